import { type Cell, cellText, type Table } from './cell.ts'

/** Titles and notes may stand above the headings. */
const ROWS_ABOVE_HEADINGS = 15

export type HeadedRow<Name extends string> = Readonly<{ number: number; cells: Readonly<Record<Name, Cell>> }>

export type HeadedTable<Name extends string> = Readonly<{
  headingsRow: number
  headings: Readonly<Partial<Record<Name, string>>>
  rows: readonly HeadedRow<Name>[]
}>

/** Small letters and figures, with one space for anything between. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** The rows under the first row that has a heading for every needed column; null if there is none. */
export const readHeaded = <Name extends string>(
  table: Table,
  columns: Readonly<Record<Name, RegExp>>,
  needed: readonly NoInfer<Name>[],
): HeadedTable<Name> | null => {
  const names = Object.keys(columns) as Name[]
  for (const headings of table.rows.slice(0, ROWS_ABOVE_HEADINGS)) {
    const said = headings.cells.map(cell => plainHeading(cellText(cell)))
    const at = new Map<Name, number>()
    for (const name of names) {
      const index = said.findIndex((heading, i) => columns[name].test(heading) && ![...at.values()].includes(i))
      if (index >= 0) at.set(name, index)
    }
    if (!needed.every(name => at.has(name))) continue
    return {
      headingsRow: headings.number,
      headings: Object.fromEntries([...at].map(([name, index]) => [name, cellText(headings.cells[index])])) as Partial<
        Record<Name, string>
      >,
      rows: table.rows
        .filter(row => row.number > headings.number)
        .map(row => ({
          number: row.number,
          cells: Object.fromEntries(
            names.map(name => [name, at.has(name) ? (row.cells[at.get(name) ?? 0] ?? null) : null]),
          ) as Record<Name, Cell>,
        })),
    }
  }
  return null
}
