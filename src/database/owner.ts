import type pg from 'pg'

/** The way in for migrations, backup, restore and move: as the login that owns the tables. Not exported from the folder. */
export type Owner = Readonly<{
  pool: pg.Pool
  /** The login of the program where it is not the owner, and so must be given the audiences. */
  login: string | null
}>

type Kept = Owner & Readonly<{ alone: <T>(work: () => Promise<T>) => Promise<T> }>

const owners = new WeakMap<object, Kept>()

export const keepOwner = (database: object, owner: Kept): void => {
  owners.set(database, owner)
}

export const ownerOf = (database: object): Kept => {
  const owner = owners.get(database)
  if (!owner) throw new Error('Not a database that connect() opened')
  return owner
}

/** One transaction as the owner, in plain SQL. */
export const asOwner = <T>(
  database: object,
  work: (client: pg.PoolClient) => Promise<T>,
  how: 'write' | 'read' = 'write',
): Promise<T> => {
  const { pool, alone } = ownerOf(database)
  return alone(async () => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query(how === 'read' ? 'begin isolation level repeatable read read only' : 'begin')
      await client.query(
        `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
         set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = public, pg_temp`,
      )
      const result = await work(client)
      await client.query('commit')
      return result
    } catch (error) {
      await client.query('rollback').catch((lost: unknown) => {
        broken = lost instanceof Error ? lost : new Error(String(lost))
      })
      throw error
    } finally {
      client.release(broken)
    }
  })
}
