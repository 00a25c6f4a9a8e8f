import { asThePublic } from '../../database/index.ts'
import { inWords, writeCsvTable, type WrittenValue } from '../../kernel/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { address, download, notFound, page } from '../../web/index.ts'
import { quoteShown, type QuoteShown } from '../quotes/quote.ts'
import { findQuote } from '../quotes/quotes.store.ts'
import { QuoteBlock } from '../youth/blocks.tsx'
import { publicationsOf, quotesOfWave } from './publish.store.ts'
import { SurveyResultsShown } from './results-parts.tsx'
import { findWave, waves } from './surveys.store.ts'

export const publishedSurveysPage = page({
  path: '/published/surveys',
  needs: 'public.read',
  layout: 'youth',
  load: ({ db }) =>
    asThePublic(db, async reader => {
      const found = []
      for (const wave of await waves(reader)) {
        const [latest] = await publicationsOf(reader, wave.id)
        if (latest) found.push({ id: wave.id, latest })
      }
      return found
    }),
  view: ({ data }) => ({
    title: 'What young people said in surveys',
    body: (
      <>
        <h1 class="govuk-heading-xl">What young people said in surveys</h1>
        {data.length === 0 ? (
          <EmptyState title="There are no results yet">When a survey has ended, you can read it here.</EmptyState>
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {data.map(({ id, latest }) => (
              <li>
                <a class="govuk-link govuk-!-font-weight-bold" href={address('/published/surveys/:wave', { wave: id })}>
                  {latest.published.title} {latest.published.label}
                </a>
                <br />
                {latest.replies.toLocaleString('en-GB')} young people answered. Put here on{' '}
                {inWords(latest.publishedOn)}.
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }),
})

export const publishedSurveyPage = page({
  path: '/published/surveys/:wave',
  needs: 'public.read',
  layout: 'youth',
  load: ({ db, params, today }) =>
    asThePublic(db, async reader => {
      const wave = params['wave'] ?? ''
      if (!/^[\da-f-]{36}$/.test(wave)) return notFound()
      const versions = await publicationsOf(reader, wave)
      const latest = versions[0] ?? notFound()
      const quotes: { question: string; shown: QuoteShown }[] = []
      for (const { question, quote } of await quotesOfWave(reader, wave))
        quotes.push({ question, shown: quoteShown(await findQuote(reader, quote), today) })
      const meeting = (await findWave(reader, wave))?.reportMeeting ?? null
      return { wave, versions, latest, quotes, meeting, today }
    }),
  view: ({ data }) => {
    const { published } = data.latest
    const title = `${published.title} ${published.label}`
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body">
            We asked {published.forWhom}, from {inWords(published.opensOn)} to {inWords(published.closesOn)}.
          </p>
          {data.meeting && (
            <p class="govuk-body">
              {data.meeting.heldOn < data.today ? 'The board talked about it on ' : 'The board will talk about it on '}
              <a class="govuk-link" href={address('/published/meetings/:meeting', { meeting: data.meeting.id })}>
                {inWords(data.meeting.heldOn)}
              </a>
              .
            </p>
          )}
          {data.latest.version > 1 && (
            <p class="govuk-body">
              We put this right on {inWords(data.latest.publishedOn)}: {data.latest.why}
            </p>
          )}
          <SurveyResultsShown
            survey={published}
            quotes={
              data.quotes.length > 0 && (
                <section class="kept-survey__words">
                  <h2 class="govuk-heading-m">In their own words</h2>
                  {data.quotes.map(({ shown }) => (
                    <QuoteBlock quote={shown} />
                  ))}
                </section>
              )
            }
          />
          <p class="govuk-body">
            <a class="govuk-link" href={`${address('/published/surveys/:wave', { wave: data.wave })}.csv`}>
              Download the numbers (CSV)
            </a>
          </p>
        </>
      ),
    }
  },
})

/** Hidden, and not nought: a reader of the file is told which it is. */
const written = (count: number | null): WrittenValue => (count === null ? 'hidden' : count)

export const publishedSurveyFile = download({
  path: '/published/surveys/:wave.csv',
  needs: 'public.read',
  load: ({ db, params }) =>
    asThePublic(db, async reader => {
      const wave = params['wave'] ?? ''
      if (!/^[\da-f-]{36}$/.test(wave)) return notFound()
      const { published, version } = (await publicationsOf(reader, wave))[0] ?? notFound()
      const { results } = published
      const rows: WrittenValue[][] = [['Question', 'Group', 'Answer', 'Count', 'Out of']]
      for (const question of results.questions) {
        for (const choice of question.choices)
          rows.push([question.name, 'Everyone', choice.text, written(choice.count), written(question.answered)])
        if (!question.hasGood) continue
        const groups = [
          { group: 'Everyone', answered: question.answered, good: question.good },
          ...question.byAge.map(row => ({ ...row, group: `Age: ${row.group}` })),
          ...question.byHome.map(row => ({ ...row, group: `Home: ${row.group}` })),
        ]
        for (const row of groups)
          rows.push([question.name, row.group, 'Good answer', written(row.good?.count ?? null), written(row.answered)])
      }
      return {
        name: `survey-${published.label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-v${version}.csv`,
        type: 'text/csv; charset=utf-8',
        body: writeCsvTable(rows, { forExcel: true }),
      }
    }),
})
