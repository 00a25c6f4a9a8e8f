import type { PlainDate } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import type { Row } from './columns.ts'
import type { Problem } from './problem.ts'

/** One module as one file gives it. */
export type Table<M extends Module903 = Module903> = {
  readonly [N in M]: Readonly<{
    module: N
    file: string
    /** Rows that can be used, in the order of the file. */
    rows: readonly Row<N>[]
    /** Columns of the specification that the file does not have: what they would say is not known. */
    absentColumns: readonly string[]
    /** What could not be read, or was read with a doubt. */
    problems: readonly Problem[]
  }>
}[M]

/** One year's return, or a part of it: the tables may come in any order, and a module may be in several files. */
export type Return903 = Readonly<{
  /** 2026 for 2025-26. */
  yearEnd: number
  /** The last day that the extract tells of. */
  upTo: PlainDate
  tables: readonly Table[]
}>

/** The rows of one module over all its tables. */
export const rowsOf = <M extends Module903>(given: Return903, module: M): readonly Row<M>[] => {
  const found = given.tables.filter(table => table.module === module) as unknown as readonly Table<M>[]
  const [only] = found
  const all = only && found.length === 1 ? only.rows : found.flatMap<unknown>(table => table.rows)
  return all as readonly Row<M>[]
}

export const hasModule = (given: Return903, module: Module903): boolean =>
  given.tables.some(table => table.module === module)
