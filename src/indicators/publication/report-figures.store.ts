import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { enteredValues } from '../../loads/index.ts'
import { findIndicator } from '../catalogue.ts'
import type { Unit } from '../define.ts'
import { enteredFigures } from '../figures/entered-figures.ts'
import { allSeries, daysWithFigures } from '../figures/figures.store.ts'
import { valueInWords, wholeNumber } from '../in-words.ts'
import { definitionOf } from './definition.ts'

/** One figure as a report may show it, with its passport. */
export type ReportFigure = Readonly<{
  measure: string
  title: string
  asAt: PlainDate
  version: number
  state: 'value' | 'suppressed' | 'nothing'
  value: number | null
  /** As it stands in a sentence: 451, 11%, or in words why there is no number. */
  shown: string
  /** 44 of 403; null where there are no two counts to give. */
  counts: string | null
  source: string
}>

type Kept = Readonly<{
  measure: string
  asAt: PlainDate
  version: number
  state: ReportFigure['state']
  value: number | null
  numerator: number | null
  denominator: number | null
  unit: Unit
}>

const notShown = { suppressed: 'a number too small to show', nothing: 'not known' } as const

const reportFigure = (kept: Kept): ReportFigure[] => {
  const indicator = findIndicator(kept.measure)
  if (!indicator) return []
  const { numerator, denominator } = kept
  const hasValue = kept.state === 'value' && kept.value !== null
  return [
    {
      measure: kept.measure,
      title: indicator.title,
      asAt: kept.asAt,
      version: kept.version,
      state: hasValue ? 'value' : kept.state === 'suppressed' ? 'suppressed' : 'nothing',
      value: hasValue ? kept.value : null,
      shown:
        hasValue && kept.value !== null
          ? valueInWords(kept.value, kept.unit, indicator.decimals)
          : notShown[kept.state === 'suppressed' ? 'suppressed' : 'nothing'],
      counts:
        hasValue && kept.unit === 'percent' && numerator !== null && denominator !== null
          ? `${wholeNumber(numerator)} of ${wholeNumber(denominator)}`
          : null,
      source: definitionOf(indicator).source,
    },
  ]
}

/** Every figure of every day, newest first: for reports that only those read who may see small numbers. */
export const figuresForPrivateReports = async (db: Db): Promise<ReportFigure[]> => {
  const series = new Map(await allSeries(db))
  for (const [id, entered] of enteredFigures(await enteredValues(db), await daysWithFigures(db)))
    series.set(id, entered)
  return [...series.values()]
    .flat()
    .flatMap(figure =>
      reportFigure({
        ...figure,
        measure: figure.id,
        state: figure.state === 'value' ? 'value' : 'nothing',
      }),
    )
    .sort((a, b) => (a.asAt < b.asAt ? 1 : a.asAt > b.asAt ? -1 : a.measure < b.measure ? -1 : 1))
}

const number = (text: string | null): number | null => (text === null ? null : Number(text))

/** What is published of every day, in its newest version, newest day first: all that an open report may show. */
export const figuresForOpenReports = async (db: Db): Promise<ReportFigure[]> => {
  const rows = await db
    .selectFrom('publication_figure')
    .innerJoin('publication', 'publication.id', 'publication_figure.publication')
    .select([
      'publication_figure.indicator as measure',
      'publication.as_at as asAt',
      'publication_figure.definition_version as version',
      'publication_figure.shown',
      'publication_figure.value',
      'publication_figure.numerator',
      'publication_figure.denominator',
      'publication_figure.unit',
    ])
    .where('publication_figure.split', '=', '')
    .where(eb =>
      eb.not(
        eb.exists(
          eb.selectFrom('publication as later').select('later.id').whereRef('later.corrects', '=', 'publication.id'),
        ),
      ),
    )
    .orderBy('publication.as_at', 'desc')
    .orderBy('publication_figure.indicator')
    .execute()
  return rows.flatMap(row =>
    reportFigure({
      ...row,
      state: row.shown === 'value' || row.shown === 'suppressed' ? row.shown : 'nothing',
      value: number(row.value),
      numerator: number(row.numerator),
      denominator: number(row.denominator),
      unit: row.unit as Unit,
    }),
  )
}
