import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../tests/a-meeting-held.ts'
import { makeASurvey } from '../../tests/a-survey.ts'
import { anApp, type AnApp, theDay } from '../../tests/an-app.ts'
import { become, onTheEmbeddedDatabase } from '../../tests/databases.ts'
import type { RoleId } from '../access/index.ts'
import { addAction } from '../board/actions/actions.store.ts'
import { addItem } from '../board/agenda/agenda.store.ts'
import { recordDecision } from '../board/decisions/decisions.store.ts'
import { findMeeting, setMeetingState } from '../board/meetings/meetings.store.ts'
import {
  decideClearance,
  findReport,
  inviteTo,
  latestVersionOf,
  saveReport,
  takeStep,
} from '../board/reports/reports.store.ts'
import { plainDate } from '../kernel/index.ts'
import { addOffer } from '../strategy/local-offer/local-offer.store.ts'
import { addRecommendation } from '../strategy/recommendations/recommendations.store.ts'
import { agreeWording, raiseCard, setForMeeting, triageCard } from '../voice/cards/cards.store.ts'
import { briefOf } from './brief/brief.store.ts'
import { topicId, topicOf, usualTopics } from './brief/lines-of-enquiry.ts'
import { atMost, dueBy, mostPressingFirst } from './home/waiting.ts'
import { sinceOf } from './home/what-is-new.store.ts'

const today = plainDate('2026-11-22')

describe('what waits on a home page', () => {
  const one = (says: string, by: string | null) => dueBy(says, '/', by === null ? null : plainDate(by), today)

  it('stands late first, then by its day, then what has none', () => {
    const all = [one('D', null), one('C', '2026-12-01'), one('B', '2026-11-22'), one('A', '2026-11-21')]
    assert.deepEqual(
      all.toSorted(mostPressingFirst).map(({ says, late }) => [says, late]),
      [
        ['A', true],
        ['B', false],
        ['C', false],
        ['D', false],
      ],
    )
  })

  it('of one kind is a few lines and a number, and never “and one more”', () => {
    const rest = (left: number) => ({ says: `${left} more`, href: '/', late: false })
    const some = (count: number) => Array.from({ length: count }, (_, index) => one(String(index), null))
    assert.equal(atMost(4, some(5), rest).length, 5)
    assert.equal(atMost(4, some(6), rest).at(-1)?.says, '2 more')
  })

  it('is new since the reader last came, or of thirty days', () => {
    assert.deepEqual(sinceOf(null, today), { since: '2026-10-23T00:00:00.000Z', isFirst: true })
    assert.equal(sinceOf('2026-11-20T10:00:00.000Z', today).isFirst, false)
  })
})

describe('questions to ask', () => {
  it('are found by the title of a report, and none where no subject fits', () => {
    assert.equal(topicOf('Fostering Service Annual Report', usualTopics)?.id, 'homes')
    assert.equal(topicOf('CARE LEAVERS', usualTopics)?.id, 'care-leavers')
    assert.equal(topicOf('Budget', usualTopics), null)
    assert.equal(topicOf('Budget', [{ id: 'x', title: 'X', tells: [''], questions: [] }]), null)
  })
  it('of a subject have an address of their own', () => {
    assert.equal(topicId('New', []), 'new-2')
    assert.equal(topicId('Homes & more', ['homes-more']), 'homes-more-2')
  })
})

const ownWords = 'Badgers ate my tea'
const secret = 'Hedgehog lane'

onTheEmbeddedDatabase('The home page', open => {
  let kept: AnApp
  let held: MeetingHeld

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    held = await aMeetingHeld(kept.database)
    const clerk = kept.people.get('democratic-services-officer') ?? null
    const person = (role: RoleId) => kept.people.get(role) ?? ''
    await kept.database.as({ audience: 'clerk', person: clerk }, async db => {
      const who = { by: clerk, byShown: 'Clerk', at: '2026-11-20T10:00:00.000Z' }
      const action = {
        sourceMeeting: held.meeting,
        sourceMinute: 40,
        expected: [],
        kind: 'action',
        madeBy: clerk,
      } as const
      await addAction(db, {
        ...action,
        title: 'Write to the bank',
        owners: [{ role: 'lead-member' }],
        dueOn: plainDate('2026-11-01'),
        part: 'open',
      })
      await addAction(db, {
        ...action,
        title: secret,
        owners: [{ role: 'director' }],
        dueMeeting: held.next,
        part: 'exempt',
      })
      await recordDecision(db, {
        title: 'Meet after school',
        wording: 'That it does.',
        outcome: 'resolved',
        body: null,
        sourceMeeting: held.meeting,
        sourceMinute: 40,
        decidedOn: theDay,
        part: 'open',
        madeBy: clerk,
      })
      await addItem(db, held.next, {
        title: 'A sudden matter',
        type: 'report',
        verb: 'consider',
        lead: '',
        presenter: '',
        minutesLong: 5,
        fixedStart: null,
        paper: 'oral',
        part: 'open',
        isLate: true,
      })
      const report = {
        meeting: held.next,
        agendaItem: null,
        template: 'board-report',
        templateVersion: 1,
        part: 'open',
        answers: {
          answers: { purpose: 'For decision', recommendations: 'Agree the plan' },
          before: [],
          next: [],
        },
      } as const
      const first = await saveReport(db, { ...report, title: 'Health report' }, who)
      await inviteTo(db, first, { person: person('health-partner'), task: 'write', shownAs: 'Nurse' }, who)
      const second = await saveReport(db, { ...report, title: 'Fostering report' }, who)
      for (const state of ['drafting', 'for clearance'] as const) {
        const found = await findReport(db, second)
        if (found) await takeStep(db, found, { state, version: (await latestVersionOf(db, second))?.version ?? 1 }, who)
      }
      await inviteTo(db, second, { person: person('report-author'), task: 'write', shownAs: 'Fostering manager' }, who)
      const asked = { kind: 'finance', version: 1, decision: 'to mend', comment: 'What does it cost?' } as const
      await decideClearance(db, second, asked, who)
      await become(db, { audience: 'author', person: person('participation-worker') })
      const card = (code: string, words: string) =>
        raiseCard(db, {
          cameBy: 'worker',
          forum: null,
          ageBand: '12 to 15',
          ownWords: words,
          code,
          raisedOn: plainDate('2026-11-20'),
          raisedAt: '2026-11-20T10:00:00.000Z',
        })
      await card('AAAA-BBBB', 'A new one')
      const id = await card('CCCC-DDDD', ownWords)
      const by = person('participation-worker')
      await triageCard(db, { card: id, route: 'collective', by, now: '2026-11-20T11:00:00.000Z' })
      await agreeWording(db, {
        card: id,
        title: 'Later teas',
        wording: 'Tea could be later.',
        theme: '',
        how: 'In the room',
        on: theDay,
      })
      await setForMeeting(db, {
        card: id,
        meeting: held.meeting,
        answerer: 'Virtual school head',
        isPrivate: false,
        today: theDay,
      })
      await makeASurvey(db, by)
      await become(db, { audience: 'officer', person: person('corporate-parenting-officer') })
      await addOffer(db, {
        title: 'A grant',
        area: 'accommodation',
        basis: 'law',
        what: 'Money',
        who: 'Care leavers',
        how: 'Ask',
        source: '',
        checkedOn: plainDate('2024-01-01'),
        checkEveryMonths: 12,
        isPublished: true,
        endedOn: null,
      })
      await addRecommendation(db, {
        madeIn: 'inspection',
        year: '',
        title: 'See more',
        words: '',
        principle: null,
        owner: '',
        madeOn: theDay,
      })
    })
  })
  after(() => kept.close())

  const home = async (role: RoleId) => (await (await kept.as(role)).get('/')).words
  const waits = async (role: RoleId) => /What needs you (.*?) New (in|since)/.exec(await home(role))?.[1] ?? ''

  const expected: readonly (readonly [role: RoleId, has: readonly RegExp[], not: RegExp])[] = [
    [
      'corporate-parenting-officer',
      [
        /The survey “Your voice 2026” is open: 0 of the 100 answers hoped for by 15 December/,
        /One entry of the local offer/,
        /One recommendation has no answer/,
        /One action of the board is past the day/,
      ],
      /Publish the agenda|have not been read/,
    ],
    [
      'democratic-services-officer',
      [
        /Publish the agenda of 14 December 2026: \d+ findings are open by 4 December 2026/,
        /Decide whether “A sudden matter” is urgent/,
      ],
      /local offer/,
    ],
    ['chair', [/Decide whether “A sudden matter” is urgent by 14 December 2026/], /Publish|Write|Later teas/],
    ['lead-member', [/^Do: Write to the bank by 1 November 2026 Late/], /sudden/],
    ['board-member', [/Nothing waits for you You could look at welcome to the board/], /bank/],
    [
      'director',
      [/Clear “Fostering report” for the meeting of 14 December 2026/, new RegExp(`Do: ${secret}`)],
      /Health report/,
    ],
    ['report-author', [/^Mend “Fostering report” for the meeting of 14 December 2026/], /Health report/],
    ['performance-analyst', [/load the statutory return/], /agenda/],
    [
      'health-partner',
      [/^Write “Health report” for the meeting of 14 December 2026 by \d+ November 2026/],
      /Fostering/,
    ],
    ['virtual-school-head', [/^Answer “Later teas”, which young people asked by 14 December 2026/], /Health report/],
    ['reviewing-officer-manager', [/Nothing waits for you/], /card/],
    [
      'participation-worker',
      [/^One new card has not been read by 20 November 2026 Late/, /The survey “Your voice 2026” is open/],
      /A new one/,
    ],
    ['foster-carer-representative', [/Nothing waits for you/], /card/],
    ['inspector', [/Nothing waits for you You could look at evidence room/], /sudden/],
    ['it-administrator', [/Nothing waits for you You could look at people/], new RegExp(`${secret}|bank`)],
  ]
  for (const [role, has, not] of expected)
    it(`of the ${role} has what waits for them, with its day, and nothing of others`, async () => {
      const words = await waits(role)
      for (const one of has) assert.match(words, one)
      assert.doesNotMatch(words, not)
      assert.doesNotMatch(await home(role), new RegExp(ownWords))
    })

  it('tells what is new, to each what they may read', async () => {
    assert.match(await home('chair'), /New in the last 30 days .*Decided: Meet after school/)
    assert.match(await home('chair'), /Young people asked: Later teas/)
    assert.match(await home('chair'), new RegExp(`New action: ${secret}`))
    for (const role of ['health-partner', 'foster-carer-representative', 'it-administrator'] as const)
      assert.doesNotMatch(await home(role), new RegExp(secret), role)
    assert.doesNotMatch(await home('foster-carer-representative'), /Later teas/)
    assert.doesNotMatch(await home('it-administrator'), /Meet after school/)
  })

  it('knows when somebody last came on a day before, and notes nothing else of them', async () => {
    await kept.database.as({ audience: 'system' }, db =>
      db
        .updateTable('visit')
        .set({ came_at: '2026-11-18T09:00:00.000Z' })
        .where('person', '=', kept.people.get('lead-member') ?? '')
        .execute(),
    )
    assert.match(await home('lead-member'), /New since you last came, on 18 November 2026/)
    // However often they sign in on one day, what was new in the morning is new in the evening.
    assert.match(await home('lead-member'), /New since you last came, on 18 November 2026/)
    const seen = await kept.database.as({ audience: 'member', person: kept.people.get('chair') ?? null }, db =>
      db.selectFrom('visit').select('person').execute(),
    )
    assert.deepEqual(seen, [{ person: kept.people.get('chair') }])
  })

  it('leads to a brief on one page, which holds no card’s own words', async () => {
    const { words } = await (await kept.as('director')).get(`/meetings/${held.next}/brief`)
    assert.match(words, /Decisions wanted .*Fostering report Agree the plan You could ask: Which children wait longest/)
    assert.match(
      words,
      /What young people ask Later teas: Tea could be later\. From a young person aged 12 to 15\. The answer is due at this meeting/,
    )
    assert.match(words, /Past the day Write to the bank/)
    assert.match(words, /What changed since 22 November 2026 Decided: Meet after school/)
    assert.doesNotMatch(words, new RegExp(ownWords))
    // Of a meeting of the past it says what was known then: the letter was not late in October, and nothing was off target.
    const past = await kept.database.as({ audience: 'officer' }, async db => {
      const meeting = await findMeeting(db, held.next)
      return meeting && briefOf(db, { ...meeting, heldOn: plainDate('2026-10-20') }, today)
    })
    assert.deepEqual(past?.overdue, [])
    assert.equal(past?.asAt, null)
    // A member reads a report once it is cleared, and no draft of it before.
    assert.doesNotMatch((await (await kept.as('chair')).get(`/meetings/${held.next}/brief`)).words, /Fostering report/)
  })

  it('leads to questions that the officer changes and nobody else', async () => {
    const officer = await kept.as('corporate-parenting-officer')
    const sent = await officer.post('/lines-of-enquiry/new', {
      title: 'Money',
      tells: 'budget',
      questions: 'Who pays?',
    })
    assert.equal(sent.to, '/lines-of-enquiry')
    assert.match((await (await kept.as('board-member')).get('/lines-of-enquiry')).words, /Money Who pays\?/)
    await officer.post('/lines-of-enquiry/money', { title: 'Money', tells: 'budget', questions: '' })
    assert.doesNotMatch((await officer.get('/lines-of-enquiry')).words, /Who pays/)
  })

  it('leads an inspector to the evidence room, which is open to the last day and records each look', async () => {
    const inspector = await kept.as('inspector')
    await kept.database.as({ audience: 'administrator' }, db =>
      db
        .updateTable('person_role')
        .set({ last_on: plainDate('2026-12-04') })
        .where('role', '=', 'inspector')
        .execute(),
    )
    assert.match((await inspector.get('/')).words, /It ends after 4 December 2026/)
    const { words } = await inspector.get('/evidence')
    assert.match(words, /It closes after 4 December 2026\. Each look is recorded/)
    const voice = (await inspector.get('/evidence/voice')).words
    assert.match(voice, /Later teas .*Tea could be later\. No answer yet/)
    assert.doesNotMatch(voice, new RegExp(ownWords))
    const looks = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select('subject').where('subject', 'like', 'evidence room%').orderBy('id').execute(),
    )
    assert.deepEqual(
      looks.map(one => one.subject),
      ['evidence room, 2025-11-23 to 2026-11-22', 'evidence room, voice, 2025-11-23 to 2026-11-22'],
    )
    assert.equal((await (await kept.as('board-member')).get('/evidence')).status, 403)
    await assert.rejects(
      kept.database.as({ audience: 'member', person: kept.people.get('inspector') ?? null }, db =>
        db.selectFrom('card_words').select('own_words').execute(),
      ),
    )
  })

  it('welcomes a new member before anything is recorded, and after', async () => {
    const { words } = await (await kept.as('board-member')).get('/welcome')
    assert.match(words, /There are no figures yet/)
    assert.match(words, /No promise is recorded yet/)
    assert.match(words, /In the chair: Councillor for the north ward\. 4 members vote/)
    assert.match(words, /Next meetings .*14 December 2026/)
  })

  it('asks a member to read once the agenda is out', async () => {
    await kept.database.as({ audience: 'clerk' }, db => setMeetingState(db, held.next, { state: 'agenda published' }))
    for (const role of ['chair', 'lead-member', 'board-member'] as const)
      assert.match(await waits(role), /Read the brief and the papers for 14 December 2026/)
    assert.doesNotMatch(await waits('inspector'), /Read/)
  })
})
