import type { Route } from '../web/index.ts'
import { addPersonPage } from './add-person.page.tsx'
import { auditTrailPage } from './audit-trail.page.tsx'
import { changePersonPage } from './change-person.page.tsx'
import { changeSettingsPage } from './change-settings.page.tsx'
import { confirmRolesPage } from './confirm-roles.page.tsx'
import { councilSignInRoutes } from './council-sign-in.ts'
import { endRolePage } from './end-role.page.tsx'
import { forgetAccountPage } from './forget-account.page.tsx'
import { giveRolePage } from './give-role.page.tsx'
import type { CouncilSignIn } from './identity-provider.ts'
import { ownAccessPage } from './own-access.page.tsx'
import { peoplePage } from './people.page.tsx'
import { personPage } from './person.page.tsx'
import { recordLeaverPage } from './record-leaver.page.tsx'
import { signInPage, signOutPage } from './sign-in.page.tsx'

export { writeAuditLine } from './audit.store.ts'
export { watchCondition } from './condition.ts'
export { doorsOf } from './doors.ts'
export { type CouncilSignIn, identityProvider, type SignInProvider } from './identity-provider.ts'
export { everybody, giveRole, peopleHolding, rolesOfPerson, savePerson } from './people.store.ts'
export * from './permissions.ts'
export * from './roles.ts'
export { cameBefore } from './sessions.store.ts'
export {
  type Council,
  councilFrom,
  councilOf,
  councilSetting,
  daysBeforeDue,
  isDemonstration,
  saveDaysBeforeDue,
  saveSetting,
  settingCalled,
  settingsCalled,
  unnamedCouncil,
  whatItHolds,
} from './settings.store.ts'

/** Getting in and out, who may do what, and what was done. `council` is null where nobody has set the council's sign-in. */
export const accessRoutes = (council: CouncilSignIn | null): readonly Route[] => [
  signInPage({ council: council !== null }),
  ...(council === null ? [] : councilSignInRoutes(council)),
  signOutPage,
  ownAccessPage,
  peoplePage,
  addPersonPage,
  personPage,
  changePersonPage,
  giveRolePage,
  endRolePage,
  confirmRolesPage,
  forgetAccountPage,
  recordLeaverPage,
  auditTrailPage,
  changeSettingsPage,
]
