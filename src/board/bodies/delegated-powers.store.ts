import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { DelegatedPower } from './delegated-power.ts'

/** Every power that a body gave to a post, those of one post together. */
export const powersOf = (db: Db, body: string): Promise<DelegatedPower[]> =>
  db
    .selectFrom('delegated_power')
    .innerJoin('post', 'post.id', 'delegated_power.post')
    .select([
      'delegated_power.id',
      'delegated_power.body',
      'delegated_power.what',
      'delegated_power.post',
      'post.title as postTitle',
      'delegated_power.source',
      'delegated_power.first_on as firstOn',
      'delegated_power.last_on as lastOn',
    ])
    .where('delegated_power.body', '=', body)
    .orderBy('post.ordinal')
    .orderBy('post.title')
    .orderBy('delegated_power.first_on')
    .orderBy('delegated_power.what')
    .orderBy('delegated_power.id')
    .execute()

export const addPower = async (db: Db, power: Omit<DelegatedPower, 'id' | 'postTitle' | 'lastOn'>): Promise<string> => {
  const { id } = await db
    .insertInto('delegated_power')
    .values({
      body: power.body,
      what: power.what,
      post: power.post,
      source: power.source,
      first_on: power.firstOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** It ends; that it was given stays. */
export const endPower = (db: Db, power: string, lastOn: PlainDate) =>
  db.updateTable('delegated_power').set({ last_on: lastOn }).where('id', '=', power).execute()
