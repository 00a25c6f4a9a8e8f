import { saveSetting, settingCalled } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { unsetYouthSettings, type YouthSettings } from './young-people.ts'

const key = 'young people'

export const youthSettingsOf = async (db: Db): Promise<YouthSettings> => ({
  ...unsetYouthSettings,
  ...((await settingCalled(db, key)) as Partial<YouthSettings> | null),
})

export const saveYouthSettings = (db: Db, settings: YouthSettings, by: string | null) =>
  saveSetting(db, { key, value: settings, isPublic: true, by })
