import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, quarter, Refusal } from '../../kernel/index.ts'
import { type MeetingCounted, meetingsCounted } from './board-meetings.ts'
import { countsOf, doneOnTime, type Entry, mustBeAnEntry } from './register.ts'

const entry = (more: Partial<Entry>): Entry => ({
  id: '1',
  register: 'events',
  kind: 'activity day',
  title: 'A day',
  heldOn: plainDate('2019-05-01'),
  lastOn: null,
  place: '',
  childrenThere: null,
  othersThere: null,
  whatChildrenSaid: '',
  whatChanged: '',
  fromAction: null,
  withdrawnWhy: '',
  withdrawnAt: null,
  seats: [],
  ...more,
})

describe('the registers of the board', () => {
  const year = { first: plainDate('2019-04-01'), last: plainDate('2020-03-31') }

  test('count two members at one event as two, and leave out what is taken out or outside the year', () => {
    const counts = countsOf(
      [
        entry({ seats: ['a', 'b'] }),
        entry({ kind: 'takeover', seats: ['a'] }),
        entry({ seats: ['a'], withdrawnAt: '2019-06-01T10:00:00.000Z' }),
        entry({ seats: ['a'], heldOn: plainDate('2019-03-31') }),
        entry({ register: 'training', kind: 'film', seats: ['a'] }),
        entry({ register: 'visits', kind: 'audit or inspection', seats: [] }),
        entry({ register: 'visits', kind: 'audit or inspection', childrenThere: 1 }),
        entry({ register: 'visits', kind: 'visit to a home', seats: ['a'] }),
      ],
      year,
    )
    assert.deepEqual(counts, {
      'members-took-part-in-events': 3,
      'takeover-events-held': 1,
      'audits-with-members-or-young-people': 1,
    })
  })

  test('count the meetings of the board only where it is known who came to each', () => {
    const meeting = (more: Partial<MeetingCounted> = {}): MeetingCounted => ({
      id: 'a',
      heldOn: plainDate('2025-05-12'),
      kind: 'formal',
      isRecorded: true,
      voting: 3,
      quorum: 3,
      summoned: 6,
      came: 3,
      ...more,
    })
    const informal = meeting({ kind: 'informal', isRecorded: false, voting: 0, came: 0 })
    const inquorate = meeting({ voting: 2, came: 2 })
    assert.deepEqual(meetingsCounted([meeting(), inquorate, informal]), {
      formal: 1,
      informal: 1,
      attended: { numerator: 5, denominator: 12 },
      notRecorded: [],
    })
    const unknown = meeting({ id: 'b', isRecorded: false, voting: 0, came: 0 })
    assert.deepEqual(meetingsCounted([meeting(), unknown]), {
      formal: null,
      informal: 0,
      attended: null,
      notRecorded: [unknown],
    })
    assert.deepEqual(meetingsCounted([]), { formal: null, informal: null, attended: null, notRecorded: [] })
  })

  test('take no entry of a day to come, and no kind of another register', () => {
    const today = plainDate('2019-05-01')
    const refuses = (more: Partial<Entry>, field: string) =>
      assert.throws(
        () => mustBeAnEntry(entry(more), today),
        (error: unknown) => error instanceof Refusal && error.field === field,
      )
    refuses({ heldOn: plainDate('2019-05-02') }, 'heldOn')
    refuses({ lastOn: plainDate('2019-04-30') }, 'lastOn')
    refuses({ kind: 'film' }, 'kind')
    refuses({ childrenThere: 1.5 }, 'childrenThere')
    assert.doesNotThrow(() => mustBeAnEntry(entry({}), today))
  })

  test('count an action by the day that it was first due', () => {
    const link = (
      dueDay: string,
      state: 'open' | 'done' | 'withdrawn' | 'not concluded',
      closed: string | null = null,
    ) => ({
      kind: 'action' as const,
      state,
      dueDay: plainDate(dueDay),
      closedAt: closed === null ? null : `${closed}T10:00:00.000Z`,
    })
    const found = doneOnTime(
      [
        [link('2019-08-30', 'done', '2019-08-30')],
        [link('2019-08-30', 'done', '2019-08-31')],
        // Done in time for its second day, but not for its first.
        [link('2019-08-30', 'not concluded', '2019-09-01'), link('2019-11-30', 'done', '2019-11-01')],
        [link('2019-08-30', 'withdrawn', '2019-08-01')],
        [link('2019-10-01', 'done', '2019-10-01')],
        [{ ...link('2019-08-30', 'open'), kind: 'standing rule' as const }],
      ],
      quarter(2020, 2),
      instant => plainDate(instant.slice(0, 10)),
    )
    assert.deepEqual(found, { done: 1, due: 3 })
  })
})
