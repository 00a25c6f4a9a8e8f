import { DateInput, InsetText, Question, TextArea, TextInput } from '../../ui/index.ts'
import { optionalDate, optionalText, page, text } from '../../web/index.ts'
import { afterMending } from './after-mending.ts'
import { regimeOf } from './agenda.store.ts'
import { itemAddress, itemAsked, meetingInWords, mustBeOnAgenda } from './agenda-pieces.tsx'
import { saveUrgency, urgenciesOf } from './exemptions.store.ts'
import { accessLaw } from './procedural-items.ts'
import { noticeGiven } from './urgency.ts'

export const decideUrgencyPage = page({
  path: '/meetings/:meeting/agenda/:item/urgent',
  needs: 'board.decide-urgency',
  form: {
    opinionOf: text({ missing: 'Enter whose opinion it is: the chair, or who acts as one', max: 120 }),
    reason: text({ missing: 'Enter the special circumstances that make it urgent', max: 1000 }),
    toldOn: optionalDate(),
    toldBy: optionalText({ max: 120 }),
  },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    return {
      meeting,
      item,
      law: accessLaw[await regimeOf(db, meeting.body)],
      urgency: (await urgenciesOf(db, meeting.id)).get(item.id) ?? null,
    }
  },
  starts: ({ urgency }, { person }) => ({
    opinionOf: urgency?.opinionOf ?? (person.roles.includes('chair') ? 'the chair' : ''),
    reason: urgency?.reason ?? '',
    toldOn: urgency?.toldOn ?? null,
    toldBy: urgency?.toldBy ?? '',
  }),
  submit: async ({ data: { meeting, item, urgency }, values, db, person, now, today, query }) => {
    mustBeOnAgenda(meeting, item)
    const { opinionOf, reason, toldOn, toldBy } = values
    const mayBeMissing = urgency !== null && urgency.toldOn === null
    const told = noticeGiven({ toldOn, toldBy }, { heldOn: meeting.heldOn, today, mayBeMissing })
    await saveUrgency(db, item.id, { opinionOf, reason, told, by: person.id, now })
    return {
      to: afterMending(query, meeting.id, itemAddress(meeting.id, item.id)),
      saying: 'The opinion is recorded, and goes into the minutes',
      about: meeting.id,
      details: { item: item.id },
    }
  },
  view: ({ data: { meeting, item, law }, form, refused, csrf, asked }) => ({
    title: 'Is the item urgent?',
    body: (
      <Question
        title="Is it urgent?"
        caption={`${meetingInWords(meeting)}: ${item.title}`}
        back={afterMending(asked.query, meeting.id, itemAddress(meeting.id, item.id))}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Yes, it is urgent"
        intro={
          <InsetText>
            It was not open to the public for five clear days. It may be taken only if the chair’s opinion is that
            special circumstances make it urgent, under {law.urgency}. If it can wait, defer it instead.
          </InsetText>
        }
      >
        <TextArea
          field={form.reason}
          label="What are the special circumstances?"
          hint="Everyone reads this, and it goes into the minutes. Say why it came so late and why it cannot wait"
          rows={4}
          max={1000}
        />
        <TextInput
          field={form.opinionOf}
          label="Whose opinion is it?"
          hint="By role: the chair, or who chairs in their place"
        />
        <DateInput
          field={form.toldOn}
          label="When was the chair told?"
          hint="Before the item is taken. It goes into the minutes too"
        />
        <TextInput field={form.toldBy} label="Who told the chair?" hint="By role, such as the director" />
      </Question>
    ),
  }),
})
