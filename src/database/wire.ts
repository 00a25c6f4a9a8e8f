import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'

const startup = 0
const terminate = 'X'.charCodeAt(0)

/**
 * The cable between the PostgreSQL driver and PGlite in its worker: it carries PostgreSQL's own protocol, so both
 * databases have one driver, one set of type parsers and one way to fail.
 */
export class Wire extends Duplex {
  readonly #worker: Worker
  readonly #onMessage = (answer: Uint8Array | Readonly<{ fault: string }>): void => {
    if (!(answer instanceof Uint8Array)) this.destroy(new Error(answer.fault))
    else this.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
  }
  readonly #onExit = (): void => {
    this.destroy(new Error('The embedded database has stopped'))
  }
  #begun = false

  constructor(worker: Worker) {
    super()
    this.#worker = worker
    worker.on('message', this.#onMessage)
    worker.on('exit', this.#onExit)
  }

  // What the driver asks of a socket.
  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {
    // The worker's answers are pushed as they come.
  }

  override _write(bytes: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#send([bytes], done)
  }

  override _writev(pieces: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#send(
      pieces.map(piece => piece.chunk),
      done,
    )
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#worker.off('message', this.#onMessage)
    this.#worker.off('exit', this.#onExit)
    done(error)
  }

  #send(pieces: readonly Buffer[], done: (error?: Error) => void): void {
    // The driver's goodbye would end the database itself, which outlives any one connection.
    const kept = pieces.filter(piece => piece[0] !== terminate)
    if (kept.length < pieces.length) queueMicrotask(() => this.push(null))
    if (kept.length > 0) {
      const bytes = new Uint8Array(kept.reduce((sum, piece) => sum + piece.length, 0))
      let at = 0
      for (const piece of kept) {
        bytes.set(piece, at)
        at += piece.length
      }
      const first = !this.#begun && bytes[0] === startup
      this.#begun = true
      this.#worker.postMessage({ bytes, first }, [bytes.buffer])
    }
    done()
  }
}
