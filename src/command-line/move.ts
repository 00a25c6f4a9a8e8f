import { writeAuditLine } from '../access/index.ts'
import { connect, move as moveDatabase } from '../database/index.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { type Command, NotUnderstood } from './command.ts'
import { withCouncil } from './open-database.ts'

export const move: Command = {
  name: 'move',
  does: 'Copy everything into a PostgreSQL database',
  usage: 'kept move --to postgres://… [--owner postgres://…]',
  options: [
    { name: '--to ADDRESS', means: 'An empty PostgreSQL database, as DATABASE_URL will name it' },
    {
      name: '--owner ADDRESS',
      means: 'The same as the login that owns the tables, as DATABASE_OWNER_URL will name it',
    },
  ],
  more: [
    'Every table is compared by count and checksum before the copy is kept. The database that is copied stays as it is.',
  ],
  run: (given, world) => {
    const to = given.text('to')
    if (to === null || given.words.length > 0) throw new NotUnderstood('Say where to move with --to postgres://…')
    for (const address of [to, ...given.all('owner')])
      if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address))
        throw new NotUnderstood('The address of a PostgreSQL database begins with postgres://')
    return withCouncil(world, async from => {
      const there = await connect({ url: to, ownerUrl: given.text('owner') ?? undefined })
      try {
        const copied = await moveDatabase(from, there, { say: world.say })
        await there.as({ audience: 'system' }, db =>
          writeAuditLine(db, { person: null, deed: 'database.move', about: 'the whole database, by command line' }),
        )
        for (const [table, rows] of Object.entries(copied.counts)) world.say(`${table.padEnd(24)} ${wholeNumber(rows)}`)
        world.print(`${wholeNumber(copied.rows)} rows of ${copied.tables} tables were copied and compared`)
        world.print('Stop Kept, set DATABASE_URL to the new database, and start it again')
        return 0
      } finally {
        await there.close()
      }
    })
  },
}
