import type { PlainDate } from '../kernel/index.ts'
import type { Child } from './child/index.ts'
import type { Snapshot } from './annex-a/snapshot.ts'
import type { Absence } from './council-measures/absence.ts'

/** The modules of the statutory return, in the words of the specification. */
export type Module903 =
  | 'Header'
  | 'Episodes'
  | 'Reviews'
  | 'UASC'
  | 'OC2'
  | 'OC3'
  | 'AD1'
  | 'PlacedAdoption'
  | 'PrevPerm'
  | 'Missing'
  | 'SWEpisodes'
  | 'DoLo'

/** One return that is loaded: which year, how far into it the extract reaches, and which modules it holds. */
export type LoadedReturn = Readonly<{
  /** 2026 for 2025-26. */
  yearEnd: number
  /** The last day that the extract tells of: 31 March for a finished year, earlier for an extract taken in the year. */
  upTo: PlainDate
  modules: ReadonlySet<Module903>
}>

/** Grid reference in metres and the local authority (ONS code) of a postcode. */
export type PostcodePlace = Readonly<{ east: number; north: number; authority: string }>

/** The council's own answer to a measure that no extract holds. */
export type EnteredValue = Readonly<{
  measure: string
  first: PlainDate
  last: PlainDate
  numerator: number | null
  denominator: number | null
  value: number | null
  /** Why there is no value, where the file says: suppressed, not applicable, not known … */
  absence?: Absence | null
  note: string | null
}>

/** Everything that indicators are computed from, in memory, in a full order (children by id). */
export type Dataset = Readonly<{
  /** The council's ONS code (E06000000 …), to tell inside from outside. */
  council: string
  children: readonly Child[]
  returns: readonly LoadedReturn[]
  snapshots: readonly Snapshot[]
  entered: readonly EnteredValue[]
  /** People aged 0 to 17, by the mid-year (2024 for the estimate of 30 June 2024). */
  population: ReadonlyMap<number, number>
  /** Null where no postcode directory is loaded: then every distance is unknown. */
  postcode: (postcode: string) => PostcodePlace | null
}>
