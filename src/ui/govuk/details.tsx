import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const Details = (p: Optional<{ id: string; summaryText: Content; open: boolean; children: Content }> & Look) => (
  <details id={p.id} class={classes('govuk-details', p.classes)} {...p.attributes} open={p.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{p.summaryText}</span>
    </summary>
    <div class="govuk-details__text">{p.children}</div>
  </details>
)
