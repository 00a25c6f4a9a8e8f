import { Refusal } from '../../kernel/index.ts'

export type ReadText = Readonly<{ text: string; encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252' }>

/** A return for the whole of England, module by module, stays well under this. */
export const LARGEST_FILE = 100 * 1024 * 1024

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

/** The text of a file, or a refusal that says what the file seems to be instead. */
export const readText = (bytes: Uint8Array): ReadText => {
  if (bytes.length > LARGEST_FILE) {
    throw new Refusal(
      'The file is larger than 100 MB. A return for the whole of England is smaller; this may be the wrong file',
    )
  }
  const found = decode(bytes)
  if (found.text.trim() === '') throw new Refusal('The file is empty')
  if (found.text.includes('\0')) {
    throw new Refusal('The file is not text. Extract it again from the case system as CSV (UTF-8) or XML')
  }
  return found
}

const decode = (bytes: Uint8Array): ReadText => {
  if (startsWith(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (startsWith(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  if (startsWith(bytes, [0x50, 0x4b])) {
    throw new Refusal('The file is a workbook or a zip file, not CSV. Save each sheet as CSV (UTF-8) and load those')
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Refusal('The file is a PDF, not CSV or XML')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new Refusal('The file is an old Excel workbook, not CSV. Save each sheet as CSV (UTF-8) and load those')
  }
  try {
    // The decoder leaves out a byte-order mark by itself.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
  }
}
