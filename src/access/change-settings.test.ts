import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anApp, theDay, theMoment } from '../../tests/an-app.ts'
import { onBothDatabases } from '../../tests/databases.ts'
import { buildApp } from '../app.ts'
import { councilOf, saveSetting } from './settings.store.ts'

const typed = { name: 'Wessex Vale', number: '999', code: 'E06000099', primary: '#5b1717', accent: '#123a8a' }

onBothDatabases('settings', open => {
  test('show at once on every page, in every process, and stay', async () => {
    const database = await open.fresh()
    const kept = await anApp({ database })
    // Another process on the same database, as behind a load balancer.
    const other = await buildApp({
      database,
      today: () => theDay,
      now: () => theMoment,
      address: 'http://kept.example',
      version: '0.0.0',
    })
    const administrator = await kept.as('it-administrator')
    assert.equal((await administrator.post('/settings', { ...typed, name: 'Wessex Vale Council' })).status, 303)
    for (const app of [kept.app, other]) {
      for (const url of ['/', '/sign-in', '/nowhere']) {
        const { body } = await app.inject(url)
        assert.match(body, /– Wessex Vale Council<\/title>/)
        assert.match(body, /kept-masthead__council">Wessex Vale Council</)
      }
      const { body, headers } = await app.inject('/assets/council.css')
      assert.match(body, /--kept-primary:#5b1717;--kept-accent:#123a8a/)
      assert.equal(headers['cache-control'], 'no-cache')
    }
    assert.doesNotMatch((await kept.app.inject('/assets/council.css')).body, /uppercase/)
    assert.equal((await administrator.post('/settings', { ...typed, titlesInCapitals: 'yes' })).status, 303)
    assert.match(
      (await kept.app.inject('/assets/council.css')).body,
      /@media print\{\.kept-agenda__title,.*text-transform:uppercase/,
    )
    await administrator.post('/settings', { ...typed, name: 'Wessex Vale Council' })
    const page = await administrator.get('/settings')
    for (const value of ['Wessex Vale Council', '999', 'E06000099', '#5b1717', '#123a8a'])
      assert.ok(page.body.includes(`value="${value}"`), value)
    await other.close()
    await kept.close()
  })

  test('that nobody asked about stay as they were, and the trail says what changed', async () => {
    const database = await open.fresh()
    const kept = await anApp({ database })
    const comparesAs = { number: '838', name: 'Another council' }
    await database.as({ audience: 'system' }, async db =>
      saveSetting(db, { key: 'council', value: { ...(await councilOf(db)), comparesAs }, isPublic: true, by: null }),
    )
    await (await kept.as('it-administrator')).post('/settings', { ...typed, number: '' })
    const [council, lines] = [
      await database.as({ audience: 'public' }, councilOf),
      await database.as({ audience: 'administrator' }, db =>
        db.selectFrom('audit_line').select(['deed', 'details']).execute(),
      ),
    ]
    assert.deepEqual(council, {
      name: 'Wessex Vale',
      number: null,
      code: 'E06000099',
      comparesAs,
      colours: { primary: '#5b1717', accent: '#123a8a' },
      titlesInCapitals: false,
    })
    assert.deepEqual(lines, [{ deed: 'access.change-settings', details: { changed: ['code', 'colours'] } }])
    await kept.close()
  })

  test('that could not be read or do not exist are refused, each at its question', async () => {
    const database = await open.fresh()
    const kept = await anApp({ database })
    const administrator = await kept.as('it-administrator')
    for (const [wrong, says] of [
      [{ name: '' }, /Enter the name of the council/],
      [{ number: '83' }, /three digits/],
      [{ code: 'X06000099' }, /ONS code/],
      [{ primary: '#ffdd00' }, /main colour #ffdd00 is too light/],
      [{ accent: '#ffffff' }, /second colour #ffffff is too light/],
      [{ accent: 'red' }, /# and six digits/],
      [{ primary: '</style>' }, /Use 7 characters or fewer/],
    ] as const) {
      const answer = await administrator.post('/settings', { ...typed, ...wrong })
      assert.equal(answer.status, 422)
      assert.match(answer.words, says)
      assert.ok(answer.body.includes(`href="#${Object.keys(wrong)[0]}"`))
    }
    assert.equal((await database.as({ audience: 'public' }, councilOf)).code, null)
    await kept.close()
  })
})
