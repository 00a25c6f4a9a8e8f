import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { Refusal, safeText, writeCsvTable } from '../../kernel/index.ts'
import { readCsvTable } from './read-csv-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCsvTable('file.csv', bytes(text)).table.rows.map(({ cells }) => cells)

test('text that a spreadsheet program would run is made harmless', () => {
  assert.equal(
    writeCsvTable([['=HYPERLINK("http://x")', '+1+cmd', '@a', '-2+3', '\tx']]),
    `"'=HYPERLINK(""http://x"")",'+1+cmd,'@a,'-2+3,'\tx\r\n`,
  )
  assert.deepEqual(['-3', '+44.5', '-', '-1e3', 'a=b'].map(safeText), ['-3', '+44.5', '-', '-1e3', 'a=b'])
})

test('a blank is written for what is not known, and never a nought', () => {
  assert.equal(writeCsvTable([[null, 0, '', Number.NaN]]), ',0,,\r\n')
})

test('Excel is told that the file is UTF-8', () => {
  assert.equal(writeCsvTable([['é']], { forExcel: true }), '\uFEFFé\r\n')
})

test('whatever is written comes back', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map(said => said.trim().replaceAll('\r', '').replaceAll('\0', ''))
    .filter(said => said === said.trim() && !said.startsWith('\uFEFF'))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), row => {
      const written = writeCsvTable([['first', ...row], ['second']])
      assert.deepEqual(read(written)[0], ['first', ...row.map(said => said || null)])
    }),
    { seed: 903, numRuns: 300 },
  )
})

test('rows keep the numbers that the spreadsheet program shows, blank rows and all', () => {
  const { table } = readCsvTable('x.csv', bytes('a,b\r\n\r\n,,\r\n1,2\r\n'))
  assert.deepEqual(table.rows, [
    { number: 1, cells: ['a', 'b'] },
    { number: 4, cells: ['1', '2'] },
  ])
})

test('UTF-16 and the older Windows letters are read', () => {
  assert.deepEqual(readCsvTable('x', Buffer.from('\uFEFFé,£', 'utf16le')).table.rows[0]?.cells, ['é', '£'])
  assert.deepEqual(readCsvTable('x', Buffer.from('é,£', 'latin1')).table.rows[0]?.cells, ['é', '£'])
})

test('an empty file and a file cut inside a quotation are refused', () => {
  assert.throws(() => read(''), new Refusal('The file is empty'))
  assert.throws(() => read(' \r\n,,\r\n'), /The file is empty/)
  assert.throws(() => read('a,b\r\n1,"cut he'), /never closed/)
})
