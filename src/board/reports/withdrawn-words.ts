import type { Db } from '../../database/index.ts'
import { holdsTrace, tracesOfWithdrawn } from '../../voice/index.ts'
import { type CheckedReport, passagesOf, type TextFinding } from '../checks/index.ts'

const says = 'A young person took these words back. Take them out, or ask the participation worker'

/** Words of a young person that were taken back, and that somebody typed into a report by hand: it may not go out with them. */
export const withdrawnWordsIn = async (db: Db, report: CheckedReport): Promise<TextFinding[]> => {
  const traces = await tracesOfWithdrawn(db)
  if (traces.length === 0) return []
  const passages = passagesOf(report)
  const found = passages
    .filter(passage => holdsTrace(passage.text, traces))
    .map(({ text, where, block, field }): TextFinding => ({
      check: 'withdrawn-quote',
      severity: 'refuse',
      says,
      where,
      quote: text.length > 120 ? `${text.slice(0, 120).trimEnd()}…` : text,
      ...(block === undefined ? {} : { block }),
      ...(field === undefined ? {} : { field }),
    }))
  // They may run over the end of a line, or from one item of a list into the next.
  return found.length === 0 && holdsTrace(passages.map(passage => passage.text).join(' '), traces)
    ? [{ check: 'withdrawn-quote', severity: 'refuse', says, where: null }]
    : found
}
