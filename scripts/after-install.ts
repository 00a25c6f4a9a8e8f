import { connect } from '../src/database/index.ts'
import { keepEmptyDatabase } from '../src/database/empty-database.ts'

// What takes seconds, is the same for everybody and would otherwise be waited for at the first start: an embedded database with its
// tables and nothing in it, and the program as Node compiles it. Without either, the first start does it itself.

const say = (words: string): void => void process.stdout.write(`${words}\n`)

try {
  await keepEmptyDatabase(async folder => {
    const database = await connect({ folder })
    await database.migrate()
    await database.close()
  })
  await Promise.all([
    import('../src/app.ts'),
    import('../src/command-line/commands.ts'),
    import('../demo/load-demonstration.ts'),
    import('../demo/uploads.ts'),
  ])
  say('Kept is ready to start: npm start')
} catch (error) {
  say(`Kept is installed. Its first start will take some seconds more: ${error instanceof Error ? error.message : ''}`)
}
