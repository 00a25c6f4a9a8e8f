import { addYears, ageOn, birthday } from '../../../kernel/index.ts'
import type { Module903 } from '../../dataset.ts'
import { FEMALE, MALE } from '../codes/index.ts'
import { byChild, type Facts, isShortBreak } from './facts.ts'
import { type Field, rule, type RuleDefinition } from './rule.ts'

type ChildRow = Readonly<{ line: number; CHILD: string }>
type BornRow = ChildRow & Readonly<{ DOB: string | null }>

const notInHeader = (
  code: string,
  module: Module903,
  rows: (facts: Facts) => readonly ChildRow[],
  distorts: RuleDefinition['distorts'],
) =>
  rule(code, {
    says: `A child of ${module} is not in Header, so age, sex and ethnic group are not known from it`,
    mend: 'Add the child to Header, or correct the child’s number',
    reads: [`${module}.CHILD` as Field, 'Header.CHILD'],
    distorts,
    kind: 'not in header',
    finds: facts => rows(facts).filter(row => facts.headerOf(row.CHILD) === null),
  })

const bornOtherwise = (code: string, module: Module903, rows: (facts: Facts) => readonly BornRow[]) =>
  rule(code, {
    says: `The date of birth in ${module} is not the one in Header; Header’s was used`,
    mend: 'Correct whichever is wrong in the case system',
    reads: [`${module}.DOB` as Field, 'Header.DOB'],
    distorts: ['profile', 'health', 'care leavers'],
    kind: 'disagrees',
    finds: facts =>
      rows(facts).filter(row => {
        const header = facts.headerOf(row.CHILD)
        return header !== null && header.DOB !== null && row.DOB !== null && row.DOB !== header.DOB
      }),
  })

const onceOnly = (
  code: string,
  module: Module903,
  rows: (facts: Facts) => readonly ChildRow[],
  distorts: RuleDefinition['distorts'],
) =>
  rule(code, {
    says: `The child is in ${module} more than once`,
    mend: 'Keep the right row and take the others out',
    reads: [`${module}.CHILD` as Field],
    distorts,
    kind: 'duplicate',
    finds: facts => [...byChild(rows(facts)).values()].flatMap(own => own.slice(1)),
  })

export const headerAndJoins = [
  rule('174', {
    says: 'A boy has the date of birth of an own child as a mother',
    mend: 'Correct the sex or take the date out',
    reads: ['Header.MC_DOB', 'Header.SEX'],
    distorts: ['profile'],
    kind: 'disagrees',
    finds: ({ header }) => header.filter(row => row.SEX !== null && MALE.has(row.SEX) && row.MC_DOB !== null),
  }),
  rule('232', {
    from: 2025,
    says: 'The sex is not known',
    mend: 'Check whether the sex recorded at birth is held',
    reads: ['Header.SEX'],
    distorts: ['profile'],
    kind: 'blank',
    finds: ({ header }) => header.filter(row => row.SEX === 'U'),
  }),
  rule('301', {
    says: 'The date of birth is after the end of the year',
    mend: 'Correct the date of birth',
    reads: ['Header.DOB'],
    distorts: ['profile', 'children in care'],
    kind: 'outside the year',
    finds: ({ header, last }) => header.filter(row => row.DOB !== null && row.DOB > last),
  }),
  rule('304', {
    says: 'Unaccompanied status ended after the 18th birthday',
    mend: 'Unaccompanied status ends at 18 at the latest: correct DUC',
    reads: ['UASC.DUC', 'UASC.DOB'],
    distorts: ['unaccompanied'],
    kind: 'days out of order',
    finds: ({ uasc }) => uasc.filter(row => row.DUC !== null && row.DOB !== null && row.DUC > birthday(row.DOB, 18)),
  }),
  rule('104', {
    says: 'Unaccompanied status ended before the year began',
    mend: 'A child whose status ended before 1 April does not belong in this year’s UASC file',
    reads: ['UASC.DUC'],
    distorts: ['unaccompanied'],
    kind: 'outside the year',
    cells: true,
    finds: ({ uasc, first }) => uasc.filter(row => row.DUC !== null && row.DUC < first),
  }),
  rule('351', {
    says: 'The person was over 25 at the start of the year',
    mend: 'Correct the date of birth, or take the person out of the return',
    reads: ['Header.DOB'],
    distorts: ['profile', 'care leavers'],
    kind: 'outside the year',
    finds: ({ header, first }) => header.filter(row => row.DOB !== null && addYears(row.DOB, 26) <= first),
  }),
  rule('444', {
    from: 2026,
    says: 'Two children have the same unique pupil number',
    mend: 'One of them is wrong, or they are one child with two numbers',
    reads: ['Header.UPN'],
    distorts: ['profile'],
    kind: 'duplicate',
    finds: ({ header }) => {
      const known = header.filter(row => row.UPN !== null && !row.UPN.startsWith('UN'))
      const many = new Map<string, number>()
      for (const { UPN } of known) many.set(UPN ?? '', (many.get(UPN ?? '') ?? 0) + 1)
      return known.filter(row => (many.get(row.UPN ?? '') ?? 0) > 1)
    },
  }),
  rule('611', {
    says: 'The child is a mother, but her child’s date of birth is blank',
    mend: 'Fill in MC_DOB, or correct MOTHER',
    reads: ['Header.MC_DOB', 'Header.MOTHER'],
    distorts: ['profile'],
    kind: 'blank',
    finds: ({ header }) => header.filter(row => row.MOTHER === '1' && row.MC_DOB === null),
  }),
  rule('612', {
    says: 'The child is not said to be a mother, but her child has a date of birth',
    mend: 'Correct MOTHER or take MC_DOB out',
    reads: ['Header.MC_DOB', 'Header.SEX', 'Header.MOTHER'],
    distorts: ['profile'],
    kind: 'disagrees',
    finds: ({ header }) =>
      header.filter(row => row.SEX !== null && FEMALE.has(row.SEX) && row.MOTHER !== '1' && row.MC_DOB !== null),
  }),
  rule('620', {
    says: 'The child is a mother and was under 11 at the start of the year',
    mend: 'Check the date of birth and MOTHER',
    reads: ['Header.MOTHER', 'Header.DOB'],
    distorts: ['profile'],
    kind: 'disagrees',
    finds: ({ header, first }) =>
      header.filter(row => row.MOTHER === '1' && row.DOB !== null && ageOn(row.DOB, first) < 11),
  }),
  rule('393', {
    says: 'A girl in care is neither a mother nor not a mother: MOTHER is blank',
    mend: 'Fill in MOTHER',
    reads: ['Header.MOTHER', 'Header.SEX', 'Episodes.LS'],
    distorts: ['profile'],
    kind: 'blank',
    finds: ({ header, episodesOf }) =>
      header.filter(
        row =>
          row.SEX !== null &&
          FEMALE.has(row.SEX) &&
          row.MOTHER === null &&
          episodesOf(row.CHILD).some(episode => !isShortBreak(episode)),
      ),
  }),
  rule('442', {
    says: 'The unique pupil number is blank for a child in care',
    mend: 'Fill in the number, or UN1 to UN5 for why there is none',
    reads: ['Header.UPN', 'Episodes.LS'],
    distorts: ['profile'],
    kind: 'blank',
    finds: ({ header, episodesOf }) =>
      header.filter(row => row.UPN === null && episodesOf(row.CHILD).some(episode => !isShortBreak(episode))),
  }),
  rule('EPI', {
    says: 'The child has neither an episode nor a care leaver’s row',
    mend: 'Check whether the child belongs in this year’s return',
    reads: ['Header.CHILD', 'Episodes.CHILD', 'OC3.CHILD'],
    distorts: ['children in care', 'care leavers'],
    kind: 'disagrees',
    finds: ({ header, episodesOf, leavingCare }) => {
      const leavers = new Set(leavingCare.map(row => row.CHILD))
      return header.filter(row => episodesOf(row.CHILD).length === 0 && !leavers.has(row.CHILD))
    },
  }),
  notInHeader('INT01', 'AD1', facts => facts.adoptions, ['adoption']),
  notInHeader('INT02', 'PlacedAdoption', facts => facts.placedForAdoption, ['adoption']),
  notInHeader('INT03', 'Episodes', facts => facts.episodes, ['profile', 'children in care']),
  notInHeader('INT04', 'Missing', facts => facts.missing, ['missing']),
  notInHeader('INT05', 'OC2', facts => facts.outcomes, ['health']),
  notInHeader('INT06', 'OC3', facts => facts.leavingCare, ['care leavers']),
  notInHeader('INT07', 'PrevPerm', facts => facts.permanence, ['profile']),
  notInHeader('INT08', 'Reviews', facts => facts.reviews, ['reviews']),
  notInHeader('INT09', 'UASC', facts => facts.uasc, ['unaccompanied']),
  bornOtherwise('INT11', 'AD1', facts => facts.adoptions),
  bornOtherwise('INT12', 'PlacedAdoption', facts => facts.placedForAdoption),
  bornOtherwise('INT13', 'Missing', facts => facts.missing),
  bornOtherwise('INT14', 'OC2', facts => facts.outcomes),
  bornOtherwise('INT15', 'OC3', facts => facts.leavingCare),
  bornOtherwise('INT16', 'PrevPerm', facts => facts.permanence),
  bornOtherwise('INT17', 'Reviews', facts => facts.reviews),
  bornOtherwise('INT18', 'UASC', facts => facts.uasc),
  rule('INT21', {
    says: 'The sex in UASC is not the one in Header; Header’s was used',
    mend: 'Correct whichever is wrong in the case system',
    reads: ['UASC.SEX', 'Header.SEX'],
    distorts: ['profile'],
    kind: 'disagrees',
    finds: ({ uasc, headerOf }) =>
      uasc.filter(row => {
        const inHeader = headerOf(row.CHILD)?.SEX ?? null
        return row.SEX !== null && inHeader !== null && row.SEX !== inHeader
      }),
  }),
  onceOnly('INT31', 'AD1', facts => facts.adoptions, ['adoption']),
  onceOnly('INT32', 'Header', facts => facts.header, ['profile']),
  onceOnly('INT33', 'OC2', facts => facts.outcomes, ['health']),
  onceOnly('INT34', 'OC3', facts => facts.leavingCare, ['care leavers']),
  onceOnly('INT35', 'PrevPerm', facts => facts.permanence, ['profile']),
  onceOnly('INT36', 'UASC', facts => facts.uasc, ['unaccompanied']),
] as const
