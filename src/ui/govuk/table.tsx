import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export type TableCell = Optional<{ text: Content; format: string; colspan: number; rowspan: number }> & Look
export type TableOptions = Optional<{
  caption: Content
  captionClasses: string
  head: readonly TableCell[]
  rows: readonly (readonly TableCell[] | false | null | undefined)[]
  firstCellIsHeader: boolean
}> &
  Look

const spans = (cell: TableCell) => ({ colspan: cell.colspan || undefined, rowspan: cell.rowspan || undefined })

export const Table = (p: TableOptions) => (
  <table class={classes('govuk-table', p.classes)} {...p.attributes}>
    {p.caption && <caption class={classes('govuk-table__caption', p.captionClasses)}>{p.caption}</caption>}
    {p.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {p.head.map(cell => (
            <th
              scope="col"
              class={classes('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}
              {...spans(cell)}
              {...cell.attributes}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {(p.rows ?? []).map(
        row =>
          row && (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && p.firstCellIsHeader ? (
                  <th
                    scope="row"
                    class={classes('govuk-table__header', cell.classes)}
                    {...spans(cell)}
                    {...cell.attributes}
                  >
                    {cell.text}
                  </th>
                ) : (
                  <td
                    class={classes(
                      'govuk-table__cell',
                      cell.format && `govuk-table__cell--${cell.format}`,
                      cell.classes,
                    )}
                    {...spans(cell)}
                    {...cell.attributes}
                  >
                    {cell.text}
                  </td>
                ),
              )}
            </tr>
          ),
      )}
    </tbody>
  </table>
)
