import { figure, type Unit, counts as writeCounts } from '../format.ts'
import { classes, isThere, type Optional } from '../govuk/piece.ts'
import type { Content } from '../jsx/jsx-runtime.ts'
import { isKnown, missingInWords, type Reading } from '../missing.tsx'

export type StatOptions = { label: Content; value: Reading; unit: Unit } & Optional<{
  decimals: number
  /** Every percentage carries its counts. */
  counts: Readonly<{ numerator: number; denominator: number; of?: string | undefined }>
  /** What the figure means, or what it was before, in a sentence. */
  says: Content
  /** A verdict or a chip. */
  mark: Content
}>

/** One large figure, with the counts behind it and a sentence. */
export const Stat = (p: StatOptions) => (
  <div class="kept-stat">
    <p class="kept-stat__label">{p.label}</p>
    <p class={classes('kept-stat__value', !isKnown(p.value) && 'kept-stat__value--absent')}>
      {isKnown(p.value) ? figure(p.value, p.unit, p.decimals) : missingInWords(p.value)}
    </p>
    {p.counts && (
      <p class="kept-stat__counts">
        {writeCounts(p.counts.numerator, p.counts.denominator)}
        {p.counts.of && ` ${p.counts.of}`}
      </p>
    )}
    {isThere(p.mark) && <div class="kept-stat__mark">{p.mark}</div>}
    {isThere(p.says) && <p class="kept-stat__says">{p.says}</p>}
  </div>
)

/** Figures side by side, or under one another where the page is narrow. */
export const Stats = ({ children }: { children: Content }) => <div class="kept-stats">{children}</div>
