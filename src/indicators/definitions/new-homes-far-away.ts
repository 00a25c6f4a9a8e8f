import { awayOf } from '../cohorts/distance.ts'
import { hadNewPlacements, newPlacementsIn } from '../cohorts/moved-homes.ts'
import { defineIndicator } from '../define.ts'
import { ssda903 } from '../sources.ts'
import { ageGroup } from '../splits/age-group.ts'
import { ethnicGroup } from '../splits/ethnic-group.ts'
import { sex } from '../splits/sex.ts'
import { unaccompanied } from '../splits/unaccompanied.ts'

const farAway = 'Moved over 20 miles away, outside the area'
const near = 'New homes within 20 miles or inside the area'
const distanceNotKnown = 'Distance not known: a postcode is missing or not in the directory'

export const newHomesFarAway = defineIndicator({
  id: 'new-homes-far-away',
  code: 'new_placements_far',
  version: 1,
  theme: 'Homes and stability',
  title: 'New homes far away and outside the area',
  asks: 'Of the new homes found in the year, how many were over 20 miles away and in another council’s area?',
  whyItMatters: 'It shows whether we find homes near enough, now, not years ago.',
  window: 'year',
  from: ssda903('Episodes'),
  fields: ['RNE', 'PLACE', 'HOME_POST', 'PL_POST', 'DECOM', 'DEC', 'LS'],
  cohort: hadNewPlacements,
  counts: (child, { window, data }) => {
    const homes = newPlacementsIn(child, window)
    let top = 0
    let unknown = false
    for (const { episodes } of homes) {
      const { miles, outside } = awayOf(data, episodes[0])
      if (miles === null || outside === null) unknown = true
      else if (miles > 20 && outside) top += 1
    }
    return { top, bottom: homes.length, because: top > 0 ? farAway : unknown ? distanceNotKnown : near, unknown }
  },
  unit: 'percent',
  better: 'lower',
  says: 'were over 20 miles away and outside the council’s area',
  who: 'new homes',
  splitBy: [ageGroup, sex, ethnicGroup, unaccompanied],
  answers: ['M26', 'M55'],
  benchmark: 'new_placements_out_of_area_over_20_miles',
  comparesOn: '31 March',
  doubts: ['A temporary stay from which the child went back is no new home here; the published count may hold some'],
  cites:
    'DfE, Children looked after in England including adoption: published tables, new placements in the year (RNE S, P, B)',
  reviewed: { on: '2026-11-01', by: 'Performance team', next: '2027-05-01' },
})
