import type { Content } from '../jsx/jsx-runtime.ts'
import { type Attributes, classes, type Items, type Look, type Optional, type Piece, pieceOf } from './piece.ts'

export type Tab = Optional<{
  id: string
  label: Content
  attributes: Attributes
  /** Words alone become a paragraph; markup stands as it is. */
  panel: Piece
}>
export type TabsOptions = Optional<{ id: string; idPrefix: string; title: string; items: Items<Tab> }> & Look

export const Tabs = (p: TabsOptions) => {
  const items = p.items ?? []
  const idOf = (item: Tab, index: number) => item.id || `${p.idPrefix ?? ''}-${index + 1}`
  return (
    <div id={p.id} class={classes('govuk-tabs', p.classes)} {...p.attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{p.title ?? 'Contents'}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (item, index) =>
              item && (
                <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                  <a class="govuk-tabs__tab" href={`#${idOf(item, index)}`} {...item.attributes}>
                    {item.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map((item, index) => {
        if (!item) return null
        const panel = pieceOf(item.panel)
        return (
          <div
            class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
            id={idOf(item, index)}
            {...panel.attributes}
          >
            {typeof panel.text === 'string' ? panel.text && <p class="govuk-body">{panel.text}</p> : panel.text}
          </div>
        )
      })}
    </div>
  )
}
