import { asJson, type Db, type Instant, saveRows } from '../database/index.ts'
import { addHours } from '../kernel/index.ts'
import { type Choices, noChoices, sha256, type UploadedFile } from './read-upload.ts'

/** How long files wait for the person's yes. Then they are thrown away unread. */
export const hoursKept = 4

/** The files whose time is over are gone from the database, not only out of reach. */
export const throwExpiredUploadsAway = (db: Db, now: Instant) =>
  db.deleteFrom('upload').where('expires_at', '<=', now).execute()

/** Holds the files between the look and the yes. Only analysts can read them back. */
export const saveUpload = async (
  db: Db,
  files: readonly UploadedFile[],
  by: string | null,
  now: Instant,
): Promise<string> => {
  await throwExpiredUploadsAway(db, now)
  const { id } = await db
    .insertInto('upload')
    .values({ uploaded_by: by, expires_at: addHours(now, hoursKept), details: asJson(noChoices) })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [ordinal, file] of files.entries())
    await saveRows(db, 'upload_file', [
      { upload_id: id, ordinal, name: file.name, bytes: file.bytes, sha256: sha256(file.bytes) },
    ])
  return id
}

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

/** The files that a person sent and has not loaded yet. Nobody else can go on with them. */
export const findUpload = async (
  db: Db,
  { id, by, now }: Readonly<{ id: string; by: string | null; now: Instant }>,
): Promise<{ id: string; files: UploadedFile[]; choices: Choices } | null> => {
  if (!isId(id)) return null
  const upload = await db
    .selectFrom('upload')
    .select(['id', 'details'])
    .where('id', '=', id)
    .where('uploaded_by', 'is not distinct from', by)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!upload) return null
  const files = await db
    .selectFrom('upload_file')
    .select(['ordinal', 'name', 'bytes'])
    .where('upload_id', '=', id)
    .orderBy('ordinal')
    .execute()
  return {
    id,
    files: files.map(file => ({ ordinal: file.ordinal, name: file.name, bytes: new Uint8Array(file.bytes) })),
    choices: { ...noChoices, ...(upload.details as Partial<Choices>) },
  }
}

export const changeChoices = (db: Db, id: string, choices: Choices) =>
  db
    .updateTable('upload')
    .set({ details: asJson<unknown>(choices) })
    .where('id', '=', id)
    .execute()

export const leaveFileOut = (db: Db, id: string, ordinal: number) =>
  db.deleteFrom('upload_file').where('upload_id', '=', id).where('ordinal', '=', ordinal).execute()

/** Files go with the upload. */
export const throwUploadAway = (db: Db, id: string) => db.deleteFrom('upload').where('id', '=', id).execute()
