import { looksLikeFormula } from '../../kernel/index.ts'
import { columnLetter, type TableNote } from './cell.ts'

type Kind = 'formula' | 'formula error' | 'looks like a formula'
type Tally = { firstRow: number; count: number }

const says: Readonly<Record<Kind, string>> = {
  formula: 'The column holds formulas. The results that were saved with the file are used',
  'formula error': 'A formula in this column has no result (such as #REF! or #N/A). Those values are not known',
  'looks like a formula':
    'The column holds text that begins like a formula (= + - @). It is kept as text and is never run',
}

/** Counts, by column, so that 500 rows with a formula make one note. */
export class FormulaNotes {
  readonly #sheet: string
  readonly #tallies = new Map<string, Tally & { kind: Kind; column: number }>()

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  add(kind: Kind, row: number, column: number): void {
    const key = `${column} ${kind}`
    const tally = this.#tallies.get(key)
    if (tally) tally.count += 1
    else this.#tallies.set(key, { kind, column, firstRow: row, count: 1 })
  }

  look(text: string, row: number, column: number): void {
    if (looksLikeFormula(text)) this.add('looks like a formula', row, column)
  }

  notes(): TableNote[] {
    return [...this.#tallies.values()]
      .toSorted((a, b) => a.column - b.column || (a.kind < b.kind ? -1 : 1))
      .map(({ kind, column, firstRow, count }) => ({
        kind,
        sheet: this.#sheet,
        column: columnLetter(column),
        firstRow,
        count,
        says: says[kind],
      }))
  }
}
