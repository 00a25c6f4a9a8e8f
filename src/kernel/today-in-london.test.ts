import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { todayIn } from './today-in-london.ts'

describe('today in London', () => {
  const examples: readonly (readonly [moment: string, today: string, because: string])[] = [
    ['2026-03-28T23:30:00Z', '2026-03-28', 'the night the clocks go forward, still on winter time'],
    ['2026-03-29T00:30:00Z', '2026-03-29', 'half an hour before the clocks go forward'],
    ['2026-03-29T01:30:00Z', '2026-03-29', 'half an hour after'],
    ['2026-03-29T23:30:00Z', '2026-03-30', 'the first evening of summer time: past midnight in London'],
    ['2026-10-24T23:30:00Z', '2026-10-25', 'the night the clocks go back, still on summer time'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'the hour that comes twice, the first time'],
    ['2026-10-25T01:30:00Z', '2026-10-25', 'the hour that comes twice, the second time'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'the first evening of winter time'],
    ['2024-02-28T23:59:59Z', '2024-02-28', 'the second before 29 February'],
    ['2024-02-29T00:00:00Z', '2024-02-29', '29 February'],
    ['2024-02-29T23:59:59Z', '2024-02-29', 'the last second of 29 February'],
    ['2023-03-01T00:00:00Z', '2023-03-01', 'the day after 28 February in a common year'],
    ['2026-12-31T23:59:59Z', '2026-12-31', 'New Year’s Eve'],
    ['1970-01-01T00:00:00Z', '1970-01-01', 'the year in which Britain stayed on summer time'],
    ['1970-01-01T23:30:00Z', '1970-01-02', 'the year in which Britain stayed on summer time'],
  ]
  for (const [moment, today, because] of examples) {
    test(`at ${moment} is ${today}: ${because}`, () => {
      assert.equal(todayIn('Europe/London', new Date(moment)), today)
    })
  }
})
