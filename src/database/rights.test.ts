import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onBothDatabases } from '../../tests/databases.ts'
import { audiences, mayAlso, roleOf } from './audience.ts'
import { compareRights } from './rights-in-force.ts'

onBothDatabases('rights', open => {
  test('every audience may do with every table what the list says, and nothing else', async () => {
    const { tables, differences } = await open.inTransaction({ audience: 'keeper' }, compareRights)
    assert.ok(tables > 20)
    assert.deepEqual(differences, [])
  })

  test('a right that is not in the list would be seen, and one that was taken away', async () => {
    const { differences } = await open.inTransaction({ audience: 'keeper' }, async db => {
      await sql`reset role; grant select on extract_row to kept_person; revoke select on figure from kept_person;
        create table stray (id int primary key)`.execute(db)
      return compareRights(db)
    })
    const others = ['administrator', 'author', 'clerk', 'member', 'officer', 'person']
    const expected = [
      'stray: row-level security is off',
      'the table stray is not in the list',
      ...others.map(audience => `extract_row: ${audience} select without a policy is not in the list`),
      ...[...others, 'analyst'].flatMap(audience => [
        `figure: ${audience} select is in the list only`,
        `figure: ${audience} select without a grant is not in the list`,
      ]),
    ]
    assert.deepEqual(differences, expected.sort())
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
