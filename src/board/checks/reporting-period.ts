import { dayOf, financialYear, inWords, lastOfMonth, type Period, periodInWords } from '../../kernel/index.ts'
import { daysIn, monthNumber } from './days-in-words.ts'
import type { CheckedReport, Found } from './finding.ts'
import { foundIn, passagesOf, sentencesOf } from './passages.ts'

const monthAndYear = '([A-Z][a-z]{2,8})\\.?\\s+((?:19|20)\\d{2})'
const fromTo = new RegExp(`${monthAndYear}\\s*(?:-|–|—|to)\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${monthAndYear}`)
const financial = /\b(20\d{2})\s*[-–/]\s*(?:20)?(\d{2})\b/
const yearTo = new RegExp(`\\byear\\s+(?:to|ended|ending)\\s+(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${monthAndYear}`, 'i')

const firstOf = (year: number, month: number) => dayOf(year, month, 1)

/** The period that a title names: "April 2018–March 2019", "2018/19", "year to March 2019". */
export const periodNamedIn = (text: string): Period | null => {
  const range = fromTo.exec(text)
  if (range) {
    const first = firstOf(Number(range[2]), monthNumber(range[1] ?? ''))
    const end = firstOf(Number(range[4]), monthNumber(range[3] ?? ''))
    return first && end && first <= end ? { first, last: lastOfMonth(end) } : null
  }
  const year = financial.exec(text)
  if (year && (Number(year[1]) + 1) % 100 === Number(year[2])) return financialYear(Number(year[1]) + 1)
  const ended = yearTo.exec(text)
  const end = ended ? firstOf(Number(ended[2]), monthNumber(ended[1] ?? '')) : null
  if (!end) return null
  const last = lastOfMonth(end)
  const start =
    Number(last.slice(5, 7)) === 12
      ? firstOf(Number(last.slice(0, 4)), 1)
      : firstOf(Number(last.slice(0, 4)) - 1, Number(last.slice(5, 7)) + 1)
  return start ? { first: start, last } : null
}

/** What the report is of: as told, or as its title or first headings name it. */
const periodOf = (report: CheckedReport): Period | null => {
  if (report.period) return report.period
  const answered = periodNamedIn(report.fields['reportingPeriod'] ?? '')
  if (answered) return answered
  const named = passagesOf(report).filter(({ kind }) => kind === 'title' || kind === 'heading')
  for (const { text } of named.slice(0, 3)) {
    const period = periodNamedIn(text)
    if (period) return period
  }
  return null
}

const isTotal = /\b(?:total|totals|number|numbers|count)\b/i
const asAt = /\b(?:as\s+(?:at|of)|at|on)\s*$/i
const comparison =
  /\b(?:compar\w*|previous\w*|prior|last\s+year|earlier|before|from|than|opening|start|began|baseline|up\s+from|down\s+from|since|was\s+then)\b/i

/** Each passage with the period it speaks of: its own heading's, or the report's. */
const withPeriods = (report: CheckedReport) => {
  const whole = periodOf(report)
  let current = whole
  return passagesOf(report).flatMap(passage => {
    if (passage.kind === 'title') return []
    const isHeading =
      passage.kind === 'heading' ||
      // A line in bold, or one that only names a period, heads what comes below it.
      (passage.kind === 'paragraph' &&
        passage.text.length <= 80 &&
        periodNamedIn(passage.text) !== null &&
        !isTotal.test(passage.text))
    if (isHeading) {
      current = periodNamedIn(passage.text) ?? whole
      return []
    }
    return [{ passage, period: current }]
  })
}

/** "Total … as at 31 March 2018" in a report for the year to March 2019. */
export const totalsOfAnotherPeriod = (report: CheckedReport): Found[] =>
  withPeriods(report).flatMap(({ passage, period }) =>
    sentencesOf(passage.text).flatMap(sentence => {
      if (!isTotal.test(sentence) || comparison.test(sentence)) return []
      // Where two days stand together one of them is there to compare with.
      const days = daysIn(sentence).filter(found => asAt.test(sentence.slice(0, found.at)))
      const [only] = days
      if (days.length !== 1 || !only?.day) return []
      const says =
        period && only.day < period.first
          ? `This total is dated ${inWords(only.day)}, but the figures here are for ${periodInWords(period)}. Check the year`
          : report.meetingHeldOn && only.day > report.meetingHeldOn
            ? `This total is dated ${inWords(only.day)}, which is after the meeting. Check the date`
            : null
      return says === null ? [] : [foundIn(passage, says, sentence)]
    }),
  )
