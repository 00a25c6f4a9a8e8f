import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, before, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { giveRole, savePerson } from '../../src/access/index.ts'
import { startSession } from '../../src/access/sessions.store.ts'
import { minutesOf } from '../../src/board/minutes/minutes.store.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { aMeetingHeld, type MeetingHeld } from '../a-meeting-held.ts'
import { anApp, type AnApp, theMoment } from '../an-app.ts'
import { openBrowser } from '../browser.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

const title = 'Quality assurance update'

onTheEmbeddedDatabase('Minutes are taken on a laptop', open => {
  let kept: AnApp
  let browser: Browser
  let held: MeetingHeld
  let address = ''
  let another = ''

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    held = await aMeetingHeld(kept.database)
    another = await kept.database.as({ audience: 'system' }, async db => {
      const person = await savePerson(db, { displayRole: 'Another clerk', name: null, email: null })
      await giveRole(db, {
        person,
        role: 'democratic-services-officer',
        firstOn: plainDate('2020-01-01'),
        givenBy: null,
      })
      return person
    })
    await kept.app.listen({ host: '127.0.0.1', port: 0 })
    address = `http://127.0.0.1:${(kept.app.server.address() as AddressInfo).port}`
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await kept.close()
  })

  const laptopOf = async (person: string): Promise<BrowserContext> => {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } })
    context.setDefaultTimeout(20_000)
    const token = randomBytes(32).toString('base64url')
    const csrfSecret = randomBytes(32).toString('base64url')
    await kept.database.as({ audience: 'system' }, db =>
      startSession(db, { token, person, csrfSecret, now: theMoment }),
    )
    await context.addCookies([{ name: 'kept', value: token, url: address, httpOnly: true, sameSite: 'Lax' }])
    return context
  }
  const screen = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(`/meetings/${held.meeting}/minutes?item=${held.item(title)}`)
    return page
  }
  const stored = async (): Promise<readonly string[]> => {
    const minutes = await kept.database.as({ audience: 'clerk' }, db => minutesOf(db, held.meeting))
    return minutes.flatMap(minute => minute.entries.map(entry => entry.words))
  }
  const eventually = async (words: string): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      if ((await stored()).includes(words)) return
      await new Promise(done => setTimeout(done, 200))
    }
    assert.fail(`“${words}” was not stored: ${JSON.stringify(await stored())}`)
  }
  const boxes = (page: Page) => page.getByLabel(/^Words, /)
  const saving = (page: Page) => page.locator('[data-saving]')

  it('and each box is stored by itself, with another empty one below', async () => {
    const laptop = await laptopOf(kept.people.get('democratic-services-officer') ?? '')
    const page = await screen(laptop)
    await boxes(page).first().fill('The first thing that was said.')
    await eventually('The first thing that was said.')
    assert.equal(await boxes(page).count(), 2)
    await boxes(page).last().fill('The second thing that was said.')
    await eventually('The second thing that was said.')
    await page.reload()
    assert.deepEqual(await boxes(page).evaluateAll(all => all.map(one => (one as HTMLTextAreaElement).value)), [
      'The first thing that was said.',
      'The second thing that was said.',
      '',
    ])
    await laptop.close()
  })

  it('and nothing is lost when the connection goes, or the browser with it', async () => {
    const laptop = await laptopOf(kept.people.get('democratic-services-officer') ?? '')
    const page = await screen(laptop)
    await laptop.setOffline(true)
    await boxes(page).last().fill('Said while nothing could be sent.')
    await saving(page).filter({ hasText: 'held on this computer' }).waitFor()
    assert.equal((await stored()).includes('Said while nothing could be sent.'), false)
    await laptop.setOffline(false)
    await eventually('Said while nothing could be sent.')

    await laptop.setOffline(true)
    await boxes(page).last().fill('Said just before the crash.')
    // The page is gone without a word, as in a crash; what the browser holds stays.
    await page.close({ runBeforeUnload: false })
    await laptop.setOffline(false)
    assert.equal((await stored()).includes('Said just before the crash.'), false)
    const later = await screen(laptop)
    await eventually('Said just before the crash.')
    await later.reload()
    assert.match(
      (await boxes(later).evaluateAll(all => all.map(one => (one as HTMLTextAreaElement).value))).join(),
      /before the crash/,
    )
    assert.equal(await later.evaluate(() => Object.keys(localStorage).length), 0)
    await laptop.close()
  })

  it('by two clerks, who see each other’s words and lose none of their own', async () => {
    const [one, two] = await Promise.all([
      laptopOf(kept.people.get('democratic-services-officer') ?? ''),
      laptopOf(another),
    ])
    const [mine, theirs] = await Promise.all([screen(one), screen(two)])
    await boxes(theirs).last().fill('Written by the other clerk.')
    await mine.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(box => box.value === 'Written by the other clerk.'),
    )
    // Both write in the first box before either has seen the other's words.
    await two.setOffline(true)
    await boxes(mine).first().fill('The first thing, as one heard it.')
    await eventually('The first thing, as one heard it.')
    await boxes(theirs).first().fill('The first thing, as the other heard it.')
    await two.setOffline(false)
    await eventually('The first thing, as the other heard it.')
    assert.ok((await stored()).includes('The first thing, as one heard it.'))
    await Promise.all([one.close(), two.close()])
  })
})
