// A process of its own for the tests of one data folder: node tests/open-folder.ts FOLDER hold|save|half
import { asJson, connect } from '../src/database/index.ts'

const [folder, deed] = process.argv.slice(2)
const say = (words: string): void => void process.stdout.write(`${words}\n`)

try {
  const database = await connect({ folder: folder ?? '' })
  say('open')
  if (deed === 'hold') setInterval(() => {}, 1_000)
  if (deed === 'save')
    for (let number = 1; ; number += 1) {
      await database.as({ audience: 'system' }, db =>
        db
          .insertInto('setting')
          .values({ key: `saved-${number}`, value: asJson(number) })
          .execute(),
      )
      say(`${number}`)
    }
  if (deed === 'half')
    await database.as({ audience: 'system' }, async db => {
      for (let number = 1; number <= 200; number += 1)
        await db
          .insertInto('setting')
          .values({ key: `half-${number}`, value: asJson(number) })
          .execute()
      say('half')
      await new Promise(() => setInterval(() => {}, 1_000))
    })
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
