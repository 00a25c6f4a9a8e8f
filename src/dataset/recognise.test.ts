import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aListedAdoption, aListedCareLeaver, aListedChild } from './annex-a/a-snapshot.ts'
import { type ListName, writeAnnexA } from './annex-a/index.ts'
import { councilMeasuresCsv, councilMeasuresWorkbook } from './council-measures/index.ts'
import { recogniseFile } from './recognise.ts'
import { columnsOf, moduleNames } from './ssda903/index.ts'
import { aWorkbook } from '../office/workbook/a-workbook.ts'
import { cellText, openBook, writeCsvTable, writeWorkbook } from './workbook/index.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const said = async (bytes: Uint8Array, name = 'file') => {
  const found = await recogniseFile(name, bytes)
  return found.kind === 'not recognised' ? found.says : found
}
const reference = (file: string) => readFileSync(new URL(`../../demo/reference/${file}`, import.meta.url))

test('every module of the return is known by its columns, and is not taken for an Annex A list', async () => {
  for (const module of moduleNames) {
    const text = `${Object.keys(columnsOf(module)).join(',')}\r\n`
    assert.deepEqual(await said(bytesOf(text)), { kind: 'ssda903', format: 'CSV', module }, module)
  }
  assert.deepEqual(await said(bytesOf('<?xml version="1.0"?><EXPSSDA903><CHILD/></EXPSSDA903>')), {
    kind: 'ssda903',
    format: 'XML',
    module: null,
  })
})

test('an Annex A workbook, and each of its lists as CSV, is known by its headings', async () => {
  const workbook = await writeAnnexA({
    inCare: [aListedChild('1')],
    careLeavers: [aListedCareLeaver('2')],
    adoptions: [aListedAdoption('3')],
    adopters: [],
  })
  assert.deepEqual(await said(workbook), { kind: 'annex-a', lists: ['List 8', 'List 9', 'List 10', 'List 11'] })
  for (const table of (await openBook('book', workbook)).tables) {
    const text = writeCsvTable(table.rows.map(({ cells }) => cells.map(cellText)))
    assert.deepEqual(await said(bytesOf(text)), { kind: 'annex-a', lists: [table.name as ListName] })
  }
})

test('the council’s own measures, population, postcodes and published figures are known', async () => {
  const measures = [{ id: 'a', title: 'A', per: null }]
  assert.deepEqual(await said(bytesOf(councilMeasuresCsv(measures))), { kind: 'council-measures' })
  assert.deepEqual(await said(await councilMeasuresWorkbook(measures)), { kind: 'council-measures' })
  assert.deepEqual(await said(bytesOf('area_code,mid_year,people\nE06000999,2024,1')), { kind: 'population' })
  assert.deepEqual(await said(reference('postcodes.csv')), { kind: 'postcodes' })
  for (const [file, of] of [
    ['headline_dfe_2021_2025.csv', 'headline'],
    ['lait_cla_2020_2025.csv', 'LAIT'],
    ['lait_measures_polarity.csv', 'polarity'],
    ['statistical_neighbours_2025.csv', 'neighbours'],
    ['ofsted_la_judgements_2025-03-31.csv', 'judgements'],
  ] as const)
    assert.deepEqual(await said(reference(file)), { kind: 'benchmarks', of }, file)
})

test('the encoding of a file makes no difference', async () => {
  const text = 'area_code;mid_year;people\r\nE06000999;2024;1\r\n'
  for (const bytes of [
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(`${text}é`, 'latin1'),
  ])
    assert.deepEqual(await said(bytes), { kind: 'population' })
})

test('what is not known says what was nearest', async () => {
  assert.equal(
    await said(bytesOf('measure,period,result of it\nx,2025,1')),
    'The file is not one that Kept reads. It reads a module of the SSDA903 return, an Annex A list, the council’s own measures, population by mid-year, published figures and the ONS Postcode Directory',
  )
  assert.equal(
    await said(bytesOf('measure,period,numerator,denominator,amount\nx,2025,1,2,3')),
    'The nearest is the council’s own measures, but these columns are missing: value, note',
  )
  assert.equal(
    await said(await writeWorkbook([{ name: 'x', rows: [['area_code', 'mid_year']] }])),
    'The nearest is population by mid-year, but these columns are missing: people',
  )
})

test('what cannot be read is told in words and never crashes', async () => {
  assert.equal(await said(new Uint8Array()), 'The file is empty')
  assert.match(await saidText(bytesOf('%PDF-1.7 …')), /PDF/)
  assert.match(await saidText(aWorkbook({ A: '' }, { parts: { 'xl/vbaProject.bin': 'x' } })), /macros/)
  assert.match(await saidText(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16)), /not text|not one that Kept reads/)
  assert.match(await saidText(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), /cut short/)
  const large = new Uint8Array(200 * 1024 * 1024)
  large.set(bytesOf('area_code,mid_year,people\n'.padEnd(70_000, 'x')))
  assert.match(await saidText(large), /200 MB\. Files must be no larger than 100 MB/)
})

const saidText = async (bytes: Uint8Array): Promise<string> => {
  const found = await said(bytes)
  assert.ok(typeof found === 'string', JSON.stringify(found))
  return found
}
