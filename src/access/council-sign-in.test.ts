import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anApp, type AnApp, theDay } from '../../tests/an-app.ts'
import {
  aFreePort,
  type AnIdentityProvider,
  anIdentityProvider,
  type Seen,
  WebBrowser,
} from '../../tests/an-identity-provider.ts'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { addHours, plainDate } from '../kernel/index.ts'
import { endRoles, findPersonBySubject, giveRole, savePerson } from './people.store.ts'

onTheEmbeddedDatabase('signing in through the council', open => {
  let provider: AnIdentityProvider
  let kept: AnApp
  let here: string
  // The provider's own clock cannot be set, so the test's begins where that is.
  let now: string
  let clock = 0

  before(async () => {
    const port = await aFreePort()
    here = `http://127.0.0.1:${port}`
    provider = await anIdentityProvider(`${here}/sign-in/return`)
    now = `${theDay}T10:00:00.000Z`
    kept = await anApp({
      database: await open.fresh(),
      demonstration: false,
      address: here,
      signIn: provider,
      now: () => addHours(now, clock),
    })
    await kept.app.listen({ port, host: '127.0.0.1' })
  })
  after(async () => {
    await kept.close()
    await provider.close()
  })

  /** Somebody the administrator has let in, with an account at the council. */
  const someone = async (login: string, options: { role?: 'director' | null; verified?: boolean } = {}) => {
    const email = `${login}@wessexvale.example`
    provider.accounts.set(login, { email, verified: options.verified ?? true })
    return kept.database.as({ audience: 'system' }, async db => {
      const person = await savePerson(db, { displayRole: `Post of ${login}`, name: null, email: email.toUpperCase() })
      const role = options.role === undefined ? 'director' : options.role
      if (role !== null) await giveRole(db, { person, role, firstOn: plainDate('2026-01-01'), givenBy: null })
      return person
    })
  }

  /** Through the provider's own forms: name and password, then consent. */
  const typeIn = async (browser: WebBrowser, seen: Seen, login: string, until?: (url: URL) => boolean) => {
    const consent = await browser.submit(seen, { login, password: 'x' }, until)
    return consent.url.origin === provider.issuer ? browser.submit(consent, {}, until) : consent
  }

  const signIn = async (browser: WebBrowser, login: string, back = '/your-access') => {
    const asked = await browser.go(`${here}/sign-in/council?back=${encodeURIComponent(back)}`)
    // Who is signed in at the council already is not asked again there.
    if (asked.url.origin === here) return asked
    assert.equal(asked.url.origin, provider.issuer)
    assert.match(asked.words, /Sign-in/)
    return typeIn(browser, asked, login)
  }

  const trail = () =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject', 'person', 'details']).orderBy('id').execute(),
    )
  const lastLine = async () => (await trail()).at(-1)
  const sessionsOf = (person: string) =>
    kept.database.as({ audience: 'system' }, db =>
      db.selectFrom('session').select('id_hash').where('person', '=', person).execute(),
    )
  const cookie = (browser: WebBrowser) => browser.cookiesOf(here).get('kept')

  test('begins on a page of ours with one button, and asks for no password here', async () => {
    const page = await new WebBrowser().go(`${here}/data-set`)
    assert.equal(page.url.pathname, '/sign-in')
    assert.match(page.body, /href="\/sign-in\/council\?back=%2Fdata-set"/)
    assert.doesNotMatch(page.body, /type="password"|kept-persona/)
  })

  test('by a verified address lets somebody in, where they wanted to go, and remembers the account', async () => {
    const person = await someone('first')
    const browser = new WebBrowser()
    const seen = await signIn(browser, 'first')
    assert.equal(seen.status, 200)
    assert.equal(seen.url.href, `${here}/your-access`)
    assert.match(seen.words, /You are signed in as Post of first/)
    assert.deepEqual(await lastLine(), {
      deed: 'access.sign-in',
      subject: 'Post of first',
      person,
      details: {},
    })
    assert.equal((await sessionsOf(person)).length, 1)
    // Whatever the address is from now on, the account is theirs.
    provider.accounts.set('first', { email: 'married@wessexvale.example', verified: false })
    assert.equal((await signIn(new WebBrowser(), 'first')).url.pathname, '/your-access')
  })

  test('sends the provider a challenge, a state and a nonce, and keeps only hashes of what travels', async () => {
    const browser = new WebBrowser()
    await browser.go(`${here}/sign-in/council?back=%2F`)
    const asked = new URL(browser.visited[1] ?? '')
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.ok((asked.searchParams.get(name) ?? '').length >= 43, name)
    assert.equal(asked.searchParams.get('code_challenge_method'), 'S256')
    assert.equal(asked.searchParams.get('response_type'), 'code')
    const flows = await kept.database.as({ audience: 'system' }, db =>
      db.selectFrom('sign_in_flow').selectAll().execute(),
    )
    const held = browser.cookiesOf(here).get('kept-held') ?? ''
    const written = JSON.stringify(flows)
    assert.ok(held.length >= 43)
    for (const secret of [held, asked.searchParams.get('state') ?? ''])
      assert.ok(!written.includes(secret), 'what travels is kept as it is')
  })

  test('shows a stranger, a leaver and somebody whose address nobody vouches for the same page, and nothing else', async () => {
    provider.accounts.set('stranger', { email: 'stranger@elsewhere.example', verified: true })
    const leaver = await someone('leaver', { role: null })
    const gone = await someone('gone')
    await kept.database.as({ audience: 'administrator', person: null }, db =>
      endRoles(db, { person: gone, role: null, on: theDay, at: now }),
    )
    await someone('unverified', { verified: false })
    const pages = []
    for (const login of ['stranger', 'leaver', 'gone', 'unverified']) {
      const browser = new WebBrowser()
      const seen = await signIn(browser, login)
      assert.equal(seen.status, 403)
      assert.equal(cookie(browser), undefined)
      pages.push(seen.words)
    }
    assert.equal(new Set(pages).size, 1)
    assert.match(pages[0] ?? '', /You cannot use Kept with this account .* ask the IT administrator/)
    assert.doesNotMatch(pages[0] ?? '', /Post of|@/)
    assert.deepEqual(
      (await trail()).slice(-4).map(({ deed, subject, person }) => ({ deed, subject, person })),
      [
        { deed: 'access.refuse-sign-in', subject: 'Not among the people of Kept', person: null },
        { deed: 'access.refuse-sign-in', subject: 'Holds no role today', person: leaver },
        { deed: 'access.refuse-sign-in', subject: 'Holds no role today', person: gone },
        { deed: 'access.refuse-sign-in', subject: 'The provider vouches for no e-mail address', person: null },
      ],
    )
  })

  test('does not hand somebody’s place to another account that has been given their address', async () => {
    const person = await someone('old-holder')
    assert.equal((await signIn(new WebBrowser(), 'old-holder')).status, 200)
    provider.accounts.set('new-holder', { email: 'old-holder@wessexvale.example', verified: true })
    assert.equal((await signIn(new WebBrowser(), 'new-holder')).status, 403)
    assert.equal((await lastLine())?.subject, 'Another account has been theirs until now')
    const found = await kept.database.as({ audience: 'system' }, db =>
      findPersonBySubject(db, `${provider.issuer} old-holder`),
    )
    assert.equal(found?.id, person)
  })

  test('that is stopped there is told in words, with a way to start again', async () => {
    await someone('unsure')
    const browser = new WebBrowser()
    const asked = await browser.go(`${here}/sign-in/council`)
    const cancelled = await browser.go(`${asked.url.href}/abort`)
    assert.equal(cancelled.status, 403)
    assert.match(cancelled.words, /did not let you in/)
    assert.match(cancelled.body, /href="\/sign-in"/)
    assert.deepEqual((await lastLine())?.details, { code: 'access_denied' })
  })

  const comesBack = (url: URL) => url.pathname === '/sign-in/return'
  /** As far as the provider's answer, which is not delivered. */
  const answerFor = async (browser: WebBrowser, login: string): Promise<URL> => {
    const asked = await browser.go(`${here}/sign-in/council?back=%2F`)
    return (await typeIn(browser, asked, login, comesBack)).url
  }

  test('cannot be finished in a browser that did not begin it', async () => {
    await someone('attacker')
    const answer = await answerFor(new WebBrowser(), 'attacker')
    const victim = new WebBrowser()
    await victim.go(`${here}/sign-in/council?back=%2F`)
    const seen = await victim.go(answer)
    assert.equal(seen.status, 400)
    assert.match(seen.words, /You need to sign in again/)
    assert.equal(cookie(victim), undefined)
  })

  test('is finished once: the answer sent again opens nothing', async () => {
    await someone('careful')
    const browser = new WebBrowser()
    const answer = await answerFor(browser, 'careful')
    const held = browser.cookiesOf(here).get('kept-held') ?? ''
    assert.equal((await browser.go(answer)).status, 200)
    // Going back in the browser ends on the first page, still signed in.
    const back = await browser.go(answer)
    assert.deepEqual([back.status, back.url.pathname], [200, '/'])
    const thief = new WebBrowser()
    thief.cookiesOf(here).set('kept-held', held)
    assert.equal((await thief.go(answer)).status, 400)
    assert.equal(cookie(thief), undefined)
  })

  test('that takes longer than ten minutes begins again', async () => {
    await someone('slow')
    const browser = new WebBrowser()
    const answer = await answerFor(browser, 'slow')
    clock = 11 / 60
    const seen = await browser.go(answer)
    clock = 0
    assert.equal(seen.status, 400)
    assert.match(seen.words, /took more than ten minutes/)
  })

  test('with another code than the provider gave is refused', async () => {
    await someone('changed')
    const browser = new WebBrowser()
    const answer = await answerFor(browser, 'changed')
    answer.searchParams.set('code', 'made-up')
    assert.equal((await browser.go(answer)).status, 403)
    assert.deepEqual((await lastLine())?.details, { code: 'invalid_grant' })
    assert.equal(cookie(browser), undefined)
  })

  test('never takes over a session that was there before', async () => {
    const person = await someone('fixed')
    const planted = 'planted-by-somebody-else-0000000000000000000'
    const browser = new WebBrowser()
    browser.cookiesOf(here).set('kept', planted)
    await signIn(browser, 'fixed')
    const token = cookie(browser)
    assert.notEqual(token, undefined)
    assert.notEqual(token, planted)
    const attacker = new WebBrowser()
    attacker.cookiesOf(here).set('kept', planted)
    assert.equal((await attacker.go(`${here}/your-access`)).url.pathname, '/sign-in')
    // Signing in again gives another token, and the one before is worth nothing.
    await signIn(browser, 'fixed')
    assert.notEqual(cookie(browser), token)
    assert.equal((await sessionsOf(person)).length, 1)
    const old = new WebBrowser()
    old.cookiesOf(here).set('kept', token ?? '')
    assert.equal((await old.go(`${here}/your-access`)).url.pathname, '/sign-in')
  })

  test('leads to no other site, whatever was asked for', async () => {
    await someone('tempted')
    for (const back of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:1'])
      assert.equal((await signIn(new WebBrowser(), 'tempted', back)).url.href, `${here}/`)
  })

  test('ends with signing out, which ends the session itself', async () => {
    const person = await someone('leaving')
    const browser = new WebBrowser()
    const page = await signIn(browser, 'leaving')
    const token = cookie(browser) ?? ''
    const out = await browser.submit(page, {})
    assert.deepEqual([out.status, out.url.pathname], [200, '/'])
    assert.equal(cookie(browser), undefined)
    assert.deepEqual(await sessionsOf(person), [])
    assert.deepEqual(await lastLine(), { deed: 'access.sign-out', subject: 'Post of leaving', person, details: {} })
    browser.cookiesOf(here).set('kept', token)
    assert.equal((await browser.go(`${here}/your-access`)).url.pathname, '/sign-in')
  })

  test('does not tell the log who it was, nor any code or state', async () => {
    const written = JSON.stringify(kept.log)
    assert.match(written, /"\/sign-in\/return"/)
    assert.doesNotMatch(written, /wessexvale|code=|state=|Post of/)
  })

  test('of a council whose sign-in is away says so in words, and works again when it is back', async () => {
    const port = await aFreePort()
    const away = await anApp({
      database: await open.fresh(),
      demonstration: false,
      signIn: { issuer: `http://127.0.0.1:${port}`, client: 'kept', secret: 'x' },
    })
    const answer = await away.visitor().get('/sign-in/council')
    assert.equal(answer.status, 503)
    assert.deepEqual(answer.h1, ['The council’s sign-in does not answer'])
    const back = await anIdentityProvider('http://kept.example/sign-in/return', port)
    const begun = await away.visitor().get('/sign-in/council')
    assert.equal(begun.status, 303)
    assert.match(begun.to ?? '', new RegExp(`^${back.issuer}/auth\\?`))
    await back.close()
    await away.close()
  })

  test('is slowed down after many tries from one place, and not for ever', async () => {
    const guesser = new WebBrowser()
    let seen: Seen | null = null
    for (let tries = 0; tries < 61 && seen?.status !== 429; tries += 1)
      seen = await guesser.go(`${here}/sign-in/return?code=guess&state=guess-${tries}`)
    assert.equal(seen?.status, 429)
    assert.match(seen.words, /Wait a quarter of an hour/)
    assert.equal((await guesser.go(`${here}/sign-in/council`)).status, 429)
    clock = 16 / 60
    assert.equal((await guesser.go(`${here}/sign-in/return?code=guess&state=guess`)).status, 400)
    clock = 0
  })
})
