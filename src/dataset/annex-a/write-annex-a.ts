import { inReturnForm, writeCsvTable } from '../../kernel/index.ts'
import { type WorkbookSheet, type WorkbookValue, writeWorkbook } from '../workbook/index.ts'
import { annexAList, type ListName } from './columns.ts'
import type { Snapshot } from './snapshot.ts'

const sheet = (name: ListName, records: readonly object[] | null): WorkbookSheet[] => {
  if (records === null) return []
  const { columns } = annexAList(name)
  return [
    {
      name,
      frozenRows: 1,
      widths: columns.map(({ heading }) => Math.min(30, Math.max(12, heading.length / 2))),
      rows: [
        columns.map(({ heading }): WorkbookValue => ({ heading })),
        ...records.map(record =>
          columns.map(({ field, write }): WorkbookValue =>
            field === null || !write
              ? null
              : write(((record as Readonly<Record<string, unknown>>)[field] ?? null) as never),
          ),
        ),
      ],
    },
  ]
}

const sheetsOf = (snapshot: Omit<Snapshot, 'asAt'>): WorkbookSheet[] => [
  ...sheet('List 8', snapshot.inCare),
  ...sheet('List 9', snapshot.careLeavers),
  ...sheet('List 10', snapshot.adoptions),
  ...sheet('List 11', snapshot.adopters),
]

const plain = (value: WorkbookValue): string | number | boolean | null =>
  value !== null && typeof value === 'object' ? ('day' in value ? inReturnForm(value.day) : value.heading) : value

/** The same lists as CSV files, one each, as some councils send them. */
export const writeAnnexALists = (
  snapshot: Omit<Snapshot, 'asAt'>,
): readonly Readonly<{ list: string; text: string }>[] =>
  sheetsOf(snapshot).map(({ name, rows }) => ({ list: name, text: writeCsvTable(rows.map(row => row.map(plain))) }))

/** The lists in Ofsted's form. What a snapshot does not keep (workers, and most of what is said of adopters) is left blank. */
export const writeAnnexA = (snapshot: Omit<Snapshot, 'asAt'>): Promise<Uint8Array> => writeWorkbook(sheetsOf(snapshot))
