import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import * as fc from 'fast-check'
import { addHours, hoursBetween, momentInWords } from './instant.ts'

const sure = { seed: 72, numRuns: 1000 }

describe('clock hours', () => {
  test('72 hours over a weekend are 72 hours', () => {
    assert.equal(addHours('2019-12-06T16:45:00Z', 72), '2019-12-09T16:45:00Z')
  })

  test('72 hours over a clock change are 72 hours, whatever the clock on the wall says', () => {
    assert.equal(addHours('2026-03-28T23:30:00Z', 72), '2026-03-31T23:30:00Z')
    assert.equal(addHours('2026-10-24T23:30:00+01:00', 72), '2026-10-27T22:30:00Z')
  })

  test('a moment may be written in summer time, without seconds or with parts of them', () => {
    assert.equal(addHours('2026-07-01T00:30+01:00', 24), '2026-07-01T23:30:00Z')
    assert.equal(addHours('2024-02-28T12:00:00.750Z', 24), '2024-02-29T12:00:00Z')
    assert.equal(addHours('2024-03-01T03:30:00-05:00', 0), '2024-03-01T08:30:00Z')
  })

  test('text that names no moment is not guessed at', () => {
    for (const text of [
      '2026-07-01',
      '2026-07-01T10:00:00',
      '2026-02-29T10:00:00Z',
      '2026-07-01T24:00:00Z',
      '',
      'now',
    ]) {
      assert.throws(() => addHours(text, 1), /Not a moment/, text)
    }
  })

  test('agree with the clock of the machine', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 }),
        fc.integer({ min: -500, max: 500 }),
        (seconds, hours) => {
          const later = new Date((seconds + hours * 3600) * 1000).toISOString().replace('.000Z', 'Z')
          const moment = new Date(seconds * 1000).toISOString()
          assert.equal(addHours(moment, hours), later)
          assert.equal(hoursBetween(moment, later), hours)
        },
      ),
      sure,
    )
  })

  test('between two moments may be part of an hour', () => {
    assert.equal(hoursBetween('2026-07-01T00:00:00Z', '2026-07-04T00:15:00Z'), 72.25)
  })
})

describe('a moment in words', () => {
  test('is told by the clock in London, in summer and in winter', () => {
    assert.equal(momentInWords('2026-07-01T23:30:00.000Z'), '2 Jul 2026, 00:30')
    assert.equal(momentInWords('2026-11-22T09:05:59.999Z'), '22 Nov 2026, 09:05')
    assert.equal(momentInWords('2026-09-01T12:00:00Z'), '1 Sep 2026, 13:00')
  })
})
