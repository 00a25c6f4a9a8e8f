import type { Dataset, EnteredValue, PostcodePlace } from '../dataset.ts'
import type { Snapshot } from '../annex-a/index.ts'
import { buildChildren, loadedReturns, type Return903 } from '../ssda903/index.ts'

/** What is in force, or what files hold, source by source, before it is joined into one data set. */
export type Loaded = Readonly<{
  returns: readonly Return903[]
  snapshots: readonly Snapshot[]
  entered: readonly EnteredValue[]
  population: ReadonlyMap<number, number>
  places: ReadonlyMap<string, PostcodePlace>
}>

/** AB1 2CD and ab12cd are one postcode. */
export const plainPostcode = (postcode: string): string => postcode.replaceAll(/\s+/g, '').toUpperCase()

/** Joins what is loaded into one data set: every child once, whatever the order of the loads. */
export const dataSetFrom = (loaded: Loaded, council: string): Dataset => ({
  council,
  children: buildChildren(loaded.returns),
  returns: loadedReturns(loaded.returns),
  snapshots: loaded.snapshots,
  entered: loaded.entered,
  population: loaded.population,
  postcode: postcode => loaded.places.get(plainPostcode(postcode)) ?? null,
})
