import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { asJson, type Db, type Instant } from '../../database/index.ts'
import { addHours, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { PaperRows, RowProblem } from './paper-answers.ts'
import { type NewReply, saveReplies } from './replies.store.ts'

const hoursKept = 24

/** Keeps a file as read until somebody says what to do with it. Those that nobody wanted go. */
export const saveUpload = async (
  db: Db,
  upload: Readonly<{ wave: string; version: string; read: PaperRows; by: string | null; now: Instant }>,
): Promise<string> => {
  await db.deleteFrom('survey_upload').where('uploaded_at', '<=', addHours(upload.now, -hoursKept)).execute()
  const { id } = await db
    .insertInto('survey_upload')
    .values({
      wave: upload.wave,
      version: upload.version,
      rows: asJson<readonly unknown[]>(upload.read.replies),
      problems: asJson<readonly unknown[]>(upload.read.problems),
      uploaded_by: upload.by,
      uploaded_at: upload.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Upload = Readonly<{
  id: string
  wave: string
  version: string
  replies: readonly NewReply[]
  problems: readonly RowProblem[]
}>

export const findUpload = async (db: Db, id: string): Promise<Upload | null> => {
  const row = await db
    .selectFrom('survey_upload')
    .select(['id', 'wave', 'version', 'rows', 'problems'])
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        wave: row.wave,
        version: row.version,
        replies: row.rows as readonly NewReply[],
        problems: row.problems as readonly RowProblem[],
      }
    : null
}

// The rows come from the database, which writes what it holds in one way only.
const hashOf = (upload: Upload): string => createHash('sha256').update(JSON.stringify(upload.replies)).digest('hex')

/** The import that brought in the same rows and stands, if there is one: a file that is sent again. */
export const sameBefore = async (db: Db, upload: Upload): Promise<Import | null> =>
  (await selectImports(db)
    .where('wave', '=', upload.wave)
    .where('rows_hash', '=', hashOf(upload))
    .where('undone_at', 'is', null)
    .orderBy('imported_at')
    .orderBy('id')
    .executeTakeFirst()) ?? null

/** All rows of a file, or none. A file that was brought in already needs somebody to say that these are other papers. */
export const bringIn = async (
  db: Db,
  upload: Upload,
  given: Readonly<{ on: PlainDate; by: string | null; now: Instant; areOthers?: boolean }>,
): Promise<void> => {
  if (upload.problems.length > 0) throw new Refusal('Mend the rows that are named and send the file again')
  if (upload.replies.length === 0) throw new Refusal('There are no answers in the file')
  const before = given.areOthers ? null : await sameBefore(db, upload)
  if (before)
    throw new Refusal(
      'A file with the same answers was brought in already. Tick that these are other papers, or leave this file',
      'areOthers',
    )
  const { id } = await db
    .insertInto('survey_import')
    .values({
      wave: upload.wave,
      version: upload.version,
      rows: upload.replies.length,
      rows_hash: hashOf(upload),
      imported_by: given.by,
      imported_at: given.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await saveReplies(
    db,
    { wave: upload.wave, version: upload.version, cameBy: 'paper', import: id, on: given.on, isLate: false },
    upload.replies,
  )
  await throwAway(db, upload.id)
}

export const throwAway = async (db: Db, upload: string): Promise<void> => {
  await db.deleteFrom('survey_upload').where('id', '=', upload).execute()
}

export type Import = Readonly<{
  id: string
  wave: string
  rows: number
  importedAt: Instant
  undoneAt: Instant | null
}>

const selectImports = (db: Db) =>
  db.selectFrom('survey_import').select(['id', 'wave', 'rows', 'imported_at as importedAt', 'undone_at as undoneAt'])

export const importsOf = (db: Db, wave: string): Promise<Import[]> =>
  selectImports(db).where('wave', '=', wave).orderBy('imported_at', 'desc').orderBy('id').execute()

export const findImport = async (db: Db, id: string): Promise<Import | null> =>
  (await selectImports(db)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()) ?? null

/** Takes an import back. Words of it that were released stay until they are withdrawn as quotes. */
export const undoImport = async (
  db: Db,
  done: Import,
  given: Readonly<{ by: string | null; now: Instant }>,
): Promise<void> => {
  if (done.undoneAt !== null) throw new Refusal('This import has been undone')
  await db.deleteFrom('survey_reply').where('import', '=', done.id).execute()
  await db.deleteFrom('survey_words').where('import', '=', done.id).execute()
  await db
    .updateTable('survey_import')
    .set({ undone_at: given.now, undone_by: given.by })
    .where('id', '=', done.id)
    .execute()
}
