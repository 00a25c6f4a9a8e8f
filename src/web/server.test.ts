import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { anApp, type AnApp, Browser, theDay, theMoment } from '../../tests/an-app.ts'
import { onBothDatabases, onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { audienceOf, councilOf, doorsOf, holders, may } from '../access/index.ts'
import { Refusal } from '../kernel/index.ts'
import { Html } from '../ui/index.ts'
import { buildServer, files, type LogLine, notFound, page, text, tick } from './index.ts'
import { mostText } from './sent.ts'

const planted = 'Planted-Words-7731'

const headersOfEveryAnswer = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

onTheEmbeddedDatabase('a form', open => {
  let kept: AnApp
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
  })
  after(() => kept.close())

  const settings = { name: 'Wessex Vale', number: '', code: '', primary: '#17495b', accent: '#8a3b12' }
  const nameNow = async () => (await kept.database.as({ audience: 'public' }, councilOf)).name

  test('from another site is refused, and nothing is changed', async () => {
    const administrator = await kept.as('it-administrator')
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ] as const) {
      const answer = await administrator.post('/settings', { ...settings, name: 'Elsewhere' }, { headers })
      assert.equal(answer.status, 403)
      assert.deepEqual(answer.h1, ['This form was not sent from Kept'])
    }
    assert.equal(await nameNow(), 'Wessex Vale')
  })

  test('without its token, or with one of another session, is too old to send', async () => {
    const administrator = await kept.as('it-administrator')
    const another = await (await kept.as('it-administrator')).csrfOn('/settings')
    assert.notEqual(another, '')
    for (const csrf of [null, '', 'x', another]) {
      const answer = await administrator.post('/settings', { ...settings, name: 'Elsewhere' }, { csrf })
      assert.equal(answer.status, 403)
      assert.deepEqual(answer.h1, ['This form is too old to send'])
    }
    assert.equal(await nameNow(), 'Wessex Vale')
  })

  test('with its own token, from its own page, is taken, says so once on the next page, and leaves one audit line', async () => {
    const administrator = await kept.as('it-administrator')
    const answer = await administrator.post('/settings', settings, {
      headers: { 'sec-fetch-site': 'same-origin', origin: 'http://kept.example' },
    })
    assert.equal(answer.status, 303)
    assert.equal(answer.to, '/settings')
    assert.match((await administrator.get('/settings')).words, /Done The settings are changed/)
    assert.doesNotMatch((await administrator.get('/settings')).words, /The settings are changed/)
    const lines = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'person']).execute(),
    )
    assert.deepEqual(lines, [{ deed: 'access.change-settings', person: kept.people.get('it-administrator') }])
  })

  test('that is refused comes back with what was typed and what was wrong, and nothing is stored', async () => {
    const administrator = await kept.as('it-administrator')
    const typed = { ...settings, name: '  ', code: 'E1', primary: '#ffff00' }
    const answer = await administrator.post('/settings', typed)
    assert.equal(answer.status, 422)
    assert.match(answer.title, /^Error: Settings/)
    assert.match(answer.words, /There is a problem Enter the name of the council/)
    assert.match(answer.body, /name="code"[^>]*value="E1"|value="E1"[^>]*name="code"/)
    const again = await administrator.post('/settings', { ...typed, name: 'Wessex', code: 'E06000099' })
    assert.equal(again.status, 422)
    assert.match(again.words, /too light to read on white/)
    assert.match(again.body, /href="#primary"/)
    assert.equal(await nameNow(), 'Wessex Vale')
  })

  test('of somebody who was signed out in between tells how to save what was typed', async () => {
    const answer = await kept.visitor().post('/settings', settings, { csrf: 'old' })
    assert.equal(answer.status, 403)
    assert.deepEqual(answer.h1, ['You are not signed in'])
    assert.match(answer.words, /What you typed is still there if you go back/)
  })

  test('in another shape than a form is not read', async () => {
    const administrator = await kept.as('it-administrator')
    const answer = await administrator.send('/settings', { 'content-type': 'application/xml' }, '<a/>')
    assert.equal(answer.status, 415)
    assert.deepEqual(answer.h1, ['Kept could not read that request'])
  })

  test('larger than a form can be is too much, with files or without', async () => {
    const administrator = await kept.as('it-administrator')
    const long = await administrator.post('/settings', { ...settings, name: 'a'.repeat(mostText) })
    assert.equal(long.status, 413)
    assert.match(long.words, /Nothing was changed/)
    const inPieces = await administrator.post('/settings', { ...settings, name: 'a'.repeat(300_000) }, { files: [] })
    assert.equal(inPieces.status, 413)
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`field-${index}`, 'x']))
    assert.equal((await administrator.post('/settings', many, { files: [] })).status, 413)
  })

  test('that asks for no files takes none', async () => {
    const administrator = await kept.as('it-administrator')
    const answer = await administrator.post('/settings', settings, { files: [{ name: 'a.csv', bytes: 'a,b' }] })
    assert.equal(answer.status, 413)
    const visitor = await kept.visitor().post('/sign-in', {}, { csrf: null, files: [{ name: 'a.csv', bytes: 'a,b' }] })
    assert.equal(visitor.status, 413)
  })
})

onTheEmbeddedDatabase('an answer', open => {
  let kept: AnApp
  before(async () => {
    kept = await anApp({ database: await open.fresh(), address: 'https://kept.example' })
  })
  after(() => kept.close())

  test('carries the security headers whatever it is', async () => {
    const administrator = await kept.as('it-administrator')
    const answers = [
      await kept.visitor().get('/'),
      await kept.visitor().get('/people'),
      await kept.visitor().get('/nowhere'),
      await kept.visitor().get('/%'),
      await kept.visitor().get('/health'),
      await kept.visitor().get('/ready'),
      await kept.visitor().get('/assets/kept.css'),
      await kept.visitor().get('/assets/council.css'),
      await administrator.get('/data-set'),
      await administrator.post('/settings', {}),
      await administrator.post('/settings', {}, { csrf: null }),
      await administrator.post('/settings', { name: 'a'.repeat(mostText) }),
    ]
    assert.deepEqual(
      answers.map(answer => answer.status),
      [200, 303, 404, 400, 200, 200, 200, 200, 403, 422, 403, 413],
    )
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(headersOfEveryAnswer)) assert.equal(headers[name], value)
      const policy = String(headers['content-security-policy'])
      assert.match(policy, /default-src 'none'/)
      assert.doesNotMatch(policy, /unsafe|\*/)
      assert.match(String(headers['strict-transport-security']), /max-age=31536000/)
    }
  })

  test('has no script and no style of its own, as its policy would refuse', async () => {
    const administrator = await kept.as('it-administrator')
    for (const url of ['/', '/people', '/audit-trail', '/settings']) {
      const { body } = await administrator.get(url)
      assert.doesNotMatch(body, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/i)
    }
  })

  test('to somebody signed in is kept by no browser, and one to a visitor is told apart from it', async () => {
    const administrator = await kept.as('it-administrator')
    assert.equal((await administrator.get('/')).headers['cache-control'], 'no-store')
    const { headers } = await kept.visitor().get('/')
    assert.equal(headers['cache-control'], 'public, max-age=60')
    assert.equal(headers.vary, 'cookie')
  })

  test('to HEAD is the answer to GET without its body', async () => {
    for (const url of ['/', '/health', '/assets/kept.css', '/nowhere']) {
      const [whole, head] = [await kept.visitor().get(url), await kept.visitor().head(url)]
      assert.equal(head.status, whole.status)
      assert.equal(head.body, '')
      assert.equal(head.headers['content-type'], whole.headers['content-type'])
    }
  })

  test('to HEAD never takes a step of signing in', async () => {
    assert.equal((await kept.visitor().head('/sign-in/council')).status, 404)
  })

  test('with a file of pages is not sent again while it is the same', async () => {
    for (const url of ['/assets/kept.css', '/assets/council.css', '/assets/fonts/source-sans-3-latin.woff2']) {
      const first = await kept.visitor().get(url)
      const tag = String(first.headers.etag)
      const again = await kept.visitor().get(url, { 'if-none-match': tag })
      assert.equal(again.status, 304)
      assert.equal(again.body, '')
    }
  })

  test('to somebody who may not says whom to ask', async () => {
    const answer = await (await kept.as('chair')).get('/people')
    assert.equal(answer.status, 403)
    assert.match(answer.words, /It is for the IT administrator/)
  })

  test('to a visitor of a work page is the way to sign in and back', async () => {
    const answer = await kept.visitor().get('/data-set?age=0-4')
    assert.equal(answer.status, 303)
    assert.equal(answer.to, '/sign-in?back=%2Fdata-set%3Fage%3D0-4')
  })

  test('is the same for what is not there and what is nobody’s', async () => {
    const administrator = await kept.as('it-administrator')
    const words = async (url: string) => {
      const answer = await administrator.get(url)
      assert.equal(answer.status, 404)
      return answer.words
    }
    const first = await words('/people/00000000-0000-4000-8000-000000000000')
    assert.equal(await words('/people/not-an-id'), first)
    assert.equal(await words('/nowhere-at-all'), first)
  })

  test('sets the session cookie so that only this site and no script can use it', async () => {
    const browser = kept.visitor()
    await browser.post('/sign-in', { person: kept.people.get('chair') ?? '', back: '/' }, { csrf: null })
    assert.equal(browser.setCookies.length, 1)
    const [line = ''] = browser.setCookies
    assert.match(line, /^__Host-kept=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})

onTheEmbeddedDatabase('the log', open => {
  test('has the pattern of each path and nothing that anybody typed, held or sent', async () => {
    const kept = await anApp({ database: await open.fresh() })
    const administrator = await kept.as('it-administrator')
    const token = administrator.cookies.get('kept') ?? ''
    await administrator.get(`/people/${planted}?words=${planted}`)
    await administrator.get(`/audit-trail?words=${planted}`)
    await administrator.get(`/${planted}`)
    await administrator.get(`/%${planted}`)
    await administrator.post('/people/new', { displayRole: planted, name: planted, email: `${planted}@example.gov.uk` })
    await administrator.post('/people/new', { displayRole: planted, email: planted })
    await kept.visitor().get(`/data-set/${planted}/children`)
    await kept.visitor().post('/sign-in', { person: planted }, { csrf: null, headers: { 'user-agent': planted } })
    const written = JSON.stringify(kept.log)
    assert.doesNotMatch(written, new RegExp(planted, 'i'))
    assert.ok(!written.includes(token))
    const paths = new Set(kept.log.map(line => line['path']))
    for (const path of [
      '/people/:person',
      '/audit-trail',
      '/people/new',
      '/data-set/:indicator/children',
      'not a page',
    ])
      assert.ok(paths.has(path), `${path} is not in the log`)
    assert.deepEqual(Object.keys(kept.log[0] ?? {}).toSorted(), [
      'level',
      'method',
      'milliseconds',
      'path',
      'says',
      'status',
    ])
    await kept.close()
  })
})

onBothDatabases('readiness', open => {
  test('is told while the database answers with the tables of this version', async () => {
    const kept = await anApp({ database: await open.fresh() })
    assert.deepEqual(JSON.parse((await kept.visitor().get('/health')).body), { status: 'ok' })
    const ready = await kept.visitor().get('/ready')
    assert.equal(ready.status, 200)
    assert.deepEqual(JSON.parse(ready.body), { status: 'ready', problems: [], warnings: [] })
    assert.equal(ready.headers['cache-control'], 'no-store')
    await kept.close()
  })

  test('is denied when the database has gone, while health is still told and a page says so in words', async () => {
    const database = await open.fresh()
    const kept = await anApp({ database })
    const browser = await kept.as('chair')
    await database.close()
    const ready = await kept.visitor().get('/ready')
    assert.equal(ready.status, 503)
    assert.deepEqual(JSON.parse(ready.body).problems, ['The database does not answer'])
    assert.equal((await kept.visitor().get('/health')).status, 200)
    const page = await browser.get('/')
    assert.equal(page.status, 500)
    assert.deepEqual(page.h1, ['Something went wrong in Kept'])
    assert.match(page.words, /Wessex Vale/)
    await kept.close()
  })
})

// Pages that only a test has: one with each way to go wrong.
onTheEmbeddedDatabase('a page', open => {
  const log: LogLine[] = []
  let kept: AnApp
  let app: FastifyInstance
  let person: Browser

  const nothing = { title: 'Nothing', body: new Html('<h1>Nothing</h1>') }
  const failing = page({
    path: '/fails/:child',
    needs: 'public.read',
    load: () => {
      throw new Error(`child ${planted} could not be read`)
    },
    view: () => nothing,
  })
  const half = page({
    path: '/half',
    needs: 'access.change-settings',
    form: { words: text({ missing: 'Enter words' }), sure: tick() },
    load: async ({ db }) => (await db.selectFrom('setting').select('key').orderBy('key').execute()).map(row => row.key),
    submit: async ({ db, values }) => {
      await db
        .insertInto('setting')
        .values({ key: values.words, value: '1' as never, is_public: true })
        .execute()
      if (values.words === 'refused') throw new Refusal('That will not do', 'words')
      if (values.words === 'missing') return notFound()
      throw new Error(planted)
    },
    view: ({ data, form, refused }) => ({
      title: 'Half',
      body: new Html(
        `<h1>Half</h1><p>${data.join(' ')}|${form.words.value}|${form.words.error}|${refused.length}|${form.sure.value}</p>`,
      ),
    }),
  })
  const upload = page({
    path: '/upload',
    needs: 'access.change-settings',
    form: { files: files({ missing: 'Choose a file', largest: 1000 }), about: text({ missing: 'Say what it is' }) },
    load: () => null,
    submit: async ({ values }) => ({
      to: `/half`,
      details: { files: values.files.map(file => [file.name, file.bytes.length]) },
      about: values.about,
    }),
    view: ({ refused }) => ({ title: 'Upload', body: new Html(`<h1>${refused.map(one => one.says).join('|')}</h1>`) }),
  })

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    const { database } = kept
    person = await kept.as('it-administrator')
    const clock = { now: () => theMoment, today: () => theDay }
    app = await buildServer<null>({
      routes: [failing, half, upload],
      database,
      gate: { may, audienceOf, holders },
      doors: doorsOf(database, clock),
      ...clock,
      frame: async () => null,
      layout: given => new Html(`${(given.view.body as Html).html}<input name="csrf" value="${given.csrf}">`),
      assets: [],
      address: 'http://kept.example',
      trustProxy: false,
      log: line => log.push(line),
      reference: () => 'ref-1',
      condition: async () => ({ problems: [], warnings: [] }),
    })
    await kept.app.close()
    const cookies = person.cookies
    person = new Browser(app)
    for (const [name, value] of cookies) person.cookies.set(name, value)
  })
  after(async () => {
    await app.close()
    await kept.close()
  })

  test('that fails gives a reference, and neither page nor log tells what was read', async () => {
    const answer = await person.get(`/fails/${planted}`)
    assert.equal(answer.status, 500)
    assert.match(answer.words, /tell the person who looks after Kept this reference: ref-1/)
    assert.doesNotMatch(answer.body, new RegExp(planted))
    const line = log.find(one => one.level === 'error')
    assert.equal(line?.['reference'], 'ref-1')
    assert.equal(line['path'], '/fails/:child')
    assert.match(String(line['where']), /server\.test\.ts/)
    assert.doesNotMatch(JSON.stringify(log), new RegExp(planted))
  })

  test('whose deed is refused, fails or finds nothing has stored nothing, half or whole', async () => {
    for (const [words, status] of [
      ['refused', 422],
      ['missing', 404],
      ['fails', 500],
    ] as const) {
      const answer = await person.post('/half', { words, sure: 'yes' })
      assert.equal(answer.status, status)
      if (status === 422) assert.match(answer.words, /^Half council demonstration\|refused\|That will not do\|1\|yes/)
    }
    const after = await person.get('/half')
    assert.match(after.words, /^Half council demonstration\|/)
  })

  test('that asks for files gives back what was wrong with them in words', async () => {
    const csrf = await person.csrfOn('/half')
    const send = (files: Parameters<Browser['post']>[2]) => person.post('/upload', { about: 'x' }, { csrf, ...files })
    assert.equal((await send({ files: [{ name: 'a.csv', bytes: 'a,b' }] })).status, 303)
    assert.match((await send({ files: [] })).words, /Choose a file/)
    assert.match((await send({ files: [{ name: '', bytes: '' }] })).words, /Choose a file/)
    const large = await send({ files: [{ name: 'big.csv', bytes: 'a'.repeat(1001) }] })
    assert.equal(large.status, 422)
    assert.match(large.words, /big\.csv is larger/)
    const many = await send({ files: Array.from({ length: 61 }, (_, n) => ({ name: `${n}.csv`, bytes: 'a' })) })
    assert.equal(many.status, 413)
  })

  test('whose file is cut off on its way takes nothing', async () => {
    const csrf = await person.csrfOn('/half')
    const answer = await person.send(
      '/upload',
      { 'content-type': 'multipart/form-data; boundary=b' },
      [
        `--b\r\ncontent-disposition: form-data; name="csrf"\r\n\r\n${csrf}`,
        '--b\r\ncontent-disposition: form-data; name="about"\r\n\r\nx',
        '--b\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\nhalf of',
      ].join('\r\n'),
    )
    assert.equal(answer.status, 400)
    assert.match(answer.words, /Nothing was changed/)
  })
})
