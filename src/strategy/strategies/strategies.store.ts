import { asJson, type Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Heir, Passage, PassageSection, Strategy } from './strategy.ts'

const columns = [
  'id',
  'title',
  'council',
  'version',
  'first_on as firstOn',
  'last_on as lastOn',
  'state',
  'agreed_on as agreedOn',
  'agreed_by as agreedBy',
  'written_by as writtenBy',
  'made_with as madeWith',
  'authorised_by as authorisedBy',
  'authorised_on as authorisedOn',
  'presented_on as presentedOn',
  'presented_to as presentedTo',
  'renew_by as renewBy',
  'replaces',
  'mission',
  'vision',
] as const

/** Our own first, the newest first; then those of others. */
export const allStrategies = (db: Db): Promise<Strategy[]> =>
  db
    .selectFrom('strategy')
    .select(columns)
    .orderBy(eb => eb.case().when('council', '=', '').then(0).else(1).end())
    .orderBy('first_on', 'desc')
    .orderBy('id')
    .execute()

export const findStrategy = (db: Db, id: string): Promise<Strategy | undefined> =>
  db.selectFrom('strategy').select(columns).where('id', '=', id).executeTakeFirst()

/** Our own strategy of a day; the newest where two overlap. */
export const strategyOn = (db: Db, day: PlainDate): Promise<Strategy | undefined> =>
  db
    .selectFrom('strategy')
    .select(columns)
    .where('council', '=', '')
    .where('state', '!=', 'draft')
    .where('first_on', '<=', day)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', day)]))
    .orderBy('first_on', 'desc')
    .orderBy('id')
    .executeTakeFirst()

export type StrategyDetails = Omit<Strategy, 'id' | 'version'>

const columnsOf = (details: StrategyDetails) => ({
  title: details.title,
  council: details.council,
  first_on: details.firstOn,
  last_on: details.lastOn,
  state: details.state,
  agreed_on: details.agreedOn,
  agreed_by: details.agreedBy,
  written_by: details.writtenBy,
  made_with: details.madeWith,
  authorised_by: details.authorisedBy,
  authorised_on: details.authorisedOn,
  presented_on: details.presentedOn,
  presented_to: details.presentedTo,
  renew_by: details.renewBy,
  replaces: details.replaces,
  mission: details.mission,
  vision: details.vision,
})

/** A new strategy, with an address made of its title that it keeps. */
export const addStrategy = async (db: Db, details: StrategyDetails, id?: string): Promise<string> => {
  const there = await db.selectFrom('strategy').select('id').orderBy('id').execute()
  // These are pages of their own beside those of the strategies.
  const taken = new Set(['new', 'from-word', ...there.map(row => row.id)])
  const base =
    details.title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 50) || 'strategy'
  let chosen = id ?? base
  for (let next = 2; taken.has(chosen); next++) chosen = `${base}-${next}`
  await db
    .insertInto('strategy')
    .values({ id: chosen, ...columnsOf(details) })
    .execute()
  return chosen
}

export const changeStrategy = (db: Db, id: string, details: StrategyDetails, version: number) =>
  db
    .updateTable('strategy')
    .set({ ...columnsOf(details), version: version + 1 })
    .where('id', '=', id)
    .execute()

export const prioritiesOf = (db: Db, strategy: string) =>
  db.selectFrom('priority').select(['number', 'label']).where('strategy', '=', strategy).orderBy('number').execute()

export const addPriority = async (db: Db, strategy: string, label: string): Promise<number> => {
  const there = await prioritiesOf(db, strategy)
  const number = Math.max(0, ...there.map(one => one.number)) + 1
  await db.insertInto('priority').values({ strategy, number, label }).execute()
  return number
}

/** What a priority says and the measures that it is judged by, in their order; the rest of the strategy stays as it is. */
export const changePriority = async (
  db: Db,
  strategy: string,
  number: number,
  to: Readonly<{ label: string; measures: readonly string[] }>,
): Promise<void> => {
  await db
    .updateTable('priority')
    .set({ label: to.label })
    .where('strategy', '=', strategy)
    .where('number', '=', number)
    .execute()
  await db.deleteFrom('priority_measure').where('strategy', '=', strategy).where('number', '=', number).execute()
  if (to.measures.length > 0)
    await db
      .insertInto('priority_measure')
      .values(to.measures.map((indicator, ordinal) => ({ strategy, number, indicator, ordinal })))
      .execute()
}

export const measuresOfPriorities = (db: Db, strategy: string) =>
  db
    .selectFrom('priority_measure')
    .select(['number', 'indicator'])
    .where('strategy', '=', strategy)
    .orderBy('number')
    .orderBy('ordinal')
    .execute()

export const passagesOf = async (db: Db, strategy: string): Promise<Passage[]> => {
  const rows = await db
    .selectFrom('passage')
    .select(['id', 'section', 'number', 'title', 'words', 'measure', 'as_at as asAt', 'quote'])
    .where('strategy', '=', strategy)
    .orderBy('ordinal')
    .orderBy('number')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, section: row.section as PassageSection }))
}

export const addPassage = async (
  db: Db,
  strategy: string,
  passage: Omit<Passage, 'id' | 'quote'> & Readonly<{ ordinal: number; quote?: string | null }>,
): Promise<string> => {
  const { id } = await db
    .insertInto('passage')
    .values({
      strategy,
      section: passage.section,
      number: passage.number,
      title: passage.title,
      words: passage.words,
      measure: passage.measure,
      as_at: passage.asAt,
      quote: passage.quote ?? null,
      ordinal: passage.ordinal,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const changePassage = (db: Db, id: string, passage: Pick<Passage, 'number' | 'title' | 'words'>) =>
  db
    .updateTable('passage')
    .set({ number: passage.number, title: passage.title, words: passage.words })
    .where('id', '=', id)
    .execute()

export const removePassage = (db: Db, id: string) => db.deleteFrom('passage').where('id', '=', id).execute()

export const plansOf = (db: Db, strategy: string) =>
  db
    .selectFrom('linked_plan')
    .select(['id', 'title', 'owner', 'address'])
    .where('strategy', '=', strategy)
    .orderBy('ordinal')
    .orderBy('title')
    .orderBy('id')
    .execute()

export const addPlan = (
  db: Db,
  strategy: string,
  plan: Readonly<{ title: string; owner: string; address: string; ordinal: number }>,
) =>
  db
    .insertInto('linked_plan')
    .values({ strategy, ...plan })
    .execute()

/** Where each priority of a strategy lives on in the next one. */
export const heirsOf = async (db: Db, strategy: string): Promise<Heir[]> => {
  const rows = await db
    .selectFrom('priority_heir')
    .leftJoin('priority', join =>
      join
        .onRef('priority.strategy', '=', 'priority_heir.to_strategy')
        .onRef('priority.number', '=', 'priority_heir.to_number'),
    )
    .select([
      'priority_heir.number',
      'priority_heir.to_strategy as toStrategy',
      'priority_heir.to_number as toNumber',
      'priority.label',
      'priority_heir.note',
    ])
    .where('priority_heir.strategy', '=', strategy)
    .orderBy('priority_heir.number')
    .orderBy('priority_heir.to_number')
    .orderBy('priority_heir.id')
    .execute()
  return rows.map(row => ({
    number: row.number,
    to:
      row.toStrategy === null || row.toNumber === null
        ? null
        : { strategy: row.toStrategy, number: row.toNumber, label: row.label ?? '' },
    note: row.note,
  }))
}

export const addHeir = (
  db: Db,
  heir: Readonly<{
    strategy: string
    number: number
    toStrategy: string | null
    toNumber: number | null
    note: string
  }>,
) =>
  db
    .insertInto('priority_heir')
    .values({
      strategy: heir.strategy,
      number: heir.number,
      to_strategy: heir.toStrategy,
      to_number: heir.toNumber,
      note: heir.note,
    })
    .execute()

export type StrategyIntake = Readonly<{ problems: readonly string[]; removed: readonly string[]; on: PlainDate }>

/** What there was to mend when a strategy was taken in from a file. */
export const saveIntake = (db: Db, strategy: string, intake: StrategyIntake & Readonly<{ by: string | null }>) =>
  db
    .insertInto('strategy_intake')
    .values({
      strategy,
      problems: asJson(intake.problems),
      removed: asJson(intake.removed),
      taken_on: intake.on,
      taken_by: intake.by,
    })
    .execute()

export const intakeOf = (db: Db, strategy: string): Promise<StrategyIntake | undefined> =>
  db
    .selectFrom('strategy_intake')
    .select(['problems', 'removed', 'taken_on as on'])
    .where('strategy', '=', strategy)
    .executeTakeFirst()
