import type { Content } from '../jsx/jsx-runtime.ts'
import { type Attributes, classes, type Look, type Optional } from './piece.ts'

export type Breadcrumb = Optional<{ text: Content; href: string; attributes: Attributes }>

export const Breadcrumbs = (
  p: Optional<{ items: readonly Breadcrumb[]; collapseOnMobile: boolean; labelText: string }> & Look,
) => (
  <nav
    class={classes('govuk-breadcrumbs', p.classes, p.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    {...p.attributes}
    aria-label={p.labelText ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">
      {(p.items ?? []).map(item =>
        item.href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
              {item.text}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {item.text}
          </li>
        ),
      )}
    </ol>
  </nav>
)
