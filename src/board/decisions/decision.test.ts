import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { mustBeAStep, mustBeDecided, type Step, stepsThatStand, stillToCome } from './decision.ts'

const today = plainDate('2019-12-09')
const refusal = (says: RegExp, field: string) => (error: unknown) =>
  error instanceof Refusal && says.test(error.message) && error.field === field

const step = (id: string, kind: Step['kind'], on: string, more: Partial<Step> = {}): Step => ({
  id,
  kind,
  body: null,
  bodyName: null,
  who: 'Full council',
  on: plainDate(on),
  knownTo: 'day',
  words: kind,
  evidence: 'Its minutes',
  link: '',
  measure: null,
  counted: null,
  isPublic: true,
  corrects: null,
  ...more,
})

describe('a decision', () => {
  test('is not dated ahead', () => {
    assert.throws(
      () => mustBeDecided({ decidedOn: plainDate('2019-12-10') }, today),
      refusal(/cannot be dated in the future/, 'decidedOn'),
    )
    assert.doesNotThrow(() => mustBeDecided({ decidedOn: today }, today))
  })

  test('goes a step further when that happened, by somebody, with something to show it', () => {
    assert.throws(() => mustBeAStep(step('1', 'agreed', '2020-01-01'), today), refusal(/not happened yet/, 'on'))
    assert.doesNotThrow(() => mustBeAStep(step('1', 'in force', '2020-04-01'), today))
    assert.throws(() => mustBeAStep(step('1', 'agreed', '2019-10-01', { who: '' }), today), refusal(/who/, 'who'))
    assert.throws(
      () => mustBeAStep(step('1', 'agreed', '2019-10-01', { evidence: '' }), today),
      refusal(/what shows it/, 'evidence'),
    )
    assert.doesNotThrow(() => mustBeAStep(step('1', 'raised', '2018-01-01', { evidence: '' }), today))
  })

  test('shows its steps in the order they happened, and a correction in the place of what it corrects', () => {
    const steps = [
      step('force', 'in force', '2020-04-01'),
      step('wrong', 'agreed', '2019-11-10'),
      step('right', 'agreed', '2019-10-10', { corrects: 'wrong' }),
      step('raised', 'raised', '2018-01-01'),
    ]
    assert.deepEqual(
      stepsThatStand(steps).map(one => one.id),
      ['raised', 'right', 'force'],
    )
  })

  test('says what is still to come until somebody has said what changed for children', () => {
    const recommended = { outcome: 'recommended' } as const
    const says = (steps: Step[], day = today) => stillToCome(recommended, steps, day)
    assert.match(says([]) ?? '', /has not answered/)
    const agreed = step('1', 'agreed', '2019-10-10')
    assert.match(says([agreed]) ?? '', /not yet in force/)
    const force = step('2', 'in force', '2020-04-01')
    assert.match(says([agreed, force]) ?? '', /until its day/)
    assert.match(says([agreed, force], plainDate('2020-04-01')) ?? '', /what changed for children/)
    assert.equal(says([agreed, force, step('3', 'what changed', '2020-10-01')], plainDate('2020-10-02')), null)
    assert.equal(says([step('4', 'not agreed', '2019-10-10')]), null)
    assert.equal(stillToCome({ outcome: 'noted' }, [], today), null)
  })
})
