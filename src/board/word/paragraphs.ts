import { Refusal } from '../../kernel/index.ts'
import type { Run } from '../document/block.ts'
import type { Flow, PictureHere, Tally, WordCell, WordParagraph, WordTable } from './flow.ts'
import type { Numbering } from './numbering.ts'
import { listIn, outlineIn, type Styles } from './styles.ts'
import type { Relation } from './unpack-word.ts'
import { allNamed, childNamed, childrenNamed, damaged, elementsOf, isOn, textOf, type XmlNode } from './xml-tree.ts'

/** What is known while one document is read, from its first paragraph to its last. */
export type Reading = {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly relations: ReadonlyMap<string, Relation>
  readonly notes: ReadonlyMap<string, string>
  readonly tally: Tally
  /** Open fields (page numbers, links): what stands before the result is an instruction, not words. */
  readonly fields: ('instruction' | 'result')[]
  instruction: string
  /** The last heading, to say where something stands. */
  heading: string | null
}

type Marks = Pick<Run, 'strong' | 'emphasis' | 'link'>
type Pieces = { runs: Run[]; after: Flow[] }

const placeIn = (reading: Reading): string | null => (reading.heading === null ? null : `under “${reading.heading}”`)

const asPicture =
  'Put it in as a picture (PNG or JPEG) with words that say what it shows, or insert the measure from the data set'

const refuseFetchingFields = (instruction: string): void => {
  if (/^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|INCLUDE|DATABASE|MACROBUTTON)\b/i.test(instruction))
    throw new Refusal(
      'The document has a field that fetches something or starts a program, so it was not opened. In Word, select it and press Ctrl+Shift+F9 to keep only its words',
    )
}

const isDecorative = (properties: XmlNode | undefined): boolean =>
  properties !== undefined && allNamed(properties, 'decorative').some(({ attributes }) => attributes['val'] === '1')

const pictureFrom = (blip: XmlNode, alt: string, reading: Reading): PictureHere | null => {
  const relation = reading.relations.get(blip.attributes['embed'] ?? '')
  return relation && !relation.external
    ? { kind: 'picture', path: relation.target, alt, where: placeIn(reading) }
    : null
}

/** A drawing of Word: pictures, text boxes, charts, shapes. */
const readDrawing = (node: XmlNode, reading: Reading, into: Pieces): void => {
  const where = placeIn(reading)
  const [properties] = allNamed(node, 'docPr')
  const alt = (properties?.attributes['descr'] || properties?.attributes['title'] || '').replace(/\s+/g, ' ').trim()
  const boxes = allNamed(node, 'txbxContent')
  for (const box of boxes) into.after.push(...readBlocks(elementsOf(box), reading))
  const fills = allNamed(node, 'blipFill', 'txbxContent')
  if (fills.length > 0 && isDecorative(properties)) {
    reading.tally.decorative += fills.length
    return
  }
  for (const fill of fills) {
    const crop = Object.values(childNamed(fill, 'srcRect')?.attributes ?? {}).some(cut => Number(cut) > 0)
    const blip = childNamed(fill, 'blip')
    const picture = blip ? pictureFrom(blip, alt, reading) : null
    if (crop)
      // The part that was cut off is still in the file, and would be published.
      reading.tally.lost.push({
        what: 'A picture that is cropped',
        where,
        mend: 'The part that was cut off is still in the file. In Word, choose Compress Pictures, Delete cropped areas, save it and upload it again',
      })
    else if (picture) into.after.push(picture)
  }
  if (fills.length > 0 || boxes.length > 0) return
  const uri = allNamed(node, 'graphicData')[0]?.attributes['uri'] ?? ''
  if (/chart/i.test(uri)) reading.tally.lost.push({ what: 'A chart', where, mend: asPicture })
  else if (/diagram/i.test(uri)) reading.tally.lost.push({ what: 'A diagram', where, mend: asPicture })
  else if (allNamed(node, 'sp').length > 0 || allNamed(node, 'wsp').length > 0)
    reading.tally.lost.push({ what: 'A drawing', where, mend: asPicture })
}

/** A drawing of older Word. */
const readOldDrawing = (node: XmlNode, reading: Reading, into: Pieces): void => {
  for (const box of allNamed(node, 'txbxContent')) into.after.push(...readBlocks(elementsOf(box), reading))
  for (const shape of allNamed(node, 'shape')) {
    const image = childNamed(shape, 'imagedata')
    if (!image) continue
    const relation = reading.relations.get(image.attributes['id'] ?? '')
    if (relation && !relation.external)
      into.after.push({
        kind: 'picture',
        path: relation.target,
        alt: (shape.attributes['alt'] ?? '').replace(/\s+/g, ' ').trim(),
        where: placeIn(reading),
      })
  }
}

const readRun = (node: XmlNode, reading: Reading, marks: Marks, style: string | null, into: Pieces): void => {
  const properties = childNamed(node, 'rPr')
  const own = childNamed(properties, 'rStyle')?.attributes['val'] ?? null
  const says = (name: string, question: Parameters<Styles['ask']>[1]): boolean =>
    (isOn(properties, name) ?? reading.styles.ask(own, question) ?? reading.styles.ask(style, question)) === true
  const isHidden = says('vanish', one => one.isHidden)
  const run: Marks = {
    ...marks,
    ...(says('b', one => one.isBold) ? { strong: true as const } : {}),
    ...(says('i', one => one.isItalic) ? { emphasis: true as const } : {}),
  }
  const say = (text: string): void => {
    if (text === '' || reading.fields.includes('instruction')) return
    if (isHidden) {
      if (text.trim() !== '') reading.tally.hidden += 1
      return
    }
    into.runs.push({ text, ...run })
  }
  for (const child of elementsOf(node)) {
    switch (child.name) {
      case 't':
        say(textOf(child))
        break
      case 'tab':
      case 'ptab':
        say('\t')
        break
      case 'br':
        if (child.attributes['type'] === undefined || child.attributes['type'] === 'textWrapping') say('\n')
        break
      case 'cr':
        say('\n')
        break
      case 'noBreakHyphen':
        say('-')
        break
      case 'fldChar':
        readFieldMark(child, reading)
        break
      case 'instrText':
        reading.instruction += textOf(child)
        break
      case 'footnoteReference':
      case 'endnoteReference': {
        const key = `${child.name === 'endnoteReference' ? 'end' : 'foot'} ${child.attributes['id'] ?? ''}`
        const note = reading.notes.get(key)
        if (note !== undefined) say(` [${reading.tally.notes.push(note)}]`)
        break
      }
      case 'drawing':
        if (!isHidden) readDrawing(child, reading, into)
        break
      case 'pict':
        if (!isHidden) readOldDrawing(child, reading, into)
        break
      case 'object':
        throw new Refusal(
          'The document has another file embedded in it (an object), so it was not opened. Take the object out, or put a picture or a table in its place',
        )
      case 'AlternateContent':
        for (const chosen of childrenNamed(child, 'Choice').slice(0, 1))
          readRun(
            { ...node, children: [...(properties ? [properties] : []), ...chosen.children] },
            reading,
            marks,
            style,
            into,
          )
        break
      default:
    }
  }
}

const readFieldMark = (node: XmlNode, reading: Reading): void => {
  const type = node.attributes['fldCharType']
  if (type === 'begin') {
    reading.fields.push('instruction')
    reading.instruction = ''
  } else if (type === 'separate' || type === 'end') {
    refuseFetchingFields(reading.instruction)
    reading.instruction = ''
    reading.fields.pop()
    if (type === 'separate') reading.fields.push('result')
  }
}

const linkOf = (node: XmlNode, reading: Reading): string | null => {
  const relation = reading.relations.get(node.attributes['id'] ?? '')
  if (!relation?.external) return null
  if (/^(?:https?:\/\/|mailto:)/i.test(relation.target)) return relation.target
  reading.tally.links += 1
  return null
}

const readInline = (
  nodes: readonly XmlNode[],
  reading: Reading,
  marks: Marks,
  style: string | null,
  into: Pieces,
): void => {
  for (const node of nodes) {
    switch (node.name) {
      case 'r':
        readRun(node, reading, marks, style, into)
        break
      case 'hyperlink': {
        const link = linkOf(node, reading)
        readInline(elementsOf(node), reading, link === null ? marks : { ...marks, link }, style, into)
        break
      }
      case 'fldSimple':
        refuseFetchingFields(node.attributes['instr'] ?? '')
        readInline(elementsOf(node), reading, marks, style, into)
        break
      case 'ins':
      case 'moveTo':
        reading.tally.insertions += 1
        readInline(elementsOf(node), reading, marks, style, into)
        break
      case 'del':
      case 'moveFrom':
        reading.tally.deletions += 1
        break
      case 'sdt':
        readInline(elementsOf(childNamed(node, 'sdtContent') ?? node), reading, marks, style, into)
        break
      case 'AlternateContent':
        for (const chosen of childrenNamed(node, 'Choice').slice(0, 1))
          readInline(elementsOf(chosen), reading, marks, style, into)
        break
      case 'smartTag':
      case 'customXml':
      case 'dir':
      case 'bdo':
        readInline(elementsOf(node), reading, marks, style, into)
        break
      case 'oMath':
      case 'oMathPara':
        reading.tally.lost.push({ what: 'A formula', where: placeIn(reading), mend: 'Write it in words' })
        break
      default:
    }
  }
}

const sameMarks = (a: Run, b: Run): boolean => a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link

/** Spaces as one, none at the ends, and neighbours that look alike as one run. */
export const tidied = (runs: readonly Run[]): Run[] => {
  const tidy: Run[] = []
  for (const run of runs) {
    const before = tidy.at(-1)
    const spaced = run.text.replace(/[\s\u00a0]+/g, ' ')
    const text = !before || before.text.endsWith(' ') ? spaced.trimStart() : spaced
    if (text === '') continue
    // A space alone looks the same in bold.
    if (before && (sameMarks(before, run) || text === ' '))
      tidy[tidy.length - 1] = { ...before, text: before.text + text }
    else tidy.push({ ...run, text })
  }
  const last = tidy.at(-1)
  if (last) tidy[tidy.length - 1] = { ...last, text: last.text.trimEnd() }
  return tidy.filter(run => run.text !== '')
}

/** The runs without their first letters. */
export const withoutStart = (runs: readonly Run[], letters: number): Run[] => {
  let rest = letters
  return runs.flatMap(run => {
    const cut = Math.min(rest, run.text.length)
    rest -= cut
    return cut === run.text.length ? [] : [{ ...run, text: run.text.slice(cut) }]
  })
}

const typedNumber = /^\s*(\d{1,2}(?:\.(?!0)\d{1,2}){1,3})[.:)]?(?:[\t\u00a0 ]+(?=[A-Z“‘"'(\d])|\t)/
const typedHeadNumber = /^\s*(\d{1,2}(?:\.(?!0)\d{1,2}){0,3})[.:)]?[\t\u00a0 ]+(?=[A-Z“‘"'(])/
/** "4. Homes" in bold heads what follows; "17 to 18" in bold is a cell of a table. */
const typedBoldNumber = /^\s*(\d{1,2}(?:\.(?!0)\d{1,2}){1,3}|\d{1,2}(?=[.)]))[.:)]?[\t\u00a0 ]+(?=[A-Z“‘"'(])/
const typedBullet = /^\s*[•·▪●◦‣]\s*/

const readParagraph = (node: XmlNode, reading: Reading): Flow[] => {
  const properties = childNamed(node, 'pPr')
  const style = childNamed(properties, 'pStyle')?.attributes['val'] ?? null
  const styleName = reading.styles.nameOf(style)
  const pieces: Pieces = { runs: [], after: [] }
  readInline(elementsOf(node), reading, {}, style, pieces)
  const list = listIn(properties)
  const ofStyle = reading.styles.ask(style, one => one.list)
  const listId = list?.id ?? ofStyle?.id ?? '0'
  const said = pieces.runs.map(run => run.text).join('')
  // Word counts also the empty ones that have a number before them.
  const numbered = listId === '0' ? null : reading.numbering.next(listId, list?.level ?? ofStyle?.level ?? null, style)
  if (/^toc(?: |\d|$)|^table of figures/.test(styleName)) return pieces.after
  const outline = outlineIn(properties) ?? reading.styles.ask(style, one => one.outline) ?? 0
  if (said.trim() === '' && outline === 0) return pieces.after

  const role = styleName === 'title' ? 'title' : outline > 0 ? 'heading' : styleName === 'caption' ? 'caption' : 'words'
  const isBold = pieces.runs.every(run => run.strong === true || run.text.trim() === '')
  const typed = (role === 'heading' ? typedHeadNumber : isBold ? typedBoldNumber : typedNumber).exec(said)
  const bullet = typed ? null : typedBullet.exec(said)
  const words = tidied(withoutStart(pieces.runs, (typed ?? bullet)?.[0].length ?? 0))
  const paragraph: WordParagraph = {
    kind: 'paragraph',
    role,
    level: outline,
    words,
    text: said
      .slice((typed ?? bullet)?.[0].length ?? 0)
      .replace(/[^\S\n]+/g, ' ')
      .trim(),
    number:
      typed?.[1] ??
      numbered?.number ??
      (role === 'heading' && numbered && /^\d+$/.test(numbered.printed) ? numbered.printed : null),
    list:
      role !== 'words'
        ? null
        : bullet
          ? { key: 'typed', ordered: false }
          : numbered && numbered.number === null
            ? {
                key: listId,
                ordered: !numbered.isBullet,
                ...(/^\d{1,4}$/.test(numbered.printed) ? { counted: Number(numbered.printed) } : {}),
              }
            : null,
    isBold: isBold && said.trim() !== '',
  }
  if (role === 'heading' && paragraph.text !== '') reading.heading = paragraph.text.replace(/\s+/g, ' ').slice(0, 60)
  return [paragraph, ...pieces.after]
}

const readCell = (node: XmlNode, reading: Reading): WordCell => {
  const properties = childNamed(node, 'tcPr')
  const merge = childNamed(properties, 'vMerge')
  const wide = Number(childNamed(properties, 'gridSpan')?.attributes['val'] ?? 1)
  return {
    flows: readBlocks(elementsOf(node), reading),
    wide: Number.isInteger(wide) && wide >= 1 && wide <= 63 ? wide : 1,
    continues: merge !== undefined && (merge.attributes['val'] ?? 'continue') === 'continue',
  }
}

/** Rows and cells may stand inside content controls and marks of change. */
const within = (node: XmlNode, name: 'tr' | 'tc'): XmlNode[] =>
  elementsOf(node).flatMap(child => {
    if (child.name === name) return [child]
    if (child.name === 'sdt') return within(childNamed(child, 'sdtContent') ?? child, name)
    return ['ins', 'customXml', 'moveTo'].includes(child.name) ? within(child, name) : []
  })

const readTable = (node: XmlNode, reading: Reading): WordTable => {
  const properties = childNamed(node, 'tblPr')
  const style = childNamed(properties, 'tblStyle')?.attributes['val'] ?? null
  const look = childNamed(properties, 'tblLook')?.attributes ?? {}
  const looksFirst =
    look['firstRow'] === undefined
      ? (parseInt(look['val'] ?? '0', 16) & 0x20) !== 0
      : ['1', 'true', 'on'].includes(look['firstRow'])
  return {
    kind: 'table',
    firstRowMarked: looksFirst && reading.styles.ask(style, one => one.marksFirstRow || null) === true,
    rows: within(node, 'tr').flatMap(row => {
      const rowProperties = childNamed(row, 'trPr')
      if (childNamed(rowProperties, 'del')) {
        reading.tally.deletions += 1
        return []
      }
      if (childNamed(rowProperties, 'ins')) reading.tally.insertions += 1
      return [
        {
          isHead: isOn(rowProperties, 'tblHeader') === true,
          cells: within(row, 'tc').map(cell => readCell(cell, reading)),
        },
      ]
    }),
  }
}

const isContents = (node: XmlNode): boolean => {
  const properties = childNamed(node, 'sdtPr')
  return (
    properties !== undefined &&
    allNamed(properties, 'docPartGallery').some(({ attributes }) => /table of contents/i.test(attributes['val'] ?? ''))
  )
}

/** Paragraphs, tables and pictures in the order in which they are read. */
export const readBlocks = (nodes: readonly XmlNode[], reading: Reading): Flow[] =>
  nodes.flatMap((node): Flow[] => {
    switch (node.name) {
      case 'p':
        return readParagraph(node, reading)
      case 'tbl':
        return [readTable(node, reading)]
      case 'sdt':
        return isContents(node) ? [] : readBlocks(elementsOf(childNamed(node, 'sdtContent') ?? node), reading)
      case 'ins':
      case 'moveTo':
        reading.tally.insertions += 1
        return readBlocks(elementsOf(node), reading)
      case 'customXml':
        return readBlocks(elementsOf(node), reading)
      case 'AlternateContent':
        return childrenNamed(node, 'Choice')
          .slice(0, 1)
          .flatMap(chosen => readBlocks(elementsOf(chosen), reading))
      case 'altChunk':
      case 'subDoc':
        throw new Refusal(damaged)
      default:
        return []
    }
  })
