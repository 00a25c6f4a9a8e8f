import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from './a-child.ts'

const told = (child: ReturnType<typeof aChild>) =>
  child.episodes.map(e =>
    `${e.startedOn} ${e.startReason} ${e.placementType} ${e.endedOn ?? ''} ${e.endReason ?? ''}`.trim(),
  )

test('a made-up child in care is on a care order in a foster home unless something else is said', () => {
  const [episode] = aChild().inCare({ from: '2024-01-10' }).episodes
  assert.deepEqual(
    [episode?.startReason, episode?.legalStatus, episode?.placementType, episode?.provider, episode?.endReason],
    ['S', 'C2', 'U6', 'PR1', null],
  )
})

test('a second episode goes on from an open one: the child moved', () => {
  const child = aChild().inCare({ from: '2024-01-10' }).inCare({ from: '2025-06-01', place: 'K2' })
  assert.deepEqual(told(child), ['2024-01-10 S U6 2025-06-01 X1', '2025-06-01 P K2'])
})

test('a second episode after a gap is another time in care', () => {
  const child = aChild().inCare({ from: '2024-01-10', to: '2024-05-01' }).inCare({ from: '2025-06-01' })
  assert.deepEqual(told(child), ['2024-01-10 S U6 2024-05-01 E8', '2025-06-01 S U6'])
})

test('a child who goes home and comes back the same day is in another time in care', () => {
  const child = aChild()
    .inCare({ from: '2024-01-10', to: '2024-05-01', endReason: 'E4A' })
    .inCare({ from: '2024-05-01' })
  assert.deepEqual(told(child), ['2024-01-10 S U6 2024-05-01 E4A', '2024-05-01 S U6'])
})

test('a change of status keeps the home and the need, and temporary stays have no provider', () => {
  const child = aChild()
    .inCare({ from: '2024-01-10', status: 'C1', need: 'N5' })
    .inCare({ from: '2024-05-01', status: 'C2', startReason: 'L' })
    .inCare({ from: '2024-08-01', place: 'T3' })
  assert.deepEqual(
    child.episodes.map(e => [e.legalStatus, e.need, e.placementType, e.provider]),
    [
      ['C1', 'N5', 'U6', 'PR1'],
      ['C2', 'N5', 'U6', 'PR1'],
      ['C2', 'N5', 'T3', null],
    ],
  )
})

test('what is said of a made-up child does not change the one it was said of', () => {
  const child = aChild()
  child.inCare({ from: '2024-01-10' }).review('2024-02-01').missingFrom('2024-03-01')
  assert.deepEqual([child.episodes, child.reviews, child.missing], [[], [], []])
})
