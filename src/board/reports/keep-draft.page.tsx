import { notFound, optionalText, page, text } from '../../web/index.ts'
import { aboutReport, reportAddress, toWrite } from './on-a-report.ts'
import { keepDraft } from './reports.store.ts'
import { longestReport } from './write-report.page.tsx'
import { mayBeWritten } from './workflow.ts'

/** What is being written is kept every few seconds, for its writer alone, until they save it. The page only leads back. */
export const keepDraftPage = page({
  path: '/reports/:report/keep',
  needs: 'board.write-report',
  form: {
    source: optionalText({ max: longestReport }),
    basedOn: text({ missing: 'Open the page again' }),
  },
  load: toWrite,
  submit: async ({ data: { report, latest }, values, db, person, now }) => {
    if (person.id === null || !mayBeWritten(report)) return notFound()
    const basedOn = /^\d{1,6}$/.test(values.basedOn) ? Number(values.basedOn) : latest.version
    await keepDraft(db, report.id, person.id, { basedOn, source: values.source ?? '', at: now })
    return { to: reportAddress(report, '/keep'), about: aboutReport(report), details: { kept: 'draft' } }
  },
  view: ({ data: { report } }) => ({
    title: 'Your words are kept',
    body: (
      <>
        <h1 class="govuk-heading-l">Your words are kept</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={reportAddress(report, '/write')}>
            Go on writing
          </a>
        </p>
      </>
    ),
  }),
})
