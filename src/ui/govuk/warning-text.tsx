import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const WarningText = (p: Optional<{ iconFallbackText: string; children: Content }> & Look) => (
  <div class={classes('govuk-warning-text', p.classes)} {...p.attributes}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{p.iconFallbackText || 'Warning'}</span> {p.children}
    </strong>
  </div>
)
