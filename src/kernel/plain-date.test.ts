import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import * as fc from 'fast-check'
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  birthday,
  dayNumber,
  dayOf,
  dayOfMonth,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  inReturnForm,
  inShortWords,
  inWords,
  isLeapYear,
  lastOfMonth,
  monthName,
  monthOf,
  type PlainDate,
  plainDate,
  readPlainDate,
  weekdayOf,
  yearOf,
} from './plain-date.ts'

const sure = { seed: 20_191_209, numRuns: 2000 }
const d = plainDate

// The oracle is the clock of the machine in UTC, which knows nothing of the arithmetic under test.
const utc = (day: PlainDate) => new Date(`${day}T00:00:00Z`)
const fromUtc = (date: Date) => date.toISOString().slice(0, 10)
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map(n => d(fromUtc(new Date(n * 86_400_000))))

describe('a day', () => {
  test('is read only if the calendar has it', () => {
    for (const real of ['2024-02-29', '2000-02-29', '2019-12-31', '0001-01-01', '9999-12-31']) {
      assert.equal(readPlainDate(real), real)
    }
    for (const unreal of [
      '2023-02-29',
      '2100-02-29',
      '1900-02-29',
      '2024-04-31',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
      '0000-01-01',
      '2024-1-1',
      '09/12/2019',
      '2019-12-09T00:00:00Z',
      ' 2019-12-09',
      '2019-12-09\n',
      '',
    ]) {
      assert.equal(readPlainDate(unreal), null, JSON.stringify(unreal))
    }
  })

  test('written wrongly in our own data stops at once', () => {
    assert.throws(() => plainDate('31/12/2019'), /Not a day: "31\/12\/2019"/)
  })

  test('is made from its parts, and a fraction or a wrong month makes none', () => {
    assert.equal(dayOf(2024, 2, 29), '2024-02-29')
    assert.equal(dayOf(99, 1, 2), '0099-01-02')
    assert.equal(dayOf(2023, 2, 29), null)
    assert.equal(dayOf(2023, 0, 1), null)
    assert.equal(dayOf(Number.NaN, 1, 1), null)
    assert.equal(dayOf(2023, 1, 1.5), null)
    assert.equal(dayOf(2023, 1.5, 1), null)
    assert.equal(dayOf(2023.5, 1, 1), null)
  })

  test('gives its parts back', () => {
    const day = d('2019-12-09')
    assert.deepEqual([yearOf(day), monthOf(day), dayOfMonth(day)], [2019, 12, 9])
  })

  test('is in order as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        assert.equal(one < other, utc(one) < utc(other))
      }),
      sure,
    )
  })

  test('is written as the reader expects it', () => {
    assert.equal(inWords(d('2019-12-09')), '9 December 2019')
    assert.equal(inShortWords(d('2019-09-30')), '30 Sep 2019')
    assert.equal(inReturnForm(d('2019-12-09')), '09/12/2019')
    assert.equal(monthName(d('2024-02-29')), 'February')
  })
})

describe('leap years and months', () => {
  test('a century is a leap year only if 400 divides it', () => {
    assert.deepEqual([1900, 2000, 2023, 2024, 2100, 2400].map(isLeapYear), [false, true, false, true, false, true])
  })

  test('the last day of any month is the day before the first of the next', () => {
    assert.equal(lastOfMonth(d('2024-02-01')), '2024-02-29')
    assert.equal(lastOfMonth(d('2100-02-10')), '2100-02-28')
    fc.assert(
      fc.property(anyDay, day => {
        const last = fromUtc(new Date(Date.UTC(yearOf(day), monthOf(day), 0)))
        assert.equal(lastOfMonth(day), last)
        assert.equal(daysInMonth(yearOf(day), monthOf(day)), Number(last.slice(8)))
      }),
      sure,
    )
  })

  test('there is no month 0 or 13', () => {
    assert.equal(daysInMonth(2024, 0), 0)
    assert.equal(daysInMonth(2024, 13), 0)
  })
})

describe('counting days', () => {
  test('day 0 is 1 January 1970, and days before it are negative', () => {
    assert.equal(dayNumber(d('1970-01-01')), 0)
    assert.equal(dayNumber(d('1969-12-31')), -1)
    assert.equal(fromDayNumber(-1), '1969-12-31')
  })

  test('agrees with the clock for every day from 1900 to 2199 that is tried', () => {
    fc.assert(
      fc.property(anyDay, day => {
        assert.equal(dayNumber(day), utc(day).getTime() / 86_400_000)
        assert.equal(fromDayNumber(dayNumber(day)), day)
      }),
      sure,
    )
  })

  test('days added are days between', () => {
    assert.equal(addDays(d('2000-02-28'), 2), '2000-03-01')
    assert.equal(addDays(d('2100-02-28'), 1), '2100-03-01')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        assert.equal(addDays(day, days), fromUtc(new Date(utc(day).getTime() + days * 86_400_000)))
        assert.equal(daysBetween(day, addDays(day, days)), days)
      }),
      sure,
    )
  })

  test('the weekday is what the calendar says', () => {
    assert.equal(weekdayOf(d('2019-12-09')), 1)
    assert.equal(weekdayOf(d('2026-11-22')), 7)
    fc.assert(
      fc.property(anyDay, day => {
        assert.equal(weekdayOf(day) % 7, utc(day).getUTCDay())
      }),
      sure,
    )
  })
})

describe('months and years on', () => {
  test('a month after the 31st is the last day of a shorter month', () => {
    assert.equal(addMonths(d('2023-01-31'), 1), '2023-02-28')
    assert.equal(addMonths(d('2024-01-31'), 1), '2024-02-29')
    assert.equal(addMonths(d('2024-01-31'), 3), '2024-04-30')
    assert.equal(addMonths(d('2024-03-31'), -1), '2024-02-29')
    assert.equal(addMonths(d('2019-12-31'), 2), '2020-02-29')
    assert.equal(addMonths(d('2024-01-15'), -1), '2023-12-15')
    assert.equal(addMonths(d('2024-12-15'), 0), '2024-12-15')
  })

  test('a year after 29 February is 28 February, and four years after it is 29 February again', () => {
    assert.equal(addYears(d('2024-02-29'), 1), '2025-02-28')
    assert.equal(addYears(d('2024-02-29'), 4), '2028-02-29')
    assert.equal(addYears(d('2096-02-29'), 4), '2100-02-28')
  })

  test('the month is always the one asked for, and the day is kept where the month has it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const first = new Date(Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1))
        const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
        first.setUTCDate(Math.min(dayOfMonth(day), last))
        assert.equal(addMonths(day, months), fromUtc(first))
      }),
      sure,
    )
  })
})

describe('ages', () => {
  test('a birthday counts from its first moment', () => {
    assert.equal(ageOn(d('2005-09-10'), d('2023-09-09')), 17)
    assert.equal(ageOn(d('2005-09-10'), d('2023-09-10')), 18)
    assert.equal(ageOn(d('2005-09-10'), d('2005-09-10')), 0)
  })

  test('a child born on 29 February has their birthday on 1 March in other years', () => {
    const born = d('2008-02-29')
    assert.equal(ageOn(born, d('2026-02-28')), 17)
    assert.equal(ageOn(born, d('2026-03-01')), 18)
    assert.equal(birthday(born, 18), '2026-03-01')
    assert.equal(ageOn(born, d('2024-02-28')), 15)
    assert.equal(ageOn(born, d('2024-02-29')), 16)
    assert.equal(birthday(born, 16), '2024-02-29')
    assert.equal(ageOn(d('2096-02-29'), d('2100-02-28')), 3)
    assert.equal(birthday(d('2096-02-29'), 4), '2100-03-01')
  })

  test('a child not yet born is not of age nought', () => {
    assert.equal(ageOn(d('2026-05-01'), d('2026-04-30')), -1)
  })

  test('the age is the number of birthdays that have come', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 12_000 }), (born, lived) => {
        const day = addDays(born, lived)
        const age = ageOn(born, day)
        assert.ok(birthday(born, age) <= day)
        assert.ok(day < birthday(born, age + 1))
      }),
      sure,
    )
  })
})
