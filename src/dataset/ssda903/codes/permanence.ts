import { codeSet } from './code-set.ts'

export const placedCeasedReason = codeSet('REASON_PLACED_CEASED', [
  { code: 'RD1', means: 'the child’s needs changed' },
  { code: 'RD2', means: 'the court refused the order' },
  { code: 'RD3', means: 'no adopters found' },
  { code: 'RD4', means: 'other' },
])

export const previousPermanence = codeSet('PREV_PERM', [
  { code: 'P1', means: 'adoption' },
  { code: 'P2', means: 'special guardianship' },
  { code: 'P3', means: 'residence or child arrangements order' },
  { code: 'P4', means: 'not known' },
  { code: 'Z1', means: 'none' },
])

/** Where the permanence order was made, if not an English authority's three digits. */
export const permanenceOutsideEngland = codeSet('LA_PERM', [
  { code: 'WAL', means: 'Wales' },
  { code: 'SCO', means: 'Scotland' },
  { code: 'NIR', means: 'Northern Ireland' },
  { code: 'NUK', means: 'outside the United Kingdom' },
])

export const numberOfAdopters = codeSet('NB_ADOPTR', [
  { code: '1', means: 'one adopter' },
  { code: '2', means: 'two adopters' },
])

export const adoptersSex = codeSet('SEX_ADOPTR', [
  { code: 'M1', means: 'one man' },
  { code: 'F1', means: 'one woman' },
  { code: 'MM', means: 'two men' },
  { code: 'FF', means: 'two women' },
  { code: 'MF', means: 'a man and a woman' },
])

export const adoptersStatus = codeSet('LS_ADOPTR', [
  { code: 'L0', means: 'single' },
  { code: 'L11', means: 'married, different sex' },
  { code: 'L12', means: 'married, same sex' },
  { code: 'L2', means: 'civil partnership' },
  { code: 'L3', means: 'unmarried couple, different sex' },
  { code: 'L4', means: 'unmarried couple, same sex' },
])
