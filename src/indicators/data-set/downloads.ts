import { readPlainDate } from '../../kernel/index.ts'
import { writeCsvTable, writeWorkbook } from '../../dataset/index.ts'
import { download } from '../../web/index.ts'
import { type DataSetRead, readDataSet } from './data-set.store.ts'
import { storyOf } from './measure-view.ts'

const headings = [
  'Measure',
  'Id',
  'Code',
  'Theme',
  'As at',
  'First day',
  'Last day',
  'State',
  'Why there is no value',
  'Numerator',
  'Denominator',
  'Value',
  'Unit',
  'A year before',
  'Change',
  'Target',
  'Target met',
  'England',
  'Region',
  'Neighbours, mean',
  'Neighbours, median',
  'Good neighbours, mean',
  'Published for',
  'In words',
  'Commentary',
  'Definition version',
] as const

type Value = string | number | null

/** One row a measure. An empty cell is never nought: the state says why it is empty. */
const rowsOf = ({ views }: DataSetRead): Value[][] =>
  views.map(view => {
    const { indicator, figure, before, change, target, targetMet, comparison, commentary } = view
    const beside = (id: string): number | null => comparison?.comparators.find(one => one.id === id)?.value ?? null
    return [
      indicator.title,
      indicator.id,
      indicator.code,
      indicator.theme,
      figure.asAt,
      figure.first,
      figure.last,
      figure.state,
      figure.because,
      figure.numerator,
      figure.denominator,
      figure.value,
      figure.unit,
      before?.value ?? null,
      change.verdict,
      target?.value ?? null,
      targetMet === null ? null : targetMet ? 'yes' : 'no',
      beside('england'),
      beside('region'),
      beside('neighbours-mean'),
      beside('neighbours-median'),
      beside('good-neighbours'),
      comparison?.period ?? null,
      figure.value === null ? null : storyOf(view),
      commentary?.state === 'signed off' ? commentary.words : null,
      indicator.version,
    ]
  })

export const dataSetCsv = download({
  path: '/data-set.csv',
  needs: 'dataset.read',
  load: async ({ db, query, today }) => {
    const read = await readDataSet(db, readPlainDate(query['as-at'] ?? ''), today)
    return {
      name: `data-set-${read.asAt ?? 'empty'}.csv`,
      type: 'text/csv; charset=utf-8',
      body: writeCsvTable([[...headings], ...rowsOf(read)]),
    }
  },
})

export const dataSetWorkbook = download({
  path: '/data-set.xlsx',
  needs: 'dataset.read',
  load: async ({ db, query, today }) => {
    const read = await readDataSet(db, readPlainDate(query['as-at'] ?? ''), today)
    return {
      name: `data-set-${read.asAt ?? 'empty'}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await writeWorkbook([{ name: 'Data set', rows: [[...headings], ...rowsOf(read)] }]),
    }
  },
})
