import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import {
  dayInWords,
  groupingsOf,
  publishableOf,
  type PublishedFigure,
  sectionsOf,
  signOf,
  written,
} from './published.ts'

const day = plainDate('2026-03-31')
const figure = (given: Partial<PublishedFigure> = {}): PublishedFigure => ({
  indicator: 'a-measure',
  title: 'A measure',
  asks: 'How many?',
  version: 1,
  split: '',
  splitTitle: null,
  group: '',
  shown: 'value',
  value: 12.5,
  numerator: 5,
  denominator: 40,
  sentence: '5 of 40.',
  commentary: null,
  unit: 'percent',
  decimals: null,
  first: day,
  last: day,
  section: 'Health',
  sectionSays: 'Priority 3',
  verdict: null,
  beforeValue: null,
  beforeOn: null,
  england: null,
  englandPeriod: null,
  target: null,
  targetMet: null,
  overridden: false,
  principal: true,
  caution: null,
  ...given,
})
const without = { value: null, numerator: null, denominator: null }

test('a hidden number is drawn as hidden, and one that is not there as not there', () => {
  assert.deepEqual(publishableOf(figure({ shown: 'suppressed', ...without })), { shown: 'suppressed' })
  assert.deepEqual(publishableOf(figure({ shown: 'not known', ...without, sentence: 'We do not know.' })), {
    shown: 'nothing',
    because: 'We do not know.',
  })
  assert.deepEqual(publishableOf(figure()), { shown: 'value', numerator: 5, denominator: 40, value: 12.5 })
})

test('nought is a number like any other', () => {
  assert.deepEqual(publishableOf(figure({ value: 0, numerator: 0 })), {
    shown: 'value',
    numerator: 0,
    denominator: 40,
    value: 0,
  })
})

test('a figure is written with its unit', () => {
  assert.equal(written(12.5, figure()), '13%')
  assert.equal(written(66.6, figure({ unit: 'per 10,000' })), '67 in every 10,000')
  assert.equal(written(15.12, figure({ unit: 'score' })), '15.1')
  assert.equal(written(1, figure({ unit: 'days' })), '1 day')
})

test('each section has what a reader meets first, then more, then what has no number', () => {
  const [health, other] = sectionsOf([
    figure({ indicator: 'a' }),
    figure({ indicator: 'b', shown: 'suppressed', ...without }),
    figure({ indicator: 'c', principal: false }),
    figure({ indicator: 'd', shown: 'not yet due', ...without }),
    figure({ indicator: 'e', section: 'The board', sectionSays: null }),
  ])
  assert.deepEqual(
    [health?.measures, health?.more, health?.without, other?.measures].map(list => list?.map(one => one.indicator)),
    [['a', 'b'], ['c'], ['d'], ['e']],
  )
})

test('a grouping of which everything is hidden says so, and one without anybody is left away', () => {
  const group = (split: string, name: string, shown: string) =>
    figure({ split, splitTitle: split, group: name, shown, ...(shown === 'value' ? {} : without) })
  assert.deepEqual(
    groupingsOf([
      figure(),
      group('Age', 'Under 1', 'suppressed'),
      group('Age', '1 to 4', 'value'),
      group('Sex', 'Male', 'suppressed'),
      group('Sex', 'Female', 'suppressed'),
      group('Need', 'Disability', 'not applicable'),
    ]).map(({ title, groups, hidden }) => [title, groups.length, hidden]),
    [
      ['Age', 2, false],
      ['Sex', 2, true],
    ],
  )
})

test('in a file a hidden number is c, never nought', () => {
  assert.equal(signOf('suppressed'), 'c')
  assert.equal(signOf('not applicable'), 'z')
  for (const shown of ['not known', 'not yet due', 'source not loaded']) assert.equal(signOf(shown), 'x')
})

test('the day something was published is the day in London', () => {
  assert.equal(dayInWords('2026-06-30T23:30:00.000Z'), '1 Jul 2026')
})
