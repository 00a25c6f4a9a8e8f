import type { CheckedReport, TextCheck, TextFinding } from './finding.ts'

/** What is looked at in a report, in the order it is told. */
export const textChecks: readonly TextCheck[] = []

/** What there is to mend in one report. */
export const checksOf = (_report: CheckedReport): TextFinding[] => []

/** What there is to mend where the reports of one pack do not agree. */
export const packChecks = (_reports: readonly CheckedReport[]): TextFinding[] => []
