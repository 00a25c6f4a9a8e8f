import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../kernel/index.ts'
import type { FigureSummary, Indicator, Unit } from './define.ts'
import { figureInWords, valueInWords, wholeNumber } from './in-words.ts'

const indicator = (unit: Unit, given: Partial<Indicator> = {}): Indicator =>
  ({ kind: 'computed', id: 'any', unit, says: 'lived in three or more places in the year', ...given }) as Indicator

const figure = (
  unit: Unit,
  numerator: number | null,
  denominator: number | null,
  given: Partial<FigureSummary> = {},
): FigureSummary => ({
  id: 'any',
  version: 1,
  asAt: plainDate('2026-03-31'),
  first: plainDate('2025-04-01'),
  last: plainDate('2026-03-31'),
  unit,
  state: 'value',
  because: null,
  numerator,
  denominator,
  value: numerator === null || denominator === null ? numerator : (100 * numerator) / denominator,
  squares: null,
  unknown: 0,
  leftOut: [],
  splits: [],
  note: null,
  ...given,
})

test('a value is written with the mark of its unit, rounded half away from nought', () => {
  const written = [
    valueInWords(10.918, 'percent'),
    valueInWords(12.5, 'percent'),
    valueInWords(1.005, 'percent', 2),
    valueInWords(65.08, 'per 10,000'),
    valueInWords(15.06, 'score'),
    valueInWords(426.4, 'days'),
    valueInWords(1, 'days'),
    valueInWords(1234, 'count'),
  ]
  assert.deepEqual(written, ['11%', '13%', '1.01%', '65 per 10,000', '15.1', '426 days', '1 day', '1,234'])
})

test('a few of many are under 1%, and only none are 0%', () => {
  assert.deepEqual(
    [
      valueInWords(0.4, 'percent'),
      valueInWords(0.04, 'percent', 1),
      valueInWords(0, 'percent'),
      valueInWords(0.5, 'percent'),
    ],
    ['under 1%', 'under 0.1%', '0%', '1%'],
  )
})

test('a share is a sentence with its counts', () => {
  assert.equal(
    figureInWords(indicator('percent'), figure('percent', 44, 403)),
    '44 of 403 children (11%) lived in three or more places in the year.',
  )
  assert.equal(
    figureInWords(
      indicator('percent', { says: 'were adopted', who: 'children who left care' }),
      figure('percent', 1, 1),
    ),
    '1 of 1 child who left care (100%) was adopted.',
  )
  assert.equal(
    figureInWords(indicator('percent'), figure('percent', 1_000, 12_345)),
    '1,000 of 12,345 children (8%) lived in three or more places in the year.',
  )
})

test('a share whose counts nobody gave is a sentence without them', () => {
  assert.equal(
    figureInWords(indicator('percent'), figure('percent', null, null, { value: 71 })),
    '71% of children lived in three or more places in the year.',
  )
})

test('a count, a rate and an average are sentences too', () => {
  assert.equal(
    figureInWords(indicator('count', { says: 'were in care' }), figure('count', 449, null)),
    '449 children were in care.',
  )
  assert.equal(
    figureInWords(indicator('count', { says: 'were in care' }), figure('count', 1, null)),
    '1 child was in care.',
  )
  assert.equal(
    figureInWords(indicator('count', { says: 'were in care' }), figure('count', 0, null)),
    '0 children were in care.',
  )
  assert.equal(
    figureInWords(
      indicator('per 10,000', { says: 'Children in care for every 10,000' }),
      figure('per 10,000', 437, 67_149, { value: 65.08 }),
    ),
    'Children in care for every 10,000: 65 per 10,000.',
  )
  assert.equal(
    figureInWords(indicator('score', { says: 'The average score' }), figure('score', 301, 20, { value: 15.05 })),
    'The average score: 15.1.',
  )
})

test('a figure that is not there says why, and never that it is nought', () => {
  const none = {
    state: 'source not loaded',
    because: 'The SSDA903 return for 2025-26 is not loaded',
    value: null,
  } as const
  assert.equal(
    figureInWords(indicator('percent'), figure('percent', null, null, none)),
    'The SSDA903 return for 2025-26 is not loaded.',
  )
  assert.equal(
    figureInWords(indicator('percent'), figure('percent', null, null, { state: 'not known', value: null })),
    'Not known.',
  )
})

test('a whole number has commas for thousands', () => {
  assert.equal(wholeNumber(1_234_567), '1,234,567')
})
