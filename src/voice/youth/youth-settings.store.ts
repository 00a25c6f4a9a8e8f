import { saveSetting, settingCalled } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { unsetYouthSettings, type YouthSettings } from './young-people.ts'

export const youthSetting = 'young people'

/** What was not set is as it is for every council. */
export const youthSettingsFrom = (value: unknown): YouthSettings => ({
  ...unsetYouthSettings,
  ...(value as Partial<YouthSettings> | null),
})

export const youthSettingsOf = async (db: Db): Promise<YouthSettings> =>
  youthSettingsFrom(await settingCalled(db, youthSetting))

export const saveYouthSettings = (db: Db, settings: YouthSettings, by: string | null) =>
  saveSetting(db, { key: youthSetting, value: settings, isPublic: true, by })
