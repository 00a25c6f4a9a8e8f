import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

/** The header for services that are not on GOV.UK: the council's own name, no crown. */
export const GenericHeader = (p: Optional<{ logoText: Content; url: string; containerClasses: string }> & Look) => (
  <div class={classes('govuk-generic-header', p.classes)} {...p.attributes}>
    <div class={classes('govuk-generic-header__container', p.containerClasses || 'govuk-width-container')}>
      <div class="govuk-generic-header__logo">
        <a href={p.url || '/'} class="govuk-generic-header__homepage-link">
          {p.logoText}
        </a>
      </div>
    </div>
  </div>
)
