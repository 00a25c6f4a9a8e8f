import type { Content } from '../jsx/jsx-runtime.ts'
import { descriptionsOf, idOf, OneBox, type QuestionOptions } from './form-group.tsx'
import { classes, isThere, type Look, type Optional, type Piece, pieceOf } from './piece.ts'

export type InputOptions = QuestionOptions &
  Optional<{
    type: string
    inputmode: string
    value: string | number
    disabled: boolean
    spellcheck: boolean
    autocomplete: string
    autocapitalize: string
    pattern: string
    prefix: Piece
    suffix: Piece
    inputWrapper: Look
  }>

const Affix = (p: { of: Piece; side: 'prefix' | 'suffix' }) => {
  const affix = pieceOf(p.of)
  return (
    isThere(affix.text) && (
      <div class={classes(`govuk-input__${p.side}`, affix.classes)} aria-hidden="true" {...affix.attributes}>
        {affix.text}
      </div>
    )
  )
}

export const Input = (p: InputOptions) => {
  const id = idOf(p)
  const before: Content = pieceOf(p.formGroup?.beforeInput).text
  const after: Content = pieceOf(p.formGroup?.afterInput).text
  const input = (
    <input
      class={classes('govuk-input', p.classes, p.errorMessage ? 'govuk-input--error' : '')}
      id={id}
      name={p.name ?? ''}
      type={p.type || 'text'}
      spellcheck={p.spellcheck === undefined ? undefined : String(p.spellcheck)}
      value={p.value}
      disabled={p.disabled}
      aria-describedby={descriptionsOf(id, p)}
      autocomplete={p.autocomplete}
      autocapitalize={p.autocapitalize}
      pattern={p.pattern}
      inputmode={p.inputmode}
      {...p.attributes}
    />
  )
  const wrapped =
    isThere(before) || isThere(after) || isThere(pieceOf(p.prefix).text) || isThere(pieceOf(p.suffix).text)
  return (
    <OneBox {...p} id={id}>
      {wrapped ? (
        <div class={classes('govuk-input__wrapper', p.inputWrapper?.classes)} {...p.inputWrapper?.attributes}>
          {before}
          <Affix of={p.prefix} side="prefix" />
          {input}
          <Affix of={p.suffix} side="suffix" />
          {after}
        </div>
      ) : (
        input
      )}
    </OneBox>
  )
}
