import { codeGroup, codeSet, groupOf } from './code-set.ts'

export const legalStatus = codeSet('LS', [
  { code: 'C1', means: 'interim care order' },
  { code: 'C2', means: 'full care order' },
  // No freeing order has been made since 30 December 2005; the code stays in the list.
  { code: 'D1', means: 'freeing order' },
  { code: 'E1', means: 'placement order' },
  { code: 'V2', means: 'single period of accommodation under section 20' },
  { code: 'V3', means: 'short breaks, each break recorded' },
  { code: 'V4', means: 'short breaks, the agreement recorded' },
  { code: 'L1', means: 'police protection' },
  { code: 'L2', means: 'emergency protection order' },
  { code: 'L3', means: 'child assessment order' },
  { code: 'J1', means: 'remanded to accommodation' },
  { code: 'J2', means: 'in accommodation under PACE' },
  { code: 'J3', means: 'youth rehabilitation order with residence' },
])

/** Left out of nearly every statistic and of many rules. */
export const SHORT_BREAKS: ReadonlySet<string> = new Set(['V3', 'V4'])

export const legalStatusGroups = [
  codeGroup('interim-care-orders', 'Interim care orders', 'C1'),
  codeGroup('full-care-orders', 'Full care orders', 'C2'),
  codeGroup('placement-orders', 'Placement orders', 'E1 D1'),
  codeGroup('voluntary', 'Voluntary agreements (section 20)', 'V2'),
  codeGroup('detained-for-protection', 'Detained for child protection', 'L1 L2 L3'),
  codeGroup('youth-justice', 'Youth justice', 'J1 J2 J3'),
] as const

export const legalStatusGroupOf = (code: string | null) => groupOf(legalStatusGroups, code)
