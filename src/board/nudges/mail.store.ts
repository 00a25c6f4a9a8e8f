import { sql } from 'kysely'
import { daysBeforeDue, peopleHolding, settingCalled } from '../../access/index.ts'
import type { Db, Instant } from '../../database/index.ts'
import { addDays, type PlainDate } from '../../kernel/index.ts'
import { nudgeOf } from './nudge.ts'

/** Whether the running Kept has a mail server; the server writes it down when it starts. */
export const sendsMail = 'sends e-mail'
export const mailIsOn = async (db: Db): Promise<boolean> => (await settingCalled(db, sendsMail)) === true

type Owners = readonly Readonly<{ person: string | null; role: string | null }>[]

const recipients = async (db: Db, owners: Owners, today: PlainDate): Promise<string[]> => {
  const people = new Set<string>()
  for (const owner of owners) {
    if (owner.person !== null) people.add(owner.person)
    if (owner.role !== null) for (const holder of await peopleHolding(db, owner.role, today)) people.add(holder.id)
  }
  return [...people].toSorted()
}

type About = Readonly<{ action: string; openTitle: string | null; dueOn: PlainDate | null; owners: Owners }>
type When = Readonly<{ today: PlainDate; now: Instant }>

/** Writes the reminders in this transaction; what was said already is not said again. Gives how many are new. */
const queue = async (
  db: Db,
  about: About,
  said: When & Readonly<{ why: string; by: string | null }>,
): Promise<number> => {
  const to = await recipients(db, about.owners, said.today)
  if (to.length === 0) return 0
  const nudge = nudgeOf(about, said.today)
  const rows = await db
    .insertInto('mail')
    .values(
      to.map(person => ({
        once: `${said.why} ${about.action} ${person}`,
        to_person: person,
        subject: nudge.subject,
        words: nudge.words,
        action: about.action,
        next_try_at: said.now,
        queued_by: said.by,
        queued_at: said.now,
      })),
    )
    .onConflict(conflict => conflict.column('once').doNothing())
    .returning('id')
    .execute()
  return rows.length
}

/** A nudge by somebody’s hand: each owner gets one of them a day, however often it is pressed. */
export const nudgeOwners = async (
  db: Db,
  about: About,
  said: When & Readonly<{ by: string | null }>,
): Promise<number> => ((await mailIsOn(db)) ? queue(db, about, { ...said, why: `nudge ${said.today}` }) : 0)

/** Reminders of what is due in so many days, each said once for each day that it was due on. */
export const queueRemindersDue = async (db: Db, when: When): Promise<number> => {
  const days = await daysBeforeDue(db)
  if (days === 0) return 0
  const due = await db
    .selectFrom('action_watch')
    .select(['action', 'open_title as openTitle', 'due_on as dueOn', 'owners'])
    .where('is_open', '=', true)
    .where('due_on', '>=', when.today)
    .where('due_on', '<=', addDays(when.today, days))
    .orderBy('due_on')
    .orderBy('action')
    .execute()
  let queued = 0
  for (const one of due) queued += await queue(db, one, { ...when, why: `due ${one.dueOn ?? ''}`, by: null })
  return queued
}

/** Long enough for any server to answer; after it, whoever claimed a message is gone. */
const claimMinutes = 5
const inMinutes = (now: Instant, minutes: number) =>
  sql<Instant>`${now}::timestamptz + ${minutes} * interval '1 minute'`

export type Claimed = Readonly<{
  id: string
  attempts: number
  subject: string
  words: string
  action: string | null
  email: string | null
  hasLeft: boolean
  isOpen: boolean | null
}>

/**
 * Takes the next message to send, so that no other sender takes it too. What somebody claimed and never sent comes round
 * again. What was being handed over when a server stopped may have arrived: it is not sent twice, and is shown as not certain.
 */
export const claimNext = async (db: Db, { now, today }: When): Promise<Claimed | null> => {
  await db
    .updateTable('mail')
    .set({
      state: 'not certain',
      problem: 'Kept stopped while it was handing this over. It may have arrived',
      claimed_until: null,
    })
    .where('state', '=', 'handing over')
    .where('claimed_until', '<', now)
    .execute()
  const claimed = await db
    .updateTable('mail')
    .set(eb => ({ state: 'claimed', attempts: eb('attempts', '+', 1), claimed_until: inMinutes(now, claimMinutes) }))
    .where('id', '=', eb =>
      eb
        .selectFrom('mail')
        .select('id')
        .where(or =>
          or.or([
            or.and([or('state', '=', 'waiting'), or('next_try_at', '<=', now)]),
            or.and([or('state', '=', 'claimed'), or('claimed_until', '<', now)]),
          ]),
        )
        .orderBy('next_try_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'attempts', 'subject', 'words', 'action', 'to_person as person'])
    .executeTakeFirst()
  if (!claimed) return null
  const { person, ...message } = claimed
  const to = await db.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst()
  const role = await db
    .selectFrom('person_role')
    .select('role')
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('first_on', '<=', today)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', today)]))
    .limit(1)
    .executeTakeFirst()
  const watch =
    message.action === null
      ? null
      : await db.selectFrom('action_watch').select('is_open').where('action', '=', message.action).executeTakeFirst()
  return { ...message, email: to?.email ?? null, hasLeft: role === undefined, isOpen: watch?.is_open ?? null }
}

/** From here on it may arrive. False where the claim ran out and somebody else has it. */
export const handOver = async (db: Db, claimed: Pick<Claimed, 'id' | 'attempts'>, now: Instant): Promise<boolean> => {
  const taken = await db
    .updateTable('mail')
    .set({ state: 'handing over', claimed_until: inMinutes(now, claimMinutes) })
    .where('id', '=', claimed.id)
    .where('state', '=', 'claimed')
    .where('attempts', '=', claimed.attempts)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

export const markSent = (db: Db, id: string, now: Instant) =>
  db
    .updateTable('mail')
    .set({ state: 'sent', sent_at: now, claimed_until: null, problem: '' })
    .where('id', '=', id)
    .execute()

export const tryAgain = (db: Db, id: string, again: Readonly<{ problem: string; now: Instant; minutes: number }>) =>
  db
    .updateTable('mail')
    .set({
      state: 'waiting',
      problem: again.problem,
      claimed_until: null,
      next_try_at: inMinutes(again.now, again.minutes),
    })
    .where('id', '=', id)
    .execute()

export const giveUp = (db: Db, id: string, state: 'given up' | 'not certain', problem: string) =>
  db.updateTable('mail').set({ state, problem, claimed_until: null }).where('id', '=', id).execute()

/** What was sent about actions, newest first; the words of a message are not asked for. */
export const mailAbout = (db: Db, action: string | null) =>
  db
    .selectFrom('mail')
    .innerJoin('person', 'person.id', 'mail.to_person')
    .select([
      'mail.id',
      'mail.action',
      'mail.state',
      'mail.problem',
      'mail.attempts',
      'mail.queued_at as queuedAt',
      'mail.sent_at as sentAt',
      'person.display_role as to',
    ])
    .$if(action !== null, query => query.where('mail.action', '=', action))
    .orderBy('mail.queued_at', 'desc')
    .orderBy('mail.id')
    .limit(200)
    .execute()
