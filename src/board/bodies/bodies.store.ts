import { sql } from 'kysely'
import { asJson, type Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { type AccessRegime, type Body, bodyId, type BodyKind } from './body.ts'
import {
  type Seat,
  type SeatHolder,
  type SeatKind,
  type SeatOffice,
  type SeatOnDay,
  seatsOn,
  type TermsOfReference,
} from './seat.ts'

const selectBodies = (db: Db) =>
  db
    .selectFrom('body')
    .select([
      'id',
      'name',
      'kind',
      'access_regime as accessRegime',
      'purpose',
      'parent',
      'meets_per_year as meetsPerYear',
      'quorum',
      'age_from as ageFrom',
      'age_to as ageTo',
      'minutes_from as minutesFrom',
      'is_public as isPublic',
      'is_proposed as isProposed',
      'founded_on as foundedOn',
      'dissolved_on as dissolvedOn',
      'young_people_from as youngPeopleFrom',
      'ordinal',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectBodies>['execute']>>[number]
const bodyOf = (row: Row): Body => ({
  ...row,
  kind: row.kind as BodyKind,
  accessRegime: row.accessRegime as AccessRegime,
  youngPeopleFrom: row.youngPeopleFrom?.slice(0, 5) ?? null,
})

/** Every body, in the council's own order. */
export const allBodies = async (db: Db): Promise<Body[]> =>
  (await selectBodies(db).orderBy('ordinal').orderBy('name').orderBy('id').execute()).map(bodyOf)

export const findBody = async (db: Db, id: string): Promise<Body | null> => {
  const row = await selectBodies(db).where('id', '=', id).executeTakeFirst()
  return row ? bodyOf(row) : null
}

/** Two things may be left unsaid: a new body is then agreed and no young people come, and another keeps what it has. */
type Unsaid = 'youngPeopleFrom' | 'isProposed'
export type BodyDetails = Omit<Body, 'id' | Unsaid> & Partial<Pick<Body, Unsaid>>

const columnsOf = (details: BodyDetails) => ({
  name: details.name,
  kind: details.kind,
  access_regime: details.accessRegime,
  purpose: details.purpose,
  parent: details.parent,
  meets_per_year: details.meetsPerYear,
  quorum: details.quorum,
  age_from: details.ageFrom,
  age_to: details.ageTo,
  minutes_from: details.minutesFrom,
  ordinal: details.ordinal,
  is_public: details.isPublic,
  founded_on: details.foundedOn,
  dissolved_on: details.dissolvedOn,
  ...(details.isProposed === undefined ? {} : { is_proposed: details.isProposed }),
  ...(details.youngPeopleFrom === undefined ? {} : { young_people_from: details.youngPeopleFrom }),
})

/** A new body. Its id comes from its name unless one is given, and stays when the name changes. */
export const saveBody = async (db: Db, details: BodyDetails, id?: string): Promise<string> => {
  const taken = new Set((await db.selectFrom('body').select('id').orderBy('id').execute()).map(row => row.id))
  const chosen = id ?? bodyId(details.name, taken)
  await db
    .insertInto('body')
    .values({ id: chosen, ...columnsOf(details) })
    .execute()
  return chosen
}

export const changeBody = (db: Db, id: string, details: BodyDetails) =>
  db.updateTable('body').set(columnsOf(details)).where('id', '=', id).execute()

/** The versions of a body's terms of reference, the first first. */
export const termsOf = async (db: Db, body: string): Promise<TermsOfReference[]> =>
  db
    .selectFrom('terms_of_reference')
    .select([
      'version',
      'agreed_on as agreedOn',
      'first_on as firstOn',
      'aims',
      'words',
      'members_stated as membersStated',
      'written_at as writtenAt',
    ])
    .where('body', '=', body)
    .orderBy('version')
    .execute()

export const saveTerms = async (
  db: Db,
  body: string,
  terms: Omit<TermsOfReference, 'version' | 'writtenAt'>,
  by: string | null,
): Promise<number> => {
  const { version } = await db
    .insertInto('terms_of_reference')
    .values(eb => ({
      body,
      version: eb
        .selectFrom('terms_of_reference')
        .select(sql<number>`coalesce(max(version), 0) + 1`.as('next'))
        .where('body', '=', body),
      agreed_on: terms.agreedOn,
      first_on: terms.firstOn,
      aims: asJson(terms.aims),
      words: terms.words,
      members_stated: terms.membersStated,
      written_by: by,
    }))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** The seats of a body, past and present, in the order of the table. */
export const seatsOf = async (db: Db, body: string): Promise<Seat[]> => {
  const rows = await db
    .selectFrom('seat')
    .select(['id', 'body', 'title', 'kind', 'votes', 'office', 'first_on as firstOn', 'last_on as lastOn', 'ordinal'])
    .where('body', '=', body)
    .orderBy('ordinal')
    .orderBy('title')
    .orderBy('first_on')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, kind: row.kind as SeatKind, office: row.office as SeatOffice | null }))
}

/** Who held the seats of a body, the latest first. */
export const holdersOf = (db: Db, body: string): Promise<SeatHolder[]> =>
  db
    .selectFrom('seat_holder')
    .innerJoin('seat', 'seat.id', 'seat_holder.seat')
    .select([
      'seat_holder.id',
      'seat_holder.seat',
      'seat_holder.person',
      'seat_holder.shown_as as shownAs',
      'seat_holder.first_on as firstOn',
      'seat_holder.last_on as lastOn',
    ])
    .where('seat.body', '=', body)
    .orderBy('seat_holder.first_on', 'desc')
    .orderBy('seat_holder.id')
    .execute()

/** A body as the head of its minutes and notices needs it, on one day. */
export type BoardHeader = Readonly<{
  body: Body
  chair: SeatOnDay | null
  viceChair: SeatOnDay | null
  /** Every seat that there was that day, empty ones too, in the order of the table. */
  seats: readonly SeatOnDay[]
  /** Those with a holder and a vote. */
  votingMembers: readonly SeatOnDay[]
  /** How many voting members must be there; null where the body has not set it. */
  quorum: number | null
}>

/** Who chairs, who votes and how many must be there, on a day; null where there is no such body for this reader. */
export const boardHeaderOf = async (db: Db, body: string, day: PlainDate): Promise<BoardHeader | null> => {
  const found = await findBody(db, body)
  if (found === null) return null
  const seats = seatsOn(await seatsOf(db, body), await holdersOf(db, body), day)
  const inOffice = (office: SeatOffice) => seats.find(seat => seat.office === office && seat.shownAs !== null) ?? null
  return {
    body: found,
    chair: inOffice('chair'),
    viceChair: inOffice('vice-chair'),
    seats,
    votingMembers: seats.filter(seat => seat.votes && seat.shownAs !== null),
    quorum: found.quorum,
  }
}

export type SeatDetails = Omit<Seat, 'id' | 'body'>

export const saveSeat = async (db: Db, body: string, seat: SeatDetails): Promise<string> => {
  const { id } = await db
    .insertInto('seat')
    .values({
      body,
      title: seat.title,
      kind: seat.kind,
      votes: seat.votes,
      office: seat.office,
      first_on: seat.firstOn,
      last_on: seat.lastOn,
      ordinal: seat.ordinal,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A seat that ends takes its holder with it. */
export const endSeat = async (db: Db, seat: string, lastOn: PlainDate): Promise<void> => {
  await db.updateTable('seat').set({ last_on: lastOn }).where('id', '=', seat).execute()
  await db
    .updateTable('seat_holder')
    .set({ last_on: lastOn })
    .where('seat', '=', seat)
    .where('first_on', '<=', lastOn)
    .where(eb => eb.or([eb('last_on', 'is', null), eb('last_on', '>', lastOn)]))
    .execute()
}

export const saveHolder = async (
  db: Db,
  holder: Readonly<{
    seat: string
    person: string | null
    shownAs: string
    firstOn: PlainDate
    lastOn: PlainDate | null
  }>,
): Promise<string> => {
  const { id } = await db
    .insertInto('seat_holder')
    .values({
      seat: holder.seat,
      person: holder.person,
      shown_as: holder.shownAs,
      first_on: holder.firstOn,
      last_on: holder.lastOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const endHolder = (db: Db, holder: string, lastOn: PlainDate) =>
  db.updateTable('seat_holder').set({ last_on: lastOn }).where('id', '=', holder).execute()

/** The bodies that a person has a seat on, on a day. */
export const bodiesWithASeatFor = async (db: Db, person: string, day: PlainDate): Promise<string[]> => {
  const rows = await db
    .selectFrom('seat_holder')
    .innerJoin('seat', 'seat.id', 'seat_holder.seat')
    .select('seat.body')
    .distinct()
    .where('seat_holder.person', '=', person)
    .where('seat_holder.first_on', '<=', day)
    .where(eb => eb.or([eb('seat_holder.last_on', 'is', null), eb('seat_holder.last_on', '>=', day)]))
    .orderBy('seat.body')
    .execute()
  return rows.map(row => row.body)
}
