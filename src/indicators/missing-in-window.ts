import type { Child, MissingPeriod } from '../dataset/index.ts'
import type { Moment } from './define.ts'

/** Periods of one kind that touch the window: those that began in it, and those that were still open when it began. */
export const periodsAway = (child: Child, kind: MissingPeriod['kind'], { window: { first, last } }: Moment): number => {
  let periods = 0
  for (const period of child.missing)
    if (period.kind === kind && period.startedOn <= last && (period.endedOn === null || period.endedOn >= first))
      periods++
  return periods
}
