import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aBoardCard, aCard, answered, aVoice, openVoiceWays, theMeetings } from '../../tests/a-voice.ts'
import { anApp, type AnApp, type Answer, type Browser, theDay, theMoment } from '../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { addSitting, codeOf, targetReadingAge } from './index.ts'
import { noteWrongCode, tooManyCodes } from './cards/code-tries.store.ts'
import { readingOf } from './plain-words/reading-age.ts'

onTheEmbeddedDatabase('the pages of young people', open => {
  let kept: AnApp
  let worker: Browser
  let young: Browser
  let workerId: string

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    await aVoice(kept.database, kept.people)
    worker = await kept.as('participation-worker')
    young = kept.visitor()
    workerId = kept.people.get('participation-worker') ?? ''
  })
  after(() => kept.close())

  const asWorker = <T>(work: Parameters<typeof kept.database.as<T>>[1]): Promise<T> =>
    kept.database.as({ audience: 'author', person: workerId }, work)

  const codeOn = (answer: Answer): string =>
    /[FHJKMQRTWXZ2346789]{3}-[FHJKMQRTWXZ2346789]{3}-[FHJKMQRTWXZ2346789]{4}/.exec(answer.words)?.[0] ?? ''
  const look = (code: string, more: Record<string, string> = {}) =>
    young.post('/young-people/where-is-my-card', { code, go: 'look', ...more })

  /** The three steps, as a phone sends them. */
  const send = async (words: Record<string, string>): Promise<Answer> => {
    const one = await young.post('/young-people/card', { step: '1', go: 'on', ...words })
    assert.equal(one.status, 200)
    assert.equal(one.h1[0], 'About you')
    const two = await young.post('/young-people/card', { step: '2', go: 'on', ageBand: '12 to 15', ...words })
    assert.equal(two.h1[0], 'Check and send')
    return young.post('/young-people/card', { step: '3', go: 'on', ageBand: '12 to 15', ...words })
  }
  const cardOf = (words: string) =>
    asWorker(db => db.selectFrom('card_words').select('card').where('own_words', '=', words).executeTakeFirstOrThrow())

  test('take a card in three steps without an account, and carry the words through each of them', async () => {
    const ownWords = 'We want to go on holiday with our carers <3 & not stay behind'
    const second = await young.post('/young-people/card', {
      step: '1',
      go: 'on',
      ownWords,
      pictures: ['family', 'fun'],
    })
    assert.match(
      second.body,
      /name="ownWords" value="We want to go on holiday with our carers &lt;3 &amp; not stay behind"/,
    )
    assert.match(second.body, /name="pictures" value="family"[\s\S]*name="pictures" value="fun"/)
    const back = await young.post('/young-people/card', { step: '2', go: 'back', ownWords, ageBand: '12 to 15' })
    assert.equal(back.h1[0], 'What should change?')
    assert.match(back.body, />We want to go on holiday/)
    assert.match(back.body, /name="ageBand" value="12 to 15"/)
    const empty = await young.post('/young-people/card', { step: '1', go: 'on' })
    assert.equal(empty.status, 422)
    assert.match(empty.words, /Write some words or pick a picture/)
    const sent = await send({ ownWords })
    assert.match(sent.to ?? '', /^\/young-people\/card\/sent\?slip=/)
    const slip = await young.get(sent.to ?? '')
    assert.notEqual(codeOn(slip), '')
    assert.equal(young.cookies.size, 0)
    const status = await look(codeOn(slip))
    assert.equal(status.h1[0], 'We have your card')
    assert.doesNotMatch(status.words, /holiday/)
  })

  test('follow a card from the meeting to the answer, and take “no” for an answer', async () => {
    const code = codeOf('follow me')
    const card = await asWorker(db =>
      aBoardCard(db, {
        words: 'own words Zquoxfollow',
        wording: 'We want help with money.',
        title: 'Money',
        code,
        by: workerId,
      }),
    )
    const waiting = await look(code)
    assert.match(
      waiting.words,
      /The board has your card The Director of children’s services will answer it\. The answer is due by 7 December 2026/,
    )
    assert.doesNotMatch(waiting.words, /Zquox|Is the answer good enough/)
    await asWorker(db => answered(db, { card, answer: 'Yes. A bank will come to your group.', by: workerId }))
    const told = await look(code)
    assert.match(told.words, /There is an answer/)
    assert.match(told.words, /A bank will come to your group\. From the Director/)
    assert.match((await look(code, { go: 'verdict' })).words, /Press one of the three faces/)
    const no = await look(code, { go: 'verdict', verdict: 'not happy', words: 'Zquoxsaid it is not enough' })
    assert.equal(no.to, '/young-people/where-is-my-card?told=yes')
    const back = await look(code)
    assert.match(
      back.words,
      /You were not happy, so we are trying again The Director of children’s services must give a new answer\. The answer is due by 7 December 2026/,
    )
    // The board's page shows that it came back, and nobody's own words but to the participation worker.
    const chair = await kept.as('chair')
    const page = await chair.get(`/voice/cards/${card}`)
    assert.match(page.words, /came back/)
    assert.doesNotMatch(page.words, /Zquox/)
    assert.match((await worker.get(`/voice/cards/${card}`)).words, /Zquoxfollow[\s\S]*Zquoxsaid/)
    assert.equal((await look(code, { go: 'verdict', verdict: 'happy' })).status, 422)
  })

  test('a card that may tell of harm is put first, goes to safeguarding on the clock, and is on no other page', async () => {
    const code = codeOf('harm')
    const id = await asWorker(db => aCard(db, { words: 'Zquoxharm he hits me and told me not to tell', code }))
    assert.match(
      (await worker.get('/voice/triage')).words,
      /May tell of harm: read these first \(1\)[\s\S]*Late: was due by the end of 2 September 2026/,
    )
    assert.match((await worker.get(`/voice/triage/${id}`)).words, /“hits me” \(possible disclosure\)/)
    assert.equal(
      (await worker.post(`/voice/triage/${id}`, { route: 'possible disclosure', language: 'English' })).to,
      '/voice/triage',
    )
    const taken = await worker.post(`/voice/triage/${id}`, { route: 'collective', language: 'English' })
    assert.match(taken.words, /It stays with safeguarding until/)
    const recipient = await kept.as('reviewing-officer-manager')
    assert.match((await recipient.get(`/voice/safeguarding/${id}`)).words, /Zquoxharm/)
    assert.equal(
      (await recipient.post(`/voice/safeguarding/${id}`, { outcome: 'Strategy talk held' })).to,
      '/voice/safeguarding',
    )
    assert.match((await recipient.get('/voice/safeguarding')).words, /Received/)
    for (const role of [
      'director',
      'corporate-parenting-officer',
      'democratic-services-officer',
      'chair',
      'report-author',
      'performance-analyst',
      'reviewing-officer-manager',
    ] as const) {
      const browser = await kept.as(role)
      for (const path of ['/voice', '/voice/cards', '/voice/forums', '/voice/quotes'])
        assert.doesNotMatch((await browser.get(path)).body, /Zquox/, `${role} ${path}`)
      assert.equal((await browser.get(`/voice/cards/${id}`)).status, 404, role)
    }
    const status = await look(code)
    assert.match(status.words, /A worker has read your card It is about you/)
    assert.doesNotMatch(status.words, /safeguarding|harm|Zquox/i)
    const trail = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').selectAll().execute(),
    )
    assert.doesNotMatch(JSON.stringify(trail), /Zquox|disclosure/)
    assert.doesNotMatch(JSON.stringify(kept.log), /Zquox/)
  })

  test('a card with a child’s name in it is stopped before the board or anyone reads it', async () => {
    const id = await asWorker(db => aCard(db, { words: 'Kayleigh is mean' }))
    await worker.post(`/voice/triage/${id}`, { route: 'collective', language: 'English' })
    const day = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' }
    const wording = { title: 'Being kind', wording: 'We want Kayleigh to be kind.', how: 'Asked them', ...day }
    const refused = await worker.post(`/voice/cards/${id}/wording`, wording)
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Look at “Kayleigh” \(name\)/)
    assert.equal(
      (await worker.post(`/voice/cards/${id}/wording`, { ...wording, wording: 'We want to be kind to each other.' }))
        .status,
      303,
    )
    assert.equal(
      (
        await worker.post(`/voice/cards/${id}/meeting`, {
          meeting: theMeetings.second,
          answerer: 'Director of children’s services',
          isPrivate: 'yes',
        })
      ).status,
      303,
    )
    // An answer that is hard to read, and one given in private without a version for everyone, are not saved.
    const hard = await worker.post(`/voice/cards/${id}/answer`, {
      answer: 'Practitioners will operationalise a multidisciplinary behavioural intervention methodology forthwith.',
      safeAnswer: 'Yes.',
    })
    assert.match(hard.words, /Aim for 11 or less/)
    const unsafe = await worker.post(`/voice/cards/${id}/answer`, { answer: 'Yes. We will talk to all of you.' })
    assert.match(unsafe.words, /Write the version that everyone may read/)
    assert.equal(
      (
        await worker.post(`/voice/cards/${id}/answer`, {
          answer: 'Yes. We will talk to Zquoxprivate.',
          safeAnswer: 'Yes. We will talk to all of you.',
        })
      ).status,
      303,
    )
    assert.equal((await worker.post(`/voice/cards/${id}/put-out`, {})).status, 303)
    const shown = await young.get('/young-people/you-said-we-did')
    assert.match(shown.words, /Being kind[\s\S]*We want to be kind to each other[\s\S]*We will talk to all of you/)
    assert.doesNotMatch(shown.words, /Kayleigh|Zquox/)
  })

  test('a card in another language keeps its own words beside the English', async () => {
    const sent = await send({ ownWords: 'Chcemy więcej czasu z rodziną', language: 'Polish' })
    assert.equal(sent.status, 303)
    const { card: id } = await cardOf('Chcemy więcej czasu z rodziną')
    assert.match(
      (await worker.get('/voice/triage')).words,
      /więcej czasu z rodziną In another language: have it read today/,
    )
    const english = { route: 'collective', language: 'Polish' }
    const held = await worker.post(`/voice/triage/${id}`, { ...english, translation: 'He hits me. We want more time' })
    assert.match(held.words, /The English may tell of harm\. Choose safeguarding/)
    await worker.post(`/voice/triage/${id}`, { ...english, translation: 'We want more time with family' })
    const page = await worker.get(`/voice/cards/${id}`)
    assert.match(page.words, /Chcemy więcej czasu z rodziną/)
    assert.match(page.words, /From Polish: We want more time with family/)
  })

  test('a blank slip becomes the code of the card it is used for, once', async () => {
    const made = await worker.post('/voice/slips', { howMany: '3', forum: '' })
    const sheet = await worker.get(made.to ?? '')
    const code = codeOn(sheet)
    assert.match((await look(code)).words, /We have no card with that code/)
    assert.equal((await send({ ownWords: 'more pocket money', slip: code })).to, '/young-people/card/sent')
    assert.equal((await look(code)).h1[0], 'We have your card')
    // Used again, the card is still taken, with a code of its own.
    const again = await send({ ownWords: 'and a bike', slip: code })
    assert.match((await young.get(again.to ?? '')).words, /We could not use the code that you typed/)
  })

  test('a forum of two people is counted for those who run it, and for nobody else', async () => {
    await asWorker(db =>
      addSitting(
        db,
        {
          forum: 'children-in-care-council',
          kind: 'forum meeting',
          heldOn: theDay,
          present: 2,
          themes: ['Money'],
          saidBy: [],
          metBy: '',
          fedBack: '',
          toldBy: [],
          nextSteps: '',
        },
        workerId,
      ),
    )
    assert.match(
      (await worker.get('/voice/forums')).words,
      /22 November 2026: change Forum meeting, Children in care council 2 Money/,
    )
    const chair = await kept.as('chair')
    assert.match(
      (await chair.get('/voice/forums/children-in-care-council')).words,
      /Children in care council Fewer than 6 Money/,
    )
    for (const path of openVoiceWays.filter(one => !one.includes(':')))
      assert.doesNotMatch((await young.get(path)).words, /\b2 (?:young people|present|came)/)
  })

  test('a quote that is taken back is gone from the page that had it', async () => {
    const before = await young.get('/young-people/cards/1')
    assert.match(before.words, /I never know who they all are/)
    const id = /\/voice\/quotes\/([^/]+)\/withdraw/.exec((await worker.get('/voice/quotes')).body)?.[1] ?? ''
    assert.equal((await worker.post(`/voice/quotes/${id}/withdraw`)).status, 303)
    for (const path of [
      '/young-people/cards/1',
      '/young-people/you-said-we-did',
      '/young-people/you-said-we-did/poster',
    ]) {
      const page = await young.get(path)
      assert.doesNotMatch(page.words, /I never know who/)
      assert.match(page.words, /Removed at the person’s request/)
    }
    assert.doesNotMatch((await worker.get('/voice/quotes')).words, /I never know who/)
  })

  test('are heard in more ways than words: drawing, film with captions, and findings that can be put right', async () => {
    const drawn = { kind: 'activity day', heldOn: '2026-11-20', present: '7', themes: 'Our rooms' }
    await worker.post('/voice/sittings/new', {
      ...drawn,
      saidBy: 'drawing or making',
      fedBack: 'You may choose the paint',
      toldBy: 'a letter to each of them',
    })
    assert.match(
      (await worker.get('/voice/forums')).words,
      /Activity day 7 Our rooms \(drawing or making\).*You may choose the paint \(a letter to each of them\)/,
    )
    const named = await worker.post('/voice/sittings/new', { ...drawn, themes: 'Jayden Smith misses his sister' })
    assert.match(named.words, /Look at “Jayden” \(name\)/)
    const film = {
      words: 'We made a film about moving house',
      ageBand: 'mixed',
      saidOn: '2026-11-20',
      givenBy: 'The young people',
      uses: 'public',
      film: 'https://films.example.org/moving',
    }
    const refused = await worker.post('/voice/quotes/new', film)
    assert.match(refused.words, /A film that everyone may see needs captions/)
    assert.match(refused.body, /value="https:\/\/films\.example\.org\/moving"/)
    const odd = await worker.post('/voice/quotes/new', { ...film, film: 'javascript:alert(1)', hasCaptions: 'yes' })
    assert.match(odd.words, /beginning with https/)
    await worker.post('/voice/quotes/new', { ...film, hasCaptions: 'yes' })
    assert.match((await worker.get('/voice/quotes')).body, /href="https:\/\/films\.example\.org\/moving"/)
    const finding = { list: 'Survey of 2026', says: 'Most like there home', foundOn: '2026-11-20', isPublic: 'yes' }
    const added = await worker.post('/voice/findings/new', finding)
    const id = (added.to ?? '').replace('/voice/quotes#finding-', '')
    assert.match((await young.get('/young-people/you-said-we-did')).words, /Most like there home/)
    const mended = { ...finding, says: 'Most like their home' }
    assert.equal((await worker.post(`/voice/findings/${id}/change`, mended)).to, added.to)
    assert.match((await young.get('/young-people/you-said-we-did')).words, /Most like their home/)
    assert.match(
      (await worker.get(`/thread/finding/${id}`)).words,
      /Most like their home.*No priority, promise or action has come of this/,
    )
    assert.equal((await worker.get(`/thread/finding/${id}/tie`)).h1[0], 'Tie another record to this one')
  })

  test('have a way out that the council sets, its help numbers, and no cookie, and read as a child of eleven reads', async () => {
    await worker.post('/voice/young-people-pages', {
      exitTo: 'https://www.example.org/weather',
      help: 'Duty team | 01632 960 001 | Day and night',
    })
    const paths = [
      ...openVoiceWays.map(path => path.replace(':number', '1')),
      '/published/promises',
      '/published/local-offer',
      '/published/surveys',
    ]
    let all = ''
    for (const path of paths) {
      const page = await young.get(path)
      assert.match(page.body, /govuk-exit-this-page[\s\S]*href="https:\/\/www\.example\.org\/weather"/, path)
      assert.doesNotMatch(page.body, /<script(?! type="module" src="\/assets\/)/)
      assert.equal(page.headers['cache-control'], 'no-store', path)
      const main = (/<main[\s\S]*<\/main>/.exec(page.body)?.[0] ?? '')
        .replaceAll(/<\/(?:p|h\d|li|dt|dd|label|legend|strong|span|button|a|option|summary)>/g, '\n')
        .replaceAll(/<[^>]+>/g, ' ')
      const { age } = readingOf(main.replaceAll(/[^\S\n]+/g, ' '))
      assert.ok(age <= targetReadingAge, `${path} reads at ${age}`)
      all += main
    }
    assert.match(all, /Duty team/)
    assert.deepEqual(young.setCookies, [])
    assert.equal(
      (await worker.post('/voice/young-people-pages', { exitTo: 'javascript:alert(1)', help: 'x | 1' })).status,
      422,
    )
  })

  test('tell a guesser nothing: 10,000 bogus codes find no card, fill no table, and then even a right one is not looked at', async () => {
    const code = codeOf('guess me')
    await asWorker(db => aCard(db, { words: 'mine', code }))
    const wrong = new Set<string>()
    for (let at = 0; at < 60; at++) {
      const answer = await young.post(
        '/young-people/where-is-my-card',
        { code: codeOf('bogus', at), go: 'look' },
        { csrf: null },
      )
      assert.equal(answer.status, 200)
      wrong.add(answer.words.replace(codeOf('bogus', at), ''))
    }
    assert.deepEqual(
      [...wrong].map(words => /Too many codes|We have no card/.exec(words)?.[0]),
      ['We have no card', 'Too many codes'],
    )
    assert.match((await look(code)).words, /Too many codes/)
    await kept.database.as({ audience: 'system' }, async db => {
      for (let at = 0; at < 10_000; at++)
        if (!(await tooManyCodes(db, '192.0.2.7', theMoment))) await noteWrongCode(db, '192.0.2.7', theMoment)
      const tries = await db.selectFrom('code_try').select('id').execute()
      assert.ok(tries.length <= 40, String(tries.length))
    })
  })
})
