import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { noticeGiven, reasonAndNotice } from './urgency.ts'

describe('the notice that the chair had of an urgent item', () => {
  const on = { heldOn: plainDate('2019-12-09'), today: plainDate('2019-12-06'), mayBeMissing: false }
  const given = (toldOn: string | null, toldBy: string | null) => ({
    toldOn: toldOn === null ? null : plainDate(toldOn),
    toldBy,
  })

  test('is a day before the meeting or on it, and somebody who told it', () => {
    const told = given('2019-12-06', 'the director')
    assert.deepEqual(noticeGiven(told, on), told)
    const onTheDay = given('2019-12-09', 'the director')
    assert.deepEqual(noticeGiven(onTheDay, { ...on, today: plainDate('2019-12-09') }), onTheDay)
  })

  for (const [toldOn, toldBy, says] of [
    ['2019-12-10', 'the director', /cannot have been told after it/],
    ['2019-12-07', 'the director', /cannot be in the future/],
    ['2019-12-05', null, /by role/],
    [null, 'the director', /Enter the day/],
    [null, null, /Enter the day/],
  ] as const)
    test(`is refused with ${toldOn ?? 'no day'} and ${toldBy ?? 'nobody'}`, () => {
      assert.throws(() => noticeGiven(given(toldOn, toldBy), on), says)
    })

  test('may be missing only where the opinion was recorded without one', () => {
    assert.equal(noticeGiven(given(null, null), { ...on, mayBeMissing: true }), null)
    assert.throws(() => noticeGiven(given('2019-12-05', null), { ...on, mayBeMissing: true }), /by role/)
  })

  test('stands after the reason, and a record without one says only the reason', () => {
    const reason = 'The court ruled today'
    assert.equal(
      reasonAndNotice({ reason, toldOn: plainDate('2019-12-06'), toldBy: 'the director' }),
      'The court ruled today. The chair was told on 6 December 2019 by the director.',
    )
    assert.equal(reasonAndNotice({ reason, toldOn: null, toldBy: '' }), reason)
  })
})
