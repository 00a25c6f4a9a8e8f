import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type RoleId, rolesToHold } from '../../src/access/roles.ts'
import { routesOf } from '../../src/app.ts'
import { Browser } from '../an-app.ts'
import { type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// Everybody follows the links, from the first page on, as far as they go.

type Reader = RoleId | 'visitor'

const about = { version: '', kind: 'PGlite', folder: null, councilSignIn: false } as const
const patterns = routesOf({ council: null, about }).map(route => ({
  path: route.path,
  // A name of a part may be followed by a dot, as in /published/:name.csv.
  is: new RegExp(`^${route.path.replaceAll('.', String.raw`\.`).replaceAll(/:[a-z]+/gi, '[^/]+')}$`),
  parts: (route.path.match(/:/g) ?? []).length,
}))

/** The page that an address is of: the one with the fewest open parts. */
const patternOf = (address: string): string | null => {
  const path = address.split(/[?#]/)[0] ?? ''
  const fitting = patterns.filter(one => one.is.test(path)).sort((a, b) => a.parts - b.parts)
  return fitting[0]?.path ?? null
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&#39;': "'", '&quot;': '"' }
const linksOn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)]
    .map(([, href = '']) => href.replaceAll(/&(amp|#39|quot);/g, found => entities[found] ?? found))
    .filter(href => href.startsWith('/'))

/** So many of one page are opened: the two hundred measures have one page between them. */
const mostOfOne: Readonly<Partial<Record<Reader, number>>> = { visitor: 12, 'board-member': 12 }

type Walk = Readonly<{
  addresses: ReadonlySet<string>
  opened: number
  wrong: readonly string[]
  words: readonly string[]
}>

const walk = async (site: Site, reader: Reader): Promise<Walk> => {
  const browser = new Browser(site.app)
  if (reader !== 'visitor') browser.cookies.set('kept', await site.signIn(site.person(reader)))
  const most = mostOfOne[reader] ?? 2
  const seen = new Set<string>()
  const opened = new Map<string, number>()
  const wrong: string[] = []
  const words: string[] = []
  const waiting = [['/', 'the start']]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [link = '', from = ''] = next
    const [address = '', place] = link.split('#')
    if (address === '' || seen.has(address)) continue
    seen.add(address)
    const pattern = patternOf(address)
    if (pattern === null) {
      wrong.push(`${from} links to ${link}, which is no page`)
      continue
    }
    // A page narrowed in another way is another page.
    const kind = `${pattern} ${[...new URLSearchParams(address.split('?')[1] ?? '').keys()].sort().join()}`
    const before = opened.get(kind) ?? 0
    if (before >= most) continue
    opened.set(kind, before + 1)
    const answer = await browser.get(address)
    if (answer.status !== 200) wrong.push(`${from} links to ${link}: ${answer.status}`)
    if (place !== undefined && !answer.body.includes(`id="${place}"`))
      wrong.push(`${from} links to ${link}: no such place`)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    words.push(answer.words)
    for (const href of linksOn(answer.body)) waiting.push([href.startsWith('#') ? `${address}${href}` : href, address])
  }
  return { addresses: seen, opened: [...opened.values()].reduce((sum, one) => sum + one, 0), wrong, words }
}

const wordsIn = (text: string): Set<string> => new Set(text.split(/[^0-9A-Za-z]+/))

onTheEmbeddedDatabase('Whoever follows every link', open => {
  /** What only an analyst may see: the numbers of children, where they lived and when they were born. */
  const secrets = async (site: Site): Promise<Readonly<{ numbers: Set<string>; texts: string[] }>> => {
    const rows = await site.database.as({ audience: 'analyst' }, db =>
      db.selectFrom('extract_row').select(['child', 'fields']).where('module', 'in', ['Header', 'Episodes']).execute(),
    )
    const field = (name: string): string[] =>
      rows.flatMap(row => (typeof row.fields[name] === 'string' ? [row.fields[name]] : []))
    const days = new Set(
      (
        await site.database.as({ audience: 'analyst' }, db =>
          db.selectFrom('figure').select('as_at').distinct().execute(),
        )
      ).map(row => String(row.as_at)),
    )
    return {
      numbers: new Set(rows.flatMap(row => row.child ?? [])),
      texts: [
        ...new Set([...field('HOME_POST'), ...field('PL_POST'), ...field('UPN').filter(upn => upn.length > 5)]),
        ...new Set(field('DOB').filter(born => !days.has(born))),
      ],
    }
  }

  for (const reader of ['visitor', ...rolesToHold.map(role => role.id)] as const)
    it(`as ${reader} finds every page there, and no child in any address`, async () => {
      const site = await siteOn(open)
      const { addresses, opened, wrong, words } = await walk(site, reader)
      assert.deepEqual(wrong, [])
      assert.ok(opened >= (reader === 'visitor' ? 5 : 8), `only ${opened} pages`)
      const { numbers, texts } = await secrets(site)
      assert.ok(numbers.size > 100 && texts.length > 100)
      for (const address of addresses) {
        const parts = wordsIn(decodeURIComponent(address))
        assert.deepEqual(
          [...parts].filter(part => numbers.has(part)),
          [],
          address,
        )
        assert.deepEqual(
          texts.filter(text => decodeURIComponent(address).includes(text)),
          [],
          address,
        )
      }
      if (reader === 'performance-analyst') return
      for (const text of words) {
        assert.deepEqual(
          [...wordsIn(text)].filter(part => numbers.has(part)),
          [],
        )
        assert.deepEqual(
          texts.filter(one => text.includes(one)),
          [],
        )
      }
    })

  it('leaves nothing in the log but which page, how it went and how long it took', async () => {
    const site = await siteOn(open)
    const { numbers, texts } = await secrets(site)
    const browser = new Browser(site.app)
    const [child = ''] = numbers
    // What somebody might paste into an address.
    for (const address of [`/data-set?priority=${child}`, `/${child}`, `/data-set/${child}`, `/loads/${child}`])
      await browser.get(address)
    const log = site.log.map(line => JSON.stringify(line))
    assert.ok(log.length > 4)
    for (const line of site.log) {
      if (line.says !== 'request') continue
      assert.deepEqual(Object.keys(line).sort(), ['level', 'method', 'milliseconds', 'path', 'says', 'status'])
      assert.ok(
        line['path'] === 'not a page' ||
          patterns.some(one => one.path === line['path']) ||
          ['/health', '/ready'].includes(String(line['path'])),
      )
    }
    assert.deepEqual(
      site.log.filter(line => line.level === 'error'),
      [],
    )
    const all = log.join('\n')
    assert.deepEqual(
      texts.filter(text => all.includes(text)),
      [],
    )
    assert.deepEqual(
      [...wordsIn(all.replaceAll(/"milliseconds":\d+/g, ''))].filter(part => numbers.has(part)),
      [],
    )
  })
})
