import assert from 'node:assert/strict'
import { deflateRawSync } from 'node:zlib'
import { test } from 'node:test'
import * as fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { aWorkbook, aZip } from './a-workbook.ts'
import { cellText, columnLetter } from './cell.ts'
import { MOST_FILES_IN_WORKBOOK } from './limits.ts'
import { isDateFormat, readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

const refused = (bytes: Uint8Array, says: RegExp) =>
  assert.rejects(readWorkbook(bytes), (error: unknown) => error instanceof Refusal && says.test(error.message))

const cellsOf = async (rows: string, more: Parameters<typeof aWorkbook>[1] = {}) => {
  const book = await readWorkbook(aWorkbook({ Sheet1: rows }, more))
  return book.tables[0]?.rows[0]?.cells
}

test('a date cell is its day, and a time a hair before midnight is midnight', async () => {
  // 45382 is 31 March 2024, the night the clocks go forward.
  assert.deepEqual(
    await cellsOf('<row r="1"><c r="A1" s="1"><v>45382</v></c><c r="B1" s="3"><v>45382.99999999</v></c></row>'),
    [{ day: '2024-03-31' }, { day: '2024-04-01' }],
  )
})

test('a workbook that counts from 1904 gives the same days, however it says so', async () => {
  for (const said of ['1', 'true'])
    assert.deepEqual(
      await cellsOf('<row><c s="1"><v>43920</v></c></row>', { workbookPr: `<workbookPr date1904="${said}"/>` }),
      [{ day: '2024-03-31' }],
    )
})

test('the 29 February 1900 of Excel is no day; the days around it are right', async () => {
  const row = [1, 59, 60, 61].map(n => `<c s="1"><v>${n}</v></c>`).join('')
  assert.deepEqual(await cellsOf(`<row>${row}</row>`), [
    { day: '1900-01-01' },
    { day: '1900-02-28' },
    { day: null },
    { day: '1900-03-01' },
  ])
})

test('a time of day stays a number, and so does a number', async () => {
  assert.deepEqual(
    await cellsOf('<row><c s="2"><v>0.5</v></c><c><v>12</v></c><c s="0"><v>45382</v></c></row>'),
    [0.5, 12, 45382],
  )
})

test('formats are dates only if they show a day or a month by name', () => {
  for (const format of [
    'dd/mm/yyyy',
    '[$-809]d mmmm yyyy;@',
    'yyyy\\-mm\\-dd',
    'mmm yy',
    'dd/mm/yyyy hh:mm AM/PM',
    '"Day" d',
  ])
    assert.equal(isDateFormat(format), true, format)
  for (const format of ['General', 'Standard', '0.00', '#,##0', 'hh:mm', '[h]:mm:ss', '@', '[Red]0', '0 "days"'])
    assert.equal(isDateFormat(format), false, format)
})

test('text is read from every place a workbook can keep it', async () => {
  assert.deepEqual(
    await cellsOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r></is></c>' +
        '<c r="D1" t="str"><f>A1</f><v>worked out</v></c><c r="E1" t="b"><v>1</v></c></row>',
      { strings: '<sst><si><r><t>two </t></r><r><t>runs_x000D_</t></r><rPh><t>left out</t></rPh></si></sst>' },
    ),
    ['two runs', 'in line', null, 'worked out', true],
  )
})

test('a formula that has no result is not a blank, and is told', async () => {
  const book = await readWorkbook(
    aWorkbook({ 'List 8': '<row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' }),
  )
  assert.deepEqual(book.tables[0]?.rows, [{ number: 2, cells: [null, { error: '#DIV/0!' }] }])
  assert.deepEqual(
    book.notes.map(({ kind, sheet, column, firstRow, count }) => ({ kind, sheet, column, firstRow, count })),
    [
      { kind: 'formula', sheet: 'List 8', column: 'B', firstRow: 2, count: 1 },
      { kind: 'formula error', sheet: 'List 8', column: 'B', firstRow: 2, count: 1 },
    ],
  )
})

test('text that begins like a formula is text, told once for its column', async () => {
  const row = (n: number, text: string) => `<row r="${n}"><c r="A${n}" t="inlineStr"><is><t>${text}</t></is></c></row>`
  const book = await readWorkbook(
    aWorkbook({
      Sheet1: row(1, '=1+1') + row(2, '@SUM(A1)') + row(3, '-2+3+cmd') + row(4, '-3') + row(5, '-') + row(6, '+44'),
    }),
  )
  assert.deepEqual(
    book.tables[0]?.rows.map(({ cells }) => cells[0]),
    ['=1+1', '@SUM(A1)', '-2+3+cmd', '-3', '-', '+44'],
  )
  assert.deepEqual(
    book.notes.map(({ kind, count }) => [kind, count]),
    [['looks like a formula', 3]],
  )
})

test('hidden sheets and links to other files are read and told', async () => {
  const book = await readWorkbook(
    aWorkbook(
      { Shown: '<row><c><v>1</v></c></row>', Kept: '<row><c><v>2</v></c></row>' },
      { hidden: 'Kept', parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' } },
    ),
  )
  assert.deepEqual(
    book.tables.map(({ name, hidden }) => [name, hidden]),
    [
      ['Shown', false],
      ['Kept', true],
    ],
  )
  assert.deepEqual(
    book.notes.map(({ kind }) => kind),
    ['hidden sheet', 'links to other workbooks'],
  )
})

test('a workbook with macros is refused, also when it was renamed', async () => {
  const types =
    '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>'
  await refused(aWorkbook({ A: '' }, { parts: { 'xl/vbaProject.bin': 'x' } }), /macros.*\.xlsx/)
  await refused(aWorkbook({ A: '' }, { parts: { '[Content_Types].xml': types } }), /macros/)
  await refused(aWorkbook({ A: '' }, { parts: { 'xl/macrosheets/sheet1.xml': '<x/>' } }), /macros/)
})

test('a zip bomb is refused before it is unpacked', async () => {
  const megabyte = Buffer.alloc(1024 * 1024)
  const eight = Buffer.concat(Array.from({ length: 8 }, () => megabyte))
  await refused(aWorkbook({ A: '' }, { parts: { 'xl/media/a.xml': eight } }), /unpack to far more/)
  const lots = { packed: deflateRawSync(megabyte), size: 3_000_000_000, crc: 0 }
  await refused(aWorkbook({ A: '' }, { parts: { 'xl/media/a.xml': lots } }), /unpack to far more/)
  const many = Object.fromEntries(Array.from({ length: MOST_FILES_IN_WORKBOOK + 1 }, (_, i) => [`xl/m/${i}.xml`, '']))
  await refused(aZip(many), /more than 2,000 files/)
})

test('a sheet that says it is small and is not is refused', async () => {
  const sheet = Buffer.from(
    `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(1000)}</sheetData></worksheet>`,
  )
  await refused(
    aWorkbook({ A: '' }, { parts: { 'xl/worksheets/s0.xml': { packed: deflateRawSync(sheet), size: 100, crc: 0 } } }),
    /damaged or was cut short/,
  )
})

test('a single value far out does not make the sheet large', async () => {
  const rows = await readWorkbook(aWorkbook({ A: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }))
  assert.deepEqual(rows.tables[0]?.rows, [{ number: 1_048_576, cells: [1] }])
  await refused(aWorkbook({ A: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }), /beyond column SF/)
})

test('a workbook that swells by its own definitions is refused', async () => {
  const sheet =
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>'
  await refused(aWorkbook({ A: '' }, { parts: { 'xl/worksheets/s0.xml': sheet } }), /damaged/)
})

test('what is no workbook is refused in words that say what to do', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 100 }, () => 0)])
  const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
  await refused(new Uint8Array(), /^The file is empty$/)
  await refused(old, /old Excel workbook \(\.xls\).*save it as an Excel Workbook/)
  await refused(locked, /has a password/)
  await refused(Buffer.from('CHILD,SEX\n1,M'), /not an Excel workbook/)
  await refused(aZip({ 'word/document.xml': '<x/>', '[Content_Types].xml': '<Types/>' }), /not an Excel workbook/)
  await refused(
    aZip({ 'content.xml': '<x/>', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    /OpenDocument/,
  )
  await refused(aWorkbook({ A: '' }, { parts: { 'xl/workbook.bin': '' } }), /Binary Workbook/)
})

test('a workbook cut at any place is refused or read, and never crashes', async () => {
  const whole = await writeWorkbook([{ name: 'List 8', rows: Array.from({ length: 40 }, (_, i) => [i, `child ${i}`]) }])
  for (let part = 1; part < 20; part += 1)
    await refused(whole.slice(0, Math.floor((whole.length * part) / 20)), /cut short|damaged|not an Excel/)
})

test('a file of 200 MB is refused by its length alone', async () => {
  // A view that says its length; nothing behind it is read.
  const large = Object.create(Uint8Array.prototype, { length: { value: 200 * 1024 * 1024 } }) as Uint8Array
  await refused(large, /The file is 200 MB\. Files must be no larger than 100 MB/)
})

test('a workbook with any bytes changed is refused or read, and never crashes', async () => {
  const whole = await writeWorkbook([{ name: 'List 8', rows: Array.from({ length: 10 }, (_, i) => [i, `child ${i}`]) }])
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(changes, async made => {
      const bytes = whole.slice()
      for (const [at, byte] of made) bytes[at] = byte
      try {
        await readWorkbook(bytes)
      } catch (error) {
        assert.ok(error instanceof Refusal, String(error))
      }
    }),
    { seed: 50, numRuns: 300 },
  )
})

test('what we write another reader reads alike, and so do we', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'One',
      rows: [
        [{ heading: 'Name' }, 'Count', 'When'],
        ['=1+1', 12.5, { day: plainDate('2024-02-29') }],
        ['ünïcode', null, true],
      ],
    },
    { name: 'Two', rows: [['x']] },
  ])
  const ours = await readWorkbook(bytes)
  assert.deepEqual(
    ours.tables.map(({ rows }) => rows.map(({ cells }) => cells.map(cellText))),
    [
      [
        ['Name', 'Count', 'When'],
        ['=1+1', '12.5', '2024-02-29'],
        ['ünïcode', '', 'yes'],
      ],
      [['x']],
    ],
  )
  const theirs = await readExcelFile(Buffer.from(bytes))
  const shown = (value: unknown) =>
    value instanceof Date
      ? value.toISOString().slice(0, 10)
      : typeof value === 'object'
        ? ''
        : `${value as string | number}`
  assert.deepEqual(
    theirs.map(({ sheet, data }) => [sheet, data.map(row => row.map(shown))]),
    ours.tables.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(cellText))]),
  )
})

test('the same values give the same bytes', async () => {
  const written = await writeWorkbook([{ name: 'One', rows: [['a', 1]] }])
  // The time of writing in the first file's header: 1 January 1980 in every workbook of ours.
  assert.deepEqual(written.slice(10, 14), Uint8Array.of(0, 0, 0x21, 0))
  assert.deepEqual(await writeWorkbook([{ name: 'One', rows: [['a', 1]] }]), written)
})

test('columns have the letters that Excel gives them', () => {
  assert.deepEqual([0, 25, 26, 33, 701, 702].map(columnLetter), ['A', 'Z', 'AA', 'AH', 'ZZ', 'AAA'])
})
