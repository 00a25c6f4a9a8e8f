import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { aDataset } from '../examples.ts'
import { awayOf, homeOn } from './distance.ts'

const day = plainDate('2026-03-31')
const data = aDataset(day, {})
const away = (homePostcode: string | undefined, placementPostcode: string | undefined) => {
  const [episode] = aChild().inCare({ from: '2024-01-10', homePostcode, placementPostcode }).episodes
  assert.ok(episode)
  return awayOf(data, episode)
}

test('a home is outside the area if its postcode is another council’s', () => {
  assert.deepEqual(away('IN 0', 'OUT 25'), { miles: 25, outside: true })
  assert.deepEqual(away('IN 0', 'IN 25'), { miles: 25, outside: false })
})

test('without the child’s own postcode the area is known and the distance is not', () => {
  assert.deepEqual(away(undefined, 'OUT 25'), { miles: null, outside: true })
})

test('without the postcode of the home, or without a directory, nothing is known', () => {
  assert.deepEqual(away('IN 0', undefined), { miles: null, outside: null })
  assert.deepEqual(away('IN 0', 'ZZ1 1ZZ'), { miles: null, outside: null })
  const [episode] = aChild().inCare({ from: '2024-01-10', homePostcode: 'IN 0', placementPostcode: 'IN 3' }).episodes
  assert.ok(episode)
  assert.deepEqual(awayOf(aDataset(day, { postcode: () => null }), episode), { miles: null, outside: null })
})

test('a child away in a temporary placement lives where they are to go back to', () => {
  const child = aChild()
    .inCare({ from: '2024-01-10', place: 'U6', placementPostcode: 'IN 3' })
    .inCare({ from: '2026-03-25', place: 'T3', placementPostcode: 'OUT 60' })
  assert.equal(homeOn(child, day)?.placementPostcode, 'IN 3')
})
