import assert from 'node:assert/strict'
import test from 'node:test'
import { saysIfOne, whoIfOne } from './one-or-many.ts'

test('one of many is named as one', () => {
  const ones = {
    children: 'child',
    'children who left care': 'child who left care',
    'care leavers aged 17 or 18': 'care leaver aged 17 or 18',
    'children and care leavers who answered': 'child or care leaver who answered',
    'young people to whom one is owed': 'young person to whom one is owed',
    'households of family and friends': 'household of family and friends',
    'fostering agencies': 'fostering agency',
    'summonses to formal meetings': 'summons to formal meetings',
    'reviews of short breaks': 'review of short breaks',
  }
  for (const [many, one] of Object.entries(ones)) assert.equal(whoIfOne(many), one)
})

test('what is said of one has the verb of one', () => {
  assert.equal(saysIfOne('were ended without 28 days’ notice'), 'was ended without 28 days’ notice')
  assert.equal(saysIfOne('have had a review that is still in date'), 'has had a review that is still in date')
  assert.equal(saysIfOne('live with carers who live near'), 'lives with carers who live near')
  assert.equal(saysIfOne('came into care in the year'), 'came into care in the year')
})
