import assert from 'node:assert/strict'
import test from 'node:test'
import type { Dataset, LoadedReturn, Module903, Snapshot } from '../dataset/index.ts'
import { plainDate } from '../kernel/index.ts'
import type { WindowKind } from './define.ts'
import { aDataset } from './examples.ts'
import { careLeaversList, childrenInCareList, monthsBefore, snapshotFor, ssda903, windowOf } from './sources.ts'

const window = (kind: WindowKind, asAt: string): string => {
  const { first, last } = windowOf(kind, plainDate(asAt))
  return `${first} to ${last}`
}

test('a year that ends on 31 March is the year of the statutory return', () => {
  assert.equal(window('year', '2026-03-31'), '2025-04-01 to 2026-03-31')
  assert.equal(window('two years', '2026-03-31'), '2024-04-01 to 2026-03-31')
  assert.equal(window('three years', '2026-03-31'), '2023-04-01 to 2026-03-31')
})

test('a year that ends at the end of February begins on 1 March, leap year or not', () => {
  assert.equal(window('year', '2024-02-29'), '2023-03-01 to 2024-02-29')
  assert.equal(window('year', '2025-02-28'), '2024-03-01 to 2025-02-28')
})

test('six months to 31 October begin on 1 May', () => {
  assert.equal(window('six months', '2025-10-31'), '2025-05-01 to 2025-10-31')
  assert.equal(window('day', '2025-10-31'), '2025-10-31 to 2025-10-31')
})

test('the last whole return year is the one that had ended by the day', () => {
  assert.equal(window('return year', '2026-03-31'), '2025-04-01 to 2026-03-31')
  assert.equal(window('return year', '2026-03-30'), '2024-04-01 to 2025-03-31')
  assert.equal(window('return year', '2026-11-01'), '2025-04-01 to 2026-03-31')
})

test('months before a day are by the calendar, and end with a shorter month', () => {
  assert.equal(monthsBefore(plainDate('2026-03-31'), 30), '2023-09-30')
  assert.equal(monthsBefore(plainDate('2026-03-31'), 24), '2024-03-31')
})

const loaded = (yearEnd: number, upTo: string, ...modules: Module903[]): LoadedReturn => ({
  yearEnd,
  upTo: plainDate(upTo),
  modules: new Set(modules),
})
const told = (data: Dataset, asAt: string, kind: WindowKind, ...modules: Module903[]) => {
  const found = ssda903(...modules).find(data, plainDate(asAt), kind)
  return 'absent' in found ? `${found.state}: ${found.absent}` : `${found.window.first} ${found.returnYear}`
}
const withReturns = (...returns: LoadedReturn[]): Dataset => aDataset(plainDate('2026-03-31'), { returns })

test('a return that is not loaded is named, and nothing is made up', () => {
  const data = withReturns(loaded(2026, '2026-03-31', 'Header', 'Episodes'))
  assert.equal(told(data, '2026-03-31', 'day', 'Episodes'), '2026-03-31 2026')
  assert.equal(
    told(data, '2025-03-31', 'day', 'Episodes'),
    'source not loaded: The SSDA903 return for 2024-25 is not loaded',
  )
})

test('every return that the window touches must be loaded', () => {
  const data = withReturns(loaded(2026, '2026-03-31', 'Episodes'))
  assert.equal(told(data, '2026-03-31', 'year', 'Episodes'), '2025-04-01 2026')
  assert.equal(
    told(data, '2026-03-30', 'year', 'Episodes'),
    'source not loaded: The SSDA903 return for 2024-25 is not loaded',
  )
  const both = withReturns(loaded(2025, '2025-03-31', 'Episodes'), loaded(2026, '2026-03-31', 'Episodes'))
  assert.equal(told(both, '2026-03-30', 'year', 'Episodes'), '2025-03-31 2026')
})

test('a return without the module that a measure needs says which', () => {
  const data = withReturns(loaded(2026, '2026-03-31', 'Episodes'))
  assert.equal(
    told(data, '2026-03-31', 'day', 'Episodes', 'OC2', 'Missing'),
    'source not loaded: The SSDA903 return for 2025-26 was loaded without OC2 and Missing',
  )
})

test('an extract taken in the year tells nothing of the days after it', () => {
  const data = withReturns(loaded(2026, '2025-12-31', 'Episodes'))
  assert.equal(told(data, '2025-12-31', 'day', 'Episodes'), '2025-12-31 2026')
  assert.equal(
    told(data, '2026-01-01', 'day', 'Episodes'),
    'source not loaded: The SSDA903 extract for 2025-26 tells only of the days up to 31 December 2025',
  )
})

test('an early extract of an earlier year is no bar to a window that only passes through it', () => {
  const data = withReturns(loaded(2025, '2025-03-31', 'Episodes'), loaded(2026, '2026-03-31', 'Episodes'))
  assert.equal(told(data, '2026-03-31', 'two years', 'Episodes'), '2024-04-01 2026')
})

const book = (asAt: string, lists: Partial<Snapshot>): Snapshot => ({
  asAt: plainDate(asAt),
  inCare: null,
  careLeavers: null,
  adoptions: null,
  adopters: null,
  ...lists,
})
const newest = (asAt: string, ...snapshots: Snapshot[]): string | null =>
  snapshotFor(aDataset(plainDate(asAt), { snapshots }), plainDate(asAt), s => s.inCare !== null)?.asAt ?? null

test('the newest workbook up to the day is used, whatever the order of loading', () => {
  const january = book('2026-01-31', { inCare: [] })
  const february = book('2026-02-28', { inCare: [] })
  assert.equal(newest('2026-03-01', february, january), '2026-02-28')
  assert.equal(newest('2026-03-01', january, february), '2026-02-28')
  assert.equal(newest('2026-02-27', january, february), '2026-01-31')
})

test('a workbook older than 45 days is not passed off as today’s', () => {
  const january = book('2026-01-31', { inCare: [] })
  assert.equal(newest('2026-03-16', january), '2026-01-31')
  assert.equal(newest('2026-03-17', january), null)
})

test('a workbook without the list is passed over for an earlier one that has it', () => {
  assert.equal(newest('2026-03-01', book('2026-01-31', { inCare: [] }), book('2026-02-28', {})), '2026-01-31')
})

test('a measure from a list looks back from the day of the workbook, not from the day asked for', () => {
  const data = aDataset(plainDate('2026-03-10'), { snapshots: [book('2026-02-28', { inCare: [] })] })
  const found = childrenInCareList.find(data, plainDate('2026-03-10'), 'year')
  assert.deepEqual(found.window, { first: '2025-03-01', last: '2026-02-28' })
})

test('an empty list is loaded; a list that the workbook did not hold is not', () => {
  const data = aDataset(plainDate('2026-03-01'), { snapshots: [book('2026-02-28', { inCare: [] })] })
  assert.ok('subjects' in childrenInCareList.find(data, plainDate('2026-03-01'), 'day'))
  const found = careLeaversList.find(data, plainDate('2026-03-01'), 'day')
  assert.ok('absent' in found)
  assert.equal(found.absent, 'No Annex A list 9 of the 45 days up to 1 March 2026 is loaded')
})
