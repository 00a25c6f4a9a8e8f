import { codeSet } from './code-set.ts'

export const reviewCode = codeSet('REVIEW_CODE', [
  { code: 'PN0', means: 'under 4' },
  { code: 'PN1', means: 'attends and speaks' },
  { code: 'PN2', means: 'attends, an advocate speaks' },
  { code: 'PN3', means: 'attends and conveys views without words' },
  { code: 'PN4', means: 'attends without giving views' },
  { code: 'PN5', means: 'absent, an advocate was briefed' },
  { code: 'PN6', means: 'absent, gave views another way' },
  { code: 'PN7', means: 'absent, gave no views' },
])

export const TOO_YOUNG_TO_TAKE_PART = 'PN0'
export const TOOK_PART: ReadonlySet<string> = new Set(['PN1', 'PN2', 'PN3', 'PN5', 'PN6'])

export const missingKind = codeSet('MISSING', [
  { code: 'M', means: 'missing, whereabouts not known' },
  { code: 'A', means: 'away without authorisation, whereabouts known' },
])

export const sdqReason = codeSet('SDQ_REASON', [
  { code: 'SDQ1', means: 'under 4 or over 16' },
  { code: 'SDQ2', means: 'carer refused' },
  { code: 'SDQ3', means: 'disability' },
  { code: 'SDQ4', means: 'other' },
  { code: 'SDQ5', means: 'child refused' },
])

export const yesOrNo = codeSet('yes or no', [
  { code: '1', means: 'yes' },
  { code: '0', means: 'no' },
])

/** Bracketed words are read from the code names: no source that we hold spells them out. */
export const socialWorkerReason = codeSet('SW_REASON', [
  { code: 'MANAGE', means: 'manager’s decision (read from the code name)', from: 2024, confirmed: false },
  { code: 'FCONTA', means: 'first contact', from: 2024 },
  { code: 'LEFTRL', means: 'left the role', from: 2024 },
  { code: 'ORGRST', means: 'restructure', from: 2024 },
  { code: 'TSPROC', means: 'transfer process', from: 2024 },
  { code: 'ABSENC', means: 'absence (read from the code name)', from: 2024, confirmed: false },
  { code: 'CHCHAN', means: 'child asked', from: 2024 },
  { code: 'PCCHAN', means: 'parent or carer asked', from: 2024 },
  { code: 'SWDIED', means: 'social worker died (read from the code name)', from: 2024, confirmed: false },
  { code: 'OTHERS', means: 'other (read from the code name)', from: 2024, confirmed: false },
])
