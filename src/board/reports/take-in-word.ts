import { inWords, type PlainDate } from '../../kernel/index.ts'
import { checksOf, type TextFinding } from '../checks/index.ts'
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

type Taken = Readonly<{ answers: ReportAnswers['answers']; intake: Intake }>

/** What a Word file answers, on top of what was answered already; and all that is to mend in it. */
export const answersFromWord = (
  word: WordReport,
  was: ReportAnswers['answers'],
  template: ReportTemplate,
  report: Readonly<{ title: string; part: 'open' | 'exempt' | 'confidential'; heldOn: PlainDate | null }>,
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
  return {
    answers: {
      ...was,
      ...Object.fromEntries(given.map(([name, answer]) => [name, asOffered(template, name, answer)])),
    },
    intake: { problems: [...dates, ...titles, ...word.problems], removed: word.removed, missing: word.missing },
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
