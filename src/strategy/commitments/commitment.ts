import type { PlainDate } from '../../kernel/index.ts'
import type { RecordKind } from '../thread/link.ts'

export type Commitment = Readonly<{
  id: string
  strategy: string
  priority: number
  number: string
  title: string
  words: string
  ownerBody: string | null
  ownerBodyName: string | null
  ownerRole: string
  workstream: string | null
  splitFrom: string | null
  endedOn: PlainDate | null
  endedWhy: string
}>

/** Something on the thread of a commitment that shows whether it moves. */
export type Evidence = Readonly<{ kind: RecordKind; state: string; movedOn: PlainDate | null }>

export type Standing = 'ended' | 'not begun' | 'moving' | 'nothing has moved' | 'done'

export const standingWords: Readonly<Record<Standing, string>> = {
  ended: 'Ended',
  'not begun': 'Not begun',
  moving: 'Moving',
  'nothing has moved': 'Nothing has moved in two meetings',
  done: 'All that was begun is done',
}

/** The same for everyone, so that a child of eleven can read it. The public’s role sees only what was made public, so none is not nothing. */
export const publicStandingWords: Readonly<Record<Standing, string>> = {
  ended: 'We have stopped this',
  'not begun': 'Nothing to show yet',
  moving: 'We are working on this',
  'nothing has moved': 'Nothing new for two meetings',
  done: 'We have done what we began',
}

/** In words for everyone. Where nothing that was done is shown, a figure may still show how it goes, and the words say which. */
export const publicWordsFor = (standing: Standing, isCounted: boolean): string =>
  standing === 'not begun' && isCounted ? 'Only numbers to show yet' : publicStandingWords[standing]

/** Whether everyone is told what is known here: false where something was done or moved and is not shown. Null where nothing was. */
export const isTold = (
  here: Readonly<{ standing: Standing; movedOn: PlainDate | null }>,
  there: Readonly<{ standing: Standing; movedOn: PlainDate | null }> | undefined,
): boolean | null => {
  if (here.standing === 'not begun' || here.standing === 'ended' || there === undefined) return null
  return there.standing === here.standing
}

export const standingColours: Readonly<Record<Standing, string>> = {
  ended: 'govuk-tag--grey',
  'not begun': 'govuk-tag--yellow',
  moving: 'govuk-tag--blue',
  'nothing has moved': 'govuk-tag--red',
  done: 'govuk-tag--green',
}

const isDeed = (evidence: Evidence): boolean => evidence.kind === 'action' || evidence.kind === 'decision'
const finished = new Set(['done', 'superseded', 'withdrawn', 'what changed', 'in force'])

/**
 * How a commitment stands, worked out from what is tied to it and never typed. `meetingsHeld` are the days on which the
 * board met, oldest first: what has not moved since the last but one of them has not moved in two meetings.
 */
export const standingOf = (
  commitment: Pick<Commitment, 'endedOn'>,
  evidence: readonly Evidence[],
  meetingsHeld: readonly PlainDate[],
): Readonly<{ standing: Standing; movedOn: PlainDate | null }> => {
  const movedOn = evidence.reduce<PlainDate | null>(
    (newest, { movedOn: day }) => (day !== null && (newest === null || day > newest) ? day : newest),
    null,
  )
  if (commitment.endedOn !== null) return { standing: 'ended', movedOn }
  const deeds = evidence.filter(isDeed)
  if (deeds.length === 0) return { standing: 'not begun', movedOn }
  if (deeds.every(deed => finished.has(deed.state))) return { standing: 'done', movedOn }
  const lastButOne = meetingsHeld.at(-2)
  if (lastButOne !== undefined && (movedOn === null || movedOn < lastButOne))
    return { standing: 'nothing has moved', movedOn }
  return { standing: 'moving', movedOn }
}
