import { ageOn, type PlainDate } from '../../kernel/index.ts'
import type { Split } from '../define.ts'

const groups = ['Under 1', '1 to 4', '5 to 9', '10 to 15', '16 and over', 'Not known'] as const

const groupOfAge = (age: number): (typeof groups)[number] =>
  age < 1 ? 'Under 1' : age < 5 ? '1 to 4' : age < 10 ? '5 to 9' : age < 16 ? '10 to 15' : '16 and over'

type Aged = Readonly<{ bornOn: PlainDate | null; ageGiven?: number | null }>

const groupOf = (person: Aged, day: PlainDate): string => {
  if (person.bornOn !== null) return groupOfAge(ageOn(person.bornOn, day))
  return person.ageGiven === null || person.ageGiven === undefined ? 'Not known' : groupOfAge(person.ageGiven)
}

/** Completed years on the last day, in the bands of the published tables. */
export const ageGroup: Split<Aged> = {
  id: 'age-group',
  title: 'Age',
  groups,
  of: (person, { window }) => groupOf(person, window.last),
}
