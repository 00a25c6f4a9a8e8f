import { childId, dayOf, type PlainDate, plainDate } from '../../kernel/index.ts'
import type {
  Adoption,
  Child,
  DeprivationOfLiberty,
  Episode,
  LeavingCare,
  MissingPeriod,
  Outcomes,
  PlacedForAdoption,
  Review,
  SocialWorkerSpell,
} from '../child/child.ts'
import type { LoadedReturn, Module903 } from '../dataset.ts'
import { CONTINUES, FEMALE, MALE, SHORT_BREAKS, STARTED_CARE } from './codes/index.ts'
import type { Row } from './columns.ts'
import type { Return903, Table } from './table.ts'

// One history per child out of any number of returns. The answer is the same in whatever order returns, files and rows come,
// and however one return is split into loads: every choice is by year and by content, never by which was seen first.

type OfYear<T> = { readonly year: number; readonly row: T }

/** What is gathered of one child before it is put together. */
type Gathered = {
  headers: OfYear<Row<'Header'>>[]
  bornOn: OfYear<PlainDate>[]
  uasc: OfYear<Row<'UASC'>>[]
  permanence: OfYear<Row<'PrevPerm'>>[]
  episodes: Episode[]
  reviews: OfYear<Review>[]
  missing: OfYear<MissingPeriod>[]
  outcomes: Outcomes[]
  leavingCare: LeavingCare[]
  adoptions: Adoption[]
  placed: OfYear<PlacedForAdoption>[]
  workers: OfYear<SocialWorkerSpell>[]
  orders: OfYear<DeprivationOfLiberty>[]
}

const nothing = (): Gathered => ({
  headers: [],
  bornOn: [],
  uasc: [],
  permanence: [],
  episodes: [],
  reviews: [],
  missing: [],
  outcomes: [],
  leavingCare: [],
  adoptions: [],
  placed: [],
  workers: [],
  orders: [],
})

export const buildChildren = (returns: readonly Return903[]): readonly Child[] => {
  const gathered = new Map<string, Gathered>()
  // A child's rows mostly stand together.
  let lastChild = ''
  let last = nothing()
  const of = (child: string): Gathered => {
    if (child === lastChild) return last
    lastChild = child
    const found = gathered.get(child)
    last = found ?? nothing()
    if (!found) gathered.set(child, last)
    return last
  }
  for (const { yearEnd, tables } of returns) for (const table of tables) gather(of, yearEnd, table)
  const years = (module: Module903): readonly number[] =>
    [...new Set(returns.filter(has(module)).map(({ yearEnd }) => yearEnd))].sort((a, b) => a - b)
  const told: Told = {
    Episodes: years('Episodes'),
    Missing: years('Missing'),
    SWEpisodes: years('SWEpisodes'),
    DoLo: years('DoLo'),
  }
  return [...gathered.keys()].sort().map(id => childOf(id, of(id), told))
}

const has =
  (module: Module903) =>
  ({ tables }: Return903): boolean =>
    tables.some(table => table.module === module)

/** The years whose returns tell of a module at all: silence of such a return about an open row means something. */
type Told = Readonly<Record<'Episodes' | 'Missing' | 'SWEpisodes' | 'DoLo', readonly number[]>>

const yes = (code: string | null): boolean | null => (code === null ? null : code === '1')

const gather = (of: (child: string) => Gathered, year: number, table: Table): void => {
  switch (table.module) {
    case 'Header':
      for (const row of table.rows) of(row.CHILD).headers.push({ year, row })
      return
    case 'Episodes':
      for (const row of table.rows) {
        // Ended before it began: no day of it can be right (rule 356 tells of it).
        if (row.DEC !== null && row.DEC < row.DECOM) continue
        of(row.CHILD).episodes.push({
          startedOn: row.DECOM,
          startReason: row.RNE ?? '',
          legalStatus: row.LS ?? '',
          need: row.CIN ?? '',
          placementType: row.PLACE ?? '',
          provider: row.PLACE_PROVIDER,
          endedOn: row.DEC,
          // An ending without its day is no ending.
          endReason: row.DEC === null ? null : row.REC,
          moveReason: row.REASON_PLACE_CHANGE,
          homePostcode: row.HOME_POST,
          placementPostcode: row.PL_POST,
          urn: row.URN,
          returnYear: year,
        })
      }
      return
    case 'Reviews':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        found.reviews.push({ year, row: { heldOn: row.REVIEW, code: row.REVIEW_CODE ?? '' } })
      }
      return
    case 'UASC':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        found.uasc.push({ year, row })
      }
      return
    case 'OC2':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        found.outcomes.push({
          returnYear: year,
          sdqScore: row.SDQ_SCORE !== null && row.SDQ_SCORE >= 0 && row.SDQ_SCORE <= 40 ? row.SDQ_SCORE : null,
          sdqReason: row.SDQ_REASON,
          convicted: yes(row.CONVICTED),
          developmentCheck: yes(row.HEALTH_CHECK),
          immunisations: yes(row.IMMUNISATIONS),
          dentalCheck: yes(row.TEETH_CHECK),
          healthAssessment: yes(row.HEALTH_ASSESSMENT),
          substanceMisuse: yes(row.SUBSTANCE_MISUSE),
          interventionReceived: yes(row.INTERVENTION_RECEIVED),
          interventionOffered: yes(row.INTERVENTION_OFFERED),
        })
      }
      return
    case 'OC3':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        found.leavingCare.push({
          returnYear: year,
          inTouch: row.IN_TOUCH ?? '',
          activity: row.ACTIV ?? '',
          accommodation: row.ACCOM ?? '',
        })
      }
      return
    case 'AD1':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        found.adoptions.push({
          returnYear: year,
          decidedOn: row.DATE_INT,
          matchedOn: row.DATE_MATCH,
          byFosterCarer: yes(row.FOSTER_CARE),
          adopters: row.NB_ADOPTR === null ? null : Number(row.NB_ADOPTR),
          adoptersSex: row.SEX_ADOPTR,
          adoptersStatus: row.LS_ADOPTR,
        })
      }
      return
    case 'PlacedAdoption':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        const { DATE_PLACED: decidedOn, DATE_PLACED_CEASED: ceasedOn, REASON_PLACED_CEASED: ceasedReason } = row
        found.placed.push({ year, row: { decidedOn, ceasedOn, ceasedReason } })
      }
      return
    case 'PrevPerm':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        found.permanence.push({ year, row })
      }
      return
    case 'Missing':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        if (row.MIS_END !== null && row.MIS_END < row.MIS_START) continue
        const kind = row.MISSING === 'A' ? 'A' : 'M'
        found.missing.push({ year, row: { kind, startedOn: row.MIS_START, endedOn: row.MIS_END } })
      }
      return
    case 'SWEpisodes':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        if (row.SW_DEC !== null && row.SW_DEC < row.SW_DECOM) continue
        const { SW_ID: worker, SW_DECOM: startedOn, SW_DEC: endedOn, SW_REASON: reason } = row
        found.workers.push({ year, row: { worker, startedOn, endedOn, reason } })
      }
      return
    case 'DoLo':
      for (const row of table.rows) {
        const found = of(row.CHILD)
        bornOnOf(found, year, row.DOB)
        if (row.DOLO_END !== null && row.DOLO_END < row.DOLO_START) continue
        found.orders.push({ year, row: { startedOn: row.DOLO_START, endedOn: row.DOLO_END } })
      }
  }
}

const bornOnOf = (found: Gathered, year: number, bornOn: PlainDate | null): void => {
  const last = found.bornOn.at(-1)
  if (bornOn !== null && (last === undefined || last.row !== bornOn || last.year !== year)) {
    found.bornOn.push({ year, row: bornOn })
  }
}

const childOf = (id: string, found: Gathered, told: Told): Child => {
  const headers = newestFirst(found.headers, headerInWords)
  const sex = headers.find(({ row }) => row.SEX !== null && row.SEX !== 'U')?.row.SEX ?? ''
  const permanence = newestFirst(found.permanence, row => words(row.PREV_PERM, row.LA_PERM, row.DATE_PERM))
  const ceased = newestFirst(found.uasc, row => words(row.DUC))
  return {
    id: childId(id),
    bornOn: newest(headers, 'DOB') ?? newestFirst(found.bornOn, day => day)[0]?.row ?? null,
    sex: MALE.has(sex) ? 'male' : FEMALE.has(sex) ? 'female' : 'not known',
    ethnicity: newest(headers, 'ETHNIC'),
    upn: newest(headers, 'UPN'),
    isMother: yes(newest(headers, 'MOTHER')),
    unaccompanied:
      found.uasc.length === 0
        ? null
        : {
            returnYears: [...new Set(found.uasc.map(({ year }) => year))].sort((a, b) => a - b),
            ceasedOn: newest(ceased, 'DUC'),
          },
    episodes: oneHistory(found.episodes, told.Episodes),
    reviews: newestOfEach(
      found.reviews,
      review => review.heldOn,
      review => review.code,
    ).sort((one, other) => compare(one.heldOn, other.heldOn)),
    missing: spells(found.missing, told.Missing, period => words(period.kind, period.endedOn)),
    outcomes: onePerYear(found.outcomes),
    leavingCare: onePerYear(found.leavingCare),
    adoptions: onePerYear(found.adoptions),
    placedForAdoption: newestOfEach(
      found.placed,
      decision => decision.decidedOn ?? '',
      decision => words(decision.ceasedOn, decision.ceasedReason),
    ).sort((one, other) => compare(one.decidedOn ?? '', other.decidedOn ?? '')),
    previousPermanence: permanenceOf(permanence[0]?.row),
    socialWorkers: spells(found.workers, told.SWEpisodes, spell => spell.worker),
    deprivationsOfLiberty: spells(found.orders, told.DoLo, () => ''),
  }
}

const permanenceOf = (row: Row<'PrevPerm'> | undefined): Child['previousPermanence'] =>
  row && row.PREV_PERM !== null ? { code: row.PREV_PERM, authority: row.LA_PERM, dateAsGiven: row.DATE_PERM } : null

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
/** A row as text, only to choose between rows that contradict each other the same way every time. */
const words = (...values: readonly (string | null)[]): string => values.map(value => value ?? '').join('|')
const headerInWords = (row: Row<'Header'>): string => words(row.DOB, row.SEX, row.ETHNIC, row.UPN, row.MOTHER)

/** Newest return first; of two rows of one return, the one that says more in words comes first. */
const newestFirst = <T>(all: OfYear<T>[], inWords: (row: T) => string): readonly OfYear<T>[] =>
  all.length < 2
    ? all
    : all.sort((one, other) => other.year - one.year || compare(inWords(other.row), inWords(one.row)))

const newest = <T, K extends keyof T>(all: readonly OfYear<T>[], fact: K): T[K] | null => {
  for (const { row } of all) if (row[fact] !== null) return row[fact]
  return null
}

const newestOfEach = <T>(all: OfYear<T>[], key: (row: T) => string, inWords: (row: T) => string): T[] => {
  const found = new Map<string, T>()
  for (const { row } of newestFirst(all, inWords)) if (!found.has(key(row))) found.set(key(row), row)
  return [...found.values()]
}

const onePerYear = <T extends Readonly<{ returnYear: number }>>(all: T[]): readonly T[] => {
  if (all.length < 2) return all
  const sorted = all.sort(
    (one, other) => one.returnYear - other.returnYear || compare(JSON.stringify(other), JSON.stringify(one)),
  )
  return sorted.filter((one, at) => sorted[at - 1]?.returnYear !== one.returnYear)
}

const dayAfterYear = (year: number): PlainDate => dayOf(year, 4, 1) ?? plainDate('9999-04-01')

type Spell = Readonly<{ startedOn: PlainDate; endedOn: PlainDate | null }>
type OfReturn<T> = Readonly<{ year: number; spell: T }>

/**
 * One list out of the spells of several returns, by the day they started, then by the day they ended. A spell is known by the day
 * it started: of all returns that tell of that day the newest is believed, so a spell that was open at one year's end gets its
 * ending from the next year's return. A row of an older return stays beside the newer ones only if it ended on the day it
 * started and that return told of others on the day: the newer return had no cause to repeat it.
 */
const newestByStart = <T extends Spell>(
  all: readonly OfReturn<T>[],
  identity: (spell: T) => string,
): readonly OfReturn<T>[] => {
  if (all.length < 2) return all
  const sorted = [...all].sort(
    (one, other) =>
      compare(one.spell.startedOn, other.spell.startedOn) ||
      other.year - one.year ||
      compare(one.spell.endedOn ?? latest, other.spell.endedOn ?? latest),
  )
  const kept: OfReturn<T>[] = []
  for (let first = 0; first < sorted.length;) {
    const start = sorted[first]?.spell.startedOn
    let after = first + 1
    while (after < sorted.length && sorted[after]?.spell.startedOn === start) after++
    if (after - first === 1) kept.push(...sorted.slice(first, after))
    else kept.push(...ofOneStart(sorted.slice(first, after), identity))
    first = after
  }
  return kept
}

const latest = '9999-12-31'

const ofOneStart = <T extends Spell>(
  sameStart: readonly OfReturn<T>[],
  identity: (spell: T) => string,
): readonly OfReturn<T>[] => {
  const newestYear = sameStart[0]?.year
  const kept = new Map<string, OfReturn<T>>()
  for (const one of sameStart) {
    const key = identity(one.spell)
    const other = kept.get(key)
    const isBelieved =
      one.year === newestYear ||
      (one.spell.endedOn === one.spell.startedOn && sameStart.filter(({ year }) => year === one.year).length > 1)
    if (!isBelieved || (other && other.year !== one.year)) continue
    // Two rows of one return that contradict each other (rule 501 or 574 tells of it): the one that has ended, then by its words.
    if (!other || preferred(one.spell, other.spell)) kept.set(key, one)
  }
  return [...kept.values()].sort(
    (one, other) =>
      compare(one.spell.endedOn ?? latest, other.spell.endedOn ?? latest) ||
      compare(identity(one.spell), identity(other.spell)),
  )
}

const preferred = (one: Spell, other: Spell): boolean => {
  if ((one.endedOn === null) !== (other.endedOn === null)) return one.endedOn !== null
  return JSON.stringify(one) > JSON.stringify(other)
}

/** Missing periods and the like. One that is open in its newest return, and unknown to a later one, ended before that one's year. */
const spells = <T extends Spell>(
  all: readonly OfYear<T>[],
  told: readonly number[],
  identity: (spell: T) => string,
): readonly T[] => {
  if (all.length === 0) return []
  const found = newestByStart(
    all.map(({ year, row }) => ({ year, spell: row })),
    identity,
  )
  return found.map(({ year, spell }) => {
    if (spell.endedOn !== null || !told.some(later => later > year)) return spell
    const end = dayAfterYear(year)
    return { ...spell, endedOn: end > spell.startedOn ? end : spell.startedOn }
  })
}

/** One placement history out of the episodes of all returns. */
const oneHistory = (all: readonly Episode[], told: readonly number[]): readonly Episode[] => {
  const found = newestByStart(
    all.map(episode => ({ year: episode.returnYear, spell: episode })),
    // An episode that ended on its first day and the next of that day are two, though both may begin P; the one that ended
    // care that day came last.
    ({ startReason, startedOn, endedOn, endReason }) =>
      `${startReason === STARTED_CARE ? 0 : 1}${startReason} ${endedOn !== startedOn ? 'stayed' : endReason === 'X1' ? 0 : 1}`,
  ).map(({ spell }) => spell)
  const kept: Episode[] = []
  for (const [at, episode] of found.entries()) {
    const before = kept.findLast(other => isShortBreak(other) === isShortBreak(episode))
    if (before && isCorrectedBy(episode, before)) continue
    const next = nextFor(episode, found, at)
    if (next && isRestated(episode, next, told)) {
      // The episode before it ended when this one began, and so its ending is restated too.
      if (before?.endReason === CONTINUES && before.endedOn === episode.startedOn) {
        kept[kept.indexOf(before)] = { ...before, endedOn: next.startedOn }
      }
      continue
    }
    kept.push(episode)
  }
  return kept.map((episode, at) => closed(episode, nextFor(episode, kept, at), told))
}

const isShortBreak = ({ legalStatus }: Episode): boolean => SHORT_BREAKS.has(legalStatus)

/** A newer return tells of an earlier episode that goes on past the start of this one, which only an older return has. */
const isCorrectedBy = (episode: Episode, before: Episode): boolean =>
  before.returnYear > episode.returnYear && (before.endedOn === null || before.endedOn > episode.startedOn)

const isForgotten = (episode: Episode, told: readonly number[]): boolean =>
  episode.endedOn === null && told.some(later => later > episode.returnYear)

/**
 * The same episode with a corrected start: it was open at its year's end, the next return does not have it (rule 502) but has one
 * that had begun by then for the same reason, and that is a start of care or the same place and legal status.
 */
const isRestated = (episode: Episode, next: Episode, told: readonly number[]): boolean =>
  isForgotten(episode, told) &&
  next.returnYear > episode.returnYear &&
  next.startedOn < dayAfterYear(episode.returnYear) &&
  next.startReason === episode.startReason &&
  (next.startReason === STARTED_CARE ||
    (next.placementType === episode.placementType &&
      next.legalStatus === episode.legalStatus &&
      next.placementPostcode === episode.placementPostcode))

/** The episode that shows this one to have ended. Short breaks that start by themselves say nothing of care, nor care of them. */
const nextFor = (episode: Episode, found: readonly Episode[], at: number): Episode | undefined => {
  for (let later = at + 1; later < found.length; later++) {
    const next = found[later]
    if (next && (next.startReason !== STARTED_CARE || isShortBreak(next) === isShortBreak(episode))) return next
  }
  return undefined
}

/** The episode with the ending that the rest of the history gives it, where its own return left it open or was corrected. */
const closed = (episode: Episode, next: Episode | undefined, told: readonly number[]): Episode => {
  const isOpen = episode.endedOn === null
  if (next && next.startReason !== STARTED_CARE && (isOpen || isCutBy(episode, next))) {
    // Any start but S is the day on which the episode before ended (rule 433).
    return { ...episode, endedOn: next.startedOn, endReason: CONTINUES }
  }
  if (next && isCutBy(episode, next)) return { ...episode, endedOn: next.startedOn }
  if (!isOpen) return episode
  // Care began again, or a later return knows nothing of the episode: it ended on a day, and for a reason, that nobody gives.
  const forgottenOn = isForgotten(episode, told) ? dayAfterYear(episode.returnYear) : null
  const ends = [forgottenOn, next?.startedOn ?? null].filter(day => day !== null)
  if (ends.length === 0) return episode
  const endedOn = ends.reduce((one, other) => (other < one ? other : one))
  return { ...episode, endedOn: endedOn > episode.startedOn ? endedOn : episode.startedOn, endReason: null }
}

/** A newer return tells that another episode had begun before this one's older return says it ended. */
const isCutBy = (episode: Episode, next: Episode): boolean =>
  next.returnYear > episode.returnYear && episode.endedOn !== null && episode.endedOn > next.startedOn

/** The returns by year, parts of one year put together. */
export const loadedReturns = (returns: readonly Return903[]): readonly LoadedReturn[] => {
  const byYear = new Map<number, { upTo: PlainDate; modules: Set<Module903> }>()
  for (const { yearEnd, upTo, tables } of returns) {
    const found = byYear.get(yearEnd)
    const modules = tables.map(({ module }) => module)
    if (!found) byYear.set(yearEnd, { upTo, modules: new Set(modules) })
    else {
      if (upTo > found.upTo) found.upTo = upTo
      for (const module of modules) found.modules.add(module)
    }
  }
  return [...byYear]
    .map(([yearEnd, { upTo, modules }]) => ({ yearEnd, upTo, modules }))
    .sort((one, other) => one.yearEnd - other.yearEnd)
}
