import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { anApp, type AnApp, type Browser } from '../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { asOwner } from '../database/owner.ts'
import { writeAuditLine } from './audit.store.ts'
import { deedInWords } from './deed-in-words.ts'

onTheEmbeddedDatabase('the audit trail', open => {
  let kept: AnApp
  let administrator: Browser

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    administrator = await kept.as('it-administrator')
    await kept.database.as({ audience: 'system' }, async db => {
      for (let line = 1; line <= 120; line += 1)
        await writeAuditLine(db, {
          person: kept.people.get(line % 2 === 0 ? 'performance-analyst' : 'director') ?? null,
          deed: line % 3 === 0 ? 'dataset.load-extract' : 'dataset.publish',
          about: `Thing ${line}`,
          ...(line === 7 ? { details: { rows: 12, files: ['a.csv', 'b.csv'], nothing: null } } : {}),
        })
      await writeAuditLine(db, { person: null, deed: 'access.start-council', about: '100% of <b>Wessex</b> Vale_' })
    })
  })
  after(() => kept.close())

  const subjects = (body: string) => [...body.matchAll(/Thing (\d+)/g)].map(found => Number(found[1]))

  test('is read newest first, a page at a time, in words', async () => {
    const first = await administrator.get('/audit-trail')
    assert.match(first.words, /The chain holds: 121 lines/)
    assert.match(first.words, /Kept itself Start council 100% of <b>Wessex<\/b> Vale_/)
    assert.match(first.words, /Performance analyst Load extract Thing 120/)
    assert.deepEqual(
      subjects(first.body),
      Array.from({ length: 49 }, (_, index) => 120 - index),
    )
    assert.match(first.body, /rel="next"/)
    assert.doesNotMatch(first.body, /rel="prev"/)
    const last = await administrator.get('/audit-trail?page=3')
    assert.deepEqual(
      subjects(last.body),
      Array.from({ length: 21 }, (_, index) => 21 - index),
    )
    assert.match(last.words, /rows: 12; files: a\.csv, b\.csv/)
    assert.doesNotMatch(last.body, /rel="next"/)
    for (const page of ['0', '-1', 'x', '999999999'])
      assert.equal((await administrator.get(`/audit-trail?page=${page}`)).status, 200)
  })

  test('is searched by words, deed and person, and the pages keep to the search', async () => {
    assert.deepEqual(
      subjects((await administrator.get('/audit-trail?words=thing+11')).body),
      [119, 118, 117, 116, 115, 114, 113, 112, 111, 110, 11],
    )
    const loads = await administrator.get(
      '/audit-trail?deed=dataset.load-extract&person=Director+of+children%E2%80%99s+services',
    )
    assert.deepEqual(
      subjects(loads.body),
      Array.from({ length: 20 }, (_, index) => 117 - index * 6),
    )
    const published = await administrator.get('/audit-trail?deed=dataset.publish')
    assert.match(published.body, /href="\/audit-trail\?deed=dataset\.publish&amp;page=2"/)
    assert.match(published.body, /<option value="dataset\.publish" selected>Publish</)
    // What a database takes for a pattern is here a sign like any other.
    assert.match((await administrator.get('/audit-trail?words=100%25')).words, /100% of/)
    assert.match((await administrator.get('/audit-trail?words=Vale_')).words, /Vale_/)
    assert.deepEqual(subjects((await administrator.get('/audit-trail?words=Thing_1')).body), [])
    assert.match((await administrator.get('/audit-trail?words=%5C')).words, /No line of the trail fits/)
  })

  test('puts together what somebody did to the same thing again and again, and keeps every line', async () => {
    const clerk = kept.people.get('democratic-services-officer') ?? null
    await kept.database.as({ audience: 'system' }, async db => {
      for (const [who, about] of [
        [clerk, 'Item 4'],
        [clerk, 'Item 4'],
        // Somebody else in between does not part what the clerk did.
        [kept.people.get('director') ?? null, 'Item 4'],
        [clerk, 'Item 4'],
        [clerk, 'Item 5'],
        [clerk, 'Item 4'],
      ] as const)
        await writeAuditLine(db, { person: who, deed: 'board.take-minutes', about })
    })
    const rows = async (address: string) =>
      [
        ...(await administrator.get(address)).words.matchAll(
          /(\d times )?\S+ services (?:officer )?Take minutes (Item \d)/g,
        ),
      ].map(([, times = '', about = '']) => `${times}${about}`)
    const whole = '/audit-trail?deed=board.take-minutes'
    assert.deepEqual(await rows(whole), ['Item 4', 'Item 5', '3 times Item 4', 'Item 4'])
    assert.match((await administrator.get(whole)).words, /: 3 times Democratic services officer .* 122 to 125/)
    assert.equal((await rows(`${whole}&every=yes`)).length, 6)
    assert.match((await administrator.get(whole)).words, /The chain holds: 127 lines/)
  })

  test('is for the administrator and the director, and for nobody else', async () => {
    assert.equal((await (await kept.as('director')).get('/audit-trail')).status, 200)
    const answer = await (await kept.as('performance-analyst')).get('/audit-trail')
    assert.equal(answer.status, 403)
    assert.match(
      answer.words,
      /the director of children’s services and the IT administrator|the IT administrator and the director of children’s services/,
    )
  })

  test('that somebody changed past Kept is shown broken, on the page, in the health and in readiness', async () => {
    await asOwner(kept.database, async client => {
      await client.query('alter table audit_line disable trigger user')
      await client.query(`set local role kept_keeper`)
      await client.query(`update audit_line set subject = 'another' where id = 60`)
      await client.query('reset role')
      await client.query('alter table audit_line enable trigger user')
    })
    assert.match(
      (await administrator.get('/audit-trail')).words,
      /The chain is broken at line 60: its words were changed/,
    )
    assert.match((await administrator.get('/health-of-kept')).words, /Look at this The chain is broken at line 60/)
    const ready = await kept.visitor().get('/ready')
    assert.equal(ready.status, 200)
    assert.deepEqual(JSON.parse(ready.body).warnings, ['The audit trail is broken at line 60: its words were changed'])
  })

  test('cannot be written as somebody else, changed or emptied by any page', async () => {
    const [chair = '', director = ''] = [kept.people.get('chair'), kept.people.get('director')]
    const asChair = (work: Parameters<typeof kept.database.as>[1]) =>
      kept.database.as({ audience: 'member', person: chair }, work)
    await assert.rejects(
      asChair(db => writeAuditLine(db, { person: director, deed: 'x', about: 'x' })),
      /row-level security/,
    )
    for (const statement of ['update audit_line set deed = deed', 'delete from audit_line', 'truncate audit_line'])
      for (const audience of ['member', 'analyst', 'administrator', 'system'] as const)
        await assert.rejects(
          kept.database.as({ audience, person: null }, db => sql.raw(statement).execute(db)),
          /permission denied/,
        )
  })
})

test('a deed is told in words', () => {
  assert.equal(deedInWords('dataset.load-extract'), 'Load extract')
  assert.equal(deedInWords('access.sign-in'), 'Sign in')
})
