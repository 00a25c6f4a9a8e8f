import { sql } from 'kysely'
import { asJson, type Db } from '../database/index.ts'

/** What a council has set about itself. Public, because every page shows it. */
export type Council = Readonly<{
  name: string
  /** The three-digit number of the Department for Education, such as 838; null until set. */
  number: string | null
  /** The ONS code, such as E06000059; null until set. */
  code: string | null
  /** The council whose published figures stand for ours: only the demonstration, which has none of its own, sets this. */
  comparesAs: Readonly<{ number: string; name: string }> | null
  colours: Readonly<{ primary: string; accent: string }>
  /** On paper and in the PDF the titles of agenda items are in capitals. The words stay as they were typed. */
  titlesInCapitals: boolean
}>

export const unnamedCouncil: Council = {
  name: 'Your council',
  number: null,
  code: null,
  comparesAs: null,
  colours: { primary: '#17495b', accent: '#8a3b12' },
  titlesInCapitals: false,
}

/** One setting as it stands, or null. The public reads only those that are public. */
export const settingCalled = async (db: Db, key: string): Promise<unknown> => {
  const row = await db.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** Several at once, each by its name. */
export const settingsCalled = async (db: Db, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
  const rows = await db.selectFrom('setting').select(['key', 'value']).where('key', 'in', keys).orderBy('key').execute()
  return new Map(rows.map(row => [row.key, row.value]))
}

export const saveSetting = (
  db: Db,
  setting: Readonly<{ key: string; value: unknown; isPublic: boolean; by: string | null }>,
) =>
  db
    .insertInto('setting')
    .values({ key: setting.key, value: asJson(setting.value), is_public: setting.isPublic, set_by: setting.by })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet({
        value: asJson(setting.value),
        is_public: setting.isPublic,
        set_by: setting.by,
        set_at: sql`now()`,
      }),
    )
    .execute()

export const councilSetting = 'council'

/** What was not set is as it is for every council. */
export const councilFrom = (value: unknown): Council => ({ ...unnamedCouncil, ...(value as Partial<Council> | null) })

export const councilOf = async (db: Db): Promise<Council> => councilFrom(await settingCalled(db, councilSetting))

/** True only in a database that the demonstration made. Nothing else ever writes this setting. */
export const isDemonstration = async (db: Db): Promise<boolean> => (await settingCalled(db, 'demonstration')) === true

/** What an earlier start made of this database; null where none has. */
export const whatItHolds = async (db: Db): Promise<'demonstration' | 'real council' | null> => {
  if (await isDemonstration(db)) return 'demonstration'
  return (await settingCalled(db, 'council')) === null ? null : 'real council'
}

/** How many days before it is due an action of the board reminds its owners by itself; 0 for never. */
const daysBeforeKey = 'days before an action is due'
const usualDaysBefore = 5

export const daysBeforeDue = async (db: Db): Promise<number> => {
  const value = await settingCalled(db, daysBeforeKey)
  return typeof value === 'number' ? value : usualDaysBefore
}

export const saveDaysBeforeDue = (db: Db, days: number, by: string | null) =>
  saveSetting(db, { key: daysBeforeKey, value: days, isPublic: true, by })
