import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, workingCalendar } from '../../kernel/index.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import type { Paper } from '../agenda/paper.ts'
import { timingOf } from './clear-days.ts'
import { answerKey, findingsOf, type GateFacts, stillOpen } from './gate.ts'
import { allChecks, gateChecks } from './gate-checks.ts'

const calendar = workingCalendar()
const meeting: GateFacts['meeting'] = {
  id: 'corporate-parenting-board-2019-12-09',
  body: 'corporate-parenting-board',
  bodyName: 'Corporate Parenting Board',
  heldOn: plainDate('2019-12-09'),
  startsAt: '14:30',
  endsAt: null,
  venue: 'Council chamber',
  format: 'in person',
  kind: 'formal',
  state: 'planned',
  changedWhy: '',
  goesOnAt: null,
  restGoesOn: false,
  calledAt: null,
  agendaPublishedAt: null,
  revision: 0,
}

const item = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  meeting: meeting.id,
  ordinal: 0,
  number: 1,
  title: id,
  type: 'oral update',
  verb: 'receive',
  lead: 'executive director',
  presenter: '',
  minutesLong: 10,
  fixedStart: null,
  startsAt: null,
  paper: 'oral',
  part: 'open',
  isLate: false,
  fromItem: null,
  fromWhy: null,
  planItem: null,
  publishedAt: null,
  withdrawnAt: null,
  withdrawnWhy: '',
  ...more,
})

const paper = (more: Partial<Paper> = {}): Paper => ({
  id: 'paper',
  item: 'business',
  kind: 'report',
  title: 'A paper',
  ordinal: 1,
  report: null,
  file: {
    id: 'file',
    name: '2019-12-09-report-1.pdf',
    type: 'application/pdf',
    pages: 4,
    isAccessible: true,
    bytes: 9,
  },
  part: 'open',
  pagesKept: null,
  whatChanged: '',
  publishedAt: null,
  withdrawnAt: null,
  withdrawnWhy: '',
  addedAt: '2019-11-20T09:00:00.000Z',
  ...more,
})

const usual = (['apologies', 'minutes', 'declarations', 'public participation', 'urgent'] as const).map(type =>
  item(type, { type, paper: 'none' }),
)
const minutesPaper = paper({ id: 'minutes paper', item: 'minutes', kind: 'minutes' })

type Changed = Partial<Omit<GateFacts, 'today'>> & Readonly<{ today?: string; business?: readonly AgendaItem[] }>

/** An agenda in order, and what is different in it. */
const facts = (more: Changed = {}): GateFacts => {
  const { today = '2019-11-28', business = [item('business')], papers = [], ...rest } = more
  return {
    meeting,
    regime: 'statutory committee',
    bodyEndedOn: null,
    today: plainDate(today),
    calendar,
    timing: timingOf(rest.meeting ?? meeting, plainDate(today), calendar),
    items: [...usual, ...business],
    exemptions: new Map(),
    reasonings: new Map(),
    urgencies: new Map(),
    reports: new Map(),
    previous: { id: 'before', heldOn: plainDate('2019-11-14'), tookPrivate: false, hasResolution: false },
    words: [],
    answers: new Map(),
    ...rest,
    papers: [minutesPaper, ...papers],
  }
}
const checks = (of: GateFacts) => findingsOf(of).map(finding => finding.check)

const exempt = item('business', { part: 'exempt' })
const exclusion = item('exclusion', { type: 'exclusion', paper: 'none' })
const reasons = {
  exemptions: new Map([
    [
      'business',
      {
        paragraphs: [1],
        publicReason: 'It is about one child.',
        bar: '',
        reviewOn: plainDate('2020-12-01'),
        endedOn: null,
      },
    ],
  ]),
  reasonings: new Map([
    [
      'business',
      {
        why: 'x',
        factorsFor: 'x',
        factorsAgainst: 'x',
        conclusion: 'private' as const,
        decidedBy: null,
        decidedByRole: 'x',
        decidedOn: null,
      },
    ],
  ]),
}
const report = (
  state: 'drafting' | 'cleared' | 'withdrawn' | 'published',
  part: 'open' | 'exempt' = 'open',
  hidesBackground = false,
) => ({
  papers: [paper({ file: null, report: 'r' })],
  business: [item('business', { paper: 'report' })],
  reports: new Map([['r', { id: 'r', title: 'Report', state, part, hidesBackground }]]),
})

describe('the gate', () => {
  test('lets an agenda in order through', () => {
    assert.deepEqual(checks(facts()), [])
    assert.deepEqual(checks(facts({ ...reasons, business: [exclusion, exempt] })), [])
    assert.deepEqual(checks(facts(report('cleared'))), [])
  })

  for (const [what, found, expected] of [
    ['a meeting without a place', { meeting: { ...meeting, venue: '' } }, ['no-time-or-place']],
    ['a meeting without a time', { meeting: { ...meeting, startsAt: null } }, ['no-time-or-place']],
    ['a workshop', { meeting: { ...meeting, kind: 'workshop' } }, ['informal-meeting']],
    ['a cancelled meeting', { meeting: { ...meeting, state: 'cancelled' } }, ['meeting-over']],
    ['a body that ended before the day', { bodyEndedOn: plainDate('2019-12-01') }, ['body-ended']],
    [
      'a bank holiday',
      { meeting: { ...meeting, heldOn: plainDate('2019-12-26') }, today: '2019-12-02' },
      ['closed-day'],
    ],
    ['an empty agenda', { items: [] }, ['empty-agenda']],
    [
      'an agenda that asks for no interests',
      { items: usual.filter(one => one.type !== 'declarations') },
      ['usual-item-missing'],
    ],
    [
      'an exempt item with nothing said of it',
      { business: [exclusion, exempt] },
      ['no-paragraph', 'no-reasoning', 'no-public-reason'],
    ],
    ['a private item without the resolution', { ...reasons, business: [exempt] }, ['no-exclusion']],
    [
      'a confidential item without what bars it',
      { ...reasons, business: [exclusion, item('business', { part: 'confidential' })] },
      ['no-bar'],
    ],
    [
      'an exemption that was due to be looked at',
      {
        ...reasons,
        exemptions: new Map([
          [
            'business',
            { paragraphs: [1], publicReason: 'x', bar: '', reviewOn: plainDate('2019-12-01'), endedOn: null },
          ],
        ]),
        business: [exclusion, exempt],
      },
      ['review-passed'],
    ],
    [
      'young people’s words in private',
      { ...reasons, business: [exclusion, { ...exempt, type: 'voice' }] },
      ['voice-in-private'],
    ],
    [
      'a private part of the executive’s meeting',
      { ...reasons, regime: 'executive', business: [exclusion, exempt] },
      ['private-meeting-notice'],
    ],
    ['a private paper under an open item', { papers: [paper({ part: 'exempt' })] }, ['private-paper-in-open-item']],
    ['a report that is not there', { business: [item('business', { paper: 'report' })] }, ['paper-missing']],
    ['a place kept for a paper', { papers: [paper({ file: null, pagesKept: 6 })] }, ['place-kept']],
    ['a report that is not cleared', report('drafting'), ['not-cleared']],
    ['a report that is withdrawn', report('withdrawn'), ['report-withdrawn']],
    ['a private report as an open paper', report('cleared', 'exempt'), ['report-more-private']],
    [
      'background papers that are named and nowhere to be seen',
      report('cleared', 'open', true),
      ['background-not-open'],
    ],
    [
      'a file that nobody checked',
      { papers: [paper({ file: { id: 'f', name: 'f', type: 'f', pages: 1, isAccessible: false, bytes: 1 } })] },
      ['file-not-accessible'],
    ],
    [
      'a report that nobody leads on',
      { business: [item('business', { paper: 'report', lead: '' })], papers: [paper()] },
      ['no-lead'],
    ],
    [
      'an urgent item without an opinion',
      { business: [item('business', { isLate: true })] },
      ['urgent-without-opinion'],
    ],
    ['an agenda that is late', { today: '2019-12-02' }, ['not-in-time']],
    [
      'private minutes of the last meeting without a resolution',
      { previous: { id: 'before', heldOn: plainDate('2019-11-14'), tookPrivate: true, hasResolution: false } },
      ['last-resolution-missing'],
    ],
  ] as const satisfies readonly (readonly [string, Parameters<typeof facts>[0], readonly string[]])[])
    test(`finds ${what}`, () => assert.deepEqual(checks(facts(found)), expected))

  test('asks for no background papers of a private item, or of a report that is out', () => {
    const { reports } = report('cleared', 'open', true)
    const papers = [paper({ file: null, report: 'r', part: 'exempt' })]
    assert.deepEqual(checks(facts({ ...reasons, reports, papers, business: [exclusion, exempt] })), [])
    assert.deepEqual(checks(facts(report('published', 'open', true))), [])
  })

  test('finds an item that starts before the one ahead has had its time', () =>
    assert.deepEqual(
      checks(
        facts({
          business: [item('long', { startsAt: '14:30', minutesLong: 60 }), item('early', { startsAt: '15:00' })],
        }),
      ),
      ['times-clash'],
    ))

  test('finds minutes that are to be confirmed and are not there', () =>
    assert.deepEqual(checks({ ...facts(), papers: [] }), ['minutes-missing']))

  test('takes an answer for a doubt, and for nothing that must be mended', () => {
    const answer = { reason: 'x', by: 'Director', at: '2019-11-28T09:00:00.000Z' }
    const doubted = facts({ papers: [paper({ file: null, pagesKept: 6 })] })
    const answers = new Map([
      [answerKey('place-kept', 'paper'), answer],
      [answerKey('paper-missing', 'business'), answer],
    ])
    assert.deepEqual(stillOpen(findingsOf({ ...doubted, answers })), [])
    const refused = facts({ business: [item('business', { paper: 'report' })] })
    assert.equal(stillOpen(findingsOf({ ...refused, answers })).length, 1)
  })

  test('lets a board answer for a rule that it gave itself, where for a committee it is the law', () => {
    const late = (regime: GateFacts['regime']) => findingsOf(facts({ regime, today: '2019-12-02' }))[0]?.mayOverride
    assert.equal(late('voluntary'), true)
    assert.equal(late('statutory committee'), false)
  })

  test('says of each thing where it comes from, why it matters and where to mend it', () => {
    const ids = allChecks().map(check => check.id)
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    )
    for (const check of gateChecks) for (const part of [check.cites, check.title, check.why]) assert.notEqual(part, '')
    for (const finding of findingsOf(facts({ business: [exempt] }))) assert.match(finding.mend.href, /^\//)
  })
})
