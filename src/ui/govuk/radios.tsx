import { ChoiceGroup, type ChoicesOptions } from './choices.tsx'
import type { Optional } from './piece.ts'

export type RadiosOptions = ChoicesOptions & Optional<{ value: string | number | null }>

export const Radios = (p: RadiosOptions) => (
  <ChoiceGroup
    {...p}
    kind={{
      of: 'radios',
      isTicked: item => item.checked || (!!p.value && String(item.value) === String(p.value) && item.checked !== false),
    }}
  />
)
