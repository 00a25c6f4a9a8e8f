import assert from 'node:assert/strict'
import { test } from 'node:test'
import { risksOf } from './commentary-risk.ts'

const small = 'a number from 1 to 5'
const share = 'a percentage or a share'
const hidden = 'a number that is hidden'

test('a small number in digits or in words is found', () => {
  assert.deepEqual(risksOf('Only 3 children moved', []), [small])
  assert.deepEqual(risksOf('Three of them moved', []), [small])
  assert.deepEqual(risksOf('One child moved', []), [small])
  assert.deepEqual(risksOf('One young person went missing', []), [small])
})

test('one to one work is not a count of children', () => {
  assert.deepEqual(risksOf('One to one work helps, and one reason is time', []), [])
  assert.deepEqual(risksOf('One to one work helps', [1]), [])
})

test('parts of larger numbers, of years and of decimals are not small numbers', () => {
  assert.deepEqual(risksOf('1,204 visits in 2025-26, 3.5 a week, since 2023', []), [])
  assert.deepEqual(risksOf('From 31/3/2026 there were 450', []), [])
})

test('a percentage or a share is found', () => {
  assert.deepEqual(risksOf('That is 12% of them', []), [share])
  assert.deepEqual(risksOf('That is 12 per cent', []), [share])
  assert.deepEqual(risksOf('About a quarter live far away', []), [share])
})

test('the hidden number itself is found however it is written', () => {
  assert.deepEqual(risksOf('We saw 1,204 of them', [1204]), [hidden])
  assert.deepEqual(risksOf('Seventeen live with carers', [17]), [hidden])
  assert.deepEqual(risksOf('We saw 1,204 of them', [1205]), [])
})

test('words without numbers have no risk', () => {
  assert.deepEqual(risksOf('Matching meetings now happen before every planned move.', [3, 40]), [])
})
