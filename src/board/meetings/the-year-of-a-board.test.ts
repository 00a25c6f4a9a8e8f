import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { become, onBothDatabases, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { saveSetting } from '../../access/index.ts'
import { plainDate as d } from '../../kernel/index.ts'
import { agendaOf } from '../agenda/agenda.store.ts'
import { boardHeaderOf, endSeat, saveBody, saveHolder, saveSeat, saveTerms, termsOf } from '../bodies/bodies.store.ts'
import type { Body } from '../bodies/body.ts'
import { planFor, planOf, plannedFor, removeFromPlan, savePlanItem } from '../forward-plan/forward-plan.store.ts'
import { changesOf, findMeeting, meetingsBetween, saveMeeting, tellChange } from './meetings.store.ts'

const aBody = (given: Partial<Body> = {}): Omit<Body, 'id'> => ({
  name: 'Corporate Parenting Board',
  kind: 'board',
  accessRegime: 'statutory committee',
  purpose: '',
  parent: null,
  meetsPerYear: 10,
  quorum: 3,
  ageFrom: null,
  ageTo: null,
  minutesFrom: 36,
  isPublic: true,
  foundedOn: null,
  dissolvedOn: null,
  youngPeopleFrom: null,
  ordinal: 1,
  ...given,
})
const aSeat = (given: Partial<Parameters<typeof saveSeat>[2]> = {}) => ({
  title: 'Elected member, seat 1',
  kind: 'elected member' as const,
  votes: true,
  office: null,
  firstOn: d('2019-05-16'),
  lastOn: null,
  ordinal: 1,
  ...given,
})
const aMeeting = (body: string, heldOn: string) => ({
  body,
  heldOn: d(heldOn),
  startsAt: '14:30',
  endsAt: '17:00',
  venue: 'Committee room 1',
  format: 'in person' as const,
  kind: 'formal' as const,
  calledAt: null,
})
const clerk = { audience: 'clerk' } as const
const at = '2026-11-22T10:00:00.000Z'

onBothDatabases('a body in the database', open => {
  test('gives the head of a board on a day: chair, votes and quorum, without who has left', () =>
    open.inTransaction(clerk, async db => {
      const body = await saveBody(db, aBody())
      assert.equal(body, 'corporate-parenting-board')
      const chair = await saveSeat(db, body, aSeat({ title: 'Chair', office: 'chair' }))
      const young = await saveSeat(db, body, aSeat({ title: 'Forum seat', kind: 'forum', votes: false, ordinal: 2 }))
      await saveSeat(db, body, aSeat({ title: 'Empty seat', ordinal: 3 }))
      const hold = (seat: string, shownAs: string, firstOn: string, lastOn: string | null) =>
        saveHolder(db, { seat, person: null, shownAs, firstOn: d(firstOn), lastOn: lastOn === null ? null : d(lastOn) })
      await hold(chair, 'Councillor for the north ward', '2019-05-16', '2019-11-30')
      await hold(chair, 'Councillor for the south ward', '2019-12-01', null)
      await hold(young, 'Children in care council', '2019-05-16', null)
      const header = await boardHeaderOf(db, body, d('2019-11-14'))
      assert.equal(header?.chair?.shownAs, 'Councillor for the north ward')
      assert.equal(header.quorum, 3)
      assert.deepEqual(
        header.votingMembers.map(seat => seat.title),
        ['Chair'],
      )
      assert.equal(header.seats.length, 3)
      assert.equal((await boardHeaderOf(db, body, d('2019-12-09')))?.chair?.shownAs, 'Councillor for the south ward')
      await endSeat(db, chair, d('2019-12-31'))
      assert.equal((await boardHeaderOf(db, body, d('2020-01-01')))?.chair, null)
      assert.equal(await boardHeaderOf(db, 'no-such-body', d('2020-01-01')), null)
    }))

  test('keeps each version of its terms of reference as it was written', () =>
    open.inTransaction(clerk, async db => {
      const body = await saveBody(db, aBody())
      const write = (membersStated: number) =>
        saveTerms(
          db,
          body,
          { agreedOn: null, firstOn: d('2019-05-16'), aims: ['Listen'], words: '', membersStated },
          null,
        )
      assert.deepEqual([await write(6), await write(5)], [1, 2])
      assert.deepEqual(
        (await termsOf(db, body)).map(version => [version.version, version.membersStated, version.aims]),
        [
          [1, 6, ['Listen']],
          [2, 5, ['Listen']],
        ],
      )
      await assert.rejects(db.updateTable('terms_of_reference').set({ words: 'Other words' }).execute())
    }))

  test('shows the public its formal meetings and what changed about them, and nothing of a body that is not public', () =>
    open.inTransaction(clerk, async db => {
      const board = await saveBody(db, aBody())
      const group = await saveBody(db, aBody({ name: 'Delivery group', isPublic: false }))
      const formal = await saveMeeting(db, aMeeting(board, '2027-02-08'))
      await saveMeeting(db, { ...aMeeting(board, '2027-02-22'), kind: 'informal' })
      const inside = await saveMeeting(db, aMeeting(group, '2027-02-09'))
      for (const meeting of [formal, inside]) {
        await tellChange(db, meeting, 'The place is Room 2.', null, at)
        await tellChange(db, meeting, 'The place is Room 3.', null, at)
      }
      await become(db, { audience: 'public' })
      assert.deepEqual(
        (await meetingsBetween(db, {})).map(meeting => [meeting.id, meeting.changedWhy]),
        [[formal, 'The place is Room 3.']],
      )
      assert.deepEqual(
        (await changesOf(db, { body: board })).map(change => change.version),
        [1, 2],
      )
      assert.deepEqual(await changesOf(db, { meeting: inside }), [])
    }))

  test('lets the clerk set closed days and lead times, and no other setting', () =>
    open.inTransaction(clerk, async db => {
      for (const key of ['closed days', 'report deadlines', 'school holidays'])
        for (const value of [1, 2]) await saveSetting(db, { key, value, isPublic: true, by: null })
      await assert.rejects(saveSetting(db, { key: 'council', value: { name: 'Another' }, isPublic: true, by: null }))
    }))

  test('plans an item once for a meeting, and lets go of it only where no earlier meeting had it', () =>
    open.inTransaction(clerk, async db => {
      const body = await saveBody(db, aBody())
      const [past, coming] = [
        await saveMeeting(db, aMeeting(body, '2026-10-12')),
        await saveMeeting(db, aMeeting(body, '2027-02-08')),
      ]
      const item = (title: string) =>
        savePlanItem(db, {
          body,
          title,
          kind: 'annual report',
          everyMeeting: false,
          everyMonths: 12,
          firstOn: d('2026-10-01'),
          lastOn: null,
          lead: '',
          authorRole: null,
          verb: 'consider',
          minutesLong: 15,
          isExempt: false,
          template: null,
        })
      const [had, never] = [await item('Had'), await item('Never')]
      await planFor(db, [
        { planItem: had, meeting: past },
        { planItem: had, meeting: coming },
        { planItem: never, meeting: coming },
      ])
      await planFor(db, [{ planItem: had, meeting: coming }])
      assert.equal((await plannedFor(db, body)).length, 3)
      for (const one of [had, never]) await removeFromPlan(db, one, d('2026-11-22'), d('2026-11-21'))
      assert.deepEqual(
        (await planOf(db, body)).map(one => [one.title, one.lastOn]),
        [['Had', '2026-11-21']],
      )
      assert.deepEqual(await plannedFor(db, body), [{ planItem: had, meeting: past, why: '' }])
    }))
})

onTheEmbeddedDatabase('the year of a board', open => {
  let kept: AnApp
  let browser: Browser
  before(async () => {
    kept = await anApp({ database: await open.fresh(), demonstration: false })
    browser = await kept.as('democratic-services-officer')
  })
  after(() => kept.close())

  const day = (name: string, written: string) => {
    const [year = '', month = '', date = ''] = written.split('-')
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const lastDeed = () =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject']).orderBy('id', 'desc').limit(1).executeTakeFirst(),
    )
  const call = (heldOn: string, more: Readonly<Record<string, string>> = {}) =>
    browser.post('/meetings/new', {
      body: 'corporate-parenting-board',
      ...day('heldOn', heldOn),
      startsAt: '2.30pm',
      endsAt: '17:00',
      venue: 'Committee room 1',
      format: 'in person',
      kind: 'formal',
      ...more,
    })
  const meetings = () => kept.database.as(clerk, db => meetingsBetween(db, {}))

  test('begins with a body, its seats and its terms, and shows where they do not agree', async () => {
    assert.match((await browser.get('/bodies')).words, /No bodies yet/)
    const made = await browser.post('/bodies/new', {
      name: 'Corporate Parenting Board',
      kind: 'board',
      accessRegime: 'statutory committee',
      purpose: 'The council as a parent.',
      quorum: '3',
      meetsPerYear: '10',
      isPublic: 'yes',
    })
    assert.equal(made.to, '/bodies/corporate-parenting-board')
    assert.deepEqual(await lastDeed(), { deed: 'board.keep-bodies', subject: 'Corporate Parenting Board' })
    const seat = await browser.post('/bodies/corporate-parenting-board/seats/new', {
      title: 'Chair of the board',
      kind: 'elected member',
      votes: 'yes',
      office: 'chair',
      ...day('firstOn', '2019-05-16'),
    })
    assert.match(seat.to ?? '', /\/holders\/new$/)
    const holder = { shownAs: 'Councillor for the north ward', person: '', ...day('firstOn', '2019-05-16') }
    assert.equal((await browser.post(seat.to ?? '', holder)).status, 303)
    const twice = await browser.post(seat.to ?? '', { ...holder, ...day('firstOn', '2020-01-01') })
    assert.equal(twice.status, 422)
    assert.match(twice.words, /Councillor for the north ward has held it since 16 May 2019/)
    await browser.post('/bodies/corporate-parenting-board/terms/new', {
      ...day('firstOn', '2019-05-16'),
      membersStated: '6',
      aims: 'Listen, learn, act\nHigh aspirations',
    })
    const { words } = await browser.get('/bodies/corporate-parenting-board')
    assert.match(words, /Chair Councillor for the north ward/)
    assert.match(words, /say 6 elected members; the register of seats has 1/)
    assert.match(words, /has not been agreed yet/)
    assert.match(words, /open to everyone/)
  })

  test('lists what officers may decide for it, by post, and shows everybody what is in force', async () => {
    const at = '/bodies/corporate-parenting-board'
    assert.match((await browser.get(`${at}/powers/new`)).words, /There is no post to give it to/)
    const { to } = await browser.post('/posts/new', { title: 'Director of children’s services', plainTitle: '' })
    const post = /\/posts\/([^/]+)/.exec(to ?? '')?.[1] ?? ''
    const power = { what: 'To answer a card between meetings.', post, source: 'Scheme of delegation, part 3' }
    assert.equal((await browser.post(`${at}/powers/new`, { ...power, ...day('firstOn', '') })).status, 422)
    assert.equal((await browser.post(`${at}/powers/new`, { ...power, ...day('firstOn', '2026-11-01') })).status, 303)
    await browser.post(`${at}/powers/new`, { ...power, what: 'To sign letters.', ...day('firstOn', '2026-12-01') })
    const shown = () => kept.visitor().get(`/published${at}`)
    assert.match(
      (await shown()).words,
      /To answer a card between meetings\. \(Scheme of delegation, part 3\) Director of children’s services 1 November/,
    )
    assert.doesNotMatch((await shown()).words, /To sign letters/)
    const end = /href="([^"]*\/powers\/[^"]*\/end)"/.exec((await browser.get(at)).body)?.[1] ?? ''
    assert.match((await browser.post(end, day('lastOn', '2026-10-01'))).words, /cannot end before it began/)
    assert.equal((await browser.post(end, day('lastOn', '2026-11-20'))).status, 303)
    assert.doesNotMatch((await shown()).words, /To answer a card/)
    assert.match((await browser.get(at)).words, /Powers of other times .* To answer a card between meetings/)
  })

  test('has meetings with their deadlines; a bank holiday or a day that is taken needs a second word', async () => {
    const holiday = await call('2026-12-28')
    assert.equal(holiday.status, 422)
    assert.match(holiday.words, /28 December 2026 is Boxing Day \(substitute\)\. Tick the box/)
    assert.deepEqual(await meetings(), [])
    assert.equal((await call('2026-12-07')).to, '/meetings/corporate-parenting-board-2026-12-07')
    assert.match((await call('2026-12-07')).words, /Corporate Parenting Board meets that day already, at 14:30/)
    assert.equal((await call('2026-12-07', { sure: 'yes' })).to, '/meetings/corporate-parenting-board-2026-12-07-2')
    const hub = await browser.get('/meetings/corporate-parenting-board-2026-12-07')
    assert.match(hub.words, /Published by 27 November 2026: 5 working days left/)
    assert.match(hub.words, /Voting members 1, of whom 3 must be there/)
  })

  test('counts no day on which the council is closed', async () => {
    const close = (name: string) =>
      browser.post('/settings/closed-days', { ...day('firstOn', '2026-12-29'), ...day('lastOn', '2026-12-31'), name })
    assert.equal((await close('')).status, 422)
    assert.equal((await close('Christmas closure')).status, 303)
    await call('2027-01-11')
    assert.match(
      (await browser.get('/meetings/corporate-parenting-board-2027-01-11')).words,
      /Cleared by 16 December 2026: .* Published by 24 December 2026/,
    )
    assert.equal((await browser.post('/settings/closed-days', { open: '2026-12-31' })).status, 303)
    assert.match((await browser.get('/settings/closed-days')).words, /30 December 2026 Christmas closure/)
    assert.doesNotMatch((await browser.get('/settings/closed-days')).words, /31 December 2026/)
    const holidays = '/settings/school-holidays'
    const half = { ...day('firstOn', '2027-02-15'), ...day('lastOn', '2027-02-19') }
    assert.match(
      (await browser.get(holidays)).words,
      /No holiday is entered, so every working day counts as a school day/,
    )
    assert.match((await browser.post(holidays, half)).words, /Enter what the holiday is called/)
    assert.equal((await browser.post(holidays, { ...half, name: 'Spring half term' })).status, 303)
    assert.match((await browser.get(holidays)).words, /Spring half term 15 February 2027 19 February 2027/)
    assert.equal((await browser.post(holidays, { takeOut: '2027-02-15' })).status, 303)
    assert.doesNotMatch((await browser.get(holidays)).words, /Spring half term 15/)
    const short = await browser.post('/settings/report-deadlines', { draft: '20', clearance: '12', clearDays: '3' })
    assert.match(short.words, /The law asks for five clear days/)
  })

  test('records when a meeting was called late', async () => {
    await call('2026-11-25')
    const meeting = await kept.database.as(clerk, db => findMeeting(db, 'corporate-parenting-board-2026-11-25'))
    assert.equal(meeting?.calledAt, at)
    assert.match((await browser.get('/meetings/corporate-parenting-board-2026-11-25')).words, /Called at short notice/)
  })

  test('tells everyone what changed, and keeps a cancelled meeting in lists and calendars', async () => {
    const meeting = '/meetings/corporate-parenting-board-2026-12-07-2'
    const same = { startsAt: '14:30', endsAt: '17:00', venue: 'Committee room 1', format: 'in person' }
    assert.match((await browser.post(`${meeting}/change`, same)).words, /Nothing is different/)
    await browser.post(`${meeting}/change`, { ...same, venue: 'The library', why: 'The lift is broken.' })
    assert.equal((await browser.post(`${meeting}/cancel`, { why: '', goesTo: 'waits' })).status, 422)
    await browser.post(`${meeting}/cancel`, { why: 'Too few members can come.', goesTo: 'waits' })
    assert.match((await browser.get(meeting)).words, /This meeting is cancelled\. Too few members can come/)
    assert.match((await browser.get('/meetings')).words, /7 December 2026, Corporate Parenting Board .* Cancelled/)
    const file = await kept.visitor().get('/published/calendar/corporate-parenting-board.ics')
    assert.equal(file.status, 200)
    const event = file.body.split('BEGIN:VEVENT').find(one => one.includes('board-2026-12-07-2@')) ?? ''
    assert.match(event, /STATUS:CANCELLED/)
    assert.match(event, /SEQUENCE:2/)
    assert.match((await browser.post(`${meeting}/change`, same)).words, /was cancelled already/)
  })

  test('adjourns only a meeting that began, to a later one of its body', async () => {
    const post = (meeting: string) =>
      browser.post(`/meetings/${meeting}/adjourn`, {
        goesOnAt: 'corporate-parenting-board-2027-01-11',
        why: 'The fire alarm rang.',
      })
    assert.match((await post('corporate-parenting-board-2026-12-07')).words, /has not begun/)
    await call('2026-11-20')
    assert.equal((await post('corporate-parenting-board-2026-11-20')).status, 303)
    const { words } = await browser.get('/meetings/corporate-parenting-board-2026-11-20')
    assert.match(words, /adjourned and goes on on 11 January 2027/)
  })

  test('is laid over its meetings by one button, and each item moves by a button', async () => {
    assert.match((await browser.get('/forward-plan')).words, /Start with the usual reports/)
    assert.equal((await browser.post('/forward-plan', { lay: 'usual' })).status, 303)
    const plan = () => kept.database.as(clerk, db => plannedFor(db, 'corporate-parenting-board'))
    const items = await kept.database.as(clerk, db => planOf(db, 'corporate-parenting-board'))
    assert.equal(items.filter(item => item.kind === 'annual report').length, 11)
    const laid = await plan()
    await browser.post('/forward-plan', { lay: 'year' })
    assert.deepEqual(await plan(), laid)
    assert.ok(!laid.some(one => one.meeting === 'corporate-parenting-board-2026-12-07-2'))
    const fostering = items.find(item => item.title === 'Fostering service annual report')
    const from = laid.find(one => one.planItem === fostering?.id)?.meeting ?? ''
    assert.equal(from, 'corporate-parenting-board-2026-11-25')
    const move = `${fostering?.id} ${from} corporate-parenting-board-2026-12-07`
    assert.match((await browser.get('/forward-plan')).body, new RegExp(`value="${move}"`))
    assert.equal((await browser.post('/forward-plan', { move })).status, 303)
    assert.match((await browser.post('/forward-plan', { move })).words, /Somebody changed the plan/)
    assert.match(
      (await browser.get('/forward-plan')).words,
      /Youth voice strategy annual report is due from June 2027 and no meeting before 1 September 2027 takes it/,
    )
    const reader = await kept.as('board-member')
    const read = await reader.get('/forward-plan')
    assert.equal(read.status, 200)
    assert.doesNotMatch(read.body, /name="move"/)
    assert.equal((await reader.post('/forward-plan', { lay: 'year' })).status, 403)
  })

  test('becomes the draft agenda of a meeting: opening items, the plan, then private business', async () => {
    const meeting = 'corporate-parenting-board-2026-12-07'
    const page = `/forward-plan/meetings/${meeting}/draft-agenda`
    assert.match((await browser.get(page)).words, /Placements outside registration \(in private, at the end\)/)
    assert.equal((await browser.post(page)).to, `/meetings/${meeting}/agenda`)
    const agenda = await kept.database.as(clerk, async db => agendaOf(db, { id: meeting, startsAt: '14:30' }))
    assert.deepEqual(agenda.map(item => item.type).slice(0, 5), [
      'apologies',
      'minutes',
      'declarations',
      'public participation',
      'urgent',
    ])
    assert.deepEqual(
      agenda.slice(-2).map(item => [item.type, item.part]),
      [
        ['exclusion', 'open'],
        ['report', 'exempt'],
      ],
    )
    assert.ok(agenda.some(item => item.title === 'Fostering service annual report' && item.planItem !== null))
    const again = await browser.post(page)
    assert.equal(again.status, 422)
    assert.match(again.words, /has everything that is planned already/)

    // What an agenda has is moved there, and the plan follows it.
    const fostering = agenda.find(item => item.title === 'Fostering service annual report')
    const next = 'corporate-parenting-board-2026-11-25'
    const move = `${fostering?.planItem} ${meeting} ${next}`
    const plan = await browser.get('/forward-plan')
    assert.doesNotMatch(plan.body, new RegExp(`value="${move}"`))
    assert.match(
      plan.words,
      /Fostering service annual report Annual report, 15 minutes[^.]*\. [^.]*On the agenda already/,
    )
    assert.match((await browser.post('/forward-plan', { move })).words, /is on the agenda of 7 December 2026 already/)
    const defer = `/meetings/${meeting}/agenda/${fostering?.id}/defer`
    const later = /value="(corporate-parenting-board-2027-[^"]+)"/.exec((await browser.get(defer)).body)?.[1] ?? ''
    assert.equal((await browser.post(defer, { to: later, why: 'deferred', reason: 'It is not ready' })).status, 303)
    assert.deepEqual(
      (await kept.database.as(clerk, db => plannedFor(db, 'corporate-parenting-board')))
        .filter(one => one.planItem === fostering?.planItem)
        .map(one => one.meeting),
      [later],
    )
    assert.match(
      (await browser.get('/forward-plan')).words,
      /Fostering service annual report [^.]*\. [^.]*Deferred from the meeting of 7 December 2026\. On the agenda already/,
    )
    assert.match((await browser.post(page)).words, /has everything that is planned already/)
  })

  test('ends with the body: nothing is called after it, and meetings to come must go first', async () => {
    const change = (dissolvedOn: string) =>
      browser.post('/bodies/corporate-parenting-board/change', {
        name: 'Corporate Parenting Board',
        kind: 'board',
        accessRegime: 'statutory committee',
        isPublic: 'yes',
        ...day('dissolvedOn', dissolvedOn),
      })
    assert.match((await change('2027-01-11')).words, /1 meeting is planned on or after that day\. Cancel it first/)
    assert.equal((await change('2027-01-12')).status, 303)
    assert.match((await call('2027-02-08')).words, /Corporate Parenting Board was dissolved before 8 February 2027/)
    assert.match((await browser.get('/bodies/corporate-parenting-board')).words, /Dissolved from 12 January 2027/)
  })

  test('is in the calendar of who prepares it, with every deadline', async () => {
    const { body } = await browser.get('/calendar/mine.ics')
    assert.match(body, /SUMMARY:Last day to publish in time: Corporate Parenting Board/)
    const other = await (await kept.as('foster-carer-representative')).get('/calendar/mine.ics')
    assert.equal(other.status, 200)
    assert.doesNotMatch(other.body, /VEVENT/)
  })
})
