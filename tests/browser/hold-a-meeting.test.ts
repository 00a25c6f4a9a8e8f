import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { at, banner, follow, go, heading, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// The meeting of 9 December 2019 is held and minuted; and what came of meetings before it is followed to where it ended.

const board = 'corporate-parenting-board'
const december = `${board}-2019-12-09`
const next = `${board}-2026-12-08`
const deferred = 'Commissioning Arrangements for IFA Placements'

const items = (page: Page) => page.getByRole('navigation', { name: 'Items in the order they are taken' })
const take = (page: Page, item: string): Promise<void> =>
  follow(page, items(page).getByRole('link', { name: item }).first())

const openMeeting = async (page: Page): Promise<void> => {
  await go(page, `/meetings/${december}/minutes`)
  assert.match(await main(page), /The meeting is not quorate, so nothing can be resolved/)
  await open(page, 'Who is here')
  for (const seat of await page.getByLabel(/^Is .* here\?$/).all()) await seat.selectOption({ label: 'Here' })
  await page.getByLabel('Role, line 1').fill('Executive Director of People – Children')
  await press(page, /Save|Record/)
  await open(page, 'Who takes the chair')
  await press(page, /Continue|Save|Record/)
  assert.match(await main(page), /In the chair: Chair of the board/)
}

/** What is typed is stored by itself a moment later. */
const say = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel(/^By whom, by role, new box/).fill('Officers')
  await page.getByLabel('Words, new box').fill(words)
  // Another empty box comes when this one is stored.
  await page
    .getByLabel(/^Words, /)
    .nth(1)
    .waitFor()
}

onTheEmbeddedDatabase('The clerk minutes the meeting of 9 December 2019 while it goes on', open_ => {
  let site: Site

  it('and the numbers run on from the last meeting, one item is taken earlier, and one goes to the next agenda', async () => {
    site = await siteOn(open_)
    await at(site, 'democratic-services-officer', async page => {
      await openMeeting(page)

      await open(page, 'The chair moves an item')
      await page.getByLabel('Which item?').selectOption({ label: '12. Care Leavers Annual Report' })
      await page.getByLabel('Where is it taken?').selectOption({ index: 5 })
      await press(page, 'Move')
      assert.match(await banner(page), /the minutes say so/)
      const order = await items(page).getByRole('link').allInnerTexts()
      assert.equal(order.indexOf('12. Care Leavers Annual Report'), 5)

      await take(page, 'Apologies')
      await press(page, 'None')
      assert.match(await main(page), /Minute 53/)
      await take(page, 'Declarations')
      await press(page, 'None made')
      await take(page, 'Care Leavers Annual Report')
      await say(page, 'Officers would send members the list of flats that are kept for care leavers.')
      await press(page, 'Noted')
      assert.match(await main(page), /Heard as a promise[\s\S]*would send members the list of flats/)
      await press(page, 'Make it an action')
      await take(page, deferred)
      await press(page, /^Deferred/)
      assert.match(await page.getByLabel('To which meeting?').locator('option:checked').innerText(), /8 December 2026/)
      await press(page, 'Record')
      assert.match(await main(page), /Deferred to 8 December 2026/)
      const numbers = (await items(page).innerText()).match(/Minute \d+/g) ?? []
      assert.deepEqual(numbers.toSorted(), ['Minute 53', 'Minute 54', 'Minute 55', 'Minute 56'])

      await take(page, 'CLiCC Update')
      assert.match(await main(page), /Nothing can be written of it before the resolution to exclude/)
      assert.equal(await page.getByLabel('Words, new box').count(), 0)
    })
  })

  it('and the next agenda has the deferred item, and who promised something finds it among their actions', async () =>
    at(site, 'democratic-services-officer', async page => {
      await go(page, `/meetings/${next}/agenda`)
      await open(page, deferred)
      assert.match(await main(page), /Deferred[\s\S]*9 December 2019/)
      await go(page, '/actions')
      await open(page, /Send members the list of flats/)
      assert.match(await main(page), /Officers[\s\S]*Minute 55 of 9 December 2019/)
      await go(page, `/meetings/${december}/minutes/read`)
      assert.match(await main(page), /moved item 12 to 6/)
    }))
})

onTheEmbeddedDatabase('What a meeting asked for', open_ => {
  it('and was asked for again is one chain from September to December, with how the first ended', async () =>
    at(await siteOn(open_), 'board-member', async page => {
      await go(page, '/actions')
      await open(page, 'Notices from the police in time')
      const words = await main(page)
      assert.match(words, /Late notices from the police[\s\S]*Not concluded/i)
      assert.match(words, /Asked for 2 times[\s\S]*30 August 2019[\s\S]*20 December 2019/)
      await open(page, 'Late notices from the police')
      assert.equal(await heading(page), 'Late notices from the police')
      assert.match(await main(page), /Notices from the police in time[\s\S]*The work was not concluded/)
    }))

  it('and decided about council tax is followed by anyone to what changed for young people', async () =>
    at(await siteOn(open_), 'visitor', async page => {
      await go(page, '/published/decisions')
      await open(page, 'Care leavers do not pay council tax.')
      assert.equal(await heading(page), 'No council tax for care leavers')
      const steps = await page.locator('.kept-timeline__when').allInnerTexts()
      assert.deepEqual(steps, [
        '2018, Leaving care team',
        'September 2019, Corporate Parenting Board',
        'October 2019, Full Council',
        '1 April 2020, Revenues service',
        'November 2020, Leaving care team',
      ])
      assert.match(await main(page), /It came into force[\s\S]*What changed for children and young people/)
    }))
})
