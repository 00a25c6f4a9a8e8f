import { Refusal } from '../../kernel/index.ts'
import { Checkboxes, type FieldState } from '../../ui/index.ts'
import type { AimOfTerms, aimsOffered } from '../bodies/aim.ts'

type Offered = ReturnType<typeof aimsOffered>

/** The aims that were ticked, each with its place in the terms. */
export const aimsChosen = (offered: Offered, ticked: readonly string[]): readonly AimOfTerms[] => {
  if (ticked.some(aim => !offered.some(one => one.aim === aim)))
    throw new Refusal('Choose among the aims that are in the list', 'aims')
  return offered.filter(one => ticked.includes(one.aim))
}

export const AimsQuestion = (p: { field: FieldState; offered: Offered; label: string; hint: string }) => (
  <Checkboxes
    field={p.field}
    label={p.label}
    hint={p.hint}
    items={p.offered.map(one => ({
      value: one.aim,
      text: one.stands ? one.aim : `${one.aim} (version ${one.termsVersion} of the terms)`,
    }))}
  />
)
