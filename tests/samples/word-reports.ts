import { crc32, deflateSync } from 'node:zlib'
import { aZip } from '../../src/office/workbook/a-workbook.ts'

// Word documents written by hand, part by part, so that tests can make what no person would, and reports as an author sends them.

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph of plain words, or of runs given as XML. */
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<w:') ? content : run(content)}</w:p>`

export const bold = (text: string): string => para(run(text, '<w:b/>'))
export const head = (text: string, level = 1): string => para(run(text), `<w:pStyle w:val="Heading${level}"/>`)
export const item = (text: string, list = 1, level = 0): string =>
  para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** Rows of cells; each cell is plain words or XML of paragraphs. */
export const grid = (rows: readonly (readonly string[])[], hasHead = false): string =>
  `<w:tbl><w:tblPr/>${rows
    .map(
      (cells, at) =>
        `<w:tr>${hasHead && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells
          .map(cell => `<w:tc>${cell.startsWith('<w:') ? cell : para(run(cell))}</w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

const drawingSpace =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

/** A picture of the document, by the relation that holds it. */
export const picture = (relation: string, alt: string, inside = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline ${drawingSpace}><wp:docPr id="1" name="Picture 1" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/>${inside}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A grey PNG of this size, with words written into it if wished. */
export const aPng = (width: number, height: number, words = ''): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const lines = Buffer.alloc(Math.min((width + 1) * height, 100_000), 0x80)
  for (let line = 0; line * (width + 1) < lines.length; line += 1) lines[line * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(words === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${words}`, 'latin1'))]),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const styles = `<w:styles xmlns:w="${w}">${[1, 2, 3, 4]
  .map(level => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`)
  .join('')}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Our section"/><w:basedOn w:val="Heading1"/></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`

const level = (at: number, format: string, shape: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`

/** List 1 has bullets, list 2 counts 1 and 1.1, list 3 counts a, b. */
const numbering = `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}${level(1, 'bullet', 'o')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'lowerLetter', '%1)')}</w:abstractNum>
  ${[1, 2, 3].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}</w:numbering>`

export type WordMaking = Readonly<{
  body: string
  /** Relations of the document: id to type and target; an external one begins with "external ". */
  relations?: Readonly<Record<string, readonly [type: string, target: string]>>
  parts?: Readonly<Record<string, string | Uint8Array>>
  contentTypes?: string
}>

const relation = ([id, [type, target]]: readonly [string, readonly [string, string]]): string => {
  const external = target.startsWith('external ')
  return `<Relationship Id="${id}" Type="${r}/${type}" Target="${escaped(target.replace(/^external /, ''))}"${external ? ' TargetMode="External"' : ''}/>`
}

export const relationsFile = (relations: NonNullable<WordMaking['relations']>): string =>
  `<Relationships xmlns="${packageRelations}">${Object.entries(relations).map(relation).join('')}</Relationships>`

/** A Word document with this body. */
export const aWordDocument = ({ body, relations = {}, parts = {}, contentTypes = '' }: WordMaking): Uint8Array =>
  aZip({
    '[Content_Types].xml': `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>${contentTypes}</Types>`,
    '_rels/.rels': relationsFile({ d: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${w}" xmlns:r="${r}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsFile({
      st: ['styles', 'styles.xml'],
      nu: ['numbering', 'numbering.xml'],
      ...relations,
    }),
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    ...parts,
  })

/** The answers of a report in order, as rows of the council's table. */
export const answersOf = (dateOfMeeting: string): Record<string, string> => ({
  'Date of Meeting': dateOfMeeting,
  'Portfolio Holder': 'Lead member for children, education and early help',
  Director: 'Executive director of people, children',
  'Executive Summary': 'How many foster carers the council has, who came and who left, and what carers asked for.',
  'Equalities Impact Assessment': 'Carers of all backgrounds are sought; no group is affected more than another.',
  Budget: 'Within the fostering budget that is agreed.',
  'Risk Assessment': 'The risk is that too few carers are found for older children.',
  'Current Risk': 'Medium',
  'Residual Risk': 'Low',
  'Climate implications': 'Homes nearer to school mean shorter journeys.',
  'Other Implications': 'None',
  Recommendation: 'The board is asked to note the report.',
  'Reason for Recommendation': 'The board asked to see it each year.',
  Appendices: 'None',
  'Background Papers': 'None',
  'Officer Contact': 'Fostering team, fostering.team@wessexvale.example',
})

const bodyOfReport = [
  head('Recruitment'),
  para('1.1 The council welcomed 21 fostering households in the year and said goodbye to 17.'),
  para('1.2 Carers asked for one page that says what they may decide by themselves.'),
  head('Homes'),
  para('Table 1: Fostering households by kind'),
  grid(
    [
      ['Kind', 'Households'],
      ['Mainstream', '144'],
      ['Connected people', '53'],
      ['Total', '197'],
    ],
    true,
  ),
].join('')

const metadata = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>An officer</dc:creator><cp:lastModifiedBy>Another officer</cp:lastModifiedBy></cp:coreProperties>',
  'docProps/app.xml': '<Properties><Company>A council</Company></Properties>',
}

/** A finished report, as an author would send it for the meeting of this day. */
export const finishedWordReport = (dateOfMeeting: string): Uint8Array =>
  aWordDocument({
    body: `${para(run('Fostering in the year'), '<w:pStyle w:val="Title"/>')}${grid(Object.entries(answersOf(dateOfMeeting)))}${bodyOfReport}`,
    parts: metadata,
  })

/**
 * The report of journey J6, with three problems: the choice of the template left in the risk, no reason for the recommendation, and a chart
 * without words.
 */
export const wordReportWithTemplateText = (dateOfMeeting: string): Uint8Array =>
  aWordDocument({
    body: `${para(run('Fostering in the year'), '<w:pStyle w:val="Title"/>')}${grid(
      Object.entries({
        ...answersOf(dateOfMeeting),
        'Current Risk': 'HIGH/MEDIUM/LOW (Delete as appropriate)',
        'Reason for Recommendation': '',
      }),
    )}${bodyOfReport}${picture('chart', '')}${para(run('Figure 1: Households at the end of each year'), '<w:pStyle w:val="Caption"/>')}`,
    relations: { chart: ['image', 'media/chart.png'] },
    parts: { ...metadata, 'word/media/chart.png': aPng(400, 240, 'Made by an officer') },
  })
