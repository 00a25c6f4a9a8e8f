import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { wcag, whatShutsOut } from '../accessibility.ts'
import { galleryPage } from '../../src/ui/gallery.tsx'
import { assets, councilStylesheet, councilStylesheetUrl } from '../../src/ui/index.ts'
import { openBrowser } from '../browser.ts'

/** What GOV.UK Frontend's own scripts do, known and tried by its makers with those who use assistive technology. */
const known: Readonly<Record<string, string>> = {
  'aria-allowed-attr': '.govuk-radios__input',
  'label-content-name-mismatch': '.govuk-accordion__section-button, .govuk-file-upload-button',
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

let server: Server
let browser: Browser
let address = ''
const notFound: string[] = []

before(async () => {
  const html = galleryPage().html
  server = createServer((request, response) => {
    const url = request.url ?? ''
    const asset = assets.find(one => one.url === url)
    const [type, body] =
      url === '/'
        ? ['text/html; charset=utf-8', html]
        : url === councilStylesheetUrl
          ? ['text/css', councilStylesheet({ primary: '#17495b', accent: '#8a2f6b' })]
          : asset
            ? [asset.type, readFileSync(asset.file)]
            : ['', null]
    if (body === null) notFound.push(url)
    response.writeHead(body === null ? 404 : 200, { 'content-type': type, 'content-security-policy': policy }).end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  server?.close()
})

const opened = async <Found>(
  options: BrowserContextOptions,
  look: (page: Page, complaints: string[]) => Promise<Found>,
): Promise<Found> => {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const complaints: string[] = []
    // A breach of the policy and a missing file come as errors. The browser's own guesses about filling in forms come and go.
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(address, { waitUntil: 'networkidle' })
    return await look(page, complaints)
  } finally {
    await context.close()
  }
}

const violationsOn = async (page: Page): Promise<string[]> => {
  const violations = await whatShutsOut(page, { runOnly: { type: 'tag', values: [...wcag, 'best-practice'] } })
  const all: string[] = []
  for (const { id, nodes } of violations)
    for (const node of nodes) {
      const isKnown =
        known[id] !== undefined &&
        (await page
          .locator(String(node.target[0]))
          .first()
          .evaluate((element, of) => element.matches(of), known[id]))
      if (!isKnown) all.push(`${id}: ${node.html.slice(0, 120)}`)
    }
  return all
}

describe('every component and chart, in a browser', () => {
  const views: readonly [string, BrowserContextOptions][] = [
    ['on a desk', { viewport: { width: 1280, height: 900 } }],
    ['on a narrow phone', { viewport: { width: 320, height: 640 } }],
    ['in dark colours', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
    ['in forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }],
    ['without scripts', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }],
  ]
  for (const [name, options] of views.slice(0, 4))
    it(`has nothing that shuts anyone out ${name}`, () =>
      opened(options, async page => assert.deepEqual(await violationsOn(page), [])))

  for (const [name, options] of views)
    it(`needs no moving sideways ${name}`, () =>
      opened(options, async page => {
        const width = await page.locator('html').evaluate(html => html.scrollWidth)
        assert.equal(width, options.viewport?.width)
      }))

  it('asks for nothing that is not there, and breaks no rule of the content security policy', () =>
    opened({}, async (_page, complaints) => assert.deepEqual([...complaints, ...notFound], [])))

  it('uses its own letters throughout', () =>
    opened({}, async page => {
      const others = await page
        .locator('body *:not([type=hidden])')
        .evaluateAll(all =>
          all
            .filter(one => !getComputedStyle(one).fontFamily.startsWith('"Source Sans 3"'))
            .map(one => one.outerHTML.slice(0, 100)),
        )
      assert.deepEqual(others, [])
    }))

  it('writes nothing in a chart smaller than 12 pixels on a narrow phone', () =>
    opened({ viewport: { width: 320, height: 640 } }, async page => {
      const sizes = await page
        .locator('.kept-chart text')
        .evaluateAll(all =>
          all.map(
            text =>
              Number.parseFloat(getComputedStyle(text).fontSize) * ((text as SVGTextElement).getScreenCTM()?.a ?? 0),
          ),
        )
      assert.ok(sizes.length > 40)
      assert.deepEqual(
        sizes.filter(size => size < 12),
        [],
      )
    }))

  it('keeps the words of a chart within the page on a narrow phone', () =>
    opened({ viewport: { width: 320, height: 640 } }, async page => {
      const outside = await page.locator('.kept-chart text').evaluateAll(all =>
        all
          .filter(text => {
            const box = text.getBoundingClientRect()
            return box.left < -1 || box.right > 321
          })
          .map(text => text.textContent),
      )
      assert.deepEqual(outside, [])
    }))

  it('folds nothing away on paper', () =>
    opened({ viewport: { width: 800, height: 1000 } }, async page => {
      await page.emulateMedia({ media: 'print' })
      const tables = page.locator('.kept-figure table')
      assert.ok((await tables.count()) >= 6)
      for (const table of await tables.all()) assert.ok(((await table.boundingBox())?.height ?? 0) > 20)
      assert.equal(await page.locator('.govuk-service-navigation').isVisible(), false)
      const ink = await page.locator('h1').evaluate(h1 => getComputedStyle(h1).color)
      assert.equal(ink, 'rgb(0, 0, 0)')
    }))
})
