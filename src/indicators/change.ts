import type { Indicator, Unit } from './define.ts'

// Small cohorts are treated honestly: with 40 care leavers one person is 2.5 points. A movement is called a change only where
// chance alone would rarely make one so large; otherwise the words are "no clear change".

export type Interval = Readonly<{ low: number; high: number }>

/** The parts of a figure that its uncertainty rests on. */
export type Measured = Readonly<{
  unit: Unit
  numerator: number | null
  denominator: number | null
  value: number | null
  squares?: number | null
}>

/** Two standard errors hold 95 of 100 chance results. */
const z = 1.959964

/** Wilson's interval for a proportion: it stays within 0 and 1 and holds for small groups (Wilson 1927). As a share, not a percentage. */
const wilson = (top: number, bottom: number): Interval => {
  const p = top / bottom
  const middle = p + (z * z) / (2 * bottom)
  const spread = z * Math.sqrt((p * (1 - p)) / bottom + (z * z) / (4 * bottom * bottom))
  const scale = 1 + (z * z) / bottom
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}

/** Byar's interval for a count of events. */
const byar = (count: number): Interval => {
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3
  const n = count + 1
  return { low: Math.max(0, low), high: n * (1 - 1 / (9 * n) + z / (3 * Math.sqrt(n))) ** 3 }
}

const standardError = (figure: Measured): number | null => {
  const { numerator: sum, denominator: n, squares } = figure
  if (sum === null || n === null || squares === null || squares === undefined || n < 2) return null
  return Math.sqrt(Math.max(0, (squares - (sum * sum) / n) / (n - 1)) / n)
}

/** The 95% interval of a figure in its own unit; null where the counts behind it are not there. */
export const intervalOf = (figure: Measured): Interval | null => {
  const { unit, numerator: top, denominator: bottom, value } = figure
  if (value === null || top === null) return null
  if (unit === 'count') return byar(top)
  if (bottom === null || bottom === 0) return null
  if (unit === 'percent') {
    const { low, high } = wilson(top, bottom)
    return { low: low * 100, high: high * 100 }
  }
  if (unit === 'per 10,000') {
    const { low, high } = byar(top)
    return { low: (10_000 * low) / bottom, high: (10_000 * high) / bottom }
  }
  const error = standardError(figure)
  return error === null ? null : { low: value - z * error, high: value + z * error }
}

export type Movement = 'rose' | 'fell' | 'no clear change'
export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'no clear change' | 'cannot be compared'

export type Change = Readonly<{
  verdict: Verdict
  /** now minus before, in the unit. */
  difference: number | null
  /** How it was judged, in words. */
  because: string
}>

/** Whether two figures differ by more than chance: the interval of the difference, from the two intervals (Newcombe 1998, method 10). */
const movementBetween = (now: Measured, before: Measured): Movement | null => {
  const a = intervalOf(now)
  const b = intervalOf(before)
  if (!a || !b || now.value === null || before.value === null) return null
  const difference = now.value - before.value
  const low = difference - Math.hypot(now.value - a.low, b.high - before.value)
  const high = difference + Math.hypot(a.high - now.value, before.value - b.low)
  return low > 0 ? 'rose' : high < 0 ? 'fell' : 'no clear change'
}

export type Limits = Readonly<{ mean: number; low: number; high: number }>

/** From how many points on the limits of a run chart are worth drawing. */
const enoughPoints = 12

/**
 * One standard error of a figure around the mean of those before it: how far chance alone would move it. Nought where the counts
 * are not known.
 */
const sampling = ({ unit, numerator: top, denominator: bottom, value, squares }: Measured, mean: number): number => {
  if (top === null || value === null) return 0
  if (unit === 'count') return Math.sqrt(Math.max(top, mean))
  if (bottom === null || bottom === 0) return 0
  if (unit === 'percent') return Math.sqrt(Math.max(0, mean * (100 - mean)) / bottom)
  if (unit === 'per 10,000') return Math.sqrt((10_000 * Math.max(value, mean)) / bottom)
  return standardError({ unit, numerator: top, denominator: bottom, value, squares: squares ?? null }) ?? 0
}

/**
 * Limits of ordinary movement around the mean, from twelve points on: 2.66 × the mean moving range (individuals chart), but never
 * tighter than three standard errors. Most children of one month are there the next, so month-to-month movement alone would make
 * the limits far too tight.
 */
const controlLimits = (values: readonly number[], errorAround: (mean: number) => number = () => 0): Limits | null => {
  if (values.length < enoughPoints) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  let ranges = 0
  for (let i = 1; i < values.length; i++) ranges += Math.abs((values[i] ?? 0) - (values[i - 1] ?? 0))
  const spread = Math.max((2.66 * ranges) / (values.length - 1), 3 * errorAround(mean))
  return { mean, low: Math.max(0, mean - spread), high: mean + spread }
}

/** The limits that a figure is judged by, from the figures before it. */
export const limitsFor = (now: Measured, values: readonly number[]): Limits | null => {
  const limits = controlLimits(values, mean => sampling(now, mean))
  return limits && now.unit === 'percent' ? { ...limits, high: Math.min(100, limits.high) } : limits
}

const verdictOf = (movement: Movement, better: Indicator['better']): Verdict =>
  movement === 'no clear change'
    ? movement
    : better === 'neither'
      ? movement === 'rose'
        ? 'higher'
        : 'lower'
      : (movement === 'rose') === (better === 'higher')
        ? 'better'
        : 'worse'

/**
 * How a figure compares with an earlier one. `earlier` are the points before it, oldest first, at even steps and not overlapping;
 * with twelve or more the control limits decide, otherwise the interval of the difference.
 */
export const changeSince = (
  better: Indicator['better'],
  now: Measured,
  before: Measured | null,
  earlier: readonly number[] = [],
): Change => {
  if (now.value === null || !before || before.value === null)
    return { verdict: 'cannot be compared', difference: null, because: 'There is no earlier figure to compare with' }
  const difference = now.value - before.value
  const limits = limitsFor(now, earlier)
  if (limits) {
    const movement = now.value > limits.high ? 'rose' : now.value < limits.low ? 'fell' : 'no clear change'
    return {
      verdict: verdictOf(movement, better),
      difference,
      because:
        movement === 'no clear change'
          ? `Within the limits of the ${earlier.length} figures before it`
          : `Outside the limits of the ${earlier.length} figures before it`,
    }
  }
  const movement = movementBetween(now, before)
  if (!movement)
    return {
      verdict: 'cannot be compared',
      difference,
      because: 'The counts behind one of the two figures are not known',
    }
  return {
    verdict: verdictOf(movement, better),
    difference,
    because:
      movement === 'no clear change'
        ? 'A difference this small could be chance'
        : 'The difference is larger than chance would make in 19 of 20 cases',
  }
}

/** Whether a target is met. Null where there is no value or no target, or neither direction is better. */
export const meetsTarget = (better: Indicator['better'], value: number | null, target: number | null): boolean | null =>
  value === null || target === null || better === 'neither'
    ? null
    : better === 'higher'
      ? value >= target
      : value <= target
