import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import { Refusal } from '../kernel/index.ts'
import { audiences, roleOf } from './audience.ts'
import type { Database, MigrateOptions } from './connect.ts'
import { asOwner, ownerOf } from './owner.ts'

export type Migration = Readonly<{ number: number; name: string; checksum: string; words: string }>
export type Applied = Readonly<{ number: number; name: string; checksum: string }>
export type Migrated = Readonly<{ from: number; to: number; applied: readonly string[] }>

const ownMigrations = new URL('../../migrations/', import.meta.url)
const fileName = /^(\d{4})-[a-z0-9-]+\.sql$/

/** The same file gives the same sum whatever line ends a checkout wrote. */
const checksumOf = (words: string): string => createHash('sha256').update(words.replaceAll('\r\n', '\n')).digest('hex')

/** The migrations of this program, in order. */
export const migrationsIn = (folder: URL = ownMigrations): readonly Migration[] =>
  readdirSync(folder)
    .filter(name => fileName.test(name))
    .sort()
    .map((name, index) => {
      const number = Number(name.slice(0, 4))
      if (number !== index + 1) throw new Error(`Migrations are numbered without gaps or doubles: ${name}`)
      const words = readFileSync(new URL(name, folder), 'utf8')
      return { number, name, checksum: checksumOf(words), words }
    })

/** What was applied; null where Kept has never been. */
export const appliedIn = async (client: pg.PoolClient): Promise<readonly Applied[] | null> => {
  // Not to_regclass(): while this process waited for the lock, another may have made the table, and that looks in a
  // cache which waiting does not refresh.
  const { rowCount } = await client.query(
    `select from pg_class join pg_namespace n on n.oid = relnamespace where nspname = 'kept' and relname = 'migration'`,
  )
  if (!rowCount) return null
  return (await client.query<Applied>('select number, name, checksum from kept.migration order by number')).rows
}

const agree = (applied: readonly Applied[], ours: readonly Migration[]): void => {
  for (const { number, name, checksum } of applied) {
    const own = ours[number - 1]
    if (!own)
      throw new Refusal(
        `The database was made by a newer Kept (it has ${name}). Start that version or a newer one; nothing was changed`,
      )
    if (own.name !== name || own.checksum !== checksum)
      throw new Refusal(
        `The migration ${own.name} is not the one that this database was made with. ` +
          'Install Kept again as it was released; nothing was changed',
      )
  }
}

/**
 * Makes the audiences where the server has none, and lets the logins become them. The owner has the keeper's rights
 * without becoming it, so that migrations and the audit trail's trigger reach every row; the program's login has none.
 */
export type Standing = Readonly<{ applied: number; ours: number; wrong: string | null }>

/** How far the tables are, without changing anything; `wrong` says why this program may not touch them. */
export const standingOf = (database: Database): Promise<Standing> =>
  asOwner(
    database,
    async client => {
      const ours = migrationsIn()
      const applied = (await appliedIn(client)) ?? []
      const standing = { applied: applied.length, ours: ours.length }
      try {
        agree(applied, ours)
        return { ...standing, wrong: null }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        return { ...standing, wrong: error.message }
      }
    },
    'read',
  )

const ensureRoles = async (client: pg.PoolClient, login: string | null): Promise<void> => {
  const keeper = roleOf('keeper')
  const wanted = [...audiences.map(roleOf), keeper]
  const { rows } = await client.query<{ me: string; superuser: boolean; version: number; missing: number }>(
    `select current_user as me, rolsuper as superuser, current_setting('server_version_num')::int as version,
       (select count(*) from unnest($1::text[]) wanted where not exists (select from pg_roles where rolname = wanted)) as missing
     from pg_roles where rolname = current_user`,
    [wanted],
  )
  const me = rows[0]
  if (!me) throw new Error('The database does not know who is asking')
  const grants: [role: string, to: string][] = []
  if (!me.superuser) for (const role of wanted) grants.push([role, me.me])
  if (login !== null && login !== me.me) for (const audience of audiences) grants.push([roleOf(audience), login])

  // Since PostgreSQL 16 who makes a role is a member of it, but may neither become it nor has its rights until granted.
  const sayable = me.version >= 160_000
  const mayBecome = async (role: string, who: string): Promise<boolean> => {
    const { rows: found } = await client.query<{ may: boolean }>(
      `select pg_has_role($1::name, $2::name, $3) and ($2 <> $4 or pg_has_role($1::name, $2::name, 'usage')) as may`,
      [who, role, sayable ? 'set' : 'member', keeper],
    )
    return found[0]?.may ?? false
  }
  const cannot = (): Refusal =>
    new Refusal(
      `The database login ${me.me} may not make or use the roles of Kept. Ask whoever runs the database server to run ` +
        `migrations/roles.sql once, and then: grant ${wanted.join(', ')} to "${me.me}"; alter role "${me.me}" inherit`,
    )
  try {
    if (me.missing > 0) await client.query(readFileSync(new URL('roles.sql', ownMigrations), 'utf8'))
    for (const [role, who] of grants) {
      if (await mayBecome(role, who)) continue
      const how = sayable ? ` with inherit ${role === keeper}, set true` : ''
      await client.query(`grant ${client.escapeIdentifier(role)} to ${client.escapeIdentifier(who)}${how}`)
      if (!(await mayBecome(role, who))) throw cannot()
    }
  } catch (error) {
    throw (error as pg.DatabaseError).code === '42501' ? cannot() : error
  }
}

/**
 * Applies the next migration, if there is one: each is one transaction, so that rows it has changed are settled before the
 * next. Where there is no row yet, all of them are one, which is quicker. Only one process does it at a time.
 */
const step = (
  database: Database,
  ours: readonly Migration[],
  upTo: number,
  options: MigrateOptions,
): Promise<readonly Migration[]> =>
  asOwner(database, async client => {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('kept migrations', 0))`)
    const applied = (await appliedIn(client)) ?? []
    agree(applied, ours)
    const isNew = applied.length === 0
    const next = ours.slice(applied.length, isNew ? upTo : Math.min(applied.length + 1, upTo))
    if (isNew && next.length > 0) {
      await ensureRoles(client, ownerOf(database).login)
      await client.query(
        `create schema if not exists kept;
         create table if not exists kept.migration (
           number int primary key, name text not null, checksum text not null, applied_at timestamptz(3) not null default now()
         );
         grant usage on schema kept to public;
         grant select on kept.migration to public`,
      )
    }
    for (const { name } of next)
      options.say?.(`Making ready: ${name.replace(/^\d+-|\.sql$/g, '').replaceAll('-', ' ')}`)
    // Sent in one piece: where this thread has other work, every answer that it must wait for takes long.
    const noted = ({ number, name, checksum }: Migration) =>
      `insert into kept.migration (number, name, checksum)
       values (${number}, ${client.escapeLiteral(name)}, ${client.escapeLiteral(checksum)})`
    if (next.length > 0) await client.query(next.map(one => `${one.words}\n;${noted(one)}`).join(';\n'))
    return next
  })

export const migrate = async (database: Database, options: MigrateOptions): Promise<Migrated> => {
  const ours = migrationsIn(options.folder)
  const last = ours.at(-1)?.number ?? 0
  const upTo = Math.min(options.upTo ?? last, last)
  const from = await asOwner(database, async client => {
    const applied = (await appliedIn(client)) ?? []
    agree(applied, ours)
    // A database that was copied to another server finds no audiences there.
    if (applied.length > 0) await ensureRoles(client, ownerOf(database).login)
    return applied.length
  })
  if (from > 0 && from < upTo) await options.before?.(database, from)
  const applied: string[] = []
  for (
    let next = await step(database, ours, upTo, options);
    next.length > 0;
    next = await step(database, ours, upTo, options)
  )
    applied.push(...next.map(migration => migration.name))
  return { from, to: Math.max(from, upTo), applied }
}
