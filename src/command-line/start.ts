import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../kernel/index.ts'
import { readSettings } from '../settings.ts'
import { version } from '../version.ts'
import type { Command } from './command.ts'
import { openDatabase } from './open-database.ts'

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
    const settings = readSettings(world.environment, world.programFolder)
    const isNew = settings.databaseUrl === null && !existsSync(join(settings.folder, 'database'))
    const opening = openDatabase(world)
    // The embedded database works in a thread of its own: it is under way before this one reads in the rest of the program.
    await Promise.race([opening, wait(50)])
    const { firstStart, makeTheDemonstration } = await import('./first-start.ts')
    const making = settings.demonstration && isNew ? makeTheDemonstration(settings, world) : Promise.resolve(null)
    const pages = making.then(() => import('../app.ts'))
    pages.catch(() => {})
    const { database } = await opening
    try {
      await firstStart(database, settings, world, await making)
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
      const { workInTheBackground } = await import('./background.ts')
      const stopWork = await workInTheBackground(database, settings, { world, today, address })
      await world.stopped
      await stopWork()
      await app.close()
      return 0
    } finally {
      await database.close()
    }
  },
}
