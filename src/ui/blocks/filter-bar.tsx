import { Button } from '../govuk/button.tsx'
import { isThere, type Optional } from '../govuk/piece.ts'
import type { Content } from '../jsx/jsx-runtime.ts'

/** Choices that narrow a list. They stand in the address, so that a narrowed list can be sent to someone. */
export const FilterBar = (
  p: { action: string; children: Content } & Optional<{
    label: string
    submit: string
    /** Where everything is shown again. */
    clear: string
    /** What is shown now: "12 of 40 measures". */
    says: Content
  }>,
) => (
  <form class="kept-filters" method="get" action={p.action} role="search" aria-label={p.label ?? 'Narrow the list'}>
    {p.children}
    <div class="govuk-button-group">
      <Button classes="govuk-button--secondary">{p.submit ?? 'Show'}</Button>
      {p.clear && (
        <a class="govuk-link" href={p.clear}>
          Show everything
        </a>
      )}
    </div>
    {isThere(p.says) && <p class="kept-filters__says">{p.says}</p>}
  </form>
)
