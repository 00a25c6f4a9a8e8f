import type { Content } from '../jsx/jsx-runtime.ts'
import { classes, isThere, type Look, type Optional, type Piece, pieceOf } from './piece.ts'

export type Legend = Piece<Optional<{ isPageHeading: boolean }>>
export type FieldsetOptions = Optional<{ legend: Legend; role: string; describedBy: string }> & Look

export const Fieldset = (p: FieldsetOptions & { children?: Content }) => {
  const legend = pieceOf<{ isPageHeading: boolean }>(p.legend)
  return (
    <fieldset
      class={classes('govuk-fieldset', p.classes)}
      role={p.role}
      aria-describedby={p.describedBy}
      {...p.attributes}
    >
      {isThere(legend.text) && (
        <legend class={classes('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
        </legend>
      )}
      {p.children}
    </fieldset>
  )
}
