import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { first, type Given, groupsOf, last, measure, type Person } from './a-figure.ts'
import type { Indicator, Unit } from './define.ts'
import { type Earlier, makePublishable, type Override, type PublishableCell, smallestGroup } from './publishable.ts'

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

  test('of meetings or beds has nobody in it to be recognised, so a small one is shown', () => {
    const { indicator, figure } = measure('boards held', 'count', {}, [])
    const things = { ...indicator, kind: 'entered', countsThings: true } as unknown as Indicator
    const given = { ...figure, state: 'value' as const, numerator: null, denominator: null, value: 4 }
    assert.equal(seen([{ indicator: things, figure: given }])['boards held'], '4')
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
