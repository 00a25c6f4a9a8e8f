import { Refusal } from '../../kernel/index.ts'
import type { ClearanceKind, Report, ReportState } from './report.ts'

// A report goes from invited to drafting, to those who clear it, and out. It may be taken back at any time, also afterwards.

const onwards: Readonly<Record<ReportState, readonly ReportState[]>> = {
  invited: ['drafting', 'withdrawn'],
  drafting: ['for clearance', 'withdrawn'],
  'for clearance': ['drafting', 'cleared', 'withdrawn'],
  cleared: ['drafting', 'published', 'withdrawn'],
  published: ['withdrawn'],
  withdrawn: ['drafting'],
}

export const mayBecome = (report: Pick<Report, 'state' | 'publishedAt'>, state: ReportState): boolean =>
  onwards[report.state].includes(state) &&
  // What went out and was taken back is not quietly written again: a new report is.
  !(report.state === 'withdrawn' && report.publishedAt !== null)

const whyNot: Readonly<Record<ReportState, string>> = {
  invited: 'Nobody has begun to write this report',
  drafting: 'This report is still being written',
  'for clearance': 'This report is with those who clear it. Take it back to drafting first',
  cleared: 'This report is cleared. Take it back to drafting to change it',
  published: 'This report is published, so its words stay as they are',
  withdrawn: 'This report was withdrawn',
}

export const mustBecome = (report: Pick<Report, 'state' | 'publishedAt'>, state: ReportState): void => {
  if (!mayBecome(report, state)) throw new Refusal(whyNot[report.state])
}

/** Words are changed while a report is being written, and at no other time. */
export const mayBeWritten = (report: Pick<Report, 'state'>): boolean =>
  report.state === 'invited' || report.state === 'drafting'

export const mustBeWritable = (report: Pick<Report, 'state'>): void => {
  if (!mayBeWritten(report)) throw new Refusal(whyNot[report.state])
}

export type ClearanceDecision = Readonly<{
  kind: ClearanceKind
  version: number
  decision: 'cleared' | 'to mend'
  comment: string
  shownAs: string
  decidedAt: string
}>

export type Standing = Readonly<{
  kind: ClearanceKind
  /** `changed since`: cleared, but in a version before this one. */
  stands: 'waiting' | 'cleared' | 'to mend' | 'changed since'
  last: ClearanceDecision | null
}>

/** Where each clearance stands for this version: the newest word of each kind counts, and only of the words that it was given on. */
export const standingsOf = (
  kinds: readonly ClearanceKind[],
  decisions: readonly ClearanceDecision[],
  version: number,
): Standing[] =>
  kinds.map(kind => {
    const last =
      decisions
        .filter(one => one.kind === kind)
        .toSorted(
          (a, b) => a.version - b.version || (a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : 0),
        )
        .at(-1) ?? null
    if (last === null) return { kind, stands: 'waiting', last }
    if (last.decision === 'to mend') return { kind, stands: last.version === version ? 'to mend' : 'waiting', last }
    return { kind, stands: last.version === version ? 'cleared' : 'changed since', last }
  })

export const isCleared = (standings: readonly Standing[]): boolean => standings.every(one => one.stands === 'cleared')
