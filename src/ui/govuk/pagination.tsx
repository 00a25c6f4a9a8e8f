import type { Content } from '../jsx/jsx-runtime.ts'
import { type Attributes, classes, isThere, type Items, type Look, type Optional, presentItems } from './piece.ts'

export type PageItem = Optional<{
  number: string | number
  href: string
  current: boolean
  ellipsis: boolean
  visuallyHiddenText: string
  attributes: Attributes
}>
export type PageLink = Optional<{ text: Content; labelText: string; href: string; attributes: Attributes }>
export type PaginationOptions = Optional<{
  items: Items<PageItem>
  previous: PageLink
  next: PageLink
  landmarkLabel: string
}> &
  Look

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

const Arrow = (p: { way: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${p.way}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[p.way]} />
  </svg>
)

const ArrowLink = (p: { link: PageLink; way: 'prev' | 'next'; block: boolean }) => (
  <div class={`govuk-pagination__${p.way}`}>
    <a class="govuk-link govuk-pagination__link" href={p.link.href ?? ''} rel={p.way} {...p.link.attributes}>
      {(p.block || p.way === 'prev') && <Arrow way={p.way} />}
      <span
        class={classes(
          'govuk-pagination__link-title',
          p.block && !p.link.labelText && 'govuk-pagination__link-title--decorated',
        )}
      >
        {isThere(p.link.text) ? (
          p.link.text
        ) : (
          <>
            {p.way === 'prev' ? 'Previous' : 'Next'}
            <span class="govuk-visually-hidden"> page</span>
          </>
        )}
      </span>
      {p.link.labelText && p.block && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{p.link.labelText}</span>
        </>
      )}
      {!p.block && p.way === 'next' && <Arrow way="next" />}
    </a>
  </div>
)

export const Pagination = (p: PaginationOptions) => {
  const block = !p.items && !!(p.next || p.previous)
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', p.classes)}
      aria-label={p.landmarkLabel || 'Pagination'}
      {...p.attributes}
    >
      {p.previous?.href && <ArrowLink link={p.previous} way="prev" block={block} />}
      {p.items && (
        <ul class="govuk-pagination__list">
          {presentItems(p.items)
            .filter(item => Object.keys(item).length > 0)
            .map(item => (
              <li
                class={classes(
                  'govuk-pagination__item',
                  item.current && 'govuk-pagination__item--current',
                  item.ellipsis && 'govuk-pagination__item--ellipsis',
                )}
              >
                {item.ellipsis ? (
                  '⋯'
                ) : (
                  <a
                    class="govuk-link govuk-pagination__link"
                    href={item.href ?? ''}
                    aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
                    aria-current={item.current ? 'page' : undefined}
                    {...item.attributes}
                  >
                    {item.number}
                  </a>
                )}
              </li>
            ))}
        </ul>
      )}
      {p.next?.href && <ArrowLink link={p.next} way="next" block={block} />}
    </nav>
  )
}
