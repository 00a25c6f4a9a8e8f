import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp, type Browser, theDay } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { aQuestionSent, aReportKept, callForAfternoon } from '../../../tests/what-a-meeting-left.ts'
import type { Db } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { agendaOf, addItem } from '../agenda/agenda.store.ts'
import { papersOf } from '../agenda/papers.store.ts'
import { planFor, savePlanItem } from '../forward-plan/forward-plan.store.ts'
import { findMeeting, saveMeeting, setMeetingState } from '../meetings/meetings.store.ts'
import { minutesFindings } from './minutes-findings.ts'
import { plainly, settleItem, takeRestOn } from './take-minutes.ts'
import { standingMinutes } from './versions.store.ts'

const board = 'corporate-parenting-board'
const now = '2026-11-22T16:00:00.000Z'
const doing = { by: null, now, today: theDay }

onTheEmbeddedDatabase('a meeting that ends before its agenda does', open => {
  let kept: AnApp
  let clerk: Browser
  let held: MeetingHeld
  let end = ''
  const as = <T>(work: (db: Db) => Promise<T>) => kept.database.as({ audience: 'clerk' }, work)
  const meetingCalled = async (db: Db, id: string) => {
    const found = await findMeeting(db, id)
    assert.ok(found)
    return found
  }

  before(async () => {
    kept = await anApp({ database: await open.fresh(), demonstration: false })
    clerk = await kept.as('democratic-services-officer')
    held = await aMeetingHeld(kept.database)
    end = `/meetings/${held.meeting}/minutes/end`
    await as(async db => {
      await setMeetingState(db, held.next, { state: 'cancelled' })
      await aReportKept(db, held)
      await aQuestionSent(db, held.meeting)
      await settleItem(
        db,
        await meetingCalled(db, held.meeting),
        held.item('Quality assurance update'),
        plainly('noted'),
        doing,
      )
      const planned = await savePlanItem(db, {
        body: board,
        title: 'Plan that no agenda had',
        kind: 'one off',
        everyMeeting: false,
        everyMonths: null,
        firstOn: plainDate('2026-11-01'),
        lastOn: null,
        lead: '',
        authorRole: null,
        verb: 'consider',
        minutesLong: 10,
        isExempt: false,
        template: null,
      })
      await planFor(db, [{ planItem: planned, meeting: held.meeting }])
    })
  })
  after(() => kept.close())

  test('lists what it did not come to, and what may become of it', async () => {
    const { words, body } = await clerk.get(end)
    assert.match(words, /The board did not come to these\. .*Fostering annual report.*Challenge cards/)
    assert.match(words, /None is called yet, so they wait/)
    assert.match(
      words,
      /Nothing was recorded for these.* Matters arising: None .*Exempt business: Not moved Record this of each/,
    )
    // A question was sent in, so nobody may say that none was.
    assert.match(words, /Every agenda has its own.* Minutes .*Public participation/)
    assert.doesNotMatch(words, /Quality assurance update/)
    assert.match(body, /name="rest"[^>]* value="one by one" checked/)
    assert.match(body, /name="rest"[^>]* value="next meeting"/)
    assert.doesNotMatch(body, /name="rest"[^>]* value="deferred"/)
  })

  test('leaves them for settling one by one where nobody says that they go on', async () => {
    assert.equal((await clerk.post(end, { beganAt: '14:30', endedAt: '15:10' })).status, 303)
    const room = await as(db => meetingCalled(db, held.meeting))
    assert.deepEqual([room.state, room.restGoesOn], ['held', false])
    const found = await as(async db => minutesFindings(db, await meetingCalled(db, held.meeting)))
    assert.ok(found.some(one => one.check === 'not-reached' && one.subject.includes('Fostering annual report')))
  })

  test('takes them all to the next meeting: they wait where everybody can see it, and go when one is called', async () => {
    const done = await clerk.post(end, { beganAt: '14:30', endedAt: '15:10', rest: 'next meeting' })
    assert.equal(done.status, 303)
    assert.match((await clerk.get(done.to ?? '')).words, /2 items will go to the next meeting that is called/)
    const plan = await clerk.get('/forward-plan')
    assert.match(plan.words, /What waits for a meeting .*Fostering annual report, from 22 November 2026/)
    assert.match(plan.words, /A question from the public, sent in for 22 November 2026/)
    assert.match(plan.words, /Plan that no agenda had, planned for 22 November 2026/)
    assert.match((await clerk.get('/')).words, /4 items wait for a meeting of the Corporate Parenting Board/)
    assert.match(
      (await clerk.get(`/meetings/${held.meeting}`)).words,
      /What it did not come to Fostering annual report: waits for the next meeting/,
    )
    const called = await callForAfternoon(clerk, '2027-01-11')
    assert.equal(called.status, 303)
    const january = `${board}-2027-01-11`
    await as(async db => {
      assert.deepEqual(
        (await agendaOf(db, { id: january, startsAt: '14:30' })).map(item => [item.title, item.fromWhy]),
        [
          ['Fostering annual report', 'carried'],
          ['Exempt business', null],
          ['Challenge cards', 'carried'],
        ],
      )
      assert.deepEqual(
        (await papersOf(db, january)).map(paper => [paper.title, paper.pagesKept]),
        [['Fostering annual report', 14]],
      )
      assert.equal((await db.selectFrom('public_question').select('meeting').executeTakeFirst())?.meeting, january)
      const meeting = await meetingCalled(db, held.meeting)
      assert.match(
        (await standingMinutes(db, meeting)).header.adjourned,
        /What was left goes to the meeting of 11 January 2027/,
      )
      const found = (await minutesFindings(db, meeting)).filter(one => one.check === 'not-reached')
      assert.ok(found.length > 0 && !found.some(one => /Fostering|Challenge/.test(one.subject)))
    })
  })

  test('takes them at once to the next meeting that is called already', () =>
    as(async db => {
      const heldOn = plainDate('2026-11-20')
      const id = await saveMeeting(db, { ...(await meetingCalled(db, held.meeting)), heldOn })
      await addItem(db, id, {
        title: 'Left in November',
        type: 'report',
        part: 'open',
        verb: 'consider',
        lead: '',
        presenter: '',
        minutesLong: 10,
        fixedStart: null,
        paper: 'none',
      })
      const { next, carried } = await takeRestOn(db, await meetingCalled(db, id), doing)
      assert.deepEqual([next?.id, carried], [`${board}-2027-01-11`, 1])
      // Asked twice, it stands there once.
      assert.equal((await takeRestOn(db, await meetingCalled(db, id), doing)).carried, 0)
    }))

  test('says of each in the minutes that it was deferred, or that there was nothing, where the clerk ends it so', async () => {
    const called = await callForAfternoon(clerk, '2027-03-08')
    assert.equal(called.status, 303)
    const later = await as(async db => {
      const id = await saveMeeting(db, { ...(await meetingCalled(db, held.meeting)), heldOn: plainDate('2026-11-19') })
      const item = {
        verb: 'consider',
        lead: '',
        presenter: '',
        minutesLong: 10,
        fixedStart: null,
        paper: 'none',
      } as const
      await addItem(db, id, { ...item, title: 'Public questions', type: 'public participation', part: 'open' })
      await addItem(db, id, { ...item, title: 'Not reached', type: 'report', part: 'open' })
      await addItem(db, id, { ...item, title: 'Not reached in private', type: 'report', part: 'exempt' })
      return id
    })
    const ending = `/meetings/${later}/minutes/end`
    const { words } = await clerk.get(ending)
    assert.match(words, /Public questions: None received/)
    assert.match(words, /They are deferred to 11 January 2027 .*Without a minute: 3\. Not reached in private/)
    const done = await clerk.post(ending, { beganAt: '14:30', endedAt: '15:10', rest: 'deferred', nothing: 'yes' })
    assert.match((await clerk.get(done.to ?? '')).words, /2 items go to 11 January 2027, and a minute says so/)
    const minutes = await clerk.get(`/meetings/${later}/minutes/read`)
    assert.match(minutes.words, /Public questions None received .*Not reached Deferred to 11 January 2027/)
    await as(async db => {
      const january = await agendaOf(db, { id: `${board}-2027-01-11`, startsAt: '14:30' })
      assert.deepEqual(
        january.filter(one => one.title.startsWith('Not reached')).map(one => [one.title, one.fromWhy]),
        [
          ['Not reached', 'deferred'],
          ['Not reached in private', 'carried'],
        ],
      )
    })
  })
})
