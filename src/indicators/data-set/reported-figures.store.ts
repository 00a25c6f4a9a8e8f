import { type Db, saveRows } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'

/** What was said of a measure to a board or the public before Kept, kept as it was said. */
export type ReportedFigure = Readonly<{
  measure: string
  indicator: string | null
  label: string
  asAt: PlainDate | null
  period: string | null
  value: string | null
  previous: string | null
  direction: string | null
  sourceDocument: string
  place: string | null
  note: string | null
  conflictGroup: string | null
  unit: string | null
}>

const reported = [
  'id',
  'measure',
  'indicator',
  'label',
  'as_at as asAt',
  'period',
  'value',
  'previous',
  'direction',
  'source_document as sourceDocument',
  'place',
  'note',
  'conflict_group as conflictGroup',
  'unit',
] as const

export const reportedOf = (db: Db, indicator: string) =>
  db
    .selectFrom('reported_figure')
    .select(reported)
    .where(eb =>
      eb.or([
        eb('indicator', '=', indicator),
        // Figures for one thing that do not agree stand together, whichever measure they were called.
        eb(
          'conflict_group',
          'in',
          eb
            .selectFrom('reported_figure as same')
            .select('same.conflict_group')
            .where('same.indicator', '=', indicator)
            .where('same.conflict_group', 'is not', null),
        ),
      ]),
    )
    .orderBy('as_at')
    .orderBy('period')
    .orderBy('label')
    .orderBy('id')
    .execute()

export const everyReported = (db: Db) =>
  db
    .selectFrom('reported_figure')
    .select(reported)
    .orderBy('as_at')
    .orderBy('period')
    .orderBy('label')
    .orderBy('id')
    .execute()

export const saveReported = (db: Db, figures: readonly ReportedFigure[], by: string | null) =>
  saveRows(
    db,
    'reported_figure',
    figures.map(figure => ({
      measure: figure.measure,
      indicator: figure.indicator,
      label: figure.label,
      as_at: figure.asAt,
      period: figure.period,
      value: figure.value,
      previous: figure.previous,
      direction: figure.direction,
      source_document: figure.sourceDocument,
      place: figure.place,
      note: figure.note,
      conflict_group: figure.conflictGroup,
      unit: figure.unit,
      recorded_by: by,
    })),
  )
