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
  /** How far a quantity must stay in doubt for what is hidden here to stay hidden: past this number. */
  must: Readonly<{ quantity: Quantity; past: number }> | null
  /** Published before for the same days with the same counts: whoever kept that page knows it. */
  known: boolean
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

type Rule = Readonly<{ why: WhyHidden; must: Cell['must'] }>

const sameDays = (cell: Cell, before: Earlier): boolean => before.first === cell.first && before.last === cell.last

const primaryRule = (cell: Cell, earlier: readonly Earlier[]): Rule | null => {
  const { unit, numerator: top, denominator: bottom } = cell
  const rule = (why: WhyHidden, quantity: Quantity | null = null, past = fewest): Rule => ({
    why,
    must: quantity === null ? null : { quantity, past },
  })
  if (cell.value === null) return null
  if (top === null) return unit === 'count' && cell.value > fewest ? null : rule('counts not known')
  if (unit === 'days' || unit === 'score')
    return bottom === null
      ? rule('counts not known')
      : bottom < smallestGroup
        ? rule('small group', cell.bottom, smallestGroup - 1)
        : null
  if (top >= 1 && top <= fewest) return rule('few', cell.top)
  if (unit === 'percent') {
    if (bottom === null) return rule('counts not known')
    if (bottom < smallestGroup) return rule('small group', cell.bottom, smallestGroup - 1)
    if (bottom - top >= 1 && bottom - top <= fewest) return rule('all but a few', cell.rest)
  }
  for (const before of earlier) {
    // The same days again is a correction; days that begin alike and end later tell of the days between.
    if (before.first !== cell.first || before.last > cell.last || before.first === before.last) {
      if (!sameDays(cell, before)) continue
    }
    const differs = (now: number | null, then: number | null): boolean =>
      now !== null && then !== null && now !== then && Math.abs(now - then) <= fewest
    const why = 'difference with the last publication'
    // Neither may it be worked out from its groups: it must stay in doubt past the same few that a difference may not show.
    if (differs(top, before.numerator)) return rule(why, cell.top, (before.numerator ?? 0) + fewest)
    if (unit === 'percent' && differs(bottom, before.denominator))
      return rule(why, cell.bottom, (before.denominator ?? 0) + fewest)
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
  const sums = equations.map(({ total, parts }) => ({ whole: rangeOf(total), pieces: parts.map(rangeOf) }))
  const saying = new Map<Range, number[]>()
  for (const [index, { whole, pieces }] of sums.entries())
    for (const range of [whole, ...pieces]) saying.set(range, [...(saying.get(range) ?? []), index])
  // Only the sums that name a quantity which moved need to be looked at again.
  const again = new Set(sums.keys())
  const tighten = (range: Range, low: number, high: number): void => {
    if (low <= range.low && high >= range.high) return
    range.low = Math.max(range.low, low)
    range.high = Math.min(range.high, high)
    for (const index of saying.get(range) ?? []) again.add(index)
  }
  for (const index of again) {
    again.delete(index)
    const sum = sums[index]
    if (!sum) continue
    const { whole, pieces } = sum
    let lows = 0
    let highs = 0
    let endless = 0
    for (const piece of pieces) {
      lows += piece.low
      if (Number.isFinite(piece.high)) highs += piece.high
      else endless++
    }
    tighten(whole, lows, endless > 0 ? Number.POSITIVE_INFINITY : highs)
    for (const piece of pieces) {
      const { low, high } = piece
      const isEndless = !Number.isFinite(high)
      const others = endless - (isEndless ? 1 : 0) > 0 ? Number.POSITIVE_INFINITY : isEndless ? highs : highs - high
      // Sums taken before this piece moved are wider than the truth, never narrower; what moved is looked at again.
      tighten(piece, whole.low - others, whole.high - (lows - low))
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
      must: null,
      known: false,
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
    const earlierOnes = before.get(cell.key) ?? []
    cell.known = earlierOnes.some(
      one => sameDays(cell, one) && one.numerator === cell.numerator && one.denominator === cell.denominator,
    )
    const rule = primaryRule(cell, earlierOnes)
    if (rule !== null && overridden.has(cell.key)) cell.overridden = true
    else if (rule !== null) {
      cell.hidden = rule.why
      cell.must = rule.must
    }
  }
  // Hiding what was published before would protect nobody.
  const canHide = (cell: Cell): boolean =>
    cell.hidden === null && cell.absent === null && !cell.overridden && !cell.known
  const using = new Map<Quantity, Cell[]>()
  for (const cell of cells)
    for (const quantity of [cell.top, cell.bottom])
      if (quantity !== null) using.set(quantity, [...(using.get(quantity) ?? []), cell])

  const around = new Map<Quantity, Set<Quantity>>()
  for (const { total, parts } of equations)
    for (const one of [total, ...parts])
      for (const other of [total, ...parts]) {
        const there = around.get(one)
        if (there) there.add(other)
        else around.set(one, new Set([other]))
      }
  // Each round hides at least one more cell, so it ends.
  for (;;) {
    const shown = new Map<Quantity, number>()
    for (const cell of cells) {
      if ((cell.hidden !== null && !cell.known) || (cell.absent !== null && cell.value !== null)) continue
      shown.set(cell.top, values.get(cell.top) ?? 0)
      if (cell.bottom !== null) shown.set(cell.bottom, values.get(cell.bottom) ?? 0)
    }
    const ranges = workOut(shown, equations)
    let hid = false
    // What one hiding changed is not judged again in the same round.
    const stale = new Set<Quantity>()
    for (const { must } of cells) {
      if (!must || stale.has(must.quantity)) continue
      const range = ranges.get(must.quantity)
      // A hidden number that is shown under another name, or can be worked out too closely.
      if (!range || range.high > must.past) continue
      const direct = (using.get(must.quantity) ?? []).filter(canHide)
      // What tells it may itself be told by sums further off, so the search goes on until something can be hidden.
      let ring = [must.quantity]
      const reached = new Set(ring)
      let others: Cell[] = []
      while (direct.length === 0 && others.length === 0 && ring.length > 0) {
        ring = [...new Set(ring.flatMap(quantity => [...(around.get(quantity) ?? [])]))].filter(
          one => !reached.has(one),
        )
        for (const one of ring) reached.add(one)
        others = ring.flatMap(quantity => using.get(quantity) ?? []).filter(canHide)
      }
      // A group before a whole measure, and the smallest number first: it tells the reader least.
      const next = [...direct, ...others].sort(
        (a, b) =>
          Number(a.split === '') - Number(b.split === '') ||
          Number((a.numerator ?? 0) === 0) - Number((b.numerator ?? 0) === 0) ||
          (a.numerator ?? 0) - (b.numerator ?? 0) ||
          (a.key < b.key ? -1 : 1),
      )[0]
      if (!next) continue
      next.hidden = 'to protect another'
      hid = true
      for (const quantity of [next.top, next.bottom])
        if (quantity !== null) for (const one of around.get(quantity) ?? [quantity]) stale.add(one)
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

/** What stands in a publication came through this door when it was published. For rows of `publication_figure`, and nothing else. */
export const asPublished = (
  frozen: Readonly<{
    shown: string
    numerator: number | null
    denominator: number | null
    value: number | null
    sentence: string
  }>,
): Publishable => {
  const { shown, numerator, denominator, value } = frozen
  const made: Unbranded =
    shown === 'value' && value !== null
      ? { shown, numerator, denominator, value }
      : shown === 'suppressed'
        ? { shown }
        : { shown: 'nothing', because: frozen.sentence }
  return made as Publishable
}
