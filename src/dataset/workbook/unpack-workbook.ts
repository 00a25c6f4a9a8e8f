import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from '../../kernel/index.ts'
import {
  GREATEST_PACKING,
  LARGEST_FILE_BYTES,
  LARGEST_UNPACKED_BYTES,
  megabytes,
  MOST_FILES_IN_WORKBOOK,
  PACKING_MATTERS_FROM_BYTES,
} from './limits.ts'

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
/** The container of .xls files, and of .xlsx files that have a password. */
export const isOldOfficeFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

const cutShort =
  'The workbook is damaged or was cut short. Save it again from the spreadsheet program and upload the new file'
const notAWorkbook = 'The file is not an Excel workbook (.xlsx)'

export type Unpacked = Readonly<{
  has: (path: string) => boolean
  paths: readonly string[]
  /** Gives the file's text piece by piece, so that a large sheet is never held whole. */
  each: (path: string, take: (text: string) => void) => Promise<void>
}>

const isUtf16 = new TextEncoder().encode('EncryptedPackage').reduce<number[]>((all, byte) => [...all, byte, 0], [])
const holds = (bytes: Uint8Array, part: readonly number[]): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(part))

const refuseOldOffice = (bytes: Uint8Array): never => {
  throw new Refusal(
    holds(bytes, isUtf16)
      ? 'The workbook has a password. Open it, take the password off (File, Info, Protect Workbook) and save it again'
      : 'The file is an old Excel workbook (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx)',
  )
}

/** What is wrong with the list of files in it, before anything is unpacked. */
const refuseUnsafe = (entries: readonly Entry[]): void => {
  let unpacked = 0
  const paths = new Set<string>()
  for (const entry of entries) {
    const path = entry.fileName.toLowerCase()
    unpacked += entry.uncompressedSize
    if (entry.isEncrypted()) throw new Refusal('The workbook has a password. Take the password off and save it again')
    if (paths.has(path)) throw new Refusal(cutShort)
    paths.add(path)
    if (
      unpacked > LARGEST_UNPACKED_BYTES ||
      (entry.uncompressedSize > PACKING_MATTERS_FROM_BYTES &&
        entry.uncompressedSize > entry.compressedSize * GREATEST_PACKING)
    )
      throw new Refusal(
        `The workbook would unpack to far more than it should (the most is ${megabytes(LARGEST_UNPACKED_BYTES)}), so it was not opened. ` +
          'Copy the sheets that are needed into a new workbook',
      )
  }
  if (
    entries.some(({ fileName }) =>
      /(^|\/)(vbaproject|vbadata|macrosheets\/.*)(\.|$)|(^|\/)(macrosheets|activex)\//i.test(fileName),
    )
  )
    throw new Refusal(
      'The workbook holds macros, so it was not opened. Save it as an Excel Workbook (.xlsx), which leaves them out',
    )
  if (paths.has('xl/workbook.bin'))
    throw new Refusal(
      'The file is an Excel Binary Workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx)',
    )
  if (paths.has('content.xml') && paths.has('mimetype'))
    throw new Refusal('The file is an OpenDocument file (.ods). Open it and save it as an Excel Workbook (.xlsx)')
  if (!paths.has('[content_types].xml') && entries.length > 0)
    throw new Refusal('The file is a zip of other files. Unpack it and upload the files that are in it')
  if (!paths.has('[content_types].xml') || ![...paths].some(path => path.startsWith('xl/')))
    throw new Refusal(notAWorkbook)
}

const allEntries = async (zip: ZipFile): Promise<Entry[]> => {
  if (zip.entryCount > MOST_FILES_IN_WORKBOOK)
    throw new Refusal(
      `The workbook holds more than ${MOST_FILES_IN_WORKBOOK.toLocaleString('en-GB')} files, so it was not opened`,
    )
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return entries
}

/** Looks at what a workbook holds without running or fetching anything, and refuses in words what is not safe. */
export const unpackWorkbook = async (bytes: Uint8Array): Promise<Unpacked> => {
  if (bytes.length === 0) throw new Refusal('The file is empty')
  if (bytes.length > LARGEST_FILE_BYTES)
    throw new Refusal(
      `The file is ${megabytes(bytes.length)}. Files must be no larger than ${megabytes(LARGEST_FILE_BYTES)}`,
    )
  if (isOldOfficeFile(bytes)) refuseOldOffice(bytes)
  if (!isZip(bytes)) throw new Refusal(notAWorkbook)

  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let zip: ZipFile
  let entries: Entry[]
  try {
    // Sizes are checked again while unpacking, so a list that lies about them is caught.
    zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    entries = await allEntries(zip)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(cutShort)
  }
  refuseUnsafe(entries)

  const byPath = new Map(entries.map(entry => [entry.fileName, entry]))
  const unpacked: Unpacked = {
    has: path => byPath.has(path),
    paths: [...byPath.keys()].toSorted(),
    each: async (path, take) => {
      const entry = byPath.get(path)
      if (!entry) throw new Refusal(cutShort)
      try {
        const decoder = new TextDecoder()
        for await (const chunk of await zip.openReadStreamPromise(entry))
          take(decoder.decode(chunk as Uint8Array, { stream: true }))
        take(decoder.decode())
      } catch (error) {
        throw error instanceof Refusal ? error : new Refusal(cutShort)
      }
    },
  }
  await refuseMacroTypes(unpacked)
  return unpacked
}

/** A macro workbook that was renamed still says so in its list of types. */
const refuseMacroTypes = async (unpacked: Unpacked): Promise<void> => {
  let types = ''
  await unpacked.each('[Content_Types].xml', text => {
    types += text
  })
  if (/macroEnabled|vbaProject|ms-excel\.intlmacrosheet|ms-excel\.macrosheet/i.test(types))
    throw new Refusal(
      'The workbook holds macros, so it was not opened. Save it as an Excel Workbook (.xlsx), which leaves them out',
    )
}
