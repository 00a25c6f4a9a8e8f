import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { onBothDatabases } from '../../../tests/databases.ts'
import { giveRole, savePerson } from '../../access/index.ts'
import { type Audience, asThePublic, type Database, type Db } from '../../database/index.ts'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { addItem } from '../agenda/agenda.store.ts'
import { saveMeeting } from '../meetings/meetings.store.ts'
import { chainOf } from './action.ts'
import {
  actionsOfMeeting,
  actionsOfReport,
  addAction,
  allActions,
  answerAction,
  closeAction,
  eventsOf,
  findAction,
  openActionsFor,
  publicActionsOf,
  reissueAction,
  saveActualOutcomes,
  showAction,
} from './actions.store.ts'
import { bringForward } from './brought-forward.store.ts'

const november = 'corporate-parenting-board-2019-11-14'
const december = 'corporate-parenting-board-2019-12-09'
const marker = 'Quillfeather'
const today = plainDate('2019-12-09')
const at = '2019-12-09T10:00:00.000Z'

onBothDatabases('actions', open => {
  let database: Database
  let owner: string
  let another: string
  let exempt: string
  let byRole: string
  let shown: string

  const as = <T>(audience: Audience, work: (db: Db) => Promise<T>, person: string | null = null) =>
    database.as({ audience, person }, work)
  const made = {
    sourceMeeting: november,
    sourceMinute: 47,
    dueMeeting: december,
    expected: [],
    kind: 'action',
    part: 'open',
    madeBy: null,
  } as const

  before(async () => {
    database = await open.fresh()
    ;[owner, another] = await as('system', async db => {
      const people = []
      for (const displayRole of ['Named owner', 'Somebody else']) {
        const person = await savePerson(db, { displayRole, name: null, email: null })
        await giveRole(db, { person, role: 'report-author', firstOn: plainDate('2019-01-01'), givenBy: null })
        people.push(person)
      }
      return people as [string, string]
    })
    await as('clerk', async db => {
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
      for (const heldOn of ['2019-11-14', '2019-12-09'])
        await saveMeeting(db, {
          body: 'corporate-parenting-board',
          heldOn: plainDate(heldOn),
          startsAt: '10:00',
          endsAt: null,
          venue: '',
          format: 'in person',
          kind: 'formal',
          calledAt: null,
        })
      exempt = await addAction(db, {
        ...made,
        title: `${marker} of the private part`,
        part: 'exempt',
        owners: [{ person: owner }],
        expected: [`${marker} expected`],
      })
      byRole = await addAction(db, {
        ...made,
        title: `${marker} by role`,
        part: 'confidential',
        owners: [{ words: 'the Health partner' }],
      })
      shown = await addAction(db, { ...made, title: 'Send the list', owners: [{ words: 'Officers' }] })
      const action = await findAction(db, shown, today)
      assert.ok(action)
      await showAction(db, action, { publicWords: 'We send young people the list of job titles', by: null, at })
    })
  })

  test('of private business are read by members, those who prepare it, and whoever must do it', async () => {
    for (const audience of ['member', 'clerk', 'officer'] as const)
      assert.equal((await as(audience, db => allActions(db, today))).length, 3, audience)
    for (const audience of ['person', 'author', 'analyst', 'administrator'] as const)
      for (const person of [null, another]) {
        const seen = await as(audience, db => allActions(db, today), person)
        assert.equal(JSON.stringify(seen).includes(marker), false, audience)
      }
    const theirs = await as('author', db => allActions(db, today), owner)
    assert.deepEqual(
      theirs.map(action => action.id),
      [exempt],
    )
    assert.deepEqual(theirs[0]?.outcomes, [{ ordinal: 1, expected: `${marker} expected`, actual: '' }])
    const health = await as('system', async db => {
      const person = await savePerson(db, { displayRole: 'Health lead', name: null, email: null })
      await giveRole(db, { person, role: 'health-partner', firstOn: plainDate('2019-01-01'), givenBy: null })
      return person
    })
    assert.deepEqual(
      (await as('author', db => allActions(db, today), health)).map(action => action.id),
      [byRole],
    )
  })

  test('leave no word of private business in any table that others may read', async () => {
    const tables = ['action', 'action_outcome', 'action_event', 'action_brought', 'action_watch', 'mail'] as const
    for (const audience of ['public', 'person', 'author', 'analyst', 'administrator', 'system'] as const)
      for (const table of tables) {
        const rows = await as(audience, db => sql`select * from ${sql.table(table)}`.execute(db), another).then(
          found => JSON.stringify(found.rows),
          (error: unknown) => {
            assert.match(String(error), /permission denied/)
            return ''
          },
        )
        assert.equal(rows.includes(marker), false, `${audience} ${table}`)
      }
  })

  test('are public in words made for it, once the agenda of their meeting is', async () => {
    const seen = () => as('public', db => publicActionsOf(db, november))
    assert.deepEqual(await seen(), [])
    await as('clerk', db =>
      db.updateTable('meeting').set({ agenda_published_at: at }).where('id', '=', november).execute(),
    )
    const [one, ...more] = await seen()
    assert.deepEqual(more, [])
    assert.equal(one?.words, 'We send young people the list of job titles')
    assert.deepEqual(one?.owners, ['Officers'])
    await assert.rejects(
      as('clerk', async db => {
        const action = await findAction(db, exempt, today)
        assert.ok(action)
        await showAction(db, action, { publicWords: 'Anything', by: null, at })
      }),
      (error: unknown) => error instanceof Refusal && /private/.test(error.message),
    )
    // Even a mistake of ours would be refused by the table.
    await assert.rejects(
      as('clerk', db =>
        db.updateTable('action').set({ is_public: true, public_words: 'x' }).where('id', '=', exempt).execute(),
      ),
    )
  })

  test('are answered by their owner and by nobody else’s, and their history stays as written', async () => {
    const answer = (person: string) =>
      as(
        'author',
        async db => {
          await answerAction(db, { id: exempt }, { state: 'done', words: 'Sent', link: '', by: person, at })
          const action = await findAction(db, exempt, today)
          if (action) await saveActualOutcomes(db, action, new Map([[1, 'It came']]), { by: person, at })
        },
        person,
      )
    await assert.rejects(answer(another), /row-level security/)
    await answer(owner)
    const action = await as('member', db => findAction(db, exempt, today))
    assert.equal(action?.outcomes[0]?.actual, 'It came')
    assert.equal(action.state, 'open')
    await assert.rejects(
      as('clerk', db => db.updateTable('action_event').set({ words: 'no' }).where('action', '=', exempt).execute()),
      /permission denied|stays as it was written/,
    )
  })

  test('of two who change one at once, the later is told', async () => {
    await as('clerk', async db => {
      const id = await addAction(db, { ...made, title: 'Twice', owners: [{ person: owner }], dueMeeting: null })
      const seen = await findAction(db, id, today)
      assert.ok(seen)
      await closeAction(db, seen, { state: 'done', evidence: 'Seen', link: '', by: null, at })
      await assert.rejects(
        closeAction(db, seen, { state: 'withdrawn', evidence: 'No', link: '', by: null, at }),
        /Somebody else changed this action/,
      )
    })
  })

  test('whose owner left say so', async () => {
    await as('clerk', async db => {
      const id = await addAction(db, { ...made, title: 'Left behind', owners: [{ person: owner }] })
      assert.equal((await findAction(db, id, plainDate('2019-06-01')))?.owners[0]?.hasLeft, false)
      assert.equal((await findAction(db, id, plainDate('2018-12-31')))?.owners[0]?.hasLeft, true)
    })
  })

  test('not concluded by September go on to December as one chain, and the next agenda has what is open', async () => {
    await as('officer', async db => {
      const report = '00000000-0000-4000-8000-000000000001'
      const first = await addAction(db, {
        title: 'Police notification delays',
        sourceMeeting: null,
        sourceMinute: null,
        sourceReport: report,
        owners: [{ words: 'MASH manager' }],
        dueOn: plainDate('2019-08-30'),
        expected: ['better notification', 'interviews in time'],
        kind: 'action',
        part: 'open',
        madeBy: null,
        madeAt: '2019-06-10T09:00:00.000Z',
      })
      const before = await findAction(db, first, plainDate('2019-09-16'))
      assert.ok(before)
      await saveActualOutcomes(db, before, new Map([[1, 'Not concluded']]), {
        by: null,
        at: '2019-09-16T10:00:00.000Z',
      })
      const second = await reissueAction(db, first, {
        title: 'Police notification timeliness',
        owners: [{ words: 'Service manager' }],
        dueOn: plainDate('2019-11-30'),
        dueMeeting: null,
        expected: ['timelier reports'],
        as: 'not concluded',
        why: 'Data not available from the police',
        sourceMeeting: november,
        sourceMinute: 48,
        by: null,
        at: '2019-09-16T10:00:00.000Z',
      })
      const chain = chainOf(await allActions(db, today), second)
      assert.deepEqual(
        chain.map(one => [one.title, one.state, one.dueDay, one.owners[0]?.words]),
        [
          ['Police notification delays', 'not concluded', '2019-08-30', 'MASH manager'],
          ['Police notification timeliness', 'open', '2019-11-30', 'Service manager'],
        ],
      )
      assert.deepEqual((await eventsOf(db, first)).map(event => event.deed).toSorted(), ['closed', 'made', 're-issued'])
      assert.deepEqual(
        (await actionsOfReport(db, report, today)).map(one => one.id).toSorted(),
        [first, second].toSorted(),
      )
      await assert.rejects(
        reissueAction(db, first, {
          title: 'x',
          owners: [],
          dueOn: today,
          dueMeeting: null,
          expected: [],
          as: 'superseded',
          why: 'x',
          by: null,
          at,
        }),
        /re-issued already, as “Police notification timeliness”/,
      )
      const arising = await openActionsFor(
        db,
        { id: december, body: 'corporate-parenting-board', heldOn: today },
        today,
      )
      assert.equal(
        arising.some(one => one.id === second),
        true,
      )
      assert.equal(
        arising.some(one => one.id === first),
        false,
      )
    })
  })

  test('are brought forward once, a promised report as an item of its own, and a private one without its title', async () => {
    const meeting = { id: december, body: 'corporate-parenting-board', heldOn: today, state: 'planned' } as const
    await as('clerk', async db => {
      const source = await addItem(db, november, {
        title: 'Reviewing officers’ annual report',
        type: 'annual report',
        verb: 'receive',
        lead: '',
        presenter: '',
        minutesLong: 10,
        fixedStart: null,
        paper: 'report',
        part: 'open',
      })
      const reportBack = { ...made, kind: 'report back', sourceItem: source } as const
      await addAction(db, {
        ...reportBack,
        title: 'How reviews are going',
        owners: [{ words: 'Reviewing officer manager' }],
      })
      await addAction(db, { ...reportBack, title: `${marker} report`, part: 'exempt', owners: [] })
      await addAction(db, { ...made, kind: 'standing rule', dueMeeting: null, title: 'Tell the chair', owners: [] })

      const first = await bringForward(db, meeting, today)
      assert.equal(first.added.length, 3)
      assert.equal(
        first.matters.some(one => one.title === 'Tell the chair'),
        false,
      )
      assert.deepEqual((await bringForward(db, meeting, today)).added, [])
      const items = await db
        .selectFrom('agenda_item')
        .select(['title', 'type', 'part', 'from_item', 'from_why'])
        .where('meeting', '=', december)
        .orderBy('title')
        .execute()
      assert.deepEqual(items, [
        { title: 'Matters arising', type: 'matters arising', part: 'open', from_item: null, from_why: null },
        {
          title: 'Report back on a private matter (minute 47)',
          type: 'report',
          part: 'exempt',
          from_item: source,
          from_why: 'report back',
        },
        {
          title: 'Report back: How reviews are going',
          type: 'report',
          part: 'open',
          from_item: source,
          from_why: 'report back',
        },
      ])
      const others = await actionsOfMeeting(db, november, today)
      assert.equal(others.length > 4, true)
      // What is out is not changed behind its reader's back.
      const late = await addAction(db, { ...reportBack, title: 'Late', owners: [] })
      const out = await bringForward(db, { ...meeting, state: 'agenda published' }, today)
      assert.deepEqual(out.added, [])
      assert.equal(
        out.matters.some(one => one.id === late),
        true,
      )
    })
    assert.equal(
      JSON.stringify(await as('author', db => db.selectFrom('agenda_item').selectAll().execute(), another)).includes(
        marker,
      ),
      false,
    )
  })

  test('of a meeting are assembled for the public by the public’s own role, from within a clerk’s work', async () => {
    const found = await as('clerk', db => asThePublic(db, inside => publicActionsOf(inside, november)))
    assert.deepEqual(
      found.map(one => one.id),
      [shown],
    )
  })
})
