import { fromMarkdown } from '../src/board/document/from-markdown.ts'
import { addBackgroundPaper } from '../src/board/reports/background-papers.store.ts'
import { freezeAndPublish } from '../src/board/reports/publish-report.ts'
import {
  addPicture,
  findReport,
  inviteTo,
  latestVersionOf,
  saveReport,
  saveVersion,
  takeStep,
} from '../src/board/reports/reports.store.ts'
import type { Db } from '../src/database/index.ts'
import { plainDate } from '../src/kernel/index.ts'

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A published report that each of these people was asked to write and to look at, so that everybody may open every page of it. */
export const aPublishedReport = async (
  db: Db,
  {
    meeting,
    item,
    clerk,
    people,
  }: Readonly<{ meeting: string; item: string; clerk: string; people: readonly string[] }>,
): Promise<{ report: string; version: string; file: string; backgroundPaper: string }> => {
  const who = { by: clerk, byShown: 'Democratic services officer', at: '2026-11-20T10:00:00.000Z' }
  const report = await saveReport(
    db,
    {
      title: 'Fostering service report',
      meeting,
      agendaItem: item,
      template: 'board-report',
      templateVersion: 1,
      part: 'open',
      answers: { answers: { executiveSummary: 'There are enough homes.' }, before: [], next: [] },
    },
    who,
  )
  for (const person of people)
    for (const task of ['write', 'finance'] as const)
      await inviteTo(db, report, { person, task, shownAs: 'Author' }, who)
  const file = await addPicture(db, report, { type: 'image/png', bytes: onePixel, alt: 'A bus' }, clerk)
  const now = async () => {
    const [found, latest] = [await findReport(db, report), await latestVersionOf(db, report)]
    if (!found || !latest) throw new TypeError('The report was not saved')
    return { found, latest }
  }
  const { found, latest } = await now()
  const source = `# Homes\n\nThere are enough.\n\n![A bus](picture:${file})`
  const blocks = fromMarkdown(source)
  const version = await saveVersion(db, found, latest, { ...latest, source, blocks, how: 'written', basedOn: 1 }, who)
  for (const state of ['for clearance', 'cleared'] as const)
    await takeStep(db, (await now()).found, { state, version }, who)
  await freezeAndPublish(db, report, { ...who, today: plainDate('2026-11-20') })
  const backgroundPaper = await addBackgroundPaper(
    db,
    { report, paper: null },
    { title: 'A picture of the bus', file, address: null, seenAt: null },
    { by: clerk, now: who.at },
  )
  return { report, version: '2', file, backgroundPaper }
}
