import { type Block, ShowDocument } from '../../board/index.ts'
import { type Content, SummaryList, Tag } from '../../ui/index.ts'
import {
  itemInWords,
  type PackItem,
  type PackModel,
  pagesInWords,
  pagesOfItem,
  pagesOfPaper,
  type PageMap,
} from './pack.ts'

/** A paper stands two levels down on this page, so its own headings are lesser ones. */
const lower = (blocks: readonly Block[]): Block[] =>
  blocks.map(block => (block.kind === 'heading' ? { ...block, level: 4 } : block))

const Item = (p: {
  item: PackItem
  map: PageMap | null
  pictureAddress: (file: string) => string
  beside: ((item: PackItem) => Content) | undefined
}) => {
  const { item, map } = p
  const pages = map && pagesOfItem(map, item.id)
  return (
    <section class={`kept-pack__item${item.part === 'open' ? '' : ' kept-pack__item--private'}`} id={`item-${item.id}`}>
      <h2 class="govuk-heading-l kept-pack__title">
        {item.number !== null && `${item.number}. `}
        {item.title}
        {item.part !== 'open' && (
          <>
            {' '}
            <Tag classes="govuk-tag--purple">Private</Tag>
          </>
        )}
      </h2>
      {item.privateAs !== null && <p class="kept-pack__mark">{item.privateAs}</p>}
      <p class="kept-items__says">
        {itemInWords(item)}
        {pages && ` ${pagesInWords(pages).replace('p', 'P')} of the pack.`}
      </p>
      {item.says.map(words => (
        <p class="govuk-body">{words}</p>
      ))}
      {item.papers
        .filter(paper => paper.kind !== 'withheld')
        .map(paper => {
          const range = map && pagesOfPaper(map, paper.id)
          return (
            <article>
              <h3 class="govuk-heading-m">
                {paper.title === item.title
                  ? `${paper.kind.charAt(0).toUpperCase()}${paper.kind.slice(1)}`
                  : paper.title}
              </h3>
              {range && <p class="kept-pack__pages">{pagesInWords(range).replace('p', 'P')}</p>}
              {paper.content.as === 'report' ? (
                <>
                  {paper.content.facts.length > 0 && (
                    <SummaryList
                      rows={paper.content.facts.map(([what, says]) => ({ key: { text: what }, value: { text: says } }))}
                    />
                  )}
                  <ShowDocument
                    blocks={lower(paper.content.blocks)}
                    options={{ pictureAddress: p.pictureAddress, anchors: `${paper.id}-` }}
                  />
                </>
              ) : paper.content.as === 'file' ? (
                <p class="govuk-body">
                  {paper.content.href === null ? (
                    'This paper is a file of its own.'
                  ) : (
                    <a class="govuk-link" href={paper.content.href}>
                      Open the file
                    </a>
                  )}
                  {!paper.content.isAccessible &&
                    ' It has not been made accessible. Ask us if you need it in another form.'}
                </p>
              ) : (
                <p class="govuk-body">{paper.content.says}</p>
              )}
            </article>
          )
        })}
      {p.beside?.(item)}
    </section>
  )
}

/** A pack as one web page, with the same page numbers as on paper. */
export const PackOnPage = (p: {
  pack: PackModel
  map: PageMap | null
  pictureAddress: (file: string) => string
  /** What stands beside each item: a reader’s own notes. */
  beside?: (item: PackItem) => Content
}) => (
  <>
    <nav class="kept-contents" aria-label="Items">
      <ol class="kept-pack__contents">
        {p.pack.items.map(item => {
          const pages = p.map && pagesOfItem(p.map, item.id)
          return (
            <li>
              <a class="govuk-link" href={`#item-${item.id}`}>
                {item.number !== null && `${item.number}. `}
                {item.title}
              </a>
              {pages && <span class="kept-pack__pages"> {pagesInWords(pages)}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
    {p.pack.items.map(item => (
      <Item item={item} map={p.map} pictureAddress={p.pictureAddress} beside={p.beside} />
    ))}
  </>
)
