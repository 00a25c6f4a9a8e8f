import type { Route } from '../../web/index.ts'
import { addStepPage } from '../decisions/add-step.page.tsx'
import { decisionPage } from '../decisions/decision.page.tsx'
import { decisionsPage } from '../decisions/decisions.page.tsx'
import { recordDecisionPage } from '../decisions/record-decision.page.tsx'
import { showDecisionPage } from '../decisions/show-decision.page.tsx'
import { remindersPage } from '../nudges/reminders.page.tsx'
import { changeInRegisterPage } from '../registers/change-in-register.page.tsx'
import { enterCountsPage } from '../registers/enter-counts.page.tsx'
import { enterInRegisterPage } from '../registers/enter-in-register.page.tsx'
import { recordPage } from '../registers/record.page.tsx'
import { registerPage } from '../registers/register.page.tsx'
import { registersPage } from '../registers/registers.page.tsx'
import { publicSearchPage, searchPage } from '../search/search.page.tsx'
import { actionPage } from './action.page.tsx'
import { actionsPage } from './actions.page.tsx'
import { addActionPage } from './add-action.page.tsx'
import { answerActionPage } from './answer-action.page.tsx'
import { changeActionPage } from './change-action.page.tsx'
import { closeActionPage } from './close-action.page.tsx'
import { myWorkPage } from './my-work.page.tsx'
import { nudgeActionPage } from './nudge-action.page.tsx'
import { reissueActionPage } from './re-issue-action.page.tsx'
import { reopenActionPage } from './reopen-action.page.tsx'
import { showActionPage } from './show-action.page.tsx'

/** What came of a meeting: decisions, actions and who must do them, registers, and finding any of it again. */
export const afterTheMeetingRoutes: readonly Route[] = [
  myWorkPage,
  actionsPage,
  addActionPage,
  actionPage,
  answerActionPage,
  closeActionPage,
  changeActionPage,
  reissueActionPage,
  reopenActionPage,
  showActionPage,
  nudgeActionPage,
  remindersPage,
  decisionsPage,
  recordDecisionPage,
  decisionPage,
  addStepPage,
  showDecisionPage,
  registersPage,
  enterCountsPage,
  recordPage,
  registerPage,
  enterInRegisterPage,
  changeInRegisterPage,
  searchPage,
  publicSearchPage,
]
