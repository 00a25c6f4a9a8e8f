import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Module903 } from '../../dataset.ts'
import { checkReturn } from '../check-return.ts'
import { columnsOf } from '../columns.ts'
import { aReturn, type RowsSaid } from '../table-of-rows.ts'
import { codesAndDays } from './codes-and-days.ts'
import { examples } from './examples/index.ts'
import { columnOf, moduleOf, rules } from './index.ts'

const outcomeOf = (code: string, year: number, rows: RowsSaid, lastYear: RowsSaid | null = null) => {
  const { outcomes } = checkReturn(aReturn(year, rows), lastYear && aReturn(year - 1, lastYear))
  const found = outcomes.find(({ rule }) => rule.code === code)
  assert.ok(found, `rule ${code} is not in force in ${year}`)
  return found
}

const linesBroken = (
  code: string,
  year: number,
  rows: RowsSaid,
  lastYear: RowsSaid | null = null,
): readonly number[] => {
  const found = outcomeOf(code, year, rows, lastYear)
  assert.notEqual(
    found.outcome,
    'could not run',
    `rule ${code}: ${found.outcome === 'could not run' ? found.because : ''}`,
  )
  return found.outcome === 'failed' ? found.rows.map(({ row }) => row).sort((a, b) => a - b) : []
}

for (const [code, year, rows, broken, lastYear] of examples) {
  test(`rule ${code} in ${year} finds the rows that break it and no others: ${broken.join(', ') || 'none'}`, () => {
    assert.deepEqual(linesBroken(code, year, rows, lastYear), broken)
  })
}

const goodRow: Readonly<Record<Module903, string>> = {
  Header: '1 M 2010-01-01 WBRI A123456789012',
  Episodes: '1 2026-05-01 S C2 N1 U4 PR1',
  Reviews: '1 2010-01-01 2026-05-01 PN1',
  UASC: '1 M 2010-01-01',
  OC2: '1 2010-01-01 5 - 0 - 1 1 1 0',
  OC3: '1 2007-01-01 YES F2 U1',
  AD1: '1 2020-01-01 2025-01-01 2026-01-01 0 2 MF L11',
  PlacedAdoption: '1 2020-01-01 2025-01-01',
  PrevPerm: '1 2020-01-01 Z1',
  Missing: '1 2010-01-01 M 2026-05-01 2026-05-02',
  SWEpisodes: '1 2010-01-01 SW12 2026-05-01',
  DoLo: '1 2010-01-01 2026-05-01',
}

test('a code or a day that cannot be read breaks its rule, and a good row does not', () => {
  for (const { code, reads } of codesAndDays) {
    const [field] = reads
    const module = moduleOf(field)
    const at = Object.keys(columnsOf(module)).indexOf(columnOf(field))
    const values = goodRow[module].split(' ')
    const bad = Array.from({ length: Math.max(values.length, at + 1) }, (_, place) =>
      place === at ? 'QQQ' : (values[place] ?? '-'),
    ).join(' ')
    assert.deepEqual(linesBroken(code, 2027, { [module]: [goodRow[module]] }), [], `rule ${code} on a good row`)
    assert.deepEqual(linesBroken(code, 2027, { [module]: [bad] }), [2], `rule ${code} on a bad row`)
  }
})

test('a code breaks its rule in the years that do not have it', () => {
  const placed = (year: number, place: string) =>
    linesBroken('146', year, { Episodes: [`1 ${year - 1}-05-01 S C2 N1 ${place} PR1`] }).length
  assert.deepEqual(
    [2023, 2024, 2025, 2026].map(year => [
      placed(year, 'H5'),
      placed(year, 'K3'),
      placed(year, 'Z1'),
      placed(year, 'Z11'),
    ]),
    [
      [0, 1, 0, 1],
      [0, 0, 0, 1],
      [1, 0, 0, 1],
      [1, 0, 1, 0],
    ],
  )
  assert.deepEqual(linesBroken('101', 2024, { Header: ['1 M 2010-01-01 WBRI UN1', '2 1 2010-01-01 WBRI UN1'] }), [2])
  assert.deepEqual(linesBroken('101', 2025, { Header: ['1 M 2010-01-01 WBRI UN1', '2 1 2010-01-01 WBRI UN1'] }), [3])
  assert.deepEqual(linesBroken('132', 2021, { OC3: ['1 2003-01-01 YES F3 U1', '2 2003-01-01 YES F5 U1'] }), [3])
  assert.deepEqual(linesBroken('132', 2022, { OC3: ['1 2003-01-01 YES F3 U1', '2 2003-01-01 YES F5 U1'] }), [2])
})

test('a child of any module who is not in Header is found, and one whose date of birth differs, and one given twice', () => {
  const known = '1 M 2010-01-01 WBRI A123456789012'
  for (const { code, reads } of rules) {
    const module = moduleOf(reads[0])
    const values = goodRow[module].split(' ')
    const born = Object.keys(columnsOf(module)).indexOf('DOB')
    const header = known.replace('2010-01-01', values[born] ?? '2010-01-01')
    const otherBorn = values.map((value, at) => (at === born ? '2010-09-09' : value)).join(' ')
    if (code.startsWith('INT0')) {
      const stranger = ['9', ...values.slice(1)].join(' ')
      assert.deepEqual(linesBroken(code, 2027, { Header: [header], [module]: [goodRow[module], stranger] }), [3], code)
    } else if (code.startsWith('INT1')) {
      assert.deepEqual(linesBroken(code, 2027, { Header: [header], [module]: [goodRow[module], otherBorn] }), [3], code)
    } else if (code.startsWith('INT3')) {
      assert.deepEqual(linesBroken(code, 2027, { [module]: [goodRow[module], otherBorn] }), [3], code)
    }
  }
})

test('every rule has an example that breaks it', () => {
  const shown = new Set<string>([
    ...examples.filter(([, , , broken]) => broken.length > 0).map(([code]) => code),
    ...codesAndDays.map(({ code }) => code),
  ])
  const unseen = rules.map(({ code }) => code).filter(code => !shown.has(code) && !/^INT[013]\d$/.test(code))
  assert.deepEqual(unseen, [])
  assert.ok(rules.length > 150, `${rules.length} rules`)
})

test('each rule has a number of its own, reads columns that exist and says which measures it distorts', () => {
  assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length)
  for (const { code, reads, distorts, says, mend } of rules) {
    for (const field of reads) assert.ok(columnOf(field) in columnsOf(moduleOf(field)), `${code} reads ${field}`)
    assert.ok(distorts.length > 0 && says !== '' && mend !== '', code)
  }
})

test('a rule whose file is not loaded could not run, and says which file', () => {
  const found = outcomeOf('185', 2026, { OC2: ['1 2010-01-01 5'] })
  assert.deepEqual(
    [found.outcome, found.outcome === 'could not run' && found.because],
    ['could not run', 'Episodes of 2025-26 is not loaded'],
  )
  const beside = outcomeOf('502', 2026, { Episodes: ['1 2025-05-01 S C2 N1 U4 PR1'] })
  assert.equal(beside.outcome === 'could not run' && beside.because, 'Episodes of 2024-25 is not loaded')
})

test('rules come into force and go out of it', () => {
  const inForce = (year: number) => new Set(checkReturn(aReturn(year, {}), null).outcomes.map(({ rule }) => rule.code))
  assert.equal(inForce(2024).has('370'), true)
  assert.equal(inForce(2025).has('370'), false)
  assert.equal(inForce(2025).has('444'), false)
  assert.equal(inForce(2026).has('444'), true)
  assert.equal(inForce(2026).has('700'), false)
})
