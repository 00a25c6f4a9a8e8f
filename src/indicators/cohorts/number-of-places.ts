import { no, type Tally, yes } from '../define.ts'

const words = ['no place', 'one place', 'two places', 'three places', 'four places', 'five places', 'six places']

/** The answers to "three or more places?" for each number of places, worded once. */
export const threeOrMorePlaces = (span: string): ((number: number) => Tally) => {
  const answers = words.map((places, number) => (number >= 3 ? yes : no)(`In ${places} in ${span}`))
  const more = yes(`In more than six places in ${span}`)
  return number => answers[number] ?? more
}
