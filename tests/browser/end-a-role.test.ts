import assert from 'node:assert/strict'
import { it } from 'node:test'
import { at, go, heading, siteOn } from '../a-site.ts'
import { onBothDatabases } from '../databases.ts'

onBothDatabases('The IT administrator takes a role away', open => {
  it('and whoever held it is refused at the next click, also in the middle of a form', async () => {
    const site = await siteOn(open)
    await at(site, 'virtual-school-head', theirs =>
      at(site, 'it-administrator', async page => {
        await go(theirs, '/data-set/has-an-education-plan-this-term/commentary')
        await theirs.getByLabel('Commentary').fill('Half a sentence that')

        await go(page, '/people')
        await page.getByRole('link', { name: 'Virtual school head' }).first().click()
        await page.getByRole('link', { name: 'Take away the role of virtual school head' }).click()
        await page.getByRole('button', { name: 'Take away' }).click()
        assert.match(await page.locator('main').innerText(), /Taken away on 22 Nov 2026/)

        await theirs.getByRole('button', { name: 'Save' }).click()
        assert.equal(await heading(theirs), 'You cannot open this page')
        assert.equal(await go(theirs, '/data-set'), 403)
        assert.match(await theirs.locator('main').innerText(), /ask the person who looks after access/)
        assert.equal(
          (
            await site.database.as({ audience: 'analyst' }, db =>
              db
                .selectFrom('commentary')
                .select('words')
                .where('indicator', '=', 'has-an-education-plan-this-term')
                .execute(),
            )
          ).length,
          0,
        )

        await page.getByRole('button', { name: 'Give a role' }).click()
        await page.getByLabel('Virtual school head', { exact: true }).check()
        await page.getByRole('button', { name: 'Give the role' }).click()
        assert.equal(await go(theirs, '/data-set'), 200)

        await go(page, '/audit-trail')
        assert.match(await page.locator('main').innerText(), /The chain holds/)
        assert.match(await page.locator('tbody').innerText(), /Virtual school head/i)
      }),
    )
  })
})
