import { Refusal } from '../../kernel/index.ts'
import type { PostcodePlace } from '../dataset.ts'
import { normalPostcode } from './postcode.ts'

export type PostcodeRow = Readonly<{ postcode: string }> & PostcodePlace

/** Each edition of the directory names its columns anew: oslaua, laua, lad25cd are one. */
const columns = {
  postcode: /^(pcds|postcode)$/,
  postcodePadded: /^(pcd|pcd2|pcd7|pcd8)$/,
  east: /^(oseast1m|east1m|easting)$/,
  north: /^(osnrth1m|north1m|northing)$/,
  authority: /^(oslaua|laua|lad(\d\d)?cd)$/,
  county: /^(oscty|cty(\d\d)?cd)$/,
} as const

type Columns = Readonly<{ postcode: number; east: number; north: number; authority: number; county: number }>

const columnsOf = (headings: readonly string[]): Columns | null => {
  const at = (name: RegExp) => headings.findIndex(heading => name.test(heading.trim().toLowerCase()))
  const padded = at(columns.postcodePadded)
  const found = {
    postcode: at(columns.postcode) >= 0 ? at(columns.postcode) : padded,
    east: at(columns.east),
    north: at(columns.north),
    authority: at(columns.authority),
    county: at(columns.county),
  }
  return found.postcode >= 0 && found.east >= 0 && found.north >= 0 && found.authority >= 0 ? found : null
}

/** The directory has no quotation mark or line break inside a value. */
const split = (line: string): string[] => line.split(',').map(value => value.replace(/^"|"$/g, '').trim())

/** By its first line, with or without the mark that says UTF-8. */
export const isPostcodeDirectory = (firstLine: string): boolean =>
  columnsOf(split(firstLine.replace(/^\uFEFF/, ''))) !== null

/** A district (E07) belongs to the county that looks after its children. */
const authorityOf = (authority: string, county: string): string =>
  authority.startsWith('E07') && county.startsWith('E10') ? county : authority

const rowOf = (values: readonly string[], at: Columns): PostcodeRow | null => {
  const postcode = normalPostcode(values[at.postcode] ?? '')
  const [east, north] = [Number(values[at.east] || Number.NaN), Number(values[at.north] || Number.NaN)]
  // Channel Islands, Isle of Man and some large users have no grid reference: every distance to them is unknown.
  if (!postcode || !Number.isFinite(east) || !Number.isFinite(north) || (east === 0 && north === 0)) return null
  return { postcode, east, north, authority: authorityOf(values[at.authority] ?? '', values[at.county] ?? '') }
}

/**
 * The ONS Postcode Directory, piece by piece: the whole file is over a gigabyte. Gives the rows of each piece, and leaves out postcodes
 * without a grid reference.
 */
export const readPostcodes = async function* (
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<readonly PostcodeRow[]> {
  const decoder = new TextDecoder()
  let rest = ''
  let at: Columns | null = null
  let lines = 0
  const take = (text: string): PostcodeRow[] => {
    const rows: PostcodeRow[] = []
    const whole = (rest + text).split(/\r?\n/)
    rest = whole.pop() ?? ''
    for (const line of whole) {
      if (line === '') continue
      lines += 1
      if (!at) {
        at = columnsOf(split(line))
        if (!at)
          throw new Refusal(
            'The file is not the ONS Postcode Directory: it needs the columns pcds, oseast1m, osnrth1m and oslaua, under these or a later edition’s names',
          )
        continue
      }
      const row = rowOf(split(line), at)
      if (row) rows.push(row)
    }
    // A line of the directory is some 300 letters; a file without line ends is something else.
    if (rest.length > 100_000) throw new Refusal('The file is not the ONS Postcode Directory: its lines do not end')
    return rows
  }
  for await (const piece of pieces) {
    const rows = take(decoder.decode(piece, { stream: true }))
    if (rows.length > 0) yield rows
  }
  const last = take(`${decoder.decode()}\n`)
  if (last.length > 0) yield last
  if (lines === 0) throw new Refusal('The file is empty')
}

/** For looking up in memory: the subset that a council needs, or a test. */
export const postcodeDirectory = (rows: Iterable<PostcodeRow>): ((postcode: string) => PostcodePlace | null) => {
  const places = new Map<string, PostcodePlace>()
  for (const { postcode, east, north, authority } of rows) places.set(postcode, { east, north, authority })
  return postcode => places.get(normalPostcode(postcode) ?? '') ?? null
}
