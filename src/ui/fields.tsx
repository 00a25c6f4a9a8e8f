import * as govuk from './govuk/index.ts'
import type { ChoiceItem } from './govuk/choices.tsx'
import type { Content } from './jsx/jsx-runtime.ts'

/** One question of a form as it stands on the page: what is in its boxes, and what was wrong. The web tier makes it. */
export type FieldState = Readonly<{
  name: string
  id: string
  error: string | undefined
  value: string
  values: readonly string[]
  day: string
  month: string
  year: string
}>

type Asked = govuk.Optional<{
  hint: Content
  classes: string
  /** The question is the heading of the page: its label is then the only h1. */
  isPageHeading: boolean
  attributes: govuk.Attributes
}> & { field: FieldState; label: Content }

const heading = (p: Asked, size: string) => ({
  text: p.label,
  isPageHeading: p.isPageHeading,
  classes: p.isPageHeading ? `govuk-${size}--l` : `govuk-${size}--s`,
})
const asked = (p: Asked) => ({
  id: p.field.id,
  name: p.field.name,
  label: heading(p, 'label'),
  hint: p.hint,
  errorMessage: p.field.error,
  classes: p.classes,
  attributes: p.attributes,
})

/** A line of words. */
export const TextInput = (
  p: Asked &
    govuk.Optional<{
      type: string
      inputmode: string
      autocomplete: string
      spellcheck: boolean
      prefix: Content
      suffix: Content
    }>,
) => (
  <govuk.Input
    {...asked(p)}
    value={p.field.value}
    type={p.type}
    inputmode={p.inputmode}
    autocomplete={p.autocomplete}
    spellcheck={p.spellcheck}
    prefix={p.prefix}
    suffix={p.suffix}
  />
)

/** Paragraphs of words, with a count of what is left where there is a limit. */
export const TextArea = (p: Asked & govuk.Optional<{ rows: number; max: number }>) =>
  p.max === undefined ? (
    <govuk.Textarea {...asked(p)} value={p.field.value} rows={p.rows} />
  ) : (
    <govuk.CharacterCount {...asked(p)} value={p.field.value} rows={p.rows} maxlength={p.max} />
  )

export const Password = (p: Asked & govuk.Optional<{ autocomplete: string }>) => (
  <govuk.PasswordInput {...asked(p)} autocomplete={p.autocomplete} />
)

/** A day in three boxes. */
export const DateInput = (p: Asked) => {
  const box = (part: 'day' | 'month' | 'year') => ({
    // The first box has the question's own id, so that the error summary can put the cursor in it.
    id: part === 'day' ? p.field.id : `${p.field.id}-${part}`,
    name: part,
    value: p.field[part],
    classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  })
  return (
    <govuk.DateInput
      id={`${p.field.id}-date`}
      namePrefix={p.field.name}
      items={[box('day'), box('month'), box('year')]}
      fieldset={{ legend: heading(p, 'fieldset__legend') }}
      hint={p.hint}
      errorMessage={p.field.error}
      classes={p.classes}
      attributes={p.attributes}
    />
  )
}

export type Answer = ChoiceItem

type ManyAnswers = Asked & { items: govuk.Items<Answer> } & govuk.Optional<{ inline: boolean; small: boolean }>

const group = (p: ManyAnswers, kind: 'radios' | 'checkboxes') => ({
  idPrefix: p.field.id,
  name: p.field.name,
  fieldset: { legend: heading(p, 'fieldset__legend') },
  hint: p.hint,
  errorMessage: p.field.error,
  items: p.items,
  classes: govuk.classes(p.inline && `govuk-${kind}--inline`, p.small && `govuk-${kind}--small`, p.classes),
  attributes: p.attributes,
})

/** One answer of several. */
export const Radios = (p: ManyAnswers) => <govuk.Radios {...group(p, 'radios')} value={p.field.value} />

/** Any number of answers. */
export const Checkboxes = (p: ManyAnswers) => <govuk.Checkboxes {...group(p, 'checkboxes')} values={p.field.values} />

/** One thing that is so or not. */
export const Tick = (p: Asked & govuk.Optional<{ value: string; small: boolean }>) => (
  <govuk.Checkboxes
    idPrefix={p.field.id}
    name={p.field.name}
    errorMessage={p.field.error}
    items={[
      {
        value: p.value ?? 'yes',
        text: p.label,
        hint: p.hint === undefined ? undefined : { text: p.hint },
        checked: p.field.value !== '',
      },
    ]}
    classes={govuk.classes(p.small && 'govuk-checkboxes--small', p.classes)}
    attributes={p.attributes}
  />
)

/** One answer of a list too long for radios. */
export const Select = (p: Asked & { items: govuk.Items<govuk.SelectItem> }) => (
  <govuk.Select {...asked(p)} value={p.field.value} items={p.items} />
)

/** Files, chosen or dropped. */
export const FileUpload = (p: Asked & govuk.Optional<{ multiple: boolean; accept: string }>) => (
  <govuk.FileUpload
    {...asked(p)}
    attributes={{ accept: p.accept, ...p.attributes }}
    multiple={p.multiple}
    javascript={true}
  />
)
