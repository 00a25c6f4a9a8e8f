import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { councilOf, writeAuditLine } from '../access/index.ts'
import type { Db } from '../database/index.ts'
import { type PostcodeRow, readPostcodes } from '../dataset/index.ts'
import { computeFiguresInForce } from '../indicators/figures/compute-figures.ts'
import { wholeNumber } from '../indicators/in-words.ts'
import { Refusal } from '../kernel/index.ts'
import { saveLoad, savePostcodes, takeTurnToLoad } from '../loads/index.ts'
import { type Command, NotUnderstood, type World } from './command.ts'
import { cannotRead } from './given-files.ts'
import { withCouncilToFill } from './open-database.ts'

const batch = 10_000

type Loaded = Readonly<{ rows: number; changed: number; sha256: string }>

const stream = async (db: Db, file: string, bytes: number, say: World['say']): Promise<Loaded> => {
  const hash = createHash('sha256')
  let read = 0
  let said = 0
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
      hash.update(piece)
      read += piece.length
      yield piece
    }
  }
  let rows = 0
  let changed = 0
  let waiting: PostcodeRow[] = []
  const save = async (): Promise<void> => {
    changed += await savePostcodes(db, waiting)
    rows += waiting.length
    waiting = []
    const percent = Math.floor((100 * read) / bytes)
    if (percent < said + 5) return
    said = percent
    say(`${percent}%: ${wholeNumber(rows)} postcodes`)
  }
  for await (const some of readPostcodes(pieces())) {
    waiting.push(...some)
    if (waiting.length >= batch) await save()
  }
  await save()
  return { rows, changed, sha256: hash.digest('hex') }
}

export const reference: Command = {
  name: 'reference',
  does: 'Load the ONS Postcode Directory, for distances',
  usage: 'kept reference load FILE',
  options: [],
  more: [
    'FILE is the CSV file of the whole directory, of any edition. It is read piece by piece, whatever its size.',
    'All of it is loaded or nothing; loading a newer edition corrects what has moved and takes nothing away.',
  ],
  run: (given, world) => {
    const [deed, file, ...rest] = given.words
    if (deed !== 'load' || file === undefined || rest.length > 0)
      throw new NotUnderstood('Write kept reference load FILE, with the CSV file of the directory')
    return withCouncilToFill(world, async database => {
      const loaded = await database.as({ audience: 'analyst' }, async db => {
        await takeTurnToLoad(db)
        try {
          const { size } = statSync(file)
          const done = await stream(db, file, size, world.say)
          const counts = { Postcodes: done.rows }
          const files = [{ name: basename(file), sha256: done.sha256, bytes: size, rows: done.rows }]
          const load = { councilYear: null, asAt: null, upTo: null, disposeOn: null, counts, files }
          const id = await saveLoad(db, { ...load, kind: 'postcodes', title: 'ONS Postcode Directory' }, [], [], null)
          // Distances that were not known may be known now.
          await computeFiguresInForce(db, (await councilOf(db)).code ?? '')
          await writeAuditLine(db, {
            person: null,
            deed: 'dataset.load-extract',
            about: 'ONS Postcode Directory, by command line',
            details: { loads: [id] },
          })
          return done
        } catch (error) {
          throw error instanceof Refusal ? error : cannotRead(file, error)
        }
      })
      world.print(`${wholeNumber(loaded.rows)} postcodes read, ${wholeNumber(loaded.changed)} of them new or moved`)
      return 0
    })
  },
}
