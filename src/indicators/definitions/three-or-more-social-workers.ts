import type { Child } from '../../dataset/index.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, no, notKnown, yes } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'

/** XX stands for a social worker without a known number, so two of them may be one person or two. */
const withoutNumber = 'XX'
const manyWorkers = yes('Three or more social workers in the year')
const fewWorkers = no('One or two social workers in the year')
const mayBeMany = notKnown('A social worker without a number: there may have been three')
const nobody = notKnown('No social worker is recorded in the year')

export const threeOrMoreSocialWorkers = defineIndicator<Child>({
  id: 'three-or-more-social-workers',
  code: 'social_workers_3plus',
  version: 1,
  title: 'Three or more social workers in a year',
  asks: 'How many children had to get to know a third social worker within a year?',
  whyItMatters: 'Each new social worker is a stranger to whom a child must tell their story again.',
  theme: 'Voice and visits',
  window: 'year',
  from: ssda903('Episodes', 'SWEpisodes'),
  fields: ['DECOM', 'LS', 'DEC', 'SW_ID', 'SW_DECOM', 'SW_DEC'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window: { first, last } }) => {
    const known = new Set<string>()
    let unnumbered = 0
    for (const { worker, startedOn, endedOn } of child.socialWorkers) {
      if (startedOn > last || (endedOn !== null && endedOn < first)) continue
      if (worker === withoutNumber) unnumbered++
      else known.add(worker)
    }
    if (known.size >= 3) return manyWorkers
    if (known.size === 0 && unnumbered === 0) return nobody
    return known.size + unnumbered >= 3 ? mayBeMany : fewWorkers
  },
  unit: 'percent',
  better: 'lower',
  says: 'had three or more social workers in the year',
  splitBy: [ageGroup, sex, ethnicGroup],
  benchmark: 'social_workers_3plus_year',
  comparesOn: '31 March',
  doubts: [
    'Social workers of the year before the child came into care count too, as the published measure has it. Going back to a former worker adds none.',
    'A worker without a number (XX) may be one of the others: where that decides whether there were three, the answer is not known.',
  ],
  cites:
    'DfE, Children’s social care stability index: social worker changes; SSDA903, social worker episodes (from 2023-24)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
