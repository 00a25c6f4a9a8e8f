import { catalogue } from '../../indicators/index.ts'
import { Question, Select } from '../../ui/index.ts'
import { address, chosenUnder, nothingGiven, notFound, page, readChosen } from '../../web/index.ts'
import { findSurvey, questionsOf, tieQuestion } from '../../voice/index.ts'
import { allPromises, statementsOf } from '../promise/promises.store.ts'

const entered = catalogue.filter(indicator => indicator.kind === 'entered' && indicator.unit === 'percent')

/** Which measure each question of a survey feeds, and which promise it tells of. */
export const tieQuestionsPage = page({
  path: '/voice/surveys/:survey/ties',
  needs: 'strategy.keep',
  form: { measures: chosenUnder('measure-'), statements: chosenUnder('statement-') },
  load: async ({ db, params }) => {
    const survey = (await findSurvey(db, params['survey'] ?? '')) ?? notFound()
    const statements: { id: string; words: string }[] = []
    const heirs = new Map<string, string>()
    for (const promise of await allPromises(db))
      for (const { id, words, endedOn, rewordedFrom } of await statementsOf(db, promise.id)) {
        if (endedOn === null) statements.push({ id, words: `${promise.title}: ${words}` })
        if (rewordedFrom !== null) heirs.set(rewordedFrom, id)
      }
    // A question stays with a statement that was reworded since.
    const newest = (id: string): string => {
      const heir = heirs.get(id)
      return heir === undefined ? id : newest(heir)
    }
    const questions = (await questionsOf(db, survey.id)).map(question => ({
      ...question,
      statement: question.statement === null ? null : newest(question.statement),
    }))
    return { survey, questions, statements }
  },
  starts: ({ questions }) => ({
    measures: Object.fromEntries(questions.map(({ key, measure }) => [key, measure ?? ''])),
    statements: Object.fromEntries(questions.map(({ key, statement }) => [key, statement ?? ''])),
  }),
  submit: async ({ db, data, values }) => {
    for (const { key, kind } of data.questions)
      await tieQuestion(db, data.survey.id, {
        key,
        measure: kind === 'words' ? null : (entered.find(one => one.id === values.measures[key])?.id ?? null),
        statement: data.statements.find(one => one.id === values.statements[key])?.id ?? null,
      })
    return { to: address('/voice/surveys/:survey', { survey: data.survey.id }), saying: 'Saved', about: data.survey.id }
  },
  view: ({ data, form, refused, csrf }) => {
    const measures = readChosen(form.measures.value)
    const statements = readChosen(form.statements.value)
    const box = (name: string, value: string) => ({ ...nothingGiven, name, id: name, value, error: undefined })
    return {
      title: 'Measures and promises',
      body: (
        <Question
          title="Measures and promises"
          caption={data.survey.title}
          back={address('/voice/surveys/:survey', { survey: data.survey.id })}
          form={form}
          refused={refused}
          csrf={csrf}
          intro="A question can feed a measure of the data set, and tell whether a promise is kept. It does so for every wave."
        >
          {data.questions.map(({ key, kind, name }) => (
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{name}</legend>
              {kind !== 'words' && (
                <Select
                  field={box(`measure-${key}`, measures[key] ?? '')}
                  label="Measure"
                  items={[
                    { value: '', text: 'None' },
                    ...entered.map(indicator => ({ value: indicator.id, text: indicator.title })),
                  ]}
                />
              )}
              <Select
                field={box(`statement-${key}`, statements[key] ?? '')}
                label="Promise"
                items={[
                  { value: '', text: 'None' },
                  ...data.statements.map(statement => ({ value: statement.id, text: statement.words })),
                ]}
              />
            </fieldset>
          ))}
        </Question>
      ),
    }
  },
})
