import { inWords } from '../../kernel/index.ts'
import { DateInput, Question, Radios, Select, TextInput } from '../../ui/index.ts'
import { address, choice, date, notFound, optionalDate, page, text } from '../../web/index.ts'
import { findBody, saveSeat, seatsOf } from './bodies.store.ts'
import { mustExistOn } from './body.ts'
import { mustNotShareItsOffice, seatKinds } from './seat.ts'

export const addSeatPage = page({
  path: '/bodies/:body/seats/new',
  needs: 'board.keep-bodies',
  form: {
    title: text({ missing: 'Enter what the seat is called', max: 120 }),
    kind: choice(seatKinds, { missing: 'Choose what kind of seat it is' }),
    votes: choice(['yes', 'no'], { missing: 'Say whether the seat votes' }),
    office: choice(['none', 'chair', 'vice-chair'], { missing: 'Say whether it is the seat of the chair' }),
    firstOn: date({ missing: 'Enter the first day of the seat' }),
    lastOn: optionalDate(),
  },
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    return { body, seats: await seatsOf(db, body.id) }
  },
  starts: (_, { today }) => ({ office: 'none' as const, firstOn: today }),
  submit: async ({ db, data: { body, seats }, values }) => {
    const seat = {
      title: values.title,
      kind: values.kind,
      votes: values.votes === 'yes',
      office: values.office === 'none' ? null : values.office,
      firstOn: values.firstOn,
      lastOn: values.lastOn,
      ordinal: Math.max(0, ...seats.map(one => one.ordinal)) + 1,
    }
    mustExistOn(body, seat.firstOn, inWords(seat.firstOn), 'firstOn')
    mustNotShareItsOffice(seat, seats)
    const id = await saveSeat(db, body.id, seat)
    return {
      to: address('/bodies/:body/seats/:seat/holders/new', { body: body.id, seat: id }),
      saying: `${seat.title} is added. Say who holds it, or go back and leave it empty`,
      about: `${body.name}: ${seat.title}`,
      details: { body: body.id, seat: id },
    }
  },
  view: ({ data: { body }, form, refused, csrf }) => ({
    title: `Add a seat to ${body.name}`,
    body: (
      <Question
        title="Add a seat"
        caption={body.name}
        back={address('/bodies/:body', { body: body.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <TextInput
          field={form.title}
          label="What it is called"
          hint="Such as Elected member, seat 3, or Foster carers’ forum"
        />
        <Select
          field={form.kind}
          label="Kind of seat"
          items={[{ value: '', text: 'Choose one' }, ...seatKinds.map(kind => ({ value: kind, text: kind }))]}
        />
        <Radios
          field={form.votes}
          label="Does it vote?"
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ]}
        />
        <Radios
          field={form.office}
          label="Does it chair?"
          items={[
            { value: 'none', text: 'No' },
            { value: 'chair', text: 'It is the chair' },
            { value: 'vice-chair', text: 'It is the vice-chair' },
          ]}
        />
        <DateInput field={form.firstOn} label="First day" />
        <DateInput field={form.lastOn} label="Last day" hint="Leave empty while it goes on" />
      </Question>
    ),
  }),
})
