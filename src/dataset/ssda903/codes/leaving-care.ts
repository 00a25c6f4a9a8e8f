import { codeSet } from './code-set.ts'

export const inTouch = codeSet('IN_TOUCH', [
  { code: 'YES', means: 'in touch' },
  { code: 'NO', means: 'not in touch' },
  { code: 'DIED', means: 'died after leaving care' },
  { code: 'REFU', means: 'refuses contact' },
  { code: 'NREQ', means: 'no longer requires services' },
  { code: 'RHOM', means: 'returned home for six months or more' },
])

/** Neither is a care leaver of the published measures. */
export const NOT_COUNTED_AS_CARE_LEAVER: ReadonlySet<string> = new Set(['DIED', 'RHOM'])

export const activity = codeSet('ACTIV', [
  { code: 'F1', means: 'full time in higher education' },
  { code: 'P1', means: 'part time in higher education' },
  { code: 'F2', means: 'full time in other education' },
  { code: 'P2', means: 'part time in other education' },
  { code: 'F3', means: 'full time in training or employment', to: 2021 },
  { code: 'P3', means: 'part time in training or employment', to: 2021 },
  { code: 'F4', means: 'full time in an apprenticeship', from: 2022 },
  { code: 'P4', means: 'part time in an apprenticeship', from: 2022 },
  { code: 'F5', means: 'full time in training or employment', from: 2022 },
  { code: 'P5', means: 'part time in training or employment', from: 2022 },
  { code: 'G4', means: 'not in education, employment or training: illness or disability' },
  { code: 'G5', means: 'not in education, employment or training: other' },
  { code: 'G6', means: 'not in education, employment or training: pregnancy or parenting' },
  { code: '0', means: 'not known' },
])

export const HIGHER_EDUCATION: ReadonlySet<string> = new Set(['F1', 'P1'])
/** F3 and P3 are the older codes of F4, P4, F5 and P5. */
export const EDUCATION_EMPLOYMENT_OR_TRAINING: ReadonlySet<string> = new Set('F1 P1 F2 P2 F3 P3 F4 P4 F5 P5'.split(' '))
export const NOT_IN_EDUCATION_EMPLOYMENT_OR_TRAINING: ReadonlySet<string> = new Set(['G4', 'G5', 'G6'])
export const NOT_KNOWN = '0'

const places: readonly (readonly [letter: string, means: string, ...ends: ('1' | '2')[]])[] = [
  ['B', 'with parents or relatives', '1', '2'],
  ['C', 'community home', '1', '2'],
  ['D', 'semi-independent', '1', '2'],
  ['E', 'supported lodgings', '1', '2'],
  ['G', 'abroad', '1', '2'],
  ['H', 'deported', '1', '2'],
  ['K', 'ordinary lodgings', '1', '2'],
  ['R', 'whereabouts not known', '1', '2'],
  // Nowhere to live and custody cannot be suitable: rule 133 has no S1 and no X1.
  ['S', 'no fixed abode', '2'],
  ['T', 'foyer', '1', '2'],
  ['U', 'living independently', '1', '2'],
  ['V', 'emergency accommodation', '1', '2'],
  ['W', 'bed and breakfast', '1', '2'],
  ['X', 'custody', '2'],
  ['Y', 'other', '1', '2'],
  ['Z', 'with former foster carers', '1', '2'],
]

export const accommodation = codeSet('ACCOM', [
  ...places.flatMap(([letter, means, ...ends]) =>
    ends.map(end => ({ code: letter + end, means: `${means}, ${end === '1' ? 'suitable' : 'unsuitable'}` })),
  ),
  { code: '0', means: 'not known' },
])

export const SUITABLE_ACCOMMODATION: ReadonlySet<string> = new Set(
  accommodation.codes.map(({ code }) => code).filter(code => code.endsWith('1')),
)
export const UNSUITABLE_ACCOMMODATION: ReadonlySet<string> = new Set(
  accommodation.codes.map(({ code }) => code).filter(code => code.endsWith('2')),
)
/** Left out of the measures of suitable accommodation. */
export const ABROAD_OR_DEPORTED: ReadonlySet<string> = new Set(['G1', 'G2', 'H1', 'H2'])
/** Staying put. */
export const WITH_FORMER_FOSTER_CARER: ReadonlySet<string> = new Set(['Z1', 'Z2'])
