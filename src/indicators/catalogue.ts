import type { Indicator, Theme } from './define.ts'
import { accommodationNotKnownAged17To18 } from './definitions/accommodation-not-known-aged-17-to-18.ts'
import { accommodationNotKnownAged19To21 } from './definitions/accommodation-not-known-aged-19-to-21.ts'
import { activityNotKnownAged17To18 } from './definitions/activity-not-known-aged-17-to-18.ts'
import { activityNotKnownAged19To21 } from './definitions/activity-not-known-aged-19-to-21.ts'
import { agedTenToFifteen } from './definitions/aged-10-to-15.ts'
import { agedSixteenOrOver } from './definitions/aged-16-or-over.ts'
import { agedUnderFive } from './definitions/aged-under-5.ts'
import { averageDifficultiesScore } from './definitions/average-difficulties-score.ts'
import { awayWithoutLeaveByTheMonthlyList } from './definitions/away-without-leave-by-the-monthly-list.ts'
import { awayWithoutLeaveInTheYear } from './definitions/away-without-leave-in-the-year.ts'
import { boys } from './definitions/boys.ts'
import { ceasedCareCount } from './definitions/ceased-care.ts'
import { ceasedCareInSixMonths } from './definitions/ceased-care-in-six-months.ts'
import { ceasedCarePer10000 } from './definitions/ceased-care-per-10000.ts'
import { childrenInCare } from './definitions/children-in-care.ts'
import { childrenInCareByTheMonthlyList } from './definitions/children-in-care-by-the-monthly-list.ts'
import { childrenInCarePer10000 } from './definitions/children-in-care-per-10000.ts'
import { contactedByAdviserInEightWeeks } from './definitions/contacted-by-adviser-in-eight-weeks.ts'
import { contactedByReviewingOfficer } from './definitions/contacted-by-reviewing-officer.ts'
import { convictedInTheYear } from './definitions/convicted-in-the-year.ts'
import { daysFromCareToLivingWithAdopters } from './definitions/days-from-care-to-living-with-adopters.ts'
import { daysFromPlacementOrderToMatch } from './definitions/days-from-placement-order-to-match.ts'
import { dentalCheckInTheLastYear } from './definitions/dental-check-in-the-last-year.ts'
import { dentalChecksUpToDate } from './definitions/dental-checks-up-to-date.ts'
import { developmentAssessmentsUpToDate } from './definitions/development-assessments-up-to-date.ts'
import { difficultiesScoreOfConcern } from './definitions/difficulties-score-of-concern.ts'
import { entitledToLeavingCareHelp } from './definitions/entitled-to-leaving-care-help.ts'
import { hasAPersonalAdviser } from './definitions/has-a-personal-adviser.ts'
import { healthAssessmentsUpToDate } from './definitions/health-assessments-up-to-date.ts'
import { immunisationsUpToDate } from './definitions/immunisations-up-to-date.ts'
import { inCareByAgreement } from './definitions/in-care-by-agreement.ts'
import { inEducationEmploymentOrTrainingAged17To18 } from './definitions/in-education-employment-or-training-aged-17-to-18.ts'
import { inEducationEmploymentOrTrainingAged19To21 } from './definitions/in-education-employment-or-training-aged-19-to-21.ts'
import { inHigherEducationAged17To18 } from './definitions/in-higher-education-aged-17-to-18.ts'
import { inHigherEducationAged19To21 } from './definitions/in-higher-education-aged-19-to-21.ts'
import { inNeedBecauseOfAbuseOrNeglect } from './definitions/in-need-because-of-abuse-or-neglect.ts'
import { inSuitableAccommodationAged17To18 } from './definitions/in-suitable-accommodation-aged-17-to-18.ts'
import { inSuitableAccommodationAged19To21 } from './definitions/in-suitable-accommodation-aged-19-to-21.ts'
import { inTouchAged17To18 } from './definitions/in-touch-aged-17-to-18.ts'
import { inTouchAged19To21 } from './definitions/in-touch-aged-19-to-21.ts'
import { inUnsuitableAccommodationAged17To18 } from './definitions/in-unsuitable-accommodation-aged-17-to-18.ts'
import { inUnsuitableAccommodationAged19To21 } from './definitions/in-unsuitable-accommodation-aged-19-to-21.ts'
import { initialHealthAssessmentInTime } from './definitions/initial-health-assessment-in-time.ts'
import { lastReviewInDate } from './definitions/last-review-in-date.ts'
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
import { livingOutsideTheArea } from './definitions/living-outside-the-area.ts'
import { livingOutsideTheAreaByTheMonthlyList } from './definitions/living-outside-the-area-by-the-monthly-list.ts'
import { livingOver20MilesFromHome } from './definitions/living-over-20-miles-from-home.ts'
import { livingOver20MilesFromHomeOutsideTheArea } from './definitions/living-over-20-miles-from-home-outside-the-area.ts'
import { livingWithFosterCarers } from './definitions/living-with-foster-carers.ts'
import { livingWithFosterCarersByTheMonthlyList } from './definitions/living-with-foster-carers-by-the-monthly-list.ts'
import { livingWithIndependentProviders } from './definitions/living-with-independent-providers.ts'
import { livingWithParents } from './definitions/living-with-parents.ts'
import { movesAfterConcernsAboutCare } from './definitions/moves-after-concerns-about-care.ts'
import { movesInTheCarePlan } from './definitions/moves-in-the-care-plan.ts'
import { movesThatCarersAskedFor } from './definitions/moves-that-carers-asked-for.ts'
import { newHomesFarAway } from './definitions/new-homes-far-away.ts'
import { notInEducationEmploymentOrTrainingAged17To18 } from './definitions/not-in-education-employment-or-training-aged-17-to-18.ts'
import { notInEducationEmploymentOrTrainingAged19To21 } from './definitions/not-in-education-employment-or-training-aged-19-to-21.ts'
import { notInTouchAged17To18 } from './definitions/not-in-touch-aged-17-to-18.ts'
import { notInTouchAged19To21 } from './definitions/not-in-touch-aged-19-to-21.ts'
import { nowInEducationEmploymentOrTrainingAged17To18 } from './definitions/now-in-education-employment-or-training-aged-17-to-18.ts'
import { nowInEducationEmploymentOrTrainingAged19To21 } from './definitions/now-in-education-employment-or-training-aged-19-to-21.ts'
import { nowInEducationEmploymentOrTrainingAged22To25 } from './definitions/now-in-education-employment-or-training-aged-22-to-25.ts'
import { nowInSuitableAccommodationAged17To18 } from './definitions/now-in-suitable-accommodation-aged-17-to-18.ts'
import { nowInSuitableAccommodationAged19To21 } from './definitions/now-in-suitable-accommodation-aged-19-to-21.ts'
import { nowInSuitableAccommodationAged22To25 } from './definitions/now-in-suitable-accommodation-aged-22-to-25.ts'
import { nowInTouchAged17To18 } from './definitions/now-in-touch-aged-17-to-18.ts'
import { nowInTouchAged19To21 } from './definitions/now-in-touch-aged-19-to-21.ts'
import { nowInTouchAged22To25 } from './definitions/now-in-touch-aged-22-to-25.ts'
import { ofABackgroundOtherThanWhiteBritish } from './definitions/of-a-background-other-than-white-british.ts'
import { onFullCareOrders } from './definitions/on-full-care-orders.ts'
import { pathwayPlanReviewedInSixMonths } from './definitions/pathway-plan-reviewed-in-six-months.ts'
import { placedForAdoption } from './definitions/placed-for-adoption.ts'
import { questionnaireCompletedAged4To16 } from './definitions/questionnaire-completed-aged-4-to-16.ts'
import { questionnaireCompletedAged5To16 } from './definitions/questionnaire-completed-aged-5-to-16.ts'
import { receivedHelpForSubstanceMisuse } from './definitions/received-help-for-substance-misuse.ts'
import { refusedHelpForSubstanceMisuse } from './definitions/refused-help-for-substance-misuse.ts'
import { returnInterviewAccepted } from './definitions/return-interview-accepted.ts'
import { returnInterviewOffered } from './definitions/return-interview-offered.ts'
import { reviewHealthAssessmentInDate } from './definitions/review-health-assessment-in-date.ts'
import { reviewHeldOnTime } from './definitions/review-held-on-time.ts'
import { reviewsAllHeldOnTime } from './definitions/reviews-all-held-on-time.ts'
import { samePlacementForTwoYears } from './definitions/same-placement-for-two-years.ts'
import { seenWithinSixWeeks } from './definitions/seen-within-six-weeks.ts'
import { startedCareCount } from './definitions/started-care.ts'
import { startedCareInSixMonths } from './definitions/started-care-in-six-months.ts'
import { startedCarePer10000 } from './definitions/started-care-per-10000.ts'
import { stayingPutAged18 } from './definitions/staying-put-aged-18.ts'
import { stayingPutAged19To20 } from './definitions/staying-put-aged-19-to-20.ts'
import { stayingPutWithFormerFosterCarer } from './definitions/staying-put-with-former-foster-carer.ts'
import { stillMissing } from './definitions/still-missing.ts'
import { substanceMisuseIdentified } from './definitions/substance-misuse-identified.ts'
import { supportedByAnAdviser } from './definitions/supported-by-an-adviser.ts'
import { threeOrMorePlacementsInTwoYears } from './definitions/three-or-more-placements-in-two-years.ts'
import { threeOrMorePlacementsInYear } from './definitions/three-or-more-placements-in-year.ts'
import { threeOrMorePlacementsInYearByTheMonthlyList } from './definitions/three-or-more-placements-in-year-by-the-monthly-list.ts'
import { threeOrMoreSocialWorkers } from './definitions/three-or-more-social-workers.ts'
import { timesMissingInTheYear } from './definitions/times-missing-in-the-year.ts'
import { tookPartInReview } from './definitions/took-part-in-review.ts'
import { unaccompaniedChildren } from './definitions/unaccompanied.ts'
import { unaccompaniedByTheMonthlyList } from './definitions/unaccompanied-by-the-monthly-list.ts'
import { unplannedMoves } from './definitions/unplanned-moves.ts'
import { visitedWithinTheLimit } from './definitions/visited-within-the-limit.ts'
import { wentMissingByTheMonthlyList } from './definitions/went-missing-by-the-monthly-list.ts'
import { wentMissingInTheYear } from './definitions/went-missing-in-the-year.ts'
import { wentMissingMoreThanOnce } from './definitions/went-missing-more-than-once.ts'
import { wentMissingMoreThanOnceByTheMonthlyList } from './definitions/went-missing-more-than-once-by-the-monthly-list.ts'
import { wentMissingMoreThanOnceOfThoseInCareNow } from './definitions/went-missing-more-than-once-of-those-in-care-now.ts'
import { wentMissingOfThoseInCareNow } from './definitions/went-missing-of-those-in-care-now.ts'
import { withAPermanencePlan } from './definitions/with-a-permanence-plan.ts'
import { enteredMeasures } from './definitions/entered/index.ts'

const enteredOn = (theme: Theme): readonly Indicator[] => enteredMeasures.filter(measure => measure.theme === theme)

/** Every measure, in the order of reading. One line to add an indicator. */
export const catalogue: readonly Indicator[] = [
  // Who is in care
  childrenInCare,
  childrenInCareByTheMonthlyList,
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
  unaccompaniedByTheMonthlyList,
  inNeedBecauseOfAbuseOrNeglect,
  onFullCareOrders,
  inCareByAgreement,
  // Homes and stability
  livingWithFosterCarers,
  livingWithFosterCarersByTheMonthlyList,
  livingWithParents,
  livingInAChildrensHome,
  livingInSupportedAccommodation,
  livingInAResidentialSchool,
  livingOutsideRegistration,
  livingWithIndependentProviders,
  threeOrMorePlacementsInYear,
  threeOrMorePlacementsInYearByTheMonthlyList,
  threeOrMorePlacementsInTwoYears,
  samePlacementForTwoYears,
  livingOver20MilesFromHome,
  livingOver20MilesFromHomeOutsideTheArea,
  livingOutsideTheArea,
  livingOutsideTheAreaByTheMonthlyList,
  newHomesFarAway,
  unplannedMoves,
  movesThatCarersAskedFor,
  movesAfterConcernsAboutCare,
  movesInTheCarePlan,
  ...enteredOn('Homes and stability'),
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
  ...enteredOn('Permanence'),
  // Voice and visits
  reviewsAllHeldOnTime,
  reviewHeldOnTime,
  lastReviewInDate,
  tookPartInReview,
  seenWithinSixWeeks,
  visitedWithinTheLimit,
  contactedByReviewingOfficer,
  threeOrMoreSocialWorkers,
  ...enteredOn('Voice and visits'),
  // Health
  healthAssessmentsUpToDate,
  reviewHealthAssessmentInDate,
  initialHealthAssessmentInTime,
  dentalChecksUpToDate,
  dentalCheckInTheLastYear,
  immunisationsUpToDate,
  developmentAssessmentsUpToDate,
  questionnaireCompletedAged4To16,
  questionnaireCompletedAged5To16,
  averageDifficultiesScore,
  difficultiesScoreOfConcern,
  substanceMisuseIdentified,
  receivedHelpForSubstanceMisuse,
  refusedHelpForSubstanceMisuse,
  ...enteredOn('Health'),
  // Education
  ...enteredOn('Education'),
  // Safety
  wentMissingInTheYear,
  wentMissingOfThoseInCareNow,
  wentMissingByTheMonthlyList,
  wentMissingMoreThanOnce,
  wentMissingMoreThanOnceOfThoseInCareNow,
  wentMissingMoreThanOnceByTheMonthlyList,
  timesMissingInTheYear,
  stillMissing,
  awayWithoutLeaveInTheYear,
  awayWithoutLeaveByTheMonthlyList,
  returnInterviewOffered,
  returnInterviewAccepted,
  convictedInTheYear,
  ...enteredOn('Safety'),
  // Leaving care
  entitledToLeavingCareHelp,
  supportedByAnAdviser,
  hasAPersonalAdviser,
  pathwayPlanReviewedInSixMonths,
  contactedByAdviserInEightWeeks,
  inEducationEmploymentOrTrainingAged17To18,
  inEducationEmploymentOrTrainingAged19To21,
  nowInEducationEmploymentOrTrainingAged17To18,
  nowInEducationEmploymentOrTrainingAged19To21,
  nowInEducationEmploymentOrTrainingAged22To25,
  notInEducationEmploymentOrTrainingAged17To18,
  notInEducationEmploymentOrTrainingAged19To21,
  inHigherEducationAged17To18,
  inHigherEducationAged19To21,
  activityNotKnownAged17To18,
  activityNotKnownAged19To21,
  inSuitableAccommodationAged17To18,
  inSuitableAccommodationAged19To21,
  nowInSuitableAccommodationAged17To18,
  nowInSuitableAccommodationAged19To21,
  nowInSuitableAccommodationAged22To25,
  inUnsuitableAccommodationAged17To18,
  inUnsuitableAccommodationAged19To21,
  accommodationNotKnownAged17To18,
  accommodationNotKnownAged19To21,
  inTouchAged17To18,
  inTouchAged19To21,
  nowInTouchAged17To18,
  nowInTouchAged19To21,
  nowInTouchAged22To25,
  notInTouchAged17To18,
  notInTouchAged19To21,
  stayingPutWithFormerFosterCarer,
  stayingPutAged18,
  stayingPutAged19To20,
  ...enteredOn('Leaving care'),
  // Carers
  ...enteredOn('Carers'),
  // The board
  ...enteredOn('The board'),
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
