import { Refusal } from '../../kernel/index.ts'
import { Question, TextArea } from '../../ui/index.ts'
import { optionalText, page } from '../../web/index.ts'
import { publishChange } from '../publish-gate/publish-agenda.store.ts'
import { countChange, historyOf, removeItem, withdrawItem } from './agenda.store.ts'
import {
  agendaAddress,
  itemAddress,
  itemAsked,
  meetingInWords,
  mustBeOnAgenda,
  mustPublishToChange,
} from './agenda-pieces.tsx'

export const takeOffItemPage = page({
  path: '/meetings/:meeting/agenda/:item/take-off',
  needs: 'board.keep-agenda',
  form: { reason: optionalText({ max: 500 }) },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    return { meeting, item, stages: await historyOf(db, item.id) }
  },
  submit: async ({ data: { meeting, item, stages }, values, db, person, now, today }) => {
    mustBeOnAgenda(meeting, item)
    const isOut = item.publishedAt !== null
    mustPublishToChange(person, isOut)
    if (isOut && values.reason === null)
      throw new Refusal('Enter why it is withdrawn, since the public has read this agenda', 'reason')
    await countChange(db, meeting.id)
    // What came from another meeting, or went to one, keeps its place in that history.
    if (isOut || stages.length > 1) await withdrawItem(db, item.id, values.reason ?? 'Taken off the agenda', now)
    else await removeItem(db, item.id)
    if (isOut)
      await publishChange(db, meeting, { reason: values.reason ?? '', by: person.id, byShown: person.name, now, today })
    return {
      to: agendaAddress(meeting.id),
      saying: isOut ? 'The item is withdrawn, and the public can see why' : 'The item is taken off the agenda',
      about: meeting.id,
      details: { item: item.id },
    }
  },
  view: ({ data: { meeting, item }, form, refused, csrf }) => {
    const isOut = item.publishedAt !== null
    const title = isOut ? 'Withdraw the item' : 'Take the item off the agenda'
    return {
      title,
      body: (
        <Question
          title={title}
          caption={`${meetingInWords(meeting)}: ${item.title}`}
          back={itemAddress(meeting.id, item.id)}
          intro={
            isOut
              ? 'It stays on the agenda that was published, marked as withdrawn with the reason, and keeps its number.'
              : 'It was never published, so it goes without a trace. To take it at a later meeting, defer it instead.'
          }
          form={form}
          refused={refused}
          csrf={csrf}
          submit={isOut ? 'Withdraw' : 'Take off'}
          warning={true}
          cancel={itemAddress(meeting.id, item.id)}
        >
          {isOut && (
            <TextArea field={form.reason} label="Why it is withdrawn" hint="The public reads this" rows={2} max={500} />
          )}
        </Question>
      ),
    }
  },
})
