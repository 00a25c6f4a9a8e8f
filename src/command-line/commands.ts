import { Refusal } from '../kernel/index.ts'
import { type Command, helpOf, NotUnderstood, readGiven, type World } from './command.ts'

// Each command is read only when it is asked for: `kept measure` must not pay for the web server.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  import: async () => (await import('./import.ts')).importFiles,
  measure: async () => (await import('./measure.ts')).measure,
  export: async () => (await import('./export.ts')).exportAll,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  move: async () => (await import('./move.ts')).move,
  reference: async () => (await import('./reference.ts')).reference,
  check: async () => (await import('./check.ts')).check,
  reset: async () => (await import('./reset.ts')).reset,
}

const listOfCommands = async (): Promise<string> => {
  const all = await Promise.all(Object.values(commands).map(load => load()))
  const width = Math.max(...all.map(command => command.name.length))
  return [
    'Kept: the record of a Corporate Parenting Board.',
    '',
    'Usage: kept COMMAND [OPTIONS]',
    '',
    ...all.map(command => `  ${command.name.padEnd(width)}  ${command.does}`),
    '',
    'kept COMMAND --help says more. Settings come from the environment: see README.md.',
  ].join('\n')
}

/** What nobody foresaw, on one line: what the machine said, and where in the program. */
const faultInWords = (error: unknown): string => {
  if (!(error instanceof Error)) return `Kept stopped at a fault of its own: ${String(error)}`
  const { code, path } = error as NodeJS.ErrnoException
  const [says = ''] = error.message.split('\n')
  if (code !== undefined && path !== undefined) return `The machine said no: ${says}`
  const place = /(?:src|demo)\/[^\s)]+/.exec(error.stack ?? '')?.[0]
  return `Kept stopped at a fault of its own: ${error.name}: ${says}${place ? ` (${place})` : ''}`
}

/** Runs what was typed. Exit codes: 0 done, 1 refused or found wrong, 2 not understood. */
export const runCommand = async (typed: readonly string[], world: World): Promise<number> => {
  const [name = '', ...rest] = typed
  if (name === '' || name === '--help' || name === '-h' || name === 'help') {
    world.print(await listOfCommands())
    return name === '' ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) {
    world.say(`There is no command ${JSON.stringify(name)}. kept --help lists them`)
    return 2
  }
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    world.print(helpOf(command))
    return 0
  }
  try {
    return await command.run(readGiven(command, rest), world)
  } catch (error) {
    world.say(error instanceof Refusal ? error.message : faultInWords(error))
    return error instanceof NotUnderstood ? 2 : 1
  }
}
