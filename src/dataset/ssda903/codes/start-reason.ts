import { codeSet } from './code-set.ts'

export const startReason = codeSet('RNE', [
  { code: 'S', means: 'started to be looked after' },
  { code: 'L', means: 'change of legal status only' },
  { code: 'P', means: 'change of placement and carer' },
  { code: 'T', means: 'change of placement, same carer' },
  { code: 'B', means: 'change of legal status, placement and carer' },
  { code: 'U', means: 'change of legal status and placement, same carer' },
])

export const STARTED_CARE = 'S'
/** Episodes that begin with another carer or another period of care. */
export const STARTS_A_PLACEMENT: ReadonlySet<string> = new Set(['S', 'P', 'B'])
/** Changes of placement within a period of care, whoever the carer. */
export const CHANGES_PLACEMENT: ReadonlySet<string> = new Set(['P', 'T', 'B', 'U'])
