import { descriptionsOf, idOf, OneBox, type QuestionOptions } from './form-group.tsx'
import { type Attributes, classes, type Items, type Optional, pieceOf, presentItems } from './piece.ts'

export type SelectItem = Optional<{
  value: string | number
  text: string | number
  selected: boolean
  disabled: boolean
  attributes: Attributes
}>
export type SelectOptions = QuestionOptions &
  Optional<{ items: Items<SelectItem>; value: string | number; disabled: boolean }>

export const Select = (p: SelectOptions) => {
  const id = idOf(p)
  return (
    <OneBox {...p} id={id}>
      {pieceOf(p.formGroup?.beforeInput).text}
      <select
        class={classes('govuk-select', p.classes, p.errorMessage ? 'govuk-select--error' : '')}
        id={id}
        name={p.name ?? ''}
        disabled={p.disabled}
        aria-describedby={descriptionsOf(id, p)}
        {...p.attributes}
      >
        {presentItems(p.items).map(item => (
          <option
            value={item.value}
            selected={
              item.selected ||
              (!!p.value && String(item.value ?? item.text) === String(p.value) && item.selected !== false)
            }
            disabled={item.disabled}
            {...item.attributes}
          >
            {item.text}
          </option>
        ))}
      </select>
      {pieceOf(p.formGroup?.afterInput).text}
    </OneBox>
  )
}
