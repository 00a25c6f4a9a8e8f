import type { Chance } from './chance.ts'
import { type Day, yearEndOf } from './day.ts'

// How Wessex Vale does, year by year (named by the end of the financial year). Some things get better, some worse, dental
// checks change clearly, and most only wobble: a data set in which everything moves would teach the wrong lesson.

const byYear = (first: number, ...values: readonly number[]) => {
  return (yearEnd: number): number =>
    values[Math.min(Math.max(yearEnd - first, 0), values.length - 1)] ?? values[0] ?? 0
}

export const rates = {
  dentalCheck: byYear(2021, 0.5, 0.59, 0.6, 0.72, 0.75, 0.75, 0.76),
  healthAssessment: byYear(2021, 0.88, 0.9, 0.82, 0.9, 0.9, 0.91, 0.9),
  immunisations: byYear(2021, 0.89, 0.89, 0.87, 0.87, 0.85, 0.84, 0.84),
  sdqCompleted: byYear(2021, 0.88, 0.88, 0.82, 0.81, 0.8, 0.82, 0.81),
  inWorkOrLearning17to18: byYear(2021, 0.64, 0.66, 0.6, 0.62, 0.64, 0.62, 0.62),
  inWorkOrLearning19to21: byYear(2021, 0.44, 0.48, 0.51, 0.53, 0.58, 0.61, 0.61),
  suitableHome: byYear(2021, 0.9, 0.91, 0.92, 0.94, 0.95, 0.95, 0.95),
  inTouch: byYear(2021, 0.92, 0.93, 0.92, 0.93, 0.94, 0.93, 0.93),
  /** How often children move, against the middle of these years. */
  moves: byYear(2021, 1.15, 1.2, 1.2, 1.1, 0.95, 0.85, 0.85),
  /** How often a new foster home is more than 20 miles away. */
  farFosterHome: byYear(2021, 0.48, 0.47, 0.45, 0.41, 0.38, 0.36, 0.36),
  goesMissing: byYear(2021, 0.9, 0.95, 0.95, 1, 1, 1.05, 1.1),
  returnInterviewOffered: byYear(2021, 0.72, 0.76, 0.8, 0.84, 0.88, 0.9, 0.91),
  returnInterviewAccepted: byYear(2021, 0.56, 0.57, 0.58, 0.6, 0.6, 0.61, 0.6),
  /** A visit that is late, of all visits. */
  lateVisit: byYear(2021, 0.38, 0.38, 0.38, 0.38, 0.36, 0.31, 0.27),
  /** Unaccompanied children who arrive in a year. */
  unaccompaniedArrivals: byYear(2014, 12, 13, 15, 17, 18, 19, 20, 24, 28, 29, 28, 27, 28, 28),
} as const

export const reviewCode = (chance: Chance): string =>
  chance.weighted([
    ['PN1', 50],
    ['PN2', 4],
    ['PN3', 3],
    ['PN4', 4],
    ['PN5', 9],
    ['PN6', 23],
    ['PN7', 7],
  ])

export const rateOn = (rate: (yearEnd: number) => number, on: Day): number => rate(yearEndOf(on))
