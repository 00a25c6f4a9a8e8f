import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate as d, Refusal } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { missingFrom } from './draft-agenda.ts'
import { howOften, mustBeOneCycle, type PlanItem, windowsOf } from './plan-item.ts'
import { monthAsked, twelveMonths } from './plan-of.ts'
import { firstTurn, reviewOfMeetings, usualCycle, usualItemsFor } from './usual-cycle.ts'
import { findingsOfYear, layTheYear, minutesAvailable, neighboursOf, type Year } from './year.ts'

const aMeeting = (heldOn: string, given: Partial<Meeting> = {}): Meeting => ({
  id: `board-${heldOn}`,
  body: 'board',
  bodyName: 'Corporate Parenting Board',
  heldOn: d(heldOn),
  startsAt: '14:30',
  endsAt: '17:00',
  venue: '',
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
const anItem = (id: string, given: Partial<PlanItem> = {}): PlanItem => ({
  id,
  body: 'board',
  title: id,
  kind: 'annual report',
  everyMeeting: false,
  everyMonths: 12,
  firstOn: d('2026-11-01'),
  lastOn: null,
  lead: `Author of ${id}`,
  authorRole: null,
  verb: 'consider',
  minutesLong: 15,
  isExempt: false,
  template: null,
  ...given,
})
const days = twelveMonths(d('2026-11-01'))
const aYear = (given: Partial<Year> = {}): Year => ({ days, meetings: [], items: [], planned: [], ...given })
const laid = (year: Year): Year => ({
  ...year,
  planned: [...year.planned, ...layTheYear(year).map(one => ({ ...one, why: '' }))],
})
const body = { name: 'Corporate Parenting Board', meetsPerYear: null }
const says = (year: Year) => findingsOfYear(year, body).map(one => one.says)

describe('the year of a board', () => {
  test('is twelve months from the first of a month', () => {
    assert.deepEqual(days, { first: '2026-11-01', last: '2027-10-31' })
    assert.equal(monthAsked('2027-02', d('2026-11-22')), '2027-02-01')
    assert.equal(monthAsked(undefined, d('2026-11-22')), '2026-11-01')
    assert.equal(monthAsked('2027-13', d('2026-11-22')), '2026-11-01')
  })

  test('has the eleven annual reports, each once and in a month of its own choosing', () => {
    const annual = usualCycle.filter(item => item.kind === 'annual report')
    assert.equal(annual.length, 11)
    assert.equal(new Set(usualCycle.map(item => item.title)).size, usualCycle.length)
    assert.equal(firstTurn(12, d('2026-11-01')), '2026-12-01')
    assert.equal(firstTurn(11, d('2026-11-01')), '2026-11-01')
    assert.equal(firstTurn(2, d('2026-11-01')), '2027-02-01')
  })

  test('takes no usual report that the body has already', () => {
    const all = usualItemsFor('board', days.first, [])
    assert.equal(all.length, usualCycle.length)
    assert.equal(usualItemsFor('board', days.first, [{ title: 'care leavers annual report' }]).length, all.length - 1)
  })

  test('has a yearly look at where and when it meets, where young people come', () => {
    const titles = (come: boolean) => usualItemsFor('board', days.first, [], come).map(item => item.title)
    assert.ok(!titles(false).includes(reviewOfMeetings.title))
    assert.ok(titles(true).includes(reviewOfMeetings.title))
    assert.equal(reviewOfMeetings.everyMonths, 12)
  })

  test('has a six-monthly item twice and a yearly one once', () => {
    assert.deepEqual(
      windowsOf(anItem('qa', { everyMonths: 6, firstOn: d('2025-12-01') }), days).map(window => window.first),
      ['2026-12-01', '2027-06-01'],
    )
    assert.deepEqual(windowsOf(anItem('a', { firstOn: d('2026-01-31') }), days), [
      { first: '2027-01-31', before: '2027-04-30' },
    ])
    assert.deepEqual(windowsOf(anItem('over', { firstOn: d('2025-12-01'), lastOn: d('2026-11-30') }), days), [])
    assert.deepEqual(windowsOf(anItem('once', { everyMonths: null }), days), [])
  })
})

describe('laying the year', () => {
  const meetings = ['2026-12-07', '2027-02-08', '2027-04-12', '2027-06-14'].map(on => aMeeting(on))

  test('puts what always comes on every meeting, and a yearly report on one in its window', () => {
    const year = laid(
      aYear({
        meetings,
        items: [
          anItem('data', { kind: 'standing', everyMeeting: true, everyMonths: null, firstOn: null }),
          anItem('fostering'),
        ],
      }),
    )
    assert.deepEqual(
      year.planned.map(one => [one.planItem, one.meeting]),
      [...meetings.map(meeting => ['data', meeting.id]), ['fostering', 'board-2026-12-07']],
    )
  })

  test('twice changes nothing, and leaves what somebody planned where it is', () => {
    const year = laid(
      aYear({
        meetings: [...meetings, aMeeting('2026-12-14')].toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
        items: [anItem('fostering')],
        planned: [{ planItem: 'fostering', meeting: 'board-2026-12-14', why: '' }],
      }),
    )
    assert.equal(year.planned.length, 1)
    assert.deepEqual(layTheYear(year), [])
  })

  test('keeps two annual reports of one author apart where another meeting is in the window', () => {
    const year = laid(
      aYear({
        meetings: [aMeeting('2026-12-07'), aMeeting('2027-01-11')],
        items: [anItem('panel', { lead: 'Fostering manager' }), anItem('service', { lead: 'Fostering manager' })],
      }),
    )
    assert.deepEqual(
      year.planned.map(one => one.meeting),
      ['board-2026-12-07', 'board-2027-01-11'],
    )
  })

  test('looks for a meeting with time left, and takes the first where none has', () => {
    const full = anItem('full', { minutesLong: 150, lead: 'A' })
    const year = laid(
      aYear({
        meetings: [aMeeting('2026-12-07'), aMeeting('2027-01-11')],
        items: [full, anItem('next', { lead: 'B' })],
      }),
    )
    assert.deepEqual(
      year.planned.map(one => one.meeting),
      ['board-2026-12-07', 'board-2027-01-11'],
    )
  })

  test('puts nothing on a cancelled or a held meeting', () => {
    const year = laid(
      aYear({
        meetings: [
          aMeeting('2026-11-09', { state: 'held' }),
          aMeeting('2026-12-07', { state: 'cancelled' }),
          aMeeting('2027-01-11'),
        ],
        items: [anItem('fostering')],
      }),
    )
    assert.deepEqual(year.planned, [{ planItem: 'fostering', meeting: 'board-2027-01-11', why: '' }])
  })

  test('counts a report that came to a meeting that was held', () => {
    const held = aMeeting('2026-11-09', { state: 'held' })
    assert.deepEqual(
      layTheYear(
        aYear({
          meetings: [held, aMeeting('2026-12-07')],
          items: [anItem('fostering')],
          planned: [{ planItem: 'fostering', meeting: held.id, why: '' }],
        }),
      ),
      [],
    )
  })
})

describe('what does not fit', () => {
  test('is a yearly report that no meeting of its window takes', () => {
    const year = aYear({ meetings: [aMeeting('2027-06-14')], items: [anItem('Fostering service annual report')] })
    assert.deepEqual(says(year), [
      'Fostering service annual report is due from November 2026 and no meeting before 1 February 2027 takes it.',
      'Nothing is planned for the meeting of 14 June 2027.',
    ])
  })

  test('is a meeting with more business than time', () => {
    const year = aYear({
      meetings: [aMeeting('2026-12-07', { endsAt: '15:00' })],
      items: [anItem('a', { lead: '', minutesLong: 31 })],
      planned: [{ planItem: 'a', meeting: 'board-2026-12-07', why: '' }],
    })
    assert.deepEqual(says(year), ['The meeting of 7 December 2026 has 31 minutes of business and 30 minutes of time.'])
    assert.equal(minutesAvailable(aMeeting('2026-12-07', { endsAt: null })), 120)
  })

  test('is two annual reports of one author at one meeting', () => {
    const year = aYear({
      meetings: [aMeeting('2026-12-07')],
      items: [anItem('a', { lead: 'Fostering manager' }), anItem('b', { lead: 'Fostering manager' })],
      planned: ['a', 'b'].map(planItem => ({ planItem, meeting: 'board-2026-12-07', why: '' })),
    })
    assert.deepEqual(says(year), [
      '2 annual reports of one author (Fostering manager) are at the meeting of 7 December 2026.',
    ])
  })

  test('is business that waits at a cancelled meeting, where the report counts as missed too', () => {
    const year = aYear({
      meetings: [aMeeting('2026-12-07', { state: 'cancelled' })],
      items: [anItem('Fostering')],
      planned: [{ planItem: 'Fostering', meeting: 'board-2026-12-07', why: '' }],
    })
    assert.deepEqual(says(year), [
      'Fostering is due from November 2026 and no meeting before 1 February 2027 takes it.',
      'The meeting of 7 December 2026 is cancelled, and 1 item waits there. Move it.',
    ])
  })

  test('is a meeting at an hour when young people who come are at school', () => {
    const early = (...held: string[]) =>
      findingsOfYear(aYear({ meetings: held.map(day => aMeeting(day)) }), { ...body, youngPeopleFrom: '16:00' }).filter(
        one => one.kind === 'clash',
      )
    assert.match(early('2026-12-07')[0]?.says ?? '', /The meeting of 7 December 2026 starts before 4\.00pm/)
    assert.match(early('2026-12-07', '2027-01-11')[0]?.says ?? '', /2 meetings, the first on 7 December 2026, start/)
    assert.deepEqual(early('2026-12-05'), [], 'on a Saturday nobody is at school')
  })

  test('is a thing to come once that is on no meeting, and too few meetings', () => {
    const year = aYear({
      meetings: [aMeeting('2026-12-07', { state: 'held' })],
      items: [anItem('Local offer update', { kind: 'one off', everyMonths: null, firstOn: null })],
    })
    assert.deepEqual(
      findingsOfYear(year, { ...body, meetsPerYear: 10 }).map(one => one.says),
      [
        'Corporate Parenting Board meets 10 times a year. 1 formal meeting is in these twelve months.',
        'Local offer update is in the plan and on no meeting yet.',
      ],
    )
  })
})

describe('an item of the plan', () => {
  test('moves to the meeting before or after, over those that cannot take it', () => {
    const meetings = [
      aMeeting('2026-11-09', { state: 'held' }),
      aMeeting('2026-12-07'),
      aMeeting('2027-01-11', { state: 'cancelled' }),
      aMeeting('2027-02-08'),
    ]
    const at = (on: string) => {
      const { earlier, later } = neighboursOf({ meetings }, { id: `board-${on}` })
      return [earlier?.heldOn ?? null, later?.heldOn ?? null]
    }
    assert.deepEqual(at('2026-12-07'), [null, '2027-02-08'])
    assert.deepEqual(at('2027-01-11'), ['2026-12-07', '2027-02-08'])
    assert.deepEqual(at('2027-02-08'), ['2026-12-07', null])
  })

  test('is not put on an agenda twice', () => {
    const items = [anItem('a'), anItem('b')]
    assert.deepEqual(
      missingFrom([{ planItem: 'a' }, { planItem: null }], items).map(item => item.id),
      ['b'],
    )
  })

  test('says how often it comes', () => {
    const often = (everyMonths: number | null, everyMeeting = false) => howOften({ everyMonths, everyMeeting })
    assert.deepEqual(
      [often(null, true), often(1), often(6), often(12), often(36), often(null)],
      ['every meeting', 'every month', 'every 6 months', 'every year', 'every 3 years', 'once'],
    )
  })

  test('that comes round needs its first month, and runs forwards', () => {
    assert.throws(() => mustBeOneCycle(anItem('a', { firstOn: null })), Refusal)
    assert.throws(() => mustBeOneCycle(anItem('a', { lastOn: d('2026-10-01') })), Refusal)
    mustBeOneCycle(anItem('a'))
  })
})
