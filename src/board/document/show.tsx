import { type Content, DataTable, type Html } from '../../ui/index.ts'
import { type Block, type BoundFigure, isBound, plainWords, type Words } from './block.ts'

/** How a document stands on its page. */
export type ShowOptions = Readonly<{
  /** Where a picture is served. */
  pictureAddress: (file: string) => string
  /** Where a figure’s passport stands, for readers who may open it. */
  figureAddress?: (figure: BoundFigure) => string
  /** Begins every anchor, where two documents stand on one page. */
  anchors?: string
}>

const anchorOf = (number: string, anchors = ''): string => `${anchors}paragraph-${number.replaceAll('.', '-')}`

const Figure = ({ figure, options }: { figure: BoundFigure; options: ShowOptions }) => {
  const shown = figure.shown ?? '[no figure]'
  return options.figureAddress ? (
    <a class="govuk-link kept-bound" href={options.figureAddress(figure)}>
      {shown}
    </a>
  ) : (
    <span class="kept-bound">{shown}</span>
  )
}

const Run = ({ text, strong, emphasis, link }: { text: string; strong?: true; emphasis?: true; link?: string }) => {
  const strongly: Content = strong ? <strong>{text}</strong> : text
  const marked = emphasis ? <em>{strongly}</em> : strongly
  return link === undefined ? (
    <>{marked}</>
  ) : (
    <a class="govuk-link" href={link}>
      {marked}
    </a>
  )
}

const Line = ({ words, options }: { words: Words; options: ShowOptions }) => (
  <>{words.map(word => (isBound(word) ? <Figure figure={word} options={options} /> : <Run {...word} />))}</>
)

const headingSize = { 2: 'm', 3: 's', 4: 's' } as const

const Heading = ({ block, options }: { block: Extract<Block, { kind: 'heading' }>; options: ShowOptions }) => {
  const Tag = `h${block.level}` as const
  const id = block.number === null ? undefined : anchorOf(block.number, options.anchors)
  return (
    <Tag class={`govuk-heading-${headingSize[block.level]}`} id={id}>
      {block.number !== null && <span class="kept-number">{block.number} </span>}
      <Line words={block.words} options={options} />
    </Tag>
  )
}

const Paragraph = ({ block, options }: { block: Extract<Block, { kind: 'paragraph' }>; options: ShowOptions }) =>
  block.number === null ? (
    <p class="govuk-body">
      <Line words={block.words} options={options} />
    </p>
  ) : (
    <p class="govuk-body kept-numbered" id={anchorOf(block.number, options.anchors)}>
      <a class="kept-number govuk-link--no-visited-state" href={`#${anchorOf(block.number, options.anchors)}`}>
        <span class="govuk-visually-hidden">Paragraph </span>
        {block.number}
      </a>
      <span>
        <Line words={block.words} options={options} />
      </span>
    </p>
  )

const Measure = ({ block }: { block: Extract<Block, { kind: 'measure' }> }) => {
  const values = block.values ?? []
  const most = Math.max(0, ...values.map(one => one.value ?? 0))
  return (
    <figure class="kept-figure kept-report-measure">
      <figcaption class="kept-figure__title">{block.title}</figcaption>
      {block.show === 'chart' && values.length > 0 && most > 0 && (
        <svg
          class="kept-chart"
          role="img"
          aria-label={`${block.title}: ${values.map(one => `${one.label} ${one.shown}`).join(', ')}`}
          width="100%"
          height={values.length * 44}
        >
          {values.map((one, index) => (
            <g aria-hidden="true">
              <text x="0" y={index * 44 + 14}>
                {one.label}
              </text>
              <rect
                class="bar--ours"
                x="0"
                y={index * 44 + 20}
                width={`${Number((((one.value ?? 0) / most) * 80).toFixed(2))}%`}
                height="14"
                rx="2"
              />
              <text
                class="value-words"
                x={`${Number((((one.value ?? 0) / most) * 80).toFixed(2))}%`}
                dx="8"
                y={index * 44 + 32}
              >
                {one.shown}
              </text>
            </g>
          ))}
        </svg>
      )}
      <DataTable
        caption={block.title}
        captionHidden={true}
        narrow="scroll"
        empty="There is no figure to show."
        columns={[
          { heading: 'As at', cell: (one: (typeof values)[number]) => one.label },
          { heading: 'Value', numeric: true, cell: one => one.shown },
        ]}
        rows={values}
      />
      {block.passport !== null && <p class="kept-figure__says">{block.passport}</p>}
    </figure>
  )
}

const One = ({ block, options }: { block: Block; options: ShowOptions }): Html => {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} options={options} />
    case 'paragraph':
      return <Paragraph block={block} options={options} />
    case 'list': {
      const items = block.items.map(item => (
        <li>
          <Line words={item} options={options} />
        </li>
      ))
      return block.ordered ? (
        <ol class="govuk-list govuk-list--number" start={block.start}>
          {items}
        </ol>
      ) : (
        <ul class="govuk-list govuk-list--bullet">{items}</ul>
      )
    }
    case 'table':
      return (
        <DataTable
          caption={block.caption === '' ? 'Table' : block.caption}
          captionHidden={block.caption === ''}
          // Numbers are compared down a column; sentences are read one row after another.
          narrow={block.numeric.some(isNumeric => isNumeric) || block.head.length < 3 ? 'scroll' : 'stack'}
          columns={block.head.map((heading, column) => ({
            heading: heading === '' ? '\u{a0}' : heading,
            numeric: block.numeric[column] ?? false,
            cell: (row: readonly string[]) => row[column] ?? '',
          }))}
          rows={block.rows}
        />
      )
    case 'picture':
      return (
        <figure class="kept-figure">
          <img class="kept-picture" src={options.pictureAddress(block.file)} alt={block.alt} />
          {block.caption !== '' && <figcaption class="kept-figure__says">{block.caption}</figcaption>}
        </figure>
      )
    case 'measure':
      return <Measure block={block} />
  }
}

/** A report or a set of minutes on a page, under the page’s own h1. */
export const ShowDocument = (p: { blocks: readonly Block[] } & { options: ShowOptions }) => (
  <div class="kept-document">
    {p.blocks.map(block => (
      <One block={block} options={p.options} />
    ))}
  </div>
)

/** The numbered sections, each with its anchor: the way in to a long document. */
export const sectionsIn = (
  blocks: readonly Block[],
  anchors = '',
): Readonly<{ number: string; title: string; href: string }>[] =>
  blocks.flatMap(block =>
    block.kind === 'heading' && block.number !== null
      ? [{ number: block.number, title: plainWords(block.words), href: `#${anchorOf(block.number, anchors)}` }]
      : [],
  )
