import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, EmptyState, Question, Tag, TextArea, TextInput } from '../../ui/index.ts'
import { address, notFound, optionalText, page, text } from '../../web/index.ts'
import { addSurvey, findSurvey, questionsOf, surveys, type Wave, waves } from './surveys.store.ts'

export const StateOfWave = ({ wave }: { wave: Pick<Wave, 'state'> }) => (
  <Tag classes={wave.state === 'open' ? 'govuk-tag--green' : wave.state === 'draft' ? 'govuk-tag--grey' : undefined}>
    {wave.state === 'draft' ? 'not put out' : wave.state}
  </Tag>
)

const WavesTable = ({ rows, caption }: { rows: readonly Wave[]; caption: string }) => (
  <DataTable
    caption={caption}
    rows={rows}
    empty="It has not been asked yet."
    columns={[
      {
        heading: 'Wave',
        cell: wave => (
          <a class="govuk-link" href={address('/voice/surveys/waves/:wave', { wave: wave.id })}>
            {wave.title} {wave.label}
          </a>
        ),
      },
      { heading: 'Open', cell: wave => `${inWords(wave.opensOn)} to ${inWords(wave.closesOn)}` },
      { heading: 'For', cell: wave => wave.forWhom },
      { heading: 'State', cell: wave => <StateOfWave wave={wave} /> },
    ]}
  />
)

export const surveysPage = page({
  path: '/voice/surveys',
  needs: 'voice.read',
  load: async ({ db, person }) => ({
    surveys: await surveys(db),
    waves: await waves(db),
    keeps: may(person, 'voice.keep-surveys'),
  }),
  view: ({ data }) => ({
    title: 'Surveys',
    body: (
      <>
        <BackLink href="/voice">What children say</BackLink>
        <h1 class="govuk-heading-l">Surveys</h1>
        {data.surveys.length === 0 ? (
          <EmptyState
            title="There is no survey yet"
            action={data.keeps ? <Button href="/voice/surveys/new">Add a survey</Button> : undefined}
          >
            A survey asks the same questions year after year, in a version for each band of ages.
          </EmptyState>
        ) : (
          <>
            {data.keeps && <Button href="/voice/surveys/new">Add a survey</Button>}
            <ul class="govuk-list">
              {data.surveys.map(survey => (
                <li>
                  <a class="govuk-link" href={address('/voice/surveys/:survey', { survey: survey.id })}>
                    {survey.title}
                  </a>
                </li>
              ))}
            </ul>
            <WavesTable caption="Waves, the latest first" rows={data.waves} />
          </>
        )}
      </>
    ),
  }),
})

export const addSurveyPage = page({
  path: '/voice/surveys/new',
  needs: 'voice.keep-surveys',
  form: {
    title: text({ missing: 'Enter what the survey is called', max: 120 }),
    about: optionalText({ max: 600 }),
  },
  load: () => ({}),
  submit: async ({ db, values, person }) => {
    const survey = await addSurvey(db, { title: values.title, about: values.about ?? '', by: person.id })
    return {
      to: address('/voice/surveys/:survey', { survey }),
      saying: 'The survey is added. Now write its questions',
      about: survey,
    }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add a survey',
    body: (
      <Question title="Add a survey" back="/voice/surveys" form={form} refused={refused} csrf={csrf} submit="Add">
        <TextInput field={form.title} label="What is it called?" hint="Young people see this name" />
        <TextArea
          field={form.about}
          label="What is it for? (optional)"
          hint="For young people, in plain words. What happens with their answers?"
          rows={3}
        />
      </Question>
    ),
  }),
})

export const surveyPage = page({
  path: '/voice/surveys/:survey',
  needs: 'voice.read',
  load: async ({ db, params, person }) => {
    const survey = (await findSurvey(db, params['survey'] ?? '')) ?? notFound()
    return {
      survey,
      questions: await questionsOf(db, survey.id),
      waves: await waves(db, survey.id),
      keeps: may(person, 'voice.keep-surveys'),
      ties: may(person, 'strategy.keep'),
    }
  },
  view: ({ data }) => {
    const { survey, keeps } = data
    const at = (rest: string, parts: Readonly<Record<string, string>> = {}) =>
      address(`/voice/surveys/:survey${rest}`, { survey: survey.id, ...parts })
    return {
      title: survey.title,
      body: (
        <>
          <BackLink href="/voice/surveys">Surveys</BackLink>
          <h1 class="govuk-heading-l">{survey.title}</h1>
          {survey.about !== '' && <p class="govuk-body">{survey.about}</p>}
          <DataTable
            caption="Questions"
            rows={data.questions}
            empty={keeps ? 'No questions yet. Add the first.' : 'No questions yet.'}
            columns={[
              {
                heading: 'Question',
                cell: question =>
                  keeps ? (
                    <a class="govuk-link" href={at('/questions/:key/change', { key: question.key })}>
                      {question.name}
                    </a>
                  ) : (
                    question.name
                  ),
              },
              {
                heading: 'Answers',
                cell: question =>
                  question.kind === 'words'
                    ? 'Own words'
                    : question.choices
                        .map(choice => `${choice.text}${question.good.includes(choice.key) ? ' (counts)' : ''}`)
                        .join('; '),
              },
              {
                heading: 'Elsewhere',
                cell: question => (question.norm ? `${question.norm.percent}% of ${question.norm.of}` : '–'),
              },
              {
                heading: 'Data set',
                cell: question =>
                  question.measure === null ? (
                    '–'
                  ) : (
                    <a class="govuk-link" href={address('/data-set/:indicator', { indicator: question.measure })}>
                      Measure<span class="govuk-visually-hidden"> that it feeds: {question.name}</span>
                    </a>
                  ),
              },
              {
                heading: 'Thread',
                cell: question => (
                  <a
                    class="govuk-link"
                    href={address('/thread/:kind/:id', { kind: 'survey-question', id: `${survey.id}/${question.key}` })}
                  >
                    Walk it<span class="govuk-visually-hidden">: {question.name}</span>
                  </a>
                ),
              },
            ]}
          />
          {(keeps || data.ties) && (
            <p class="govuk-button-group">
              {keeps && (
                <Button href={at('/questions/new')} classes="govuk-button--secondary">
                  Add a question
                </Button>
              )}
              {keeps && data.questions.length > 0 && <Button href={at('/waves/new')}>Ask it again: add a wave</Button>}
              {data.ties && (
                <a class="govuk-link" href={at('/ties')}>
                  Tie questions to measures and promises
                </a>
              )}
            </p>
          )}
          <WavesTable caption="Waves" rows={data.waves} />
        </>
      ),
    }
  },
})
