import type { PlainDate } from '../../kernel/index.ts'
import { annexALists, type Listed, type ListName } from './columns.ts'
import type { AnnexALists } from './read-annex-a.ts'
import type { Snapshot } from './snapshot.ts'

export type StoredField = string | number | boolean | null

/** One row of a list as the database keeps it. What is not known is left out of `fields`. */
export type StoredListRow = Readonly<{
  module: ListName
  rowNumber: number
  /** The child's number; for list 11 the adopter's. */
  child: string
  fields: Readonly<Record<string, StoredField>>
}>

/** By list, then by row. Holds no name of a worker, and of adopters nothing but what the snapshot has. */
export const listRowsForStorage = (lists: AnnexALists): StoredListRow[] =>
  annexALists.flatMap(({ name, empty }) =>
    (lists[name] ?? [])
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, record }) => ({
        module: name,
        rowNumber: row,
        child: record.id,
        fields: Object.fromEntries(
          Object.entries(record as Readonly<Record<string, StoredField>>).filter(
            ([field, value]) => field !== 'id' && field in empty && value !== null,
          ),
        ),
      })),
  )

/** `held` names the lists that the upload had: one with no rows is empty, one that was not sent is not known. */
export const snapshotFromStorage = (
  asAt: PlainDate,
  held: readonly ListName[],
  rows: readonly Omit<StoredListRow, 'rowNumber'>[],
): Snapshot => {
  const records = <Name extends ListName>(name: Name): readonly Listed[Name][] | null => {
    const list = annexALists.find(each => each.name === name)
    if (!list || !held.includes(name)) return null
    return rows
      .filter(({ module }) => module === name)
      .map(({ child, fields }) => {
        const known = Object.fromEntries(
          Object.keys(list.empty).map(field => [field, fields[field] ?? list.empty[field]]),
        )
        return { ...known, id: child } as Listed[Name]
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  }
  return {
    asAt,
    inCare: records('List 8'),
    careLeavers: records('List 9'),
    adoptions: records('List 10'),
    adopters: records('List 11'),
  }
}
