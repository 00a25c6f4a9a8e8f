import { descriptionsOf, idOf, OneBox, type QuestionOptions } from './form-group.tsx'
import { classes, type Optional, pieceOf } from './piece.ts'

export type TextareaOptions = QuestionOptions &
  Optional<{ rows: number | string; value: string; disabled: boolean; spellcheck: boolean; autocomplete: string }>

export const Textarea = (p: TextareaOptions) => {
  const id = idOf(p)
  return (
    <OneBox {...p} id={id}>
      {pieceOf(p.formGroup?.beforeInput).text}
      <textarea
        class={classes('govuk-textarea', p.errorMessage ? 'govuk-textarea--error' : '', p.classes)}
        id={id}
        name={p.name ?? ''}
        rows={p.rows || 5}
        spellcheck={p.spellcheck === undefined ? undefined : String(p.spellcheck)}
        disabled={p.disabled}
        aria-describedby={descriptionsOf(id, p)}
        autocomplete={p.autocomplete}
        {...p.attributes}
      >
        {/* A browser drops the first line end of a textarea, so words that begin with one are given one more. */}
        {p.value?.startsWith('\n') ? `\n${p.value}` : p.value}
      </textarea>
      {pieceOf(p.formGroup?.afterInput).text}
    </OneBox>
  )
}
