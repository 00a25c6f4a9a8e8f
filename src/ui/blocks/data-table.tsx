import { classes, type Optional } from '../govuk/piece.ts'
import type { Content } from '../jsx/jsx-runtime.ts'

export type Column<Row> = {
  heading: string
  cell: (row: Row) => Content
} & Optional<{
  /** Figures stand to the right, so that their digits line up. */
  numeric: boolean
}>

export type DataTableOptions<Row> = {
  /** What the table shows. Read out first, and printed above it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
} & Optional<{
  captionHidden: boolean
  /** Our own row among others. */
  isOurs: (row: Row) => boolean
  /** On a narrow screen: 'stack' turns rows into cards, 'scroll' lets the table move sideways within its frame. */
  narrow: 'stack' | 'scroll'
  /** Said instead of an empty table. */
  empty: Content
}>

/** Rows of one kind of thing. The first column names each row. */
export const DataTable = <Row,>(p: DataTableOptions<Row>) => {
  if (p.rows.length === 0) return <p class="govuk-body">{p.empty ?? 'There is nothing to show.'}</p>
  const stacks = (p.narrow ?? 'stack') === 'stack'
  const kind = (column: Column<Row>, part: 'header' | 'cell') =>
    classes(`govuk-table__${part}`, column.numeric && `govuk-table__${part}--numeric`)
  // The roles say again what the elements mean, because a browser forgets it when a stylesheet turns rows into cards.
  const role = (name: string) => (stacks ? name : undefined)
  const table = (
    <table class={classes('govuk-table', stacks && 'kept-stacks')} role={role('table')}>
      <caption
        class={classes('govuk-table__caption govuk-table__caption--m', p.captionHidden && 'govuk-visually-hidden')}
      >
        <span class="kept-caption">{p.caption}</span>
      </caption>
      <thead class="govuk-table__head" role={role('rowgroup')}>
        <tr class="govuk-table__row" role={role('row')}>
          {p.columns.map(column => (
            <th scope="col" class={kind(column, 'header')} role={role('columnheader')}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body" role={role('rowgroup')}>
        {p.rows.map(row => (
          <tr class={classes('govuk-table__row', p.isOurs?.(row) && 'kept-row--ours')} role={role('row')}>
            {p.columns.map((column, index) =>
              index === 0 ? (
                <th scope="row" class="govuk-table__header" role={role('rowheader')}>
                  {column.cell(row)}
                </th>
              ) : (
                <td class={kind(column, 'cell')} role={role('cell')} data-heading={stacks ? column.heading : undefined}>
                  <span class="kept-cell">{column.cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return stacks ? (
    table
  ) : (
    <div class="kept-scroll" tabindex="0" role="group" aria-label={p.caption}>
      {table}
    </div>
  )
}
