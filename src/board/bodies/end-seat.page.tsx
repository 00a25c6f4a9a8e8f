import { inWords } from '../../kernel/index.ts'
import { DateInput, Question } from '../../ui/index.ts'
import { address, date, notFound, page } from '../../web/index.ts'
import { endSeat, findBody, seatsOf } from './bodies.store.ts'
import { mustEndAfterItBegan } from './seat.ts'

export const endSeatPage = page({
  path: '/bodies/:body/seats/:seat/end',
  needs: 'board.keep-bodies',
  form: { lastOn: date({ missing: 'Enter the last day of the seat' }) },
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    return { body, seat: (await seatsOf(db, body.id)).find(one => one.id === params['seat']) ?? notFound() }
  },
  starts: (_, { today }) => ({ lastOn: today }),
  submit: async ({ db, data: { body, seat }, values }) => {
    mustEndAfterItBegan(seat, values.lastOn)
    await endSeat(db, seat.id, values.lastOn)
    return {
      to: `${address('/bodies/:body', { body: body.id })}#seats`,
      saying: `${seat.title} ends on ${inWords(values.lastOn)}, and whoever holds it with it`,
      about: `${body.name}: ${seat.title}`,
      details: { body: body.id, seat: seat.id, lastOn: values.lastOn },
    }
  },
  view: ({ data: { body, seat }, form, refused, csrf }) => ({
    title: `End ${seat.title}`,
    body: (
      <Question
        title={`End ${seat.title}`}
        caption={body.name}
        back={address('/bodies/:body', { body: body.id })}
        intro="The seat goes after this day. Who held it stays in the record."
        form={form}
        refused={refused}
        csrf={csrf}
        submit="End the seat"
        warning={true}
      >
        <DateInput field={form.lastOn} label="Its last day" />
      </Question>
    ),
  }),
})
