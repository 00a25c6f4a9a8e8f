import { momentInWords } from '../../kernel/index.ts'
import { BackLink, InsetText } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { risksIn } from '../checks/index.ts'
import { toMarkdown } from '../document/to-markdown.ts'
import { ChangedWords } from './changed-words.tsx'
import { changesBetween } from './merge.ts'
import { onAReport, reportAddress } from './on-a-report.ts'
import { figuresFor } from './publish-report.ts'
import { ReportView } from './report-view.tsx'
import type { ReportVersion } from './report.ts'
import { versionsOf } from './reports.store.ts'
import type { ReportTemplate } from './template.ts'

/** Everything that a version says, as text: so that two can be compared word by word. */
const textOf = (version: ReportVersion, template: ReportTemplate): string =>
  [
    ...template.questions.flatMap(question => {
      const answer = version.answers[question.name] ?? ''
      return answer === '' ? [] : [`${question.title}: ${answer}`]
    }),
    ...risksIn(version.answers).flatMap(({ what, now, after, done }, index) =>
      index === 0 && done === '' ? [] : [`Risk ${index + 1}: ${[what, now, after, done].filter(Boolean).join('. ')}`],
    ),
    version.source === '' ? toMarkdown(version.blocks) : version.source,
    ...version.before.map(row => `${row.words}: ${row.state}. ${row.actual}`),
    ...version.next.map(row => `${row.words} (${row.managers.join(', ')}${row.due === '' ? '' : `, by ${row.due}`})`),
  ].join('\n\n')

/** One version as it was, and what it changed, word by word, from the one before or another. */
export const versionPage = page({
  path: '/reports/:report/versions/:version',
  needs: 'board.write-report',
  load: async asked => {
    const on = await onAReport(asked)
    if (!on.keeps && on.tasks.length === 0) return notFound()
    const versions = await versionsOf(asked.db, on.report.id)
    const version = versions.find(one => String(one.version) === asked.params['version']) ?? notFound()
    const compared =
      versions.find(one => String(one.version) === asked.query['since']) ??
      versions.find(one => one.version === version.version - 1) ??
      null
    return { ...on, version, versions, compared, figures: await figuresFor(asked.db, on.report) }
  },
  view: ({ data: { report, version, versions, compared, template, meeting, figures } }) => {
    const changes = compared === null ? [] : changesBetween(textOf(compared, template), textOf(version, template))
    return {
      title: `Version ${version.version}: ${report.title}`,
      body: (
        <>
          <BackLink href={reportAddress(report, '/history')}>Every version</BackLink>
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">Version {version.version}</h1>
          <p class="govuk-body">
            Saved {momentInWords(version.savedAt)} by{' '}
            {version.savedByShown === '' ? 'nobody recorded' : version.savedByShown}.
          </p>
          {compared !== null && (
            <section aria-labelledby="changed">
              <h2 class="govuk-heading-m" id="changed">
                What changed since version {compared.version}
              </h2>
              {changes.every(one => one.how === 'same') ? (
                <p class="govuk-body">No word changed.</p>
              ) : (
                <ChangedWords changes={changes} />
              )}
              {versions.length > 2 && (
                <p class="govuk-body">
                  Compare with{' '}
                  {versions
                    .filter(one => one.version !== version.version && one.version !== compared.version)
                    .map((one, index) => (
                      <>
                        {index > 0 && ', '}
                        <a
                          class="govuk-link"
                          href={`${reportAddress(report, `/versions/${version.version}`)}?since=${one.version}`}
                        >
                          version {one.version}
                        </a>
                      </>
                    ))}
                  .
                </p>
              )}
            </section>
          )}
          <h2 class="govuk-heading-m">As it was</h2>
          {version.how !== 'frozen' && (
            <InsetText>Figures that are bound to the data set are shown as they are today.</InsetText>
          )}
          <div class="kept-report">
            <ReportView
              report={report}
              version={version}
              template={template}
              heldOn={meeting?.heldOn ?? null}
              figures={figures}
            />
          </div>
        </>
      ),
    }
  },
})
