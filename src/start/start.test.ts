import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { anApp, type AnApp } from '../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { asJson } from '../database/index.ts'
import { plainDate } from '../kernel/index.ts'
import { journeys } from './journeys.ts'
import { lastBackupIn } from './last-backup.ts'

onTheEmbeddedDatabase('the front page', open => {
  let kept: AnApp
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
  })
  after(() => kept.close())

  const waiting = async (role: Parameters<AnApp['as']>[0]) =>
    /What needs you (.*?) New in the last 30 days/.exec((await (await kept.as(role)).get('/')).words)?.[1]

  test('tells a visitor what this is, in plain words, and leads to what is published', async () => {
    const page = await kept.visitor().get('/')
    assert.match(page.words, /Wessex Vale looks after children who cannot live at home/)
    assert.match(page.body, /href="\/published"[^>]*class="govuk-button/)
    assert.doesNotMatch(page.words, /What needs you|Loads|Audit/)
  })

  test('tells somebody at work what waits for their own roles, late first, and nothing of others', async () => {
    assert.equal(await waiting('performance-analyst'), 'Nothing is loaded yet: load the statutory return')
    assert.equal(await waiting('health-partner'), 'Nothing waits for you You could look at commentary.')
    await kept.database.as(
      { audience: 'analyst', person: kept.people.get('performance-analyst') ?? null },
      async db => {
        for (const [indicator, dueOn] of [
          ['dental-checks-up-to-date', '2026-11-21'],
          ['immunisations-up-to-date', '2026-11-22'],
        ] as const)
          await db
            .insertInto('commentary_request')
            .values({
              indicator,
              as_at: plainDate('2026-10-31'),
              asked_of_role: 'health-partner',
              due_on: plainDate(dueOn),
            })
            .execute()
        for (const [title, dispose, disposed] of [
          ['SSDA903 2018-19', '2026-11-22', null],
          ['SSDA903 2017-18', '2025-03-31', '2025-04-01T09:00:00.000Z'],
          ['SSDA903 2019-20', '2026-11-23', null],
        ] as const)
          await db
            .insertInto('extract_load')
            .values({
              kind: '903',
              title,
              dispose_on: plainDate(dispose),
              disposed_at: disposed,
              counts: asJson({}),
            })
            .execute()
      },
    )
    assert.equal(await waiting('health-partner'), '2 measures need your words, 1 past the day by 21 November 2026 Late')
    assert.equal(
      await waiting('performance-analyst'),
      'One load has been kept as long as needed and can be thrown away Due',
    )
    for (const role of ['chair', 'director', 'it-administrator', 'virtual-school-head'] as const)
      assert.match((await waiting(role)) ?? '', /^Nothing waits for you You could look at /, role)
  })

  test('shows the places that its reader uses most, and none that they may not open', async () => {
    const ways = async (role: Parameters<AnApp['as']>[0]) =>
      / Where you work most (.*?) Your access/.exec((await (await kept.as(role)).get('/')).words)?.[1] ?? ''
    assert.match(await ways('chair'), /^Meetings .* Challenge cards .* The data set How our children/)
    assert.doesNotMatch(await ways('chair'), /People|Settings|Publish|Loads/)
    assert.match(await ways('it-administrator'), /^People .* Health of Kept .* Audit trail/)
    assert.doesNotMatch(await ways('it-administrator'), /data set|Loads/i)
  })
})

onTheEmbeddedDatabase('try this first', open => {
  test('takes a newcomer into each journey with one click, as the person whose it is', async () => {
    const kept = await anApp({ database: await open.fresh() })
    const page = await kept.visitor().get('/try')
    for (const journey of journeys) {
      assert.ok(page.words.includes(journey.title), journey.title)
      if (journey.as === null) {
        assert.ok(page.body.includes(`href="${journey.to}"`), journey.title)
        continue
      }
      const person = kept.people.get(journey.as) ?? ''
      assert.ok(
        page.body.includes(`name="person" value="${person}"><input type="hidden" name="back" value="${journey.to}"`),
        journey.title,
      )
      const browser = kept.visitor()
      const answer = await browser.post('/sign-in', { person, back: journey.to }, { csrf: null })
      assert.equal(answer.to, journey.to)
      assert.equal(browser.cookies.size, 1)
    }
    // Somebody who is signed in already may go on as another.
    const chair = await kept.as('chair')
    const csrf = await chair.csrfOn('/try')
    assert.equal((await chair.post('/sign-in', { person: kept.people.get('director') ?? '' }, { csrf })).status, 303)
    assert.match((await chair.get('/your-access')).words, /Director of children’s services/)
    await kept.close()
  })
})

onTheEmbeddedDatabase('the health of Kept', open => {
  test('tells version, tables, trail, backups and loads', async () => {
    const database = await open.fresh()
    const kept = await anApp({ database })
    const administrator = await kept.as('it-administrator')
    const before = (await administrator.get('/health-of-kept')).words
    assert.match(before, /Version of Kept 0\.0\.0/)
    assert.match(before, /Embedded \(PGlite\)\. A power cut may lose the last moments/)
    assert.match(before, /Tables Good As this version has them \(\d{4}-/)
    assert.match(before, /Audit trail Good The chain holds/)
    assert.match(before, /Last backup Look at this There is none/)
    assert.match(before, /Loads Nothing is loaded yet/)
    assert.match(before, /Sign-in through the council Not set/)
    mkdirSync(join(database.folder ?? '', 'backups'))
    writeFileSync(join(database.folder ?? '', 'backups', 'of-today.kept.gz'), 'x')
    await database.as({ audience: 'analyst' }, db =>
      db
        .insertInto('extract_load')
        .values({ kind: '903', title: 'SSDA903 2018-19', dispose_on: plainDate('2026-11-21') })
        .execute(),
    )
    const after = (await administrator.get('/health-of-kept')).words
    assert.match(after, /Last backup \d+ \w+ \d{4}, \d\d:\d\d \(of-today\.kept\.gz\)/)
    assert.match(after, /1 load, the newest SSDA903 2018-19/)
    assert.match(after, /Look at this 1 load has been kept as long as needed/)
    await kept.close()
  })
})

test('the last backup is the newest whole one in the data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-backups-'))
  try {
    assert.equal(lastBackupIn(folder), null)
    mkdirSync(join(folder, 'backups'))
    assert.equal(lastBackupIn(folder), null)
    for (const [name, at] of [
      ['older.kept.gz', '2026-11-01T10:00:00Z'],
      ['newer.kept.gz', '2026-11-21T10:00:00Z'],
      ['newest.kept.gz.part', '2026-11-22T10:00:00Z'],
    ] as const) {
      const file = join(folder, 'backups', name)
      writeFileSync(file, 'four')
      utimesSync(file, new Date(at), new Date(at))
    }
    assert.deepEqual(lastBackupIn(folder), { file: 'newer.kept.gz', at: '2026-11-21T10:00:00.000Z', bytes: 4 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
