import assert from 'node:assert/strict'
import { test } from 'node:test'
import { financialYear, plainDate } from '../../kernel/index.ts'
import {
  ceasesIn,
  episodeOn,
  inCareThroughout,
  startsIn,
  wasInCareIn,
  wasInCareOn,
  wasOnShortBreaksOn,
} from './in-care.ts'
import { childWith } from './table-of-children.ts'
import { tableRows } from './table-rows.ts'

test('a child is in care on the day they come in and not on the day they leave', () => {
  const rows = tableRows(`
    episodes                                                | day        | in care
    ------------------------------------------------------- | ---------- | -------
    2025-04-01 S C2 U4                                      | 2025-03-31 | no
    2025-04-01 S C2 U4                                      | 2025-04-01 | yes
    2024-01-01 S C2 U4 2025-04-01 E4A                       | 2025-03-31 | yes
    2024-01-01 S C2 U4 2025-04-01 E4A                       | 2025-04-01 | no
    2024-01-01 S C2 U4 2025-04-01 E4A; 2025-04-01 S V2 U4   | 2025-04-01 | yes
    2024-02-29 S C2 U4 2024-03-01 E4A                       | 2024-02-29 | yes
    2024-01-01 S C2 U4 2025-04-01 X1; 2025-04-01 L E1 U4    | 2025-04-01 | yes
    2024-01-01 S C2 U4 2024-01-01 E4A                       | 2024-01-01 | no
    2024-01-01 S V3 U4                                      | 2024-06-01 | no
    2024-01-01 S V4 U4                                      | 2024-06-01 | no
    2024-01-01 S V2 U4 2024-05-01 X1; 2024-05-01 L V4 U4    | 2024-06-01 | no
  `)
  for (const row of rows) {
    const child = childWith(row['episodes'] ?? '')
    assert.equal(wasInCareOn(child, plainDate(row['day'] ?? '')), row['in care'] === 'yes', JSON.stringify(row))
  }
})

test('of two episodes that meet on a day, the one that begins is the episode of that day', () => {
  const child = childWith('2024-01-01 S C1 U4 2025-04-01 X1; 2025-04-01 L C2 U4')
  assert.equal(episodeOn(child, plainDate('2025-03-31'))?.legalStatus, 'C1')
  assert.equal(episodeOn(child, plainDate('2025-04-01'))?.legalStatus, 'C2')
  assert.equal(episodeOn(child, plainDate('2023-12-31')), null)
})

test('short breaks are told apart from care', () => {
  const child = childWith('2024-01-01 S V4 K2 2024-06-01 E8')
  assert.equal(wasOnShortBreaksOn(child, plainDate('2024-05-31')), true)
  assert.equal(wasOnShortBreaksOn(child, plainDate('2024-06-01')), false)
  assert.equal(wasInCareIn(child, financialYear(2024)), false)
})

test('in care all year is broken by a start after 1 April, an ending before 31 March and any short break', () => {
  const rows = tableRows(`
    episodes                                                                       | all year
    ------------------------------------------------------------------------------ | --------
    2025-04-01 S C2 U4                                                             | yes
    2025-04-02 S C2 U4                                                             | no
    2024-01-10 S C2 U4                                                             | yes
    2024-01-10 S C2 U4 2026-03-30 E4A                                              | no
    2024-01-10 S C2 U4 2026-03-31 E4A                                              | yes
    2024-01-10 S C2 U4 2026-04-01 E4A                                              | yes
    2024-01-10 S C2 U4 2025-04-01 E4A                                              | no
    2024-01-10 S C2 U4 2025-03-31 E4A                                              | no
    2024-01-10 S V4 U4                                                             | no
    2024-01-10 S C2 U4 2025-06-01 X1; 2025-06-01 L V3 U4 2025-06-03 X1; 2025-06-03 L C2 U4 | no
    2024-01-10 S C1 U4 2025-06-01 X1; 2025-06-01 L C2 U4                           | yes
    2024-01-10 S C1 U4 2025-06-01 E4A; 2025-06-01 S C2 U4                          | no
    2024-01-10 S C1 U4 2025-03-01 E4A; 2025-04-01 S C2 U4                          | yes
    2024-01-10 S V3 U4 2025-03-31 E8; 2025-04-01 S C2 U4                           | yes
    2026-04-01 S C2 U4                                                             | no
  `)
  for (const row of rows) {
    const child = childWith(row['episodes'] ?? '')
    assert.equal(inCareThroughout(child, financialYear(2026)), row['all year'] === 'yes', JSON.stringify(row))
  }
})

test('starts and endings are counted on the first and the last day of the year, never for short breaks or X1', () => {
  const rows = tableRows(`
    episodes                                               | starts | ends
    ------------------------------------------------------ | ------ | ----
    2025-04-01 S C2 U4                                     | 1      | 0
    2025-03-31 S C2 U4                                     | 0      | 0
    2026-03-31 S C2 U4                                     | 1      | 0
    2026-04-01 S C2 U4                                     | 0      | 0
    2024-04-01 S C2 U4 2025-04-01 E4A                      | 0      | 1
    2024-04-01 S C2 U4 2026-03-31 E3                       | 0      | 1
    2024-04-01 S C2 U4 2025-03-31 E4A                      | 0      | 0
    2024-04-01 S C2 U4 2025-07-01 X1                       | 0      | 0
    2025-05-01 S V3 U4 2025-05-04 E8                       | 0      | 0
    2025-05-01 S V2 U4 2025-06-01 E4A; 2025-06-01 S V2 U4  | 2      | 1
    2024-05-01 S V2 U4 2025-06-01 X1; 2025-06-01 P V2 U6   | 0      | 0
  `)
  for (const row of rows) {
    const child = childWith(row['episodes'] ?? '')
    assert.equal(startsIn(child, financialYear(2026)).length, Number(row['starts']), JSON.stringify(row))
    assert.equal(ceasesIn(child, financialYear(2026)).length, Number(row['ends']), JSON.stringify(row))
  }
})

test('an ending whose reason is not known is no ending of care to count', () => {
  const child = childWith('2024-05-01 S V2 U4 2025-06-01')
  assert.equal(ceasesIn(child, financialYear(2026)).length, 0)
  assert.equal(wasInCareOn(child, plainDate('2025-06-01')), false)
})
