import { seatsOf } from '../../src/board/bodies/bodies.store.ts'
import { type EntryDetails, mustBeAnEntry } from '../../src/board/registers/register.ts'
import { addEntry } from '../../src/board/registers/registers.store.ts'
import type { Db } from '../../src/database/index.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { BOARD } from './bodies.ts'
import type { About } from './meeting-steps.ts'

type Given = Readonly<
  Pick<EntryDetails, 'register' | 'kind' | 'title'> &
    Partial<EntryDetails> & {
      on: string
      /** The places of the seats whose holders were there. */
      who: readonly number[]
    }
>

const entries: readonly Given[] = [
  {
    register: 'visits',
    kind: 'visit to a team',
    title: 'Visit to the front door for families',
    on: '2026-09-22',
    place: 'County Hall',
    who: [0, 3],
    whatChildrenSaid: '',
    whatChanged: 'Families are now told within a day who will ring them.',
  },
  {
    register: 'visits',
    kind: 'visit to a home',
    title: 'Visit to one of our own homes',
    on: '2026-10-14',
    who: [2, 4],
    childrenThere: 4,
    whatChildrenSaid: 'They like to cook, and want to choose the colour of their rooms.',
    whatChanged: '',
  },
  {
    register: 'events',
    kind: 'celebration',
    title: 'Awards evening',
    on: '2026-07-03',
    place: 'The library',
    who: [0, 1, 2, 5],
    childrenThere: 62,
    othersThere: 110,
  },
  {
    register: 'events',
    kind: 'takeover',
    title: 'Takeover of a board meeting',
    on: '2026-11-10',
    who: [0, 1, 2, 3, 4],
    childrenThere: 9,
    whatChildrenSaid: 'Meetings should be after school, and shorter.',
  },
  {
    register: 'training',
    kind: 'film',
    title: 'Film: what it is like to be in care',
    on: '2026-06-09',
    who: [0, 2, 3, 5],
    whatChanged: 'Members ask at each visit who remembers birthdays.',
  },
]

/** What members did between meetings. What would lie ahead of the demonstration's today is left out. */
export const loadRegisters = async (db: Db, about: About): Promise<void> => {
  const seats = await seatsOf(db, BOARD)
  for (const { on, who, ...given } of entries) {
    if (plainDate(on) > about.today) continue
    const entry: EntryDetails = {
      lastOn: null,
      place: '',
      childrenThere: null,
      othersThere: null,
      whatChildrenSaid: '',
      whatChanged: '',
      fromAction: null,
      ...given,
      heldOn: plainDate(on),
      seats: who.flatMap(place => seats[place]?.id ?? []),
    }
    mustBeAnEntry(entry, about.today)
    await addEntry(db, entry, about.ids.get('corporate-parenting-officer') ?? null)
  }
}
