import { dayOfInstant, momentInWords } from '../../kernel/index.ts'
import { BackLink, DataTable, Timeline } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { onAReport, reportAddress } from './on-a-report.ts'
import { clearancesOf, stepsOf, versionsOf } from './reports.store.ts'
import { stateInWords } from './tags.tsx'

const howInWords = {
  written: 'Written here',
  uploaded: 'Taken in from Word',
  merged: 'Put together from two people’s words',
  answers: 'Questions answered',
  frozen: 'Published',
} as const

/** Every version of a report, and every step on its way. */
export const reportHistoryPage = page({
  path: '/reports/:report/history',
  needs: 'board.write-report',
  load: async asked => {
    const on = await onAReport(asked)
    if (!on.keeps && on.tasks.length === 0) return notFound()
    return {
      report: on.report,
      versions: await versionsOf(asked.db, on.report.id),
      steps: await stepsOf(asked.db, on.report.id),
      clearances: await clearancesOf(asked.db, on.report.id),
    }
  },
  view: ({ data: { report, versions, steps, clearances } }) => ({
    title: `History: ${report.title}`,
    body: (
      <>
        <BackLink href={reportAddress(report)}>{report.title}</BackLink>
        <span class="govuk-caption-l">{report.title}</span>
        <h1 class="govuk-heading-l">Every version, and what changed</h1>
        <DataTable
          caption="Versions, newest first"
          columns={[
            {
              heading: 'Version',
              cell: (one: (typeof versions)[number]) => (
                <a class="govuk-link" href={reportAddress(report, `/versions/${one.version}`)}>
                  Version {one.version}
                </a>
              ),
            },
            { heading: 'Saved', cell: one => momentInWords(one.savedAt) },
            { heading: 'By', cell: one => (one.savedByShown === '' ? 'Not recorded' : one.savedByShown) },
            {
              heading: 'How',
              cell: one => (one.note === '' ? howInWords[one.how] : `${howInWords[one.how]}: ${one.note}`),
            },
          ]}
          rows={versions}
        />
        <h2 class="govuk-heading-m">On its way</h2>
        <Timeline
          label="Steps"
          items={[
            ...steps.map(step => ({
              at: step.takenAt,
              title: stateInWords(step.state),
              by: step.shownAs,
              says: step.why,
            })),
            ...clearances.map(one => ({
              at: one.decidedAt,
              title: `${one.kind.charAt(0).toUpperCase()}${one.kind.slice(1)}: ${one.decision}, version ${one.version}`,
              by: one.shownAs,
              says: one.comment,
            })),
          ]
            .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
            .map(({ at, ...item }) => ({ on: dayOfInstant(at), ...item }))}
        />
      </>
    ),
  }),
})
