import { childId, type PlainDate, plainDate } from '../kernel/index.ts'
import type { Behind, Figure, Indicator, Unit } from './define.ts'

// For tests: figures made out of people, each with what they add above and below the line and their groups, so that what may be
// shown can be checked against what somebody with the page in hand could work out.

export type Person = Readonly<{ child: string; top?: number; bottom?: number; groups?: readonly string[] }>
type Splits = Readonly<Record<string, readonly string[]>>
export type Given = Readonly<{ indicator: Indicator; figure: Figure }>

export const first = plainDate('2025-04-01')
export const last = plainDate('2026-03-31')

const valueOf = (unit: Unit, top: number, bottom: number): number | null =>
  unit === 'count' ? top : bottom === 0 ? null : unit === 'percent' ? (100 * top) / bottom : top / bottom

export const measure = (
  id: string,
  unit: Unit,
  splits: Splits,
  people: readonly Person[],
  days: Readonly<{ first: PlainDate; last: PlainDate }> = { first, last },
): Given => {
  const behind = people.map(({ child, top = 0, bottom = 1, groups = [] }): Behind => ({
    child: childId(child),
    top,
    bottom,
    because: '',
    groups,
  }))
  const sums = (of: readonly Behind[]): { numerator: number; denominator: number | null; value: number | null } => {
    const numerator = of.reduce((sum, one) => sum + one.top, 0)
    const denominator = of.reduce((sum, one) => sum + one.bottom, 0)
    return {
      numerator,
      denominator: unit === 'count' ? null : denominator,
      value: valueOf(unit, numerator, denominator),
    }
  }
  const whole = sums(behind)
  const isCounted = (one: Behind): boolean => one.top > 0 || ((unit === 'days' || unit === 'score') && one.bottom > 0)
  const splitBy = Object.entries(splits).map(([split, groups]) => ({ id: split, title: split, groups, of: () => '' }))
  return {
    indicator: {
      kind: 'computed',
      id,
      unit,
      splitBy,
    } as unknown as Indicator,
    figure: {
      id,
      version: 1,
      asAt: days.last,
      ...days,
      unit,
      state: whole.value === null ? 'not applicable' : 'value',
      because: whole.value === null ? 'There was nobody' : null,
      ...whole,
      squares: null,
      unknown: 0,
      leftOut: [],
      splits: splitBy.flatMap(({ id: split, groups }, index) =>
        groups.map(group => ({ split, group, ...sums(behind.filter(one => one.groups[index] === group)) })),
      ),
      counted: behind.filter(isCounted),
      notCounted: behind.filter(one => !isCounted(one)),
      notInCohort: [],
      note: null,
    },
  }
}

/** So many people counted of so many in each group: `{ boys: [3, 20] }`. */
export const groupsOf = (groups: Readonly<Record<string, readonly [number, number]>>, from = ''): Person[] =>
  Object.entries(groups).flatMap(([group, [top, of]]) =>
    Array.from({ length: of }, (_, n) => ({ child: `${from}${group}${n}`, top: n < top ? 1 : 0, groups: [group] })),
  )
