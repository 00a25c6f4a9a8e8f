import { Refusal } from '../../kernel/index.ts'
import { type TemplateField, templateFields, type TextFinding, titleOfField } from '../checks/index.ts'
import type { Block } from '../document/block.ts'
import { blocksOf } from './blocks-of-flow.ts'
import { type CleanPicture, cleanPicture } from './clean-picture.ts'
import { aTally, type Flow, type Tally } from './flow.ts'
import { readNumbering } from './numbering.ts'
import { readBlocks, type Reading } from './paragraphs.ts'
import { readStyles } from './styles.ts'
import { recognise } from './template.ts'
import { LARGEST_WORD_BYTES, unpackWord, type WordParts } from './unpack-word.ts'
import type { ReadWordOptions, WordPicture, WordReport } from './word-report.ts'
import { childrenNamed, damaged, eachChild, readTree, textOf } from './xml-tree.ts'

const MOST_PICTURES = 200

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const doubt = (check: string, says: string, where: string | null = null): TextFinding => ({
  check,
  severity: 'doubt',
  says,
  where,
})

/** The words of footnotes and endnotes by the number that calls them. */
const readNotes = async (parts: WordParts): Promise<Map<string, string>> => {
  const notes = new Map<string, string>()
  for (const kind of ['foot', 'end'] as const) {
    const path = parts.partOf(`${kind}notes`)
    if (path === null) continue
    for (const note of childrenNamed(await readTree(parts.unpacked, path), `${kind}note`)) {
      // The lines above the notes are notes too, to Word.
      if (note.attributes['type'] !== undefined && note.attributes['type'] !== 'normal') continue
      const words = childrenNamed(note, 'p').map(textOf).join(' ').replace(/\s+/g, ' ').trim()
      if (words !== '') notes.set(`${kind} ${note.attributes['id'] ?? ''}`, words)
    }
  }
  return notes
}

const notesAsFlows = (notes: readonly string[]): Flow[] =>
  notes.length === 0
    ? []
    : [
        {
          kind: 'paragraph',
          role: 'heading',
          level: 1,
          words: [{ text: 'Notes' }],
          text: 'Notes',
          number: null,
          list: null,
          isBold: false,
        },
        ...notes.map((text): Flow => ({
          kind: 'paragraph',
          role: 'words',
          level: 0,
          words: [{ text }],
          text,
          number: null,
          list: { key: 'notes', ordered: true },
          isBold: false,
        })),
      ]

type Pictures = Readonly<{ pictures: WordPicture[]; nameOf: ReadonlyMap<string, string>; hadDetails: boolean }>

const readPictures = async (parts: WordParts, flows: readonly Flow[], tally: Tally): Promise<Pictures> => {
  const found = flows.flatMap(function all(flow): Extract<Flow, { kind: 'picture' }>[] {
    if (flow.kind === 'picture') return [flow]
    return flow.kind === 'table' ? flow.rows.flatMap(row => row.cells.flatMap(cell => cell.flows.flatMap(all))) : []
  })
  if (found.length > MOST_PICTURES)
    throw new Refusal(`The document has more than ${MOST_PICTURES} pictures. Split it, and add the rest as appendices`)
  const pictures: WordPicture[] = []
  const nameOf = new Map<string, string>()
  const cannot = new Set<string>()
  let hadDetails = false
  for (const { path, alt, where } of found) {
    if (nameOf.has(path)) continue
    const clean: CleanPicture | null =
      cannot.has(path) || !parts.unpacked.has(path) ? null : cleanPicture(await parts.unpacked.bytes(path))
    if (!clean) {
      cannot.add(path)
      tally.lost.push({
        what: 'A picture that is not a PNG or JPEG',
        where,
        mend: 'In Word, cut it, choose Paste Special, PNG, and save it again',
      })
      continue
    }
    hadDetails ||= clean.hadDetails
    const name = `picture-${pictures.length + 1}`
    nameOf.set(path, name)
    pictures.push({ name, alt, bytes: clean.bytes, type: clean.type, width: clean.width, height: clean.height })
  }
  return { pictures, nameOf, hadDetails }
}

const countIn = async (parts: WordParts, kind: string, element: string): Promise<number> => {
  const path = parts.partOf(kind)
  return path === null ? 0 : childrenNamed(await readTree(parts.unpacked, path), element).length
}

const hasWords = async (parts: WordParts, path: string, names?: readonly string[]): Promise<boolean> => {
  if (!parts.unpacked.has(path)) return false
  const tree = await readTree(parts.unpacked, path)
  return names
    ? names.some(name => childrenNamed(tree, name).some(node => textOf(node).trim() !== ''))
    : textOf(tree).trim() !== ''
}

/** What was in the file beside its words, and is not taken in. */
const removedFrom = async (
  parts: WordParts,
  tally: Tally,
  comments: number,
  hadDetails: boolean,
): Promise<string[]> => {
  const { paths } = parts.unpacked
  const removed: string[] = []
  if (await hasWords(parts, 'docProps/core.xml', ['creator', 'lastModifiedBy']))
    removed.push('The names of who wrote the file and who saved it last')
  if (await hasWords(parts, 'docProps/app.xml', ['Company', 'Manager']))
    removed.push('The organisation and the manager in the file’s properties')
  if (await hasWords(parts, 'docProps/custom.xml'))
    removed.push('Properties that a program or a person added to the file')
  if (paths.some(path => path.startsWith('customXml/'))) removed.push('Data that a program attached to the file')
  if (comments > 0) removed.push(plural(comments, 'comment'))
  if (tally.insertions + tally.deletions > 0) removed.push('Who made each tracked change, and when')
  if (tally.deletions > 0)
    removed.push(
      `${plural(tally.deletions, 'piece')} of text that ${tally.deletions === 1 ? 'was' : 'were'} deleted with tracked changes`,
    )
  if (tally.hidden > 0) removed.push(`${plural(tally.hidden, 'piece')} of hidden text`)
  if (hadDetails) removed.push('Details inside pictures, such as where and when a photograph was taken')
  if (tally.decorative > 0) removed.push(`${plural(tally.decorative, 'picture')} marked as decoration`)
  if (tally.links > 0)
    removed.push(`${plural(tally.links, 'link')} to files on somebody’s computer or drive (the words are kept)`)
  for (const path of paths.filter(one => /^word\/(?:header|footer)\d*\.xml$/.test(one)))
    if (await hasWords(parts, path)) {
      removed.push('What stands in the headers and footers of the pages')
      break
    }
  const settings = parts.partOf('settings')
  if (
    settings !== null &&
    [...parts.relationsOf(settings).values()].some(({ type }) => type.endsWith('/attachedTemplate'))
  )
    removed.push('The place where the template of the file is kept')
  return removed
}

const problemsOf = (tally: Tally, comments: number, simplified: readonly string[]): TextFinding[] => [
  ...(tally.insertions + tally.deletions > 0
    ? [
        doubt(
          'word-tracked-changes',
          `The document has tracked changes (${plural(tally.insertions, 'insertion')}, ${plural(tally.deletions, 'deletion')}). They are read as if all were accepted: check that this is what you want`,
        ),
      ]
    : []),
  ...(comments > 0
    ? [
        doubt(
          'word-comments',
          `The document has ${plural(comments, 'comment')} in the margin, which ${comments === 1 ? 'is' : 'are'} not taken in. See that each is settled`,
        ),
      ]
    : []),
  ...(tally.hidden > 0
    ? [
        doubt(
          'word-hidden-text',
          `The document has hidden text in ${plural(tally.hidden, 'place')}, which is not taken in. If it belongs in the report, show it in Word and upload the file again`,
        ),
      ]
    : []),
  ...tally.lost.map(({ what, where, mend }) =>
    doubt('word-picture-lost', `${what} could not be taken in. ${mend}`, where),
  ),
  ...simplified.map(heading =>
    doubt(
      'word-table-simplified',
      'A table with merged cells or a table inside it was made simpler. Check that each row can be read by itself',
      heading === '' ? null : `under “${heading}”`,
    ),
  ),
  ...(tally.notes.length > 0
    ? [
        doubt(
          'word-notes',
          `${plural(tally.notes.length, 'footnote')} now ${tally.notes.length === 1 ? 'stands' : 'stand'} at the end, under “Notes”`,
        ),
      ]
    : []),
]

const missingQuestions = (fields: readonly TemplateField[], answers: ReadonlyMap<string, string>): string[] =>
  fields
    .filter(field => field.needed && !answers.has(field.name))
    // The levels are an answer to the risk assessment.
    .filter(field => field.name !== 'risk' || !(answers.has('currentRisk') || answers.has('residualRisk')))
    .map(field => field.name)

const tellMissing = (missing: readonly string[], fields: readonly TemplateField[], found: number): TextFinding[] => {
  if (missing.length === 0) return []
  const titles = missing.map(name => fields.find(field => field.name === name)?.title ?? titleOfField(name))
  return [
    doubt(
      'word-question-missing',
      found === 0
        ? 'None of the questions of the council’s template were found in the document. Answer them on this page, or begin again from the template'
        : `The document has no answer to ${titles.map(title => `“${title}”`).join(', ')}. Answer ${missing.length === 1 ? 'it' : 'them'} on this page`,
    ),
  ]
}

/** A single first heading at the top of a document, above headings of a lower level, is its title. */
const titleFromHeading = (flows: readonly Flow[]): Flow | null => {
  const headings = flows.filter(flow => flow.kind === 'paragraph' && flow.role === 'heading')
  const [first] = headings
  if (first?.kind !== 'paragraph' || first.level !== 1 || first.number !== null || headings.length < 2) return null
  const isAlone = headings.slice(1).every(flow => flow.kind === 'paragraph' && flow.level > 1)
  return isAlone ? first : null
}

const oneLevelUp = (flow: Flow): Flow =>
  flow.kind === 'paragraph' && flow.role === 'heading' ? { ...flow, level: Math.max(1, flow.level - 1) } : flow

/** Reads a Word report into the council's template and blocks. Refuses, in words, what is unsafe, damaged or not Word. */
export const readWordReport = async (bytes: Uint8Array, options: ReadWordOptions = {}): Promise<WordReport> => {
  const parts = await unpackWord(bytes, options.largest ?? LARGEST_WORD_BYTES)
  const fields = options.fields ?? templateFields
  const tally = aTally()
  const reading: Reading = {
    styles: await readStyles(parts),
    numbering: await readNumbering(parts),
    relations: parts.relations,
    notes: await readNotes(parts),
    tally,
    fields: [],
    instruction: '',
    heading: null,
  }
  const flows: Flow[] = []
  let hasBody = false
  await eachChild(parts.unpacked, parts.document, 'body', node => {
    hasBody = true
    flows.push(...readBlocks([node], reading))
  })
  if (!hasBody) throw new Refusal(damaged)
  if (flows.length === 0 && tally.lost.length === 0) throw new Refusal('The document has no words in it')

  const recognised = recognise(flows, fields)
  const ownTitle = recognised.title === null ? titleFromHeading(recognised.rest) : null
  const rest = ownTitle ? recognised.rest.filter(flow => flow !== ownTitle).map(oneLevelUp) : recognised.rest
  const body = [...rest, ...notesAsFlows(tally.notes)]
  const { pictures, nameOf, hadDetails } = await readPictures(parts, body, tally)
  const made: Readonly<{ blocks: readonly Block[]; simplified: readonly string[] }> = blocksOf(
    body,
    path => nameOf.get(path) ?? null,
  )
  const comments = await countIn(parts, 'comments', 'comment')
  const missing = missingQuestions(fields, recognised.answers)
  return {
    title: recognised.title ?? (ownTitle?.kind === 'paragraph' ? ownTitle.text.replace(/\s+/g, ' ') : null),
    fields: Object.fromEntries(recognised.answers),
    missing,
    blocks: made.blocks,
    pictures,
    problems: [
      ...problemsOf(tally, comments, made.simplified),
      ...tellMissing(missing, fields, recognised.answers.size),
      ...recognised.twice.map(name =>
        doubt(
          'word-question-twice',
          `“${titleOfField(name)}” is answered in two places; both are taken in. Keep one`,
          titleOfField(name),
        ),
      ),
    ],
    removed: await removedFrom(parts, tally, comments, hadDetails),
  }
}
