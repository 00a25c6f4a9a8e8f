import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'
import { findMeeting, setMeetingState } from '../meetings/meetings.store.ts'
import { saveQuestion } from '../minutes/meeting-record.store.ts'
import { plainly, settleItem } from '../minutes/take-minutes.ts'
import { agendaOf } from './agenda.store.ts'
import { carryLeftOver, leftOverOf, waitingFor } from './left-over.store.ts'
import { addPaper, papersOf } from './papers.store.ts'

const board = 'corporate-parenting-board'
const clerk = { audience: 'clerk' } as const
const now = '2026-11-22T16:00:00.000Z'

onTheEmbeddedDatabase('business that a meeting did not come to', open => {
  let kept: AnApp
  let held: MeetingHeld
  let browser: Browser
  before(async () => {
    kept = await anApp({ database: await open.fresh(), demonstration: false })
    browser = await kept.as('democratic-services-officer')
    held = await aMeetingHeld(kept.database)
    await kept.database.as(clerk, async db => {
      await addPaper(db, {
        item: held.item('Fostering annual report'),
        kind: 'report',
        title: 'Fostering annual report',
        part: 'open',
        pagesKept: 14,
        by: null,
        now,
      })
      await db
        .updateTable('paper')
        .set({ published_at: now })
        .where('item', '=', held.item('Fostering annual report'))
        .execute()
      await saveQuestion(db, held.meeting, {
        kind: 'question',
        asker: 'a member of the public',
        words: 'When will the drop-in open?',
        wordCount: 6,
        wordLimit: 450,
        receivedAt: now,
        deadline: now,
        allowedWhy: '',
      })
    })
  })
  after(() => kept.close())

  const read = <T>(work: (db: Parameters<typeof agendaOf>[0]) => Promise<T>) => kept.database.as(clerk, work)
  const agenda = (meeting: string) =>
    read(async db => (await agendaOf(db, { id: meeting, startsAt: '14:30' })).map(item => [item.title, item.fromWhy]))
  const day = (written: string) => {
    const [year = '', month = '', date = ''] = written.split('-')
    return { 'heldOn-day': date, 'heldOn-month': month, 'heldOn-year': year }
  }
  const call = (heldOn: string) =>
    browser.post('/meetings/new', {
      body: board,
      ...day(heldOn),
      startsAt: '14:30',
      endsAt: '17:00',
      venue: 'Committee room 1',
      format: 'in person',
      kind: 'formal',
    })

  test('goes to the meeting that an adjourned one goes on at: what was not settled, with its papers and its history', async () => {
    await read(async db => {
      const meeting = await findMeeting(db, held.meeting)
      assert.ok(meeting)
      await settleItem(db, meeting, held.item('Quality assurance update'), plainly('noted'), {
        by: null,
        now,
        today: plainDate('2026-11-22'),
      })
    })
    assert.equal(
      (await browser.post(`/meetings/${held.meeting}/adjourn`, { goesOnAt: held.next, why: 'The fire alarm rang.' }))
        .status,
      303,
    )
    assert.deepEqual(await agenda(held.next), [
      ['Fostering annual report', 'carried'],
      ['Exempt business', null],
      ['Challenge cards', 'carried'],
    ])
    await read(async db => {
      const papers = await papersOf(db, held.next)
      assert.deepEqual(
        papers.map(paper => [paper.title, paper.pagesKept, paper.publishedAt]),
        [['Fostering annual report', 14, null]],
      )
      const { meeting } = await db.selectFrom('public_question').select('meeting').executeTakeFirstOrThrow()
      assert.equal(meeting, held.next)
    })
    assert.match(
      (await browser.get(`/meetings/${held.meeting}`)).words,
      /What it did not come to Fostering annual report: on the agenda of 14 December 2026/,
    )
    const stranger = await kept.as('foster-carer-representative')
    assert.doesNotMatch((await stranger.get(`/meetings/${held.meeting}`)).words, /Challenge cards/)
  })

  test('stands on the other agenda once, and is taken off again where the minutes settle it after all', async () => {
    await read(async db => {
      const next = await findMeeting(db, held.next)
      const meeting = await findMeeting(db, held.meeting)
      assert.ok(next && meeting)
      assert.equal(await carryLeftOver(db, next, { by: null, now }), 0)
      await settleItem(db, meeting, held.item('Fostering annual report'), plainly('noted'), {
        by: null,
        now,
        today: plainDate('2026-11-22'),
      })
    })
    assert.deepEqual(
      (await agenda(held.next)).map(([title]) => title),
      ['Exempt business', 'Challenge cards'],
    )
  })

  test('waits where no meeting can take it, is in the forward plan, and goes on the next one that is called', async () => {
    const cancelled = await browser.post(`/meetings/${held.next}/cancel`, { why: 'Snow.', goesTo: 'waits' })
    assert.equal(cancelled.status, 303)
    assert.match((await browser.get('/forward-plan')).words, /What waits for a meeting .*Challenge cards, from 14 Dec/)
    assert.match((await browser.get(`/meetings/${held.next}`)).words, /Challenge cards: waits for the next meeting/)
    assert.deepEqual(
      (await read(db => waitingFor(db, board))).map(one => [one.title, one.meeting]),
      [['Challenge cards', held.next]],
    )
    const called = await call('2027-01-11')
    assert.equal(called.to, `/meetings/${board}-2027-01-11`)
    assert.match((await browser.get(called.to ?? '')).words, /1 item that waited is on its agenda/)
    assert.deepEqual(await agenda(`${board}-2027-01-11`), [
      ['Exempt business', null],
      ['Challenge cards', 'carried'],
    ])
    assert.deepEqual(await read(db => waitingFor(db, board)), [])
    const item = await read(
      async db => (await agendaOf(db, { id: `${board}-2027-01-11`, startsAt: '14:30' })).at(-1)?.id ?? '',
    )
    // It came from today’s meeting by way of the one that was cancelled, and says so.
    assert.match(
      (await browser.get(`/meetings/${board}-2027-01-11/agenda/${item}`)).words,
      /22 November 2026 14 December 2026\. Carried over from 22 November 2026 11 January 2027: this meeting/,
    )
  })

  test('of a meeting that nobody knew the rest of says where it goes on, once that is called', async () => {
    const adjourn = `/meetings/${board}-2027-01-11/adjourn`
    assert.match((await browser.post(adjourn, { goesOnAt: 'not known', why: 'A burst pipe.' })).words, /has not begun/)
    await read(db =>
      setMeetingState(db, `${board}-2027-01-11`, { state: 'adjourned', goesOnAt: null, why: 'A burst pipe.' }),
    )
    assert.match((await browser.get(`/meetings/${board}-2027-01-11`)).words, /Call the meeting that it goes on at/)
    await call('2027-02-08')
    const first = await read(db => findMeeting(db, `${board}-2027-01-11`))
    assert.equal(first?.goesOnAt, `${board}-2027-02-08`)
    assert.match(first.changedWhy, /goes on on 8 February 2027/)
    assert.equal((await read(db => leftOverOf(db, { meeting: `${board}-2027-01-11` })))[0]?.goesTo?.id, first.goesOnAt)
  })
})
