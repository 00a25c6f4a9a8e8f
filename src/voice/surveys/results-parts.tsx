import { type Content, DataTable, InsetText } from '../../ui/index.ts'
import { beside, since } from './chance.ts'
import { ChoiceSymbol } from './choice-symbol.tsx'
import type { PublishedSurvey } from './published.ts'
import { type QuestionResult, type Share, type Shown, smallest } from './results.ts'

/** Hidden is said as such: it is neither nought nor unknown. */
const shownCount = (count: Shown): Content =>
  count === null ? (
    <abbr title="Too few to show without telling who said it">hidden</abbr>
  ) : (
    count.toLocaleString('en-GB')
  )

const percent = (value: number): string => `${Math.round(value)}%`

/** 8 in 10 (80 of 100), so that nobody needs to know what per cent is. */
const shareInWords = (share: Share): string =>
  `${percent(share.percent)} (${share.count.toLocaleString('en-GB')} of ${share.of.toLocaleString('en-GB')})`

const againstBefore = (now: Share, before: Share, label: string): string => {
  const difference = since(now, before)
  return difference === 'no clear change'
    ? `No clear change since ${label} (${shareInWords(before)}): the difference is small enough to be chance.`
    : `${difference === 'higher' ? 'More' : 'Fewer'} than in ${label} (${shareInWords(before)}).`
}

const againstNorm = (now: Share, norm: PublishedSurvey['norms'][string]): string => {
  const said = beside(now, norm.percent)
  const words =
    said === 'no clear difference' ? 'No clear difference from' : said === 'higher' ? 'More than' : 'Fewer than'
  return `${words} ${norm.of}, where it is ${percent(norm.percent)} (${norm.source}).`
}

const Groups = ({ title, rows }: { title: string; rows: QuestionResult['byAge'] }) =>
  rows.length < 2 ? null : (
    <DataTable
      caption={title}
      rows={rows}
      columns={[
        { heading: 'Group', cell: row => row.group },
        { heading: 'Answered', numeric: true, cell: row => shownCount(row.answered) },
        {
          heading: 'Good answer',
          numeric: true,
          cell: row => (row.good === null ? shownCount(null) : shareInWords(row.good)),
        },
      ]}
    />
  )

const OneQuestion = ({ survey, question }: { survey: PublishedSurvey; question: QuestionResult }) => {
  const good = question.good
  const norm = survey.norms[question.key]
  return (
    <section class="kept-survey-result" id={`question-${question.key}`}>
      <h2 class="govuk-heading-m">{question.name}</h2>
      {question.answered === null ? (
        <p class="govuk-body">Fewer than {smallest} young people answered this, so we do not show what they said.</p>
      ) : (
        <>
          {good ? (
            <>
              <p class="govuk-body">
                <strong>{shareInWords(good)}</strong> said{' '}
                {question.choices
                  .filter(choice => choice.isGood)
                  .map(choice => `“${choice.text}”`)
                  .join(' or ')}
                .
              </p>
              <meter
                class="kept-survey__bar"
                min="0"
                max="100"
                value={String(Math.round(good.percent))}
                aria-hidden="true"
              />
              {survey.before.map(({ label, shares }) => {
                const before = shares[question.key]
                return before ? <p class="govuk-body">{againstBefore(good, before, label)}</p> : null
              })}
              {norm && <p class="govuk-body">{againstNorm(good, norm)}</p>}
            </>
          ) : (
            question.hasGood && <p class="govuk-body">The result is not shown: too few gave one kind of answer.</p>
          )}
          <DataTable
            caption={`${question.name}: what they chose`}
            captionHidden={true}
            rows={question.choices}
            columns={[
              {
                heading: 'Answer',
                cell: choice => (
                  <>
                    <ChoiceSymbol symbol={choice.symbol} /> {choice.text}
                  </>
                ),
              },
              { heading: 'How many', numeric: true, cell: choice => shownCount(choice.count) },
            ]}
          />
          {(question.byAge.length > 1 || question.byHome.length > 1) && question.hasGood && (
            <details class="govuk-details">
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">
                  By age and home<span class="govuk-visually-hidden">: {question.name}</span>
                </span>
              </summary>
              <div class="govuk-details__text">
                <Groups title={`${question.name}, by age`} rows={question.byAge} />
                <Groups title={`${question.name}, by where they live`} rows={question.byHome} />
              </div>
            </details>
          )}
        </>
      )}
    </section>
  )
}

/** Everything that may be seen of a wave, for the board and the public alike. */
export const SurveyResultsShown = ({ survey, quotes }: { survey: PublishedSurvey; quotes?: Content }) => {
  const { results } = survey
  const { replies, asked, target } = results
  return (
    <>
      <p class="govuk-body-l">
        {replies === null
          ? `Fewer than ${smallest} young people answered.`
          : `${replies.toLocaleString('en-GB')} young people answered.`}{' '}
        {replies !== null &&
          (replies >= target
            ? `We hoped for ${target}.`
            : `We hoped for ${target}, so it is fewer than we hoped.`)}{' '}
        {replies !== null &&
          asked !== null &&
          replies <= asked &&
          `We asked ${asked.toLocaleString('en-GB')}: ${percent((100 * replies) / asked)} answered.`}
      </p>
      <InsetText>
        A number is hidden where so few said it that you could guess who. Another is hidden with it, so that nobody can
        work it out. {!survey.neededCode && 'Anyone with the link could answer, so a person may have answered twice.'}
      </InsetText>
      {results.questions.map(question => (
        <OneQuestion survey={survey} question={question} />
      ))}
      {quotes}
      {results.byAge.length > 1 && (
        <DataTable
          caption="Who answered, by age"
          rows={results.byAge}
          columns={[
            { heading: 'Age', cell: row => row.group },
            { heading: 'How many', numeric: true, cell: row => shownCount(row.count) },
          ]}
        />
      )}
      {results.byHome.length > 1 && (
        <DataTable
          caption="Who answered, by where they live"
          rows={results.byHome}
          columns={[
            { heading: 'Home', cell: row => row.group },
            { heading: 'How many', numeric: true, cell: row => shownCount(row.count) },
          ]}
        />
      )}
    </>
  )
}
