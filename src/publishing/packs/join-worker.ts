import { degrees, PDFDocument, type PDFEmbeddedPage, PDFName, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { parentPort, workerData } from 'node:worker_threads'
import type { Joined, JoinOrder } from './print-copy.ts'

// Joining takes away the tags that a screen reader goes by, so every sheet of a print copy says that it is one.

/** A4, in points. */
const [short, long] = [595.28, 841.89]
const margin = 24
const foot = 40
const label = 'Print copy, not accessible'

type Source = Readonly<{ pages: readonly PDFPage[]; embedded: readonly PDFEmbeddedPage[] }>

/** The standard typefaces of PDF have no other letters; what is stamped has few. */
const plain = (words: string): string => words.replaceAll(/[^\x20-\x7e]/g, ' ')

/** Turned as a reader shows it: where its corner comes to lie, for each quarter turn. */
const drawUpright = (sheet: PDFPage, page: PDFPage, embedded: PDFEmbeddedPage, roof: number): void => {
  const turned = ((page.getRotation().angle % 360) + 360) % 360
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

const join = async (order: JoinOrder): Promise<Joined> => {
  const pack = await PDFDocument.load(order.pack, { updateMetadata: false })
  const copy = await PDFDocument.create({ updateMetadata: false })
  copy.setTitle(`${order.title} (print copy, not accessible)`)
  copy.setLanguage('en-GB')
  const face = await copy.embedFont(StandardFonts.Helvetica)
  const stamp = (page: PDFPage, words: string, y: number): void =>
    page.drawText(plain(words), { x: 62, y, size: 8, font: face, color: rgb(0.28, 0.3, 0.31) })

  const without: string[] = []
  const standIns = new Map<number, Readonly<{ appendix: JoinOrder['appendices'][number]; source: Source }>>()
  for (const appendix of order.appendices)
    try {
      const file = await PDFDocument.load(appendix.bytes, { updateMetadata: false })
      const pages = file.getPages()
      if (pages.length === 0) throw new TypeError('A file without a page')
      standIns.set(appendix.sheet, { appendix, source: { pages, embedded: await copy.embedPages(pages) } })
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
    const { appendix, source } = standIn
    for (const [at, embedded] of source.embedded.entries()) {
      const original = source.pages[at]
      if (!original) continue
      const lies =
        original.getRotation().angle % 180 === 0 ? embedded.width > embedded.height : embedded.height > embedded.width
      const sheet = copy.addPage(lies ? [long, short] : [short, long])
      drawUpright(sheet, original, embedded, appendix.mark === null ? 0 : 20)
      if (appendix.mark !== null) stamp(sheet, appendix.mark, sheet.getHeight() - 24)
      const page = appendix.first + at
      const beyond = page - appendix.last
      stamp(sheet, `Pack page ${beyond > 0 ? `${appendix.last}, and ${beyond} more` : page}. ${label}.`, 20)
    }
  }
  return { pdf: await copy.save(), without }
}

parentPort?.postMessage(await join(workerData as JoinOrder), [])
