import { financialYear, type PlainDate } from '../../../kernel/index.ts'
import { areCareThroughout } from '../../child/in-care.ts'
import type { Module903 } from '../../dataset.ts'
import { SHORT_BREAKS } from '../codes/index.ts'
import type { Row } from '../columns.ts'
import { hasModule, type Return903, rowsOf } from '../table.ts'

export type EpisodeRow = Row<'Episodes'>
export type HeaderRow = Row<'Header'>

/** An episode with its neighbours: the child's episodes in the order of days. */
export type Placed = Readonly<{ before: EpisodeRow | null; row: EpisodeRow; next: EpisodeRow | null }>

/** What a rule may look at: the rows of one return, parsed, and the return of the year before where it is loaded. */
export type Facts = Readonly<{
  year: number
  /** 1 April */
  first: PlainDate
  /** 31 March */
  last: PlainDate
  has: (module: Module903) => boolean
  header: readonly HeaderRow[]
  headerOf: (child: string) => HeaderRow | null
  bornOn: (child: string) => PlainDate | null
  episodes: readonly EpisodeRow[]
  /** Each child's, in the order of days. */
  episodesOf: (child: string) => readonly EpisodeRow[]
  histories: readonly (readonly EpisodeRow[])[]
  placed: readonly Placed[]
  reviews: readonly Row<'Reviews'>[]
  uasc: readonly Row<'UASC'>[]
  outcomes: readonly Row<'OC2'>[]
  outcomesOf: (child: string) => Row<'OC2'> | null
  leavingCare: readonly Row<'OC3'>[]
  adoptions: readonly Row<'AD1'>[]
  placedForAdoption: readonly Row<'PlacedAdoption'>[]
  permanence: readonly Row<'PrevPerm'>[]
  missing: readonly Row<'Missing'>[]
  workers: readonly Row<'SWEpisodes'>[]
  orders: readonly Row<'DoLo'>[]
  /** The 12-month cohort: in care from 1 April to 31 March without a break or a short break. */
  wasInCareAllYear: (child: string) => boolean
  lastYear: Facts | null
}>

const remembered = <T>(make: () => T): (() => T) => {
  let made: { it: T } | null = null
  return () => (made ??= { it: make() }).it
}

type ChildRow = { readonly CHILD: string }
const grouped = new WeakMap<readonly ChildRow[], ReadonlyMap<string, readonly ChildRow[]>>()

/** Rows by child, in the order given. */
export const byChild = <T extends ChildRow>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const known = grouped.get(rows)
  if (known) return known as ReadonlyMap<string, readonly T[]>
  const found = new Map<string, T[]>()
  // A child's rows mostly stand together.
  let last: T[] = []
  for (const row of rows) {
    if (last[0]?.CHILD === row.CHILD) {
      last.push(row)
      continue
    }
    const own = found.get(row.CHILD)
    last = own ?? []
    last.push(row)
    if (!own) found.set(row.CHILD, last)
  }
  grouped.set(rows, found)
  return found
}

const inOrderOfDays = (one: EpisodeRow, other: EpisodeRow): number => {
  if (one.DECOM !== other.DECOM) return one.DECOM < other.DECOM ? -1 : 1
  const [ends, otherEnds] = [one.DEC ?? '9999', other.DEC ?? '9999']
  return ends === otherEnds ? 0 : ends < otherEnds ? -1 : 1
}

export const factsOf = (given: Return903, lastYear: Return903 | null): Facts => {
  const { first, last } = financialYear(given.yearEnd)
  const header = rowsOf(given, 'Header')
  const headers = remembered(() => new Map(header.map(row => [row.CHILD, row])))
  const outcomes = rowsOf(given, 'OC2')
  const outcomesByChild = remembered(() => new Map(outcomes.map(row => [row.CHILD, row])))
  const episodes = rowsOf(given, 'Episodes')
  const histories = remembered(
    () => new Map([...byChild(episodes)].map(([child, own]) => [child, own.toSorted(inOrderOfDays)])),
  )
  const listOfHistories = remembered(() => [...histories().values()])
  const placed = remembered(() =>
    listOfHistories().flatMap(own =>
      own.map((row, at) => ({ before: own[at - 1] ?? null, row, next: own[at + 1] ?? null })),
    ),
  )
  const allYear = new Map<string, boolean>()
  const wasInCareAllYear = (child: string): boolean => {
    const known = allYear.get(child)
    if (known !== undefined) return known
    const spells = (histories().get(child) ?? []).map(row => ({
      startedOn: row.DECOM,
      endedOn: row.DEC,
      startReason: row.RNE ?? '',
      endReason: row.REC,
      legalStatus: row.LS ?? '',
    }))
    const made = areCareThroughout(spells, { first, last })
    allYear.set(child, made)
    return made
  }
  const last903 = remembered(() => (lastYear ? factsOf(lastYear, null) : null))
  return {
    year: given.yearEnd,
    first,
    last,
    has: module => hasModule(given, module),
    header,
    headerOf: child => headers().get(child) ?? null,
    bornOn: child => headers().get(child)?.DOB ?? null,
    episodes,
    episodesOf: child => histories().get(child) ?? [],
    get histories() {
      return listOfHistories()
    },
    get placed() {
      return placed()
    },
    reviews: rowsOf(given, 'Reviews'),
    uasc: rowsOf(given, 'UASC'),
    outcomes,
    outcomesOf: child => outcomesByChild().get(child) ?? null,
    leavingCare: rowsOf(given, 'OC3'),
    adoptions: rowsOf(given, 'AD1'),
    placedForAdoption: rowsOf(given, 'PlacedAdoption'),
    permanence: rowsOf(given, 'PrevPerm'),
    missing: rowsOf(given, 'Missing'),
    workers: rowsOf(given, 'SWEpisodes'),
    orders: rowsOf(given, 'DoLo'),
    wasInCareAllYear,
    get lastYear() {
      return last903()
    },
  }
}

export const isShortBreak = (row: EpisodeRow): boolean => row.LS !== null && SHORT_BREAKS.has(row.LS)
export const endsCare = (row: EpisodeRow): boolean => row.DEC !== null && row.REC !== null && row.REC !== 'X1'
