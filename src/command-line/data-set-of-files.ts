import { createReadStream } from 'node:fs'
import { type Dataset, normalPostcode, type PostcodePlace, populationOf, readPostcodes } from '../dataset/index.ts'
import { dataSetFrom, type Loaded } from '../loads/loaded.ts'
import { type Choices, noChoices, type Part, readUpload } from '../loads/read-upload.ts'
import { withParts } from '../loads/with-parts.ts'
import { enteredDictionary } from '../indicators/entered-dictionary.ts'
import {
  daysBetween,
  financialYear,
  financialYearEndOf,
  financialYearName,
  inWords,
  monthOf,
  type PlainDate,
  Refusal,
  yearOf,
} from '../kernel/index.ts'
import { cannotRead, type GivenFiles, usableParts } from './given-files.ts'

type Wanted = Readonly<{
  asAt: PlainDate | null
  council: string | null
  today: PlainDate
  say: (words: string) => void
}>

/** A monthly book whose newest day is no further back than this may be of the day asked for. */
const longestGap = 45

const nothing: Loaded = { returns: [], snapshots: [], entered: [], population: new Map(), places: new Map() }

type Return = Extract<Part, { kind: '903' }>
type Lists = Extract<Part, { kind: 'annex-a' }>

const daysOf = ({ given }: Return): { starts: PlainDate[]; endings: PlainDate[] } => {
  const starts: PlainDate[] = []
  const endings: PlainDate[] = []
  for (const table of given?.tables ?? []) {
    if (table.module === 'Episodes')
      for (const row of table.rows) {
        starts.push(row.DECOM)
        if (row.DEC !== null) endings.push(row.DEC)
      }
    if (table.module === 'Missing')
      for (const row of table.rows) {
        starts.push(row.MIS_START)
        if (row.MIS_END !== null) endings.push(row.MIS_END)
      }
    if (table.module === 'Reviews') for (const row of table.rows) starts.push(row.REVIEW)
  }
  return { starts, endings }
}

/**
 * A few rows may fit more than one year. Then the day asked for decides for the newest of the returns, if nothing in it speaks
 * against that year: an ending in another year, or a start after it.
 */
const yearByTheDay = (returns: readonly Return[], asAt: PlainDate): Readonly<Record<string, number>> => {
  const newest = returns.toSorted(
    (a, b) =>
      (b.year.yearEnd ?? 0) - (a.year.yearEnd ?? 0) || ((a.year.newestDay ?? '') > (b.year.newestDay ?? '') ? -1 : 1),
  )[0]
  const wanted = financialYearEndOf(asAt)
  if (!newest || newest.year.confidence === 'sure' || newest.year.yearEnd === wanted) return {}
  const { first, last } = financialYear(wanted)
  const { starts, endings } = daysOf(newest)
  const fits = starts.every(day => day <= last) && endings.every(day => day >= first && day <= last)
  return fits ? { [newest.id]: wanted } : {}
}

/** A book does not say its day: the newest day in it is a little before. The day asked for is taken, where it may be meant. */
const dayOfLists = (lists: readonly Lists[], asAt: PlainDate): Readonly<Record<string, PlainDate>> => {
  const meant = lists.filter(({ asAt: newest }) => {
    if (newest === null) return lists.length === 1
    if (newest >= asAt) return false
    return lists.length === 1
      ? daysBetween(newest, asAt) < longestGap
      : yearOf(newest) === yearOf(asAt) && monthOf(newest) === monthOf(asAt)
  })
  const [only] = meant
  return only && meant.length === 1 ? { [only.id]: asAt } : {}
}

const isReturn = (part: Part): part is Return => part.kind === '903'
const isLists = (part: Part): part is Lists => part.kind === 'annex-a'

const readParts = async ({ files }: GivenFiles, { asAt, today, say }: Wanted): Promise<readonly Part[]> => {
  const read = (choices: Choices): Promise<Part[]> =>
    readUpload(files, choices, { today, measures: enteredDictionary, before: () => null, checks: 'reading' })
  const parts = await read(noChoices)
  if (asAt === null) return parts
  const years = yearByTheDay(parts.filter(isReturn), asAt)
  const days = dayOfLists(parts.filter(isLists), asAt)
  for (const year of Object.values(years))
    say(
      `The files could be of several years. They are taken for ${financialYearName(year)}, as ${inWords(asAt)} is in it`,
    )
  if (Object.keys(days).length > 0) say(`The Annex A lists are taken to be of ${inWords(asAt)}`)
  const isNew =
    Object.keys(years).length > 0 || parts.some(part => isLists(part) && part.asAt === null && days[part.id])
  if (isNew) return read({ ...noChoices, years, asAt: days })
  return parts.map(part => (isLists(part) ? { ...part, asAt: days[part.id] ?? part.asAt } : part))
}

/** Where the postcodes of these children lie: of the whole directory, only theirs are held. */
const placesIn = async (
  directories: readonly string[],
  loaded: Loaded,
  say: Wanted['say'],
): Promise<ReadonlyMap<string, PostcodePlace>> => {
  const wanted = new Set<string>()
  for (const { tables } of directories.length > 0 ? loaded.returns : [])
    for (const table of tables)
      if (table.module === 'Episodes')
        for (const { HOME_POST, PL_POST } of table.rows)
          for (const postcode of [HOME_POST, PL_POST]) {
            const normal = postcode === null ? null : normalPostcode(postcode)
            if (normal !== null) wanted.add(normal)
          }
  const places = new Map<string, PostcodePlace>()
  for (const path of directories) {
    say(`Looking up ${wanted.size} postcodes in ${path}`)
    try {
      for await (const rows of readPostcodes(createReadStream(path, { highWaterMark: 1 << 20 })))
        for (const { postcode, ...place } of rows) if (wanted.has(postcode)) places.set(postcode, place)
    } catch (error) {
      throw error instanceof Refusal ? error : cannotRead(path, error)
    }
  }
  return places
}

/** The council whose children these are: as said, or the only area in the population file. */
const councilOf = (parts: readonly Part[], said: string | null): string => {
  const areas = new Set(parts.flatMap(part => (part.kind === 'population' ? part.rows.map(row => row.area) : [])))
  if (said === null && areas.size > 1)
    throw new Refusal(`The population file has ${areas.size} areas. Say which is yours with --council and its ONS code`)
  if (said !== null && areas.size > 0 && !areas.has(said))
    throw new Refusal(`The population file does not have the area ${said} that --council names`)
  return said ?? [...areas][0] ?? ''
}

/** One data set straight from files: no database, and none of the checks that only people need. */
export const dataSetOfFiles = async (
  given: GivenFiles,
  wanted: Wanted,
): Promise<Readonly<{ data: Dataset; parts: readonly Part[] }>> => {
  const parts = usableParts(await readParts(given, wanted), given, wanted.say)
  const council = councilOf(parts, wanted.council)
  const loaded = withParts(nothing, parts)
  const data = dataSetFrom(
    {
      ...loaded,
      population: populationOf(
        parts.flatMap(part => (part.kind === 'population' ? part.rows : [])),
        council,
      ),
      places: await placesIn(given.directories, loaded, wanted.say),
    },
    council,
  )
  return { data, parts }
}
