import { type PlainDate, readPlainDate } from '../../kernel/index.ts'
import { cellText, type Cell, type FileProblem, openBook, readHeaded, type Table } from '../workbook/index.ts'
import { type Published, readPublished } from './published.ts'

export type Figure = Readonly<{
  indicator: string
  /** As published: 2025 for a year to 31 March 2025, 202425 for a school year. */
  period: string
  level: 'national' | 'regional' | 'council'
  /** The council's three figures; empty for England and regions. */
  code: string
  area: string
  numerator: Published | null
  denominator: Published | null
  figure: Published
  unit: string | null
  source: string
}>

export type Better = 'higher' | 'lower' | null

export type Neighbour = Readonly<{
  /** Month of the model, 2025-05. */
  model: string
  code: string
  area: string
  region: string
  rank: number
  neighbourCode: string
  neighbour: string
}>

export type Judgement = Readonly<{ onsCode: string; area: string; inspectedOn: PlainDate | null; overall: string }>

/** What somebody else worked out, for checking ours. */
export type GivenComparators = Readonly<{
  code: string
  area: string
  indicator: string
  period: string
  value: Published
  england: Published
  region: Published
  mean: Published
  median: Published
  n: number
  goodMean: Published
  goodN: number
}>

export type BenchmarkFile =
  | Readonly<{ kind: 'figures'; of: 'headline' | 'LAIT'; rows: readonly Figure[] }>
  | Readonly<{ kind: 'polarity'; rows: readonly Readonly<{ indicator: string; title: string; better: Better }>[] }>
  | Readonly<{ kind: 'neighbours'; rows: readonly Neighbour[] }>
  | Readonly<{ kind: 'judgements'; asAt: PlainDate | null; rows: readonly Judgement[] }>
  | Readonly<{ kind: 'comparators'; rows: readonly GivenComparators[] }>

export type BenchmarkKind = 'headline' | 'LAIT' | 'polarity' | 'neighbours' | 'judgements' | 'comparators'

const shapes = {
  headline: {
    indicator: /^indicator$/,
    period: /^period$/,
    level: /^geographic level$/,
    code: /^la code$/,
    area: /^geography$/,
    numerator: /^numerator$/,
    denominator: /^denominator$/,
    value: /^value$/,
    unit: /^unit$/,
    source: /^source$/,
  },
  comparators: {
    code: /^la code$/,
    area: /^la name$/,
    indicator: /^indicator$/,
    period: /^period$/,
    value: /^value$/,
    england: /^england$/,
    region:
      /^(south west|south east|east midlands|west midlands|east of england|london|north east|north west|yorkshire and the humber|region)$/,
    mean: /^sn mean$/,
    median: /^sn median$/,
    n: /^sn n$/,
    goodMean: /^good sn mean$/,
    goodN: /^good sn n$/,
  },
  LAIT: {
    indicator: /^measure short$/,
    better: /^polarity$/,
    period: /^period$/,
    area: /^geography$/,
    code: /^la code$/,
    value: /^value$/,
  },
  polarity: { indicator: /^measure short$/, title: /^measure$/, better: /^polarity$/, yearType: /^year type$/ },
  neighbours: {
    model: /^model$/,
    code: /^la code$/,
    area: /^la name$/,
    region: /^region$/,
    rank: /^rank$/,
    neighbourCode: /^sn code$/,
    neighbour: /^sn name$/,
  },
  judgements: {
    onsCode: /^local authority area code$/,
    area: /^local authority name$/,
    inspectedOn: /^inspection date$/,
    overall: /^overall effectiveness$/,
  },
} as const

const kinds = Object.keys(shapes) as readonly BenchmarkKind[]

type Headed = Readonly<{
  kind: BenchmarkKind
  rows: readonly Readonly<{ number: number; cells: Readonly<Record<string, Cell>> }>[]
}>

const headed = (table: Table): Headed | null => {
  for (const kind of kinds) {
    const shape: Readonly<Record<string, RegExp>> = shapes[kind]
    const found = readHeaded(table, shape, Object.keys(shape))
    if (found) return { kind, rows: found.rows }
  }
  return null
}

/** Which kind of benchmark file a table is, by its columns; null if it is none. */
export const benchmarkKind = (table: Table): BenchmarkKind | null => headed(table)?.kind ?? null

const betterOf = (polarity: string): Better =>
  /^high/i.test(polarity) ? 'higher' : /^low/i.test(polarity) ? 'lower' : null

const levelOf = (said: string): Figure['level'] | null =>
  /^national/i.test(said) ? 'national' : /^regional/i.test(said) ? 'regional' : /^local/i.test(said) ? 'council' : null

/** LAIT numbers England 970 and the regions from 980; councils end below. */
const levelOfCode = (code: string): Figure['level'] =>
  code === '970' ? 'national' : /^9[89]\d$/.test(code) ? 'regional' : 'council'

/** A file of published figures, neighbours or judgements. A row with a value that is neither number nor symbol is told and left out. */
export const readBenchmarkFile = async (
  file: string,
  bytes: Uint8Array,
): Promise<Readonly<{ read: BenchmarkFile | null; problems: readonly FileProblem[] }>> => {
  const problems: FileProblem[] = []
  const { tables } = await openBook(file, bytes)
  const found = tables.map(headed).find(table => table !== null)
  if (!found) {
    problems.push({
      file,
      module: null,
      row: null,
      column: null,
      kind: 'column',
      says: 'The columns are none of those of a benchmark file',
      mend: 'Load headline figures, LAIT figures or their polarity, statistical neighbours, or Ofsted’s judgements',
      severity: 'nothing used',
      value: null,
    })
    return { read: null, problems }
  }

  const rows = <T>(make: (text: (name: string) => string, published: (name: string) => Published) => T): T[] =>
    found.rows.flatMap(({ number: row, cells }) => {
      let bad: string | null = null
      const text = (name: string) => cellText(cells[name])
      const made = make(text, name => {
        const read = readPublished(text(name))
        if (!read) bad = name
        return read ?? { value: null, absence: 'not known' }
      })
      if (bad === null) return [made]
      problems.push({
        file,
        module: null,
        row,
        column: bad,
        kind: 'not a number',
        says: 'This is neither a number nor one of the symbols c, k, x, z and low',
        mend: 'Load the file as it was published',
        severity: 'row not used',
        value: text(bad),
      })
      return []
    })

  return { read: readRows(found.kind, file, rows), problems }
}

type Rows = <T>(make: (text: (name: string) => string, published: (name: string) => Published) => T) => T[]

const readRows = (kind: BenchmarkKind, file: string, rows: Rows): BenchmarkFile => {
  switch (kind) {
    case 'headline':
      return {
        kind: 'figures',
        of: 'headline',
        rows: rows((text, published): Figure => ({
          indicator: text('indicator'),
          period: text('period'),
          level: levelOf(text('level')) ?? 'council',
          code: text('code'),
          area: text('area'),
          numerator: published('numerator'),
          denominator: published('denominator'),
          figure: published('value'),
          unit: text('unit') || null,
          source: text('source'),
        })),
      }
    case 'LAIT':
      return {
        kind: 'figures',
        of: 'LAIT',
        rows: rows((text, published): Figure => ({
          indicator: text('indicator'),
          period: text('period'),
          level: levelOfCode(text('code')),
          code: levelOfCode(text('code')) === 'council' ? text('code') : '',
          area: text('area'),
          numerator: null,
          denominator: null,
          figure: published('value'),
          unit: null,
          source: 'Local Authority Interactive Tool',
        })),
      }
    case 'polarity':
      return {
        kind: 'polarity',
        rows: rows(text => ({ indicator: text('indicator'), title: text('title'), better: betterOf(text('better')) })),
      }
    case 'neighbours':
      return {
        kind: 'neighbours',
        rows: rows((text): Neighbour => ({
          model: text('model'),
          code: text('code'),
          area: text('area'),
          region: text('region'),
          rank: Number(text('rank')),
          neighbourCode: text('neighbourCode'),
          neighbour: text('neighbour'),
        })),
      }
    case 'judgements':
      return {
        kind: 'judgements',
        asAt: readPlainDate(/\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? ''),
        rows: rows((text): Judgement => ({
          onsCode: text('onsCode'),
          area: text('area'),
          inspectedOn: readPlainDate(text('inspectedOn').slice(0, 10)),
          overall: text('overall'),
        })),
      }
    default:
      return {
        kind: 'comparators',
        rows: rows((text, published): GivenComparators => ({
          code: text('code'),
          area: text('area'),
          indicator: text('indicator'),
          period: text('period'),
          value: published('value'),
          england: published('england'),
          region: published('region'),
          mean: published('mean'),
          median: published('median'),
          n: Number(text('n')),
          goodMean: published('goodMean'),
          goodN: Number(text('goodN')),
        })),
      }
  }
}
