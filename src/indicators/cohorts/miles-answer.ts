import type { Child } from '../../dataset/index.ts'
import { type Answer, type Moment, notKnown } from '../define.ts'
import { isUnaccompaniedOn } from '../splits/unaccompanied.ts'
import { awayOf, homeOn } from './distance.ts'

const distanceNotKnown = notKnown('Distance not known: a postcode is missing or not in the directory')
const noHomeToMeasureFrom = notKnown('Unaccompanied: no home in this country to measure from')

/** An answer from how far away the child lives on the last day; not known where that is. */
export const milesAnswer = (
  child: Child,
  { window: { last }, data }: Moment,
  isTrueOf: (away: { miles: number; outside: boolean }) => boolean,
): Answer => {
  const home = homeOn(child, last)
  if (home !== null) {
    const { miles, outside } = awayOf(data, home)
    if (miles !== null && outside !== null) return isTrueOf({ miles, outside })
    if (home.homePostcode === null && isUnaccompaniedOn(child, last)) return noHomeToMeasureFrom
  }
  return distanceNotKnown
}
