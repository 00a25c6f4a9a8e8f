import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dayNumber, fromDayNumber, inReturnForm, inShortWords, inWords, plainDate } from '../../kernel/index.ts'
import { dayOfSerial, readDay, readDayText, serialOfDay } from './read-day.ts'

test('dates are read day first, in the forms councils use', () => {
  for (const said of [
    '29/02/2024',
    '29-02-2024',
    '29.2.2024',
    '2024-02-29',
    '2024-02-29T00:00:00',
    '29/02/2024 00:00:00',
    '29 Feb 2024',
    '29 February 2024',
    '29-Feb-2024',
    ' 29/02/2024 ',
    '29th February 2024',
    '29/02/2024 12:00 AM',
  ])
    assert.deepEqual(readDayText(said), { read: 'day', day: '2024-02-29' }, said)
})

test('29 February is a day only in a leap year', () => {
  assert.equal(readDayText('29/02/2023').read, 'no such day')
  assert.equal(readDayText('29/02/1900').read, 'no such day')
  assert.equal(readDayText('29/02/2000').read, 'day')
})

test('an impossible date, a month first and a two-figure year are never guessed', () => {
  for (const said of ['31/04/2024', '00/01/2024', '03/14/2024', '2024-13-01', '32 March 2024'])
    assert.equal(readDayText(said).read, 'no such day', said)
  assert.equal(readDayText('01/02/24').read, 'two-figure year')
  for (const said of ['soon', '2024', '12', '1/2', '31 Foo 2024', '1 Octember 2024', '01/02/2024 or so', '45382'])
    assert.equal(readDayText(said).read, 'not a date', said)
})

test('a blank and the ways of saying it are blank', () => {
  for (const said of ['', '  ', 'N/A', 'n/a', 'Not known', '-', 'NULL', 'none'])
    assert.equal(readDayText(said).read, 'blank', said)
  assert.equal(readDay(null, false).read, 'blank')
})

test('a number in a column of dates is a day if it can be one', () => {
  assert.deepEqual(readDay(45382, false), { read: 'day', day: '2024-03-31' })
  assert.deepEqual(readDay(43920, true), { read: 'day', day: '2024-03-31' })
  assert.equal(readDay(7, false).read, 'not a date')
  assert.equal(readDay({ error: '#N/A' }, false).read, 'not a date')
  assert.equal(readDay({ day: null }, false).read, 'no such day')
})

test('every day comes back from every form it is written in', () => {
  const anyDay = fc
    .integer({ min: dayNumber(plainDate('1920-01-01')), max: dayNumber(plainDate('2100-12-31')) })
    .map(fromDayNumber)
  fc.assert(
    fc.property(anyDay, day => {
      for (const said of [day, inReturnForm(day), inWords(day), inShortWords(day)])
        assert.deepEqual(readDayText(said), { read: 'day', day })
      const serial = serialOfDay(dayNumber(day))
      assert.equal(dayOfSerial(serial, false), day)
      assert.equal(dayOfSerial(serial + 0.75, false), day)
      assert.equal(dayOfSerial(serial - 1462, true), day)
    }),
    { seed: 903, numRuns: 300 },
  )
})
