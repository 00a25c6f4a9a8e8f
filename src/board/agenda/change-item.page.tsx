import { may } from '../../access/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { Question, TextArea, WarningText } from '../../ui/index.ts'
import { notFound, optionalText, page } from '../../web/index.ts'
import { publishChange } from '../publish-gate/publish-agenda.store.ts'
import { afterMending } from './after-mending.ts'
import { arrange, changeItem, takeRevision } from './agenda.store.ts'
import {
  agendaAddress,
  itemAddress,
  itemAsked,
  meetingInWords,
  mustBeOnAgenda,
  mustPublishToChange,
} from './agenda-pieces.tsx'
import { privateWordsOf, savePrivateWords } from './exemptions.store.ts'
import { answersOf, itemFields, ItemQuestions, readItem } from './item-details.tsx'

export const changeItemPage = page({
  path: '/meetings/:meeting/agenda/:item/change',
  needs: 'board.keep-agenda',
  form: { ...itemFields, reason: optionalText({ max: 500 }), revision: optionalText({ max: 12 }) },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    // The resolution to exclude is made of the items behind it; there is nothing to change in it.
    if (item.type === 'exclusion') notFound()
    return { meeting, item, privateWords: await privateWordsOf(db, item.id) }
  },
  starts: ({ item, privateWords }) => answersOf(item, privateWords),
  submit: async ({ data: { meeting, item, privateWords }, values, db, person, now, today, query }) => {
    mustBeOnAgenda(meeting, item)
    const isOut = item.publishedAt !== null
    mustPublishToChange(person, isOut)
    const details = readItem(values)
    if (isOut && details.part !== item.part)
      throw new Refusal(
        'This item is published. To take it in another part, withdraw it and add it anew, so that the public sees both',
        'part',
      )
    await takeRevision(db, meeting, Number(values.revision))
    await changeItem(db, item.id, details)
    if ((values.privateWords ?? '') !== privateWords) await savePrivateWords(db, item.id, values.privateWords ?? '')
    await arrange(db, meeting)
    if (isOut)
      await publishChange(db, meeting, {
        reason: values.reason ?? '',
        by: person.id,
        byShown: person.name,
        now,
        today,
      })
    return {
      to: afterMending(query, meeting.id, agendaAddress(meeting.id, item.id)),
      saying: isOut ? 'The item is changed, and the change is published' : 'The item is changed',
      about: meeting.id,
      details: { item: item.id },
    }
  },
  view: ({ data: { meeting, item }, form, refused, csrf, asked }) => ({
    title: 'Change an item',
    body: (
      <Question
        title="Change the item"
        caption={meetingInWords(meeting)}
        back={afterMending(asked.query, meeting.id, itemAddress(meeting.id, item.id))}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        {item.publishedAt !== null && (
          <WarningText iconFallbackText="Warning">
            {may(asked.person, 'board.publish-agenda')
              ? 'This item is published. What you change is public at once, and is kept as a new version of the agenda.'
              : 'This item is published. Only the democratic services officer can change it.'}
          </WarningText>
        )}
        {/* As the agenda is now, also after a refusal: whoever was told may save again. */}
        <input type="hidden" name="revision" value={String(meeting.revision)} />
        <ItemQuestions form={form} />
        {item.publishedAt !== null && (
          <TextArea field={form.reason} label="Why it changes" hint="The public reads this" rows={2} max={500} />
        )}
      </Question>
    ),
  }),
})
