import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import type { RoleId } from '../../src/access/index.ts'
import { at, banner, choose, follow, go, heading, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// A young person sends a card on a phone, and follows it with the code of the slip until the answer is good enough.

const own = 'we never know who comes when our worker is off ill'
const title = 'Who comes instead'
const wording = 'We want to know who comes when our worker is ill.'
const phone = { viewport: { width: 390, height: 760 } }

const young = (site: Site, work: (page: Page) => Promise<void>): Promise<void> => at(site, 'visitor', work, phone)

/** From the front page to the card, with the code of the slip. */
const lookAtCard = async (page: Page, code: string): Promise<void> => {
  await go(page, '/')
  await follow(page, page.getByRole('link', { name: 'For children and young people' }))
  await follow(page, page.locator('main').getByRole('link', { name: /^Where is my card/ }))
  await page.getByLabel('Your code').fill(code.toLowerCase())
  await press(page, 'Show me')
}

onTheEmbeddedDatabase('A card', open_ => {
  let site: Site
  let code = ''

  const answer = async (who: RoleId, words: string): Promise<void> =>
    at(site, who, async page => {
      await go(page, '/')
      await open(page, new RegExp(`“${title}”`))
      await press(page, 'Write the answer')
      await page.getByLabel('The answer, to those who asked').fill(words)
      await press(page, 'Save the answer')
      assert.match(await banner(page), /The answer is saved/)
    })

  it('is made in three steps without a name, and its slip has a code', async () => {
    site = await siteOn(open_)
    await young(site, async page => {
      await go(page, '/')
      await follow(page, page.getByRole('link', { name: 'For children and young people' }))
      await follow(page, page.locator('main').getByRole('link', { name: /^Make a card/ }))
      await page.getByLabel('Your words').fill(own)
      await press(page, 'Next')
      await page.getByLabel('12 to 15').check()
      await press(page, 'Next')
      assert.match(await main(page), new RegExp(own))
      await press(page, 'Send my card')
      assert.equal(await heading(page), 'We have your card')
      code = /\b\w{3}-\w{3}-\w{4}\b/.exec(await main(page))?.[0] ?? assert.fail('no code')
      await open(page, 'See where your card is')
      await page.getByLabel('Your code').fill(code)
      await press(page, 'Show me')
      assert.match(await main(page), /A worker will read it soon/)
    })
  })

  it('is read by one worker, worded with those who raised it, and put to a meeting', async () =>
    at(site, 'participation-worker', async page => {
      await go(page, '/')
      await open(page, /new cards? ha(s|ve) not been read/)
      const card = page.locator('li', { hasText: own })
      await follow(page, card.getByRole('link', { name: /^Decide whom it is for/ }))
      await page.getByRole('radio', { name: 'The board' }).check()
      await press(page, 'Decide')
      assert.equal(await heading(page), 'Agree the wording')
      await page.getByLabel('Short title').fill(title)
      await page.getByLabel('What it asks, for everyone to read').fill(wording)
      await page.getByLabel('How it was agreed').fill('Read out at the forum, and all said yes')
      await press(page, 'Save')
      await press(page, 'Put it to a meeting')
      await page
        .getByRole('combobox', { name: 'Meeting' })
        .selectOption({ label: 'Corporate Parenting Board, 8 December 2026' })
      await page.getByLabel('Who answers').selectOption({ label: 'Director of children’s services' })
      await press(page, 'Put it to the meeting')
      assert.match(await banner(page), /answer is due by the next one/)
    }))

  it('is answered in plain words, asked back, and goes back by itself when young people are not happy', async () => {
    await answer('director', 'Yes. We will tell you who comes. Your worker will tell you.')
    await young(site, async page => {
      await lookAtCard(page, code)
      assert.match(await main(page), /Is the answer good enough/i)
      await page.getByLabel('No, try again').check()
      await page.getByLabel('Want to say more?').fill('my worker is ill then so who tells me')
      await press(page, 'Tell them')
      assert.equal(await heading(page), 'Thank you')
      await open(page, 'See where your card is')
      await page.getByLabel('Your code').fill(code)
      await press(page, 'Show me')
      assert.equal(await heading(page), 'You were not happy, so we are trying again')
      assert.match(await main(page), /must give a new answer[\s\S]*due by/)
    })
    await answer('director', 'Yes. The team will send you a text by 9 in the morning. It will say who comes.')
    await young(site, async page => {
      await lookAtCard(page, code)
      await page.getByLabel('Yes, it is good').check()
      await press(page, 'Tell them')
    })
  })

  it('is put out for everyone, on the page and the poster of what was said and done', async () => {
    await at(site, 'participation-worker', async page => {
      await go(page, '/')
      await choose(page, 'Voice', 'Cards')
      await open(page, new RegExp(title))
      const words = await main(page)
      assert.match(words, /Young people are not happy[\s\S]*so who tells me[\s\S]*Came back by itself[\s\S]*are happy/)
      assert.match(words, /Answered on\s+22 November 2026/)
      await press(page, 'Put it out for everyone')
      await press(page, 'Put it out')
      assert.match(await banner(page), /Everyone can read it now/)
    })
    await young(site, async page => {
      await go(page, '/young-people')
      await follow(page, page.locator('main').getByRole('link', { name: /^You said, we did/ }))
      for (const place of ['page', 'poster']) {
        if (place === 'poster') await open(page, 'A poster to print')
        const words = await main(page)
        assert.match(words, new RegExp(`${wording}[\\s\\S]*text by 9 in the morning`), place)
        assert.doesNotMatch(words, new RegExp(own), place)
      }
    })
  })
})
