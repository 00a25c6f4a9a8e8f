import type { Instant } from '../../database/index.ts'
import type { ItemPart } from '../agenda/agenda-item.ts'
import type { ReportFields, TextFinding } from '../checks/index.ts'
import type { Block } from '../document/block.ts'

export const reportStates = ['invited', 'drafting', 'for clearance', 'cleared', 'published', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

/** What somebody is asked to do with one report: write it, or look at it. */
export const reportTasks = ['write', 'finance', 'legal', 'equalities', 'director'] as const
export type ReportTask = (typeof reportTasks)[number]

export const clearanceKinds = ['finance', 'legal', 'equalities', 'director'] as const
export type ClearanceKind = (typeof clearanceKinds)[number]

export type Report = Readonly<{
  id: string
  title: string
  meeting: string | null
  agendaItem: string | null
  planItem: string | null
  lastReport: string | null
  template: string
  templateVersion: number
  part: ItemPart
  state: ReportState
  /** Who wrote it, by role: one or several. */
  authorShown: string
  clearedVersion: number | null
  publishedAt: Instant | null
  withdrawnAt: Instant | null
  withdrawnWhy: string
  /** What the board did with it, in words for its author. */
  outcome: string
}>

/** How an earlier action stands when its report comes back. */
export const actionStates = ['not said yet', 'done', 'partly', 'not concluded', 'superseded'] as const
export type ReportedState = (typeof actionStates)[number]

/** A row of an action table: several people may answer for it, and several things may be hoped of it. */
export type ReportAction = Readonly<{
  /** The action of the register that this row is about, once it has one; a row taken up again keeps it. */
  action: string | null
  words: string
  managers: readonly string[]
  due: string
  expected: readonly string[]
  actual: string
  state: ReportedState
  /** The row of the last report that this one takes up again. */
  again: boolean
}>

export type ReportAnswers = Readonly<{
  answers: ReportFields
  /** What the last report on the subject promised, and what came of it. */
  before: readonly ReportAction[]
  /** What this one promises. */
  next: readonly ReportAction[]
}>

/** What taking a Word file in found: what to mend, what was hidden and left out, and which questions it has no place for. */
export type Intake = Readonly<{
  problems: readonly TextFinding[]
  removed: readonly string[]
  missing: readonly string[]
  /** The risk in the words of the file, by which the next file finds it again. */
  risk: string | null
}>

export type HowSaved = 'written' | 'uploaded' | 'merged' | 'answers' | 'frozen'

export type ReportVersion = ReportAnswers &
  Readonly<{
    report: string
    version: number
    basedOn: number | null
    template: string
    templateVersion: number
    /** The words of the body as they were written. */
    source: string
    /** The same as blocks; of a published version with its figures frozen. */
    blocks: readonly Block[]
    how: HowSaved
    note: string
    /** Of a version that came from Word. */
    intake: Intake | null
    publishedAt: Instant | null
    savedByShown: string
    savedAt: Instant
  }>
