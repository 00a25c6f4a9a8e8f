import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accommodation,
  activity,
  endReason,
  endReasonGroupOf,
  ethnicGroupOf,
  ethnicity,
  legalStatus,
  legalStatusGroupOf,
  placementGroupOf,
  placementType,
  sex,
  SHORT_BREAKS,
  SUITABLE_ACCOMMODATION,
  UNSUITABLE_ACCOMMODATION,
} from './index.ts'

test('codes come and go with the years', () => {
  const has = (year: number, code: string) => placementType.in(year).has(code)
  assert.deepEqual([has(2024, 'H5'), has(2025, 'H5')], [true, false])
  assert.deepEqual([has(2023, 'K3'), has(2024, 'K3')], [false, true])
  assert.deepEqual([has(2025, 'Z1'), has(2026, 'Z1'), has(2025, 'Z11'), has(2026, 'Z11')], [true, false, false, true])
  assert.deepEqual([...sex.in(2024)], ['1', '2'])
  assert.deepEqual([...sex.in(2025)], ['M', 'F', 'U'])
  assert.deepEqual(
    [endReason.in(2018).has('E43'), endReason.in(2019).has('E43'), endReason.in(2019).has('E45')],
    [true, false, true],
  )
  assert.deepEqual(
    [activity.in(2021).has('F3'), activity.in(2022).has('F3'), activity.in(2022).has('F5')],
    [true, false, true],
  )
})

test('there are as many codes as the guide counts', () => {
  assert.equal(ethnicity.codes.length, 20)
  assert.equal(legalStatus.codes.length, 13)
  assert.equal(endReason.in(2026).size, 22)
})

test('every code is in just one group, short breaks and X1 in none', () => {
  for (const { code } of placementType.codes) assert.ok(placementGroupOf(code), code)
  for (const { code } of ethnicity.codes) assert.ok(ethnicGroupOf(code), code)
  for (const { code } of legalStatus.codes)
    assert.equal(legalStatusGroupOf(code) === null, SHORT_BREAKS.has(code), code)
  for (const { code } of endReason.codes) assert.equal(endReasonGroupOf(code) === null, code === 'X1', code)
  assert.equal(placementGroupOf(null), null)
  assert.equal(ethnicGroupOf('CHNE')?.id, 'asian')
})

test('nowhere to live and custody are never suitable', () => {
  assert.deepEqual(
    ['S1', 'S2', 'X1', 'X2'].map(code => accommodation.has(code)),
    [false, true, false, true],
  )
  assert.equal(SUITABLE_ACCOMMODATION.size, 14)
  assert.equal(UNSUITABLE_ACCOMMODATION.size, 16)
})

test('the meanings that no source gives are marked', () => {
  const doubtful = placementType.codes.filter(({ confirmed }) => confirmed === false).map(({ code }) => code)
  assert.deepEqual(doubtful, ['Z11', 'Z12', 'Z13', 'Z14'])
})
