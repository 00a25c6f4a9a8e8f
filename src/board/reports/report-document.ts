import { inWords, type PlainDate } from '../../kernel/index.ts'
import { type Risk, risksIn } from '../checks/index.ts'
import type { Block } from '../document/block.ts'
import type { ReportAction, ReportVersion } from './report.ts'
import { linesOf, type ReportTemplate, type TemplateQuestion } from './template.ts'

/** What stands at the head of a report: a line each. */
const atTheHead = ['purpose', 'reportingPeriod', 'portfolioHolder', 'leadOfficer', 'author', 'officerContact']

const heading = (title: string): Block => ({ kind: 'heading', level: 2, number: null, words: [{ text: title }] })
const paragraph = (text: string): Block => ({ kind: 'paragraph', number: null, words: [{ text }] })

const answered = (question: TemplateQuestion, answer: string): Block[] => {
  const lines = linesOf(answer)
  if (question.kind === 'lines' && lines.length > 1)
    return [{ kind: 'list', ordered: question.name === 'recommendations', items: lines.map(text => [{ text }]) }]
  return answer
    .split(/\n\s*\n/)
    .map(text => text.replaceAll('\n', ' ').trim())
    .filter(text => text !== '')
    .map(paragraph)
}

const inOneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')

/** One risk with its two levels is read as words; several, or what is done about one, as a table. */
const riskBlocks = (question: TemplateQuestion, risks: readonly Risk[]): Block[] => {
  const [first, ...more] = risks
  if (first === undefined) return []
  if (more.length === 0 && first.done === '') {
    const levels = [
      first.now === '' ? '' : `Current risk: ${first.now}.`,
      first.after === '' ? '' : `Residual risk: ${first.after}.`,
    ].filter(text => text !== '')
    return [...answered(question, first.what), ...(levels.length > 0 ? [paragraph(levels.join(' '))] : [])]
  }
  return [
    {
      kind: 'table',
      caption: 'Risks',
      head: ['What could go wrong', 'Current risk', 'What is done about it', 'Residual risk'],
      rows: risks.map(risk => [inOneLine(risk.what), risk.now, inOneLine(risk.done), risk.after]),
      numeric: [false, false, false, false],
    },
  ]
}

const dueInWords = (due: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(due) ? inWords(due as PlainDate) : due)

const actionRow = (row: ReportAction): string[] => [
  row.words,
  row.managers.join(', '),
  dueInWords(row.due),
  row.expected.join('; '),
]

const actionTables = ({ before, next }: Pick<ReportVersion, 'before' | 'next'>): Block[] => [
  ...(before.length === 0
    ? []
    : [
        heading('What came of the last actions'),
        {
          kind: 'table' as const,
          caption: 'Actions of the last report on this subject',
          head: ['Action', 'Who answers for it', 'By when', 'What was hoped for', 'What came of it'],
          rows: before.map(row => [
            ...actionRow(row),
            row.actual === '' ? row.state : `${row.state.charAt(0).toUpperCase()}${row.state.slice(1)}. ${row.actual}`,
          ]),
          numeric: [false, false, false, false, false],
        },
      ]),
  ...(next.length === 0
    ? []
    : [
        heading('What happens next'),
        {
          kind: 'table' as const,
          caption: 'New actions',
          head: ['Action', 'Who answers for it', 'By when', 'What is hoped for'],
          rows: next.map(row => {
            const [words = '', ...rest] = actionRow(row)
            return [row.again ? `${words} (taken up again)` : words, ...rest]
          }),
          numeric: [false, false, false, false],
        },
      ]),
]

export type ReportDocument = Readonly<{
  facts: readonly Readonly<{ title: string; says: string }>[]
  blocks: readonly Block[]
}>

/** A report as it is read: its head, its answers in the order of its template, its body, and its actions. */
export const reportDocument = (
  version: Pick<ReportVersion, 'answers' | 'blocks' | 'before' | 'next'>,
  template: ReportTemplate,
  authorShown: string,
  heldOn: PlainDate | null,
): ReportDocument => {
  const answerTo = (name: string): string => version.answers[name]?.trim() ?? ''
  const risks = risksIn(version.answers)
  const facts = template.questions.flatMap(question => {
    if (!atTheHead.includes(question.name)) return []
    const says = answerTo(question.name) === '' && question.name === 'author' ? authorShown : answerTo(question.name)
    return says === '' ? [] : [{ title: question.title, says }]
  })
  const sections = template.questions.flatMap((question): Block[] => {
    if (atTheHead.includes(question.name) || question.name === 'currentRisk' || question.name === 'residualRisk')
      return []
    const says = question.name === 'risk' ? riskBlocks(question, risks) : answered(question, answerTo(question.name))
    return says.length === 0 ? [] : [heading(question.title), ...says]
  })
  const [first] = version.blocks
  return {
    facts: [...(heldOn === null ? [] : [{ title: 'Date of meeting', says: inWords(heldOn) }]), ...facts],
    blocks: [
      ...sections,
      ...(sections.length > 0 && first !== undefined && first.kind !== 'heading' ? [heading('The report')] : []),
      ...version.blocks,
      ...actionTables(version),
    ],
  }
}
