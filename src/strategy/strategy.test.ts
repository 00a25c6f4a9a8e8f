import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { anApp, type AnApp } from '../../tests/an-app.ts'
import { makeASurvey } from '../../tests/a-survey.ts'
import { become, onBothDatabases, onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { giveRole, savePerson } from '../access/index.ts'
import type { Db } from '../database/index.ts'
import { plainDate } from '../kernel/index.ts'
import { addQuestion, tieQuestion } from '../voice/index.ts'
import { addCommitment, commitmentsOf, standingsOf } from './commitments/commitments.store.ts'
import { addPromise, addStatement, judgementsOf, saveJudgement, statementsOf } from './promise/promises.store.ts'
import { addPriority, addStrategy } from './strategies/strategies.store.ts'
import { allLinks, linkRecords, threadOf, walk } from './thread/links.store.ts'

const day = plainDate('2026-11-22')
const someStrategy = {
  title: 'Strategy of the test',
  council: '',
  state: 'in force' as const,
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
}
const somePromise = {
  title: 'Promise of the test',
  audience: 'everyone' as const,
  council: '',
  madeOn: null,
  madeWith: '',
  replaces: null,
  endedOn: null,
}
const statement = { number: 1, theme: '', words: 'Somewhere safe to live', plainWords: '', symbol: 'home' }

const somethingPromised = async (db: Db) => {
  const strategy = await addStrategy(db, someStrategy)
  const priority = await addPriority(db, strategy, 'Homes')
  const commitment = await addCommitment(db, strategy, {
    priority,
    number: '1',
    title: 'Find carers near home',
    words: '',
    ownerBody: null,
    ownerRole: 'Fostering manager',
  })
  return { strategy, priority, commitment }
}

onBothDatabases('The thread', open => {
  it('is walked both ways, and never tied in a circle', () =>
    open.inTransaction({ audience: 'officer' }, async db => {
      const { commitment } = await somethingPromised(db)
      const promise = await addPromise(db, { ...somePromise, isPublished: true })
      const kept = await addStatement(db, promise, statement)
      const [of, because] = [{ kind: 'commitment', id: commitment } as const, { kind: 'statement', id: kept } as const]
      await linkRecords(db, { of, because, why: 'because they said so', by: null })
      await linkRecords(db, { of: { kind: 'measure', id: 'children-in-care' }, because: of, why: '', by: null })
      const thread = await threadOf(db, of, day)
      assert.deepEqual(
        thread?.up.map(({ record }) => record.title),
        ['Somewhere safe to live'],
      )
      assert.deepEqual(
        thread?.down.map(({ record }) => record.ref.kind),
        ['measure'],
      )
      assert.deepEqual(
        (await threadOf(db, because, day))?.down.map(({ record }) => record.title),
        ['Find carers near home'],
      )
      await assert.rejects(
        linkRecords(db, { of: because, because: { kind: 'measure', id: 'children-in-care' }, why: '', by: null }),
        /circle/,
      )
      await assert.rejects(linkRecords(db, { of, because: of, why: '', by: null }), /itself/)
    }))

  it('shows nobody a record that their role may not read', async () => {
    const database = await open.fresh()
    const { hidden, shown } = await database.as({ audience: 'officer' }, async db => {
      const promise = await addPromise(db, { ...somePromise, isPublished: true })
      const shown = await addStatement(db, promise, statement)
      const draft = await addPromise(db, { ...somePromise, title: 'Not published', isPublished: false })
      const hidden = await addStatement(db, draft, { ...statement, words: 'PLANTED' })
      await linkRecords(db, {
        of: { kind: 'statement', id: hidden },
        because: { kind: 'statement', id: shown },
        why: '',
        by: null,
      })
      return { hidden, shown }
    })
    await database.as({ audience: 'public' }, async db => {
      assert.equal(await threadOf(db, { kind: 'statement', id: hidden }, day), null)
      assert.deepEqual(await allLinks(db), [], 'nobody learns that there is a strand to what they may not see')
      assert.deepEqual((await threadOf(db, { kind: 'statement', id: shown }, day))?.down, [])
    })
  })

  it('has a question of a survey for those who keep it, and for everyone with its published results alone', () =>
    open.inTransaction({ audience: 'keeper' }, async db => {
      const worker = await savePerson(db, { displayRole: 'Participation worker', name: null, email: null })
      await giveRole(db, {
        person: worker,
        role: 'participation-worker',
        firstOn: plainDate('2020-01-01'),
        givenBy: null,
      })
      await become(db, { audience: 'author', person: worker })
      const { survey } = await makeASurvey(db, worker)
      await become(db, { audience: 'officer' })
      await addQuestion(db, survey, { kind: 'words', name: 'Not asked yet', choices: [], good: [], norm: null })
      const promise = await addPromise(db, { ...somePromise, isPublished: true })
      const kept = await addStatement(db, promise, statement)
      for (const key of ['feels-safe-at-home', 'not-asked-yet'])
        await tieQuestion(db, survey, { key, measure: 'feels-safe-and-well-cared-for', statement: kept })
      const asked = { kind: 'survey-question', id: `${survey}/feels-safe-at-home` } as const
      const later = { kind: 'survey-question', id: `${survey}/not-asked-yet` } as const
      const below = async () =>
        walk(await allLinks(db), { kind: 'statement', id: kept }, 'down').map(ref => ref.id.replace(`${survey}/`, ''))
      for (const audience of ['member', 'officer'] as const) {
        await become(db, { audience })
        assert.deepEqual(
          await below(),
          ['feels-safe-at-home', 'not-asked-yet', 'feels-safe-and-well-cared-for'],
          audience,
        )
        const thread = await threadOf(db, asked, day)
        assert.equal(thread?.self.state, '60 of 80 said so in 2025')
        assert.deepEqual(
          thread?.up.map(({ record }) => record.title),
          ['Somewhere safe to live'],
        )
        assert.equal((await threadOf(db, later, day))?.self.state, 'no results published yet')
      }
      for (const audience of ['public', 'person', 'administrator'] as const) {
        await become(db, { audience })
        assert.deepEqual(await below(), ['feels-safe-at-home', 'feels-safe-and-well-cared-for'], audience)
        assert.equal(await threadOf(db, later, day), null)
      }
    }))

  it('says that a commitment which nobody has begun is not begun', () =>
    open.inTransaction({ audience: 'officer' }, async db => {
      const { strategy, commitment } = await somethingPromised(db)
      const stands = await standingsOf(db, await commitmentsOf(db, strategy), plainDate('2026-11-22'))
      assert.deepEqual(stands.get(commitment), { standing: 'not begun', movedOn: null, tied: 0 })
    }))
})

onTheEmbeddedDatabase('What was promised', open => {
  let kept: AnApp
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
  })

  it('is judged by young people and by the council, side by side, and stays as it was judged', async () => {
    const [promise, id] = await kept.database.as({ audience: 'officer' }, async db => {
      const made = await addPromise(db, { ...somePromise, isPublished: true })
      return [made, await addStatement(db, made, statement)] as const
    })
    await kept.database.as({ audience: 'clerk' }, db =>
      db
        .insertInto('body')
        .values({ id: 'a-forum', name: 'A forum', kind: 'youth forum', access_regime: 'voluntary', is_public: true })
        .execute(),
    )
    const worker = await kept.as('participation-worker')
    const address = `/promises/${promise}/statements/${id}/judge`
    const refused = await worker.post(address, {
      givenBy: 'young people',
      verdict: 'partly',
      'judgedOn-day': '1',
      'judgedOn-month': '11',
      'judgedOn-year': '2026',
      howMany: '4',
      words: 'Not when I had to move',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Say which forum said so/)
    const done = await worker.post(address, {
      givenBy: 'young people',
      verdict: 'partly',
      'judgedOn-day': '1',
      'judgedOn-month': '11',
      'judgedOn-year': '2026',
      forum: 'a-forum',
      howMany: '4',
      words: 'Not when I had to move',
    })
    assert.equal(done.status, 303)
    await kept.database.as({ audience: 'officer' }, db =>
      saveJudgement(db, {
        statement: id,
        givenBy: 'council',
        verdict: 'kept',
        words: '',
        evidence: 'Nine in ten live near home',
        forum: null,
        howMany: null,
        mayShowWords: false,
        judgedOn: plainDate('2026-10-01'),
        by: null,
      }),
    )
    const visitor = kept.visitor()
    // Looked at again with those it was made to, for everyone to read; never without them.
    const officer = await kept.as('corporate-parenting-officer')
    assert.match((await officer.get(`/promises/${promise}`)).words, /Ask the young people whether it still says/)
    const review = { outcome: 'holds', reviewedOn: '2026-11-20', madeWith: 'A forum', says: 'We want it on the bus.' }
    const alone = await officer.post(`/promises/${promise}/review`, { ...review, madeWith: '' })
    assert.match(alone.words, /A promise is not looked at without young people/)
    await officer.post(`/promises/${promise}/review`, review)
    assert.doesNotMatch((await officer.get(`/promises/${promise}`)).words, /Ask the young people whether it still/)
    const page = await visitor.get(`/published/promises/${promise}`)
    assert.match(page.words, /again on 20 November 2026, with A forum\. It still holds\. We want it on the bus/)
    assert.match(page.words, /Young people say Partly kept/)
    assert.match(page.words, /We say Kept/)
    assert.match(page.words, /do not agree about this one/)
    assert.match(page.words, /A few young people/)
    // Four of them said it, and nobody agreed that the words may be shown.
    assert.doesNotMatch(page.body, /Not when I had to move|\b4 young/)
    // Nor can the public’s own role read them, whatever a page would ask for: not the words, and not a number so small.
    await kept.database.as({ audience: 'public' }, async db => {
      const judged = await db
        .selectFrom('judgement')
        .selectAll()
        .where('statement', '=', id)
        .orderBy('judged_on')
        .execute()
      assert.deepEqual(
        judged.map(one => [one.given_by, one.words, one.how_many, one.is_few]),
        [
          ['council', '', null, false],
          ['young people', '', null, true],
        ],
      )
    })
    await assert.rejects(
      kept.database.as({ audience: 'public' }, db => db.selectFrom('judgement_kept').selectAll().execute()),
      /permission denied/,
    )
    const inFull = await worker.get(`/promises/${promise}`)
    assert.match(inFull.words, /Not when I had to move/)
    assert.match(inFull.words, /4 young people/)
    await assert.rejects(
      kept.database.as({ audience: 'officer' }, db => db.updateTable('judgement').set({ verdict: 'kept' }).execute()),
    )
  })

  it('keeps the old words and what was judged of them when a statement is reworded', async () => {
    const [promise, id] = await kept.database.as({ audience: 'officer' }, async db => {
      const made = await addPromise(db, { ...somePromise, title: 'Reworded', isPublished: true })
      return [made, await addStatement(db, made, statement)] as const
    })
    const officer = await kept.as('corporate-parenting-officer')
    const done = await officer.post(`/promises/${promise}/statements/${id}/reword`, {
      number: '1',
      words: 'A home that lasts',
      symbol: 'home',
    })
    assert.equal(done.status, 303)
    await kept.database.as({ audience: 'officer' }, async db => {
      const all = await statementsOf(db, promise)
      assert.deepEqual(
        all.map(one => [one.words, one.endedOn === null]).toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
        [
          ['A home that lasts', true],
          ['Somewhere safe to live', false],
        ],
      )
      assert.deepEqual(await judgementsOf(db, all), [])
    })
  })

  it('is kept by those whose work it is, and drafts are nobody else’s to read', async () => {
    const { strategy } = await kept.database.as({ audience: 'officer' }, async db => ({
      strategy: await addStrategy(db, { ...someStrategy, title: 'Draft of the test', state: 'draft', agreedOn: null }),
    }))
    assert.equal((await kept.visitor().get(`/published/strategies/${strategy}`)).status, 404)
    assert.equal((await (await kept.as('board-member')).get(`/strategies/${strategy}`)).status, 200)
    assert.equal((await (await kept.as('board-member')).get(`/strategies/${strategy}/change`)).status, 403)
  })

  it('comes into force when one role has authorised what another wrote, and shows both, by role, to everyone', async () => {
    const officer = await kept.as('corporate-parenting-officer')
    const strategy = await kept.database.as({ audience: 'officer' }, db =>
      addStrategy(db, { ...someStrategy, title: 'Plan to authorise', state: 'draft', agreedOn: null }),
    )
    const change = (more: Readonly<Record<string, string>>) =>
      officer.post(`/strategies/${strategy}/change`, {
        title: 'Plan to authorise',
        state: 'agreed',
        'firstOn-day': '1',
        'firstOn-month': '1',
        'firstOn-year': '2027',
        'agreedOn-day': '10',
        'agreedOn-month': '11',
        'agreedOn-year': '2026',
        ...more,
      })
    const authorised = { 'authorisedOn-day': '9', 'authorisedOn-month': '11', 'authorisedOn-year': '2026' }
    for (const [given, says] of [
      [{}, /Say which role wrote it/],
      [{ writtenBy: 'Service manager' }, /Say which role authorised it: one that did not write it/],
      [{ writtenBy: 'Service manager', authorisedBy: 'The service manager ' }, /cannot authorise it too/],
      [{ writtenBy: 'Service manager', authorisedBy: 'Director' }, /Enter the day on which it was authorised/],
    ] as const) {
      const refused = await change(given)
      assert.equal(refused.status, 422)
      assert.match(refused.words, says)
    }
    assert.equal((await kept.visitor().get(`/published/strategies/${strategy}`)).status, 404)
    const made = { writtenBy: 'Service manager', madeWith: 'The Care Leavers Forum', authorisedBy: 'Director' }
    const done = await change({ ...made, ...authorised })
    assert.equal(done.status, 303)
    assert.match(
      (await officer.get(`/strategies/${strategy}`)).words,
      /Written by Service manager Made together with The Care Leavers Forum Authorised by Director, 9 November 2026/,
    )
    assert.match(
      (await kept.visitor().get(`/published/strategies/${strategy}`)).words,
      /Who wrote it Service manager Made together with The Care Leavers Forum Who said yes to it Director, 9 November 2026/,
    )
  })
})
