import { sql } from 'kysely'
import { asJson, asThePublic, type Db, type Instant } from '../../database/index.ts'
import { addHours, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { AgeBand } from '../cards/card.ts'
import { addQuote, noteQuoteUse } from '../quotes/quotes.store.ts'
import type { PublishedSurvey } from './published.ts'
import { type FreeWords, repliesOf } from './replies.store.ts'
import { resultsOf, type Share, smallest, type SurveyResults } from './results.ts'
import { bandsAsked, hoursOfGrace } from './survey.ts'
import { findWave, questionsOf, type Wave, waves } from './surveys.store.ts'

export type Publication = Readonly<{
  version: number
  publishedOn: PlainDate
  replies: number
  why: string
  published: PublishedSurvey
}>

/** Every version of a wave's results that was published, the latest first. */
export const publicationsOf = async (db: Db, wave: string): Promise<Publication[]> => {
  const rows = await db
    .selectFrom('survey_publication')
    .select(['version', 'published_on as publishedOn', 'replies', 'why', 'results'])
    .where('wave', '=', wave)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ results, ...row }) => ({ ...row, published: results as PublishedSurvey }))
}

const sharesOf = (results: SurveyResults): Readonly<Record<string, Share>> =>
  Object.fromEntries(results.questions.flatMap(one => (one.good === null ? [] : [[one.key, one.good] as const])))

type Earlier = PublishedSurvey['before'][number]

const earlierWaves = async (db: Db, wave: Wave): Promise<Wave[]> =>
  (await waves(db, wave.survey)).filter(one => one.opensOn < wave.opensOn)

const publishedBefore = async (db: Db, wave: Wave): Promise<Earlier[]> => {
  const before: Earlier[] = []
  for (const one of await earlierWaves(db, wave)) {
    const [latest] = await publicationsOf(db, one.id)
    if (latest) before.push({ label: one.label, shares: sharesOf(latest.published.results) })
  }
  return before
}

/** Results as they stand now, with small groups protected for whoever reads them. */
export const resultsNow = async (db: Db, wave: Wave): Promise<PublishedSurvey> => {
  const questions = await questionsOf(db, wave.survey)
  const before: Earlier[] = []
  for (const one of await earlierWaves(db, wave))
    before.push({ label: one.label, shares: sharesOf(resultsOf(questions, await repliesOf(db, one.id), one)) })
  return assembled(wave, questions, resultsOf(questions, await repliesOf(db, wave.id), wave), before)
}

const assembled = (
  wave: Wave,
  questions: Awaited<ReturnType<typeof questionsOf>>,
  results: SurveyResults,
  before: readonly Earlier[],
): PublishedSurvey => ({
  title: wave.title,
  about: wave.about,
  label: wave.label,
  forWhom: wave.forWhom,
  opensOn: wave.opensOn,
  closesOn: wave.closesOn,
  neededCode: wave.needsCode,
  results,
  norms: Object.fromEntries(
    questions.flatMap(question => (question.norm === null ? [] : [[question.key, question.norm] as const])),
  ),
  before,
})

/**
 * Freezes the results of a wave for everyone. The words are read as anybody reads them, the counts go through the
 * protection of small groups, and nothing else is stored. A new version must differ by six answers or by none: by fewer,
 * the difference of the two would tell of single children.
 */
export const publishWave = async (
  db: Db,
  id: string,
  given: Readonly<{ on: PlainDate; now: Instant; why: string; by: string | null }>,
): Promise<number> => {
  const { wave, questions, before, last } = await asThePublic(db, async reader => {
    const found = await findWave(reader, id)
    if (found === null) throw new Refusal('Put the survey out and close it before its results are published')
    return {
      wave: found,
      questions: await questionsOf(reader, found.survey),
      before: await publishedBefore(reader, found),
      last: (await publicationsOf(reader, id))[0] ?? null,
    }
  })
  if (wave.closedAt === null) throw new Refusal('Close the survey before its results are published')
  if (given.now <= addHours(wave.closedAt, hoursOfGrace))
    throw new Refusal('Wait until a day after it was closed: answers that were on their way still count')
  const replies = await repliesOf(db, id)
  if (replies.length < smallest)
    throw new Refusal(
      `Fewer than ${smallest} young people answered, so nothing can be published without telling who they are`,
    )
  if (last) {
    const more = Math.abs(replies.length - last.replies)
    if (more > 0 && more < smallest)
      throw new Refusal(
        `Only ${more === 1 ? 'one answer differs' : `${more} answers differ`} from what was published. ` +
          'Two versions side by side would show what those answers say, so wait for more',
      )
    if (given.why === '') throw new Refusal('Say what was corrected', 'why')
  }
  const version = (last?.version ?? 0) + 1
  await db
    .insertInto('survey_publication')
    .values({
      wave: id,
      version,
      published_on: given.on,
      replies: replies.length,
      results: asJson<unknown>(assembled(wave, questions, resultsOf(questions, replies, wave), before)),
      why: given.why,
      published_by: given.by,
    })
    .execute()
  return version
}

/** Puts words into the quotes library, where they can be withdrawn, and on the published page. Only where they said yes. */
export const releaseWords = async (
  db: Db,
  found: FreeWords,
  given: Readonly<{ words: string; on: PlainDate; by: string | null }>,
): Promise<string> => {
  if (!found.mayBeShown) throw new Refusal('The young person did not say that their words may be shown', 'words')
  if (found.quote !== null) throw new Refusal('These words have been released', 'words')
  const quote = await addQuote(db, {
    words: given.words,
    forum: null,
    ageBand: (bandsAsked.find(band => band === found.ageBand) ?? 'not said') satisfies AgeBand,
    saidOn: given.on,
    givenBy: 'The young person, in the survey',
    uses: ['board', 'public'],
    permissionUntil: null,
    by: given.by,
  })
  await db.updateTable('survey_words').set({ quote }).where('id', '=', found.id).execute()
  await db.insertInto('survey_quote').values({ wave: found.wave, question: found.question, quote }).execute()
  await noteQuoteUse(db, {
    quote,
    address: `/published/surveys/${found.wave}`,
    standsIn: 'The results of a survey',
    on: given.on,
  })
  return quote
}

export const quotesOfWave = (db: Db, wave: string) =>
  db
    .selectFrom('survey_quote')
    .select(['question', 'quote'])
    .where('wave', '=', wave)
    .orderBy('question')
    .orderBy('quote')
    .execute()

export type SurveyValue = Readonly<{
  key: string
  name: string
  /** The entered measure that the question is tied to. */
  measure: string
  numerator: number
  denominator: number
}>

/**
 * What a wave's questions say to the measures that they are tied to: how many answered well, of how many. Only with six
 * answers or more, of a wave that is closed; the door to the public protects small numbers again.
 */
export const surveyValues = async (db: Db, wave: Wave): Promise<SurveyValue[]> => {
  if (wave.state !== 'closed') return []
  const questions = await questionsOf(db, wave.survey)
  const replies = await repliesOf(db, wave.id)
  return questions.flatMap(({ key, name, measure, choices, good }) => {
    const answered = replies.filter(reply => choices.some(choice => choice.key === reply.answers[key]))
    return measure === null || answered.length < smallest
      ? []
      : [
          {
            key,
            name,
            measure,
            numerator: answered.filter(reply => good.includes(reply.answers[key] ?? '')).length,
            denominator: answered.length,
          },
        ]
  })
}

export type AnsweredQuestion = Readonly<{
  survey: string
  key: string
  title: string
  name: string
  /** Wave by wave as published, the latest first; null where the number is hidden or none is made of it. */
  answers: readonly Readonly<{ wave: string; label: string; share: Share | null }>[]
}>

/** What was published of questions, each named as survey/key. */
export const answersToQuestions = async (db: Db, questions: readonly string[]): Promise<AnsweredQuestion[]> => {
  if (questions.length === 0) return []
  const asked = await db
    .selectFrom('survey_question')
    .innerJoin('survey', 'survey.id', 'survey_question.survey')
    .select(['survey_question.survey', 'survey_question.key', 'survey.title', 'survey_question.name'])
    .where(sql<string>`survey_question.survey || '/' || survey_question.key`, 'in', questions)
    .orderBy('survey.title')
    .orderBy('survey_question.survey')
    .orderBy('survey_question.ordinal')
    .execute()
  if (asked.length === 0) return []
  const published = await db
    .selectFrom('survey_publication')
    .innerJoin('survey_wave', 'survey_wave.id', 'survey_publication.wave')
    .select(['survey_wave.survey', 'survey_wave.id as wave', 'survey_wave.label', 'survey_publication.results'])
    .where(
      'survey_wave.survey',
      'in',
      asked.map(one => one.survey),
    )
    .orderBy('survey_wave.opens_on', 'desc')
    .orderBy('survey_wave.id')
    .orderBy('survey_publication.version', 'desc')
    .execute()
  const latest = published.filter((row, at) => published.findIndex(other => other.wave === row.wave) === at)
  return asked.map(one => ({
    ...one,
    answers: latest.flatMap(({ survey, wave, label, results }) => {
      const found = (results as PublishedSurvey).results.questions.find(result => result.key === one.key)
      return survey === one.survey && found ? [{ wave, label, share: found.good }] : []
    }),
  }))
}
