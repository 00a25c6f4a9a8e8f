import type { RowsSaid } from '../../table-of-rows.ts'

/**
 * Rows of a return, and the lines of them that break the rule (the first row is line 2); the other rows are those that must pass.
 * A row is its values in the order of the specification:
 * - Header: CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB
 * - Episodes: CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE HOME_POST PL_POST URN
 * - OC2: CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE
 *   INTERVENTION_RECEIVED INTERVENTION_OFFERED
 */
export type Example = readonly [
  code: string,
  year: number,
  rows: RowsSaid,
  broken: readonly number[],
  lastYear?: RowsSaid,
]

export const girl = (child: string, born: string, more = 'A123456789012 0') => `${child} F ${born} WBRI ${more}`
export const boy = (child: string, born: string, more = 'A123456789012') => `${child} M ${born} WBRI ${more}`
