import type { TemplateField } from '../checks/index.ts'
import type { Run } from '../document/block.ts'
import { type Flow, withNumber, type WordParagraph, type WordTable } from './flow.ts'
import { tidied, withoutStart } from './paragraphs.ts'

/** What the document answers of the council's template, and what is left of it. */
export type Recognised = Readonly<{
  title: string | null
  answers: ReadonlyMap<string, string>
  /** Answered in two places. */
  twice: readonly string[]
  rest: readonly Flow[]
}>

const titleLabels = ['report title', 'title of report', 'title', 'subject']
/** One line each; what comes after it without a label is something else. */
const oneLine = new Set([
  'dateOfMeeting',
  'reportingPeriod',
  'portfolioHolder',
  'leadOfficer',
  'author',
  'currentRisk',
  'residualRisk',
])
const riskLevel = /^(current|residual)\s+risk\b\s*[:–-]?\s*(.*)$/is
const contactLine = /^(?:name|tel|telephone|phone|mobile|e-?mail|title|job|post|role|address|contact)\b|@|\d{5}/i

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()

type Labelled = Readonly<{ field: string; rest: string }>

const labelReader = (fields: readonly TemplateField[]) => {
  const byLabel = new Map<string, string>([
    ...titleLabels.map(label => [label, '#title'] as const),
    ...fields.flatMap(({ name, labels }) => labels.map(label => [plain(label), name] as const)),
  ])
  const leadingBold = (runs: readonly Run[]): string => {
    const end = runs.findIndex(run => run.strong !== true)
    return (end < 0 ? [] : runs.slice(0, end)).map(run => run.text).join('')
  }
  return (paragraph: WordParagraph, isCell: boolean): Labelled | null => {
    const { text } = paragraph
    if (text.length > 4_000 && !/^.{1,80}:/.test(text)) return null
    const whole = byLabel.get(plain(text))
    if (whole !== undefined) {
      const stands = isCell || paragraph.isBold || paragraph.role === 'heading' || /:\s*$/.test(text)
      // "Summary" alone may be a word of the report; "Executive summary" alone is the label.
      return stands || (plain(text).includes(' ') && whole !== '#title') ? { field: whole, rest: '' } : null
    }
    const risk = riskLevel.exec(text)
    if (risk)
      return { field: risk[1]?.toLowerCase() === 'current' ? 'currentRisk' : 'residualRisk', rest: risk[2] ?? '' }
    const colon = /^([^:\n]{2,60}?)\s*:\s*([\s\S]+)$/.exec(text)
    const beforeColon = colon ? byLabel.get(plain(colon[1] ?? '')) : undefined
    if (colon && beforeColon !== undefined) return { field: beforeColon, rest: colon[2] ?? '' }
    const line = /^([^\n]{2,60}?)\s*\n\s*([\s\S]+)$/.exec(text)
    const firstLine = line ? byLabel.get(plain(line[1] ?? '')) : undefined
    if (line && firstLine !== undefined) return { field: firstLine, rest: line[2] ?? '' }
    const bold = leadingBold(paragraph.words)
    const inBold = bold === '' ? undefined : byLabel.get(plain(bold))
    return inBold === undefined
      ? null
      : {
          field: inBold,
          rest: tidied(withoutStart(paragraph.words, bold.length))
            .map(run => run.text)
            .join(''),
        }
  }
}

type Place = 'outside a table' | 'first of its row' | 'later in its row'

const paragraphsIn = (table: WordTable): Readonly<{ paragraph: WordParagraph; place: Place }>[] =>
  table.rows.flatMap(row =>
    row.cells.flatMap((cell, column) =>
      cell.flows.flatMap(flow => {
        if (flow.kind === 'table') return paragraphsIn(flow)
        const place = column === 0 ? ('first of its row' as const) : ('later in its row' as const)
        return flow.kind === 'paragraph' ? [{ paragraph: flow, place }] : []
      }),
    ),
  )

/** Finds the answers to the template by their labels: in a table at the top, in bold lines or in headings, in any order. */
export const recognise = (flows: readonly Flow[], fields: readonly TemplateField[]): Recognised => {
  const labelOf = labelReader(fields)
  const answers = new Map<string, string[]>()
  const seen = new Set<string>()
  const twice = new Set<string>()
  const rest: Flow[] = []
  let title: string | null = null
  let current: string | null = null
  let isOver = false

  const begin = ({ field, rest: said }: Labelled): void => {
    if (seen.has(field) && field !== '#title') twice.add(field)
    seen.add(field)
    // "Current risk: high   Residual risk: low" may stand on one line.
    const both =
      field === 'currentRisk' ? /^([\s\S]*?)\s*[,;]?\s*\bresidual\s+risk\b\s*[:–-]?\s*([\s\S]*)$/i.exec(said) : null
    current = field
    if (both) {
      add(both[1] ?? '')
      begin({ field: 'residualRisk', rest: both[2] ?? '' })
    } else add(said)
  }
  const add = (text: string): void => {
    const said = text.trim()
    if (current === null || said === '') return
    if (current === '#title') title ??= said.replace(/\s+/g, ' ')
    else answers.set(current, [...(answers.get(current) ?? []), said])
    if (current === '#title') current = null
    else if (oneLine.has(current)) current = current.endsWith('Risk') && seen.has('risk') ? 'risk' : null
  }
  const takeParagraph = (paragraph: WordParagraph, place: Place): void => {
    const isCell = place !== 'outside a table'
    const found = labelOf(paragraph, isCell)
    // "Title: director" under officer contact is the officer's.
    const isOfOfficer = found?.field === '#title' && current === 'officerContact'
    // "Director" beside "Lead officer" is the answer, though it is a label elsewhere.
    const isAnswer =
      place === 'later in its row' &&
      current !== null &&
      !answers.has(current) &&
      found?.rest === '' &&
      !/[\s:]/.test(paragraph.text.trim())
    const label = isOfOfficer || isAnswer ? null : found
    if (label) begin(label)
    else if (paragraph.role === 'title' && title === null) title = paragraph.text.replace(/\s+/g, ' ')
    else if (paragraph.role === 'heading' || (paragraph.number !== null && !isCell && current !== 'recommendations')) {
      // The body begins: from here a heading "Budget" is a heading.
      isOver = seen.size > 0
      current = null
      rest.push(paragraph)
    } else if (
      current === null ||
      (current === 'officerContact' && answers.has(current) && !isCell && !contactLine.test(paragraph.text))
    ) {
      current = null
      rest.push(paragraph)
    } else add(withNumber(paragraph))
  }

  for (const flow of flows) {
    if (isOver) rest.push(flow)
    else if (flow.kind === 'paragraph') takeParagraph(flow, 'outside a table')
    else if (flow.kind === 'table' && paragraphsIn(flow).some(({ paragraph }) => labelOf(paragraph, true) !== null)) {
      for (const { paragraph, place } of paragraphsIn(flow)) takeParagraph(paragraph, place)
      current = null
    } else rest.push(flow)
  }
  return {
    title,
    answers: new Map([...answers].map(([name, lines]) => [name, lines.join('\n')])),
    twice: [...twice],
    rest,
  }
}
