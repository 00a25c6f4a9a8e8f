import {
  buildChildren,
  type Dataset,
  type EnteredValue,
  loadedReturns,
  normalPostcode,
  type PostcodePlace,
  type Return903,
  type Snapshot,
} from '../dataset/index.ts'

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
