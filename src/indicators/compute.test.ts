import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild, type AChild, type Child, type EnteredValue } from '../dataset/index.ts'
import { plainDate } from '../kernel/index.ts'
import { findIndicator } from './catalogue.ts'
import { inCareOnTheLastDay } from './cohorts/in-care-on-the-last-day.ts'
import { compute, valueOf } from './compute.ts'
import {
  type Answer,
  defineEntered,
  defineIndicator,
  type Figure,
  type Indicator,
  notKnown,
  some,
  type Unit,
} from './define.ts'
import { aDataset } from './examples.ts'
import { ssda903 } from './sources.ts'
import { sex } from './splits/sex.ts'

const asAt = plainDate('2026-03-31')

const measure = (unit: Unit, counts: (child: Child) => Answer, more: object = {}): Indicator =>
  defineIndicator<Child>({
    id: 'a-measure',
    code: 'a_measure',
    version: 3,
    theme: 'Who is in care',
    title: 'A measure',
    asks: '',
    whyItMatters: '',
    window: 'day',
    from: ssda903('Episodes'),
    fields: [],
    cohort: inCareOnTheLastDay,
    counts,
    unit,
    better: 'neither',
    says: '',
    splitBy: [sex],
    cites: '',
    reviewed: { on: '', by: '', next: '' },
    ...more,
  })

const amy = aChild('Amy').inCare({ from: '2024-01-10' })
const ben = aChild('Ben').withSex('male').inCare({ from: '2024-01-10' })
const cal = aChild('Cal').withSex('male').inCare({ from: '2024-01-10' })
const onBreaks = aChild('Dee').inCare({ from: '2024-01-10', status: 'V4' })
const gone = aChild('Eve').inCare({ from: '2024-01-10', to: '2025-01-10' })
const of = (...children: AChild[]) => aDataset(asAt, { children })
const isAmy = (child: Child) => child.id === amy.id

test('a percentage is of the children in the cohort, and keeps the children behind it', () => {
  const figure = compute(measure('percent', isAmy), of(amy, ben, cal, onBreaks, gone), asAt)
  assert.deepEqual([figure.numerator, figure.denominator, figure.value], [1, 3, 100 / 3])
  assert.deepEqual([figure.version, figure.first, figure.last], [3, '2026-03-31', '2026-03-31'])
  assert.deepEqual(figure.counted, [{ child: 'Amy', top: 1, bottom: 1, because: 'Counted', groups: ['Female'] }])
  assert.deepEqual(
    figure.notCounted.map(({ child, because }) => `${child}: ${because}`),
    ['Ben: Not counted', 'Cal: Not counted'],
  )
  assert.deepEqual(figure.notInCohort, [{ child: 'Dee', because: 'Short breaks, not counted' }])
  assert.deepEqual(figure.leftOut, [{ because: 'Short breaks, not counted', number: 1 }])
})

test('the reasons of the measure are given where it only says yes or no', () => {
  const figure = compute(
    measure('percent', isAmy, { whenCounted: 'Is Amy', whenNot: 'Is not Amy' }),
    of(amy, ben),
    asAt,
  )
  assert.deepEqual([figure.counted[0]?.because, figure.notCounted[0]?.because], ['Is Amy', 'Is not Amy'])
})

test('with nobody in the cohort a percentage does not apply, and is not nought', () => {
  const figure = compute(measure('percent', isAmy), of(onBreaks, gone), asAt)
  assert.deepEqual([figure.state, figure.value, figure.numerator, figure.denominator], ['not applicable', null, 0, 0])
  assert.equal(figure.because, 'There were no children in care on the day')
})

test('a count of nobody is nought', () => {
  const figure = compute(measure('count', isAmy), of(ben), asAt)
  assert.deepEqual([figure.state, figure.value, figure.denominator], ['value', 0, null])
})

test('a return that is not loaded gives no value and says which', () => {
  const figure = compute(measure('percent', isAmy), aDataset(asAt, { children: [amy], returns: [] }), asAt)
  assert.deepEqual([figure.state, figure.value, figure.numerator], ['source not loaded', null, null])
  assert.equal(figure.because, 'The SSDA903 return for 2025-26 is not loaded')
})

test('events are added up: so many of so many', () => {
  const events = (child: Child): Answer => (isAmy(child) ? some(2, 3, 'Two of three') : some(0, 1, 'None of one'))
  const figure = compute(measure('percent', events), of(amy, ben), asAt)
  assert.deepEqual([figure.numerator, figure.denominator, figure.value], [2, 4, 50])
})

test('who is not known stays in the denominator, and the figure says how many there are', () => {
  const answer = (child: Child): Answer => (isAmy(child) ? notKnown('Not recorded') : true)
  const figure = compute(measure('percent', answer), of(amy, ben, cal), asAt)
  assert.deepEqual([figure.numerator, figure.denominator, figure.unknown], [2, 3, 1])
  assert.equal(figure.notCounted[0]?.because, 'Not recorded')
})

test('where nothing is known of anybody a percentage is not known, and is not nought', () => {
  const blank = compute(
    measure('percent', () => notKnown('Not recorded')),
    of(amy, ben),
    asAt,
  )
  assert.deepEqual([blank.state, blank.value, blank.numerator, blank.unknown], ['not known', null, null, 2])
  assert.equal(blank.because, 'Nothing is recorded for any of the children in care on the day')
  assert.deepEqual(
    blank.notCounted.map(({ child, because }) => `${child}: ${because}`),
    ['Amy: Not recorded', 'Ben: Not recorded'],
  )
})

test('a score of nought is a score: it is counted, and pulls the mean down', () => {
  const score = (child: Child): Answer => ({ top: isAmy(child) ? 0 : 10, bottom: 1 })
  const figure = compute(measure('score', score), of(amy, ben), asAt)
  assert.deepEqual([figure.value, figure.numerator, figure.denominator, figure.squares], [5, 10, 2, 100])
  assert.deepEqual(
    figure.counted.map(({ child }) => child),
    ['Amy', 'Ben'],
  )
})

test('a child without a score is neither in the mean nor behind it', () => {
  const score = (child: Child): Answer => (isAmy(child) ? { top: 0, bottom: 0, unknown: true } : { top: 12, bottom: 1 })
  const figure = compute(measure('score', score), of(amy, ben), asAt)
  assert.deepEqual([figure.value, figure.denominator, figure.unknown, figure.squares], [12, 1, 1, 144])
  assert.deepEqual(
    figure.notCounted.map(({ child }) => child),
    ['Amy'],
  )
})

test('a rate is out of the children of the area, and each group is a share of those counted', () => {
  const outOf = () => ({ people: 1000, note: '1,000 children' })
  const figure = compute(
    measure('per 10,000', () => true, { outOf }),
    of(amy, ben, cal),
    asAt,
  )
  assert.deepEqual([figure.numerator, figure.denominator, figure.value, figure.note], [3, 1000, 30, '1,000 children'])
  assert.deepEqual(
    figure.splits.map(({ group, numerator, denominator }) => [group, numerator, denominator]),
    [
      ['Male', 2, 3],
      ['Female', 1, 3],
      ['Not known', 0, 3],
    ],
  )
})

test('without the number of children of the area a rate is not known', () => {
  const outOf = () => ({ absent: 'No estimate is loaded' })
  const figure = compute(
    measure('per 10,000', () => true, { outOf }),
    of(amy),
    asAt,
  )
  assert.deepEqual([figure.state, figure.value, figure.because], ['not known', null, 'No estimate is loaded'])
})

test('a group that a split does not list is an error of the definition, not a number lost', () => {
  const wrong = { id: 'wrong', title: '', groups: ['One'], of: () => 'Another' }
  assert.throws(
    () =>
      compute(
        measure('count', () => true, { splitBy: [wrong] }),
        of(amy),
        asAt,
      ).splits,
    /wrong has no group Another/,
  )
})

test('values are made from sums, and nothing is divided by nought', () => {
  assert.equal(valueOf('count', 3, null), 3)
  assert.equal(valueOf('percent', 1, 4), 25)
  assert.equal(valueOf('per 10,000', 437, 67_149), 4_370_000 / 67_149)
  assert.equal(valueOf('days', 852, 2), 426)
  assert.equal(valueOf('percent', 0, 0), null)
  assert.equal(valueOf('score', 0, null), null)
})

const entered = defineEntered({
  id: 'told-us-they-feel-safe',
  code: 'feel_safe',
  version: 1,
  theme: 'Voice and visits',
  title: 'Told us they feel safe',
  asks: '',
  whyItMatters: '',
  unit: 'percent',
  better: 'higher',
  owner: 'Participation worker',
  frequency: 'quarterly',
  definition: '',
  whyEntered: '',
  says: '',
  cites: '',
  reviewed: { on: '', by: '', next: '' },
})
const entry = (first: string, last: string, more: Partial<EnteredValue> = {}): EnteredValue => ({
  measure: entered.id,
  first: plainDate(first),
  last: plainDate(last),
  numerator: 30,
  denominator: 40,
  value: null,
  note: null,
  ...more,
})
const enteredAt = (day: string, ...values: EnteredValue[]): Figure =>
  compute(entered, aDataset(plainDate(day), { entered: values }), plainDate(day))

test('an entered measure is worked out from its counts, and keeps its own period', () => {
  const figure = enteredAt('2026-03-31', entry('2026-01-01', '2026-03-31', { note: 'By card' }))
  assert.deepEqual([figure.value, figure.numerator, figure.denominator, figure.note], [75, 30, 40, 'By card'])
  assert.deepEqual([figure.first, figure.last], ['2026-01-01', '2026-03-31'])
})

test('the newest value up to the day is used, and a later one is not', () => {
  const values = [
    entry('2026-01-01', '2026-03-31', { numerator: 10 }),
    entry('2025-10-01', '2025-12-31', { numerator: 20 }),
  ]
  assert.equal(enteredAt('2026-03-30', ...values).numerator, 20)
  assert.equal(enteredAt('2026-03-31', ...values).numerator, 10)
  assert.equal(enteredAt('2026-03-31', ...values.toReversed()).numerator, 10)
})

test('a value is not carried on for ever: after the next is due and half a period more it is missing', () => {
  const value = entry('2025-10-01', '2025-12-31')
  assert.equal(enteredAt('2026-05-31', value).state, 'value')
  assert.equal(enteredAt('2026-06-01', value).state, 'source not loaded')
  assert.equal(
    enteredAt('2026-06-01', value).because,
    'Nothing entered since 31 December 2025: Participation worker enters it',
  )
})

test('a measure never entered, and one entered as not known, are two things', () => {
  assert.deepEqual(
    [enteredAt('2026-03-31').state, enteredAt('2026-03-31').because],
    ['source not loaded', 'Not entered yet: Participation worker enters it'],
  )
  const unknown = entry('2026-01-01', '2026-03-31', { numerator: null, denominator: null, note: 'Survey lost' })
  assert.deepEqual(
    [enteredAt('2026-03-31', unknown).state, enteredAt('2026-03-31', unknown).because],
    ['not known', 'Survey lost'],
  )
})

test('a value entered of another measure is no answer to this one', () => {
  assert.equal(
    enteredAt('2026-03-31', { ...entry('2026-01-01', '2026-03-31'), measure: 'other' }).state,
    'source not loaded',
  )
})

test('measures of one cohort over different months do not take each other’s children', () => {
  const early = aChild('Fay').inCare({ from: '2025-04-01' })
  const data = of(early, aChild('Gus').inCare({ from: '2025-11-01' }))
  const values = ['started_count', 'started_6_months', 'started_count'].map(code => {
    const indicator = findIndicator(code)
    assert.ok(indicator)
    return compute(indicator, data, asAt).value
  })
  assert.deepEqual(values, [2, 1, 2])
})

test('asking for another day in between does not change a figure', () => {
  const data = of(amy, ben, gone)
  const days = ['2026-03-31', '2025-03-31', '2025-01-09', '2024-03-31', '2026-03-31'].map(plainDate)
  const indicator = findIndicator('cla_count')
  assert.ok(indicator)
  assert.deepEqual(
    days.map(day => compute(indicator, data, day).value),
    [2, 2, 3, 3, 2],
  )
})
