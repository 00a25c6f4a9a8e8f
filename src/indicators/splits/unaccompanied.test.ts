import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { examplesOfSplit } from '../examples.ts'
import { childrenInCareList, ssda903 } from '../sources.ts'
import { isUnaccompaniedOn, listedUnaccompanied, unaccompanied } from './unaccompanied.ts'

examplesOfSplit(
  unaccompanied,
  ssda903('Episodes', 'UASC'),
  '2026-03-31',
  `
    child | unaccompanied | group
    Amy   | 2026          | Unaccompanied
    Ben   | 2025          | Not unaccompanied
    Cal   |               | Not unaccompanied
`,
)

examplesOfSplit(
  listedUnaccompanied,
  childrenInCareList,
  '2026-03-31',
  `
    child | unaccompanied in year | group
    Amy   | yes                   | Unaccompanied
    Ben   | no                    | Not unaccompanied
    Cal   |                       | Not known
`,
)

test('a child whose status ceased is not unaccompanied from that day on', () => {
  const child = { ...aChild(), unaccompanied: { returnYears: [2026], ceasedOn: plainDate('2025-10-01') } }
  assert.equal(isUnaccompaniedOn(child, plainDate('2025-09-30')), true)
  assert.equal(isUnaccompaniedOn(child, plainDate('2025-10-01')), false)
})
