import { type Database, type Db } from '../src/database/index.ts'
import { addItem } from '../src/board/agenda/agenda.store.ts'
import type { ItemPart, ItemType } from '../src/board/agenda/agenda-item.ts'
import { saveBody, saveHolder, saveSeat } from '../src/board/bodies/bodies.store.ts'
import { saveMeeting } from '../src/board/meetings/meetings.store.ts'
import { plainDate } from '../src/kernel/index.ts'
import { theDay } from './an-app.ts'

// A board that meets today and again in December, with four members and an agenda of everything that minutes know.

const items: readonly (readonly [string, ItemType, ItemPart])[] = [
  ['Minutes', 'minutes', 'open'],
  ['Matters arising', 'matters arising', 'open'],
  ['Public participation', 'public participation', 'open'],
  ['Quality assurance update', 'report', 'open'],
  ['Fostering annual report', 'annual report', 'open'],
  ['Exempt business', 'exclusion', 'open'],
  ['Challenge cards', 'voice', 'exempt'],
]

export type MeetingHeld = Readonly<{
  meeting: string
  next: string
  holders: readonly string[]
  /** By title. */
  item: (title: string) => string
}>

const make = async (db: Db): Promise<MeetingHeld> => {
  const body = await saveBody(db, {
    name: 'Corporate Parenting Board',
    kind: 'board',
    accessRegime: 'statutory committee',
    purpose: '',
    parent: null,
    meetsPerYear: null,
    quorum: 3,
    ageFrom: null,
    ageTo: null,
    minutesFrom: 36,
    isPublic: true,
    foundedOn: null,
    dissolvedOn: null,
    ordinal: 0,
  })
  const holders: string[] = []
  const since = plainDate('2024-05-01')
  for (const [ordinal, ward] of ['north', 'south', 'east', 'west'].entries()) {
    const seat = await saveSeat(db, body, {
      title: `${ward} ward`,
      kind: 'elected member',
      votes: true,
      office: ordinal === 0 ? 'chair' : ordinal === 1 ? 'vice-chair' : null,
      firstOn: since,
      lastOn: null,
      ordinal,
    })
    holders.push(
      await saveHolder(db, {
        seat,
        person: null,
        shownAs: `Councillor for the ${ward} ward`,
        firstOn: since,
        lastOn: null,
      }),
    )
  }
  const [meeting = '', next = ''] = await Promise.all(
    [theDay, plainDate('2026-12-14')].map(heldOn =>
      saveMeeting(db, {
        body,
        heldOn,
        startsAt: '14:30',
        endsAt: '17:00',
        venue: 'Committee room 1',
        format: 'in person',
        kind: 'formal',
        calledAt: null,
      }),
    ),
  )
  const ids = new Map<string, string>()
  for (const [title, type, part] of items)
    ids.set(
      title,
      await addItem(db, meeting, {
        title,
        type,
        part,
        verb: 'consider',
        lead: '',
        presenter: '',
        minutesLong: 10,
        fixedStart: null,
        paper: 'none',
      }),
    )
  return {
    meeting,
    next,
    holders,
    item: title => {
      const found = ids.get(title)
      if (found === undefined) throw new TypeError(`No item is called ${title}`)
      return found
    },
  }
}

export const aMeetingHeld = (database: Database): Promise<MeetingHeld> => database.as({ audience: 'clerk' }, make)
