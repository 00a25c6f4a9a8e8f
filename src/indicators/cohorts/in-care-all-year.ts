import { type Child, type Episode, inCareThroughout, SHORT_BREAKS, STARTED_CARE } from '../../dataset/index.ts'
import type { Period } from '../../kernel/index.ts'
import { type Cohort, leftOut } from '../define.ts'

const shortBreaks = leftOut('Had short breaks in the year')
const cameIn = leftOut('Came into care after the first day of the year')
const left = leftOut('Left care before the last day of the year')

const touches = (episode: Episode, { first, last }: Period): boolean =>
  episode.startedOn <= last && (episode.endedOn === null || episode.endedOn >= first)

/**
 * In care without a break from 1 April to 31 March, with no short breaks: the children of OC2. As the validator of the 2021-22
 * rules reads the guide, coming in on 1 April counts and leaving on 31 March counts.
 */
export const inCareAllYear: Cohort<Child> = {
  id: 'in-care-all-year',
  title: 'children in care all year',
  includes: (child, { window }) => {
    if (inCareThroughout(child, window)) return true
    const inYear = child.episodes.filter(episode => touches(episode, window))
    if (inYear.length === 0) return false
    if (inYear.some(episode => SHORT_BREAKS.has(episode.legalStatus))) return shortBreaks
    return inYear.some(episode => episode.startReason === STARTED_CARE && episode.startedOn > window.first)
      ? cameIn
      : left
  },
}
