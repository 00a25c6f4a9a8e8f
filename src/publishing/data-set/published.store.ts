import type { Db } from '../../database/index.ts'
import { type PlainDate, readPlainDate } from '../../kernel/index.ts'
import type { PublishedFigure } from './published.ts'

// Read under the database role of the public, which can return nothing but what was published.

const publication = [
  'publication.id',
  'publication.as_at as asAt',
  'publication.version',
  'publication.corrects',
  'publication.why',
  'publication.strategy',
  'publication.published_at as publishedAt',
] as const

/** Everything published: the newest day first, and of one day its newest version first. */
export const publications = (db: Db) =>
  db.selectFrom('publication').select(publication).orderBy('as_at', 'desc').orderBy('version', 'desc').execute()

export type Publication = Awaited<ReturnType<typeof publications>>[number]

/** By its address: 2026-03-31 is the newest version of that day, 2026-03-31-v1 the first, for good. */
export const findPublished = async (db: Db, name: string): Promise<Publication | null> => {
  const [, day = '', version] = /^(\d{4}-\d{2}-\d{2})(?:-v([1-9]\d{0,3}))?$/.exec(name) ?? []
  const asAt = readPlainDate(day)
  if (!asAt) return null
  const ofDay = db.selectFrom('publication').select(publication).where('as_at', '=', asAt)
  const found = await (version === undefined ? ofDay : ofDay.where('version', '=', Number(version)))
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return found ?? null
}

/** The newest version of the same day, where this is not it. */
export const correctionOf = async (db: Db, one: Publication): Promise<Publication | null> =>
  (await db
    .selectFrom('publication')
    .select(publication)
    .where('as_at', '=', one.asAt)
    .where('version', '>', one.version)
    .orderBy('version', 'desc')
    .executeTakeFirst()) ?? null

const figure = [
  'publication_figure.indicator',
  'publication_definition.title',
  'publication_definition.asks',
  'publication_figure.definition_version as version',
  'publication_figure.split',
  'publication_figure.split_title as splitTitle',
  'publication_figure.group',
  'publication_figure.shown',
  'publication_figure.value',
  'publication_figure.numerator',
  'publication_figure.denominator',
  'publication_figure.sentence',
  'publication_figure.commentary',
  'publication_figure.unit',
  'publication_figure.decimals',
  'publication_figure.first_on as first',
  'publication_figure.last_on as last',
  'publication_figure.section',
  'publication_figure.section_says as sectionSays',
  'publication_figure.verdict',
  'publication_figure.before_value as beforeValue',
  'publication_figure.before_on as beforeOn',
  'publication_figure.england',
  'publication_figure.england_period as englandPeriod',
  'publication_figure.target',
  'publication_figure.target_met as targetMet',
  'publication_figure.overridden',
  'publication_figure.principal',
  'publication_figure.caution',
] as const

const figures = (db: Db, id: string) =>
  db
    .selectFrom('publication_figure')
    .innerJoin('publication_definition', join =>
      join
        .onRef('publication_definition.publication', '=', 'publication_figure.publication')
        .onRef('publication_definition.indicator', '=', 'publication_figure.indicator'),
    )
    .select(figure)
    .where('publication_figure.publication', '=', id)
    .orderBy('publication_figure.ordinal')
    .orderBy('publication_figure.indicator')
    .orderBy('publication_figure.split')
    .orderBy('publication_figure.group')

const number = (text: string | null): number | null => (text === null ? null : Number(text))

const read = (row: Awaited<ReturnType<ReturnType<typeof figures>['execute']>>[number]): PublishedFigure => ({
  ...row,
  value: number(row.value),
  numerator: number(row.numerator),
  denominator: number(row.denominator),
  beforeValue: number(row.beforeValue),
  england: number(row.england),
  target: number(row.target),
})

/** Every figure of a publication with its groups, in reading order. */
export const allFigures = async (db: Db, id: string): Promise<PublishedFigure[]> =>
  (await figures(db, id).execute()).map(read)

/** The whole figures of a publication, in reading order. */
export const wholeFigures = async (db: Db, id: string): Promise<PublishedFigure[]> =>
  (await figures(db, id).where('publication_figure.split', '=', '').execute()).map(read)

/** One measure of a publication with its groups. */
export const figuresOfMeasure = async (db: Db, id: string, indicator: string): Promise<PublishedFigure[]> =>
  (await figures(db, id).where('publication_figure.indicator', '=', indicator).execute()).map(read)

/** One point of a line: what the newest publication of a day says. */
export type Point = Readonly<{
  indicator: string
  on: PlainDate
  shown: string
  value: number | null
  sentence: string
}>

/** The whole figures of every day that is published, in the newest version of each, oldest first. */
export const pointsOf = async (db: Db, indicator: string | null): Promise<Point[]> => {
  const all = db
    .selectFrom('publication_figure')
    .innerJoin('publication', 'publication.id', 'publication_figure.publication')
    .select([
      'publication_figure.indicator',
      'publication.as_at as on',
      'publication_figure.shown',
      'publication_figure.value',
      'publication_figure.sentence',
    ])
    .where('publication_figure.split', '=', '')
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('publication as later').select('later.id').whereRef('later.corrects', '=', 'publication.id'),
        ),
      ),
    )
    .orderBy('publication_figure.indicator')
    .orderBy('publication.as_at')
  const rows = await (indicator === null ? all : all.where('publication_figure.indicator', '=', indicator)).execute()
  return rows.map(row => ({ ...row, value: number(row.value) }))
}

/** What a correction changed, in the words that were published with it. */
export const changesOf = (db: Db, id: string) =>
  db
    .selectFrom('publication_change')
    .select(['indicator', 'title', 'says'])
    .where('publication', '=', id)
    .orderBy('ordinal')
    .execute()

const definition = [
  'publication_definition.indicator',
  'publication_definition.version',
  'publication_definition.title',
  'publication_definition.asks',
  'publication_definition.why_it_matters as whyItMatters',
  'publication_definition.theme',
  'publication_definition.counted',
  'publication_definition.source',
  'publication_definition.unit',
  'publication_definition.better',
  'publication_definition.cites',
  'publication_definition.doubts',
  'publication_definition.differs',
] as const

export const definitionOf = (db: Db, id: string, indicator: string) =>
  db
    .selectFrom('publication_definition')
    .select(definition)
    .where('publication', '=', id)
    .where('indicator', '=', indicator)
    .executeTakeFirst()

/** How each measure was counted whenever it was published: each version of a definition once, as it was last said. */
export const allDefinitions = (db: Db) =>
  db
    .selectFrom('publication_definition')
    .innerJoin('publication', 'publication.id', 'publication_definition.publication')
    .select([...definition, 'publication.as_at as asAt'])
    .distinctOn(['publication_definition.indicator', 'publication_definition.version'])
    .orderBy('publication_definition.indicator')
    .orderBy('publication_definition.version', 'desc')
    .orderBy('publication.as_at', 'desc')
    .orderBy('publication.version', 'desc')
    .execute()

export type Definition = NonNullable<Awaited<ReturnType<typeof definitionOf>>>
