import { Refusal } from '../kernel/index.ts'
import { listHeadings, listsIn, type ListName } from './annex-a/index.ts'
import { benchmarkKind, type BenchmarkKind } from './benchmarks/index.ts'
import { isCouncilMeasures } from './council-measures/index.ts'
import type { Module903 } from './dataset.ts'
import { isPopulation } from './population/index.ts'
import { isPostcodeDirectory } from './postcodes/index.ts'
import { columnsOf, moduleNames, recogniseReturnFile } from './ssda903/index.ts'
import {
  cellText,
  isOldOfficeFile,
  isZip,
  LARGEST_FILE_BYTES,
  megabytes,
  plainHeading,
  readCsvStart,
  readWorkbook,
  type Table,
} from './workbook/index.ts'

/** What an uploaded file is, by its content and never by its name. */
export type RecognisedAs =
  | Readonly<{ kind: 'ssda903'; format: 'CSV' | 'XML'; module: Module903 | null }>
  | Readonly<{ kind: 'annex-a'; lists: readonly ListName[] }>
  | Readonly<{ kind: 'council-measures' }>
  | Readonly<{ kind: 'population' }>
  | Readonly<{ kind: 'benchmarks'; of: BenchmarkKind }>
  | Readonly<{ kind: 'postcodes' }>
  /** `says` is for the person who uploaded it, with what was nearest. */
  | Readonly<{ kind: 'not recognised'; says: string }>

const titles: Readonly<Record<Exclude<RecognisedAs['kind'], 'not recognised'>, string>> = {
  ssda903: 'a module of the SSDA903 return',
  'annex-a': 'an Annex A list',
  'council-measures': 'the council’s own measures',
  population: 'population by mid-year',
  benchmarks: 'published figures',
  postcodes: 'the ONS Postcode Directory',
}

const ofTables = (tables: readonly Table[]): RecognisedAs | null => {
  const lists = listsIn(tables)
  if (lists.length > 0) return { kind: 'annex-a', lists }
  const benchmark = tables.map(benchmarkKind).find(kind => kind !== null)
  if (benchmark) return { kind: 'benchmarks', of: benchmark }
  if (tables.some(isCouncilMeasures)) return { kind: 'council-measures' }
  if (tables.some(isPopulation)) return { kind: 'population' }
  return null
}

const firstHeadings = ([table]: readonly Table[]): readonly string[] =>
  table?.rows[0]?.cells.map(cellText).filter(heading => heading !== '') ?? []

/** The headings of every kind, to say what a file was nearest to. */
const shapes: readonly Readonly<{ name: string; headings: readonly string[] }>[] = [
  ...moduleNames.map(module => ({ name: `${module} of the SSDA903 return`, headings: Object.keys(columnsOf(module)) })),
  ...listHeadings.map(({ name, headings }) => ({ name: `${name} of Annex A`, headings })),
  { name: titles['council-measures'], headings: ['measure', 'period', 'numerator', 'denominator', 'value', 'note'] },
  { name: titles.population, headings: ['area_code', 'mid_year', 'people'] },
  { name: titles.postcodes, headings: ['pcds', 'oseast1m', 'osnrth1m', 'oslaua'] },
]

/** Fewer common columns than this part of a kind's are chance. */
const NEAR_ENOUGH = 0.4
const MOST_NAMED = 5

const nearest = (headings: readonly string[]): string | null => {
  const given = new Set(headings.map(plainHeading))
  const [best] = shapes
    .map(shape => ({ ...shape, missing: shape.headings.filter(heading => !given.has(plainHeading(heading))) }))
    .map(shape => ({ ...shape, fit: 1 - shape.missing.length / shape.headings.length }))
    .filter(({ fit }) => fit >= NEAR_ENOUGH)
    .toSorted((a, b) => b.fit - a.fit)
  if (!best) return null
  const named = best.missing.slice(0, MOST_NAMED).join(', ')
  const more = best.missing.length > MOST_NAMED ? ` and ${best.missing.length - MOST_NAMED} more` : ''
  return `The nearest is ${best.name}, but these columns are missing: ${named}${more}`
}

const known = Object.values(titles)
const notRecognised = (why: string): RecognisedAs => ({ kind: 'not recognised', says: why })
const nothingFits = (headings: readonly string[]): RecognisedAs =>
  notRecognised(
    nearest(headings) ??
      `The file is not one that Kept reads. It reads ${known.slice(0, -1).join(', ')} and ${known.at(-1) ?? ''}`,
  )

/** Looks only as far into the file as it needs. What cannot be read at all is not recognised, with the reason in words. */
export const recogniseFile = async (name: string, bytes: Uint8Array): Promise<RecognisedAs> => {
  try {
    if (bytes.length === 0) return notRecognised('The file is empty')
    if (isZip(bytes) || isOldOfficeFile(bytes)) {
      const { tables } = await readWorkbook(bytes)
      return ofTables(tables) ?? nothingFits(firstHeadings(tables))
    }
    const start = readCsvStart(name, bytes)
    // The whole directory is over a gigabyte, and is read piece by piece.
    if (isPostcodeDirectory((start.rows[0]?.cells ?? []).map(cellText).join(','))) return { kind: 'postcodes' }
    if (bytes.length > LARGEST_FILE_BYTES)
      return notRecognised(
        `The file is ${megabytes(bytes.length)}. Files must be no larger than ${megabytes(LARGEST_FILE_BYTES)}`,
      )
    const ofReturn = recogniseReturnFile(name, bytes)
    if (ofReturn) return { kind: 'ssda903', format: ofReturn.format, module: ofReturn.module }
    return ofTables([start]) ?? nothingFits(firstHeadings([start]))
  } catch (error) {
    if (error instanceof Refusal) return notRecognised(error.message)
    throw error
  }
}
