import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { csvOf, type RowsSaid } from '../../src/dataset/ssda903/table-of-rows.ts'
import type { Module903 } from '../../src/dataset/index.ts'

const root = dirname(dirname(import.meta.dirname))

export type Ran = Readonly<{ code: number | null; out: string; err: string }>

/** As bin/kept.mjs has it. */
const compiled = join(root, 'node_modules', '.cache', 'kept', 'compiled')

/** What a real council's server would set; nothing of the machine that the tests run on. */
export type Settings = Readonly<Record<string, string>>

const start = (words: readonly string[], settings: Settings, before: readonly string[]): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      join(root, 'scripts', 'tsx-hook.mjs'),
      ...before,
      join(root, 'src', 'main.ts'),
      ...words,
    ],
    {
      env: { PATH: process.env['PATH'], KEPT_DEMONSTRATION: 'no', NODE_COMPILE_CACHE: compiled, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )

const ended = (child: ChildProcess, onWords: (err: string) => void = () => {}): Promise<Ran> =>
  new Promise((done, failed) => {
    let out = ''
    let err = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      err += text
      onWords(err)
    })
    child.on('error', failed)
    child.on('close', code => done({ code, out, err }))
  })

/** Runs `kept` as a process of its own, as a person would. */
export const kept = (words: readonly string[], settings: Settings = {}, before: readonly string[] = []): Promise<Ran> =>
  ended(start(words, settings, before))

/** The same, and takes its power away as soon as it has said these words. */
export const keptUntil = (said: string, words: readonly string[], settings: Settings): Promise<Ran> => {
  const child = start(words, settings, [])
  return ended(child, err => {
    if (err.includes(said)) child.kill('SIGKILL')
  })
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A folder that is thrown away when the tests end. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-command-line-'))
  folders.push(folder)
  return folder
}

/** One CSV file for each module, in a folder of the year. */
export const writeReturn = (folder: string, year: number, rows: RowsSaid): string => {
  const own = join(folder, String(year))
  mkdirSync(own, { recursive: true })
  for (const [module, lines] of Object.entries(rows) as [Module903, readonly string[]][])
    writeFileSync(join(own, `${module.toLowerCase()}.csv`), csvOf(module, lines))
  return own
}

/**
 * Four children of 2021-22: one lived in three places, one in one, one had short breaks and one left. As many endings as tell
 * the year.
 */
export const smallReturn: RowsSaid = {
  Header: [
    '101 1 2012-05-01 WBRI UN3 - -',
    '102 2 2010-02-28 WBRI UN3 - -',
    '103 1 2009-01-01 MWBC UN3 - -',
    '104 2 2008-07-01 WBRI UN3 - -',
  ],
  Episodes: [
    '101 2019-01-10 S C2 N1 U6 PR1 2021-06-01 X1 CARPL - - -',
    '101 2021-06-01 P C2 N1 U6 PR1 2021-11-05 X1 CARPL - - -',
    '101 2021-11-05 P C2 N1 K2 PR4 - - - - - -',
    '102 2020-03-02 S V2 N1 U6 PR1 - - - - - -',
    '103 2021-05-01 S V4 N1 U6 PR1 - - - - - -',
    '104 2020-05-01 S V2 N5 U6 PR1 2021-09-30 E4A - - - -',
  ],
}

export const asAtSmallReturn = '2022-03-31'
