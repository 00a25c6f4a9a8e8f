import { Details, Question, Radios, TextArea } from '../../ui/index.ts'
import { choice, optionalText, page } from '../../web/index.ts'
import { type ClosedState, closedStates, mustCloseWith } from './action.ts'
import {
  aboutAction,
  actionAddress,
  actualFields,
  actualGiven,
  actualShown,
  LinkQuestion,
  OutcomeQuestions,
} from './action-parts.tsx'
import { closeAction, eventsOf, saveActualOutcomes } from './actions.store.ts'
import { onAnAction } from './on-an-action.ts'

const means: Readonly<Record<ClosedState, string>> = {
  done: 'All that was expected came of it.',
  'partly done': 'Some of it came; what did not can be asked for again.',
  'not concluded': 'It did not come to an end; it can be asked for again.',
  superseded: 'Other work took its place.',
  withdrawn: 'The board no longer wants it.',
}

export const closeActionPage = page({
  path: '/actions/:action/close',
  needs: 'board.keep-actions',
  form: {
    state: choice(closedStates, { missing: 'Choose how it ended' }),
    evidence: optionalText({ max: 2000 }),
    link: optionalText({ max: 300 }),
    ...actualFields,
  },
  load: async asked => {
    const action = await onAnAction(asked)
    const answered = (await eventsOf(asked.db, action.id)).findLast(event => event.deed === 'answered') ?? null
    return { action, answered }
  },
  starts: ({ action, answered }) => ({
    ...actualShown(action),
    ...(answered === null
      ? {}
      : {
          evidence: answered.words,
          link: answered.link,
          ...(closedStates.some(state => state === answered.state) ? { state: answered.state as ClosedState } : {}),
        }),
  }),
  submit: async ({ db, data: { action }, values, person, now }) => {
    const closing = { state: values.state, evidence: values.evidence ?? '', link: values.link ?? '' }
    mustCloseWith(action, closing)
    const by = { by: person.id, at: now }
    await saveActualOutcomes(db, action, actualGiven(action, values), by)
    await closeAction(db, action, { ...closing, ...by })
    return {
      to: actionAddress(action),
      saying: `The action is closed: ${values.state}`,
      about: aboutAction(action),
      details: { state: values.state },
    }
  },
  view: ({ data: { action, answered }, form, refused, csrf }) => ({
    title: `Close: ${action.title}`,
    body: (
      <Question
        title="How did it end?"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Close it"
      >
        {answered && (
          <Details summaryText="What its owner said" open={true}>
            <p class="govuk-body kept-words">{answered.words}</p>
          </Details>
        )}
        <Radios
          field={form.state}
          label="It is…"
          items={closedStates.map(value => ({
            value,
            text: value.charAt(0).toUpperCase() + value.slice(1),
            hint: { text: means[value] },
          }))}
        />
        <TextArea
          field={form.evidence}
          label="What shows it?"
          hint="Where it was not done: why. Nothing closes without this or a link. It goes into its history as you write it"
          rows={4}
          max={2000}
        />
        <LinkQuestion field={form.link} />
        <OutcomeQuestions action={action} form={form} />
      </Question>
    ),
  }),
})
