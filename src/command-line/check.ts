import { whatItHolds } from '../access/index.ts'
import { compareRights, type Database, standingOf, verifyAuditChain } from '../database/index.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { loadsThatDisagree } from '../loads/index.ts'
import { type Command, NotUnderstood } from './command.ts'
import { withDatabaseAsItIs } from './open-database.ts'

type Found = Readonly<{ what: string; wrong: readonly string[]; right: string }>

const mostShown = 10

const migrations = async (database: Database): Promise<Found> => {
  const { applied, ours, wrong } = await standingOf(database)
  const missing =
    wrong === null && applied < ours ? [`${ours - applied} of ${ours} are not applied yet: start Kept`] : []
  return {
    what: 'Tables',
    wrong: [...(wrong === null ? [] : [wrong]), ...missing],
    right: `${ours} migrations, all applied`,
  }
}

const auditTrail = async (database: Database): Promise<Found> => {
  const { lines, head, broken } = await database.reading({ audience: 'administrator' }, verifyAuditChain)
  return {
    what: 'Audit trail',
    wrong: broken
      ? [`the chain is broken at line ${broken.line}: ${broken.because}`]
      : lines === 0
        ? ['there is not one line, though making the council writes one']
        : [],
    right: `${wholeNumber(lines)} lines, each following the one before${head === '' ? '' : `; the last is ${head}`}`,
  }
}

const loads = async (database: Database): Promise<Found> => {
  const counted = await database.reading({ audience: 'analyst' }, loadsThatDisagree)
  return {
    what: 'Loads',
    wrong: counted.wrong.map(
      ({ title, told, found }) => `${title}: ${wholeNumber(found)} rows, and ${wholeNumber(told)} were loaded`,
    ),
    right: `${wholeNumber(counted.loads)}, with as many rows as were loaded`,
  }
}

const rights = async (database: Database): Promise<Found> => {
  const { tables, differences } = await database.reading({ audience: 'system' }, compareRights)
  return { what: 'Rights', wrong: differences, right: `${tables} tables, as the list has them` }
}

export const check: Command = {
  name: 'check',
  does: 'Look whether the database is whole: tables, audit trail, loads, rights',
  usage: 'kept check',
  options: [],
  more: [
    'Changes nothing. Ends with 1 if anything is wrong.',
    'Keep the last hash of the audit trail elsewhere: a later check then shows whether lines were cut off the end.',
  ],
  run: (given, world) => {
    if (given.words.length > 0)
      throw new NotUnderstood('kept check takes no words. It looks at the database that the settings name')
    return withDatabaseAsItIs(world, async database => {
      let wrong = 0
      const tell = ({ what, ...found }: Found): void => {
        wrong += found.wrong.length
        const name = what.padEnd(12)
        if (found.wrong.length === 0) world.print(`${name} right   ${found.right}`)
        for (const words of found.wrong.slice(0, mostShown)) world.print(`${name} WRONG   ${words}`)
        if (found.wrong.length > mostShown) world.print(`${name} WRONG   and ${found.wrong.length - mostShown} more`)
      }
      tell({ what: 'Database', wrong: [], right: `${database.kind}${database.folder ? ` in ${database.folder}` : ''}` })
      const tables = await migrations(database)
      tell(tables)
      // Nothing below can be asked of tables that are of another version.
      if (tables.wrong.length > 0) return 1
      const holds = await database.reading({ audience: 'system' }, whatItHolds)
      tell({ what: 'Council', wrong: holds === null ? ['there is none yet: start Kept once'] : [], right: holds ?? '' })
      for (const look of holds === null ? [rights] : [auditTrail, loads, rights]) tell(await look(database))
      return wrong === 0 ? 0 : 1
    })
  },
}
