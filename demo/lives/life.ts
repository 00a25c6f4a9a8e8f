import type { Day } from './day.ts'
import type { Where } from './places.ts'

// One made-up life in care, as it truly went. Returns and lists are views of it on a day: what ends after that day is still open.

export type Spell = Readonly<{
  start: Day
  end: Day
  rne: string
  ls: string
  where: Where
  rec: string
  /** Why the placement changed: on the episode that ends. */
  why: string
}>

export type PeriodOfCare = Readonly<{
  start: Day
  end: Day
  need: string
  spells: readonly Spell[]
  /** Whether the child had left care for good before, and how. */
  permanence: Readonly<{ code: string; authority: string; on: string }>
}>

export type MissingPeriod = Readonly<{
  kind: 'M' | 'A'
  start: Day
  end: Day
  interviewOffered: boolean
  interviewAccepted: boolean
}>

export type Decision = Readonly<{ on: Day; ceased: Day | null; reason: string }>

export type AdoptionStory = Readonly<{
  decided: Day
  ordered: Day | null
  matched: Day
  placed: Day
  adopted: Day
  byFosterCarer: boolean
  adopters: readonly [number: string, sex: string, status: string]
  fosteringForAdoption: Day | null
}>

export type WayIn =
  | 'short stay'
  | 'under a year'
  | 'adoption'
  | 'special guardianship'
  | 'unaccompanied'
  | 'home later'
  | 'stays'
  | 'remand'
  | 'short breaks'

export type Worker = Readonly<{ worker: string; start: Day; end: Day | null; reason: string }>

/** What decides a life; the rest (reviews, visits, health) follows from it. */
export type Sketch = Readonly<{
  id: string
  way: WayIn
  born: Day
  sex: 'M' | 'F' | 'U'
  ethnicity: string
  /** What the returns said up to that year's end, where it was later put right. */
  ethnicityBefore?: Readonly<{ code: string; lastYear: number }>
  unaccompanied: boolean
  /** Null for an unaccompanied child. */
  homePostcode: string | null
  /** True where even the placement's postcode is left blank. */
  placementPostcodeBlank?: boolean
  periods: readonly PeriodOfCare[]
  motherOn?: Day
  disabled?: boolean
  decisions?: readonly Decision[]
  adoption?: AdoptionStory
  liberty?: readonly Readonly<{ start: Day; end: Day }>[]
  /** Given only where the life is written by hand. */
  missing?: readonly MissingPeriod[]
  workers?: readonly Worker[]
}>

export type Life = Readonly<
  Omit<Sketch, 'adoption'> & {
    /** Counts lives: the last part of the id. */
    number: number
    disabled: boolean
    upn: string
    decisions: readonly Decision[]
    adoption: AdoptionStory | null
    liberty: readonly Readonly<{ start: Day; end: Day }>[]
    reviews: readonly Readonly<{ on: Day; code: string }>[]
    missing: readonly MissingPeriod[]
    workers: readonly Worker[]
    healthAssessments: readonly Day[]
    dentalChecks: readonly Day[]
  }
>

type Legal = Readonly<{ from: Day; ls: string }>
export type Stay = Readonly<{ from: Day; where: Where; sameCarer?: boolean; why?: string }>

const sameWhere = (a: Where, b: Where): boolean =>
  a.place === b.place && a.provider === b.provider && a.urn === b.urn && a.postcode === b.postcode

/** Joins what the court decided and where the child lived into the episodes of the return, each ending where the next begins. */
export const spellsOf = (
  start: Day,
  end: Day,
  rec: string,
  legal: readonly Legal[],
  stays: readonly Stay[],
): readonly Spell[] => {
  // No order is made while a child is away for a week: it would cut the stay in two, and rule 380 allows a temporary stay no other
  // beginning than a move.
  const orders = legal.map(order => {
    const at = stays.findLastIndex(s => s.from <= order.from)
    const back = stays[at + 1]
    return stays[at]?.where.place.startsWith('T') && back ? { ...order, from: back.from + 1 } : order
  })
  const days = [...new Set([start, ...orders.map(l => l.from), ...stays.map(s => s.from)])]
    .filter(d => d >= start && d < end)
    .sort((a, b) => a - b)
  const spells: Spell[] = []
  let before: { ls: string; stay: Stay } | null = null
  let begun: { start: Day; rne: string } | null = null
  for (const d of days) {
    const ls = orders.findLast(l => l.from <= d)?.ls
    const stay = stays.findLast(s => s.from <= d)
    if (!ls || !stay) throw new RangeError('A life in care needs a legal status and a home from its first day')
    if (before && begun) {
      const moved = !sameWhere(before.stay.where, stay.where)
      const changed = ls !== before.ls
      if (!moved && !changed) continue
      const rne: string = moved ? (changed ? (stay.sameCarer ? 'U' : 'B') : stay.sameCarer ? 'T' : 'P') : 'L'
      // Rule 226: nothing is said of why a child went to a short temporary stay, or came back from one.
      const temporary = stay.where.place.startsWith('T') || before.stay.where.place.startsWith('T')
      const why = moved && !temporary ? (stay.why ?? 'CARPL') : ''
      spells.push({ ...begun, end: d, ls: before.ls, where: before.stay.where, rec: 'X1', why })
      begun = { start: d, rne }
    } else begun = { start: d, rne: 'S' }
    before = { ls, stay }
  }
  if (!before || !begun) throw new RangeError('A period of care needs at least one day')
  spells.push({ ...begun, end, ls: before.ls, where: before.stay.where, rec, why: '' })
  return spells
}

export const isShortBreak = (ls: string): boolean => ls === 'V3' || ls === 'V4'

/** The spell that holds on this day, short breaks aside. */
export const spellOn = (life: Pick<Life, 'periods'>, on: Day): Spell | null => {
  for (const period of life.periods) {
    if (period.start > on || period.end <= on) continue
    for (const spell of period.spells)
      if (spell.start <= on && spell.end > on) return isShortBreak(spell.ls) ? null : spell
  }
  return null
}

export const periodOn = (life: Pick<Life, 'periods'>, on: Day): PeriodOfCare | null =>
  life.periods.find(p => p.start <= on && p.end > on && !isShortBreak(p.spells[0]?.ls ?? '')) ?? null
