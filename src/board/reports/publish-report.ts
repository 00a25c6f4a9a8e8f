import { asThePublic, type Db, type Instant } from '../../database/index.ts'
import { figuresForOpenReports, figuresForPrivateReports, type ReportFigure } from '../../indicators/index.ts'
import { type PlainDate, readPlainDate, Refusal } from '../../kernel/index.ts'
import type { ClosedState } from '../actions/action.ts'
import { addAction, closeAction, findAction, reissueAction, saveActualOutcomes } from '../actions/actions.store.ts'
import type { Block } from '../document/block.ts'
import { numbered } from '../document/from-markdown.ts'
import { answersWithFigures, figuresAmong, figuresMissing, passportsOf, withFigures } from './bound-figures.ts'
import type { Report, ReportAction, ReportAnswers, ReportVersion } from './report.ts'
import {
  findReport,
  insertVersion,
  keepAuthor,
  latestVersionOf,
  publishedVersionOf,
  publishPictures,
  takeStep,
} from './reports.store.ts'
import { speaksOfFigures } from './typed-figures.ts'

/** The figures that a report may show. An open one shows what is published and nothing else, whoever is looking. */
export const figuresFor = (db: Db, report: Pick<Report, 'part'>): Promise<ReportFigure[]> =>
  report.part === 'open' ? asThePublic(db, figuresForOpenReports) : figuresForPrivateReports(db)

export type Publishing = Readonly<{ by: string | null; byShown: string; at: Instant; today: PlainDate }>

const endedAs: Readonly<Partial<Record<ReportAction['state'], Exclude<ClosedState, 'withdrawn'>>>> = {
  done: 'done',
  partly: 'partly done',
  'not concluded': 'not concluded',
  superseded: 'superseded',
}

const ownersOf = (row: ReportAction) => row.managers.map(words => ({ words }))

/** What the report says of earlier actions, and what it promises, goes into the register; what is taken up again stays one chain. */
const followActions = async (
  db: Db,
  report: Report,
  { before, next }: ReportAnswers,
  { by, at, today }: Publishing,
): Promise<ReportAction[]> => {
  const takenUp = new Set(next.flatMap(row => (row.again && row.action !== null ? [row.action] : [])))
  for (const row of before) {
    const action = row.action === null ? null : await findAction(db, row.action, today)
    if (!action) continue
    const [first] = action.outcomes
    if (first && row.actual !== '')
      await saveActualOutcomes(db, action, new Map([[first.ordinal, row.actual]]), { by, at })
    const state = endedAs[row.state]
    if (state !== undefined && action.state === 'open' && !takenUp.has(action.id))
      await closeAction(db, action, { state, evidence: row.actual, link: `/reports/${report.id}`, by, at })
  }
  const made: ReportAction[] = []
  for (const row of next) {
    const common = {
      title: row.words,
      owners: ownersOf(row),
      dueOn: readPlainDate(row.due),
      dueMeeting: null,
      expected: row.expected,
      sourceMeeting: report.meeting,
      sourceMinute: null,
      sourceReport: report.id,
    }
    const old = row.again ? before.find(one => one.action !== null && one.action === row.action) : undefined
    const id = old?.action
      ? await reissueAction(db, old.action, {
          ...common,
          as: endedAs[old.state] ?? 'not concluded',
          why: old.actual === '' ? 'Taken up again in the next report' : old.actual,
          by,
          at,
        })
      : await addAction(db, { ...common, kind: 'action', part: report.part, madeBy: by, madeAt: at })
    made.push({ ...row, action: id })
  }
  return made
}

const picturesIn = (blocks: readonly Block[]): Extract<Block, { kind: 'picture' }>[] =>
  blocks.filter(block => block.kind === 'picture')

/** Its figures as they are now, and a last section that says where they come from: for good where it goes out. */
export const frozen = (
  version: Pick<ReportVersion, 'blocks' | 'answers'>,
  all: readonly ReportFigure[],
  isOut = false,
): Readonly<{ blocks: Block[]; answers: Record<string, string> }> => {
  const figures = figuresAmong(all)
  return {
    blocks: numbered([...withFigures(version.blocks, figures), ...passportsOf(version, figures, isOut)]),
    answers: answersWithFigures(version.answers, figures),
  }
}

/**
 * A cleared report goes out with the agenda of its meeting: the words that were cleared, and the figures as they are now.
 * Published once; asked again, it answers with what went out.
 */
export const freezeAndPublish = async (
  db: Db,
  reportId: string,
  who: Publishing,
): Promise<Readonly<{ version: number }>> => {
  const report = await findReport(db, reportId)
  if (!report) throw new Refusal('There is no such report')
  const out = report.state === 'published' ? await publishedVersionOf(db, report.id) : null
  if (out) return { version: out.version }
  const version = await latestVersionOf(db, report.id)
  if (report.state !== 'cleared' || !version || version.version !== report.clearedVersion)
    throw new Refusal(`The report “${report.title}” is not cleared, so it cannot be published`)
  const all = speaksOfFigures(version) ? await figuresFor(db, report) : []
  const [missing] = figuresMissing(version, figuresAmong(all))
  if (missing)
    throw new Refusal(
      report.part === 'open'
        ? `The report “${report.title}” shows the figure “${missing.measure}”, which is not in a published data set`
        : `The report “${report.title}” shows the figure “${missing.measure}”, which is not in the data set`,
    )
  const kept = frozen(version, all, true)
  if (picturesIn(kept.blocks).some(picture => picture.alt.trim() === ''))
    throw new Refusal(`A picture in the report “${report.title}” has no words that say what it shows`)
  const next = await followActions(db, report, version, who)
  const number = version.version + 1
  await insertVersion(db, report.id, {
    ...version,
    ...kept,
    next,
    version: number,
    basedOn: version.version,
    how: 'frozen',
    note: 'Published, with its figures as they were',
    publishedAt: who.at,
    by: who.by,
    byShown: who.byShown,
  })
  await publishPictures(
    db,
    report.id,
    picturesIn(kept.blocks).map(picture => picture.file),
    who.at,
  )
  await keepAuthor(db, report, version.answers['author'] ?? '')
  await takeStep(db, report, { state: 'published', version: number }, who)
  return { version: number }
}

/** Taken back, before or after it went out. Whoever could read it is told that it was, and why. */
export const withdrawReport = async (
  db: Db,
  report: Report,
  why: string,
  who: Readonly<{ by: string | null; byShown: string; at: Instant }>,
): Promise<void> => {
  if (why.trim() === '') throw new Refusal('Say in plain words why the report is withdrawn. Its readers see it', 'why')
  const version = await latestVersionOf(db, report.id)
  await takeStep(db, report, { state: 'withdrawn', version: version?.version ?? null, why: why.trim() }, who)
}
