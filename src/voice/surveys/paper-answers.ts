import { Refusal } from '../../kernel/index.ts'
import {
  type Cell,
  cellText,
  columnLetter,
  openBook,
  plainHeading,
  type Table,
  writeWorkbook,
} from '../../office/index.ts'
import type { NewReply } from './replies.store.ts'
import { agesInWords, bandOfAge, homes, type SurveyQuestion, type SurveyVersion } from './survey.ts'

/** What is wrong with one value. It never holds the value itself: that is what a child wrote. */
export type RowProblem = Readonly<{ row: number; column: string; heading: string; kind: string; mend: string }>

export type PaperRows = Readonly<{ replies: readonly NewReply[]; problems: readonly RowProblem[] }>

const mostRows = 20_000
const longestWords = 3000

const headings = { age: 'Age', home: 'Home', show: 'Words may be shown' } as const

type Column = Readonly<{ at: number; heading: string; says: SurveyQuestion | keyof typeof headings }>

const asked = (version: SurveyVersion, questions: readonly SurveyQuestion[]): SurveyQuestion[] =>
  version.wording.flatMap(({ key }) => questions.find(question => question.key === key) ?? [])

/** One row for each paper. Its first sheet is read; the second says what may be written. */
export const writeTemplate = (version: SurveyVersion, questions: readonly SurveyQuestion[]): Promise<Uint8Array> => {
  const columns = asked(version, questions)
  return writeWorkbook([
    {
      name: 'Answers',
      rows: [
        [headings.age, headings.home, ...columns.map(question => question.name), headings.show].map(heading => ({
          heading,
        })),
      ],
      widths: [8, 24, ...columns.map(() => 24), 20],
      frozenRows: 1,
    },
    {
      name: 'What may be written',
      rows: [
        [{ heading: 'Column' }, { heading: 'Write' }],
        [headings.age, `${agesInWords(version)}, in whole years, or nothing`],
        [headings.home, `${homes.map(home => home.text).join('; ')}; or nothing`],
        ...columns.map(question => [
          question.name,
          question.kind === 'words'
            ? 'What was written. No names'
            : `${question.choices.map(choice => choice.text).join('; ')}; or the number of the answer; or nothing`,
        ]),
        [headings.show, 'Yes where the young person ticked that their words may be shown; or nothing'],
      ],
      widths: [30, 90],
    },
  ])
}

const readColumns = (table: Table, columns: readonly SurveyQuestion[]) => {
  for (const row of table.rows.slice(0, 15)) {
    const found = row.cells.flatMap((cell, at): Column[] => {
      const said = plainHeading(cellText(cell))
      if (said === '') return []
      const heading = cellText(cell)
      const own = (Object.keys(headings) as (keyof typeof headings)[]).find(key => plainHeading(headings[key]) === said)
      const question = columns.find(one => plainHeading(one.name) === said || plainHeading(one.key) === said)
      return own ? [{ at, heading, says: own }] : question ? [{ at, heading, says: question }] : []
    })
    if (found.some(column => typeof column.says !== 'string')) return { number: row.number, found }
  }
  return null
}

const choiceIn = (question: SurveyQuestion, said: string): string | null => {
  const typed = plainHeading(said)
  // A spreadsheet program makes a truth value of a ticked box.
  const plain = typed === 'true' ? 'yes' : typed === 'false' ? 'no' : typed
  const place = /^\d+$/.test(plain) ? question.choices[Number(plain) - 1] : undefined
  return (
    (place ?? question.choices.find(one => plainHeading(one.text) === plain || plainHeading(one.key) === plain))?.key ??
    null
  )
}

/** Reads answers that were given on paper. Either every row is good, or each bad one is told with how to mend it. */
export const readPaperAnswers = async (
  file: Readonly<{ name: string; bytes: Uint8Array }>,
  version: SurveyVersion,
  questions: readonly SurveyQuestion[],
): Promise<PaperRows> => {
  const book = await openBook(file.name, file.bytes)
  const columns = asked(version, questions)
  const table = book.tables.find(one => readColumns(one, columns) !== null)
  const headed = table && readColumns(table, columns)
  if (!table || !headed)
    throw new Refusal('No heading of the file is a question of this version. Use the template of this version', 'file')
  const places = headed.found.map(column => (typeof column.says === 'string' ? column.says : column.says.key))
  const twice = headed.found.find((_, at) => places.indexOf(places[at] ?? '') !== at)
  if (twice) throw new Refusal(`Two columns are for “${twice.heading}”. Take one of them away`, 'file')
  const missing = columns.find(question => !places.includes(question.key))
  if (missing) throw new Refusal(`The file has no column “${missing.name}”. Use the template of this version`, 'file')
  const rows = table.rows.filter(row => row.number > headed.number)
  if (rows.length > mostRows)
    throw new Refusal(`The file has more than ${mostRows.toLocaleString('en-GB')} rows. Send it in parts`, 'file')

  const problems: RowProblem[] = []
  const replies = rows.map((row): NewReply => {
    const answers: Record<string, string> = {}
    const words: Record<string, string> = {}
    let ageBand = 'not said'
    let home = 'not said'
    let mayBeShown = false
    const bad = (column: Column, kind: string, mend: string) =>
      problems.push({ row: row.number, column: columnLetter(column.at), heading: column.heading, kind, mend })
    for (const column of headed.found) {
      const cell: Cell = row.cells[column.at] ?? null
      const said = cellText(cell)
      if (said === '') continue
      if (column.says === 'age') {
        const age = /^\d{1,2}$/.test(said) ? Number(said) : null
        if (age === null) bad(column, 'not an age', 'Write whole years, such as 12, or leave it empty')
        else if (age < version.from || age > version.to)
          bad(
            column,
            'another version',
            `This version is for ${agesInWords(version)}. Put the paper in the file of its own version, or leave the age empty`,
          )
        else ageBand = bandOfAge(age)
      } else if (column.says === 'home') {
        const found = homes.find(
          one => plainHeading(one.text) === plainHeading(said) || plainHeading(one.value) === plainHeading(said),
        )
        if (found) home = found.value
        else bad(column, 'not one of the homes', `Write one of: ${homes.map(one => one.text).join('; ')}`)
      } else if (column.says === 'show') {
        if (/^(yes|y|true|x|1)$/i.test(said)) mayBeShown = true
        else if (!/^(no|n|false|0)$/i.test(said)) bad(column, 'not yes or no', 'Write yes or no, or leave it empty')
      } else if (column.says.kind === 'words') {
        if (said.length > longestWords)
          bad(column, 'too long', `Shorten it to ${longestWords.toLocaleString('en-GB')} letters`)
        else words[column.says.key] = said
      } else {
        const choice = choiceIn(column.says, said)
        if (choice === null)
          bad(
            column,
            'not one of the answers',
            `Write one of: ${column.says.choices.map(one => one.text).join('; ')}; or leave it empty`,
          )
        else answers[column.says.key] = choice
      }
    }
    return { ageBand, home, language: 'en', answers, words, mayBeShown }
  })
  return { replies, problems }
}
