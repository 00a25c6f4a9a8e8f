import type { ListedCareLeaver, ListedChild, Module903, Snapshot } from '../../src/dataset/index.ts'
import { addDays, addMonths, type PlainDate } from '../../src/kernel/index.ts'
import { storiesOf, type Story, type World } from './story.ts'

/** What one child adds above and below the line; null for a child who is not in the group. */
export type Adds = readonly [above: number, below: number] | null

export type Days = Readonly<{ first: PlainDate; last: PlainDate; year: number }>

/** By child. Null where the figure's source is not loaded. */
export type Computed = Readonly<{
  children: ReadonlyMap<string, readonly [number, number]>
  area?: number | null
}> | null

export type Computation = (world: World, day: PlainDate) => Computed

export const if1 = (inGroup: boolean, counts: boolean): Adds => (inGroup ? [counts ? 1 : 0, 1] : null)

type Length = number | 'day' | 'return year'

const yearEnd = (day: PlainDate): number => Number(day.slice(0, 4)) + (day.slice(5) > '03-31' ? 1 : 0)

const daysOf = (length: Length, day: PlainDate): Days => {
  if (length === 'day') return { first: day, last: day, year: yearEnd(day) }
  if (length === 'return year') {
    const end = day.endsWith('-03-31') ? yearEnd(day) : yearEnd(day) - 1
    return { first: `${end - 1}-04-01` as PlainDate, last: `${end}-03-31` as PlainDate, year: end }
  }
  return { first: addMonths(addDays(day, 1), -length), last: day, year: yearEnd(day) }
}

const isLoaded = (world: World, days: Days, modules: readonly Module903[]): boolean => {
  for (let year = yearEnd(days.first); year <= days.year; year++) {
    const parts = world.returns.filter(one => one.yearEnd === year)
    if (parts.length === 0) return false
    if (!modules.every(module => parts.some(part => part.tables.some(table => table.module === module)))) return false
    if (year === days.year && !parts.some(part => part.upTo >= days.last)) return false
  }
  return true
}

export const fromReturn =
  (length: Length, modules: string, adds: (story: Story, days: Days, world: World) => Adds): Computation =>
  (world, day) => {
    const days = daysOf(length, day)
    if (!isLoaded(world, days, modules.split(' ') as Module903[])) return null
    const children = new Map<string, readonly [number, number]>()
    for (const story of storiesOf(world)) {
      const added = adds(story, days, world)
      if (added) children.set(story.child, added)
    }
    return { children }
  }

/** A rate: the people of the area in the middle of the year before. */
export const perPerson =
  (computation: Computation): Computation =>
  (world, day) => {
    const counted = computation(world, day)
    if (!counted) return null
    const midYears = [...world.population.keys()].filter(year => `${year}-06-30` < day).sort((a, b) => a - b)
    return { ...counted, area: world.population.get(midYears.at(-1) ?? 0) ?? null }
  }

const newestSnapshot = (world: World, day: PlainDate, has: (one: Snapshot) => boolean): Snapshot | null =>
  [...world.snapshots]
    .filter(one => one.asAt <= day && one.asAt > addDays(day, -45) && has(one))
    .sort((a, b) => (a.asAt < b.asAt ? -1 : 1))
    .at(-1) ?? null

/** A column in which nobody has anything was not in the book. */
const isGiven = <T>(rows: readonly T[], column: keyof T | undefined): boolean =>
  column === undefined || rows.length === 0 || rows.some(row => row[column] !== null)

export const fromList8 =
  (adds: (child: ListedChild, day: PlainDate) => Adds, column?: keyof ListedChild): Computation =>
  (world, day) => {
    const snapshot = newestSnapshot(world, day, one => one.inCare !== null)
    if (!snapshot || !isGiven(snapshot.inCare ?? [], column)) return null
    const children = new Map<string, readonly [number, number]>()
    for (const child of snapshot.inCare ?? []) {
      const added = adds(child, snapshot.asAt)
      if (added) children.set(child.id, added)
    }
    return { children }
  }

export const fromList9 =
  (adds: (person: ListedCareLeaver, day: PlainDate) => Adds, column?: keyof ListedCareLeaver): Computation =>
  (world, day) => {
    const snapshot = newestSnapshot(world, day, one => one.careLeavers !== null)
    if (!snapshot || !isGiven(snapshot.careLeavers ?? [], column)) return null
    const children = new Map<string, readonly [number, number]>()
    for (const person of snapshot.careLeavers ?? []) {
      const added = adds(person, snapshot.asAt)
      if (added) children.set(person.id, added)
    }
    return { children }
  }
