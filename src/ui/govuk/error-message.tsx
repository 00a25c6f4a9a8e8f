import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, type Look, type Optional } from './piece.ts'

export const ErrorMessage = (
  p: Optional<{ id: string; visuallyHiddenText: string | false; children: Content }> & Look,
) => (
  <p id={p.id} class={classes('govuk-error-message', p.classes)} {...p.attributes}>
    {p.visuallyHiddenText === false || p.visuallyHiddenText === '' ? (
      p.children
    ) : (
      <>
        <span class="govuk-visually-hidden">{p.visuallyHiddenText ?? 'Error'}:</span> {p.children}
      </>
    )}
  </p>
)
