import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { onBothDatabases } from '../../../tests/databases.ts'
import type { Audience, Database, Db } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { saveMeeting } from '../meetings/meetings.store.ts'
import { stepsThatStand, stillToCome } from './decision.ts'
import {
  addStep,
  allDecisions,
  findDecision,
  makeDecisionPublic,
  publishDecisionsOf,
  recordDecision,
  stepsOf,
} from './decisions.store.ts'

const marker = 'Quillfeather'

onBothDatabases('decisions', open => {
  let database: Database
  let meeting: string
  let exemption: string

  const as = <T>(audience: Audience, work: (db: Db) => Promise<T>) => database.as({ audience }, work)
  const step = {
    body: null,
    who: '',
    knownTo: 'day',
    evidence: '',
    link: '',
    measure: null,
    counted: null,
    isPublic: true,
    corrects: null,
    addedBy: null,
  } as const

  before(async () => {
    database = await open.fresh()
    await as('clerk', async db => {
      for (const [id, name, kind] of [
        ['corporate-parenting-board', 'Corporate Parenting Board', 'board'],
        ['full-council', 'Full council', 'council'],
      ] as const)
        await db.insertInto('body').values({ id, name, kind, access_regime: 'voluntary', is_public: true }).execute()
      meeting = await saveMeeting(db, {
        body: 'corporate-parenting-board',
        heldOn: plainDate('2019-09-16'),
        startsAt: '10:00',
        endsAt: null,
        venue: '',
        format: 'in person',
        kind: 'formal',
        calledAt: null,
      })
      exemption = await recordDecision(db, {
        title: 'Council tax exemption for care leavers',
        wording: 'That the full council be recommended to exempt care leavers from council tax.',
        outcome: 'recommended',
        body: 'corporate-parenting-board',
        sourceMeeting: meeting,
        sourceMinute: 31,
        decidedOn: plainDate('2019-09-16'),
        effectiveFrom: plainDate('2020-04-01'),
        part: 'open',
        madeBy: null,
      })
      await recordDecision(db, {
        title: `${marker} decided in private`,
        wording: marker,
        outcome: 'resolved',
        body: 'corporate-parenting-board',
        sourceMeeting: meeting,
        sourceMinute: 32,
        decidedOn: plainDate('2019-09-16'),
        part: 'exempt',
        isPublic: true,
        madeBy: null,
      })
    })
  })

  test('are followed from who raised them through the council to what changed for children', async () => {
    await as('officer', async db => {
      const add = (
        more: Omit<Parameters<typeof addStep>[1], keyof typeof step> & Partial<Parameters<typeof addStep>[1]>,
      ) => addStep(db, { ...step, ...more })
      await add({
        decision: exemption,
        kind: 'what changed',
        on: plainDate('2020-10-01'),
        words: 'Care leavers pay no council tax',
        counted: 212,
      })
      await add({ decision: exemption, kind: 'in force', on: plainDate('2020-04-01'), words: 'Exempt from this day' })
      const wrong = await add({
        decision: exemption,
        kind: 'agreed',
        body: 'full-council',
        on: plainDate('2019-11-01'),
        words: 'Passed',
      })
      await add({
        decision: exemption,
        kind: 'agreed',
        body: 'full-council',
        on: plainDate('2019-10-01'),
        knownTo: 'month',
        words: 'Passed',
        corrects: wrong,
      })
      await add({
        decision: exemption,
        kind: 'raised',
        who: 'Leaving care team',
        on: plainDate('2018-01-01'),
        knownTo: 'year',
        words: 'A national campaign',
      })
      await add({
        decision: exemption,
        kind: 'recommended',
        who: 'An officer',
        on: plainDate('2019-09-10'),
        words: 'A note for officers only',
        isPublic: false,
      })

      const decision = await findDecision(db, exemption)
      assert.ok(decision)
      const stands = stepsThatStand((await stepsOf(db, [exemption])).get(exemption) ?? [])
      assert.deepEqual(
        stands.map(one => [one.kind, one.on, one.bodyName ?? one.who]),
        [
          ['raised', '2018-01-01', 'Leaving care team'],
          ['recommended', '2019-09-10', 'An officer'],
          ['agreed', '2019-10-01', 'Full council'],
          ['in force', '2020-04-01', ''],
          ['what changed', '2020-10-01', ''],
        ],
      )
      assert.equal(stands.at(-1)?.counted, 212)
      assert.equal(stillToCome(decision, stands, plainDate('2020-11-01')), null)
    })
    await assert.rejects(
      as('clerk', db =>
        db.updateTable('decision_step').set({ words: 'no' }).where('decision', '=', exemption).execute(),
      ),
      /permission denied|stays as it was written/,
    )
  })

  test('are public when they are made so, with their public steps, and those of private business never', async () => {
    const seen = () => as('public', allDecisions)
    await as('clerk', db => publishDecisionsOf(db, meeting))
    assert.deepEqual(await seen(), [])
    await as('clerk', db =>
      db
        .updateTable('meeting')
        .set({ agenda_published_at: '2019-09-06T10:00:00.000Z' })
        .where('id', '=', meeting)
        .execute(),
    )
    const decisions = await seen()
    assert.deepEqual(
      decisions.map(one => [one.id, one.effectiveFrom]),
      [[exemption, '2020-04-01']],
    )
    const steps = await as('public', db => stepsOf(db, [exemption]))
    assert.equal(JSON.stringify(steps).includes('officers only'), false)
    assert.equal(stepsThatStand(steps.get(exemption) ?? []).length, 4)
    await as('clerk', db => makeDecisionPublic(db, exemption, { isPublic: false, publicWords: '' }))
    assert.deepEqual(await seen(), [])
  })

  test('of private business are read by members and those who prepare it only', async () => {
    for (const audience of ['member', 'clerk', 'officer'] as const)
      assert.equal(JSON.stringify(await as(audience, allDecisions)).includes(marker), true, audience)
    for (const audience of ['public', 'person', 'author', 'analyst', 'administrator'] as const)
      assert.equal(JSON.stringify(await as(audience, allDecisions)).includes(marker), false, audience)
    await as('clerk', async db => {
      const all = await allDecisions(db)
      const exempt = all.find(one => one.part === 'exempt')
      assert.ok(exempt)
      await makeDecisionPublic(db, exempt.id, { isPublic: true, publicWords: 'x' })
      assert.equal((await findDecision(db, exempt.id))?.isPublic, false)
    })
  })
})
