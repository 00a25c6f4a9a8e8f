import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import * as fc from 'fast-check'
import {
  academicYear,
  calendarYear,
  contains,
  financialYear,
  financialYearEndOf,
  financialYearName,
  monthsTo,
  type Period,
  periodInWords,
  quarter,
} from './period.ts'
import { addDays, dayOfMonth, daysInMonth, monthOf, plainDate, yearOf } from './plain-date.ts'

const sure = { seed: 20_260_331, numRuns: 1000 }
const d = plainDate
const anyDay = fc.integer({ min: 0, max: 60_000 }).map(n => addDays(d('1990-01-01'), n))

describe('a period', () => {
  test('holds its first day and its last, and no day outside them', () => {
    const year = financialYear(2026)
    assert.equal(contains(year, d('2025-03-31')), false)
    assert.equal(contains(year, d('2025-04-01')), true)
    assert.equal(contains(year, d('2026-03-31')), true)
    assert.equal(contains(year, d('2026-04-01')), false)
  })

  test('is said in words, and one day is said once', () => {
    assert.equal(periodInWords(financialYear(2026)), '1 April 2025 to 31 March 2026')
    assert.equal(periodInWords({ first: d('2019-12-09'), last: d('2019-12-09') }), '9 December 2019')
  })
})

describe('the months up to a day', () => {
  const twelveTo = (last: string): Period => monthsTo(d(last), 12)

  test('twelve months to a year end are that year', () => {
    assert.deepEqual(twelveTo('2026-03-31'), financialYear(2026))
    assert.deepEqual(twelveTo('2026-08-31'), academicYear(2026))
    assert.deepEqual(twelveTo('2026-12-31'), calendarYear(2026))
  })

  test('month ends of different lengths do not drift', () => {
    assert.deepEqual(monthsTo(d('2026-02-28'), 1), { first: '2026-02-01', last: '2026-02-28' })
    assert.deepEqual(monthsTo(d('2024-02-29'), 12), { first: '2023-03-01', last: '2024-02-29' })
    assert.deepEqual(monthsTo(d('2024-02-28'), 12), { first: '2023-02-28', last: '2024-02-28' })
    assert.deepEqual(monthsTo(d('2026-04-30'), 3), { first: '2026-02-01', last: '2026-04-30' })
    assert.deepEqual(monthsTo(d('2026-12-09'), 6), { first: '2026-06-10', last: '2026-12-09' })
  })

  test('starts on the same day of the month as the day after it ends, where that month has such a day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (last, months) => {
        const after = addDays(last, 1)
        const { first } = monthsTo(last, months)
        const monthsApart = (yearOf(after) - yearOf(first)) * 12 + monthOf(after) - monthOf(first)
        assert.equal(monthsApart, months)
        assert.equal(dayOfMonth(first), Math.min(dayOfMonth(after), daysInMonth(yearOf(first), monthOf(first))))
      }),
      sure,
    )
  })
})

describe('the years of the board', () => {
  test('a financial year is named by both its years', () => {
    assert.equal(financialYearName(2026), '2025-26')
    assert.equal(financialYearName(2000), '1999-00')
  })

  test('31 March ends a year and 1 April starts the next', () => {
    assert.equal(financialYearEndOf(d('2026-03-31')), 2026)
    assert.equal(financialYearEndOf(d('2026-04-01')), 2027)
    assert.equal(financialYearEndOf(d('2025-12-31')), 2026)
  })

  test('every day lies in the financial year that it is said to lie in, and in no other', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const ending = financialYearEndOf(day)
        for (const year of [yearOf(day) - 1, yearOf(day), yearOf(day) + 1]) {
          assert.equal(contains(financialYear(year), day), year === ending)
        }
      }),
      sure,
    )
  })

  test('four quarters make the year, without a gap and without a day twice', () => {
    for (const ending of [2020, 2024, 2025, 2100]) {
      const quarters = ([1, 2, 3, 4] as const).map(number => quarter(ending, number))
      assert.equal(quarters[0]?.first, financialYear(ending).first)
      assert.equal(quarters[3]?.last, financialYear(ending).last)
      quarters.slice(1).forEach((next, index) => assert.equal(next.first, addDays(quarters[index]!.last, 1)))
    }
    assert.deepEqual(quarter(2026, 4), { first: '2026-01-01', last: '2026-03-31' })
  })

  test('a school year ends on 31 August and a calendar year on 31 December', () => {
    assert.deepEqual(academicYear(2026), { first: '2025-09-01', last: '2026-08-31' })
    assert.deepEqual(calendarYear(2026), { first: '2026-01-01', last: '2026-12-31' })
  })

  test('there is no quarter in a year that the calendar does not have', () => {
    assert.throws(() => quarter(10_001, 1), /Not a quarter/)
  })
})
