import { Worker } from 'node:worker_threads'
import type { PackModel, PageMap } from './pack.ts'

export type JoinOrder = Readonly<{
  pack: Uint8Array
  title: string
  appendices: readonly Readonly<{
    paper: string
    bytes: Uint8Array
    /** Its pages in the pack, and the sheet of the pack that stands for it. */
    first: number
    last: number
    sheet: number
    /** What a page that is not for publication is marked with. */
    mark: string | null
  }>[]
}>

/** `without` are the papers whose files could not be read. */
export type Joined = Readonly<{ pdf: Uint8Array; without: readonly string[] }>

/** More than this is not joined: it would take the memory that the server answers with. */
const mostToJoin = 100_000_000

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

export type AppendixFile = Readonly<{ paper: string; bytes: Uint8Array }>

/** The papers of a pack that are files beside it, each with how large it is, that a print copy would take in. */
export const toJoin = (
  pack: PackModel,
  sizes: ReadonlyMap<string, number>,
): Readonly<{ papers: readonly string[]; refused: string }> => {
  const papers = pack.items.flatMap(item =>
    item.papers.filter(paper => paper.content.as === 'file' && sizes.has(paper.id)).map(paper => paper.id),
  )
  const together = papers.reduce((sum, paper) => sum + (sizes.get(paper) ?? 0), 0)
  return together > mostToJoin
    ? {
        papers: [],
        refused: `The files beside the pack have ${megabytes(together)} together, and at most ${megabytes(mostToJoin)} are put into one print copy. Print each file by itself.`,
      }
    : { papers, refused: '' }
}

/** In milliseconds. The largest files take some seconds; what takes longer than this would never end. */
const longestJoining = 120_000

const byItself = 'Print the pack, and each file by itself.'

/** What is told of a pack that is kept without its print copy: a copy that cannot be made never holds up the pack. */
export const noPrintCopy = { pdf: null, says: `The print copy could not be made. ${byItself}` } as const

/** Null where it took too long. */
const press = async (order: JoinOrder, longest: number): Promise<Joined | null> => {
  const worker = new Worker(new URL('./join-worker.ts', import.meta.url), {
    workerData: order,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Joined | null>((done, failed) => {
      timer = setTimeout(() => done(null), longest)
      worker.once('message', (joined: Joined) => done(joined))
      worker.once('error', failed)
      worker.once('exit', code => failed(new Error(`The print copy stopped with ${code}`)))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const listed = (titles: readonly string[]): string => titles.map(title => `“${title}”`).join(', ')

/**
 * One file to print from: the pack with the appendices that came as PDF in their places, under the same page numbers.
 * It is joined by a process of its own that gives its memory back. Null where there is nothing to put in.
 */
export const printCopyOf = async (
  pack: PackModel,
  made: Readonly<{ map: PageMap; pdf: Uint8Array }>,
  title: string,
  files: readonly AppendixFile[],
  longest = longestJoining,
): Promise<Readonly<{ pdf: Uint8Array | null; says: string }>> => {
  const appendices = files.flatMap(file => {
    const place = made.map.papers.find(one => one.paper === file.paper)
    const item = pack.items.find(one => one.id === place?.item)
    return place && item ? [{ ...file, ...place, mark: item.privateAs }] : []
  })
  if (appendices.length === 0) return { pdf: null, says: '' }
  let joined: Joined | null
  try {
    joined = await press({ pack: made.pdf, title, appendices }, longest)
  } catch {
    return noPrintCopy
  }
  if (!joined) return { pdf: null, says: `The print copy took too long to make, so there is none. ${byItself}` }
  const { pdf, without } = joined
  const titles = pack.items.flatMap(item =>
    item.papers.filter(paper => without.includes(paper.id)).map(paper => paper.title),
  )
  const says =
    titles.length === 0 ? '' : `Not in it, because the file could not be read: ${listed(titles)}. Print it by itself.`
  return { pdf: without.length === appendices.length ? null : pdf, says }
}
