import assert from 'node:assert/strict'
import test from 'node:test'
import {
  aChild,
  type AChild,
  aListedAdopter,
  aListedAdoption,
  aListedCareLeaver,
  aListedChild,
  type Child,
  type Dataset,
  moduleNames,
  type PostcodePlace,
  type Snapshot,
  tableRows,
} from '../dataset/index.ts'
import { financialYear, financialYearEndOf, inWords, type PlainDate, plainDate } from '../kernel/index.ts'
import { compute } from './compute.ts'
import {
  type Cohort,
  type ComputedIndicator,
  defineIndicator,
  type Figure,
  type Indicator,
  type Source,
  type Split,
  type WindowKind,
} from './define.ts'

type Cells = Readonly<Record<string, string>>

/**
 * Postcodes of the examples say where they are: `IN 12` is 12 miles east of the middle of the council's area and inside it,
 * `OUT 25` is 25 miles east and outside. Any other is in no directory.
 */
const inventedPlace = (postcode: string): PostcodePlace | null => {
  const found = /^(IN|OUT) (\d+(?:\.\d+)?)$/.exec(postcode)
  if (!found) return null
  return {
    east: 400_000 + Math.round(Number(found[2]) * 1609.3),
    north: 100_000,
    authority: found[1] === 'IN' ? 'E06000999' : 'E10000999',
  }
}

/** A data set with every module of the last ten years' returns loaded up to the end of the year that a day is in. */
export const aDataset = (asAt: PlainDate, facts: Partial<Dataset>): Dataset => {
  const lastYear = financialYearEndOf(asAt)
  return {
    council: 'E06000999',
    children: [],
    returns: Array.from({ length: 10 }, (_, back) => ({
      yearEnd: lastYear - back,
      upTo: financialYear(lastYear - back).last,
      modules: new Set(moduleNames),
    })),
    snapshots: [],
    entered: [],
    population: new Map(),
    postcode: inventedPlace,
    ...facts,
  }
}

const itemsOf = (cell: string): string[] =>
  cell
    .split(',')
    .map(item => item.trim())
    .filter(Boolean)
const spanOf = (text: string): [string, string | undefined] => {
  const [from = '', to] = text.split(' to ').map(part => part.trim())
  return [from, to || undefined]
}

const yesOrNo = (cell: string): boolean | null => {
  assert.ok(['yes', 'no', ''].includes(cell), `Write yes, no or nothing, not ${cell}`)
  return cell === '' ? null : cell === 'yes'
}

type FieldOfEpisode = Exclude<keyof Parameters<AChild['inCare']>[0], never>
const episodeColumns: Readonly<Record<string, FieldOfEpisode>> = {
  from: 'from',
  'in care from': 'from',
  to: 'to',
  status: 'status',
  place: 'place',
  provider: 'provider',
  need: 'need',
  'start reason': 'startReason',
  'end reason': 'endReason',
  'move reason': 'moveReason',
  home: 'homePostcode',
  'lives at': 'placementPostcode',
  urn: 'urn',
}

const outcomeColumns = {
  'health assessment': 'healthAssessment',
  dental: 'dentalCheck',
  immunisations: 'immunisations',
  development: 'developmentCheck',
  convicted: 'convicted',
  substance: 'substanceMisuse',
  received: 'interventionReceived',
  offered: 'interventionOffered',
} as const

const leavingCareColumns = { 'in touch': 'inTouch', activity: 'activity', accommodation: 'accommodation' } as const

/** What each column, other than those of an episode, says of a child in the return of a year. */
const childColumns: Readonly<Record<string, (child: AChild, cell: string, cells: Cells) => AChild>> = {
  born: (child, cell) => child.born(cell),
  sex: (child, cell) => child.withSex(cell as Child['sex']),
  ethnicity: (child, cell) => child.withEthnicity(cell),
  unaccompanied: (child, cell) => child.unaccompaniedIn(...itemsOf(cell).map(Number)),
  reviews: (child, cell) =>
    itemsOf(cell).reduce((all, item) => {
      const [day = '', code] = item.split(' ')
      return all.review(day, code)
    }, child),
  missing: (child, cell) => itemsOf(cell).reduce((all, item) => all.missingFrom(...spanOf(item)), child),
  away: (child, cell) => itemsOf(cell).reduce((all, item) => all.awayFrom(...spanOf(item)), child),
  workers: (child, cell) =>
    itemsOf(cell).reduce((all, item) => {
      const [worker = '', ...days] = item.split(' ')
      return all.withSocialWorker(worker, ...spanOf(days.join(' ')))
    }, child),
}

const yearOf = (cells: Cells, asAt: PlainDate): number => Number(cells['return'] || financialYearEndOf(asAt))

const withOutcomes = (child: AChild, cells: Cells, asAt: PlainDate): AChild => {
  const outcomes = Object.fromEntries(
    Object.entries(outcomeColumns)
      .filter(([column]) => column in cells)
      .map(([column, field]) => [field, yesOrNo(cells[column] ?? '')]),
  )
  const sdq = 'sdq' in cells || 'sdq reason' in cells
  if (Object.keys(outcomes).length === 0 && !sdq) return child
  return child.withOutcomes(yearOf(cells, asAt), {
    ...outcomes,
    sdqScore: cells['sdq'] ? Number(cells['sdq']) : null,
    sdqReason: cells['sdq reason'] || null,
  })
}

const withLeavingCare = (child: AChild, cells: Cells, asAt: PlainDate): AChild => {
  const said = Object.entries(leavingCareColumns).filter(([column]) => cells[column])
  return said.length === 0
    ? child
    : child.leftCare(yearOf(cells, asAt), Object.fromEntries(said.map(([column, field]) => [field, cells[column]])))
}

const withAdoption = (child: AChild, cells: Cells, asAt: PlainDate): AChild =>
  cells['matched'] || cells['by foster carer']
    ? child.adopted(yearOf(cells, asAt), {
        matchedOn: cells['matched'] ? plainDate(cells['matched']) : null,
        byFosterCarer: yesOrNo(cells['by foster carer'] ?? ''),
      })
    : child

const said = ['counted', 'member', 'group']
const otherColumns = ['child', 'return', 'sdq', 'sdq reason', 'matched', 'by foster carer', ...said]

const withRow = (child: AChild, cells: Cells, asAt: PlainDate): AChild => {
  const episode: Partial<Record<FieldOfEpisode, string>> = {}
  let told = child
  for (const [column, cell] of Object.entries(cells)) {
    const field = episodeColumns[column]
    if (field) {
      if (cell !== '') episode[field] = cell
      continue
    }
    const say = childColumns[column]
    if (say) told = cell === '' ? told : say(told, cell, cells)
    else
      assert.ok(
        otherColumns.includes(column) || column in outcomeColumns || column in leavingCareColumns,
        `No such column of the return: ${column}`,
      )
  }
  if (episode.from !== undefined) told = told.inCare({ ...episode, from: episode.from })
  return withAdoption(withLeavingCare(withOutcomes(told, cells, asAt), cells, asAt), cells, asAt)
}

const childrenOf = (rows: readonly Cells[], asAt: PlainDate): Child[] => {
  const children = new Map<string, AChild>()
  for (const cells of rows) {
    const name = cells['child'] ?? ''
    children.set(name, withRow(children.get(name) ?? aChild(name), cells, asAt))
  }
  return [...children.values()]
}

// The usual answers of each list: a table says only what matters.
const usualChild = aListedChild('Amy', {
  sex: 'female',
  ethnicity: 'WBRI',
  bornOn: plainDate('2012-01-01'),
  unaccompaniedInYear: false,
  disabled: false,
  startedOn: plainDate('2020-01-01'),
  need: 'N1',
  secondPeriodInYear: false,
  legalStatusOn: plainDate('2020-06-01'),
  legalStatus: 'full',
  placementsInYear: 1,
  placementStartedOn: plainDate('2020-01-01'),
  placementType: 'foster',
  provider: 'own',
  outOfArea: false,
  missingInYear: 0,
  absentInYear: 0,
})
const usualCareLeaver = aListedCareLeaver('Amy', {
  sex: 'female',
  ethnicity: 'WBRI',
  bornOn: plainDate('2006-01-01'),
  unaccompanied: false,
  disabled: false,
  hasAdviser: true,
  inTouch: 'YES',
  accommodation: 'U',
  suitable: true,
  activity: 'F2',
})
const usualAdoption = aListedAdoption('Amy', { bornOn: plainDate('2022-01-01'), enteredCareOn: null })
const usualAdopter = aListedAdopter('Amy', { enquiredOn: null })

const valueOfCell = (cell: string): string | number | boolean | null => {
  if (cell === '') return null
  if (cell === 'yes' || cell === 'no') return cell === 'yes'
  return /^\d+$/.test(cell) ? Number(cell) : cell
}

/** `last visit on` is the field lastVisitOn. A blank cell is not known; a column that is not there has the usual answer. */
const fieldOf = (column: string): string => column.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())

const listOf = <S extends object>(rows: readonly Cells[], usual: S): S[] =>
  rows.map(cells => {
    const said: Record<string, unknown> = {}
    for (const [column, cell] of Object.entries(cells)) {
      const field = fieldOf(column)
      if (column === 'child') said['id'] = cell
      else if (field in usual) said[field] = valueOfCell(cell)
      else assert.ok(otherColumns.includes(column), `No such column of the list: ${column}`)
    }
    return { ...usual, ...said }
  })

const snapshotOf = (list: string, rows: readonly Cells[], asAt: PlainDate): Snapshot => ({
  asAt,
  inCare: list === 'Annex A list 8' ? listOf(rows, usualChild) : null,
  careLeavers: list === 'Annex A list 9' ? listOf(rows, usualCareLeaver) : null,
  adoptions: list === 'Annex A list 10' ? listOf(rows, usualAdoption) : null,
  adopters: list === 'Annex A list 11' ? listOf(rows, usualAdopter) : null,
})

/** Rows of a table as the data that a source reads. */
export const datasetOf = (from: string, rows: readonly Cells[], asAt: PlainDate, facts: Partial<Dataset>): Dataset =>
  aDataset(asAt, {
    ...(from === 'SSDA903' ? { children: childrenOf(rows, asAt) } : { snapshots: [snapshotOf(from, rows, asAt)] }),
    ...facts,
  })

type Expected = Readonly<{ where: string; tally: string | null; because: string | null }>

const expectedOf = (cell: string): Expected => {
  const found = /^(counted|not counted|outside|left out)(?: = (\d+ of \d+))?(?:: (.+))?$/.exec(cell)
  assert.ok(found, `Write counted, not counted, outside or left out, not ${cell}`)
  return { where: found[1] ?? '', tally: found[2] ?? null, because: found[3] ?? null }
}

const foundOf = (figure: Figure, child: string): { where: string; tally: string | null; because: string | null } => {
  assert.notEqual(figure.state, 'source not loaded', figure.because ?? '')
  const counted = figure.counted.filter(b => b.child === child)
  const notCounted = figure.notCounted.filter(b => b.child === child)
  const left = figure.notInCohort.filter(b => b.child === child)
  const behind = counted[0] ?? notCounted[0]
  return {
    where:
      [
        counted.length > 0 ? 'counted' : '',
        notCounted.length > 0 ? 'not counted' : '',
        left.length > 0 ? 'left out' : '',
      ]
        .filter(Boolean)
        .join(' and ') || 'outside',
    tally: behind ? `${behind.top} of ${behind.bottom}` : null,
    because: behind?.because ?? left[0]?.because ?? null,
  }
}

const told = (cells: Cells): string =>
  Object.entries(cells)
    .filter(([column, cell]) => cell !== '' && column !== 'child' && !said.includes(column))
    .map(([column, cell]) => `${column} ${cell}`)
    .join(', ')

type ByName = Readonly<{ child: string; rows: readonly Cells[]; answer: string }>

/** The rows of each child, and what one of them says in the last column. */
const byName = (rows: readonly Cells[], column: string): readonly ByName[] =>
  [...new Set(rows.map(cells => cells['child'] ?? ''))].map(child => {
    const own = rows.filter(cells => cells['child'] === child)
    const answers = own.map(cells => cells[column] ?? '').filter(Boolean)
    assert.equal(answers.length, 1, `Say once in the column ${column} what is true of ${child}`)
    return { child, rows: own, answer: answers[0] ?? '' }
  })

const judge = (figure: Figure, child: string, expected: Expected): void => {
  const found = foundOf(figure, child)
  assert.deepEqual(
    {
      where: found.where,
      tally: expected.tally === null ? null : found.tally,
      because: expected.because === null ? null : found.because,
    },
    expected,
    `The reason given: ${found.because}`,
  )
}

/**
 * One test for each child of the table, drawn from the guidance. Several rows with one name are one child's episodes. The last
 * column says `counted`, `not counted`, `left out` (and the figure says why) or `outside` (nobody would expect the child), with
 * `= 2 of 3` for a tally and `: reason` for the words shown. Each child is also judged alone, since others must not matter.
 */
export const examples = (indicator: Indicator, asAt: string, table: string, facts: Partial<Dataset> = {}): void => {
  assert.equal(indicator.kind, 'computed', 'An entered measure has no examples')
  const { from } = indicator as unknown as ComputedIndicator
  const day = plainDate(asAt)
  const rows = tableRows(table)
  for (const { child, rows: own, answer } of byName(rows, 'counted'))
    test(`${indicator.title} at ${inWords(day)}: ${child} (${own.map(told).join('; ')}) is ${answer}`, () => {
      judge(compute(indicator, datasetOf(from.return, rows, day, facts), day), child, expectedOf(answer))
      const alone = compute(indicator, datasetOf(from.return, own, day, facts), day)
      // A list with one row whose answer is blank is a list without the column: then there is nothing to judge alone.
      if (alone.state !== 'source not loaded') judge(alone, child, expectedOf(answer))
    })
}

const everyone = { id: 'everyone', title: 'everyone', includes: () => true }

const countingAll = <S>(
  from: Source<S>,
  window: WindowKind,
  cohort: Cohort<S>,
  splitBy: readonly Split<S>[] = [],
): Indicator =>
  defineIndicator({
    id: cohort.id,
    code: cohort.id,
    version: 1,
    theme: 'Who is in care',
    title: cohort.title,
    asks: '',
    whyItMatters: '',
    window,
    from,
    fields: [],
    cohort,
    counts: () => true,
    unit: 'count',
    better: 'neither',
    says: '',
    splitBy,
    cites: '',
    reviewed: { on: '', by: '', next: '' },
  })

/** As `examples`, for a cohort: the column `member` says `in`, `outside` or `left out: reason`. */
export const examplesOfCohort = <S>(
  cohort: Cohort<S>,
  from: Source<S>,
  window: WindowKind,
  asAt: string,
  table: string,
): void => {
  const day = plainDate(asAt)
  for (const { child, rows, answer } of byName(tableRows(table), 'member'))
    test(`${cohort.title}, ${window} to ${inWords(day)}: ${child} (${rows.map(told).join('; ')}) is ${answer}`, () => {
      const figure = compute(countingAll(from, window, cohort), datasetOf(from.return, rows, day, {}), day)
      judge(figure, child, expectedOf(answer === 'in' ? 'counted' : answer))
    })
}

/** As `examples`, for a split: the column `group` says which group the child is in. */
export const examplesOfSplit = <S>(split: Split<S>, from: Source<S>, asAt: string, table: string): void => {
  const day = plainDate(asAt)
  for (const { child, rows, answer } of byName(tableRows(table), 'group'))
    test(`${split.title} at ${inWords(day)}: ${child} (${rows.map(told).join('; ')}) is ${answer}`, () => {
      const figure = compute(countingAll(from, 'year', everyone, [split]), datasetOf(from.return, rows, day, {}), day)
      assert.deepEqual(
        figure.splits.filter(({ numerator }) => numerator > 0).map(({ group, numerator }) => ({ group, numerator })),
        [{ group: answer, numerator: 1 }],
      )
    })
}
