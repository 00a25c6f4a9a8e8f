import type { Db } from '../../database/index.ts'
import type { ReportFigure } from '../../indicators/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { type CheckedReport, checksOf, riskRowOf, type TextFinding } from '../checks/index.ts'
import { figuresAmong, withFigures } from './bound-figures.ts'
import { figuresFor } from './publish-report.ts'
import type { Report, ReportVersion } from './report.ts'
import type { ReportTemplate } from './template.ts'
import { figuresToMend, speaksOfFigures, typedAgainstTheDictionary } from './typed-figures.ts'
import { withdrawnWordsIn } from './withdrawn-words.ts'

type Looked = Pick<ReportVersion, 'answers' | 'blocks'>

/** What is wrong with the figures of a report: those that it may not show, and those that somebody typed otherwise. */
const figureFindings = (
  report: Pick<Report, 'part'>,
  version: Looked,
  all: readonly ReportFigure[],
  heldOn: PlainDate | null,
): TextFinding[] => [
  ...figuresToMend(version, figuresAmong(all), report.part === 'open'),
  ...typedAgainstTheDictionary(version.blocks, version.answers, all, heldOn),
]

/** Everything there is to mend in a report before it is sent for clearance: what holds it back comes first. */
export const problemsOf = async (
  db: Db,
  report: Report,
  version: Looked,
  template: ReportTemplate,
  heldOn: PlainDate | null,
  packPages: CheckedReport['packPages'] = null,
): Promise<TextFinding[]> => {
  const asked = new Set(template.questions.map(one => one.name))
  const figures = speaksOfFigures(version) ? await figuresFor(db, report) : []
  const checked: CheckedReport = {
    title: report.title,
    fields: version.answers,
    blocks: withFigures(version.blocks, figuresAmong(figures)),
    part: report.part,
    meetingHeldOn: heldOn,
    period: null,
    packPages,
  }
  const found = [
    ...(await withdrawnWordsIn(db, checked)),
    ...checksOf(checked).filter(
      one =>
        one.check !== 'unanswered' || one.field === undefined || asked.has(one.field) || riskRowOf(one.field) !== null,
    ),
    ...figureFindings(report, version, figures, heldOn),
  ]
  const isFirst = (one: TextFinding): number => (one.severity === 'refuse' ? 0 : 1)
  return found.toSorted((a, b) => isFirst(a) - isFirst(b))
}
