import { type Cell, cellText } from '../workbook/index.ts'
import { ethnicity as ethnicityCodes } from '../ssda903/index.ts'
import type {
  CeasedReasonGroup,
  LegalStatusGroup,
  ListedAdopter,
  ListedCareLeaver,
  PermanencePlan,
  PlacementGroup,
} from './snapshot.ts'

// Ofsted's lists answer with letters (`a) Yes`). Councils send the letter and the words, the letter alone, the words alone, the 903 code,
// the 903 code with its own words, or an older lettering with the code after it (`m) E5: …`). The code says most and is believed first,
// then the words, then the letter.

export type Answer<T> = Readonly<{
  letter: string
  value: T | null
  /** As the list prints it, without the letter. */
  says: string
  /** The 903's codes that mean the same. */
  codes?: readonly string[]
  /** How else councils say it. */
  words: RegExp
}>

export type Answers<T> = readonly Answer<T>[]

/** `unknown` is an answer that we cannot read; null is one that says "not known" or "does not apply". */
export type AnswerRead<T> = Readonly<{ read: T | null } | { unknown: true }>

const prefix = /^\(?\s*([a-z])\s*(?:[).:]|-\s)\s*/i
const letterAlone = /^\(?\s*([a-z])\s*[).:]?$/i
const codeInText = /(?<![A-Z0-9])[A-Z]{1,2}\d{1,2}[A-Z]?(?![A-Z0-9])/g
const notSaid = /^(not known|unknown|not recorded|not stated|n\/?a|none|null|not applicable|-)$/i

/** The 903 codes in a text, with and without the S that some systems put before one (SE43). */
const codesIn = (text: string): string[] =>
  (text.toUpperCase().match(codeInText) ?? []).flatMap(code => [code, code.startsWith('S') ? code.slice(1) : code])

export const readAnswer = <T>(text: string, answers: Answers<T>): AnswerRead<T> => {
  const codes = codesIn(text)
  const byCode = answers.find(answer => answer.codes?.some(code => codes.includes(code)))
  if (byCode) return { read: byCode.value }
  const said = text.replace(prefix, '').trim()
  const letter = (letterAlone.exec(text) ?? prefix.exec(text))?.[1]?.toLowerCase()
  if (said !== '' && !letterAlone.test(text)) {
    const exact = answers.find(answer => answer.says.toLowerCase() === said.toLowerCase())
    if (exact) return { read: exact.value }
    if (notSaid.test(said)) return { read: null }
    const bySaid = answers.find(answer => answer.words.test(said))
    if (bySaid) return { read: bySaid.value }
  }
  const byLetter = answers.find(answer => answer.letter === letter)
  return byLetter ? { read: byLetter.value } : { unknown: true }
}

export const writeAnswer = <T>(value: T | null, answers: Answers<T>): string => {
  const answer = value === null ? undefined : answers.find(given => given.value === value)
  return answer ? `${answer.letter}) ${answer.says}` : ''
}

export const yesOrNo: Answers<boolean> = [
  { letter: 'a', value: true, says: 'Yes', words: /^(y|yes|true|1)\b/i },
  { letter: 'b', value: false, says: 'No', words: /^(n|no|false|0)\b/i },
  { letter: 'c', value: null, says: 'Not known', words: /^(not|unknown|n\/a|declin|refus)/i },
]

/** A bare y, n, 1 or 0 is an answer of its own and no letter of the list. */
export const readYesOrNo = (cell: Cell): AnswerRead<boolean> => {
  if (typeof cell === 'boolean') return { read: cell }
  const text = cellText(cell)
  if (/^(y|1)$/i.test(text)) return { read: true }
  if (/^(n|0)$/i.test(text)) return { read: false }
  return readAnswer(text, yesOrNo)
}

export const sexes: Answers<'male' | 'female'> = [
  { letter: 'a', value: 'male', says: 'Male', words: /^(male|m|boy|1)$/i },
  { letter: 'b', value: 'female', says: 'Female', words: /^(female|f|girl|2)$/i },
  { letter: 'c', value: null, says: 'Not stated/recorded', words: /^(not|unknown|unborn|u$)/i },
  { letter: 'd', value: null, says: 'Neither', words: /^(neither|other|indeterminate|i$)/i },
]

export const readSex = (cell: Cell): AnswerRead<'male' | 'female'> => {
  const text = cellText(cell)
  // M, F, U and 1, 2 are codes of the 903; as letters of the list they would be out of range.
  const code = /^[mfui12]$/i.test(text) ? sexes.find(answer => answer.words.test(text)) : undefined
  return code ? { read: code.value } : readAnswer(text, sexes)
}

/** In the order of Ofsted's letters, which is not the order of the 903. */
const ethnicityLetters =
  'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT UNKNOWN'.split(
    ' ',
  )

export const readEthnicity = (cell: Cell): AnswerRead<string> => {
  const text = cellText(cell)
  // Some systems letter the codes otherwise (`s) NOBT`), so the code decides.
  const code = (text.toUpperCase().match(/[A-Z]+/g) ?? []).find(word => ethnicityCodes.has(word))
  if (code) return { read: code }
  const said = text.replace(prefix, '').trim().toLowerCase()
  const byMeaning = ethnicityCodes.codes.find(({ means }) => means.toLowerCase() === said)
  if (byMeaning) return { read: byMeaning.code }
  if (/unknown|not (known|recorded|stated)/.test(said)) return { read: null }
  const letter = letterAlone.exec(text)?.[1]?.toLowerCase()
  const byLetter = letter && ethnicityLetters[letter.charCodeAt(0) - 97]
  if (!byLetter) return { unknown: true }
  return { read: byLetter === 'UNKNOWN' ? null : byLetter }
}

export const writeEthnicity = (code: string | null): string => {
  const index = ethnicityLetters.indexOf(code ?? 'UNKNOWN')
  return index < 0 ? '' : `${String.fromCharCode(97 + index)}) ${code ?? 'UNKNOWN'}`
}

/** V3 and V4 have no letter: the list leaves short breaks out. */
export const SHORT_BREAK = 'short break'

export const legalStatuses: Answers<LegalStatusGroup | typeof SHORT_BREAK> = [
  { letter: 'a', value: 'interim', says: 'Interim care order', codes: ['C1'], words: /interim/i },
  { letter: 'b', value: 'full', says: 'Full care order', codes: ['C2'], words: /full care|^care order/i },
  { letter: 'c', value: 'freed', says: 'Freed for adoption', codes: ['D1'], words: /freed|freeing/i },
  { letter: 'd', value: 'placement order', says: 'Placement order granted', codes: ['E1'], words: /placement order/i },
  {
    letter: 'e',
    value: 'section 20',
    says: 'Accommodated under section 20',
    codes: ['V2'],
    words: /s(ection|\.)?\s*20\b|single period|voluntary/i,
  },
  {
    letter: 'f',
    value: 'protection',
    says: 'Detained on child protection grounds',
    codes: ['L1', 'L2', 'L3'],
    words: /protection|child assessment order/i,
  },
  {
    letter: 'g',
    value: 'youth justice',
    says: 'Youth justice legal statuses',
    codes: ['J1', 'J2', 'J3'],
    words: /youth|remand|pace\b/i,
  },
  { letter: '', value: SHORT_BREAK, says: 'Short breaks', codes: ['V3', 'V4'], words: /short break|respite/i },
]

const needWords: readonly (readonly [string, string, RegExp])[] = [
  ['N1', 'Abuse or neglect', /abuse|neglect/i],
  ['N2', 'Child’s disability or illness', /child.{0,3} disab|^disab/i],
  ['N3', 'Parental disability or illness', /parent.* (disab|illness)/i],
  ['N4', 'Family in acute stress', /acute stress/i],
  ['N5', 'Family dysfunction', /dysfunction/i],
  ['N6', 'Socially unacceptable behaviour', /unacceptable|behaviour/i],
  ['N7', 'Low income', /low income/i],
  ['N8', 'Absent parenting', /absent/i],
]

export const needs: Answers<string> = [
  ...needWords.map(([code, says, words], index) => ({
    letter: 'abcdefgh'.charAt(index),
    value: code,
    says: `${code} - ${says}`,
    codes: [code],
    words,
  })),
  {
    letter: 'i',
    value: null,
    says: 'N9 - Cases other than children in need',
    codes: ['N9'],
    words: /other than child/i,
  },
  { letter: 'j', value: null, says: 'N0 - Not stated', codes: ['N0'], words: /not stated/i },
]

export const permanencePlans: Answers<PermanencePlan> = [
  { letter: 'a', value: 'return to family', says: 'Return to family', words: /return|rehabilitat|reunif|^home/i },
  { letter: 'b', value: 'adoption', says: 'Adoption', words: /adopt/i },
  {
    letter: 'c',
    value: 'special guardianship',
    says: 'Special guardianship order or child arrangements order',
    words: /guardian|\bsgo\b|child arrangement|\bcao\b|residence order/i,
  },
  { letter: 'd', value: 'supported living', says: 'Supported living in the community', words: /support|independen/i },
  { letter: 'e', value: 'long-term residential', says: 'Long-term residential placement', words: /residential/i },
  { letter: 'f', value: 'long-term fostering', says: 'Long-term fostering', words: /foster/i },
  { letter: 'g', value: 'other', says: 'Other', words: /other/i },
]

export const ceasedReasons: Answers<CeasedReasonGroup> = [
  { letter: 'a', value: 'adopted', says: 'Adopted', codes: ['E11', 'E12'], words: /adopted|adoption/i },
  { letter: 'b', value: 'died', says: 'Died', codes: ['E2'], words: /died|death/i },
  {
    letter: 'c',
    value: 'other council',
    says: 'Care taken over by another local authority',
    codes: ['E3'],
    words: /(another|other).*(authority|\bla\b|council)|taken over/i,
  },
  {
    letter: 'd',
    value: 'home',
    says: 'Returned home to live with parents or relatives',
    codes: ['E4A', 'E4B', 'E4'],
    words: /(return|went|home).*(home|parent|relative)/i,
  },
  {
    letter: 'e',
    value: 'no parental responsibility',
    says: 'Left care to live with someone without parental responsibility',
    codes: ['E13'],
    words: /(no|without|not).*parental responsib/i,
  },
  {
    letter: 'f',
    value: 'child arrangements order',
    says: 'Residence order or child arrangements order granted',
    codes: ['E41'],
    words: /residence order|child arrangement/i,
  },
  {
    letter: 'g',
    value: 'special guardianship',
    says: 'Special guardianship order made',
    codes: ['E42', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'],
    words: /spec.*g.*ship|guardian|\bsgo?\b/i,
  },
  {
    letter: 'h',
    value: 'independent living',
    says: 'Moved into independent living',
    codes: ['E5', 'E6'],
    words: /indep|supported living/i,
  },
  {
    letter: 'i',
    value: 'adult residential',
    says: 'Transferred to residential care funded by adult social care',
    codes: ['E7'],
    words: /adult social|adult residential|residential care/i,
  },
  { letter: 'j', value: 'custody', says: 'Sentenced to custody', codes: ['E9'], words: /custody|sentenced/i },
  { letter: 'k', value: 'remand ended', says: 'Accommodation on remand ended', codes: ['E14'], words: /remand/i },
  {
    letter: 'l',
    value: 'assessed adult',
    says: 'Age assessed as 18 or over',
    codes: ['E15'],
    words: /age.*(assess|determin)/i,
  },
  { letter: 'm', value: 'moved abroad', says: 'Child moved abroad', codes: ['E16'], words: /abroad/i },
  {
    letter: 'n',
    value: 'other',
    says: 'Ceased for any other reason',
    codes: ['E8', 'E17'],
    words: /other reason|any other|current carer/i,
  },
]

export const placementTypes: Answers<PlacementGroup> = [
  {
    letter: 'a',
    value: 'foster',
    says: 'Foster placement',
    codes: ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'],
    words: /foster(?!.*adopt)|kinship|connected/i,
  },
  {
    letter: 'b',
    value: 'placed for adoption',
    says: 'Placed for adoption',
    codes: ['A3', 'A4', 'A5', 'A6'],
    words: /adoption/i,
  },
  {
    letter: 'c',
    value: 'parents',
    says: 'Placed with own parents or person with parental responsibility',
    codes: ['P1'],
    words: /parent(?!.*baby)/i,
  },
  { letter: 'd', value: 'independent', says: 'Independent living', codes: ['P2'], words: /^independent/i },
  {
    letter: 'e',
    value: 'residential employment',
    says: 'Residential employment',
    codes: ['P3'],
    words: /residential employment/i,
  },
  {
    letter: 'f',
    value: 'supported',
    says: 'Residential accommodation not subject to children’s homes regulations',
    codes: ['H5', 'K3'],
    words: /not subject|supported accom|semi.?independent|residential accom/i,
  },
  { letter: 'g', value: 'secure home', says: 'Secure children’s home', codes: ['K1'], words: /secure/i },
  {
    letter: 'h',
    value: "children's home",
    says: 'Children’s home',
    codes: ['K2'],
    words: /child.*home|homes? subject/i,
  },
  { letter: 'i', value: 'care home', says: 'Residential care home', codes: ['R1'], words: /care home/i },
  {
    letter: 'j',
    value: 'health',
    says: 'NHS or other health establishment',
    codes: ['R2'],
    words: /nhs|health|hospital|medical/i,
  },
  {
    letter: 'k',
    value: 'family centre',
    says: 'Family centre or mother and baby unit',
    codes: ['R3'],
    words: /family centre|baby/i,
  },
  {
    letter: 'l',
    value: 'custody',
    says: 'Young offender institution',
    codes: ['R5'],
    words: /young offender|\byoi\b|prison|custody/i,
  },
  { letter: 'm', value: 'residential school', says: 'Residential school', codes: ['S1'], words: /school/i },
  {
    letter: 'n',
    value: 'other',
    says: 'Other placement',
    codes: ['Z1', 'Z11', 'Z12', 'Z13', 'Z14'],
    words: /other/i,
  },
  {
    letter: 'o',
    value: 'temporary',
    says: 'Temporary placement',
    codes: ['T0', 'T1', 'T2', 'T3', 'T4'],
    words: /temporary/i,
  },
]

export const providers: Answers<'own' | 'private' | 'other'> = [
  { letter: 'a', value: 'own', says: 'Own provision (by the local authority)', codes: ['PR1'], words: /^own\b/i },
  { letter: 'b', value: 'private', says: 'Private provision', codes: ['PR4'], words: /^private/i },
  {
    letter: 'c',
    value: 'other',
    says: 'Other provision',
    codes: ['PR0', 'PR2', 'PR3', 'PR5'],
    words: /other|voluntary|third sector|parent/i,
  },
]

/** True is outside. */
export const locations: Answers<boolean> = [
  { letter: 'a', value: false, says: 'In', words: /^(in\b|inside|within)/i },
  { letter: 'b', value: true, says: 'Out', words: /^out/i },
]

export const eligibilities: Answers<NonNullable<ListedCareLeaver['eligibility']>> = [
  { letter: 'a', value: 'relevant', says: 'Relevant child', words: /^relevant/i },
  { letter: 'b', value: 'former relevant', says: 'Former relevant child', words: /former relevant|^fr\b/i },
  { letter: 'c', value: 'qualifying', says: 'Qualifying care leaver', words: /qualif/i },
  { letter: 'd', value: 'eligible', says: 'Eligible child', words: /^eligible/i },
  { letter: 'e', value: 'other', says: 'Other', words: /other/i },
]

/** The list says to leave the person out and not why (they died, or went home). */
export const IN_TOUCH_EXCLUDED = 'EXCLUDE'

const inTouchWords: readonly (readonly [string | null, RegExp])[] = [
  ['NO', /^(no\b(?! longer)|not in touch|n$)/i],
  ['YES', /^(yes\b|in touch|y$)/i],
  ['DIED', /^(died|deceased)/i],
  ['REFU', /^refu/i],
  ['NREQ', /^(nreq|no longer req|not req|does not req)/i],
  ['RHOM', /^(rhom|returned home|home)/i],
  [IN_TOUCH_EXCLUDED, /^exclude/i],
  [null, /^(not recorded|not known|unknown)/i],
]

/**
 * Two letterings are in use. Ofsted's: a) in touch, b) not in touch, c) not recorded, d) exclude. The one that systems emit:
 * a) Yes, b) No, c) Died, d) Refu, e) NREQ, f) RHOM. With words there is no doubt; c and d alone could be either, so they are not read.
 */
export const readInTouch = (cell: Cell): AnswerRead<string> => {
  if (typeof cell === 'boolean') return { read: cell ? 'YES' : 'NO' }
  const text = cellText(cell)
  const said = text.replace(prefix, '').trim()
  if (said !== '' && (!letterAlone.test(text) || /^[yn]$/i.test(text))) {
    const found = inTouchWords.find(([, words]) => words.test(said))
    if (found) return { read: found[0] }
  }
  switch (letterAlone.exec(text)?.[1]?.toLowerCase()) {
    case 'a':
      return { read: 'YES' }
    case 'b':
      return { read: 'NO' }
    case 'e':
      return { read: 'NREQ' }
    case 'f':
      return { read: 'RHOM' }
    default:
      return { unknown: true }
  }
}

const inTouchWritten: Readonly<Record<string, string>> = {
  YES: 'a) Yes',
  NO: 'b) No',
  DIED: 'c) Died',
  REFU: 'd) Refu',
  NREQ: 'e) NREQ',
  RHOM: 'f) Rhom',
  [IN_TOUCH_EXCLUDED]: 'd) Exclude',
}
export const writeInTouch = (code: string | null): string => (code === null ? '' : (inTouchWritten[code] ?? ''))

const accommodationWords: readonly (readonly [string, string, RegExp])[] = [
  ['B', 'With parents or relatives', /parent|relative|family/i],
  ['C', 'Community home or other residential care', /community home|residential care/i],
  ['D', 'Semi-independent, transitional accommodation', /semi.?independent|transitional/i],
  ['E', 'Supported lodgings', /supported lodging/i],
  ['G', 'Gone abroad', /abroad/i],
  ['H', 'Deported', /deport/i],
  ['K', 'Ordinary lodgings, without formal support', /lodging/i],
  ['R', 'Residence not known', /not known|unknown/i],
  ['S', 'No fixed abode or homeless', /no fixed|homeless/i],
  ['T', 'Foyers and similar supported accommodation', /foyer/i],
  ['U', 'Independent living', /independent living|own tenancy|tenancy/i],
  ['V', 'Emergency accommodation', /emergency/i],
  ['W', 'Bed and breakfast', /bed and breakfast|b\s*&\s*b/i],
  ['X', 'In custody', /custody|prison/i],
  ['Z', 'With former foster carers', /foster|staying put/i],
  ['Y', 'Other accommodation', /other/i],
]

/** The letter of the 903. A capital alone is that letter; `b)` is the second of the list, C. */
export const readAccommodation = (cell: Cell): AnswerRead<string> => {
  const text = cellText(cell)
  const known = (letter: string | undefined) => accommodationWords.find(([code]) => code === letter?.toUpperCase())?.[0]
  if (text === '0') return { read: null }
  const whole = known(/^([A-Za-z])[12]?$/.exec(text)?.[1])
  if (whole) return { read: whole }
  const rest = text.replace(/^\(?[a-p]\)\s*/, '').trim()
  const code = known(/^([A-Z])[12]?(?=$|\s*[:–-]|\))/.exec(rest)?.[1])
  if (code) return { read: code }
  const said = rest.toLowerCase()
  const bySaid =
    said === ''
      ? undefined
      : (accommodationWords.find(([, says]) => says.toLowerCase() === said) ??
        accommodationWords.find(([, , words]) => words.test(said)))
  if (bySaid) return { read: bySaid[0] }
  const letter = /^\(?([a-p])\)/.exec(text)?.[1]
  const byLetter = letter && accommodationWords[letter.charCodeAt(0) - 97]
  return byLetter ? { read: byLetter[0] } : { unknown: true }
}

export const writeAccommodation = (code: string | null): string => {
  const index = accommodationWords.findIndex(([letter]) => letter === code)
  const found = accommodationWords[index]
  return found ? `${String.fromCharCode(97 + index)}) ${found[0]}: ${found[1]}` : ''
}

export const suitabilities: Answers<boolean> = [
  { letter: 'a', value: true, says: 'Suitable', words: /^(suitable|yes|y|1)$/i },
  { letter: 'b', value: false, says: 'Not suitable', words: /^(not suitable|unsuitable|no|n|2)$/i },
  { letter: 'c', value: null, says: 'Not in touch or not recorded', words: /not in touch|not recorded/i },
  { letter: 'd', value: null, says: 'Exclude', words: /exclude/i },
]

/** 1 and 2 end the 903's code (B1, B2). */
export const readSuitability = (cell: Cell): AnswerRead<boolean> =>
  typeof cell === 'boolean' ? { read: cell } : readAnswer(cellText(cell), suitabilities)

export const readActivity = (cell: Cell): AnswerRead<string> => {
  const text = cellText(cell).toUpperCase()
  const code = /(?<![A-Z0-9])(?:[FP][1-5]|G[4-6])(?![A-Z0-9])/.exec(text)?.[0]
  if (code) return { read: code }
  return /^0$|NOT KNOWN|UNKNOWN|NOT RECORDED|NOT IN TOUCH|EXCLUDE/.test(text) ? { read: null } : { unknown: true }
}

export const reversedReasons: Answers<string> = [
  { letter: 'a', value: 'RD1', says: 'RD1: The child’s needs changed', codes: ['RD1'], words: /needs/i },
  { letter: 'b', value: 'RD2', says: 'RD2: The court did not make a placement order', codes: ['RD2'], words: /court/i },
  { letter: 'c', value: 'RD3', says: 'RD3: Adopters could not be found', codes: ['RD3'], words: /found/i },
  { letter: 'd', value: 'RD4', says: 'RD4: Any other reason', codes: ['RD4'], words: /other/i },
]

export const leavingReasons: Answers<NonNullable<ListedAdopter['leftReason']>> = [
  { letter: 'a', value: 'withdrew', says: 'Withdrew', words: /withdr/i },
  { letter: 'b', value: 'on hold', says: 'On hold', words: /hold/i },
  { letter: 'c', value: 'refused', says: 'Refused', words: /refus|not approved|rejected/i },
]
