import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, isThere, type Look, type Optional } from './piece.ts'

export const BackLink = (p: Optional<{ href: string; children: Content }> & Look) => (
  <a href={p.href || '#'} class={classes('govuk-back-link', p.classes)} {...p.attributes}>
    {isThere(p.children) ? p.children : 'Back'}
  </a>
)
