import { readFileSync } from 'node:fs'
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
  evictCache: (unusedFor: number) => void
  pdf: (document: unknown, given: Readonly<{ pdfStandard: string; creationTimestamp: number }>) => Buffer
}>
type Typst = Readonly<{ NodeCompiler: Readonly<{ create: (given: unknown) => Compiler }> }>

const folder = import.meta.dirname
const require = createRequire(import.meta.url)

/** The faces that pack.typ asks for, and no more: each that is read stays in memory. */
const faces = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'BoldIt']

const compiler = (): Compiler => {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Typst
  const fonts = join(dirname(require.resolve('source-sans/package.json')), 'TTF')
  const fontBlobs = faces.map(face => readFileSync(join(fonts, `SourceSans3-${face}.ttf`)))
  // It may read this folder and what it is handed, and nothing else of the machine.
  return NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] })
}

const wordsOf = (thing: unknown): string =>
  thing instanceof Error
    ? thing.message
    : typeof thing === 'object' && thing !== null && 'message' in thing
      ? String(thing.message)
      : String(thing)

const printOn = (press: Compiler, order: PrintOrder): Printed => {
  press.mapShadow(join(folder, 'pack.json'), Buffer.from(order.facts))
  for (const { file, bytes } of order.pictures) press.mapShadow(join(folder, 'pictures', file), Buffer.from(bytes))
  const compiled = press.compile({ mainFilePath: join(folder, 'pack.typ') })
  if (compiled.hasError())
    return {
      refused: (compiled.takeDiagnostics()?.shortDiagnostics ?? []).map(wordsOf).join('; '),
    }
  const [map] = press.query(compiled.result, { selector: '<page-map>' })
  // What helped to set the pages is of no use to the file that is made of them, and is a third of the memory.
  press.evictCache(0)
  const pdf = order.mapOnly
    ? null
    : press.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: order.madeAt })
  return { map: map?.value, pdf }
}

/** Typst keeps what it worked out for the whole process, not for the press: a server would hold it until the next pack. */
const printed = (): Printed => {
  const press = compiler()
  try {
    return printOn(press, workerData as PrintOrder)
  } catch (error) {
    return { refused: wordsOf(error) }
  } finally {
    press.evictCache(0)
  }
}

parentPort?.postMessage(printed(), [])
