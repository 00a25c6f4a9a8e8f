import type { Route } from '../../web/index.ts'
import { answerFieldsPage } from './answer-fields.page.tsx'
import { backgroundPapersPage } from './background-papers.page.tsx'
import { changeTemplatePage } from './change-template.page.tsx'
import { clearReportPage } from './clear-report.page.tsx'
import { backgroundPaperDownload, reportPictureDownload, reportTextDownload } from './downloads.ts'
import { reportHistoryPage } from './history.page.tsx'
import { inviteAuthorPage } from './invite-author.page.tsx'
import { keepDraftPage } from './keep-draft.page.tsx'
import { pickFigurePage } from './pick-figure.page.tsx'
import { placeReportPage } from './place-report.page.tsx'
import { recognisedPage } from './recognised.page.tsx'
import { removeBackgroundPaperPage } from './remove-background-paper.page.tsx'
import { reportActionsPage } from './report-actions.page.tsx'
import { reportPeoplePage } from './report-people.page.tsx'
import { reportPage } from './report.page.tsx'
import { reportsPage } from './reports.page.tsx'
import { templatesPage } from './templates.page.tsx'
import { uploadReportPage } from './upload-report.page.tsx'
import { versionPage } from './version.page.tsx'
import { withdrawReportPage } from './withdraw-report.page.tsx'
import { writeReportPage } from './write-report.page.tsx'

/** A report from its invitation to its publication, in the order in which it is worked on. */
export const reportRoutes: readonly Route[] = [
  reportsPage,
  inviteAuthorPage,
  templatesPage,
  changeTemplatePage,
  reportPage,
  answerFieldsPage,
  writeReportPage,
  keepDraftPage,
  pickFigurePage,
  uploadReportPage,
  recognisedPage,
  reportPictureDownload,
  reportActionsPage,
  backgroundPapersPage,
  removeBackgroundPaperPage,
  backgroundPaperDownload,
  reportPeoplePage,
  placeReportPage,
  clearReportPage,
  reportHistoryPage,
  versionPage,
  reportTextDownload,
  withdrawReportPage,
]
