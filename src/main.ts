import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command-line/commands.ts'
import { todayIn } from './kernel/index.ts'

// The only file that reads the environment and the clock, and the only one that prints.
const stopped = new Promise<void>(resolve => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
})

// Who reads only the first lines of an answer has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  programFolder: dirname(dirname(fileURLToPath(import.meta.url))),
  print: words => process.stdout.write(`${words}\n`),
  say: words => process.stderr.write(`${words}\n`),
  now: () => new Date().toISOString(),
  today: () => todayIn('Europe/London', new Date()),
  stopped,
})
