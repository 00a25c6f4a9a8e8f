import {
  degrees,
  PDFDocument,
  PDFEmbeddedPage,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFPageEmbedder,
  rgb,
  StandardFonts,
} from '@cantoo/pdf-lib'
import { parentPort, workerData } from 'node:worker_threads'
import type { Joined, JoinOrder } from './print-copy.ts'

// Joining takes away the tags that a screen reader goes by, so every sheet of a print copy says that it is one.

/** A4, in points. */
const [short, long] = [595.28, 841.89]
const margin = 24
const foot = 40
const label = 'Print copy, not accessible'

/** A page of an appendix, and by how many degrees a reader turns it: from 0 to 359. */
type Source = Readonly<{ embedded: PDFEmbeddedPage; turned: number }>

/** The standard typefaces of PDF have no other letters; what is stamped has few. */
const plain = (words: string): string => words.replaceAll(/[^\x20-\x7e]/g, ' ')

/** Turned as a reader shows it: where its corner comes to lie, for each quarter turn. */
const drawUpright = (sheet: PDFPage, { embedded, turned }: Source, roof: number): void => {
  const { width: w, height: h } = embedded
  const [wide, high] = turned % 180 === 0 ? [w, h] : [h, w]
  const size = sheet.getSize()
  const room = { width: size.width - 2 * margin, height: size.height - margin - foot - roof }
  const scale = Math.min(1, room.width / wide, room.height / high)
  const x = (size.width - wide * scale) / 2
  const y = foot + (room.height - high * scale) / 2
  const corner = {
    0: [0, 0],
    90: [0, w],
    180: [w, h],
    270: [h, 0],
  }[turned] ?? [0, 0]
  sheet.drawPage(embedded, {
    x: x + (corner[0] ?? 0) * scale,
    y: y + (corner[1] ?? 0) * scale,
    xScale: scale,
    yScale: scale,
    rotate: degrees(-turned),
  })
}

/** Embedded here and now: what waits for the saving would stop the whole copy there, for one page that cannot be read. */
const sourcesOf = async (copy: PDFDocument, bytes: Uint8Array): Promise<readonly Source[]> => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = file.getPages()
  if (pages.length === 0) throw new TypeError('A file without a page')
  const copier = PDFObjectCopier.for(file.context, copy.context)
  const sources: Source[] = []
  for (const page of pages) {
    // A page without contents is a blank page.
    if (!page.node.Contents()) page.node.set(PDFName.of('Contents'), file.context.obj([]))
    const turned = ((page.getRotation().angle % 360) + 360) % 360
    const embedder = await PDFPageEmbedder.for(copier.copy(page.node))
    const embedded = PDFEmbeddedPage.of(copy.context.nextRef(), copy, embedder)
    await embedded.embed()
    sources.push({ embedded, turned })
  }
  return sources
}

const join = async (order: JoinOrder): Promise<Joined> => {
  const pack = await PDFDocument.load(order.pack, { updateMetadata: false })
  const copy = await PDFDocument.create({ updateMetadata: false })
  copy.setTitle(`${order.title} (print copy, not accessible)`)
  copy.setLanguage('en-GB')
  const face = await copy.embedFont(StandardFonts.Helvetica)
  const stamp = (page: PDFPage, words: string, y: number): void =>
    page.drawText(plain(words), { x: 62, y, size: 8, font: face, color: rgb(0.28, 0.3, 0.31) })

  const without: string[] = []
  const standIns = new Map<
    number,
    Readonly<{ appendix: JoinOrder['appendices'][number]; sources: readonly Source[] }>
  >()
  for (const appendix of order.appendices)
    try {
      standIns.set(appendix.sheet, { appendix, sources: await sourcesOf(copy, appendix.bytes) })
    } catch {
      // It stays a sheet that says where to find it.
      without.push(appendix.paper)
    }

  const sheets = pack.getPages()
  // Links lead nowhere on paper.
  for (const page of sheets) page.node.delete(PDFName.of('Annots'))
  const kept = await copy.copyPages(pack, [...sheets.keys()])
  for (const [index, page] of kept.entries()) {
    const standIn = standIns.get(index + 1)
    if (!standIn) {
      page.node.delete(PDFName.of('StructParents'))
      copy.addPage(page)
      stamp(page, `${label}.`, page.getHeight() - 24)
      continue
    }
    const { appendix, sources } = standIn
    for (const [at, source] of sources.entries()) {
      const { width, height } = source.embedded
      const lies = source.turned % 180 === 0 ? width > height : height > width
      const sheet = copy.addPage(lies ? [long, short] : [short, long])
      drawUpright(sheet, source, appendix.mark === null ? 0 : 20)
      if (appendix.mark !== null) stamp(sheet, appendix.mark, sheet.getHeight() - 24)
      const page = appendix.first + at
      const beyond = page - appendix.last
      stamp(sheet, `Pack page ${beyond > 0 ? `${appendix.last}, and ${beyond} more` : page}. ${label}.`, 20)
    }
  }
  return { pdf: await copy.save(), without }
}

parentPort?.postMessage(await join(workerData as JoinOrder), [])
