import { Question } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { readAppraisal } from './appraisal.ts'
import { appraisalFields, AppraisalQuestions } from './appraisal-questions.tsx'
import { appraisalsOf, saveAppraisal } from './appraisals.store.ts'
import { findBody, holdersOf, seatsOf } from './bodies.store.ts'

export const appraiseHolderPage = page({
  path: '/bodies/:body/seats/:seat/holders/:holder/appraisal',
  needs: 'board.keep-bodies',
  form: appraisalFields,
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    const seat = (await seatsOf(db, body.id)).find(one => one.id === params['seat']) ?? notFound()
    const holder =
      (await holdersOf(db, body.id)).find(one => one.id === params['holder'] && one.seat === seat.id) ?? notFound()
    const appraisal = (await appraisalsOf(db, body.id)).find(one => one.holder === holder.id) ?? null
    return { body, seat, holder, appraisal }
  },
  starts: ({ appraisal }) =>
    appraisal === null
      ? {}
      : {
          appraisedBy: appraisal.appraisedBy,
          lastAppraisedOn: appraisal.lastOn,
          nextAppraisedOn: appraisal.nextOn,
        },
  submit: async ({ db, data: { body, seat, holder }, values, today }) => {
    const appraisal = readAppraisal(values, today)
    await saveAppraisal(db, holder.id, appraisal)
    return {
      to: `${address('/bodies/:body', { body: body.id })}${appraisal === null ? '#seats' : '#appraisals'}`,
      saying:
        appraisal === null
          ? `Nobody appraises ${holder.shownAs}`
          : `The appraisal of ${holder.shownAs} is with ${appraisal.appraisedBy}`,
      about: `${body.name}: ${seat.title}`,
      details: { body: body.id, seat: seat.id, holder: holder.id },
    }
  },
  view: ({ data: { body, seat, holder }, form, refused, csrf }) => ({
    title: `Appraisal of ${holder.shownAs}`,
    body: (
      <Question
        title={`Who appraises ${holder.shownAs}?`}
        caption={`${body.name}: ${seat.title}`}
        back={address('/bodies/:body', { body: body.id })}
        intro="Only those who keep the register of bodies see this. What was said in an appraisal is not kept here."
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <AppraisalQuestions form={form} />
      </Question>
    ),
  }),
})
