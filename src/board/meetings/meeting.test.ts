import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { addDays, plainDate as d, Refusal, workingCalendar } from '../../kernel/index.ts'
import { calendarFile } from './calendar-file.ts'
import { deadlinesOf, readLeadTimes, usualLeadTimes } from './deadlines.ts'
import { londonMoment } from './london-clock.ts'
import {
  doubtAboutHour,
  doubtsAboutDay,
  isCalledLate,
  type Meeting,
  meetingId,
  mustComeAfter,
  mustEndAfterItStarts,
  readTime,
  whatChanged,
} from './meeting.ts'
import { holidaysNotKnown, schoolDays, withHoliday } from './school-holidays.ts'

const england = workingCalendar()
const refuses = (work: () => unknown, says: RegExp, field?: string) =>
  assert.throws(work, error => error instanceof Refusal && says.test(error.message) && error.field === field)

const aMeeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: 'corporate-parenting-board-2019-12-09',
  body: 'corporate-parenting-board',
  bodyName: 'Corporate Parenting Board',
  heldOn: d('2019-12-09'),
  startsAt: '14:30',
  endsAt: null,
  venue: 'Committee room 1',
  format: 'in person',
  kind: 'formal',
  state: 'planned',
  changedWhy: '',
  goesOnAt: null,
  restGoesOn: false,
  calledAt: null,
  agendaPublishedAt: null,
  revision: 0,
  ...given,
})

describe('the deadlines of a meeting', () => {
  for (const [held, published] of [
    ['2019-12-09', '2019-11-29'],
    ['2019-11-14', '2019-11-06'],
    ['2020-02-11', '2020-02-03'],
    ['2020-06-09', '2020-06-01'],
    ['2027-01-04', '2026-12-22'],
  ] as const)
    test(`leave five clear days before ${held}: published by ${published}`, () => {
      assert.equal(deadlinesOf(d(held), usualLeadTimes, england).publishBy, published)
    })

  test('come earlier where the council itself is closed', () => {
    const closed = workingCalendar({ extraClosedDays: [{ on: d('2026-12-29'), name: 'Council closed' }] })
    assert.equal(deadlinesOf(d('2027-01-04'), usualLeadTimes, closed).publishBy, '2026-12-21')
  })

  test('put the draft before clearance, and clearance before publication, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), days => {
        const due = deadlinesOf(addDays(d('2016-01-04'), days), usualLeadTimes, england)
        assert.ok(due.draftBy < due.clearedBy && due.clearedBy < due.publishBy)
      }),
      { seed: 20_191_209, numRuns: 300 },
    )
  })

  test('are for the council to set, but not below the law and not out of order', () => {
    assert.deepEqual(readLeadTimes({ draft: 25, clearance: 15, clearDays: 7 }), {
      draft: 25,
      clearance: 15,
      clearDays: 7,
    })
    refuses(() => readLeadTimes({ draft: 25, clearance: 15, clearDays: 3 }), /five clear days/, 'clearDays')
    refuses(() => readLeadTimes({ draft: 25, clearance: 6, clearDays: 5 }), /Enter 7 or more/, 'clearance')
    refuses(() => readLeadTimes({ draft: 12, clearance: 12, clearDays: 5 }), /Enter 13 or more/, 'draft')
    refuses(() => readLeadTimes({ draft: 20.5, clearance: 12, clearDays: 5 }), /whole number/, 'draft')
  })

  test('that could not be kept when it was called make it one that was called late', () => {
    assert.equal(isCalledLate(d('2019-11-29'), d('2019-11-29')), false)
    assert.equal(isCalledLate(d('2019-11-29'), d('2019-11-30')), true)
  })
})

describe('a meeting', () => {
  test('on a bank holiday, a weekend or a day that the council is closed is doubted, with the name of the day', () => {
    const calendar = workingCalendar({ extraClosedDays: [{ on: d('2026-12-29'), name: 'Council closed' }] })
    const says = (day: string) => doubtsAboutDay(d(day), { calendar, others: [] })
    assert.deepEqual(says('2026-12-25'), ['25 December 2026 is Christmas Day'])
    assert.deepEqual(says('2026-12-29'), ['29 December 2026 is Council closed'])
    assert.deepEqual(says('2026-11-22'), ['22 November 2026 is a Sunday'])
    assert.deepEqual(says('2026-11-23'), [])
  })

  test('on the day of another is doubted, unless the other was cancelled', () => {
    const others = [aMeeting(), aMeeting({ state: 'cancelled' })]
    assert.deepEqual(doubtsAboutDay(d('2019-12-09'), { calendar: england, others }), [
      'Corporate Parenting Board meets that day already, at 14:30',
    ])
    assert.deepEqual(doubtsAboutDay(d('2019-12-10'), { calendar: england, others }), [])
  })

  test('at an hour when young people are at school is doubted, where they come', () => {
    const board = { name: 'The board', youngPeopleFrom: '16:00' }
    const halfTerm = { firstOn: d('2027-02-15'), lastOn: d('2027-02-19'), name: 'Half term' }
    const says = (day: string, startsAt: string | null, body: Parameters<typeof doubtAboutHour>[0] = board) =>
      doubtAboutHour(body, d(day), startsAt, schoolDays(england, [halfTerm]))
    assert.equal(
      says('2026-12-07', '14:30'),
      'Young people come to meetings of The board, and on a school day they cannot be there before 4.00pm. This one would start at 2.30pm',
    )
    assert.equal(says('2026-12-07', '16:00'), null)
    assert.equal(says('2026-12-07', null), null)
    assert.equal(says('2026-12-05', '10:00'), null, 'a Saturday')
    assert.equal(says('2026-12-25', '10:00'), null, 'a bank holiday')
    assert.equal(says('2027-02-15', '10:00'), null, 'the first day of a school holiday')
    assert.equal(says('2027-02-19', '10:00'), null, 'its last day')
    assert.notEqual(says('2027-02-22', '10:00'), null)
    assert.equal(holidaysNotKnown([halfTerm], d('2027-02-19')), '')
    assert.match(
      holidaysNotKnown([halfTerm], d('2027-02-22')),
      /School holidays after 19 February 2027 are not entered/,
    )
    assert.match(holidaysNotKnown([], d('2027-02-22')), /School holidays are not entered/)
    assert.equal(says('2026-12-07', '14:30', { ...board, youngPeopleFrom: null }), null)
  })

  test('knows a school holiday once, in order, and of a length that a holiday has', () => {
    const easter = { firstOn: d('2027-03-26'), lastOn: d('2027-04-09'), name: 'Easter' }
    const autumn = { firstOn: d('2026-10-26'), lastOn: d('2026-10-30'), name: 'Autumn half term' }
    assert.deepEqual(withHoliday([easter], autumn), [autumn, easter])
    refuses(
      () => withHoliday([easter], { ...easter, firstOn: d('2027-04-09') }),
      /Easter, 26 March 2027 to 9 April/,
      'firstOn',
    )
    refuses(() => withHoliday([], { ...easter, lastOn: d('2027-03-01') }), /cannot be before the first day/, 'lastOn')
    refuses(() => withHoliday([], { ...easter, lastOn: d('2027-09-01') }), /60 days or fewer/, 'lastOn')
  })

  test('that is the second of its body in one day has an address of its own', () => {
    assert.equal(meetingId('board', d('2019-12-09'), new Set()), 'board-2019-12-09')
    assert.equal(meetingId('board', d('2019-12-09'), new Set(['board-2019-12-09'])), 'board-2019-12-09-2')
  })

  test('has a time as people write it', () => {
    for (const [typed, read] of [
      ['14:30', '14:30'],
      ['9.05', '09:05'],
      ['2.30pm', '14:30'],
      ['2:30 PM', '14:30'],
      ['12am', '00:00'],
      ['12pm', '12:00'],
      ['9 am', '09:00'],
      ['00:00', '00:00'],
    ] as const)
      assert.equal(readTime(typed, 'startsAt'), read, typed)
    assert.equal(readTime(null, 'startsAt'), null)
    for (const typed of ['14', '25:00', '14:60', '13pm', '0am', 'noon', '-1:00'])
      refuses(() => readTime(typed, 'startsAt'), /Enter a time/, 'startsAt')
  })

  test('ends after it starts', () => {
    mustEndAfterItStarts('14:30', '17:15')
    mustEndAfterItStarts(null, null)
    refuses(() => mustEndAfterItStarts('14:30', '14:30'), /cannot end before it starts/, 'endsAt')
    refuses(() => mustEndAfterItStarts(null, '14:30'), /Enter when it starts/, 'startsAt')
  })

  test('that changes says what is new and what was, and nothing where nothing did', () => {
    const was = aMeeting()
    assert.equal(whatChanged(was, aMeeting()), null)
    assert.equal(
      whatChanged(was, aMeeting({ startsAt: '15:00', venue: '', format: 'online' })),
      'It starts at 15:00 (was: 14:30). The place is not yet known (was: Committee room 1). It is held online (was: in person).',
    )
  })

  test('that is adjourned goes on at a later one of the same body', () => {
    const later = aMeeting({ id: 'next', heldOn: d('2020-02-11') })
    mustComeAfter(aMeeting(), later)
    refuses(() => mustComeAfter(aMeeting(), { ...later, heldOn: d('2019-11-14') }), /later meeting/, 'goesOnAt')
    refuses(() => mustComeAfter(aMeeting(), { ...later, body: 'cabinet' }), /later meeting/, 'goesOnAt')
    refuses(() => mustComeAfter(aMeeting(), aMeeting()), /later meeting/, 'goesOnAt')
    refuses(() => mustComeAfter(aMeeting(), { ...later, state: 'cancelled' }), /was cancelled/, 'goesOnAt')
  })
})

describe('a time on a clock in London', () => {
  test('is an hour ahead of the world’s in summer, and with it in winter', () => {
    assert.equal(londonMoment(d('2019-12-09'), '14:30'), '2019-12-09T14:30:00.000Z')
    assert.equal(londonMoment(d('2020-06-09'), '14:30'), '2020-06-09T13:30:00.000Z')
    assert.equal(londonMoment(d('2020-06-09'), '00:30'), '2020-06-08T23:30:00.000Z')
  })

  test('is right in the nights that the clocks change', () => {
    assert.equal(londonMoment(d('2026-03-29'), '00:59'), '2026-03-29T00:59:00.000Z')
    assert.equal(londonMoment(d('2026-03-29'), '01:30'), '2026-03-29T01:30:00.000Z')
    assert.equal(londonMoment(d('2026-03-29'), '02:00'), '2026-03-29T01:00:00.000Z')
    assert.equal(londonMoment(d('2026-10-25'), '00:30'), '2026-10-24T23:30:00.000Z')
    assert.equal(londonMoment(d('2026-10-25'), '01:30'), '2026-10-25T00:30:00.000Z')
    assert.equal(londonMoment(d('2026-10-25'), '02:00'), '2026-10-25T02:00:00.000Z')
  })

  test('agrees with the machine’s own tables on every day of ten years', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/London',
      hour: '2-digit',
      minute: '2-digit',
      day: '2-digit',
    })
    for (let day = d('2018-01-01'); day < d('2028-01-01'); day = addDays(day, 1))
      for (const time of ['00:00', '14:30', '23:30'])
        assert.equal(clock.format(Date.parse(londonMoment(day, time))), `${day.slice(8)}, ${time}`, `${day} ${time}`)
  })
})

describe('a calendar file', () => {
  const file = (meeting: Meeting, sequence = 0) =>
    calendarFile({
      title: 'Corporate Parenting Board',
      host: 'kept.example',
      now: '2026-11-22T10:00:00.000Z',
      meetings: [
        { meeting, sequence, changedAt: '2019-11-01T09:00:00.000Z', page: `https://kept.example/m/${meeting.id}` },
      ],
      days: [],
    })

  test('has a meeting at its time, under an id that stays, with its place', () => {
    const text = file(aMeeting({ heldOn: d('2020-06-09'), venue: 'Room 1; the Hall, upstairs' }))
    assert.match(text, /^UID:corporate-parenting-board-2019-12-09@kept\.example\r$/m)
    assert.match(text, /^DTSTART:20200609T133000Z\r$/m)
    assert.match(text, /^DTEND:20200609T153000Z\r$/m)
    assert.match(text, /^LOCATION:Room 1\\; the Hall\\, upstairs\r$/m)
    assert.match(text, /^STATUS:CONFIRMED\r$/m)
    assert.match(text, /^DTSTAMP:20191101T090000Z\r$/m)
  })

  test('keeps a cancelled meeting, as cancelled and as a later word than the one before', () => {
    const text = file(aMeeting({ state: 'cancelled', changedWhy: 'Snow closed the roads.' }), 3)
    assert.match(text, /^STATUS:CANCELLED\r$/m)
    assert.match(text, /^SEQUENCE:3\r$/m)
    assert.match(text, /^SUMMARY:Cancelled: Corporate Parenting Board\r$/m)
    assert.match(text, /Snow closed the roads/)
  })

  test('gives a meeting whose time nobody has set the whole day', () => {
    const text = file(aMeeting({ startsAt: null, endsAt: null }))
    assert.match(text, /^DTSTART;VALUE=DATE:20191209\r$/m)
    assert.match(text, /^DTEND;VALUE=DATE:20191210\r$/m)
  })

  test('ends a meeting of which nobody set the end after two hours, even after midnight', () => {
    assert.match(file(aMeeting({ startsAt: '23:00' })), /^DTEND:20191210T010000Z\r$/m)
    assert.match(file(aMeeting({ endsAt: '17:15' })), /^DTEND:20191209T171500Z\r$/m)
  })

  test('folds no line over 75 bytes', () => {
    const text = file(aMeeting({ venue: 'Committee room – '.repeat(20) }))
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  })
})
