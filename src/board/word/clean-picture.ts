import { Refusal } from '../../kernel/index.ts'
import type { WordPicture } from './word-report.ts'

// What a camera or a program writes into a picture beside the picture: place, time, names. It is left out; the picture itself is not touched.

export type CleanPicture = Pick<WordPicture, 'bytes' | 'type' | 'width' | 'height'> & Readonly<{ hadDetails: boolean }>

const LARGEST_PICTURE_BYTES = 20 * 1024 * 1024
const MOST_PIXELS = 50_000_000

const refuseHuge = (bytes: number, width: number, height: number): void => {
  if (bytes > LARGEST_PICTURE_BYTES || width * height > MOST_PIXELS)
    throw new Refusal(
      `The document has a picture that is too large (${width} by ${height} points, ${Math.max(1, Math.round(bytes / 1024 / 1024))} MB). In Word, choose Compress Pictures and save it again`,
    )
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What a reader needs to draw a PNG. The rest is words and dates. */
const drawn = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])

const cleanPng = (bytes: Buffer): CleanPicture | null => {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  refuseHuge(bytes.length, width, height)
  const kept = [bytes.subarray(0, 8)]
  let hadDetails = false
  let ended = false
  for (let at = 8; at + 12 <= bytes.length && !ended;) {
    const next = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (next > bytes.length) return null
    if (drawn.has(name)) kept.push(bytes.subarray(at, next))
    else hadDetails = true
    ended = name === 'IEND'
    at = next
  }
  return ended && width > 0 && height > 0
    ? { bytes: Buffer.concat(kept), type: 'image/png', width, height, hadDetails }
    : null
}

/** Which way up the camera was, 1 to 8: without it a photograph lies on its side. */
const orientationIn = (exif: Buffer): number => {
  if (exif.toString('latin1', 0, 4) !== 'Exif' || exif.length < 20) return 1
  const isLittle = exif.toString('latin1', 6, 8) === 'II'
  const two = (at: number): number =>
    at + 2 > exif.length ? 0 : isLittle ? exif.readUInt16LE(at) : exif.readUInt16BE(at)
  const four = (at: number): number =>
    at + 4 > exif.length ? 0 : isLittle ? exif.readUInt32LE(at) : exif.readUInt32BE(at)
  const table = 6 + four(10)
  for (let i = 0; i < Math.min(two(table), 200); i += 1) {
    const entry = table + 2 + i * 12
    if (two(entry) === 0x0112) return two(entry + 8) >= 1 && two(entry + 8) <= 8 ? two(entry + 8) : 1
  }
  return 1
}

/** An EXIF part that says nothing but which way up. */
const onlyOrientation = (orientation: number): Buffer => {
  const exif = Buffer.from('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1')
  exif.writeUInt16BE(orientation, 24)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif])
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const cleanJpeg = (bytes: Buffer): CleanPicture | null => {
  const kept = [bytes.subarray(0, 2)]
  let [width, height, orientation] = [0, 0, 1]
  let hadDetails = false
  let at = 2
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return null
    const length = bytes.readUInt16BE(at + 2)
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return null
    if (isFrame(marker) && length >= 9) {
      height = bytes.readUInt16BE(at + 5)
      width = bytes.readUInt16BE(at + 7)
      refuseHuge(bytes.length, width, height)
    }
    // APP0 says how dense it is, APP2 holds its colours, APP14 how they are mixed; the other APPn and comments are words about it.
    const isDetail = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker))
    if (isDetail) {
      hadDetails = true
      if (marker === 0xe1) orientation = Math.max(orientation, orientationIn(bytes.subarray(at + 4, next)))
    } else kept.push(bytes.subarray(at, next))
    at = next
    if (marker === 0xda) break
  }
  if (width === 0 || height === 0) return null
  // After the end of the picture some cameras add a film.
  const end = bytes.indexOf(Buffer.from([0xff, 0xd9]), at)
  kept.push(end < 0 ? bytes.subarray(at) : bytes.subarray(at, end + 2))
  if (orientation > 1) kept.splice(1, 0, onlyOrientation(orientation))
  return { bytes: Buffer.concat(kept), type: 'image/jpeg', width, height, hadDetails }
}

/** The picture without what was written into it; null if it is no picture that a web page and a pack can both show. */
export const cleanPicture = (given: Uint8Array): CleanPicture | null => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.length > LARGEST_PICTURE_BYTES) refuseHuge(bytes.length, 0, 0)
  if (pngStart.every((byte, at) => bytes[at] === byte)) return cleanPng(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes)
  return null
}
