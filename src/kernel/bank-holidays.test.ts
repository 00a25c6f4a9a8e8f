import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { bankHolidays, bankHolidayYears } from './bank-holidays.ts'

// The statutory rules again, written with the machine's own calendar and Gauss's Easter, to check the table against.
const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date))
const text = (date: Date) => date.toISOString().slice(0, 10)
const plus = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000)
const isWeekend = (date: Date) => date.getUTCDay() % 6 === 0

const easterSunday = (year: number): Date => {
  // Gauss, with the constants 24 and 5 that hold from 1900 to 2099 and his two exceptions.
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const late = (d === 29 && e === 6) || (d === 28 && e === 6 && year % 19 > 10) ? 7 : 0
  return plus(day(year, 3, 22), d + e - late)
}

const firstMonday = (year: number, month: number): Date => {
  const found = [1, 2, 3, 4, 5, 6, 7].map(date => day(year, month, date)).find(date => date.getUTCDay() === 1)
  return found ?? assert.fail()
}

const lastMonday = (year: number, month: number): Date => {
  const found = [25, 26, 27, 28, 29, 30, 31].map(date => day(year, month, date)).find(date => date.getUTCDay() === 1)
  return found ?? assert.fail()
}

/** The next weekday that is not already a holiday takes the place of one that falls on a weekend. */
const substituted = (dates: readonly Date[]): string[] => {
  const taken = dates.filter(date => !isWeekend(date)).map(text)
  for (const date of dates.filter(isWeekend)) {
    let instead = date
    while (isWeekend(instead) || taken.includes(text(instead))) instead = plus(instead, 1)
    taken.push(text(instead))
  }
  return taken
}

const byTheRules = (year: number): string[] =>
  [
    ...substituted([day(year, 1, 1)]),
    text(plus(easterSunday(year), -2)),
    text(plus(easterSunday(year), 1)),
    text(firstMonday(year, 5)),
    text(lastMonday(year, 5)),
    text(lastMonday(year, 8)),
    ...substituted([day(year, 12, 25), day(year, 12, 26)]),
  ].toSorted()

const proclaimed: Record<number, { instead: string[]; added: string[] }> = {
  2020: { instead: ['2020-05-04'], added: ['2020-05-08'] },
  2022: { instead: ['2022-05-30'], added: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { instead: [], added: ['2023-05-08'] },
}

const listed = (year: number) => bankHolidays.filter(holiday => holiday.on.startsWith(`${year}-`))

describe('bank holidays in England', () => {
  for (let year = bankHolidayYears.first; year <= bankHolidayYears.last; year += 1) {
    test(`of ${year} are those of the Act and the proclamations`, () => {
      const { instead, added } = proclaimed[year] ?? { instead: [], added: [] }
      const expected = [...byTheRules(year).filter(date => !instead.includes(date)), ...added].toSorted()
      assert.deepEqual(
        listed(year).map(holiday => holiday.on),
        expected,
      )
    })
  }

  test('are eight a year, nine with the coronation and ten with the jubilee and the funeral', () => {
    for (let year = bankHolidayYears.first; year <= bankHolidayYears.last; year += 1) {
      const expected = year === 2022 ? 10 : year === 2023 ? 9 : 8
      assert.equal(listed(year).length, expected, String(year))
    }
  })

  test('never fall on a weekend, never twice on a day, and stand in order', () => {
    const days = bankHolidays.map(holiday => holiday.on)
    assert.deepEqual(days, [...new Set(days)].toSorted())
    assert.deepEqual(
      days.filter(on => isWeekend(new Date(on))),
      [],
    )
  })

  test('are named, and a day in place of a weekend says so', () => {
    const nameOf = (on: string) => bankHolidays.find(holiday => holiday.on === on)?.name
    assert.equal(nameOf('2019-04-19'), 'Good Friday')
    assert.equal(nameOf('2020-05-08'), 'Early May bank holiday (moved for VE Day)')
    assert.equal(nameOf('2022-06-03'), 'Platinum Jubilee bank holiday')
    assert.equal(nameOf('2016-12-26'), 'Boxing Day')
    assert.equal(nameOf('2016-12-27'), 'Christmas Day (substitute)')
    assert.equal(nameOf('2021-12-27'), 'Christmas Day (substitute)')
    assert.equal(nameOf('2021-12-28'), 'Boxing Day (substitute)')
    assert.equal(nameOf('2028-01-03'), 'New Year’s Day (substitute)')
    for (const { name, on } of bankHolidays) {
      if (/^(New Year’s Day|Christmas Day|Boxing Day)$/.test(name)) assert.match(on, /-(01-01|12-25|12-26)$/)
    }
  })
})
