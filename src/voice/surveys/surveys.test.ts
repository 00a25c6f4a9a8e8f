import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeASurvey, type ASurvey } from '../../../tests/a-survey.ts'
import { theForum, theMeetings } from '../../../tests/a-voice.ts'
import { anApp, type AnApp, type Browser, theDay, theMoment } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import type { Instant } from '../../database/index.ts'
import { plainDate, type PlainDate, writeCsvTable } from '../../kernel/index.ts'
import { targetReadingAge } from '../index.ts'
import { readingOf } from '../plain-words/reading-age.ts'
import { homes } from './survey.ts'

onTheEmbeddedDatabase('a survey', open => {
  let kept: AnApp
  let worker: Browser
  let young: Browser
  let made: ASurvey
  let today: PlainDate = theDay
  let now: Instant = theMoment

  before(async () => {
    kept = await anApp({ database: await open.fresh(), today: () => today, now: () => now })
    worker = await kept.as('participation-worker')
    young = kept.visitor()
    const by = kept.people.get('participation-worker') ?? null
    await kept.database.as({ audience: 'clerk', person: null }, theForum)
    made = await kept.database.as({ audience: 'author', person: by }, db => makeASurvey(db, by))
  })
  after(() => kept.close())

  const path = '/young-people/surveys/fjk-hmq-2346'
  const marker = 'Zquoxown we <b>want</b> to see our nan'
  const replies = () =>
    kept.database.as({ audience: 'officer', person: kept.people.get('director') ?? null }, db =>
      db.selectFrom('survey_reply').selectAll().where('wave', '=', made.now).orderBy('id').execute(),
    )

  test('is answered on a phone without an account, one question after another, and every page carries what was said', async () => {
    const start = await young.get(path)
    assert.equal(start.h1[0], 'Your voice')
    assert.match((await young.post(path, { go: 'one' })).words, /Say how old you are/)
    assert.match((await young.post(path, { go: 'one', age: '30' })).words, /This survey is for ages 2 to 18/)
    const first = await young.post(path, { go: 'one', age: '12' })
    assert.equal(first.h1[0], 'Feels safe at home')
    assert.match(first.body, /<fieldset[\s\S]*<legend[\s\S]*Feels safe at home[\s\S]*<\/legend>/)
    const second = await young.post(path, {
      mode: 'one',
      at: '0',
      go: 'next',
      age: '12',
      'a-feels-safe-at-home': 'always',
    })
    assert.equal(second.h1[0], 'What should change')
    assert.match(second.body, /name="a-feels-safe-at-home" value="always"/)
    const sofar = { mode: 'one', age: '12', 'a-feels-safe-at-home': 'always', 'a-what-should-change': marker }
    const last = await young.post(path, { ...sofar, at: '1', go: 'next' })
    assert.match(last.body, /name="a-what-should-change" value="Zquoxown we &lt;b&gt;want/)
    const back = await young.post(path, { ...sofar, at: '2', go: 'back' })
    assert.match(back.body, />Zquoxown we &lt;b&gt;want/)
    const [, sending = ''] = /name="sending" value="([^"]+)"/.exec(last.body) ?? []
    assert.notEqual(sending, '')
    const answer = { ...sofar, at: '2', go: 'send', home: 'foster', mayShow: 'yes', sending }
    const sent = await young.post(path, answer)
    assert.equal(sent.to, `${path}/thanks`)
    // A second tap on the button: thanked again, and counted once.
    assert.equal((await young.post(path, answer)).to, `${path}/thanks`)
    assert.equal((await replies()).length, 1)
    // Other answers on the same page are the next child's at a shared tablet.
    const next = { ...answer, age: '13', 'a-feels-safe-at-home': 'never', 'a-what-should-change': '' }
    assert.equal((await young.post(path, next)).to, `${path}/thanks`)
    const both = await replies()
    const nexts = both.find(reply => JSON.stringify(reply.answers).includes('"never"'))
    assert.equal(both.length, 2)
    assert.ok(nexts)
    await kept.database.as({ audience: 'author', person: kept.people.get('participation-worker') ?? null }, db =>
      db.deleteFrom('survey_reply').where('id', '=', nexts.id).execute(),
    )
    assert.match((await young.get(sent.to ?? '')).words, /We have your answers/)
    assert.equal(young.cookies.size, 0)
    const [reply] = await replies()
    assert.deepEqual(
      [reply?.age_band, reply?.home, reply?.answers, reply?.is_late],
      ['12 to 15', 'foster', { 'feels-safe-at-home': 'always' }, false],
    )
    const trail = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').selectAll().execute(),
    )
    assert.doesNotMatch(JSON.stringify(trail), /Zquox/)
    assert.doesNotMatch(JSON.stringify(kept.log), /Zquox/)
  })

  test('is answered on one page in another language, with what is not translated marked as English', async () => {
    const page = await young.get(`${path}?lang=ar`)
    assert.match(page.body, /<div lang="ar" dir="rtl"/)
    assert.match(page.body, /id="not-safe">\s*<span lang="en" dir="ltr">Not safe right now\?/)
    const asked = await young.post(path, { go: 'all', age: '12', lang: 'ar' })
    assert.match(asked.body, /هل تشعر بالأمان؟/)
    assert.match(asked.body, /<span lang="en" dir="ltr">Yes, always<\/span>/)
    assert.equal((await young.post(path, { mode: 'all', go: 'send', age: '12', lang: 'ar' })).status, 422)
    const sent = await young.post(path, {
      mode: 'all',
      go: 'send',
      age: '12',
      lang: 'ar',
      'a-feels-safe-at-home': 'never',
    })
    assert.equal(sent.to, `${path}/thanks?lang=ar`)
    assert.equal((await replies()).filter(reply => reply.language === 'ar').length, 1)
    // An answer that was not on the page is none.
    const odd = await young.post(path, { mode: 'all', go: 'send', age: '12', 'a-feels-safe-at-home': "' or 1=1" })
    assert.match(odd.words, /Answer at least one question/)
  })

  test('answered on paper is checked row by row, and comes in whole or not at all', async () => {
    const heads = ['Age', 'Home', 'Feels safe at home', 'What should change', 'Words may be shown']
    const good = (at: number) => [12 + (at % 3), homes[at % 2]?.text ?? '', at % 4 === 0 ? 'No, never' : '1', '', '']
    const file = (rows: readonly (readonly (string | number)[])[]) => [
      { name: 'papers.csv', field: 'file', bytes: writeCsvTable([heads, ...rows]) },
    ]
    const many = Array.from({ length: 5_000 }, (_, at) => good(at))
    const bad = many.with(7, [11, 'Zquoxhome', 'Zquoxanswer', '', 'Zquoxperhaps']).with(4_998, [9, '', '1', '', ''])
    const fields = { version: made.older }
    const before = (await replies()).length
    const told = await worker.post(`/voice/surveys/waves/${made.now}/import`, fields, { files: file(bad) })
    assert.match(told.to ?? '', /^\/voice\/surveys\/uploads\//)
    const page = await worker.get(told.to ?? '')
    assert.equal(page.h1[0], 'The file needs mending')
    assert.match(page.words, /2 of 5,000 rows have something to mend/)
    assert.match(page.words, /9 B, Home not one of the homes 9 C, Feels safe at home not one of the answers/)
    assert.match(page.words, /5000 A, Age another version/)
    assert.doesNotMatch(page.body, /Zquox/)
    assert.equal((await worker.post(told.to ?? '', {})).status, 422)
    assert.equal((await replies()).length, before)

    const right = await worker.post(`/voice/surveys/waves/${made.now}/import`, fields, { files: file(many) })
    assert.equal((await worker.post(right.to ?? '', {})).to, `/voice/surveys/waves/${made.now}`)
    assert.equal((await replies()).length, before + 5_000)
    const hub = await worker.get(`/voice/surveys/waves/${made.now}`)
    assert.match(hub.words, /5,0\d\d answers came, and only 450 were asked/)
    assert.doesNotMatch(hub.words, /% of those asked/)
    assert.doesNotMatch((await worker.get(`/voice/surveys/waves/${made.now}/results`)).words, /We asked 450/)
    const undo = /\/voice\/surveys\/imports\/[\da-f-]{36}\/undo/.exec(hub.body)?.[0] ?? ''
    await worker.post(undo, {})
    assert.equal((await replies()).length, before)

    const wrong = await worker.post(`/voice/surveys/waves/${made.now}/import`, fields, {
      files: [{ name: 'x.csv', field: 'file', bytes: 'Name,Town\r\na,b\r\n' }],
    })
    assert.match(wrong.words, /No heading of the file is a question of this version/)
    const template = await worker.get(`/voice/surveys/versions/${made.older}/template.xlsx`)
    assert.equal(template.status, 200)
    const twenty = many.slice(0, 20)
    const some = await worker.post(`/voice/surveys/waves/${made.now}/import`, fields, { files: file(twenty) })
    await worker.post(some.to ?? '', {})
    assert.equal((await replies()).length, before + 20)
  })

  test('cannot have a child of 11 in two versions', async () => {
    const day = (name: string, year: string) => ({
      [`${name}-day`]: '1',
      [`${name}-month`]: '10',
      [`${name}-year`]: year,
    })
    const wave = {
      label: '2027',
      ...day('opensOn', '2027'),
      ...day('closesOn', '2028'),
      forWhom: 'All children in care',
    }
    const refused = await worker.post(`/voice/surveys/${made.survey}/waves/new`, { ...wave, ages: '2 to 11\n11 to 18' })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /A child of 11 is in both 2 to 11 and 11 to 18/)
    const gap = await worker.post(`/voice/surveys/${made.survey}/waves/new`, { ...wave, ages: '2 to 10\n12 to 18' })
    assert.match(gap.words, /Nobody asks a child of 11/)
    const added = await worker.post(`/voice/surveys/${made.survey}/waves/new`, { ...wave, ages: '2 to 10\n11 to 18' })
    assert.match(added.to ?? '', /^\/voice\/surveys\/waves\//)
    // The day of its report is the day of a meeting in the plan, and moves with it.
    const meeting = theMeetings.third
    const hub = `/voice/surveys/waves/${made.now}`
    await worker.post(`${hub}/change`, {
      label: '2026',
      opensOn: '2026-10-01',
      closesOn: '2026-12-15',
      ages: '2 to 10\n11 to 18',
      forWhom: 'All children in care',
      asked: '450',
      isShown: 'yes',
      reportMeeting: meeting,
    })
    assert.match((await worker.get(hub)).words, /To the board Corporate Parenting Board, 8 March 2027/)
    await kept.database.as({ audience: 'clerk' }, db =>
      db
        .updateTable('meeting')
        .set({ held_on: plainDate('2027-03-15') })
        .where('id', '=', meeting)
        .execute(),
    )
    assert.match((await worker.get(hub)).words, /To the board Corporate Parenting Board, 15 March 2027/)
    await kept.database.as({ audience: 'clerk' }, db =>
      db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', meeting).execute(),
    )
    assert.match((await worker.get(hub)).words, /To the board No meeting yet/)
  })

  test('by codes refuses the second answer kindly, and slows down who guesses', async () => {
    const wave = await worker.post(`/voice/surveys/${made.survey}/waves/new`, {
      label: 'With codes',
      opensOn: '2026-11-01',
      closesOn: '2026-12-31',
      ages: '2 to 18',
      forWhom: 'All',
      needsCode: 'yes',
    })
    const hub = wave.to ?? ''
    // A translation that nobody who speaks it has checked is warned of before a child reads it.
    const translate =
      /\/voice\/surveys\/versions\/[\da-f-]{36}\/translate/.exec((await worker.get(hub)).body)?.[0] ?? ''
    const somali = {
      language: 'so',
      't-q-feels-safe-at-home': 'Ma dareentaa ammaan?',
      't-q-what-should-change': 'Maxaa is beddelaya?',
      translatedBy: 'Translation service',
    }
    await worker.post(translate, somali)
    assert.match((await worker.get(hub)).words, /Nobody who speaks it has checked the Somali.*Soomaali not checked/)
    const warned = await worker.post(`${hub}/open`, {})
    assert.equal(warned.status, 422)
    assert.match(warned.words, /Have it checked, or tick that it goes out unchecked/)
    const self = await worker.post(translate, { ...somali, checkedBy: 'translation service' })
    assert.match(self.words, /Whoever translated it cannot also be the one who checked it/)
    const checked = { ...somali, checkedBy: 'Somali link worker' }
    await worker.post(translate, checked)
    assert.match((await worker.get(hub)).words, /Soomaali, checked by Somali link worker, 22 November 2026/)
    const wording = translate.replace('translate', 'wording')
    const english = { ask: 'feels-safe-at-home', 'words-feels-safe-at-home': 'Do you feel safe where you live?' }
    const changed = await worker.post(wording, english)
    assert.match((await worker.get(changed.to ?? '')).words, /checked against the old words.*Soomaali not checked/)
    await worker.post(translate, checked)
    assert.equal((await worker.post(`${hub}/open`, {})).to, hub)
    const sheet = await worker.post(`${hub}/codes`, { howMany: '3' })
    const code = /[FHJKMQRTWXZ2346789]{3}-[FHJKMQRTWXZ2346789]{3}-[FHJKMQRTWXZ2346789]{4}/.exec(sheet.words)?.[0] ?? ''
    assert.notEqual(code, '')
    const link = /\/young-people\/surveys\/[a-z0-9-]+/.exec((await worker.get(hub)).body)?.[0] ?? ''
    const answer = { mode: 'all', go: 'send', age: '9', code, 'a-feels-safe-at-home': 'mostly' }
    assert.equal((await young.post(link, answer)).to, `${link}/thanks`)
    const again = await young.post(link, answer)
    assert.equal(again.status, 422)
    assert.match(again.words, /This code has been used\. If that was you, thank you/)
    assert.match(again.body, /name="a-feels-safe-at-home" value="mostly"/)
    for (let tried = 0; tried < 20; tried++) await young.post(link, { ...answer, code: `FFF-FFF-${2222 + tried}` })
    assert.match((await young.post(link, answer)).words, /Too many codes were tried/)
    now = '2026-11-22T10:20:00.000Z'
    assert.match((await young.post(link, { ...answer, code: 'HHH' })).words, /We do not know this code/)
    now = theMoment
  })

  test('that is closed while somebody writes keeps their words for a day, and says so', async () => {
    await worker.post(`/voice/surveys/waves/${made.now}/close`, {})
    assert.match((await young.get(path)).words, /This survey is closed/)
    const answer = { mode: 'all', go: 'send', age: '12', 'a-feels-safe-at-home': 'mostly' }
    now = '2026-11-23T09:00:00.000Z'
    const step = await young.post(path, {
      mode: 'one',
      at: '0',
      go: 'next',
      age: '12',
      'a-feels-safe-at-home': 'mostly',
    })
    assert.match(step.words, /has just closed\. You began before, so you can still send/)
    const late = await young.post(path, answer)
    assert.equal(late.to, `${path}/thanks?late=yes`)
    assert.match((await young.get(late.to ?? '')).words, /Your answers are kept, and they count/)
    assert.equal((await replies()).filter(reply => reply.is_late).length, 1)
    now = '2026-11-23T10:30:00.000Z'
    const tooLate = await young.post(path, answer)
    assert.equal(tooLate.status, 422)
    assert.match(tooLate.words, /your answers were not sent\. They are still on this page/)
    assert.match(tooLate.body, /value="mostly"[^>]*checked/)
  })

  test('is published for everyone without a small number, in words that a child of 11 reads', async () => {
    today = plainDate('2026-11-24')
    now = '2026-11-24T10:00:00.000Z'
    worker = await kept.as('participation-worker')
    const results = await worker.get(`/voice/surveys/waves/${made.now}/results`)
    assert.match(results.words, /hidden/)
    assert.doesNotMatch(results.body, /Zquox/)
    assert.equal((await worker.post(`/voice/surveys/waves/${made.now}/publish`, {})).status, 303)
    const page = await young.get(`/published/surveys/${made.now}`)
    assert.equal(page.h1[0], 'Your voice 2026')
    assert.match(page.words, /23 young people answered/)
    assert.match(page.words, /No clear change since 2025 \(75% \(60 of 80\)\)/)
    assert.match(page.words, /children in care in England, where it is 82% \(A national survey, 2024\)/)
    assert.doesNotMatch(page.body, /Zquox/)
    const main = /<main[\s\S]*<\/main>/.exec(page.body)?.[0] ?? ''
    const sentences = [...main.matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/g)]
      .map(found => (found[1] ?? '').replaceAll(/<[^>]+>/g, ''))
      .join('\n')
    const read = readingOf(sentences)
    assert.ok(read.age <= targetReadingAge, `reading age ${read.age}`)
    const file = await young.get(`/published/surveys/${made.now}.csv`)
    assert.match(file.body, /Feels safe at home,Everyone,.*hidden/)
    assert.match((await young.get('/published/surveys')).words, /Your voice 2026 23 young people answered/)
    // Of their words only those that were released stand there, as a quote that can be taken back.
    const words = await worker.get(`/voice/surveys/waves/${made.now}/words`)
    assert.match(words.words, /Zquoxown/)
    const release = /\/voice\/surveys\/words\/[\da-f-]{36}\/release/.exec(words.body)?.[0] ?? ''
    assert.equal((await worker.post(release, { words: 'We want to see our nan' })).status, 303)
    assert.match((await young.get(`/published/surveys/${made.now}`)).words, /We want to see our nan/)
    for (const role of ['chair', 'director', 'corporate-parenting-officer', 'performance-analyst'] as const)
      assert.equal((await (await kept.as(role)).get(`/voice/surveys/waves/${made.now}/words`)).status, 403, role)
  })

  test('with words that may tell of harm passes them to safeguarding as a card goes, and keeps no copy', async () => {
    const id = await kept.database.as(
      { audience: 'author', person: kept.people.get('participation-worker') ?? null },
      async db => {
        const row = await db
          .insertInto('survey_words')
          .values({
            wave: made.now,
            question: 'what-should-change',
            words: 'Zquoxharm he hits me',
            language: 'ar',
            age_band: '8 to 11',
            may_be_shown: true,
            import: null,
            quote: null,
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        return row.id
      },
    )
    const list = await worker.get(`/voice/surveys/waves/${made.now}/words`)
    assert.match(list.words, /May tell of harm: read these first \(1\) Zquoxharm/)
    assert.match((await worker.get('/')).words, /Words of a survey may tell of harm. Read them today/)
    assert.match((await worker.get('/voice')).words, /Words of a survey may tell of harm: read them/)
    assert.doesNotMatch((await (await kept.as('corporate-parenting-officer')).get('/')).words, /tell of harm/)
    await worker.post(`/voice/surveys/words/${id}/safeguarding`, { go: 'keep' })
    assert.doesNotMatch((await worker.get('/')).words, /tell of harm/)
    assert.match((await worker.get(`/voice/surveys/waves/${made.now}/words`)).words, /Looked at .*tells of no harm/)
    // Released by mistake, they go from the public page too.
    await worker.post(`/voice/surveys/words/${id}/release`, { words: 'Zquoxharm he hits me', looked: 'yes' })
    assert.match((await young.get(`/published/surveys/${made.now}`)).body, /Zquoxharm/)
    const passed = await worker.post(`/voice/surveys/words/${id}/safeguarding`, {})
    assert.equal(passed.to, `/voice/surveys/waves/${made.now}/words`)
    assert.doesNotMatch((await worker.get(passed.to ?? '')).body, /Zquoxharm/)
    assert.doesNotMatch((await young.get(`/published/surveys/${made.now}`)).body, /Zquoxharm/)
    assert.equal((await worker.get(`/voice/surveys/words/${id}/safeguarding`)).status, 404)
    const recipient = await kept.as('reviewing-officer-manager')
    const waiting = await recipient.get('/voice/safeguarding')
    const card = /\/voice\/safeguarding\/[\da-f-]{36}/.exec(waiting.body)?.[0] ?? ''
    assert.match(
      (await recipient.get(card)).words,
      /Zquoxharm he hits me[\s\S]*Written in Your voice 2026: What should change Language Arabic/,
    )
    for (const role of ['director', 'corporate-parenting-officer', 'chair', 'performance-analyst'] as const) {
      const browser = await kept.as(role)
      assert.equal((await browser.get(card)).status, 403, role)
      for (const page of ['/voice', '/voice/cards', '/voice/quotes', `/voice/surveys/waves/${made.now}`])
        assert.doesNotMatch((await browser.get(page)).body, /Zquoxharm/, `${role} ${page}`)
    }
    const trail = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').selectAll().orderBy('id').execute(),
    )
    assert.doesNotMatch(JSON.stringify(trail), /Zquox|disclosure/)
    assert.ok(trail.some(line => line.deed === 'voice.triage-card' && line.subject === 'a card'))
  })

  test('feeds the measures that its questions are tied to, by the way that a person enters them', async () => {
    const officer = await kept.as('corporate-parenting-officer')
    const ties = await officer.get(`/voice/surveys/${made.survey}/ties`)
    const measure =
      /<select[^>]*name="measure-feels-safe-at-home"[\s\S]*?<option value="([a-z][^"]+)"/.exec(ties.body)?.[1] ?? ''
    assert.notEqual(measure, '')
    await officer.post(`/voice/surveys/${made.survey}/ties`, { 'measure-feels-safe-at-home': measure })
    const done = await officer.post(`/voice/surveys/waves/${made.now}/measures`, { period: 'financial year' })
    assert.equal(done.to, `/voice/surveys/waves/${made.now}`)
    const entered = await officer.get(`/data-set/${measure}/enter`)
    assert.match(entered.words, /of 23[\s\S]*From the survey Your voice 2026: Feels safe at home/)
  })
})
