import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Given, measure } from '../../src/indicators/a-figure.ts'
import type { Unit } from '../../src/indicators/define.ts'
import { fewest, makePublishable, type PublishableCell } from '../../src/indicators/publishable.ts'
import { largestOf, type Sum } from './largest-that-agrees.ts'

// Somebody with a pencil, who knows what the measures mean and nothing of how numbers are chosen to be hidden.

const sexes = ['boys', 'girls', 'not known']
const bySex = { sex: sexes }
const nameOf = ({ indicator, split, group }: PublishableCell): string => `${indicator} ${split} ${group}`
const ages = ['0', '1', '2', '3']
const kinds = ['yes', 'no', 'other'] as const

const council = fc.record({
  groups: fc.array(
    fc.record({
      sex: fc.constantFrom(...sexes),
      age: fc.constantFrom(...ages),
      touch: fc.constantFrom(...kinds),
      moved: fc.boolean(),
      people: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 25 })),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  withOther: fc.boolean(),
  measures: fc.subarray(['in care', 'in touch', 'not in touch', 'moved', 'young'], { minLength: 1 }),
})

type Council = typeof council extends fc.Arbitrary<infer T> ? T : never

const figuresOf = ({ groups, measures, withOther }: Council): Given[] => {
  const people = groups.flatMap(({ people: many, ...facts }, n) =>
    Array.from({ length: many }, (_, i) => ({ child: `${n}-${i}`, ...facts })),
  )
  type One = (typeof people)[number]
  const made = (
    id: string,
    unit: Unit,
    splits: 'both' | 'age' | 'sex' | 'none',
    counts: (one: One) => boolean,
  ): Given[] =>
    measures.includes(id)
      ? [
          measure(
            id,
            unit,
            splits === 'both'
              ? { sex: sexes, age: ages }
              : splits === 'age'
                ? { age: ages }
                : splits === 'sex'
                  ? bySex
                  : {},
            people.map(one => ({
              child: one.child,
              top: counts(one) ? 1 : 0,
              groups:
                splits === 'both'
                  ? [one.sex, one.age]
                  : splits === 'age'
                    ? [one.age]
                    : splits === 'sex'
                      ? [one.sex]
                      : [],
            })),
          ),
        ]
      : []
  const isInTouch = (one: One): boolean => one.touch === 'yes' || (!withOther && one.touch === 'other')
  return [
    ...made('in care', 'count', 'both', () => true),
    ...made('in touch', 'percent', 'both', isInTouch),
    ...made('not in touch', 'percent', 'age', one => one.touch === 'no'),
    ...made('moved', 'percent', 'sex', one => one.moved),
    ...made('young', 'percent', 'none', one => one.age === '0' || one.age === '1'),
  ]
}

/** What the attacker calls each number, and every sum that must hold because of what the measures mean. */
const knowledgeOf = (cells: readonly PublishableCell[], withOther: boolean): Sum[] => {
  const sums: Sum[] = []
  const places = ['|', ...sexes.map(sex => `sex|${sex}`), ...ages.map(age => `age|${age}`)]
  const parts = { sex: sexes.map(sex => `sex|${sex}`), age: ages.map(age => `age|${age}`) }
  const ids = new Set(cells.map(cell => cell.indicator))
  for (const split of ['sex', 'age'] as const)
    for (const id of ['people', ...ids])
      sums.push(
        { total: `${id} |`, parts: parts[split].map(place => `${id} ${place}`) },
        { total: `rest of ${id} |`, parts: parts[split].map(place => `rest of ${id} ${place}`) },
      )
  for (const place of places) {
    for (const id of ids)
      if (id !== 'in care') sums.push({ total: `people ${place}`, parts: [`${id} ${place}`, `rest of ${id} ${place}`] })
    sums.push({
      total: `people ${place}`,
      parts: [`in touch ${place}`, `not in touch ${place}`, ...(withOther ? [`neither ${place}`] : [])],
    })
  }
  sums.push({ total: 'young |', parts: ['people age|0', 'people age|1'] })
  return sums
}

const quantitiesOf = (
  cell: Pick<PublishableCell, 'indicator' | 'split' | 'group'>,
): readonly [string, string, string] => {
  const place = `${cell.split}|${cell.group}`
  return [
    cell.indicator === 'in care' ? `people ${place}` : `${cell.indicator} ${place}`,
    `people ${place}`,
    `rest of ${cell.indicator} ${place}`,
  ]
}

/** The hidden counts of 1 to 5 people that somebody can pin down to within 1 to 5. */
const workedOut = (one: Council): string[] => {
  const figures = figuresOf(one)
  const cells = makePublishable(figures)
  const sums = knowledgeOf(cells, one.withOther)
  const known = new Map<string, number>()
  const secrets = new Map<string, number>()
  for (const cell of cells) {
    const [top, bottom, rest] = quantitiesOf(cell)
    const { publishable: shown } = cell
    const figure = figures.find(({ figure: { id } }) => id === cell.indicator)?.figure
    const truth =
      cell.split === ''
        ? figure
        : figure?.splits.find(({ split, group }) => split === cell.split && group === cell.group)
    if (shown.shown === 'value') {
      for (const count of [shown.numerator ?? 0, (shown.denominator ?? shown.numerator ?? 0) - (shown.numerator ?? 0)])
        assert.ok(count === 0 || count > fewest, `${nameOf(cell)} shows ${count}`)
      known.set(top, shown.numerator ?? 0)
      if (shown.denominator !== null) known.set(bottom, shown.denominator)
    } else if (shown.shown === 'nothing') known.set(bottom, 0)
    else if (truth && truth.numerator !== null) {
      const { numerator, denominator } = truth
      for (const [name, count] of [
        [top, numerator],
        [bottom, denominator ?? 0],
        [rest, (denominator ?? numerator) - numerator],
      ] as const)
        if (count >= 1 && count <= fewest) secrets.set(name, count)
    }
  }
  const names = [...secrets.keys()]
  const largest = largestOf(names, known, sums)
  return names.flatMap((name, at) =>
    (largest[at] ?? 0) > fewest ? [] : [`${name} is ${secrets.get(name)}, and at most ${largest[at]}`],
  )
}

test('nobody can pin a hidden count of 1 to 5 people down to that, from everything that is shown and every sum', () => {
  fc.assert(
    fc.property(council, one => {
      assert.deepEqual(workedOut(one), [])
    }),
    { seed: 20261101, numRuns: 1500 },
  )
})
