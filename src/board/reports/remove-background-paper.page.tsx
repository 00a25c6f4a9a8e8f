import { Refusal } from '../../kernel/index.ts'
import { Question, TextArea } from '../../ui/index.ts'
import { notFound, optionalText, page } from '../../web/index.ts'
import { mayKeepBackground } from './background-paper.ts'
import { backgroundPapersOf, dropBackgroundPaper, removeBackgroundPaper } from './background-papers.store.ts'
import { CannotBeWritten } from './cannot-be-written.tsx'
import { aboutReport, onAReport, reportAddress } from './on-a-report.ts'

/** Take a background paper away: without a trace before the report is out, and with a reason afterwards. */
export const removeBackgroundPaperPage = page({
  path: '/reports/:report/background/:backgroundPaper/remove',
  needs: 'board.write-report',
  form: { why: optionalText({ max: 500 }) },
  load: async asked => {
    const on = await onAReport(asked)
    const paper = (await backgroundPapersOf(asked.db, [on.report.id])).find(
      one => one.id === asked.params['backgroundPaper'] && one.removedAt === null,
    )
    if (!paper) return notFound()
    return {
      report: on.report,
      paper,
      isOut: on.report.publishedAt !== null,
      mayKeep: mayKeepBackground(on.report, on),
    }
  },
  submit: async ({ data: { report, paper, isOut, mayKeep }, values, db, now }) => {
    if (!mayKeep) return notFound()
    if (!isOut) await dropBackgroundPaper(db, paper.id)
    else if (values.why === null) throw new Refusal('Enter why the paper is removed', 'why')
    else await removeBackgroundPaper(db, paper.id, values.why, now)
    return {
      to: reportAddress(report, '/background'),
      saying: 'The background paper is removed',
      about: aboutReport(report),
      details: { backgroundPaper: paper.id },
    }
  },
  view: ({ data: { report, paper, isOut, mayKeep }, form, refused, csrf }) => ({
    title: 'Remove a background paper',
    body: !mayKeep ? (
      <CannotBeWritten report={report} heading="Remove a background paper" />
    ) : (
      <Question
        title="Remove the background paper"
        caption={paper.title}
        back={reportAddress(report, '/background')}
        cancel={reportAddress(report, '/background')}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Remove"
        warning={true}
        intro={
          isOut
            ? 'Nobody outside can read it from then on. That one was removed, and why, stays with the report.'
            : 'It has not gone out, so nothing is left of it.'
        }
      >
        {isOut && (
          <TextArea
            field={form.why}
            label="Why is it removed?"
            hint={report.part === 'open' ? 'The public reads this. Name nobody' : 'Its readers see this'}
            rows={2}
            max={500}
          />
        )}
      </Question>
    ),
  }),
})
