import { writeCsvTable, type WrittenValue } from '../../kernel/index.ts'
import { download, notFound } from '../../web/index.ts'
import { nameOf } from './addresses.ts'
import { allFigures, findPublished, type Publication } from './published.store.ts'
import { type PublishedFigure, signOf } from './published.ts'

const headings = [
  'As at',
  'Version',
  'Measure',
  'Title',
  'Grouping',
  'Group',
  'State',
  'Numerator',
  'Denominator',
  'Value',
  'Unit',
  'First day',
  'Last day',
  'In words',
  'Change',
  'England',
  'England is for',
  'Target',
  'Commentary',
  'Definition version',
] as const

/** One row a figure. A number that is not there has a sign (c, z, x), never a nought, and the state says what it means. */
const rowOf = (one: Publication, figure: PublishedFigure): WrittenValue[] => {
  const isValue = figure.shown === 'value'
  const number = (value: number | null): WrittenValue => (isValue ? value : signOf(figure.shown))
  return [
    one.asAt,
    one.version,
    figure.indicator,
    figure.title,
    figure.splitTitle ?? 'Everyone',
    figure.group === '' ? 'Everyone' : figure.group,
    figure.shown,
    number(figure.numerator),
    number(figure.denominator),
    number(figure.value),
    figure.unit,
    figure.first,
    figure.last,
    figure.sentence,
    figure.verdict,
    figure.england,
    figure.englandPeriod,
    figure.target,
    figure.commentary,
    figure.version,
  ]
}

/** The numbers of a publication as a file, hidden ones as hidden. */
export const publishedCsv = download({
  path: '/published/:name.csv',
  needs: 'public.read',
  load: async ({ db, params }) => {
    const one = (await findPublished(db, params['name'] ?? '')) ?? notFound()
    const figures = await allFigures(db, one.id)
    return {
      name: `data-set-${nameOf(one)}.csv`,
      type: 'text/csv; charset=utf-8',
      body: writeCsvTable([[...headings], ...figures.map(figure => rowOf(one, figure))]),
    }
  },
})
