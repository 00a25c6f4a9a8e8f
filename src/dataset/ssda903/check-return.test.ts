import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../kernel/index.ts'
import { checkReturn, refuseTwoOfOneModule, troubling } from './check-return.ts'
import { readReturnFile } from './read-return-file.ts'
import { aReturn, csvOf, fileOf, type RowsSaid } from './table-of-rows.ts'

const problemsOf = (year: number, rows: RowsSaid) => checkReturn(aReturn(year, rows), null).problems
const said = (year: number, rows: RowsSaid) =>
  problemsOf(year, rows).map(({ row, column, kind, severity }) => `${row ?? '-'} ${column ?? '-'} ${kind}: ${severity}`)

const header = '1 M 2010-01-01 WBRI A123456789012'
const episode = '1 2025-05-01 S C2 N1 U4 PR1 - - - WV1_1AA WV2_2BB'

test('a return in which nothing is wrong has no problems', () => {
  assert.deepEqual(said(2026, { Header: [header], Episodes: [episode] }), [])
})

test('the faults that a return may have are told with file, row, column, kind and what becomes of them', () => {
  const faults: readonly (readonly [RowsSaid, string])[] = [
    [{ Episodes: [episode.replace('U4', 'U9')] }, '2 PLACE unknown code: value not used'],
    [{ Episodes: [episode.replace('U4', 'H5')] }, '2 PLACE code of another year: look at'],
    [{ Episodes: [episode.replace('2025-05-01', '2025-02-29')] }, '2 DECOM not a day: row not used'],
    [{ Episodes: [episode.replace('PR1 -', 'PR1 2025-04-30')] }, '2 DEC days out of order: row not used'],
    [{ Episodes: [episode.replace('PR1 - -', 'PR1 - E4A')] }, '2 REC disagrees: value not used'],
    [{ Episodes: [episode.replace('PR1 - -', 'PR1 2025-06-01 X1')] }, '2 REC gap: look at'],
    [
      { Episodes: [episode.replace('PR1 - -', 'PR1 2025-06-01 E4A'), episode.replace('05-01', '05-20')] },
      '3 DECOM overlap: look at',
    ],
    [{ Episodes: [episode, episode] }, '3 - duplicate: row not used'],
    [{ Header: [header, header.replace('WBRI', 'WOTH')] }, '3 CHILD duplicate: look at'],
    [{ Header: [header], Episodes: [episode, episode.replace('1 2025', '2 2025')] }, '3 CHILD not in header: look at'],
    [{ Header: [header], Reviews: ['1 2010-01-02 2025-05-01 PN1'] }, '2 DOB disagrees: look at'],
    [{ Header: [header.replace('2010', '2026')], Episodes: [episode] }, '2 DECOM days out of order: look at'],
    [{ Header: [header.replace('A123456789012', 'I123456789012')] }, '2 UPN form: look at'],
    [{ Header: [header.replace('A123456789012', '=A1')] }, '2 UPN formula: value not used'],
    [{ OC2: ['1 2010-01-01 41'] }, '2 SDQ_SCORE form: value not used'],
    [{ Episodes: [episode.replace('C2', 'V3')] }, '2 HOME_POST short breaks: look at'],
  ]
  for (const [rows, fault] of faults)
    assert.ok(said(2026, rows).includes(fault), `${fault}; found ${said(2026, rows).join(', ')}`)
})

test('nothing that is said holds a value or a child', () => {
  const rows = {
    Header: ['CHILDX M 2010-01-01 VALUEX UPNX', 'CHILDX M 2010-01-01 WBRI UPNX'],
    Episodes: ['CHILDX 2025-05-01 S C2 N1 PLACEX PRX 2025-04-01 RECX WHYX', 'CHILDY 2009-05-01 S C2 N1 U4 PR0'],
  }
  const problems = problemsOf(2026, rows)
  assert.ok(problems.length > 8)
  for (const { says, mend } of problems)
    assert.doesNotMatch(`${says} ${mend}`, /CHILDX|CHILDY|VALUEX|UPNX|PLACEX|PRX|RECX|WHYX|2009|2010/)
})

test('a cell that reading has told of is not told again by its rule, and the rule has failed all the same', () => {
  const { problems, outcomes } = checkReturn(aReturn(2026, { Episodes: [episode.replace('U4', 'U9')] }), null)
  assert.equal(problems.filter(({ column }) => column === 'PLACE').length, 1)
  const rule146 = outcomes.find(({ rule }) => rule.code === '146')
  assert.deepEqual(rule146?.outcome === 'failed' && rule146.rows, [{ file: 'Episodes.csv', row: 2 }])
})

test('a module that the year does not have is told of', () => {
  assert.ok(said(2020, { SWEpisodes: ['1 2010-01-01 SW12 2019-05-01'] }).includes('- - file: look at'))
})

test('two files of one module are refused, and XML beside CSV', () => {
  const refuses = (files: Parameters<typeof refuseTwoOfOneModule>[0], words: RegExp) =>
    assert.throws(
      () => refuseTwoOfOneModule(files),
      (error: unknown) => error instanceof Refusal && words.test(error.message),
    )
  const encoder = new TextEncoder()
  const other = readReturnFile('again.csv', encoder.encode(csvOf('Header', [header])))
  refuses([fileOf('Header', [header]), other], /Header\.csv and again\.csv are both Header/)
  const xml = readReturnFile('a.xml', encoder.encode('<EXPSSDA903></EXPSSDA903>'))
  refuses([xml, other], /either the XML file or the CSV files/)
  refuseTwoOfOneModule([fileOf('Header', [header]), fileOf('Episodes', [episode])])
})

test('rows of a module that is in two files are told of by the file they stand in', () => {
  const one = aReturn(2026, { Header: [header] })
  const parts = {
    ...one,
    tables: [
      ...one.tables,
      ...readReturnFile('more.csv', new TextEncoder().encode(csvOf('Header', [header.replace('M', 'F')]))).tables,
    ],
  }
  const found = checkReturn(parts, null).problems.find(({ says }) => says.includes('INT32'))
  assert.deepEqual([found?.file, found?.row], ['more.csv', 2])
})

test('the rules that failed or could not run are found by the measures they put out', () => {
  const { outcomes } = checkReturn(aReturn(2026, { Episodes: [episode.replace('S C2', 'P C2')] }), null)
  const starts = troubling(outcomes, 'starts of care')
  assert.ok(starts.some(({ rule, outcome }) => rule.code === '357' && outcome === 'failed'))
  assert.ok(starts.some(({ rule, outcome }) => rule.code === '352' && outcome === 'could not run'))
  assert.ok(starts.every(({ outcome }) => outcome !== 'passed'))
})
