/** From nought at the low end to a hundred at the high end, for places given in percent. */
export type Scale = Readonly<{ low: number; high: number; ticks: readonly number[]; at: (value: number) => number }>

/** Steps that people count in. */
const stepsOfTen = [1, 2, 2.5, 5, 10]

const niceStep = (span: number, most: number): number => {
  const rough = span / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = stepsOfTen.find(step => step * power >= rough * (1 - 1e-9)) ?? 10
  return times * power
}

// Adding 0.1 thirty times is not 3; multiplying and cutting off the noise is.
const tidy = (value: number): number => Number(value.toPrecision(12))

/** Round values that cover the range, at most so many and at least two. Whole ones where only whole figures make sense. */
export const ticksOver = (least: number, largest: number, most = 5, whole = false): readonly number[] => {
  const span = largest - least
  if (!(span > 0)) {
    // A flat line, or one value: give it room on both sides.
    const room = Math.max(Math.abs(largest) * 0.1, 1)
    return ticksOver(Math.max(least - room, least >= 0 ? 0 : Number.NEGATIVE_INFINITY), largest + room, most, whole)
  }
  const step = whole ? Math.max(1, Math.ceil(niceStep(span, most - 1))) : niceStep(span, most - 1)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.ceil(largest / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}

export const scaleOver = (low: number, high: number, ticks: readonly number[] = []): Scale => ({
  low,
  high,
  ticks,
  at: value => (high === low ? 50 : tidy(((value - low) / (high - low)) * 100)),
})

/**
 * An axis for these values. It starts at nought, unless they all lie so far from it that movement could not be seen; the
 * page then says where it starts.
 */
export const axisFor = (
  values: readonly number[],
  options: { fromNought?: boolean; most?: number; whole?: boolean; limit?: number } = {},
): Scale => {
  const least = Math.min(...values)
  const largest = Math.max(...values)
  const fromNought = options.fromNought ?? !(least > largest / 2 && values.length > 1)
  const low = fromNought ? Math.min(0, least) : least
  const ticks = ticksOver(low, Math.max(largest, low), options.most ?? 5, options.whole ?? false)
  // A share never goes over 100%, nor does its axis.
  const kept = options.limit === undefined ? ticks : ticks.filter(tick => tick <= (options.limit ?? tick))
  return scaleOver(kept[0] ?? 0, Math.max(kept.at(-1) ?? 1, Math.min(largest, options.limit ?? largest)), kept)
}

/** Moves labels apart so that none lies on another, as little as may be, in their own order and within the height. */
export const spread = (wanted: readonly number[], gap: number, first: number, last: number): readonly number[] => {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index)
  const placed: number[] = []
  for (const { at } of order) placed.push(Math.max(at, first, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  for (let index = placed.length - 1; index >= 0; index -= 1)
    placed[index] = Math.min(placed[index]!, (placed[index + 1] ?? last + gap) - gap)
  const result: number[] = []
  order.forEach(({ index }, rank) => (result[index] = placed[rank]!))
  return result
}
