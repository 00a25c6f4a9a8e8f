import { weekdayOf } from '../../kernel/index.ts'
import { daysIn } from './days-in-words.ts'
import type { CheckedReport, Found } from './finding.ts'
import { foundIn, matchesIn, passagesOf, quoted } from './passages.ts'

const yearsOfAYear =
  /(?<![-–/])\b(?:19|20)\d{2}(?:\s+years\b|[\s-]+year[\s-]olds?\b)(?!\s+(?:end|group|ahead|plan|report|return|survey|data))\b/gi
const agesEndingInAYear =
  /\bage[ds]?\s+(?:\d{1,2}\s*,\s*)*\d{1,2}\s*(?:,|and|to|or|[-–&])\s*(?:\d{1,2}\s*(?:,|and|to|or|&)\s*)*(20\d{2})\b/gi

/** "aged 19, 20 and 2021", "2021 years". */
export const agesThatCannotBe = (report: CheckedReport): Found[] => {
  const passages = passagesOf(report)
  return [...matchesIn(passages, yearsOfAYear), ...matchesIn(passages, agesEndingInAYear)].map(
    ({ passage, match, quote }) =>
      foundIn(passage, `“${match[0]}” has a year where an age is meant. Correct the age`, quote),
  )
}

const twoSpans = /\b(\d+(?:\.\d+)?)(\+?)\s*(?:yrs?|years?)\b[^.;]{0,50}?\b(\d+(?:\.\d+)?)(\+?)\s*(?:yrs?|years?)/gi

/** A measure's name with two spans, only one of which is "or more": "2.5 yrs in same placement for 2+ yrs". */
export const measuresThatAreUnclear = (report: CheckedReport): Found[] =>
  matchesIn(passagesOf(report), twoSpans)
    .filter(({ match }) => match[2] !== match[4] && match[1] !== match[3])
    .map(({ passage, match, quote }) =>
      foundIn(
        passage,
        `The measure has “${match[1]}${match[2]}” and “${match[3]}${match[4]}” years in it. Write its name as the dictionary of measures has it`,
        quote,
      ),
    )

const tooMuch =
  /(?<![\d.,])(1[0-9]{2}|[2-9]\d{2})(\.\d+)?\s?(?:%|per\s?cent)\s+of\s+(?:the\s+|all\s+|our\s+)?(?:children|young|care|looked|reviews?|carers?|families|visits)/gi

export const percentagesOverAHundred = (report: CheckedReport): Found[] =>
  matchesIn(passagesOf(report), tooMuch)
    .filter(({ match }) => Number(`${match[1]}${match[2] ?? ''}`) > 100)
    .map(({ passage, match, quote }) =>
      foundIn(passage, `“${match[0]}” is more than all of them. Correct the percentage`, quote),
    )

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 31 June, or Tuesday 9 December 2019, which was a Monday. */
export const daysThatCannotBe = (report: CheckedReport): Found[] =>
  passagesOf(report).flatMap(passage =>
    daysIn(passage.text).flatMap(found => {
      const quote = quoted(passage.text, found.at, found.text.length)
      if (found.year !== null && found.day === null)
        return [foundIn(passage, `There is no such day as ${found.text}. Correct the date`, quote)]
      if (found.day !== null && found.weekday !== null && weekdayOf(found.day) !== found.weekday)
        return [
          foundIn(
            passage,
            `${found.text} is a ${weekdays[weekdayOf(found.day) - 1]}. Correct the day of the week or the date`,
            quote,
          ),
        ]
      return []
    }),
  )
