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

/** Which measures are read: all of them, some by name, or those that somebody set a target or put a warning on. */
export type Wanted = 'all' | 'with a target' | 'with a warning' | readonly string[]

/** The data set as at a day: the day asked for if there are figures of it, else the newest. A page that shows few measures asks for few. */
export const readDataSet = async (
  db: Db,
  asked: PlainDate | null,
  today: PlainDate,
  how: Readonly<{
    wanted?: Wanted
    /** Whose figures they are, where no setting says so yet. */
    ours?: Council
  }> = {},
): Promise<DataSetRead> => {
  const { wanted = 'all', ours = null } = how
  const days = await daysWithFigures(db)
  const asAt = days.find(day => day === asked) ?? days[0] ?? null
  const { strategy, priorities } = await prioritiesOn(db, asAt ?? today)
  if (asAt === null) return { asAt, days, views: [], strategy, priorities, comparedAs: null }
  const council = ours ?? (await councilOf(db))
  const targets = await targetsOn(db, asAt)
  const flags = await flagsOn(db, asAt)
  const only =
    wanted === 'all'
      ? null
      : wanted === 'with a target'
        ? [...targets.keys()]
        : wanted === 'with a warning'
          ? [...flags.keys()]
          : wanted
  const isWanted = (id: string): boolean => only === null || only.includes(id)
  const figures = await figuresAt(db, asAt, only)
  const series = await allSeries(db, only)
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
    targets,
    commentary: await commentaryAt(db, asAt),
    requests: new Map([...requests].map(([id, one]) => [id, { role: roleTitle(one.role ?? ''), dueOn: one.dueOn }])),
    flags,
    comparisonOf: await comparisonsFor(db, council),
    find: findIndicator,
  }
  return {
    asAt,
    days,
    strategy,
    priorities,
    views: catalogue.flatMap(indicator => (isWanted(indicator.id) ? (viewMeasure(indicator, known) ?? []) : [])),
    comparedAs: council.comparesAs
      ? `${council.name} is invented, so it stands here beside the published figures of a real council of its size and kind.`
      : null,
  }
}
