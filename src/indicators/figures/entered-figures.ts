import type { Dataset, EnteredValue } from '../../dataset/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { catalogue } from '../catalogue.ts'
import { compute } from '../compute.ts'
import type { FigureSummary } from '../define.ts'

const nothingLoaded: Omit<Dataset, 'entered'> = {
  council: '',
  children: [],
  returns: [],
  snapshots: [],
  population: new Map(),
  postcode: () => null,
}

/** What owners have entered, as figures of each day, by measure and oldest first. */
export const enteredFigures = (
  values: readonly EnteredValue[],
  days: readonly PlainDate[],
): Map<string, FigureSummary[]> => {
  const byMeasure = Map.groupBy(values, value => value.measure)
  const oldestFirst = [...days].sort()
  return new Map(
    catalogue
      .filter(indicator => indicator.kind === 'entered')
      .map(indicator => {
        const data = { ...nothingLoaded, entered: byMeasure.get(indicator.id) ?? [] }
        return [indicator.id, oldestFirst.map(day => compute(indicator, data, day))] as const
      }),
  )
}
