import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeAuditLine } from '../access/index.ts'
import { exportAll as writeFiles, type Exported } from '../database/index.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { Refusal } from '../kernel/index.ts'
import type { Command } from './command.ts'
import { onlyWord, withCouncil } from './open-database.ts'

const isInUse = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0

const rowsOf = ({ tables }: Exported): number => Object.values(tables).reduce((sum, rows) => sum + rows, 0)

export const exportAll: Command = {
  name: 'export',
  does: 'Write everything as JSON and CSV files',
  usage: 'kept export FOLDER [--with-children]',
  options: [
    { name: '--with-children', means: 'Also the rows about children, in a folder of their own: FOLDER/children' },
  ],
  more: [
    'A JSON and a CSV file of each table, and a manifest with counts and checksums. FOLDER must be new or empty.',
    'Without --with-children nothing is about one child: figures, loads, people, strategy, reports and the audit trail.',
    'Open sessions, attempts to sign in and files waiting for a yes only pass through, and are never written.',
  ],
  run: (given, world) => {
    const folder = onlyWord(given.words, 'Name one folder to write into. See kept export --help')
    if (isInUse(folder)) throw new Refusal(`There is something in ${folder} already. Name a new folder`)
    const withChildren = given.is('with-children')
    return withCouncil(world, async database => {
      await database.as({ audience: 'system' }, db =>
        writeAuditLine(db, {
          person: null,
          deed: 'database.export',
          about: withChildren ? 'everything with rows about children, by command line' : 'everything, by command line',
        }),
      )
      const exported = await writeFiles(database, { audience: 'administrator' }, folder, { say: world.say })
      world.print(
        `${wholeNumber(rowsOf(exported))} rows of ${Object.keys(exported.tables).length} tables are in ${folder}`,
      )
      if (withChildren) {
        const children = await writeFiles(database, { audience: 'analyst' }, join(folder, 'children'), {
          say: world.say,
          but: new Set(Object.keys(exported.tables)),
        })
        world.print(`${wholeNumber(rowsOf(children))} rows about children are in ${join(folder, 'children')}`)
        world.say('They are personal data: keep them as safe as the database')
      }
      return 0
    })
  },
}
