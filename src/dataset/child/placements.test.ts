import assert from 'node:assert/strict'
import { test } from 'node:test'
import { financialYear, plainDate } from '../../kernel/index.ts'
import { livesInOn, placementOn, placementsIn, placementsOf } from './placements.ts'
import { childWith } from './table-of-children.ts'
import { tableRows } from './table-rows.ts'

test('placements are counted by the rules of the stability measures', () => {
  const rows = tableRows(`
    why                                           | episodes                                                                                           | placements
    --------------------------------------------- | -------------------------------------------------------------------------------------------------- | ----------
    legal status only                             | 2024-01-01 S C1 U4 2024-06-01 X1; 2024-06-01 L C2 U4                                               | U4 2024-01-01
    same carer, T                                 | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 T C1 U4                                               | U4 2024-01-01
    same carer, U                                 | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 U C2 U4                                               | U4 2024-01-01
    new carer, P                                  | 2024-01-01 S C1 U6/A 2024-06-01 X1; 2024-06-01 P C1 U6/B                                           | U6 2024-01-01 to 2024-06-01, U6 2024-06-01
    new carer and status, B                       | 2024-01-01 S C1 U6/A 2024-06-01 X1; 2024-06-01 B C2 U6/B                                           | U6 2024-01-01 to 2024-06-01, U6 2024-06-01
    care starts again in the same home            | 2024-01-01 S C1 U6 2024-06-01 E4A; 2024-06-01 S C1 U6                                              | U6 2024-01-01 to 2024-06-01, U6 2024-06-01
    in hospital and back                          | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-09 X1; 2024-06-09 P C1 U6              | U6 2024-01-01
    in hospital, law changed, and back            | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-05 X1; 2024-06-05 L C2 T1 2024-06-09 X1; 2024-06-09 P C2 U6 | U6 2024-01-01
    two temporary stays and back                  | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-05 X1; 2024-06-05 P C1 T3 2024-06-09 X1; 2024-06-09 P C1 U6 | U6 2024-01-01
    in hospital and back, law changed on the day  | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-09 X1; 2024-06-09 B C2 U6              | U6 2024-01-01
    in hospital and then elsewhere                | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-09 X1; 2024-06-09 P C1 K2              | U6 2024-01-01 to 2024-06-01, T1 2024-06-01 to 2024-06-09, K2 2024-06-09
    same kind of home but another postcode        | 2024-01-01 S C1 U6/A 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-09 X1; 2024-06-09 P C1 U6/B          | U6 2024-01-01 to 2024-06-01, T1 2024-06-01 to 2024-06-09, U6 2024-06-09
    no postcodes at all, in hospital and back     | 2024-01-01 S V2 U6/- 2024-06-01 X1; 2024-06-01 P V2 T1/- 2024-06-09 X1; 2024-06-09 P V2 U6/-        | U6 2024-01-01
    still in hospital                             | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1                                               | U6 2024-01-01
    left care from hospital                       | 2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-09 E2                                 | U6 2024-01-01 to 2024-06-01, T1 2024-06-01 to 2024-06-09
    care began in hospital                        | 2024-01-01 S C1 T1 2024-01-09 X1; 2024-01-09 P C1 U6                                               | T1 2024-01-01 to 2024-01-09, U6 2024-01-09
    adopted by the foster carer, coded T          | 2024-01-01 S C2 U5 2024-06-01 X1; 2024-06-01 U E1 A5                                               | A5 2024-01-01
    adopted by the foster carer, coded P          | 2024-01-01 S E1 U5 2024-06-01 X1; 2024-06-01 P E1 A5                                               | A5 2024-01-01
    adopted by the foster carer, coded B          | 2024-01-01 S C2 U5 2024-06-01 X1; 2024-06-01 B E1 A3                                               | A3 2024-01-01
    placed for adoption with someone else         | 2024-01-01 S E1 U5 2024-06-01 X1; 2024-06-01 P E1 A6                                               | U5 2024-01-01 to 2024-06-01, A6 2024-06-01
    a children's home is nobody's foster carer    | 2024-01-01 S E1 K2 2024-06-01 X1; 2024-06-01 P E1 A5                                               | K2 2024-01-01 to 2024-06-01, A5 2024-06-01
    a night                                       | 2024-01-01 S V2 U6 2024-01-02 X1; 2024-01-02 P V2 K2                                               | U6 2024-01-01 to 2024-01-02, K2 2024-01-02
    under a day                                   | 2024-01-01 S V2 U6 2024-01-01 X1; 2024-01-01 P V2 K2                                               | K2 2024-01-01
    under a day and back                          | 2024-01-01 S V2 U6 2024-03-01 X1; 2024-03-01 P V2 K2 2024-03-01 X1; 2024-03-01 P V2 U6              | U6 2024-01-01
    under a day, then elsewhere                   | 2024-01-01 S V2 U6 2024-03-01 X1; 2024-03-01 P V2 K2 2024-03-01 X1; 2024-03-01 P V2 R1              | U6 2024-01-01 to 2024-03-01, R1 2024-03-01
    moved, in hospital that day, and back there   | 2024-01-01 S V2 R2 2024-03-01 X1; 2024-03-01 P V2 U6/B 2024-03-01 X1; 2024-03-01 P V2 T1 2024-03-09 X1; 2024-03-09 P V2 U6/B | R2 2024-01-01 to 2024-03-01, U6 2024-03-01
    short breaks                                  | 2024-01-01 S V3 U6 2024-01-04 E8; 2024-02-01 S V3 U6 2024-02-04 E8                                 | none
    short break in the middle                     | 2024-01-01 S V2 U6 2024-02-01 X1; 2024-02-01 L V4 U6 2024-03-01 X1; 2024-03-01 L V2 U6              | U6 2024-01-01 to 2024-02-01, U6 2024-03-01 (start not known)
    history begins with a change of law           | 2024-01-01 L C2 U6                                                                                 | U6 2024-01-01 (start not known)
    a gap in the record                           | 2024-01-01 S C2 U6 2024-02-01 X1; 2024-02-09 L C1 U6                                               | U6 2024-01-01 to 2024-02-01, U6 2024-02-09 (start not known)
    29 February                                   | 2024-02-29 S C2 U6 2024-03-01 X1; 2024-03-01 P C2 K2                                               | U6 2024-02-29 to 2024-03-01, K2 2024-03-01
  `)
  for (const row of rows) {
    const said = placementsOf(childWith(row['episodes'] ?? '')).map(
      placement =>
        `${placement.placementType} ${placement.startedOn}${placement.endedOn === null ? '' : ` to ${placement.endedOn}`}` +
        (placement.startKnown ? '' : ' (start not known)'),
    )
    assert.equal(said.join(', ') || 'none', row['placements'], row['why'])
  }
})

test('the placements of a year count the one open on 1 April and not the one that ended that day', () => {
  const child = childWith(
    '2024-01-01 S C2 U6/A 2025-04-01 X1; 2025-04-01 P C2 U6/B 2025-04-02 X1; 2025-04-02 P C2 K2 2026-03-31 X1; 2026-03-31 P C2 K1',
  )
  assert.deepEqual(
    placementsIn(child, financialYear(2026)).map(placement => placement.startedOn),
    ['2025-04-01', '2025-04-02', '2026-03-31'],
  )
  assert.equal(placementsIn(child, financialYear(2025)).length, 1)
})

test('a child in hospital lives in the placement that they are to go back to', () => {
  const child = childWith(
    '2024-01-01 S C1 U6 2024-06-01 X1; 2024-06-01 P C1 T1 2024-06-05 X1; 2024-06-05 L C2 T1 2024-06-09 X1; 2024-06-09 P C2 U6',
  )
  assert.equal(livesInOn(child, plainDate('2024-06-07'))?.placementType, 'U6')
  assert.equal(placementOn(child, plainDate('2024-06-07'))?.startedOn, '2024-01-01')
  assert.equal(livesInOn(childWith('2024-01-01 S C1 T1'), plainDate('2024-06-07'))?.placementType, 'T1')
  const startedAgain = childWith('2024-01-01 S C1 U6 2024-06-01 E4A; 2024-06-01 S C1 T1')
  assert.equal(livesInOn(startedAgain, plainDate('2024-06-07'))?.placementType, 'T1')
  assert.equal(livesInOn(child, plainDate('2023-01-01')), null)
})
