import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { routesOf } from '../../src/app.ts'
import { wcag, whatShutsOut } from '../accessibility.ts'
import { at, go, heading, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'
import { type Place, places, type Reader } from './places/index.ts'

// Every page with what it is for, as somebody whose page it is: on a desk, on a narrow phone, in the dark, with forced colours, on paper.

const measure = '/data-set/three-or-more-placements-in-year'

/** The pages that most people read, looked at in every way. */
const main = [
  '/',
  '/published',
  '/published/:name/:measure',
  '/data-set',
  '/data-set/:indicator',
  '/loads/check/:upload',
  '/meetings/:meeting/agenda',
  '/meetings/:meeting/minutes',
  '/published/meetings/:meeting',
  '/young-people',
]
/** Hundreds of the same thing one after the other: what is said of the page is looked for once. */
const long = [
  '/data-set',
  '/data-set/reported',
  '/published/definitions',
  '/published/:name',
  '/published/meetings/:meeting/pack',
  '/meetings/:meeting/pack',
  '/reports/:report/figures',
]

/** A reader goes through so many pages at a time, and two go at once: looking is slow, and machines have more than one core. */
const sitting = 20
const together = 2

const byReader = (wanted: readonly Place[]): [Reader, Place[]][] => {
  const readers = new Map<Reader, Place[]>()
  for (const place of wanted) readers.set(place.as, [...(readers.get(place.as) ?? []), place])
  return [...readers].flatMap(([reader, pages]) =>
    Array.from({ length: Math.ceil(pages.length / sitting) }, (_, at): [Reader, Place[]] => [
      reader,
      pages.slice(at * sitting, (at + 1) * sitting),
    ]),
  )
}

/** What GOV.UK Frontend's own scripts do, known and tried by its makers with those who use assistive technology. */
const known: Readonly<Record<string, string>> = {
  'aria-allowed-attr': '.govuk-radios__input',
  'label-content-name-mismatch': '.govuk-file-upload-button',
}

/** What another width can make wrong: other things are shown, and things come to lie closer. */
const rulesOfWidth = [
  'aria-hidden-focus',
  'button-name',
  'label',
  'link-name',
  'nested-interactive',
  'region',
  'scrollable-region-focusable',
  'target-size',
]

const violationsOn = async (
  page: Page,
  looking: 'at everything' | 'but for colours' | 'at its width',
): Promise<string[]> => {
  const violations = await whatShutsOut(page, {
    runOnly:
      looking === 'at its width'
        ? { type: 'rule', values: rulesOfWidth }
        : { type: 'tag', values: [...wcag, 'best-practice'] },
    ...(looking === 'but for colours' && { rules: { 'color-contrast': { enabled: false } } }),
  })
  const found: string[] = []
  for (const { id, nodes } of violations)
    for (const node of nodes) {
      const ofGovuk = known[id]
      if (
        ofGovuk !== undefined &&
        (await page
          .locator(node.target.join(' '))
          .first()
          .evaluate((one, q) => one.matches(q), ofGovuk))
      )
        continue
      found.push(`${id}: ${node.html.slice(0, 160)}`)
    }
  return found
}

/** What must be so on every page, whatever it is for. */
const shapeOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = []
    const h1 = document.querySelectorAll('h1').length
    if (h1 !== 1) wrong.push(`has ${h1} h1`)
    for (const table of document.querySelectorAll('table'))
      if ((table.caption?.textContent ?? '').trim() === '')
        wrong.push(`table without a caption: ${table.outerHTML.slice(0, 90)}`)
    const { scrollWidth } = document.documentElement
    if (scrollWidth > window.innerWidth) {
      const widest = [...document.querySelectorAll('main *')].find(
        one => one.getBoundingClientRect().right > window.innerWidth + 1,
      )
      wrong.push(`is ${scrollWidth} wide: ${widest?.outerHTML.slice(0, 120) ?? ''}`)
    }
    if (/\bundefined\b|\bNaN\b|\[object /.test(document.body.innerText)) wrong.push('shows what a program says')
    return wrong
  })

const faultsOf = async (
  site: Site,
  wanted: readonly Place[],
  options: BrowserContextOptions,
  judge: (page: Page) => Promise<string[]>,
): Promise<string[]> => {
  const faults: string[] = []
  const waiting = byReader(wanted)
  const look = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [reader, pages] = next
      await at(
        site,
        reader,
        async page => {
          for (const { pattern, address } of pages) {
            const status = await go(page, await address(site))
            if (status !== 200) faults.push(`${pattern} as ${reader}: ${status}`)
            for (const fault of await judge(page)) faults.push(`${pattern} as ${reader}: ${fault}`)
          }
        },
        options,
      )
    }
  }
  await Promise.all(Array.from({ length: together }, look))
  return faults.toSorted()
}

const isLong = (page: Page): boolean => {
  const { pathname, search } = new URL(page.url())
  return (
    search === '' && long.some(pattern => new RegExp(`^${pattern.replaceAll(/:[a-z]+/g, '[^/]+')}$`).test(pathname))
  )
}
const everything = async (page: Page): Promise<string[]> => [
  ...(await shapeOf(page)),
  ...(await violationsOn(page, isLong(page) ? 'but for colours' : 'at everything')),
]
const desk = { width: 1280, height: 900 }
const phone = { width: 320, height: 640 }
const onDeskAndPhone = async (page: Page): Promise<string[]> => {
  const faults = await everything(page)
  await page.setViewportSize(phone)
  for (const fault of [...(await shapeOf(page)), ...(isLong(page) ? [] : await violationsOn(page, 'at its width'))])
    faults.push(`at 320 pixels ${fault}`)
  await page.setViewportSize(desk)
  return faults
}
const inOtherColours = async (page: Page): Promise<string[]> => (isLong(page) ? shapeOf(page) : everything(page))

describe('The list of pages', () => {
  it('has every page of Kept', () => {
    const about = { version: '', kind: 'PGlite', folder: null, councilSignIn: false } as const
    const all = routesOf({ council: null, about }).flatMap(route => (route.kind === 'page' ? [route.path] : []))
    assert.deepEqual(
      all.filter(path => !places.some(place => place.pattern === path)),
      [],
    )
  })
})

onTheEmbeddedDatabase('Every page', open => {
  const important = places.filter(place => main.includes(place.pattern))

  it('shuts nobody out, on a desk or on a narrow phone, and needs no moving sideways', async () =>
    assert.deepEqual(await faultsOf(await siteOn(open), places, {}, onDeskAndPhone), []))

  it('that most people read can be read in the dark', async () =>
    assert.deepEqual(await faultsOf(await siteOn(open), important, { colorScheme: 'dark' }, inOtherColours), []))

  it('that most people read can be read with forced colours', async () =>
    assert.deepEqual(await faultsOf(await siteOn(open), important, { forcedColors: 'active' }, inOtherColours), []))

  it('keeps its shape without any script', async () =>
    assert.deepEqual(
      await faultsOf(await siteOn(open), important, { viewport: phone, javaScriptEnabled: false }, shapeOf),
      [],
    ))

  it('says no in words, with one heading, to who may not open it and where nothing is', async () =>
    at(await siteOn(open), 'board-member', async page => {
      for (const [address, status, title] of [
        ['/loads/new', 403, 'You cannot open this page'],
        ['/nowhere', 404, 'Page not found'],
        ['/data-set/no-such-measure', 404, 'Page not found'],
        ['/loads/check/00000000-0000-4000-8000-000000000000', 403, 'You cannot open this page'],
      ] as const) {
        assert.equal(await go(page, address), status)
        assert.equal(await heading(page), title)
        assert.deepEqual(await everything(page), [])
      }
    }))
})

onTheEmbeddedDatabase('A page on paper', open => {
  it('has everything that is folded away on the screen, and no menu', async () =>
    at(
      await siteOn(open),
      'board-member',
      async page => {
        for (const address of ['/data-set', measure]) {
          await go(page, address)
          const folded = await page.locator('main details').count()
          assert.ok(folded > 0)
          await page.emulateMedia({ media: 'print' })
          await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
          const lost = await page.evaluate(() =>
            [...document.querySelectorAll('main article, main table, main details p')]
              .filter(one => one.closest('.kept-no-print') === null && one.getBoundingClientRect().height < 2)
              .map(one => one.outerHTML.slice(0, 100)),
          )
          assert.deepEqual(lost, [])
          assert.equal(await page.locator('.govuk-service-navigation').isVisible(), false)
          assert.equal(await page.locator('.kept-filters').isVisible(), false)
          const addresses = await page.evaluate(() =>
            [...document.querySelectorAll("main a[href^='/']")]
              .map(link => getComputedStyle(link, '::after').content)
              .filter(content => !['none', 'normal', '""'].includes(content)),
          )
          assert.deepEqual(addresses, [], 'half an address is printed')
          const wide = await page.evaluate(() =>
            [...document.querySelectorAll('main *')]
              .filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
              .map(one => one.outerHTML.slice(0, 100)),
          )
          assert.deepEqual(wide, [])
          await page.evaluate(() => dispatchEvent(new Event('afterprint')))
          assert.equal(await page.locator('main details[open]').count(), 0)
          await page.emulateMedia({ media: 'screen' })
        }
      },
      // A sheet of A4 between its margins, in CSS pixels.
      { viewport: { width: 718, height: 1000 } },
    ))
})

onTheEmbeddedDatabase('Whoever has no mouse', open => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const one = document.activeElement
      if (!(one instanceof HTMLElement)) return { words: '', seen: false }
      const style = getComputedStyle(one)
      const box = one.getBoundingClientRect()
      const shown =
        style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)'
      const words = one.getAttribute('aria-label') ?? one.innerText ?? ''
      return { words: words.trim(), seen: shown && box.width > 1 && box.height > 1 }
    })
  /** Tab after tab until the words are met; every stop on the way must be seen. */
  const tabTo = async (page: Page, words: string): Promise<void> => {
    for (let stops = 0; stops < 60; stops += 1) {
      await page.keyboard.press('Tab')
      const here = await focused(page)
      if (here.words !== '') assert.equal(here.seen, true, `“${here.words}” does not show that it has the focus`)
      if (here.words.includes(words)) return
    }
    assert.fail(`${words} cannot be reached`)
  }
  const press = async (page: Page): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  }

  it('passes over the menu, and is taken to what is wrong with a form', async () =>
    at(await siteOn(open), 'performance-analyst', async page => {
      await go(page, '/loads/new')
      await page.keyboard.press('Tab')
      assert.deepEqual(await focused(page), { words: 'Skip to main content', seen: true })
      await page.keyboard.press('Enter')
      await tabTo(page, 'Back')
      await tabTo(page, 'Check these files')
      await press(page)
      assert.equal(await page.title(), 'Error: Load files – Wessex Vale Council')
      assert.match((await focused(page)).words, /There is a problem[\s\S]*Choose at least one file/)
      await tabTo(page, 'Choose at least one file')
      await page.keyboard.press('Enter')
      assert.match((await focused(page)).words, /No file chosen|Choose file/)
      assert.deepEqual(await violationsOn(page, 'at everything'), [])
    }))

  it('loads files from the first key to the last', async () =>
    at(await siteOn(open), 'performance-analyst', async page => {
      await go(page, '/')
      await tabTo(page, 'Data set')
      await press(page)
      await tabTo(page, 'Loads')
      await press(page)
      await tabTo(page, 'Load files')
      await press(page)
      // The browser is told only now to hand the choice over, and a key pressed at once may overtake that: so the walk there follows it.
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        tabTo(page, 'Choose file').then(() => page.keyboard.press('Enter')),
      ])
      await chooser.setFiles({
        name: 'population.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('area_code,mid_year,people\nE06000999,2026,67020\n'),
      })
      await tabTo(page, 'Check these files')
      await press(page)
      await tabTo(page, 'Load all of it')
      await press(page)
      assert.match(await page.locator('.govuk-notification-banner').innerText(), /Loaded: Population/)
      await tabTo(page, 'Population aged 0 to 17')
      await press(page)
      await tabTo(page, 'Undo this load')
      await press(page)
      await tabTo(page, 'Undo this load')
      await press(page)
      assert.match(await page.locator('.govuk-notification-banner').innerText(), /Undone: Population/)
    }))
})
