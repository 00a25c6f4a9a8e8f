import { fewest } from '../publishable.ts'

const smallInWords = ['one', 'two', 'three', 'four', 'five']
const inWords = [
  ...smallInWords,
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
]

const people =
  '(?:child(?:ren)?|boys?|girls?|young (?:person|people|m[ae]n|wom[ae]n)|care leavers?|babies|bab(?:y)|of (?:them|these|those|the|our))'
// "One" alone is too common a word: one-to-one, one of the reasons why. Beside people it is a count.
const small = new RegExp(`\\b(?:(?:two|three|four|five)\\b|one ${people}\\b)`, 'iu')
const percentage = /\d\s*(?:%|per ?cent\b)|\b(?:half|a third|a quarter|two thirds|three quarters)\b/iu

/** Whole numbers as they are typed, with the places of the digits only: 1,204 and 12 but not the 5 of 3.5 or of 2025-26. */
const numbersIn = (words: string): number[] =>
  [...words.matchAll(/(?<![\d.,/-])\d{1,3}(?:,\d{3})+(?![\d])|(?<![\d.,/-])\d+(?![\d]|[.,]\d|[/-]\d)/gu)].map(found =>
    Number(found[0].replaceAll(',', '')),
  )

/** Why words beside a hidden number might give it away, for the person who decides. Empty where nothing was found. */
export const risksOf = (words: string, hidden: readonly number[]): string[] => {
  const typed = numbersIn(words)
  const said = new Set(
    inWords.flatMap((word, index) => (new RegExp(`\\b${word}\\b`, 'iu').test(words) ? [index + 1] : [])),
  )
  // "One" is said in so many other ways that it counts only beside people.
  if (!small.test(words)) said.delete(1)
  const risks: string[] = []
  if (hidden.some(number => number > 0 && (typed.includes(number) || said.has(number))))
    risks.push('a number that is hidden')
  if (typed.some(number => number >= 1 && number <= fewest) || small.test(words))
    risks.push(`a number from 1 to ${fewest}`)
  if (percentage.test(words)) risks.push('a percentage or a share')
  return risks
}
