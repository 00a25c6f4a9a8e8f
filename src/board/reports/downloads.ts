import { inWords } from '../../kernel/index.ts'
import { download, notFound } from '../../web/index.ts'
import { toMarkdown } from '../document/to-markdown.ts'
import { fileOfBackgroundPaper } from './background-papers.store.ts'
import { onAReport } from './on-a-report.ts'
import { figuresFor, frozen } from './publish-report.ts'
import { reportDocument } from './report-document.ts'
import { pictureOf } from './reports.store.ts'

/** A picture of a report, for whoever may read the report. */
export const reportPictureDownload = download({
  path: '/reports/:report/pictures/:file',
  needs: 'board.read-reports',
  load: async ({ db, params }) => {
    const picture = (await pictureOf(db, params['report'] ?? '', params['file'] ?? '')) ?? notFound()
    return { name: picture.name, type: picture.type, body: picture.bytes }
  },
})

/** A background paper of a report, as it came, for whoever may read the report. */
export const backgroundPaperDownload = download({
  path: '/reports/:report/background/:backgroundPaper/file',
  needs: 'board.read-reports',
  load: async ({ db, params }) => {
    const file = await fileOfBackgroundPaper(db, params['backgroundPaper'] ?? '')
    if (!file || file.report !== params['report']) return notFound()
    return { name: file.name, type: file.type, body: file.bytes }
  },
})

/** The whole report as plain text with marks, to take elsewhere. */
export const reportTextDownload = download({
  path: '/reports/:report/report.md',
  needs: 'board.read-reports',
  load: async asked => {
    const { report, latest, template, meeting } = await onAReport(asked)
    if (latest === null) return notFound()
    const version =
      latest.how === 'frozen' ? latest : { ...latest, ...frozen(latest, await figuresFor(asked.db, report)) }
    const { facts, blocks } = reportDocument(version, template, report.authorShown, meeting?.heldOn ?? null)
    const head = facts.map(fact => `- ${fact.title}: ${fact.says}`).join('\n')
    return {
      // The title may be private, so it does not name the file.
      name: `report-${meeting === null ? 'without-a-meeting' : meeting.heldOn}-version-${latest.version}.md`,
      type: 'text/markdown; charset=utf-8',
      body: `# ${report.title}\n\n${meeting === null ? '' : `${meeting.bodyName}, ${inWords(meeting.heldOn)}\n\n`}${head}\n\n${toMarkdown(blocks)}\n`,
    }
  },
})
