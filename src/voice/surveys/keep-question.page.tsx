import { Refusal } from '../../kernel/index.ts'
import { Question, Radios, TextArea, TextInput } from '../../ui/index.ts'
import {
  address,
  choice,
  type FormState,
  notFound,
  optionalNumber,
  optionalText,
  page,
  text,
  type Values,
} from '../../web/index.ts'
import { questionKinds, readChoices, writeChoices } from './survey.ts'
import { addQuestion, changeQuestion, findSurvey, questionsOf } from './surveys.store.ts'

const fields = {
  name: text({ missing: 'Enter what results call the question', max: 120 }),
  kind: choice(questionKinds, { missing: 'Choose how it is answered' }),
  choices: optionalText({ max: 2000 }),
  norm: optionalNumber({ least: 0, most: 100 }),
  normOf: optionalText({ max: 160 }),
  normSource: optionalText({ max: 200 }),
}

const read = (values: Values<typeof fields>) => {
  if (values.norm !== null && values.normOf === null)
    throw new Refusal('Say of whom that percentage is, such as children of 11 to 18 in England', 'normOf')
  if (values.norm !== null && values.normSource === null)
    throw new Refusal('Say where the percentage was published', 'normSource')
  return {
    kind: values.kind,
    name: values.name,
    ...readChoices(values.kind, values.choices ?? ''),
    norm:
      values.norm === null ? null : { percent: values.norm, of: values.normOf ?? '', source: values.normSource ?? '' },
  }
}

const Fields = ({ form }: { form: FormState<typeof fields> }) => (
  <>
    <TextInput field={form.name} label="Short name" hint="As results call it, such as Feels safe at home" />
    <Radios
      field={form.kind}
      label="How is it answered?"
      items={[
        { value: 'scale', text: 'On a scale, from always to never' },
        { value: 'yes-no', text: 'Yes or no' },
        { value: 'choice', text: 'One of several answers' },
        { value: 'words', text: 'In their own words' },
      ]}
    />
    <TextArea
      field={form.choices}
      label="Answers"
      hint="One on each line. Put + before those that count as a good answer. Leave it empty for the usual answers of a scale or of yes and no"
      rows={6}
    />
    <TextInput
      field={form.norm}
      label="The same elsewhere, per cent (optional)"
      hint="A published figure to stand beside yours"
      inputmode="decimal"
      classes="govuk-input--width-4"
    />
    <TextInput field={form.normOf} label="Of whom?" />
    <TextInput field={form.normSource} label="Published where, and when?" />
  </>
)

export const addQuestionPage = page({
  path: '/voice/surveys/:survey/questions/new',
  needs: 'voice.keep-surveys',
  form: fields,
  load: async ({ db, params }) => (await findSurvey(db, params['survey'] ?? '')) ?? notFound(),
  submit: async ({ db, data, values }) => {
    const key = await addQuestion(db, data.id, read(values))
    return {
      to: address('/voice/surveys/:survey', { survey: data.id }),
      saying: 'The question is added',
      about: `${data.id} ${key}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Add a question',
    body: (
      <Question
        title="Add a question"
        caption={data.title}
        back={address('/voice/surveys/:survey', { survey: data.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
        intro="How each age is asked is written later, for each wave."
      >
        <Fields form={form} />
      </Question>
    ),
  }),
})

export const changeQuestionPage = page({
  path: '/voice/surveys/:survey/questions/:key/change',
  needs: 'voice.keep-surveys',
  form: fields,
  load: async ({ db, params }) => {
    const survey = (await findSurvey(db, params['survey'] ?? '')) ?? notFound()
    const question = (await questionsOf(db, survey.id)).find(one => one.key === params['key']) ?? notFound()
    return { survey, question }
  },
  starts: ({ question }) => ({
    name: question.name,
    kind: question.kind,
    choices: writeChoices(question),
    norm: question.norm?.percent ?? null,
    normOf: question.norm?.of ?? null,
    normSource: question.norm?.source ?? null,
  }),
  submit: async ({ db, data, values }) => {
    await changeQuestion(db, data.survey.id, data.question, read(values))
    return {
      to: address('/voice/surveys/:survey', { survey: data.survey.id }),
      saying: 'The question is changed',
      about: `${data.survey.id} ${data.question.key}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Change a question',
    body: (
      <Question
        title="Change a question"
        caption={data.survey.title}
        back={address('/voice/surveys/:survey', { survey: data.survey.id })}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Fields form={form} />
      </Question>
    ),
  }),
})
