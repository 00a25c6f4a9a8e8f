import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import readExcelFile from 'read-excel-file/node'
import { at, follow, go, heading, siteOn } from '../a-site.ts'
import { onBothDatabases, onTheEmbeddedDatabase } from '../databases.ts'

const cards = (page: Page): Promise<string[]> =>
  page.locator('article.kept-measure').evaluateAll(all => all.map(one => one.id))

/** How many measures the page says it shows, and of how many. */
const says = async (page: Page): Promise<readonly [shown: number, of: number]> => {
  const found = /(\d+) of (\d+) measures/.exec(await page.locator('.kept-filters').innerText())
  return [Number(found?.[1]), Number(found?.[2])]
}

const show = (page: Page): Promise<void> => follow(page, page.getByRole('button', { name: 'Show', exact: true }))
const clear = (page: Page): Promise<void> => follow(page, page.getByRole('link', { name: 'Show everything' }).first())

const narrowing = async (page: Page): Promise<void> => {
  await go(page, '/data-set')
  const whole = await cards(page)
  assert.ok(whole.length > 100)
  assert.deepEqual(await says(page), [whole.length, whole.length])

  const narrowed = async (): Promise<string[]> => {
    await show(page)
    const found = await cards(page)
    assert.ok(found.length > 0 && found.length < whole.length, `${found.length} of ${whole.length}`)
    assert.deepEqual(await says(page), [found.length, whole.length])
    assert.deepEqual(
      found.filter(id => !whole.includes(id)),
      [],
    )
    return found
  }

  for (const [what, sign] of [
    ['off target', /Target.*not met/],
    ['with a clear change', /Better|Worse|Clear change|Higher|Lower/i],
  ] as const) {
    await page.getByLabel(what, { exact: true }).check()
    for (const id of await narrowed()) assert.match((await page.locator(`#${id}`).textContent()) ?? '', sign, id)
    await clear(page)
    assert.deepEqual(await cards(page), whole)
  }

  await page.getByLabel('without commentary', { exact: true }).check()
  assert.ok(!(await narrowed()).includes('three-or-more-placements-in-year'))
  assert.equal(await page.getByLabel('without commentary', { exact: true }).isChecked(), true)
  await clear(page)

  const priority = page.getByLabel('Priority')
  const name = await priority.locator('option').nth(1).innerText()
  await priority.selectOption({ index: 1 })
  await narrowed()
  assert.deepEqual(await page.locator('main h2.govuk-heading-l').allInnerTexts(), [name])
  await clear(page)

  await page.getByLabel('Age group').selectOption({ index: 1 })
  await narrowed()
  const both = await cards(page)
  await page.getByLabel('off target', { exact: true }).check()
  await show(page)
  assert.ok((await cards(page)).every(id => both.includes(id)))
  await clear(page)
  assert.deepEqual(await cards(page), whole)
}

/** The rows of a CSV with quotes. */
const rowsOfCsv = (text: string): string[][] => {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text
    .replace(/^\u{feff}/u, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') rows.push([])
  }
  return rows.filter(row => row.length > 1)
}

const downloaded = async (page: Page, link: string): Promise<{ name: string; bytes: Buffer }> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

onTheEmbeddedDatabase('A board member reads the data set', open => {
  for (const [how, options] of [
    ['', {}],
    [', also without any script', { javaScriptEnabled: false }],
  ] as readonly (readonly [string, BrowserContextOptions])[])
    it(`narrows the list and sees all of it again${how}`, async () =>
      at(await siteOn(open), 'board-member', narrowing, options))

  it('takes it away as CSV and as a workbook that say what the page says', async () =>
    at(await siteOn(open), 'board-member', async page => {
      await go(page, '/data-set')
      const onPage = new Map(
        await page
          .locator('article.kept-measure')
          .evaluateAll(all =>
            all.map(one => [one.id, (one.querySelector('.kept-measure__counts')?.textContent ?? '').trim()] as const),
          ),
      )
      const csv = await downloaded(page, 'CSV')
      assert.equal(csv.name, 'data-set-2026-03-31.csv')
      const [headings = [], ...rows] = rowsOfCsv(csv.bytes.toString('utf8'))
      const column = (row: readonly string[], name: string): string => row[headings.indexOf(name)] ?? ''
      assert.deepEqual(rows.map(row => column(row, 'Id')).sort(), [...onPage.keys()].sort())
      for (const row of rows)
        if (column(row, 'Unit') === 'percent' && column(row, 'Value') !== '' && column(row, 'Numerator') !== '')
          assert.equal(onPage.get(column(row, 'Id')), `${column(row, 'Numerator')} of ${column(row, 'Denominator')}`)
        else if (column(row, 'Value') === '') assert.notEqual(column(row, 'State'), 'value')

      const book = await downloaded(page, 'Excel workbook')
      assert.equal(book.name, 'data-set-2026-03-31.xlsx')
      const sheet = (await readExcelFile(book.bytes))[0]?.data ?? []
      const written = sheet.map(cells => cells.map(cell => (cell === null ? '' : String(cell as string | number))))
      assert.deepEqual(
        written.slice(1).map(row => column(row, 'Id')),
        rows.map(row => column(row, 'Id')),
      )
      assert.deepEqual(
        written.slice(1).map(row => column(row, 'Value')),
        rows.map(row => column(row, 'Value')),
      )
    }))

  it('walks from a measure to where its figure comes from and back to the same place', async () =>
    at(await siteOn(open), 'board-member', async page => {
      await go(page, '/data-set')
      await page.locator('#three-or-more-placements-in-year h3 a').click()
      assert.equal(await heading(page), 'Three or more homes in a year')
      for (const part of ['What the owner says', 'Over time', 'Who is counted', 'How it is counted'])
        assert.equal(await page.getByRole('heading', { name: part, exact: true }).count(), 1, part)
      assert.equal(await page.getByRole('link', { name: 'Which children?' }).count(), 0)
      assert.equal(await go(page, '/data-set/three-or-more-placements-in-year/children'), 403)
      assert.match(await page.locator('main').innerText(), /It is for the performance analyst/)
      await go(page, '/data-set/three-or-more-placements-in-year')
      await page.getByRole('link', { name: 'Data set', exact: true }).last().click()
      assert.match(page.url(), /#three-or-more-placements-in-year$/)
    }))
})

onBothDatabases('Which children stand behind a figure', open => {
  it('is shown to the analyst, and the IT administrator reads that they looked', async () => {
    const site = await siteOn(open)
    await at(site, 'performance-analyst', async page => {
      await go(page, '/data-set/children-in-care')
      await page.getByRole('link', { name: 'Which children?' }).click()
      assert.equal(await heading(page), 'Which children, as at 31 March 2026')
      const counted = page.getByRole('table', { name: /^Counted: \d+$/ })
      assert.match(await counted.locator('tbody tr').first().innerText(), /^\d{6}\b/)
      const number = /\d+/.exec(await counted.locator('caption').innerText())?.[0]
      assert.equal(await counted.locator('tbody tr').count(), Number(number))
    })
    await at(site, 'it-administrator', async page => {
      await go(page, '/')
      await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Kept', exact: true }).click()
      await page
        .getByRole('navigation', { name: 'This part of the work' })
        .getByRole('link', { name: 'Audit trail' })
        .click()
      const line = await page.locator('tbody tr', { hasText: 'children-in-care as at 2026-03-31' }).first().innerText()
      assert.match(line, /Performance analyst/)
      assert.match(await page.locator('main').innerText(), /The chain holds/)
      assert.equal(await go(page, '/data-set/children-in-care'), 403)
    })
  })
})
