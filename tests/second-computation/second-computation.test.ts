import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import type { Return903, Table } from '../../src/dataset/index.ts'
import { catalogue, compute, type Figure, type Indicator } from '../../src/indicators/index.ts'
import type { PlainDate } from '../../src/kernel/index.ts'
import { datasetOf, differenceOf } from './compare.ts'
import { secondComputation } from './index.ts'
import { askedOn, returnsOf, told, worldOf } from './random-returns.ts'
import type { World } from './story.ts'
import { daysOfWessexVale, wessexVale } from './wessex.ts'

const computed = catalogue.filter(({ kind }) => kind === 'computed')
const seed = 20261101

/** The figures of every computed measure that the two computations see differently, in words that can be acted on. */
const disagreements = (world: World, day: PlainDate): string[] => {
  const data = datasetOf(world)
  return computed.flatMap(indicator => {
    const found = differenceOf(indicator, world, data, day)
    return found
      ? [`${found.code} at ${found.day}: computed ${found.first.join(', ')}; second ${found.second.join(', ')}`]
      : []
  })
}

test('every computed measure is computed a second time, and no other', () => {
  assert.deepEqual(Object.keys(secondComputation).sort(), computed.map(({ code }) => code).sort())
})

describe('the figures of Wessex Vale', async () => {
  const world = await wessexVale()

  for (const day of daysOfWessexVale)
    test(`are the same computed a second time, at ${day}`, () => {
      assert.deepEqual(disagreements(world, day), [])
    })

  test('have a value in every measure, so that there is something to compare', () => {
    const data = datasetOf(world)
    const without = computed.filter(one => compute(one, data, '2026-03-31' as PlainDate).state !== 'value')
    assert.deepEqual(
      without.map(({ id }) => id),
      [],
    )
  })

  test('count no more than there are, and their groups add up', () => {
    const data = datasetOf(world)
    for (const day of ['2025-03-31', '2026-06-30'] as PlainDate[])
      for (const indicator of computed) assertSound(indicator, compute(indicator, data, day))
  })
})

/** No more counted than there are; and each split has everyone once. */
const assertSound = (indicator: Indicator, figure: Figure): void => {
  const name = `${indicator.id} at ${figure.asAt}`
  const { numerator, denominator, unit } = figure
  if (numerator === null) return
  if (unit === 'percent') assert.ok(denominator !== null && numerator <= denominator, name)
  for (const split of new Set(figure.splits.map(one => one.split))) {
    const groups = figure.splits.filter(one => one.split === split)
    const sum = (of: 'numerator' | 'denominator'): number => groups.reduce((all, one) => all + (one[of] ?? 0), 0)
    assert.equal(sum('numerator'), numerator, `${name}, by ${split}`)
    if (unit !== 'count' && unit !== 'per 10,000') assert.equal(sum('denominator'), denominator, `${name}, by ${split}`)
  }
}

type Child = Readonly<{ top: number; bottom: number; because: string; groups: readonly string[] }>

/** What every measure says of one child. */
const saidOf = (
  returns: readonly Return903[],
  world: World,
  day: PlainDate,
  child: string,
): Record<string, Child[]> => {
  const data = datasetOf({ ...world, returns })
  return Object.fromEntries(
    computed
      .filter(indicator => indicator.kind === 'computed' && indicator.from.return === 'SSDA903')
      .map(indicator => {
        const figure = compute(indicator, data, day)
        const behind = [...figure.counted, ...figure.notCounted].filter(one => one.child === child)
        const left = figure.notInCohort.filter(one => one.child === child)
        return [indicator.id, [...behind, ...left.map(one => ({ ...one, top: 0, bottom: 0, groups: [] }))]]
      }),
  )
}

/** The rows in another order: every third first, then those after them. */
const reordered = (table: Table): Table =>
  ({ ...table, rows: [0, 1, 2].flatMap(from => table.rows.filter((_, i) => i % 3 === 2 - from)) }) as unknown as Table

const halves = ({ tables, ...given }: Return903): Return903[] =>
  [0, 1].map(half => ({
    ...given,
    tables: tables.map(table => ({ ...table, rows: table.rows.filter((_, i) => i % 2 === half) }) as unknown as Table),
  }))

describe('small councils with hard histories', () => {
  test('have the same figures computed a second time, whatever their children went through', () => {
    fc.assert(
      fc.property(told, askedOn, (one, day) => {
        assert.deepEqual(disagreements(worldOf(one), day), [])
      }),
      { seed, numRuns: 2000 },
    )
  })

  test('count no more than there are, and their groups add up', () => {
    fc.assert(
      fc.property(told, askedOn, (one, day) => {
        const data = datasetOf(worldOf(one))
        for (const indicator of computed) assertSound(indicator, compute(indicator, data, day))
      }),
      { seed, numRuns: 250 },
    )
  })

  test('say the same of a child whoever else is in the return', () => {
    fc.assert(
      fc.property(told, askedOn, (one, day) => {
        const world = worldOf(one)
        const alone = returnsOf({ ...one, lives: one.lives.slice(0, 1) })
        assert.deepEqual(saidOf(world.returns, world, day, 'C0'), saidOf(alone, world, day, 'C0'))
      }),
      { seed, numRuns: 250 },
    )
  })

  test('say the same of a child in whatever order the rows and files come, and in however many loads', () => {
    fc.assert(
      fc.property(told, askedOn, (one, day) => {
        const world = worldOf(one)
        const said = saidOf(world.returns, world, day, 'C0')
        const mixed = world.returns.toReversed().map(given => ({ ...given, tables: given.tables.map(reordered) }))
        assert.deepEqual(saidOf(mixed, world, day, 'C0'), said)
        assert.deepEqual(saidOf(world.returns.flatMap(halves).toReversed(), world, day, 'C0'), said)
      }),
      { seed, numRuns: 250 },
    )
  })
})
