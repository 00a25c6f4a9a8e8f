import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { saidBy } from './card.ts'

describe('who a card is from', () => {
  test('is a forum by its own name, and never more than a forum or a band of ages', () => {
    assert.equal(
      saidBy({ forumName: 'Children in Care Council', ageBand: '12 to 15' }),
      'From the Children in Care Council',
    )
    assert.equal(
      saidBy({ forumName: 'CLiCC: care leavers and children', ageBand: 'mixed' }),
      'From the CLiCC: care leavers and children',
    )
    assert.equal(saidBy({ forumName: null, ageBand: 'under 8' }), 'From a child under 8')
    assert.equal(saidBy({ forumName: null, ageBand: 'not said' }), 'From children and young people')
  })
})
