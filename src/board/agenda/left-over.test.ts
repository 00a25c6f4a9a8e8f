import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { onBothDatabases, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { aQuestionSent, aReportKept, callForAfternoon } from '../../../tests/what-a-meeting-left.ts'
import { asJson } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { findMeeting, saveMeeting, setMeetingState } from '../meetings/meetings.store.ts'
import { plainly, settleItem } from '../minutes/take-minutes.ts'
import { addAction } from '../actions/actions.store.ts'
import { addItem, agendaOf, carryItem } from './agenda.store.ts'
import { carryLeftOver, carryQuestions, leftOverOf, waitingFor } from './left-over.store.ts'
import { addPaper, papersOf, saveFile, withdrawPaper } from './papers.store.ts'

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
      await aReportKept(db, held)
      await addPaper(db, {
        item: held.item('Fostering annual report'),
        kind: 'appendix',
        title: 'Fostering figures',
        part: 'open',
        file: await aFile(db),
        by: null,
        now,
      })
      await db
        .updateTable('paper')
        .set({ published_at: now })
        .where('item', '=', held.item('Fostering annual report'))
        .execute()
      await aQuestionSent(db, held.meeting)
    })
  })
  after(() => kept.close())

  const aFile = (db: Parameters<typeof agendaOf>[0]) =>
    saveFile(db, {
      bytes: new TextEncoder().encode('figures'),
      type: 'text/csv',
      extension: 'csv',
      sha256: 'f'.repeat(64),
      pages: null,
      isAccessible: true,
      heldOn: plainDate('2026-11-22'),
      kind: 'appendix',
      number: 1,
      by: null,
    })
  /** Leaves nothing behind for the tests that follow. */
  const undone = (work: (db: Parameters<typeof agendaOf>[0]) => Promise<void>) => {
    const end = new Error('undone')
    return assert.rejects(
      kept.database.as(clerk, async db => {
        await work(db)
        throw end
      }),
      end,
    )
  }
  const ask = (db: Parameters<typeof agendaOf>[0], meeting: string, kind: 'question' | 'statement') =>
    aQuestionSent(db, meeting, { kind, words: `A ${kind} at ${meeting.slice(-5)}` })
  const read = <T>(work: (db: Parameters<typeof agendaOf>[0]) => Promise<T>) => kept.database.as(clerk, work)
  const agenda = (meeting: string) =>
    read(async db => (await agendaOf(db, { id: meeting, startsAt: '14:30' })).map(item => [item.title, item.fromWhy]))
  const call = (heldOn: string) => callForAfternoon(browser, heldOn)

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
        [
          ['Fostering annual report', 14, null],
          ['Fostering figures', null, null],
        ],
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

  test('takes questions along, and statements only where nobody met to hear them; what was minuted stays', () =>
    undone(async db => {
      const next = await findMeeting(db, held.next)
      assert.ok(next)
      for (const [heldOn, state] of [
        ['2026-12-01', 'cancelled'],
        ['2026-12-02', 'adjourned'],
        ['2026-12-03', 'adjourned'],
        ['2026-12-04', 'adjourned'],
      ] as const) {
        const id = await saveMeeting(db, { ...next, heldOn: plainDate(heldOn) })
        await setMeetingState(db, id, state === 'adjourned' ? { state, goesOnAt: null } : { state })
        for (const kind of ['question', 'statement'] as const) await ask(db, id, kind)
      }
      await db
        .insertInto('minutes_version')
        .values({
          meeting: `${board}-2026-12-03`,
          version: 1,
          state: 'confirmed',
          is_public: false,
          header: asJson({}),
          confirmed_at: held.next,
          made_at: now,
        })
        .execute()
      const heard = await addItem(db, `${board}-2026-12-04`, {
        title: 'Public participation',
        type: 'public participation',
        part: 'open',
        verb: 'consider',
        lead: '',
        presenter: '',
        minutesLong: 10,
        fixedStart: null,
        paper: 'none',
      })
      await db
        .insertInto('minute')
        .values({
          body: board,
          meeting: `${board}-2026-12-04`,
          item: heard,
          title: 'Public participation',
          part: 'open',
          number: 900,
          outcome: 'noted',
        })
        .execute()
      assert.equal(await carryQuestions(db, next), 3)
      const moved = await db
        .selectFrom('public_question')
        .select('words')
        .where('meeting', '=', held.next)
        .where('words', 'like', 'A %')
        .orderBy('words')
        .execute()
      assert.deepEqual(
        moved.map(one => one.words),
        ['A question at 12-01', 'A question at 12-02', 'A statement at 12-01'],
      )
    }))

  test('loses a withdrawn file wherever it was carried, the public is told, and it is not carried again', async () => {
    const [copy] = (await read(db => papersOf(db, held.next))).filter(one => one.title === 'Fostering figures')
    assert.ok(copy)
    const withdraw = `/meetings/${held.next}/agenda/${copy.item}/papers/${copy.id}/withdraw`
    const revisions = () =>
      read(async db =>
        (
          await db
            .selectFrom('meeting')
            .select('revision')
            .where('id', 'in', [held.meeting, held.next])
            .orderBy('id')
            .execute()
        ).map(one => one.revision),
      )
    const whys = async () =>
      (await read(async db => [...(await papersOf(db, held.meeting)), ...(await papersOf(db, held.next))])).map(one => [
        one.title,
        one.withdrawnWhy,
      ])
    // The copy is not out, but the paper that it was carried from is.
    const officer = await kept.as('corporate-parenting-officer')
    assert.match((await officer.post(withdraw, { reason: 'A name was left in it.' })).words, /the public must be told/)
    const before = await revisions()
    assert.equal((await browser.post(withdraw, { reason: 'A name was left in it.' })).status, 303)
    assert.deepEqual(
      await revisions(),
      before.map(one => one + 1),
    )
    assert.deepEqual(await whys(), [
      ['Fostering annual report', ''],
      ['Fostering figures', 'A name was left in it.'],
      ['Fostering annual report', ''],
      ['Fostering figures', 'A name was left in it.'],
    ])
    const told = await read(db => db.selectFrom('agenda_publication').select(['meeting', 'reason']).execute())
    assert.deepEqual(told, [{ meeting: held.meeting, reason: 'A name was left in it.' }])
    await undone(async db => {
      await db.updateTable('paper').set({ withdrawn_at: null }).where('item', '=', copy.item).execute()
      const next = await findMeeting(db, held.next)
      const item = next && (await agendaOf(db, next)).find(one => one.id === copy.item)
      assert.ok(next && item)
      const again = await carryItem(db, item, { meeting: next, why: 'carried' })
      assert.deepEqual(
        (await papersOf(db, held.next)).filter(one => one.item === again).map(one => one.title),
        ['Fostering annual report'],
      )
    })
  })

  test('is not settled while a paper that came to the other meeting would be thrown away with it', async () => {
    const settle = () =>
      read(async db => {
        const meeting = await findMeeting(db, held.meeting)
        assert.ok(meeting)
        await settleItem(db, meeting, held.item('Fostering annual report'), plainly('noted'), {
          by: null,
          now,
          today: plainDate('2026-11-22'),
        })
      })
    const late = await read(async db =>
      addPaper(db, {
        item: (await papersOf(db, held.next))[0]?.item ?? '',
        kind: 'appendix',
        title: 'Late figures',
        part: 'open',
        file: await aFile(db),
        by: null,
        now,
      }),
    )
    await assert.rejects(settle(), /the meeting on 14 December 2026, with a paper that is not here: “Late figures”/)
    assert.equal((await read(db => papersOf(db, held.next))).filter(one => one.id === late).length, 1)
    await read(db => withdrawPaper(db, late, 'It is with the other agenda.', now))
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
    // A report that somebody owes that meeting is in the plan, and owed to whichever takes its place.
    const owed = await read(db =>
      addAction(db, {
        title: 'How many homes were visited',
        kind: 'report back',
        owners: [{ words: 'Virtual school head' }],
        expected: [],
        part: 'open',
        dueOn: null,
        dueMeeting: held.next,
        sourceMeeting: held.meeting,
        sourceMinute: null,
        sourceItem: null,
        madeBy: null,
      }),
    )
    assert.match(
      (await browser.get('/forward-plan')).words,
      /How many homes were visited Report back, promised for this/,
    )
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
    assert.match(
      (await browser.get(`/actions/${owed}`)).words,
      /Due on 11 January 2027: the meeting of 14 December 2026 was cancelled/,
    )
    assert.match(
      (await browser.get(`/forward-plan/meetings/${board}-2027-01-11/draft-agenda`)).words,
      /promised for this meeting\. They go on it too: How many homes were visited/,
    )
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

onBothDatabases('business that two clerks carry over at the same moment', open => {
  test('stands on the next agenda once', async () => {
    const database = await open.fresh()
    const held = await aMeetingHeld(database)
    await database.as(clerk, db => setMeetingState(db, held.meeting, { state: 'cancelled' }))
    const begun = Promise.withResolvers<void>()
    const carry = (isFirst: boolean) =>
      database.as(clerk, async db => {
        const next = await findMeeting(db, held.next)
        assert.ok(next)
        const carried = await carryLeftOver(db, next, { by: null, now })
        if (isFirst) {
          begun.resolve()
          // Long enough for the other to ask what waits while this is not yet there to be seen.
          await sql`select pg_sleep(0.4)`.execute(db)
        }
        return carried
      })
    const first = carry(true)
    await begun.promise
    assert.deepEqual(await Promise.all([first, carry(false)]), [3, 0])
    assert.deepEqual(
      (await database.as(clerk, db => agendaOf(db, { id: held.next, startsAt: '14:30' }))).map(item => item.title),
      ['Quality assurance update', 'Fostering annual report', 'Exempt business', 'Challenge cards'],
    )
  })
})
