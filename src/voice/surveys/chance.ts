// Of 40 children one is 2.5 points, so a difference is called one only where chance alone would rarely make it.

/** As percentages. */
export type Interval = Readonly<{ low: number; high: number }>

/** Two standard errors hold 95 of 100 chance results. */
const z = 1.959964

/** Wilson's interval for a share (1927): it stays within 0 and 100 and holds for small groups. */
export const wilson = (count: number, of: number): Interval => {
  const p = count / of
  const middle = p + (z * z) / (2 * of)
  const spread = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return {
    low: Math.max(0, (100 * (middle - spread)) / scale),
    high: Math.min(100, (100 * (middle + spread)) / scale),
  }
}

export type Difference = 'higher' | 'lower' | 'no clear change'

type Ranged = Readonly<{ percent: number }> & Interval

/** Two surveys: the interval of the difference, from both intervals (Newcombe 1998, method 10). */
export const since = (now: Ranged, before: Ranged): Difference => {
  const difference = now.percent - before.percent
  const low = difference - Math.hypot(now.percent - now.low, before.high - before.percent)
  const high = difference + Math.hypot(now.high - now.percent, before.percent - before.low)
  return low > 0 ? 'higher' : high < 0 ? 'lower' : 'no clear change'
}

/** A survey beside a figure from elsewhere, which is taken as exact. */
export const beside = (now: Ranged, norm: number): 'higher' | 'lower' | 'no clear difference' =>
  now.low > norm ? 'higher' : now.high < norm ? 'lower' : 'no clear difference'
