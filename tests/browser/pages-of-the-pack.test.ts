import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { makeWaitingPacks } from '../../src/publishing/index.ts'
import { pagesThatDay } from '../../src/publishing/packs/december-2019.ts'
import { canPrint } from '../../src/publishing/packs/press.ts'
import { theMoment } from '../an-app.ts'
import { at, go, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

const board = 'corporate-parenting-board'

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
