import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Printed, PrintOrder } from './press.ts'

// Setting three hundred pages takes a second or two of one processor. It is taken here, so that the server goes on answering.

/** As much of Typst’s compiler as a pack needs; the package brings no types. */
type Compiled = Readonly<{
  result: unknown
  hasError: () => boolean
  takeDiagnostics: () => Readonly<{ shortDiagnostics: readonly unknown[] }> | null
}>
type Compiler = Readonly<{
  mapShadow: (path: string, bytes: Buffer) => void
  resetShadow: () => void
  compile: (given: Readonly<{ mainFilePath: string }>) => Compiled
  query: (document: unknown, given: Readonly<{ selector: string }>) => readonly Readonly<{ value: unknown }>[]
  pdf: (document: unknown, given: Readonly<{ pdfStandard: string; creationTimestamp: number }>) => Buffer
  evictCache: (age: number) => void
}>
type Typst = Readonly<{ NodeCompiler: Readonly<{ create: (given: unknown) => Compiler }> }>

const folder = import.meta.dirname
const require = createRequire(import.meta.url)
let ready: Compiler | null = null

const compiler = (): Compiler => {
  if (ready) return ready
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Typst
  const fonts = join(dirname(require.resolve('source-sans/package.json')), 'TTF')
  // It may read this folder and what it is handed, and nothing else of the machine.
  ready = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] })
  return ready
}

const wordsOf = (thing: unknown): string =>
  thing instanceof Error
    ? thing.message
    : typeof thing === 'object' && thing !== null && 'message' in thing
      ? String(thing.message)
      : String(thing)

const print = (order: PrintOrder): Printed => {
  const press = compiler()
  press.resetShadow()
  press.mapShadow(join(folder, 'pack.json'), Buffer.from(order.facts))
  for (const { file, bytes } of order.pictures) press.mapShadow(join(folder, 'pictures', file), Buffer.from(bytes))
  const compiled = press.compile({ mainFilePath: join(folder, 'pack.typ') })
  if (compiled.hasError())
    return {
      number: order.number,
      refused: (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map(wordsOf).join('; '),
    }
  const [map] = press.query(compiled.result, { selector: '<page-map>' })
  const pdf = order.mapOnly
    ? null
    : press.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: order.madeAt })
  press.resetShadow()
  press.evictCache(0)
  return { number: order.number, map: map?.value, pdf }
}

parentPort?.on('message', (order: PrintOrder) => {
  try {
    parentPort?.postMessage(print(order))
  } catch (error) {
    parentPort?.postMessage({ number: order.number, refused: wordsOf(error) } satisfies Printed)
  }
})
