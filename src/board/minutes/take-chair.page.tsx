import { Question, Radios, Select, TextInput } from '../../ui/index.ts'
import { choice, optionalText, page, text } from '../../web/index.ts'
import { chairingManners, presentAt } from './minute.ts'
import { dayAndBody, itemAsked, itemName, roomAsked, seatedOn } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { chairFor, takeChair } from './take-minutes.ts'

const mannerOf = (office: string | null): (typeof chairingManners)[number] =>
  office === 'chair' || office === 'vice-chair' ? office : 'elected for the meeting'

/** Who is in the chair, from the start or from an item on. */
export const takeChairPage = page({
  path: '/meetings/:meeting/minutes/chair',
  needs: 'board.take-minutes',
  form: {
    takenBy: text({ missing: 'Enter who takes the chair, by role', max: 120 }),
    manner: choice(chairingManners, { missing: 'Choose how they come to take it' }),
    fromItem: optionalText({ max: 40 }),
  },
  load: async ({ db, params, query }) => {
    const room = await roomAsked(db, params)
    return { room, item: itemAsked(room, query), seated: await seatedOn(db, room.meeting) }
  },
  starts: ({ room, item, seated }) => {
    const isHere = (holder: string) =>
      presentAt(room.order, item?.id ?? '', room.record.attendance).some(one => one.holder === holder)
    const chair = seated.find(one => one.office === 'chair')
    const vice = seated.find(one => one.office === 'vice-chair')
    const anyone = room.record.attendance.length === 0
    const likely = chair && (anyone || isHere(chair.holder)) ? chair : vice && isHere(vice.holder) ? vice : null
    return {
      takenBy: likely?.shownAs ?? '',
      manner: mannerOf(likely === null ? null : likely.office),
      fromItem: room.record.chairings.length === 0 ? null : (item?.id ?? null),
    }
  },
  submit: async ({ db, data, values }) => {
    const { room } = data
    await takeChair(db, room.meeting, {
      takenBy: values.takenBy,
      manner: values.manner,
      fromItem: values.fromItem,
    })
    return {
      to: minutesAddress(room.meeting.id, values.fromItem ?? data.item?.id),
      saying: `${values.takenBy} is in the chair`,
      about: room.meeting.id,
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { room } = data
    const now = data.item === null ? null : chairFor(room, data.item.id)
    return {
      title: 'Who takes the chair',
      body: (
        <>
          <Question
            title="Who takes the chair"
            caption={dayAndBody(room.meeting)}
            back={minutesAddress(room.meeting.id, data.item?.id)}
            form={form}
            refused={refused}
            csrf={csrf}
            intro={
              now === null
                ? 'Nothing can be resolved while nobody is in the chair.'
                : `In the chair for this item now: ${now.takenBy} (${now.manner}).`
            }
          >
            <TextInput
              field={form.takenBy}
              label="Who, by role"
              hint={data.seated.map(one => one.shownAs).join(', ') || 'Such as Councillor for the north ward'}
            />
            <Radios
              field={form.manner}
              label="As"
              items={[
                { value: 'chair', text: 'The chair' },
                { value: 'vice-chair', text: 'The vice-chair' },
                { value: 'elected for the meeting', text: 'A member elected for this meeting, or for this item' },
                {
                  value: 'young people',
                  text: 'Young people, for their forum',
                  hint: { text: 'Write the name of the forum above, never of a young person' },
                },
              ]}
            />
            <Select
              field={form.fromItem}
              label="From"
              items={[
                { value: '', text: 'The start of the meeting' },
                ...room.order.map(item => ({ value: item.id, text: `Item ${itemName(item)}` })),
              ]}
            />
          </Question>
        </>
      ),
    }
  },
})
