import { connect, type Database } from '../database/index.ts'
import { Refusal } from '../kernel/index.ts'
import { readSettings, type Settings } from '../settings.ts'
import { NotUnderstood, type World } from './command.ts'

type Opened = Readonly<{ database: Database; settings: Settings }>

/** Opens the database that the settings name. */
const open = async (world: World, withTables: boolean): Promise<Opened> => {
  const settings = readSettings(world.environment, world.programFolder)
  const database = await connect({
    url: settings.databaseUrl ?? undefined,
    ownerUrl: settings.databaseOwnerUrl ?? undefined,
    folder: settings.folder,
    withTables,
  })
  return { database, settings }
}

/** Opens the database that the settings name, and brings its tables up to this program. */
export const openDatabase = async (world: World): Promise<Opened> => {
  const { database, settings } = await open(world, true)
  try {
    await database.migrate({ say: world.say })
    return { database, settings }
  } catch (error) {
    await database.close()
    throw error
  }
}

type Work<T> = (database: Database, settings: Settings) => Promise<T>

const closing = async <T>({ database, settings }: Opened, work: Work<T>): Promise<T> => {
  try {
    return await work(database, settings)
  } finally {
    await database.close()
  }
}

/** Does something with the database, brought up to this program, and always closes it. */
const withDatabase = async <T>(world: World, work: Work<T>): Promise<T> => closing(await openDatabase(world), work)

/** The same with the database as it is: for restoring into it, and for looking at what is wrong with it. */
export const withDatabaseAsItIs = async <T>(world: World, work: Work<T>): Promise<T> =>
  closing(await open(world, false), work)

/** A database in which there is a council already, or a refusal. */
export const withCouncil = (world: World, work: Work<number>): Promise<number> =>
  withDatabase(world, async (database, settings) => {
    const { whatItHolds } = await import('../access/index.ts')
    if ((await database.as({ audience: 'system' }, whatItHolds)) === null)
      throw new Refusal(
        'There is no council in this database yet. Run kept start once, or kept restore, then try again',
      )
    return work(database, settings)
  })

/** The same for putting something in: a real council may begin so; the demonstration is made by its first start. */
export const withCouncilToFill = (world: World, work: Work<number>): Promise<number> =>
  withDatabase(world, async (database, settings) => {
    // Read in only here: opening a database needs none of it, and the first start waits for it to be opened.
    const [{ whatItHolds }, { firstStart }] = await Promise.all([
      import('../access/index.ts'),
      import('./first-start.ts'),
    ])
    if (settings.demonstration && (await database.as({ audience: 'system' }, whatItHolds)) === null)
      throw new Refusal(
        'There is no council in this database yet. Run kept start once for the demonstration, or set KEPT_DEMONSTRATION=no for a real council',
      )
    await firstStart(database, settings, world)
    return work(database, settings)
  })

/** The only word that a command takes, or a refusal that says what is missing. */
export const onlyWord = (words: readonly string[], missing: string): string => {
  const [word, ...rest] = words
  if (word === undefined || rest.length > 0) throw new NotUnderstood(missing)
  return word
}
