import { plainDate } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { columnsOf, moduleNames } from './columns.ts'
import { readReturnFile } from './read-return-file.ts'
import type { Return903 } from './table.ts'

// Example returns for tests. A row is its values in the order of the specification, a dash for a blank, later blanks left out.

export type RowsSaid = Readonly<{ [M in Module903]?: readonly string[] }>

const encoder = new TextEncoder()

export const csvOf = (module: Module903, rows: readonly string[]): string => {
  const names = Object.keys(columnsOf(module))
  const lines = rows.map(row => {
    const values = row.split(' ').map(value => (value === '-' ? '' : value.replaceAll('_', ' ')))
    return names.map((_, at) => values[at] ?? '').join(',')
  })
  return `${[names.join(','), ...lines].join('\n')}\n`
}

export const fileOf = (module: Module903, rows: readonly string[]) =>
  readReturnFile(`${module}.csv`, encoder.encode(csvOf(module, rows)))

/** A return read from files, so that what reading finds is there too. The first row of each file is line 2. */
export const aReturn = (yearEnd: number, rows: RowsSaid): Return903 => ({
  yearEnd,
  upTo: plainDate(`${yearEnd}-03-31`),
  tables: moduleNames.flatMap(module => {
    const said = rows[module]
    return said ? fileOf(module, said).tables : []
  }),
})
