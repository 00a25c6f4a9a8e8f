import { sql } from 'kysely'
import { asJson, type Db, type Instant } from '../database/index.ts'

export type AuditLine = Readonly<{
  person: string | null
  /** The permission's own name. */
  deed: string
  /** What it was done to, never a child's data. */
  about: string
  details?: Readonly<Record<string, unknown>>
}>

/** Writes a line in the transaction of the deed, so that neither is kept without the other. The database chains it. */
export const writeAuditLine = async (db: Db, line: AuditLine): Promise<void> => {
  await db
    .insertInto('audit_line')
    .values({ person: line.person, deed: line.deed, subject: line.about, details: asJson(line.details ?? {}) })
    .execute()
}

export type AuditSearch = Readonly<{ words: string; deed: string; person: string; page: number }>

const pageSize = 50

/** The trail, newest first, a page at a time. One line more than a page tells that there is a next one. */
export const auditTrail = async (db: Db, search: AuditSearch) => {
  let lines = db
    .selectFrom('audit_line')
    .leftJoin('person', 'person.id', 'audit_line.person')
    .select([
      'audit_line.id',
      'audit_line.at',
      'audit_line.deed',
      'audit_line.subject as about',
      'audit_line.details',
      'person.display_role as who',
    ])
  if (search.deed !== '') lines = lines.where('audit_line.deed', '=', search.deed)
  if (search.person !== '') lines = lines.where('person.display_role', '=', search.person)
  if (search.words !== '') {
    const like = `%${search.words.replaceAll(/[%_\\]/g, mark => `\\${mark}`)}%`
    lines = lines.where(eb =>
      eb.or([
        eb('audit_line.subject', 'ilike', like),
        eb('audit_line.deed', 'ilike', like),
        eb('person.display_role', 'ilike', like),
      ]),
    )
  }
  const found = await lines
    .orderBy('audit_line.id', 'desc')
    .limit(pageSize + 1)
    .offset((search.page - 1) * pageSize)
    .execute()
  return { lines: found.slice(0, pageSize), more: found.length > pageSize }
}

export const deedsInTrail = async (db: Db): Promise<string[]> => {
  const found = await db.selectFrom('audit_line').select('deed').distinct().orderBy('deed').execute()
  return found.map(line => line.deed)
}

/** Those who have done something, as they are shown. */
export const peopleInTrail = async (db: Db): Promise<string[]> => {
  const found = await db
    .selectFrom('audit_line')
    .innerJoin('person', 'person.id', 'audit_line.person')
    .select('person.display_role as who')
    .distinct()
    .orderBy('who')
    .execute()
  return found.map(line => line.who)
}

/** When each person last did one of these deeds themselves. */
export const lastDone = async (db: Db, deeds: readonly string[]): Promise<ReadonlyMap<string, Instant>> => {
  const found = await db
    .selectFrom('audit_line')
    .select(eb => ['person', eb.fn.max('at').as('at')])
    .where('deed', 'in', deeds)
    .where('person', 'is not', null)
    .groupBy('person')
    .orderBy('person')
    .execute()
  return new Map(found.flatMap(({ person, at }) => (person === null ? [] : [[person, at]])))
}

/** When one of these deeds was last done to each person, by the id that its line carries. */
export const lastDoneTo = async (db: Db, deeds: readonly string[]): Promise<ReadonlyMap<string, Instant>> => {
  const whom = sql<string | null>`details ->> 'person'`
  const found = await db
    .selectFrom('audit_line')
    .select(eb => [whom.as('whom'), eb.fn.max('at').as('at')])
    .where('deed', 'in', deeds)
    .groupBy(whom)
    .orderBy(whom)
    .execute()
  return new Map(found.flatMap(({ whom, at }) => (whom === null ? [] : [[whom, at]])))
}
