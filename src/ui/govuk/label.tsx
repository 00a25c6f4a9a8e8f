import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, isThere, type Look, type Optional } from './piece.ts'

export const Label = (p: Optional<{ for: string; isPageHeading: boolean; children: Content }> & Look) => {
  if (!isThere(p.children)) return null
  const label = (
    <label class={classes('govuk-label', p.classes)} {...p.attributes} for={p.for}>
      {p.children}
    </label>
  )
  return p.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
