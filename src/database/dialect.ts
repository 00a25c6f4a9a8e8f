import { CompiledQuery, PostgresDialect, PostgresDriver, type TransactionSettings } from 'kysely'
import { escapeLiteral, type Pool } from 'pg'
import { roleOf, type Who } from './audience.ts'

type Connection = Parameters<PostgresDriver['rollbackTransaction']>[0]

/**
 * Every transaction begins with these, so that no answer depends on how a server or a pooler was set up. Compiling a question
 * that passes many policies takes PostgreSQL longer than answering it.
 */
const settings = (who: Who): string => `select
  set_config('jit', 'off', true),
  set_config('TimeZone', 'UTC', true),
  set_config('DateStyle', 'ISO, YMD', true),
  set_config('search_path', 'public, pg_temp', true),
  set_config('kept.person', ${escapeLiteral(who.person ?? '')}, true),
  set_config('role', ${escapeLiteral(roleOf(who.audience))}, true)`

/** Begins a transaction and says for whom it is in one message: each message has its price. */
class Beginning extends PostgresDriver {
  readonly #who: () => Who | null

  constructor(pool: Pool, who: () => Who | null) {
    super({ pool })
    this.#who = who
  }

  override async beginTransaction(connection: Connection, mode: TransactionSettings): Promise<void> {
    const who = this.#who()
    if (who === null) throw new Error('A transaction is for somebody: use as() or reading()')
    const { isolationLevel, accessMode } = mode
    const how = [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(', ')
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin ${how}; ${settings(who)}`))
    } catch (error) {
      // It has begun, and is no use. Where the connection is gone, what went wrong first is what counts.
      await this.rollbackTransaction(connection).catch(() => {})
      throw error
    }
  }
}

/** PostgreSQL as Kysely speaks it, with transactions that are for somebody. */
export class Dialect extends PostgresDialect {
  readonly #driver: () => PostgresDriver

  constructor(pool: Pool, who: () => Who | null) {
    super({ pool })
    this.#driver = () => new Beginning(pool, who)
  }

  override createDriver(): PostgresDriver {
    return this.#driver()
  }
}
