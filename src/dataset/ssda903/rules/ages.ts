import { ageOn, birthday } from '../../../kernel/index.ts'
import { ADOPTED, STARTED_CARE } from '../codes/index.ts'
import { type Family, rule, type RuleDefinition } from './rule.ts'

const care: readonly [Family, ...Family[]] = ['children in care', 'in care all year']

const isOneOf = (value: string | null, ...codes: readonly string[]): boolean => value !== null && codes.includes(value)

const youngest = (
  code: string,
  places: readonly string[],
  age: number,
  what: string,
  years: Pick<RuleDefinition, 'from' | 'to'> = {},
) =>
  rule(code, {
    ...years,
    says: `The child was under ${age} when they went to ${what}`,
    mend: 'Check the placement type and the date of birth',
    reads: ['Episodes.PLACE', 'Header.DOB'],
    distorts: ['where children live'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && isOneOf(row.PLACE, ...places) && row.DECOM < birthday(born, age)
      }),
  })

const youngestToLeave = (code: string, reasons: readonly string[], age: number, what: string) =>
  rule(code, {
    says: `The child left care ${what} before the age of ${age}`,
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.DEC !== null && isOneOf(row.REC, ...reasons) && row.DEC < birthday(born, age)
      }),
  })

export const ageRules = [
  rule('302', {
    says: 'The child’s first episode begins before the date of birth',
    mend: 'Correct the date of birth or DECOM',
    reads: ['Episodes.DECOM', 'Header.DOB'],
    distorts: [...care, 'profile'],
    kind: 'days out of order',
    finds: ({ histories, bornOn }) =>
      histories.flatMap(own => {
        const [row] = own
        const born = row ? bornOn(row.CHILD) : null
        return row && born !== null && row.DECOM < born ? [row] : []
      }),
  }),
  rule('352', {
    says: 'Care began at 18 or over',
    mend: 'Correct the date of birth or DECOM',
    reads: ['Episodes.DECOM', 'Episodes.RNE', 'Header.DOB'],
    distorts: ['starts of care', ...care],
    kind: 'days out of order',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.RNE === STARTED_CARE && row.DECOM >= birthday(born, 18)
      }),
  }),
  rule('358', {
    says: 'A youth justice legal status for a child under 10',
    mend: 'Check the legal status and the date of birth',
    reads: ['Episodes.LS', 'Header.DOB'],
    distorts: ['legal status'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && isOneOf(row.LS, 'J1', 'J2', 'J3') && row.DECOM < birthday(born, 10)
      }),
  }),
  rule('359', {
    says: 'The episode is still open past the 18th birthday',
    mend: 'Care ends at 18, save by agreement (V2) in a children’s home (K2): close the episode',
    reads: ['Episodes.DEC', 'Episodes.LS', 'Episodes.PLACE', 'Header.DOB'],
    distorts: [...care, 'endings of care'],
    kind: 'blank',
    finds: ({ episodes, bornOn, last }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        const isAllowed = row.LS === 'V2' && row.PLACE === 'K2'
        return born !== null && row.DEC === null && birthday(born, 18) <= last && !isAllowed
      }),
  }),
  youngest('370', ['P2'], 16, 'independent living', { to: 2024 }),
  youngest('371', ['K3', 'H5'], 16, 'supported accommodation'),
  youngest('372', ['R5'], 10, 'custody'),
  youngest('373', ['S1'], 4, 'a residential school'),
  youngest('374', ['P3'], 14, 'residential employment'),
  rule('386', {
    says: 'Adopted on or after the 18th birthday',
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care', 'adoption'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return (
          born !== null && row.DEC !== null && row.REC !== null && ADOPTED.has(row.REC) && row.DEC >= birthday(born, 18)
        )
      }),
  }),
  youngestToLeave('387', ['E5', 'E6'], 14, 'to live independently'),
  youngestToLeave('389', ['E7'], 16, 'to adult residential care'),
  rule('407', {
    says: 'A special guardianship order after the 18th birthday',
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return (
          born !== null &&
          row.DEC !== null &&
          isOneOf(row.REC, 'E45', 'E46', 'E47', 'E48') &&
          row.DEC > birthday(born, 18)
        )
      }),
  }),
  rule('460', {
    says: 'Stayed with carers after 18, but care ended before the 18th birthday',
    mend: 'Check the reason care ended and the date of birth',
    reads: ['Episodes.REC', 'Header.DOB'],
    distorts: ['endings of care', 'care leavers'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.REC === 'E17' && row.DEC !== null && row.DEC < birthday(born, 18)
      }),
  }),
  rule('234', {
    from: 2026,
    says: 'A move into custody is the reason, but the child was under 10 when the episode began',
    mend: 'Check the reason for the move and the date of birth',
    reads: ['Episodes.REASON_PLACE_CHANGE', 'Header.DOB'],
    distorts: ['placements in the year'],
    kind: 'disagrees',
    finds: ({ episodes, bornOn }) =>
      episodes.filter(row => {
        const born = bornOn(row.CHILD)
        return born !== null && row.REASON_PLACE_CHANGE === 'CUSTOD' && ageOn(born, row.DECOM) < 10
      }),
  }),
] as const
