import { sql } from 'kysely'
import { audiences, mayAlso, roleOf } from './audience.ts'
import { type Deed, rights } from './rights.ts'
import type { AnyDb, Tables } from './tables.ts'

const deeds: readonly Deed[] = ['select', 'insert', 'update', 'delete']

/** What each audience may do with a table by our list, with what it has from those below it. */
const listed = (table: keyof Tables): string[] =>
  audiences.flatMap(audience => {
    const given = [audience, ...mayAlso[audience]].flatMap(whose => rights[table][whose]?.split(' ') ?? [])
    return deeds.filter(deed => given.includes(deed)).map(deed => `${audience} ${deed}`)
  })

/** The same by the database: a grant, and a policy without which row-level security shows nothing. */
const inTheDatabase = async (db: AnyDb): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ table: string; role: string; deed: string; granted: boolean; policy: boolean }>`
    select c.relname as table, r.rolname as role, d.deed,
      has_table_privilege(r.rolname, c.oid, d.deed) or
        (d.deed <> 'delete' and has_any_column_privilege(r.rolname, c.oid, d.deed)) as granted,
      exists (
        select from pg_policy p, unnest(p.polroles) given(role)
        where p.polrelid = c.oid and p.polcmd in (case d.deed when 'select' then 'r' when 'insert' then 'a' when 'update' then 'w' else 'd' end, '*')
          and (given.role = 0 or pg_has_role(r.rolname, given.role, 'usage'))
      ) as policy
    from pg_class c
    cross join pg_roles r
    cross join unnest(${[...deeds]}::text[]) d(deed)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and r.rolname = any(${audiences.map(roleOf)}::text[])
  `.execute(db)
  const found = new Map<string, string[]>()
  for (const { table, role, deed, granted, policy } of rows) {
    const may = found.get(table) ?? []
    found.set(table, may)
    const who = role.replace('kept_', '')
    if (granted && policy) may.push(`${who} ${deed}`)
    else if (granted) may.push(`${who} ${deed} without a policy`)
    else if (policy) may.push(`${who} ${deed} without a grant`)
  }
  return found
}

export type RightsCompared = Readonly<{
  tables: number
  /** In words: which audience may do what with which table, against the list. */
  differences: readonly string[]
}>

/** Holds the database to the list of rights: every audience may do with every table what it says, and nothing else. */
export const compareRights = async (db: AnyDb): Promise<RightsCompared> => {
  const found = await inTheDatabase(db)
  const names = Object.keys(rights) as (keyof Tables)[]
  const differences: string[] = names.filter(name => !found.has(name)).map(name => `there is no table ${name}`)
  for (const [table, may] of found) {
    if (!(table in rights)) {
      differences.push(`the table ${table} is not in the list`)
      continue
    }
    const should = new Set(listed(table as keyof Tables))
    const is = new Set(may)
    for (const deed of is) if (!should.has(deed)) differences.push(`${table}: ${deed} is not in the list`)
    for (const deed of should) if (!is.has(deed)) differences.push(`${table}: ${deed} is in the list only`)
  }
  const { rows } = await sql<{ table: string }>`
    select relname as table from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
  `.execute(db)
  differences.push(...rows.map(({ table }) => `${table}: row-level security is off`))
  return { tables: found.size, differences: differences.sort() }
}
