import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '../../kernel/index.ts'

// Workbooks and Word documents are zips of XML. What is unsafe is refused from the list of files, before anything is unpacked.

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
/** The container of .xls and .doc files, and of newer ones that have a password. */
export const isOldOfficeFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

export type Unpacked = Readonly<{
  has: (path: string) => boolean
  paths: readonly string[]
  /** Gives the file's text piece by piece, so that a large sheet is never held whole. */
  each: (path: string, take: (text: string) => void) => Promise<void>
  bytes: (path: string) => Promise<Uint8Array>
}>

/** What one kind of file may be, and how each "no" is said. */
export type OfficeKind = Readonly<{
  largestBytes: number
  largestUnpackedBytes: number
  mostFiles: number
  greatestPacking: number
  /** Below this size a high packing ratio does no harm. */
  packingMattersFromBytes: number
  /** Looks at the paths, in small letters, and refuses what this kind may not hold. */
  refusePaths: (paths: ReadonlySet<string>) => void
  says: Readonly<{
    cutShort: string
    notThisKind: string
    old: string
    oldWithPassword: string
    password: string
    macros: string
    swells: string
    tooMany: string
    tooLarge: (bytes: number) => string
  }>
}>

const passwordMark = new TextEncoder().encode('EncryptedPackage').reduce<number[]>((all, byte) => [...all, byte, 0], [])
const holds = (bytes: Uint8Array, part: readonly number[]): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(part))

const refuseUnsafe = (entries: readonly Entry[], kind: OfficeKind): void => {
  let unpacked = 0
  const paths = new Set<string>()
  for (const entry of entries) {
    const path = entry.fileName.toLowerCase()
    unpacked += entry.uncompressedSize
    if (entry.isEncrypted()) throw new Refusal(kind.says.password)
    if (paths.has(path)) throw new Refusal(kind.says.cutShort)
    paths.add(path)
    if (
      unpacked > kind.largestUnpackedBytes ||
      (entry.uncompressedSize > kind.packingMattersFromBytes &&
        entry.uncompressedSize > entry.compressedSize * kind.greatestPacking)
    )
      throw new Refusal(kind.says.swells)
  }
  if (
    entries.some(({ fileName }) =>
      /(^|\/)(vbaproject|vbadata|macrosheets\/.*)(\.|$)|(^|\/)(macrosheets|activex)\//i.test(fileName),
    )
  )
    throw new Refusal(kind.says.macros)
  kind.refusePaths(paths)
}

const allEntries = async (zip: ZipFile, kind: OfficeKind): Promise<Entry[]> => {
  if (zip.entryCount > kind.mostFiles) throw new Refusal(kind.says.tooMany)
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** Looks at what an Office file holds without running or fetching anything, and refuses in words what is not safe. */
export const unpackOfficeFile = async (bytes: Uint8Array, kind: OfficeKind): Promise<Unpacked> => {
  if (bytes.length === 0) throw new Refusal('The file is empty')
  if (bytes.length > kind.largestBytes) throw new Refusal(kind.says.tooLarge(bytes.length))
  if (isOldOfficeFile(bytes)) throw new Refusal(holds(bytes, passwordMark) ? kind.says.oldWithPassword : kind.says.old)
  if (!isZip(bytes)) throw new Refusal(kind.says.notThisKind)

  const { cutShort } = kind.says
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let zip: ZipFile
  let entries: Entry[]
  try {
    // Sizes are checked again while unpacking, so a list that lies about them is caught.
    zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    entries = await allEntries(zip, kind)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(cutShort)
  }
  refuseUnsafe(entries, kind)

  const byPath = new Map(entries.map(entry => [entry.fileName, entry]))
  const eachPiece = async (path: string, take: (piece: Uint8Array) => void): Promise<void> => {
    const entry = byPath.get(path)
    if (!entry) throw new Refusal(cutShort)
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) take(piece as Uint8Array)
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal(cutShort)
    }
  }
  const unpacked: Unpacked = {
    has: path => byPath.has(path),
    paths: [...byPath.keys()].toSorted(),
    each: async (path, take) => {
      const decoder = new TextDecoder()
      await eachPiece(path, piece => {
        take(decoder.decode(piece, { stream: true }))
      })
      take(decoder.decode())
    },
    bytes: async path => {
      const pieces: Uint8Array[] = []
      await eachPiece(path, piece => pieces.push(piece))
      return Buffer.concat(pieces)
    },
  }
  await refuseMacroTypes(unpacked, kind)
  return unpacked
}

/** A file with macros that was renamed still says so in its list of types. */
const refuseMacroTypes = async (unpacked: Unpacked, kind: OfficeKind): Promise<void> => {
  let types = ''
  await unpacked.each('[Content_Types].xml', text => {
    types += text
  })
  if (/macroEnabled|vbaProject|ms-excel\.intlmacrosheet|ms-excel\.macrosheet/i.test(types))
    throw new Refusal(kind.says.macros)
}
