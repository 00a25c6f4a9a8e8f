import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { at, go, heading, nextReturn, type Site, siteOn } from '../a-site.ts'
import { onBothDatabases, onTheEmbeddedDatabase } from '../databases.ts'

// The analyst loads the return of a new year and takes it out again, as in the issue of every month.

const notOurs = {
  name: 'car-park-permits.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Permit,Zone,Expires\nP-104,North,31/03/2027\n'),
}

/** The days that figures are there for, newest first, and the first figure of the page. */
const dataSetNow = async (page: Page): Promise<{ newest: string; says: string }> => {
  assert.equal(await go(page, '/data-set'), 200)
  return {
    newest: await page.locator('#as-at option').first().innerText(),
    says: await page.locator('.kept-data-set__top').innerText(),
  }
}

const undo = async (page: Page): Promise<void> => {
  await go(page, '/loads')
  await page.getByRole('link', { name: 'SSDA903 2026-27' }).first().click()
  await page.getByRole('button', { name: 'Undo this load' }).click()
  assert.equal(await heading(page), 'Undo SSDA903 2026-27?')
  await page.getByRole('button', { name: 'Undo this load' }).click()
  assert.match(await page.locator('.govuk-notification-banner').innerText(), /Undone: SSDA903 2026-27/)
}

const journey = async (page: Page): Promise<void> => {
  const before = await dataSetNow(page)
  assert.equal(before.newest, '31 March 2026')

  await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Data set' }).click()
  await page.getByRole('navigation', { name: 'This part of the work' }).getByRole('link', { name: 'Loads' }).click()
  await page.getByRole('button', { name: 'Load files' }).click()
  await page.locator('input[type=file]').setInputFiles([...nextReturn(), notOurs])
  await page.getByRole('button', { name: 'Check these files' }).click()

  assert.equal(await heading(page), 'Check before loading')
  const main = page.locator('main')
  assert.match(await main.innerText(), /Nothing can be loaded until this is put right/)
  assert.match(await main.innerText(), /car-park-permits\.csv: .*not/)
  assert.equal(await page.getByRole('button', { name: 'Load all of it' }).count(), 0)
  await page.getByLabel('Leave out car-park-permits.csv').check()
  await page.getByRole('button', { name: 'Check again' }).click()

  assert.doesNotMatch(await main.innerText(), /car-park-permits/)
  assert.match(await main.innerText(), /SSDA903 return, 2026-27/)
  assert.match(await main.innerText(), /children\. Nothing of this year is loaded now/)
  assert.match(await main.innerText(), /What would change/)
  assert.match(await main.innerText(), /figures would move as at 31 October 2026/)
  // Nothing is stored by looking.
  await page.getByRole('button', { name: 'Load all of it' }).click()

  assert.equal(await heading(page), 'What has been loaded')
  assert.match(await page.locator('.govuk-notification-banner').innerText(), /Loaded: SSDA903 return, 2026-27/)
  const loaded = await dataSetNow(page)
  assert.equal(loaded.newest, '31 October 2026')
  assert.notEqual(loaded.says, before.says)

  await undo(page)
  assert.deepEqual(await dataSetNow(page), before)
}

/** Everything the data set says, to be the same again at the end. */
const everyFigure = async (site: Site): Promise<string> => {
  const rows = await site.database.as({ audience: 'analyst' }, db =>
    db
      .selectFrom('figure')
      .select(['indicator', 'as_at', 'numerator', 'denominator', 'value', 'state'])
      .orderBy('indicator')
      .orderBy('as_at')
      .execute(),
  )
  return JSON.stringify(rows)
}

onBothDatabases('The analyst loads the return of a new year', open => {
  it('and leaves a wrong file out, sees what would change, loads, and undoes it', async () => {
    const site = await siteOn(open)
    const before = await everyFigure(site)
    await at(site, 'performance-analyst', journey)
    assert.equal(await everyFigure(site), before)
  })

  it('and whoever confirms the same files twice loads them once', async () => {
    const site = await siteOn(open)
    await at(site, 'performance-analyst', async page => {
      await go(page, '/loads/new')
      await page.locator('input[type=file]').setInputFiles(nextReturn())
      await page.getByRole('button', { name: 'Check these files' }).click()
      const there = await site.database.as({ audience: 'analyst' }, db =>
        db.selectFrom('extract_load').select('id').execute(),
      )
      // Two at once, as an impatient hand or a slow network sends them.
      const answers = await page.evaluate(async () => {
        const form = document.querySelector<HTMLFormElement>('main form') ?? document.createElement('form')
        const send = (): Promise<Response> => {
          const sent = new URLSearchParams()
          for (const [name, value] of new FormData(form)) if (typeof value === 'string') sent.append(name, value)
          sent.set('deed', 'load')
          return fetch(form.action, { method: 'POST', body: sent })
        }
        const both = await Promise.all([send(), send()])
        return Promise.all(both.map(async one => ({ status: one.status, words: await one.text() })))
      })
      assert.deepEqual(
        answers.map(one => one.status).sort((a, b) => a - b),
        [200, 404],
      )
      assert.match(answers.find(one => one.status === 404)?.words ?? '', /not waiting any more/)
      const now = await site.database.as({ audience: 'analyst' }, db =>
        db.selectFrom('extract_load').select('id').execute(),
      )
      assert.equal(now.length, there.length + 1)
      await undo(page)
    })
  })

  it('and is told when somebody else loads first, and nothing is lost', async () => {
    const site = await siteOn(open)
    await at(site, 'performance-analyst', first =>
      at(site, 'performance-analyst', async second => {
        for (const page of [first, second]) {
          await go(page, '/loads/new')
          await page.locator('input[type=file]').setInputFiles(nextReturn())
          await page.getByRole('button', { name: 'Check these files' }).click()
          assert.match(await page.locator('main').innerText(), /Nothing of this year is loaded now/)
        }
        await first.getByRole('button', { name: 'Load all of it' }).click()
        assert.equal(await heading(first), 'What has been loaded')
        await second.getByRole('button', { name: 'Load all of it' }).click()
        assert.equal(await heading(second), 'Check before loading')
        assert.match(await second.locator('.govuk-error-summary').innerText(), /Somebody else loaded files/)
        assert.match(await second.locator('main').innerText(), /children: 0 not loaded now, and 0 loaded now/)
        await second.getByRole('button', { name: 'Throw these files away' }).click()
        assert.match(await second.locator('.govuk-notification-banner').innerText(), /thrown away/)
        await undo(first)
      }),
    )
  })
})

onTheEmbeddedDatabase('The analyst loads the return of a new year without any script', open => {
  it('and sees and does the same', async () => {
    const site = await siteOn(open)
    await at(site, 'performance-analyst', journey, { javaScriptEnabled: false })
  })
})

onTheEmbeddedDatabase('The analyst sends part of a return for the whole', open => {
  it('and is asked whether these are all the children, before any would go', async () =>
    at(await siteOn(open), 'performance-analyst', async page => {
      await go(page, '/loads/new')
      const [header, episodes] = ['header.csv', 'episodes.csv'].map(name => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(
          name === 'header.csv'
            ? 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n900001,F,14/02/2014,WBRI,UN1,0,\n'
            : 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n' +
                '900001,12/05/2025,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n',
        ),
      }))
      assert.ok(header && episodes)
      await page.locator('input[type=file]').setInputFiles([header, episodes])
      await page.getByRole('button', { name: 'Check these files' }).click()
      assert.match(
        await page.locator('.govuk-warning-text').innerText(),
        /1 child: 1 not loaded now, and \d+ loaded now that would go\. Are these all the children of the year\?/,
      )
      await page.getByRole('button', { name: 'Throw these files away' }).click()
      assert.match(await page.locator('.govuk-notification-banner').innerText(), /Nothing was loaded/)
    }))
})
