import type { Module903 } from '../dataset.ts'
import { type Column, columnsOf, modules903 } from './columns.ts'
import type { Problem } from './problem.ts'
import { isFault, readCell, type ReadCell, withoutPoint } from './read-cell.ts'
import type { Table } from './table.ts'

export type TableReader = Readonly<{
  /** Takes one row: the cells in the order of the columns that the reader was made for. */
  add: (line: number, cells: readonly string[]) => void
  /** A fault of a row that is not used at all. */
  leaveOut: (line: number, kind: Problem['kind'], says: string, mend: string) => void
  note: (problem: Omit<Problem, 'file' | 'module'>) => void
  finish: () => Table
}>

type Place = {
  readonly at: number
  readonly name: string
  readonly column: Column
  /** Cells repeat: days, codes and postcodes are read once each. */
  readonly known: Map<string, ReadCell>
  /** The last cell: rows of one child stand together, and most codes are the code of the row before. */
  cell: string
  read: ReadCell
  /** Cells that a spreadsheet or database wrote as 1.0. */
  readonly pointed: Set<string>
  withPoint: number
}

/** Turns cells into rows, the same for CSV and XML. `present` names the column of each cell; null is passed over. */
export const tableReader = (module: Module903, file: string, present: readonly (string | null)[]): TableReader => {
  const columns = columnsOf(module)
  const names = Object.keys(columns)
  const blank: Readonly<Record<string, unknown>> = { line: 0, ...Object.fromEntries(names.map(name => [name, null])) }
  const days = new Map<string, ReadCell>()
  const places: Place[] = []
  for (const [at, name] of present.entries()) {
    const column = name === null ? undefined : columns[name]
    if (name !== null && column) {
      places.push({
        at,
        name,
        column,
        known: column.type === 'day' ? days : new Map(),
        cell: '',
        read: null,
        pointed: new Set(),
        withPoint: 0,
      })
    }
  }
  const rows: Record<string, unknown>[] = []
  const problems: Problem[] = []
  const rowIs = modules903[module].rowIs

  const note: TableReader['note'] = problem => {
    problems.push({ file, module, ...problem })
  }

  const read = (place: Place, cell: string): ReadCell => {
    if (cell === place.cell) return place.read
    place.cell = cell
    place.read = place.known.get(cell) ?? readAnew(place, cell)
    return place.read
  }

  const readAnew = (place: Place, cell: string): ReadCell => {
    let text = cell.trim().toUpperCase()
    const whole = place.column.type === 'day' ? null : withoutPoint(text)
    if (whole !== null) {
      text = whole
      place.pointed.add(cell)
    }
    const made = text === '' ? null : readCell(place.column, text)
    place.known.set(cell, made)
    return made
  }

  return {
    add(line, cells) {
      const row: Record<string, unknown> = { ...blank }
      row['line'] = line
      let used = true
      for (const place of places) {
        const cell = cells[place.at] ?? ''
        const value = cell === '' ? null : read(place, cell)
        if (place.pointed.size > 0 && place.pointed.has(cell)) place.withPoint++
        if (value === null) {
          if (place.column.essential) {
            used = false
            note({
              row: line,
              column: place.name,
              kind: 'blank',
              says: `${place.name} is blank, so nobody can say what this ${rowIs} is`,
              mend: `Fill in ${place.name} in the case system and extract the file again`,
              severity: 'row not used',
              value: null,
            })
          } else if (place.column.mustBeGiven) {
            note({
              row: line,
              column: place.name,
              kind: 'blank',
              says: `${place.name} is blank, which the return does not allow`,
              mend: `Fill in ${place.name} in the case system`,
              severity: 'look at',
              value: null,
            })
          }
          continue
        }
        if (!isFault(value)) {
          row[place.name] = value
          continue
        }
        const { kept } = value
        if (kept !== undefined) row[place.name] = kept
        else if (place.column.essential) used = false
        note({
          row: line,
          column: place.name,
          kind: value.kind,
          says: `${place.name} ${value.says}`,
          mend: value.mend,
          severity: kept !== undefined ? 'look at' : place.column.essential ? 'row not used' : 'value not used',
          value: cell,
        })
      }
      if (used) rows.push(row)
    },
    leaveOut(line, kind, says, mend) {
      note({ row: line, column: null, kind, says, mend, severity: 'row not used', value: null })
    },
    note,
    finish() {
      for (const place of places) {
        if (place.withPoint === 0) continue
        const many = place.withPoint
        note({
          row: null,
          column: place.name,
          kind: 'form',
          says: `${place.name} is written with a decimal point in ${many} ${many === 1 ? 'row' : 'rows'}; it was read as a whole number`,
          mend: 'Nothing to do. A spreadsheet or database did this; extract straight to CSV to avoid it',
          severity: 'look at',
          value: null,
        })
      }
      const given = new Set(places.map(place => place.name))
      const absentColumns = names.filter(name => !given.has(name))
      return { module, file, rows, absentColumns, problems } as unknown as Table
    },
  }
}
