import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import { become, onBothDatabases, type Somebody } from '../../../tests/databases.ts'
import type { Database, Db } from '../../database/index.ts'
import { plainDate, Refusal } from '../../kernel/index.ts'
import {
  addItem,
  addProceduralItems,
  agendaOf,
  arrange,
  carryItem,
  historyOf,
  type NewItem,
  reorder,
  withdrawItem,
} from '../agenda/agenda.store.ts'
import { decideExemption } from '../agenda/exemption.ts'
import { saveExemption, savePrivateWords, saveUrgency } from '../agenda/exemptions.store.ts'
import { checkPaperFile } from '../agenda/paper-file.ts'
import { addPaper, papersOf, saveFile } from '../agenda/papers.store.ts'
import { findMeeting, saveMeeting } from '../meetings/meetings.store.ts'
import { addBackgroundPaper } from '../reports/background-papers.store.ts'
import { findReport, saveReport } from '../reports/reports.store.ts'
import { templatesInUse } from '../reports/templates.store.ts'
import { answerFor, findingsFor } from './gate.store.ts'
import { agendaPublicationsOf, publishAgenda, publishChange } from './publish-agenda.store.ts'

const clerk = { audience: 'clerk' } as const
const inTime = plainDate('2019-11-28')
const now = '2019-11-28T09:00:00.000Z'

const details = {
  startsAt: '14:30',
  endsAt: null,
  venue: 'Council chamber',
  format: 'in person',
  kind: 'formal',
  calledAt: null,
} as const

/** A word that is in no page of Kept, so that wherever it is found it leaked. */
const marker = 'zanzibar'

const business = (title: string, more: Partial<NewItem> = {}): NewItem => ({
  title,
  type: 'oral update',
  verb: 'receive',
  lead: 'executive director',
  presenter: '',
  minutesLong: 10,
  fixedStart: null,
  paper: 'oral',
  part: 'open',
  ...more,
})

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n1 0 obj << /Type /Page >> ${words}\n%%EOF`)

onBothDatabases('an agenda on its way to the public', open => {
  /** A board with a meeting on 9 December 2019 that has its usual items, one open and one exempt; all rolled back. */
  const prepared = <T>(work: (db: Db, made: { meeting: string; open: string; exempt: string }) => Promise<T>) =>
    open.inTransaction({ audience: 'keeper' }, async db => {
      const body = `board-${randomUUID().slice(0, 8)}`
      await db
        .insertInto('body')
        .values({
          id: body,
          name: 'Corporate Parenting Board',
          kind: 'board',
          access_regime: 'statutory committee',
          is_public: true,
        })
        .execute()
      await become(db, clerk)
      const meeting = await saveMeeting(db, {
        body,
        heldOn: plainDate('2019-12-09'),
        ...details,
      })
      await addProceduralItems(db, { id: meeting, startsAt: '14:30', body }, null)
      const openItem = await addItem(db, meeting, business('Service update'))
      const exempt = await addItem(db, meeting, business('Placements update', { part: 'exempt' }))
      await arrange(db, { id: meeting, startsAt: '14:30' })
      return work(db, { meeting, open: openItem, exempt })
    })

  const meetingOf = async (db: Db, id: string) => (await findMeeting(db, id)) ?? assert.fail(id)
  const exemptNow = (db: Db, item: string) =>
    saveExemption(
      db,
      item,
      decideExemption(
        'exempt',
        {
          paragraphs: [1, 2],
          publicReason: 'It is about a few children who could be recognised.',
          bar: '',
          reviewOn: null,
          why: `${marker} why`,
          factorsFor: `${marker} for`,
          factorsAgainst: `${marker} against`,
          balance: 'private',
          decidedByRole: 'Proper officer',
        },
        { heldOn: plainDate('2019-12-09'), today: plainDate('2019-11-20'), person: null },
      ),
    )
  const publish = async (db: Db, id: string, more: { today?: string; reason?: string; revision?: number } = {}) => {
    const meeting = await meetingOf(db, id)
    return publishAgenda(db, {
      meeting,
      revision: more.revision ?? meeting.revision,
      reason: more.reason ?? '',
      by: null,
      byShown: 'Clerk',
      now: more.today === undefined ? now : `${more.today}T09:00:00.000Z`,
      today: plainDate(more.today ?? inTime),
    })
  }
  const checksOn = async (db: Db, id: string, today = inTime) =>
    (await findingsFor(db, await meetingOf(db, id), today)).map(finding => finding.check)

  test('is refused while an exempt item names no paragraph, and nothing of it is out', async () => {
    await prepared(async (db, { meeting, exempt }) => {
      assert.deepEqual(await checksOn(db, meeting), ['no-paragraph', 'no-reasoning', 'no-public-reason'])
      const [finding] = await findingsFor(db, await meetingOf(db, meeting), inTime)
      assert.equal(finding?.subject, 'Item 7, Placements update')
      assert.equal(finding?.says, 'It is to be taken in private, but no paragraph of Schedule 12A is named for it.')
      assert.equal(finding?.mend.href, `/meetings/${meeting}/agenda/${exempt}/exempt`)
      assert.equal(finding?.mayOverride, false)
      await assert.rejects(
        () => publish(db, meeting),
        (error: unknown) =>
          error instanceof Refusal && /3 things still hold the agenda back.*no paragraph/.test(error.message),
      )
      assert.deepEqual(await agendaPublicationsOf(db, meeting), [])
      assert.ok((await agendaOf(db, await meetingOf(db, meeting))).every(item => item.publishedAt === null))
    })
  })

  test('is not let through by an answer where the law allows none', () =>
    prepared(async (db, { meeting }) => {
      const findings = await findingsFor(db, await meetingOf(db, meeting), inTime)
      await answerFor(db, meeting, findings, { reason: 'The chair is content', by: null, now })
      await assert.rejects(() => publish(db, meeting), /3 things still hold/)
    }))

  test('is doubted where a report names a background paper that nobody can inspect', () =>
    prepared(async (db, { meeting, open: item, exempt }) => {
      await exemptNow(db, exempt)
      const title = 'Service update'
      const answers = { answers: { backgroundPapers: 'The inspection letter' }, before: [], next: [] }
      const of = { meeting, agendaItem: item, template: 'board-report', templateVersion: 1, part: 'open' as const }
      const report = await saveReport(db, { title, ...of, answers }, { by: null, byShown: 'Clerk', at: now })
      await addPaper(db, { item, kind: 'report', title, part: 'open', report, by: null, now })
      const doubts = async () =>
        (await findingsFor(db, await meetingOf(db, meeting), inTime)).filter(one => one.check === 'background-not-open')
      const [doubt] = await doubts()
      assert.deepEqual([doubt?.mayOverride, doubt?.mend.href], [true, `/reports/${report}/background`])
      const place = { title: 'The letter', file: null, address: null, seenAt: 'Reception' }
      await addBackgroundPaper(db, { report, paper: null }, place, { by: null, now })
      assert.deepEqual(await doubts(), [])
    }))

  test('goes out whole, with what the public may read of it and no more', () =>
    prepared(async (db, { meeting, exempt }) => {
      await exemptNow(db, exempt)
      assert.deepEqual(await publish(db, meeting), { version: 1, route: 'in time' })
      const after = await meetingOf(db, meeting)
      assert.equal(after.state, 'agenda published')
      assert.equal(after.agendaPublishedAt, now)
      const [publication] = await agendaPublicationsOf(db, meeting)
      assert.equal(publication?.dueBy, '2019-11-29')
      assert.deepEqual(
        publication?.shown.items.map(item => [item.number, item.type, item.part]),
        [
          [1, 'apologies', 'open'],
          [2, 'declarations', 'open'],
          [3, 'public participation', 'open'],
          [4, 'urgent', 'open'],
          [5, 'oral update', 'open'],
          [6, 'exclusion', 'open'],
          [7, 'oral update', 'exempt'],
        ],
      )
      assert.match(publication?.shown.exclusion[0] ?? '', /item 7, paragraphs 1 and 2\.$/)
      assert.equal(
        publication?.shown.items.at(-1)?.notForPublication?.because,
        'It is about a few children who could be recognised.',
      )
      assert.doesNotMatch(JSON.stringify(publication), new RegExp(marker))
      await assert.rejects(() => publish(db, meeting, { reason: 'Again' }), /Nothing has changed since/)
    }))

  test('is not published by somebody who saw an older one', () =>
    prepared(async (db, { meeting, exempt }) => {
      await exemptNow(db, exempt)
      const { revision } = await meetingOf(db, meeting)
      const order = (await agendaOf(db, await meetingOf(db, meeting))).map(item => item.id)
      await reorder(db, { id: meeting }, order, revision)
      await assert.rejects(() => publish(db, meeting, { revision }), /Somebody else changed this agenda/)
    }))

  test('keeps the order of the first of two people, and tells the second', () =>
    prepared(async (db, { meeting }) => {
      const { revision } = await meetingOf(db, meeting)
      const order = (await agendaOf(db, await meetingOf(db, meeting))).map(item => item.id)
      const theirs = [order[1] ?? '', order[0] ?? '', ...order.slice(2)]
      await reorder(db, { id: meeting }, theirs, revision)
      await assert.rejects(() => reorder(db, { id: meeting }, order.toReversed(), revision), /Somebody else changed/)
      assert.deepEqual(
        (await agendaOf(db, await meetingOf(db, meeting))).map(item => item.id),
        theirs,
      )
    }))

  test('that is late needs the chair’s opinion on each item of business, and a reason', () =>
    prepared(async (db, { meeting, open: item, exempt }) => {
      await exemptNow(db, exempt)
      const late = '2019-12-03'
      assert.deepEqual(await checksOn(db, meeting, plainDate(late)), ['not-in-time', 'not-in-time'])
      for (const id of [item, exempt])
        await saveUrgency(db, id, {
          opinionOf: 'Chair',
          reason: 'The inspection ended yesterday',
          told: null,
          by: null,
          now,
        })
      assert.deepEqual(await checksOn(db, meeting, plainDate(late)), [])
      await assert.rejects(() => publish(db, meeting, { today: late }), /Enter why the agenda is late/)
      assert.equal((await publish(db, meeting, { today: late, reason: 'An inspection' })).route, 'late')
    }))

  test('takes a late item after it is out only as urgent, numbered after all the others', () =>
    prepared(async (db, { meeting, exempt }) => {
      await exemptNow(db, exempt)
      await publish(db, meeting)
      const late = await addItem(db, meeting, business('Inspection letter', { isLate: true }))
      await arrange(db, await meetingOf(db, meeting))
      const today = '2019-12-04'
      assert.deepEqual(await checksOn(db, meeting, plainDate(today)), ['urgent-without-opinion'])
      const told = { toldOn: plainDate('2019-12-03'), toldBy: 'the director' }
      await saveUrgency(db, late, { opinionOf: 'Chair', reason: 'It came this morning', told, by: null, now })
      assert.deepEqual(await publish(db, meeting, { today, reason: 'The letter came' }), {
        version: 2,
        route: 'supplement',
      })
      const [publication] = await agendaPublicationsOf(db, meeting)
      assert.deepEqual(publication?.shown.items.find(item => item.id === late)?.urgent, {
        opinionOf: 'Chair',
        reason: 'It came this morning',
        notice: 'The chair was told on 3 December 2019 by the director.',
      })
      assert.deepEqual(publication?.shown.items.map(item => [item.title, item.number]).slice(4), [
        ['Service update', 5],
        ['Inspection letter', 8],
        ['Exempt business', 6],
        ['Placements update', 7],
      ])
    }))

  test('tells the public at once of an item that is withdrawn, and keeps what it said before', () =>
    prepared(async (db, { meeting, open: item, exempt }) => {
      await exemptNow(db, exempt)
      await publish(db, meeting)
      await withdrawItem(db, item, 'The director is away', '2019-12-02T09:00:00.000Z')
      const given = { by: null, byShown: 'Clerk', now: '2019-12-02T09:00:00.000Z', today: plainDate('2019-12-02') }
      await assert.rejects(
        async () => publishChange(db, await meetingOf(db, meeting), { ...given, reason: '' }),
        /Enter why/,
      )
      await publishChange(db, await meetingOf(db, meeting), { ...given, reason: 'The director is away' })
      const [second, first] = await agendaPublicationsOf(db, meeting)
      assert.deepEqual([second?.route, second?.shown.items[4]?.withdrawnWhy], ['change', 'The director is away'])
      assert.deepEqual([first?.route, first?.shown.items[4]?.withdrawnWhy], ['in time', null])
      assert.equal(second?.shown.items[6]?.number, 7)
    }))

  test('remembers where its business comes from, and takes what makes it private along', () =>
    prepared(async (db, { meeting, exempt }) => {
      await exemptNow(db, exempt)
      await addPaper(db, {
        item: exempt,
        kind: 'report',
        title: 'Placements',
        part: 'exempt',
        pagesKept: 6,
        by: null,
        now,
      })
      const { body } = await meetingOf(db, meeting)
      const next = await saveMeeting(db, {
        body,
        heldOn: plainDate('2020-02-11'),
        ...details,
      })
      const item = (await agendaOf(db, await meetingOf(db, meeting))).find(one => one.id === exempt) ?? assert.fail()
      const carried = await carryItem(db, item, { meeting: await meetingOf(db, next), why: 'deferred' })
      await withdrawItem(db, exempt, 'Deferred to 11 February 2020', now)
      assert.deepEqual(
        (await historyOf(db, carried)).map(stage => [stage.heldOn, stage.fromWhy]),
        [
          ['2019-12-09', null],
          ['2020-02-11', 'deferred'],
        ],
      )
      assert.deepEqual(await historyOf(db, exempt), await historyOf(db, carried))
      assert.deepEqual(
        (await agendaOf(db, await meetingOf(db, next))).map(one => one.type),
        ['exclusion', 'oral update'],
      )
      assert.deepEqual(
        (await papersOf(db, next)).map(paper => [paper.title, paper.pagesKept]),
        [['Placements', 6]],
      )
      assert.ok(!(await checksOn(db, next)).includes('no-paragraph'))
      // What was never published and has gone to another meeting takes no number here.
      assert.equal((await agendaOf(db, await meetingOf(db, meeting))).find(one => one.id === exempt)?.number, null)
    }))

  test('holds a report back until it is whole and cleared, and lets it go with its business to another meeting', () =>
    prepared(async (db, { meeting, exempt }) => {
      await exemptNow(db, exempt)
      const item = await addItem(db, meeting, business('Panel report', { type: 'report', paper: 'report' }))
      await arrange(db, await meetingOf(db, meeting))
      const who = { by: null, byShown: 'Author', at: now }
      const [template] = await templatesInUse(db)
      const report = await saveReport(
        db,
        {
          title: 'Panel report',
          meeting,
          agendaItem: item,
          template: template?.id ?? '',
          templateVersion: template?.version ?? 1,
          part: 'open',
          answers: { answers: { risk: 'High / Medium / Low (delete as appropriate)' }, before: [], next: [] },
        },
        who,
      )
      await addPaper(db, { item, kind: 'report', title: 'Panel report', part: 'open', report, by: null, now })
      const found = await checksOn(db, meeting)
      for (const check of ['not-cleared', 'template-text', 'missing-answer']) assert.ok(found.includes(check), check)
      await assert.rejects(() => publish(db, meeting), /still hold the agenda back/)
      const { body } = await meetingOf(db, meeting)
      const next = await saveMeeting(db, { ...details, body, heldOn: plainDate('2020-02-11') })
      const there = (await agendaOf(db, await meetingOf(db, meeting))).find(one => one.id === item) ?? assert.fail()
      const carried = await carryItem(db, there, { meeting: await meetingOf(db, next), why: 'deferred' })
      assert.deepEqual(
        [(await findReport(db, report))?.meeting, (await findReport(db, report))?.agendaItem],
        [next, carried],
      )
    }))

  test('shows nothing of what is private to the public, to people at large, to authors or to analysts', () =>
    prepared(async (db, { meeting, open: openItem, exempt }) => {
      await exemptNow(db, exempt)
      await savePrivateWords(db, exempt, `${marker} words`)
      await addItem(db, meeting, business('Draft agenda item'))
      const file = async (words: string) => {
        const bytes = pdf(words)
        return saveFile(db, {
          ...(await checkPaperFile(bytes)),
          bytes,
          heldOn: plainDate('2019-12-09'),
          kind: 'report',
          number: 1,
          by: null,
        })
      }
      const paper = { kind: 'report' as const, by: null, now }
      await addPaper(db, { ...paper, item: exempt, title: `${marker} paper`, part: 'exempt', file: await file(marker) })
      // Even marked as open, a paper of a private item is private.
      await addPaper(db, { ...paper, item: exempt, title: `${marker} as open`, part: 'open', file: await file(marker) })
      await addPaper(db, { ...paper, item: openItem, title: 'Open paper', part: 'open', file: await file('open') })
      const draft = await addItem(db, meeting, business(`${marker} draft`))
      const everything = async (who: Somebody) => {
        await become(db, who)
        const found: unknown[] = []
        for (const table of [
          'agenda_item',
          'agenda_item_private',
          'exemption',
          'exemption_reasoning',
          'paper',
          'paper_file',
          'agenda_publication',
          'gate_override',
          'urgency',
        ] as const) {
          // A table that this audience has no right to at all answers with an error, which ends a transaction: ask first.
          const { may } = await db
            .selectNoFrom(eb => eb.fn<boolean>('has_table_privilege', [eb.val(table), eb.val('select')]).as('may'))
            .executeTakeFirstOrThrow()
          if (!may) continue
          const rows = await db.selectFrom(table).selectAll().execute()
          found.push(
            rows.map(row => ({
              ...row,
              ...('bytes' in row ? { bytes: Buffer.from(row.bytes).toString('latin1') } : {}),
            })),
          )
        }
        await become(db, clerk)
        return JSON.stringify(found)
      }
      const outsiders = ['public', 'person', 'author', 'analyst', 'administrator'] as const
      for (const audience of outsiders)
        assert.equal((await everything({ audience })).includes(meeting), false, audience)
      await db.deleteFrom('agenda_item').where('id', '=', draft).execute()
      const findings = await findingsFor(db, await meetingOf(db, meeting), inTime)
      await answerFor(db, meeting, findings, { reason: `${marker} answer`, by: null, now })
      await publish(db, meeting)
      await addItem(db, meeting, business(`${marker} draft again`))
      for (const audience of outsiders) {
        const seen = await everything({ audience })
        assert.doesNotMatch(seen, new RegExp(marker), audience)
        assert.match(seen, /Placements update/, audience)
        assert.match(seen, /Open paper/, audience)
      }
      for (const audience of ['member', 'clerk', 'officer'] as const)
        assert.match(await everything({ audience }), new RegExp(`${marker} paper`), audience)
    }))
})

/** Two connections at once, so on a real server only the order of locks decides. */
onBothDatabases('two people at one agenda', open => {
  let database: Database
  before(async () => {
    database = await open.fresh()
    await database.as({ audience: 'clerk' }, async db => {
      await db
        .insertInto('body')
        .values({
          id: 'corporate-parenting-board',
          name: 'Corporate Parenting Board',
          kind: 'board',
          access_regime: 'statutory committee',
          is_public: true,
        })
        .execute()
      const id = await saveMeeting(db, {
        body: 'corporate-parenting-board',
        heldOn: plainDate('2019-12-09'),
        ...details,
      })
      await addProceduralItems(db, { id, startsAt: '14:30', body: 'corporate-parenting-board' }, null)
      await addItem(db, id, business('Service update'))
    })
  })

  test('of one who publishes and one who re-orders at the same moment, one is told and nothing is lost', async () => {
    const id = 'corporate-parenting-board-2019-12-09'
    const { revision, order } = await database.as(clerk, async db => {
      const meeting = (await findMeeting(db, id)) ?? assert.fail()
      return { revision: meeting.revision, order: (await agendaOf(db, meeting)).map(item => item.id) }
    })
    const [published, ordered] = await Promise.allSettled([
      database.as(clerk, db =>
        publishAgenda(db, { meeting: { id }, revision, reason: '', by: null, byShown: 'Clerk', now, today: inTime }),
      ),
      database.as(clerk, db => reorder(db, { id }, order.toReversed(), revision)),
    ])
    assert.equal([published, ordered].filter(one => one.status === 'fulfilled').length, 1)
    const after = await database.as(clerk, async db => {
      const meeting = (await findMeeting(db, id)) ?? assert.fail()
      return { revision: meeting.revision, state: meeting.state, publications: await agendaPublicationsOf(db, id) }
    })
    assert.equal(after.revision, revision + 1)
    const isOut = published.status === 'fulfilled'
    assert.equal(after.state, isOut ? 'agenda published' : 'planned')
    assert.equal(after.publications.length, isOut ? 1 : 0)
  })
})
