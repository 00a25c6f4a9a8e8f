import assert from 'node:assert/strict'
import test from 'node:test'
import { tableRows } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { compute } from '../compute.ts'
import { datasetOf, examples } from '../examples.ts'
import { entitledToLeavingCareHelp } from './entitled-to-leaving-care-help.ts'

const table = `
  child | born on    | eligibility     | in touch | counted
  ----- | ---------- | --------------- | -------- | -------
  Amy   | 2009-01-01 | eligible        | YES      | counted
  Ben   | 2009-01-01 | relevant        | NO       | counted
  Cal   | 2004-01-01 | former relevant | REFU     | counted
  Dee   | 2002-01-01 | qualifying      | NREQ     | counted
  Eve   |            |                 |          | counted
  Fay   | 2004-01-01 | former relevant | DIED     | left out: Died
  `
examples(entitledToLeavingCareHelp, '2026-10-31', table)

test('every kind of right to help is shown, and the kinds add up', () => {
  const day = plainDate('2026-10-31')
  const figure = compute(entitledToLeavingCareHelp, datasetOf('Annex A list 9', tableRows(table), day, {}), day)
  const kinds = figure.splits.filter(({ split }) => split === 'eligibility')
  assert.deepEqual(
    kinds.map(({ group, numerator }) => [group, numerator]),
    [
      ['Eligible (16 or 17 and in care)', 1],
      ['Relevant (16 or 17 and left care)', 1],
      ['Former relevant (18 or over)', 1],
      ['Qualifying (under 13 weeks in care)', 1],
      ['Other', 0],
      ['Not known', 1],
    ],
  )
})
