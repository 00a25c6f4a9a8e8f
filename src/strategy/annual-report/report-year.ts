import { inWords, monthOf, type Period, plainDate, type PlainDate, Refusal, yearOf } from '../../kernel/index.ts'

/** The last whole year from April to March. */
export const lastYear = (today: PlainDate): Period => {
  const begins = monthOf(today) >= 4 ? yearOf(today) - 1 : yearOf(today) - 2
  return { first: plainDate(`${begins}-04-01`), last: plainDate(`${begins + 1}-03-31`) }
}

/** 2018/19 for a year from April to March; else its days. */
export const yearInWords = ({ first, last }: Period): string =>
  first.endsWith('-04-01') && last === `${yearOf(first) + 1}-03-31`
    ? `${yearOf(first)}/${String(yearOf(last)).slice(2)}`
    : `${inWords(first)} to ${inWords(last)}`

/** A report may be of half a year, as a snapshot, and of no more than about a year. */
export const mustBeAYear = ({ first, last }: Period, today: PlainDate): void => {
  if (last <= first) throw new Refusal('The last day must come after the first', 'lastOn')
  if (yearOf(last) > yearOf(first) + 1)
    throw new Refusal('That is more than a year. An annual report is of one', 'lastOn')
  if (first > today) throw new Refusal('That year has not begun', 'firstOn')
}
