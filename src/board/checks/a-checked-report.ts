import { plainDate } from '../../kernel/index.ts'
import type { Block } from '../document/block.ts'
import type { CheckedReport } from './finding.ts'

// Reports made for tests: finished and in order, so that a test says only what is wrong.

export const paragraph = (text: string, number: string | null = null): Block => ({
  kind: 'paragraph',
  number,
  words: [{ text }],
})
export const heading = (text: string, number: string | null = null, level: 2 | 3 | 4 = 2): Block => ({
  kind: 'heading',
  level,
  number,
  words: [{ text }],
})
export const list = (...items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map(text => [{ text }]),
})

/** A table drawn in lines: "Area | Number" and below it its rows. */
export const table = (drawn: string, caption = 'A table'): Block => {
  const [head = [], ...rows] = drawn
    .trim()
    .split('\n')
    .map(line => line.split('|').map(cell => cell.trim()))
  return { kind: 'table', caption, head, rows, numeric: head.map((_, column) => column > 0) }
}

export const answersInOrder = {
  dateOfMeeting: '9 December 2019',
  portfolioHolder: 'Lead member for children',
  leadOfficer: 'Executive director',
  executiveSummary: 'What this report is about.',
  equalities: 'No group is affected more than another.',
  budget: 'No cost.',
  risk: 'The risk is known.',
  currentRisk: 'Medium',
  residualRisk: 'Low',
  recommendations: 'The board is asked to note the report.',
  reason: 'The board asked to see it each year.',
  backgroundPapers: 'None',
  officerContact: 'Fostering team, fostering.team@example.org',
}

export const aCheckedReport = (changed: Partial<CheckedReport> = {}): CheckedReport => ({
  title: 'Foster carers',
  fields: answersInOrder,
  blocks: [paragraph('Words that are in order.')],
  part: 'open',
  meetingHeldOn: plainDate('2019-12-09'),
  period: null,
  packPages: null,
  ...changed,
})
