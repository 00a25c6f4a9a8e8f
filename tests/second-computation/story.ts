import {
  type PostcodePlace,
  type Return903,
  rowsOf,
  type Row,
  type Module903,
  type Snapshot,
} from '../../src/dataset/index.ts'
import { addDays, bankHolidays, type PlainDate, weekdayOf } from '../../src/kernel/index.ts'

// The second computation reads the rows of the returns and lists as they came out of the files, and puts each child together
// in its own plain way: slow, day by day, straight from the guidance. It shares no code with the indicators.

export type World = Readonly<{
  council: string
  returns: readonly Return903[]
  snapshots: readonly Snapshot[]
  population: ReadonlyMap<number, number>
  postcode: (postcode: string) => PostcodePlace | null
}>

export type Stay = Readonly<{
  from: PlainDate
  to: PlainDate | null
  rne: string
  ls: string
  cin: string
  place: string
  provider: string
  rec: string
  why: string
  home: string
  at: string
  urn: string
  year: number
}>

export type Span = Readonly<{ from: PlainDate; to: PlainDate | null; what: string; year: number }>

export type Story = Readonly<{
  child: string
  born: PlainDate | null
  sex: string
  ethnic: string
  stays: readonly Stay[]
  reviews: readonly Readonly<{ on: PlainDate; code: string }>[]
  missing: readonly Span[]
  workers: readonly Span[]
  uasc: readonly Readonly<{ year: number; ended: PlainDate | null }>[]
  oc2: readonly Readonly<{ year: number; row: Row<'OC2'> }>[]
  oc3: readonly Readonly<{ year: number; row: Row<'OC3'> }>[]
  ad1: readonly Readonly<{ year: number; row: Row<'AD1'> }>[]
}>

type Dated<M extends Module903> = Readonly<{ year: number; row: Row<M> }>

const inOrderOfYear = <M extends Module903>(returns: readonly Return903[], module: M): Dated<M>[] =>
  [...returns]
    .sort((a, b) => a.yearEnd - b.yearEnd)
    .flatMap(one => rowsOf(one, module).map(row => ({ year: one.yearEnd, row })))

/** By the day it began, then by the day it ended; of those on one day a start of care comes first, and an end of it last. */
const inOrder = (one: Span | Stay): string =>
  `${one.from} ${one.to ?? '9999'} ${'rne' in one ? `${one.rne === 'S' ? 0 : 1}${one.rec === 'X1' ? 0 : 1}` : ''}`

/** Later years overwrite earlier ones: what was open at a year end gets its ending from the next return. */
const latestOf = <T extends Span | Stay>(all: readonly T[], key: (one: T) => string, lastYear: number): T[] => {
  const kept = new Map<string, T>()
  for (const one of all) kept.set(key(one), one)
  return (
    [...kept.values()]
      // A later return that says no more of it: it had ended before that return's year began.
      .map(one =>
        one.to === null && one.year < lastYear
          ? { ...one, to: [`${one.year}-04-01` as PlainDate, one.from].sort().at(-1) ?? one.from }
          : one,
      )
      .sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))
  )
}

const lastYearWith = (world: World, module: Module903): number =>
  Math.max(0, ...world.returns.filter(one => one.tables.some(t => t.module === module)).map(one => one.yearEnd))

const stories = new WeakMap<World, readonly Story[]>()

export const storiesOf = (world: World): readonly Story[] => {
  const known = stories.get(world)
  if (known) return known
  const made = tell(world)
  stories.set(world, made)
  return made
}

const tell = (world: World): Story[] => {
  const groups = <M extends Module903>(module: M): Map<string, Dated<M>[]> =>
    Map.groupBy(inOrderOfYear(world.returns, module), ({ row }) => (row as Readonly<{ CHILD: string }>).CHILD)
  const headers = groups('Header')
  const episodes = groups('Episodes')
  const reviews = groups('Reviews')
  const missing = groups('Missing')
  const workers = groups('SWEpisodes')
  const uasc = groups('UASC')
  const oc2 = groups('OC2')
  const oc3 = groups('OC3')
  const ad1 = groups('AD1')
  const lastEpisodes = lastYearWith(world, 'Episodes')
  const lastMissing = lastYearWith(world, 'Missing')
  const lastWorkers = lastYearWith(world, 'SWEpisodes')
  const children = new Set(
    [headers, episodes, reviews, missing, workers, uasc, oc2, oc3, ad1].flatMap(group => [...group.keys()]),
  )
  return [...children].sort().map(child => {
    const stays = (episodes.get(child) ?? []).map(({ year, row }): Stay => ({
      from: row.DECOM,
      to: row.DEC,
      rne: row.RNE ?? '',
      ls: row.LS ?? '',
      cin: row.CIN ?? '',
      place: row.PLACE ?? '',
      provider: row.PLACE_PROVIDER ?? '',
      rec: row.REC ?? '',
      why: row.REASON_PLACE_CHANGE ?? '',
      home: row.HOME_POST ?? '',
      at: row.PL_POST ?? '',
      urn: row.URN ?? '',
      year,
    }))
    const spans = (rows: readonly Span[], last: number): Span[] =>
      latestOf(
        rows,
        one => (one.from === one.to ? `${one.from} ${one.what} that day` : `${one.from} ${one.what}`),
        last,
      )
    const newestHeader = (headers.get(child) ?? []).at(-1)?.row
    return {
      child,
      born: newestHeader?.DOB ?? null,
      sex: newestHeader?.SEX ?? '',
      ethnic: newestHeader?.ETHNIC ?? '',
      stays: latestOf(
        stays,
        one => (one.from === one.to ? `${one.from} that day ${one.rne} ${one.ls} ${one.place} ${one.rec}` : one.from),
        lastEpisodes,
      ),
      reviews: [...new Map((reviews.get(child) ?? []).map(({ row }) => [row.REVIEW, row.REVIEW_CODE ?? ''] as const))]
        .map(([on, code]) => ({ on, code }))
        .sort((a, b) => (a.on < b.on ? -1 : 1)),
      missing: spans(
        (missing.get(child) ?? []).map(({ year, row }) => ({
          from: row.MIS_START,
          to: row.MIS_END,
          what: row.MISSING,
          year,
        })),
        lastMissing,
      ),
      workers: spans(
        (workers.get(child) ?? []).map(({ year, row }) => ({
          from: row.SW_DECOM,
          to: row.SW_DEC,
          what: row.SW_ID,
          year,
        })),
        lastWorkers,
      ),
      uasc: (uasc.get(child) ?? []).map(({ year, row }) => ({ year, ended: row.DUC })),
      oc2: oc2.get(child) ?? [],
      oc3: oc3.get(child) ?? [],
      ad1: ad1.get(child) ?? [],
    }
  })
}

const answers = new WeakMap<Story, Map<string, unknown>>()

/** Slow answers are asked for by many measures: each is worked out once. */
export const once = <T>(story: Story, question: string, work: () => T): T => {
  const known = answers.get(story) ?? new Map<string, unknown>()
  answers.set(story, known)
  if (!known.has(question)) known.set(question, work())
  return known.get(question) as T
}

// ── The building blocks of the guidance

export const isShortBreak = (stay: Stay): boolean => stay.ls === 'V3' || stay.ls === 'V4'

/** Where the child is at the end of a day; null if not in care. */
export const stayOn = (story: Story, day: PlainDate): Stay | null =>
  story.stays.findLast(one => one.from <= day && (one.to === null || one.to > day) && !isShortBreak(one)) ?? null

export const isInCareOn = (story: Story, day: PlainDate): boolean => stayOn(story, day) !== null

export const everyDay = (first: PlainDate, last: PlainDate): PlainDate[] => {
  const days: PlainDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

const closed = new Set<string>(bankHolidays.map(one => one.on))

/** The day after the trigger is day 1. */
export const workingDaysAfter = (trigger: PlainDate, number: number): PlainDate => {
  let day = trigger
  let counted = 0
  while (counted < number) {
    day = addDays(day, 1)
    if (weekdayOf(day) < 6 && !closed.has(day)) counted++
  }
  return day
}

/** Each episode that ends X1 on the day the next one starts belongs with it. */
export const periodsOf = (story: Story): Stay[][] => once(story, 'periods', () => chained(story))

const chained = (story: Story): Stay[][] => {
  const periods: Stay[][] = []
  for (const stay of story.stays) {
    const before = periods.at(-1)?.at(-1)
    if (before && before.rec === 'X1' && before.to === stay.from && stay.rne !== 'S') periods.at(-1)?.push(stay)
    else periods.push([stay])
  }
  return periods
}

/** The time in care that the child was in at the end of a day, without short breaks. */
export const periodOn = (story: Story, day: PlainDate): Stay[] | null => {
  const stay = stayOn(story, day)
  if (!stay) return null
  const period = periodsOf(story).find(one => one.includes(stay)) ?? [stay]
  const lastBreak = period.slice(0, period.indexOf(stay)).findLastIndex(isShortBreak)
  return period.slice(lastBreak + 1).filter(one => !isShortBreak(one))
}

/** Whether the day on which the time in care began is told: an episode that does not begin S goes on from an earlier return. */
export const isStartKnown = (period: readonly Stay[]): boolean => period[0]?.rne === 'S'

export const isTemporary = (place: string): boolean => /^T[0-4]$/.test(place)

/** Where a child in a temporary placement is to go back to. */
export const livesAt = (story: Story, day: PlainDate): Stay | null => {
  const stay = stayOn(story, day)
  if (!stay || !isTemporary(stay.place)) return stay
  const period = periodOn(story, day) ?? []
  return period.slice(0, period.indexOf(stay)).findLast(one => !isTemporary(one.place)) ?? stay
}

export const miles = (world: World, stay: Stay): number | null => {
  const home = world.postcode(stay.home)
  const placement = world.postcode(stay.at)
  if (!home || !placement) return null
  const east = home.east - placement.east
  const north = home.north - placement.north
  return Math.round((Math.sqrt(east * east + north * north) / 1000 / 1.6093) * 10) / 10
}

export const isOutside = (world: World, stay: Stay): boolean => {
  const placement = world.postcode(stay.at)
  return placement !== null && placement.authority !== world.council
}
