import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const SkipLink = (p: Optional<{ href: string; children: Content }> & Look) => (
  <a
    href={p.href || '#content'}
    class={classes('govuk-skip-link', p.classes)}
    {...p.attributes}
    data-module="govuk-skip-link"
  >
    {p.children}
  </a>
)
