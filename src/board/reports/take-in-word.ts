import { inWords, type PlainDate } from '../../kernel/index.ts'
import {
  answersOfRisks,
  checksOf,
  type Risk,
  riskField,
  riskRowOf,
  risksIn,
  type TextFinding,
} from '../checks/index.ts'
import type { Block } from '../document/block.ts'
import { numbered } from '../document/from-markdown.ts'
import type { WordReport } from '../word/index.ts'
import type { Intake, ReportAnswers } from './report.ts'
import type { ReportTemplate } from './template.ts'

/** The answer as the template offers it: LOW is Low. */
const asOffered = (template: ReportTemplate, name: string, answer: string): string =>
  template.questions
    .find(one => one.name === name)
    ?.among?.find(one => one.toLowerCase() === answer.trim().toLowerCase()) ?? answer

const sameWords = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim().toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase()

type RisksTaken = Readonly<{ risks: readonly Risk[]; told: TextFinding[] }>

/**
 * A Word file tells of one risk. It takes the place of the same risk, or of the one that the file before it brought and
 * nobody has touched since. What somebody wrote here is never written over: any other risk stands after the rest.
 */
const withRiskOfFile = (here: readonly Risk[], file: Partial<Risk>, before: string | null): RisksTaken => {
  const told = (says: string, row: number): TextFinding[] => [
    { check: 'word-risk', severity: 'doubt', says, where: 'Risk assessment', field: riskField('what', row) },
  ]
  if (Object.keys(file).length === 0) return { risks: here, told: [] }
  if (file.what === undefined && here.length > 1)
    return {
      risks: here,
      told: told('The file says how large a risk is, and not which. The risks written here stay as they are', 1),
    }
  const places = [file.what, before ?? undefined].map(words =>
    words === undefined ? -1 : here.findIndex(risk => sameWords(risk.what, words)),
  )
  const at =
    file.what === undefined
      ? 0
      : ([...places, here.findIndex(risk => risk.what === '')].find(place => place >= 0) ?? -1)
  const known = here[at]
  if (known !== undefined) return { risks: here.with(at, { ...known, ...file }), told: [] }
  const risks = [...here, { what: '', now: '', after: '', done: '', ...file }]
  return {
    risks,
    told:
      here.length === 0
        ? []
        : told(
            `The file tells of a risk that is not among those written here. It is risk ${risks.length} now. If it is one of the others in new words, put the two together`,
            risks.length,
          ),
  }
}

type Taken = Readonly<{ answers: ReportAnswers['answers']; intake: Intake }>

/** What a Word file answers, on top of what was answered already; and all that is to mend in it. */
export const answersFromWord = (
  word: WordReport,
  was: ReportAnswers['answers'],
  template: ReportTemplate,
  report: Readonly<{ title: string; part: 'open' | 'exempt' | 'confidential'; heldOn: PlainDate | null }>,
  /** What the file before this one brought, where one was taken in. */
  fileBefore: Intake | null,
): Taken => {
  const { dateOfMeeting, ...fields } = word.fields
  const asked = new Set(template.questions.map(one => one.name))
  const given = Object.entries(fields).filter(
    (field): field is [string, string] => asked.has(field[0]) && (field[1] ?? '').trim() !== '',
  )
  // The report has the date of its meeting and its title from the agenda: what the file says otherwise is told.
  const dates = checksOf({
    title: report.title,
    fields: { dateOfMeeting },
    blocks: [],
    part: report.part,
    meetingHeldOn: report.heldOn,
    period: null,
    packPages: null,
  })
    .filter(one => one.check === 'report-date')
    .map((one): TextFinding => ({
      ...one,
      severity: 'doubt',
      says: `The file is dated ${dateOfMeeting?.trim() ?? ''}. The meeting is on ${report.heldOn === null ? 'another day' : inWords(report.heldOn)}, and the report shows that`,
    }))
  const titles: TextFinding[] =
    word.title === null || word.title.trim().toLowerCase() === report.title.trim().toLowerCase()
      ? []
      : [
          {
            check: 'other-title',
            severity: 'doubt',
            says: `The file is called “${word.title}”, and the agenda says “${report.title}”. The report keeps the title of the agenda`,
            where: null,
          },
        ]
  const answers = Object.fromEntries(given.map(([name, answer]) => [name, asOffered(template, name, answer)]))
  const { risk, currentRisk, residualRisk, ...others } = answers
  const { risks, told } = withRiskOfFile(
    risksIn(was),
    {
      ...(risk === undefined ? {} : { what: risk.trim() }),
      ...(currentRisk === undefined ? {} : { now: currentRisk }),
      ...(residualRisk === undefined ? {} : { after: residualRisk }),
    },
    fileBefore?.risk ?? null,
  )
  return {
    answers: {
      ...Object.fromEntries(Object.entries(was).filter(([name]) => riskRowOf(name) === null)),
      ...others,
      ...answersOfRisks(risks),
    },
    intake: {
      problems: [...dates, ...titles, ...told, ...word.problems],
      removed: word.removed,
      missing: word.missing,
      risk: risk?.trim() ?? null,
    },
  }
}

/** The blocks with every picture under the name that it is kept by. */
export const withPicturesKept = (blocks: readonly Block[], kept: ReadonlyMap<string, string>): Block[] =>
  numbered(
    blocks.flatMap((block): Block[] => {
      if (block.kind !== 'picture') return [block]
      const file = kept.get(block.file)
      return file === undefined ? [] : [{ ...block, file }]
    }),
  )
