import type { PlainDate } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import {
  accommodation,
  activity,
  adoptersSex,
  adoptersStatus,
  type CodeSet,
  endReason,
  ethnicity,
  inTouch,
  legalStatus,
  missingKind,
  moveReason,
  need,
  numberOfAdopters,
  placedCeasedReason,
  placementType,
  previousPermanence,
  provider,
  reviewCode,
  sdqReason,
  sex,
  socialWorkerReason,
  startReason,
  yesOrNo,
} from './codes/index.ts'

// Every module and column of the return, collection years 2017 to 2027, in the order of the specification.

/** What a cell holds. A `partly known day` may have zz for the day, the month or the year. */
export type ColumnType =
  | 'child'
  | 'day'
  | 'partly known day'
  | 'code'
  | 'number'
  | 'postcode'
  | 'urn'
  | 'upn'
  | 'authority'
  | 'worker'

export type Column = Readonly<{
  type: ColumnType
  /** Without it the row says nothing that could be used. */
  essential?: true
  /** The specification does not allow it to be blank. */
  mustBeGiven?: true
  /** A file without the column can still be read; what it would say is then not known. */
  mayBeAbsent?: true
  codes?: CodeSet
  /** Year ends (2026 for 2025-26), both counted; none means 2017 and later. */
  from?: number
  to?: number
  /** Other names that files in use give it. Case, spaces and underscores never matter. */
  aliases?: readonly string[]
  /** Characters at most. */
  longest?: number
}>

type Columns = Readonly<Record<string, Column>>

const child = { type: 'child', essential: true, mustBeGiven: true, aliases: ['CHILDID'], longest: 10 } as const
const bornOn = { type: 'day', mustBeGiven: true, mayBeAbsent: true, aliases: ['DATEOFBIRTH'] } as const
const day = { type: 'day' } as const
const optionalDay = { type: 'day', mayBeAbsent: true } as const
const essentialDay = { type: 'day', essential: true, mustBeGiven: true } as const
const postcode = { type: 'postcode', mayBeAbsent: true, longest: 8 } as const
const yesNo = { type: 'code', codes: yesOrNo, mayBeAbsent: true } as const

const codesOf = <const More extends Partial<Column>>(codes: CodeSet, more: More) => ({
  type: 'code' as const,
  codes,
  ...more,
})
const given = { mustBeGiven: true } as const
const absent = { mayBeAbsent: true } as const

const columns903 = {
  Header: {
    CHILD: child,
    SEX: codesOf(sex, { ...given, aliases: ['GENDER'] }),
    DOB: { type: 'day', mustBeGiven: true, aliases: ['DATEOFBIRTH'] },
    ETHNIC: codesOf(ethnicity, { ...given, aliases: ['ETHNICITY'] }),
    UPN: { type: 'upn', mustBeGiven: true, mayBeAbsent: true, longest: 13 },
    MOTHER: yesNo,
    MC_DOB: optionalDay,
  },
  Episodes: {
    CHILD: child,
    DECOM: essentialDay,
    RNE: codesOf(startReason, given),
    LS: codesOf(legalStatus, given),
    CIN: codesOf(need, given),
    PLACE: codesOf(placementType, { ...given, aliases: ['PL'] }),
    PLACE_PROVIDER: codesOf(provider, absent),
    DEC: day,
    REC: codesOf(endReason, {}),
    REASON_PLACE_CHANGE: codesOf(moveReason, absent),
    HOME_POST: postcode,
    PL_POST: postcode,
    URN: { type: 'urn', mayBeAbsent: true, longest: 8 },
  },
  Reviews: {
    CHILD: child,
    DOB: bornOn,
    REVIEW: essentialDay,
    REVIEW_CODE: codesOf(reviewCode, given),
  },
  UASC: {
    CHILD: child,
    SEX: codesOf(sex, { ...given, ...absent, aliases: ['GENDER'] }),
    DOB: bornOn,
    DUC: optionalDay,
  },
  OC2: {
    CHILD: child,
    DOB: bornOn,
    SDQ_SCORE: { type: 'number' },
    SDQ_REASON: codesOf(sdqReason, absent),
    CONVICTED: yesNo,
    HEALTH_CHECK: yesNo,
    IMMUNISATIONS: codesOf(yesOrNo, {}),
    TEETH_CHECK: codesOf(yesOrNo, {}),
    HEALTH_ASSESSMENT: codesOf(yesOrNo, {}),
    SUBSTANCE_MISUSE: codesOf(yesOrNo, {}),
    INTERVENTION_RECEIVED: yesNo,
    INTERVENTION_OFFERED: yesNo,
  },
  OC3: {
    CHILD: child,
    DOB: bornOn,
    IN_TOUCH: codesOf(inTouch, given),
    ACTIV: codesOf(activity, given),
    ACCOM: codesOf(accommodation, given),
  },
  AD1: {
    CHILD: child,
    DOB: bornOn,
    DATE_INT: { type: 'day', mustBeGiven: true },
    DATE_MATCH: { type: 'day', mustBeGiven: true },
    FOSTER_CARE: codesOf(yesOrNo, { ...given, ...absent }),
    NB_ADOPTR: codesOf(numberOfAdopters, { ...given, ...absent, aliases: ['NBADOPTER'] }),
    SEX_ADOPTR: codesOf(adoptersSex, { ...given, ...absent, aliases: ['SEXADOPTER'] }),
    LS_ADOPTR: codesOf(adoptersStatus, { ...given, ...absent, aliases: ['LSADOPTER'] }),
  },
  PlacedAdoption: {
    CHILD: child,
    DOB: bornOn,
    DATE_PLACED: { type: 'day', mustBeGiven: true },
    DATE_PLACED_CEASED: day,
    REASON_PLACED_CEASED: codesOf(placedCeasedReason, absent),
  },
  PrevPerm: {
    CHILD: child,
    DOB: bornOn,
    PREV_PERM: codesOf(previousPermanence, given),
    LA_PERM: { type: 'authority', mayBeAbsent: true, longest: 3 },
    DATE_PERM: { type: 'partly known day', mayBeAbsent: true },
  },
  Missing: {
    CHILD: child,
    DOB: bornOn,
    MISSING: codesOf(missingKind, { ...given, essential: true }),
    MIS_START: essentialDay,
    MIS_END: day,
  },
  SWEpisodes: {
    CHILD: child,
    DOB: bornOn,
    SW_ID: { type: 'worker', essential: true, mustBeGiven: true, from: 2024 },
    SW_DECOM: { ...essentialDay, from: 2024 },
    SW_DEC: { ...day, from: 2024 },
    SW_REASON: codesOf(socialWorkerReason, { ...absent, from: 2024 }),
  },
  DoLo: {
    CHILD: child,
    DOB: bornOn,
    DOLO_START: { ...essentialDay, from: 2027 },
    DOLO_END: { ...day, from: 2027 },
  },
} as const satisfies Record<Module903, Columns>

type Columns903 = typeof columns903
export type ColumnOf<M extends Module903> = Extract<keyof Columns903[M], string>

type ValueOf<C> = C extends { type: 'day' } ? PlainDate : C extends { type: 'number' } ? number : string
/** One row as it was read: parsed, and null where the cell was blank or could not be read. `line` is where it stands in its file. */
export type Row<M extends Module903> = Readonly<
  { line: number } & {
    [K in keyof Columns903[M]]: Columns903[M][K] extends { essential: true }
      ? ValueOf<Columns903[M][K]>
      : ValueOf<Columns903[M][K]> | null
  }
>

type ModuleFacts = Readonly<{
  /** In plain words, for the upload screen. */
  title: string
  /** What one row tells of. */
  rowIs: string
  /** The usual name of its CSV file, without the ending. */
  fileName: string
  from?: number
}>

export const modules903: Readonly<Record<Module903, ModuleFacts>> = {
  Header: { title: 'Children', rowIs: 'child', fileName: 'header' },
  Episodes: { title: 'Episodes of care', rowIs: 'episode', fileName: 'episodes' },
  Reviews: { title: 'Reviews', rowIs: 'review', fileName: 'reviews' },
  UASC: { title: 'Unaccompanied asylum-seeking children', rowIs: 'child', fileName: 'uasc' },
  OC2: { title: 'Health and behaviour of children in care all year', rowIs: 'child', fileName: 'oc2' },
  OC3: { title: 'Care leavers', rowIs: 'care leaver', fileName: 'oc3' },
  AD1: { title: 'Adoptions', rowIs: 'adopted child', fileName: 'ad1' },
  PlacedAdoption: { title: 'Decisions to place for adoption', rowIs: 'decision', fileName: 'placed_for_adoption' },
  PrevPerm: { title: 'Previous permanence', rowIs: 'child', fileName: 'previous_permanence' },
  Missing: { title: 'Missing and away periods', rowIs: 'period', fileName: 'missing' },
  SWEpisodes: { title: 'Social workers', rowIs: 'social worker’s time', fileName: 'sw_episodes', from: 2024 },
  DoLo: { title: 'Deprivation of liberty orders', rowIs: 'order', fileName: 'DoLo', from: 2027 },
}

/** In the order of the specification, which is also the order in which they are shown and written. */
export const moduleNames = Object.keys(modules903) as readonly Module903[]

export const columnsOf = (module: Module903): Columns => columns903[module]

export const isInYear = ({ from = 0, to = 9999 }: Readonly<{ from?: number; to?: number }>, year: number): boolean =>
  year >= from && year <= to

/** The years whose returns this program knows. */
export const FIRST_YEAR = 2017
export const LAST_YEAR = 2027
