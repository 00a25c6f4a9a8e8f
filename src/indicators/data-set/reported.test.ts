import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictsIn, gapOf, isContradicted, isSmall, movementOf, readFigure } from './reported.ts'

const figure = (value: string | null, previous: string | null, unit = 'percent', direction: string | null = null) => ({
  value,
  previous,
  unit,
  direction,
})

test('a figure that went from 97 to 100 went up, and one from 93 to 91 went down', () => {
  assert.equal(movementOf(figure('100', '97')), 'up')
  assert.equal(movementOf(figure('91', '93')), 'down')
  assert.equal(movementOf(figure('68', '68')), 'same')
})

test('100 is more than 97 although its first digit is less', () => {
  assert.equal(movementOf(figure('9', '10')), 'down')
  assert.equal(movementOf(figure('1,204', '998')), 'up')
  assert.equal(movementOf(figure('2.97%', '2.9')), 'up')
})

test('without one of the two numbers nobody can tell', () => {
  assert.equal(movementOf(figure('100', null)), null)
  assert.equal(movementOf(figure(null, '97')), null)
  assert.equal(movementOf(figure('more than 49', '40')), null)
  assert.equal(gapOf(figure('100', null)), 'no figure before')
  assert.equal(gapOf(figure(null, '97')), 'no value')
  assert.equal(gapOf(figure('100', '97')), null)
})

test('a blank is not nought', () => {
  assert.equal(readFigure(''), null)
  assert.equal(readFigure(null), null)
  assert.equal(readFigure('0'), 0)
})

test('a paper that says up where its own numbers go down is contradicted', () => {
  assert.equal(isContradicted(figure('91', '93', 'percent', 'up')), true)
  assert.equal(isContradicted(figure('91', '93', 'percent', 'down')), false)
  assert.equal(isContradicted(figure('91', null, 'percent', 'up')), false)
})

test('a count of 1 to 5 people is small, a percentage of 1 to 5 is not, and nought is not', () => {
  for (const value of ['1', '5']) assert.equal(isSmall(figure(value, null, 'count')), true, value)
  for (const value of ['0', '6']) assert.equal(isSmall(figure(value, null, 'count')), false, value)
  assert.equal(isSmall(figure('2.2', null, 'percent')), false)
  assert.equal(isSmall(figure('4', null, 'pounds')), false)
})

test('a small count of the period before is small too', () => {
  assert.equal(isSmall(figure('30', '4', 'count')), true)
})

test('figures for one thing stand together, and one alone is no conflict', () => {
  const of = (conflictGroup: string | null, label: string) => ({ conflictGroup, label })
  assert.deepEqual(
    conflictsIn([of('a', '230'), of(null, '5'), of('b', '1'), of('a', '241')]).map(one =>
      one.figures.map(f => f.label),
    ),
    [['230', '241']],
  )
})
