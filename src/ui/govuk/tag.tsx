import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const Tag = (p: Optional<{ children: Content }> & Look) => (
  <strong class={classes('govuk-tag', p.classes)} {...p.attributes}>
    {p.children}
  </strong>
)
