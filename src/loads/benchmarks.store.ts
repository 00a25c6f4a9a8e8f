import { type Db, saveRows } from '../database/index.ts'
import {
  type Absence,
  type BenchmarkFile,
  type Benchmarks,
  benchmarksOf,
  type Figure,
  type Published,
} from '../dataset/index.ts'

/** The publisher's own sign for each reason why there is no value. */
const signs: Readonly<Partial<Record<Absence, 'c' | 'k' | 'x' | 'z' | 'low'>>> = {
  suppressed: 'c',
  'rounds to nought': 'k',
  'not available': 'x',
  'not applicable': 'z',
  'low numbers': 'low',
}
const signOf = (published: Published) => (published.absence === null ? null : (signs[published.absence] ?? 'x'))
const absenceOf = (sign: string | null): Absence => {
  for (const [absence, one] of Object.entries(signs)) if (one === sign) return absence as Absence
  return 'not available'
}

const levelOf = (level: Figure['level']) => (level === 'council' ? 'authority' : level)

/** Keeps what a benchmark file holds under the load that brought it. */
export const saveBenchmarks = async (db: Db, load: string, file: BenchmarkFile): Promise<void> => {
  if (file.kind === 'figures')
    await saveRows(
      db,
      'benchmark_value',
      file.rows.map(row => ({
        load_id: load,
        indicator: row.indicator,
        period: row.period,
        level: levelOf(row.level),
        area_code: row.code === '' ? row.area : row.code,
        area_name: row.area,
        numerator: row.numerator?.value ?? null,
        denominator: row.denominator?.value ?? null,
        value: row.figure.value,
        symbol: signOf(row.figure),
        unit: row.unit ?? '',
        source: row.source,
      })),
    )
  if (file.kind === 'neighbours')
    await saveRows(
      db,
      'neighbour',
      file.rows.map(row => ({
        load_id: load,
        model: row.model,
        area_code: row.code,
        area_name: row.area,
        region: row.region,
        rank: row.rank,
        neighbour_code: row.neighbourCode,
        neighbour_name: row.neighbour,
      })),
    )
  if (file.kind === 'judgements')
    await saveRows(
      db,
      'inspection_judgement',
      file.rows.map(row => ({
        load_id: load,
        area_code: row.onsCode,
        area_name: row.area,
        inspected_on: row.inspectedOn,
        overall: row.overall,
        published_as_at: file.asAt,
      })),
    )
}

let held: { signature: string; benchmarks: Benchmarks } | null = null

/** All published figures in force, ready to compare with. They are public, so they stay in memory until a load changes them. */
export const benchmarksInForce = async (db: Db): Promise<Benchmarks> => {
  const loads = await db
    .selectFrom('extract_load')
    .select('id')
    .where('kind', '=', 'benchmarks')
    .where('state', '=', 'in force')
    .orderBy('loaded_at')
    .orderBy('id')
    .execute()
  const signature = loads.map(load => load.id).join(' ')
  if (held?.signature === signature) return held.benchmarks
  const files: BenchmarkFile[] = []
  const number = (text: string | null): number | null => (text === null ? null : Number(text))
  for (const { id } of loads) {
    const figures = await db
      .selectFrom('benchmark_value')
      .select(['indicator', 'period', 'level', 'area_code', 'area_name', 'value', 'symbol', 'unit', 'source'])
      .where('load_id', '=', id)
      .orderBy('id')
      .execute()
    if (figures.length > 0)
      files.push({
        kind: 'figures',
        of: 'headline',
        rows: figures.map(row => ({
          indicator: row.indicator,
          period: row.period,
          level: row.level === 'authority' ? 'council' : row.level,
          code: row.area_code === row.area_name ? '' : row.area_code,
          area: row.area_name,
          numerator: null,
          denominator: null,
          figure: publishedOf(number(row.value), row.symbol),
          unit: row.unit,
          source: row.source,
        })),
      })
    const neighbours = await db
      .selectFrom('neighbour')
      .select(['model', 'area_code', 'area_name', 'region', 'rank', 'neighbour_code', 'neighbour_name'])
      .where('load_id', '=', id)
      .orderBy('model')
      .orderBy('area_code')
      .orderBy('rank')
      .execute()
    if (neighbours.length > 0)
      files.push({
        kind: 'neighbours',
        rows: neighbours.map(row => ({
          model: row.model,
          code: row.area_code,
          area: row.area_name,
          region: row.region,
          rank: row.rank,
          neighbourCode: row.neighbour_code,
          neighbour: row.neighbour_name,
        })),
      })
    const judgements = await db
      .selectFrom('inspection_judgement')
      .select(['area_code', 'area_name', 'inspected_on', 'overall', 'published_as_at'])
      .where('load_id', '=', id)
      .orderBy('area_code')
      .execute()
    if (judgements.length > 0)
      files.push({
        kind: 'judgements',
        asAt: judgements[0]?.published_as_at ?? null,
        rows: judgements.map(row => ({
          onsCode: row.area_code,
          area: row.area_name,
          inspectedOn: row.inspected_on,
          overall: row.overall,
        })),
      })
  }
  const benchmarks = benchmarksOf(files)
  held = { signature, benchmarks }
  return benchmarks
}

const publishedOf = (value: number | null, symbol: string | null): Published =>
  value === null ? { value: null, absence: absenceOf(symbol) } : { value, absence: null }
