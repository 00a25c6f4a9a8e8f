import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveRole, savePerson, saveSetting, unnamedCouncil, whatItHolds, writeAuditLine } from '../access/index.ts'
import type { Made } from '../../demo/load-demonstration.ts'
import type { Database } from '../database/index.ts'
import { Refusal } from '../kernel/index.ts'
import type { Settings } from '../settings.ts'
import type { World } from './command.ts'

/** Name, number and ONS code as set for the first start: "838 E06000059". */
const codesIn = (given: string | null): { number: string | null; code: string | null } => {
  if (given === null) return { number: null, code: null }
  const found = /^(\d{3})\s+([EWSN]\d{8})$/.exec(given)
  if (!found)
    throw new Refusal('KEPT_COUNCIL_CODE is a three-digit number and an ONS code, such as 838 E06000059. Set it so')
  return { number: found[1] ?? null, code: found[2] ?? null }
}

/** An empty Kept for a real council: its name, and the one person who lets others in. */
const startCouncil = async (database: Database, settings: Settings, world: World): Promise<void> => {
  if (settings.folder && !settings.databaseUrl) writeFileSync(join(settings.folder, 'real-council'), '')
  await database.as({ audience: 'system' }, async db => {
    const council = {
      ...unnamedCouncil,
      name: settings.councilName ?? unnamedCouncil.name,
      ...codesIn(settings.councilCode),
    }
    await saveSetting(db, { key: 'council', value: council, isPublic: true, by: null })
    if (settings.firstAdministrator) {
      const person = await savePerson(db, {
        displayRole: 'IT administrator',
        name: null,
        email: settings.firstAdministrator,
      })
      await giveRole(db, { person, role: 'it-administrator', firstOn: world.today(), givenBy: null })
    }
    await writeAuditLine(db, { person: null, deed: 'access.start-council', about: council.name })
  })
  world.say(`${settings.councilName ?? unnamedCouncil.name} is ready to be filled`)
  if (!settings.firstAdministrator)
    world.say(
      'Nobody can sign in yet. Set KEPT_FIRST_ADMINISTRATOR to an e-mail address, then kept reset and start again',
    )
}

/** The demonstration before there is a database to put it in. */
export const makeTheDemonstration = async (settings: Settings, world: World): Promise<Made> => {
  const { makeDemonstration } = await import('../../demo/load-demonstration.ts')
  return makeDemonstration(settings.today ?? world.today())
}

/** What an empty database is filled with, once: the demonstration, or the little that a real council begins with. */
export const firstStart = async (
  database: Database,
  settings: Settings,
  world: World,
  ahead: Made | null = null,
): Promise<void> => {
  const holds = await database.as({ audience: 'system' }, whatItHolds)
  if (holds !== null) {
    const isDemonstration = holds === 'demonstration'
    if (isDemonstration && settings.production)
      throw new Refusal(
        'This database holds the demonstration, where anyone can sign in as anyone, so it does not start with NODE_ENV=production. Name an empty database',
      )
    if (isDemonstration !== settings.demonstration)
      throw new Refusal(
        isDemonstration
          ? 'This database holds the demonstration. Set KEPT_DEMONSTRATION=yes, or name an empty database or data folder'
          : 'This database holds a real council, not the demonstration. Set KEPT_DEMONSTRATION=no, or name another data folder',
      )
    return
  }
  if (!settings.demonstration) return startCouncil(database, settings, world)
  const { loadDemonstration } = await import('../../demo/load-demonstration.ts')
  await loadDemonstration(database, ahead ?? (await makeTheDemonstration(settings, world)), world)
}
