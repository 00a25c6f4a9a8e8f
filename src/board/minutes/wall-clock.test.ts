import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { durationInWords } from './minute.ts'
import { momentOn, momentsOf, timeOf } from './wall-clock.ts'

const spring = plainDate('2026-03-29')
const autumn = plainDate('2026-10-25')

describe('a meeting in the night that the clocks change', () => {
  test('cannot end at a time that no clock showed', () => {
    assert.deepEqual(momentsOf(spring, '01:30'), [])
    assert.throws(
      () => momentOn(spring, '1.30', 'endedAt'),
      (error: unknown) =>
        error instanceof Refusal && /went forward that night, so there was no 01:30/.test(error.message),
    )
  })

  test('lasted as long as it did, whatever the clock on the wall says', () => {
    const began = momentOn(plainDate('2026-03-28'), '23:30', 'beganAt')
    assert.equal(durationInWords(began, momentOn(spring, '02:30', 'endedAt', began)), '2 hours')
    const late = momentOn(plainDate('2026-10-24'), '23:30', 'beganAt')
    assert.equal(durationInWords(late, momentOn(autumn, '02:30', 'endedAt', late)), '4 hours')
  })

  test('ends in the first of two hours of one name that is after its beginning', () => {
    const [first = '', second = ''] = momentsOf(autumn, '01:30')
    assert.equal(momentOn(autumn, '01:30', 'endedAt'), first)
    assert.equal(momentOn(autumn, '01:30', 'endedAt', first), second)
    assert.equal(timeOf(first), timeOf(second))
  })
})
