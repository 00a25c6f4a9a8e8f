import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { makeWaitingPacks } from '../../src/publishing/index.ts'
import { pagesThatDay } from '../../src/publishing/packs/december-2019.ts'
import { canPrint } from '../../src/publishing/packs/press.ts'
import { theMoment } from '../an-app.ts'
import { at, follow, go, heading, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'
import { wordReportWithTemplateText } from '../samples/word-reports.ts'

// The clerk makes an agenda of the forward plan and publishes it; the author of one of its reports sends it from Word.

const board = 'corporate-parenting-board'
const meeting = `${board}-2027-01-19`
const subject = 'Virtual school head’s annual report'
const secret = 'Placements outside registration'

const banner = (page: Page): Promise<string> => page.locator('.govuk-notification-banner').innerText()
const main = (page: Page): Promise<string> => page.locator('main').innerText()
const press = (page: Page, name: string | RegExp): Promise<void> =>
  follow(page, page.getByRole('button', { name }).first())
const open = (page: Page, name: string | RegExp): Promise<void> =>
  follow(page, page.getByRole('link', { name }).first())

const makeDraftAgenda = async (page: Page): Promise<void> => {
  await go(page, '/forward-plan')
  await follow(page, page.locator(`#meeting-${meeting}`).getByRole('link', { name: /Make the draft agenda/ }))
  assert.match(
    await main(page),
    new RegExp(`These go on it from the plan:[\\s\\S]*${subject}[\\s\\S]*${secret} \\(in private`),
  )
  await press(page, 'Make the draft agenda')
  assert.match(await banner(page), /items are on the agenda/)
  assert.match(await main(page), new RegExp(`Apologies[\\s\\S]*${subject}[\\s\\S]*Private[\\s\\S]*${secret}`))
}

const askForReport = async (page: Page): Promise<void> => {
  await open(page, subject)
  await press(page, 'Ask for the report')
  assert.equal(await page.getByLabel('What is it called?').inputValue(), subject)
  await page.getByLabel('Who writes it?').selectOption({ label: 'Report author' })
  await press(page, 'Ask for it')
  assert.match(await banner(page), /report author is asked/)
}

/** The author takes the report in from Word, mends the three things that are shown, and sends it for clearance. */
const sendFromWord = async (page: Page): Promise<void> => {
  await go(page, '/reports')
  await open(page, subject)
  await open(page, 'take it in from Word')
  await page.locator('input[type=file]').setInputFiles({
    name: 'report.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(wordReportWithTemplateText('19 January 2027')),
  })
  await press(page, 'Take it in')
  assert.equal(await heading(page), 'What was recognised')
  const mend = page.getByRole('table', { name: /^To mend/ })
  assert.match(await mend.locator('caption').innerText(), /To mend \(3\)/)
  const says = await mend.innerText()
  assert.match(says, /Delete as appropriate/)
  assert.match(says, /reason/i)
  assert.match(says, /picture/i)
  assert.match(await main(page), /Hidden in the file, and left out:[\s\S]*(name|author|company)/i)

  await page.getByLabel('What does picture 1 show?').fill('A chart: 197 households in March, four more than a year ago')
  await press(page, 'Save the words for pictures')
  assert.match(
    await page
      .getByRole('table', { name: /^To mend/ })
      .locator('caption')
      .innerText(),
    /To mend \(2\)/,
  )
  assert.match(await main(page), /It can be sent for clearance once what must be mended is mended/)
  await open(page, /^Mend: .*template/i)
  await page
    .getByRole('group', { name: /risk now|current risk/i })
    .getByLabel('Medium')
    .check()
  await page.locator('#answer-reason').fill('The board asked in its plan for the year to see it each January.')
  await press(page, /Save/)
  assert.match(await main(page), /No check has found anything to mend/)
  await press(page, 'Send it for clearance')
  assert.match(await banner(page), /with those who clear it/)
}

const clearReport = async (page: Page): Promise<void> => {
  await go(page, '/reports')
  await open(page, subject)
  for (const kind of [/^For finance/, /^For law/, /^For equalities/, /^As director/]) {
    await press(page, 'Say whether it is cleared')
    await page.getByLabel(kind).check()
    await page.getByLabel('Yes, it is cleared').check()
    await press(page, 'Say so')
  }
  await press(page, 'Mark it as cleared')
  assert.match(await banner(page), /It goes out with the agenda/)
}

/** Pages are kept for what its authors send later. */
const keepPages = async (page: Page, item: string): Promise<void> => {
  await go(page, `/meetings/${meeting}/agenda`)
  await open(page, item)
  await press(page, 'Attach a paper')
  await page.getByLabel('How many pages').fill('4')
  await press(page, 'Attach')
  assert.match(await banner(page), /Pages are kept/)
}

onTheEmbeddedDatabase('The clerk takes a meeting from the forward plan to the public', open_ => {
  let site: Site

  it('makes its agenda of the plan, and the author’s Word report is mended of three things and cleared', async () => {
    site = await siteOn(open_)
    await at(site, 'democratic-services-officer', async page => {
      await makeDraftAgenda(page)
      await askForReport(page)
    })
    await at(site, 'report-author', sendFromWord)
    await at(site, 'democratic-services-officer', clearReport)
  })

  it('cannot publish a private item without its paragraph, is told why, and is led to where it is mended', async () =>
    at(site, 'democratic-services-officer', async page => {
      for (const item of ['Initial health assessments on time', 'Performance data set', secret])
        await keepPages(page, item)
      await go(page, `/meetings/${meeting}/agenda`)
      await press(page, 'Check and publish')
      const line = page.locator('li', { hasText: 'no paragraph of Schedule 12A is named for it' })
      assert.match(await line.innerText(), /Must be mended[\s\S]*The resolution to exclude must describe/)
      assert.equal(await page.getByRole('button', { name: 'Publish the agenda' }).count(), 0)
      await follow(page, line.getByRole('link', { name: /Say why it is private/ }))
      assert.equal(await heading(page), 'Why is this item private?')
      await page.getByLabel(/^1\. /).check()
      await page.getByLabel(/^2\. /).check()
      await page.getByLabel('Why that applies to this item').fill('It describes single placements.')
      await page
        .getByLabel('What speaks for keeping it private')
        .fill('Each child could be known from where they live.')
      await page.getByLabel('What speaks for opening it').fill('The public should know how often it happens.')
      await page.getByLabel('Keeping it private clearly weighs more').check()
      await page.getByLabel('What everyone is told').fill('It tells of so few children that they could be known.')
      await press(page, /Continue|Save/)
      assert.match(await banner(page), /Why the item is private is recorded/)
      await go(page, `/meetings/${meeting}/publish`)
      assert.doesNotMatch(await main(page), /Must be mended\s+Item/)
    }))

  it('answers for the doubts by name, publishes, and anyone reads agenda, report and pack with the same pages', async () => {
    await at(site, 'democratic-services-officer', async page => {
      await go(page, `/meetings/${meeting}/publish`)
      await press(page, 'Answer for several doubts at once')
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      await page.getByLabel('Why it may be published all the same').fill('The papers come within the week.')
      await press(page, 'I answer for it')
      await press(page, 'Publish the agenda')
      assert.match(await banner(page), /The agenda is published/)
    })
    if (canPrint()) await makeWaitingPacks(site.database, { now: () => theMoment, address: site.address })
    await at(site, 'visitor', async page => {
      await go(page, '/published/meetings')
      await open(page, /19 January 2027/)
      const words = await main(page)
      assert.match(words, /the paragraph|paragraphs 1 and 2 of Schedule 12A/i)
      assert.match(words, /so few children that they could be known/)
      assert.doesNotMatch(words, /describes single placements|could be known from where/)
      await open(page, subject)
      assert.match(await main(page), /The council welcomed 21 fostering households/)
      assert.doesNotMatch(await main(page), /Delete as appropriate/)
      assert.match((await page.locator('main img').first().getAttribute('alt')) ?? '', /^A chart: 197 households/)
      if (!canPrint()) return
      await go(page, `/published/meetings/${meeting}/pack`)
      const pdf = page.getByRole('link', { name: /PDF/ }).first()
      const sent = await page.request.get((await pdf.getAttribute('href')) ?? '')
      assert.equal(sent.status(), 200)
      assert.equal((await sent.body()).subarray(0, 5).toString(), '%PDF-')
    })
  })
})

onTheEmbeddedDatabase('The pack of 9 December 2019', open_ => {
  it(
    'has the pages that it had, on its public page, in the public’s pack and in the members’',
    {
      skip: canPrint() ? false : 'this machine has no press',
    },
    async () => {
      const site = await siteOn(open_)
      await makeWaitingPacks(site.database, { now: () => theMoment, address: site.address })
      const expected = [...pagesThatDay].map(([number, [first, last]]) => `${number}: pages ${first} to ${last}`)
      const pagesOn = (page: Page, each: string): Promise<string[]> =>
        page.locator(each).evaluateAll(all =>
          all.flatMap(one => {
            const words = (one as HTMLElement).innerText
            const [, number] = /^(\d+)\./.exec(words) ?? []
            const [, pages] = /(pages \d+ to \d+)/.exec(words) ?? []
            return pages === undefined ? [] : [`${number}: ${pages}`]
          }),
        )
      await at(site, 'visitor', async page => {
        await go(page, `/published/meetings/${board}-2019-12-09`)
        assert.deepEqual(await pagesOn(page, '.kept-items > li'), expected)
        await go(page, `/published/meetings/${board}-2019-12-09/pack`)
        assert.deepEqual(await pagesOn(page, '.kept-pack__contents > li'), expected)
      })
      await at(site, 'board-member', async page => {
        await go(page, `/meetings/${board}-2019-12-09/pack`)
        assert.deepEqual(await pagesOn(page, '.kept-pack__contents > li'), expected)
      })
    },
  )
})
