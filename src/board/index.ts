import type { Route } from '../web/index.ts'
import { afterTheMeetingRoutes } from './actions/after-the-meeting.routes.ts'
import { agendaRoutes } from './agenda/agenda.routes.ts'
import { answerForDoubtPage } from './publish-gate/answer-for-doubt.page.tsx'
import { publishAgendaPage } from './publish-gate/publish-agenda.page.tsx'
import { addBodyPage } from './bodies/add-body.page.tsx'
import { addPostPage } from './bodies/add-post.page.tsx'
import { addSeatPage } from './bodies/add-seat.page.tsx'
import { addTermsPage } from './bodies/add-terms.page.tsx'
import { aimsPage } from './bodies/aims.page.tsx'
import { appraiseHolderPage } from './bodies/appraise-holder.page.tsx'
import { bodiesPage } from './bodies/bodies.page.tsx'
import { bodyPage } from './bodies/body.page.tsx'
import { changeBodyPage } from './bodies/change-body.page.tsx'
import { changePostPage } from './bodies/change-post.page.tsx'
import { endPowerPage } from './bodies/end-power.page.tsx'
import { endSeatPage } from './bodies/end-seat.page.tsx'
import { fillPostPage } from './bodies/fill-post.page.tsx'
import { fillSeatPage } from './bodies/fill-seat.page.tsx'
import { givePowerPage } from './bodies/give-power.page.tsx'
import { leavePostPage } from './bodies/leave-post.page.tsx'
import { leaveSeatPage } from './bodies/leave-seat.page.tsx'
import { postsPage } from './bodies/posts.page.tsx'
import { addPlanItemPage } from './forward-plan/add-plan-item.page.tsx'
import { changePlanItemPage } from './forward-plan/change-plan-item.page.tsx'
import { draftAgendaPage } from './forward-plan/draft-agenda.page.tsx'
import { forwardPlanPage } from './forward-plan/forward-plan.page.tsx'
import { removePlanItemPage } from './forward-plan/remove-plan-item.page.tsx'
import { adjournMeetingPage } from './meetings/adjourn-meeting.page.tsx'
import { bodyCalendar, publicCalendar } from './meetings/calendars.ts'
import { callMeetingPage } from './meetings/call-meeting.page.tsx'
import { cancelMeetingPage } from './meetings/cancel-meeting.page.tsx'
import { changeMeetingPage } from './meetings/change-meeting.page.tsx'
import { closedDaysPage } from './meetings/closed-days.page.tsx'
import { meetingPage } from './meetings/meeting.page.tsx'
import { meetingsPage } from './meetings/meetings.page.tsx'
import { myCalendar } from './meetings/own-calendar.ts'
import { schoolHolidaysPage } from './meetings/school-holidays.page.tsx'
import { reportDeadlinesPage } from './meetings/report-deadlines.page.tsx'
import { reportRoutes } from './reports/routes.ts'
import { minutesRoutes } from './minutes/index.ts'

export { type Action, chainOf, inOrderOfDue, isOverdue, isOwnedBy, mustBeDue, needsAnOwner } from './actions/action.ts'
export {
  dueFields,
  dueGiven,
  dueInWords,
  DueQuestions,
  offered,
  ownerFields,
  OwnerQuestions,
  Owners,
  ownersGiven,
  PrivateTag,
  StateTag as ActionStateTag,
} from './actions/action-parts.tsx'
export { expectedLines } from './actions/add-action.page.tsx'
export { actionsOfReport, addAction, allActions, findAction, openActionsFor } from './actions/actions.store.ts'
export { type AgendaItem, withNumbersAndTimes } from './agenda/agenda-item.ts'
export { agendaOf } from './agenda/agenda.store.ts'
export { questionsThatWait, waitingFor } from './agenda/left-over.store.ts'
export { putBefore } from './agenda/put-before-body.store.ts'
export { type Exemption, publicReviewInWords } from './agenda/exemption.ts'
export { reviewsDue } from './agenda/exemption-review.store.ts'
export { exemptionsOf, privateWordsOf, urgenciesOf } from './agenda/exemptions.store.ts'
export { reasonAndNotice, type Urgency } from './agenda/urgency.ts'
export { isPlaceholder, type Paper } from './agenda/paper.ts'
export { fileOfPaper, papersOf } from './agenda/papers.store.ts'
export { purposeOf } from './agenda/procedural-items.ts'
export { paragraphsInWords, paragraphsOn } from './agenda/schedule-12a.ts'
export { allBodies, boardHeaderOf, findBody, holdersOf, seatsOf, termsOf } from './bodies/bodies.store.ts'
export { type AccessRegime, type Body, regimes } from './bodies/body.ts'
export { inForceOn } from './bodies/delegated-power.ts'
export { powersOf } from './bodies/delegated-powers.store.ts'
export { seatsOn, termsOn } from './bodies/seat.ts'
export { type Decision, type Step, stepsThatStand, stillToCome } from './decisions/decision.ts'
export { allDecisions, decisionsOfMeeting, findDecision, stepsOf } from './decisions/decisions.store.ts'
export { wordsOfBlocks } from './checks/passages.ts'
export * from './document/block.ts'
export { fromMarkdown } from './document/from-markdown.ts'
export { ShowDocument } from './document/show.tsx'
export { toMarkdown } from './document/to-markdown.ts'
export { planOf, planThatWaits } from './forward-plan/forward-plan.store.ts'
export { isIn, type PlanItem, windowsOf } from './forward-plan/plan-item.ts'
export { deadlinesIfKnown } from './meetings/deadlines.ts'
export { type Meeting } from './meetings/meeting.ts'
export { calendarOf, findMeeting, leadTimesOf, meetingBefore, meetingsBetween } from './meetings/meetings.store.ts'
export { ownQuestionRules, recordOf } from './minutes/meeting-record.store.ts'
export { askers, deadlineOf, publicKinds, ruleOn } from './minutes/public-question.ts'
export { questionByReference, questionsToRead, sendQuestion } from './minutes/question-sent.store.ts'
export { standingInWords, standingsOfMinutes, wantsMinutes } from './minutes/standing.store.ts'
export { isPrivate, minutesAsBlocks, type MinutesVersion, outcomeLine, youngPeopleInWords } from './minutes/version.ts'
export { publishedMinutesOf, unconfirmedBefore } from './minutes/versions.store.ts'
export { momentsOf } from './minutes/wall-clock.ts'
export { type AgendaPublication, agendaPublicationsOf } from './publish-gate/publish-agenda.store.ts'
export { allPosts } from './bodies/posts.store.ts'
export { findingsFor } from './publish-gate/gate.store.ts'
export { stillOpen } from './publish-gate/gate.ts'
export { allEntries } from './registers/registers.store.ts'
export {
  type BackgroundPaper,
  type BackgroundRemoval,
  openUntil,
  type WrittenFrom,
} from './reports/background-paper.ts'
export { backgroundPapersOf, backgroundRemovalsOf, fileOfBackgroundPaper } from './reports/background-papers.store.ts'
export { isOnAgenda } from './reports/move-reports.store.ts'
export { byOf, reportAddress } from './reports/on-a-report.ts'
export { stateInWords } from './reports/tags.tsx'
export { type Report } from './reports/report.ts'
export { type ReportDocument, reportDocument } from './reports/report-document.ts'
export {
  allReports,
  clearancesOf,
  findReport,
  inviteTo,
  lastReportOn,
  latestVersionOf,
  type ListedReport,
  publishedVersionOf,
  reportsForMeeting,
  saveReport,
  saveVersion,
  tasksOf,
} from './reports/reports.store.ts'
export { linesOf } from './reports/template.ts'
export { templateOf, templatesInUse } from './reports/templates.store.ts'
export { mayBeWritten, standingsOf } from './reports/workflow.ts'
export { readWordReport } from './word/index.ts'

/** The board’s own work, in the order of a year: bodies, plan, meetings, reports, minutes, and what came of them. */
export const boardRoutes: readonly Route[] = [
  bodiesPage,
  addBodyPage,
  bodyPage,
  changeBodyPage,
  addTermsPage,
  addSeatPage,
  endSeatPage,
  fillSeatPage,
  leaveSeatPage,
  appraiseHolderPage,
  aimsPage,
  givePowerPage,
  endPowerPage,
  postsPage,
  addPostPage,
  changePostPage,
  fillPostPage,
  leavePostPage,
  forwardPlanPage,
  addPlanItemPage,
  changePlanItemPage,
  removePlanItemPage,
  draftAgendaPage,
  meetingsPage,
  callMeetingPage,
  meetingPage,
  changeMeetingPage,
  cancelMeetingPage,
  adjournMeetingPage,
  closedDaysPage,
  schoolHolidaysPage,
  reportDeadlinesPage,
  ...agendaRoutes,
  ...reportRoutes,
  ...minutesRoutes,
  ...afterTheMeetingRoutes,
  publishAgendaPage,
  answerForDoubtPage,
  bodyCalendar,
  myCalendar,
  publicCalendar,
]
