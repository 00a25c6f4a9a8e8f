import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { loadDemonstration, makeDemonstration } from '../demo/load-demonstration.ts'
import { returnFiles } from '../demo/return-files.ts'
import { DEMONSTRATION, generateCouncil } from '../demo/wessex-vale.ts'
import { everybody, type RoleId, roleCalled } from '../src/access/index.ts'
import { startSession } from '../src/access/sessions.store.ts'
import { buildApp } from '../src/app.ts'
import type { Database, Instant } from '../src/database/index.ts'
import { plainDate } from '../src/kernel/index.ts'
import type { LogLine } from '../src/web/index.ts'
import { theDay, theMoment } from './an-app.ts'
import { openBrowser } from './browser.ts'
import { type Open, sharedByAll } from './databases.ts'

// The real app behind a real address, over a Wessex Vale a tenth of the size. Every journey uses the same one and puts back what it changed.

const smaller = { ...DEMONSTRATION, scale: 0.1, years: 2 }
/** What is loaded: two finished years. The seven months since wait for somebody to load them. */
const loadedUpTo = plainDate('2026-03-31')
const annexAMonths = 2

/** The return of the year under way, which is not loaded yet. */
export const nextReturn = () =>
  returnFiles(generateCouncil(smaller), 2027, { upTo: smaller.lastDay }).map(file => ({
    name: file.name,
    mimeType: 'text/csv',
    buffer: Buffer.from(file.text),
  }))

export type Site = Readonly<{
  address: string
  app: FastifyInstance
  database: Database
  /** Every line of the log so far. */
  log: readonly LogLine[]
  /** The one person of a role. */
  person: (role: RoleId) => string
  /** The cookie of somebody who has just signed in. */
  signIn: (person: string) => Promise<string>
}>

const openSite = async (open: Open): Promise<Site> => {
  const database = await open.fresh()
  await loadDemonstration(
    database,
    makeDemonstration(theDay, { council: { ...smaller, lastDay: loadedUpTo }, annexAMonths }),
    { say: () => {} },
  )
  const log: LogLine[] = []
  const app = await buildApp({
    database,
    today: () => theDay,
    now: (): Instant => theMoment,
    address: 'http://127.0.0.1',
    version: '0.0.0',
    log: line => log.push(line),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const people = new Map(
    (await database.as({ audience: 'system' }, everybody)).map(person => [person.displayRole, person.id]),
  )
  return {
    address: `http://127.0.0.1:${port}`,
    app,
    database,
    log,
    person: role => people.get(roleCalled(role)?.title ?? '') ?? assert.fail(`Nobody is the ${role}`),
    signIn: async person => {
      const token = randomBytes(32).toString('base64url')
      const csrfSecret = randomBytes(32).toString('base64url')
      await database.as({ audience: 'system' }, db => startSession(db, { token, person, csrfSecret, now: theMoment }))
      return token
    },
  }
}

const sites = new Map<Open, () => Promise<Site>>()

/** The site on this database. */
export const siteOn = (open: Open): Promise<Site> => {
  const there =
    sites.get(open) ??
    sharedByAll(
      () => openSite(open),
      site => site.app.close(),
    )
  sites.set(open, there)
  return there()
}

const browser = sharedByAll(openBrowser, one => one.close())

/** A browser says this of every answer that is not a page as asked for; the tests look at the status themselves. */
const isOnlyTheStatus = (words: string): boolean => words.startsWith('Failed to load resource: the server responded')

/** Somebody at their own browser, a visitor where no role is said. Anything the browser complains of fails the test. */
export const at = async <T>(
  site: Site,
  who: RoleId | 'visitor',
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> => {
  const context = await (
    await browser()
  ).newContext({ baseURL: site.address, viewport: { width: 1280, height: 900 }, ...options })
  const complaints: string[] = []
  context.setDefaultTimeout(20_000)
  context.on('console', message => {
    if (!isOnlyTheStatus(message.text())) complaints.push(message.text())
  })
  context.on('weberror', error => complaints.push(error.error().message))
  try {
    if (who !== 'visitor') {
      const token = await site.signIn(site.person(who))
      await context.addCookies([{ name: 'kept', value: token, url: site.address, httpOnly: true, sameSite: 'Lax' }])
    }
    const page = await context.newPage()
    const found = await work(page)
    assert.deepEqual(complaints, [], 'the browser complained')
    return found
  } finally {
    await context.close()
  }
}

/** Opens an address and says what the answer was. */
export const go = async (page: Page, address: string): Promise<number> => (await page.goto(address))?.status() ?? 0

/** Follows a link or sends a form, and waits for the whole of the next page. */
export const follow = async (page: Page, link: Locator): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), link.click()])
}

/** Goes where the menu leads: to a part of the work, and to a place in it. */
export const choose = async (page: Page, area: string, place?: string): Promise<void> => {
  const under = (menu: string, words: string): Locator =>
    page.getByRole('navigation', { name: menu }).getByRole('link', { name: words, exact: true })
  await follow(page, under('Main menu', area))
  if (place !== undefined) await follow(page, under('This part of the work', place))
}

/** Follows the first link of these words. */
export const open = (page: Page, words: string | RegExp): Promise<void> =>
  follow(page, page.locator('main').getByRole('link', { name: words }).first())

/** Presses the first button of these words, which leads on. */
export const press = (page: Page, words: string | RegExp): Promise<void> =>
  follow(page, page.getByRole('button', { name: words }).first())

/** What the page says. */
export const main = (page: Page): Promise<string> => page.locator('main').innerText()

/** What it says was done a moment ago. */
export const banner = (page: Page): Promise<string> => page.locator('.govuk-notification-banner').innerText()

/** The one heading of the page. */
export const heading = (page: Page): Promise<string> => page.locator('h1').innerText()
