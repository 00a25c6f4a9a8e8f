import { Refusal } from '../../kernel/index.ts'
import { Question, Radios, Select, TextArea, TextInput, Tick } from '../../ui/index.ts'
import { choice, optionalText, page, text, tick } from '../../web/index.ts'
import { saveDeclaration } from './meeting-record.store.ts'
import { interestEffects, interestInWords, interestKinds } from './minute.ts'
import { dayAndBody, itemAsked, itemName, roomAsked, seatedOn } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { mustNotBeConfirmed } from './minutes.store.ts'

/** Somebody declares an interest in an item, and what they do then. */
export const declareInterestPage = page({
  path: '/meetings/:meeting/minutes/declare',
  needs: 'board.take-minutes',
  form: {
    item: text({ missing: 'Choose the item', max: 40 }),
    who: text({ missing: 'Enter who declares it, by role', max: 120 }),
    kind: choice(interestKinds, { missing: 'Choose which kind of interest' }),
    isSensitive: tick(),
    nature: optionalText({ max: 1000 }),
    effect: choice(interestEffects, { missing: 'Choose what they do for the item' }),
  },
  load: async ({ db, params, query }) => {
    const room = await roomAsked(db, params)
    return { room, item: itemAsked(room, query), seated: await seatedOn(db, room.meeting) }
  },
  starts: ({ item }) => ({ item: item?.id ?? '' }),
  submit: async ({ db, data, values }) => {
    const { meeting, order } = data.room
    await mustNotBeConfirmed(db, meeting.id)
    if (!order.some(item => item.id === values.item)) throw new Refusal('Choose an item of this agenda', 'item')
    if (!values.isSensitive && values.nature === null)
      throw new Refusal('Enter what the interest is, or tick that it is sensitive', 'nature')
    await saveDeclaration(db, meeting.id, { ...values, nature: values.nature ?? '' })
    return { to: minutesAddress(meeting.id, values.item), saying: 'The declaration is recorded', about: meeting.id }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Declare an interest',
    body: (
      <Question
        title="Declare an interest"
        caption={dayAndBody(data.room.meeting)}
        back={minutesAddress(data.room.meeting.id, data.item?.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Record"
        intro={
          data.room.record.declarations.length === 0
            ? 'None has been declared at this meeting so far.'
            : data.room.record.declarations.map(interestInWords).join(' ')
        }
      >
        <Select
          field={form.item}
          label="In which item?"
          items={data.room.order.map(item => ({ value: item.id, text: itemName(item) }))}
        />
        <TextInput
          field={form.who}
          label="Who, by role"
          hint={data.seated.map(one => one.shownAs).join(', ') || 'Such as Councillor for the north ward'}
        />
        <Radios
          field={form.kind}
          label="Which kind?"
          items={[
            { value: 'disclosable pecuniary', text: 'A disclosable pecuniary interest' },
            { value: 'other registrable', text: 'Another registrable interest' },
            { value: 'non-registrable', text: 'A non-registrable interest' },
          ]}
        />
        <TextArea field={form.nature} label="What it is" rows={2} />
        <Tick
          field={form.isSensitive}
          label="It is sensitive"
          hint="Then what it is stays out of the minutes and out of Kept"
        />
        <Radios
          field={form.effect}
          label="What do they do for the item?"
          hint="With a disclosable pecuniary interest they leave, unless they have a dispensation"
          items={[
            { value: 'left', text: 'Leave' },
            { value: 'stayed without voting', text: 'Stay and do not vote' },
            { value: 'stayed', text: 'Stay and take part' },
            { value: 'dispensation', text: 'Take part with a dispensation' },
          ]}
        />
      </Question>
    ),
  }),
})
