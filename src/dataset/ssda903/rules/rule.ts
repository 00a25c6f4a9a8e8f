import type { Module903 } from '../../dataset.ts'
import type { ColumnOf } from '../columns.ts'
import type { Problem, ProblemKind } from '../problem.ts'
import type { Facts } from './facts.ts'

/** What an error puts out: families of measures. A measure belongs to a family by what it counts. */
export type Family =
  | 'children in care'
  | 'in care all year'
  | 'starts of care'
  | 'endings of care'
  | 'profile'
  | 'legal status'
  | 'where children live'
  | 'placements in the year'
  | 'long-term stability'
  | 'adoption'
  | 'reviews'
  | 'missing'
  | 'health'
  | 'care leavers'
  | 'unaccompanied'
  | 'social workers'
  | 'deprivation of liberty'

export type Field = { [M in Module903]: `${M}.${ColumnOf<M>}` }[Module903]

type Line = Readonly<{ line: number }>

export type RuleDefinition = Readonly<{
  /** Year ends; none means every year. The stored rules begin with 2022-23; earlier years are checked by the same text. */
  from?: number
  to?: number
  /** What is wrong, never with the value. */
  says: string
  mend: string
  /** The first is where the fault stands. All their modules must be loaded. */
  reads: readonly [Field, ...Field[]]
  /** Modules of last year's return that must be loaded. */
  lastYear?: readonly Module903[]
  distorts: readonly [Family, ...Family[]]
  kind: ProblemKind
  severity?: Problem['severity']
  /** True where a cell that could not be read at all also breaks the rule. */
  cells?: true
  /** The rows, of the module of the first field, that break the rule. */
  finds: (facts: Facts) => readonly Line[]
}>

export type Rule = RuleDefinition & Readonly<{ code: string; modules: readonly Module903[] }>

/** One of the Department's rules, by its number. */
export const rule = (code: string, definition: RuleDefinition): Rule => ({
  ...definition,
  code,
  modules: [...new Set(definition.reads.map(field => moduleOf(field)))],
})

export const moduleOf = (field: Field): Module903 => field.split('.')[0] as Module903
export const columnOf = (field: Field): string => field.split('.')[1] ?? ''
