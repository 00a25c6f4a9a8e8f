import { type Child, periodsOfCare } from '../../dataset/index.ts'
import { addMonths, type PlainDate } from '../../kernel/index.ts'
import type { Split } from '../define.ts'

const groups = [
  'Under 6 months',
  '6 months to under a year',
  '1 to under 2 years',
  '2 to under 5 years',
  '5 years or more',
  'Not known',
] as const

const between = (from: PlainDate, to: PlainDate): (typeof groups)[number] => {
  if (addMonths(from, 6) > to) return 'Under 6 months'
  if (addMonths(from, 12) > to) return '6 months to under a year'
  if (addMonths(from, 24) > to) return '1 to under 2 years'
  return addMonths(from, 60) > to ? '2 to under 5 years' : '5 years or more'
}

const groupOf = (child: Child, day: PlainDate): string => {
  const period = periodsOfCare(child).findLast(({ startedOn }) => startedOn <= day)
  if (!period) return 'Not known'
  const group = between(period.startedOn, period.endedOn === null || period.endedOn > day ? day : period.endedOn)
  // A start that no loaded return tells of is earlier than what we see: only the longest group is then sure.
  return period.startKnown || group === '5 years or more' ? group : 'Not known'
}

/** From the start of this time in care to the day, or to its end for a child who has left. */
export const timeInCare: Split<Child> = {
  id: 'time-in-care',
  title: 'Time in care',
  groups,
  of: (child, { window }) => groupOf(child, window.last),
}
