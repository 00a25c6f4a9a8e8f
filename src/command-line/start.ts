import { Refusal } from '../kernel/index.ts'
import { version } from '../version.ts'
import { keepDailyBackups } from './backups.ts'
import type { Command } from './command.ts'
import { demonstrationAhead, firstStart } from './first-start.ts'
import { keepPacks } from './keep-packs.ts'
import { openDatabase } from './open-database.ts'
import { sendReminders } from './send-reminders.ts'
import { throwAwayOnSchedule } from './throw-away.ts'

const listening = (error: unknown, host: string, port: number): Refusal | null => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE')
    return new Refusal(
      `Port ${port} is in use: another Kept or another program has it. Stop that one, or set PORT to another number`,
    )
  if (code === 'EACCES')
    return new Refusal(`This user may not listen on port ${port}. Set PORT to a number above 1023, such as 3000`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Refusal(`This machine has no address ${host}. Set HOST to one it has, or to 0.0.0.0`)
  return null
}

export const start: Command = {
  name: 'start',
  does: 'Serve Kept; the first start loads the demonstration council',
  usage: 'kept start',
  options: [],
  run: async (_given, world) => {
    const making = demonstrationAhead(world)
    // The pages are read in while the database is being made.
    const pages = making.then(made => made?.ahead).then(() => import('../app.ts'))
    pages.catch(() => {})
    const [ahead, { database, settings }] = await Promise.all([making, openDatabase(world)])
    try {
      await firstStart(database, settings, world, ahead)
      const today = () => settings.today ?? world.today()
      const { buildApp } = await pages
      const app = await buildApp({
        database,
        today,
        now: world.now,
        address: settings.address,
        version,
        trustProxy: settings.trustProxy,
        signIn: settings.signIn,
        log: line => world.say(JSON.stringify(line)),
      })
      try {
        await app.listen({ port: settings.port, host: settings.host })
      } catch (error) {
        throw listening(error, settings.host, settings.port) ?? error
      }
      const [listeningOn] = app.addresses()
      const port = typeof listeningOn === 'object' ? listeningOn.port : settings.port
      const address = settings.port === 0 ? `http://localhost:${port}` : settings.address
      world.print(`Kept is ready at ${address}`)
      if (settings.demonstration)
        world.print(
          'This is a demonstration: an invented council, and anyone can sign in as anyone. Do not load real files',
        )
      const stopSending = await sendReminders(database, settings, { ...world, today, address })
      const stopPacks = keepPacks(database, { address }, world)
      const stopBackups = keepDailyBackups(database, settings, world)
      const stopThrowing = throwAwayOnSchedule(database, world, today)
      await world.stopped
      await stopSending()
      await stopPacks()
      stopThrowing()
      stopBackups()
      await app.close()
      return 0
    } finally {
      await database.close()
    }
  },
}
