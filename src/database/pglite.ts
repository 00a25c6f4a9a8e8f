import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Pool } from 'pg'
import { Refusal } from '../kernel/index.ts'
import { copyEmptyDatabase } from './empty-database.ts'
import { lockFolder } from './folder-lock.ts'
import { types } from './parsers.ts'
import { Wire } from './wire.ts'

export type Opened = Readonly<{ pool: Pool; close: () => Promise<void> }>

/** The PostgreSQL that PGlite 0.5 is made of; its folders cannot be read by another. */
const postgresVersion = '18'

/** Read in by this thread once: what one worker has made quick is quick for the next as well. */
let compiled: Promise<WebAssembly.Module> | undefined
const compile = async (): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await readFile(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))))

const startWorker = async (folder: string | null): Promise<Worker> => {
  const worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), { workerData: { folder }, execArgv: [] })
  await new Promise<void>((ready, failed) => {
    worker.once('error', failed)
    worker.once('message', (said: Readonly<{ ready: true } | { fault: string }>) => {
      worker.off('error', failed)
      if ('fault' in said) failed(new Error(said.fault))
      else ready()
    })
    compiled ??= compile()
    // The worker reads in what it needs besides while this one is compiled.
    compiled.then(program => worker.postMessage({ program }, []), failed)
  })
  return worker
}

/** A database that was being made when the power went holds nothing yet: it is thrown away and made again. */
const prepare = (folder: string, withTables: boolean): { database: string; made: () => void } => {
  const database = join(folder, 'database')
  const making = join(folder, 'database.making')
  if (existsSync(making)) rmSync(database, { recursive: true, force: true })
  const version = join(database, 'PG_VERSION')
  if (existsSync(version)) {
    const found = readFileSync(version, 'utf8').trim()
    if (found !== postgresVersion)
      throw new Refusal(
        `The data folder ${folder} was written by another version of the embedded database (${found}, not ${postgresVersion}). ` +
          'Make a backup with the Kept that wrote it, and restore that here into a new folder',
      )
    return { database, made: () => rmSync(making, { force: true }) }
  }
  writeFileSync(making, '')
  if (!(withTables && copyEmptyDatabase(database))) mkdirSync(database, { recursive: true })
  return { database, made: () => rmSync(making, { force: true }) }
}

const poolOf = (worker: Worker): Pool =>
  // PGlite has one connection, so one caller at a time: the others wait here in turn.
  new Pool({
    max: 1,
    idleTimeoutMillis: 0,
    types,
    user: 'postgres',
    password: '',
    database: 'postgres',
    ssl: false,
    stream: () => new Wire(worker),
  })

const opened = (worker: Worker, release: () => void): Opened => {
  const pool = poolOf(worker)
  const stopped = new Promise<void>(done => worker.once('exit', () => done()))
  // A worker that fails ends, and every query then says that the database has stopped.
  worker.on('error', release)
  return {
    pool,
    close: async () => {
      await pool.end()
      worker.postMessage({ close: true }, [])
      await stopped
      release()
    },
  }
}

export const openInMemory = async (): Promise<Opened> => opened(await startWorker(null), () => {})

/** A new database begins with its tables, where that is wished for and one that holds nothing was made before. */
export const openFolder = async (folder: string, withTables = false): Promise<Opened> => {
  const release = await lockFolder(folder)
  try {
    const { database, made } = prepare(folder, withTables)
    const worker = await startWorker(database)
    made()
    return opened(worker, release)
  } catch (error) {
    release()
    throw error
  }
}
