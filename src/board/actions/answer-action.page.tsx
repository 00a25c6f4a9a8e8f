import { may } from '../../access/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { InsetText, Question, Radios, TextArea } from '../../ui/index.ts'
import { choice, notFound, optionalText, page, text } from '../../web/index.ts'
import { confidences, isOwnedBy, mustBeALink } from './action.ts'
import {
  aboutAction,
  actionAddress,
  actualFields,
  actualGiven,
  actualShown,
  dueInWords,
  LinkQuestion,
  OutcomeQuestions,
} from './action-parts.tsx'
import { answerAction, saveActualOutcomes } from './actions.store.ts'
import { onAnAction } from './on-an-action.ts'

const answers = ['open', 'done', 'partly done', 'not concluded'] as const

/** What an owner says came of it. It is closed by whoever keeps the actions, on what shows it. */
export const answerActionPage = page({
  path: '/actions/:action/answer',
  needs: 'board.answer-action',
  form: {
    state: choice(answers, { missing: 'Choose how far it is' }),
    words: text({ missing: 'Say what was done, or what stands in the way', max: 2000 }),
    link: optionalText({ max: 300 }),
    confidence: optionalText({ max: 20 }),
    ...actualFields,
  },
  load: async asked => {
    const action = await onAnAction(asked)
    // Members may read it all, but only an owner, or whoever keeps the actions, answers for it.
    if (!isOwnedBy(action, asked.person) && !may(asked.person, 'board.keep-actions')) return notFound()
    return action
  },
  starts: action => actualShown(action),
  submit: async ({ db, data: action, values, person, now }) => {
    if (action.state !== 'open') throw new Refusal(`This action is closed already, as ${action.state}`)
    const link = values.link ?? ''
    mustBeALink(link, 'link')
    const by = { by: person.id, at: now }
    await saveActualOutcomes(db, action, actualGiven(action, values), by)
    // Of what is done there is nothing to be sure of any more.
    const confidence = values.state === 'open' ? (confidences.find(one => one === values.confidence) ?? null) : null
    await answerAction(db, action, { state: values.state, words: values.words, link, confidence, ...by })
    return {
      to: actionAddress(action),
      saying:
        values.state === 'open' ? 'Your answer is kept' : 'Your answer is kept. Whoever keeps the actions closes it',
      about: aboutAction(action),
      details: { state: values.state },
    }
  },
  view: ({ data: action, form, refused, csrf }) => ({
    title: `Say what came of it: ${action.title}`,
    body: (
      <Question
        title="Say what came of it"
        caption={action.title}
        back={actionAddress(action)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Send"
        intro={
          <InsetText>
            Due: {dueInWords(action)}. Write no child’s name, and nothing that would tell who a child is.
          </InsetText>
        }
      >
        <Radios
          field={form.state}
          label="How far is it?"
          items={[
            { value: 'done', text: 'It is done' },
            { value: 'partly done', text: 'Part of it is done, and the rest will not be' },
            { value: 'not concluded', text: 'It could not be concluded' },
            { value: 'open', text: 'It is still being done' },
          ]}
        />
        <Radios
          field={form.confidence}
          label="If it is still being done: how sure are you that it will be done by its day?"
          items={[
            { value: 'sure', text: 'Sure' },
            { value: 'fairly sure', text: 'Fairly sure' },
            { value: 'not sure', text: 'Not sure. Say below what stands in the way' },
          ]}
        />
        <TextArea field={form.words} label="What was done, or what stands in the way?" rows={5} max={2000} />
        <OutcomeQuestions action={action} form={form} />
        <LinkQuestion field={form.link} />
      </Question>
    ),
  }),
})
