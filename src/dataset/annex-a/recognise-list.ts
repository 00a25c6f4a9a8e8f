import { cellText, plainHeading, type Row, type Table } from '../workbook/index.ts'
import { annexALists, type AnnexAList, type ListColumn, type ListName } from './columns.ts'

/** A heading as a person would compare it, with one way of saying in care. */
export const listHeading = (heading: string): string =>
  plainHeading(
    heading
      // ChildUniqueID, as database tools write it.
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2'),
  ).replace(/\b(in care|lac|cla|looked after child(ren)?)\b/g, 'looked after')

/** Titles and notes may stand above the headings. */
const ROWS_ABOVE_HEADINGS = 15
/** With the number of the child; without it, three. (OC3 of the 903 has IN_TOUCH and ACCOM.) */
const TELLS_NEEDED = 2

export type HeadedColumn = Readonly<{ column: ListColumn; index: number }>

export type HeadedList = Readonly<{
  list: AnnexAList
  headings: Row
  columns: readonly HeadedColumn[]
  /** Headings that mean nothing in this list, or the same as one before them. */
  unread: readonly Readonly<{ index: number; heading: string }>[]
}>

const printed = new Map(
  annexALists.map(list => [list, new Map(list.columns.map(column => [listHeading(column.heading), column]))]),
)

type SaidHeading = Readonly<{ heading: string; said: string }>

const saidIn = (row: Row): readonly SaidHeading[] =>
  row.cells.map(cell => {
    const heading = cellText(cell)
    return { heading, said: listHeading(heading) }
  })

/** Each heading goes to the first column of the list that it can mean and that has none yet. */
const headedAs = (row: Row, headings: readonly SaidHeading[], list: AnnexAList): HeadedList => {
  const taken = new Set<ListColumn>()
  const columns: HeadedColumn[] = []
  const unread: { index: number; heading: string }[] = []
  const exact = printed.get(list)
  for (const [index, { heading, said }] of headings.entries()) {
    if (said === '') continue
    const column = exact?.get(said) ?? list.columns.find(({ means }) => means.test(said))
    if (!column || taken.has(column)) unread.push({ index, heading })
    else {
      taken.add(column)
      columns.push({ column, index })
    }
  }
  return { list, headings: row, columns, unread }
}

const tellsOf = ({ list, columns }: HeadedList): number =>
  columns.filter(({ column }) => column.field !== null && list.tells.includes(column.field)).length

const named = (name: string): ListName | null => {
  const number = /(?:^|[^a-z0-9])list[\s_-]*(\d{1,2})(?!\d)/i.exec(name)?.[1]
  return annexALists.find(list => list.name === `List ${Number(number)}`)?.name ?? null
}

/** The number of any list of Annex A that a sheet or file is named after. */
export const listNumberIn = (name: string): number | null => {
  const number = Number(/(?:^|[^a-z0-9])list[\s_-]*(\d{1,2})(?!\d)/i.exec(name)?.[1])
  return number >= 1 && number <= 11 ? number : null
}

/**
 * Which list a sheet holds, by what its headings mean; its name only decides between lists that fit as well. Null if none fits.
 * The row of headings is the one, near the top, that fits best.
 */
export const recogniseList = (table: Table): HeadedList | null => {
  const byName = named(table.name)
  let best: { headed: HeadedList; fit: number } | null = null
  for (const row of table.rows.slice(0, ROWS_ABOVE_HEADINGS)) {
    const headings = saidIn(row)
    for (const list of annexALists) {
      const headed = headedAs(row, headings, list)
      const numbered = headed.columns.some(({ column }) => column.field === 'id')
      if (tellsOf(headed) < TELLS_NEEDED + (numbered ? 0 : 1)) continue
      const fit = tellsOf(headed) * 10 + headed.columns.length + (list.name === byName ? 5 : 0)
      if (!best || fit > best.fit) best = { headed, fit }
    }
  }
  return best?.headed ?? null
}

/** The headings of each list as Ofsted prints them. */
export const listHeadings: readonly Readonly<{ name: ListName; headings: readonly string[] }>[] = annexALists.map(
  ({ name, columns }) => ({ name, headings: columns.map(({ heading }) => heading) }),
)
