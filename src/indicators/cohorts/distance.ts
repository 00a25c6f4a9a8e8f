import { type Dataset, type Episode, livesInOn, milesBetween, type PostcodePlace } from '../../dataset/index.ts'

/** Where the child lives on the day: of a temporary placement, the one the child is to go back to. */
export const homeOn = livesInOn

type Away = Readonly<{ miles: number | null; outside: boolean | null }>

const placeOf = (data: Dataset, postcode: string | null): PostcodePlace | null =>
  postcode === null ? null : data.postcode(postcode)

const measured = (data: Dataset, { homePostcode, placementPostcode }: Episode): Away => {
  const to = placeOf(data, placementPostcode)
  const from = to && placeOf(data, homePostcode)
  return {
    miles: milesBetween(from, to),
    // A council whose own code is not known has no boundary to be outside of.
    outside: to && data.council !== '' ? to.authority !== data.council : null,
  }
}

const known = new WeakMap<Dataset, WeakMap<Episode, Away>>()

/** How far from the child's own home, and whether outside the council's area. Null where a postcode is missing or in no directory. */
export const awayOf = (data: Dataset, episode: Episode): Away => {
  let ofData = known.get(data)
  if (!ofData) {
    ofData = new WeakMap()
    known.set(data, ofData)
  }
  const found = ofData.get(episode)
  if (found) return found
  const made = measured(data, episode)
  ofData.set(episode, made)
  return made
}
