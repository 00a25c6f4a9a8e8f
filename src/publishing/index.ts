import type { Route } from '../web/index.ts'
import { publishedBodiesPage, publishedBodyPage } from './bodies/body.page.tsx'
import { definitionsPage } from './data-set/definitions.page.tsx'
import { publishedCsv } from './data-set/download.ts'
import { publishedMeasurePage } from './data-set/measure.page.tsx'
import { publicationPage } from './data-set/publication.page.tsx'
import { publishedPage } from './data-set/publications.page.tsx'
import { askTheBoardPage, questionAskedPage } from './meetings/ask-the-board.page.tsx'
import { publishedDecisionPage } from './meetings/decision.page.tsx'
import { publishedDecisionsPage } from './meetings/decisions.page.tsx'
import {
  publishedBackgroundPaper,
  publishedFile,
  publishedPackPdf,
  publishedPicture,
  publishedPrintCopy,
} from './meetings/downloads.ts'
import { meetingsFeed } from './meetings/feed.ts'
import { publishedMeetingPage } from './meetings/meeting.page.tsx'
import { publishedMeetingsPage } from './meetings/meetings.page.tsx'
import { publishedMinutesPage } from './meetings/minutes.page.tsx'
import { oparlRoutes } from './meetings/oparl.ts'
import { publishedPackPage } from './meetings/pack.page.tsx'
import { publishedReportPage } from './meetings/report.page.tsx'
import { membersPackPdf, membersPicture, membersPrintCopy } from './packs/members-downloads.ts'
import { membersPackPage } from './packs/members-pack.page.tsx'
import { meetingContactPage } from './packs/meeting-contact.page.tsx'
import { notePage, notesFile, notesPage } from './packs/notes.page.tsx'

export { makeWaitingPacks } from './packs/make-packs.ts'

/** What the council has published, for anyone to read; and the packs of its meetings, for anyone and for members. */
export const publishingRoutes: readonly Route[] = [
  publishedPage,
  definitionsPage,
  publicationPage,
  publishedCsv,
  publishedMeasurePage,
  publishedBodiesPage,
  publishedBodyPage,
  publishedMeetingsPage,
  meetingsFeed,
  publishedMeetingPage,
  askTheBoardPage,
  questionAskedPage,
  publishedPackPage,
  publishedPackPdf,
  publishedPrintCopy,
  publishedMinutesPage,
  publishedReportPage,
  publishedFile,
  publishedBackgroundPaper,
  publishedPicture,
  publishedDecisionsPage,
  publishedDecisionPage,
  ...oparlRoutes,
  meetingContactPage,
  membersPackPage,
  membersPackPdf,
  membersPrintCopy,
  membersPicture,
  notesPage,
  notesFile,
  notePage,
]
