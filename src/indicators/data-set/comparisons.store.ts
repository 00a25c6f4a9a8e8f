import type { Council } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { benchmarksInForce } from '../../loads/index.ts'
import { type Comparators, compareWith, latestPeriod } from '../../dataset/index.ts'
import { inWords } from '../../kernel/index.ts'
import type { Indicator } from '../define.ts'
import type { KeptFigure } from '../figures/figures.store.ts'
import type { Comparator, Comparison } from './measure-view.ts'

/** 2025 is the year to 31 March 2025; 202425 the school year 2024-25. */
const periodInWords = (period: string): string =>
  /^\d{4}$/.test(period) ? `the year to March ${period}` : `the school year ${period.slice(0, 4)}-${period.slice(4)}`

const monthOfModel = (model: string): string => {
  const [year = '', month = ''] = model.split('-')
  return inWords(`${year}-${month}-01` as Parameters<typeof inWords>[0]).slice(2)
}

/** Each comparator in words: which councils, how many of them have a value, and the model's date. */
const comparatorsOf = (found: Comparators): Comparator[] => {
  const { england, region, neighbours, goodNeighbours } = found
  const all: Comparator[] = []
  if (england && england.value !== null)
    all.push({ id: 'england', name: 'England', value: england.value, says: 'All councils of England together' })
  if (region && region.value !== null)
    all.push({ id: 'region', name: region.name, value: region.value, says: 'All councils of the region together' })
  if (neighbours) {
    const of = `${neighbours.n} of the ${neighbours.of} councils most like it (statistical neighbours, model of ${monthOfModel(neighbours.model)}): ${neighbours.names.join(', ')}`
    if (neighbours.mean !== null)
      all.push({ id: 'neighbours-mean', name: 'Neighbours (mean)', value: neighbours.mean, says: `Mean of ${of}` })
    if (neighbours.median !== null)
      all.push({
        id: 'neighbours-median',
        name: 'Neighbours (median)',
        value: neighbours.median,
        says: `Median of ${of}`,
      })
  }
  if (goodNeighbours && goodNeighbours.mean !== null)
    all.push({
      id: 'good-neighbours',
      name: 'Good or outstanding',
      value: goodNeighbours.mean,
      says: `Mean of ${goodNeighbours.n} of the ${goodNeighbours.of} neighbours judged Good or Outstanding overall${goodNeighbours.judgedAsAt ? ` on ${inWords(goodNeighbours.judgedAsAt)}` : ''}: ${goodNeighbours.names.join(', ')}`,
    })
  return all
}

/** Gives each figure the newest published figures of the same thing that are not younger than it. */
export const comparisonsFor = async (
  db: Db,
  council: Council,
): Promise<(indicator: Indicator, figure: KeptFigure) => Comparison | null> => {
  const benchmarks = await benchmarksInForce(db)
  const number = council.comparesAs?.number ?? council.number
  return (indicator, figure) => {
    const id = indicator.benchmark
    if (id === undefined || number === null) return null
    // A figure of 2023 stands beside those published for 2023, not beside the newest.
    const year = Number(figure.last.slice(0, 4)) - (figure.last.slice(5) < '03-31' ? 1 : 0)
    const period = periodFor(benchmarks.periods.get(id) ?? [], year) ?? latestPeriod(benchmarks, id)
    if (period === null) return null
    const better = indicator.better === 'neither' ? null : indicator.better
    const found = compareWith(benchmarks, id, period, number, { better })
    return {
      period: periodInWords(period),
      comparators: comparatorsOf(found),
      neighboursOf: found.neighbours ? monthOfModel(found.neighbours.model) : null,
      // The published figure of another council is not ours.
      published: council.comparesAs ? null : (found.council?.value ?? null),
      rank:
        council.comparesAs || !found.standing
          ? null
          : { place: found.standing.rank, of: found.standing.of, quartile: found.standing.quartile },
    }
  }
}

const endOf = (period: string): number =>
  period.length === 6 ? Number(`${period.slice(0, 2)}${period.slice(4)}`) : Number(period)

const periodFor = (periods: readonly string[], year: number): string | null =>
  periods.findLast(period => endOf(period) <= year) ?? null
