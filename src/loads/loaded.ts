import type { Dataset, EnteredValue, PostcodePlace } from '../dataset.ts'
import type { Snapshot } from '../annex-a/index.ts'
import { normalPostcode } from '../postcodes/index.ts'
import { buildChildren, loadedReturns, type Return903 } from '../ssda903/index.ts'

/** What is in force, or what files hold, source by source, before it is joined into one data set. */
export type Loaded = Readonly<{
  returns: readonly Return903[]
  snapshots: readonly Snapshot[]
  entered: readonly EnteredValue[]
  population: ReadonlyMap<number, number>
  places: ReadonlyMap<string, PostcodePlace>
}>

/** Joins what is loaded into one data set: every child once, whatever the order of the loads. */
export const dataSetFrom = (loaded: Loaded, council: string): Dataset => ({
  council,
  children: buildChildren(loaded.returns),
  returns: loadedReturns(loaded.returns),
  snapshots: loaded.snapshots,
  entered: loaded.entered,
  population: loaded.population,
  postcode: postcode => loaded.places.get(normalPostcode(postcode) ?? '') ?? null,
})
