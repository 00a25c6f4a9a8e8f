import { createHash } from 'node:crypto'
import { financialYear, financialYearName, inWords, lastOfMonth, type PlainDate, Refusal } from '../kernel/index.ts'
import {
  type AnnexARead,
  type BenchmarkFile,
  checkReturn,
  type CouncilMeasure,
  type CouncilValue,
  type InferredYear,
  inferReturnYear,
  modules903,
  type PopulationRow,
  readAnnexA,
  readBenchmarkFile,
  readCouncilMeasures,
  readPopulation,
  readReturnFile,
  recogniseFile,
  type Return903,
  type ReturnFile,
  type RuleOutcome,
} from '../dataset/index.ts'

export type UploadedFile = Readonly<{
  name: string
  bytes: Uint8Array
  /** Its place among the files that were sent, so that one can be left out. */
  ordinal?: number
}>

/** A fault as people see it. `value` is shown only to an analyst who asks. */
export type Told = Readonly<{
  file: string
  module: string | null
  row: number | null
  column: string | null
  kind: string
  says: string
  mend: string
  severity: 'row not used' | 'value not used' | 'look at' | 'nothing used'
  value: string | null
}>

/** What the person said where the files could not: the year of a return, how far it reaches, the day of a list. By the part's id. */
export type Choices = Readonly<{
  years: Readonly<Record<string, number>>
  upTo: Readonly<Record<string, PlainDate>>
  asAt: Readonly<Record<string, PlainDate>>
}>

export const noChoices: Choices = { years: {}, upTo: {}, asAt: {} }

type Common = Readonly<{
  /** Says which part is meant when the person answers a question about it. */
  id: string
  files: readonly UploadedFile[]
  problems: readonly Told[]
  /** What must be put right or answered before anything can be loaded, in words. */
  refusals: readonly string[]
}>

export type Part = Common &
  (
    | Readonly<{ kind: '903'; year: InferredYear; given: Return903 | null; outcomes: readonly RuleOutcome[] }>
    | Readonly<{ kind: 'annex-a'; read: AnnexARead; asAt: PlainDate | null }>
    | Readonly<{ kind: 'measures'; values: readonly CouncilValue[] }>
    | Readonly<{ kind: 'population'; rows: readonly PopulationRow[] }>
    | Readonly<{ kind: 'benchmarks'; read: BenchmarkFile | null }>
    | Readonly<{ kind: 'not recognised' }>
  )

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const words = (error: unknown): string => {
  if (error instanceof Refusal) return error.message
  throw error
}

/** The file's name without folder, ending and the words for its module: what the files of one year have in common. */
const stemOf = (name: string): string => {
  const file = name.split(/[\\/]/).at(-1) ?? name
  const folder = name.slice(0, name.length - file.length)
  const modules = Object.values(modules903)
    .map(facts => facts.fileName.replaceAll('_', '[-_ ]?'))
    .sort((a, b) => b.length - a.length)
  return (
    folder +
    file
      .replace(/\.[a-z]+$/i, '')
      .replace(new RegExp(modules.join('|'), 'i'), '')
      .replaceAll(/[^a-z0-9]+/gi, ' ')
      .trim()
      .toLowerCase()
  )
}

const hasTwoOfOne = (files: readonly ReturnFile[]): boolean => {
  const modules = files.flatMap(file => file.tables.map(table => table.module))
  return new Set(modules).size < modules.length
}

/** Files of one return stand together. Where a module comes twice there are several years, told apart by what their names share. */
const groupReturns = (read: readonly Readonly<{ file: ReturnFile; sent: UploadedFile }>[]) => {
  if (!hasTwoOfOne(read.map(one => one.file))) return read.length > 0 ? [[...read]] : []
  const groups = new Map<string, (typeof read)[number][]>()
  for (const one of read) {
    const stem = stemOf(one.sent.name)
    groups.set(stem, [...(groups.get(stem) ?? []), one])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/** How far a return reaches: to its last day if that is past, else to the end of the newest month it tells of. */
const reachOf = (yearEnd: number, newest: PlainDate | null, today: PlainDate): PlainDate => {
  const { last } = financialYear(yearEnd)
  if (last <= today) return last
  if (newest === null) return today < last ? today : last
  const month = lastOfMonth(newest)
  return month <= today ? month : newest < today ? newest : today
}

const readReturns = (
  sent: readonly UploadedFile[],
  choices: Choices,
  { today, before, checks }: Omit<Surroundings, 'measures'>,
): Part[] => {
  const parts: Part[] = []
  const read: { file: ReturnFile; sent: UploadedFile }[] = []
  for (const one of sent) {
    try {
      read.push({ file: readReturnFile(one.name, one.bytes), sent: one })
    } catch (error) {
      parts.push({
        kind: 'not recognised',
        id: `file-${parts.length}`,
        files: [one],
        problems: [],
        refusals: [`${one.name}: ${words(error)}`],
      })
    }
  }
  const known: Return903[] = []
  const groups = groupReturns(read).map((group, index) => {
    const id = `return-${index + 1}`
    const tables = group.flatMap(one => one.file.tables)
    const year = inferReturnYear(tables)
    const yearEnd = choices.years[id] ?? year.yearEnd
    const given =
      yearEnd === null ? null : { yearEnd, upTo: choices.upTo[id] ?? reachOf(yearEnd, year.newestDay, today), tables }
    if (given) known.push(given)
    return { id, group, year, given }
  })
  for (const { id, group, year, given } of groups) {
    const files = group.map(one => one.file)
    const refusals: string[] = []
    const twice = twoOfOne(files)
    if (twice !== null) refusals.push(twice)
    const problems = files.flatMap(file => [...file.problems, ...file.tables.flatMap(table => table.problems)])
    refusals.push(...cutOff(problems), ...emptyOnes(files))
    if (!given)
      refusals.push(
        `The files do not tell which year they are of. Choose the year of ${files.map(one => one.file).join(', ')}`,
      )
    if (given && known.filter(one => one.yearEnd === given.yearEnd).length > 1)
      refusals.push(
        `Two sets of files are both taken for ${financialYearName(given.yearEnd)}. Choose the year of each, or load one of them`,
      )
    if (given && given.upTo > financialYear(given.yearEnd).last)
      refusals.push(
        `A return of ${financialYearName(given.yearEnd)} cannot tell of days after ${inWords(financialYear(given.yearEnd).last)}`,
      )
    const lastYear = given ? (known.find(one => one.yearEnd === given.yearEnd - 1) ?? before(given.yearEnd - 1)) : null
    const checked = given && twice === null && checks !== 'reading' ? checkReturn(given, lastYear) : null
    parts.push({
      kind: '903',
      id,
      files: group.map(one => one.sent),
      year,
      given,
      outcomes: checked?.outcomes ?? [],
      problems: [
        ...files.flatMap(file => file.problems),
        ...(checked?.problems ?? files.flatMap(file => file.tables.flatMap(table => table.problems))),
      ],
      refusals,
    })
  }
  return parts
}

/** Half a file is no file: loading it would take away every child after the cut. */
const cutOff = (problems: readonly Told[]): string[] =>
  problems
    .filter(problem => problem.kind === 'row cut short' && problem.severity === 'row not used')
    .map(problem => `${problem.file}: ${problem.says}. ${problem.mend}`)

/** A year without a missing child may be; a year without a child is a mistake, and loading it would take them all away. */
const emptyOnes = (files: readonly ReturnFile[]): string[] =>
  files.flatMap(({ file, tables }) =>
    tables
      .filter(({ module, rows }) => (module === 'Header' || module === 'Episodes') && rows.length === 0)
      .map(({ module }) => `${file} has no row of ${module} that can be used. Extract it again`),
  )

/** Each module of a year is one file. Which of two is right, only the council can say. */
const twoOfOne = (files: readonly ReturnFile[]): string | null => {
  const seen = new Map<string, string>()
  for (const { file, tables } of files)
    for (const { module } of tables) {
      const other = seen.get(module)
      if (other !== undefined)
        return `${other} and ${file} are both ${module} (${modules903[module].title}) of one year. Keep the one that is right`
      seen.set(module, file)
    }
  return null
}

const readLists = async (
  sent: readonly Readonly<{ file: UploadedFile; lists: readonly string[] }>[],
  choices: Choices,
  today: PlainDate,
): Promise<Part[]> => {
  const all = sent.flatMap(one => one.lists)
  // One list a file makes one book together; a list that comes twice means a book for each day.
  const books = new Set(all).size === all.length ? [sent] : sent.map(one => [one])
  const parts: Part[] = []
  for (const [index, book] of books.entries()) {
    if (book.length === 0) continue
    const id = `lists-${index + 1}`
    const files = book.map(one => one.file)
    try {
      const read = await readAnnexA(files, today)
      const asAt = choices.asAt[id] ?? read.suggestedAsAt
      const refusals = read.problems
        .filter(problem => problem.severity === 'nothing used')
        .map(problem => `${problem.file}: ${problem.says}. ${problem.mend}`)
      if (asAt === null)
        refusals.push(
          `No day could be read from ${files.map(file => file.name).join(', ')}. Enter the day that the lists are of`,
        )
      if (asAt !== null && asAt > today) refusals.push('The day that the lists are of cannot be in the future')
      parts.push({ kind: 'annex-a', id, files, read, asAt, problems: read.problems, refusals })
    } catch (error) {
      parts.push({ kind: 'not recognised', id, files, problems: [], refusals: [words(error)] })
    }
  }
  return parts
}

const blocking = (problems: readonly Told[]): string[] =>
  problems
    .filter(problem => problem.severity === 'nothing used')
    .map(problem => `${problem.file}: ${problem.says}. ${problem.mend}`)

/** What the reader must be told that is not in the files. */
export type Surroundings = Readonly<{
  today: PlainDate
  /** The dictionary of measures that owners enter. */
  measures: readonly CouncilMeasure[]
  /** A return that is loaded already, to check a new one against the year before. */
  before: (yearEnd: number) => Return903 | null
  /** `reading` leaves out the rules of the Department: what reading finds decides which rows can be used. */
  checks?: 'all' | 'reading'
}>

/** Recognises, reads and checks everything that was sent, and stores nothing. The same files and answers give the same parts. */
export const readUpload = async (
  files: readonly UploadedFile[],
  choices: Choices,
  surroundings: Surroundings,
): Promise<Part[]> => {
  const { today, measures } = surroundings
  const returns: UploadedFile[] = []
  const lists: { file: UploadedFile; lists: readonly string[] }[] = []
  const parts: Part[] = []
  const seen = new Map<string, string>()
  for (const file of files) {
    const id = `other-${parts.length + 1}`
    const same = seen.get(sha256(file.bytes))
    if (same !== undefined && file.bytes.length > 0) {
      parts.push({
        kind: 'not recognised',
        id,
        files: [file],
        problems: [],
        refusals: [`${file.name} is the same file as ${same}. Send it once`],
      })
      continue
    }
    seen.set(sha256(file.bytes), file.name)
    const is = await recogniseFile(file.name, file.bytes)
    switch (is.kind) {
      case 'ssda903':
        returns.push(file)
        break
      case 'annex-a':
        lists.push({ file, lists: is.lists })
        break
      case 'council-measures': {
        const read = await readCouncilMeasures(file.name, file.bytes, measures)
        parts.push({
          kind: 'measures',
          id,
          files: [file],
          values: read.values,
          problems: read.problems,
          refusals: blocking(read.problems),
        })
        break
      }
      case 'population': {
        const read = await readPopulation(file.name, file.bytes)
        parts.push({
          kind: 'population',
          id,
          files: [file],
          rows: read.rows,
          problems: read.problems,
          refusals: blocking(read.problems),
        })
        break
      }
      case 'benchmarks': {
        const { read, problems } = await readBenchmarkFile(file.name, file.bytes)
        parts.push({ kind: 'benchmarks', id, files: [file], read, problems, refusals: blocking(problems) })
        break
      }
      case 'postcodes':
        parts.push({
          kind: 'not recognised',
          id,
          files: [file],
          problems: [],
          refusals: [
            `${file.name} is the ONS Postcode Directory. It is loaded on the server with: kept reference load ${file.name}`,
          ],
        })
        break
      case 'not recognised':
        parts.push({ kind: 'not recognised', id, files: [file], problems: [], refusals: [`${file.name}: ${is.says}`] })
    }
  }
  return [...readReturns(returns, choices, surroundings), ...(await readLists(lists, choices, today)), ...parts]
}
