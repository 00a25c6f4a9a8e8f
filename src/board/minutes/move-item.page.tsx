import { Question, Select } from '../../ui/index.ts'
import { optionalNumber, page, text } from '../../web/index.ts'
import { changeInWords } from './minute.ts'
import { dayAndBody, itemAsked, itemName, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { moveAtMeeting } from './take-minutes.ts'

/** The chair takes an item earlier or later. The agenda as published stays as it is. */
export const moveItemPage = page({
  path: '/meetings/:meeting/minutes/move',
  needs: 'board.take-minutes',
  form: {
    item: text({ missing: 'Choose the item', max: 40 }),
    movedTo: optionalNumber({ least: 1 }),
  },
  load: async ({ db, params, query }) => {
    const room = await roomAsked(db, params)
    return { room, item: itemAsked(room, query) }
  },
  starts: ({ item }) => ({ item: item?.id ?? '' }),
  submit: async ({ db, data, values }) => {
    await moveAtMeeting(db, data.room.meeting, { item: values.item, movedTo: values.movedTo ?? 0 })
    return {
      to: minutesAddress(data.room.meeting.id, values.item),
      saying: 'The order is changed, and the minutes say so',
      about: data.room.meeting.id,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'The chair moves an item',
    body: (
      <Question
        title="The chair moves an item"
        caption={dayAndBody(data.room.meeting)}
        back={minutesAddress(data.room.meeting.id, data.item?.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Move"
        intro={
          data.room.record.changes.length === 0
            ? 'The agenda stays as it was published; the minutes say what was moved.'
            : `So far: ${data.room.record.changes.map(changeInWords).join('; ')}.`
        }
      >
        <Select
          field={form.item}
          label="Which item?"
          items={data.room.order.map(item => ({ value: item.id, text: itemName(item) }))}
        />
        <Select
          field={form.movedTo}
          label="Where is it taken?"
          items={data.room.order.map((item, index) => ({
            value: String(index + 1),
            text: `Place ${index + 1}, where ${itemName(item)} is now`,
          }))}
        />
      </Question>
    ),
  }),
})
