import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { publicReviewInWords } from './exemption.ts'
import { reviewExemption } from './exemption-review.ts'

const today = plainDate('2020-11-25')
const later = plainDate('2021-11-25')
const still = { reviewOn: today, endedOn: null }

describe('looking again at whether an item must stay private', () => {
  const found = { why: 'The placement goes on', decidedByRole: 'the director' }

  test('keeps it private with a day to look next', () => {
    const { review, exemption } = reviewExemption(still, { ...found, outcome: 'stays', nextOn: later }, today)
    assert.deepEqual(review, { lookedOn: today, outcome: 'stays', ...found })
    assert.deepEqual(exemption, { reviewOn: later, endedOn: null })
  })

  test('is refused without that day, or with one that is not to come', () => {
    for (const [nextOn, says] of [
      [null, /when it is looked at next/],
      [today, /must be after today/],
    ] as const)
      assert.throws(() => reviewExemption(still, { ...found, outcome: 'stays', nextOn }, today), says)
  })

  test('ends it once and for all', () => {
    const { exemption } = reviewExemption(still, { ...found, outcome: 'ends', nextOn: later }, today)
    assert.deepEqual(exemption, { reviewOn: null, endedOn: today })
    assert.throws(() => reviewExemption(exemption, { ...found, outcome: 'stays', nextOn: later }, today), /already/)
  })
})

describe('what everyone is told of the next look', () => {
  for (const [reviewOn, endedOn, says] of [
    [later, null, /^We will look again by 25 November 2021/],
    [today, null, /^We will look again by 25 November 2020/],
    [plainDate('2020-11-24'), null, /would look again by 24 November 2020 .* have not yet/],
    [null, plainDate('2020-11-24'), /looked again on 24 November 2020, and this need not be private/],
    [null, null, /^$/],
  ] as const)
    test(`with ${reviewOn ?? 'no day'}, ${endedOn === null ? 'and it is private' : 'and it is private no longer'}`, () => {
      assert.match(publicReviewInWords({ reviewOn, endedOn }, today), says)
    })
})
