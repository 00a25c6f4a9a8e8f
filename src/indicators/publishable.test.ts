import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { childId, type PlainDate, plainDate } from '../kernel/index.ts'
import type { Behind, Figure, Indicator, Unit } from './define.ts'
import {
  type Earlier,
  fewest,
  makePublishable,
  type Override,
  type PublishableCell,
  smallestGroup,
} from './publishable.ts'

// Figures are made here out of people, each with what they add above and below the line and their groups, so that what may be
// shown can be checked against what somebody with the page in hand could work out.

type Person = Readonly<{ child: string; top?: number; bottom?: number; groups?: readonly string[] }>
type Splits = Readonly<Record<string, readonly string[]>>
type Given = Readonly<{ indicator: Indicator; figure: Figure }>

const first = plainDate('2025-04-01')
const last = plainDate('2026-03-31')

const valueOf = (unit: Unit, top: number, bottom: number): number | null =>
  unit === 'count' ? top : bottom === 0 ? null : unit === 'percent' ? (100 * top) / bottom : top / bottom

const measure = (
  id: string,
  unit: Unit,
  splits: Splits,
  people: readonly Person[],
  days: Readonly<{ first: PlainDate; last: PlainDate }> = { first, last },
): Given => {
  const behind = people.map(({ child, top = 0, bottom = 1, groups = [] }): Behind => ({
    child: childId(child),
    top,
    bottom,
    because: '',
    groups,
  }))
  const sums = (of: readonly Behind[]): { numerator: number; denominator: number | null; value: number | null } => {
    const numerator = of.reduce((sum, one) => sum + one.top, 0)
    const denominator = of.reduce((sum, one) => sum + one.bottom, 0)
    return {
      numerator,
      denominator: unit === 'count' ? null : denominator,
      value: valueOf(unit, numerator, denominator),
    }
  }
  const whole = sums(behind)
  const isCounted = (one: Behind): boolean => one.top > 0 || ((unit === 'days' || unit === 'score') && one.bottom > 0)
  const splitBy = Object.entries(splits).map(([split, groups]) => ({ id: split, title: split, groups, of: () => '' }))
  return {
    indicator: {
      kind: 'computed',
      id,
      unit,
      splitBy,
    } as unknown as Indicator,
    figure: {
      id,
      version: 1,
      asAt: days.last,
      ...days,
      unit,
      state: whole.value === null ? 'not applicable' : 'value',
      because: whole.value === null ? 'There was nobody' : null,
      ...whole,
      squares: null,
      unknown: 0,
      leftOut: [],
      splits: splitBy.flatMap(({ id: split, groups }, index) =>
        groups.map(group => ({ split, group, ...sums(behind.filter(one => one.groups[index] === group)) })),
      ),
      counted: behind.filter(isCounted),
      notCounted: behind.filter(one => !isCounted(one)),
      notInCohort: [],
      note: null,
    },
  }
}

/** So many people counted of so many in each group: `{ boys: [3, 20] }`. */
const groupsOf = (groups: Readonly<Record<string, readonly [number, number]>>, from = ''): Person[] =>
  Object.entries(groups).flatMap(([group, [top, of]]) =>
    Array.from({ length: of }, (_, n) => ({ child: `${from}${group}${n}`, top: n < top ? 1 : 0, groups: [group] })),
  )

const nameOf = ({ indicator, split, group }: PublishableCell): string =>
  split === '' ? indicator : `${indicator} ${group}`

/** What a reader sees, by the name of each number. */
const seen = (
  figures: readonly Given[],
  { earlier = [], overrides = [] }: { earlier?: readonly Earlier[]; overrides?: readonly Override[] } = {},
): Record<string, string> =>
  Object.fromEntries(
    makePublishable(figures, earlier, overrides).map(cell => {
      const { publishable: shown } = cell
      const words =
        shown.shown === 'value'
          ? shown.denominator === null
            ? `${shown.numerator ?? shown.value}`
            : `${shown.numerator} of ${shown.denominator}`
          : shown.shown === 'suppressed'
            ? 'hidden'
            : shown.because
      return [nameOf(cell), words]
    }),
  )

const whyOf = (figures: readonly Given[]): Record<string, string | null> =>
  Object.fromEntries(makePublishable(figures).map(cell => [nameOf(cell), cell.why]))

const sexes = ['boys', 'girls', 'not known']
const bySex = { sex: sexes }

describe('a number by itself', () => {
  const count = (top: number): string | undefined =>
    seen([measure('in care', 'count', {}, groupsOf({ x: [top, top] }))])['in care']
  const share = (top: number, of: number): string | undefined =>
    seen([measure('moved', 'percent', {}, groupsOf({ x: [top, of] }))])['moved']

  test('of 1 to 5 people is hidden, and nought and 6 are shown', () => {
    assert.deepEqual([0, 1, 2, 5, 6, 60].map(count), ['0', 'hidden', 'hidden', 'hidden', '6', '60'])
    assert.deepEqual(
      [
        [0, 40],
        [1, 40],
        [5, 40],
        [6, 40],
      ].map(([top = 0, of = 0]) => share(top, of)),
      ['0 of 40', 'hidden', 'hidden', '6 of 40'],
    )
  })

  test('that is all but 1 to 5 people is hidden, and all of them is shown', () => {
    assert.deepEqual(
      [40, 39, 35, 34].map(top => share(top, 40)),
      ['40 of 40', 'hidden', 'hidden', '34 of 40'],
    )
  })

  test('that is a share of fewer than 10 people is hidden, whatever the share', () => {
    for (let of = 1; of < smallestGroup; of++)
      for (let top = 0; top <= of; top++) assert.equal(share(top, of), 'hidden')
    assert.equal(share(0, 10), '0 of 10')
    assert.equal(share(10, 10), '10 of 10')
  })

  test('of nobody at all is said to be that, and is not nought', () => {
    assert.equal(share(0, 0), 'There was nobody')
  })

  test('that is an average of fewer than 10 people is hidden', () => {
    const average = (of: number): string | undefined =>
      seen([
        measure(
          'score',
          'score',
          {},
          Array.from({ length: of }, (_, n) => ({ child: `${n}`, top: 12 })),
        ),
      ])['score']
    assert.deepEqual([9, 10].map(average), ['hidden', '120 of 10'])
  })

  test('of events is hidden where only 1 to 5 people had them, however many the events', () => {
    const times = (people: number, each: number): string | undefined =>
      seen([
        measure(
          'times missing',
          'count',
          {},
          Array.from({ length: 40 }, (_, n) => ({ child: `${n}`, top: n < people ? each : 0 })),
        ),
      ])['times missing']
    assert.deepEqual([times(2, 20), times(5, 1), times(6, 7), times(0, 1)], ['hidden', 'hidden', '42', '0'])
    const reviews = (people: number): Person[] =>
      Array.from({ length: people }, (_, n) => ({ child: `${n}`, top: 1, bottom: 2 }))
    assert.equal(seen([measure('on time', 'percent', {}, reviews(9))])['on time'], 'hidden')
    assert.equal(seen([measure('on time', 'percent', {}, reviews(10))])['on time'], '10 of 20')
  })

  test('whose counts nobody gave is shown only if it is a count of more than 5', () => {
    const entered = (unit: Unit, value: number): string | undefined => {
      const { indicator, figure } = measure('entered', unit, {}, [])
      const given = { ...figure, state: 'value' as const, numerator: null, denominator: null, value }
      return seen([{ indicator: { ...indicator, kind: 'entered' } as unknown as Indicator, figure: given }])['entered']
    }
    assert.deepEqual([entered('percent', 80), entered('count', 5), entered('count', 6)], ['hidden', 'hidden', '6'])
  })

  test('that is not there is said to be not there, and is neither hidden nor nought', () => {
    const { indicator, figure } = measure('moved', 'percent', {}, [])
    const state = { ...figure, state: 'source not loaded' as const, because: 'The return is not loaded' }
    assert.equal(
      seen([{ indicator, figure: { ...state, numerator: null, value: null } }])['moved'],
      'The return is not loaded',
    )
  })
})

describe('numbers that stand together', () => {
  test('one hidden group hides a second, the smallest, so that the total does not tell it', () => {
    const people = groupsOf({ boys: [30, 30], girls: [20, 20], 'not known': [3, 3] })
    assert.deepEqual(seen([measure('in care', 'count', bySex, people)]), {
      'in care': '53',
      'in care boys': '30',
      'in care girls': 'hidden',
      'in care not known': 'hidden',
    })
    assert.equal(whyOf([measure('in care', 'count', bySex, people)])['in care girls'], 'to protect another')
  })

  test('two hidden groups that are few together hide a third', () => {
    const ages = { age: ['0', '1', '2', '3'] }
    const people = groupsOf({ 0: [1, 1], 1: [1, 1], 2: [12, 12], 3: [40, 40] })
    assert.deepEqual(seen([measure('in care', 'count', ages, people)]), {
      'in care': '54',
      'in care 0': 'hidden',
      'in care 1': 'hidden',
      'in care 2': 'hidden',
      'in care 3': '40',
    })
  })

  test('a total of few people hides all its groups but those with nobody', () => {
    const people = groupsOf({ boys: [2, 2], girls: [2, 2] })
    assert.deepEqual(seen([measure('in care', 'count', bySex, people)]), {
      'in care': 'hidden',
      'in care boys': 'hidden',
      'in care girls': 'hidden',
      'in care not known': '0',
    })
  })

  test('the same children under two measures are hidden in both', () => {
    const people = groupsOf({ boys: [30, 30], girls: [4, 4] })
    const boys = people.map(person => ({ ...person, top: person.groups?.[0] === 'boys' ? 1 : 0, groups: [] }))
    const shown = seen([measure('in care', 'count', bySex, people), measure('boys', 'percent', {}, boys)])
    assert.equal(shown['in care girls'], 'hidden')
    // Boys of all would tell the girls.
    assert.equal(shown['boys'], 'hidden')
    assert.equal(shown['in care boys'], 'hidden')
    assert.equal(shown['in care'], '34')
  })

  test('in touch hides where not in touch is few, or the one would tell the other', () => {
    const people = groupsOf({ x: [40, 44] }).map(person => ({ ...person, groups: [] }))
    const others = people.map(person => ({ ...person, top: 1 - (person.top ?? 0) }))
    const figures = [measure('in touch', 'percent', {}, people), measure('not in touch', 'percent', {}, others)]
    assert.deepEqual(seen(figures), { 'in touch': 'hidden', 'not in touch': 'hidden' })
  })

  test('of three measures that make everyone, a second hides with the few', () => {
    const touched = (code: string): Person[] =>
      ['a'.repeat(30), 'b'.repeat(12), 'c'.repeat(3)]
        .join('')
        .split('')
        .map((one, n) => ({
          child: `${n}`,
          top: one === code ? 1 : 0,
        }))
    assert.deepEqual(
      seen([
        measure('busy', 'percent', {}, touched('a')),
        measure('not busy', 'percent', {}, touched('b')),
        measure('not known', 'percent', {}, touched('c')),
      ]),
      { busy: '30 of 45', 'not busy': 'hidden', 'not known': 'hidden' },
    )
  })

  test('two groups of one measure that are the whole of another do not tell each other', () => {
    const ages = { age: ['under 1', '1 to 4', '5 to 9'] }
    const people = groupsOf({ 'under 1': [3, 3], '1 to 4': [20, 20], '5 to 9': [30, 30] })
    const young = people.map(person => ({ ...person, top: person.groups?.[0] === '5 to 9' ? 0 : 1, groups: [] }))
    const shown = seen([measure('in care', 'count', ages, people), measure('under 5', 'percent', {}, young)])
    assert.equal(shown['under 5'], '23 of 53')
    assert.equal(shown['in care under 1'], 'hidden')
    assert.equal(shown['in care 1 to 4'], 'hidden')
  })

  test('groups whose rest is few are not told by the rest of all', () => {
    // 20 of 21 and 30 of 32: the three left over would be few even together.
    const people = groupsOf({ boys: [20, 21], girls: [30, 32], 'not known': [50, 100] })
    const shown = seen([measure('moved', 'percent', bySex, people)])
    assert.deepEqual(shown, {
      moved: '100 of 153',
      'moved boys': 'hidden',
      'moved girls': 'hidden',
      'moved not known': 'hidden',
    })
  })

  test('a group with nobody in it is said to have nobody', () => {
    const people = groupsOf({ boys: [20, 40], girls: [15, 30] })
    assert.equal(seen([measure('moved', 'percent', bySex, people)])['moved not known'], 'Nobody in this group')
  })
})

describe('numbers that were published before', () => {
  const now = measure('in care', 'count', {}, groupsOf({ x: [22, 22] }))
  const before = (numerator: number, days = { first: first as string, last: last as string }): Earlier => ({
    indicator: 'in care',
    split: '',
    group: '',
    ...days,
    numerator,
    denominator: null,
  })

  test('a correction that differs by 1 to 5 is hidden, and one that differs by more or not at all is shown', () => {
    const shown = [20, 17, 16, 22, 27, 28].map(then => seen([now], { earlier: [before(then)] })['in care'])
    assert.deepEqual(shown, ['hidden', 'hidden', '22', '22', 'hidden', '22'])
  })

  test('a few more since a shorter time from the same first day are hidden, and other days tell nothing', () => {
    const since = (days: { first: string; last: string }): string | undefined =>
      seen([now], { earlier: [before(20, days)] })['in care']
    assert.equal(since({ first: '2025-04-01', last: '2026-02-28' }), 'hidden')
    assert.equal(since({ first: '2025-03-01', last: '2026-02-28' }), '22')
    assert.equal(since({ first: '2026-02-28', last: '2026-02-28' }), '22')
  })

  test('what has been published already is not hidden to protect another, so something else is', () => {
    const people = groupsOf({ boys: [30, 30], girls: [20, 20], 'not known': [3, 3] })
    const earlier = [{ ...before(20), split: 'sex', group: 'girls' }]
    const shown = seen([measure('in care', 'count', bySex, people)], { earlier })
    assert.equal(shown['in care girls'], '20')
    assert.equal(shown['in care boys'], 'hidden')
  })
})

describe('a number that a named person decided to show', () => {
  const people = groupsOf({ boys: [30, 30], girls: [20, 20], 'not known': [3, 3] })
  const figures = [measure('in care', 'count', bySex, people)]
  const overrides = [{ indicator: 'in care', split: 'sex', group: 'not known' }]

  test('is shown, and nothing hides for its sake', () => {
    assert.deepEqual(seen(figures, { overrides }), {
      'in care': '53',
      'in care boys': '30',
      'in care girls': '20',
      'in care not known': '3',
    })
  })

  test('is said to be shown by decision, and no other is', () => {
    const said = makePublishable(figures, [], overrides).filter(cell => cell.overridden)
    assert.deepEqual(said.map(nameOf), ['in care not known'])
    const needless = makePublishable(figures, [], [{ indicator: 'in care', split: 'sex', group: 'boys' }])
    assert.equal(
      needless.some(cell => cell.overridden),
      false,
    )
  })
})

// ── Somebody with a pencil, who knows what the measures mean and nothing of how numbers are chosen to be hidden

type Sum = Readonly<{ total: string; parts: readonly string[] }>
/** Rows of a linear programme: what each unknown is multiplied by, and last what the row comes to. */
type Row = number[]

const nearlyNought = 1e-9

/** Writes one unknown out of every row but one. */
const turn = (rows: readonly Row[], pivot: Row, column: number): void => {
  const by = pivot[column] ?? 1
  for (let at = 0; at < pivot.length; at++) pivot[at] = (pivot[at] ?? 0) / by
  for (const row of rows) {
    const times = row[column] ?? 0
    if (row === pivot || times === 0) continue
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0)
  }
}

/** Dantzig's simplex method with Bland's rule, which cannot go round in circles: changes the rows until the goal can rise no more. */
const climb = (rows: Row[], basis: number[], goal: Row, usable: number): 'highest' | 'without end' => {
  for (;;) {
    const enter = goal.findIndex((cost, at) => at < usable && cost < -nearlyNought)
    if (enter < 0) return 'highest'
    let leave = -1
    let least = Number.POSITIVE_INFINITY
    for (const [at, row] of rows.entries()) {
      const by = row[enter] ?? 0
      if (by <= nearlyNought) continue
      const ratio = (row.at(-1) ?? 0) / by
      const isFirst = ratio < least - nearlyNought
      if (isFirst || (ratio < least + nearlyNought && (basis[at] ?? 0) < (basis[leave] ?? 0))) {
        least = Math.min(least, ratio)
        leave = at
      }
    }
    const pivot = rows[leave]
    if (!pivot) return 'without end'
    turn([...rows, goal], pivot, enter)
    basis[leave] = enter
  }
}

/** The largest that each of some unknowns can be, if every sum holds, nothing is below nought, and what is shown is so. */
const largestOf = (wanted: readonly string[], shown: ReadonlyMap<string, number>, sums: readonly Sum[]): number[] => {
  const names = [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))].filter(name => !shown.has(name))
  const place = new Map(names.map((name, at) => [name, at]))
  const width = names.length + sums.length
  const rows = sums.map(({ total, parts }, at): Row => {
    const row: Row = Array.from({ length: width + 1 }, () => 0)
    const put = (name: string, sign: number): void => {
      const known = shown.get(name)
      const column = known === undefined ? (place.get(name) ?? 0) : width
      row[column] = (row[column] ?? 0) + (known === undefined ? sign : -sign * known)
    }
    put(total, 1)
    for (const part of parts) put(part, -1)
    const turned = (row[width] ?? 0) < 0 ? row.map(one => 0 - one) : row
    turned[names.length + at] = 1
    return turned
  })
  const basis = rows.map((_, at) => names.length + at)
  const goal: Row = Array.from({ length: width + 1 }, (_, at) =>
    at >= names.length && at < width ? 0 : rows.reduce((sum, row) => sum - (row[at] ?? 0), 0),
  )
  climb(rows, basis, goal, width)
  assert.ok(Math.abs(goal.at(-1) ?? 0) < 1e-6, 'what is shown agrees with itself')
  // A sum that follows from the others says nothing more; the rest are freed of what was put in to start from.
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (!row || (basis[at] ?? 0) < names.length) continue
    const column = row.findIndex((one, where) => where < names.length && Math.abs(one) > nearlyNought)
    if (column < 0) {
      rows.splice(at, 1)
      basis.splice(at, 1)
    } else {
      turn([...rows, goal], row, column)
      basis[at] = column
    }
  }
  return wanted.map(name => {
    const known = shown.get(name)
    if (known !== undefined) return known
    const mine = rows.map(row => [...row])
    const held = [...basis]
    const column = place.get(name)
    if (column === undefined) return Number.POSITIVE_INFINITY
    const top: Row = Array.from({ length: width + 1 }, (_, at) => (at === column ? -1 : 0))
    for (const [at, row] of mine.entries()) {
      const times = top[held[at] ?? 0] ?? 0
      if (times !== 0) for (let i = 0; i <= width; i++) top[i] = (top[i] ?? 0) - times * (row[i] ?? 0)
    }
    return climb(mine, held, top, names.length) === 'highest'
      ? Math.round((top.at(-1) ?? 0) * 1e6) / 1e6
      : Number.POSITIVE_INFINITY
  })
}

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
