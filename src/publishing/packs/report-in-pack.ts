import { type Block, type ReportAction, type ReportVersion, templateFields } from '../../board/index.ts'
import type { Fact } from './pack.ts'

const paragraphs = (words: string): Block[] =>
  words
    .split(/\n\s*\n|\r\n\s*\r\n/)
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(text => ({ kind: 'paragraph', number: null, words: [{ text }] }))

const heading = (text: string): Block => ({ kind: 'heading', level: 2, number: null, words: [{ text }] })

const actionTable = (caption: string, actions: readonly ReportAction[], withOutcome: boolean): Block => ({
  kind: 'table',
  caption,
  head: ['Action', 'Who', 'By when', 'What is hoped for', ...(withOutcome ? ['What came of it'] : [])],
  rows: actions.map(one => [
    one.words,
    one.managers.join(', '),
    one.due,
    one.expected.join('; '),
    ...(withOutcome ? [`${one.state}. ${one.actual}`.trim()] : []),
  ]),
  numeric: [false, false, false, false, ...(withOutcome ? [false] : [])],
})

/** Answers of one line stand together at the head; the longer ones have a heading of their own. */
const isShort = (answer: string): boolean => answer.length <= 120 && !answer.includes('\n')

/** The first questions of the template say what the report is; the others are answered before the report itself begins. */
const headFields = ['dateOfMeeting', 'portfolioHolder', 'leadOfficer', 'author', 'officerContact']

/** A version of a report as a pack sets it: the head, the answers in the order of the template, the body, the actions. */
export const reportInPack = (
  version: Pick<ReportVersion, 'answers' | 'blocks' | 'before' | 'next'>,
  authorShown: string,
): Readonly<{ facts: readonly Fact[]; blocks: readonly Block[] }> => {
  const answered = templateFields.flatMap(field => {
    const answer = version.answers[field.name]?.trim() ?? ''
    return answer === '' ? [] : [{ ...field, answer }]
  })
  const isHead = (one: (typeof answered)[number]): boolean => headFields.includes(one.name) && isShort(one.answer)
  const facts = answered.filter(isHead).map((one): Fact => [one.title, one.answer])
  const says = answered
    .filter(one => !isHead(one))
    .flatMap(one => [heading(one.title), ...paragraphs(one.answer)])
  return {
    facts:
      authorShown === '' || facts.some(([what]) => what === 'Report author')
        ? facts
        : [...facts, ['Report author', authorShown]],
    blocks: [
      ...says,
      ...(says.length > 0 && version.blocks.length > 0 && version.blocks[0]?.kind !== 'heading'
        ? [heading('The report')]
        : []),
      ...version.blocks,
      ...(version.before.length > 0
        ? [heading('What was done since last time'), actionTable('Actions of the last report', version.before, true)]
        : []),
      ...(version.next.length > 0 ? [heading('What will be done'), actionTable('Actions', version.next, false)] : []),
    ],
  }
}
