import assert from 'node:assert/strict'
import { it } from 'node:test'
import { wcag, whatShutsOut } from '../accessibility.ts'
import { at, go, heading, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

onTheEmbeddedDatabase('what is published, read by anyone', open => {
  const publication = '/published/2026-03-31'
  const pages = ['/published', publication, `${publication}/children-in-care`, '/published/definitions']

  for (const [how, options, looked] of [
    ['on a wide screen', {}, pages],
    // Long pages are looked through once: what differs here is the frame and the colours.
    [
      'on a narrow one in the dark',
      { viewport: { width: 320, height: 800 }, colorScheme: 'dark' },
      ['/published', `${publication}/children-in-care`],
    ],
  ] as const)
    it(`can be read ${how} by people with any means of reading`, async () => {
      await at(
        await siteOn(open),
        'visitor',
        async page => {
          for (const url of pages) {
            assert.equal(await go(page, url), 200, url)
            const wider = await page.evaluate(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            )
            assert.equal(wider, 0, `${url} is wider than the screen`)
            if (!looked.some(one => one === url)) continue
            const violations = await whatShutsOut(page, { runOnly: { type: 'tag', values: wcag } })
            assert.deepEqual(
              violations.map(one => [one.id, one.nodes.map(node => node.target.join(' ')).slice(0, 3)]),
              [],
              url,
            )
          }
        },
        options,
      )
    })

  it('leads without any script from the front page to a number, why it is hidden and how it is counted', async () => {
    await at(
      await siteOn(open),
      'visitor',
      async page => {
        await go(page, '/published')
        await page.getByRole('link', { name: 'How things were on 31 March 2026' }).click()
        assert.equal(await heading(page), 'How our children and care leavers are doing')
        await page.getByText('Why are some numbers hidden?').click()
        assert.ok(await page.getByText('A hidden number is not nought.').isVisible())
        await page.getByRole('link', { name: 'Children in care', exact: true }).click()
        assert.equal(await heading(page), 'Children in care')
        assert.ok(await page.getByText('Who and what we count').isVisible())
        await page.getByRole('link', { name: 'How we count every number' }).click()
        assert.equal(await heading(page), 'How the figures are counted')
      },
      { javaScriptEnabled: false },
    )
  })

  it('prints every number with what is folded away on the screen', async () => {
    await at(await siteOn(open), 'visitor', async page => {
      await go(page, publication)
      await page.emulateMedia({ media: 'print' })
      const hidden = await page.locator('article.kept-measure:visible').count()
      assert.equal(hidden, await page.locator('article.kept-measure').count())
      assert.equal(await page.getByRole('navigation', { name: 'Main menu' }).isVisible(), false)
    })
  })

  it('names no child, on any page or in any file', async () => {
    const site = await siteOn(open)
    const children = await site.database.as({ audience: 'analyst' }, db =>
      db.selectFrom('extract_row').select('child').distinct().where('child', 'is not', null).execute(),
    )
    assert.ok(children.length > 50)
    const known = new Set(children.map(one => one.child))
    const seen = new Set<string>()
    const waiting = ['/published']
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (seen.has(url)) continue
      seen.add(url)
      const response = await fetch(site.address + url)
      assert.equal(response.status, 200, url)
      const body = await response.text()
      for (const [word] of body.matchAll(/\b[A-Z]*\d{3,}[A-Z\d]*\b/g))
        assert.ok(!known.has(word), `${url} says ${word}`)
      for (const [, link = ''] of body.matchAll(/href="(\/published[^"#]*)/g)) if (!seen.has(link)) waiting.push(link)
    }
    assert.ok(seen.size > 200, `only ${seen.size} pages were found`)
  })
})
