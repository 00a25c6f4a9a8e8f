import assert from 'node:assert/strict'
import test from 'node:test'
import { tableRows } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { compute } from '../compute.ts'
import { datasetOf, examples } from '../examples.ts'
import { supportedByAnAdviser } from './supported-by-an-adviser.ts'

examples(
  supportedByAnAdviser,
  '2026-10-31',
  `
  child | eligibility     | in touch | has adviser | counted
  ----- | --------------- | -------- | ----------- | -------
  Amy   | former relevant | YES      | yes         | counted: Has a personal adviser
  Ben   | relevant        | NO       | yes         | counted
  Cal   | qualifying      | NREQ     | no          | not counted: Has no personal adviser
  Dee   | eligible        | YES      | yes         | left out: Still in care
  Eve   | former relevant | DIED     | yes         | left out: Died
  Fay   | former relevant | RHOM     | yes         | counted
  `,
)

test('an older list without the column of advisers gives no figure, not nought', () => {
  const day = plainDate('2026-10-31')
  const rows = tableRows('child | has adviser\nAmy |\nBen |')
  const figure = compute(supportedByAnAdviser, datasetOf('Annex A list 9', rows, day, {}), day)
  assert.equal(figure.state, 'source not loaded')
  assert.equal(figure.because, 'Annex A list 9 of 31 October 2026 does not give who has a personal adviser')
})
