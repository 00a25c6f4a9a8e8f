import { saveSetting, settingCalled } from '../access/index.ts'
import { deliver, mailServer, sendsMail } from '../board/nudges/index.ts'
import type { Database } from '../database/index.ts'
import type { Settings } from '../settings.ts'
import type { World } from './command.ts'

const looks = 60_000

/**
 * Sends reminders while Kept runs, and writes down whether it does, so that a page can say so. Gives the way to stop: it
 * waits for the message that is under way.
 */
export const sendReminders = async (
  database: Database,
  settings: Settings,
  world: Pick<World, 'now' | 'say'> & Pick<Parameters<typeof deliver>[2], 'today' | 'address'>,
): Promise<() => Promise<void>> => {
  const { mail } = settings
  await database.as({ audience: 'system' }, async db => {
    if ((await settingCalled(db, sendsMail)) !== (mail !== null))
      await saveSetting(db, { key: sendsMail, value: mail !== null, isPublic: true, by: null })
  })
  if (mail === null) return async () => {}
  const mailer = mailServer(mail)
  let under: Promise<void> | null = null
  const round = async (): Promise<void> => {
    try {
      await deliver(database, mailer, world)
    } catch (error) {
      world.say(
        `Reminders could not be sent: ${error instanceof Error ? error.message : String(error)}. It is tried again in a minute`,
      )
    }
  }
  const look = (): void => {
    under ??= round().finally(() => {
      under = null
    })
  }
  look()
  const every = setInterval(look, looks)
  every.unref()
  return async () => {
    clearInterval(every)
    await under
  }
}
