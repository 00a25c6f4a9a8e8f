import type { Content } from '../jsx/jsx-runtime.ts'
import { Fieldset, type FieldsetOptions } from './fieldset.tsx'
import { descriptionsOf, type ErrorOptions, FormGroup, type FormGroupOptions, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import {
  type Attributes,
  classes,
  isThere,
  type Items,
  type Look,
  type Optional,
  type Piece,
  pieceOf,
} from './piece.ts'

/** One answer that may be ticked. */
export type ChoiceItem = Optional<{
  id: string
  name: string
  value: string | number
  text: Content
  label: Look
  hint: Piece
  checked: boolean | null
  disabled: boolean
  /** What else is asked when this is ticked. */
  conditional: Piece
  /** 'exclusive' unticks all the others. */
  behaviour: string
  attributes: Attributes
  /** A word such as "or" instead of an answer. */
  divider: string
}>

export type ChoicesOptions = Optional<{
  idPrefix: string
  name: string
  fieldset: FieldsetOptions
  hint: Piece
  errorMessage: ErrorOptions
  formGroup: FormGroupOptions
  describedBy: string
  items: Items<ChoiceItem>
  classes: string
  attributes: Attributes
}>

type Kind = Readonly<{
  of: 'radios' | 'checkboxes'
  isTicked: (item: ChoiceItem) => boolean
  itemsDescribedBy?: string | undefined
}>

const Item = (p: { item: ChoiceItem; kind: Kind; id: string; name: string | undefined }) => {
  const { item, kind, id } = p
  if (item.divider) return <div class={`govuk-${kind.of}__divider`}>{item.divider}</div>
  const hint = pieceOf(item.hint)
  const conditional = pieceOf(item.conditional).text
  const ticked = kind.isTicked(item)
  return (
    <>
      <div class={`govuk-${kind.of}__item`}>
        <input
          class={`govuk-${kind.of}__input`}
          id={id}
          name={item.name ?? p.name ?? ''}
          type={kind.of === 'radios' ? 'radio' : 'checkbox'}
          value={item.value ?? ''}
          checked={ticked}
          disabled={item.disabled}
          data-aria-controls={isThere(conditional) ? `conditional-${id}` : undefined}
          data-behaviour={item.behaviour}
          aria-describedby={classes(kind.itemsDescribedBy, isThere(hint.text) && `${id}-item-hint`) || undefined}
          {...item.attributes}
        />
        <Label
          classes={classes(`govuk-${kind.of}__label`, item.label?.classes)}
          attributes={item.label?.attributes}
          for={id}
        >
          {item.text}
        </Label>
        {isThere(hint.text) && (
          <Hint
            id={`${id}-item-hint`}
            classes={classes(`govuk-${kind.of}__hint`, hint.classes)}
            attributes={hint.attributes}
          >
            {hint.text}
          </Hint>
        )}
      </div>
      {isThere(conditional) && (
        <div
          class={classes(`govuk-${kind.of}__conditional`, !ticked && `govuk-${kind.of}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {conditional}
        </div>
      )}
    </>
  )
}

/** What radios and checkboxes have in common. */
export const ChoiceGroup = (p: ChoicesOptions & { kind: Kind }) => {
  const prefix = p.idPrefix || p.name || ''
  const describedBy = descriptionsOf(prefix, { ...p, describedBy: p.fieldset?.describedBy ?? p.describedBy })
  const inner = (
    <>
      <HintAndError id={prefix} hint={p.hint} errorMessage={p.errorMessage} />
      <div class={classes(`govuk-${p.kind.of}`, p.classes)} {...p.attributes} data-module={`govuk-${p.kind.of}`}>
        {pieceOf(p.formGroup?.beforeInputs).text}
        {(p.items ?? []).map(
          (item, index) =>
            item && (
              <Item
                item={item}
                // The first has no number, so that the error summary can point at it; the numbers count those left out.
                id={item.id || (index === 0 ? prefix : `${prefix}-${index + 1}`)}
                name={p.name}
                kind={p.kind.of === 'checkboxes' && !p.fieldset ? { ...p.kind, itemsDescribedBy: describedBy } : p.kind}
              />
            ),
        )}
        {pieceOf(p.formGroup?.afterInputs).text}
      </div>
    </>
  )
  return (
    <FormGroup errorMessage={p.errorMessage} formGroup={p.formGroup}>
      {p.fieldset ? (
        <Fieldset {...p.fieldset} describedBy={describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
