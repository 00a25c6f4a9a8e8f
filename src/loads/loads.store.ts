import { sql } from 'kysely'
import { asJson, type Db, type Instant, saveRows } from '../database/index.ts'
import { addHours, type PlainDate } from '../kernel/index.ts'
import {
  columnsOf,
  listRowsForStorage,
  type Module903,
  type Return903,
  type Snapshot,
  snapshotFromStorage,
  type Table,
} from '../dataset/index.ts'
import { inForce, type LoadInForce, type NewLoad, type StoredRow } from './load.ts'

type ToldProblem = Readonly<{
  file: string
  row: number | null
  column: string | null
  kind: string
  says: string
  mend: string
}>

/** Keeps a load whole: what it is, its rows and what was wrong with it, in the transaction of the deed. */
export const saveLoad = async (
  db: Db,
  load: NewLoad,
  rows: readonly StoredRow[],
  problems: readonly ToldProblem[],
  by: string | null,
): Promise<string> => {
  const { id } = await db
    .insertInto('extract_load')
    .values({
      kind: load.kind,
      title: load.title,
      council_year: load.councilYear,
      as_at: load.asAt,
      up_to: load.upTo,
      files: asJson(load.files),
      counts: asJson(load.counts),
      loaded_by: by,
      replaces: null,
      dispose_on: load.disposeOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const lines = new Map<string, number>()
  await saveRows(
    db,
    'extract_row',
    rows.map(row => {
      const line = (lines.get(row.module) ?? 0) + 1
      lines.set(row.module, line)
      return { load_id: id, module: row.module, row_number: line, child: row.child, fields: asJson(row.fields) }
    }),
  )
  await saveRows(
    db,
    'load_problem',
    problems.map(problem => ({
      load_id: id,
      file: problem.file,
      row_number: problem.row,
      column_name: problem.column,
      kind: problem.kind,
      says: problem.says,
      mend: problem.mend,
    })),
  )
  return id
}

const load = [
  'extract_load.id',
  'extract_load.kind',
  'extract_load.title',
  'extract_load.council_year as councilYear',
  'extract_load.as_at as asAt',
  'extract_load.up_to as upTo',
  'extract_load.files',
  'extract_load.counts',
  'extract_load.loaded_at as loadedAt',
  'extract_load.state',
  'extract_load.dispose_on as disposeOn',
  'extract_load.disposed_at as disposedAt',
  'extract_load.disposal_proof as disposalProof',
  'person.display_role as loadedBy',
] as const

/** Every load, newest first. */
export const loadHistory = (db: Db) =>
  db
    .selectFrom('extract_load')
    .leftJoin('person', 'person.id', 'extract_load.loaded_by')
    .select(load)
    .orderBy('extract_load.loaded_at', 'desc')
    // Several loads of one deed have one moment: then by the days that they tell of.
    .orderBy(sql`coalesce(extract_load.as_at, extract_load.up_to)`, ordered => ordered.desc().nullsLast())
    .orderBy('extract_load.title')
    .orderBy('extract_load.id')
    .execute()

export const findLoad = (db: Db, id: string) =>
  db
    .selectFrom('extract_load')
    .leftJoin('person', 'person.id', 'extract_load.loaded_by')
    .select(load)
    .where('extract_load.id', '=', id)
    .executeTakeFirst()

export const problemsOfLoad = (db: Db, id: string, limit: number) =>
  db
    .selectFrom('load_problem')
    .select(['file', 'row_number as row', 'column_name as column', 'kind', 'says', 'mend'])
    .where('load_id', '=', id)
    .orderBy('id')
    .limit(limit)
    .execute()

export const problemKindsOfLoad = (db: Db, id: string) =>
  db
    .selectFrom('load_problem')
    .select(eb => ['kind', 'says', eb.fn.countAll<number>().as('number')])
    .where('load_id', '=', id)
    .groupBy(['kind', 'says'])
    .orderBy('number', 'desc')
    .orderBy('kind')
    .orderBy('says')
    .execute()

/** Two who load or undo at once take turns: each then sees, and computes from, what the other did. Held to the end of the transaction. */
export const takeTurnToLoad = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('kept loads', 0))`.execute(db)
}

/** Takes a load out of force. Its rows stay until they are disposed of, so that undoing can itself be looked into. */
export const undoLoad = async (db: Db, id: string): Promise<boolean> => {
  await takeTurnToLoad(db)
  const done = await db
    .updateTable('extract_load')
    .set({ state: 'undone' })
    .where('id', '=', id)
    .where('state', '=', 'in force')
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Throws the child-level rows of a load away for good and writes down what was thrown away. */
export const disposeOfLoad = async (db: Db, id: string, now: Instant): Promise<number> => {
  const rows = await db
    .selectFrom('extract_row')
    .select(eb => ['module', eb.fn.countAll<number>().as('rows')])
    .where('load_id', '=', id)
    .groupBy('module')
    .orderBy('module')
    .execute()
  await db.deleteFrom('extract_row').where('load_id', '=', id).execute()
  const left = await db
    .selectFrom('extract_row')
    .select(eb => eb.fn.countAll<number>().as('rows'))
    .where('load_id', '=', id)
    .executeTakeFirstOrThrow()
  const thrown = Object.fromEntries(rows.map(row => [row.module, row.rows]))
  await db
    .updateTable('extract_load')
    .set({ state: 'disposed', disposed_at: now, disposal_proof: asJson({ thrown, left: left.rows }) })
    .where('id', '=', id)
    .execute()
  return rows.reduce((sum, row) => sum + row.rows, 0)
}

export const loadsToDispose = (db: Db, today: PlainDate) =>
  db
    .selectFrom('extract_load')
    .select(['id', 'title'])
    .where('dispose_on', '<=', today)
    .where('disposed_at', 'is', null)
    .orderBy('dispose_on')
    .orderBy('id')
    .execute()

/** Nothing goes within a month of being loaded: somebody who loads an old year wants to look at it. */
const daysToLook = 30

/** The loads that are thrown away by themselves now. */
export const loadsOverdue = (db: Db, today: PlainDate, now: Instant) =>
  db
    .selectFrom('extract_load')
    .select(['id', 'title'])
    .where('dispose_on', '<', today)
    .where('disposed_at', 'is', null)
    .where('loaded_at', '<', addHours(now, -24 * daysToLook))
    .orderBy('dispose_on')
    .orderBy('id')
    .execute()

/** The loads that speak for returns and lists, and for which modules each. */
export const loadsInForce = async (db: Db): Promise<LoadInForce[]> => {
  const loads = await db
    .selectFrom('extract_load')
    .select(['id', 'kind', 'council_year as councilYear', 'as_at as asAt', 'up_to as upTo', 'counts'])
    .where('state', '=', 'in force')
    .where('kind', 'in', ['903', 'annex-a'])
    .orderBy('loaded_at', 'desc')
    .orderBy('id')
    .execute()
  return inForce(
    loads.map(({ counts, ...one }) => ({ ...one, modules: Object.keys(counts).filter(name => isModule(name)) })),
  )
}

const notModules = new Set(['children', 'problems', 'rows not used'])
const isModule = (name: string): boolean => !notModules.has(name)

/** Child-level rows of one load. Only an analyst's transaction gets any. */
const rowsOfLoad = async (db: Db, id: string, modules: readonly string[]) =>
  db
    .selectFrom('extract_row')
    .select(['module', 'child', 'fields'])
    .where('load_id', '=', id)
    .where('module', 'in', modules)
    .orderBy('module')
    .orderBy('row_number')
    .execute()

/** Rows as they were read: what is not known is left out of the kept row and stands as null again here. */
const rowsLike = (
  module: Module903,
  rows: readonly Readonly<{ module: string; fields: Readonly<Record<string, unknown>> }>[],
) => {
  const blank = Object.fromEntries(Object.keys(columnsOf(module)).map(name => [name, null]))
  return rows.filter(row => row.module === module).map((row, index) => ({ line: index + 1, ...blank, ...row.fields }))
}

/** The rows of each load. All are asked for at once: the database brings the next while these are read. */
const withRows = async (db: Db, loads: readonly LoadInForce[]) =>
  Promise.all(loads.map(async one => ({ one, rows: await rowsOfLoad(db, one.id, one.modules) })))

export const returnsInForce = async (db: Db, loads: readonly LoadInForce[]): Promise<Return903[]> => {
  const returns: Return903[] = []
  const wanted = loads.filter(one => one.kind === '903')
  for (const { one, rows } of await withRows(db, wanted)) {
    if (one.councilYear === null || one.upTo === null) continue
    const tables = one.modules.map(module => ({
      module: module as Module903,
      file: '',
      rows: rowsLike(module as Module903, rows),
      absentColumns: [],
      problems: [],
    })) as unknown as Table[]
    const there = returns.find(other => other.yearEnd === one.councilYear)
    if (there) {
      returns[returns.indexOf(there)] = {
        yearEnd: there.yearEnd,
        upTo: there.upTo > one.upTo ? there.upTo : one.upTo,
        tables: [...there.tables, ...tables],
      }
    } else returns.push({ yearEnd: one.councilYear, upTo: one.upTo, tables })
  }
  return returns
}

type ListName = 'List 8' | 'List 9' | 'List 10' | 'List 11'

export const snapshotsInForce = async (db: Db, loads: readonly LoadInForce[]): Promise<Snapshot[]> => {
  const byDay = new Map<PlainDate, { held: ListName[]; rows: { module: ListName; child: string; fields: never }[] }>()
  const wanted = loads.filter(one => one.kind === 'annex-a')
  for (const { one, rows } of await withRows(db, wanted)) {
    if (one.asAt === null) continue
    const day = byDay.get(one.asAt) ?? { held: [], rows: [] }
    day.held.push(...(one.modules as ListName[]))
    for (const row of rows)
      day.rows.push({ module: row.module as ListName, child: row.child ?? '', fields: row.fields as never })
    byDay.set(one.asAt, day)
  }
  return [...byDay].map(([asAt, { held, rows }]) => snapshotFromStorage(asAt, held, rows))
}

/** The rows of one 903 table as they are kept. The line in the file is told by the problems; here rows are numbered anew. */
export const rowsOfTable = (table: Table): StoredRow[] =>
  (table.rows as readonly Readonly<Record<string, unknown>>[]).map(row => {
    const fields: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(row)) if (name !== 'line' && value !== null) fields[name] = value
    return { module: table.module, child: typeof row['CHILD'] === 'string' ? row['CHILD'] : null, fields }
  })

export const rowsOfLists = (lists: Parameters<typeof listRowsForStorage>[0]): StoredRow[] =>
  listRowsForStorage(lists).map(({ module, child, fields }) => ({ module, child, fields }))

/** Changes whenever what is in force changes: the same words mean the same data set. */
export const signatureOf = async (db: Db): Promise<string> => {
  const loads = await db.selectFrom('extract_load').select(['id', 'state']).orderBy('id').execute()
  const values = await db
    .selectFrom('entered_value')
    .select(eb => [eb.fn.countAll<number>().as('number'), eb.fn.max('entered_at').as('newest')])
    .executeTakeFirstOrThrow()
  // No space at either end: it goes through a form, which drops them, and before the first load there is nothing between.
  return [...loads.map(one => `${one.id}:${one.state}`), values.number, values.newest ?? 'none'].join(' ')
}

export type LoadCounted = Readonly<{ title: string; told: number; found: number }>

/** Loads whose rows about children are not as many as were loaded. Undone loads keep theirs; disposed ones have none by design. */
export const loadsThatDisagree = async (
  db: Db,
): Promise<Readonly<{ loads: number; wrong: readonly LoadCounted[] }>> => {
  const loads = await db
    .selectFrom('extract_load')
    .select(['id', 'title', 'counts'])
    .where('kind', 'in', ['903', 'annex-a'])
    .where('disposed_at', 'is', null)
    .orderBy('loaded_at')
    .orderBy('id')
    .execute()
  const rows = await db
    .selectFrom('extract_row')
    .select(eb => ['load_id as load', 'module', eb.fn.countAll<number>().as('rows')])
    .groupBy(['load_id', 'module'])
    .orderBy('load_id')
    .orderBy('module')
    .execute()
  const found = new Map(rows.map(row => [`${row.load} ${row.module}`, row.rows]))
  const wrong = loads.flatMap(({ id, title, counts }) =>
    Object.entries(counts).flatMap(([module, told]): LoadCounted[] => {
      const there = found.get(`${id} ${module}`) ?? 0
      return isModule(module) && there !== told ? [{ title: `${title}, ${module}`, told, found: there }] : []
    }),
  )
  return { loads: loads.length, wrong }
}
