import { type Child, episodesInCare, SHORT_BREAKS } from '../../dataset/index.ts'
import { financialYearEndOf } from '../../kernel/index.ts'
import { type Cohort, defineIndicator, leftOut, type Moment, some } from '../define.ts'
import { ofShortBreaks, type ReviewDue, reviewsDueIn, reviewsKnownFrom, wasOnTime } from '../reviews-due.ts'
import { ssda903 } from '../sources.ts'

const noneDue = leftOut('No review fell due')

/** From the first break to the end of the last: the breaks between are one arrangement. */
const shortBreaksOf = (child: Child) => {
  if (episodesInCare(child) === child.episodes) return null
  const breaks = child.episodes.filter(episode => SHORT_BREAKS.has(episode.legalStatus))
  const [first] = breaks
  return first ? { startedOn: first.startedOn, startKnown: true, endedOn: breaks.at(-1)?.endedOn ?? null } : null
}

const dueIn = (child: Child, { data, window }: Moment): readonly ReviewDue[] => {
  const spell = shortBreaksOf(child)
  if (!spell || spell.startedOn > window.last || (spell.endedOn !== null && spell.endedOn < window.first)) return []
  const knownFrom = reviewsKnownFrom(data, financialYearEndOf(window.first))
  return reviewsDueIn(spell, child.reviews, knownFrom, window, ofShortBreaks)
}

const shortBreaksInTheMonths: Cohort<Child> = {
  id: 'short-breaks-with-a-review-due',
  title: 'reviews of short breaks that fell due in the months',
  includes: (child, at) => {
    if (dueIn(child, at).length > 0) return true
    const spell = shortBreaksOf(child)
    return spell && spell.startedOn <= at.window.last && (spell.endedOn === null || spell.endedOn >= at.window.first)
      ? noneDue
      : false
  },
}

export const shortBreakReviewHeldOnTime = defineIndicator<Child>({
  id: 'short-break-review-held-on-time',
  code: 'reviews_on_time_short_breaks',
  version: 1,
  title: 'Reviews of short breaks on time',
  asks: 'Are the plans of children who have short breaks looked at in time?',
  whyItMatters:
    'Children on short breaks are left out of every other measure of care. Their plans need looking at too.',
  theme: 'Voice and visits',
  window: 'year',
  from: ssda903('Episodes', 'Reviews'),
  fields: ['DECOM', 'LS', 'DEC', 'REVIEW'],
  cohort: shortBreaksInTheMonths,
  counts: (child, at) => {
    const due = dueIn(child, at)
    const onTime = due.filter(wasOnTime).length
    return some(onTime, due.length, onTime === due.length ? 'Held by the day due' : 'A review was late or is overdue')
  },
  who: 'reviews of short breaks',
  unit: 'percent',
  better: 'higher',
  says: 'were held by the day due',
  doubts: [
    'The first is due within three months of the first break, then six months from the last one held. The number of the regulation was not read.',
    'Breaks are held to be one arrangement from the first to the last, whatever the time between them.',
  ],
  cites: 'Care Planning, Placement and Case Review (England) Regulations 2010: short breaks',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
