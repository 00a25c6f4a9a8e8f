import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { periodOfCareOn, periodsOfCare } from './periods-of-care.ts'
import { childWith } from './table-of-children.ts'
import { tableRows } from './table-rows.ts'

test('a period of care goes on through X1 on the same day and through nothing else', () => {
  const rows = tableRows(`
    episodes                                                                             | periods
    ------------------------------------------------------------------------------------ | -------
    2024-01-01 S C1 U4 2024-06-01 X1; 2024-06-01 L C2 U4                                 | 2024-01-01 to now
    2024-01-01 S C1 U4 2024-06-01 E4A; 2024-06-01 S C2 U4                                | 2024-01-01 to 2024-06-01 E4A, 2024-06-01 to now
    2024-01-01 S C1 U4 2024-06-01 X1; 2024-06-02 P C1 U6                                 | 2024-01-01 to 2024-06-01 X1, 2024-06-02 to now (start not known)
    2024-01-01 S V3 U4 2024-01-03 E8; 2024-02-01 S V3 U4 2024-02-03 E8                   | none
    2024-01-01 S V2 U4 2024-06-01 X1; 2024-06-01 L V4 U4 2024-07-01 X1; 2024-07-01 L V2 U4 | 2024-01-01 to 2024-06-01 X1, 2024-07-01 to now (start not known)
    2024-01-01 L C2 U4                                                                   | 2024-01-01 to now (start not known)
    2024-01-01 S C1 U4 2024-01-01 X1; 2024-01-01 P C1 U6 2024-02-29 E4B                  | 2024-01-01 to 2024-02-29 E4B
  `)
  for (const row of rows) {
    const said = periodsOfCare(childWith(row['episodes'] ?? '')).map(
      period =>
        `${period.startedOn} to ${period.endedOn === null ? 'now' : `${period.endedOn} ${period.endReason ?? ''}`}` +
        (period.startKnown ? '' : ' (start not known)'),
    )
    assert.equal(said.join(', ') || 'none', row['periods'], JSON.stringify(row))
  }
})

test('the period of a day is found, and the day of leaving belongs to none', () => {
  const child = childWith('2024-01-01 S C1 U4 2024-06-01 E4A; 2025-01-01 S C2 U4')
  assert.equal(periodOfCareOn(child, plainDate('2024-05-31'))?.endedOn, '2024-06-01')
  assert.equal(periodOfCareOn(child, plainDate('2024-06-01')), null)
  assert.equal(periodOfCareOn(child, plainDate('2025-01-01'))?.startedOn, '2025-01-01')
})
