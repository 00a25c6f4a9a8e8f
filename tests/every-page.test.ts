import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type CouncilSignIn, may, permissions, type RoleId, roles } from '../src/access/index.ts'
import { routesOf } from '../src/app.ts'
import { asJson, type Database, type Db } from '../src/database/index.ts'
import { saveBody, saveHolder, saveSeat } from '../src/board/bodies/bodies.store.ts'
import { savePost, savePostHolder } from '../src/board/bodies/posts.store.ts'
import { addAction } from '../src/board/actions/actions.store.ts'
import { addItem } from '../src/board/agenda/agenda.store.ts'
import { checkPaperFile } from '../src/board/agenda/paper-file.ts'
import { addPaper, saveFile } from '../src/board/agenda/papers.store.ts'
import { recordDecision } from '../src/board/decisions/decisions.store.ts'
import { planFor, savePlanItem } from '../src/board/forward-plan/forward-plan.store.ts'
import { saveMeeting } from '../src/board/meetings/meetings.store.ts'
import { addEntry } from '../src/board/registers/registers.store.ts'
import { catalogue } from '../src/indicators/index.ts'
import { addCommitment } from '../src/strategy/commitments/commitments.store.ts'
import { raiseBlocker } from '../src/strategy/delivery/blockers.store.ts'
import { saveWorkstream } from '../src/strategy/delivery/workstreams.store.ts'
import { addOffer } from '../src/strategy/local-offer/local-offer.store.ts'
import { addPromise, addStatement } from '../src/strategy/promise/promises.store.ts'
import { addRecommendation } from '../src/strategy/recommendations/recommendations.store.ts'
import { addPassage, addPriority, addStrategy } from '../src/strategy/strategies/strategies.store.ts'
import { allLinks, linkRecords } from '../src/strategy/thread/links.store.ts'
import { plainDate } from '../src/kernel/index.ts'
import { journeys } from '../src/start/index.ts'
import type { Route } from '../src/web/index.ts'
import { aPublishedReport } from './a-report.ts'
import { addressesOf, aPublishedMeeting } from './a-published-meeting.ts'
import { aVoice, openVoiceWays, voiceWays } from './a-voice.ts'
import { anApp, type AnApp, type Browser } from './an-app.ts'
import { become, onTheEmbeddedDatabase } from './databases.ts'

// Every way into Kept, and who may use it. A way in that is not written here, or is written otherwise, fails: so a page
// cannot be added, or opened to somebody, without a second look.

type PermissionName = keyof typeof permissions

const wayIn: Readonly<Record<string, PermissionName | readonly [look: PermissionName, act: PermissionName]>> = {
  ...voiceWays,
  '/': 'start.open-front-page',
  '/try': 'start.try-this-first',
  '/health-of-kept': 'access.read-health',

  '/published': 'public.read',
  '/published/definitions': 'public.read',
  '/published/:name': 'public.read',
  '/published/:name.csv': 'public.read',
  '/published/:name/:measure': 'public.read',
  '/published/meetings': 'public.read',
  '/published/meetings.atom': 'public.read',
  '/published/meetings/:meeting': 'public.read',
  '/published/meetings/:meeting/pack': 'public.read',
  '/published/meetings/:meeting/pack.pdf': 'public.read',
  '/published/meetings/:meeting/minutes': 'public.read',
  '/published/meetings/:meeting/reports/:report': 'public.read',
  '/published/meetings/:meeting/files/:paper': 'public.read',
  '/published/meetings/:meeting/pictures/:picture': 'public.read',
  '/published/decisions': 'public.read',
  '/published/decisions/:decision': 'public.read',
  '/published/oparl/system': 'public.read',
  '/published/oparl/bodies': 'public.read',
  '/published/oparl/body': 'public.read',
  '/published/oparl/organizations': 'public.read',
  '/published/oparl/organization/:id': 'public.read',
  '/published/oparl/memberships': 'public.read',
  '/published/oparl/membership/:id': 'public.read',
  '/published/oparl/persons': 'public.read',
  '/published/oparl/meetings': 'public.read',
  '/published/oparl/meeting/:id': 'public.read',
  '/published/oparl/agenda-items': 'public.read',
  '/published/oparl/agenda-item/:id': 'public.read',
  '/published/oparl/papers': 'public.read',
  '/published/oparl/paper/:id': 'public.read',
  '/published/oparl/consultations': 'public.read',
  '/published/oparl/consultation/:id': 'public.read',
  '/published/oparl/files': 'public.read',
  '/published/oparl/file/:id': 'public.read',
  '/published/oparl/legislative-terms': 'public.read',
  '/published/oparl/locations': 'public.read',
  '/meetings/:meeting/pack': ['board.read-exempt', 'board.publish-agenda'],
  '/meetings/:meeting/pack.pdf': 'board.read-exempt',
  '/meetings/:meeting/pictures/:picture': 'board.read-exempt',
  '/meetings/:meeting/notes': 'board.keep-notes',
  '/meetings/:meeting/notes.txt': 'board.keep-notes',
  '/meetings/:meeting/notes/:item': 'board.keep-notes',

  '/sign-in': 'access.sign-in',
  '/sign-in/council': 'access.sign-in',
  '/sign-in/return': 'access.sign-in',
  '/sign-out': 'access.sign-out',
  '/your-access': 'access.see-own-page',
  '/people': 'access.manage-people',
  '/people/new': 'access.add-person',
  '/people/:person': 'access.manage-people',
  '/people/:person/change': 'access.change-person',
  '/people/:person/roles/new': 'access.give-role',
  '/people/:person/roles/:role/end': 'access.end-role',
  '/people/:person/confirm-roles': 'access.confirm-roles',
  '/people/:person/forget-account': 'access.forget-account',
  '/people/:person/leave': 'access.record-leaver',
  '/audit-trail': 'access.read-audit-trail',
  '/settings': 'access.change-settings',

  '/strategies': 'strategy.read',
  '/strategies/new': 'strategy.keep',
  '/strategies/:strategy': 'strategy.read',
  '/strategies/:strategy/change': 'strategy.keep',
  '/strategies/:strategy/priorities/new': 'strategy.keep',
  '/strategies/:strategy/passages/new': 'strategy.keep',
  '/strategies/:strategy/passages/:passage': 'strategy.keep',
  '/strategies/:strategy/plans/new': 'strategy.keep',
  '/strategies/:strategy/heirs/new': 'strategy.keep',
  '/strategies/:strategy/commitments/new': 'strategy.keep',
  '/commitments/:commitment': 'strategy.read',
  '/commitments/:commitment/change': 'strategy.keep',
  '/commitments/:commitment/split': 'strategy.keep',
  '/commitments/:commitment/end': 'strategy.keep',
  '/commitments/:commitment/actions/new': 'strategy.add-action',
  '/commitments/:commitment/blockers/new': 'strategy.raise-blocker',
  '/delivery-plan': 'strategy.read',
  '/delivery-plan/actions/:action/blockers/new': 'strategy.raise-blocker',
  '/delivery-plan/blockers/:blocker/escalate': 'strategy.escalate-blocker',
  '/delivery-plan/blockers/:blocker/clear': 'strategy.clear-blocker',
  '/delivery-plan/workstreams/new': 'strategy.keep',
  '/delivery-plan/workstreams/:workstream': 'strategy.keep',
  '/promises': 'strategy.read',
  '/promises/new': 'strategy.keep',
  '/promises/:promise': 'strategy.read',
  '/promises/:promise/change': 'strategy.keep',
  '/promises/:promise/statements/new': 'strategy.keep',
  '/promises/:promise/statements/:statement/reword': 'strategy.keep',
  '/promises/:promise/statements/:statement/judge': 'strategy.judge-promise',
  '/local-offer': 'strategy.read',
  '/local-offer/new': 'strategy.keep',
  '/local-offer/:offer': 'strategy.keep',
  '/recommendations': 'strategy.read',
  '/recommendations/new': 'strategy.answer-recommendation',
  '/recommendations/:recommendation': 'strategy.read',
  '/recommendations/:recommendation/answer': 'strategy.answer-recommendation',
  '/recommendations/:recommendation/finish': 'strategy.answer-recommendation',
  '/thread/:kind/:id': 'strategy.read',
  '/thread/:kind/:id/tie': 'strategy.tie-records',
  '/thread/links/:link/untie': 'strategy.tie-records',
  '/published/strategies/:strategy': 'public.read',
  '/published/promises': 'public.read',
  '/published/promises/:promise': 'public.read',
  '/published/promises/:promise/poster': 'public.read',
  '/published/local-offer': 'public.read',

  '/data-set': 'dataset.read',
  '/data-set.csv': 'dataset.read',
  '/data-set.xlsx': 'dataset.read',
  '/data-set/reported': 'dataset.read',
  '/data-set/:indicator': 'dataset.read',
  '/data-set/:indicator/children': 'dataset.look-at-children',
  '/data-set/:indicator/series': 'dataset.compute-figures',
  '/data-set/:indicator/flag': 'dataset.flag-figure',
  '/data-set/:indicator/target': 'dataset.set-target',
  '/data-set/:indicator/enter': 'dataset.enter-measure',
  '/data-set/:indicator/commentary': 'dataset.write-commentary',
  '/data-set/:indicator/ask': 'dataset.ask-for-commentary',
  '/commentary': 'dataset.write-commentary',
  '/loads': 'dataset.read-loads',
  '/loads/new': 'dataset.load-extract',
  '/loads/own-measures-template.csv': 'dataset.load-extract',
  '/loads/own-measures-template.xlsx': 'dataset.load-extract',
  '/loads/check/:upload': 'dataset.load-extract',
  '/loads/:load': 'dataset.read-loads',
  '/loads/:load/undo': 'dataset.undo-load',
  '/loads/:load/dispose': 'dataset.dispose-of-load',
  '/publications': 'dataset.publish',
  '/publications/new': 'dataset.publish',
  '/publications/:id': 'dataset.publish',

  '/bodies': 'board.read-bodies',
  '/bodies/new': 'board.keep-bodies',
  '/bodies/:body': 'board.read-bodies',
  '/bodies/:body/change': 'board.keep-bodies',
  '/bodies/:body/terms/new': 'board.keep-bodies',
  '/bodies/:body/seats/new': 'board.keep-bodies',
  '/bodies/:body/seats/:seat/end': 'board.keep-bodies',
  '/bodies/:body/seats/:seat/holders/new': 'board.keep-bodies',
  '/bodies/:body/seats/:seat/holders/:holder/end': 'board.keep-bodies',
  '/posts': 'board.read-bodies',
  '/posts/new': 'board.keep-bodies',
  '/posts/:post/change': 'board.keep-bodies',
  '/posts/:post/holders/new': 'board.keep-bodies',
  '/posts/:post/holders/:holder/end': 'board.keep-bodies',
  '/meetings': 'board.read-meetings',
  '/meetings/new': 'board.keep-meetings',
  '/meetings/:meeting': 'board.read-meetings',
  '/meetings/:meeting/change': 'board.keep-meetings',
  '/meetings/:meeting/cancel': 'board.keep-meetings',
  '/meetings/:meeting/adjourn': 'board.keep-meetings',
  '/meetings/:meeting/agenda': ['board.read-meetings', 'board.keep-agenda'],
  '/meetings/:meeting/agenda/new': 'board.keep-agenda',
  '/meetings/:meeting/agenda/:item': 'board.read-meetings',
  '/meetings/:meeting/agenda/:item/change': 'board.keep-agenda',
  '/meetings/:meeting/agenda/:item/take-off': 'board.keep-agenda',
  '/meetings/:meeting/agenda/:item/defer': 'board.keep-agenda',
  '/meetings/:meeting/agenda/:item/exempt': ['board.read-exempt', 'board.decide-exemption'],
  '/meetings/:meeting/agenda/:item/urgent': 'board.decide-urgency',
  '/meetings/:meeting/agenda/:item/papers/new': 'board.keep-agenda',
  '/meetings/:meeting/agenda/:item/papers/:paper/withdraw': 'board.keep-agenda',
  '/meetings/:meeting/agenda/:item/papers/:paper/file': 'board.read-meetings',
  '/meetings/:meeting/minutes': 'board.take-minutes',
  '/meetings/:meeting/minutes/entries.json': 'board.take-minutes',
  '/meetings/:meeting/minutes/present': 'board.take-minutes',
  '/meetings/:meeting/minutes/chair': 'board.take-minutes',
  '/meetings/:meeting/minutes/move': 'board.take-minutes',
  '/meetings/:meeting/minutes/declare': 'board.take-minutes',
  '/meetings/:meeting/minutes/questions': 'board.take-minutes',
  '/meetings/:meeting/minutes/exclude': 'board.take-minutes',
  '/meetings/:meeting/minutes/outcome': 'board.take-minutes',
  '/meetings/:meeting/minutes/promise': 'board.take-minutes',
  '/meetings/:meeting/minutes/number': 'board.take-minutes',
  '/meetings/:meeting/minutes/end': 'board.take-minutes',
  '/meetings/:meeting/minutes/versions': 'board.take-minutes',
  '/meetings/:meeting/minutes/read': 'board.read-meetings',
  '/meetings/:meeting/minutes/exempt': 'board.read-exempt',
  '/meetings/:meeting/publish': ['board.see-gate', 'board.publish-agenda'],
  '/meetings/:meeting/publish/answer': 'board.answer-for-doubt',
  '/forward-plan': ['board.read-meetings', 'board.keep-forward-plan'],
  '/forward-plan/items/new': 'board.keep-forward-plan',
  '/forward-plan/items/:item/change': 'board.keep-forward-plan',
  '/forward-plan/items/:item/remove': 'board.keep-forward-plan',
  '/forward-plan/meetings/:meeting/draft-agenda': 'board.keep-agenda',
  '/reports': 'board.read-reports',
  '/reports/new': 'board.invite-author',
  '/reports/templates': 'board.write-report',
  '/reports/templates/:template': 'board.invite-author',
  '/reports/:report': ['board.read-reports', 'board.write-report'],
  '/reports/:report/fields': 'board.write-report',
  '/reports/:report/write': 'board.write-report',
  '/reports/:report/keep': 'board.write-report',
  '/reports/:report/figures': 'board.write-report',
  '/reports/:report/upload': 'board.write-report',
  '/reports/:report/recognised': 'board.write-report',
  '/reports/:report/pictures/:file': 'board.read-reports',
  '/reports/:report/actions': 'board.write-report',
  '/reports/:report/people': 'board.clear-report',
  '/reports/:report/clear': 'board.write-report',
  '/reports/:report/history': 'board.write-report',
  '/reports/:report/versions/:version': 'board.write-report',
  '/reports/:report/report.md': 'board.read-reports',
  '/reports/:report/withdraw': 'board.clear-report',
  '/my-work': 'board.read-meetings',
  '/actions': 'board.read-meetings',
  '/actions/new': 'board.keep-actions',
  '/actions/:action': 'board.read-meetings',
  '/actions/:action/answer': 'board.answer-action',
  '/actions/:action/close': 'board.keep-actions',
  '/actions/:action/change': 'board.keep-actions',
  '/actions/:action/re-issue': 'board.keep-actions',
  '/actions/:action/reopen': 'board.keep-actions',
  '/actions/:action/public': 'board.keep-actions',
  '/actions/:action/nudge': 'board.keep-actions',
  '/reminders': 'board.keep-actions',
  '/decisions': 'board.read-meetings',
  '/decisions/new': 'board.keep-actions',
  '/decisions/:decision': 'board.read-meetings',
  '/decisions/:decision/steps/new': 'board.keep-actions',
  '/decisions/:decision/public': 'board.keep-actions',
  '/registers': 'board.read-meetings',
  '/registers/measures': 'board.enter-counts',
  '/registers/:register': 'board.read-meetings',
  '/registers/:register/new': 'board.keep-registers',
  '/registers/:register/:entry/change': 'board.keep-registers',
  '/search': 'board.search',
  '/published/search': 'public.read',
  '/settings/closed-days': ['board.read-meetings', 'board.keep-working-days'],
  '/settings/report-deadlines': ['board.read-meetings', 'board.keep-working-days'],
  '/calendar/:body.ics': 'board.read-meetings',
  '/calendar/mine.ics': 'board.read-meetings',
  '/published/calendar/:body.ics': 'public.read',
}

/** What the roles may do, as the board understands it: the permissions must say the same. */
const whoMay: Readonly<Partial<Record<PermissionName, readonly RoleId[]>>> = {
  'access.manage-people': ['it-administrator'],
  'access.read-audit-trail': ['director', 'it-administrator'],
  'access.read-health': ['it-administrator'],
  'access.change-settings': ['it-administrator'],
  'voice.triage-card': ['participation-worker'],
  'voice.read-safeguarding': ['participation-worker', 'reviewing-officer-manager'],
  'voice.receive-safeguarding': ['reviewing-officer-manager'],
  'dataset.load-extract': ['performance-analyst'],
  'dataset.look-at-children': ['performance-analyst'],
  'dataset.publish': ['director', 'performance-analyst'],
  'dataset.override-suppression': ['director'],
  'board.keep-actions': ['corporate-parenting-officer', 'democratic-services-officer'],
  'board.enter-counts': ['corporate-parenting-officer'],
}

const nobodysCouncil: CouncilSignIn = {
  begin: () => Promise.reject(new Error('not asked')),
  finish: () => Promise.reject(new Error('not asked')),
}
const about = { version: '0.0.0', kind: 'PGlite', folder: null, councilSignIn: true } as const
const routes = routesOf({ council: nobodysCouncil, about })

const lookOf = (route: Route): string => route.needs
const actOf = (route: Route): string | null => (route.kind === 'page' ? route.submitNeeds : null)

describe('ways into Kept', () => {
  test('are each written down once, with the permission that they need', () => {
    const found = routes.map(route => [route.path, [lookOf(route), actOf(route) ?? lookOf(route)]])
    const written = Object.entries(wayIn).map(([path, needs]) => [
      path,
      typeof needs === 'string' ? [needs, needs] : needs,
    ])
    const sorted = (all: unknown[][]) => all.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))
    assert.deepEqual(sorted(found), sorted(written))
    assert.equal(new Set(routes.map(route => route.path)).size, routes.length)
  })

  test('need permissions that exist', () => {
    for (const route of routes)
      for (const needs of [lookOf(route), actOf(route)])
        if (needs !== null)
          assert.ok(Object.hasOwn(permissions, needs), `${route.path} needs ${needs}, which does not exist`)
  })

  test('open to whom the board would expect', () => {
    for (const [permission, expected] of Object.entries(whoMay)) {
      const found = roles.filter(role => may({ id: 'x', roles: [role.id] }, permission)).map(role => role.id)
      assert.deepEqual(found.toSorted(), [...expected].toSorted(), permission)
      assert.equal(may({ id: null, roles: [] }, permission), false)
      assert.equal(may({ id: 'x', roles: [] }, permission), false)
    }
  })

  test('that nobody need sign in for are few, and known', () => {
    const open = routes.filter(route => may({ id: null, roles: [] }, lookOf(route))).map(route => route.path)
    assert.deepEqual(
      open.toSorted(),
      [
        ...openVoiceWays,
        '/',
        '/published',
        '/published/:name',
        '/published/:name.csv',
        '/published/:name/:measure',
        '/published/calendar/:body.ics',
        '/published/decisions',
        '/published/decisions/:decision',
        '/published/definitions',
        '/published/local-offer',
        '/published/meetings',
        '/published/meetings.atom',
        '/published/meetings/:meeting',
        '/published/meetings/:meeting/files/:paper',
        '/published/meetings/:meeting/minutes',
        '/published/meetings/:meeting/pack',
        '/published/meetings/:meeting/pack.pdf',
        '/published/meetings/:meeting/pictures/:picture',
        '/published/meetings/:meeting/reports/:report',
        '/published/oparl/agenda-item/:id',
        '/published/oparl/agenda-items',
        '/published/oparl/bodies',
        '/published/oparl/body',
        '/published/oparl/consultation/:id',
        '/published/oparl/consultations',
        '/published/oparl/file/:id',
        '/published/oparl/files',
        '/published/oparl/legislative-terms',
        '/published/oparl/locations',
        '/published/oparl/meeting/:id',
        '/published/oparl/meetings',
        '/published/oparl/membership/:id',
        '/published/oparl/memberships',
        '/published/oparl/organization/:id',
        '/published/oparl/organizations',
        '/published/oparl/paper/:id',
        '/published/oparl/papers',
        '/published/oparl/persons',
        '/published/oparl/system',
        '/published/promises',
        '/published/promises/:promise',
        '/published/promises/:promise/poster',
        '/published/search',
        '/published/strategies/:strategy',
        '/sign-in',
        '/sign-in/council',
        '/sign-in/return',
        '/try',
      ].toSorted(),
    )
  })
})

const patterns = routes
  // The whole address before one with parts: /people/new is not a person.
  .toSorted((a, b) => Number(a.path.includes(':')) - Number(b.path.includes(':')))
  .map(({ path }) => ({
    path,
    matches: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/gi, '[^/]+')}$`, 'i'),
  }))

/** Follows the links of these pages: one of each kind, since two measures have the same page. */
const leadsNowhereElse = async (browser: Browser, role: RoleId | null, pages: readonly string[]): Promise<void> => {
  const seen = new Set<string>()
  for (const page of pages)
    for (const [, href = ''] of (await browser.get(page)).body.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)) {
      const to = href.replaceAll('&amp;', '&')
      const [path = ''] = to.split('?')
      const kind = patterns.find(({ matches }) => matches.test(path))?.path ?? path
      if (seen.has(kind)) continue
      seen.add(kind)
      const { status } = await browser.get(to)
      assert.equal(status, 200, `${page} leads ${role ?? 'a visitor'} to ${to}`)
    }
}

/** One reader of each kind: those who may open the same pages are led to the same. */
const oneOfEachKind = (all: readonly (RoleId | null)[]): (RoleId | null)[] => {
  const kinds = new Map<string, RoleId | null>()
  for (const role of all) {
    const person = { id: role, roles: role === null ? [] : [role] }
    const opens = routes
      .flatMap(route => [lookOf(route), actOf(route) ?? ''])
      .filter(needs => needs !== '' && may(person, needs))
    if (!kinds.has(opens.join())) kinds.set(opens.join(), role)
  }
  return [...kinds.values()]
}

const measure = 'children-in-care'

const aBody = {
  name: 'Corporate Parenting Board',
  kind: 'board',
  accessRegime: 'statutory committee',
  purpose: 'The council as a parent.',
  parent: null,
  meetsPerYear: 10,
  quorum: 3,
  ageFrom: null,
  ageTo: null,
  minutesFrom: 1,
  isPublic: true,
  foundedOn: null,
  dissolvedOn: null,
  ordinal: 1,
} as const

const aSeat = {
  title: 'Elected member, seat 1',
  kind: 'elected member',
  votes: true,
  office: 'chair',
  firstOn: plainDate('2026-03-31'),
  lastOn: null,
  ordinal: 1,
} as const

const aPlanItemOf = (body: string) =>
  ({
    body,
    title: 'Care leavers annual report',
    kind: 'annual report',
    everyMeeting: false,
    everyMonths: 12,
    firstOn: plainDate('2027-02-01'),
    lastOn: null,
    lead: 'Service manager, care leavers',
    authorRole: 'report-author',
    verb: 'consider',
    minutesLong: 15,
    isExempt: false,
    template: null,
  }) as const

/** A meeting far enough ahead that its papers are not due yet. */
const aMeetingOf = (body: string) =>
  ({
    body,
    heldOn: plainDate('2027-02-08'),
    startsAt: '14:30',
    endsAt: '17:00',
    venue: 'Committee room 1',
    format: 'in person',
    kind: 'formal',
    calledAt: null,
  }) as const

/** A published item of its agenda, with a paper that came as a file, so that everyone may open both. */
const anItemOf = async (db: Db, meeting: string) => {
  const now = '2026-11-20T09:00:00.000Z'
  const item = await addItem(db, meeting, {
    title: 'Service update',
    type: 'report',
    verb: 'consider',
    lead: 'executive director',
    presenter: '',
    minutesLong: 10,
    fixedStart: null,
    paper: 'report',
    part: 'open',
    publishedAt: now,
  })
  const bytes = new TextEncoder().encode('%PDF-1.4\n%%EOF')
  const kind = 'report' as const
  const checked = await checkPaperFile(bytes)
  const file = await saveFile(db, { ...checked, bytes, heldOn: plainDate('2027-02-08'), kind, number: 1, by: null })
  const paper = await addPaper(db, { item, kind, title: 'Service update', part: 'open', file, by: null, now })
  await db.updateTable('paper').set({ published_at: now }).where('id', '=', paper).execute()
  return { meeting, item, paper }
}

/** A strategy and a promise, with one of each thing that hangs on them. */
const promisedIn = async (db: Db) => {
  const strategy = await addStrategy(db, {
    title: 'A strategy',
    council: '',
    state: 'in force',
    firstOn: plainDate('2024-01-01'),
    lastOn: null,
    agreedOn: plainDate('2023-12-01'),
    agreedBy: null,
    presentedOn: null,
    presentedTo: null,
    renewBy: null,
    replaces: null,
    mission: 'To be good parents',
    vision: '',
  })
  const priority = await addPriority(db, strategy, 'Homes')
  const passage = await addPassage(db, strategy, {
    section: 'paragraph',
    number: '1.1',
    title: '',
    words: 'A paragraph',
    measure: null,
    asAt: null,
    ordinal: 1,
  })
  const commitment = await addCommitment(db, strategy, {
    priority,
    number: '1',
    title: 'More carers near home',
    words: '',
    ownerBody: null,
    ownerRole: 'Fostering manager',
  })
  const promise = await addPromise(db, {
    title: 'The promise',
    audience: 'everyone',
    council: '',
    madeOn: null,
    madeWith: '',
    replaces: null,
    endedOn: null,
    isPublished: true,
  })
  const statement = await addStatement(db, promise, {
    number: 1,
    theme: '',
    words: 'A safe home',
    plainWords: '',
    symbol: 'home',
  })
  await linkRecords(db, {
    of: { kind: 'commitment', id: commitment },
    because: { kind: 'statement', id: statement },
    why: '',
    by: null,
  })
  const offer = await addOffer(db, {
    title: 'A grant',
    area: 'accommodation',
    basis: 'law',
    what: 'Money for a first home',
    who: 'Care leavers',
    how: 'Ask your adviser',
    source: '',
    checkedOn: plainDate('2026-01-01'),
    checkEveryMonths: 12,
    isPublished: true,
    endedOn: null,
  })
  const recommendation = await addRecommendation(db, {
    madeIn: 'annual report',
    year: '2018/19',
    title: 'Finish the terms of reference',
    words: '',
    principle: 4,
    owner: '',
    madeOn: plainDate('2019-12-09'),
  })
  const blocker = await raiseBlocker(db, {
    commitment,
    action: null,
    words: 'No house is free',
    canClear: 'Head of housing',
    on: plainDate('2026-10-01'),
    by: null,
  })
  const workstream = await saveWorkstream(
    db,
    null,
    { title: 'Homes', what: '', leadRole: 'Head of housing', endedOn: null },
    [commitment],
  )
  const [link] = await allLinks(db)
  const one = { strategy, passage, commitment, promise, statement, offer, recommendation, blocker, workstream }
  return { ...one, link: link?.id ?? '' }
}

/** An action that everybody owns, so that everybody may open it; a decision, and a visit. */
const afterIn = async (db: Db, meeting: string, body: string, people: ReadonlyMap<RoleId, string>) => {
  const from = { sourceMeeting: meeting, sourceMinute: 1, part: 'open', madeBy: null } as const
  const action = await addAction(db, {
    ...from,
    title: 'Visit the front door',
    kind: 'visit',
    owners: [...people.values()].map(person => ({ person })),
    dueMeeting: meeting,
    expected: ['Members have seen it'],
  })
  const decision = await recordDecision(db, {
    ...from,
    title: 'A visit',
    wording: 'That members visit.',
    outcome: 'resolved',
    body,
    decidedOn: plainDate('2026-11-20'),
  })
  const entry = await addEntry(
    db,
    {
      register: 'visits',
      kind: 'visit to a team',
      title: 'Visit to the front door',
      heldOn: plainDate('2026-11-20'),
      lastOn: null,
      place: '',
      childrenThere: null,
      othersThere: null,
      whatChildrenSaid: '',
      whatChanged: '',
      fromAction: action,
      seats: [],
    },
    null,
  )
  return { action, decision, entry, register: 'visits' }
}

/** One of each thing that an address names, made only as far as its page needs. */
const examplesIn = async (database: Database, people: ReadonlyMap<RoleId, string>) => {
  assert.ok(catalogue.some(indicator => indicator.id === measure))
  const asAt = plainDate('2026-03-31')
  return database.as({ audience: 'analyst', person: people.get('performance-analyst') ?? null }, async db => {
    const load = await db
      .insertInto('extract_load')
      .values({ kind: '903', title: 'SSDA903 2025-26', council_year: 2026, up_to: asAt, counts: asJson({ Header: 1 }) })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const indicator of [measure, 'three-or-more-placements-in-year'])
      await db
        .insertInto('figure')
        .values({
          indicator,
          definition_version: 1,
          as_at: asAt,
          first_on: plainDate('2025-04-01'),
          last_on: asAt,
          value: 12,
          unit: 'count',
          state: 'value',
        })
        .execute()
    await db
      .insertInto('commentary_request')
      .values({ indicator: measure, as_at: asAt, asked_of_role: 'report-author', due_on: plainDate('2026-12-01') })
      .execute()
    const upload = await db
      .insertInto('upload')
      .values({
        uploaded_by: people.get('performance-analyst') ?? null,
        expires_at: '2099-01-01T00:00:00.000Z',
        details: asJson({}),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const publication = await db
      .insertInto('publication')
      .values({ as_at: asAt, title: 'Data set as at 31 March 2026', version: 1 })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('publication_figure')
      .values({
        publication: publication.id,
        indicator: measure,
        definition_version: 1,
        shown: 'value',
        value: 450,
        sentence: '450 children were in care.',
        unit: 'count',
        first_on: asAt,
        last_on: asAt,
      })
      .execute()
    await db
      .insertInto('publication_definition')
      .values({
        publication: publication.id,
        indicator: measure,
        version: 1,
        title: 'Children in care',
        asks: 'How many children were in care?',
        why_it_matters: 'They are ours.',
        theme: 'Who is in care',
        counted: 'Children in care on the last day.',
        source: 'The yearly return.',
        unit: 'count',
        better: 'neither',
        cites: 'The guide.',
      })
      .execute()
    await become(db, { audience: 'clerk', person: people.get('democratic-services-officer') ?? null })
    const body = await saveBody(db, aBody)
    const seat = await saveSeat(db, body, aSeat)
    const holder = await saveHolder(db, { seat, person: null, shownAs: 'Councillor', firstOn: asAt, lastOn: null })
    const post = await savePost(db, { title: 'Service manager', plainTitle: 'Leads a team', ordinal: 1 })
    const postHolder = await savePostHolder(db, {
      post,
      person: null,
      shownAs: 'Service manager',
      manner: 'acting',
      firstOn: asAt,
      lastOn: null,
    })
    const meeting = await saveMeeting(db, aMeetingOf(body))
    const planItem = await savePlanItem(db, aPlanItemOf(body))
    await planFor(db, [{ planItem, meeting }])
    const onAgenda = await anItemOf(db, meeting)
    await become(db, { audience: 'officer', person: people.get('corporate-parenting-officer') ?? null })
    const after = await afterIn(db, meeting, body, people)
    const promised = await promisedIn(db)
    const { version, file, ...report } = await aPublishedReport(db, {
      meeting,
      item: onAgenda.item,
      clerk: people.get('democratic-services-officer') ?? '',
      people: [...people].flatMap(([role, id]) => (may({ id, roles: [role] }, 'board.write-report') ? [id] : [])),
    })
    return {
      '/actions/:action': after,
      '/actions/:action/answer': after,
      '/actions/:action/close': after,
      '/actions/:action/change': after,
      '/actions/:action/re-issue': after,
      '/actions/:action/reopen': after,
      '/actions/:action/public': after,
      '/actions/:action/nudge': after,
      '/decisions/:decision': after,
      '/decisions/:decision/steps/new': after,
      '/decisions/:decision/public': after,
      '/registers/:register': after,
      '/registers/:register/new': after,
      '/registers/:register/:entry/change': after,
      '/reports/templates/:template': { template: 'board-report' },
      '/reports/:report': report,
      '/reports/:report/fields': report,
      '/reports/:report/write': report,
      '/reports/:report/keep': report,
      '/reports/:report/figures': report,
      '/reports/:report/upload': report,
      '/reports/:report/recognised': report,
      '/reports/:report/pictures/:file': { ...report, file },
      '/reports/:report/actions': report,
      '/reports/:report/people': report,
      '/reports/:report/clear': report,
      '/reports/:report/history': report,
      '/reports/:report/versions/:version': { ...report, version },
      '/reports/:report/report.md': report,
      '/reports/:report/withdraw': report,
      '/strategies/:strategy': promised,
      '/strategies/:strategy/change': promised,
      '/strategies/:strategy/priorities/new': promised,
      '/strategies/:strategy/passages/new': promised,
      '/strategies/:strategy/passages/:passage': promised,
      '/strategies/:strategy/plans/new': promised,
      '/strategies/:strategy/heirs/new': promised,
      '/strategies/:strategy/commitments/new': promised,
      '/commitments/:commitment': promised,
      '/commitments/:commitment/change': promised,
      '/commitments/:commitment/split': promised,
      '/commitments/:commitment/end': promised,
      '/commitments/:commitment/actions/new': promised,
      '/commitments/:commitment/blockers/new': promised,
      '/delivery-plan/actions/:action/blockers/new': after,
      '/delivery-plan/blockers/:blocker/escalate': promised,
      '/delivery-plan/blockers/:blocker/clear': promised,
      '/delivery-plan/workstreams/:workstream': promised,
      '/promises/:promise': promised,
      '/promises/:promise/change': promised,
      '/promises/:promise/statements/new': promised,
      '/promises/:promise/statements/:statement/reword': promised,
      '/promises/:promise/statements/:statement/judge': promised,
      '/local-offer/:offer': promised,
      '/recommendations/:recommendation': promised,
      '/recommendations/:recommendation/answer': promised,
      '/recommendations/:recommendation/finish': promised,
      '/thread/links/:link/untie': promised,
      '/published/strategies/:strategy': promised,
      '/published/promises/:promise': promised,
      '/published/promises/:promise/poster': promised,
      '/thread/:kind/:id': { kind: 'commitment', id: promised.commitment },
      '/thread/:kind/:id/tie': { kind: 'commitment', id: promised.commitment },
      '/bodies/:body': { body },
      '/bodies/:body/change': { body },
      '/bodies/:body/terms/new': { body },
      '/bodies/:body/seats/new': { body },
      '/bodies/:body/seats/:seat/end': { body, seat },
      '/bodies/:body/seats/:seat/holders/new': { body, seat },
      '/bodies/:body/seats/:seat/holders/:holder/end': { body, seat, holder },
      '/posts/:post/change': { post },
      '/posts/:post/holders/new': { post },
      '/posts/:post/holders/:holder/end': { post, holder: postHolder },
      '/meetings/:meeting': { meeting },
      '/meetings/:meeting/change': { meeting },
      '/meetings/:meeting/cancel': { meeting },
      '/meetings/:meeting/adjourn': { meeting },
      '/meetings/:meeting/agenda': { meeting },
      '/meetings/:meeting/agenda/new': { meeting },
      '/meetings/:meeting/agenda/:item': onAgenda,
      '/meetings/:meeting/agenda/:item/change': onAgenda,
      '/meetings/:meeting/agenda/:item/take-off': onAgenda,
      '/meetings/:meeting/agenda/:item/defer': onAgenda,
      '/meetings/:meeting/agenda/:item/exempt': onAgenda,
      '/meetings/:meeting/agenda/:item/urgent': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/new': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/withdraw': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/file': onAgenda,
      '/meetings/:meeting/minutes': { meeting },
      '/meetings/:meeting/minutes/entries.json': { meeting },
      '/meetings/:meeting/minutes/present': { meeting },
      '/meetings/:meeting/minutes/chair': { meeting },
      '/meetings/:meeting/minutes/move': { meeting },
      '/meetings/:meeting/minutes/declare': { meeting },
      '/meetings/:meeting/minutes/questions': { meeting },
      '/meetings/:meeting/minutes/exclude': { meeting },
      '/meetings/:meeting/minutes/outcome': { meeting },
      '/meetings/:meeting/minutes/promise': { meeting },
      '/meetings/:meeting/minutes/number': { meeting },
      '/meetings/:meeting/minutes/end': { meeting },
      '/meetings/:meeting/minutes/versions': { meeting },
      '/meetings/:meeting/minutes/read': { meeting },
      '/meetings/:meeting/minutes/exempt': { meeting },
      '/meetings/:meeting/publish': { meeting },
      '/meetings/:meeting/publish/answer': { meeting },
      '/forward-plan/items/:item/change': { item: planItem },
      '/forward-plan/items/:item/remove': { item: planItem },
      '/forward-plan/meetings/:meeting/draft-agenda': { meeting },
      '/calendar/:body.ics': { body },
      '/published/calendar/:body.ics': { body },
      '/published/:name': { name: '2026-03-31-v1' },
      '/published/:name.csv': { name: '2026-03-31-v1' },
      '/published/:name/:measure': { name: '2026-03-31-v1', measure },
      '/people/:person': { person: people.get('chair') ?? '' },
      '/people/:person/change': { person: people.get('chair') ?? '' },
      '/people/:person/roles/new': { person: people.get('chair') ?? '' },
      '/people/:person/roles/:role/end': { person: people.get('chair') ?? '', role: 'chair' },
      '/people/:person/confirm-roles': { person: people.get('chair') ?? '' },
      '/people/:person/forget-account': { person: people.get('chair') ?? '' },
      '/people/:person/leave': { person: people.get('chair') ?? '' },
      '/data-set/:indicator': { indicator: measure },
      '/data-set/:indicator/children': { indicator: measure },
      '/data-set/:indicator/series': { indicator: measure },
      '/data-set/:indicator/flag': { indicator: measure },
      '/data-set/:indicator/target': { indicator: measure },
      '/data-set/:indicator/enter': {
        indicator: catalogue.find(indicator => indicator.kind === 'entered')?.id ?? '',
      },
      '/data-set/:indicator/commentary': { indicator: measure },
      '/data-set/:indicator/ask': { indicator: measure },
      '/loads/check/:upload': { upload: upload.id },
      '/loads/:load': { load: load.id },
      '/loads/:load/undo': { load: load.id },
      '/loads/:load/dispose': { load: load.id },
      '/publications/:id': { id: publication.id },
    } satisfies Record<string, Record<string, string>>
  })
}

onTheEmbeddedDatabase('a page of a Kept that holds nothing yet', open => {
  test('leads only to pages that its reader may open', async () => {
    const kept = await anApp({ database: await open.fresh(), demonstration: false })
    for (const role of oneOfEachKind([null, ...kept.people.keys()])) {
      const browser = role === null ? kept.visitor() : await kept.as(role)
      const person = { id: role, roles: role === null ? [] : [role] }
      const pages = routes.filter(
        route =>
          route.kind === 'page' && !route.path.includes(':') && route.path !== '/try' && may(person, lookOf(route)),
      )
      await leadsNowhereElse(
        browser,
        role,
        pages.map(route => route.path),
      )
    }
    await kept.close()
  })
})

onTheEmbeddedDatabase('every page', open => {
  let kept: AnApp
  let examples: Readonly<Record<string, Readonly<Record<string, string>>>>
  const readers: { role: RoleId | null; browser: Browser }[] = []

  // Those of the council's own sign-in lead to another server, and have tests of their own.
  const here = routes.filter(route => route.kind !== 'passage')

  const addressOf = (route: Route): string =>
    route.path.replaceAll(/:([a-z]+)/gi, (_, name: string) => {
      const part = examples[route.path]?.[name]
      assert.ok(part, `${route.path} has no example of ${name} in this test`)
      return part
    })

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    examples = {
      ...(await examplesIn(kept.database, kept.people)),
      ...addressesOf(await aPublishedMeeting(kept.database, { withPack: true })),
      ...(await aVoice(kept.database, kept.people)),
    }
    readers.push({ role: null, browser: kept.visitor() })
    for (const role of kept.people.keys()) readers.push({ role, browser: await kept.as(role) })
  })
  after(() => kept.close())

  const someone = (role: RoleId | null) => ({ id: role, roles: role === null ? [] : [role] })

  test('has an example to be visited at', () => {
    for (const route of here) assert.doesNotMatch(addressOf(route), /:/)
    for (const path of Object.keys(examples))
      assert.ok(
        here.some(route => route.path === path),
        `${path} is no page`,
      )
  })

  for (const route of here)
    test(`${route.path} opens to whom it should, and to nobody else`, async () => {
      for (const { role, browser } of readers) {
        const answer = await browser.get(addressOf(route))
        const who = `${route.path} as ${role ?? 'a visitor'}`
        if (!may(someone(role), lookOf(route))) {
          assert.equal(answer.status, role === null ? 303 : 403, who)
          if (role === null) assert.match(answer.to ?? '', /^\/sign-in\?back=/, who)
          continue
        }
        assert.equal(answer.status, 200, who)
        if (route.kind === 'download') {
          assert.match(String(answer.headers['content-disposition']), /^attachment; filename="[\w.-]+"$/, who)
          continue
        }
        assert.equal(answer.h1.length, 1, `${who} has ${answer.h1.length} h1`)
        assert.notEqual(answer.h1[0], '', who)
        assert.match(answer.title, /\S.* – Wessex Vale$/, who)
        assert.doesNotMatch(answer.words, /\bundefined\b|\bNaN\b|\[object /, who)
        assert.match(answer.body, /<html lang="en-GB"/, who)
        const ids = [...answer.body.matchAll(/\sid="([^"]*)"/g)].map(found => found[1])
        assert.deepEqual(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          [],
          `${who} has an id twice`,
        )
      }
    })

  for (const route of here.filter(route => actOf(route) !== null))
    test(`${route.path} takes a form from whom it should, and from nobody else`, async () => {
      for (const { role, browser } of readers) {
        const allowed = may(someone(role), actOf(route) ?? '')
        // Without its token the form of somebody who may is turned away only then.
        const answer = await browser.post(addressOf(route), {}, { csrf: null })
        const who = `${route.path} as ${role ?? 'a visitor'}`
        if (role === null && allowed) assert.notEqual(answer.status, 403, who)
        else {
          assert.equal(answer.status, 403, who)
          const expected = allowed
            ? 'This form is too old to send'
            : role === null
              ? 'You are not signed in'
              : 'You cannot open this page'
          assert.deepEqual(answer.h1, [expected], who)
        }
      }
    })

  test('leads only to pages that its reader may open', async () => {
    const kinds = oneOfEachKind(readers.map(({ role }) => role))
    assert.ok(kinds.length > 4)
    for (const { role, browser } of readers.filter(reader => kinds.includes(reader.role))) {
      const pages = here.filter(route => route.kind === 'page' && may(someone(role), lookOf(route)))
      await leadsNowhereElse(browser, role, pages.map(addressOf))
    }
  })

  test('of the journeys to try is there, and open to the person whose journey it is', async () => {
    for (const journey of journeys) {
      const browser = readers.find(one => one.role === journey.as)?.browser
      assert.ok(browser, journey.title)
      assert.equal((await browser.get(journey.to)).status, 200, `${journey.title}: ${journey.to}`)
    }
  })

  test('was drawn without an unexpected error', () => {
    assert.deepEqual(
      kept.log.filter(line => line.level === 'error'),
      [],
    )
  })
})
