import type { Content } from '../jsx/jsx-runtime.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { type Attributes, classes, ids, isThere, type Look, type Optional, type Piece, pieceOf } from './piece.ts'

export type FormGroupOptions = Look &
  Optional<{ beforeInput: Piece; afterInput: Piece; beforeInputs: Piece; afterInputs: Piece }>

export type LabelOptions = Piece<Optional<{ isPageHeading: boolean }>>
export type ErrorOptions = Piece<Optional<{ visuallyHiddenText: string | false }>>

/** What every question with one box is asked with. */
export type QuestionOptions = Optional<{
  id: string
  name: string
  label: LabelOptions
  hint: Piece
  errorMessage: ErrorOptions
  describedBy: string
  formGroup: FormGroupOptions
  classes: string
  attributes: Attributes
}>

type Asked = Optional<{ hint: Piece; errorMessage: ErrorOptions; describedBy: string }>

/** The ids of all that describes a control: what the page says, the hint, the error, in that order. */
export const descriptionsOf = (id: string, p: Asked): string | undefined =>
  ids(p.describedBy, isGiven(p.hint) && `${id}-hint`, isGiven(p.errorMessage) && `${id}-error`)

const isGiven = (piece: Piece): boolean => isThere(piece as Content)

/** The hint and the error of a question, with the ids that `descriptionsOf` gives. */
export const HintAndError = (p: Asked & { id: string }) => {
  const hint = pieceOf(p.hint)
  const error = pieceOf<{ visuallyHiddenText: string | false }>(p.errorMessage)
  return (
    <>
      {isGiven(p.hint) && (
        <Hint id={`${p.id}-hint`} classes={hint.classes} attributes={hint.attributes}>
          {hint.text}
        </Hint>
      )}
      {isGiven(p.errorMessage) && (
        <ErrorMessage
          id={`${p.id}-error`}
          classes={error.classes}
          attributes={error.attributes}
          visuallyHiddenText={error.visuallyHiddenText}
        >
          {error.text}
        </ErrorMessage>
      )}
    </>
  )
}

/** The frame of a question, with the red bar when the answer was refused. */
export const FormGroup = (
  p: Optional<{ errorMessage: ErrorOptions; formGroup: FormGroupOptions }> & { children: Content },
) => (
  <div
    class={classes('govuk-form-group', isGiven(p.errorMessage) && 'govuk-form-group--error', p.formGroup?.classes)}
    {...p.formGroup?.attributes}
  >
    {p.children}
  </div>
)

/** A question with one box: label, hint, error, box. */
export const OneBox = (p: QuestionOptions & { children: Content; id: string }) => {
  const label = pieceOf<{ isPageHeading: boolean }>(p.label)
  return (
    <FormGroup errorMessage={p.errorMessage} formGroup={p.formGroup}>
      <Label for={p.id} classes={label.classes} attributes={label.attributes} isPageHeading={label.isPageHeading}>
        {label.text}
      </Label>
      <HintAndError id={p.id} hint={p.hint} errorMessage={p.errorMessage} />
      {p.children}
    </FormGroup>
  )
}

/** One control's own id, which is its name unless it is given another. */
export const idOf = (p: Optional<{ id: string; name: string }>): string => p.id || p.name || ''
