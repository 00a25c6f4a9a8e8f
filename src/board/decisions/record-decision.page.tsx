import { inWords, Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Radios, Select, TextArea, TextInput } from '../../ui/index.ts'
import { choice, date, optionalDate, optionalNumber, optionalText, page, text } from '../../web/index.ts'
import { allBodies } from '../bodies/bodies.store.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { type Decision, decisionOutcomes, mustBeDecided } from './decision.ts'
import { aboutDecision, decisionAddress, outcomesInWords } from './decision-parts.tsx'
import { recordDecision } from './decisions.store.ts'

/** Decisions come from the minutes by themselves; this is for those of before, and those of other bodies. */
export const recordDecisionPage = page({
  path: '/decisions/new',
  needs: 'board.keep-actions',
  form: {
    title: text({ missing: 'Enter what the decision is about', max: 200 }),
    wording: text({ missing: 'Enter the decision as the minutes show it', max: 3000 }),
    outcome: choice(decisionOutcomes, { missing: 'Choose what was done' }),
    body: text({ missing: 'Choose who decided' }),
    sourceMeeting: optionalText(),
    sourceMinute: optionalNumber({ least: 1, most: 100_000 }),
    decidedOn: date({ missing: 'Enter the day it was decided' }),
    effectiveFrom: optionalDate(),
    part: choice<Decision['part']>(['open', 'exempt', 'confidential'], { missing: 'Choose whether it is private' }),
  },
  load: async ({ db, today, query }) => ({
    bodies: await allBodies(db),
    meetings: (await meetingsBetween(db, { last: today })).toReversed(),
    asked: query['meeting'] ?? '',
  }),
  starts: ({ meetings, asked }) => {
    const meeting = meetings.find(one => one.id === asked)
    return {
      part: 'open' as const,
      ...(meeting ? { sourceMeeting: meeting.id, body: meeting.body, decidedOn: meeting.heldOn } : {}),
    }
  },
  submit: async ({ db, data, values, person, today }) => {
    mustBeDecided(values, today)
    if (!data.bodies.some(body => body.id === values.body)) throw new Refusal('Choose one of the bodies', 'body')
    const meeting = data.meetings.find(one => one.id === values.sourceMeeting) ?? null
    if (values.sourceMeeting !== null && meeting === null)
      throw new Refusal('Choose one of the meetings', 'sourceMeeting')
    if (meeting !== null && values.decidedOn < meeting.heldOn)
      throw new Refusal('The decision cannot be dated before its meeting', 'decidedOn')
    if (values.sourceMinute !== null && (meeting === null || !Number.isInteger(values.sourceMinute)))
      throw new Refusal('Enter the number of the minute, and choose its meeting', 'sourceMinute')
    const id = await recordDecision(db, {
      title: values.title,
      wording: values.wording,
      outcome: values.outcome,
      body: values.body,
      sourceMeeting: meeting?.id ?? null,
      sourceMinute: values.sourceMinute,
      decidedOn: values.decidedOn,
      effectiveFrom: values.effectiveFrom,
      part: values.part,
      madeBy: person.id,
    })
    return { to: decisionAddress({ id }), saying: 'The decision is recorded', about: aboutDecision({ id }) }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Record a decision',
    body: (
      <Question
        title="Record a decision"
        back="/decisions"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Record it"
        intro="Decisions of meetings that are minuted in Kept come here by themselves. This is for earlier ones, and for those of other bodies."
      >
        <TextInput field={form.title} label="What is it about?" hint="Such as Council tax exemption for care leavers" />
        <TextArea field={form.wording} label="The decision, as the minutes show it" rows={5} />
        <Select
          field={form.body}
          label="Who decided?"
          items={[{ value: '', text: 'Choose' }, ...data.bodies.map(body => ({ value: body.id, text: body.name }))]}
        />
        <Select
          field={form.sourceMeeting}
          label="At which meeting? (optional)"
          items={[
            { value: '', text: 'None that is in Kept' },
            ...data.meetings.map(one => ({ value: one.id, text: `${inWords(one.heldOn)}, ${one.bodyName}` })),
          ]}
        />
        <TextInput
          field={form.sourceMinute}
          label="Number of the minute (optional)"
          inputmode="numeric"
          classes="govuk-input--width-4"
        />
        <DateInput field={form.decidedOn} label="Day it was decided" />
        <DateInput field={form.effectiveFrom} label="Day from which it holds (optional)" />
        <Radios
          field={form.outcome}
          label="What was done?"
          items={decisionOutcomes.map(value => ({ value, text: outcomesInWords[value] }))}
        />
        <Radios
          field={form.part}
          label="Was it taken in private?"
          items={[
            { value: 'open', text: 'No' },
            { value: 'exempt', text: 'Yes, exempt' },
            { value: 'confidential', text: 'Yes, confidential' },
          ]}
        />
      </Question>
    ),
  }),
})
