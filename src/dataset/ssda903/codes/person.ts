import { codeGroup, codeSet, groupOf } from './code-set.ts'

export const sex = codeSet('SEX', [
  { code: '1', means: 'male', to: 2024 },
  { code: '2', means: 'female', to: 2024 },
  { code: 'M', means: 'male', from: 2025 },
  { code: 'F', means: 'female', from: 2025 },
  { code: 'U', means: 'not known', from: 2025 },
])

export const MALE: ReadonlySet<string> = new Set(['1', 'M'])
export const FEMALE: ReadonlySet<string> = new Set(['2', 'F'])

export const ethnicity = codeSet('ETHNIC', [
  { code: 'WBRI', means: 'White British' },
  { code: 'WIRI', means: 'White Irish' },
  { code: 'WIRT', means: 'Traveller of Irish heritage' },
  { code: 'WROM', means: 'Gypsy or Roma' },
  { code: 'WOTH', means: 'any other White background' },
  { code: 'MWBC', means: 'White and Black Caribbean' },
  { code: 'MWBA', means: 'White and Black African' },
  { code: 'MWAS', means: 'White and Asian' },
  { code: 'MOTH', means: 'any other Mixed background' },
  { code: 'AIND', means: 'Indian' },
  { code: 'APKN', means: 'Pakistani' },
  { code: 'ABAN', means: 'Bangladeshi' },
  { code: 'AOTH', means: 'any other Asian background' },
  { code: 'BCRB', means: 'Caribbean' },
  { code: 'BAFR', means: 'African' },
  { code: 'BOTH', means: 'any other Black background' },
  { code: 'CHNE', means: 'Chinese' },
  { code: 'OOTH', means: 'any other ethnic group' },
  { code: 'REFU', means: 'refused to say' },
  { code: 'NOBT', means: 'not yet obtained' },
])

export const ethnicGroups = [
  codeGroup('white', 'White', 'WBRI WIRI WIRT WROM WOTH'),
  codeGroup('mixed', 'Mixed', 'MWBC MWBA MWAS MOTH'),
  // The Department's published groups put Chinese under Asian.
  codeGroup('asian', 'Asian', 'AIND APKN ABAN AOTH CHNE'),
  codeGroup('black', 'Black', 'BCRB BAFR BOTH'),
  codeGroup('other', 'Other', 'OOTH'),
  codeGroup('not-stated', 'Refused or not yet obtained', 'REFU NOBT'),
] as const

export const ethnicGroupOf = (code: string | null) => groupOf(ethnicGroups, code)

export const need = codeSet('CIN', [
  { code: 'N1', means: 'abuse or neglect' },
  { code: 'N2', means: 'the child’s disability' },
  { code: 'N3', means: 'a parent’s illness or disability' },
  { code: 'N4', means: 'family in acute stress' },
  { code: 'N5', means: 'family dysfunction' },
  { code: 'N6', means: 'socially unacceptable behaviour' },
  { code: 'N7', means: 'low income' },
  { code: 'N8', means: 'absent parenting' },
])

/** Why there is no unique pupil number. */
export const upnUnknown = codeSet('UPN', [
  { code: 'UN1', means: 'not of school age or not yet given one' },
  { code: 'UN2', means: 'never at a maintained school in England' },
  { code: 'UN3', means: 'educated outside England' },
  { code: 'UN4', means: 'newly looked after in the last week' },
  { code: 'UN5', means: 'sources disagree' },
])
