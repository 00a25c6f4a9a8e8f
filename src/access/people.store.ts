import type { Db } from '../database/index.ts'
import type { PlainDate } from '../kernel/index.ts'

export type PersonRow = Readonly<{ id: string; displayRole: string; name: string | null; email: string | null }>

const person = ['id', 'display_role as displayRole', 'name', 'email'] as const

export const everybody = (db: Db) =>
  db.selectFrom('person').select(person).orderBy('display_role').orderBy('id').execute()

export const findPerson = (db: Db, id: string) =>
  db.selectFrom('person').select(person).where('id', '=', id).executeTakeFirst()

/** By what the council's identity provider calls them, or by the address it vouches for. */
export const findPersonBySubject = (db: Db, subject: string) =>
  db.selectFrom('person').select(person).where('sign_in_subject', '=', subject).executeTakeFirst()

export const findPersonByEmail = (db: Db, email: string) =>
  db
    .selectFrom('person')
    .select([...person, 'sign_in_subject as subject'])
    .where(eb => eb.fn('lower', ['email']), '=', email.toLowerCase())
    .executeTakeFirst()

export const rememberSubject = (db: Db, id: string, subject: string) =>
  db.updateTable('person').set({ sign_in_subject: subject }).where('id', '=', id).execute()

export const savePerson = async (
  db: Db,
  details: Readonly<{ displayRole: string; name: string | null; email: string | null }>,
): Promise<string> => {
  const { id } = await db
    .insertInto('person')
    .values({ display_role: details.displayRole, name: details.name, email: details.email, sign_in_subject: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const changePerson = (
  db: Db,
  id: string,
  details: Readonly<{ displayRole: string; name: string | null; email: string | null }>,
) =>
  db
    .updateTable('person')
    .set({ display_role: details.displayRole, name: details.name, email: details.email })
    .where('id', '=', id)
    .execute()

/** The roles that somebody holds on a day. */
export const rolesOn = async (db: Db, id: string, day: PlainDate): Promise<string[]> => {
  const rows = await db
    .selectFrom('person_role')
    .select('role')
    .distinct()
    .where('person', '=', id)
    .where('first_on', '<=', day)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>=', day)]))
    .orderBy('role')
    .execute()
  return rows.map(row => row.role)
}

export const roleHistory = (db: Db) =>
  db
    .selectFrom('person_role')
    .select(['person', 'role', 'first_on as firstOn', 'last_on as lastOn'])
    .orderBy('person')
    .orderBy('first_on')
    .orderBy('role')
    .execute()

export const giveRole = (
  db: Db,
  given: Readonly<{ person: string; role: string; firstOn: PlainDate; givenBy: string | null }>,
) =>
  db
    .insertInto('person_role')
    .values({ person: given.person, role: given.role, first_on: given.firstOn, given_by: given.givenBy })
    .onConflict(conflict => conflict.columns(['person', 'role', 'first_on']).doUpdateSet({ last_on: null }))
    .execute()

/** Ends a role on a day; one that began later never takes effect. */
export const endRole = async (db: Db, id: string, role: string, lastOn: PlainDate): Promise<void> => {
  await db
    .updateTable('person_role')
    .set(eb => ({ last_on: eb.fn('greatest', ['first_on', eb.val(lastOn)]) }))
    .where('person', '=', id)
    .where('role', '=', role)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>', lastOn)]))
    .execute()
}

/** Ends what somebody has open, so that a leaver or a change of role takes effect at the next click. */
export const endSessionsOf = (db: Db, id: string) => db.deleteFrom('session').where('person', '=', id).execute()
