import type { Db } from '../database/index.ts'
import {
  type Dataset,
  type EnteredValue,
  normalPostcode,
  type PostcodePlace,
  type Return903,
} from '../dataset/index.ts'
import { dataSetFrom, type Loaded } from './loaded.ts'
import { loadsInForce, returnsInForce, signatureOf, snapshotsInForce } from './loads.store.ts'

/** What owners and files say of the measures that no extract holds; of one period the newest word counts. */
export const enteredValues = async (db: Db): Promise<EnteredValue[]> => {
  const rows = await db
    .selectFrom('entered_value')
    .leftJoin('extract_load', 'extract_load.id', 'entered_value.load_id')
    .select(['measure', 'first_on as first', 'last_on as last', 'numerator', 'denominator', 'value', 'note'])
    .where(eb => eb.or([eb('extract_load.id', 'is', null), eb('extract_load.state', '=', 'in force')]))
    .where('entered_value.replaced_by', 'is', null)
    .orderBy('measure')
    .orderBy('last')
    .orderBy('first')
    .orderBy('entered_at', 'desc')
    .orderBy('entered_value.id')
    .execute()
  const number = (text: string | null): number | null => (text === null ? null : Number(text))
  const newest = new Map<string, EnteredValue>()
  for (const row of rows) {
    const place = `${row.measure} ${row.first} ${row.last}`
    if (newest.has(place)) continue
    newest.set(place, {
      measure: row.measure,
      first: row.first,
      last: row.last,
      numerator: number(row.numerator),
      denominator: number(row.denominator),
      value: number(row.value),
      note: row.note,
    })
  }
  return [...newest.values()]
}

const populationOf = async (db: Db, council: string): Promise<Map<number, number>> => {
  const rows = await db
    .selectFrom('population')
    .leftJoin('extract_load', 'extract_load.id', 'population.load_id')
    .select(['mid_year as midYear', 'people'])
    .where('area_code', '=', council)
    .where(eb => eb.or([eb('extract_load.id', 'is', null), eb('extract_load.state', '=', 'in force')]))
    .orderBy('mid_year')
    .orderBy('extract_load.loaded_at')
    .execute()
  return new Map(rows.map(row => [row.midYear, row.people]))
}

/** Where the postcodes of these episodes lie. Only those: the whole directory has 2.7 million. */
const placesOf = async (db: Db, returns: readonly Return903[]): Promise<Map<string, PostcodePlace>> => {
  const wanted = new Set<string>()
  for (const given of returns)
    for (const table of given.tables) {
      if (table.module !== 'Episodes') continue
      for (const row of table.rows)
        for (const postcode of [row.HOME_POST, row.PL_POST]) {
          const normal = typeof postcode === 'string' ? normalPostcode(postcode) : null
          if (normal !== null) wanted.add(normal)
        }
    }
  const rows =
    wanted.size === 0
      ? []
      : await db
          .selectFrom('postcode_place')
          .select(['postcode', 'east', 'north', 'authority'])
          .where('postcode', 'in', [...wanted].sort())
          .execute()
  return new Map(rows.map(({ postcode, ...place }) => [postcode, place]))
}

const readLoaded = async (db: Db, council: string): Promise<Loaded> => {
  const loads = await loadsInForce(db)
  const returns = await returnsInForce(db, loads)
  return {
    returns,
    snapshots: await snapshotsInForce(db, loads),
    entered: await enteredValues(db),
    population: await populationOf(db, council),
    places: await placesOf(db, returns),
  }
}

type Held = { signature: string; council: string; loaded: Loaded; data: Dataset }
let held: Held | null = null

const hold = async (db: Db, council: string): Promise<Held> => {
  // Asked of the child-level table itself, so that anyone but an analyst is refused by the database even when the answer is in memory.
  await db.selectFrom('extract_row').select('load_id').limit(1).execute()
  const signature = await signatureOf(db)
  if (held?.signature !== signature || held.council !== council) {
    const loaded = await readLoaded(db, council)
    held = { signature, council, loaded, data: dataSetFrom(loaded, council) }
  }
  return held
}

/** The data set in force, read once and kept in memory until a load changes it. An analyst's transaction only. */
export const dataSetInForce = async (db: Db, council: string): Promise<Dataset> => (await hold(db, council)).data

/** The same before joining, to see what an upload would change. */
export const loadedInForce = async (db: Db, council: string): Promise<Loaded> => (await hold(db, council)).loaded

/** Places of postcodes that are about to be loaded, beside those already known. */
export const placesWith = async (db: Db, loaded: Loaded, returns: readonly Return903[]): Promise<Loaded['places']> =>
  new Map([...loaded.places, ...(await placesOf(db, returns))])
