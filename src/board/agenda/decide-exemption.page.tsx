import { Refusal } from '../../kernel/index.ts'
import { Checkboxes, DateInput, Details, InsetText, Question, Radios, TextArea, TextInput } from '../../ui/index.ts'
import { choices, optionalDate, optionalText, page, text } from '../../web/index.ts'
import { mustBeAhead } from '../meetings/meeting.ts'
import { afterMending } from './after-mending.ts'
import { arrange, changeItem, countChange } from './agenda.store.ts'
import { itemAddress, itemAsked, meetingInWords, mustBeOnAgenda } from './agenda-pieces.tsx'
import { balances, decideExemption } from './exemption.ts'
import { exemptionsOf, reasoningsOf, saveExemption } from './exemptions.store.ts'
import { paragraphsOn, schedule12aSource } from './schedule-12a.ts'

export const decideExemptionPage = page({
  path: '/meetings/:meeting/agenda/:item/exempt',
  needs: 'board.read-exempt',
  submitNeeds: 'board.decide-exemption',
  form: {
    paragraphs: choices(),
    bar: optionalText({ max: 300 }),
    publicReason: text({ missing: 'Tell everyone in plain words why it is private', max: 500 }),
    why: text({ missing: 'Enter why that applies to this item', max: 2000 }),
    factorsFor: optionalText({ max: 2000 }),
    factorsAgainst: optionalText({ max: 2000 }),
    balance: optionalText({ max: 10 }),
    decidedByRole: text({ missing: 'Enter who decides, such as the proper officer', max: 120 }),
    reviewOn: optionalDate(),
  },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    return {
      meeting,
      item,
      exemption: (await exemptionsOf(db, meeting.id)).get(item.id) ?? null,
      reasoning: (await reasoningsOf(db, meeting.id)).get(item.id) ?? null,
    }
  },
  starts: ({ exemption, reasoning }, { person }) => ({
    paragraphs: (exemption?.paragraphs ?? []).map(String),
    bar: exemption?.bar ?? '',
    publicReason: exemption?.publicReason ?? '',
    why: reasoning?.why ?? '',
    factorsFor: reasoning?.factorsFor ?? '',
    factorsAgainst: reasoning?.factorsAgainst ?? '',
    balance: reasoning?.conclusion ?? null,
    decidedByRole: reasoning?.decidedByRole || person.name,
    reviewOn: exemption?.reviewOn ?? null,
  }),
  submit: async ({ data: { meeting, item }, values, db, person, today, query }) => {
    mustBeAhead(meeting)
    mustBeOnAgenda(meeting, item)
    if (item.part === 'open')
      throw new Refusal('This item is open. Change where it is taken first, then say why it is private')
    const decided = decideExemption(
      item.part,
      {
        paragraphs: values.paragraphs.map(Number),
        bar: values.bar ?? '',
        publicReason: values.publicReason,
        reviewOn: values.reviewOn,
        why: values.why,
        factorsFor: values.factorsFor ?? '',
        factorsAgainst: values.factorsAgainst ?? '',
        balance: balances.find(one => one === values.balance) ?? null,
        decidedByRole: values.decidedByRole,
      },
      { heldOn: meeting.heldOn, today, person: person.id },
    )
    await countChange(db, meeting.id)
    await saveExemption(db, item.id, decided)
    const opens = decided.reasoning.conclusion === 'open'
    // What is out stays where the public saw it; the gate says so until it is withdrawn.
    if (opens && item.publishedAt === null) {
      await changeItem(db, item.id, { ...item, part: 'open' })
      await arrange(db, meeting)
    }
    return {
      to: afterMending(query, meeting.id, itemAddress(meeting.id, item.id)),
      saying: !opens
        ? 'Why the item is private is recorded'
        : values.balance === 'even'
          ? 'The interests weigh the same, so the item is now in the open part'
          : 'Openness weighs more, so the item is now in the open part',
      about: meeting.id,
      details: { item: item.id, conclusion: decided.reasoning.conclusion },
    }
  },
  view: ({ data: { meeting, item }, form, refused, csrf, asked }) => ({
    title: 'Why an item is private',
    body: (
      <Question
        title="Why is this item private?"
        caption={`${meetingInWords(meeting)}: ${item.title}`}
        back={afterMending(asked.query, meeting.id, itemAddress(meeting.id, item.id))}
        form={form}
        refused={refused}
        csrf={csrf}
        intro={
          item.part === 'open' ? (
            <InsetText>This item is open. Change where it is taken first if it must be private.</InsetText>
          ) : (
            'Begin from openness. An item is private only where that clearly serves the public better; if both weigh the same, it is open.'
          )
        }
      >
        {item.part === 'confidential' ? (
          <TextInput
            field={form.bar}
            label="What forbids it to be public?"
            hint="The Act, the court order, or the government department that gave it in confidence. A wish to keep it quiet is not enough"
          />
        ) : (
          <Checkboxes
            field={form.paragraphs}
            label="Which paragraphs of Schedule 12A?"
            hint={schedule12aSource}
            items={paragraphsOn(meeting.heldOn).map(one => ({
              value: String(one.number),
              text: `${one.number}. ${one.says}`,
              hint: { text: `For this board: ${one.usedFor}.${one.except === '' ? '' : ` ${one.except}`}` },
            }))}
          />
        )}
        <TextArea
          field={form.why}
          label="Why that applies to this item"
          hint="Only readers of private business see this"
          rows={3}
          max={2000}
        />
        {item.part !== 'confidential' && (
          <>
            <TextArea field={form.factorsFor} label="What speaks for keeping it private" rows={3} max={2000} />
            <TextArea field={form.factorsAgainst} label="What speaks for opening it" rows={3} max={2000} />
            <Radios
              field={form.balance}
              label="Which weighs more?"
              items={[
                { value: 'private', text: 'Keeping it private clearly weighs more' },
                { value: 'even', text: 'They weigh the same, so it is open' },
                { value: 'open', text: 'Opening it weighs more' },
              ]}
            />
          </>
        )}
        <TextArea
          field={form.publicReason}
          label="What everyone is told"
          hint="In words that a young person understands, without giving away what is private"
          rows={2}
          max={500}
        />
        <TextInput field={form.decidedByRole} label="Who decides" hint="By role: the proper officer or the director" />
        <DateInput
          field={form.reviewOn}
          label="When it is looked at again"
          hint="An exemption ends when its reason ends. Leave empty if no day can be named"
        />
        <Details summaryText="Exempt or confidential?">
          <p class="govuk-body">
            Exempt information is private by a vote of the board, after a weighing. Confidential information may not be
            public at all: a government department gave it in confidence, or an Act or a court forbids it.
          </p>
        </Details>
      </Question>
    ),
  }),
})
