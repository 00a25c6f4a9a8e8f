import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inferReturnYear } from './return-year.ts'
import { aReturn, type RowsSaid } from './table-of-rows.ts'

const inferred = (rows: RowsSaid) => inferReturnYear(aReturn(2026, rows).tables)
const ended = (...days: string[]) => days.map((day, at) => `${at} 2020-01-01 S C2 N1 U4 PR1 ${day} E4A`)

test('the year is the one that the endings fall in', () => {
  const found = inferred({
    Episodes: ended(
      ...Array.from({ length: 12 }, (_, at) => `2025-${String(at < 8 ? at + 5 : 12).padStart(2, '0')}-10`),
    ),
  })
  assert.equal(found.yearEnd, 2026)
  assert.equal(found.confidence, 'sure')
  assert.match(found.reasons[0] ?? '', /12 of 12 endings fall in 2025-26/)
})

test('1 April and 31 March belong to the year between them', () => {
  assert.equal(inferred({ Episodes: ended('2025-04-01', '2026-03-31') }).yearEnd, 2026)
  assert.equal(inferred({ Episodes: ended('2025-03-31', '2024-04-01') }).yearEnd, 2025)
})

test('few endings make a year likely, not sure', () => {
  assert.equal(inferred({ Episodes: ended('2025-06-01') }).confidence, 'likely')
})

test('without days the codes may tell, and otherwise nobody can say', () => {
  assert.equal(inferred({ Header: ['1 M 2010-01-01 WBRI UN1'] }).yearEnd, null)
  assert.match(inferred({ Header: ['1 M 2010-01-01 WBRI UN1'] }).reasons[0] ?? '', /2024-25, 2025-26, 2026-27/)
  assert.equal(inferred({ DoLo: ['1 2010-01-01 2026-05-01'] }).yearEnd, 2027)
  assert.equal(inferred({}).yearEnd, null)
})

test('a code of another year is named as a doubt and does not move the year', () => {
  const rows = ended(...Array.from({ length: 12 }, () => '2025-06-01')).map(row => row.replace('U4', 'H5'))
  const found = inferred({ Episodes: rows })
  assert.equal(found.yearEnd, 2026)
  assert.equal(found.confidence, 'likely')
  assert.ok(found.reasons.includes('But PLACE H5 is not a code of that year'))
})
