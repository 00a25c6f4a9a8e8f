import type { Dataset, EnteredValue } from '../dataset/index.ts'
import { addMonths, type ChildId, inWords, monthsTo, type PlainDate } from '../kernel/index.ts'
import type {
  Behind,
  ComputedIndicator,
  EnteredMeasure,
  Figure,
  Indicator,
  Moment,
  SplitFigure,
  State,
  Unit,
} from './define.ts'

type Sums = { top: number; bottom: number }

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

const computeFromExtract = (indicator: ComputedIndicator<unknown>, data: Dataset, asAt: PlainDate): Figure => {
  const asIndicator = indicator as unknown as Indicator
  const found = indicator.from.find(data, asAt, indicator.window)
  if ('absent' in found) return noValue(asIndicator, asAt, found.window, found.state, found.absent)
  const at: Moment = { asAt, window: found.window, data, returnYear: found.returnYear, snapshot: found.snapshot }
  const splits = indicator.splitBy ?? []
  const isMean = indicator.unit === 'days' || indicator.unit === 'score'
  const bySplit = splits.map(split => new Map<string, Sums>(split.groups.map(group => [group, { top: 0, bottom: 0 }])))
  const reasons = new Map<string, number>()
  const counted: Behind[] = []
  const notCounted: Behind[] = []
  const notInCohort: { child: ChildId; because: string }[] = []
  let top = 0
  let bottom = 0
  let squares = 0
  let unknown = 0
  for (const subject of found.subjects) {
    const member = indicator.cohort.includes(subject, at)
    if (member === false) continue
    if (member !== true) {
      reasons.set(member.leftOut, (reasons.get(member.leftOut) ?? 0) + 1)
      notInCohort.push({ child: indicator.from.idOf(subject), because: member.leftOut })
      continue
    }
    const answer = indicator.counts(subject, at)
    const t = typeof answer === 'boolean' ? (answer ? 1 : 0) : answer.top
    const b = typeof answer === 'boolean' ? 1 : answer.bottom
    const because =
      (typeof answer === 'boolean' ? null : answer.because) ??
      (t > 0 ? (indicator.whenCounted ?? 'Counted') : (indicator.whenNot ?? 'Not counted'))
    top += t
    bottom += b
    squares += b === 0 ? 0 : (t * t) / b
    if (typeof answer !== 'boolean' && answer.unknown) unknown++
    const groups: string[] = []
    const behind = { child: indicator.from.idOf(subject), top: t, bottom: b, because, groups }
    // A score of nought is still a score: of a mean, whoever has one is counted.
    if (t > 0 || (isMean && b > 0)) counted.push(behind)
    else notCounted.push(behind)
    for (const [index, split] of splits.entries()) {
      const group = split.of(subject, at)
      groups.push(group)
      const sums = bySplit[index]?.get(group)
      if (!sums) throw new Error(`${indicator.id}: the split ${split.id} has no group ${group}`)
      sums.top += t
      sums.bottom += b
    }
  }
  const area = indicator.outOf?.(at)
  if (area && 'absent' in area) return noValue(asIndicator, asAt, found.window, 'not known', area.absent)
  const denominator = indicator.unit === 'count' ? null : (area?.people ?? bottom)
  const value = valueOf(indicator.unit, top, denominator)
  const splitFigures = splits.flatMap((split, index) =>
    split.groups.map((group): SplitFigure => {
      const sums = bySplit[index]?.get(group) ?? { top: 0, bottom: 0 }
      // A rate has no denominator by group (the area's children are not split): a group is shown as its share of those counted.
      const out = indicator.unit === 'count' ? null : indicator.outOf ? top : sums.bottom
      const unit = indicator.outOf ? 'percent' : indicator.unit
      return { split: split.id, group, numerator: sums.top, denominator: out, value: valueOf(unit, sums.top, out) }
    }),
  )
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
    squares: isMean ? squares : null,
    unknown,
    leftOut: [...reasons]
      .map(([because, number]) => ({ because, number }))
      .sort((a, b) => b.number - a.number || (a.because < b.because ? -1 : 1)),
    splits: splitFigures,
    counted,
    notCounted,
    notInCohort,
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
