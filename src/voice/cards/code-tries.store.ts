import { createHash } from 'node:crypto'
import type { Db, Instant } from '../../database/index.ts'
import { addHours } from '../../kernel/index.ts'

/** Codes that were no card's, from one address, before more are turned away. A children's home may come from one. */
const mostTries = 20
const minutes = 15

const hashOf = (address: string): string => createHash('sha256').update(address).digest('hex')

/** True when codes from there are not looked at for now, whether right or wrong. */
export const tooManyCodes = async (db: Db, from: string, now: Instant): Promise<boolean> => {
  const { tries } = await db
    .selectFrom('code_try')
    .select(eb => eb.fn.countAll<number>().as('tries'))
    .where('address_hash', '=', hashOf(from))
    .where('at', '>', addHours(now, -minutes / 60))
    .executeTakeFirstOrThrow()
  return tries >= mostTries
}

/** Notes a code that was no card's. Those turned away are not noted, so nobody can fill the table from one place. */
export const noteWrongCode = async (db: Db, from: string, now: Instant): Promise<void> => {
  await db
    .deleteFrom('code_try')
    .where('at', '<=', addHours(now, -minutes / 60))
    .execute()
  await db
    .insertInto('code_try')
    .values({ at: now, address_hash: hashOf(from) })
    .execute()
}
