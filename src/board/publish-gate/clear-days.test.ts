import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate, workingCalendar } from '../../kernel/index.ts'
import { routeOf, timingInWords, timingOf } from './clear-days.ts'

const calendar = workingCalendar()
const timing = (heldOn: string, today: string, calledAt: string | null = null) =>
  timingOf({ heldOn: plainDate(heldOn), calledAt }, plainDate(today), calendar)

test('an agenda is due out on the working day before the fifth clear day', () => {
  for (const [heldOn, dueBy] of [
    ['2019-12-09', '2019-11-29'],
    ['2019-11-14', '2019-11-06'],
    ['2020-02-11', '2020-02-03'],
    ['2020-06-09', '2020-06-01'],
    // 25 and 28 December and 1 January are not counted.
    ['2027-01-04', '2026-12-22'],
  ] as const) {
    assert.equal(timing(heldOn, dueBy).dueBy, dueBy, heldOn)
    assert.equal(timing(heldOn, dueBy).inTime, true, heldOn)
    assert.equal(timing(heldOn, dueBy).clearDays, 5, heldOn)
  }
})

test('a day later is not in time', () => {
  const late = timing('2019-12-09', '2019-11-30')
  assert.equal(late.inTime, false)
  assert.equal(late.isLawful, false)
  assert.equal(routeOf(late, { isFirst: true, bringsItemsOrPapers: true }), 'late')
})

test('a meeting called at short notice has its papers open from the day it was called, and no later', () => {
  const called = '2019-12-03T09:00:00.000Z'
  const sameDay = timing('2019-12-09', '2019-12-03', called)
  assert.equal(sameDay.isLawful, true)
  assert.equal(routeOf(sameDay, { isFirst: true, bringsItemsOrPapers: true }), 'short notice')
  assert.equal(timing('2019-12-09', '2019-12-04', called).isLawful, false)
})

test('a meeting called in time is not at short notice, whenever its papers come', () => {
  const late = timing('2019-12-09', '2019-12-02', '2019-11-01T09:00:00.000Z')
  assert.equal(late.calledLateOn, null)
  assert.equal(late.isLawful, false)
})

test('the day a meeting was called is a day in London: half past eleven in the evening by UTC in June is the next', () => {
  assert.equal(timing('2020-06-09', '2020-06-05', '2020-06-04T23:30:00.000Z').calledLateOn, '2020-06-05')
  assert.equal(timing('2019-12-09', '2019-12-04', '2019-12-03T23:30:00.000Z').calledLateOn, '2019-12-03')
})

test('what comes after the first publication is a supplement, or a change where nothing is added', () => {
  const inTime = timing('2019-12-09', '2019-11-20')
  assert.equal(routeOf(inTime, { isFirst: true, bringsItemsOrPapers: true }), 'in time')
  assert.equal(routeOf(inTime, { isFirst: false, bringsItemsOrPapers: true }), 'supplement')
  assert.equal(routeOf(inTime, { isFirst: false, bringsItemsOrPapers: false }), 'change')
})

test('of a meeting that is past it says when it was, and that its agenda can only be published as a record', () => {
  const heldOn = plainDate('2019-12-09')
  assert.equal(
    timingInWords(timing('2019-12-09', '2019-12-10'), heldOn),
    'The meeting was on 9 December 2019. Its agenda was due out by 29 November 2019 and can only be published late now, as a record.',
  )
  assert.match(timingInWords(timing('2019-12-09', '2019-12-09'), heldOn), /Today leaves 0 clear working days/)
})
