import { isThere, type Optional } from '../govuk/piece.ts'
import { Details } from '../govuk/details.tsx'
import { Table, type TableCell } from '../govuk/table.tsx'
import type { Content } from '../jsx/jsx-runtime.ts'

/** What every chart has besides its drawing. */
export type ChartOptions = {
  /** Begins the ids within the chart, so it must be the only one of its kind on the page. */
  id: string
  title: string
} & Optional<{
  /** A sentence under the title: what to see in it. */
  says: Content
  /** The table of values stands beside the chart instead of being folded away under it. */
  tableOpen: boolean
}>

type Figure = ChartOptions & {
  /** The whole chart in words. */
  description: string
  height: number
  children: Content
  head: readonly string[]
  rows: readonly (readonly Content[])[]
} & Optional<{ note: Content }>

const cellsOf = (row: readonly Content[]): readonly TableCell[] =>
  row.map((text, index) => (index === 0 ? { text } : { text, format: 'numeric' }))

/** A chart with its title, its description in words, and the table of its values. */
export const ChartFigure = (p: Figure) => {
  const table = (
    <div class="kept-scroll" tabindex="0" role="group" aria-label={`Values: ${p.title}`}>
      <Table
        caption={`Values: ${p.title}`}
        captionClasses="govuk-visually-hidden"
        head={cellsOf(p.head)}
        rows={p.rows.map(cellsOf)}
        firstCellIsHeader={true}
      />
    </div>
  )
  return (
    <figure class="kept-figure">
      <figcaption>
        <p class="kept-figure__title">{p.title}</p>
        {isThere(p.says) && <p class="kept-figure__says">{p.says}</p>}
      </figcaption>
      {/* Widths inside are in percent and words in pixels, so that words stay readable at any width. */}
      <svg
        class="kept-chart"
        role="img"
        aria-labelledby={`${p.id}-title ${p.id}-description`}
        width="100%"
        height={p.height}
      >
        <title id={`${p.id}-title`}>{p.title}</title>
        <desc id={`${p.id}-description`}>{p.description}</desc>
        {p.children}
      </svg>
      {isThere(p.note) && <p class="kept-figure__says">{p.note}</p>}
      {p.tableOpen ? (
        table
      ) : (
        <Details
          summaryText={
            <>
              Values in a table<span class="govuk-visually-hidden">: {p.title}</span>
            </>
          }
        >
          {table}
        </Details>
      )}
    </figure>
  )
}
