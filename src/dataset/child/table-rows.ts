import assert from 'node:assert/strict'

/** The rows of a table with a heading, for examples in tests; lines of dashes are for the eye. */
export const tableRows = (table: string): readonly Readonly<Record<string, string>>[] => {
  const lines = table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/^[-|\s]+$/.test(line))
    .map(line => line.split('|').map(cell => cell.trim()))
  const [heading, ...rows] = lines
  assert.ok(heading && rows.length > 0, 'The table needs a heading and rows')
  return rows.map(row => {
    assert.equal(
      row.length,
      heading.length,
      `This row has another number of columns than the heading: ${row.join(' | ')}`,
    )
    return Object.fromEntries(heading.map((name, at) => [name, row[at] ?? '']))
  })
}
