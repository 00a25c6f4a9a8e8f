import { codeSet } from './code-set.ts'

export const moveReason = codeSet('REASON_PLACE_CHANGE', [
  { code: 'CARPL', means: 'part of the care plan' },
  { code: 'CLOSE', means: 'home closed or carer resigned' },
  { code: 'ALLEG', means: 'allegation (section 47)' },
  { code: 'STAND', means: 'concern about standards of care' },
  { code: 'APPRR', means: 'approval removed' },
  { code: 'CREQB', means: 'carer asked, because of behaviour' },
  { code: 'CREQO', means: 'carer asked, for another reason' },
  { code: 'CHILD', means: 'child asked' },
  { code: 'LAREQ', means: 'authority asked' },
  { code: 'PLACE', means: 'change in the status of the placement only' },
  { code: 'CUSTOD', means: 'custody', from: 2019 },
  { code: 'OTHER', means: 'other' },
])

/** Moves that nobody had planned. */
export const UNPLANNED_MOVES: ReadonlySet<string> = new Set(['CREQB', 'CREQO', 'ALLEG', 'STAND', 'APPRR'])
