import { asJson, type Db, type Instant, saveRows } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Earlier } from '../publishable.ts'
import type { DrawnUp, PublishedFigure } from './draw-up.ts'

const publication = [
  'publication.id',
  'publication.as_at as asAt',
  'publication.title',
  'publication.version',
  'publication.corrects',
  'publication.why',
  'publication.strategy',
  'publication.published_at as publishedAt',
  'person.display_role as by',
] as const

const publications = (db: Db) =>
  db.selectFrom('publication').leftJoin('person', 'person.id', 'publication.published_by').select(publication)

/** Every publication: the newest day first, and of one day its newest version first. */
export const allPublications = (db: Db) =>
  publications(db)
    .orderBy('publication.as_at', 'desc')
    .orderBy('publication.version', 'desc')
    .orderBy('publication.id')
    .execute()

export type PublicationRow = Awaited<ReturnType<typeof allPublications>>[number]

export const findPublication = (db: Db, id: string) =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? publications(db).where('publication.id', '=', id).executeTakeFirst()
    : Promise.resolve(undefined)

/** The newest version of a day: what a correction would correct. */
export const newestOf = (db: Db, asAt: PlainDate) =>
  publications(db).where('publication.as_at', '=', asAt).orderBy('publication.version', 'desc').executeTakeFirst()

const number = (text: string | null): number | null => (text === null ? null : Number(text))

const figure = [
  'publication_figure.indicator',
  'publication_figure.definition_version as version',
  'publication_figure.split',
  'publication_figure.group',
  'publication_figure.split_title as splitTitle',
  'publication_figure.shown',
  'publication_figure.value',
  'publication_figure.numerator',
  'publication_figure.denominator',
  'publication_figure.unit',
  'publication_figure.decimals',
  'publication_figure.sentence',
  'publication_figure.commentary',
  'publication_figure.caution',
  'publication_figure.first_on as first',
  'publication_figure.last_on as last',
] as const

type Read = Readonly<{
  [Name in keyof PublishedFigure]: Name extends 'value' | 'numerator' | 'denominator'
    ? string | null
    : Name extends 'shown'
      ? string
      : PublishedFigure[Name]
}>

const publishedFigure = (row: Read): PublishedFigure => ({
  ...row,
  shown: row.shown as PublishedFigure['shown'],
  value: number(row.value),
  numerator: number(row.numerator),
  denominator: number(row.denominator),
})

/** Every figure of one publication, in reading order. */
export const publishedFigures = async (db: Db, id: string): Promise<PublishedFigure[]> => {
  const rows = await db
    .selectFrom('publication_figure')
    .select(figure)
    .where('publication', '=', id)
    .orderBy('ordinal')
    .orderBy('indicator')
    .orderBy('split')
    .orderBy('group')
    .execute()
  return rows.map(publishedFigure)
}

/** The whole figures of other days, in their newest version. */
export const publishedElsewhere = async (db: Db, asAt: PlainDate): Promise<PublishedFigure[]> => {
  const rows = await db
    .selectFrom('publication_figure')
    .innerJoin('publication', 'publication.id', 'publication_figure.publication')
    .select(figure)
    .where('publication.as_at', '!=', asAt)
    .where('publication_figure.split', '=', '')
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('publication as later').select('later.id').whereRef('later.corrects', '=', 'publication.id'),
        ),
      ),
    )
    .orderBy('publication.as_at', 'desc')
    .orderBy('publication_figure.indicator')
    .execute()
  return rows.map(publishedFigure)
}

/** Every number that was ever published, in any version: whoever kept the page still has it. */
export const everPublished = async (db: Db): Promise<Earlier[]> => {
  const rows = await db
    .selectFrom('publication_figure')
    .select(['indicator', 'split', 'group', 'first_on as first', 'last_on as last', 'numerator', 'denominator'])
    .distinct()
    .where('shown', '=', 'value')
    .orderBy('indicator')
    .orderBy('split')
    .orderBy('group')
    .orderBy('first')
    .orderBy('last')
    .orderBy('numerator')
    .orderBy('denominator')
    .execute()
  return rows.map(row => ({ ...row, numerator: number(row.numerator), denominator: number(row.denominator) }))
}

export const definitionsPublished = (db: Db, id: string) =>
  db
    .selectFrom('publication_definition')
    .select(['indicator', 'version', 'title'])
    .where('publication', '=', id)
    .orderBy('indicator')
    .execute()

export const changesPublished = (db: Db, id: string) =>
  db
    .selectFrom('publication_change')
    .select(['indicator', 'title', 'says'])
    .where('publication', '=', id)
    .orderBy('ordinal')
    .execute()

export const overridesOf = (db: Db, id: string) =>
  db
    .selectFrom('publication_override')
    .leftJoin('person', 'person.id', 'publication_override.decided_by')
    .select([
      'publication_override.indicator',
      'publication_override.split',
      'publication_override.group',
      'publication_override.reason',
      'publication_override.decided_at as decidedAt',
      'person.display_role as by',
    ])
    .where('publication_override.publication', '=', id)
    .orderBy('publication_override.indicator')
    .orderBy('publication_override.split')
    .orderBy('publication_override.group')
    .execute()

export type NewPublication = Readonly<{
  asAt: PlainDate
  title: string
  version: number
  corrects: string | null
  why: string | null
  strategy: string | null
  by: string | null
  at: Instant
}>

/** Writes it whole, in the transaction it is given; nothing of it changes afterwards. */
export const savePublication = async (db: Db, about: NewPublication, drawn: DrawnUp): Promise<string> => {
  const { id } = await db
    .insertInto('publication')
    .values({
      as_at: about.asAt,
      title: about.title,
      version: about.version,
      corrects: about.corrects,
      why: about.why,
      strategy: about.strategy,
      published_by: about.by,
      published_at: about.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveRows(
    db,
    'publication_definition',
    drawn.definitions.map(one => ({
      publication: id,
      indicator: one.indicator,
      version: one.version,
      title: one.title,
      asks: one.asks,
      why_it_matters: one.whyItMatters,
      theme: one.theme,
      counted: one.counted,
      source: one.source,
      unit: one.unit,
      better: one.better,
      cites: one.cites,
      doubts: asJson(one.doubts),
      differs: asJson(one.differs),
    })),
  )
  await saveRows(
    db,
    'publication_figure',
    drawn.figures.map(one => ({
      publication: id,
      indicator: one.indicator,
      definition_version: one.version,
      split: one.split,
      group: one.group,
      shown: one.shown,
      because: one.because,
      value: one.value,
      numerator: one.numerator,
      denominator: one.denominator,
      sentence: one.sentence,
      commentary: one.commentary,
      unit: one.unit,
      first_on: one.first,
      last_on: one.last,
      ordinal: one.ordinal,
      section: one.section,
      section_says: one.sectionSays,
      split_title: one.splitTitle,
      decimals: one.decimals,
      verdict: one.verdict,
      before_value: one.beforeValue,
      before_on: one.beforeOn,
      england: one.england,
      england_period: one.englandPeriod,
      target: one.target,
      target_met: one.targetMet,
      overridden: one.overridden,
      principal: one.principal,
      caution: one.caution,
    })),
  )
  await saveRows(
    db,
    'publication_change',
    drawn.changes.map((one, ordinal) => ({ publication: id, ordinal, ...one })),
  )
  await saveRows(
    db,
    'publication_override',
    drawn.overrides.map(one => ({
      publication: id,
      indicator: one.indicator,
      split: one.split,
      group: one.group,
      reason: one.reason,
      decided_by: about.by,
      decided_at: about.at,
    })),
  )
  return id
}
