import { buildChildren, type Dataset, loadedReturns } from '../../src/dataset/index.ts'
import { compute, type Figure, type Indicator } from '../../src/indicators/index.ts'
import type { PlainDate } from '../../src/kernel/index.ts'
import { secondComputation } from './index.ts'
import type { World } from './story.ts'

export const datasetOf = (world: World): Dataset => ({
  council: world.council,
  children: buildChildren(world.returns),
  returns: loadedReturns(world.returns),
  snapshots: world.snapshots,
  entered: [],
  population: world.population,
  postcode: world.postcode,
})

/** By child, without those who add nothing. Of a count or a rate there is nothing below the line to compare. */
const linesOf = (children: Iterable<readonly [string, readonly [number, number]]>, isCount: boolean): string[] =>
  [...children]
    .filter(([, [above, below]]) => above !== 0 || (!isCount && below !== 0))
    .map(([child, [above, below]]) => (isCount ? `${child}: ${above}` : `${child}: ${above} of ${below}`))
    .sort()

export type Difference = Readonly<{ code: string; day: PlainDate; first: readonly string[]; second: readonly string[] }>

const only = (these: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others)
  return these.filter(one => !known.has(one))
}

export const differenceOf = (indicator: Indicator, world: World, data: Dataset, day: PlainDate): Difference | null => {
  const { code, unit } = indicator
  const second = secondComputation[code]?.(world, day)
  if (second === undefined) throw new Error(`No second computation of ${code}`)
  const figure: Figure = compute(indicator, data, day)
  const noSource = figure.state === 'source not loaded' || figure.state === 'not yet due'
  const noArea = second !== null && second.area === null
  if (second === null || noSource || noArea) {
    const same = (second === null) === noSource && (noSource || noArea === (figure.state === 'not known'))
    return same
      ? null
      : { code, day, first: [figure.state], second: [second === null ? 'source not loaded' : 'loaded'] }
  }
  // Nothing known of anybody is no figure; the second computation counts nobody either.
  if (
    figure.state === 'not known' &&
    figure.value === null &&
    [...second.children.values()].every(([above]) => above === 0)
  )
    return null
  const isCount = unit === 'count' || unit === 'per 10,000'
  const first = linesOf(
    [...figure.counted, ...figure.notCounted].map(one => [one.child, [one.top, one.bottom]] as const),
    isCount,
  )
  const expected = linesOf(second.children, isCount)
  let above = 0
  let below = 0
  for (const [a, b] of second.children.values()) {
    above += a
    below += b
  }
  if (unit === 'per 10,000') below = second.area ?? 0
  const figures = `${figure.numerator} of ${unit === 'count' ? '-' : figure.denominator}`
  const expectedFigures = `${above} of ${unit === 'count' ? '-' : below}`
  const [a, b] = [only(first, expected), only(expected, first)]
  if (a.length + b.length === 0 && figures === expectedFigures) return null
  return { code, day, first: [...a, figures], second: [...b, expectedFigures] }
}
