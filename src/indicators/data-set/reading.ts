import type { Reading, Unit as ChartUnit } from '../../ui/index.ts'
import type { FigureSummary, Unit } from '../define.ts'

/** A figure's value for a chart or a table, or why there is none. */
export const readingOf = (figure: Pick<FigureSummary, 'state' | 'value'>): Reading =>
  figure.value ?? (figure.state === 'value' ? 'not applicable' : figure.state)

export const chartUnit = (unit: Unit): ChartUnit =>
  unit === 'per 10,000' ? 'rate' : unit === 'score' ? 'number' : unit
