import { asJson, type Db, saveRows } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Figure, FigureSummary, SplitFigure, State, Unit } from '../define.ts'

/** A figure as it is kept: without the children behind it, who can be computed again by those who may see them. */
export type KeptFigure = FigureSummary

/** Which loads a figure rests on, and how many children they hold. */
export type Basis = Readonly<{ loads: readonly string[]; children: number }>

/** Nothing that was computed before is left standing. */
export const forgetFigures = async (db: Db): Promise<void> => {
  await db.deleteFrom('figure').execute()
  await db.deleteFrom('figure_basis').execute()
}

/** What the figures of these days rest on. */
export const saveBasis = (db: Db, days: readonly PlainDate[], { loads, children }: Basis): Promise<void> =>
  saveRows(
    db,
    'figure_basis',
    days.map(day => ({ as_at: day, loads: asJson<readonly string[]>(loads), children })),
  )

export const saveFigures = (db: Db, figures: readonly Figure[]): Promise<void> =>
  saveRows(
    db,
    'figure',
    figures.map(figure => ({
      indicator: figure.id,
      definition_version: figure.version,
      as_at: figure.asAt,
      first_on: figure.first,
      last_on: figure.last,
      numerator: figure.numerator,
      denominator: figure.denominator,
      value: figure.state === 'value' ? figure.value : null,
      squares: figure.squares,
      unknown: figure.unknown,
      unit: figure.unit,
      state: figure.state,
      because: figure.because,
      note: figure.note,
      left_out: asJson(Object.fromEntries(figure.leftOut.map(({ because, number }) => [because, number]))),
      splits: asJson<readonly unknown[]>(figure.state === 'value' ? figure.splits : []),
    })),
  )

export const daysWithFigures = async (db: Db): Promise<PlainDate[]> => {
  const rows = await db.selectFrom('figure').select('as_at as asAt').distinct().orderBy('as_at', 'desc').execute()
  return rows.map(row => row.asAt)
}

const narrow = [
  'indicator as id',
  'definition_version as version',
  'as_at as asAt',
  'first_on as first',
  'last_on as last',
  'numerator',
  'denominator',
  'value',
  'squares',
  'unknown',
  'unit',
  'state',
  'because',
  'note',
] as const

type Row = Awaited<ReturnType<typeof rowsAt>>[number]

const rowsAt = (db: Db, day: PlainDate, only: readonly string[] | null) =>
  db
    .selectFrom('figure')
    .select([...narrow, 'left_out as leftOut', 'splits'])
    .where('as_at', '=', day)
    .$if(only !== null, query => query.where('indicator', 'in', [...(only ?? [])]))
    .orderBy('indicator')
    .execute()

const number = (text: string | null): number | null => (text === null ? null : Number(text))

const figureOf = ({
  leftOut = {},
  splits = [],
  ...row
}: Omit<Row, 'leftOut' | 'splits'> & Partial<Row>): KeptFigure => ({
  ...row,
  unit: row.unit as Unit,
  state: row.state as State,
  numerator: number(row.numerator),
  denominator: number(row.denominator),
  value: number(row.value),
  squares: number(row.squares),
  leftOut: Object.entries(leftOut)
    .map(([because, many]) => ({ because, number: many }))
    .sort((a, b) => b.number - a.number || (a.because < b.because ? -1 : 1)),
  splits: splits as readonly SplitFigure[],
})

/** Every figure of a day, by indicator; or only those named. */
export const figuresAt = async (
  db: Db,
  day: PlainDate,
  only: readonly string[] | null = null,
): Promise<Map<string, KeptFigure>> =>
  only?.length === 0 ? new Map() : new Map((await rowsAt(db, day, only)).map(row => [row.id, figureOf(row)]))

/** The figures of every day kept, by indicator, oldest first, without their splits: for lines and for what changed. */
export const allSeries = async (db: Db, only: readonly string[] | null = null): Promise<Map<string, KeptFigure[]>> => {
  if (only?.length === 0) return new Map()
  const rows = await db
    .selectFrom('figure')
    .select(narrow)
    .$if(only !== null, query => query.where('indicator', 'in', [...(only ?? [])]))
    .orderBy('indicator')
    .orderBy('as_at')
    .execute()
  const series = new Map<string, KeptFigure[]>()
  for (const row of rows) {
    const there = series.get(row.id)
    if (there) there.push(figureOf(row))
    else series.set(row.id, [figureOf(row)])
  }
  return series
}

/** What the figures of a day rest on. */
export const basisOf = async (db: Db, day: PlainDate): Promise<Basis | null> => {
  const row = await db
    .selectFrom('figure_basis')
    .select(['loads', 'children'])
    .where('as_at', '=', day)
    .executeTakeFirst()
  return row ?? null
}
