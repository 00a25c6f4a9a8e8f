import {
  type ChildrenChanged,
  childrenChanged,
  dataSetFrom,
  type Loaded,
  type Part,
  withParts,
} from '../../loads/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { catalogue } from '../catalogue.ts'
import type { FigureSummary, Indicator } from '../define.ts'
import { computeAll } from '../figures/compute-figures.ts'
import { newestDay } from '../figures/figure-dates.ts'

export type Moved = Readonly<{ indicator: Indicator; before: FigureSummary | null; after: FigureSummary }>

export type Preview = Readonly<{
  children: ReadonlyMap<string, ChildrenChanged>
  /** The day that the figures are compared on, and the day they were the newest on before. */
  asAt: PlainDate | null
  moved: readonly Moved[]
  unchanged: number
}>

const same = (a: FigureSummary, b: FigureSummary): boolean =>
  a.state === b.state && a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator

/** The newest day that the files themselves tell of: a return of an earlier year moves the figures of its own days. */
const newestOf = (parts: readonly Part[]): PlainDate | null => {
  const days = parts.flatMap(part =>
    part.kind === '903' && part.given ? [part.given.upTo] : part.kind === 'annex-a' && part.asAt ? [part.asAt] : [],
  )
  return days.sort().at(-1) ?? null
}

/** What loading these parts would change: children that come and go, and every figure that would move. Stores nothing. */
export const previewOf = (
  loaded: Loaded,
  places: Loaded['places'],
  council: string,
  parts: readonly Part[],
): Preview => {
  const after = withParts({ ...loaded, places }, parts)
  const now = dataSetFrom(loaded, council)
  const then = dataSetFrom(after, council)
  const asAt = newestOf(parts) ?? newestDay(then)
  const children = new Map(parts.map(part => [part.id, childrenChanged(loaded, after, part)]))
  if (asAt === null) return { children, asAt, moved: [], unchanged: 0 }
  const before = new Map(computeAll(now, asAt).map(figure => [figure.id, figure]))
  const moved: Moved[] = []
  let unchanged = 0
  for (const figure of computeAll(then, asAt)) {
    const indicator = catalogue.find(one => one.id === figure.id)
    const was = before.get(figure.id) ?? null
    if (!indicator || (was && same(was, figure))) unchanged++
    else moved.push({ indicator, before: was, after: figure })
  }
  return { children, asAt, moved, unchanged }
}
