import { createHash } from 'node:crypto'
import type { Behind, Figure, Indicator, Unit } from './define.ts'

// The only door by which a number reaches the public. A count of 1 to 5 people, a percentage of fewer than 10, and "all but a few"
// are hidden; then other numbers are hidden too, until no hidden one can be worked out from totals, splits, measures that count the
// same children, or the difference with what was published before. Everything hidden looks alike, so that the mark tells nothing.

declare const publishableBrand: unique symbol

/** A number that the public may see, or the fact that there is one they may not. Only this file makes these. */
export type Publishable = Unbranded & { readonly [publishableBrand]: true }

type Unbranded = Readonly<
  | { shown: 'value'; numerator: number | null; denominator: number | null; value: number }
  | { shown: 'suppressed' }
  | { shown: 'nothing'; because: string }
>

export type WhyHidden =
  | 'few'
  | 'all but a few'
  | 'small group'
  | 'counts not known'
  | 'difference with the last publication'
  | 'to protect another'

export type PublishableCell = Readonly<{
  indicator: string
  /** Empty for the whole measure. */
  split: string
  group: string
  unit: Unit
  publishable: Publishable
  /** For those who publish, never for the public: which rule hid it. */
  why: WhyHidden | null
  overridden: boolean
}>

/** What was published before, cell by cell, with the days it was about. */
export type Earlier = Readonly<{
  indicator: string
  split: string
  group: string
  first: string
  last: string
  numerator: number | null
  denominator: number | null
}>

export type Override = Readonly<{ indicator: string; split: string; group: string }>

/** Counts of 1 to this many people are hidden (Department for Education, children in need release). */
export const fewest = 5
/** A percentage or an average of fewer than this many is hidden. */
export const smallestGroup = 10

type Quantity = string

type Cell = {
  key: string
  indicator: string
  split: string
  group: string
  unit: Unit
  first: string
  last: string
  numerator: number | null
  denominator: number | null
  value: number | null
  absent: string | null
  /** What an attacker would solve for: the counts above and below the line. */
  top: Quantity
  bottom: Quantity | null
  rest: Quantity | null
  hidden: WhyHidden | null
  overridden: boolean
}

/** total = the sum of the parts */
type Equation = Readonly<{ total: Quantity; parts: readonly Quantity[] }>

const keyOf = (indicator: string, split: string, group: string): string => `${indicator}|${split}|${group}`

const digest = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('base64url')

/** Two counts of the same children are one quantity, whichever measure they stand in. */
const quantityOf = (
  behind: readonly Behind[],
  measure: (one: Behind) => number,
  fallback: string,
  values: Map<Quantity, number>,
): Quantity => {
  const lines: string[] = []
  let sum = 0
  for (const one of behind) {
    const amount = measure(one)
    if (amount === 0) continue
    sum += amount
    lines.push(`${one.child} ${amount}`)
  }
  const name = behind.length === 0 && sum === 0 ? fallback : digest(lines.sort())
  values.set(name, sum)
  return name
}

const primaryRule = (cell: Cell, earlier: readonly Earlier[]): WhyHidden | null => {
  const { unit, numerator: top, denominator: bottom } = cell
  if (cell.value === null) return null
  if (top === null) return unit === 'count' && cell.value > fewest ? null : 'counts not known'
  if (unit === 'days' || unit === 'score')
    return bottom === null ? 'counts not known' : bottom < smallestGroup ? 'small group' : null
  if (top >= 1 && top <= fewest) return 'few'
  if (unit === 'percent') {
    if (bottom === null) return 'counts not known'
    if (bottom < smallestGroup) return 'small group'
    if (bottom - top >= 1 && bottom - top <= fewest) return 'all but a few'
  }
  for (const before of earlier) {
    // The same days again is a correction; days that begin alike and end later tell of the days between.
    if (before.first !== cell.first || before.last > cell.last || before.first === before.last) {
      if (before.first !== cell.first || before.last !== cell.last) continue
    }
    const differs = (now: number | null, then: number | null): boolean =>
      now !== null && then !== null && now !== then && Math.abs(now - then) <= fewest
    if (differs(top, before.numerator) || (unit === 'percent' && differs(bottom, before.denominator)))
      return 'difference with the last publication'
  }
  return null
}

type Range = { low: number; high: number }

/** What somebody with a pencil can work out: the tightest range of every quantity, given what is shown and every sum that must hold. */
export const workOut = (
  shown: ReadonlyMap<Quantity, number>,
  equations: readonly Equation[],
): ReadonlyMap<Quantity, Readonly<Range>> => {
  const ranges = new Map<Quantity, Range>()
  const rangeOf = (quantity: Quantity): Range => {
    const there = ranges.get(quantity)
    if (there) return there
    const value = shown.get(quantity)
    const made = value === undefined ? { low: 0, high: Number.POSITIVE_INFINITY } : { low: value, high: value }
    ranges.set(quantity, made)
    return made
  }
  const tighten = (range: Range, low: number, high: number): boolean => {
    const before = range.low + range.high
    const [wasLow, wasHigh] = [range.low, range.high]
    range.low = Math.max(range.low, low)
    range.high = Math.min(range.high, high)
    return before !== range.low + range.high || wasLow !== range.low || wasHigh !== range.high
  }
  let moved = true
  while (moved) {
    moved = false
    for (const { total, parts } of equations) {
      const whole = rangeOf(total)
      const pieces = parts.map(rangeOf)
      const lows = pieces.reduce((sum, piece) => sum + piece.low, 0)
      const highs = pieces.reduce((sum, piece) => sum + piece.high, 0)
      if (tighten(whole, lows, highs)) moved = true
      for (const piece of pieces) {
        const others = pieces.reduce((sum, other) => (other === piece ? sum : sum + other.high), 0)
        if (tighten(piece, whole.low - others, whole.high - (lows - piece.low))) moved = true
        // The sum of the lows was taken before this piece moved; the next round sees the new one.
      }
    }
  }
  return ranges
}

const cellsOf = (
  indicator: Indicator,
  figure: Figure,
  values: Map<Quantity, number>,
  equations: Equation[],
): Cell[] => {
  const behind = [...figure.counted, ...figure.notCounted]
  const splits = indicator.kind === 'computed' ? (indicator.splitBy ?? []) : []
  const known = behind.length > 0
  const outOfArea = indicator.kind === 'computed' && indicator.outOf !== undefined
  const make = (
    split: string,
    group: string,
    numbers: { numerator: number | null; denominator: number | null; value: number | null },
    of: readonly Behind[],
    unit: Unit,
  ): Cell => {
    const key = keyOf(indicator.id, split, group)
    const top = known ? quantityOf(of, one => one.top, `${key} none`, values) : `${key} top`
    if (!known && numbers.numerator !== null) values.set(top, numbers.numerator)
    // People of the area are published elsewhere: nothing to protect below the line of a rate.
    const hasBottom = numbers.denominator !== null && unit !== 'count' && unit !== 'per 10,000'
    const bottom = !hasBottom
      ? null
      : known && !(outOfArea && split !== '')
        ? quantityOf(of, one => one.bottom, `${key} nobody`, values)
        : `${key} bottom`
    if (bottom !== null && !values.has(bottom)) values.set(bottom, numbers.denominator ?? 0)
    const rest = bottom !== null && unit === 'percent' ? `${key} rest` : null
    if (rest !== null && bottom !== null) {
      values.set(rest, (numbers.denominator ?? 0) - (numbers.numerator ?? 0))
      equations.push({ total: bottom, parts: [top, rest] })
    }
    return {
      key,
      indicator: indicator.id,
      split,
      group,
      unit,
      first: figure.first,
      last: figure.last,
      ...numbers,
      absent: null,
      top,
      bottom,
      rest,
      hidden: null,
      overridden: false,
    }
  }
  const whole = make('', '', figure, behind, figure.unit)
  whole.absent = figure.state === 'value' ? null : (figure.because ?? 'Not known')
  const cells = [whole]
  for (const [index, split] of splits.entries()) {
    const parts: Cell[] = []
    for (const group of split.groups) {
      const numbers = figure.splits.find(one => one.split === split.id && one.group === group)
      if (!numbers) continue
      const of = behind.filter(one => one.groups[index] === group)
      // Groups of a rate are shown as counts: their share would need the whole, which is shown beside them.
      const unit = outOfArea ? 'count' : figure.unit
      const cell = make(
        split.id,
        group,
        outOfArea ? { numerator: numbers.numerator, denominator: null, value: numbers.numerator } : numbers,
        of,
        unit,
      )
      if (cell.value === null) cell.absent = 'Nobody in this group'
      parts.push(cell)
    }
    if (parts.length > 0 && figure.state === 'value') {
      equations.push({ total: whole.top, parts: parts.map(part => part.top) })
      const bottoms = parts.flatMap(part => (part.bottom === null ? [] : [part.bottom]))
      if (whole.bottom !== null && bottoms.length === parts.length)
        equations.push({ total: whole.bottom, parts: bottoms })
    }
    cells.push(...parts)
  }
  return cells
}

/** Measures of one cohort that between them count everyone once: in touch, not in touch. What one hides, the others would tell. */
const complements = (figures: readonly Readonly<{ cell: Cell; figure: Figure }>[]): Equation[] => {
  const equations: Equation[] = []
  const byCohort = new Map<Quantity, { cell: Cell; children: ReadonlySet<string> }[]>()
  for (const { cell, figure } of figures) {
    if (cell.bottom === null || cell.unit !== 'percent' || figure.counted.length === 0) continue
    if (figure.counted.some(one => one.top !== 1 || one.bottom !== 1)) continue
    const there = byCohort.get(cell.bottom) ?? []
    there.push({ cell, children: new Set(figure.counted.map(one => one.child)) })
    byCohort.set(cell.bottom, there)
  }
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.isDisjointFrom(b)
  for (const [cohort, members] of byCohort) {
    const size = members[0]?.cell.denominator ?? 0
    for (const [i, one] of members.entries())
      for (const [j, two] of members.entries()) {
        if (j <= i || !apart(one.children, two.children)) continue
        const both = one.children.size + two.children.size
        if (both === size) equations.push({ total: cohort, parts: [one.cell.top, two.cell.top] })
        for (const [k, three] of members.entries()) {
          // Two groups that together make a third: full time and part time make all.
          if (
            k !== i &&
            k !== j &&
            three.children.size === both &&
            one.children.isSubsetOf(three.children) &&
            two.children.isSubsetOf(three.children)
          )
            equations.push({ total: three.cell.top, parts: [one.cell.top, two.cell.top] })
          if (
            k > j &&
            both + three.children.size === size &&
            apart(one.children, three.children) &&
            apart(two.children, three.children)
          )
            equations.push({ total: cohort, parts: [one.cell.top, two.cell.top, three.cell.top] })
        }
      }
    // One group inside another: the difference between them is a group too.
    for (const one of members)
      for (const two of members)
        if (one !== two && two.children.size > one.children.size && one.children.isSubsetOf(two.children))
          equations.push({ total: two.cell.top, parts: [one.cell.top, `${two.cell.key} without ${one.cell.key}`] })
  }
  return equations
}

/** How far a hidden quantity must stay in doubt: past the largest number that its rule hides. */
const mustReach = (cell: Cell): { quantity: Quantity; past: number } | null => {
  if (cell.hidden === 'few') return { quantity: cell.top, past: fewest }
  if (cell.hidden === 'all but a few' && cell.rest !== null) return { quantity: cell.rest, past: fewest }
  if (cell.hidden === 'small group' && cell.bottom !== null) return { quantity: cell.bottom, past: smallestGroup - 1 }
  return null
}

/**
 * What of these figures the public may see, cell by cell, in the order given.
 * `overrides` are shown whatever the rules say: each is a named person's decision with a reason, kept on the record.
 */
export const makePublishable = (
  figures: readonly Readonly<{ indicator: Indicator; figure: Figure }>[],
  earlier: readonly Earlier[] = [],
  overrides: readonly Override[] = [],
): PublishableCell[] => {
  const values = new Map<Quantity, number>()
  const equations: Equation[] = []
  const wholes: { cell: Cell; figure: Figure }[] = []
  const cells: Cell[] = []
  for (const { indicator, figure } of figures) {
    const made = cellsOf(indicator, figure, values, equations)
    const whole = made[0]
    if (whole) wholes.push({ cell: whole, figure })
    cells.push(...made)
  }
  equations.push(...complements(wholes))
  const overridden = new Set(overrides.map(one => keyOf(one.indicator, one.split, one.group)))
  const before = new Map<string, Earlier[]>()
  for (const one of earlier) {
    const key = keyOf(one.indicator, one.split, one.group)
    before.set(key, [...(before.get(key) ?? []), one])
  }
  for (const cell of cells) {
    if (cell.absent !== null) continue
    const rule = primaryRule(cell, before.get(cell.key) ?? [])
    if (rule !== null && overridden.has(cell.key)) cell.overridden = true
    else cell.hidden = rule
  }
  const canHide = (cell: Cell): boolean => cell.hidden === null && cell.absent === null && !cell.overridden
  const using = new Map<Quantity, Cell[]>()
  for (const cell of cells)
    for (const quantity of [cell.top, cell.bottom])
      if (quantity !== null) using.set(quantity, [...(using.get(quantity) ?? []), cell])

  // Each round hides at least one more cell, so it ends.
  for (;;) {
    const shown = new Map<Quantity, number>()
    for (const cell of cells) {
      if (cell.hidden !== null || (cell.absent !== null && cell.value !== null)) continue
      shown.set(cell.top, values.get(cell.top) ?? 0)
      if (cell.bottom !== null) shown.set(cell.bottom, values.get(cell.bottom) ?? 0)
    }
    const ranges = workOut(shown, equations)
    let hid = false
    for (const cell of cells) {
      const must = mustReach(cell)
      if (!must) continue
      const range = ranges.get(must.quantity)
      const value = values.get(must.quantity)
      // A hidden number that is shown under another name, or can be worked out too closely.
      if (!range || range.high > must.past) continue
      const direct = (using.get(must.quantity) ?? []).filter(canHide)
      const around = equations
        .filter(one => one.total === must.quantity || one.parts.includes(must.quantity))
        .flatMap(one => [one.total, ...one.parts])
        .flatMap(quantity => using.get(quantity) ?? [])
        .filter(canHide)
      // Hide the smallest other number first: it tells the reader least.
      const next = [...(direct.length > 0 ? direct : around)].sort(
        (a, b) =>
          Number((a.numerator ?? 0) === 0) - Number((b.numerator ?? 0) === 0) ||
          (a.numerator ?? 0) - (b.numerator ?? 0) ||
          (a.key < b.key ? -1 : 1),
      )[0]
      if (!next || value === undefined) continue
      next.hidden = 'to protect another'
      hid = true
      break
    }
    if (!hid) break
  }
  const brand = (made: Unbranded): Publishable => made as Publishable
  return cells.map(cell => ({
    indicator: cell.indicator,
    split: cell.split,
    group: cell.group,
    unit: cell.unit,
    publishable: brand(
      cell.absent !== null
        ? { shown: 'nothing', because: cell.absent }
        : cell.hidden !== null || cell.value === null
          ? { shown: 'suppressed' }
          : { shown: 'value', numerator: cell.numerator, denominator: cell.denominator, value: cell.value },
    ),
    why: cell.hidden,
    overridden: cell.overridden,
  }))
}
