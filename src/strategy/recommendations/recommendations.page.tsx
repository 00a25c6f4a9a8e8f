import { may } from '../../access/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  DataTable,
  DateInput,
  EmptyState,
  InsetText,
  Question,
  Radios,
  Select,
  SummaryList,
  Tag,
  TextArea,
  TextInput,
} from '../../ui/index.ts'
import { address, type Asked, choice, date, notFound, optionalText, page, text } from '../../web/index.ts'
import { isId } from '../commitments/commitment.page.tsx'
import { principleCalled, sevenPrinciples } from '../strategies/principles.ts'
import { threadOf } from '../thread/links.store.ts'
import { ThreadBlock } from '../thread/thread.page.tsx'
import {
  addRecommendation,
  allRecommendations,
  answerRecommendation,
  finishRecommendation,
  type Recommendation,
  recommendationSources,
} from './recommendations.store.ts'

const State = (p: { of: Recommendation }) => {
  const { of } = p
  if (of.endedOn !== null) return <Tag classes="govuk-tag--green">finished</Tag>
  if (of.answer === 'declined') return <Tag classes="govuk-tag--grey">declined</Tag>
  if (of.answer === 'accepted') return <Tag classes="govuk-tag--blue">accepted</Tag>
  return <Tag classes="govuk-tag--red">not answered</Tag>
}

const its = (recommendation: string): string => address('/recommendations/:recommendation', { recommendation })

export const recommendationsPage = page({
  path: '/recommendations',
  needs: 'strategy.read',
  load: ({ db }) => allRecommendations(db),
  view: ({ data, asked }) => {
    const waiting = data.filter(one => one.answer === null).length
    return {
      title: 'Recommendations',
      body: (
        <>
          <h1 class="govuk-heading-xl">Recommendations</h1>
          <p class="govuk-body-l">
            From annual reports, young researchers and inspections. Each is accepted or declined with a reason, then
            followed.
          </p>
          {waiting > 0 && (
            <InsetText>
              {waiting === 1 ? 'One recommendation has' : `${waiting} recommendations have`} no answer yet.
            </InsetText>
          )}
          {data.length === 0 ? (
            <EmptyState title="None yet">
              Add those of the last annual report, so that this year’s can say what became of them.
            </EmptyState>
          ) : (
            <DataTable
              caption="Recommendations, newest first"
              rows={data}
              columns={[
                {
                  heading: 'Recommendation',
                  cell: one => (
                    <a class="govuk-link" href={its(one.id)}>
                      {one.title}
                    </a>
                  ),
                },
                { heading: 'From', cell: one => `${one.madeIn} ${one.year}`.trim() },
                { heading: 'Owner', cell: one => (one.owner === '' ? 'Nobody yet' : one.owner) },
                { heading: 'State', cell: one => <State of={one} /> },
              ]}
            />
          )}
          {may(asked.person, 'strategy.answer-recommendation') && (
            <Button href="/recommendations/new">Add a recommendation</Button>
          )}
        </>
      ),
    }
  },
})

export const addRecommendationPage = page({
  path: '/recommendations/new',
  needs: 'strategy.answer-recommendation',
  form: {
    madeIn: choice(recommendationSources, { missing: 'Say where it was made' }),
    year: optionalText({ max: 20 }),
    title: text({ missing: 'Enter the recommendation in a few words', max: 200 }),
    words: optionalText({ max: 2000 }),
    principle: optionalText(),
    owner: optionalText({ max: 120 }),
    madeOn: date({ missing: 'Enter the day' }),
  },
  load: () => null,
  starts: (_, { today }) => ({ madeOn: today }),
  submit: async ({ db, values }) => {
    const principle = Number(values.principle ?? '')
    const id = await addRecommendation(db, {
      madeIn: values.madeIn,
      year: values.year ?? '',
      title: values.title,
      words: values.words ?? '',
      principle: principle >= 1 && principle <= 7 ? principle : null,
      owner: values.owner ?? '',
      madeOn: values.madeOn,
    })
    return { to: its(id), saying: 'Added. It waits for an answer', about: values.title }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Add a recommendation',
    body: (
      <Question
        title="Add a recommendation"
        back="/recommendations"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <Radios
          field={form.madeIn}
          label="Where was it made?"
          items={recommendationSources.map(source => ({ value: source, text: source }))}
        />
        <TextInput
          field={form.year}
          label="Year of the report"
          hint="Such as 2018/19"
          classes="govuk-input--width-10"
        />
        <DateInput field={form.madeOn} label="Made on" />
        <TextInput field={form.title} label="In a few words" />
        <TextArea field={form.words} label="The whole of it" rows={4} max={2000} />
        <Select
          field={form.principle}
          label="Principle it serves"
          items={[
            { value: '', text: 'None' },
            ...sevenPrinciples.map((label, index) => ({ value: String(index + 1), text: `${index + 1}. ${label}` })),
          ]}
        />
        <TextInput field={form.owner} label="Who would do it" hint="A role. No names" />
      </Question>
    ),
  }),
})

const itself = async ({ db, params }: Pick<Asked, 'db' | 'params'>): Promise<Recommendation> => {
  const id = params['recommendation']
  return (isId(id) && (await allRecommendations(db)).find(one => one.id === id)) || notFound()
}

export const recommendationPage = page({
  path: '/recommendations/:recommendation',
  needs: 'strategy.read',
  load: async asked => {
    const recommendation = await itself(asked)
    return {
      recommendation,
      thread: (await threadOf(asked.db, { kind: 'recommendation', id: recommendation.id }, asked.today)) ?? notFound(),
    }
  },
  view: ({ data: { recommendation, thread }, asked }) => {
    const answers = may(asked.person, 'strategy.answer-recommendation')
    return {
      title: recommendation.title,
      body: (
        <>
          <BackLink href="/recommendations">Recommendations</BackLink>
          <span class="govuk-caption-l">
            Recommendation from the {recommendation.madeIn} {recommendation.year}
          </span>
          <h1 class="govuk-heading-l">{recommendation.title}</h1>
          {recommendation.words !== '' && <p class="govuk-body">{recommendation.words}</p>}
          <SummaryList
            rows={[
              { key: { text: 'State' }, value: { text: <State of={recommendation} /> } },
              { key: { text: 'Made on' }, value: { text: inWords(recommendation.madeOn) } },
              recommendation.principle !== null && {
                key: { text: 'Principle' },
                value: { text: principleCalled(recommendation.principle) ?? '' },
              },
              {
                key: { text: 'Owner' },
                value: { text: recommendation.owner === '' ? 'Nobody yet' : recommendation.owner },
              },
              recommendation.answeredOn !== null && {
                key: { text: 'Answer' },
                value: {
                  text: `${recommendation.answer ?? ''} on ${inWords(recommendation.answeredOn)}. ${recommendation.answerWhy}`,
                },
              },
              recommendation.endedOn !== null && {
                key: { text: 'What became of it' },
                value: { text: `${recommendation.outcome} (${inWords(recommendation.endedOn)})` },
              },
            ]}
          />
          {answers && recommendation.endedOn === null && (
            <p class="govuk-button-group">
              {recommendation.answer === null && (
                <Button href={`${its(recommendation.id)}/answer`}>Accept or decline</Button>
              )}
              {recommendation.answer === 'accepted' && (
                <Button href={`${its(recommendation.id)}/finish`} classes="govuk-button--secondary">
                  Say what became of it
                </Button>
              )}
            </p>
          )}
          <ThreadBlock thread={thread} mayTie={may(asked.person, 'strategy.tie-records')} />
        </>
      ),
    }
  },
})

export const answerRecommendationPage = page({
  path: '/recommendations/:recommendation/answer',
  needs: 'strategy.answer-recommendation',
  form: {
    answer: choice(['accepted', 'declined'], { missing: 'Choose one' }),
    why: text({ missing: 'Say why, so that those who asked can read it', max: 1000 }),
    owner: optionalText({ max: 120 }),
    on: date({ missing: 'Enter the day' }),
  },
  load: itself,
  starts: (data, { today }) => ({ on: today, owner: data.owner }),
  submit: async ({ db, data, values, today }) => {
    if (data.answer !== null) throw new Refusal('It was answered already')
    if (values.on > today) throw new Refusal('The day cannot be in the future', 'on')
    if (values.on < data.madeOn) throw new Refusal('The day comes before the recommendation was made', 'on')
    if (values.answer === 'accepted' && values.owner === null) throw new Refusal('Say who will do it', 'owner')
    await answerRecommendation(db, data.id, {
      answer: values.answer,
      why: values.why,
      owner: values.owner ?? '',
      on: values.on,
    })
    return { to: its(data.id), saying: `It is ${values.answer}`, about: data.title }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Accept or decline',
    body: (
      <Question
        title="Accept or decline?"
        caption={data.title}
        back={its(data.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <Radios
          field={form.answer}
          label="Answer"
          items={[
            { value: 'accepted', text: 'Accept it' },
            { value: 'declined', text: 'Decline it' },
          ]}
        />
        <TextArea field={form.why} label="Why" rows={4} max={1000} />
        <TextInput field={form.owner} label="Who will do it" hint="A role. Needed where it is accepted" />
        <DateInput field={form.on} label="Answered on" />
      </Question>
    ),
  }),
})

export const finishRecommendationPage = page({
  path: '/recommendations/:recommendation/finish',
  needs: 'strategy.answer-recommendation',
  form: {
    outcome: text({ missing: 'Say what became of it, and what changed for children', max: 1000 }),
    on: date({ missing: 'Enter the day' }),
  },
  load: itself,
  starts: (_, { today }) => ({ on: today }),
  submit: async ({ db, data, values, today }) => {
    if (data.answer !== 'accepted' || data.endedOn !== null)
      throw new Refusal('Only one that was accepted can be finished')
    if (values.on > today) throw new Refusal('The day cannot be in the future', 'on')
    await finishRecommendation(db, data.id, { outcome: values.outcome, on: values.on })
    return { to: its(data.id), saying: 'Finished', about: data.title }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'What became of it',
    body: (
      <Question
        title="What became of it?"
        caption={data.title}
        back={its(data.id)}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <TextArea field={form.outcome} label="What was done, and what changed" rows={4} max={1000} />
        <DateInput field={form.on} label="Finished on" />
      </Question>
    ),
  }),
})
