import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersInOrder, aCheckedReport } from './a-checked-report.ts'
import { answersOfRisks, riskRowOf, risksIn } from './risks.ts'
import { checksOf } from './text-checks.ts'

const leaving = { what: 'Carers may leave', now: 'High', after: 'Low', done: 'A new allowance' }
const cost = { what: 'It costs more', now: 'Medium', after: 'Medium', done: '' }

test('a report that was asked for one risk has that one', () => {
  assert.deepEqual(risksIn({ risk: 'Carers may leave', currentRisk: 'High', residualRisk: 'Low', reason: 'x' }), [
    { ...leaving, done: '' },
  ])
  assert.deepEqual(risksIn({ currentRisk: 'Low' }), [{ what: '', now: 'Low', after: '', done: '' }])
  assert.deepEqual(risksIn({ risk: '', budget: 'None' }), [])
})

test('several risks are kept in their order, counted without a gap, and read again as they were', () => {
  assert.deepEqual(risksIn(answersOfRisks([leaving, cost])), [leaving, cost])
  assert.deepEqual(
    risksIn({ 'risk-12': 'Last', risk: 'First', 'risk-3': 'Between' }).map(one => one.what),
    ['First', 'Between', 'Last'],
  )
})

test('an answer that only looks like a risk is none', () => {
  assert.deepEqual(['risk', 'riskDone-4', 'risk-1', 'budget-2', 'appetiteForRisk'].map(riskRowOf), [
    1,
    4,
    null,
    null,
    null,
  ])
})

test('a further risk that is told in part is a doubt that says what is missing', () => {
  const found = checksOf(
    aCheckedReport({ fields: { ...answersInOrder, ...answersOfRisks([leaving, { ...cost, what: '', after: '' }]) } }),
  )
  assert.deepEqual(
    found.map(one => [one.check, one.field, one.says]),
    [
      [
        'unanswered',
        'risk-2',
        'Risk 2 does not say what could go wrong, and how large it is after what you propose. Say so, or empty its row',
      ],
    ],
  )
})
