export { benchmarksInForce } from './benchmarks.store.ts'
export { enteredHistory, enterValue } from './entered-values.store.ts'
export { dataSetInForce, enteredValues, loadedInForce, placesWith } from './in-force.store.ts'
export { loadParts, undoValues } from './load-parts.store.ts'
export { dataSetFrom, type Loaded } from './loaded.ts'
export {
  disposeOfLoad,
  findLoad,
  loadHistory,
  loadsInForce,
  loadsOverdue,
  loadsThatDisagree,
  loadsToDispose,
  problemKindsOfLoad,
  problemsOfLoad,
  saveLoad,
  signatureOf,
  takeTurnToLoad,
  undoLoad,
} from './loads.store.ts'
export { savePostcodes } from './postcodes.store.ts'
export { type Choices, noChoices, type Part, readUpload, type Told } from './read-upload.ts'
export {
  changeChoices,
  findUpload,
  hoursKept,
  leaveFileOut,
  saveUpload,
  throwExpiredUploadsAway,
  throwUploadAway,
} from './uploads.store.ts'
export { childrenChanged, type ChildrenChanged, withParts } from './with-parts.ts'
