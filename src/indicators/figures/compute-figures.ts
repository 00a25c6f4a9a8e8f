import { setImmediate as letItBeSent } from 'node:timers/promises'
import type { Db } from '../../database/index.ts'
import { dataSetInForce, loadsInForce } from '../../loads/index.ts'
import type { Dataset } from '../../dataset/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { catalogue } from '../catalogue.ts'
import { compute } from '../compute.ts'
import type { Figure } from '../define.ts'
import { figureDates } from './figure-dates.ts'
import { forgetFigures, saveBasis, saveFigures } from './figures.store.ts'

/** Every measure of the dictionary as at one day. */
export const computeAll = (data: Dataset, asAt: PlainDate): Figure[] =>
  catalogue.map(indicator => compute(indicator, data, asAt))

/** Those that are computed from extracts. Entered measures are read as they were entered, so that a new value is seen at once. */
const computeFromExtracts = (data: Dataset, asAt: PlainDate): Figure[] =>
  catalogue.filter(indicator => indicator.kind === 'computed').map(indicator => compute(indicator, data, asAt))

/** Computes the whole dictionary for every day that figures are kept for. An analyst's transaction only: it reads children. */
export const computeFiguresInForce = async (
  db: Db,
  council: string,
  say: (done: number, of: number) => void = () => {},
): Promise<readonly PlainDate[]> => {
  const data = await dataSetInForce(db, council)
  const loads = await loadsInForce(db)
  const days = figureDates(data)
  await forgetFigures(db)
  await saveBasis(db, days, { loads: loads.map(load => load.id), children: data.children.length })
  // The database keeps one day while the next is computed.
  let keeping: Promise<void> = Promise.resolve()
  for (const [done, day] of days.entries()) {
    const figures = computeFromExtracts(data, day)
    await keeping
    keeping = saveFigures(db, figures)
    // Waited for in the next round; a fault in between must not go unheard twice.
    keeping.catch(() => {})
    await letItBeSent()
    say(done + 1, days.length)
  }
  await keeping
  return days
}
