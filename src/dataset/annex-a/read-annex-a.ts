import { addDays, type PlainDate, readPlainDate, Refusal } from '../../kernel/index.ts'
import {
  type Book,
  cellText,
  columnLetter,
  type FileProblem,
  isBlank,
  isErrorCell,
  openBook,
  readDayText,
  type Row,
  type Table,
} from '../workbook/index.ts'
import { annexAList, annexALists, type Listed, type ListName } from './columns.ts'
import { type HeadedList, listNumberIn, recogniseList } from './recognise-list.ts'
import type { Snapshot } from './snapshot.ts'

export type ListProblem = FileProblem<ListName>

/** One usable row, with the place it came from. */
export type ListedRow<T> = Readonly<{ file: string; row: number; record: T }>

/** Null for a list that the files do not hold. */
export type AnnexALists = { readonly [Name in ListName]: readonly ListedRow<Listed[Name]>[] | null }

export type AnnexARead = Readonly<{
  lists: AnnexALists
  problems: readonly ListProblem[]
  /** The file does not say its day. Null where it has no date to go by. */
  suggestedAsAt: PlainDate | null
}>

export type UploadedFile = Readonly<{ name: string; bytes: Uint8Array }>

const inWhole = (file: string, says: string, mend: string, more: Partial<ListProblem> = {}): ListProblem => ({
  file,
  module: null,
  row: null,
  column: null,
  kind: 'file',
  says,
  mend,
  severity: 'look at',
  value: null,
  ...more,
})

type Reading = {
  rows: Map<ListName, ListedRow<Record<string, unknown>>[]>
  from: Map<ListName, string>
  problems: ListProblem[]
  days: PlainDate[]
}

const readRow = (
  file: string,
  row: Row,
  { list, columns, headings }: HeadedList,
  from1904: boolean,
  today: PlainDate,
  reading: Reading,
): Record<string, unknown> | null => {
  const record: Record<string, unknown> = { ...list.empty }
  const problems: ListProblem[] = []
  const days: PlainDate[] = []
  let answers = 0
  let used = true
  for (const { column, index } of columns) {
    const { field, read } = column
    if (field === null || !read) continue
    const cell = row.cells[index] ?? null
    const tell = (problem: Pick<ListProblem, 'kind' | 'says' | 'mend' | 'severity'>) =>
      problems.push({
        file,
        module: list.name,
        row: row.number,
        column: cellText(headings.cells[index]),
        value: cellText(cell),
        ...problem,
      })
    if (isBlank(cell)) {
      // A column of advisers with a blank says that there is none; where the column is missing it is not known.
      if (field === 'hasAdviser') record[field] = false
      continue
    }
    if (isErrorCell(cell)) {
      tell({
        kind: 'formula',
        says: 'A formula here has no result, so the value is not known',
        mend: 'Put the value itself into the cell',
        severity: 'value not used',
      })
      continue
    }
    const { value, fault } = read(cell, from1904)
    if (field !== 'id' && field !== 'hasAdviser') answers += 1
    if (fault) {
      const leaveOut = field === 'id' || fault.leaveOutRow === true
      if (leaveOut) used = false
      tell({
        kind: fault.kind,
        says: fault.says,
        mend: fault.mend,
        severity: leaveOut ? 'row not used' : 'value not used',
      })
      continue
    }
    if (column.isDay && typeof value === 'string') {
      const day = readPlainDate(value)
      if (day && day > today) {
        tell({
          kind: 'days out of order',
          says: 'The date is in the future',
          mend: 'Correct the date in the case system',
          severity: 'value not used',
        })
        continue
      }
      if (day && field !== 'bornOn') days.push(day)
    }
    record[field] = value ?? list.empty[field] ?? null
  }
  if (used && record['id'] === null && answers > 0) {
    used = false
    problems.push({
      file,
      module: list.name,
      row: row.number,
      column: list.columns[0]?.heading ?? null,
      kind: 'blank',
      says: 'The row has no number of the child or person, so it cannot be used',
      mend: 'Give the number that your own system uses, or take the row out',
      severity: 'row not used',
      value: null,
    })
  } else if (used && answers === 0) {
    used = false
    // A blank line with a formula dragged down, or a line of totals.
    if (record['id'] !== null)
      problems.push({
        file,
        module: list.name,
        row: row.number,
        column: null,
        kind: 'row cut short',
        says: 'The row has a number and nothing else, so it was not used',
        mend: 'Check that the extract is whole',
        severity: 'row not used',
        value: null,
      })
  }
  if (used) {
    problems.push(...outOfOrder(file, row.number, list.name, record))
    reading.days.push(...days)
  }
  reading.problems.push(...problems)
  return used ? record : null
}

const ordered: Readonly<Partial<Record<ListName, readonly (readonly [string, string, string])[]>>> = {
  'List 8': [
    ['bornOn', 'startedOn', 'The child started to be looked after before they were born'],
    ['startedOn', 'endedOn', 'The child ceased to be looked after before they started'],
    ['startedOn', 'placementStartedOn', 'The placement started before the child was looked after'],
    ['startedOn', 'legalStatusOn', 'The legal status started before the child was looked after'],
  ],
  'List 10': [
    ['bornOn', 'enteredCareOn', 'The child entered care before they were born'],
    ['decidedOn', 'placedOn', 'The child was placed for adoption before the decision'],
    ['placedOn', 'adoptedOn', 'The adoption order is before the child was placed'],
  ],
  'List 11': [
    ['enquiredOn', 'approvedOn', 'The approval is before the enquiry'],
    ['stageOneOn', 'stageOneEndedOn', 'Stage 1 ended before it started'],
    ['stageTwoOn', 'stageTwoEndedOn', 'Stage 2 ended before it started'],
  ],
}

/** Days that contradict each other are kept and told: which of the two is wrong only the case system knows. */
const outOfOrder = (
  file: string,
  row: number,
  name: ListName,
  record: Readonly<Record<string, unknown>>,
): ListProblem[] =>
  (ordered[name] ?? []).flatMap(([first, second, says]) => {
    const [one, other] = [record[first], record[second]]
    if (typeof one !== 'string' || typeof other !== 'string' || one <= other) return []
    const heading = annexAList(name).columns.find(({ field }) => field === second)?.heading ?? null
    return [
      {
        file,
        module: name,
        row,
        column: heading,
        kind: 'days out of order' as const,
        says,
        mend: 'Correct the dates in the case system',
        severity: 'look at' as const,
        value: other,
      },
    ]
  })

const readSheet = (
  file: string,
  table: Table,
  from1904: boolean,
  today: PlainDate,
  reading: Reading,
): HeadedList | null => {
  const headed = recogniseList(table)
  if (!headed) {
    const number = listNumberIn(table.name)
    const name = annexALists.find(list => list.name === `List ${number}`)?.name
    if (name && table.rows.length > 0)
      reading.problems.push(
        inWhole(
          file,
          `The sheet is named ${name} and does not have the columns of that list`,
          'Check the headings of the sheet',
          {
            module: name,
            severity: 'nothing used',
          },
        ),
      )
    else if (number !== null)
      reading.problems.push(
        inWhole(file, `List ${number} is not used here. Lists 8, 9, 10 and 11 are`, 'Nothing to do'),
      )
    else if (table.rows.length > 0)
      reading.problems.push(
        inWhole(
          file,
          'A sheet is none of lists 8 to 11, so it was passed over',
          'Nothing to do, unless it was meant to be one of them',
          {
            value: table.name,
          },
        ),
      )
    return null
  }

  const { list, columns, unread, headings } = headed
  const before = reading.from.get(list.name)
  if (before !== undefined) {
    reading.problems.push(
      inWhole(file, `${list.name} is in the upload twice`, 'Keep the one that is right and upload again', {
        module: list.name,
        kind: 'duplicate',
        severity: 'nothing used',
        value: before,
      }),
    )
    return headed
  }
  reading.from.set(list.name, file)

  if (!columns.some(({ column }) => column.field === 'id')) {
    reading.problems.push(
      inWhole(
        file,
        `${list.name} has no column “${list.columns[0]?.heading ?? ''}”, so its rows cannot be told apart`,
        'Add the column and upload again',
        {
          module: list.name,
          row: headings.number,
          kind: 'column',
          severity: 'nothing used',
        },
      ),
    )
    return headed
  }
  const present = new Set(columns.map(({ column }) => column))
  const missing = list.columns.filter(column => column.field !== null && !present.has(column))
  const older = list.name === 'List 9' && list.columns.every(column => !column.since2024 || missing.includes(column))
  for (const column of missing) {
    if (older && column.since2024) continue
    reading.problems.push(
      inWhole(
        file,
        `${list.name} has no column “${column.heading}”. What it would say is not known`,
        'Add the column if your system can',
        {
          module: list.name,
          row: headings.number,
          column: column.heading,
          kind: 'column',
        },
      ),
    )
  }
  if (older)
    reading.problems.push(
      inWhole(
        file,
        'List 9 is in its older form of 13 columns. Pathway plan reviews, contact and advisers are not known from it',
        'Use the form of 2024 or later if your system can',
        { module: 'List 9', row: headings.number, kind: 'column' },
      ),
    )
  for (const { index, heading } of unread)
    reading.problems.push(
      inWhole(
        file,
        `Column ${columnLetter(index)} is not one of ${list.name}, so it was passed over`,
        'Nothing to do',
        {
          module: list.name,
          row: headings.number,
          column: heading,
          kind: 'column',
        },
      ),
    )

  const rows: ListedRow<Record<string, unknown>>[] = []
  for (const row of table.rows) {
    if (row.number <= headings.number) continue
    const record = readRow(file, row, headed, from1904, today, reading)
    if (record) rows.push({ file, row: row.number, record })
  }
  reading.rows.set(list.name, withoutRepeats(file, list.name, rows, reading.problems))
  return headed
}

/** The row that tells of the present, where a child stands twice in a list: still in care, or the later start. */
const later = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean => {
  const open = (record: Readonly<Record<string, unknown>>) => (record['endedOn'] === null ? 1 : 0)
  if (open(one) !== open(other)) return open(one) > open(other)
  const started = ({ startedOn }: Readonly<Record<string, unknown>>) => (typeof startedOn === 'string' ? startedOn : '')
  return started(one) > started(other)
}

const withoutRepeats = (
  file: string,
  name: ListName,
  rows: readonly ListedRow<Record<string, unknown>>[],
  problems: ListProblem[],
): ListedRow<Record<string, unknown>>[] => {
  const byId = new Map<string, ListedRow<Record<string, unknown>>>()
  for (const row of rows) {
    const id = String(row.record['id'])
    const before = byId.get(id)
    const keepNew = !before || (name === 'List 8' && later(row.record, before.record))
    if (before) {
      const [kept, left] = keepNew ? [row, before] : [before, row]
      problems.push({
        file,
        module: name,
        row: left.row,
        column: annexAList(name).columns[0]?.heading ?? null,
        kind: 'duplicate',
        says: `The same number stands in row ${kept.row}, which is used in place of this one`,
        mend: 'Keep one row for each child or person',
        severity: 'row not used',
        value: id,
      })
    }
    if (keepNew) byId.set(id, row)
  }
  return [...byId.values()].toSorted((a, b) => compare(String(a.record['id']), String(b.record['id'])))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A date typed wrong stands alone; an extract has others in the month before its day. */
const NEIGHBOURS_NEEDED = 3

const latestPlausible = (days: readonly PlainDate[]): PlainDate | null => {
  const sorted = days.toSorted(compare)
  for (let at = sorted.length - 1; at >= NEIGHBOURS_NEEDED - 1; at -= 1) {
    const day = sorted[at]
    const neighbour = sorted[at - NEIGHBOURS_NEEDED + 1]
    if (day && neighbour && neighbour >= addDays(day, -31)) return day
  }
  return sorted.at(-1) ?? null
}

const dayInName = (name: string): PlainDate | null => {
  const said = /\d{4}[-_. ]\d{1,2}[-_. ]\d{1,2}|\d{1,2}[-_. ]\d{1,2}[-_. ]\d{4}|\d{1,2} [A-Za-z]{3,9} \d{4}/.exec(
    name,
  )?.[0]
  const read = said ? readDayText(/[a-z]/i.test(said) ? said : said.replace(/[_. ]/g, '-')) : null
  return read?.read === 'day' ? read.day : null
}

/** The date in a file's name, if the lists can be of that day; else the latest date in them that does not stand alone. */
const suggestAsAt = (
  files: readonly UploadedFile[],
  days: readonly PlainDate[],
  today: PlainDate,
): PlainDate | null => {
  const latest = latestPlausible(days)
  const named = files
    .map(({ name }) => dayInName(name))
    .find(day => day !== null && day <= today && day >= (latest ?? day))
  return named ?? latest
}

/**
 * Lists 8 to 11 from one workbook, or from a file for each list. Other sheets are passed over with a note. A file that cannot be read at
 * all is refused. Dates after today are not used.
 */
export const readAnnexA = async (files: readonly UploadedFile[], today: PlainDate): Promise<AnnexARead> => {
  const reading: Reading = { rows: new Map(), from: new Map(), problems: [], days: [] }
  for (const file of files) {
    let book: Book
    try {
      book = await openBook(file.name, file.bytes)
    } catch (error) {
      // Which of several files it was is part of what the person needs.
      throw error instanceof Refusal && files.length > 1 ? new Refusal(`${file.name}: ${error.message}`) : error
    }
    const used = new Map<string, HeadedList>()
    for (const table of book.tables) {
      const headed = readSheet(file.name, table, book.from1904, today, reading)
      if (headed) used.set(table.name, headed)
    }
    for (const note of book.notes) {
      const headed = used.get(note.sheet)
      if (note.sheet !== '' && !headed) continue
      // What a formula could not work out is told where it stands.
      if (note.kind === 'formula error') continue
      reading.problems.push(
        inWhole(
          file.name,
          note.says,
          note.kind === 'hidden sheet' ? 'Check that it was meant to be sent' : 'Nothing to do if the values are right',
          {
            module: headed?.list.name ?? null,
            row: note.firstRow,
            column: note.column,
            kind: note.kind === 'formula' || note.kind === 'looks like a formula' ? 'formula' : 'file',
          },
        ),
      )
    }
    if (used.size === 0)
      reading.problems.push(
        inWhole(
          file.name,
          'The file holds none of lists 8 to 11',
          'Check that it is the Annex A workbook, with the headings that Ofsted prints',
          {
            severity: 'nothing used',
          },
        ),
      )
  }
  const rowsOf = <Name extends ListName>(name: Name) =>
    (reading.rows.get(name) ?? null) as readonly ListedRow<Listed[Name]>[] | null
  return {
    lists: {
      'List 8': rowsOf('List 8'),
      'List 9': rowsOf('List 9'),
      'List 10': rowsOf('List 10'),
      'List 11': rowsOf('List 11'),
    },
    problems: reading.problems,
    suggestedAsAt: suggestAsAt(files, reading.days, today),
  }
}

/** The lists as they stood on the day that the person who loads them confirms. */
export const snapshotOf = (lists: AnnexALists, asAt: PlainDate): Snapshot => {
  const records = <T>(rows: readonly ListedRow<T>[] | null) => rows?.map(({ record }) => record) ?? null
  return {
    asAt,
    inCare: records(lists['List 8']),
    careLeavers: records(lists['List 9']),
    adoptions: records(lists['List 10']),
    adopters: records(lists['List 11']),
  }
}

/** Which lists a workbook or a CSV file holds; none means that it is something else. */
export const listsIn = (tables: readonly Table[]): ListName[] =>
  tables.flatMap(table => recogniseList(table)?.list.name ?? [])
