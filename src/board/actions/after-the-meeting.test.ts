import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'
import { recordDecision } from '../decisions/decisions.store.ts'
import { saveMeeting } from '../meetings/meetings.store.ts'
import { addAction } from './actions.store.ts'

const marker = 'Quillfeather'

onTheEmbeddedDatabase('after the meeting', open => {
  let kept: AnApp
  let officer: Browser
  let author: Browser
  let meeting: string
  let secret: string

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    officer = await kept.as('corporate-parenting-officer')
    author = await kept.as('report-author')
    await kept.database.as({ audience: 'clerk' }, async db => {
      await db
        .insertInto('body')
        .values({
          id: 'corporate-parenting-board',
          name: 'Corporate Parenting Board',
          kind: 'board',
          access_regime: 'voluntary',
          is_public: true,
        })
        .execute()
      meeting = await saveMeeting(db, {
        body: 'corporate-parenting-board',
        heldOn: plainDate('2026-11-16'),
        startsAt: '10:00',
        endsAt: null,
        venue: '',
        format: 'in person',
        kind: 'formal',
        calledAt: null,
      })
      await db
        .updateTable('meeting')
        .set({ agenda_published_at: '2026-11-06T10:00:00.000Z' })
        .where('id', '=', meeting)
        .execute()
      secret = await addAction(db, {
        title: `${marker} about a placement`,
        sourceMeeting: meeting,
        sourceMinute: 12,
        owners: [{ role: 'chair' }],
        dueOn: plainDate('2026-11-20'),
        expected: [`${marker} expected`],
        kind: 'action',
        part: 'exempt',
        madeBy: null,
      })
      await recordDecision(db, {
        title: 'Council tax <b>exemption</b>',
        wording: 'That care leavers be exempted from council tax.',
        outcome: 'resolved',
        body: 'corporate-parenting-board',
        sourceMeeting: meeting,
        sourceMinute: 11,
        decidedOn: plainDate('2026-11-16'),
        part: 'open',
        isPublic: true,
        madeBy: null,
      })
    })
  })
  after(() => kept.close())

  const lastDeed = () =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject']).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    )
  const ask = {
    title: 'Send the list of job titles',
    kind: 'promise',
    part: 'open',
    roles: 'report-author',
    dueMeeting: '',
    'dueOn-day': '20',
    'dueOn-month': '11',
    'dueOn-year': '2026',
    expected: 'Young people know who does what\nThe list is on the wall',
  }

  test('an action is asked for, answered by its owner, and closed on what shows it', async () => {
    // Whoever only looks, or may not read an action, is not asked to do one.
    const owners = [
      ...(await officer.get('/actions/new')).body.matchAll(/name="roles" type="checkbox" value="([^"]+)"/g),
    ]
    assert.ok(owners.some(([, role]) => role === 'director'))
    assert.ok(!owners.some(([, role]) => role === 'inspector' || role === 'it-administrator'))
    const refused = await officer.post('/actions/new', { ...ask, roles: [] })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Choose or write who must do it/)
    assert.match(refused.body, /Young people know who does what/)

    const made = await officer.post('/actions/new', { ...ask, sourceMeeting: meeting, sourceMinute: '10' })
    assert.equal(made.status, 303)
    const at = made.to ?? ''
    assert.deepEqual(await lastDeed(), { deed: 'board.keep-actions', subject: `action ${at.split('/')[2]}` })
    assert.match(
      (await officer.get('/actions')).words,
      /Send the list of job titles Report author 20 November 2026 Overdue Minute 10 of 16 November 2026/,
    )

    assert.match(
      (await author.get('/my-work')).words,
      /One thing is yours, 1 past the day.* Send the list of job titles Action 20 November 2026 Late/,
    )
    const waits = { state: 'open', words: 'Two teams have not answered', link: '', confidence: 'not sure' }
    assert.equal((await author.post(`${at}/answer`, waits)).status, 303)
    assert.match((await officer.get(at)).words, /Will it be done by its day\? Not sure\. Two teams have not answered/)
    const answered = await author.post(`${at}/answer`, {
      state: 'done',
      words: 'It went out with the newsletter',
      link: '',
      actual1: 'They have it',
      actual2: '',
    })
    assert.equal(answered.status, 303)
    assert.match((await author.get(at)).words, /Young people know who does what They have it/)
    assert.equal((await author.get(`${at}/close`)).status, 403)
    const other = await kept.as('health-partner')
    for (const path of [at, `${at}/answer`]) assert.equal((await other.get(path)).status, 404)

    const close = await officer.get(`${at}/close`)
    assert.match(close.body, /It went out with the newsletter/)
    const bare = await officer.post(`${at}/close`, { state: 'done', evidence: '', link: '' })
    assert.equal(bare.status, 422)
    assert.match(bare.words, /Say what shows that it was done/)
    assert.equal(
      (await officer.post(`${at}/close`, { state: 'partly done', evidence: 'The list is out', link: '' })).status,
      303,
    )

    const again = await officer.post(`${at}/re-issue`, {
      ...ask,
      as: 'partly done',
      why: 'Not on the wall yet',
      title: 'Put the list on the wall',
      'dueOn-day': '18',
      'dueOn-month': '12',
    })
    assert.equal(again.status, 303)
    assert.match(
      (await officer.get(again.to ?? '')).words,
      /Asked for 2 times Send the list of job titles, 20 November 2026, Report author Partly done Put the list on the wall/,
    )
    assert.match((await officer.get('/actions?show=reissued')).words, /Asked for 2 times/)
  })

  test('without a mail server nobody is reminded, and the page says so', async () => {
    assert.match((await officer.get('/actions')).words, /Kept sends no e-mail here/)
    const refused = await officer.post(`/actions/${secret}/nudge`)
    assert.equal(refused.status, 422)
    const { length } = await kept.database.as({ audience: 'system' }, db =>
      db.selectFrom('mail').select('id').execute(),
    )
    assert.equal(length, 0)
  })

  test('a private action is for those who may read it: on its page, in lists, in search and in counts', async () => {
    const chair = await kept.as('chair')
    for (const path of ['/actions', '/my-work', `/actions/${secret}`, `/search?q=${marker}`])
      assert.equal((await chair.get(path)).words.includes(marker), true, path)
    for (const role of ['report-author', 'performance-analyst', 'foster-carer-representative'] as const) {
      const browser = await kept.as(role)
      assert.equal((await browser.get(`/actions/${secret}`)).status, 404, role)
      for (const path of ['/actions?show=all', '/my-work'])
        assert.equal((await browser.get(path)).words.includes(marker), false, `${role} ${path}`)
      assert.match((await browser.get(`/search?q=${marker}`)).words, /Nothing found/, role)
    }
    assert.match((await kept.visitor().get(`/published/search?q=${marker}`)).words, /Nothing found/)
    const { rows } = await kept.database.as({ audience: 'administrator' }, async db => ({
      rows: JSON.stringify(await db.selectFrom('audit_line').selectAll().execute()),
    }))
    assert.equal(rows.includes(marker), false)
  })

  test('search finds words in any of their forms, marks them, and makes no mark-up of a text or of a question', async () => {
    const visitor = kept.visitor()
    const found = await visitor.get('/published/search?q=exempting+care+leaver')
    assert.match(found.words, /One thing found/)
    assert.match(found.body, /<mark>exempted<\/mark>/)
    assert.match(found.body, /Council tax &lt;b&gt;exemption&lt;\/b&gt;/)
    const nasty = await visitor.get(
      `/published/search?q=${encodeURIComponent('"><script>alert(1)</script> & <!-- ( | !')}`,
    )
    assert.equal(nasty.status, 200)
    assert.equal(nasty.body.includes('<script>alert'), false)
    assert.match((await visitor.get('/published/search?q=the+and')).words, /Use another word/)
    assert.match((await officer.get('/search?q=list+walls&kind=action')).words, /Put the list on the wall Action/)
    assert.equal(JSON.stringify(kept.log).includes('exempting'), false)
    assert.equal(
      kept.log.some(line => JSON.stringify(line).includes('/published/search')),
      true,
    )
  })

  test('the registers count what the measures ask for, once somebody says that the year is whole', async () => {
    const seat = await kept.database.as(
      { audience: 'clerk' },
      async db =>
        (
          await db
            .insertInto('seat')
            .values({
              body: 'corporate-parenting-board',
              title: 'Elected member, seat 1',
              kind: 'elected member',
              votes: true,
              first_on: plainDate('2024-01-01'),
            })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
    )
    const member = await kept.as('board-member')
    const entered = await member.post('/registers/events/new', {
      title: 'Takeover day',
      kind: 'takeover',
      'heldOn-day': '12',
      'heldOn-month': '11',
      'heldOn-year': '2025',
      seats: seat,
      childrenThere: '',
      whatChildrenSaid: 'We want a say in the budget',
    })
    assert.equal(entered.status, 303)
    assert.match(
      (await author.get('/registers/events')).words,
      /Takeover day Takeover 12 November 2025 Elected member, seat 1 Not counted We want a say/,
    )
    assert.equal((await member.get('/registers/measures')).status, 403)
    const page = '/registers/measures?year=2026'
    assert.match((await officer.get(page)).words, /Takeover events 1 April 2025 to 31 March 2026 1 Nothing/)
    const refused = await officer.post(page, { year: '2026' })
    assert.match(refused.words, /what is missing is not nought/)
    assert.equal((await officer.post(page, { year: '2026', isWhole: 'yes' })).status, 303)
    const values = await kept.database.as({ audience: 'officer' }, db =>
      db.selectFrom('entered_value').select(['measure', 'value', 'last_on']).orderBy('measure').execute(),
    )
    assert.deepEqual(
      values.map(one => `${one.measure} ${Number(one.value)} ${one.last_on}`),
      [
        'audits-with-members-or-young-people 0 2026-03-31',
        'members-took-part-in-events 1 2026-03-31',
        'takeover-events-held 1 2026-03-31',
      ],
    )
  })
})
