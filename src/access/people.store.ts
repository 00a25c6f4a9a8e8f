import { brokenConstraint, type Db, type Instant } from '../database/index.ts'
import { type PlainDate, Refusal } from '../kernel/index.ts'

const person = ['id', 'display_role as displayRole', 'name', 'email'] as const

export const everybody = (db: Db) =>
  db.selectFrom('person').select(person).orderBy('display_role').orderBy('id').execute()

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** One person, or none: what stands in an address need not be an id at all. */
export const findPerson = async (db: Db, id: string) =>
  uuid.test(id)
    ? db
        .selectFrom('person')
        .select([...person, eb => eb('sign_in_subject', 'is not', null).as('hasSignedIn')])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined

/** By what the council's identity provider calls them, or by the address it vouches for. */
export const findPersonBySubject = (db: Db, subject: string) =>
  db.selectFrom('person').select(person).where('sign_in_subject', '=', subject).executeTakeFirst()

export const findPersonByEmail = (db: Db, email: string) =>
  db
    .selectFrom('person')
    .select([...person, 'sign_in_subject as subject'])
    .where(eb => eb.fn('lower', ['email']), '=', email.toLowerCase())
    .executeTakeFirst()

/** From now on this account is theirs; null lets the next one with their address be it. */
export const rememberSubject = (db: Db, id: string, subject: string | null) =>
  db.updateTable('person').set({ sign_in_subject: subject }).where('id', '=', id).execute()

export type PersonDetails = Readonly<{ displayRole: string; name: string | null; email: string | null }>

/** Two people cannot have one address: the council's sign-in would not know whom to let in. */
const oneAddressEach = async <T>(save: Promise<T>): Promise<T> => {
  try {
    return await save
  } catch (error) {
    if (brokenConstraint(error) === 'person_email')
      throw new Refusal('Somebody else has this e-mail address already', 'email')
    throw error
  }
}

export const savePerson = async (db: Db, details: PersonDetails): Promise<string> => {
  const { id } = await oneAddressEach(
    db
      .insertInto('person')
      .values({ display_role: details.displayRole, name: details.name, email: details.email, sign_in_subject: null })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  return id
}

export const changePerson = (db: Db, id: string, details: PersonDetails) =>
  oneAddressEach(
    db
      .updateTable('person')
      .set({ display_role: details.displayRole, name: details.name, email: details.email })
      .where('id', '=', id)
      .execute(),
  )

/** The roles that somebody holds on a day. One that was taken away is held no longer, whatever day it is. */
export const rolesOn = async (db: Db, id: string, day: PlainDate): Promise<string[]> => {
  const rows = await heldOn(db, day).select('role').distinct().where('person', '=', id).orderBy('role').execute()
  return rows.map(row => row.role)
}

export const heldOn = (db: Db, day: PlainDate) =>
  db
    .selectFrom('person_role')
    .where('ended_at', 'is', null)
    .where('first_on', '<=', day)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', day)]))

/** Who holds a role on a day, in the order of their titles. */
export const peopleHolding = (db: Db, role: string, day: PlainDate) =>
  heldOn(db, day)
    .innerJoin('person', 'person.id', 'person_role.person')
    .select(['person.id', 'person.display_role as displayRole'])
    .distinct()
    .where('role', '=', role)
    .orderBy('person.display_role')
    .orderBy('person.id')
    .execute()

const held = ['person', 'role', 'first_on as firstOn', 'last_on as lastOn', 'ended_at as endedAt'] as const

export type HeldRole = Readonly<{
  person: string
  role: string
  firstOn: PlainDate
  lastOn: PlainDate | null
  endedAt: Instant | null
}>

/** Every role that anybody ever held. */
export const roleHistory = (db: Db): Promise<HeldRole[]> =>
  db.selectFrom('person_role').select(held).orderBy('person').orderBy('first_on').orderBy('role').execute()

export const rolesOfPerson = (db: Db, id: string): Promise<HeldRole[]> =>
  db
    .selectFrom('person_role')
    .select(held)
    .where('person', '=', id)
    .orderBy('first_on', 'desc')
    .orderBy('role')
    .execute()

export type GivenRole = Readonly<{
  person: string
  role: string
  firstOn: PlainDate
  lastOn?: PlainDate | null
  givenBy: string | null
}>

/** Gives a role. One that was taken away earlier the same day is theirs again. */
export const giveRole = (db: Db, given: GivenRole) => {
  const lastOn = given.lastOn ?? null
  return db
    .insertInto('person_role')
    .values({
      person: given.person,
      role: given.role,
      first_on: given.firstOn,
      last_on: lastOn,
      given_by: given.givenBy,
    })
    .onConflict(conflict =>
      conflict
        .columns(['person', 'role', 'first_on'])
        .doUpdateSet({ last_on: lastOn, ended_at: null, given_by: given.givenBy }),
    )
    .execute()
}

/** Takes roles away at this moment, those that have yet to begin as well; one role, or all that somebody has. */
export const endRoles = async (
  db: Db,
  ended: Readonly<{ person: string; role: string | null; on: PlainDate; at: Instant }>,
): Promise<string[]> => {
  const rows = await db
    .updateTable('person_role')
    .set(eb => ({
      last_on: eb.fn<PlainDate>('greatest', ['first_on', eb.cast(eb.val(ended.on), 'date')]),
      ended_at: ended.at,
    }))
    .where('person', '=', ended.person)
    .where('ended_at', 'is', null)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', ended.on)]))
    .$if(ended.role !== null, update => update.where('role', '=', ended.role))
    .returning('role')
    .execute()
  return rows.map(row => row.role).toSorted()
}

/** Ends what somebody has open, so that a leaver or a change of role takes effect at the next click. */
export const endSessionsOf = (db: Db, id: string) => db.deleteFrom('session').where('person', '=', id).execute()
