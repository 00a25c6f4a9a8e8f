import { sentencesOf } from './undertaking.ts'

// A figure said aloud has no passport. It is put beside the data set before the minutes say it to everyone.

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const counted =
  '(?:children|young people|care leavers|carers|foster carers|families|visits|plans|placements|episodes|complaints|compliments|escalations|reviews|assessments|homes|households|members of staff|social workers)'
const quotes = [
  new RegExp(`\\b${number} ?(?:%|per ?cent\\b)`, 'gi'),
  new RegExp(`\\b${number} (?:\\p{L}+ ){0,3}?${counted}\\b`, 'giu'),
]

export type QuotedNumber = Readonly<{ sentence: string; numbers: readonly string[] }>

/** The sentences that quote a share or a count of people or of work, with what they quote. */
export const numbersQuotedIn = (words: string): QuotedNumber[] =>
  sentencesOf(words).flatMap(sentence => {
    const numbers = quotes.flatMap(pattern => [...sentence.matchAll(pattern)].map(found => found[0]))
    return numbers.length > 0 ? [{ sentence, numbers }] : []
  })
