import type { Route } from '../web/index.ts'
import { annualReportPage, recommendInAnnualReportPage } from './annual-report/annual-report.page.tsx'
import { annualReportsPage } from './annual-report/annual-reports.page.tsx'
import { placeParagraphsPage } from './annual-report/place-paragraphs.page.tsx'
import { newAnnualReportPage } from './annual-report/new-annual-report.page.tsx'
import { carryCommitmentPage } from './commitments/carry-commitment.page.tsx'
import { commitmentPage } from './commitments/commitment.page.tsx'
import {
  addCommitmentPage,
  changeCommitmentPage,
  endCommitmentPage,
  splitCommitmentPage,
} from './commitments/keep-commitment.page.tsx'
import { addCommitmentActionPage } from './delivery/add-commitment-action.page.tsx'
import { deliveryPlanPage } from './delivery/delivery-plan.page.tsx'
import {
  clearBlockerPage,
  escalateBlockerPage,
  raiseBlockerOfActionPage,
  raiseBlockerOfCommitmentPage,
} from './delivery/keep-blocker.page.tsx'
import { addWorkstreamPage, changeWorkstreamPage } from './delivery/keep-workstream.page.tsx'
import { evidenceAreaPage, evidenceRoomPage } from './evidence/evidence.page.tsx'
import { addOfferPage, changeOfferPage, localOfferPage, publishedOfferPage } from './local-offer/local-offer.page.tsx'
import { judgeStatementPage } from './promise/judge-statement.page.tsx'
import {
  addPromisePage,
  addStatementPage,
  changePromisePage,
  rewordStatementPage,
} from './promise/keep-promise.page.tsx'
import { promisePage, promisePosterPage, publishedPromisePage } from './promise/promise.page.tsx'
import { promisesPage, publishedPromisesPage } from './promise/promises.page.tsx'
import { reviewPromisePage } from './promise/review-promise.page.tsx'
import {
  addRecommendationPage,
  answerRecommendationPage,
  finishRecommendationPage,
  recommendationPage,
  recommendationsPage,
} from './recommendations/recommendations.page.tsx'
import { withdrawQuotePage } from './quotes/withdraw-quote.page.tsx'
import { importStrategyPage } from './strategies/import-strategy.page.tsx'
import { addStrategyPage, changeStrategyPage } from './strategies/keep-strategy.page.tsx'
import { changePriorityPage } from './strategies/keep-priority.page.tsx'
import {
  addHeirPage,
  addPassagePage,
  addPlanPage,
  addPriorityPage,
  changePassagePage,
} from './strategies/keep-parts.page.tsx'
import { publishedStrategyPage } from './strategies/published-strategy.page.tsx'
import { strategyPage } from './strategies/strategy.page.tsx'
import { publishedStrategiesPage, strategiesPage } from './strategies/strategies.page.tsx'
import { surveyMeasuresPage } from './surveys/survey-measures.page.tsx'
import { tieQuestionsPage } from './surveys/tie-questions.page.tsx'
import { tieRecordsPage, untieRecordsPage } from './thread/tie-records.page.tsx'
import { threadPage } from './thread/thread.page.tsx'

export { commitmentsOf, publicStandingsOf, standingsOf, untoldOf } from './commitments/commitments.store.ts'
export { isStale } from './local-offer/local-offer.ts'
export { allOffers } from './local-offer/local-offer.store.ts'
export { allPromises, statementsOf } from './promise/promises.store.ts'
export { allRecommendations } from './recommendations/recommendations.store.ts'
export { strategyOn } from './strategies/strategies.store.ts'

/** What was promised, what hangs on it, and whether it was kept. */
export const strategyRoutes: readonly Route[] = [
  strategiesPage,
  addStrategyPage,
  importStrategyPage,
  strategyPage,
  changeStrategyPage,
  addPriorityPage,
  changePriorityPage,
  addPassagePage,
  changePassagePage,
  addPlanPage,
  addHeirPage,
  addCommitmentPage,
  commitmentPage,
  changeCommitmentPage,
  splitCommitmentPage,
  carryCommitmentPage,
  endCommitmentPage,
  addCommitmentActionPage,
  raiseBlockerOfCommitmentPage,
  deliveryPlanPage,
  raiseBlockerOfActionPage,
  escalateBlockerPage,
  clearBlockerPage,
  addWorkstreamPage,
  changeWorkstreamPage,
  promisesPage,
  addPromisePage,
  promisePage,
  changePromisePage,
  reviewPromisePage,
  addStatementPage,
  rewordStatementPage,
  judgeStatementPage,
  localOfferPage,
  addOfferPage,
  changeOfferPage,
  recommendationsPage,
  addRecommendationPage,
  recommendationPage,
  answerRecommendationPage,
  finishRecommendationPage,
  annualReportsPage,
  newAnnualReportPage,
  annualReportPage,
  placeParagraphsPage,
  recommendInAnnualReportPage,
  evidenceRoomPage,
  evidenceAreaPage,
  threadPage,
  tieRecordsPage,
  untieRecordsPage,
  publishedStrategiesPage,
  tieQuestionsPage,
  surveyMeasuresPage,
  publishedStrategyPage,
  publishedPromisesPage,
  publishedPromisePage,
  promisePosterPage,
  publishedOfferPage,
  withdrawQuotePage,
]
