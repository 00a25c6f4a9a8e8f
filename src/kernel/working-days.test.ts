import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import * as fc from 'fast-check'
import { bankHolidays } from './bank-holidays.ts'
import { addDays, plainDate } from './plain-date.ts'
import { Refusal } from './refusal.ts'
import {
  addWorkingDays,
  clearDaysBetween,
  isWorkingDay,
  publishBy,
  whyClosedOn,
  workingCalendar,
  workingDaysBetween,
} from './working-days.ts'

const sure = { seed: 20_270_104, numRuns: 1000 }
const d = plainDate
const england = workingCalendar()
const anyDay = fc.integer({ min: 0, max: 5400 }).map(n => addDays(d('2015-06-01'), n))

// Every working day of the known years in one list: counting is then a matter of places in it.
const holidays = new Set<string>(bankHolidays.map(holiday => holiday.on))
const workingDays: string[] = []
for (let time = Date.UTC(2015, 0, 1); time <= Date.UTC(2030, 11, 31); time += 86_400_000) {
  const date = new Date(time)
  const on = date.toISOString().slice(0, 10)
  if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6 && !holidays.has(on)) workingDays.push(on)
}

describe('a working day', () => {
  test('is Monday to Friday, bank holidays aside', () => {
    assert.equal(isWorkingDay(d('2019-12-06'), england), true)
    assert.equal(whyClosedOn(d('2019-12-07'), england), 'Saturday')
    assert.equal(whyClosedOn(d('2019-12-08'), england), 'Sunday')
    assert.equal(whyClosedOn(d('2019-12-26'), england), 'Boxing Day')
    assert.equal(whyClosedOn(d('2019-12-27'), england), null)
    assert.equal(isWorkingDay(d('2020-05-04'), england), true)
    assert.equal(isWorkingDay(d('2020-05-08'), england), false)
  })

  test('is not one on which the council itself is closed', () => {
    const council = workingCalendar({ extraClosedDays: [{ on: d('2026-12-29'), name: 'Christmas closure' }] })
    assert.equal(whyClosedOn(d('2026-12-29'), council), 'Christmas closure')
    assert.equal(isWorkingDay(d('2026-12-29'), england), true)
    assert.equal(whyClosedOn(d('2026-12-25'), council), 'Christmas Day')
  })

  test('keeps the name of the bank holiday where the council lists the same day', () => {
    const council = workingCalendar({ extraClosedDays: [{ on: d('2026-12-25'), name: 'Christmas closure' }] })
    assert.equal(whyClosedOn(d('2026-12-25'), council), 'Christmas Day')
  })
})

describe('so many working days', () => {
  test('start with the day after the trigger', () => {
    assert.equal(addWorkingDays(d('2019-12-09'), 1, england), '2019-12-10')
    assert.equal(addWorkingDays(d('2019-12-13'), 1, england), '2019-12-16')
    assert.equal(addWorkingDays(d('2019-12-09'), 0, england), '2019-12-09')
  })

  test('are the same from a Friday, a Saturday and a Sunday', () => {
    for (const trigger of ['2019-12-13', '2019-12-14', '2019-12-15']) {
      assert.equal(addWorkingDays(d(trigger), 5, england), '2019-12-20')
    }
  })

  test('pass over Christmas and New Year: 20 working days from 9 December 2019 end on 9 January 2020', () => {
    assert.equal(addWorkingDays(d('2019-12-09'), 20, england), '2020-01-09')
  })

  test('pass over the days of a council that closes between Christmas and New Year', () => {
    const closed = ['2026-12-29', '2026-12-30', '2026-12-31']
    const council = workingCalendar({ extraClosedDays: closed.map(on => ({ on: d(on), name: 'Christmas closure' })) })
    assert.equal(addWorkingDays(d('2026-12-24'), 1, england), '2026-12-29')
    assert.equal(addWorkingDays(d('2026-12-24'), 1, council), '2027-01-04')
  })

  test('are whole', () => {
    assert.throws(() => addWorkingDays(d('2019-12-09'), 1.5, england), RangeError)
  })

  test('forwards and back agree with a list of all working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const firstAfter = workingDays.findIndex(on => on > day)
        const lastBefore = workingDays.findLastIndex(on => on < day)
        assert.equal(addWorkingDays(day, count, england), workingDays[firstAfter + count - 1])
        assert.equal(addWorkingDays(day, -count, england), workingDays[lastBefore - count + 1])
      }),
      sure,
    )
  })

  test('added are the working days between, in both directions', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        assert.equal(workingDaysBetween(day, addWorkingDays(day, count, england), england), count || 0)
      }),
      sure,
    )
  })

  test('between two days leave out the first and count the second', () => {
    assert.equal(workingDaysBetween(d('2019-12-06'), d('2019-12-09'), england), 1)
    assert.equal(workingDaysBetween(d('2019-12-07'), d('2019-12-08'), england), 0)
    assert.equal(workingDaysBetween(d('2019-12-09'), d('2019-12-09'), england), 0)
    assert.equal(workingDaysBetween(d('2019-12-09'), d('2019-12-06'), england), -1)
  })
})

describe('clear days before a meeting', () => {
  const examples: readonly (readonly [meeting: string, publishBy: string])[] = [
    ['2019-12-09', '2019-11-29'],
    ['2019-11-14', '2019-11-06'],
    ['2020-02-11', '2020-02-03'],
    ['2020-06-09', '2020-06-01'],
    ['2027-01-04', '2026-12-22'],
  ]
  for (const [meeting, published] of examples) {
    test(`papers for ${meeting} are published by ${published}`, () => {
      assert.equal(publishBy(d(meeting), 5, england), published)
    })
  }

  test('papers of the meeting of 9 December 2019 published a day late have four clear days', () => {
    assert.equal(clearDaysBetween(d('2019-11-29'), d('2019-12-09'), england), 5)
    assert.equal(clearDaysBetween(d('2019-11-30'), d('2019-12-09'), england), 5)
    assert.equal(clearDaysBetween(d('2019-12-02'), d('2019-12-09'), england), 4)
    assert.equal(clearDaysBetween(d('2019-12-08'), d('2019-12-09'), england), 0)
    assert.equal(clearDaysBetween(d('2019-12-09'), d('2019-12-09'), england), 0)
    assert.equal(clearDaysBetween(d('2019-12-11'), d('2019-12-09'), england), 0)
  })

  test('published by the last day, there are enough; on the next working day, one too few', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (meeting, clear) => {
        const last = publishBy(meeting, clear, england)
        assert.ok(isWorkingDay(last, england))
        assert.equal(clearDaysBetween(last, meeting, england), clear)
        assert.equal(clearDaysBetween(addWorkingDays(last, 1, england), meeting, england), clear - 1)
      }),
      sure,
    )
  })
})

describe('outside the years whose bank holidays are known', () => {
  const refused = (reason: RegExp) => (error: unknown) => error instanceof Refusal && reason.test(error.message)

  test('nothing is guessed: the answer is no, in words', () => {
    const says = refused(/^Bank holidays are known from 2015 to 2030, so working days in 2031 cannot be counted$/)
    assert.throws(() => addWorkingDays(d('2030-12-20'), 10, england), says)
    assert.throws(() => isWorkingDay(d('2031-01-01'), england), says)
    assert.throws(() => workingDaysBetween(d('2030-12-30'), d('2031-01-02'), england), says)
    assert.throws(() => publishBy(d('2015-01-05'), 5, england), refused(/working days in 2014 cannot be counted/))
  })

  test('the last known day still counts', () => {
    assert.equal(isWorkingDay(d('2030-12-31'), england), true)
    assert.equal(isWorkingDay(d('2015-01-02'), england), true)
  })

  test('a council that has entered a later year’s holidays can count in it', () => {
    const council = workingCalendar({
      extraClosedDays: [{ on: d('2031-01-01'), name: 'New Year’s Day' }],
      lastYear: 2031,
    })
    assert.equal(addWorkingDays(d('2030-12-31'), 1, council), '2031-01-02')
    assert.throws(() => isWorkingDay(d('2032-01-02'), council), refused(/from 2015 to 2031/))
  })
})
