import type { Route } from '../../web/index.ts'
import { checkNumberPage } from './check-number.page.tsx'
import { declareInterestPage } from './declare-interest.page.tsx'
import { endMeetingPage } from './end-meeting.page.tsx'
import { entriesDownload } from './entries.download.ts'
import { excludePublicPage } from './exclude-public.page.tsx'
import { exemptMinutesPage } from './exempt-minutes.page.tsx'
import { keepPromisePage } from './keep-promise.page.tsx'
import { keepVersionPage } from './keep-version.page.tsx'
import { minutesElsewherePage } from './minutes-elsewhere.page.tsx'
import { moveItemPage } from './move-item.page.tsx'
import { presencePage } from './presence.page.tsx'
import { publicQuestionsPage } from './public-questions.page.tsx'
import { questionRulesPage } from './question-rules.page.tsx'
import { readMinutesPage } from './read-minutes.page.tsx'
import { settleItemPage } from './settle-item.page.tsx'
import { takeBackPage } from './take-back.page.tsx'
import { takeChairPage } from './take-chair.page.tsx'
import { takeMinutesPage } from './take-minutes.page.tsx'

/** At the meeting, and after it until its minutes are confirmed. */
export const minutesRoutes: readonly Route[] = [
  takeMinutesPage,
  entriesDownload,
  presencePage,
  takeChairPage,
  moveItemPage,
  declareInterestPage,
  takeBackPage,
  publicQuestionsPage,
  questionRulesPage,
  excludePublicPage,
  settleItemPage,
  keepPromisePage,
  checkNumberPage,
  endMeetingPage,
  keepVersionPage,
  minutesElsewherePage,
  readMinutesPage,
  exemptMinutesPage,
]
