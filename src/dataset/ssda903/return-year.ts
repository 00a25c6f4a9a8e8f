import { financialYear, financialYearEndOf, financialYearName, type PlainDate } from '../../kernel/index.ts'
import type { CodeSet } from './codes/index.ts'
import { columnsOf, FIRST_YEAR, isInYear, LAST_YEAR, modules903 } from './columns.ts'
import type { Table } from './table.ts'

export type InferredYear = Readonly<{
  /** Null where the files hold nothing to tell it by: the person must say. */
  yearEnd: number | null
  confidence: 'sure' | 'likely' | 'unsure'
  /** In sentences, strongest first. */
  reasons: readonly string[]
  /** The newest day that any row of the year gives: an extract taken in the year reaches no further than about this. */
  newestDay: PlainDate | null
}>

const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)

/**
 * The collection year that a set of files is of. In a return every ending of an episode or missing period falls in the year (rows
 * that ended before it are not returned), starts fall in it or before, and codes come and go with the years.
 */
export const inferReturnYear = (tables: readonly Table[]): InferredYear => {
  const endings = new Map<number, number>()
  const starts = new Map<number, number>()
  let newestDay: PlainDate | null = null
  const count = (into: Map<number, number>, day: PlainDate | null): void => {
    if (day === null) return
    const year = financialYearEndOf(day)
    into.set(year, (into.get(year) ?? 0) + 1)
    if (newestDay === null || day > newestDay) newestDay = day
  }
  for (const table of tables) {
    if (table.module === 'Episodes') {
      for (const row of table.rows) {
        count(endings, row.DEC)
        count(starts, row.DECOM)
      }
    } else if (table.module === 'Missing') {
      for (const row of table.rows) {
        count(endings, row.MIS_END)
        count(starts, row.MIS_START)
      }
    } else if (table.module === 'Reviews') {
      for (const row of table.rows) count(starts, row.REVIEW)
    }
  }
  const codes = codesOf(tables)
  const modules = new Set(tables.map(({ module }) => module))
  const fits = years.map(year => {
    const strange = codes.filter(({ from, to }) => year < from || year > to)
    const wrongModules = [...modules].filter(module => !isInYear(modules903[module], year))
    const allEndings = sum(endings)
    const allStarts = sum(starts)
    const endingsIn = endings.get(year) ?? 0
    const startsIn = starts.get(year) ?? 0
    const startsAfter = sum(new Map([...starts].filter(([other]) => other > year)))
    const score =
      (allEndings === 0 ? 0 : (3 * endingsIn) / allEndings) +
      (allStarts === 0 ? 0 : (startsIn - 2 * startsAfter) / allStarts) -
      // A code of another year may be a habit of the case system; days are not.
      Math.min(1.5, strange.length / 2) -
      2 * wrongModules.length
    return { year, score, strange, wrongModules, endingsIn, startsIn, allEndings }
  })
  const [best, second] = fits.toSorted((one, other) => other.score - one.score || other.year - one.year)
  const hasDays = endings.size + starts.size > 0
  if (!best || (!hasDays && codes.length === 0 && modules.size === 0)) {
    return { yearEnd: null, confidence: 'unsure', reasons: ['There are no days in the files'], newestDay }
  }
  const possible = fits.filter(({ strange, wrongModules }) => strange.length + wrongModules.length === 0)
  if (!hasDays) {
    const [only] = possible
    return {
      yearEnd: possible.length === 1 && only ? only.year : null,
      confidence: possible.length === 1 ? 'likely' : 'unsure',
      reasons: [
        possible.length === years.length || possible.length === 0
          ? 'There are no days in the files that would tell the year'
          : `The codes are those of ${possible.map(({ year }) => financialYearName(year)).join(', ')}`,
      ],
      newestDay,
    }
  }
  const reasons: string[] = []
  const name = financialYearName(best.year)
  if (best.allEndings > 0) reasons.push(`${best.endingsIn} of ${best.allEndings} endings fall in ${name}`)
  if (best.startsIn > 0) reasons.push(`${best.startsIn} episodes, missing periods or reviews begin in ${name}`)
  if (possible.some(({ year }) => year === best.year) && possible.length < years.length) {
    reasons.push(`Every code is one of ${name}`)
  }
  for (const { says } of best.strange.slice(0, 3)) reasons.push(`But ${says}`)
  for (const module of best.wrongModules) reasons.push(`But ${module} is not a module of ${name}`)
  const share = best.allEndings === 0 ? 0 : best.endingsIn / best.allEndings
  const isPlain = best.strange.length + best.wrongModules.length === 0
  const isClear = best.score - (second?.score ?? 0) > 0.5
  return {
    yearEnd: best.year,
    confidence:
      isClear && isPlain && best.allEndings >= 10 && share >= 0.95
        ? 'sure'
        : isClear && share >= 0.5
          ? 'likely'
          : 'unsure',
    reasons,
    newestDay: within(newestDay, best.year),
  }
}

const within = (day: PlainDate | null, year: number): PlainDate | null => {
  const { last } = financialYear(year)
  return day !== null && day > last ? last : day
}

const sum = (counts: ReadonlyMap<number, number>): number => [...counts.values()].reduce((all, one) => all + one, 0)

type YearsOfCode = { readonly from: number; readonly to: number; readonly says: string }

/** The codes in the files that not every year has. One row with a wrong code is no sign: a code counts from 1 row in 100. */
const codesOf = (tables: readonly Table[]): readonly YearsOfCode[] => {
  const found: YearsOfCode[] = []
  for (const table of tables) {
    for (const [name, column] of Object.entries(columnsOf(table.module))) {
      if (!column.codes) continue
      const limited = limits(column.codes)
      if (limited.size === 0) continue
      const counts = new Map<string, number>()
      for (const row of table.rows as readonly Readonly<Record<string, unknown>>[]) {
        const value = row[name]
        if (typeof value === 'string' && limited.has(value)) counts.set(value, (counts.get(value) ?? 0) + 1)
      }
      for (const [code, many] of counts) {
        if (many * 100 < table.rows.length) continue
        const years = limited.get(code)
        if (years) found.push({ ...years, says: `${name} ${code} is not a code of that year` })
      }
    }
  }
  return found
}

const limits = ({ codes }: CodeSet): ReadonlyMap<string, { from: number; to: number }> =>
  new Map(
    codes.flatMap(({ code, from, to }) =>
      from === undefined && to === undefined ? [] : [[code, { from: from ?? 0, to: to ?? 9999 }] as const],
    ),
  )
