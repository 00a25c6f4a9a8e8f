import type { ChildId, Period, PlainDate } from '../kernel/index.ts'
import type { Dataset, Module903, Snapshot } from '../dataset/index.ts'

/** percent and per 10,000 are out of a denominator; days and score are means; count stands alone. */
export type Unit = 'percent' | 'count' | 'per 10,000' | 'days' | 'score'

/**
 * Which days a measure looks at, given the day it is asked for:
 * - `day`: that day alone
 * - `six months`, `year`, `two years`, `three years`: the months that end that day (31 March gives the statutory year)
 * - `return year`: the last whole return year, 1 April to 31 March, that had ended by then
 */
export type WindowKind = 'day' | 'six months' | 'year' | 'two years' | 'three years' | 'return year'

/** What a definition may look at beside the one child (or other subject) that it judges. */
export type Moment = Readonly<{
  /** The day asked for. */
  asAt: PlainDate
  window: Period
  data: Dataset
  /** The year end of the return, for measures read from one year's return. */
  returnYear: number
  /** The Annex A workbook in use, for measures read from its lists. */
  snapshot: Snapshot | null
}>

/** Why a subject that might have been expected is not in the cohort. `false` is for those nobody would expect. */
export type Membership = true | false | Readonly<{ leftOut: string }>
export const leftOut = (because: string): Membership => ({ leftOut: because })

/** A group of subjects, named once and used by many measures. */
export type Cohort<S> = Readonly<{
  id: string
  /** Completes "out of …": children in care on the last day. */
  title: string
  includes: (subject: S, at: Moment) => Membership
}>

/** What one member of the cohort adds. `top` and `bottom` are added up over the cohort. */
export type Tally = Readonly<{
  top: number
  bottom: number
  because?: string
  /** True where the answer is not known: it stays in the denominator, and the figure says how many there are. */
  unknown?: boolean
}>

/** Yes or no for the usual measure; a tally where a child brings several events, a length or a score. */
export type Answer = boolean | Tally

export const yes = (because: string): Tally => ({ top: 1, bottom: 1, because })
export const no = (because: string): Tally => ({ top: 0, bottom: 1, because })
/** Not recorded: in the denominator, not in the numerator, and said to be unknown. */
export const notKnown = (because: string): Tally => ({ top: 0, bottom: 1, because, unknown: true })
/** So many of so many events: 3 of 4 reviews. */
export const some = (top: number, bottom: number, because: string): Tally => ({ top, bottom, because })

/** Splits a cohort. `groups` is the full list in the order to show; `of` gives one of them. */
export type Split<S> = Readonly<{
  id: string
  title: string
  groups: readonly string[]
  of: (subject: S, at: Moment) => string
}>

/** Where the subjects of a measure come from, and whether that source is loaded for a moment. */
export type Source<S> = Readonly<{
  /** The return or list: SSDA903, Annex A list 8, … */
  return: 'SSDA903' | 'Annex A list 8' | 'Annex A list 9' | 'Annex A list 10' | 'Annex A list 11'
  modules: readonly Module903[]
  find: (data: Dataset, asAt: PlainDate, window: WindowKind) => Found<S>
  idOf: (subject: S) => ChildId
}>

export type Found<S> =
  | Readonly<{ subjects: readonly S[]; window: Period; returnYear: number; snapshot: Snapshot | null }>
  | Readonly<{ absent: string; state: 'source not loaded' | 'not yet due'; window: Period }>

type Common = Readonly<{
  /** The file's name: a phrase that is true when counted. */
  id: string
  /** The short id that `docs/indicators.md` and analysts know it by. */
  code: string
  /** 1 at first; one more whenever a figure could come out differently. */
  version: number
  title: string
  asks: string
  whyItMatters: string
  unit: Unit
  better: 'higher' | 'lower' | 'neither'
  /** Decimal places to show; whole numbers unless given. */
  decimals?: number
  /** Rows of the board's own dictionary that it answers, such as M27 or P4.5. */
  answers?: readonly string[]
  /** Id of the published figure to compare with. */
  benchmark?: string
  /** Other measures that seem to be the same thing, and why they differ. */
  differsFrom?: readonly Readonly<{ indicator: string; because: string }>[]
  /** What each version after the first changed, by its number. */
  changes?: Readonly<Record<number, string>>
  /** What is not certain about the definition. Shown with the figure. */
  doubts?: readonly string[]
  cites: string
  reviewed: Readonly<{ on: string; by: string; next: string }>
  theme: Theme
}>

export type Theme =
  | 'Who is in care'
  | 'Homes and stability'
  | 'Permanence'
  | 'Voice and visits'
  | 'Health'
  | 'Education'
  | 'Safety'
  | 'Leaving care'
  | 'Carers'
  | 'The board'

export type ComputedIndicator<S = never> = Common &
  Readonly<{
    kind: 'computed'
    window: WindowKind
    from: Source<S>
    fields: readonly string[]
    cohort: Cohort<S>
    /** True, or a tally, for a member of the cohort that counts. */
    counts: (subject: S, at: Moment) => Answer
    /** Instead of the cohort's own number: people of the area for a rate, with which estimate it is. Absent where not known. */
    outOf?: (at: Moment) => Readonly<{ people: number; note: string }> | Readonly<{ absent: string }>
    /** Who is counted, in the plural: children (unless given), reviews, care leavers. */
    who?: string
    /** Completes "44 of 403 children (11%) …", as for many; for means and rates, what the number is. */
    says: string
    /** Reasons shown where `counts` gives only true or false. */
    whenCounted?: string
    whenNot?: string
    splitBy?: readonly Split<S>[]
    /** The rolling form of a yearly measure compares with the year's figure only on 31 March; days always do. */
    comparesOn?: 'any day' | '31 March'
  }>

/** A measure that no statutory extract holds: its owner enters it. */
export type EnteredMeasure = Common &
  Readonly<{
    kind: 'entered'
    owner: string
    frequency: 'monthly' | 'quarterly' | 'termly' | 'six-monthly' | 'yearly'
    definition: string
    whyEntered: string
    /** Set for a number of meetings, beds or agencies: there is nobody in it who could be recognised. */
    countsThings?: true
    /** Completes "x of y …" or stands alone before the value. */
    says: string
    who?: string
  }>

/** Any measure of the dictionary. The subject's type is closed over: only the engine looks inside. */
export type Indicator = ComputedIndicator | EnteredMeasure

export type State = 'value' | 'source not loaded' | 'not yet due' | 'not applicable' | 'not known'

/** The children (or other subjects) behind a figure, each with the reason. For those who may see child-level rows. */
export type Behind = Readonly<{
  child: ChildId
  top: number
  bottom: number
  because: string
  /** The child's group in each split, in the order of the indicator's `splitBy`. */
  groups: readonly string[]
}>

export type SplitFigure = Readonly<{
  split: string
  group: string
  numerator: number
  denominator: number | null
  value: number | null
}>

export type Figure = Readonly<{
  id: string
  version: number
  asAt: PlainDate
  first: PlainDate
  last: PlainDate
  unit: Unit
  state: State
  /** Why there is no value. */
  because: string | null
  numerator: number | null
  denominator: number | null
  /** Not rounded. */
  value: number | null
  /** Sum of squares of what was averaged, for the interval of a mean. */
  squares: number | null
  /** How many in the denominator have no answer. */
  unknown: number
  leftOut: readonly Readonly<{ because: string; number: number }>[]
  splits: readonly SplitFigure[]
  /** Distinct children: counted, in the denominator only, and left out. */
  counted: readonly Behind[]
  notCounted: readonly Behind[]
  notInCohort: readonly Readonly<{ child: ChildId; because: string }>[]
  note: string | null
}>

/** A figure without the children behind it: all that may be kept, shown and put into words. */
export type FigureSummary = Omit<Figure, 'counted' | 'notCounted' | 'notInCohort'>

/** Checks the types of one definition and forgets which subjects it judges, so that the catalogue can hold all. */
export const defineIndicator = <S>(definition: Omit<ComputedIndicator<S>, 'kind'>): Indicator =>
  ({ kind: 'computed', ...definition }) as unknown as Indicator

export const defineEntered = (definition: Omit<EnteredMeasure, 'kind'>): Indicator => ({
  kind: 'entered',
  ...definition,
})
