import { codeGroup, codeSet, groupOf } from './code-set.ts'

export const placementType = codeSet('PLACE', [
  { code: 'U1', means: 'foster care with a relative or friend, long term' },
  { code: 'U2', means: 'foster care with a relative or friend who is also an approved adopter' },
  { code: 'U3', means: 'foster care with a relative or friend, neither long term nor adopting' },
  { code: 'U4', means: 'foster care with another carer, long term' },
  { code: 'U5', means: 'foster care with another carer who is also an approved adopter' },
  { code: 'U6', means: 'foster care with another carer, neither long term nor adopting' },
  { code: 'A3', means: 'placed for adoption with the current foster carer, parents consenting' },
  { code: 'A4', means: 'placed for adoption with someone else, parents consenting' },
  { code: 'A5', means: 'placed for adoption with the current foster carer, under a placement order' },
  { code: 'A6', means: 'placed for adoption with someone else, under a placement order' },
  { code: 'K1', means: 'secure children’s home' },
  { code: 'K2', means: 'children’s home' },
  // Registered from 28 October 2023. The validator's list admits it from 2024-25 but its rule 503D expects H5 to become K3
  // in 2023-24 too, so it is read from then.
  { code: 'K3', means: 'supported accommodation registered with Ofsted', from: 2024 },
  { code: 'H5', means: 'semi-independent living not under the children’s homes regulations', to: 2024 },
  { code: 'P1', means: 'with own parents or a person with parental responsibility' },
  { code: 'P2', means: 'independent living', to: 2024 },
  { code: 'P3', means: 'residential employment' },
  { code: 'R1', means: 'residential care home' },
  { code: 'R2', means: 'NHS or other health establishment' },
  { code: 'R3', means: 'family centre or mother and baby unit' },
  { code: 'R5', means: 'young offender institution or prison' },
  { code: 'S1', means: 'residential school' },
  { code: 'T0', means: 'temporary placement of any kind' },
  { code: 'T1', means: 'temporary: in hospital' },
  { code: 'T2', means: 'temporary: the child on holiday' },
  { code: 'T3', means: 'temporary: the carer on holiday' },
  { code: 'T4', means: 'temporary: seven days or less' },
  { code: 'Z1', means: 'other placement', to: 2025 },
  // The four meanings are in no source that we hold. Rule 709 expects a deprivation of liberty in K2, Z12 or Z13, which makes
  // Z12 and Z13 settings outside registration; take the words from the 2025-26 guide.
  { code: 'Z11', means: 'other placement (first kind)', from: 2026, confirmed: false },
  { code: 'Z12', means: 'other placement outside registration (first kind)', from: 2026, confirmed: false },
  { code: 'Z13', means: 'other placement outside registration (second kind)', from: 2026, confirmed: false },
  { code: 'Z14', means: 'other placement (second kind)', from: 2026, confirmed: false },
])

const set = (codes: string): ReadonlySet<string> => new Set(codes.split(' '))

export const FOSTER = set('U1 U2 U3 U4 U5 U6')
export const PLACED_FOR_ADOPTION = set('A3 A4 A5 A6')
/** Placed for adoption with the foster carers with whom the child lives already: no move. */
export const ADOPTED_BY_THEIR_FOSTER_CARER = set('A3 A5')
export const CHILDRENS_HOMES = set('K1 K2')
/** H5 and P2 until 2023-24 are what K3 is now. */
export const SUPPORTED_ACCOMMODATION = set('K3 H5 P2')
export const WITH_PARENTS = set('P1')
export const RESIDENTIAL_SCHOOLS = set('S1')
/** Not a move if the child goes back to the same placement. */
export const TEMPORARY = set('T0 T1 T2 T3 T4')
/** Inferred from rule 709; the guide's own words are not in any source that we hold. */
export const OUTSIDE_REGISTRATION = set('Z12 Z13')
/** Placements that carry no provider code. */
export const WITHOUT_PROVIDER = set('T0 T1 T2 T3 T4 Z1 Z11 Z12 Z13 Z14')

export const placementGroups = [
  codeGroup('foster', 'Foster care', 'U1 U2 U3 U4 U5 U6'),
  codeGroup('placed-for-adoption', 'Placed for adoption', 'A3 A4 A5 A6'),
  codeGroup('with-parents', 'Placed with parents', 'P1'),
  codeGroup('childrens-homes', 'Secure homes and children’s homes', 'K1 K2'),
  codeGroup('supported', 'Independent living and supported accommodation', 'K3 H5 P2'),
  codeGroup('residential-schools', 'Residential schools', 'S1'),
  codeGroup('other-residential', 'Other residential settings', 'R1 R2 R3 R5'),
  codeGroup('temporary', 'Temporary placements', 'T0 T1 T2 T3 T4'),
  codeGroup('other', 'Other placements', 'P3 Z1 Z11 Z12 Z13 Z14'),
] as const

export const placementGroupOf = (code: string | null) => groupOf(placementGroups, code)
