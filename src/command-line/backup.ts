import { writeAuditLine } from '../access/index.ts'
import { backup as makeBackup } from '../database/index.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { megabytes } from '../dataset/index.ts'
import { backupFile } from './backups.ts'
import { type Command, NotUnderstood } from './command.ts'
import { withCouncil } from './open-database.ts'

export const backup: Command = {
  name: 'backup',
  does: 'Put the whole database into one file',
  usage: 'kept backup [FILE]',
  options: [],
  more: [
    'Without FILE the backup goes into the folder backups of the data folder, named by the moment.',
    'It holds everything, rows about children too: keep it as safe as the database.',
  ],
  run: (given, world) => {
    if (given.words.length > 1) throw new NotUnderstood('Name one file for the backup. See kept backup --help')
    return withCouncil(world, async (database, settings) => {
      const file = given.words[0] ?? backupFile(settings, world.now())
      // Written first, so that the backup itself tells of its making.
      await database.as({ audience: 'system' }, db =>
        writeAuditLine(db, { person: null, deed: 'database.back-up', about: 'the whole database, by command line' }),
      )
      const made = await makeBackup(database, file, { say: world.say })
      world.print(
        `${wholeNumber(made.rows)} rows of ${made.tables} tables are in ${made.file} (${megabytes(made.bytes)})`,
      )
      world.print(`sha256 ${made.sha256}`)
      return 0
    })
  },
}
