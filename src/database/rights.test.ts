import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onBothDatabases } from '../../tests/databases.ts'
import { audiences, mayAlso, roleOf } from './audience.ts'
import { rights } from './rights.ts'
import type { AnyDb, Tables } from './tables.ts'

const deeds = ['select', 'insert', 'update', 'delete'] as const

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

onBothDatabases('rights', open => {
  test('every audience may do with every table what the list says, and nothing else', async () => {
    const found = await open.inTransaction({ audience: 'keeper' }, inTheDatabase)
    assert.ok(found.size > 20)
    const names = Object.keys(rights) as (keyof Tables)[]
    assert.deepEqual(
      Object.fromEntries([...found].map(([table, may]) => [table, may.sort()])),
      Object.fromEntries(names.map(table => [table, listed(table).sort()])),
    )
  })

  test('row-level security is on and binds the owner too, and every table has a primary key', async () => {
    const { rows } = await open.inTransaction({ audience: 'keeper' }, db =>
      sql<{ table: string }>`
        select relname as table from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not (relrowsecurity and relforcerowsecurity and exists (select from pg_constraint where conrelid = c.oid and contype = 'p'))
      `.execute(db),
    )
    assert.deepEqual(rows, [])
  })

  test('no view, and no function that runs as its owner, opens a way round the policies', async () => {
    const { rows } = await open.inTransaction({ audience: 'keeper' }, db =>
      sql<{ what: string }>`
        select relname::text as what from pg_class where relnamespace in ('public'::regnamespace, 'kept'::regnamespace)
          and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions::text, '') ~ 'security_invoker=(true|on)')
        union all
        select proname::text from pg_proc where pronamespace in ('public'::regnamespace, 'kept'::regnamespace) and prosecdef
          and proname <> 'chain_audit_line'
      `.execute(db),
    )
    assert.deepEqual(rows, [])
  })

  test('the audiences cannot sign in, make roles, or pass by the policies', async () => {
    const { rows } = await open.inTransaction({ audience: 'keeper' }, db =>
      sql<{ role: string }>`
        select rolname as role from pg_roles where rolname = any(${[...audiences.map(roleOf), 'kept_keeper']}::text[])
          and not (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
      `.execute(db),
    )
    assert.equal(rows.length, audiences.length + 1)
  })

  test('one audience has what another has only where the list of audiences says so', async () => {
    const { rows } = await open.inTransaction({ audience: 'keeper' }, db =>
      sql<{ upper: string; lower: string }>`
        select upper.rolname as upper, lower.rolname as lower from pg_roles upper, pg_roles lower
        where upper.rolname ~ '^kept_' and lower.rolname ~ '^kept_' and upper.oid <> lower.oid
          and not upper.rolcanlogin and pg_has_role(upper.rolname, lower.oid, 'usage')
      `.execute(db),
    )
    assert.deepEqual(
      rows.map(({ upper, lower }) => `${upper} ${lower}`).sort(),
      audiences.flatMap(upper => mayAlso[upper].map(lower => `${roleOf(upper)} ${roleOf(lower)}`)).sort(),
    )
  })

  test('moments are kept to the millisecond and with their zone, so that both databases give the same text', async () => {
    const { rows } = await open.inTransaction({ audience: 'keeper' }, db =>
      sql<{ column: string }>`
        select attrelid::regclass || '.' || attname as column from pg_attribute join pg_class c on c.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0
          and (atttypid = 'timestamp'::regtype or atttypid = 'timestamptz'::regtype and atttypmod <> 3)
      `.execute(db),
    )
    assert.deepEqual(rows, [])
  })
})
