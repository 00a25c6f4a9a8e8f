import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Manner, Post, PostHolder } from './post.ts'

export const allPosts = (db: Db): Promise<Post[]> =>
  db
    .selectFrom('post')
    .select(['id', 'title', 'plain_title as plainTitle', 'ordinal'])
    .orderBy('ordinal')
    .orderBy('title')
    .orderBy('id')
    .execute()

/** Who holds and held every post, the latest first. */
export const allPostHolders = async (db: Db): Promise<PostHolder[]> => {
  const rows = await db
    .selectFrom('post_holder')
    .select(['id', 'post', 'person', 'shown_as as shownAs', 'manner', 'first_on as firstOn', 'last_on as lastOn'])
    .orderBy('first_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, manner: row.manner as Manner }))
}

type PostDetails = Omit<Post, 'id'>
const columnsOf = (post: PostDetails) => ({ title: post.title, plain_title: post.plainTitle, ordinal: post.ordinal })

export const savePost = async (db: Db, post: PostDetails): Promise<string> => {
  const { id } = await db.insertInto('post').values(columnsOf(post)).returning('id').executeTakeFirstOrThrow()
  return id
}

export const changePost = (db: Db, id: string, post: PostDetails) =>
  db.updateTable('post').set(columnsOf(post)).where('id', '=', id).execute()

export const savePostHolder = async (db: Db, holder: Omit<PostHolder, 'id'>): Promise<string> => {
  const { id } = await db
    .insertInto('post_holder')
    .values({
      post: holder.post,
      person: holder.person,
      shown_as: holder.shownAs,
      manner: holder.manner,
      first_on: holder.firstOn,
      last_on: holder.lastOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const endPostHolder = (db: Db, holder: string, lastOn: PlainDate) =>
  db.updateTable('post_holder').set({ last_on: lastOn }).where('id', '=', holder).execute()
