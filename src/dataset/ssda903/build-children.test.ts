import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { ceasesIn, inCareThroughout, placementsOf, startsIn, wasInCareOn } from '../child/index.ts'
import type { Child } from '../child/child.ts'
import { financialYear } from '../../kernel/index.ts'
import { buildChildren, loadedReturns } from './build-children.ts'
import { aReturn, type RowsSaid } from './table-of-rows.ts'

/** One child's history from the episodes of each year, as `start why status place to end because`. */
const only = (byYear: Readonly<Record<number, RowsSaid>>): Child => {
  const returns = Object.entries(byYear).map(([year, rows]) => aReturn(Number(year), rows))
  const [child, ...others] = buildChildren(returns)
  assert.ok(child && others.length === 0)
  assert.deepEqual(buildChildren(returns.toReversed()), [child], 'the order of loading changes nothing')
  return child
}
const historyOf = (byYear: Readonly<Record<number, readonly string[]>>): readonly string[] =>
  only(Object.fromEntries(Object.entries(byYear).map(([year, rows]) => [year, { Episodes: rows }]))).episodes.map(
    ({ startedOn, startReason, legalStatus, placementType, endedOn, endReason, returnYear }) =>
      `${startedOn} ${startReason} ${legalStatus} ${placementType} to ${endedOn ?? 'now'} ${endReason ?? '-'} (${returnYear})`,
  )

test('an episode open at one year’s end gets its ending from the next return', () => {
  assert.deepEqual(
    historyOf({
      2025: ['1 2024-05-01 S C2 N1 U4 PR1'],
      2026: ['1 2024-05-01 S C2 N1 U4 PR1 2025-06-01 X1', '1 2025-06-01 P C2 N1 K2 PR4'],
    }),
    ['2024-05-01 S C2 U4 to 2025-06-01 X1 (2026)', '2025-06-01 P C2 K2 to now - (2026)'],
  )
})

test('the later return’s row wins where two returns tell of the same start', () => {
  assert.deepEqual(historyOf({ 2024: ['1 2023-05-01 S C2 N1 H5 PR1'], 2025: ['1 2023-05-01 S C2 N1 K3 PR1'] }), [
    '2023-05-01 S C2 K3 to now - (2025)',
  ])
  assert.deepEqual(
    historyOf({ 2025: ['1 2024-05-01 S C2 N1 U4 PR1 2025-03-20 E4A'], 2026: ['1 2024-05-01 S C2 N1 U4 PR1'] }),
    ['2024-05-01 S C2 U4 to now - (2026)'],
  )
  // The reason it began was corrected: one episode, not two.
  assert.deepEqual(historyOf({ 2025: ['1 2024-05-01 P C2 N1 U4 PR1'], 2026: ['1 2024-05-01 S C2 N1 U4 PR1'] }), [
    '2024-05-01 S C2 U4 to now - (2026)',
  ])
})

test('a child who leaves and comes back the same day has two periods of care', () => {
  const child = only({
    2026: { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1 2025-06-01 E4A', '1 2025-06-01 S V2 N1 U4 PR1'] },
  })
  assert.equal(startsIn(child, financialYear(2026)).length, 1)
  assert.equal(ceasesIn(child, financialYear(2026)).length, 1)
  assert.equal(inCareThroughout(child, financialYear(2026)), false)
  assert.equal(wasInCareOn(child, plainDate('2025-06-01')), true)
})

test('an episode that began and ended on the day another began is kept beside it, in this return and from an older one', () => {
  const night = '1 2025-03-31 S L1 N1 U6 PR1 2025-03-31 X1'
  const after = '1 2025-03-31 P C1 N1 K2 PR1'
  const both = ['2025-03-31 S L1 U6 to 2025-03-31 X1 (2025)', '2025-03-31 P C1 K2 to now - (2025)']
  assert.deepEqual(historyOf({ 2025: [after, night] }), both)
  assert.deepEqual(historyOf({ 2025: [night, after], 2026: [after] }), [both[0], '2025-03-31 P C1 K2 to now - (2026)'])
})

test('a child who moved twice in one day is still in care that evening', () => {
  const [first, second, third] = [
    '1 2024-05-01 S C2 N1 U4 PR1 2025-06-01 X1',
    '1 2025-06-01 P C2 N1 K2 PR4 2025-06-01 X1',
    '1 2025-06-01 P C2 N1 U6 PR1',
  ] as const
  const told = [
    '2024-05-01 S C2 U4 to 2025-06-01 X1 (2026)',
    '2025-06-01 P C2 K2 to 2025-06-01 X1 (2026)',
    '2025-06-01 P C2 U6 to now - (2026)',
  ]
  assert.deepEqual(historyOf({ 2026: [first, second, third] }), told)
  assert.deepEqual(historyOf({ 2026: [third, second, first] }), told)
})

test('an episode left open, with a later one, ends where the later one begins', () => {
  assert.deepEqual(historyOf({ 2026: ['1 2025-05-01 S C2 N1 U4 PR1', '1 2025-06-01 P C2 N1 K2 PR4'] }), [
    '2025-05-01 S C2 U4 to 2025-06-01 X1 (2026)',
    '2025-06-01 P C2 K2 to now - (2026)',
  ])
  // Before a new start of care nobody says how the old one ended.
  assert.deepEqual(historyOf({ 2026: ['1 2025-05-01 S C2 N1 U4 PR1', '1 2025-06-01 S C2 N1 K2 PR4'] }), [
    '2025-05-01 S C2 U4 to 2025-06-01 - (2026)',
    '2025-06-01 S C2 K2 to now - (2026)',
  ])
  // A short break that starts by itself ends nothing.
  assert.deepEqual(historyOf({ 2026: ['1 2025-05-01 S C2 N1 U4 PR1', '1 2025-06-01 S V4 N1 K2 PR4'] }), [
    '2025-05-01 S C2 U4 to now - (2026)',
    '2025-06-01 S V4 K2 to now - (2026)',
  ])
})

test('an open episode that the next return does not know had ended by the first day of its year, nobody says how', () => {
  const child = only({ 2025: { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1'] }, 2026: { Episodes: [] } })
  assert.deepEqual(
    child.episodes.map(({ endedOn, endReason }) => [endedOn, endReason]),
    [['2025-04-01', null]],
  )
  assert.equal(wasInCareOn(child, plainDate('2025-03-31')), true)
  assert.equal(wasInCareOn(child, plainDate('2026-03-31')), false)
  assert.equal(ceasesIn(child, financialYear(2026)).length, 0)
  // Without a later Episodes module nobody has said that it ended.
  assert.equal(
    only({ 2025: { Episodes: ['1 2024-05-01 S C2 N1 U4 PR1'] }, 2026: { Reviews: [] } }).episodes[0]?.endedOn,
    null,
  )
})

test('a start corrected by the next return replaces the old one and is no second placement', () => {
  for (const [first, then] of [
    ['2024-05-01', '2024-05-03'],
    ['2024-05-03', '2024-05-01'],
  ]) {
    const child = only({
      2025: { Episodes: [`1 ${first} S C2 N1 U4 PR1`] },
      2026: { Episodes: [`1 ${then} S C2 N1 U4 PR1`] },
    })
    assert.deepEqual(
      child.episodes.map(({ startedOn, endedOn }) => [startedOn, endedOn]),
      [[then, null]],
    )
    assert.equal(placementsOf(child).length, 1)
  }
  // A corrected move takes the ending of the placement before it along.
  assert.deepEqual(
    historyOf({
      2025: ['1 2024-05-01 S C2 N1 U4 PR1 2025-01-10 X1', '1 2025-01-10 P C2 N1 K2 PR4'],
      2026: ['1 2025-01-12 P C2 N1 K2 PR4'],
    }),
    ['2024-05-01 S C2 U4 to 2025-01-12 X1 (2025)', '2025-01-12 P C2 K2 to now - (2026)'],
  )
  // A change of legal status found out later is a new episode; the old one ended there.
  assert.deepEqual(historyOf({ 2025: ['1 2024-05-01 S C1 N1 U4 PR1'], 2026: ['1 2025-01-12 L C2 N1 U4 PR1'] }), [
    '2024-05-01 S C1 U4 to 2025-01-12 X1 (2025)',
    '2025-01-12 L C2 U4 to now - (2026)',
  ])
})

test('an ending that the next return contradicts gives way to it', () => {
  assert.deepEqual(
    historyOf({
      2025: ['1 2024-05-01 S C2 N1 U4 PR1 2025-03-20 X1', '1 2025-03-20 P C2 N1 K2 PR4'],
      2026: ['1 2025-03-15 P C2 N1 K2 PR4'],
    }),
    ['2024-05-01 S C2 U4 to 2025-03-15 X1 (2025)', '2025-03-15 P C2 K2 to now - (2026)'],
  )
})

test('an episode or a missing period that ends before it begins is not used, and a reason without a day is none', () => {
  const child = only({
    2026: {
      Episodes: ['1 2025-05-02 S C2 N1 U4 PR1 2025-05-01 E4A', '1 2025-06-01 S C2 N1 U4 PR1 - E4A'],
      Missing: ['1 2010-01-01 M 2025-07-02 2025-07-01'],
    },
  })
  assert.deepEqual(
    child.episodes.map(({ startedOn, endReason }) => [startedOn, endReason]),
    [['2025-06-01', null]],
  )
  assert.equal(child.missing.length, 0)
})

test('facts of the child come from the newest return that gives them', () => {
  const child = only({
    2024: { Header: ['1 1 2010-01-02 NOBT A123456789012 '], UASC: ['1 1 2010-01-02'] },
    2025: { Header: ['1 M 2010-01-01 WBRI -'], UASC: ['1 M 2010-01-01 2025-01-01'] },
  })
  assert.equal(child.bornOn, '2010-01-01')
  assert.equal(child.sex, 'male')
  assert.equal(child.ethnicity, 'WBRI')
  assert.equal(child.upn, 'A123456789012')
  assert.deepEqual(child.unaccompanied, { returnYears: [2024, 2025], ceasedOn: '2025-01-01' })
})

test('a child who is in no header has the date of birth that other modules give', () => {
  const child = only({ 2026: { Reviews: ['1 2010-01-01 2025-05-01 PN1'] } })
  assert.equal(child.bornOn, '2010-01-01')
  assert.equal(child.sex, 'not known')
})

test('reviews, missing periods and the rest come once, newest return first to be believed', () => {
  const child = only({
    2025: {
      Reviews: ['1 2010-01-01 2024-05-01 PN1', '1 2010-01-01 2025-03-01 PN7'],
      Missing: [
        '1 2010-01-01 M 2025-03-30',
        '1 2010-01-01 A 2024-06-01 2024-06-01',
        '1 2010-01-01 M 2024-06-01 2024-06-02',
      ],
      OC2: ['1 2010-01-01 12 - 0 - 1 1 0 0'],
      OC3: ['1 2010-01-01 YES F2 U1'],
      AD1: ['1 2010-01-01 2024-01-01 2024-02-01 1 2 MF L11'],
      PlacedAdoption: ['1 2010-01-01 2024-01-01'],
      PrevPerm: ['1 2010-01-01 P4'],
      SWEpisodes: ['1 2010-01-01 SW12 2024-05-01'],
    },
    2026: {
      Reviews: ['1 2010-01-01 2025-03-01 PN1'],
      Missing: ['1 2010-01-01 M 2025-03-30 2025-04-02'],
      OC2: ['1 2010-01-01 99 - 1 - - - -'],
      PlacedAdoption: ['1 2010-01-01 2024-01-01 2025-06-01 RD4'],
      PrevPerm: ['1 2010-01-01 P2 810 zz/03/2012'],
      SWEpisodes: ['1 2010-01-01 SW12 2024-05-01 2025-05-01', '1 2010-01-01 SW13 2025-05-01 - LEFTRL'],
    },
    2027: { DoLo: ['1 2010-01-01 2026-05-01 2026-06-01'], SWEpisodes: [] },
  })
  assert.deepEqual(child.reviews, [
    { heldOn: '2024-05-01', code: 'PN1' },
    { heldOn: '2025-03-01', code: 'PN1' },
  ])
  assert.deepEqual(child.missing, [
    { kind: 'A', startedOn: '2024-06-01', endedOn: '2024-06-01' },
    { kind: 'M', startedOn: '2024-06-01', endedOn: '2024-06-02' },
    { kind: 'M', startedOn: '2025-03-30', endedOn: '2025-04-02' },
  ])
  assert.deepEqual(
    child.outcomes.map(({ returnYear, sdqScore, convicted, healthAssessment }) => [
      returnYear,
      sdqScore,
      convicted,
      healthAssessment,
    ]),
    [
      [2025, 12, false, false],
      // 99 is no score.
      [2026, null, true, null],
    ],
  )
  assert.equal(child.leavingCare.length, 1)
  assert.equal(child.adoptions[0]?.byFosterCarer, true)
  assert.deepEqual(child.placedForAdoption, [{ decidedOn: '2024-01-01', ceasedOn: '2025-06-01', ceasedReason: 'RD4' }])
  assert.deepEqual(child.previousPermanence, { code: 'P2', authority: '810', dateAsGiven: 'ZZ/03/2012' })
  assert.deepEqual(
    child.socialWorkers.map(({ worker, startedOn, endedOn }) => [worker, startedOn, endedOn]),
    [
      ['SW12', '2024-05-01', '2025-05-01'],
      // Open in 2025-26 and unknown to the next return.
      ['SW13', '2025-05-01', '2026-04-01'],
    ],
  )
  assert.deepEqual(child.deprivationsOfLiberty, [{ startedOn: '2026-05-01', endedOn: '2026-06-01' }])
})

test('twins are two children', () => {
  const twins = buildChildren([
    aReturn(2026, {
      Header: ['1 F 2012-02-29 WBRI UN1', '2 F 2012-02-29 WBRI UN1'],
      Episodes: ['1 2025-05-01 S C2 N1 U4 PR1', '2 2025-05-01 S C2 N1 U4 PR1 2025-06-01 E4A'],
    }),
  ])
  assert.deepEqual(
    twins.map(({ id, bornOn, episodes }) => [id, bornOn, episodes[0]?.endedOn]),
    [
      ['1', '2012-02-29', null],
      ['2', '2012-02-29', '2025-06-01'],
    ],
  )
})

test('the parts of one year’s return are one loaded return, as far as the furthest reaches', () => {
  const part = { ...aReturn(2026, { Header: ['1 F 2012-02-29 WBRI UN1'] }), upTo: plainDate('2025-12-31') }
  assert.deepEqual(loadedReturns([aReturn(2026, { Episodes: [] }), part, aReturn(2025, { Episodes: [] })]), [
    { yearEnd: 2025, upTo: '2025-03-31', modules: new Set(['Episodes']) },
    { yearEnd: 2026, upTo: '2026-03-31', modules: new Set(['Episodes', 'Header']) },
  ])
})
