import type { ChildId, PlainDate } from '../../kernel/index.ts'

// One child as all loaded returns together tell it. Names are ours; codes stay the Department's own (see ssda903/codes).

/**
 * One row of the Episodes module: nothing about the child's care changed between these days. A code that was blank or that no
 * year has is '' (not known), which is in no group.
 */
export type Episode = Readonly<{
  startedOn: PlainDate
  /** RNE: S started to be looked after, L legal status, P placement and carer, T placement same carer, B both, U both same carer. */
  startReason: string
  /** LS, such as C2; V3 and V4 are short breaks. */
  legalStatus: string
  /** CIN, N1 to N8. */
  need: string
  /** PLACE, such as U4. */
  placementType: string
  /** PLACE_PROVIDER, PR0 to PR5. */
  provider: string | null
  endedOn: PlainDate | null
  /** REC; X1 means that another episode begins the same day. */
  endReason: string | null
  /** REASON_PLACE_CHANGE, on the episode that ends. */
  moveReason: string | null
  homePostcode: string | null
  placementPostcode: string | null
  /** Ofsted's number of the home or agency. */
  urn: string | null
  /** The year end (2026 for 2025-26) of the newest return that gave this row. */
  returnYear: number
}>

export type Review = Readonly<{ heldOn: PlainDate; /** PN0 to PN7 */ code: string }>

export type MissingPeriod = Readonly<{
  /** M missing (whereabouts unknown), A away without authorisation. */
  kind: 'M' | 'A'
  startedOn: PlainDate
  /** Null while the child has not come back. */
  endedOn: PlainDate | null
}>

/** OC2: what one year's return says of a child who was in care all year. Null is not recorded, which is not "no". */
export type Outcomes = Readonly<{
  returnYear: number
  sdqScore: number | null
  sdqReason: string | null
  convicted: boolean | null
  developmentCheck: boolean | null
  immunisations: boolean | null
  dentalCheck: boolean | null
  healthAssessment: boolean | null
  substanceMisuse: boolean | null
  interventionReceived: boolean | null
  interventionOffered: boolean | null
}>

/** OC3: what one year's return says of a care leaver, around their birthday in that year. */
export type LeavingCare = Readonly<{
  returnYear: number
  /** YES, NO, DIED, REFU, NREQ, RHOM */
  inTouch: string
  /** F1 … G6, or 0 for not known. */
  activity: string
  /** B1 … Z1, or 0 for not known. */
  accommodation: string
}>

/** AD1: an adoption in that year. */
export type Adoption = Readonly<{
  returnYear: number
  /** DATE_INT: the decision that the child should be placed for adoption. */
  decidedOn: PlainDate | null
  matchedOn: PlainDate | null
  /** True if adopted by their own foster carers. */
  byFosterCarer: boolean | null
  adopters: number | null
  adoptersSex: string | null
  adoptersStatus: string | null
}>

export type PlacedForAdoption = Readonly<{
  decidedOn: PlainDate | null
  ceasedOn: PlainDate | null
  ceasedReason: string | null
}>

export type PreviousPermanence = Readonly<{
  code: string
  authority: string | null
  /** As given: parts may be unknown (zz/mm/yyyy). */
  dateAsGiven: string | null
}>

export type SocialWorkerSpell = Readonly<{
  worker: string
  startedOn: PlainDate
  endedOn: PlainDate | null
  reason: string | null
}>

export type DeprivationOfLiberty = Readonly<{ startedOn: PlainDate; endedOn: PlainDate | null }>

export type Child = Readonly<{
  id: ChildId
  bornOn: PlainDate | null
  /** male, female or not known, whichever year's codes were used. */
  sex: 'male' | 'female' | 'not known'
  /** ETHNIC, such as WBRI. */
  ethnicity: string | null
  upn: string | null
  isMother: boolean | null
  /** UASC: the returns (year ends) that flagged the child, and the day the status ended if given. */
  unaccompanied: Readonly<{ returnYears: readonly number[]; ceasedOn: PlainDate | null }> | null
  /** By the day they started, then by the day they ended; an episode that is still open comes last. */
  episodes: readonly Episode[]
  reviews: readonly Review[]
  missing: readonly MissingPeriod[]
  outcomes: readonly Outcomes[]
  leavingCare: readonly LeavingCare[]
  adoptions: readonly Adoption[]
  placedForAdoption: readonly PlacedForAdoption[]
  previousPermanence: PreviousPermanence | null
  socialWorkers: readonly SocialWorkerSpell[]
  deprivationsOfLiberty: readonly DeprivationOfLiberty[]
}>
