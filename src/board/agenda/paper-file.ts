import { createHash } from 'node:crypto'
import { constants, inflateSync } from 'node:zlib'
import { type PlainDate, Refusal } from '../../kernel/index.ts'
import { isOldOfficeFile, isZip, type OfficeKind, unpackOfficeFile } from '../../office/index.ts'

// A paper that comes as a file is kept as it is, so it is looked at before it is kept: what it is by its bytes, whatever
// its name says, and that it holds nothing that runs.

/** A reader on a phone has to fetch it, and the pack is printed from it. */
export const largestPaper = 40_000_000

export type CheckedFile = Readonly<{
  type: string
  extension: string
  sha256: string
  /** Null where the file does not say. */
  pages: number | null
  /** Only what is made here is known to be readable by everyone. */
  isAccessible: boolean
}>

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`
const hostile = 'holds a program. Papers with programs in them are not taken: save it as a PDF and attach that'

const officeKind: OfficeKind = {
  largestBytes: largestPaper,
  largestUnpackedBytes: 300_000_000,
  mostFiles: 3_000,
  greatestPacking: 200,
  packingMattersFromBytes: 1_000_000,
  refusePaths: paths => {
    if (!paths.has('[content_types].xml'))
      throw new Refusal('This is a folder packed into one file. Attach its files one by one')
    if (
      [...paths].some(path =>
        /\.(exe|dll|com|bat|cmd|js|vbs|ps1|jar|msi|scr|hta|lnk)$|\/embeddings\/oleobject/.test(path),
      )
    )
      throw new Refusal(`The file ${hostile}`)
  },
  says: {
    cutShort: 'The file is broken or was cut short on its way. Send it again',
    notThisKind: 'The file is not one that can be attached',
    old: 'This is an Office file of the old kind, which can hold programs. Save it as PDF, .docx or .xlsx and attach that',
    oldWithPassword: 'The file has a password, so nobody could read it. Save it without one',
    password: 'The file has a password, so nobody could read it. Save it without one',
    macros: `The file ${hostile}`,
    swells: 'The file would swell to many times its size when it is opened, so it is not taken',
    tooMany: 'The file is made of too many parts to be a paper',
    tooLarge: bytes => `The file has ${megabytes(bytes)}. The most is ${megabytes(largestPaper)}`,
  },
}

const begins = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, text.length)).toString('latin1') === text

/** Of a PDF no more is unpacked than its lists of pages and names could need. */
const mostUnpacked = 50_000_000

/** A PDF of a million objects has no more; each is looked for by itself. */
const mostObjectStreams = 5_000
/** How far the beginning and the contents of an object may lie from its type. */
const [lookBack, lookAhead] = [2_000, 20_000]

const cannotLook = (): Refusal =>
  new Refusal(
    'The PDF is packed in a way that cannot be looked into. Open it, print it to a new PDF and attach that',
    'file',
  )

/** Names in a PDF can be written with their letters as numbers: /J#61vaScript. As long as before, so places stay the same. */
const namesDecoded = (text: string): string =>
  text.replaceAll(/\/[^\s\0/<>[\]()%{}]*#[^\s\0/<>[\]()%{}]*/g, name =>
    name
      .replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .padEnd(name.length),
  )

/** Newer PDFs pack their lists of pages, and anything else that is no picture, into streams: what those say. */
const packedObjects = (bytes: Uint8Array, text: string): string => {
  const said: string[] = []
  let left = mostUnpacked
  let streams = 0
  // Streams that do not lie in one another are never longer together than the file.
  let toRead = bytes.length
  let to = 0
  for (const found of text.matchAll(/\/ObjStm\b/g)) {
    if (++streams > mostObjectStreams)
      throw new Refusal(
        `The PDF has more than ${mostObjectStreams.toLocaleString('en-GB')} packed parts, which are too many to look into. Open it, print it to a new PDF and attach that`,
        'file',
      )
    const begins = /(?<!end)stream(?:\r?\n|\r)/.exec(text.slice(found.index, found.index + lookAhead))
    if (!begins) throw cannotLook()
    const from = found.index + begins.index + begins[0].length
    // One that was found for an earlier stream and lies further on is the next of this one too.
    if (to < from) to = text.indexOf('endstream', from)
    if (to === -1) throw cannotLook()
    toRead -= to - from
    if (toRead < 0) throw cannotLook()
    const before = text.slice(Math.max(0, found.index - lookBack), found.index)
    const object = before.slice(before.lastIndexOf(' obj') + 1) + text.slice(found.index, to)
    // What is not packed begins with the numbers of its objects, and is read as it stands.
    if (!object.includes('/Filter') && /^\s*\d+\s+\d+\s/.test(text.slice(from, Math.min(to, from + 100)))) continue
    try {
      const unpacked = inflateSync(bytes.subarray(from, to), {
        maxOutputLength: left,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
      left = Math.max(1, left - unpacked.length)
      said.push(unpacked.toString('latin1'))
    } catch {
      throw cannotLook()
    }
  }
  return said.join('\n')
}

const checkPdf = (bytes: Uint8Array): { pages: number | null } => {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!raw.includes('%%EOF')) throw new Refusal(officeKind.says.cutShort, 'file')
  const text = namesDecoded(raw)
  // First, because nothing in a locked PDF can be unpacked.
  if (/\/Encrypt\b/.test(text)) throw new Refusal('The PDF is locked with a password. Save it without one', 'file')
  const names = `${text}\n${namesDecoded(packedObjects(bytes, text))}`
  if (/\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia)\b/.test(names)) throw new Refusal(`The PDF ${hostile}`, 'file')
  const pages = names.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
  return { pages: pages === 0 ? null : pages }
}

/** What the file is, by its bytes; refused in words where it is not a paper, or could do harm. */
export const checkPaperFile = async (bytes: Uint8Array): Promise<CheckedFile> => {
  if (bytes.length === 0) throw new Refusal('The file is empty', 'file')
  if (bytes.length > largestPaper)
    throw new Refusal(
      `The file has ${megabytes(bytes.length)}. The most is ${megabytes(largestPaper)}: make its pictures smaller, or attach it in parts`,
      'file',
    )
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = (type: string, extension: string, pages: number | null = null): CheckedFile => ({
    type,
    extension,
    sha256,
    pages,
    isAccessible: false,
  })
  if (begins(bytes, '%PDF-')) return known('application/pdf', 'pdf', checkPdf(bytes).pages)
  if (begins(bytes, '\x89PNG\r\n\x1a\n')) return known('image/png', 'png', 1)
  if (begins(bytes, '\xff\xd8\xff')) return known('image/jpeg', 'jpg', 1)
  if (isZip(bytes) || isOldOfficeFile(bytes))
    try {
      const { has } = await unpackOfficeFile(bytes, officeKind)
      if (has('word/document.xml'))
        return known('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx')
      if (has('xl/workbook.xml'))
        return known('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx')
      if (has('ppt/presentation.xml'))
        return known('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx')
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(error.message, 'file') : error
    }
  throw new Refusal(
    'This kind of file cannot be attached. Attach a PDF, a Word, Excel or PowerPoint file, or a picture (PNG or JPEG)',
    'file',
  )
}

/** Our own name for it, whatever the sender called it: 2019-12-09-appendix-1.pdf. Its title may be private, so it is not in it. */
export const paperFileName = (heldOn: PlainDate | null, kind: string, number: number, extension: string): string =>
  `${heldOn === null ? '' : `${heldOn}-`}${kind.replaceAll(' ', '-')}-${number}.${extension}`
