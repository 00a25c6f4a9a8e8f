import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { at, banner, choose, follow, go, heading, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'
import { wordReportWithTemplateText } from '../samples/word-reports.ts'

// Two reports for two meetings: one comes from Word and goes out with its agenda, the other is written in Kept and comes back from its director.

const day = '20 April 2027'
const fromWord = 'Fostering in the year'
const written = 'Homes for brothers and sisters'

const toAgenda = async (page: Page): Promise<void> => {
  await go(page, '/')
  await choose(page, 'Board', 'Meetings')
  await open(page, new RegExp(day))
  await open(page, 'Agenda')
}

const askAuthor = async (page: Page, author: string): Promise<void> => {
  await page.getByLabel('Who writes it?').selectOption({ label: author })
  await press(page, 'Ask for it')
  assert.match(await banner(page), /is asked for the report/)
}

/** Mends what the check found, where the link beside it leads. */
const mend = (page: Page, what: string): Promise<void> =>
  follow(page, page.getByRole('row', { name: new RegExp(`^${what}`) }).getByRole('link', { name: /^Mend/ }))

const clear = async (page: Page, kind: RegExp): Promise<void> => {
  await page.getByLabel(kind).check()
  await page.getByLabel('Yes, it is cleared').check()
  await press(page, 'Say so')
}

/** What the council’s template asks, each by its question. */
const answers = [
  ['Which lead member answers for this?', 'Lead member for children’s services'],
  ['Which director stands behind the report?', 'Director of children’s services'],
  ['What should a member know who reads only this?', 'More families than last year wait for one home.'],
  ['Does this touch some groups more than others?', 'It touches larger families most.'],
  ['What does it cost, and is there money for it?', 'It costs nothing new.'],
  ['What could go wrong?', 'Brothers and sisters could lose one another. They meet each week.'],
  ['What is the board asked to do?', 'That the board notes the report.'],
  ['Why should the board do that?', 'So that the board knows how many wait.'],
  ['Which papers does the report rest on?', 'None'],
  ['Whom may a reader ask?', 'Virtual school, virtual.school@wessexvale.example'],
] as const

onTheEmbeddedDatabase('The authors of two reports', open_ => {
  let site: Site
  it('are asked, and find it at home', async () => {
    site = await siteOn(open_)
    await at(site, 'democratic-services-officer', async page => {
      await toAgenda(page)
      await press(page, 'Begin with the usual items')
      await press(page, 'Add an item')
      await page.getByLabel('Title').fill(fromWord)
      await page.getByLabel('Kind of item').selectOption('report')
      await page.getByLabel('A report').check()
      await page.getByLabel('Lead').fill('Director of children’s services')
      await press(page, 'Add')
      await open(page, fromWord)
      await press(page, 'Ask for the report')
      assert.equal(await page.getByLabel('What is it called?').inputValue(), fromWord)
      await askAuthor(page, 'Report author')
      await choose(page, 'Board', 'Reports')
      await press(page, 'Ask for a report')
      await page.getByLabel('What is it called?').fill(written)
      await page
        .getByLabel('For which meeting?')
        .selectOption({ label: 'Corporate Parenting Board, 9 March 2027: not on the agenda yet' })
      await askAuthor(page, 'Virtual school head')
    })
  })

  it('send a Word report on once the three things that are shown are mended', async () =>
    at(site, 'report-author', async page => {
      await go(page, '/')
      await open(page, `Write “${fromWord}” for the meeting of ${day}`)
      await press(page, 'Take it in from Word')
      await page.locator('input[type=file]').setInputFiles({
        name: 'report.docx',
        mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        buffer: Buffer.from(wordReportWithTemplateText(day)),
      })
      await press(page, 'Take it in')
      assert.equal(await heading(page), 'What was recognised')
      assert.match(await main(page), /To mend \(3\)[\s\S]*Hidden in the file, and left out:/)
      await page.getByLabel('What does picture 1 show?').fill('A chart: 197 households in March, four more than before')
      await press(page, 'Save the words for pictures')
      assert.match(await main(page), /To mend \(2\)/)
      await mend(page, 'Words of the template')
      await page
        .getByLabel(/How large is the risk today/)
        .first()
        .selectOption('Medium')
      await page
        .getByLabel('Why should the board do that?')
        .fill('The board asked in its plan for the year to see it each spring.')
      await press(page, /^Save$/)
      assert.match(await main(page), /No check has found anything to mend/)
      await press(page, 'Send it for clearance')
      assert.match(await banner(page), /with those who clear it/)
    }))

  it('or write it in Kept, with a figure that is kept right until the day', async () =>
    at(site, 'virtual-school-head', async page => {
      await go(page, '/')
      await open(page, `Write “${written}” for the meeting of 9 March 2027`)
      await press(page, 'Write the report here')
      await page.getByLabel('The report').fill('# Homes\n\nWe look after [[figure: children-in-care]] children.')
      await press(page, 'Save and read it')
      assert.match(await main(page), /We look after \d+ children/)
      await open(page, 'Answer the questions of the template')
      for (const [question, answer] of answers) await page.getByLabel(question).first().fill(answer)
      for (const risk of ['How large is the risk today?', 'How large is it after'])
        await page.getByLabel(risk).first().selectOption('Low')
      await press(page, 'Save and add another risk')
      await page.getByLabel('What could go wrong?').nth(1).fill('Homes are far away.')
      await page.getByLabel('How large is the risk today?').nth(1).selectOption('Medium')
      await page.getByLabel('What is done about it?').nth(1).fill('A search near home comes first.')
      await page.getByLabel('How large is it after').nth(1).selectOption('Low')
      await press(page, /^Save$/)
      assert.match(await main(page), /Homes are far away\.\s+Medium\s+A search near home comes first\.\s+Low/)
      await press(page, 'Send it for clearance')
      assert.match(await banner(page), /with those who clear it/)
    }))

  it('or are asked by the director to say more, and see what was asked', async () => {
    await at(site, 'director', async page => {
      await go(page, '/')
      await open(page, `Clear “${written}”`)
      await page.getByLabel(/^As director/).check()
      await page.getByLabel('No, something is to be mended first').check()
      await page.getByLabel('Comment').fill('Say how many wait, and since when.')
      await press(page, 'Say so')
    })
    await at(site, 'virtual-school-head', async page => {
      await go(page, '/')
      await open(page, `Mend “${written}” for the meeting of 9 March 2027`)
      assert.match(await main(page), /Director\s+To mend[\s\S]*Say how many wait, and since when/i)
      await press(page, 'Take it back to drafting')
      await open(page, 'Write the report here')
    })
  })

  it('see it go out with the agenda once each who must has cleared it, and anyone reads it', async () => {
    await at(site, 'director', async page => {
      await go(page, '/')
      await open(page, `Clear “${fromWord}”`)
      await clear(page, /^As director/)
    })
    await at(site, 'democratic-services-officer', async page => {
      await go(page, '/')
      await choose(page, 'Board', 'Reports')
      await open(page, fromWord)
      for (const kind of [/^For finance/, /^For law/, /^For equalities/]) {
        await press(page, 'Say whether it is cleared')
        await clear(page, kind)
      }
      await press(page, 'Mark it as cleared')
      assert.match(await banner(page), /It goes out with the agenda/)
      await toAgenda(page)
      await press(page, 'Check and publish')
      await open(page, /^answer for it/)
      await page.getByLabel('Why it may be published all the same').fill('The minutes are being written.')
      await press(page, 'I answer for it')
      await press(page, 'Publish the agenda')
      assert.match(await banner(page), /The agenda is published/)
    })
    await at(site, 'visitor', async page => {
      await go(page, '/')
      await choose(page, 'Meetings')
      await open(page, new RegExp(day))
      await open(page, fromWord)
      assert.match(await main(page), /The council welcomed 21 fostering households/)
      assert.doesNotMatch(await main(page), /Delete as appropriate/)
      assert.match((await page.locator('main img').first().getAttribute('alt')) ?? '', /^A chart: 197 households/)
    })
  })
})
