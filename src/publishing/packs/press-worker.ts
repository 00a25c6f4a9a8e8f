import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
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
  compile: (given: Readonly<{ mainFilePath: string }>) => Compiled
  query: (document: unknown, given: Readonly<{ selector: string }>) => readonly Readonly<{ value: unknown }>[]
  pdf: (document: unknown, given: Readonly<{ pdfStandard: string; creationTimestamp: number }>) => Buffer
}>
type Typst = Readonly<{ NodeCompiler: Readonly<{ create: (given: unknown) => Compiler }> }>

const folder = import.meta.dirname
const require = createRequire(import.meta.url)

const compiler = (): Compiler => {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Typst
  const fonts = join(dirname(require.resolve('source-sans/package.json')), 'TTF')
  // It may read this folder and what it is handed, and nothing else of the machine.
  return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [fonts] }] })
}

const wordsOf = (thing: unknown): string =>
  thing instanceof Error
    ? thing.message
    : typeof thing === 'object' && thing !== null && 'message' in thing
      ? String(thing.message)
      : String(thing)

const print = (order: PrintOrder): Printed => {
  const press = compiler()
  press.mapShadow(join(folder, 'pack.json'), Buffer.from(order.facts))
  for (const { file, bytes } of order.pictures) press.mapShadow(join(folder, 'pictures', file), Buffer.from(bytes))
  const compiled = press.compile({ mainFilePath: join(folder, 'pack.typ') })
  if (compiled.hasError())
    return {
      refused: (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map(wordsOf).join('; '),
    }
  const [map] = press.query(compiled.result, { selector: '<page-map>' })
  const pdf = order.mapOnly
    ? null
    : press.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: order.madeAt })
  return { map: map?.value, pdf }
}

const printed = (): Printed => {
  try {
    return print(workerData as PrintOrder)
  } catch (error) {
    return { refused: wordsOf(error) }
  }
}

parentPort?.postMessage(printed(), [])
