import { monthOf, type PlainDate, yearOf } from '../../kernel/index.ts'
import type { ComputedIndicator, Moment } from '../define.ts'
import { wholeNumber } from '../in-words.ts'

/** The mid-year (30 June) before the day, as the Department takes it: mid-2024 for 31 March 2025. */
const midYearBefore = (day: PlainDate): number => (monthOf(day) > 6 ? yearOf(day) : yearOf(day) - 1)

// Estimates come out a year or more after their mid-year, so a rate in the year uses an earlier one, and says which.
const oldestUse = 2

/** People aged 0 to 17 in the council's area: what a rate is out of. */
export const childrenOfTheArea: NonNullable<ComputedIndicator['outOf']> = ({ data, window }: Moment) => {
  const due = midYearBefore(window.last)
  for (let year = due; year >= due - oldestUse; year--) {
    const people = data.population.get(year)
    if (people === undefined) continue
    const estimate = `${wholeNumber(people)} children aged 0 to 17 at mid-${year}`
    return { people, note: year === due ? estimate : `${estimate}; the estimate for mid-${due} is not loaded` }
  }
  return { absent: `The number of children in the area at mid-${due} is not loaded` }
}
