import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp, type Browser, theDay } from '../../../tests/an-app.ts'
import { become, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { addAction, closeAction, findAction } from '../../board/actions/actions.store.ts'
import { recordDecision } from '../../board/decisions/decisions.store.ts'
import { savePlanItem } from '../../board/forward-plan/forward-plan.store.ts'
import { setMeetingState } from '../../board/meetings/meetings.store.ts'
import { savePresence } from '../../board/minutes/meeting-record.store.ts'
import { plainDate } from '../../kernel/index.ts'
import { addCommitment } from '../commitments/commitments.store.ts'
import {
  addRecommendation,
  allRecommendations,
  answerRecommendation,
} from '../recommendations/recommendations.store.ts'

import { addHeir, addPriority, addStrategy } from '../strategies/strategies.store.ts'
import { linkRecords } from '../thread/links.store.ts'
import { gatherYear } from './year.store.ts'

const secret = 'Hedgehog lane'
const principles = [1, 1, 2, 2, 2, 4, 4, 4, 5, 7]

onTheEmbeddedDatabase('The annual report of a year', open => {
  let kept: AnApp
  let officer: Browser
  let held: MeetingHeld
  let report = ''

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    officer = await kept.as('corporate-parenting-officer')
    held = await aMeetingHeld(kept.database)
    const by = kept.people.get('democratic-services-officer') ?? null
    await kept.database.as({ audience: 'clerk', person: by }, async db => {
      await setMeetingState(db, held.meeting, { state: 'held' })
      await savePresence(db, held.meeting, {
        attendance: held.holders.slice(0, 3).map((holder, index) => ({
          capacity: 'member',
          holder,
          shownAs: `Councillor ${index + 1}`,
          votes: true,
          fromItem: null,
          toItem: null,
        })),
        apologies: [],
        youngPeople: 0,
      })
      const from = { sourceMeeting: held.meeting, body: 'corporate-parenting-board', madeBy: by, decidedOn: theDay }
      await recordDecision(db, {
        ...from,
        title: 'More foster carers close to home',
        wording: 'That the service finds more.',
        outcome: 'resolved',
        sourceMinute: 39,
        part: 'open',
      })
      await recordDecision(db, {
        ...from,
        title: `A home in ${secret}`,
        wording: secret,
        outcome: 'resolved',
        sourceMinute: 42,
        part: 'exempt',
      })
      const action = await addAction(db, {
        title: 'Write the leaflet on health checks',
        sourceMeeting: held.meeting,
        sourceMinute: 39,
        owners: [{ words: 'Designated nurse' }],
        dueOn: theDay,
        expected: ['Everybody has it'],
        kind: 'action',
        part: 'open',
        madeBy: by,
      })
      const found = await findAction(db, action, theDay)
      if (found)
        await closeAction(db, found, { state: 'done', evidence: 'Sent', link: '', by, at: '2026-11-22T10:00:00.000Z' })
      await savePlanItem(db, {
        body: 'corporate-parenting-board',
        title: 'Adoption agency annual report',
        kind: 'annual report',
        everyMeeting: false,
        everyMonths: 12,
        firstOn: plainDate('2026-06-01'),
        lastOn: null,
        lead: 'Service manager, adoption',
        authorRole: null,
        verb: 'consider',
        minutesLong: 15,
        isExempt: false,
        template: null,
      })
      await become(db, { audience: 'officer', person: kept.people.get('corporate-parenting-officer') ?? null })
      for (const [index, principle] of principles.entries()) {
        const owner = `Owner ${index + 1}`
        const id = await addRecommendation(db, {
          madeIn: 'annual report',
          year: '2024/25',
          title: `Recommendation ${index + 1}`,
          words: '',
          principle,
          owner,
          madeOn: plainDate('2025-12-09'),
        })
        if (index < 9)
          await answerRecommendation(db, id, { answer: 'accepted', why: '', owner, on: plainDate('2025-12-09') })
      }
    })
  })
  after(() => kept.close())

  it('is put together by principle from the records, each paragraph with its source', async () => {
    const sent = await officer.post('/annual-reports/new', {
      body: 'corporate-parenting-board',
      'firstOn-day': '1',
      'firstOn-month': '4',
      'firstOn-year': '2026',
      'lastOn-day': '31',
      'lastOn-month': '3',
      'lastOn-year': '2027',
      by: 'principle',
      meeting: '',
    })
    assert.match(sent.to ?? '', /^\/annual-reports\/[0-9a-f-]{36}$/)
    report = sent.to?.split('/')[2] ?? ''
    const { words } = await officer.get(`/reports/${report}`)
    assert.match(words, /Annual report of the Corporate Parenting Board 2026\/27/)
    assert.match(
      words,
      /On 22 November 2026 the board decided: More foster carers close to home\. Source: minute 39 of 22 November 2026/,
    )
    assert.match(words, /Done: Write the leaflet on health checks\. Source: the action of minute 39/)
    assert.match(words, /Of 4 places of voting members at those meetings, 3 were taken/)
    assert.match(words, /Adoption agency annual report Service manager, adoption 1 June 2026 Missing/)
  })

  it('by priority keeps what hung on a strategy that was superseded midway, where its priorities live on', async () => {
    await kept.database.as({ audience: 'officer' }, async db => {
      const plan = {
        council: '',
        lastOn: null,
        agreedOn: null,
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
      const ended = { title: 'Before', state: 'superseded', firstOn: plainDate('2024-01-01') } as const
      const old = await addStrategy(db, { ...plan, ...ended, lastOn: plainDate('2026-12-31') })
      const now = await addStrategy(db, { ...plan, title: 'Now', state: 'in force', firstOn: plainDate('2027-01-01') })
      const homes = await addPriority(db, old, 'Homes')
      await addPriority(db, now, 'School')
      const lives = await addPriority(db, now, 'Somewhere to live')
      await addHeir(db, { strategy: old, number: homes, toStrategy: now, toNumber: lives, note: '' })
      const commitment = await addCommitment(db, old, {
        priority: homes,
        number: '1',
        title: 'Carers near home',
        words: '',
        ownerBody: null,
        ownerRole: 'Fostering manager',
      })
      const [decision] = await db.selectFrom('decision').select('id').where('part', '=', 'open').execute()
      await linkRecords(db, {
        of: { kind: 'decision', id: decision?.id ?? '' },
        because: { kind: 'commitment', id: commitment },
        why: '',
        by: null,
      })
      const year = await gatherYear(db, {
        body: 'corporate-parenting-board',
        bodyName: 'Corporate Parenting Board',
        period: { first: plainDate('2026-04-01'), last: plainDate('2027-03-31') },
        today: theDay,
      })
      const decided = year.happened.find(one => one.about.includes('More foster carers close to home'))
      assert.equal(decided?.priority, lives)
    })
  })

  it('has ten recommendations of last year, each with its owner and what became of it', async () => {
    for (const page of [`/reports/${report}`, `/annual-reports/${report}`]) {
      const { words } = await officer.get(page)
      for (const index of principles.keys())
        assert.match(
          words,
          new RegExp(`Recommendation ${index + 1} (.{0,40} )?Owner ${index + 1} (Accepted|Nobody has answered)`),
          page,
        )
    }
  })

  it('holds nothing of what was decided in private', async () => {
    for (const page of [`/reports/${report}`, `/reports/${report}/report.md`, `/annual-reports/${report}`])
      assert.equal((await officer.get(page)).body.includes(secret), false, page)
  })

  it('is not put together twice for one year', async () => {
    const again = await officer.post('/annual-reports/new', {
      body: 'corporate-parenting-board',
      'firstOn-day': '1',
      'firstOn-month': '4',
      'firstOn-year': '2026',
      'lastOn-day': '31',
      'lastOn-month': '3',
      'lastOn-year': '2027',
      by: 'priority',
    })
    assert.match(again.words, /That year was put together already/)
  })

  it('makes recommendations that are followed, each with an owner, and writes them into the report', async () => {
    const to = `/annual-reports/${report}/recommendations/new`
    const without = await officer.post(to, { title: 'Open a drop-in', principle: '7', owner: '' })
    assert.match(without.words, /Say who will do it, by role/)
    for (const title of ['Open a drop-in', 'Ask again in spring'])
      assert.equal((await officer.post(to, { title, principle: '7', owner: 'Leaving care manager' })).status, 303)
    const made = await kept.database.as({ audience: 'officer' }, async db =>
      (await allRecommendations(db)).filter(one => one.report === report),
    )
    assert.deepEqual(
      made.map(({ title, owner, year, principle }) => ({ title, owner, year, principle })),
      ['Ask again in spring', 'Open a drop-in'].map(title => ({
        title,
        owner: 'Leaving care manager',
        year: '2026/27',
        principle: 7,
      })),
    )
    const { words } = await officer.get(`/reports/${report}`)
    assert.match(words, /Open a drop-in \(Leaving care manager\) .*Ask again in spring \(Leaving care manager\)/)
    assert.match(words, /More foster carers close to home/)
  })

  it('is a draft: those who may not read drafts do not learn that it is there', async () => {
    const chair = await kept.as('chair')
    assert.equal((await chair.get(`/annual-reports/${report}`)).status, 404)
    assert.doesNotMatch((await chair.get('/annual-reports')).words, /2026\/27/)
    assert.equal((await chair.get('/annual-reports/new')).status, 403)
  })
})
