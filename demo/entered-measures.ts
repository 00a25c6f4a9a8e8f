import {
  academicYear,
  addDays,
  addMonths,
  financialYear,
  financialYearEndOf,
  financialYearName,
  inReturnForm,
  lastOfMonth,
  monthName,
  type Period,
  type PlainDate,
  plainDate,
  quarter,
} from '../src/kernel/index.ts'
import { type Chance, chanceOf } from './lives/chance.ts'
import { day } from './lives/day.ts'
import { isShortBreak } from './lives/life.ts'
import { csvLine } from './return-files.ts'
import type { Council } from './wessex-vale.ts'

// What no statutory extract holds, as the owners of each measure would have entered it: survey, forums, school, carers, complaints.
// Where the lives know the answer (first health reports, return interviews), it comes from them and cannot disagree.

/** A row of the council's own template. */
export type EnteredRow = Readonly<{
  measure: string
  first: PlainDate
  last: PlainDate
  numerator: number | null
  denominator: number | null
  value: number | null
  note: string
}>

type Often = 'monthly' | 'quarterly' | 'termly' | 'six-monthly' | 'yearly' | 'school year'
type Level = Readonly<
  | { of: 'percent'; often: Often; from: number; to: number; outOf: number; spread?: number }
  | { of: 'count'; often: Often; from: number; to: number }
  | { of: 'score'; often: Often; from: number; to: number; deviation: number; decimals: number }
>

const percent = (often: Often, from: number, to: number, outOf: number, spread = 0.1): Level => ({
  of: 'percent',
  often,
  from,
  to,
  outOf,
  spread,
})
const count = (often: Often, from: number, to: number): Level => ({ of: 'count', often, from, to })
const score = (often: Often, from: number, to: number, deviation: number, decimals: number): Level => ({
  of: 'score',
  often,
  from,
  to,
  deviation,
  decimals,
})

// The first level is that of the first period, the second that of the last; most differ by less than chance does.
const LEVELS: Readonly<Record<string, Level>> = {
  'feels-supported-towards-aspirations': percent('yearly', 0.74, 0.79, 96),
  'feels-safe-and-well-cared-for': percent('yearly', 0.87, 0.89, 98),
  'reports-good-health-support': percent('yearly', 0.8, 0.81, 92),
  'involved-in-their-pathway-plan': percent('yearly', 0.62, 0.71, 58),
  'answered-the-survey': percent('yearly', 0.18, 0.23, 430, 0.03),
  'attended-the-children-in-care-council': count('monthly', 9, 11),
  'attended-the-care-leavers-forum': count('monthly', 7, 8),
  'offered-an-advocate': percent('quarterly', 0.68, 0.83, 330, 0.03),
  'has-an-education-health-and-care-plan': percent('termly', 0.29, 0.33, 262, 0.03),
  'met-the-standard-in-maths-at-11': percent('school year', 0.5, 0.52, 17),
  'predicted-to-meet-the-standard-in-maths-at-11': percent('termly', 0.5, 0.55, 19),
  'met-the-standard-in-writing-at-11': percent('school year', 0.5, 0.55, 17),
  'predicted-to-meet-the-standard-in-writing-at-11': percent('termly', 0.52, 0.56, 19),
  'met-the-standard-in-reading-at-11': percent('school year', 0.55, 0.6, 17),
  'predicted-to-meet-the-standard-in-reading-at-11': percent('termly', 0.56, 0.62, 19),
  'average-attainment-8-score': score('school year', 15.2, 14.6, 1.2, 1),
  'average-progress-8-score': score('school year', -1.5, -1.35, 0.14, 2),
  'passed-english-and-maths': percent('school year', 0.19, 0.2, 41),
  'passed-maths': percent('school year', 0.22, 0.27, 41),
  'passed-english': percent('school year', 0.24, 0.26, 41),
  'passed-five': percent('school year', 0.2, 0.27, 41),
  'has-an-education-plan-this-term': percent('termly', 0.9, 0.97, 318, 0.03),
  'first-education-plan-in-time': percent('termly', 0.62, 0.78, 24),
  'education-plan-rated-good': percent('termly', 0.58, 0.74, 300, 0.04),
  'missed-school-sessions': percent('termly', 0.1, 0.103, 20_400, 0.05),
  'missed-school-without-leave': percent('termly', 0.034, 0.032, 20_400, 0.05),
  'often-missing-from-school': percent('termly', 0.24, 0.21, 176, 0.05),
  'suspended-from-school': percent('school year', 0.13, 0.14, 240, 0.04),
  'on-a-reduced-timetable': percent('termly', 0.09, 0.065, 291, 0.04),
  'at-a-good-or-outstanding-school': percent('school year', 0.85, 0.86, 264, 0.04),
  'moved-school-mid-year': percent('school year', 0.11, 0.09, 280, 0.04),
  'on-the-virtual-school-roll': count('termly', 352, 344),
  'on-the-special-needs-register': count('termly', 186, 179),
  'exploitation-assessments': count('quarterly', 58, 66),
  'moderation-meeting-held': percent('quarterly', 0.93, 0.98, 46, 0.12),
  'strategy-meeting-within-24-hours': percent('quarterly', 0.68, 0.84, 11, 0.2),
  'first-exploitation-meeting-in-time': percent('quarterly', 0.7, 0.86, 21, 0.2),
  'exploitation-review-in-time': percent('quarterly', 0.74, 0.82, 32, 0.15),
  'exploitation-reviews-held': count('quarterly', 29, 33),
  'exploitation-risk-reduced': percent('quarterly', 0.24, 0.3, 31, 0.12),
  'at-significant-risk-of-exploitation': count('quarterly', 14, 11),
  'at-moderate-risk-of-exploitation': count('quarterly', 30, 32),
  'at-emerging-risk-of-exploitation': count('quarterly', 41, 44),
  'on-the-virtual-caseload-as-qualifying': count('quarterly', 24, 31),
  'on-the-virtual-caseload-to-25': count('quarterly', 96, 148),
  'advisers-in-post': count('quarterly', 13, 15),
  'providers-of-supported-lodgings': count('quarterly', 21, 24),
  'beds-in-supported-lodgings': count('quarterly', 28, 32),
  'staying-put-with-former-carers-now': count('quarterly', 22, 26),
  'agencies-on-the-framework': count('six-monthly', 50, 47),
  'agencies-used': count('six-monthly', 21, 21),
  'agency-placements-ended-unplanned': count('quarterly', 5, 4),
  'agency-placements-ended-without-notice': count('quarterly', 2, 1),
  'misconduct-alleged-against-agency-carers': count('quarterly', 1, 1),
  'carers-with-delegated-authority': count('quarterly', 128, 151),
  'allegations-against-foster-carers': count('quarterly', 4, 4),
  'allegations-substantiated': count('quarterly', 1, 1),
  'connected-carers-approved-for-now': count('quarterly', 19, 17),
  'connected-carers-in-assessment': count('quarterly', 14, 16),
  'enquiries-about-fostering': count('quarterly', 61, 44),
  'carer-review-in-time': percent('quarterly', 0.88, 0.94, 182, 0.03),
  'cases-heard-by-the-panel': count('yearly', 167, 152),
  'approvals-recommended-by-the-panel': count('yearly', 40, 35),
  'deregistrations-heard-by-the-panel': count('yearly', 15, 18),
  'observers-at-the-panel': count('yearly', 17, 12),
  'members-on-the-central-list': count('yearly', 14, 16),
  'complaints-at-stage-1': count('quarterly', 17, 19),
  'complaints-at-stage-2': count('quarterly', 2, 3),
  'complaints-at-stage-3': count('quarterly', 0.4, 0.4),
  'complaints-outside-social-care': count('quarterly', 11, 16),
  'complaint-answered-in-time-at-stage-1': percent('quarterly', 0.66, 0.79, 17, 0.2),
  'complaint-answered-in-time-at-stage-2': percent('quarterly', 0.5, 0.5, 2, 0.4),
  'pounds-spent-on-stage-2': count('yearly', 41_300, 58_700),
  'audits-done': percent('monthly', 0.7, 0.88, 36, 0.05),
  'plan-judged-good': percent('quarterly', 0.4, 0.55, 101, 0.08),
  'plan-judged-outstanding': percent('quarterly', 0.03, 0.05, 101, 0.08),
  'care-plan-up-to-date': percent('monthly', 0.93, 0.96, 455, 0.02),
  'permanence-plan-in-time': percent('quarterly', 0.72, 0.84, 33, 0.15),
  'short-break-review-held-on-time': percent('quarterly', 0.8, 0.9, 5, 0.2),
  'disputes-raised-by-reviewing-officers': count('quarterly', 13, 16),
  'dispute-settled-in-time': percent('quarterly', 0.7, 0.8, 13, 0.2),
  'dispute-open-at-level-4': count('quarterly', 0.2, 0.3),
  'formal-boards-held': count('yearly', 9, 10),
  'informal-boards-held': count('yearly', 3, 4),
  'attended-the-board': percent('yearly', 0.71, 0.78, 140, 0.05),
  'members-took-part-in-events': count('yearly', 26, 41),
  'takeover-events-held': count('yearly', 1, 2),
  'audits-with-members-or-young-people': count('yearly', 4, 6),
  'board-actions-done-on-time': percent('quarterly', 0.58, 0.74, 22, 0.2),
  'challenge-card-answered-by-next-meeting': percent('quarterly', 0.5, 0.8, 5, 0.3),
}

const NOTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'average-progress-8-score': {
    '2025-08-31': 'Not published for this year: there are no earlier results to measure progress from',
  },
  'exploitation-reviews-held': {
    '2023-06-30': 'New measure, first period: a baseline. The quarter before covered only two months',
  },
  'attended-the-children-in-care-council': { '2025-08-31': 'No session in the summer holiday' },
}

const whole = (level: number, chance: Chance): number =>
  Math.max(0, Math.round(level + chance.normal(0, Math.sqrt(Math.max(level, 0.3)) * (level > 100 ? 0.35 : 0.7))))

const share = (p: number, outOf: number, chance: Chance): number =>
  Math.min(outOf, Math.max(0, Math.round(outOf * p + chance.normal(0, Math.sqrt(outOf * p * (1 - p)) * 0.8))))

const halfYears = (last: PlainDate, many: number): Period[] => {
  const out: Period[] = []
  let end = last.slice(5) >= '09-30' ? plainDate(`${last.slice(0, 4)}-09-30`) : plainDate(`${last.slice(0, 4)}-03-31`)
  for (let i = 0; i < many; i++) {
    const first = addMonths(addDays(end, 1), -6)
    out.unshift({ first, last: end })
    end = addDays(first, -1)
  }
  return out
}

const TERMS = [
  ['09-01', '12-31'],
  ['01-01', '03-31'],
  ['04-01', '08-31'],
] as const

/** The periods that had ended by the last day, oldest first: enough of the frequent ones for a control chart. */
const periodsOf = (often: Often, last: PlainDate): readonly Period[] => {
  const year = Number(last.slice(0, 4))
  const years = Array.from({ length: 7 }, (_, i) => year - 5 + i)
  const ended = (periods: readonly Period[], many: number) => periods.filter(p => p.last <= last).slice(-many)
  switch (often) {
    case 'monthly': {
      const start = addMonths(addDays(last, 1), -24)
      return Array.from({ length: 24 }, (_, i) => ({
        first: addMonths(start, i),
        last: addDays(addMonths(start, i + 1), -1),
      }))
    }
    case 'quarterly':
      return ended(
        years.flatMap(y => ([1, 2, 3, 4] as const).map(q => quarter(y, q))),
        14,
      )
    case 'termly':
      return ended(
        years.flatMap(y =>
          TERMS.map(([from, to]) => {
            const calendar = from === '09-01' ? y - 1 : y
            return { first: plainDate(`${calendar}-${from}`), last: plainDate(`${calendar}-${to}`) }
          }),
        ),
        10,
      )
    case 'six-monthly':
      return halfYears(last, 7)
    case 'yearly':
      return ended(years.map(financialYear), 5)
    default:
      return ended(years.map(academicYear), 5)
  }
}

type Value = Readonly<{ numerator: number | null; denominator: number | null; value: number | null }>
const ofAll = (numerator: number, denominator: number): Value => ({ numerator, denominator, value: null })
const alone = (value: number | null): Value => ({ numerator: null, denominator: null, value })

/** What was entered for a period: one row a measure and period. */
export const enteredMeasures = (council: Council): readonly EnteredRow[] => {
  const { seed, lastDay } = council.settings
  const rows: EnteredRow[] = []
  const enter = (measure: string, period: Period, value: Value, note = ''): void => {
    rows.push({
      measure,
      first: period.first,
      last: period.last,
      ...value,
      note: NOTES[measure]?.[period.last] ?? note,
    })
  }

  for (const [measure, level] of Object.entries(LEVELS)) {
    const periods = periodsOf(level.often, lastDay)
    periods.forEach((period, i) => {
      const chance = chanceOf(seed, 'entered', measure, day(period.first))
      const now = level.from + ((level.to - level.from) * i) / Math.max(1, periods.length - 1)
      if (NOTES[measure]?.[period.last]?.startsWith('Not published')) enter(measure, period, alone(null))
      else if (NOTES[measure]?.[period.last]?.startsWith('No session')) enter(measure, period, alone(0))
      else if (level.of === 'count') enter(measure, period, alone(whole(now, chance)))
      else if (level.of === 'score') {
        const unit = 10 ** level.decimals
        enter(measure, period, alone(Math.round(chance.normal(now, level.deviation) * unit) / unit))
      } else {
        const outOf = Math.max(1, Math.round(level.outOf * (1 + chance.normal(0, level.spread ?? 0))))
        enter(measure, period, ofAll(share(now, outOf, chance), outOf))
      }
    })
  }

  const entered = (measure: string, last: PlainDate): EnteredRow | undefined =>
    rows.find(row => row.measure === measure && row.last === last)

  // Some measures are parts of others, so they are made from them: reading, writing and maths together is never above the least of
  // the three, and the parts of a total add up to it.
  for (const period of periodsOf('school year', lastDay)) {
    const chance = chanceOf(seed, 'entered', 'together', day(period.first))
    const subjects = ['maths', 'writing', 'reading'].map(s => entered(`met-the-standard-in-${s}-at-11`, period.last))
    const least = Math.min(...subjects.map(s => (s?.numerator ?? 0) / (s?.denominator ?? 1)))
    const outOf = subjects[0]?.denominator ?? 17
    enter(
      'met-the-standard-in-all-three-at-11',
      period,
      ofAll(Math.floor(outOf * least * (0.8 + chance.share() * 0.2)), outOf),
    )
    const five = entered('passed-five', period.last)
    const both = entered('passed-english-and-maths', period.last)
    const year11 = five?.denominator ?? 41
    const most = Math.min(
      five?.numerator ?? 0,
      Math.floor(((both?.numerator ?? 0) / (both?.denominator ?? 41)) * year11),
    )
    enter('passed-five-with-english-and-maths', period, ofAll(Math.floor(most * 0.8), year11))
  }
  for (const period of periodsOf('termly', lastDay)) {
    const plans = entered('has-an-education-health-and-care-plan', period.last)?.numerator ?? 0
    const outside = Math.round(plans * (0.4 + chanceOf(seed, 'entered', 'outside', day(period.first)).share() * 0.04))
    enter('has-an-education-plan-and-learns-in-the-area', period, alone(plans - outside))
    enter('has-an-education-plan-and-learns-outside-the-area', period, alone(outside))
    enter('at-a-special-school-outside-the-area', period, alone(Math.round(outside * 0.72)))
  }
  for (const period of periodsOf('six-monthly', lastDay)) {
    const on = day(period.last)
    const placed = council.lives.filter(life =>
      life.periods.some(p =>
        p.spells.some(
          s => s.start <= on && s.end > on && s.where.place.startsWith('U') && /PR[45]/.test(s.where.provider),
        ),
      ),
    ).length
    const inArea = Math.round(placed * 0.28)
    const spot = Math.round(placed * 0.2)
    enter('placed-with-an-agency', period, alone(placed))
    enter('placed-with-an-agency-in-the-area', period, alone(inArea))
    enter('placed-with-an-agency-next-door', period, alone(Math.round(placed * 0.24)))
    enter('placed-on-the-framework', period, alone(placed - spot))
    enter('placed-by-spot-purchase', period, alone(spot))
  }
  // Households at the end are those at the start, with the approved and without the deregistered.
  let mainstream = 141
  let connected = 52
  for (const period of periodsOf('quarterly', lastDay)) {
    const chance = chanceOf(seed, 'entered', 'households', day(period.first))
    const approved = [chance.whole(2, 7), chance.whole(2, 6)] as const
    const ended = [chance.whole(2, 7), chance.whole(2, 6)] as const
    mainstream += approved[0] - ended[0]
    connected += approved[1] - ended[1]
    enter('mainstream-fostering-households', period, alone(mainstream))
    enter('connected-fostering-households', period, alone(connected))
    enter('mainstream-carers-approved', period, alone(approved[0]))
    enter('connected-carers-approved', period, alone(approved[1]))
    enter('mainstream-carers-deregistered', period, alone(ended[0]))
    enter('connected-carers-deregistered', period, alone(ended[1]))
    const asked = entered('enquiries-about-fostering', period.last)?.value ?? 50
    const visited = Math.round(asked * (0.5 + chance.share() * 0.14))
    enter('first-visits-to-would-be-carers', period, alone(visited))
    enter('application-packs-given', period, alone(Math.round(visited * (0.46 + chance.share() * 0.1))))
    const advisers = entered('advisers-in-post', period.last)?.value ?? 14
    enter('care-leavers-per-adviser', period, ofAll(Math.round(advisers * (22 + chance.share() * 3)), advisers))

    const [first, last] = [day(period.first), day(period.last)]
    const missing = council.lives.flatMap(life =>
      life.missing.filter(m => m.kind === 'M' && m.start >= first && m.start <= last).map(m => ({ id: life.id, ...m })),
    )
    const notInCare = chance.whole(34, 58)
    const children = new Set(missing.map(m => m.id)).size
    enter('reported-missing-incidents', period, alone(missing.length + notInCare))
    enter('reported-missing-children', period, alone(children + Math.round(notInCare * 0.62)))
    const returns = council.lives.flatMap(life =>
      life.missing.filter(m => m.kind === 'M' && m.end >= first && m.end <= last).map(m => ({ id: life.id, ...m })),
    )
    const offered = returns.filter(m => m.interviewOffered)
    const accepted = offered.filter(m => m.interviewAccepted)
    enter('return-interview-offered-each-time', period, ofAll(offered.length, returns.length))
    enter('return-interview-accepted-each-time', period, ofAll(accepted.length, offered.length))
    const not = new Set(returns.filter(m => !m.interviewOffered).map(m => m.id)).size
    const unavailable = Math.floor(not / 2)
    enter(
      'return-interview-not-offered',
      period,
      alone(not),
      `Could not be reached ${unavailable}; the manager saw no risk ${Math.floor((not - unavailable) / 2)}; the record is not clear ${Math.ceil((not - unavailable) / 2)}`,
    )
    const soon = share(0.52, accepted.length, chance)
    enter('return-interview-within-72-hours-of-return', period, ofAll(soon, accepted.length))
    enter(
      'return-interview-within-72-hours-of-notice',
      period,
      ofAll(Math.min(accepted.length, soon + share(0.6, accepted.length - soon, chance)), accepted.length),
    )
  }
  for (const period of periodsOf('monthly', lastDay)) {
    const [first, last] = [day(period.first), day(period.last)]
    const started = council.lives.flatMap(life =>
      life.periods
        .filter(
          p => p.start >= first && p.start <= last && p.end > p.start + 28 && !isShortBreak(p.spells[0]?.ls ?? ''),
        )
        .map(p => ({ p, seen: life.healthAssessments.find(d => d >= p.start) })),
    )
    // The last month's children have not all reached their twentieth working day.
    const known = started.filter(({ p }) => p.start + 28 <= council.horizon.last)
    const inTime = known.filter(({ p, seen }) => seen !== undefined && seen <= p.start + 28).length
    enter('initial-health-report-in-time', period, known.length === 0 ? alone(null) : ofAll(inTime, known.length))
  }
  return rows.sort((a, b) => (a.measure === b.measure ? (a.first < b.first ? -1 : 1) : a.measure < b.measure ? -1 : 1))
}

/** The period as a council writes it, so that the template reads as one that people filled in. */
const periodName = ({ first, last }: Period): string => {
  const yearEnd = financialYearEndOf(last)
  const named = financialYearName(yearEnd)
  const year = financialYear(yearEnd)
  if (first === year.first && last === year.last) return named
  const school = academicYear(Number(last.slice(0, 4)))
  if (first === school.first && last === school.last)
    return `${financialYearName(Number(last.slice(0, 4)))} academic year`
  if (last === lastOfMonth(first)) return `${monthName(first)} ${first.slice(0, 4)}`
  const number = ([1, 2, 3, 4] as const).find(
    q => quarter(yearEnd, q).first === first && quarter(yearEnd, q).last === last,
  )
  return number ? `${named} Q${number}` : `${inReturnForm(first)} to ${inReturnForm(last)}`
}

/** The council's own template, filled in: what the upload screen is given. x is the Department's mark for not available. */
export const enteredMeasuresCsv = (rows: readonly EnteredRow[]): string => {
  const text = (value: number | null): string => (value === null ? '' : String(value))
  return [
    ['measure', 'period', 'numerator', 'denominator', 'value', 'note'],
    ...rows.map(row => [
      row.measure,
      periodName(row),
      text(row.numerator),
      text(row.denominator),
      row.value === null && row.numerator === null ? 'x' : text(row.value),
      row.note,
    ]),
  ]
    .map(csvLine)
    .join('')
}
