import assert from 'node:assert/strict'
import test from 'node:test'
import { Refusal } from './refusal.ts'

test('a refusal carries the words the person will read and the question they belong to', () => {
  const refusal = new Refusal('The decision cannot be dated before the meeting', 'decidedOn')
  assert.equal(refusal.message, 'The decision cannot be dated before the meeting')
  assert.equal(refusal.field, 'decidedOn')
  assert.ok(refusal instanceof Error)
})

test('a refusal of the whole form belongs to no question', () => {
  assert.equal(new Refusal('The meeting was not quorate').field, undefined)
})
