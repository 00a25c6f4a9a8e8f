import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { MeetingRecord } from './meeting-record.store.ts'
import { findingsIn } from './minutes-findings.ts'
import type { Room } from './take-minutes.ts'

const meeting: Meeting = {
  id: 'corporate-parenting-board-2019-11-14',
  body: 'corporate-parenting-board',
  bodyName: 'Corporate Parenting Board',
  heldOn: plainDate('2019-11-14'),
  startsAt: '14:30',
  endsAt: '17:00',
  venue: '',
  format: 'in person',
  kind: 'formal',
  state: 'held',
  changedWhy: '',
  goesOnAt: null,
  restGoesOn: false,
  calledAt: null,
  agendaPublishedAt: null,
  revision: 0,
}
const nothing: MeetingRecord = {
  beganAt: null,
  endedAt: null,
  youngPeople: 0,
  chairings: [],
  attendance: [],
  apologies: [],
  declarations: [],
  questions: [],
  changes: [],
  motions: [],
}
const found = (record: Partial<MeetingRecord>) => {
  const room: Room = { meeting, agenda: [], order: [], minutes: [], quorumNeeded: 3, record: { ...nothing, ...record } }
  return findingsIn({ room, answered: [], checked: [], takenBack: [] }).map(one => one.check)
}

describe('what is doubtful about who was there', () => {
  const chair = 'Councillor for the north ward'
  test('is a chair who sent apologies', () => {
    const chairings = [{ takenBy: chair, manner: 'chair' as const, fromItem: null }]
    assert.deepEqual(found({ chairings }), [])
    assert.deepEqual(found({ chairings, apologies: [{ holder: '1', shownAs: chair, substitute: '' }] }), ['chair-away'])
  })

  test('is somebody who left for an item and is not recorded as here, so that the quorum still counts them', () => {
    const left = {
      id: '1',
      item: '2',
      who: 'Councillor (north)',
      kind: 'non-registrable' as const,
      isSensitive: false,
      nature: '',
      effect: 'left' as const,
    }
    const here = {
      id: '3',
      capacity: 'member' as const,
      holder: '4',
      shownAs: chair,
      votes: true,
      fromItem: null,
      toItem: null,
    }
    assert.deepEqual(found({ declarations: [left], attendance: [here] }), ['declared-away'])
    assert.deepEqual(found({ declarations: [{ ...left, who: chair }], attendance: [here] }), [])
    assert.deepEqual(found({ declarations: [{ ...left, effect: 'stayed' }] }), [])
  })
})
