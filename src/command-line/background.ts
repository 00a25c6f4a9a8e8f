import type { Database } from '../database/index.ts'
import type { PlainDate } from '../kernel/index.ts'
import type { Settings } from '../settings.ts'
import { keepDailyBackups } from './backups.ts'
import type { World } from './command.ts'
import { keepPacks } from './keep-packs.ts'
import { sendReminders } from './send-reminders.ts'
import { throwAwayOnSchedule } from './throw-away.ts'

/** What Kept does by itself while it serves: reminders, packs, backups, disposal. Ends with what is returned. */
export const workInTheBackground = async (
  database: Database,
  settings: Settings,
  { world, today, address }: Readonly<{ world: World; today: () => PlainDate; address: string }>,
): Promise<() => Promise<void>> => {
  const stopSending = await sendReminders(database, settings, { ...world, today, address })
  const stopPacks = keepPacks(database, { address }, world)
  const stopBackups = keepDailyBackups(database, settings, world)
  const stopThrowing = throwAwayOnSchedule(database, world, today)
  return async () => {
    await stopSending()
    await stopPacks()
    stopThrowing()
    stopBackups()
  }
}
