import { writeAuditLine } from '../access/index.ts'
import { restore as restoreBackup } from '../database/index.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { markRealCouncil } from './backups.ts'
import type { Command } from './command.ts'
import { onlyWord, withDatabaseAsItIs } from './open-database.ts'

export const restore: Command = {
  name: 'restore',
  does: 'Put a backup into an empty database',
  usage: 'kept restore FILE',
  options: [],
  more: ['The database must be empty: kept reset empties the embedded one. All of the backup is restored, or nothing.'],
  run: (given, world) => {
    const file = onlyWord(given.words, 'Name the backup to restore, one file. See kept restore --help')
    return withDatabaseAsItIs(world, async database => {
      const copied = await restoreBackup(database, file, { say: world.say })
      await database.as({ audience: 'system' }, db =>
        writeAuditLine(db, { person: null, deed: 'database.restore', about: 'the whole database, by command line' }),
      )
      await markRealCouncil(database)
      world.print(`${wholeNumber(copied.rows)} rows of ${copied.tables} tables were restored and compared`)
      return 0
    })
  },
}
