import { checkPaperFile } from '../../../src/board/agenda/paper-file.ts'
import { addPaper, saveFile } from '../../../src/board/agenda/papers.store.ts'
import { addBackgroundPaper } from '../../../src/board/reports/background-papers.store.ts'
import { plainDate } from '../../../src/kernel/index.ts'
import { type Find, first, found, type Place, there } from './place.ts'

// The board: bodies, the year, meetings, agendas, reports, minutes, and what comes after. The meeting of November 2019 was minuted, that of
// December 2019 is published and waits to be held, and that of December 2026 is being prepared.

const board = 'corporate-parenting-board'
const november = { meeting: `${board}-2019-11-14` }
const december = { meeting: `${board}-2019-12-09` }
const next = { meeting: `${board}-2026-12-08` }
const clerk = 'democratic-services-officer'
const officer = 'corporate-parenting-officer'

const itemOf = (meeting: string, part: 'open' | 'exempt', type = 'report'): Find =>
  first('clerk', async db => {
    const { item } = await db
      .selectFrom('agenda_item')
      .select('id as item')
      .where('meeting', '=', meeting)
      .where('part', '=', part)
      .where('type', '=', type)
      .orderBy('ordinal')
      .executeTakeFirstOrThrow()
    return { meeting, item }
  })
const openItem = itemOf(december.meeting, 'open')
const privateItem = itemOf(december.meeting, 'exempt')
const nextItem = itemOf(next.meeting, 'open')

const paper = first('clerk', db =>
  db
    .selectFrom('paper')
    .innerJoin('agenda_item', 'agenda_item.id', 'paper.item')
    .select(['agenda_item.meeting', 'paper.item', 'paper.id as paper'])
    .where('agenda_item.meeting', '=', december.meeting)
    .where('paper.withdrawn_at', 'is', null)
    .orderBy('agenda_item.ordinal')
    .orderBy('paper.ordinal')
    .executeTakeFirstOrThrow(),
)
const report = first('clerk', db =>
  db
    .selectFrom('report')
    .select(['id as report', 'meeting'])
    .where('part', '=', 'open')
    .where('state', '=', 'published')
    .orderBy('title')
    .executeTakeFirstOrThrow()
    .then(one => ({ report: one.report, meeting: one.meeting ?? '', version: '1', template: 'board-report' })),
)
const backgroundPaper = first('clerk', db =>
  db
    .selectFrom('background_paper')
    .innerJoin('report', 'report.id', 'background_paper.report')
    .select(['report.id as report', 'background_paper.id as backgroundPaper'])
    .where('report.state', '=', 'published')
    .where('background_paper.id', 'not in', db.selectFrom('background_removal').select('background'))
    .orderBy('background_paper.title')
    .orderBy('background_paper.id')
    .executeTakeFirstOrThrow(),
)
/** The demonstration has no report that came as a file, so one is attached to the agenda that is being prepared. */
const ownBackground: Find = async site => {
  const { meeting = '', item = '' } = await nextItem(site)
  return site.database.as({ audience: 'clerk' }, async db => {
    const kept = await db
      .selectFrom('background_paper')
      .innerJoin('paper', 'paper.id', 'background_paper.paper')
      .select(['paper.id as paper', 'background_paper.id as backgroundPaper'])
      .where('paper.item', '=', item)
      .executeTakeFirst()
    if (kept) return { meeting, item, ...kept }
    const bytes = new TextEncoder().encode('%PDF-1.4\n%%EOF')
    const kind = 'report' as const
    const [by, now] = [null, '2026-11-20T09:00:00.000Z']
    const heldOn = plainDate('2026-12-08')
    const file = await saveFile(db, { ...(await checkPaperFile(bytes)), bytes, heldOn, kind, number: 1, by })
    const paper = await addPaper(db, { item, kind, title: 'Homes, as a file', part: 'open', file, by, now })
    const where = { title: 'The survey of homes', file: null, address: null, seenAt: 'County Hall reception' }
    return {
      meeting,
      item,
      paper,
      backgroundPaper: await addBackgroundPaper(db, { report: null, paper }, where, { by, now }),
    }
  })
}
const seat = first('clerk', db =>
  db
    .selectFrom('seat')
    .innerJoin('seat_holder', 'seat_holder.seat', 'seat.id')
    .select(['seat.body', 'seat.id as seat', 'seat_holder.id as holder'])
    .where('seat.body', '=', board)
    .where('seat_holder.last_on', 'is', null)
    .orderBy('seat.ordinal')
    .orderBy('seat_holder.id')
    .executeTakeFirstOrThrow(),
)
const power = first('clerk', db =>
  db
    .selectFrom('delegated_power')
    .select(['body', 'id as power'])
    .where('last_on', 'is', null)
    .orderBy('what')
    .orderBy('id')
    .executeTakeFirstOrThrow(),
)
const post = first('clerk', db =>
  db
    .selectFrom('post')
    .innerJoin('post_holder', 'post_holder.post', 'post.id')
    .select(['post.id as post', 'post_holder.id as holder'])
    .where('post_holder.last_on', 'is', null)
    .orderBy('post.ordinal')
    .orderBy('post_holder.id')
    .executeTakeFirstOrThrow(),
)
const planItem = first('clerk', db =>
  db.selectFrom('plan_item').select('id as item').orderBy('title').orderBy('id').executeTakeFirstOrThrow(),
)
const action = first('clerk', db =>
  db
    .selectFrom('action')
    .select('id as action')
    .where('title', '=', 'Notices from the police in time')
    .executeTakeFirstOrThrow(),
)
const closedAction = first('clerk', db =>
  db
    .selectFrom('action')
    .select('id as action')
    .where('title', '=', 'Options for return interviews far away')
    .executeTakeFirstOrThrow(),
)
const decision = first('clerk', db =>
  db
    .selectFrom('decision')
    .select('id as decision')
    .where('title', '=', 'No council tax for care leavers')
    .executeTakeFirstOrThrow(),
)
const visit: Find = async site => {
  const kept = { register: 'visits', kind: 'visit to a team', title: 'Visit to the safeguarding hub' } as const
  return site.database.as({ audience: 'clerk' }, async db => {
    const all = db.selectFrom('register_entry').select('id as entry').where('register', '=', kept.register)
    const entry =
      (await all.orderBy('held_on').orderBy('id').executeTakeFirst()) ??
      (await db
        .insertInto('register_entry')
        .values({ ...kept, held_on: plainDate('2026-11-03') })
        .returning('id as entry')
        .executeTakeFirstOrThrow())
    return { ...entry, register: kept.register }
  })
}

const bodies: readonly Place[] = [
  there('/bodies', clerk),
  there('/bodies/new', clerk),
  found('/bodies/:body', 'board-member', seat),
  found('/bodies/:body/change', clerk, seat),
  found('/bodies/:body/terms/new', clerk, seat),
  found('/bodies/:body/seats/new', clerk, seat),
  found('/bodies/:body/seats/:seat/end', clerk, seat),
  found('/bodies/:body/seats/:seat/holders/new', clerk, seat),
  found('/bodies/:body/seats/:seat/holders/:holder/end', clerk, seat),
  found('/bodies/:body/seats/:seat/holders/:holder/appraisal', clerk, seat),
  found('/bodies/:body/aims', 'board-member', seat),
  found('/bodies/:body/powers/new', clerk, seat),
  found('/bodies/:body/powers/:power/end', clerk, power),
  there('/posts', clerk),
  there('/posts/new', clerk),
  found('/posts/:post/change', clerk, post),
  found('/posts/:post/holders/new', clerk, post),
  found('/posts/:post/holders/:holder/end', clerk, post),
]

const year: readonly Place[] = [
  there('/forward-plan', officer),
  there('/forward-plan/items/new', officer),
  found('/forward-plan/items/:item/change', officer, planItem),
  found('/forward-plan/items/:item/remove', officer, planItem),
  found('/forward-plan/meetings/:meeting/draft-agenda', clerk, () => ({ meeting: `${board}-2027-01-19` })),
  there('/meetings', 'board-member'),
  there('/meetings/new', clerk),
  found('/meetings/:meeting', clerk, () => next),
  found('/meetings/:meeting', 'board-member', () => november),
  found('/meetings/:meeting/change', clerk, () => next),
  found('/meetings/:meeting/cancel', clerk, () => next),
  found('/meetings/:meeting/adjourn', clerk, () => december),
  there('/settings/closed-days', clerk),
  there('/settings/report-deadlines', clerk),
  there('/settings/school-holidays', clerk),
]

const agenda: readonly Place[] = [
  found('/meetings/:meeting/agenda', clerk, () => next),
  found('/meetings/:meeting/agenda', 'board-member', () => december),
  found('/meetings/:meeting/agenda/new', clerk, () => next),
  found('/meetings/:meeting/agenda/:item', 'board-member', openItem),
  found('/meetings/:meeting/agenda/:item', clerk, privateItem),
  found('/meetings/:meeting/agenda/:item/change', clerk, nextItem),
  found('/meetings/:meeting/agenda/:item/aims', clerk, nextItem),
  found('/meetings/:meeting/agenda/:item/take-off', clerk, nextItem),
  found('/meetings/:meeting/agenda/:item/defer', clerk, nextItem),
  found('/meetings/:meeting/agenda/:item/exempt', clerk, privateItem),
  found('/meetings/:meeting/agenda/:item/look-again', clerk, privateItem),
  found('/meetings/:meeting/agenda/:item/urgent', clerk, nextItem),
  found('/meetings/:meeting/agenda/:item/papers/new', clerk, nextItem),
  found('/meetings/:meeting/agenda/:item/papers/:paper/withdraw', clerk, paper),
  found('/meetings/:meeting/agenda/:item/papers/:paper/background', clerk, ownBackground),
  found('/meetings/:meeting/agenda/:item/papers/:paper/background/:backgroundPaper/remove', clerk, ownBackground),
  found('/meetings/:meeting/publish', clerk, () => next),
  found('/meetings/:meeting/publish', clerk, () => december),
  found('/meetings/:meeting/publish/answer', clerk, () => next),
  found('/meetings/:meeting/pack', 'chair', () => december),
  found('/meetings/:meeting/notes', 'chair', () => december),
  found('/meetings/:meeting/notes/:item', 'chair', openItem),
]

const reports: readonly Place[] = [
  there('/reports', 'director'),
  there('/reports/new', clerk),
  there('/reports/templates', clerk),
  found('/reports/templates/:template', clerk, report),
  found('/reports/:report', 'director', report),
  ...(
    ['fields', 'write', 'keep', 'figures', 'upload', 'recognised', 'actions', 'people', 'clear', 'history'] as const
  ).map(deed => found(`/reports/:report/${deed}`, clerk, report)),
  found('/reports/:report/background', clerk, report),
  found('/reports/:report/background/:backgroundPaper/remove', clerk, backgroundPaper),
  found('/reports/:report/versions/:version', clerk, report),
  found('/reports/:report/place', clerk, report),
  found('/reports/:report/withdraw', clerk, report),
]

const minutes: readonly Place[] = [
  found('/meetings/:meeting/minutes', clerk, () => december),
  found('/meetings/:meeting/minutes', clerk, () => november),
  ...(
    [
      'present',
      'chair',
      'move',
      'declare',
      'take-back',
      'elsewhere',
      'questions',
      'exclude',
      'outcome',
      'number',
      'end',
    ] as const
  ).map(deed => found(`/meetings/:meeting/minutes/${deed}`, clerk, () => december)),
  found('/meetings/:meeting/minutes/promise', clerk, () => november),
  found('/meetings/:meeting/minutes/versions', clerk, () => november),
  found('/meetings/:meeting/minutes/read', 'board-member', () => november),
  found('/meetings/:meeting/minutes/exempt', 'chair', () => november),
]

const afterwards: readonly Place[] = [
  there('/my-work', 'lead-member'),
  there('/actions', 'board-member'),
  there('/actions/new', clerk),
  found('/actions/:action', 'board-member', action),
  ...(['answer', 'close', 'change', 're-issue', 'public', 'nudge'] as const).map(deed =>
    found(`/actions/:action/${deed}`, clerk, action),
  ),
  found('/actions/:action/reopen', clerk, closedAction),
  there('/reminders', clerk),
  there('/decisions', 'board-member'),
  there('/decisions/new', clerk),
  found('/decisions/:decision', 'board-member', decision),
  found('/decisions/:decision/steps/new', clerk, decision),
  found('/decisions/:decision/public', clerk, decision),
  there('/registers', 'lead-member'),
  there('/registers/measures', officer),
  ...['attendance', 'private', 'risks'].map(record => found('/registers/record/:record', clerk, () => ({ record }))),
  found('/registers/:register', 'lead-member', visit),
  found('/registers/:register/new', 'lead-member', visit),
  found('/registers/:register/:entry/change', clerk, visit),
  there('/search', 'board-member', () => '/search?q=fostering'),
]

const forThePublic: readonly Place[] = [
  there('/published/meetings', 'visitor'),
  found('/published/meetings/:meeting', 'visitor', () => december),
  found('/published/meetings/:meeting', 'visitor', () => november),
  found('/published/meetings/:meeting/ask', 'visitor', () => next),
  found('/published/meetings/:meeting/asked', 'visitor', () => next),
  found('/published/meetings/:meeting/pack', 'visitor', () => december),
  found('/published/meetings/:meeting/minutes', 'visitor', () => november),
  found('/published/meetings/:meeting/reports/:report', 'visitor', report),
  there('/published/decisions', 'visitor'),
  found('/published/decisions/:decision', 'visitor', decision),
  there('/published/search', 'visitor', () => '/published/search?q=fostering'),
]

export const placesOfTheBoard = [...bodies, ...year, ...agenda, ...reports, ...minutes, ...afterwards, ...forThePublic]
