import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readReturnFile } from './read-return-file.ts'
import { sortByYear } from './sort-by-year.ts'

const folder = new URL('../../../tests/samples/ssda903/', import.meta.url)
const names = readdirSync(folder).sort()
const read = (name: string, as = name) => readReturnFile(as, readFileSync(new URL(name, folder)))
const startsOf = (files: readonly { file: string }[]) => [...new Set(files.map(({ file }) => file.slice(0, 4)))]

test('five years loaded at once are sorted into five returns by the names of the files', () => {
  const sorted = sortByYear(names.map(name => read(name)).toReversed())
  assert.deepEqual(
    sorted.map(({ files, year }) => [year.yearEnd, startsOf(files), files.length]),
    [
      [2018, ['2017'], 8],
      [2019, ['2018'], 8],
      [2020, ['2019'], 8],
      [2021, ['2020'], 8],
      [2022, ['2021'], 8],
    ],
  )
})

test('files whose names say nothing go with the episodes of the same children', () => {
  const modules = ['episodes', 'header', 'reviews', 'oc2', 'previous_permanence']
  const files = [2018, 2020].flatMap(year => modules.map(module => `${year}-${module}.csv`))
  const anonymous = files.map(name => ({ name, read: read(name, 'export.csv') }))
  const sorted = sortByYear(anonymous.map(one => one.read))
  assert.deepEqual(
    sorted.map(({ files: own, year }) => [
      year.yearEnd,
      own.map(file => anonymous.find(one => one.read === file)?.name.slice(0, 4)),
    ]),
    [
      [2019, Array.from({ length: 5 }, () => '2018')],
      [2021, Array.from({ length: 5 }, () => '2020')],
    ],
  )
})

test('files of one year stay together, and no files are no return', () => {
  assert.equal(sortByYear([read('2018-header.csv'), read('2018-episodes.csv')]).length, 1)
  assert.deepEqual(sortByYear([]), [])
})
