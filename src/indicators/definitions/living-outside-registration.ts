import { OUTSIDE_REGISTRATION } from '../../dataset/index.ts'
import { homeOn } from '../cohorts/distance.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { sex } from '../splits/sex.ts'

const codeDoesNotTell = notKnown('Coded “other placement” (Z1), which does not tell whether it is registered')

export const livingOutsideRegistration = defineIndicator({
  id: 'living-outside-registration',
  code: 'unregistered',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living in a place that should be registered and is not',
  asks: 'How many children live in a home that ought to be registered with Ofsted and is not?',
  whyItMatters: 'It is against the law to run such a home, and nobody inspects it. The number should be nought.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PLACE', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window: { last } }) => {
    const place = homeOn(child, last)?.placementType ?? ''
    // Until 2024-25 all other placements had one code, in which registered and unregistered cannot be told apart.
    return place === 'Z1' ? codeDoesNotTell : OUTSIDE_REGISTRATION.has(place)
  },
  unit: 'count',
  better: 'lower',
  says: 'lived in a place outside registration',
  whenCounted: 'In a setting outside registration (Z12, Z13)',
  whenNot: 'In another setting',
  splitBy: [ageGroup, sex],
  doubts: [
    'No source we hold gives the words of Z12 and Z13. That they are unregistered settings is read from rule 709 of the return; take the words from the 2025-26 guide',
    'The board’s own register of placements outside registration is the fuller record',
  ],
  cites: 'Care Standards Act 2000 s.11; SSDA903 placement codes from 2025-26',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
