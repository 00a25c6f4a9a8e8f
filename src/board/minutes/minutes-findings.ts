import type { Db } from '../../database/index.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { goesOnByItself } from '../agenda/left-over.store.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { holdsTrace, type Trace, tracesOfWithdrawn } from '../../voice/index.ts'
import { interestDoubt } from './minute.ts'
import { answeredUndertakings, checkedNumbers } from './minutes.store.ts'
import { whatIsWrongWith } from './public-question.ts'
import { numbersQuotedIn } from './quoted-number.ts'
import { notReached, openPromises, type Room, roomOf } from './take-minutes.ts'

/** One thing about the minutes of a meeting that is missing or doubtful, with the way to mend it. */
export type MinutesFinding = Readonly<{
  check: string
  severity: 'refuse' | 'doubt'
  subject: string
  says: string
  mend: Readonly<{ href: string; text: string }>
}>

export const minutesAddress = (meeting: string, item?: string): string =>
  `/meetings/${meeting}/minutes${item === undefined ? '' : `?item=${item}`}`

type Known = Readonly<{
  room: Room
  /** Traces of words that young people took back. */
  takenBack: readonly Trace[]
  answered: readonly Readonly<{ entry: string; sentence: string }>[]
  checked: readonly Readonly<{ entry: string; sentence: string }>[]
}>

/** What the minutes lack, as far as the law, the council’s rules and their own words tell. */
export const findingsIn = ({ room, answered, checked, takenBack }: Known): MinutesFinding[] => {
  const { meeting, minutes, record, order } = room
  const here = (item?: string) => minutesAddress(meeting.id, item)
  const carried = new Set(record.motions.filter(one => one.isCarried).flatMap(one => one.items))
  const named = (item: Pick<AgendaItem, 'number' | 'title'>) => `Item ${item.number}, ${item.title}`
  const numbersDone = new Set(checked.map(one => `${one.entry} ${one.sentence}`))
  return [
    ...order
      .filter(item => item.part === 'exempt' && !carried.has(item.id) && record.endedAt !== null)
      .map(item => ({
        check: 'AE2',
        severity: 'refuse' as const,
        subject: named(item),
        says: 'It is exempt, and no resolution to exclude the public is recorded for it.',
        mend: { href: `${here()}/exclude`, text: 'Record the resolution' },
      })),
    ...minutes
      .filter(minute =>
        holdsTrace(
          [minute.outcomeWords, minute.publicSummary, ...minute.entries.map(entry => entry.words)].join(' '),
          takenBack,
        ),
      )
      .map(minute => ({
        check: 'withdrawn-quote',
        severity: 'refuse' as const,
        subject: `Minute ${minute.number}`,
        says: 'A young person took back words that stand in it. Take them out, or ask the participation worker.',
        mend: { href: here(minute.item), text: 'Go to the minute' },
      })),
    ...openPromises(minutes, answered).map(promise => ({
      check: 'AE20',
      severity: 'doubt' as const,
      subject: `Minute ${promise.number}`,
      says: `${promise.owner} said something would be done, and nothing records it: “${promise.sentence}”`,
      mend: { href: here(promise.item), text: 'Make it an action, or say that it is none' },
    })),
    ...minutes
      .filter(minute => minute.part !== 'open' && minute.publicSummary === '')
      .map(minute => {
        const isVoice = order.find(item => item.id === minute.item)?.type === 'voice'
        return {
          check: isVoice ? 'AE22' : 'no-summary',
          severity: 'doubt' as const,
          subject: `Minute ${minute.number}, ${minute.title}`,
          says: isVoice
            ? 'What young people asked and were answered was taken in private, so nobody outside ever reads it. Write what can be said.'
            : 'It was taken in private. Where what is left would make no sense, the public is given a summary.',
          mend: { href: here(minute.item), text: 'Write a summary for the public' },
        }
      }),
    ...minutes.flatMap(minute =>
      minute.entries.flatMap(entry =>
        numbersQuotedIn(entry.words)
          .filter(one => !numbersDone.has(`${entry.id} ${one.sentence}`))
          .map(one => ({
            check: 'numbers-said',
            severity: 'doubt' as const,
            subject: `Minute ${minute.number}`,
            says: `${one.numbers.join(' and ')} was said aloud. Check it against the data set before the minutes say it: “${one.sentence}”`,
            mend: { href: here(minute.item), text: 'Say what was found' },
          })),
      ),
    ),
    ...record.declarations.flatMap(declaration => {
      const doubt = interestDoubt(declaration)
      return doubt === null
        ? []
        : [
            {
              check: 'interest',
              severity: 'doubt' as const,
              subject: declaration.who,
              says: doubt,
              mend: { href: here(declaration.item), text: 'Look at the declaration' },
            },
          ]
    }),
    ...record.chairings
      .filter(one => record.apologies.some(away => away.shownAs === one.takenBy))
      .map(one => ({
        check: 'chair-away',
        severity: 'doubt' as const,
        subject: one.takenBy,
        says: `${one.takenBy} is recorded as having sent apologies, and as having been in the chair.`,
        mend: { href: `${here()}/present`, text: 'Say who was here' },
      })),
    // Whoever left is taken out of the quorum by name, so another name would leave them in it.
    ...record.declarations
      .filter(one => one.effect === 'left' && !record.attendance.some(each => each.shownAs === one.who))
      .map(one => ({
        check: 'declared-away',
        severity: 'doubt' as const,
        subject: one.who,
        says: `${one.who} left for an item, and nobody of that name is recorded as having been here. The quorum does not count that they left.`,
        mend: { href: `${here()}/take-back`, text: 'Take the declaration back, and record it anew' },
      })),
    ...record.questions
      .filter(question => whatIsWrongWith(question).length > 0 && question.allowedWhy === '')
      .map(question => ({
        check: 'public-question',
        severity: 'doubt' as const,
        subject: `A ${question.kind} from ${question.asker}`,
        says: whatIsWrongWith(question).join(' '),
        mend: { href: `${here()}/questions`, text: 'Look at the question' },
      })),
    ...minutes.flatMap(minute =>
      minute.entries
        .filter(entry => entry.beside !== null)
        .map(() => ({
          check: 'two-texts',
          severity: 'doubt' as const,
          subject: `Minute ${minute.number}`,
          says: 'Two clerks wrote the same box at once. Both texts are kept; put them together.',
          mend: { href: here(minute.item), text: 'Put them together' },
        })),
    ),
    // What an adjourned meeting did not come to has gone where it goes on, or waits for that; so has what was taken on.
    ...(record.endedAt === null || meeting.state === 'adjourned'
      ? []
      : notReached(room)
          .filter(item => !(meeting.restGoesOn && goesOnByItself(item)))
          .map(item => ({
            check: 'not-reached',
            severity: 'doubt' as const,
            subject: named(item),
            says: 'It has no outcome. If it was not reached, defer it, so that it comes back by itself.',
            mend: { href: here(item.id), text: 'Go to the item' },
          }))),
  ]
}

export const minutesFindings = async (db: Db, meeting: Meeting): Promise<MinutesFinding[]> =>
  findingsIn({
    room: await roomOf(db, meeting),
    answered: await answeredUndertakings(db, meeting.id),
    checked: await checkedNumbers(db, meeting.id),
    takenBack: await tracesOfWithdrawn(db),
  })
