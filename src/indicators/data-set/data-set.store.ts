import { type Council, councilOf } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { enteredValues } from '../../loads/index.ts'
import { catalogue, findIndicator } from '../catalogue.ts'
import { commentaryAt, openRequestsAt } from '../commentary/commentary.store.ts'
import { roleTitle } from '../commentary/owner.ts'
import { enteredFigures } from '../figures/entered-figures.ts'
import { allSeries, daysWithFigures, figuresAt } from '../figures/figures.store.ts'
import { comparisonsFor } from './comparisons.store.ts'
import type { Priority } from './data-set.ts'
import { type MeasureView, viewMeasure } from './measure-view.ts'
import { prioritiesOn } from './priorities.store.ts'
import { flagsOn } from './flags.store.ts'
import { targetsOn } from './targets.store.ts'

export type DataSetRead = Readonly<{
  /** Null when nothing is loaded. */
  asAt: PlainDate | null
  /** Every day that there are figures for, newest first. */
  days: readonly PlainDate[]
  views: readonly MeasureView[]
  strategy: string | null
  priorities: readonly Priority[]
  comparedAs: string | null
}>

/** The whole data set as at a day: the day asked for if there are figures of it, else the newest. */
export const readDataSet = async (
  db: Db,
  asked: PlainDate | null,
  today: PlainDate,
  /** Whose figures they are, where no setting says so yet. */
  ours: Council | null = null,
): Promise<DataSetRead> => {
  const days = await daysWithFigures(db)
  const asAt = days.find(day => day === asked) ?? days[0] ?? null
  const { strategy, priorities } = await prioritiesOn(db, asAt ?? today)
  if (asAt === null) return { asAt, days, views: [], strategy, priorities, comparedAs: null }
  const council = ours ?? (await councilOf(db))
  const figures = await figuresAt(db, asAt)
  const series = await allSeries(db)
  for (const [id, entered] of enteredFigures(await enteredValues(db), days)) {
    series.set(id, entered)
    const today = entered.find(figure => figure.asAt === asAt)
    if (today) figures.set(id, today)
  }
  const requests = await openRequestsAt(db, asAt)
  const known = {
    asAt,
    figures,
    series,
    targets: await targetsOn(db, asAt),
    commentary: await commentaryAt(db, asAt),
    requests: new Map([...requests].map(([id, one]) => [id, { role: roleTitle(one.role ?? ''), dueOn: one.dueOn }])),
    flags: await flagsOn(db, asAt),
    comparisonOf: await comparisonsFor(db, council),
    find: findIndicator,
  }
  return {
    asAt,
    days,
    strategy,
    priorities,
    views: catalogue.flatMap(indicator => viewMeasure(indicator, known) ?? []),
    comparedAs: council.comparesAs
      ? `${council.name} is invented, so it stands here beside the published figures of a real council of its size and kind.`
      : null,
  }
}
