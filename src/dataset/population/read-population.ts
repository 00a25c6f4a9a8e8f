import { cellText, type FileProblem, openBook, readHeaded, type Table } from '../workbook/index.ts'

/** People aged 0 to 17 of one area at 30 June of one year. */
export type PopulationRow = Readonly<{ area: string; midYear: number; people: number }>

export type PopulationRead = Readonly<{ rows: readonly PopulationRow[]; problems: readonly FileProblem[] }>

const columns = {
  area: /^(area|la|local authority|council|geography|ons|gss)? ?code$|^(area|lad\d\dcd|ladcode\d*)$/,
  midYear: /^(mid )?year$|^mid year( estimate)?$/,
  people: /^(people|population|persons)( aged)?( 0( to)? 17)?$|^(aged )?0( to)? 17$/,
} as const

const headed = (table: Table) => readHeaded(table, columns, ['area', 'midYear', 'people'])
export const isPopulation = (table: Table): boolean => headed(table) !== null

/** 2024, mid-2024, 30/06/2024, or the day itself. */
const midYearIn = (text: string): number | null => {
  const found = /^(?:mid[- ]?)?(\d{4})(?:-06-30)?$/i.exec(text) ?? /^30\/0?6\/(\d{4})$/.exec(text)
  const year = Number(found?.[1])
  return year >= 1981 && year <= 2100 ? year : null
}

/** Mid-year estimates or projections by area: columns area_code, mid_year, people. A figure that is not given is left out, never nought. */
export const readPopulation = async (file: string, bytes: Uint8Array): Promise<PopulationRead> => {
  const problems: FileProblem[] = []
  const tell = (problem: Partial<FileProblem> & Pick<FileProblem, 'kind' | 'says' | 'mend' | 'severity'>) =>
    problems.push({ file, module: null, row: null, column: null, value: null, ...problem })
  const { tables } = await openBook(file, bytes)
  const found = tables.map(headed).find(table => table !== null)
  if (!found) {
    tell({
      kind: 'column',
      says: 'The file needs the columns area_code, mid_year and people',
      mend: 'Name the columns so, one row for each area and year',
      severity: 'nothing used',
    })
    return { rows: [], problems }
  }

  const rows = new Map<string, PopulationRow>()
  for (const { number: row, cells } of found.rows) {
    const area = cellText(cells.area).toUpperCase()
    const midYear = midYearIn(cellText(cells.midYear))
    const said = cellText(cells.people).replaceAll(',', '')
    const people = Number(said)
    if (area === '' && said === '') continue
    if (!/^[A-Z]\d{8}$|^\d{3}$/.test(area))
      tell({
        row,
        column: found.headings.area ?? null,
        kind: 'form',
        says: 'This is not the code of an area',
        mend: 'Use the ONS code (a letter and eight figures)',
        severity: 'row not used',
        value: area,
      })
    else if (midYear === null)
      tell({
        row,
        column: found.headings.midYear ?? null,
        kind: 'not a day',
        says: 'This is not a year',
        mend: 'Give the year of the estimate, such as 2024',
        severity: 'row not used',
        value: cellText(cells.midYear),
      })
    else if (said === '' || !Number.isInteger(people) || people < 0)
      tell({
        row,
        column: found.headings.people ?? null,
        kind: said === '' ? 'blank' : 'not a number',
        says: 'There is no whole number of people, so the year is not known',
        mend: 'Give the number of people aged 0 to 17',
        severity: 'row not used',
        value: said || null,
      })
    else if (people === 0)
      tell({
        row,
        column: found.headings.people ?? null,
        kind: 'not a number',
        says: 'No area has nobody aged 0 to 17',
        mend: 'Leave the row out if the number is not known',
        severity: 'row not used',
        value: said,
      })
    else {
      const before = rows.get(`${area} ${midYear}`)
      if (before && before.people !== people)
        tell({
          row,
          column: found.headings.people ?? null,
          kind: 'duplicate',
          says: 'The same area and year stand above with another number, which is used',
          mend: 'Keep one row for each area and year',
          severity: 'row not used',
          value: said,
        })
      else rows.set(`${area} ${midYear}`, { area, midYear, people })
    }
  }
  return {
    rows: [...rows.values()].toSorted((a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : a.midYear - b.midYear)),
    problems,
  }
}

/** Of one council, by mid-year. */
export const populationOf = (rows: readonly PopulationRow[], area: string): ReadonlyMap<number, number> =>
  new Map(rows.filter(row => row.area === area).map(({ midYear, people }) => [midYear, people]))
