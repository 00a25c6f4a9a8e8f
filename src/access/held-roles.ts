import type { Instant } from '../database/index.ts'
import { addDays, addYears, dayOfInstant, inWords, type PlainDate, Refusal } from '../kernel/index.ts'
import type { HeldRole } from './people.store.ts'
import { roleInSentence } from './roles.ts'

/** True for a role held on a day: it has begun, has not run out, and was not taken away. */
export const isHeldOn = (held: HeldRole, day: PlainDate): boolean =>
  held.endedAt === null && held.firstOn <= day && (held.lastOn === null || held.lastOn >= day)

export const rolesNow = (held: readonly HeldRole[], person: string, today: PlainDate): readonly string[] =>
  [...new Set(held.filter(one => one.person === person && isHeldOn(one, today)).map(one => one.role))].toSorted()

/** Still to begin. */
const isToCome = (held: HeldRole, today: PlainDate): boolean => held.endedAt === null && held.firstOn > today

export type RoleToGive = Readonly<{
  person: string
  role: string
  firstOn: PlainDate
  lastOn: PlainDate | null
  giver: string | null
}>

/** Six weeks, in days: the evidence room is opened for one inspection. */
const longestInspection = 42

/** Whoever lets others in does not let themselves in further, and an inspector's access stops by itself. */
export const checkGiving = (given: RoleToGive, held: readonly HeldRole[], today: PlainDate): void => {
  if (given.giver === given.person)
    throw new Refusal('Nobody gives a role to themselves. Ask another IT administrator', 'role')
  if (given.firstOn < today) throw new Refusal('A role cannot begin in the past', 'firstOn')
  if (given.lastOn !== null && given.lastOn < given.firstOn)
    throw new Refusal('The last day cannot be before the first', 'lastOn')
  if (given.role === 'inspector' && given.lastOn === null)
    throw new Refusal('Enter the last day of the inspection. An inspector’s access stops by itself', 'lastOn')
  if (given.role === 'inspector' && given.lastOn !== null && given.lastOn > addDays(given.firstOn, longestInspection))
    throw new Refusal(
      `An inspector reads for six weeks at most. Enter ${inWords(addDays(given.firstOn, longestInspection))} or earlier`,
      'lastOn',
    )
  const has = held.some(
    one => one.person === given.person && one.role === given.role && (isHeldOn(one, today) || isToCome(one, today)),
  )
  if (has) throw new Refusal('They have this role already. Take it away first to change its days', 'role')
}

/** Somebody must be left who can let others in. */
export const checkEnding = (
  ended: Readonly<{ person: string; role: string | null }>,
  held: readonly HeldRole[],
  today: PlainDate,
): void => {
  const administrators = held.filter(one => one.role === 'it-administrator' && isHeldOn(one, today))
  const takesIt = ended.role === null || ended.role === 'it-administrator'
  if (takesIt && administrators.length > 0 && administrators.every(one => one.person === ended.person))
    throw new Refusal('They are the only IT administrator. Give somebody else that role first')
}

/** What is known of how somebody uses their access. */
export type Use = Readonly<{
  person: string
  hasAddress: boolean
  lastSignedIn: Instant | null
  lastConfirmed: Instant | null
}>

const daysUnused = 90

/** What an administrator should look at about one person, in words; nothing where all is in order. */
export const toLookAt = (use: Use, held: readonly HeldRole[], today: PlainDate, demonstration: boolean): string[] => {
  const theirs = held.filter(one => one.person === use.person)
  const now = theirs.filter(one => isHeldOn(one, today))
  if (theirs.length === 0) return ['Has not been given a role yet']
  if (now.length === 0) return []
  const says: string[] = []
  const roles = rolesNow(held, use.person, today)
  const since = now.map(one => one.firstOn).toSorted()[0] ?? today
  if (roles.includes('it-administrator') && roles.length > 1) says.push('Looks after access and also has another role')
  for (const one of now)
    if (one.lastOn !== null && one.lastOn <= addDays(today, 14))
      says.push(`Stops being ${roleInSentence(one.role)} after ${inWords(one.lastOn)}`)
  // In the demonstration nobody has an address, and those nobody has tried yet have not signed in.
  if (demonstration) return says
  if (!use.hasAddress) says.push('Has no e-mail address, so cannot sign in')
  const confirmed = use.lastConfirmed === null ? since : dayOfInstant(use.lastConfirmed)
  if (confirmed < addYears(today, -1)) says.push('Nobody has confirmed the roles for a year')
  const used = use.lastSignedIn === null ? null : dayOfInstant(use.lastSignedIn)
  if (used === null && since <= addDays(today, -30)) says.push('Has never signed in')
  else if (used !== null && used < addDays(today, -daysUnused)) says.push(`Has not signed in for ${daysUnused} days`)
  return says
}
