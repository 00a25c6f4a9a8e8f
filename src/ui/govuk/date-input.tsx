import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { descriptionsOf, type ErrorOptions, FormGroup, type FormGroupOptions, HintAndError } from './form-group.tsx'
import { Input } from './input.tsx'
import { type Attributes, classes, type Items, type Look, type Optional, type Piece, pieceOf } from './piece.ts'

export type DatePart = Optional<{
  id: string
  name: string
  label: string
  value: string | number
  error: boolean
  autocomplete: string
  inputmode: string
  pattern: string
}> &
  Look

export type DateInputOptions = Optional<{
  id: string
  namePrefix: string
  items: Items<DatePart>
  /** False leaves that box out. */
  day: DatePart | false
  month: DatePart | false
  year: DatePart | false
  values: Readonly<Record<string, string | number | undefined>>
  hint: Piece
  errorMessage: ErrorOptions
  formGroup: FormGroupOptions
  fieldset: FieldsetOptions
  classes: string
  attributes: Attributes
}>

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
const saysError = (part: DatePart): boolean => !!part.error || !!part.classes?.includes('govuk-input--error')

const kinds = ['day', 'month', 'year'] as const

export const DateInput = (p: DateInputOptions) => {
  const own = {
    day: p.day ?? { name: 'day', value: p.values?.['day'], classes: 'govuk-input--width-2' },
    month: p.month ?? { name: 'month', value: p.values?.['month'], classes: 'govuk-input--width-2' },
    year: p.year ?? { name: 'year', value: p.values?.['year'], classes: 'govuk-input--width-4' },
  }
  const parts = p.items?.length
    ? p.items.filter(part => !!part)
    : [own.day, own.month, own.year].filter(part => part !== false)
  const ownPart = (kind: 'day' | 'month' | 'year'): DatePart => own[kind] || {}
  const anyError = parts.some(saysError)
  const prefix = p.namePrefix ? `${p.namePrefix}-` : ''

  const box = (part: DatePart) => {
    const kind = kinds.find(
      kind =>
        part === own[kind] || (part.name !== undefined && (part.name === kind || part.name === ownPart(kind).name)),
    )
    const name = part.name ?? kind ?? ''
    const value = part.value ?? (kind && ownPart(kind).value) ?? p.values?.[prefix + name]
    const inError = saysError(part) || (part.error !== false && !!p.errorMessage && !anyError)
    return (
      <div class="govuk-date-input__item">
        <Input
          label={{ text: part.label || capitalised(name), classes: 'govuk-date-input__label' }}
          id={part.id || `${p.id ?? ''}-${name}`}
          classes={classes(
            'govuk-date-input__input',
            inError && !part.classes?.includes('govuk-input--error') && 'govuk-input--error',
            !part.classes?.includes('govuk-input--width-') && `govuk-input--width-${kind === 'year' ? 4 : 2}`,
            part.classes,
          )}
          name={prefix + name}
          value={value}
          inputmode={part.inputmode || 'numeric'}
          autocomplete={part.autocomplete}
          pattern={part.pattern}
          attributes={part.attributes}
        />
      </div>
    )
  }

  const id = p.id ?? ''
  const describedBy = descriptionsOf(id, { ...p, describedBy: p.fieldset?.describedBy })
  const inner = (
    <>
      <HintAndError id={id} hint={p.hint} errorMessage={p.errorMessage} />
      <div class={classes('govuk-date-input', p.classes)} {...p.attributes} id={p.id}>
        {pieceOf(p.formGroup?.beforeInputs).text}
        {parts.map(box)}
        {pieceOf(p.formGroup?.afterInputs).text}
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={p.errorMessage} formGroup={p.formGroup}>
      {p.fieldset ? (
        // JAWS does not read the description of a fieldset of text boxes unless its role is said.
        <Fieldset {...p.fieldset} role="group" describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
