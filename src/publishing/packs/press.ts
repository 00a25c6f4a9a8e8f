import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { dayNumber, Refusal } from '../../kernel/index.ts'
import { mustBeReadable, packFacts, type PackModel, type PageMap } from './pack.ts'

export type PrintOrder = Readonly<{
  /** JSON: everything that stands on the pages. */
  facts: string
  pictures: readonly Picture[]
  /** Seconds since 1970, written into the file: the day of the meeting, so that the same pack is the same bytes. */
  madeAt: number
  mapOnly: boolean
}>
export type Picture = Readonly<{ file: string; bytes: Uint8Array }>
export type Printed = Readonly<{ map: unknown; pdf: Uint8Array | null } | { refused: string }>

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

/** One press at a time, so that two packs never need the memory of both. */
let before: Promise<unknown> = Promise.resolve()

/** In milliseconds. Three hundred pages take some seconds; what takes longer than this would hold up every other pack. */
const longestPrinting = 120_000

/** A press prints one pack and is gone, and its memory with it: some hundreds of megabytes that a server should not keep. */
const press = (given: PrintOrder, longest: number): Promise<Printed> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./press-worker.ts', import.meta.url), { workerData: given, execArgv: [] })
    const timer = setTimeout(() => {
      done({ refused: `it took more than ${Math.round(longest / 1000)} seconds` })
      // It may be where it cannot be interrupted: it ends when it comes out of there, and nobody waits for it.
      worker.unref()
      void worker.terminate()
    }, longest)
    worker.once('message', (printed: Printed) => done(printed))
    worker.once('error', failed)
    worker.once('exit', code => {
      clearTimeout(timer)
      failed(new Error(`The press stopped with ${code}`))
    })
  })

const order = (given: PrintOrder, longest: number): Promise<Printed> => {
  const printing = before.then(() => press(given, longest))
  before = printing.catch(() => {})
  return printing
}

const printed = async (
  pack: PackModel,
  pictures: readonly Picture[],
  mapOnly: boolean,
  longest = longestPrinting,
): Promise<Readonly<{ map: PageMap; pdf: Uint8Array | null }>> => {
  mustBeReadable(pack)
  if (!canPrint())
    throw new Refusal('This machine cannot make a PDF. Read the pack as a web page, and print it from there')
  const answer = await order(
    { facts: JSON.stringify(packFacts(pack)), pictures, madeAt: dayNumber(pack.heldOn) * 86_400, mapOnly },
    longest,
  )
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
export const pagesOf = async (pack: PackModel, pictures: readonly Picture[] = [], longest?: number): Promise<PageMap> =>
  (await printed(pack, pictures, true, longest)).map
