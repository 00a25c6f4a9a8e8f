import { InsetText, Question, TextArea } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { aboutReport, byOf, onAReport, reportAddress } from './on-a-report.ts'
import { withdrawReport } from './publish-report.ts'

/** Take a report back, before or after it went out. */
export const withdrawReportPage = page({
  path: '/reports/:report/withdraw',
  needs: 'board.clear-report',
  form: { why: text({ missing: 'Say in plain words why the report is withdrawn. Its readers see it', max: 1000 }) },
  load: onAReport,
  submit: async ({ data: { report }, values, db, person, now }) => {
    await withdrawReport(db, report, values.why, byOf({ person, now }))
    return { to: reportAddress(report), saying: 'The report is withdrawn', about: aboutReport(report) }
  },
  view: ({ data: { report }, form, refused, csrf }) => ({
    title: `Withdraw: ${report.title}`,
    body: (
      <Question
        title="Withdraw the report"
        caption={report.title}
        back={reportAddress(report)}
        cancel={reportAddress(report)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Withdraw it"
        warning={true}
        intro={
          <InsetText>
            {report.publishedAt === null
              ? 'It has not gone out. It can be taken up again later.'
              : 'It has gone out. Its page will say that it was withdrawn and why, and its words are no longer shown. This cannot be undone: a new report takes its place.'}
          </InsetText>
        }
      >
        <TextArea
          field={form.why}
          label="Why?"
          hint={
            report.part === 'open'
              ? 'In plain words: the public reads it. Name nobody.'
              : 'In plain words. Its readers see it.'
          }
          rows={4}
        />
      </Question>
    ),
  }),
})
