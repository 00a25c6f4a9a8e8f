export { IN_TOUCH_EXCLUDED } from './answers.ts'
export type { ListName } from './columns.ts'
export {
  type AnnexALists,
  type AnnexARead,
  type ListedRow,
  type ListProblem,
  listsIn,
  readAnnexA,
  snapshotOf,
  type UploadedFile,
} from './read-annex-a.ts'
export { listHeadings } from './recognise-list.ts'
export type * from './snapshot.ts'
export { listRowsForStorage, snapshotFromStorage, type StoredField, type StoredListRow } from './stored-rows.ts'
export { writeAnnexA, writeAnnexALists } from './write-annex-a.ts'
