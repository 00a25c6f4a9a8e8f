import { financialYearName, Refusal } from '../../kernel/index.ts'
import type { Module903 } from '../dataset.ts'
import { columnsOf, isInYear, moduleNames, modules903 } from './columns.ts'
import { byPlace, type Problem } from './problem.ts'
import type { ReturnFile } from './read-return-file.ts'
import { byChild, columnOf, factsOf, moduleOf, type Rule, rules } from './rules/index.ts'
import { hasModule, type Return903, rowsOf, type Table } from './table.ts'

export type RowPlace = Readonly<{ file: string; row: number }>

/** What a rule of the Department came to. Never silently passed: a rule whose files are not there could not run. */
export type RuleOutcome = Readonly<{ rule: Rule }> &
  (
    | Readonly<{ outcome: 'passed' }>
    | Readonly<{ outcome: 'failed'; rows: readonly RowPlace[] }>
    | Readonly<{ outcome: 'could not run'; because: string }>
  )

export type CheckedReturn = Readonly<{
  /** Everything that is wrong, in the order of files and rows: what reading found, then rules and rows put side by side. */
  problems: readonly Problem[]
  /** Each rule in force that year, by number. */
  outcomes: readonly RuleOutcome[]
}>

/** Each module of a return is one file: which of two is right, nobody but the council can say. */
export const refuseTwoOfOneModule = (files: readonly ReturnFile[]): void => {
  const seen = new Map<Module903, string>()
  if (new Set(files.map(({ format }) => format)).size > 1) {
    throw new Refusal('Load either the XML file or the CSV files of a year, not both: the XML holds every module')
  }
  for (const { file, tables } of files) {
    for (const { module } of tables) {
      const other = seen.get(module)
      if (other !== undefined) {
        throw new Refusal(
          `${other} and ${file} are both ${module} (${modules903[module].title}). Load one of them, or give the year of each`,
        )
      }
      seen.set(module, file)
    }
  }
}

/** Checks one year's return, and what follows from the year before where that is loaded. */
export const checkReturn = (given: Return903, lastYear: Return903 | null): CheckedReturn => {
  const facts = factsOf(given, lastYear)
  const places = placesOf(given)
  const problems: Problem[] = given.tables.flatMap(table => [...table.problems])
  problems.push(...modulesOfOtherYears(given), ...twoOfOneModule(given), ...duplicates(given))
  const outcomes: RuleOutcome[] = []
  for (const rule of rules) {
    if (!isInYear(rule, given.yearEnd)) continue
    const because = whyNot(rule, given, lastYear)
    if (because !== null) {
      outcomes.push({ rule, outcome: 'could not run', because })
      continue
    }
    const found = rule.finds(facts)
    const told = rule.cells ? cellsOf(rule, given) : []
    const toldPlaces = new Set(told.map(({ file, row }) => `${row} ${file}`))
    // Reading has told of these cells already; the rule is broken all the same.
    const fresh = found.filter(row => !toldPlaces.has(`${row.line} ${places.fileOf(rule, row)}`))
    problems.push(...fresh.map(row => problemOf(rule, row, places)))
    const stillBroken = new Set(found.map(row => `${row.line} ${places.fileOf(rule, row)}`))
    const rows = [
      ...fresh.map(row => ({ file: places.fileOf(rule, row), row: row.line })),
      ...told
        .filter(({ file, row, severity }) => severity !== 'look at' || stillBroken.has(`${row} ${file}`))
        .map(({ file, row }) => ({ file, row: row ?? 0 })),
    ]
    outcomes.push(rows.length === 0 ? { rule, outcome: 'passed' } : { rule, outcome: 'failed', rows })
  }
  return { problems: problems.sort(byPlace), outcomes }
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const whyNot = (rule: Rule, given: Return903, lastYear: Return903 | null): string | null => {
  const absent = rule.modules.filter(module => !hasModule(given, module))
  if (absent.length > 0) return `${listed(absent)} of ${financialYearName(given.yearEnd)} is not loaded`
  const columns = rule.reads.filter(field => isAbsentEverywhere(given, moduleOf(field), columnOf(field)))
  if (columns.length > 0) return `The file has no column ${listed(columns.map(columnOf))}`
  if (!rule.lastYear) return null
  const missing = rule.lastYear.filter(module => lastYear === null || !hasModule(lastYear, module))
  return missing.length > 0 ? `${listed(missing)} of ${financialYearName(given.yearEnd - 1)} is not loaded` : null
}

const isAbsentEverywhere = (given: Return903, module: Module903, column: string): boolean =>
  given.tables.filter(table => table.module === module).every(table => table.absentColumns.includes(column))

/** What reading says of the cells of a rule: those it could not read at all break the rules on codes and days too. */
const cellsOf = (rule: Rule, given: Return903): readonly Problem[] => {
  const fields = new Set(rule.reads.map(field => `${moduleOf(field)}.${columnOf(field)}`))
  return given.tables.flatMap(table =>
    table.problems.filter(
      problem => problem.row !== null && problem.column !== null && fields.has(`${table.module}.${problem.column}`),
    ),
  )
}

type Places = Readonly<{ fileOf: (rule: Rule, row: object) => string }>

/** Which file a row came from. Only a module in several files needs a search. */
const placesOf = (given: Return903): Places => {
  const files = new Map<Module903, Map<object, string> | string>()
  const placesIn = (module: Module903): Map<object, string> | string => {
    const known = files.get(module)
    if (known !== undefined) return known
    const tables = given.tables.filter(table => table.module === module)
    const [only] = tables
    const made =
      only && tables.length === 1
        ? only.file
        : new Map<object, string>(tables.flatMap(table => table.rows.map(row => [row, table.file] as const)))
    files.set(module, made)
    return made
  }
  return {
    fileOf: (rule, row) => {
      const found = placesIn(moduleOf(rule.reads[0]))
      return typeof found === 'string' ? found : (found.get(row) ?? '')
    },
  }
}

const problemOf = (rule: Rule, row: Readonly<{ line: number }>, places: Places): Problem => {
  const column = columnOf(rule.reads[0])
  const value = (row as unknown as Readonly<Record<string, unknown>>)[column]
  return {
    file: places.fileOf(rule, row),
    module: moduleOf(rule.reads[0]),
    row: row.line,
    column,
    kind: rule.kind,
    says: `${rule.says} (rule ${rule.code})`,
    mend: rule.mend,
    severity: rule.severity ?? 'look at',
    value: typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null,
  }
}

const ofFile = (table: Table, problem: Omit<Problem, 'file' | 'module' | 'column' | 'value'>): Problem => ({
  file: table.file,
  module: table.module,
  column: null,
  value: null,
  ...problem,
})

const modulesOfOtherYears = ({ yearEnd, tables }: Return903): readonly Problem[] =>
  tables
    .filter(({ module, rows }) => !isInYear(modules903[module], yearEnd) && rows.length > 0)
    .map(table =>
      ofFile(table, {
        row: null,
        kind: 'file',
        says: `${table.module} is not a module of ${financialYearName(yearEnd)}`,
        mend: 'Check the year. The rows were read all the same',
        severity: 'look at',
      }),
    )

const twoOfOneModule = ({ tables }: Return903): readonly Problem[] =>
  moduleNames.flatMap(module => {
    const own = tables.filter(table => table.module === module)
    const files = [...new Set(own.map(({ file }) => file))].sort()
    return own.length < 2
      ? []
      : own.slice(1).map(table =>
          ofFile(table, {
            row: null,
            kind: 'file',
            says: `${module} is given ${own.length} times${files.length > 1 ? `, in ${listed(files)}` : ''}; the rows were put together`,
            mend: 'Load one file of each module, unless the return was split on purpose',
            severity: 'look at',
          }),
        )
  })

/** Rows that say the same twice. */
const duplicates = (given: Return903): readonly Problem[] =>
  moduleNames.flatMap(module => {
    const names = Object.keys(columnsOf(module))
    const repeated = new Set<AnyRow>()
    for (const ofChild of byChild(rowsOf(given, module) as unknown as readonly AnyRow[]).values()) {
      for (const [at, row] of ofChild.entries()) {
        if (at > 0 && ofChild.slice(0, at).some(other => names.every(name => row[name] === other[name])))
          repeated.add(row)
      }
    }
    if (repeated.size === 0) return []
    return given.tables
      .filter(table => table.module === module)
      .flatMap(table =>
        (table.rows as unknown as readonly AnyRow[])
          .filter(row => repeated.has(row))
          .map(row =>
            ofFile(table, {
              row: row.line,
              kind: 'duplicate',
              says: 'This row says the same as an earlier one',
              mend: 'Take it out. It was counted once',
              severity: 'row not used',
            }),
          ),
      )
  })

type AnyRow = Readonly<Record<string, string | number | null>> & Readonly<{ CHILD: string; line: number }>

/** The outcomes that put out a family of measures: the rules that failed, and those nobody could run. */
export const troubling = (outcomes: readonly RuleOutcome[], family: Rule['distorts'][number]): readonly RuleOutcome[] =>
  outcomes.filter(({ rule, outcome }) => outcome !== 'passed' && rule.distorts.includes(family))
