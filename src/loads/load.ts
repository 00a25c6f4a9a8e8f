import type { LoadKind } from '../database/index.ts'
import { addMonths, addYears, financialYear, type PlainDate } from '../kernel/index.ts'

/** A row about one child, as it is kept: the module or list, and what it says. */
export type StoredRow = Readonly<{ module: string; child: string | null; fields: Readonly<Record<string, unknown>> }>

/** What a person loads in one go of one kind: one return year, one day's Annex A, one file of measures. */
export type NewLoad = Readonly<{
  kind: LoadKind
  title: string
  councilYear: number | null
  asAt: PlainDate | null
  upTo: PlainDate | null
  files: readonly Readonly<{ name: string; sha256: string; bytes: number; rows: number }>[]
  /** Rows by module, and `children`, `problems`, `rows not used`. */
  counts: Readonly<Record<string, number>>
  disposeOn: PlainDate | null
}>

/** One load that is in force for at least one of its modules. */
export type LoadInForce = Readonly<{
  id: string
  kind: LoadKind
  councilYear: number | null
  asAt: PlainDate | null
  upTo: PlainDate | null
  modules: readonly string[]
}>

/** Child-level rows are kept as long as five years of history need them, then thrown away with proof. */
const keepReturnYears = 6
/** A month's workbook serves the comparison with the year before, then its figures are enough. */
const keepListMonths = 36

export const disposeOnOf = (kind: LoadKind, councilYear: number | null, asAt: PlainDate | null): PlainDate | null => {
  if (kind === '903' && councilYear !== null) return addYears(financialYear(councilYear).last, keepReturnYears)
  if (kind === 'annex-a' && asAt !== null) return addMonths(asAt, keepListMonths)
  return null
}

type Candidate = Readonly<{
  id: string
  kind: LoadKind
  councilYear: number | null
  asAt: PlainDate | null
  upTo: PlainDate | null
  modules: readonly string[]
}>

/**
 * Which loads speak for which modules. Of one year's return (or one day's lists) each module is told by the newest load that has it,
 * so a module sent again replaces only itself, and undoing a load brings the one before it back.
 */
export const inForce = (newestFirst: readonly Candidate[]): LoadInForce[] => {
  const taken = new Set<string>()
  return newestFirst
    .map(load => ({
      ...load,
      modules: load.modules.filter(module => {
        const place = `${load.kind} ${load.councilYear ?? ''} ${load.asAt ?? ''} ${module}`
        if (taken.has(place)) return false
        taken.add(place)
        return true
      }),
    }))
    .filter(load => load.modules.length > 0)
    .sort(
      (a, b) =>
        (a.councilYear ?? 0) - (b.councilYear ?? 0) ||
        ((a.asAt ?? '') < (b.asAt ?? '') ? -1 : (a.asAt ?? '') > (b.asAt ?? '') ? 1 : 0) ||
        (a.id < b.id ? -1 : 1),
    )
}
