import type { Db } from '../../database/index.ts'
import { addMonths, type PlainDate, readPlainDate, addDays } from '../../kernel/index.ts'
import { allBodies } from '../bodies/bodies.store.ts'
import { type Body, isDissolvedOn } from '../bodies/body.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { plannedFor, planOf } from './forward-plan.store.ts'
import type { Year } from './year.ts'

/** Twelve months from the first of a month. */
export const twelveMonths = (first: PlainDate): Year['days'] => ({ first, last: addDays(addMonths(first, 12), -1) })

/** The month that somebody asked for (2026-11), or the one that it is. */
export const monthAsked = (asked: string | undefined, today: PlainDate): PlainDate =>
  (asked === undefined ? null : readPlainDate(`${asked}-01`)) ?? (`${today.slice(0, 7)}-01` as PlainDate)

/** The plan of a body over twelve months, as it stands. */
export const yearOfBody = async (db: Db, body: string, first: PlainDate): Promise<Year> => {
  const days = twelveMonths(first)
  return {
    days,
    meetings: (await meetingsBetween(db, { ...days, body })).filter(meeting => meeting.kind === 'formal'),
    items: await planOf(db, body),
    planned: await plannedFor(db, body),
  }
}

/** Bodies that meet, the board first. */
export const bodiesThatPlan = async (db: Db, today: PlainDate): Promise<Body[]> =>
  (await allBodies(db))
    .filter(body => !isDissolvedOn(body, today))
    .toSorted((a, b) => Number(b.kind === 'board') - Number(a.kind === 'board'))
