import type { Dataset, EnteredValue } from '../dataset/index.ts'
import { addMonths, type ChildId, inWords, monthsTo, type PlainDate } from '../kernel/index.ts'
import type {
  Answer,
  Behind,
  ComputedIndicator,
  EnteredMeasure,
  Figure,
  Indicator,
  Moment,
  Split,
  SplitFigure,
  State,
  Unit,
} from './define.ts'
import { membersOf } from './members.ts'

/** The value that the sums make in a unit; null where there is nobody to divide by. */
export const valueOf = (unit: Unit, top: number, bottom: number | null): number | null => {
  if (unit === 'count') return top
  if (bottom === null || bottom === 0) return null
  if (unit === 'percent') return (100 * top) / bottom
  if (unit === 'per 10,000') return (10_000 * top) / bottom
  return top / bottom
}

/** Which months an entered measure may be late before it is said to be not entered. */
const monthsAhead = { monthly: 1, quarterly: 3, termly: 4, 'six-monthly': 6, yearly: 12 } as const

const empty = { splits: [], leftOut: [], counted: [], notCounted: [], notInCohort: [], squares: null, unknown: 0 }

const noValue = (
  indicator: Indicator,
  asAt: PlainDate,
  window: { first: PlainDate; last: PlainDate },
  state: State,
  because: string,
): Figure => ({
  id: indicator.id,
  version: indicator.version,
  asAt,
  first: window.first,
  last: window.last,
  unit: indicator.unit,
  state,
  because,
  numerator: null,
  denominator: null,
  value: null,
  note: null,
  ...empty,
})

/** The children behind a figure are told apart only when someone asks: most figures are read without. */
const behindOf = (
  indicator: ComputedIndicator<unknown>,
  ids: readonly ChildId[],
  answers: readonly Answer[],
  groupsOf: (index: number) => string[],
): { counted: Behind[]; notCounted: Behind[] } => {
  const isMean = indicator.unit === 'days' || indicator.unit === 'score'
  const counted: Behind[] = []
  const notCounted: Behind[] = []
  for (const [index, child] of ids.entries()) {
    const answer = answers[index] ?? false
    const { top, bottom, because } =
      typeof answer === 'boolean' ? { top: answer ? 1 : 0, bottom: 1, because: undefined } : answer
    // A score of nought is still a score: of a mean, whoever has one is counted.
    const isCounted = top > 0 || (isMean && bottom > 0)
    const usual = top > 0 ? (indicator.whenCounted ?? 'Counted') : (indicator.whenNot ?? 'Not counted')
    ;(isCounted ? counted : notCounted).push({ child, top, bottom, because: because ?? usual, groups: groupsOf(index) })
  }
  return { counted, notCounted }
}

const topOf = (answer: Answer): number => (typeof answer === 'boolean' ? (answer ? 1 : 0) : answer.top)
const bottomOf = (answer: Answer): number => (typeof answer === 'boolean' ? 1 : answer.bottom)

type Sums = Readonly<{ tops: readonly number[]; bottoms: readonly number[]; groups: Uint8Array }>

const sumsOf = (split: Split<unknown>, groups: Uint8Array, answers: readonly Answer[]): Sums => {
  const tops = split.groups.map(() => 0)
  const bottoms = split.groups.map(() => 0)
  for (let index = 0; index < answers.length; index++) {
    const answer = answers[index] ?? false
    const place = groups[index] ?? 0
    tops[place] = (tops[place] ?? 0) + topOf(answer)
    bottoms[place] = (bottoms[place] ?? 0) + bottomOf(answer)
  }
  return { tops, bottoms, groups }
}

const remembered = <T>(make: () => T): (() => T) => {
  let made: { it: T } | null = null
  return () => (made ??= { it: make() }).it
}

const splitFiguresOf = (
  indicator: ComputedIndicator<unknown>,
  splits: readonly Split<unknown>[],
  sums: readonly Sums[],
  all: number,
): SplitFigure[] =>
  splits.flatMap((split, index) =>
    split.groups.map((group, place): SplitFigure => {
      const numerator = sums[index]?.tops[place] ?? 0
      // A rate has no denominator by group (the area's children are not split): a group is shown as its share of those counted.
      const rate = indicator.outOf !== undefined
      const out = indicator.unit === 'count' ? null : rate ? all : (sums[index]?.bottoms[place] ?? 0)
      const value = valueOf(rate ? 'percent' : indicator.unit, numerator, out)
      return { split: split.id, group, numerator, denominator: out, value }
    }),
  )

const computeFromExtract = (indicator: ComputedIndicator<unknown>, data: Dataset, asAt: PlainDate): Figure => {
  const asIndicator = indicator as unknown as Indicator
  const found = indicator.from.find(data, asAt, indicator.window)
  if ('absent' in found) return noValue(asIndicator, asAt, found.window, found.state, found.absent)
  const at: Moment = { asAt, window: found.window, data, returnYear: found.returnYear, snapshot: found.snapshot }
  const members = membersOf(found.subjects, indicator.from.idOf, indicator.cohort, at)
  const splits = indicator.splitBy ?? []
  const answers: Answer[] = []
  let top = 0
  let bottom = 0
  let squares = 0
  let unknown = 0
  for (let index = 0; index < members.subjects.length; index++) {
    const answer = indicator.counts(members.subjects[index], at)
    answers.push(answer)
    const t = topOf(answer)
    const b = bottomOf(answer)
    top += t
    bottom += b
    squares += b === 0 ? 0 : (t * t) / b
    if (typeof answer !== 'boolean' && answer.unknown) unknown++
  }
  const area = indicator.outOf?.(at)
  if (area && 'absent' in area) return noValue(asIndicator, asAt, found.window, 'not known', area.absent)
  const denominator = indicator.unit === 'count' ? null : (area?.people ?? bottom)
  const value = valueOf(indicator.unit, top, denominator)
  const { ids } = members
  // Most who ask for a figure ask neither for its groups nor for the children behind it.
  const sums = remembered(() => splits.map(split => sumsOf(split, members.groupsOf(split), answers)))
  const groupsOf = (index: number): string[] =>
    splits.map((split, nth) => split.groups[sums()[nth]?.groups[index] ?? 0] ?? '')
  const whoIsBehind = remembered(() => behindOf(indicator, ids, answers, groupsOf))
  // Of whom nothing at all is known, "none of them" would be untrue.
  if (indicator.unit === 'percent' && unknown > 0 && unknown === members.subjects.length && top === 0)
    return {
      ...noValue(
        asIndicator,
        asAt,
        found.window,
        'not known',
        `Nothing is recorded for any of the ${indicator.cohort.title}`,
      ),
      unknown,
      leftOut: members.leftOut,
      get notCounted() {
        return whoIsBehind().notCounted
      },
      notInCohort: members.notInCohort,
    }
  const splitFigures = remembered(() => splitFiguresOf(indicator, splits, sums(), top))
  return {
    id: indicator.id,
    version: indicator.version,
    asAt,
    first: found.window.first,
    last: found.window.last,
    unit: indicator.unit,
    state: value === null ? 'not applicable' : 'value',
    because: value === null ? `There were no ${indicator.cohort.title}` : null,
    numerator: top,
    denominator,
    value,
    squares: indicator.unit === 'days' || indicator.unit === 'score' ? squares : null,
    unknown,
    leftOut: members.leftOut,
    get splits() {
      return splitFigures()
    },
    get counted() {
      return whoIsBehind().counted
    },
    get notCounted() {
      return whoIsBehind().notCounted
    },
    notInCohort: members.notInCohort,
    note: area?.note ?? null,
  }
}

const newestEntered = (values: readonly EnteredValue[], measure: string, asAt: PlainDate): EnteredValue | null => {
  let newest: EnteredValue | null = null
  for (const value of values)
    if (
      value.measure === measure &&
      value.last <= asAt &&
      (!newest || value.last > newest.last || (value.last === newest.last && value.first > newest.first))
    )
      newest = value
  return newest
}

const computeEntered = (indicator: EnteredMeasure, data: Dataset, asAt: PlainDate): Figure => {
  const months = monthsAhead[indicator.frequency]
  const newest = newestEntered(data.entered, indicator.id, asAt)
  const window = monthsTo(asAt, months)
  if (!newest)
    return noValue(indicator, asAt, window, 'source not loaded', `Not entered yet: ${indicator.owner} enters it`)
  // A value is in use until the next is due and a half-period late; then it is said to be missing, not carried on.
  if (asAt > addMonths(newest.last, months + Math.ceil(months / 2)))
    return noValue(
      indicator,
      asAt,
      window,
      'source not loaded',
      `Nothing entered since ${inWords(newest.last)}: ${indicator.owner} enters it`,
    )
  const value =
    newest.value ?? (newest.numerator === null ? null : valueOf(indicator.unit, newest.numerator, newest.denominator))
  if (value === null) return noValue(indicator, asAt, newest, 'not known', newest.note ?? 'Entered as not known')
  return {
    id: indicator.id,
    version: indicator.version,
    asAt,
    first: newest.first,
    last: newest.last,
    unit: indicator.unit,
    state: 'value',
    because: null,
    numerator: newest.numerator,
    denominator: newest.denominator,
    value,
    note: newest.note,
    ...empty,
  }
}

/** One measure as at one day. Pure: the same data give the same figure, whatever else was loaded and in whatever order. */
export const compute = (indicator: Indicator, data: Dataset, asAt: PlainDate): Figure =>
  indicator.kind === 'entered'
    ? computeEntered(indicator, data, asAt)
    : computeFromExtract(indicator as unknown as ComputedIndicator<unknown>, data, asAt)
