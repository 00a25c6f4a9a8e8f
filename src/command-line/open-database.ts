import { connect, type Database } from '../database/index.ts'
import { Refusal } from '../kernel/index.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { World } from './command.ts'

/** Opens the database that the settings name, and brings its tables up to this program. */
export const openDatabase = async (world: World): Promise<{ database: Database; settings: Settings }> => {
  const settings = readSettings(world.environment, world.programFolder)
  const database = await connect({
    url: settings.databaseUrl ?? undefined,
    ownerUrl: settings.databaseOwnerUrl ?? undefined,
    folder: settings.folder,
  })
  try {
    await database.migrate({ say: world.say })
    return { database, settings }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Does something with the database and always closes it. */
export const withDatabase = async <T>(
  world: World,
  work: (database: Database, settings: Settings) => Promise<T>,
): Promise<T> => {
  const { database, settings } = await openDatabase(world)
  try {
    return await work(database, settings)
  } finally {
    await database.close()
  }
}

/** The only word that a command takes, or a refusal that says what is missing. */
export const onlyWord = (words: readonly string[], missing: string): string => {
  const [word, ...rest] = words
  if (word === undefined || rest.length > 0) throw new Refusal(missing)
  return word
}
