import type { PlainDate } from '../../kernel/index.ts'
import type { ClearanceKind } from './report.ts'

/** One question of a template, asked plainly, with why it is asked. */
export type TemplateQuestion = Readonly<{
  /** The name that the answer is kept under; the same in every version. */
  name: string
  /** As the report heads it. */
  title: string
  asks: string
  why: string
  kind: 'line' | 'words' | 'lines' | 'choice'
  among?: readonly string[]
  /** An answer without which the report cannot go for clearance. */
  needed: boolean
}>

export type ReportTemplate = Readonly<{
  id: string
  version: number
  name: string
  questions: readonly TemplateQuestion[]
  clearances: readonly ClearanceKind[]
  agreedOn: PlainDate | null
}>

const riskLevels = ['High', 'Medium', 'Low'] as const
const reportPurposes = ['For decision', 'For information'] as const

type Given = Omit<TemplateQuestion, 'name' | 'title' | 'asks' | 'why'>

const question = (
  name: string,
  title: string,
  asks: string,
  why: string,
  given: Partial<Given> = {},
): TemplateQuestion => ({ name, title, asks, why, kind: 'words', needed: true, ...given })

const line = { kind: 'line' } as const
const lines = { kind: 'lines' } as const
const risk = { kind: 'choice', among: riskLevels } as const

const climate = question(
  'climate',
  'Climate implications',
  'Will this help or harm the climate?',
  'The council weighs the climate in each decision. Say what changes in travel, buildings or waste, or that nothing does.',
)

// The words of a question may be sharpened in a new version; a version that a report was written in stays as it is.
const questions: readonly TemplateQuestion[] = [
  question(
    'purpose',
    'Purpose of the report',
    'Is the board asked to decide something, or told something?',
    'Members read a report that wants a decision in another way.',
    { kind: 'choice', among: reportPurposes },
  ),
  question(
    'reportingPeriod',
    'Period of the report',
    'Which days does the report tell of?',
    'Figures of different dates look like mistakes when nobody says which date each is of.',
    line,
  ),
  question(
    'portfolioHolder',
    'Portfolio holder',
    'Which lead member answers for this?',
    'By their office, such as lead member for children’s services.',
    line,
  ),
  question(
    'leadOfficer',
    'Director',
    'Which director stands behind the report?',
    'By their post. They clear the report before it goes out.',
    line,
  ),
  question(
    'author',
    'Report author',
    'Who wrote it?',
    'By role, and the organisation where it is not the council. Several authors stand in one line.',
    line,
  ),
  question(
    'executiveSummary',
    'Executive summary',
    'What should a member know who reads only this?',
    'Most readers begin here and many end here. Three or four sentences.',
  ),
  question(
    'equalities',
    'Equalities impact assessment',
    'Does this touch some groups more than others?',
    'The council must think about equality before it decides (Equality Act 2010, section 149). Say what was found, or why no assessment was needed.',
  ),
  question(
    'budget',
    'Budget',
    'What does it cost, and is there money for it?',
    'A decision without its cost cannot be carried out. If there is no cost, say so.',
  ),
  question(
    'risk',
    'Risk assessment',
    'What could go wrong, and what is done about it?',
    'Members must know the risk that they accept.',
  ),
  question(
    'currentRisk',
    'Current risk',
    'How large is the risk today?',
    'Before what the report proposes. Choose one.',
    risk,
  ),
  question(
    'residualRisk',
    'Residual risk',
    'How large is it after what you propose?',
    'What is left once everything is done. Choose one.',
    risk,
  ),
  climate,
  question(
    'otherImplications',
    'Other implications',
    'Is there anything else that the board should weigh?',
    'Law, staffing, property, health, other councils.',
    { needed: false },
  ),
  question(
    'recommendations',
    'Recommendation',
    'What is the board asked to do? One on each line',
    'Each line becomes a numbered recommendation. Begin with what the board does: note, agree, ask, recommend.',
    lines,
  ),
  question(
    'reason',
    'Reason for recommendation',
    'Why should the board do that?',
    'Reasons must be recorded with decisions. “Not applicable” is no reason.',
  ),
  question(
    'appendices',
    'Appendices',
    'What comes with the report? One on each line',
    'Leave it empty if nothing does.',
    { ...lines, needed: false },
  ),
  question(
    'backgroundPapers',
    'Background papers',
    'Which papers does the report rest on? One on each line, or “None”',
    'They must be listed and open to inspection (Local Government Act 1972, section 100D). Write None if there are none.',
    lines,
  ),
  question(
    'officerContact',
    'Officer contact',
    'Whom may a reader ask?',
    'A post and a shared address, not a person’s own telephone.',
    line,
  ),
]

const clearances: readonly ClearanceKind[] = ['finance', 'legal', 'equalities', 'director']

/** The templates that Kept comes with. A council writes its own versions, from 2 on. */
export const builtInTemplates: readonly ReportTemplate[] = [
  { id: 'board-report', version: 1, name: 'Board report', questions, clearances, agreedOn: null },
  {
    id: 'board-report-without-climate',
    version: 1,
    name: 'Board report without the climate question',
    questions: questions.filter(one => one !== climate),
    clearances,
    agreedOn: null,
  },
]

/** Lines of an answer that is a list. */
export const linesOf = (answer: string | undefined): string[] =>
  (answer ?? '')
    .split('\n')
    .map(one => one.trim().replace(/^(\d+[.)]|[-–•*])\s+/, ''))
    .filter(one => one !== '')
