import assert from 'node:assert/strict'
import { before, describe, it, test } from 'node:test'
import { anApp, type AnApp, theDay } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { closeAction, findAction, reissueAction } from '../../board/actions/actions.store.ts'
import { saveBody } from '../../board/bodies/bodies.store.ts'
import { saveMeeting } from '../../board/meetings/meetings.store.ts'
import type { Action } from '../../board/index.ts'
import { plainDate } from '../../kernel/index.ts'
import type { Commitment } from '../commitments/commitment.ts'
import { addCommitment, commitmentsOf, standingsOf } from '../commitments/commitments.store.ts'
import { addPriority, addStrategy } from '../strategies/strategies.store.ts'
import { mustBeClearable, mustBeEscalable } from './blocker.ts'
import { byManager, rowsOf, tallyOf } from './delivery-plan.ts'

const commitment = (id: string): Commitment => ({
  id,
  strategy: 's',
  priority: 1,
  number: '',
  title: id,
  words: '',
  ownerBody: null,
  ownerBodyName: null,
  ownerRole: '',
  workstream: null,
  splitFrom: null,
  endedOn: null,
  endedWhy: '',
})
const action = (id: string, state: Action['state'], more: Partial<Action> = {}): Action => ({
  id,
  title: id,
  kind: 'action',
  part: 'open',
  state,
  owners: [{ person: null, role: null, words: 'Fostering manager', hasLeft: false }],
  sourceMeeting: null,
  sourceMeetingOn: null,
  sourceBody: null,
  sourceMinute: null,
  sourceItem: null,
  sourceReport: null,
  dueOn: null,
  dueMeeting: null,
  dueDay: null,
  replaces: null,
  replacedBy: null,
  isPublic: false,
  publicWords: '',
  revision: 0,
  madeAt: '2026-01-01T09:00:00.000Z',
  closedAt: null,
  outcomes: [],
  ...more,
})

describe('The delivery plan', () => {
  const actions = [
    action('late', 'open', { dueDay: plainDate('2026-10-01') }),
    action('partly', 'partly done'),
    action('not concluded', 'not concluded', { replacedBy: 'again' }),
    action('again', 'open', { replaces: 'not concluded', dueDay: plainDate('2027-01-31') }),
    action('done', 'done', {
      owners: [
        { person: null, role: null, words: 'Virtual school head', hasLeft: false },
        { person: null, role: null, words: 'Fostering manager', hasLeft: false },
      ],
    }),
  ]
  const [homes, school] = [commitment('homes'), commitment('school')]
  const rows = rowsOf(
    actions,
    new Map([
      ['homes', ['late', 'not concluded', 'again', 'partly']],
      ['school', ['done', 'partly', 'hidden from this reader']],
    ]),
    [homes, school],
  )

  test('has each chain of actions once, as it was last asked for', () => {
    assert.deepEqual(
      rows.map(row => [row.action.id, row.before.map(one => one.id), row.commitments.map(one => one.id)]),
      [
        ['late', [], ['homes']],
        ['again', ['not concluded'], ['homes']],
        ['done', [], ['school']],
        ['partly', [], ['homes', 'school']],
      ],
    )
  })

  test('counts partly done and not concluded apart from done', () => {
    assert.deepEqual(tallyOf(rows, theDay), { open: 2, overdue: 1, done: 1, partly: 1, notConcluded: 0 })
    assert.equal(tallyOf([{ action: action('x', 'not concluded') }], theDay).notConcluded, 1)
    assert.equal(tallyOf([{ action: action('x', 'not concluded') }], theDay).done, 0)
  })

  test('puts an action of two managers under both', () => {
    assert.deepEqual(
      byManager(rows).map(({ who, rows: own }) => [who, own.length]),
      [
        ['Fostering manager', 4],
        ['Virtual school head', 1],
      ],
    )
    assert.deepEqual(
      byManager([{ action: action('x', 'open', { owners: [] }), before: [], commitments: [] }])[0]?.who,
      'Nobody yet',
    )
  })
})

describe('What stands in the way', () => {
  const raised = { raisedOn: plainDate('2026-10-14'), clearedOn: null, escalatedOn: null, escalatedToName: null }

  test('goes to the board once, and not when it is cleared', () => {
    assert.doesNotThrow(() => mustBeEscalable(raised))
    assert.throws(
      () => mustBeEscalable({ ...raised, escalatedOn: theDay, escalatedToName: 'The board' }),
      /went to The board already/,
    )
    assert.throws(() => mustBeEscalable({ ...raised, clearedOn: theDay }), /cleared already/)
  })

  test('is not cleared before it was raised, nor tomorrow, nor twice', () => {
    assert.doesNotThrow(() => mustBeClearable(raised, plainDate('2026-10-14'), theDay))
    assert.throws(() => mustBeClearable(raised, plainDate('2026-10-13'), theDay), /before it was raised/)
    assert.throws(() => mustBeClearable(raised, plainDate('2026-11-23'), theDay), /future/)
    assert.throws(() => mustBeClearable({ ...raised, clearedOn: theDay }, theDay, theDay), /already/)
  })
})

onTheEmbeddedDatabase('The delivery group', open => {
  let kept: AnApp
  let strategy = ''
  let promised = ''
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    await kept.database.as({ audience: 'officer' }, async db => {
      strategy = await addStrategy(db, {
        title: 'Strategy of the plan',
        council: '',
        state: 'in force',
        firstOn: plainDate('2024-01-01'),
        lastOn: null,
        agreedOn: plainDate('2023-12-01'),
        agreedBy: null,
        writtenBy: '',
        madeWith: '',
        authorisedBy: '',
        authorisedOn: null,
        presentedOn: null,
        presentedTo: null,
        renewBy: null,
        replaces: null,
        mission: '',
        vision: '',
      })
      const priority = await addPriority(db, strategy, 'Homes')
      promised = await addCommitment(db, strategy, {
        priority,
        number: '1.1',
        title: 'Carers near home',
        words: '',
        ownerBody: null,
        ownerRole: 'Fostering manager',
      })
    })
  })

  it('adds an action to a commitment with its reason, several outcomes and several managers', async () => {
    const officer = await kept.as('corporate-parenting-officer')
    const address = `/commitments/${promised}/actions/new`
    const asked = {
      title: 'Open six homes',
      others: 'Fostering manager\nHead of housing',
      'dueOn-day': '31',
      'dueOn-month': '3',
    }
    const refused = await officer.post(address, { ...asked, 'dueOn-year': '2027' })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Enter what should come of it/)
    const done = await officer.post(address, { ...asked, 'dueOn-year': '2027', expected: 'Six approved\nFewer moves' })
    assert.equal(done.status, 303)
    const plan = await officer.get('/delivery-plan')
    assert.match(plan.words, /Open six homes Fostering manager, Head of housing 31 March 2027 Six approved Fewer moves/)
    const manager = await officer.get('/delivery-plan?by=manager')
    assert.match(manager.words, /Head of housing .*Open six homes For Carers near home/)
    assert.equal((await (await kept.as('board-member')).get(address)).status, 403)
  })

  it('follows an action that was asked for again, so that the commitment is open and not done', async () => {
    const id = await kept.database.as({ audience: 'officer' }, async db => {
      const [{ id: first }] = (await db
        .selectFrom('action')
        .select('id')
        .where('title', '=', 'Open six homes')
        .execute()) as [{ id: string }]
      await reissueAction(db, first, {
        title: 'Open four homes',
        owners: [{ words: 'Head of housing' }],
        dueOn: plainDate('2027-06-30'),
        dueMeeting: null,
        expected: ['Four approved'],
        as: 'not concluded',
        why: 'Too many asked for',
        by: null,
        at: '2026-11-20T09:00:00.000Z',
      })
      return first
    })
    const officer = await kept.as('corporate-parenting-officer')
    const plan = await officer.get('/delivery-plan')
    assert.match(plan.words, /Open four homes Asked for 2 times: 31 March 2027 \(not concluded\)/)
    const standing = () =>
      kept.database.as({ audience: 'officer' }, async db =>
        (await standingsOf(db, await commitmentsOf(db, strategy), theDay)).get(promised),
      )
    assert.equal((await standing())?.standing, 'moving')
    await kept.database.as({ audience: 'officer' }, async db => {
      const later = await db
        .selectFrom('action')
        .select(['id', 'revision'])
        .where('replaces', '=', id)
        .executeTakeFirstOrThrow()
      assert.ok(await findAction(db, later.id, theDay))
      await closeAction(db, later, {
        state: 'partly done',
        evidence: 'Two of four',
        link: '',
        by: null,
        at: '2026-11-21T09:00:00.000Z',
      })
    })
    assert.equal((await standing())?.standing, 'moving', 'what is done in part is not done')
  })

  it('takes what is in the way to the next agenda of the board, once, and says how it was cleared', async () => {
    const officer = await kept.as('corporate-parenting-officer')
    const raised = await officer.post(`/commitments/${promised}/blockers/new`, {
      words: 'No house is free',
      canClear: 'Head of housing',
    })
    assert.equal(raised.status, 303)
    const blocker = await kept.database.as(
      { audience: 'officer' },
      async db => (await db.selectFrom('blocker').select('id').executeTakeFirstOrThrow()).id,
    )
    const board = await kept.database.as({ audience: 'clerk' }, async db => {
      const body = await saveBody(db, {
        name: 'The board',
        kind: 'board',
        accessRegime: 'voluntary',
        purpose: '',
        parent: null,
        meetsPerYear: 6,
        quorum: 3,
        ageFrom: null,
        ageTo: null,
        minutesFrom: 1,
        isPublic: true,
        foundedOn: null,
        dissolvedOn: null,
        ordinal: 1,
      })
      await saveMeeting(db, {
        body,
        heldOn: plainDate('2026-12-08'),
        startsAt: '14:30',
        endsAt: null,
        venue: '',
        format: 'in person',
        kind: 'formal',
        calledAt: null,
      })
      return body
    })
    const address = `/delivery-plan/blockers/${blocker}/escalate`
    const given = { body: board, title: 'Houses for carers', lead: 'Corporate parenting officer' }
    assert.equal((await officer.post(address, given)).status, 303)
    const again = await officer.post(address, given)
    assert.equal(again.status, 422)
    assert.match(again.words, /not put on an agenda twice/)
    const planned = await kept.database.as({ audience: 'officer' }, db =>
      db
        .selectFrom('planned_for')
        .innerJoin('plan_item', 'plan_item.id', 'planned_for.plan_item')
        .select(['plan_item.title', 'planned_for.meeting'])
        .orderBy('plan_item.title')
        .execute(),
    )
    assert.deepEqual(planned, [{ title: 'Houses for carers', meeting: `${board}-2026-12-08` }])
    assert.match(
      (await officer.get('/delivery-plan')).words,
      /With the board No house is free .*Taken to The board on 22 November 2026/,
    )
    const cleared = await (
      await kept.as('report-author')
    ).post(`/delivery-plan/blockers/${blocker}/clear`, {
      how: 'Housing gave two houses',
      'on-day': '22',
      'on-month': '11',
      'on-year': '2026',
    })
    assert.equal(cleared.status, 303)
    assert.match((await officer.get('/delivery-plan')).words, /Cleared on 22 November 2026: Housing gave two houses/)
  })
})
