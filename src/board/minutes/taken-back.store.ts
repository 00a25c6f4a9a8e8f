import type { Db, Instant } from '../../database/index.ts'
import type { Apology, Attendance, Declaration } from './minute.ts'
import { interestInWords } from './minute.ts'

/** Something that was recorded by mistake, as it was said, with who took it back and why. */
export type TakenBack = Readonly<{ says: string; why: string; by: string | null; at: Instant }>

export const takenBackOf = (db: Db, meeting: string): Promise<TakenBack[]> =>
  db
    .selectFrom('taken_back')
    .leftJoin('person', 'person.id', 'taken_back.taken_by')
    .select(['taken_back.says', 'taken_back.why', 'person.display_role as by', 'taken_back.taken_at as at'])
    .where('taken_back.meeting', '=', meeting)
    .orderBy('taken_back.taken_at')
    .orderBy('taken_back.says')
    .orderBy('taken_back.id')
    .execute()

export type TakingBack = Readonly<{ why: string; by: string | null; now: Instant }>

const keep = (
  db: Db,
  meeting: string,
  what: 'declaration' | 'attendance',
  says: string,
  { why, by, now }: TakingBack,
) => db.insertInto('taken_back').values({ meeting, what, says, why, taken_by: by, taken_at: now }).execute()

export const wasHere = (one: Pick<Attendance, 'shownAs' | 'capacity'>): string =>
  `${one.shownAs} was here${one.capacity === 'officer' ? ', as an officer' : one.capacity === 'guest' ? ', as a guest' : ''}.`

export const sentApologies = (one: Pick<Apology, 'shownAs'>): string => `${one.shownAs} sent apologies.`

export const takeBackDeclaration = async (
  db: Db,
  meeting: string,
  declaration: Declaration,
  taking: TakingBack,
): Promise<void> => {
  await keep(db, meeting, 'declaration', interestInWords(declaration), taking)
  await db.deleteFrom('declaration').where('meeting', '=', meeting).where('id', '=', declaration.id).execute()
}

export const takeBackAttendance = async (
  db: Db,
  meeting: string,
  one: Attendance,
  taking: TakingBack,
): Promise<void> => {
  await keepTakenOff(db, meeting, [wasHere(one)], taking)
  await db.deleteFrom('attendance').where('meeting', '=', meeting).where('id', '=', one.id).execute()
}

export const takeBackApology = async (db: Db, meeting: string, one: Apology, taking: TakingBack): Promise<void> => {
  await keepTakenOff(db, meeting, [sentApologies(one)], taking)
  await db.deleteFrom('apology').where('meeting', '=', meeting).where('holder', '=', one.holder).execute()
}

/** Lines that are not in the list of who was there any more. */
export const keepTakenOff = async (
  db: Db,
  meeting: string,
  lines: readonly string[],
  taking: TakingBack,
): Promise<void> => {
  for (const says of lines) await keep(db, meeting, 'attendance', says, taking)
}
