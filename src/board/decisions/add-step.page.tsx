import { catalogue, findIndicator } from '../../indicators/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { DateInput, Question, Radios, Select, TextArea, TextInput, Tick } from '../../ui/index.ts'
import { choice, date, notFound, optionalNumber, optionalText, page, text, tick } from '../../web/index.ts'
import { mustBeALink } from '../actions/action.ts'
import { allBodies } from '../bodies/bodies.store.ts'
import { knownTo, mustBeAStep, stepKinds } from './decision.ts'
import { aboutDecision, decisionAddress, stepsInWords } from './decision-parts.tsx'
import { addStep, findDecision, stepsOf } from './decisions.store.ts'

/** What happened to a decision after, or before, the board took it. */
export const addStepPage = page({
  path: '/decisions/:decision/steps/new',
  needs: 'board.keep-actions',
  form: {
    kind: choice(stepKinds, { missing: 'Choose what happened' }),
    body: optionalText(),
    who: optionalText({ max: 200 }),
    on: date({ missing: 'Enter the day it happened' }),
    knownTo: choice(knownTo, { missing: 'Choose how exactly you know the day' }),
    words: text({ missing: 'Say what happened', max: 1000 }),
    evidence: optionalText({ max: 500 }),
    link: optionalText({ max: 300 }),
    measure: optionalText(),
    counted: optionalNumber({ least: 0, most: 100_000 }),
    isPublic: tick(),
    corrects: optionalText(),
  },
  load: async ({ db, params, query }) => {
    const decision = (await findDecision(db, params['decision'] ?? '')) ?? notFound()
    const steps = (await stepsOf(db, [decision.id])).get(decision.id) ?? []
    return {
      decision,
      steps,
      correcting: steps.find(step => step.id === query['corrects']) ?? null,
      bodies: await allBodies(db),
    }
  },
  starts: ({ correcting }) =>
    correcting === null
      ? { knownTo: 'day' as const, isPublic: true }
      : { ...correcting, body: correcting.body ?? '', measure: correcting.measure ?? '', corrects: correcting.id },
  submit: async ({ db, data, values, person, today }) => {
    const step = {
      kind: values.kind,
      body: values.body,
      who: values.who ?? '',
      on: values.on,
      knownTo: values.knownTo,
      words: values.words,
      evidence: values.evidence ?? '',
      link: values.link ?? '',
      measure: values.measure,
      counted: values.counted,
      isPublic: values.isPublic,
      corrects: values.corrects,
    }
    mustBeAStep(step, today)
    mustBeALink(step.link, 'link')
    if (step.body !== null && !data.bodies.some(body => body.id === step.body))
      throw new Refusal('Choose one of the bodies', 'body')
    if (step.measure !== null && !findIndicator(step.measure))
      throw new Refusal('Choose one of the measures', 'measure')
    if (step.counted !== null && !Number.isInteger(step.counted))
      throw new Refusal('Enter a whole number of children', 'counted')
    if (step.corrects !== null && !data.steps.some(one => one.id === step.corrects))
      throw new Refusal('The step that this corrects is not there')
    await addStep(db, { ...step, decision: data.decision.id, addedBy: person.id })
    return {
      to: decisionAddress(data.decision),
      saying: step.corrects === null ? 'The step is added' : 'The step is corrected. What it said before stays below',
      about: aboutDecision(data.decision),
      details: { kind: step.kind },
    }
  },
  view: ({ data: { decision, bodies, correcting }, form, refused, csrf }) => ({
    title: `Add a step: ${decision.title}`,
    body: (
      <Question
        title={correcting === null ? 'What happened?' : 'Correct this step'}
        caption={decision.title}
        back={decisionAddress(decision)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit={correcting === null ? 'Add the step' : 'Correct it'}
      >
        <input type="hidden" name="corrects" value={form.corrects.value} />
        <Radios
          field={form.kind}
          label="What kind of step is it?"
          items={stepKinds.map(value => ({ value, text: stepsInWords[value] }))}
        />
        <Select
          field={form.body}
          label="Which body? (optional)"
          items={[{ value: '', text: 'None of these' }, ...bodies.map(body => ({ value: body.id, text: body.name }))]}
        />
        <TextInput
          field={form.who}
          label="Or who was it? (optional)"
          hint="By role or team, such as Leaving care team"
        />
        <DateInput
          field={form.on}
          label="When?"
          hint="Where you know only the month or the year, enter its first day"
        />
        <Radios
          field={form.knownTo}
          label="How exactly is that known?"
          inline={true}
          items={[
            { value: 'day', text: 'To the day' },
            { value: 'month', text: 'To the month' },
            { value: 'year', text: 'To the year' },
          ]}
        />
        <TextArea field={form.words} label="What happened?" rows={3} max={1000} />
        <TextInput
          field={form.evidence}
          label="What shows it? (optional)"
          hint="Such as the minutes of the council, and the number"
        />
        <TextInput
          field={form.link}
          label="The record that shows it (optional)"
          hint="A page of Kept, or an address that begins with https://"
          spellcheck={false}
        />
        <Select
          field={form.measure}
          label="Which measure counts what changed? (optional)"
          items={[
            { value: '', text: 'None' },
            ...catalogue
              .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
              .map(measure => ({ value: measure.id, text: measure.title })),
          ]}
        />
        <TextInput
          field={form.counted}
          label="For how many children or young people? (optional)"
          hint="Leave it empty where the number is small enough to tell who they are"
          inputmode="numeric"
          classes="govuk-input--width-5"
        />
        <Tick field={form.isPublic} label="The public may read this step, once the decision is public" />
      </Question>
    ),
  }),
})
