import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { financialYear } from '../../kernel/index.ts'
import { inCareThroughout, wasInCareOn } from '../child/index.ts'
import { buildChildren, loadedReturns } from './build-children.ts'
import { checkReturn } from './check-return.ts'
import { readReturnFile } from './read-return-file.ts'
import { inferReturnYear } from './return-year.ts'

// Five linked years of made-up children in the statutory format, published as test data. Their files are named by the year's start.
const folder = new URL('../../../tests/samples/ssda903/', import.meta.url)
const files = readdirSync(folder).sort()
const returns = [2017, 2018, 2019, 2020, 2021].map(start => {
  const tables = files
    .filter(file => file.startsWith(String(start)))
    .flatMap(file => readReturnFile(file, readFileSync(new URL(file, folder))).tables)
  return { start, tables, found: inferReturnYear(tables) }
})
const loaded = returns.map(({ tables, found, start }) => ({
  yearEnd: found.yearEnd ?? start + 1,
  upTo: financialYear(start + 1).last,
  tables,
}))

test('the year of each sample is found from its days', () => {
  assert.deepEqual(
    returns.map(({ found }) => found.yearEnd),
    [2018, 2019, 2020, 2021, 2022],
  )
})

test('all five sample years load, every row of them', () => {
  const rows = loaded.map(({ tables }) => tables.reduce((all, table) => all + table.rows.length, 0))
  const lines = returns.map(({ start }) =>
    files
      .filter(file => file.startsWith(String(start)))
      .reduce((all, file) => all + readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n').length - 1, 0),
  )
  assert.deepEqual(rows, lines)
  assert.deepEqual(
    loadedReturns(loaded).map(({ yearEnd, modules }) => [yearEnd, modules.size]),
    [2018, 2019, 2020, 2021, 2022].map(year => [year, 8]),
  )
})

test('the children of the samples have one history each, over all years', () => {
  const children = buildChildren(loaded)
  assert.equal(children.length, 820)
  const inCare = [2018, 2019, 2020, 2021, 2022].map(
    year => children.filter(child => wasInCareOn(child, financialYear(year).last)).length,
  )
  // More than each year's own return shows: the later samples hold children with earlier care whom the earlier ones lack (rule NoE).
  assert.ok(
    inCare.every((many, at) => many >= (inCareByHand[at] ?? 0)),
    inCare.join(', '),
  )
})

/** Counted from each year's episodes alone, by another program. */
const inCareByHand = [367, 195, 135, 89, 55]
const allYearByHand = [225, 169, 122, 76, 48]

test('each sample year by itself gives the counts that another program found', () => {
  const counted = loaded.map(given => {
    const children = buildChildren([given])
    const year = financialYear(given.yearEnd)
    return [
      children.filter(child => wasInCareOn(child, year.last)).length,
      children.filter(child => inCareThroughout(child, year)).length,
    ]
  })
  // In the first year three children have an episode without an ending and a later one that has ended: we hold that care had.
  assert.deepEqual(
    counted,
    inCareByHand.map((many, at) => [at === 0 ? many - 3 : many, allYearByHand[at]]),
  )
})

test('the problems of the samples are told', () => {
  const [first, second] = loaded
  assert.ok(first && second)
  const checked = checkReturn(first, null)
  const failed = new Set(checked.outcomes.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule.code))
  // Endings without a day, accommodation codes that no year has, codes of a later year, numbers of pupils in no form.
  for (const code of ['148', '133', '149', '1009', '388', '358']) assert.ok(failed.has(code), `rule ${code}`)
  assert.ok(checked.problems.some(({ column, kind }) => column === 'UPN' && kind === 'form'))
  assert.ok(checked.problems.some(({ column, says }) => column === 'MOTHER' && /decimal point/.test(says)))
  const beside = checkReturn(second, first)
  const notAsLastYear = beside.outcomes.find(({ rule }) => rule.code === 'NoE')
  assert.equal(notAsLastYear?.outcome, 'failed')
  for (const { says, mend, value } of checked.problems) {
    if (value !== null && value.length > 3) assert.ok(!`${says} ${mend}`.includes(value), says)
  }
})
