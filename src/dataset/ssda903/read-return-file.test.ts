import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../kernel/index.ts'
import { readReturnFile, recogniseReturnFile } from './read-return-file.ts'
import type { Table } from './table.ts'

const encoder = new TextEncoder()
const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n1,M,29/02/2012,WBRI,UN1,,\n'
const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n'

const bytesOf = (text: string): Uint8Array => encoder.encode(text)
const read = (text: string) => readReturnFile('a.csv', bytesOf(text))
const only = (text: string): Table => {
  const [table] = read(text).tables
  assert.ok(table)
  return table
}
const said = (table: Table) =>
  table.problems.map(({ row, column, kind, severity }) => `${row ?? '-'} ${column ?? '-'} ${kind}: ${severity}`)
const refuses = (bytes: Uint8Array, words: RegExp) =>
  assert.throws(
    () => readReturnFile('a.csv', bytes),
    (error: unknown) => error instanceof Refusal && words.test(error.message),
  )
const utf16 = (text: string, endian: 'little' | 'big'): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set(endian === 'little' ? [0xff, 0xfe] : [0xfe, 0xff])
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), endian === 'little')
  return bytes
}

test('a file is known by its columns, whatever its name, their order, case, spaces and underscores', () => {
  for (const heading of [
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC',
    'rec,dec,place,cin,ls,rne,decom,child',
    ' Child Id ,Decom,RNE,LS,CIN,PL,Place Provider,DEC,REC',
    '"CHILD","DECOM","RNE","LS","CIN","PLACE","DEC","REC","our own column"',
  ]) {
    assert.equal(recogniseReturnFile('anything.txt', bytesOf(`${heading}\n`))?.module, 'Episodes', heading)
    assert.equal(only(`${heading}\n`).module, 'Episodes', heading)
  }
  assert.equal(recogniseReturnFile('x', bytesOf('CHILD,SEX,DOB\n1,M,01/01/2010\n'))?.module, 'UASC')
  assert.equal(recogniseReturnFile('x', bytesOf('CHILD,SEX,DOB,ETHNIC\n'))?.module, 'Header')
  assert.equal(recogniseReturnFile('episodes.csv', bytesOf('Month,Visits\n')), null)
  assert.equal(recogniseReturnFile('episodes.csv', bytesOf('DECOM,DEC\n')), null)
  assert.equal(recogniseReturnFile('episodes.csv', new Uint8Array()), null)
})

test('byte-order marks, UTF-16, tabs, semicolons, CRLF and stray spaces do not change what is read', () => {
  const plain = only(header).rows
  const variants = [
    bytesOf(`\uFEFF${header}`),
    utf16(header, 'little'),
    utf16(header, 'big'),
    bytesOf(header.replaceAll(',', ';')),
    bytesOf(header.replaceAll(',', '\t')),
    bytesOf(header.replaceAll('\n', '\r\n')),
    bytesOf(header.replaceAll('\n', '\r')),
    bytesOf(header.replaceAll(',', ' , ')),
    bytesOf(header.trimEnd()),
    bytesOf(header.toLowerCase()),
    bytesOf(header.replaceAll(/[^,\n]+/g, '"$&"')),
  ]
  for (const [at, bytes] of variants.entries()) {
    assert.deepEqual(readReturnFile('a.csv', bytes).tables[0]?.rows, plain, `variant ${at}`)
  }
  assert.deepEqual(plain, [
    { line: 2, CHILD: '1', SEX: 'M', DOB: '2012-02-29', ETHNIC: 'WBRI', UPN: 'UN1', MOTHER: null, MC_DOB: null },
  ])
})

test('latin-1 is read, and said to be', () => {
  const text = 'CHILD,SEX,DOB,ETHNIC,Name\n1,M,01/01/2012,WBRI,Zo\u00eb\n'
  const found = readReturnFile(
    'a.csv',
    Uint8Array.from(text, character => character.charCodeAt(0)),
  )
  assert.equal(found.tables[0]?.rows.length, 1)
  assert.match(found.problems[0]?.says ?? '', /not UTF-8/)
})

test('what is no return is refused in words', () => {
  refuses(new Uint8Array(), /empty/)
  refuses(bytesOf(' \r\n\n'), /empty/)
  refuses(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /workbook or a zip/)
  refuses(bytesOf('%PDF-1.7'), /PDF/)
  refuses(bytesOf('CHILD\0,DECOM\n'), /not text/)
  refuses(bytesOf('Month,Visits\n1,2\n'), /not those of any module/)
  refuses(bytesOf('CHILD,DECOM,RNE,CIN,PLACE,DEC,REC\n'), /Episodes \(Episodes of care\), but the column LS is missing/)
  refuses(bytesOf('CHILD,DECOM,RNE,CIN,DEC,REC\n'), /columns LS, PLACE are missing/)
  refuses(bytesOf('CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC,ls\n'), /column LS twice/)
  refuses(new Uint8Array(101 * 1024 * 1024), /larger than 100 MB/)
})

test('a column that a file may lack is told of, and one of its own is left out', () => {
  const table = only('CHILD,SEX,DOB,ETHNIC,School\n1,M,01/01/2012,WBRI,x\n')
  assert.deepEqual(table.absentColumns, ['UPN', 'MOTHER', 'MC_DOB'])
  assert.deepEqual(said(table), [
    '- - column: look at',
    '- UPN column: look at',
    '- MOTHER column: look at',
    '- MC_DOB column: look at',
  ])
})

test('a file cut in half says so and keeps the rows before the cut', () => {
  const whole = `${episodes}1,01/05/2025,S,C2,N1,U4,PR1,,,,,,\n2,01/05/2025,S,C2,N1,U4,PR1,,,,,,\n`
  const table = only(whole.slice(0, whole.lastIndexOf(',N1')))
  assert.equal(table.rows.length, 1)
  assert.deepEqual(said(table), ['3 - row cut short: row not used'])
  const quoted = only(`${episodes}1,01/05/2025,S,C2,N1,U4,PR1,,,,,,\n2,"01/05`)
  assert.equal(quoted.rows.length, 1)
  assert.deepEqual(said(quoted), ['3 - row cut short: row not used'])
})

test('ragged rows are told of: a short one is read, a long one is not', () => {
  const table = only(
    `${episodes}1,01/05/2025,S,C2,N1,U4,PR1\n2,01/05/2025,S,C2,N1,U4,PR1,,,,,,,,\n3,01/05/2025,S,C2,N1,U4,PR1,,,,,,,x\n\n,,\n`,
  )
  assert.deepEqual(
    table.rows.map(row => row.CHILD),
    ['1', '2'],
  )
  assert.deepEqual(said(table), ['2 - row cut short: look at', '4 - form: row not used'])
})

test('a heading in the middle, where two files were put together, is passed over', () => {
  const table = only(`${header}${header}`)
  assert.equal(table.rows.length, 2)
  assert.deepEqual(said(table), ['3 - duplicate: row not used'])
})

test('lines are counted through values that hold a line break', () => {
  const table = only('CHILD,SEX,DOB,ETHNIC,Note\n1,M,01/01/2012,WBRI,"a\nb"\n2,M,nonsense,WBRI,\n')
  assert.equal(table.problems.find(({ column }) => column === 'DOB')?.row, 4)
})

test('days are read as the return and as databases write them, and nothing else is guessed', () => {
  const dayOf = (cell: string) => {
    const table = only(`CHILD,SEX,DOB,ETHNIC\n1,M,${cell},WBRI\n`)
    const row = table.rows[0] as { DOB: string | null } | undefined
    return row?.DOB ?? table.problems.find(({ column }) => column === 'DOB')?.says
  }
  assert.equal(dayOf('29/02/2024'), '2024-02-29')
  assert.equal(dayOf('1/4/2024'), '2024-04-01')
  assert.equal(dayOf('2024-02-29'), '2024-02-29')
  assert.equal(dayOf('2024-02-29 00:00:00'), '2024-02-29')
  assert.equal(dayOf('29/02/2024 00:00'), '2024-02-29')
  assert.equal(dayOf('29/02/2023'), 'DOB is not a day that exists')
  assert.equal(dayOf('2023-02-29'), 'DOB is not a day that exists')
  assert.equal(dayOf('04/13/2024'), 'DOB has the month where the day should be')
  assert.equal(dayOf('01/04/24'), 'DOB gives the year in two digits, so the century is not known')
  assert.equal(dayOf('45383'), 'DOB is a number, as Excel keeps days')
  assert.equal(dayOf('01/04/0224'), 'DOB has a year that cannot be right')
  assert.equal(dayOf('April'), 'DOB is not a day')
})

test('values that begin like a formula are not used, and their row is not where it is the child', () => {
  const table = only(
    'CHILD,SEX,DOB,ETHNIC,UPN\n=1+1,M,01/01/2012,WBRI,UN1\n2,M,01/01/2012,WBRI,@SUM(A1)\n-3,M,01/01/2012,WBRI,+cmd\n',
  )
  assert.deepEqual(
    table.rows.map(row => row.CHILD),
    ['2', '-3'],
  )
  assert.deepEqual(
    said(table).filter(words => words.includes('formula')),
    ['2 CHILD formula: row not used', '3 UPN formula: value not used', '4 UPN formula: value not used'],
  )
})

test('numbers written with a decimal point are whole, and that is said once', () => {
  const table = only('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER\n7.0,F,01/01/2008,WBRI,UN1,1.0\n8.0,F,01/01/2008,WBRI,UN1,0.0\n')
  assert.deepEqual(
    table.rows.map(row => (row as { MOTHER: string | null }).MOTHER),
    ['1', '0'],
  )
  assert.deepEqual(
    said(table).filter(words => words.includes('form')),
    ['- CHILD form: look at', '- MOTHER form: look at'],
  )
})

test('what is wrong is said without the value, which stands apart', () => {
  const table = only(
    `${episodes}SECRET1,99/99/9999,S,C2,N1,U4,PR1,,,,,,\nSECRET2,01/05/2025,S,SECRET3,N1,U4,PR1,SECRET4,,,,,SECRET5\n,01/05/2025,S,C2,N1,U4,PR1,,,,,,\n`,
  )
  assert.ok(table.problems.length >= 5)
  for (const { says, mend } of table.problems) assert.doesNotMatch(`${says} ${mend}`, /SECRET|99\/99/)
  assert.deepEqual(
    table.problems.map(({ value }) => value),
    ['99/99/9999', 'SECRET3', 'SECRET4', 'SECRET5', null],
  )
})

test('a name where a number should be is not kept, whatever the column', () => {
  const table = only(
    'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n' +
      'Quillfeather,01/05/2025,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n' +
      'Zebedee Quillfeather 2,01/05/2025,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n' +
      '101,01/05/2025,S,C2,N1,U6,PR1,,,,Quillfeather,ZX2 1AA,Zebedee\n' +
      '102,01/05/2025,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,XXXXXXX\n',
  )
  assert.deepEqual(said(table), [
    '2 CHILD form: row not used',
    '3 CHILD form: row not used',
    '4 HOME_POST form: value not used',
    '4 URN form: value not used',
  ])
  assert.doesNotMatch(JSON.stringify(table.rows), /Quillfeather|Zebedee/i)
})
