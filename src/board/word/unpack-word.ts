import { Refusal } from '../../kernel/index.ts'
import { type OfficeKind, type Unpacked, unpackOfficeFile } from '../../office/index.ts'
import { childrenNamed, damaged, readTree } from './xml-tree.ts'

// A report of fifty pages with photographs is under 20 MB. The limits leave room and stop a file that is made to fill the machine.

export const LARGEST_WORD_BYTES = 50 * 1024 * 1024
const LARGEST_UNPACKED_BYTES = 200 * 1024 * 1024

const inMegabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`

const notWord = 'The file is not a Word document (.docx)'
const embedded =
  'The document has another file embedded in it (an object), so it was not opened. Take the object out, or put a picture or a table in its place'

const refusePaths = (paths: ReadonlySet<string>): void => {
  if (paths.has('content.xml') && paths.has('mimetype'))
    throw new Refusal('The file is an OpenDocument file (.odt). Open it and save it as a Word Document (.docx)')
  if (!paths.has('[content_types].xml'))
    throw new Refusal('The file is a zip of other files. Unpack it and upload the Word document that is in it')
  const all = [...paths]
  if (all.some(path => path.startsWith('xl/')))
    throw new Refusal(
      'The file is an Excel workbook, not a Word document. Copy what is needed into the report as a table',
    )
  if (all.some(path => path.startsWith('ppt/')))
    throw new Refusal('The file is a PowerPoint presentation, not a Word document')
  if (!all.some(path => path.startsWith('word/'))) throw new Refusal(notWord)
  if (all.some(path => /(^|\/)(?:embeddings\/(?!.*\.xlsx$)|oleobject|afchunk)/.test(path))) throw new Refusal(embedded)
}

const wordKind = (largest: number): OfficeKind => ({
  largestBytes: largest,
  largestUnpackedBytes: LARGEST_UNPACKED_BYTES,
  mostFiles: 2_000,
  greatestPacking: 250,
  packingMattersFromBytes: 4 * 1024 * 1024,
  refusePaths,
  says: {
    cutShort: damaged,
    notThisKind: notWord,
    old: 'The file is an old Word document (.doc). Open it in Word and save it as a Word Document (.docx)',
    oldWithPassword:
      'The document has a password. Open it, take the password off (File, Info, Protect Document) and save it again',
    password: 'The document has a password. Take the password off and save it again',
    macros:
      'The document holds macros, so it was not opened. Save it as a Word Document (.docx), which leaves them out',
    swells: `The document would unpack to far more than it should (the most is ${inMegabytes(LARGEST_UNPACKED_BYTES)}), so it was not opened`,
    tooMany: 'The document holds more than 2,000 files, so it was not opened',
    tooLarge: bytes =>
      `The file is ${inMegabytes(bytes)}. A Word document may be no larger than ${inMegabytes(largest)}. In Word, choose Compress Pictures and save it again`,
  },
})

const otherKinds: readonly (readonly [start: string, says: string])[] = [
  ['%PDF', 'The file is a PDF. Upload the Word document that it was made from, or add the PDF as an appendix'],
  ['{\\rtf', 'The file is Rich Text (.rtf). Open it in Word and save it as a Word Document (.docx)'],
  ['<', 'The file is a web page, not a Word document. Open it in Word and save it as a Word Document (.docx)'],
]

export type Relation = Readonly<{ type: string; target: string; external: boolean }>

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** "../media/a.png" from "word/charts/" is "word/media/a.png". */
const joined = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = []
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

const isWeb = (target: string): boolean => /^\s*(?:https?|ftp|ftps):/i.test(target)

/** Nothing outside the document is ever fetched. What asks to be is refused, links that a reader may follow apart. */
const refuseFetching = ({ type, target, external }: Relation): void => {
  if (/\/(?:oleObject|control|activeXControl\w*|aFChunk|subDocument|vbaProject)$/i.test(type))
    throw new Refusal(embedded)
  if (!external || /\/hyperlink$/i.test(type)) return
  if (/\/attachedTemplate$/i.test(type)) {
    // A report begun from the council's template on a drive names it; that is left out. One on the web is made to do harm.
    if (isWeb(target))
      throw new Refusal(
        'The document takes its template from a web address, so it was not opened. Copy its words into the council’s own template',
      )
    return
  }
  throw new Refusal(
    /\/image$/i.test(type)
      ? 'The document has a picture that is fetched from another place. In Word, put the picture itself into the document and save it again'
      : 'The document takes a part of itself from another place, so it was not opened. Put that part into the document and save it again',
  )
}

const readRelations = async (unpacked: Unpacked, path: string, of: string): Promise<Map<string, Relation>> => {
  const relations = new Map<string, Relation>()
  if (!unpacked.has(path)) return relations
  const tree = await readTree(unpacked, path)
  for (const { attributes } of childrenNamed(tree, 'Relationship')) {
    const external = attributes['TargetMode'] === 'External'
    const target = attributes['Target'] ?? ''
    const relation = { type: attributes['Type'] ?? '', target: external ? target : joined(of, target), external }
    refuseFetching(relation)
    relations.set(attributes['Id'] ?? '', relation)
  }
  return relations
}

export type WordParts = Readonly<{
  unpacked: Unpacked
  document: string
  relations: ReadonlyMap<string, Relation>
  /** The relations of any part of the document, by its path. */
  relationsOf: (path: string) => ReadonlyMap<string, Relation>
  /** The path of the part of this kind, "styles" or "numbering". */
  partOf: (kind: string) => string | null
}>

/** Looks at what a Word document holds without running or fetching anything, and refuses in words what is not safe. */
export const unpackWord = async (bytes: Uint8Array, largest: number): Promise<WordParts> => {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  const other = otherKinds.find(([first]) => start.startsWith(first))
  if (other) throw new Refusal(other[1])
  const unpacked = await unpackOfficeFile(bytes, wordKind(largest))
  const all = new Map<string, ReadonlyMap<string, Relation>>()
  for (const path of unpacked.paths.filter(one => one.endsWith('.rels'))) {
    const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(path)
    if (found) all.set(`${found[1]}${found[2]}`, await readRelations(unpacked, path, found[1] ?? ''))
  }
  const main = [...(all.get('') ?? new Map<string, Relation>()).values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  )
  const document = main?.target ?? 'word/document.xml'
  if (!unpacked.has(document)) throw new Refusal(damaged)
  const relations = all.get(document) ?? new Map<string, Relation>()
  return {
    unpacked,
    document,
    relations,
    relationsOf: path => all.get(path) ?? new Map(),
    partOf: kind => {
      const named = [...relations.values()].find(({ type, external }) => !external && type.endsWith(`/${kind}`))?.target
      const path = named ?? `${folderOf(document)}${kind}.xml`
      return unpacked.has(path) ? path : null
    },
  }
}
