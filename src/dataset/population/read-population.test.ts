import assert from 'node:assert/strict'
import { test } from 'node:test'
import { populationOf, readPopulation } from './read-population.ts'

const read = (text: string) => readPopulation('population.csv', new TextEncoder().encode(text))

test('people by area and mid-year are read, in any order and with any of the usual headings', async () => {
  const { rows, problems } = await read(
    'mid_year,people,area_code\n2024,"67,149",E06000999\nMid-2023,67000,e06000999\n2024,50000,E06000998\n',
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    [...populationOf(rows, 'E06000999')],
    [
      [2023, 67_000],
      [2024, 67_149],
    ],
  )
  assert.deepEqual((await read('Area code,Year,Aged 0-17\n838,30/06/2024,67149')).rows, [
    { area: '838', midYear: 2024, people: 67_149 },
  ])
})

test('a year without a number is not known, and never nought', async () => {
  const { rows, problems } = await read(
    'area_code,mid_year,people\nE06000999,2024,\nE06000999,2023,c\nE06000999,2022,0\nE06000999,soon,5\nWessex,2021,5\n',
  )
  assert.deepEqual(rows, [])
  assert.deepEqual(
    problems.map(({ row, column, kind }) => [row, column, kind]),
    [
      [2, 'people', 'blank'],
      [3, 'people', 'not a number'],
      [4, 'people', 'not a number'],
      [5, 'mid_year', 'not a day'],
      [6, 'area_code', 'form'],
    ],
  )
})

test('two numbers for one year are told, and the first is used', async () => {
  const { rows, problems } = await read(
    'area_code,mid_year,people\nE06000999,2024,5\nE06000999,2024,6\nE06000999,2024,5\n',
  )
  assert.deepEqual(
    rows.map(({ people }) => people),
    [5],
  )
  assert.deepEqual(
    problems.map(({ row, kind }) => [row, kind]),
    [[3, 'duplicate']],
  )
})

test('a file without the columns says which it needs', async () => {
  const { problems } = await read('CHILD,SEX\n1,M\n')
  assert.deepEqual(
    problems.map(({ severity, says }) => [severity, says]),
    [['nothing used', 'The file needs the columns area_code, mid_year and people']],
  )
})
