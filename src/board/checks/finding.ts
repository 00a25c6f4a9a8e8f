import type { Period, PlainDate } from '../../kernel/index.ts'
import type { Block } from '../document/block.ts'

/** `refuse` holds the report back until it is mended; `doubt` is for a person to look at. */
export type Severity = 'refuse' | 'doubt'

/** Something to mend, in words that say what to do. */
export type TextFinding = Readonly<{
  /** The id of the check, see `textChecks`. */
  check: string
  severity: Severity
  says: string
  /** "Risk assessment", "paragraph 3.2": null where it is about the whole report. */
  where: string | null
  /** The words it is about. */
  quote?: string
  /** The block it stands in, counted from 0. */
  block?: number
  /** The question of the template it stands in. */
  field?: string
}>

/** What a check found. The table of checks adds the id and the severity. */
export type Found = Omit<TextFinding, 'check' | 'severity'>

/** The answers to the template by the name of the question; several lines are parted by a line break. */
export type ReportFields = Readonly<Record<string, string | undefined>>

export type CheckedReport = Readonly<{
  title: string
  fields: ReportFields
  blocks: readonly Block[]
  part: 'open' | 'exempt' | 'confidential'
  meetingHeldOn: PlainDate | null
  /** What the figures are of, where the report says so or the forward plan does. */
  period: Period | null
  /** The pages of the pack, once it has some. */
  packPages: Readonly<{ first: number; last: number }> | null
}>

export type TextCheck = Readonly<{
  id: string
  /** Rows of the list of what such a system must do, where this one is met. */
  rows: readonly string[]
  title: string
  looksAt: string
  severity: Severity
}>
