import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import type { RoleId } from '../../src/access/index.ts'
import { at, go, heading, type Site, siteOn } from '../a-site.ts'
import { onBothDatabases, onTheEmbeddedDatabase } from '../databases.ts'

// The analyst asks, the owner of the measure writes, the analyst signs off, and the board reads it with the figure.

const journey = async (
  site: Site,
  measure: Readonly<{ id: string; title: string; owner: RoleId; ownerInWords: string }>,
  options: BrowserContextOptions = {},
): Promise<void> => {
  const as = (role: RoleId, work: (page: Page) => Promise<void>): Promise<void> => at(site, role, work, options)
  const words = `Two clinics were closed in the summer (${options.javaScriptEnabled === false ? 'without' : 'with'} scripts).`

  await as('performance-analyst', async page => {
    await go(page, `/data-set/${measure.id}`)
    await page.getByRole('link', { name: `Ask the ${measure.ownerInWords} for commentary` }).click()
    assert.equal(await heading(page), 'Ask for commentary')
    await page.getByRole('button', { name: 'Ask' }).click()
    assert.match(
      await page.locator('.govuk-notification-banner').innerText(),
      new RegExp(`The ${measure.ownerInWords} is asked for commentary by 27 November 2026`),
    )
  })

  await as(measure.owner, async page => {
    await go(page, '/')
    await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Data set' }).click()
    await page
      .getByRole('navigation', { name: 'This part of the work' })
      .getByRole('link', { name: 'Commentary' })
      .click()
    await page
      .getByRole('table', { name: 'Asked of you' })
      .getByRole('link', { name: `Write commentary on ${measure.title}` })
      .click()
    assert.equal(await heading(page), 'What explains this figure?')
    await page.getByRole('button', { name: 'Save' }).click()
    assert.match(await page.locator('.govuk-error-summary').innerText(), /Write what explains the figure/)
    await page.getByLabel('Commentary').fill(words)
    await page.getByRole('button', { name: 'Save' }).click()
    assert.match(await page.locator('.govuk-notification-banner').innerText(), /Draft saved/)
  })

  await as('performance-analyst', async page => {
    await go(page, `/data-set/${measure.id}`)
    await page.getByRole('link', { name: 'Write or sign off commentary' }).click()
    assert.equal(await page.getByLabel('Commentary').inputValue(), words)
    await page.getByLabel('Yes, sign it off').check()
    await page.getByRole('button', { name: 'Save' }).click()
    assert.match(await page.locator('.govuk-notification-banner').innerText(), /Commentary signed off/)
  })

  await as('board-member', async page => {
    await go(page, '/data-set')
    const card = page.locator(`#${measure.id}`)
    assert.match((await card.textContent()) ?? '', new RegExp(words.replaceAll(/[()]/g, String.raw`\$&`)))
    assert.doesNotMatch((await card.textContent()) ?? '', /Draft/)
    assert.equal(await page.getByRole('link', { name: 'Commentary', exact: true }).count(), 0)
  })

  await as(measure.owner, async page => {
    await go(page, '/commentary')
    const asked = page.getByRole('table', { name: 'Asked of you' })
    assert.equal(await asked.getByRole('link', { name: `Write commentary on ${measure.title}` }).count(), 0)
  })
}

onBothDatabases('The owner of a measure explains its figure', open => {
  it('and the board reads what the analyst signed off', async () =>
    journey(await siteOn(open), {
      id: 'health-assessments-up-to-date',
      title: 'Health assessments up to date',
      owner: 'health-partner',
      ownerInWords: 'health partner',
    }))

  it('and nobody’s words are lost when two write at once', async () => {
    const site = await siteOn(open)
    const address = '/data-set/immunisations-up-to-date/commentary'
    await at(site, 'health-partner', first =>
      at(site, 'report-author', async second => {
        for (const page of [first, second]) await go(page, address)
        await first.getByLabel('Commentary').fill('The first who wrote.')
        await first.getByRole('button', { name: 'Save' }).click()
        await second.getByLabel('Commentary').fill('The second who wrote.')
        await second.getByRole('button', { name: 'Save' }).click()
        assert.match(await second.locator('.govuk-error-summary').innerText(), /Somebody else has written.*The first/)
        assert.equal(await second.getByLabel('Commentary').inputValue(), 'The second who wrote.')
        await second.getByLabel('Commentary').fill('The first who wrote. The second who wrote.')
        await second.getByRole('button', { name: 'Save' }).click()
        assert.match(await second.locator('.govuk-notification-banner').innerText(), /Draft saved/)
      }),
    )
  })
})

onTheEmbeddedDatabase('The owner of a measure explains its figure without any script', open => {
  it('and sees and does the same', async () =>
    journey(
      await siteOn(open),
      {
        id: 'review-health-assessment-in-date',
        title: 'Health assessment in date',
        owner: 'health-partner',
        ownerInWords: 'health partner',
      },
      { javaScriptEnabled: false },
    ))
})
