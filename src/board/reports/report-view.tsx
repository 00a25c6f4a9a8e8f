import { measureAddress, type ReportFigure } from '../../indicators/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { DataTable, SummaryList } from '../../ui/index.ts'
import type { TextFinding } from '../checks/index.ts'
import { sectionsIn, ShowDocument } from '../document/show.tsx'
import { reportAddress } from './on-a-report.ts'
import { frozen } from './publish-report.ts'
import type { Report, ReportVersion } from './report.ts'
import { reportDocument } from './report-document.ts'
import type { ReportTemplate } from './template.ts'

/** Where a picture of a report is served. */
export const pictureAddress = (report: Pick<Report, 'id'>, file: string): string =>
  reportAddress(report, `/pictures/${file}`)

/** One version of a report, as it is read. What is not published yet shows its figures as they are now. */
export const ReportView = (p: {
  report: Report
  version: ReportVersion
  template: ReportTemplate
  heldOn: PlainDate | null
  figures: readonly ReportFigure[]
}) => {
  const version = p.version.how === 'frozen' ? p.version : { ...p.version, ...frozen(p.version, p.figures) }
  const { facts, blocks } = reportDocument(version, p.template, p.report.authorShown, p.heldOn)
  const sections = sectionsIn(blocks)
  return (
    <>
      {facts.length > 0 && (
        <SummaryList
          classes="govuk-summary-list--no-border"
          rows={facts.map(fact => ({ key: { text: fact.title }, value: { text: fact.says } }))}
        />
      )}
      {sections.length > 2 && (
        <nav class="kept-contents" aria-label="Sections of the report">
          <ol>
            {sections.map(section => (
              <li>
                <a class="govuk-link" href={section.href}>
                  {section.number} {section.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {blocks.length === 0 ? (
        <p class="govuk-body">Nothing is written yet.</p>
      ) : (
        <ShowDocument
          blocks={blocks}
          options={{
            pictureAddress: file => pictureAddress(p.report, file),
            figureAddress: figure => measureAddress(figure.measure, figure.asAt),
          }}
        />
      )}
    </>
  )
}

const placeOf = (report: Pick<Report, 'id'>, finding: TextFinding): string =>
  finding.field === undefined
    ? reportAddress(report, '/write')
    : `${reportAddress(report, '/fields')}#answer-${finding.field}`

/** What is to mend, each with the way to where it is mended. What holds the report back comes first. */
export const Problems = (p: { report: Report; findings: readonly TextFinding[]; mayMend: boolean }) =>
  p.findings.length === 0 ? (
    <p class="govuk-body">No check has found anything to mend.</p>
  ) : (
    <DataTable
      caption={`To mend (${p.findings.length})`}
      columns={[
        { heading: 'What', cell: (one: TextFinding) => one.says },
        { heading: 'Where', cell: one => one.where ?? 'In the report' },
        { heading: 'Words', cell: one => (one.quote === undefined ? '–' : `“${one.quote}”`) },
        {
          heading: 'How much it matters',
          cell: one => (one.severity === 'refuse' ? 'Must be mended' : 'Look at it'),
        },
        ...(p.mayMend
          ? [
              {
                heading: 'Mend',
                // The date and the title come from the agenda: what a file said otherwise is told, and nothing is left to mend.
                cell: (one: TextFinding) =>
                  one.check === 'other-title' || one.field === 'dateOfMeeting' ? (
                    'Nothing to do'
                  ) : (
                    <a class="govuk-link" href={placeOf(p.report, one)}>
                      Mend<span class="govuk-visually-hidden">: {one.says}</span>
                    </a>
                  ),
              },
            ]
          : []),
      ]}
      rows={p.findings}
    />
  )
