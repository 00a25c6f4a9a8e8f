import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// Servers of their own on copies of one data folder, for the tests that take their power away.

const root = dirname(import.meta.dirname)

export type Server = Readonly<{
  address: string
  /** Waits until it has said this. */
  said: (words: string) => Promise<void>
  /** Takes its power away, and waits until it is gone. */
  kill: () => Promise<void>
}>

export type Servers = Readonly<{
  copyOf: (folder: string) => string
  on: (folder: string, doing?: 'packs') => Promise<Server>
  end: () => void
}>

export const servers = (): Servers => {
  const folders: string[] = []
  const children: ChildProcess[] = []
  return {
    copyOf: prepared => {
      const folder = mkdtempSync(join(tmpdir(), 'kept-power-'))
      folders.push(folder)
      cpSync(prepared, folder, { recursive: true })
      return folder
    },
    on: async (folder, doing) => {
      const child = spawn(
        process.execPath,
        [
          '--disable-warning=ExperimentalWarning',
          '--import',
          join(root, 'scripts', 'tsx-hook.mjs'),
          join(root, 'tests', 'open-site.ts'),
          folder,
          ...(doing ? [doing] : []),
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      )
      children.push(child)
      const gone = new Promise<void>(ended => child.once('exit', () => ended()))
      let all = ''
      const heard = (words: RegExp): Promise<string> =>
        new Promise((found, failed) => {
          const listen = () => {
            const there = words.exec(all)
            if (there) found(there[1] ?? '')
          }
          child.stdout.on('data', listen)
          child.once('exit', () => failed(new Error(all)))
          listen()
        })
      child.stdout.setEncoding('utf8').on('data', (text: string) => (all += text))
      child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text))
      return {
        address: `http://127.0.0.1:${await heard(/port (\d+)/)}`,
        said: async words => void (await heard(new RegExp(words))),
        kill: async () => {
          child.kill('SIGKILL')
          await gone
        },
      }
    },
    end: () => {
      for (const child of children) child.kill('SIGKILL')
      for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
