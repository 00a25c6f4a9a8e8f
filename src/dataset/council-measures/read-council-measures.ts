import type { EnteredValue } from '../dataset.ts'
import {
  type Cell,
  cellText,
  type FileProblem,
  isErrorCell,
  openBook,
  plainHeading,
  readHeaded,
  type Table,
} from '../workbook/index.ts'
import { type Absence, readAbsence } from './absence.ts'
import { readPeriod } from './read-period.ts'

/** What the reader must know of a measure: the dictionary is the indicators' own. */
export type CouncilMeasure = Readonly<{
  id: string
  title: string
  /** 100 for a percentage, 10,000 for a rate, 1 for a mean; null for a count, which has no denominator. */
  per: number | null
  /** For the template: what to enter, in a sentence. */
  explains?: string
}>

export type CouncilValue = EnteredValue &
  Readonly<{
    row: number
    /** Why there is no value; null where there is one. */
    absence: Absence | null
  }>

export type CouncilMeasuresRead = Readonly<{ values: readonly CouncilValue[]; problems: readonly FileProblem[] }>

const columns = {
  measure: /^(measure|indicator)( id| name)?$/,
  period: /^(period|date|as at|as at date)$/,
  numerator: /^numerator$/,
  denominator: /^denominator$/,
  value: /^(value|figure|result)$/,
  note: /^(notes?|comments?)$/,
} as const

type Name = keyof typeof columns

const headed = (table: Table) => readHeaded(table, columns, ['measure', 'period', 'value'])
export const isCouncilMeasures = (table: Table): boolean => headed(table) !== null

type NumberRead = Readonly<
  { number: number; decimals: number; percent: boolean } | { absence: Absence } | { unreadable: true }
>

const readNumber = (cell: Cell): NumberRead => {
  if (isErrorCell(cell)) return { unreadable: true }
  const text = cellText(cell)
  const absence = readAbsence(text)
  if (absence) return { absence }
  const found = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)(?:\.(\d+))?\s*(%?)$/.exec(text)
  if (!found) return { unreadable: true }
  const decimals = found[2] ?? ''
  return {
    number: Number(`${(found[1] ?? '').replaceAll(',', '')}.${decimals || '0'}`),
    decimals: decimals.length,
    percent: found[3] === '%',
  }
}

/** A published figure is rounded: 63 stands for 62.5 to 63.5. A little more for what the machine cannot hold exactly. */
const agrees = (value: number, decimals: number, worked: number): boolean =>
  Math.abs(value - worked) <= 0.5 * 10 ** -decimals + 1e-9

/**
 * The council's own figures: measure (id or title of the dictionary), period, numerator, denominator, value, note. A row that contradicts
 * itself is not used. What is missing stays missing, with its reason.
 */
export const readCouncilMeasures = async (
  file: string,
  bytes: Uint8Array,
  measures: readonly CouncilMeasure[],
): Promise<CouncilMeasuresRead> => {
  const problems: FileProblem[] = []
  const { tables } = await openBook(file, bytes)
  const tablesRead = tables.map(headed).filter(table => table !== null)
  const [found, second] = tablesRead
  if (!found) {
    problems.push({
      file,
      module: null,
      row: null,
      column: null,
      kind: 'column',
      says: 'The file needs the columns measure, period, numerator, denominator, value and note',
      mend: 'Download the template and copy the figures into it',
      severity: 'nothing used',
      value: null,
    })
    return { values: [], problems }
  }
  if (second)
    problems.push({
      file,
      module: null,
      row: null,
      column: null,
      kind: 'file',
      says: 'The workbook has more than one sheet of measures. Only the first is used',
      mend: 'Put all figures on one sheet',
      severity: 'look at',
      value: null,
    })

  const byName = new Map<string, CouncilMeasure>()
  for (const measure of measures) {
    byName.set(plainHeading(measure.id), measure)
    byName.set(plainHeading(measure.title), measure)
  }

  const values = new Map<string, CouncilValue>()
  for (const { number: row, cells } of found.rows) {
    const tell = (column: Name, problem: Pick<FileProblem, 'kind' | 'says' | 'mend' | 'severity'>) =>
      problems.push({
        file,
        module: null,
        row,
        column: found.headings[column] ?? column,
        value: cellText(cells[column]) || null,
        ...problem,
      })
    const figures = [cells.numerator, cells.denominator, cells.value]
    const named = cellText(cells.measure)
    if (named === '' && figures.every(cell => cellText(cell) === '')) continue
    // A line of the template that nobody has filled in.
    if (figures.every(cell => cellText(cell) === '') && cellText(cells.note) === '') continue

    const measure = byName.get(plainHeading(named))
    if (!measure) {
      tell('measure', {
        kind: 'unknown code',
        says: 'No measure of the dictionary has this name',
        mend: 'Use the id or the title that the dictionary gives. The template lists them',
        severity: 'row not used',
      })
      continue
    }
    const period = readPeriod(cells.period)
    if (!period) {
      tell('period', {
        kind: 'not a day',
        says: 'This is not a period, or could be two',
        mend: 'Write 2025-26, 2026-27 Q2, October 2026, 2025/26 academic year, 2025, or a day such as 31/10/2026',
        severity: 'row not used',
      })
      continue
    }

    const top = readNumber(cells.numerator)
    const bottom = readNumber(cells.denominator)
    const said = readNumber(cells.value)
    const bad = (
      [
        ['numerator', top],
        ['denominator', bottom],
        ['value', said],
      ] as const
    ).find(([, read]) => 'unreadable' in read)
    if (bad) {
      tell(bad[0], {
        kind: 'not a number',
        says: 'This is neither a number nor one of c, k, x, z, not known or a blank',
        mend: 'Give the number by itself',
        severity: 'row not used',
      })
      continue
    }
    const numerator = 'number' in top ? top.number : null
    const denominator = 'number' in bottom ? bottom.number : null
    if ((numerator ?? 0) < 0 || (denominator ?? 0) < 0) {
      tell((numerator ?? 0) < 0 ? 'numerator' : 'denominator', {
        kind: 'not a number',
        says: 'A count cannot be below nought',
        mend: 'Give the number of children or people',
        severity: 'row not used',
      })
      continue
    }
    if (measure.per === 100 && numerator !== null && denominator !== null && numerator > denominator) {
      tell('numerator', {
        kind: 'disagrees',
        says: 'The numerator is more than the denominator',
        mend: 'Check which is which',
        severity: 'row not used',
      })
      continue
    }

    const worked =
      measure.per === null
        ? numerator
        : numerator !== null && denominator !== null && denominator > 0
          ? (measure.per * numerator) / denominator
          : null
    let value = 'number' in said ? said.number : null
    if ('number' in said && worked !== null && !agrees(said.number, said.decimals, worked)) {
      // A cell formatted as a percentage holds 0.63 and shows 63%.
      if (measure.per === 100 && !said.percent && agrees(said.number * 100, Math.max(0, said.decimals - 2), worked))
        value = said.number * 100
      else {
        tell('value', {
          kind: 'disagrees',
          says: 'The value is not what the numerator and the denominator give',
          mend: 'Correct the one that is wrong, or leave the value blank and it will be worked out',
          severity: 'row not used',
        })
        continue
      }
    }
    // Rounding is for showing: where the counts are given, the exact figure is kept.
    if (worked !== null && value !== null) value = worked
    const absence: Absence | null =
      value !== null
        ? null
        : 'absence' in said && said.absence !== 'blank'
          ? said.absence
          : denominator === 0 && measure.per !== null
            ? 'not applicable'
            : worked === null
              ? 'blank'
              : null
    if (absence === null && value === null) value = worked

    const key = `${measure.id} ${period.first} ${period.last}`
    const before = values.get(key)
    if (before) {
      tell('measure', {
        kind: 'duplicate',
        says: `The same measure and period stand in row ${before.row}, which is used`,
        mend: 'Keep one row for each measure and period',
        severity: 'row not used',
      })
      continue
    }
    values.set(key, {
      measure: measure.id,
      first: period.first,
      last: period.last,
      numerator,
      denominator,
      value,
      note: cellText(cells.note) || null,
      row,
      absence,
    })
  }
  return {
    values: [...values.values()].toSorted(
      (a, b) => compare(a.measure, b.measure) || compare(a.last, b.last) || compare(a.first, b.first),
    ),
    problems,
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
