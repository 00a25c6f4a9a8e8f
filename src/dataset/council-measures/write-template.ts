import { writeCsvTable, writeWorkbook } from '../workbook/index.ts'
import type { CouncilMeasure } from './read-council-measures.ts'

const headings = ['measure', 'period', 'numerator', 'denominator', 'value', 'note']

const explanation = [
  'The id or title of a measure in the dictionary',
  '2025-26, 2026-27 Q2, October 2026, 2025/26 academic year, 2025, or a day such as 31/10/2026',
  'How many it is true of. Leave blank if not known: a blank is not nought',
  'Out of how many. Leave blank for a plain count',
  'May be left blank where both counts are given. Use c (suppressed), x (not available), z (not applicable) or not known where there is no value',
  'Anything a reader should know. Never a child’s name',
]

const lines = (measures: readonly CouncilMeasure[], period: string): string[][] =>
  measures.map(({ id }) => [id, period, '', '', '', ''])

/** A line for each measure, under a row that explains each column. `period` is filled in where it is known. */
export const councilMeasuresCsv = (measures: readonly CouncilMeasure[], period = ''): string =>
  writeCsvTable([explanation, headings, ...lines(measures, period)], { forExcel: true })

export const councilMeasuresWorkbook = (measures: readonly CouncilMeasure[], period = ''): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: 'Measures',
      frozenRows: 2,
      widths: [32, 22, 14, 14, 22, 50],
      rows: [explanation, headings.map(heading => ({ heading })), ...lines(measures, period)],
    },
    {
      name: 'Dictionary',
      frozenRows: 1,
      widths: [32, 50, 70],
      rows: [
        ['id', 'title', 'what to enter'].map(heading => ({ heading })),
        ...measures.map(({ id, title, explains }) => [id, title, explains ?? '']),
      ],
    },
  ])
