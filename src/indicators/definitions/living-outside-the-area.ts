import { awayOf, homeOn } from '../cohorts/distance.ts'
import { inCareOnTheLastDay } from '../cohorts/in-care-on-the-last-day.ts'
import { defineIndicator, notKnown } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { placementGroup } from '../splits/placement-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

const areaNotKnown = notKnown('Area not known: the postcode is missing or not in the directory')

export const livingOutsideTheArea = defineIndicator({
  id: 'living-outside-the-area',
  code: 'out_of_area',
  version: 1,
  theme: 'Homes and stability',
  title: 'Living outside the council’s area',
  asks: 'How many children live in another council’s area?',
  whyItMatters:
    'Another council then gives them school, health and help. Some live just over the border, so distance counts too.',
  window: 'day',
  from: ssda903('Episodes'),
  fields: ['PL_POST', 'DECOM', 'DEC', 'LS'],
  cohort: inCareOnTheLastDay,
  counts: (child, { window, data }) => {
    const home = homeOn(child, window.last)
    return (home && awayOf(data, home).outside) ?? areaNotKnown
  },
  unit: 'percent',
  better: 'lower',
  says: 'lived outside the council’s area',
  whenCounted: 'Outside the area',
  whenNot: 'Inside the area',
  splitBy: [ageGroup, sex, ethnicGroup, placementGroup, unaccompanied],
  answers: ['M45', 'M55'],
  differsFrom: [
    {
      indicator: 'living-outside-the-area-by-the-monthly-list',
      because: 'The monthly list is of another day, and says what was typed instead of what the postcode shows',
    },
  ],
  cites:
    'DfE, Children looked after in England including adoption: published tables, placements inside and outside the council boundary (PL_LA)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
