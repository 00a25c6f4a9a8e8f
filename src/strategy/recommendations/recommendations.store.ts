import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

export const recommendationSources = ['annual report', 'young researchers', 'inspection', 'other'] as const
export type RecommendationSource = (typeof recommendationSources)[number]

export type Recommendation = Readonly<{
  id: string
  madeIn: RecommendationSource
  year: string
  title: string
  words: string
  principle: number | null
  owner: string
  madeOn: PlainDate
  answer: 'accepted' | 'declined' | null
  answerWhy: string
  answeredOn: PlainDate | null
  outcome: string
  endedOn: PlainDate | null
  /** The annual report that makes it, where that was put together here. */
  report: string | null
}>

const columns = [
  'id',
  'made_in as madeIn',
  'year',
  'title',
  'words',
  'principle',
  'owner',
  'made_on as madeOn',
  'answer',
  'answer_why as answerWhy',
  'answered_on as answeredOn',
  'outcome',
  'ended_on as endedOn',
  'report',
] as const

export const allRecommendations = async (db: Db): Promise<Recommendation[]> => {
  const rows = await db
    .selectFrom('recommendation')
    .select(columns)
    .orderBy('made_on', 'desc')
    .orderBy('principle')
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    ...row,
    madeIn: row.madeIn as RecommendationSource,
    answer: row.answer as Recommendation['answer'],
  }))
}

export type NewRecommendation = Pick<
  Recommendation,
  'madeIn' | 'year' | 'title' | 'words' | 'principle' | 'owner' | 'madeOn'
> &
  Partial<Pick<Recommendation, 'report'>>

export const addRecommendation = async (db: Db, made: NewRecommendation): Promise<string> => {
  const { id } = await db
    .insertInto('recommendation')
    .values({
      made_in: made.madeIn,
      year: made.year,
      title: made.title,
      words: made.words,
      principle: made.principle,
      owner: made.owner,
      made_on: made.madeOn,
      report: made.report ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const answerRecommendation = (
  db: Db,
  id: string,
  answer: Readonly<{ answer: 'accepted' | 'declined'; why: string; owner: string; on: PlainDate }>,
) =>
  db
    .updateTable('recommendation')
    .set({ answer: answer.answer, answer_why: answer.why, owner: answer.owner, answered_on: answer.on })
    .where('id', '=', id)
    .execute()

export const finishRecommendation = (db: Db, id: string, end: Readonly<{ outcome: string; on: PlainDate }>) =>
  db.updateTable('recommendation').set({ outcome: end.outcome, ended_on: end.on }).where('id', '=', id).execute()
