import { ChoiceGroup, type ChoicesOptions } from './choices.tsx'
import type { Optional } from './piece.ts'

export type CheckboxesOptions = ChoicesOptions & Optional<{ values: readonly (string | number)[] }>

export const Checkboxes = (p: CheckboxesOptions) => {
  const values = (p.values ?? []).map(String)
  return (
    <ChoiceGroup
      {...p}
      kind={{
        of: 'checkboxes',
        isTicked: item => item.checked || (values.includes(String(item.value)) && item.checked !== false),
      }}
    />
  )
}
