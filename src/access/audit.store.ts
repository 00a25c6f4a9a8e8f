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

export type AuditSearch = Readonly<{
  words: string
  deed: string
  person: string
  page: number
  /** Each line by itself, also where somebody did the same again and again. */
  every?: boolean
}>

/** A line of the trail, or several that say the same: somebody typed on, and each saving wrote its own. */
export type AuditSpell = Readonly<{
  /** The last line of it, and when that was written. */
  id: number
  at: Instant
  firstId: number
  firstAt: Instant
  times: number
  deed: string
  about: string
  details: Readonly<Record<string, unknown>>
  who: string | null
}>

const pageSize = 50

/**
 * The trail, newest first, a page at a time. What one person did to the same thing again within a quarter of an hour is
 * shown as one, with its first line and its last: the lines themselves stay as they are. One more than a page tells
 * that there is a next one.
 */
export const auditTrail = async (db: Db, search: AuditSearch) => {
  const like = `%${search.words.replaceAll(/[%_\\]/g, mark => `\\${mark}`)}%`
  const { rows } = await sql<AuditSpell>`
    with line as (
      select l.id, l.at, l.person, l.deed, l.subject, l.details, p.display_role as who
      from audit_line l left join person p on p.id = l.person
      where (${search.deed} = '' or l.deed = ${search.deed})
        and (${search.person} = '' or p.display_role = ${search.person})
        and (${search.words} = '' or l.subject ilike ${like} or l.deed ilike ${like} or p.display_role ilike ${like})
    ), begun as (
      select line.*, case
          when ${search.every === true} then 1
          when lag(deed) over before = deed and lag(subject) over before = subject and lag(details) over before = details
            and at - lag(at) over before < interval '15 minutes' then 0
          else 1
        end as begins
      from line window before as (partition by person order by id)
    ), spell as (
      select begun.*, sum(begins) over (partition by person order by id) as number from begun
    )
    select max(id)::integer as id, max(at) as at, min(id)::integer as "firstId", min(at) as "firstAt",
      count(*)::integer as times, deed, subject as about, details, who
    from spell
    group by person, who, number, deed, subject, details
    order by max(id) desc
    limit ${pageSize + 1} offset ${(search.page - 1) * pageSize}`.execute(db)
  return { lines: rows.slice(0, pageSize), more: rows.length > pageSize }
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
