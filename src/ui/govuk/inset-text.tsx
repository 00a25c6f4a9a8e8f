import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const InsetText = (p: Optional<{ id: string; children: Content }> & Look) => (
  <div id={p.id} class={classes('govuk-inset-text', p.classes)} {...p.attributes}>
    {p.children}
  </div>
)
