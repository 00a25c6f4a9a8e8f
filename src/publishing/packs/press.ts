import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { dayNumber, Refusal } from '../../kernel/index.ts'
import { mustBeReadable, packFacts, type PackModel, type PageMap } from './pack.ts'

export type PrintOrder = Readonly<{
  number: number
  /** JSON: everything that stands on the pages. */
  facts: string
  pictures: readonly Picture[]
  /** Seconds since 1970, written into the file: the day of the meeting, so that the same pack is the same bytes. */
  madeAt: number
  mapOnly: boolean
}>
export type Picture = Readonly<{ file: string; bytes: Uint8Array }>
export type Printed = Readonly<{ number: number } & ({ map: unknown; pdf: Uint8Array | null } | { refused: string })>

export type MadePack = Readonly<{ map: PageMap; pdf: Uint8Array }>

const packageName = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

/** Whether this machine can set a PDF. Where it cannot, packs are read and printed as web pages. */
export const canPrint = (): boolean => {
  try {
    createRequire(import.meta.url).resolve(packageName)
    return true
  } catch {
    return false
  }
}

type Waiting = Readonly<{ done: (printed: Printed) => void; failed: (error: Error) => void }>

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, Waiting>()

const give = (error: Error): void => {
  worker = null
  for (const one of waiting.values()) one.failed(error)
  waiting.clear()
}

/** One press for the whole program, started when the first pack is asked for. It keeps no program alive by itself. */
const press = (): Worker => {
  if (worker) return worker
  const started = new Worker(new URL('./press-worker.ts', import.meta.url), { execArgv: [] })
  started.on('message', (printed: Printed) => {
    waiting.get(printed.number)?.done(printed)
    waiting.delete(printed.number)
    if (waiting.size === 0) started.unref()
  })
  started.on('error', give)
  started.on('exit', code => give(new Error(`The press stopped with ${code}`)))
  started.unref()
  worker = started
  return started
}

const order = (given: Omit<PrintOrder, 'number'>): Promise<Printed> =>
  new Promise((done, failed) => {
    const number = ++last
    waiting.set(number, { done, failed })
    const one = press()
    one.ref()
    one.postMessage({ number, ...given } satisfies PrintOrder)
  })

const printed = async (
  pack: PackModel,
  pictures: readonly Picture[],
  mapOnly: boolean,
): Promise<Readonly<{ map: PageMap; pdf: Uint8Array | null }>> => {
  mustBeReadable(pack)
  if (!canPrint())
    throw new Refusal('This machine cannot make a PDF. Read the pack as a web page, and print it from there')
  const answer = await order({
    facts: JSON.stringify(packFacts(pack)),
    pictures,
    madeAt: dayNumber(pack.heldOn) * 86_400,
    mapOnly,
  })
  if ('refused' in answer)
    throw new Refusal(`The pack cannot be made: ${answer.refused}. Look at the report that was changed last`)
  return { map: answer.map as PageMap, pdf: answer.pdf }
}

/** The pack as a tagged PDF, and the pages that everything has in it. */
export const printPack = async (pack: PackModel, pictures: readonly Picture[] = []): Promise<MadePack> => {
  const { map, pdf } = await printed(pack, pictures, false)
  if (!pdf) throw new Error('The press gave no file')
  return { map, pdf }
}

/** The pages alone, without the work of writing the file. */
export const pagesOf = async (pack: PackModel, pictures: readonly Picture[] = []): Promise<PageMap> =>
  (await printed(pack, pictures, true)).map
