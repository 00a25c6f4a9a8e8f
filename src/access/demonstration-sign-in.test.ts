import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { anApp, type AnApp, theDay } from '../../tests/an-app.ts'
import { onBothDatabases } from '../../tests/databases.ts'
import type { World } from '../command-line/command.ts'
import { firstStart } from '../command-line/first-start.ts'
import type { Database } from '../database/index.ts'
import { Refusal } from '../kernel/index.ts'
import { type Environment, readSettings } from '../settings.ts'
import { saveSetting } from './settings.store.ts'

const refusal = (says: RegExp) => (error: unknown) => error instanceof Refusal && says.test(error.message)

const worldOf = (environment: Environment): World => ({
  environment,
  programFolder: tmpdir(),
  print: () => {},
  say: () => {},
  now: () => `${theDay}T10:00:00.000Z`,
  today: () => theDay,
  stopped: new Promise(() => {}),
})

/** What `kept start` does with a database before it serves it, in this environment. */
const start = async (database: Database, environment: Environment) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-start-'))
  try {
    const given = { ...environment, KEPT_DATA: folder }
    await firstStart(database, readSettings(given, folder), worldOf(given))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const production = { NODE_ENV: 'production', KEPT_EMBEDDED: 'yes' }

onBothDatabases('the sign-in of the demonstration', open => {
  let kept: AnApp
  let chair: string
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    chair = kept.people.get('chair') ?? ''
  })
  after(() => kept.close())

  test('lets anyone in as anyone with one click, and writes down who', async () => {
    const browser = kept.visitor()
    const page = await browser.get('/sign-in?back=/your-access')
    assert.match(page.words, /Anyone can sign in as anyone/)
    assert.equal([...page.body.matchAll(/class="kept-persona__button"/g)].length, kept.people.size)
    const answer = await browser.post('/sign-in', { person: chair, back: '/your-access' }, { csrf: null })
    assert.deepEqual([answer.status, answer.to], [303, '/your-access'])
    assert.match((await browser.get('/your-access')).words, /You are signed in as Chair of the board/)
    const lines = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject', 'person']).execute(),
    )
    assert.deepEqual(lines, [{ deed: 'access.sign-in', subject: 'Chair of the board', person: chair }])
  })

  test('gives a new session each time, and ends the one before', async () => {
    const browser = await kept.as('chair')
    const before = browser.cookies.get('kept') ?? ''
    await browser.post('/sign-in', { person: kept.people.get('director') ?? '' })
    assert.notEqual(browser.cookies.get('kept'), before)
    const old = kept.visitor()
    old.cookies.set('kept', before)
    assert.equal((await old.get('/your-access')).status, 303)
  })

  test('leads to no other site', async () => {
    for (const back of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/\t/elsewhere.example',
    ])
      assert.equal((await kept.visitor().post('/sign-in', { person: chair, back }, { csrf: null })).to, '/')
  })

  test('refuses whom it does not know, and another site', async () => {
    for (const person of ['', 'x', '00000000-0000-4000-8000-000000000000']) {
      const answer = await kept.visitor().post('/sign-in', { person }, { csrf: null })
      assert.equal(answer.status, 422)
      assert.match(answer.words, /Choose who you want to be/)
    }
    const headers = { 'sec-fetch-site': 'cross-site' }
    assert.equal((await kept.visitor().post('/sign-in', { person: chair }, { csrf: null, headers })).status, 403)
  })

  test('never starts in production: neither a new demonstration nor one that is there', async () => {
    assert.throws(
      () => readSettings({ ...production, KEPT_DEMONSTRATION: 'yes' }, '/tmp'),
      refusal(/does not start with NODE_ENV=production/),
    )
    assert.equal(readSettings(production, '/tmp').demonstration, false)
    assert.equal(readSettings({ DATABASE_URL: 'postgres://db.example/kept' }, '/tmp').demonstration, false)
    await assert.rejects(
      start(kept.database, production),
      refusal(/holds the demonstration.*does not start with NODE_ENV=production/),
    )
  })

  test('is not mistaken at a start for that of a real council', async () => {
    await assert.rejects(
      start(kept.database, { KEPT_DEMONSTRATION: 'no' }),
      refusal(/holds the demonstration\. Set KEPT_DEMONSTRATION=yes/),
    )
    await start(kept.database, { KEPT_DEMONSTRATION: 'yes' })
  })
})

onBothDatabases('a database that the demonstration did not make', open => {
  let kept: AnApp
  let chair: string
  before(async () => {
    kept = await anApp({ database: await open.fresh(), demonstration: false })
    chair = kept.people.get('chair') ?? ''
  })
  after(() => kept.close())

  const isNotThere = async (person: string, why: string) => {
    const browser = kept.visitor()
    const answer = await browser.post('/sign-in', { person, back: '/people' }, { csrf: null })
    assert.equal(answer.status, 404, why)
    assert.equal(browser.cookies.size, 0, why)
  }

  test('has no sign-in by one click', async () => {
    const page = await kept.visitor().get('/sign-in')
    assert.doesNotMatch(page.body, /kept-persona|Chair of the board/)
    assert.match(page.words, /Nobody can sign in yet/)
    assert.equal((await kept.visitor().get('/try')).status, 404)
    for (const person of [chair, kept.people.get('it-administrator') ?? '', 'x', '']) await isNotThere(person, person)
    const sessions = await kept.database.as({ audience: 'system' }, db =>
      db.selectFrom('session').select('person').execute(),
    )
    assert.deepEqual(sessions, [])
  })

  test('has none because a setting says something like yes', async () => {
    for (const value of ['true', 1, {}, 'yes', [true], false, null]) {
      await kept.database.as({ audience: 'system' }, db =>
        saveSetting(db, { key: 'demonstration', value, isPublic: true, by: null }),
      )
      await isNotThere(chair, JSON.stringify(value))
    }
  })

  test('has none because an administrator sends more than was asked', async () => {
    const settings = { name: 'Wessex Vale', number: '', code: '', primary: '#17495b', accent: '#8a3b12' }
    const sent = { ...settings, demonstration: 'true', key: 'demonstration', value: 'true' }
    assert.equal((await (await kept.as('it-administrator')).post('/settings', sent)).status, 303)
    await isNotThere(chair, 'after settings')
  })
})

onBothDatabases('the first start of a real council', open => {
  test('leaves its name and one administrator, and later starts change nothing', async () => {
    const council = await open.fresh()
    const first = { KEPT_COUNCIL: 'Wessex Vale', KEPT_FIRST_ADMINISTRATOR: 'it@wessexvale.example' }
    await start(council, { ...first, KEPT_DEMONSTRATION: 'no' })
    await assert.rejects(
      start(council, { KEPT_DEMONSTRATION: 'yes' }),
      refusal(/holds a real council, not the demonstration/),
    )
    await start(council, { ...production, KEPT_COUNCIL: 'Another name' })
    const held = await council.as({ audience: 'system' }, async db => ({
      settings: (await db.selectFrom('setting').select(['key', 'value']).execute()).map(row => [
        row.key,
        (row.value as { name: string }).name,
      ]),
      people: (await db.selectFrom('person').select('email').execute()).map(row => row.email),
    }))
    assert.deepEqual(held, { settings: [['council', 'Wessex Vale']], people: ['it@wessexvale.example'] })
    await council.close()
  })
})
