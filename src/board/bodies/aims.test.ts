import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { become, onBothDatabases, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate as d } from '../../kernel/index.ts'
import { addItem, agendaOf, carryItem } from '../agenda/agenda.store.ts'
import { savePlanItem } from '../forward-plan/forward-plan.store.ts'
import { findMeeting } from '../meetings/meetings.store.ts'
import { aimsOfItem, saveAimsOfItem, serveAsBefore } from './aims.store.ts'
import { appraisalsOf, saveAppraisal } from './appraisals.store.ts'
import { saveBody, saveHolder, saveSeat, saveTerms } from './bodies.store.ts'

const clerk = { audience: 'clerk' } as const
const board = 'corporate-parenting-board'
const aims = ['Listen, learn, act', 'Answer together']
const termsSince = (firstOn: string, words: readonly string[]) =>
  ({ firstOn: d(firstOn), agreedOn: d(firstOn), membersStated: null, aims: words, words: '' }) as const

onBothDatabases('what stands beside a register', open => {
  test('is told to those who may know: aims to members, appraisals to nobody but those who keep it', () =>
    open.inTransaction(clerk, async db => {
      const body = await saveBody(db, {
        name: 'Fostering panel',
        kind: 'statutory panel',
        accessRegime: 'voluntary',
        purpose: '',
        parent: null,
        meetsPerYear: null,
        quorum: null,
        ageFrom: null,
        ageTo: null,
        minutesFrom: 1,
        isPublic: true,
        foundedOn: null,
        dissolvedOn: null,
        ordinal: 1,
      })
      const since = d('2026-01-01')
      const seat = await saveSeat(db, body, {
        title: 'Independent member',
        kind: 'independent',
        votes: true,
        office: null,
        firstOn: since,
        lastOn: null,
        ordinal: 1,
      })
      const holder = await saveHolder(db, { seat, person: null, shownAs: 'Member', firstOn: since, lastOn: null })
      const appraisal = { appraisedBy: 'Chair of the panel', lastOn: since, nextOn: d('2027-01-01') }
      await saveAppraisal(db, holder, appraisal)
      await saveAppraisal(db, holder, appraisal)
      assert.deepEqual(await appraisalsOf(db, body), [{ holder, ...appraisal }])
      const reads = async (audience: Parameters<typeof become>[1]['audience'], table: 'appraisal' | 'served_aim') => {
        await become(db, { audience })
        const { has } = await db
          .selectNoFrom(eb => eb.fn<boolean>('has_table_privilege', [eb.val(table), eb.val('select')]).as('has'))
          .executeTakeFirstOrThrow()
        return has
      }
      for (const audience of ['public', 'person', 'author', 'analyst', 'administrator'] as const)
        for (const table of ['appraisal', 'served_aim'] as const)
          assert.equal(await reads(audience, table), false, `${audience} ${table}`)
      assert.equal(await reads('member', 'served_aim'), true)
      assert.equal(await reads('member', 'appraisal'), false)
      assert.equal(await reads('officer', 'appraisal'), true)
    }))
})

onTheEmbeddedDatabase('the aims and the members of a body', open => {
  let kept: AnApp
  let held: MeetingHeld
  let browser: Browser
  const audit = (about: string) =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select('deed').where('subject', '=', about).orderBy('id', 'desc').executeTakeFirst(),
    )
  before(async () => {
    kept = await anApp({ database: await open.fresh(), demonstration: false })
    held = await aMeetingHeld(kept.database)
    await kept.database.as(clerk, db => saveTerms(db, board, termsSince('2024-05-01', aims), null))
    browser = await kept.as('democratic-services-officer')
  })
  after(() => kept.close())
  const itemAt = (title: string, rest = '') => `/meetings/${held.meeting}/agenda/${held.item(title)}${rest}`

  test('are said of an item by ticks, and read in its page by members and not by report authors', async () => {
    const page = itemAt('Fostering annual report', '/aims')
    assert.equal((await browser.post(page, { aims: ['Fly to the moon'] })).status, 422)
    assert.deepEqual(await kept.database.as(clerk, db => aimsOfItem(db, held.item('Fostering annual report'))), [])
    assert.equal((await browser.post(page, { aims: ['Listen, learn, act'] })).to, itemAt('Fostering annual report'))
    assert.deepEqual(await audit(held.meeting), { deed: 'board.keep-agenda' })
    const member = await kept.as('board-member')
    assert.match((await member.get(itemAt('Fostering annual report'))).words, /Aims that it serves Listen, learn, act/)
    const author = await kept.as('report-author')
    assert.doesNotMatch((await author.get(itemAt('Fostering annual report'))).words, /Aims that it serves/)
    assert.equal((await author.get(`/bodies/${board}/aims`)).status, 403)
  })

  test('are each reported for a year, with what came and where nothing did', async () => {
    await browser.post(itemAt('Challenge cards', '/aims'), { aims: ['Listen, learn, act'] })
    const member = await kept.as('chair')
    assert.match((await member.get(`/bodies/${board}`)).body, new RegExp(`href="/bodies/${board}/aims"`))
    const { words, body } = await member.get(`/bodies/${board}/aims`)
    assert.match(words, /1\. Listen, learn, act .*Fostering annual report 22 November 2026 To come/)
    assert.match(words, /Challenge cards In private 22 November 2026/)
    assert.match(words, /2\. Answer together Nothing has come to a meeting for this aim in 2026-27 so far/)
    assert.doesNotMatch(body, /name no aim/)
    assert.match((await browser.get(`/bodies/${board}/aims`)).words, /Quality assurance update/)
    await kept.database.as(clerk, db =>
      db.updateTable('meeting').set({ state: 'held' }).where('id', '=', held.meeting).execute(),
    )
    assert.match(
      (await member.get(`/bodies/${board}/aims`)).words,
      /Something came to a meeting for 1 of 2 aims .*No minute of it in Kept .*Taken in private/,
    )
  })

  test('keep their words with the item when the terms change, and go with it to another meeting', async () => {
    const item = held.item('Fostering annual report')
    await kept.database.as(clerk, async db => {
      await saveTerms(db, board, termsSince('2026-11-01', ['Be a good parent']), null)
      const [meeting, next] = [await findMeeting(db, held.meeting), await findMeeting(db, held.next)]
      if (!meeting || !next) throw new TypeError('The meetings are not there')
      const one = (await agendaOf(db, meeting)).find(other => other.id === item) ?? assert.fail()
      const carried = await carryItem(db, one, { meeting: next, why: 'deferred' })
      assert.deepEqual(
        (await aimsOfItem(db, carried)).map(({ aim, termsVersion }) => [aim, termsVersion]),
        [['Listen, learn, act', 1]],
      )
      await saveAimsOfItem(db, carried, [])
    })
    const { words } = await browser.get(`/bodies/${board}/aims`)
    assert.match(words, /1\. Be a good parent Nothing has come/)
    assert.match(words, /2\. Listen, learn, act In the words of version 1 of the terms\. .*Fostering annual report/)
    const form = await browser.get(itemAt('Fostering annual report', '/aims'))
    assert.match(form.words, /Be a good parent Listen, learn, act \(version 1 of the terms\)/)
  })

  test('go with what comes round from one agenda to the next, as far as the terms still have them', () =>
    kept.database.as(clerk, async db => {
      const planItem = await savePlanItem(db, {
        body: board,
        title: 'Performance data set',
        kind: 'standing',
        everyMeeting: true,
        everyMonths: null,
        firstOn: null,
        lastOn: null,
        lead: '',
        authorRole: null,
        verb: 'note',
        minutesLong: 10,
        isExempt: false,
        template: null,
      })
      const item = {
        title: 'Performance data set',
        type: 'performance',
        verb: 'note',
        lead: '',
        presenter: '',
      } as const
      const more = { minutesLong: 10, fixedStart: null, paper: 'none', part: 'open', planItem } as const
      const first = await addItem(db, held.meeting, { ...item, ...more })
      await saveAimsOfItem(db, first, [
        { aim: 'be a good  parent', termsVersion: 1, number: 1 },
        { aim: 'Answer together', termsVersion: 1, number: 2 },
      ])
      const again = await addItem(db, held.next, { ...item, ...more })
      await serveAsBefore(db, again, planItem, { body: board, heldOn: d('2026-12-14') })
      assert.deepEqual(await aimsOfItem(db, again), [
        { item: again, aim: 'Be a good parent', termsVersion: 2, number: 1 },
      ])
      for (const id of [first, again]) await saveAimsOfItem(db, id, [])
    }))

  test('have an appraiser where somebody says who, and the body’s page lists what is overdue to those who keep it', async () => {
    const page = await browser.get(`/bodies/${board}`)
    assert.doesNotMatch(page.words, /Appraisals/)
    assert.match(page.words, /Record who appraises a member Councillor for the north ward/)
    const at = /href="([^"]*\/appraisal)"/.exec(page.body)?.[1] ?? ''
    const day = (name: string, year: string) => ({
      [`${name}-day`]: '1',
      [`${name}-month`]: '9',
      [`${name}-year`]: year,
    })
    const next = day('nextAppraisedOn', '2026')
    assert.match((await browser.post(at, { appraisedBy: '', ...next })).words, /Enter who appraises them, by role/)
    const given = { appraisedBy: 'Agency decision maker', ...day('lastAppraisedOn', '2025'), ...next }
    assert.equal((await browser.post(at, given)).status, 303)
    assert.match(
      (await browser.get(`/bodies/${board}`)).words,
      /Appraisals 1 appraisal is overdue: Councillor for the north ward .*Agency decision maker 1 September 2025 1 September 2026 Overdue/,
    )
    const member = await kept.as('chair')
    assert.doesNotMatch((await member.get(`/bodies/${board}`)).words, /ppraisal|Agency decision maker/)
    const public_ = await kept.visitor().get(`/published/bodies/${board}`)
    assert.doesNotMatch(public_.words, /ppraisal|Agency decision maker/)
    assert.equal((await browser.post(at, { appraisedBy: '' })).status, 303)
    const since = { 'firstOn-day': '1', 'firstOn-month': '6', 'firstOn-year': '2026' }
    const seat = { title: 'Adviser', kind: 'independent', votes: 'no', office: 'none', ...since }
    const { to } = await browser.post(`/bodies/${board}/seats/new`, seat)
    const adviser = { shownAs: 'Adviser to the board', person: '', ...since }
    assert.equal((await browser.post(to ?? '', { ...adviser, ...next })).status, 422)
    assert.equal((await browser.post(to ?? '', { ...adviser, appraisedBy: 'Chair of the board' })).status, 303)
    assert.match(
      (await browser.get(`/bodies/${board}`)).words,
      /Adviser to the board Chair of the board Not yet No day is set/,
    )
    assert.doesNotMatch((await browser.get(`/bodies/${board}`)).words, /overdue/)
  })

  test('say that young people come and from when; a meeting in school hours then needs a second word', async () => {
    const body = {
      name: 'Corporate Parenting Board',
      kind: 'board',
      accessRegime: 'statutory committee',
      isPublic: 'yes',
      youngPeopleCome: 'yes',
    }
    const change = `/bodies/${board}/change`
    assert.match((await browser.post(change, body)).words, /Enter from what time they can come on a school day/)
    assert.equal((await browser.post(change, { ...body, youngPeopleFrom: '4pm' })).status, 303)
    assert.match((await browser.get(`/bodies/${board}`)).words, /on a school day from 4\.00pm/)
    const meeting = {
      body: board,
      'heldOn-day': '8',
      'heldOn-month': '2',
      'heldOn-year': '2027',
      startsAt: '2.30pm',
      format: 'in person',
      kind: 'formal',
    }
    const holiday = { 'firstOn-day': '9', 'firstOn-month': '2', 'firstOn-year': '2027', name: 'Half term' }
    assert.equal((await browser.post('/settings/school-holidays', holiday)).status, 303)
    assert.equal((await browser.post('/meetings/new', { ...meeting, 'heldOn-day': '9' })).status, 303)
    assert.equal((await browser.post('/settings/school-holidays', { takeOut: '2027-02-09' })).status, 303)
    const early = await browser.post('/meetings/new', meeting)
    assert.equal(early.status, 422)
    assert.match(
      early.words,
      /cannot be there before 4\.00pm\. This one would start at 2\.30pm\. Tick the box.*School holidays are not entered/,
    )
    const later = await browser.post('/meetings/new', { ...meeting, startsAt: '16:15' })
    assert.equal(later.status, 303)
    const time = { startsAt: '15:00', format: 'in person' }
    assert.match(
      (await browser.post(`${later.to}/change`, time)).words,
      /This one would start at 3\.00pm\. Tick the box/,
    )
    assert.equal((await browser.post(`${later.to}/change`, { ...time, sure: 'yes' })).status, 303)
    await browser.post('/forward-plan', { lay: 'usual' })
    assert.match((await browser.get('/forward-plan')).words, /Review of where and when meetings are held/)
  })

  test('are asked when an item is added, and a wrong one adds nothing', async () => {
    const add = `/meetings/${held.next}/agenda/new`
    assert.match(
      (await browser.get(add)).words,
      /Which aims of the Corporate Parenting Board does it serve\? \(optional\)/,
    )
    const item = { title: 'Visits', type: 'other', verb: 'note', paper: 'none', part: 'open', minutesLong: '5' }
    const before = await kept.database.as(clerk, db => agendaOf(db, { id: held.next, startsAt: '14:30' }))
    const refused = await browser.post(add, { ...item, aims: ['Fly to the moon'] })
    assert.match(refused.words, /Choose among the aims that are in the list/)
    const added = await browser.post(add, { ...item, aims: ['Be a good parent'] })
    assert.equal(added.status, 303)
    await kept.database.as(clerk, async db => {
      const there = await agendaOf(db, { id: held.next, startsAt: '14:30' })
      assert.equal(there.length, before.length + 1)
      const visits = there.find(one => one.title === 'Visits')
      assert.deepEqual(
        (await aimsOfItem(db, visits?.id ?? '')).map(one => one.aim),
        ['Be a good parent'],
      )
    })
  })
})
