import { parentPort, workerData } from 'node:worker_threads'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'

/** The first that is said to this thread. */
type Given = Readonly<{ program: WebAssembly.Module }>
type Asked = Readonly<{ bytes: Uint8Array<ArrayBuffer>; first: boolean } | { close: true }>

const port = parentPort
if (!port) throw new Error('pglite-worker.ts runs in a worker thread')
const { folder } = workerData as Readonly<{ folder: string | null }>

const says = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const given = new Promise<Given>(told => port.once('message', told))

try {
  // An empty database that was made before is unpacked in a second, where making one takes several.
  const isThere = folder !== null && existsSync(join(folder, 'PG_VERSION'))
  const { program } = await given
  const database = await PGlite.create({
    pgliteWasmModule: program,
    ...(folder !== null && { dataDir: folder }),
    ...(!isThere && { loadDataDir: await dataDir() }),
  })
  let last = Promise.resolve()
  const answer = async (asked: Asked): Promise<void> => {
    if ('close' in asked) {
      await database.close()
      port.close()
      return
    }
    try {
      // A connection that the driver gave up may have left a transaction open: the next one begins clean.
      if (asked.first) await database.exec('rollback; reset all')
      const bytes = await database.execProtocolRaw(asked.bytes)
      // Copied out of the database's own memory, then handed over without another copy.
      const own = Uint8Array.from(bytes)
      port.postMessage(own, [own.buffer])
    } catch (error) {
      port.postMessage({ fault: says(error) })
    }
  }
  port.on('message', (asked: Asked) => {
    last = last.then(() => answer(asked))
  })
  port.postMessage({ ready: true })
} catch (error) {
  port.postMessage({ fault: says(error) })
  port.close()
}
