import type { ChildId, PlainDate } from '../../kernel/index.ts'

// One Annex A workbook, read: the lists as they stood on one day. Lettered codes are translated to the 903's where it has one.
// Unknown (blank) is null throughout; "no" is false.

/** List 8: a child in care on the day, or who left in the six months before. */
export type ListedChild = Readonly<{
  id: ChildId
  sex: 'male' | 'female' | 'not known'
  /** 903 code such as WBRI, or null. */
  ethnicity: string | null
  bornOn: PlainDate | null
  ageGiven: number | null
  unaccompaniedInYear: boolean | null
  disabled: boolean | null
  startedOn: PlainDate | null
  /** N1 to N8, or null (not stated). */
  need: string | null
  secondPeriodInYear: boolean | null
  legalStatusOn: PlainDate | null
  /** Letter a–g of the list, as a group: 'interim' | 'full' | 'freed' | 'placement order' | 'section 20' | 'protection' | 'youth justice'. */
  legalStatus: LegalStatusGroup | null
  lastReviewOn: PlainDate | null
  lastVisitOn: PlainDate | null
  permanencePlan: PermanencePlan | null
  lastReviewingOfficerContactOn: PlainDate | null
  lastHealthAssessmentOn: PlainDate | null
  lastDentalCheckOn: PlainDate | null
  placementsInYear: number | null
  endedOn: PlainDate | null
  endReason: CeasedReasonGroup | null
  placementStartedOn: PlainDate | null
  placementType: PlacementGroup | null
  provider: 'own' | 'private' | 'other' | null
  postcode: string | null
  urn: string | null
  /** True if the placement is outside the council's area. */
  outOfArea: boolean | null
  placementAuthority: string | null
  missingInYear: number | null
  absentInYear: number | null
  returnInterviewOffered: boolean | null
  returnInterviewAccepted: boolean | null
  team: string | null
}>

export type LegalStatusGroup =
  | 'interim'
  | 'full'
  | 'freed'
  | 'placement order'
  | 'section 20'
  | 'protection'
  | 'youth justice'

export type PermanencePlan =
  | 'return to family'
  | 'adoption'
  | 'special guardianship'
  | 'supported living'
  | 'long-term residential'
  | 'long-term fostering'
  | 'other'

export type CeasedReasonGroup =
  | 'adopted'
  | 'died'
  | 'other council'
  | 'home'
  | 'no parental responsibility'
  | 'child arrangements order'
  | 'special guardianship'
  | 'independent living'
  | 'adult residential'
  | 'custody'
  | 'remand ended'
  | 'assessed adult'
  | 'moved abroad'
  | 'other'

export type PlacementGroup =
  | 'foster'
  | 'placed for adoption'
  | 'parents'
  | 'independent'
  | 'residential employment'
  | 'supported'
  | 'secure home'
  | "children's home"
  | 'care home'
  | 'health'
  | 'family centre'
  | 'custody'
  | 'residential school'
  | 'other'
  | 'temporary'

/** List 9: someone entitled to leaving care services on the day. */
export type ListedCareLeaver = Readonly<{
  id: ChildId
  sex: 'male' | 'female' | 'not known'
  ethnicity: string | null
  bornOn: PlainDate | null
  ageGiven: number | null
  unaccompanied: boolean | null
  disabled: boolean | null
  team: string | null
  hasAdviser: boolean | null
  eligibility: 'relevant' | 'former relevant' | 'qualifying' | 'eligible' | 'other' | null
  pathwayPlanReviewedOn: PlainDate | null
  /** As the 903 has it: YES, NO, DIED, REFU, NREQ, RHOM; EXCLUDE where the list only says to leave them out; null not recorded. */
  inTouch: string | null
  lastContactOn: PlainDate | null
  /** The 903's letter, B … Z, or null. */
  accommodation: string | null
  suitable: boolean | null
  /** F1 … G6, or null. */
  activity: string | null
}>

/** List 10: a child with adoption in their story in the last twelve months. */
export type ListedAdoption = Readonly<{
  id: ChildId
  bornOn: PlainDate | null
  enteredCareOn: PlainDate | null
  decidedOn: PlainDate | null
  placementOrderOn: PlainDate | null
  matchedOn: PlainDate | null
  placedOn: PlainDate | null
  adoptedOn: PlainDate | null
  reversedOn: PlainDate | null
  /** RD1 to RD4 */
  reversedReason: string | null
  fosteringForAdoptionOn: PlainDate | null
}>

/** List 11: a person who wants to adopt. Not a child: the id is the agency's own. */
export type ListedAdopter = Readonly<{
  id: string
  familyId: string | null
  enquiredOn: PlainDate | null
  stageOneOn: PlainDate | null
  stageOneEndedOn: PlainDate | null
  stageTwoOn: PlainDate | null
  stageTwoEndedOn: PlainDate | null
  appliedOn: PlainDate | null
  approvedOn: PlainDate | null
  matchedOn: PlainDate | null
  placedOn: PlainDate | null
  childrenPlaced: number | null
  adoptedOn: PlainDate | null
  leftOn: PlainDate | null
  leftReason: 'withdrew' | 'on hold' | 'refused' | null
}>

/** Null for a list that the upload did not hold; empty for one with no rows. */
export type Snapshot = Readonly<{
  asAt: PlainDate
  inCare: readonly ListedChild[] | null
  careLeavers: readonly ListedCareLeaver[] | null
  adoptions: readonly ListedAdoption[] | null
  adopters: readonly ListedAdopter[] | null
}>
