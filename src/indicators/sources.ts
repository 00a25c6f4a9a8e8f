import {
  addDays,
  addMonths,
  type ChildId,
  financialYear,
  financialYearEndOf,
  financialYearName,
  inWords,
  monthsTo,
  type Period,
  type PlainDate,
} from '../kernel/index.ts'
import type { Child, Dataset, ListedCareLeaver, ListedChild, Module903, Snapshot } from '../dataset/index.ts'
import type { Found, Source, WindowKind } from './define.ts'

export const windowOf = (kind: WindowKind, asAt: PlainDate): Period => {
  switch (kind) {
    case 'day':
      return { first: asAt, last: asAt }
    case 'six months':
      return monthsTo(asAt, 6)
    case 'year':
      return monthsTo(asAt, 12)
    case 'two years':
      return monthsTo(asAt, 24)
    case 'three years':
      return monthsTo(asAt, 36)
    case 'return year':
      return financialYear(financialYearEndOf(addDays(asAt, 1)) - 1)
  }
}

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`

/** The statutory return: every year that the window touches must be loaded, with these modules, as far as the last day. */
export const ssda903 = (...modules: Module903[]): Source<Child> => ({
  return: 'SSDA903',
  modules,
  idOf: child => child.id,
  find: (data, asAt, kind): Found<Child> => {
    const window = windowOf(kind, asAt)
    const absent = (because: string): Found<Child> => ({ absent: because, state: 'source not loaded', window })
    for (let year = financialYearEndOf(window.first); year <= financialYearEndOf(window.last); year++) {
      const loaded = data.returns.find(r => r.yearEnd === year)
      if (!loaded) return absent(`The SSDA903 return for ${financialYearName(year)} is not loaded`)
      const missing = modules.filter(m => !loaded.modules.has(m))
      if (missing.length > 0)
        return absent(`The SSDA903 return for ${financialYearName(year)} was loaded without ${listOf(missing)}`)
      if (year === financialYearEndOf(window.last) && loaded.upTo < window.last)
        return absent(
          `The SSDA903 extract for ${financialYearName(year)} tells only of the days up to ${inWords(loaded.upTo)}`,
        )
    }
    return { subjects: data.children, window, returnYear: financialYearEndOf(window.last), snapshot: null }
  },
})

const oldestUse = 45

/** The newest Annex A workbook of the 45 days up to a day: monthly books leave no gap, and an old book is not passed off as new. */
export const snapshotFor = (
  data: Dataset,
  asAt: PlainDate,
  holds: (snapshot: Snapshot) => boolean,
): Snapshot | null => {
  let newest: Snapshot | null = null
  for (const snapshot of data.snapshots)
    if (
      snapshot.asAt <= asAt &&
      snapshot.asAt > addDays(asAt, -oldestUse) &&
      holds(snapshot) &&
      (!newest || snapshot.asAt > newest.asAt)
    )
      newest = snapshot
  return newest
}

const annexA = <S>(
  list: 8 | 9 | 10 | 11,
  rowsOf: (snapshot: Snapshot) => readonly S[] | null,
  idOf: (subject: S) => ChildId,
): Source<S> => ({
  return: `Annex A list ${list}`,
  modules: [],
  idOf,
  find: (data, asAt, kind): Found<S> => {
    const snapshot = snapshotFor(data, asAt, s => rowsOf(s) !== null)
    const window = windowOf(kind, snapshot?.asAt ?? asAt)
    const subjects = snapshot && rowsOf(snapshot)
    if (!subjects)
      return {
        absent: `No Annex A list ${list} of the ${oldestUse} days up to ${inWords(asAt)} is loaded`,
        state: 'source not loaded',
        window,
      }
    return { subjects, window, returnYear: financialYearEndOf(window.last), snapshot }
  },
})

export const childrenInCareList: Source<ListedChild> = annexA(
  8,
  s => s.inCare,
  c => c.id,
)
export const careLeaversList: Source<ListedCareLeaver> = annexA(
  9,
  s => s.careLeavers,
  c => c.id,
)

/** The day so many months before, by the calendar: used for "at least two years" and the like. */
export const monthsBefore = (day: PlainDate, months: number): PlainDate => addMonths(day, -months)
