import assert from 'node:assert/strict'
import { may, type RoleId } from '../src/access/index.ts'
import { asJson, type Database, type Db } from '../src/database/index.ts'
import { saveBody, saveHolder, saveSeat } from '../src/board/bodies/bodies.store.ts'
import { addPower } from '../src/board/bodies/delegated-powers.store.ts'
import { savePost, savePostHolder } from '../src/board/bodies/posts.store.ts'
import { addAction } from '../src/board/actions/actions.store.ts'
import { addItem } from '../src/board/agenda/agenda.store.ts'
import { checkPaperFile } from '../src/board/agenda/paper-file.ts'
import { addPaper, saveFile } from '../src/board/agenda/papers.store.ts'
import { addBackgroundPaper } from '../src/board/reports/background-papers.store.ts'
import { recordDecision } from '../src/board/decisions/decisions.store.ts'
import { planFor, savePlanItem } from '../src/board/forward-plan/forward-plan.store.ts'
import { saveMeeting } from '../src/board/meetings/meetings.store.ts'
import { addEntry } from '../src/board/registers/registers.store.ts'
import { catalogue } from '../src/indicators/index.ts'
import { keepAnnualReport } from '../src/strategy/annual-report/year.store.ts'
import { addCommitment } from '../src/strategy/commitments/commitments.store.ts'
import { raiseBlocker } from '../src/strategy/delivery/blockers.store.ts'
import { saveWorkstream } from '../src/strategy/delivery/workstreams.store.ts'
import { addOffer } from '../src/strategy/local-offer/local-offer.store.ts'
import { addPromise, addStatement } from '../src/strategy/promise/promises.store.ts'
import { addRecommendation } from '../src/strategy/recommendations/recommendations.store.ts'
import { addPassage, addPriority, addStrategy } from '../src/strategy/strategies/strategies.store.ts'
import { allLinks, linkRecords } from '../src/strategy/thread/links.store.ts'
import { plainDate } from '../src/kernel/index.ts'
import { aPublishedReport } from './a-report.ts'
import { become } from './databases.ts'

// One of each thing that an address of Kept names.

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
  const place = { title: 'What it was written from', file, address: null, seenAt: null }
  const backgroundPaper = await addBackgroundPaper(db, { report: null, paper }, place, { by: null, now })
  return { meeting, item, paper, backgroundPaper }
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
    writtenBy: '',
    madeWith: '',
    authorisedBy: '',
    authorisedOn: null,
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
export const examplesIn = async (database: Database, people: ReadonlyMap<RoleId, string>) => {
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
    const power = await addPower(db, {
      body,
      what: 'To agree who goes on a visit.',
      post,
      source: '',
      firstOn: plainDate('2026-03-31'),
    })
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
    const { version, file, backgroundPaper, ...report } = await aPublishedReport(db, {
      meeting,
      item: onAgenda.item,
      clerk: people.get('democratic-services-officer') ?? '',
      people: [...people].flatMap(([role, id]) => (may({ id, roles: [role] }, 'board.write-report') ? [id] : [])),
    })
    await keepAnnualReport(db, {
      report: report.report,
      body,
      period: { first: plainDate('2025-04-01'), last: asAt },
      by: 'principle',
      maker: null,
      at: '2026-11-20T10:00:00.000Z',
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
      '/registers/record/:record': { record: 'attendance' },
      '/registers/:register': after,
      '/registers/:register/new': after,
      '/registers/:register/:entry/change': after,
      '/meetings/:meeting/brief': { meeting },
      '/lines-of-enquiry/:topic': { topic: 'homes' },
      '/annual-reports/:report': report,
      '/annual-reports/:report/parts': report,
      '/annual-reports/:report/recommendations/new': report,
      '/evidence/:area': { area: 'voice' },
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
      '/reports/:report/background': report,
      '/reports/:report/background/:backgroundPaper/file': { ...report, backgroundPaper },
      '/reports/:report/background/:backgroundPaper/remove': { ...report, backgroundPaper },
      '/reports/:report/people': report,
      '/reports/:report/place': report,
      '/reports/:report/clear': report,
      '/reports/:report/history': report,
      '/reports/:report/versions/:version': { ...report, version },
      '/reports/:report/report.md': report,
      '/reports/:report/withdraw': report,
      '/strategies/:strategy': promised,
      '/strategies/:strategy/change': promised,
      '/strategies/:strategy/priorities/:priority': { ...promised, priority: '1' },
      '/strategies/:strategy/priorities/new': promised,
      '/strategies/:strategy/passages/new': promised,
      '/strategies/:strategy/passages/:passage': promised,
      '/strategies/:strategy/plans/new': promised,
      '/strategies/:strategy/heirs/new': promised,
      '/strategies/:strategy/commitments/new': promised,
      '/commitments/:commitment': promised,
      '/commitments/:commitment/change': promised,
      '/commitments/:commitment/split': promised,
      '/commitments/:commitment/carry': promised,
      '/commitments/:commitment/end': promised,
      '/commitments/:commitment/actions/new': promised,
      '/commitments/:commitment/blockers/new': promised,
      '/delivery-plan/actions/:action/blockers/new': after,
      '/delivery-plan/blockers/:blocker/escalate': promised,
      '/delivery-plan/blockers/:blocker/clear': promised,
      '/delivery-plan/workstreams/:workstream': promised,
      '/promises/:promise': promised,
      '/promises/:promise/change': promised,
      '/promises/:promise/review': promised,
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
      '/published/bodies/:body': { body },
      '/bodies/:body/change': { body },
      '/bodies/:body/terms/new': { body },
      '/bodies/:body/seats/new': { body },
      '/bodies/:body/seats/:seat/end': { body, seat },
      '/bodies/:body/seats/:seat/holders/new': { body, seat },
      '/bodies/:body/seats/:seat/holders/:holder/end': { body, seat, holder },
      '/bodies/:body/seats/:seat/holders/:holder/appraisal': { body, seat, holder },
      '/bodies/:body/aims': { body },
      '/bodies/:body/powers/new': { body },
      '/bodies/:body/powers/:power/end': { body, power },
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
      '/meetings/:meeting/agenda/:item/aims': onAgenda,
      '/meetings/:meeting/agenda/:item/take-off': onAgenda,
      '/meetings/:meeting/agenda/:item/defer': onAgenda,
      '/meetings/:meeting/agenda/:item/exempt': onAgenda,
      '/meetings/:meeting/agenda/:item/look-again': onAgenda,
      '/meetings/:meeting/agenda/:item/urgent': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/new': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/withdraw': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/file': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/background': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/background/:backgroundPaper/file': onAgenda,
      '/meetings/:meeting/agenda/:item/papers/:paper/background/:backgroundPaper/remove': onAgenda,
      '/meetings/:meeting/minutes': { meeting },
      '/meetings/:meeting/minutes/entries.json': { meeting },
      '/meetings/:meeting/minutes/present': { meeting },
      '/meetings/:meeting/minutes/chair': { meeting },
      '/meetings/:meeting/minutes/move': { meeting },
      '/meetings/:meeting/minutes/declare': { meeting },
      '/meetings/:meeting/minutes/elsewhere': { meeting },
      '/meetings/:meeting/minutes/take-back': { meeting },
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
