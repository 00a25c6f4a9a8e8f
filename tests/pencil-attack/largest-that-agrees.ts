import assert from 'node:assert/strict'

// A linear programme: how large can an unknown be, if every sum holds?

export type Sum = Readonly<{ total: string; parts: readonly string[] }>
/** Rows of a linear programme: what each unknown is multiplied by, and last what the row comes to. */
type Row = number[]

const nearlyNought = 1e-9

/** Writes one unknown out of every row but one. */
const turn = (rows: readonly Row[], pivot: Row, column: number): void => {
  const by = pivot[column] ?? 1
  for (let at = 0; at < pivot.length; at++) pivot[at] = (pivot[at] ?? 0) / by
  for (const row of rows) {
    const times = row[column] ?? 0
    if (row === pivot || times === 0) continue
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - times * (pivot[at] ?? 0)
  }
}

/** Dantzig's simplex method with Bland's rule, which cannot go round in circles: changes the rows until the goal can rise no more. */
const climb = (rows: Row[], basis: number[], goal: Row, usable: number): 'highest' | 'without end' => {
  for (;;) {
    const enter = goal.findIndex((cost, at) => at < usable && cost < -nearlyNought)
    if (enter < 0) return 'highest'
    let leave = -1
    let least = Number.POSITIVE_INFINITY
    for (const [at, row] of rows.entries()) {
      const by = row[enter] ?? 0
      if (by <= nearlyNought) continue
      const ratio = (row.at(-1) ?? 0) / by
      const isFirst = ratio < least - nearlyNought
      if (isFirst || (ratio < least + nearlyNought && (basis[at] ?? 0) < (basis[leave] ?? 0))) {
        least = Math.min(least, ratio)
        leave = at
      }
    }
    const pivot = rows[leave]
    if (!pivot) return 'without end'
    turn([...rows, goal], pivot, enter)
    basis[leave] = enter
  }
}

/** The largest that each of some unknowns can be, if every sum holds, nothing is below nought, and what is shown is so. */
export const largestOf = (
  wanted: readonly string[],
  shown: ReadonlyMap<string, number>,
  sums: readonly Sum[],
): number[] => {
  const names = [...new Set(sums.flatMap(({ total, parts }) => [total, ...parts]))].filter(name => !shown.has(name))
  const place = new Map(names.map((name, at) => [name, at]))
  const width = names.length + sums.length
  const rows = sums.map(({ total, parts }, at): Row => {
    const row: Row = Array.from({ length: width + 1 }, () => 0)
    const put = (name: string, sign: number): void => {
      const known = shown.get(name)
      const column = known === undefined ? (place.get(name) ?? 0) : width
      row[column] = (row[column] ?? 0) + (known === undefined ? sign : -sign * known)
    }
    put(total, 1)
    for (const part of parts) put(part, -1)
    const turned = (row[width] ?? 0) < 0 ? row.map(one => 0 - one) : row
    turned[names.length + at] = 1
    return turned
  })
  const basis = rows.map((_, at) => names.length + at)
  const goal: Row = Array.from({ length: width + 1 }, (_, at) =>
    at >= names.length && at < width ? 0 : rows.reduce((sum, row) => sum - (row[at] ?? 0), 0),
  )
  climb(rows, basis, goal, width)
  assert.ok(Math.abs(goal.at(-1) ?? 0) < 1e-6, 'what is shown agrees with itself')
  // A sum that follows from the others says nothing more; the rest are freed of what was put in to start from.
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at]
    if (!row || (basis[at] ?? 0) < names.length) continue
    const column = row.findIndex((one, where) => where < names.length && Math.abs(one) > nearlyNought)
    if (column < 0) {
      rows.splice(at, 1)
      basis.splice(at, 1)
    } else {
      turn([...rows, goal], row, column)
      basis[at] = column
    }
  }
  return wanted.map(name => {
    const known = shown.get(name)
    if (known !== undefined) return known
    const mine = rows.map(row => [...row])
    const held = [...basis]
    const column = place.get(name)
    if (column === undefined) return Number.POSITIVE_INFINITY
    const top: Row = Array.from({ length: width + 1 }, (_, at) => (at === column ? -1 : 0))
    for (const [at, row] of mine.entries()) {
      const times = top[held[at] ?? 0] ?? 0
      if (times !== 0) for (let i = 0; i <= width; i++) top[i] = (top[i] ?? 0) - times * (row[i] ?? 0)
    }
    return climb(mine, held, top, names.length) === 'highest'
      ? Math.round((top.at(-1) ?? 0) * 1e6) / 1e6
      : Number.POSITIVE_INFINITY
  })
}
