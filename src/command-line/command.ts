import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type PlainDate, readPlainDate, Refusal } from '../kernel/index.ts'
import type { Environment } from '../settings.ts'

/** What a command may use of the world: nothing else reads the environment, the clock or the screen. */
export type World = Readonly<{
  environment: Environment
  programFolder: string
  /** Answers, on standard output. */
  print: (words: string) => void
  /** Progress and warnings, on standard error, so that an answer can be piped. */
  say: (words: string) => void
  now: () => string
  today: () => PlainDate
  /** Resolves when the program is asked to stop. */
  stopped: Promise<void>
}>

export type Command = Readonly<{
  name: string
  /** One line for the list of commands. */
  does: string
  usage: string
  /** What each option means, for `--help`. */
  options: readonly Readonly<{ name: string; means: string }>[]
  /** Whole sentences after the options. */
  more?: readonly string[]
  run: (given: Given, world: World) => Promise<number>
}>

export type Given = Readonly<{
  words: readonly string[]
  text: (option: string) => string | null
  all: (option: string) => readonly string[]
  is: (option: string) => boolean
}>

/** What was typed makes no sense to the command: another refusal than one by the files or the database, and another exit code. */
export class NotUnderstood extends Refusal {}

/** Reads what was typed after the command's name, or refuses naming the option that it does not know. */
export const readGiven = (command: Command, typed: readonly string[]): Given => {
  const options: NonNullable<ParseArgsConfig['options']> = {}
  for (const { name } of command.options) {
    const [, word = '', value] = /^--([a-z-]+)( .+)?$/.exec(name) ?? []
    options[word] = value === undefined ? { type: 'boolean' } : { type: 'string', multiple: true }
  }
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options, allowPositionals: true, strict: true })
    const all = (option: string): readonly string[] => {
      const value = values[option]
      return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
    }
    return { words: positionals, all, text: option => all(option)[0] ?? null, is: option => values[option] === true }
  } catch (error) {
    const says = error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? '') : ''
    throw new NotUnderstood(`${says.replace(/\.$/, '')}. See kept ${command.name} --help`)
  }
}

/** A day as it is typed after an option; null where the option was not given. */
export const dayGiven = (given: Given, option: string): PlainDate | null => {
  const text = given.text(option)
  if (text === null) return null
  const day = readPlainDate(text)
  if (!day) throw new NotUnderstood(`--${option} is not a day. Write it like 2026-03-31`)
  return day
}

export const helpOf = (command: Command): string => {
  const width = Math.max(0, ...command.options.map(option => option.name.length))
  return [
    command.does,
    '',
    `Usage: ${command.usage}`,
    ...(command.options.length > 0 ? ['', ...command.options.map(o => `  ${o.name.padEnd(width)}  ${o.means}`)] : []),
    ...(command.more ? ['', ...command.more] : []),
  ].join('\n')
}
