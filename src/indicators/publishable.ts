import type { Behind, Figure, Indicator, Unit } from './define.ts'

// The only door by which a number reaches the public. A count of 1 to 5 people, a percentage of fewer than 10, and "all but a few"
// are hidden; then other numbers are hidden too, until no hidden one can be worked out from totals, splits, measures that count the
// same children, or the difference with what was published before. Everything hidden looks alike, so that the mark tells nothing.
//
// What is held: of every hidden count of 1 to 5 people there are other numbers, more than 5 among them, that agree with everything
// shown and with every sum that the figures keep. It is held for each hidden count by itself.
// What is not held, and a person must think of:
// - the difference between two shown numbers where one group lies inside another may itself be a few people (20 went missing, 18 of
//   them more than once);
// - the years of two figures may overlap, so that one month's change can be guessed from them; only corrections of the same days,
//   and months that begin on the same day, are compared with what was published before;
// - sums are followed one at a time. Where three or more hidden numbers are tied in a ring of sums, taking the sums together may
//   tell more than one after another (`tests/pencil-attack` takes them together, and has found no such ring);
// - somebody who knows this file, or one of the children, knows more than the numbers tell.

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
  /** What an attacker would solve for: the counts above the line, below it, and between the two. */
  top: Quantity
  bottom: Quantity | null
  rest: Quantity | null
  /** Different people, where one may stand for several events; null where nobody is known behind the counts. */
  people: Readonly<{ top: number; bottom: number; rest: number }> | null
  hidden: WhyHidden | null
  /** How far quantities must stay in doubt for what is hidden here to stay hidden: past these numbers. */
  musts: readonly Must[]
  /** Published before for the same days with the same counts: whoever kept that page knows it. */
  known: boolean
  overridden: boolean
}

type Must = Readonly<{ quantity: Quantity; past: number }>

/** total = the sum of the parts */
type Equation = Readonly<{ total: Quantity; parts: readonly Quantity[] }>

const keyOf = (indicator: string, split: string, group: string): string => `${indicator}|${split}|${group}`

/** A group of people, one bit each. */
type People = Readonly<{ name: Quantity; bits: Uint32Array; members: readonly number[] }>

type Counted = Readonly<{ name: Quantity; sum: number; different: number }>

/** Every count that can be told from another. Two counts of the same children are one quantity, whichever measure they stand in. */
type Ledger = Readonly<{
  values: Map<Quantity, number>
  people: Map<Quantity, People>
  equations: Map<string, Equation>
  count: (behind: readonly Behind[], measure: (one: Behind) => number, otherwise: Quantity) => Counted
  equal: (total: Quantity, parts: readonly Quantity[]) => void
}>

const ledgerOf = (figures: readonly Readonly<{ figure: Figure }>[]): Ledger => {
  const numbers = new Map<string, number>()
  for (const { figure } of figures)
    for (const { child } of [...figure.counted, ...figure.notCounted])
      if (!numbers.has(child)) numbers.set(child, numbers.size)
  const words = Math.ceil(numbers.size / 32)
  const values = new Map<Quantity, number>()
  const people = new Map<Quantity, People>()
  const equations = new Map<string, Equation>()
  return {
    values,
    people,
    equations,
    count: (behind, measure, otherwise) => {
      const bits = new Uint32Array(words)
      const members: number[] = []
      const several: string[] = []
      let sum = 0
      for (const one of behind) {
        const amount = measure(one)
        if (amount === 0) continue
        sum += amount
        const number = numbers.get(one.child) ?? 0
        members.push(number)
        bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31))
        if (amount !== 1) several.push(`${number} ${amount}`)
      }
      // That two numbers are both nought is no secret that one could tell of the other.
      const name =
        members.length === 0 ? otherwise : `${Buffer.from(bits.buffer).toString('latin1')}${several.sort().join()}`
      values.set(name, sum)
      if (several.length === 0 && members.length > 0) people.set(name, { name, bits, members })
      return { name, sum, different: members.length }
    },
    equal: (total, parts) => {
      if (parts.length === 1 && parts[0] === total) return
      equations.set([total, ...parts.toSorted()].join('\n'), { total, parts })
    },
  }
}

const sameDays = (cell: Cell, before: Earlier): boolean => before.first === cell.first && before.last === cell.last

const isFew = (count: number): boolean => count >= 1 && count <= fewest

/** The counts of few people in a cell. Events of a few people stay in doubt past their own number, however many they are. */
const fewIn = (cell: Cell): Record<'top' | 'bottom' | 'rest', Must | null> => {
  const { numerator: top, denominator: bottom, people } = cell
  const rest = top === null || bottom === null ? null : bottom - top
  const few = (quantity: Quantity | null, count: number | null, different: number | undefined): Must | null =>
    quantity !== null && count !== null && (isFew(count) || isFew(different ?? 0))
      ? { quantity, past: Math.max(fewest, count) }
      : null
  const isMean = cell.unit === 'days' || cell.unit === 'score'
  return {
    top: isMean ? null : few(cell.top, top, people?.top),
    bottom: few(cell.bottom, bottom, people?.bottom),
    rest: few(cell.rest, rest, people?.rest),
  }
}

/** A share or an average of few people: the number of people may be known where it is not itself few, what is said of them not. */
const ofSmallGroup = (cell: Cell): Must[] => {
  const { numerator: top, denominator: bottom } = cell
  if (top === null || bottom === null) return []
  if (cell.rest !== null && top === bottom) return [{ quantity: cell.rest, past: 0 }]
  return [{ quantity: cell.top, past: top }]
}

/** Which rule hides a cell by itself, whatever else is shown. */
const primaryRule = (cell: Cell, earlier: readonly Earlier[]): Readonly<{ why: WhyHidden; musts: Must[] }> | null => {
  const { unit, numerator: top, denominator: bottom } = cell
  if (cell.value === null) return null
  if (top === null) return unit === 'count' && cell.value > fewest ? null : { why: 'counts not known', musts: [] }
  const isCount = unit === 'count' || unit === 'per 10,000'
  if (!isCount && bottom === null) return { why: 'counts not known', musts: [] }
  const few = fewIn(cell)
  const musts = [few.top, few.bottom, few.rest].filter(must => must !== null)
  if (few.top) return { why: 'few', musts }
  if (!isCount && bottom !== null && Math.min(bottom, cell.people?.bottom ?? bottom) < smallestGroup)
    return { why: 'small group', musts: musts.length > 0 ? musts : ofSmallGroup(cell) }
  if (few.rest) return { why: 'all but a few', musts }
  for (const before of earlier) {
    // The same days again is a correction; days that begin alike and end later tell of the days between.
    if (before.first !== cell.first || before.last > cell.last || before.first === before.last) {
      if (!sameDays(cell, before)) continue
    }
    const differs = (now: number | null, then: number | null): boolean =>
      now !== null && then !== null && now !== then && Math.abs(now - then) <= fewest
    const why = 'difference with the last publication'
    // Neither may it be worked out from its groups: it must stay in doubt past the same few that a difference may not show.
    if (differs(top, before.numerator))
      return { why, musts: [{ quantity: cell.top, past: (before.numerator ?? 0) + fewest }] }
    if (unit === 'percent' && cell.bottom !== null && differs(bottom, before.denominator))
      return { why, musts: [{ quantity: cell.bottom, past: (before.denominator ?? 0) + fewest }] }
  }
  return null
}

type Range = { low: number; high: number }

/** What somebody with a pencil can work out: the tightest range of every quantity that sums give, one after another. */
type Pencil = Readonly<{
  rangeOf: (quantity: Quantity) => Readonly<Range>
  /** Writes down numbers that are shown and all that follows. If that tells too much, everything is rubbed out again: false. */
  write: (shown: ReadonlyMap<Quantity, number>, tellsTooMuch: (quantity: Quantity) => boolean) => boolean
}>

const pencilOf = (equations: Iterable<Equation>, atLeast: ReadonlyMap<Quantity, number>): Pencil => {
  type Line = Range & { readonly quantity: Quantity; readonly sums: number[] }
  const lines = new Map<Quantity, Line>()
  const lineOf = (quantity: Quantity): Line => {
    const there = lines.get(quantity)
    if (there) return there
    const made: Line = { quantity, low: atLeast.get(quantity) ?? 0, high: Number.POSITIVE_INFINITY, sums: [] }
    lines.set(quantity, made)
    return made
  }
  const sums = [...equations].map(({ total, parts }, index) => {
    const sum = { whole: lineOf(total), pieces: parts.map(lineOf) }
    for (const line of [sum.whole, ...sum.pieces]) line.sums.push(index)
    return sum
  })
  let rubOut: { line: Line; low: number; high: number }[] = []
  let again = new Set<number>()
  const tighten = (line: Line, low: number, high: number): void => {
    if (low <= line.low && high >= line.high) return
    rubOut.push({ line, low: line.low, high: line.high })
    line.low = Math.max(line.low, low)
    line.high = Math.min(line.high, high)
    for (const index of line.sums) again.add(index)
  }
  const follow = ({ whole, pieces }: (typeof sums)[number]): void => {
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
  // What holds before anything is shown.
  for (const sum of sums) follow(sum)
  return {
    rangeOf: lineOf,
    write: (shown, tellsTooMuch) => {
      rubOut = []
      for (const [quantity, value] of shown) tighten(lineOf(quantity), value, value)
      for (const index of again) {
        again.delete(index)
        const sum = sums[index]
        if (sum) follow(sum)
      }
      again = new Set()
      if (!rubOut.some(({ line }) => tellsTooMuch(line.quantity))) return true
      for (const { line, low, high } of rubOut.toReversed()) {
        line.low = low
        line.high = high
      }
      return false
    },
  }
}

const cellsOf = (indicator: Indicator, figure: Figure, ledger: Ledger): Cell[] => {
  const { values, equal } = ledger
  const behind = [...figure.counted, ...figure.notCounted]
  const splits = indicator.kind === 'computed' ? (indicator.splitBy ?? []) : []
  const isKnown = behind.length > 0
  const isRate = indicator.kind === 'computed' && indicator.outOf !== undefined
  const make = (
    split: string,
    group: string,
    numbers: { numerator: number | null; denominator: number | null; value: number | null },
    of: readonly Behind[],
    unit: Unit,
  ): Cell => {
    const key = keyOf(indicator.id, split, group)
    // People of the area are published elsewhere: nothing to protect below the line of a rate.
    const hasBottom = numbers.denominator !== null && unit !== 'count' && unit !== 'per 10,000'
    const isShare = hasBottom && unit === 'percent'
    const named = (part: 'top' | 'bottom' | 'rest', sum: number, measure: (one: Behind) => number): Counted => {
      const name = `${key} ${part}`
      if (isKnown) return ledger.count(of, measure, name)
      values.set(name, sum)
      return { name, sum, different: 0 }
    }
    const [above, below] = [numbers.numerator ?? 0, numbers.denominator ?? 0]
    const top = named('top', above, one => one.top)
    const bottom = hasBottom ? named('bottom', below, one => one.bottom) : null
    const rest = isShare ? named('rest', below - above, one => one.bottom - one.top) : null
    for (const part of [top, bottom, rest]) if (part !== null && part.sum === 0) values.set(part.name, 0)
    if (bottom !== null && rest !== null) equal(bottom.name, [top.name, rest.name])
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
      top: top.name,
      bottom: bottom?.name ?? null,
      rest: rest?.name ?? null,
      people: isKnown ? { top: top.different, bottom: bottom?.different ?? 0, rest: rest?.different ?? 0 } : null,
      hidden: null,
      musts: [],
      known: false,
      overridden: false,
    }
  }
  const whole = make('', '', figure, behind, figure.unit)
  whole.absent = figure.state === 'value' ? null : (figure.because ?? 'Not known')
  const cells = [whole]
  for (const [index, split] of splits.entries()) {
    const byGroup = Map.groupBy(behind, one => one.groups[index] ?? '')
    const parts: Cell[] = []
    for (const group of split.groups) {
      const numbers = figure.splits.find(one => one.split === split.id && one.group === group)
      if (!numbers) continue
      // Groups of a rate are shown as counts: their share would need the whole, which is shown beside them.
      const shown = isRate ? { numerator: numbers.numerator, denominator: null, value: numbers.numerator } : numbers
      const cell = make(split.id, group, shown, byGroup.get(group) ?? [], isRate ? 'count' : figure.unit)
      cell.absent = whole.absent ?? (cell.value === null ? 'Nobody in this group' : null)
      parts.push(cell)
    }
    if (parts.length > 0 && figure.state === 'value')
      for (const part of ['top', 'bottom', 'rest'] as const) {
        const total = whole[part]
        const pieces = parts.flatMap(one => one[part] ?? [])
        if (total !== null && pieces.length === parts.length) equal(total, pieces)
      }
    cells.push(...parts)
  }
  return cells
}

const isWithin = (one: People, other: People): boolean =>
  one.members.length <= other.members.length && one.bits.every((word, at) => (word & ~(other.bits[at] ?? 0)) === 0)

const areApart = (one: People, other: People): boolean =>
  one.bits.every((word, at) => (word & (other.bits[at] ?? 0)) === 0)

/** Measures of one cohort that between them count everyone once: in touch, not in touch. What one hides, the others would tell. */
const addComplements = (wholes: readonly Cell[], ledger: Ledger): void => {
  const byCohort = Map.groupBy(
    wholes.filter(cell => cell.unit === 'percent' && cell.absent === null && cell.bottom !== null),
    cell => cell.bottom ?? '',
  )
  for (const [cohort, cells] of byCohort) {
    const size = ledger.values.get(cohort) ?? 0
    const groups = [...new Set(cells.map(cell => cell.top))].flatMap(name => ledger.people.get(name) ?? [])
    const sum = (...of: People[]): number => of.reduce((all, one) => all + one.members.length, 0)
    const names = (...of: People[]): Quantity[] => of.map(one => one.name)
    for (const [i, one] of groups.entries()) {
      // One group inside another: the difference between them is a group too.
      for (const other of groups)
        if (one !== other && isWithin(one, other))
          ledger.equal(other.name, [one.name, `${other.name} without ${one.name}`])
      for (const two of groups.slice(i + 1)) {
        if (!areApart(one, two)) continue
        for (const three of groups) {
          // Two groups that together make a third: full time and part time make all.
          if (sum(three) === sum(one, two) && isWithin(one, three) && isWithin(two, three))
            ledger.equal(three.name, names(one, two))
        }
        for (const three of groups.slice(groups.indexOf(two) + 1))
          if (sum(one, two, three) === size && areApart(one, three) && areApart(two, three))
            ledger.equal(cohort, names(one, two, three))
      }
    }
  }
}

/** A number that is several groups of a split together, in whichever measure it stands: under 5 is under 1 and 1 to 4. */
const addUnions = (cells: readonly Cell[], ledger: Ledger): void => {
  const partitions = new Map<string, readonly People[]>()
  for (const parts of Map.groupBy(
    cells.filter(cell => cell.split !== ''),
    cell => `${cell.indicator}|${cell.split}`,
  ).values())
    for (const part of ['top', 'bottom', 'rest'] as const) {
      const groups = parts.flatMap(cell => ledger.people.get(cell[part] ?? '') ?? [])
      if (groups.length > 1) partitions.set(groups.map(one => one.name).join('\n'), groups)
    }
  const all = [...ledger.people.values()]
  const most = all.reduce((least, one) => Math.max(least, ...one.members.slice(-1), ...one.members), -1) + 1
  const groupOf = new Int16Array(most)
  for (const groups of partitions.values()) {
    groupOf.fill(-1)
    for (const [place, group] of groups.entries()) for (const member of group.members) groupOf[member] = place
    for (const one of all) {
      const first = groups[groupOf[one.members[0] ?? 0] ?? -1]
      if (!first || first === one || first.members.length >= one.members.length || !isWithin(first, one)) continue
      const touched = new Set<number>()
      for (const member of one.members) touched.add(groupOf[member] ?? -1)
      if (touched.has(-1)) continue
      const parts = [...touched].flatMap(place => groups[place] ?? [])
      if (parts.reduce((sum, part) => sum + part.members.length, 0) === one.members.length)
        ledger.equal(
          one.name,
          parts.map(part => part.name),
        )
    }
  }
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
  const ledger = ledgerOf(figures)
  const cells = figures.flatMap(({ indicator, figure }) => cellsOf(indicator, figure, ledger))
  addComplements(
    cells.filter(cell => cell.split === ''),
    ledger,
  )
  addUnions(cells, ledger)
  const things = new Set(
    figures.flatMap(({ indicator }) => (indicator.kind === 'entered' && indicator.countsThings ? indicator.id : [])),
  )
  const overridden = new Set(overrides.map(one => keyOf(one.indicator, one.split, one.group)))
  const before = Map.groupBy(earlier, one => keyOf(one.indicator, one.split, one.group))
  const atLeast = new Map<Quantity, number>()
  for (const cell of cells) {
    if (cell.absent !== null) continue
    const earlierOnes = before.get(cell.key) ?? []
    cell.known = earlierOnes.some(
      one => sameDays(cell, one) && one.numerator === cell.numerator && one.denominator === cell.denominator,
    )
    // Nought is shown, so a hidden count is at least 1.
    if (cell.unit === 'count' && (cell.numerator ?? 0) > 0) atLeast.set(cell.top, 1)
    const rule = things.has(cell.indicator) ? null : primaryRule(cell, earlierOnes)
    if (rule === null) continue
    if (overridden.has(cell.key)) cell.overridden = true
    else {
      cell.hidden = rule.why
      cell.musts = rule.musts
    }
  }
  const pencil = pencilOf(ledger.equations.values(), atLeast)
  const numbersOf = (cell: Cell): Map<Quantity, number> => {
    const numbers = new Map<Quantity, number>()
    for (const quantity of [cell.top, cell.bottom])
      if (quantity !== null) numbers.set(quantity, ledger.values.get(quantity) ?? 0)
    return numbers
  }
  // First what cannot be hidden: groups with nobody in them, what was published before, and what a named person decided to show.
  for (const cell of cells)
    if (cell.known || cell.overridden || (cell.absent !== null && cell.value === null && cell.numerator !== null))
      pencil.write(numbersOf(cell), () => false)
  const musts = new Map<Quantity, number>()
  // What those tell already cannot be protected by hiding more.
  for (const { quantity, past } of cells.flatMap(cell => cell.musts))
    if (pencil.rangeOf(quantity).high > past) musts.set(quantity, Math.max(past, musts.get(quantity) ?? 0))
  const tellsTooMuch = (quantity: Quantity): boolean => {
    const past = musts.get(quantity)
    return past !== undefined && pencil.rangeOf(quantity).high <= past
  }
  // Then one number after another, as long as it tells nothing that is hidden: whole measures first, those that can be compared
  // with England before their local twins; then noughts and the largest numbers, so that what protects another is a small group.
  const rest = cells.filter(cell => cell.hidden === null && cell.absent === null && !cell.known && !cell.overridden)
  const comparable = new Set(figures.flatMap(({ indicator }) => (indicator.benchmark ? [indicator.id] : [])))
  const importance = (cell: Cell): readonly [number, number, number] => [
    cell.split !== '' ? 2 : comparable.has(cell.indicator) ? 0 : 1,
    cell.numerator === 0 ? 0 : 1,
    -(cell.numerator ?? 0),
  ]
  rest.sort((a, b) => {
    const [one, other] = [importance(a), importance(b)]
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || (a.key < b.key ? -1 : 1)
  })
  for (const cell of rest) if (!pencil.write(numbersOf(cell), tellsTooMuch)) cell.hidden = 'to protect another'
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
