import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const Hint = (p: Optional<{ id: string; children: Content }> & Look) => (
  <div id={p.id} class={classes('govuk-hint', p.classes)} {...p.attributes}>
    {p.children}
  </div>
)
