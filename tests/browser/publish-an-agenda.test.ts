import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { makeWaitingPacks } from '../../src/publishing/index.ts'
import { canPrint } from '../../src/publishing/packs/press.ts'
import { theMoment } from '../an-app.ts'
import { at, banner, choose, follow, go, heading, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// The clerk takes the meeting of 19 January 2027 from the forward plan to the public, and the law is kept on the way.

const report = 'Virtual school head’s annual report'
const secret = 'Placements outside registration'
const withPapers = [report, 'Initial health assessments on time', 'Performance data set', secret]

/** Pages are kept for what its authors send later. */
const keepPages = async (page: Page, item: string): Promise<void> => {
  await open(page, item)
  await press(page, 'Attach a paper')
  await page.getByLabel('How many pages').fill('4')
  await press(page, 'Attach')
  assert.match(await banner(page), /Pages are kept/)
  await open(page, 'The agenda')
}

const sayWhyPrivate = async (page: Page): Promise<void> => {
  await page.getByLabel(/^1\. /).check()
  await page.getByLabel(/^2\. /).check()
  await page.getByLabel('Why that applies to this item').fill('It describes single placements.')
  await page.getByLabel('What speaks for keeping it private').fill('Each child could be known from where they live.')
  await page.getByLabel('What speaks for opening it').fill('The public should know how often it happens.')
  await page.getByLabel('Keeping it private clearly weighs more').check()
  await page.getByLabel('What everyone is told').fill('It tells of so few children that they could be known.')
  await press(page, 'Save')
}

/** Each item that has papers, with its pages. */
const pagesOn = (page: Page, each: string): Promise<string[]> =>
  page.locator(each).evaluateAll(all =>
    all.flatMap(
      one =>
        /^(\d+\.)[\s\S]*?(pages \d+ to \d+)/
          .exec((one as HTMLElement).innerText)
          ?.slice(1)
          .join(' ') ?? [],
    ),
  )

onTheEmbeddedDatabase('The clerk takes a meeting from the forward plan to the public', open_ => {
  let site: Site

  it('makes its agenda of the plan, and keeps pages for the papers that come', async () => {
    site = await siteOn(open_)
    await at(site, 'democratic-services-officer', async page => {
      await go(page, '/')
      await choose(page, 'Board', 'Forward plan')
      await open(page, 'Make the draft agenda of 19 January 2027')
      assert.match(await main(page), new RegExp(`These go on it from the plan:[\\s\\S]*${secret} \\(in private`))
      await press(page, 'Make the draft agenda')
      assert.match(await banner(page), /11 items are on the agenda/)
      assert.match(await main(page), new RegExp(`Apologies[\\s\\S]*${report}[\\s\\S]*Private[\\s\\S]*${secret}`))
      for (const item of withPapers) await keepPages(page, item)
    })
  })

  it('cannot publish a private item without its paragraph, is told why, and is led to where it is mended and back', async () =>
    at(site, 'democratic-services-officer', async page => {
      await go(page, '/')
      await open(page, /^Publish the agenda of 19 January 2027/)
      assert.match(await main(page), /must be out by 11 January 2027/)
      const line = page.locator('li', { hasText: 'no paragraph of Schedule 12A is named for it' })
      assert.match(await line.innerText(), /Must be mended[\s\S]*The resolution to exclude must describe/)
      assert.equal(await page.getByRole('button', { name: 'Publish the agenda' }).count(), 0)
      await follow(page, line.getByRole('link', { name: /Say why it is private/ }))
      await sayWhyPrivate(page)
      assert.match(await banner(page), /Why the item is private is recorded/)
      assert.equal(await heading(page), 'Check and publish the agenda')
      assert.doesNotMatch(await main(page), /Must be mended/)
    }))

  it('answers for the doubts by name and publishes, and anyone reads agenda and pack with the same pages', async () => {
    await at(site, 'democratic-services-officer', async page => {
      await go(page, '/')
      await open(page, /^Publish the agenda of 19 January 2027/)
      await press(page, 'Answer for several doubts at once')
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await page.getByLabel('Why it may be published all the same').fill('The papers come within the week.')
      await press(page, 'I answer for it')
      await press(page, 'Publish the agenda')
      assert.match(await banner(page), /The agenda is published/)
    })
    if (canPrint()) await makeWaitingPacks(site.database, { now: () => theMoment, address: site.address })
    await at(site, 'visitor', async page => {
      await go(page, '/')
      await choose(page, 'Meetings')
      await open(page, /19 January 2027/)
      const words = await main(page)
      assert.match(words, new RegExp(`${secret}[\\s\\S]*in private under paragraphs 1 and 2 of Schedule 12A`))
      assert.match(words, /so few children that they could be known/)
      assert.doesNotMatch(words, /describes single placements|could be known from where/)
      if (!canPrint()) return
      const pages = await pagesOn(page, '.kept-items > li')
      assert.deepEqual(
        pages.map(one => one.replace(/ \d+ to \d+$/, '')),
        ['7. pages', '8. pages', '9. pages', '11. pages'],
      )
      await open(page, 'Read all papers on one page')
      assert.deepEqual(await pagesOn(page, '.kept-pack__contents > li'), pages)
      const pdf = page.getByRole('link', { name: /PDF/ }).first()
      const sent = await page.request.get((await pdf.getAttribute('href')) ?? '')
      assert.equal(sent.status(), 200)
      assert.equal((await sent.body()).subarray(0, 5).toString(), '%PDF-')
    })
  })
})
