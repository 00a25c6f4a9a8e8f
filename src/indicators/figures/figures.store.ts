import { asJson, type Db, saveRows } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Figure, FigureSummary, State, Unit } from '../define.ts'

/** A figure as it is kept: without the children behind it, who can be computed again by those who may see them. */
export type KeptFigure = FigureSummary & Readonly<{ basis: Basis }>

/** Which loads a figure rests on, and how many children they hold. */
export type Basis = Readonly<{ loads?: readonly string[]; children?: number; computed?: string }>

const rowsOf = (figure: Figure, basis: Basis) => {
  const common = {
    indicator: figure.id,
    definition_version: figure.version,
    as_at: figure.asAt,
    first_on: figure.first,
    last_on: figure.last,
  }
  const whole = {
    ...common,
    split: '',
    group: '',
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
    basis: asJson<Readonly<Record<string, unknown>>>(basis),
  }
  return [
    whole,
    ...(figure.state === 'value' ? figure.splits : []).map(part => ({
      ...whole,
      split: part.split,
      group: part.group,
      numerator: part.numerator,
      denominator: part.denominator,
      value: part.value,
      squares: null,
      unknown: 0,
      state: part.value === null ? 'not applicable' : 'value',
      because: part.value === null ? 'Nobody in this group' : null,
      note: null,
      left_out: asJson({}),
      basis: asJson({}),
    })),
  ]
}

/** Replaces what was computed before for these days. */
export const saveFigures = async (db: Db, figures: readonly Figure[], basis: Basis): Promise<void> => {
  const days = [...new Set(figures.map(figure => figure.asAt))].sort()
  if (days.length === 0) return
  await db.deleteFrom('figure').where('as_at', 'in', days).execute()
  await saveRows(
    db,
    'figure',
    figures.flatMap(figure => rowsOf(figure, basis)),
  )
}

/** Figures of days that no load reaches any more are not left standing. */
export const forgetFiguresExcept = async (db: Db, days: readonly PlainDate[]): Promise<void> => {
  const all = db.deleteFrom('figure')
  await (days.length === 0 ? all : all.where('as_at', 'not in', days)).execute()
}

export const daysWithFigures = async (db: Db): Promise<PlainDate[]> => {
  const rows = await db.selectFrom('figure').select('as_at as asAt').distinct().orderBy('as_at', 'desc').execute()
  return rows.map(row => row.asAt)
}

const columns = [
  'indicator as id',
  'definition_version as version',
  'as_at as asAt',
  'first_on as first',
  'last_on as last',
  'split',
  'group',
  'numerator',
  'denominator',
  'value',
  'squares',
  'unknown',
  'unit',
  'state',
  'because',
  'note',
  'left_out as leftOut',
  'basis',
] as const

type Row = Awaited<ReturnType<typeof rowsAt>>[number]

const rowsAt = (db: Db, day: PlainDate) =>
  db
    .selectFrom('figure')
    .select(columns)
    .where('as_at', '=', day)
    .orderBy('indicator')
    .orderBy('split')
    .orderBy('group')
    .execute()

const number = (text: string | null): number | null => (text === null ? null : Number(text))

const figureOf = (row: Row, parts: readonly Row[]): KeptFigure => ({
  id: row.id,
  version: row.version,
  asAt: row.asAt,
  first: row.first,
  last: row.last,
  unit: row.unit as Unit,
  state: row.state as State,
  because: row.because,
  numerator: number(row.numerator),
  denominator: number(row.denominator),
  value: number(row.value),
  squares: number(row.squares),
  unknown: row.unknown,
  leftOut: Object.entries(row.leftOut)
    .map(([because, many]) => ({ because, number: many }))
    .sort((a, b) => b.number - a.number || (a.because < b.because ? -1 : 1)),
  splits: parts.map(part => ({
    split: part.split,
    group: part.group,
    numerator: number(part.numerator) ?? 0,
    denominator: number(part.denominator),
    value: number(part.value),
  })),
  note: row.note,
  basis: row.basis as Basis,
})

/** Every figure of a day, by indicator. */
export const figuresAt = async (db: Db, day: PlainDate): Promise<Map<string, KeptFigure>> => {
  const rows = await rowsAt(db, day)
  const parts = new Map<string, Row[]>()
  for (const row of rows)
    if (row.split !== '') {
      const there = parts.get(row.id)
      if (there) there.push(row)
      else parts.set(row.id, [row])
    }
  return new Map(rows.filter(row => row.split === '').map(row => [row.id, figureOf(row, parts.get(row.id) ?? [])]))
}

/** The whole-cohort figures of every day kept, by indicator, oldest first. For lines and for what changed. */
export const allSeries = async (db: Db): Promise<Map<string, KeptFigure[]>> => {
  const rows = await db
    .selectFrom('figure')
    .select(columns)
    .where('split', '=', '')
    .orderBy('indicator')
    .orderBy('as_at')
    .execute()
  const series = new Map<string, KeptFigure[]>()
  for (const row of rows) {
    const there = series.get(row.id)
    if (there) there.push(figureOf(row, []))
    else series.set(row.id, [figureOf(row, [])])
  }
  return series
}

/** One indicator on every day kept, with its splits, oldest first. */
export const seriesOf = async (db: Db, indicator: string): Promise<KeptFigure[]> => {
  const rows = await db
    .selectFrom('figure')
    .select(columns)
    .where('indicator', '=', indicator)
    .orderBy('as_at')
    .orderBy('split')
    .orderBy('group')
    .execute()
  return rows
    .filter(row => row.split === '')
    .map(row =>
      figureOf(
        row,
        rows.filter(part => part.asAt === row.asAt && part.split !== ''),
      ),
    )
}
