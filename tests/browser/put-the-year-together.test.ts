import assert from 'node:assert/strict'
import { it } from 'node:test'
import { at, banner, choose, go, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// The corporate parenting officer puts the board's year together, makes recommendations, and sees what became of the last ones.

const recommendation = 'Every care leaver has a named contact in the housing team'

onTheEmbeddedDatabase('The board’s year', open_ => {
  let site: Site

  it('is put together by the seven principles from what the board decided, did and heard', async () => {
    site = await siteOn(open_)
    await at(site, 'corporate-parenting-officer', async page => {
      await go(page, '/')
      await choose(page, 'Promises', 'Annual reports')
      await press(page, 'Put an annual report together')
      for (const [name, value] of [
        ['firstOn-day', '1'],
        ['firstOn-month', '9'],
        ['firstOn-year', '2019'],
        ['lastOn-day', '31'],
        ['lastOn-month', '8'],
        ['lastOn-year', '2020'],
      ] as const)
        await page.locator(`[name="${name}"]`).fill(value)
      await press(page, 'Put it together')
      assert.match(await banner(page), /The draft is put together/)
      await press(page, 'Edit the draft')
      const draft = await page.getByLabel('The report').inputValue()
      assert.match(draft, /The board met once\. Of 6 places of voting members at those meetings, 5 were taken/)
      for (const [principle, says] of [
        [3, /We want time alone with our social worker\. The answer: You have a right to this[\s\S]*challenge card 2/],
        [
          7,
          /Care leavers do not pay council tax[\s\S]*Full Council voted for it[\s\S]*the decision of 4 September 2019/,
        ],
      ] as const)
        assert.match(draft.split(/^## /m).find(one => one.startsWith(`Principle ${principle}`)) ?? '', says)
      assert.doesNotMatch(draft, /Unregistered|Joint Health/, 'nothing of what was private')
      await page.getByLabel('The report').fill(draft.replace(/^## Still to be placed[\s\S]*?(?=^## )/m, ''))
      await press(page, 'Save and read it')
      assert.doesNotMatch(await main(page), /Still to be placed/)
    })
  })

  it('shows what became of the ten recommendations of last time, each with its owner, and makes new ones', async () => {
    await at(site, 'corporate-parenting-officer', async page => {
      await go(page, '/')
      await choose(page, 'Promises', 'Annual reports')
      await open(page, /^Annual report of the Corporate Parenting Board/)
      const last = page.getByRole('table', { name: /^What became of last year’s recommendations/ }).locator('tbody tr')
      assert.equal(await last.count(), 10)
      for (const owner of await last.locator('td:nth-of-type(1)').allInnerTexts()) assert.notEqual(owner, 'Nobody')
      await press(page, 'Add a recommendation')
      await page.getByLabel('What do you recommend?').fill(recommendation)
      await page.getByLabel('Principle it serves').selectOption({ index: 7 })
      await page.getByLabel('Who will do it?').fill('Housing service manager')
      await press(page, 'Add it')
      assert.match(await banner(page), /Added to the report/)
      await open(page, 'Read it, and send it to be cleared')
      assert.match(await main(page), new RegExp(`${recommendation} \\(Housing service manager\\)`))
      await go(page, '/')
      await choose(page, 'Promises', 'Recommendations')
      await open(page, recommendation)
      assert.match(await main(page), /not answered[\s\S]*Owner\s+Housing service manager/)
    })
  })
})
