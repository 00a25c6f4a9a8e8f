import { saveSetting, settingCalled } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { type SchoolHoliday, schoolDays } from './school-holidays.ts'
import { calendarOf } from './meetings.store.ts'

const key = 'school holidays'

/** The earliest first. */
export const schoolHolidaysOf = async (db: Db): Promise<readonly SchoolHoliday[]> =>
  ((await settingCalled(db, key)) ?? []) as readonly SchoolHoliday[]

export const saveSchoolHolidays = (db: Db, holidays: readonly SchoolHoliday[], by: string | null) =>
  saveSetting(db, { key, value: holidays, isPublic: true, by })

export const schoolDaysOf = async (db: Db) => schoolDays(await calendarOf(db), await schoolHolidaysOf(db))
