import type { Indicator } from './define.ts'
import { agedTenToFifteen } from './definitions/aged-10-to-15.ts'
import { agedSixteenOrOver } from './definitions/aged-16-or-over.ts'
import { agedUnderFive } from './definitions/aged-under-5.ts'
import { boys } from './definitions/boys.ts'
import { ceasedCareInSixMonths } from './definitions/ceased-care-in-six-months.ts'
import { ceasedCarePer10000 } from './definitions/ceased-care-per-10000.ts'
import { ceasedCareCount } from './definitions/ceased-care.ts'
import { childrenInCareAnnexA } from './definitions/children-in-care-annex-a.ts'
import { childrenInCarePer10000 } from './definitions/children-in-care-per-10000.ts'
import { childrenInCare } from './definitions/children-in-care.ts'
import { daysFromCareToLivingWithAdopters } from './definitions/days-from-care-to-living-with-adopters.ts'
import { daysFromPlacementOrderToMatch } from './definitions/days-from-placement-order-to-match.ts'
import { inCareByAgreement } from './definitions/in-care-by-agreement.ts'
import { inNeedBecauseOfAbuseOrNeglect } from './definitions/in-need-because-of-abuse-or-neglect.ts'
import { leftCareAfterAYearOrMore } from './definitions/left-care-after-a-year-or-more.ts'
import { leftCareAfterSixToTwelveMonths } from './definitions/left-care-after-six-to-twelve-months.ts'
import { leftCareByAdoption } from './definitions/left-care-by-adoption.ts'
import { leftCareForAnyOtherReason } from './definitions/left-care-for-any-other-reason.ts'
import { leftCareToGoHomeAsPlanned } from './definitions/left-care-to-go-home-as-planned.ts'
import { leftCareToSpecialGuardianship } from './definitions/left-care-to-special-guardianship.ts'
import { leftCareUnderAChildArrangementsOrder } from './definitions/left-care-under-a-child-arrangements-order.ts'
import { leftCareWithinSixMonths } from './definitions/left-care-within-six-months.ts'
import { livingInAChildrensHome } from './definitions/living-in-a-childrens-home.ts'
import { livingInAResidentialSchool } from './definitions/living-in-a-residential-school.ts'
import { livingInSupportedAccommodation } from './definitions/living-in-supported-accommodation.ts'
import { livingOutsideRegistration } from './definitions/living-outside-registration.ts'
import { livingOutsideTheAreaAnnexA } from './definitions/living-outside-the-area-annex-a.ts'
import { livingOutsideTheArea } from './definitions/living-outside-the-area.ts'
import { livingOver20MilesFromHomeOutsideTheArea } from './definitions/living-over-20-miles-from-home-outside-the-area.ts'
import { livingOver20MilesFromHome } from './definitions/living-over-20-miles-from-home.ts'
import { livingWithFosterCarersAnnexA } from './definitions/living-with-foster-carers-annex-a.ts'
import { livingWithFosterCarers } from './definitions/living-with-foster-carers.ts'
import { livingWithIndependentProviders } from './definitions/living-with-independent-providers.ts'
import { livingWithParents } from './definitions/living-with-parents.ts'
import { movesAfterConcernsAboutCare } from './definitions/moves-after-concerns-about-care.ts'
import { movesInTheCarePlan } from './definitions/moves-in-the-care-plan.ts'
import { movesThatCarersAskedFor } from './definitions/moves-that-carers-asked-for.ts'
import { newHomesFarAway } from './definitions/new-homes-far-away.ts'
import { ofABackgroundOtherThanWhiteBritish } from './definitions/of-a-background-other-than-white-british.ts'
import { onFullCareOrders } from './definitions/on-full-care-orders.ts'
import { placedForAdoption } from './definitions/placed-for-adoption.ts'
import { samePlacementForTwoYears } from './definitions/same-placement-for-two-years.ts'
import { startedCareInSixMonths } from './definitions/started-care-in-six-months.ts'
import { startedCarePer10000 } from './definitions/started-care-per-10000.ts'
import { startedCareCount } from './definitions/started-care.ts'
import { threeOrMorePlacementsInTwoYears } from './definitions/three-or-more-placements-in-two-years.ts'
import { threeOrMorePlacementsInYearAnnexA } from './definitions/three-or-more-placements-in-year-annex-a.ts'
import { threeOrMorePlacementsInYear } from './definitions/three-or-more-placements-in-year.ts'
import { unaccompaniedAnnexA } from './definitions/unaccompanied-annex-a.ts'
import { unaccompaniedChildren } from './definitions/unaccompanied.ts'
import { unplannedMoves } from './definitions/unplanned-moves.ts'
import { withAPermanencePlan } from './definitions/with-a-permanence-plan.ts'

/** Every measure, in the order of reading. One line to add an indicator. */
export const catalogue: readonly Indicator[] = [
  // Who is in care
  childrenInCare,
  childrenInCareAnnexA,
  childrenInCarePer10000,
  startedCareCount,
  startedCareInSixMonths,
  startedCarePer10000,
  ceasedCareCount,
  ceasedCareInSixMonths,
  ceasedCarePer10000,
  leftCareWithinSixMonths,
  leftCareAfterSixToTwelveMonths,
  leftCareAfterAYearOrMore,
  agedUnderFive,
  agedTenToFifteen,
  agedSixteenOrOver,
  boys,
  ofABackgroundOtherThanWhiteBritish,
  unaccompaniedChildren,
  unaccompaniedAnnexA,
  inNeedBecauseOfAbuseOrNeglect,
  onFullCareOrders,
  inCareByAgreement,
  // Homes and stability
  livingWithFosterCarers,
  livingWithFosterCarersAnnexA,
  livingWithParents,
  livingInAChildrensHome,
  livingInSupportedAccommodation,
  livingInAResidentialSchool,
  livingOutsideRegistration,
  livingWithIndependentProviders,
  threeOrMorePlacementsInYear,
  threeOrMorePlacementsInYearAnnexA,
  threeOrMorePlacementsInTwoYears,
  samePlacementForTwoYears,
  livingOver20MilesFromHome,
  livingOver20MilesFromHomeOutsideTheArea,
  livingOutsideTheArea,
  livingOutsideTheAreaAnnexA,
  newHomesFarAway,
  unplannedMoves,
  movesThatCarersAskedFor,
  movesAfterConcernsAboutCare,
  movesInTheCarePlan,
  // Permanence
  withAPermanencePlan,
  placedForAdoption,
  leftCareByAdoption,
  leftCareToSpecialGuardianship,
  leftCareUnderAChildArrangementsOrder,
  leftCareToGoHomeAsPlanned,
  leftCareForAnyOtherReason,
  daysFromCareToLivingWithAdopters,
  daysFromPlacementOrderToMatch,
  // Voice and visits
  // Health
  // Education
  // Safety
  // Leaving care
  // Carers
  // The board
]

const byName = new Map(
  catalogue.flatMap(
    indicator =>
      [
        [indicator.id, indicator],
        [indicator.code, indicator],
      ] as const,
  ),
)

/** By its id (the file's name) or by the short code that analysts use. */
export const findIndicator = (idOrCode: string): Indicator | null => byName.get(idOrCode) ?? null
