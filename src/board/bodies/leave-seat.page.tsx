import { inWords } from '../../kernel/index.ts'
import { DateInput, Question } from '../../ui/index.ts'
import { address, date, notFound, page } from '../../web/index.ts'
import { endHolder, findBody, holdersOf, seatsOf } from './bodies.store.ts'
import { mustEndAfterItBegan } from './seat.ts'

export const leaveSeatPage = page({
  path: '/bodies/:body/seats/:seat/holders/:holder/end',
  needs: 'board.keep-bodies',
  form: { lastOn: date({ missing: 'Enter their last day' }) },
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    const seat = (await seatsOf(db, body.id)).find(one => one.id === params['seat']) ?? notFound()
    const holder =
      (await holdersOf(db, body.id)).find(one => one.id === params['holder'] && one.seat === seat.id) ?? notFound()
    return { body, seat, holder }
  },
  starts: (_, { today }) => ({ lastOn: today }),
  submit: async ({ db, data: { body, seat, holder }, values }) => {
    mustEndAfterItBegan(holder, values.lastOn)
    await endHolder(db, holder.id, values.lastOn)
    return {
      to: `${address('/bodies/:body', { body: body.id })}#seats`,
      saying: `${holder.shownAs} holds ${seat.title} until ${inWords(values.lastOn)}`,
      about: `${body.name}: ${seat.title}`,
      details: { body: body.id, seat: seat.id, holder: holder.id, lastOn: values.lastOn },
    }
  },
  view: ({ data: { body, seat, holder }, form, refused, csrf }) => ({
    title: `${holder.shownAs} leaves ${seat.title}`,
    body: (
      <Question
        title={`When does ${holder.shownAs} leave?`}
        caption={`${body.name}: ${seat.title}`}
        back={address('/bodies/:body', { body: body.id })}
        intro={`They have held it since ${inWords(holder.firstOn)}. The seat is then empty until somebody else holds it.`}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <DateInput field={form.lastOn} label="Their last day" />
      </Question>
    ),
  }),
})
