import { createHash, randomUUID } from 'node:crypto'
import { answersOfRisks } from '../src/board/checks/index.ts'
import { addItem, type ItemDetails } from '../src/board/agenda/agenda.store.ts'
import { saveBody } from '../src/board/bodies/bodies.store.ts'
import type { Block } from '../src/board/document/block.ts'
import { saveMeeting } from '../src/board/meetings/meetings.store.ts'
import { shownAgenda } from '../src/board/publish-gate/publish-agenda.store.ts'
import { addBackgroundPaper } from '../src/board/reports/background-papers.store.ts'
import { insertVersion } from '../src/board/reports/reports.store.ts'
import { asJson, type Database, type Db, type Instant } from '../src/database/index.ts'
import { type PlainDate, plainDate } from '../src/kernel/index.ts'
import { become } from './databases.ts'

// A meeting whose agenda is out, with one of everything that is private. The marker is in every place that the public
// must never read, so that wherever it is found, it leaked.

export const marker = 'Quoxzeril'

/** The same in what the public may not read and anybody signed in may. */
const markerWithin = `${marker}.body.purpose`

const publishedAt: Instant = '2020-02-03T10:00:00.000Z'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

const nowhereElse = { address: null, seenAt: null }

const item = (title: string, more: Partial<ItemDetails> = {}): ItemDetails => ({
  title,
  type: 'report',
  verb: 'consider',
  lead: 'executive director',
  presenter: '',
  minutesLong: 10,
  fixedStart: null,
  paper: 'report',
  part: 'open',
  ...more,
})

const words = (text: string): Block => ({ kind: 'paragraph', number: null, words: [{ text }] })

export type PublishedMeeting = Readonly<{
  meeting: string
  items: Readonly<{ open: string; exempt: string; last: string; draft: string }>
  papers: Readonly<{ report: string; file: string; secret: string; last: string }>
  reports: Readonly<{ open: string; secret: string; last: string }>
  background: Readonly<{ open: string; secret: string }>
  picture: string
  decision: string
  body: string
  membership: string
}>

/** `withPack` puts a file where the pack would be, without the seconds that it takes to print one. */
type Given = Readonly<{ withPack?: boolean; heldOn?: PlainDate; person?: string | null; openBlocks?: readonly Block[] }>

const aReport = async (
  db: Db,
  given: Readonly<{ meeting: string; item: string; title: string; part: string; blocks: readonly Block[] }>,
): Promise<string> => {
  const { id } = await db
    .insertInto('report')
    .values({
      title: given.title,
      meeting: given.meeting,
      agenda_item: given.item,
      template: 'board-report',
      template_version: 1,
      part: given.part,
      state: 'published',
      author_shown: 'Report author',
      published_at: publishedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = {
    basedOn: null,
    template: 'board-report',
    templateVersion: 1,
    source: '',
    how: 'written' as const,
    by: null,
    byShown: '',
    before: [],
    next: [],
  }
  const risks = answersOfRisks([
    { what: 'Carers may leave.', now: 'High', after: 'Medium', done: 'Exit interviews.' },
    { what: 'Homes may be far away.', now: 'Medium', after: 'Low', done: 'A search near home.' },
  ])
  const answers =
    given.part === 'open' ? { reason: 'Because children asked.', ...risks } : { reason: `${marker} answer` }
  await insertVersion(db, id, { ...version, version: 1, answers, blocks: given.blocks, publishedAt })
  // What is being written after it went out is nobody’s yet.
  await insertVersion(db, id, {
    ...version,
    version: 2,
    answers: { reason: `${marker} draft` },
    blocks: [words(marker)],
  })
  return id
}

const aFile = async (db: Db, name: string, bytes: Uint8Array, type = 'application/pdf'): Promise<string> =>
  (
    await db
      .insertInto('paper_file')
      .values({
        name,
        type,
        bytes,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        pages: 4,
        is_accessible: false,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

const aPaper = async (
  db: Db,
  paper: Readonly<{ item: string; kind: string; title: string; part: string; report?: string; file?: string }>,
): Promise<string> =>
  (
    await db
      .insertInto('paper')
      .values({
        item: paper.item,
        kind: paper.kind,
        title: paper.title,
        part: paper.part,
        report: paper.report ?? null,
        file: paper.file ?? null,
        published_at: publishedAt,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id

/** Put in place by the keeper, past every right, so that a marker stands where no page would have let it. */
export const aPublishedMeeting = (database: Database, given: Given = {}): Promise<PublishedMeeting> =>
  database.as({ audience: 'system' }, db => publishAMeetingIn(db, given))

/** The same within a transaction that may become the keeper. */
export const publishAMeetingIn = async (db: Db, given: Given = {}): Promise<PublishedMeeting> => {
  await become(db, { audience: 'keeper' })
  const person = given.person ?? null
  const body = await saveBody(db, {
    name: 'Corporate Parenting Board',
    kind: 'board',
    accessRegime: 'statutory committee',
    purpose: '',
    parent: null,
    meetsPerYear: 6,
    quorum: 3,
    ageFrom: null,
    ageTo: null,
    minutesFrom: 36,
    isPublic: true,
    foundedOn: null,
    dissolvedOn: null,
    ordinal: 1,
  })
  const details = {
    body,
    startsAt: '14:30',
    endsAt: '17:00',
    venue: 'Committee room 1',
    format: 'in person',
    kind: 'formal',
    calledAt: null,
  } as const
  const meeting = await saveMeeting(db, { ...details, heldOn: given.heldOn ?? plainDate('2020-02-11') })
  await saveMeeting(db, { ...details, heldOn: plainDate('2020-02-17'), kind: 'informal', venue: markerWithin })
  const out = { publishedAt }
  await addItem(db, meeting, { ...item('Apologies', { type: 'apologies', verb: 'receive', paper: 'none' }), ...out })
  const open = await addItem(db, meeting, { ...item('Annual fostering report'), ...out })
  const exempt = await addItem(db, meeting, { ...item('Update on placements', { part: 'exempt' }), ...out })
  const last = await addItem(db, meeting, { ...item('Care leavers'), ...out })
  const draft = await addItem(db, meeting, item(`${marker} not out yet`))
  const gone = await addItem(db, meeting, { ...item('Taken off'), ...out })
  await db
    .updateTable('agenda_item')
    .set({ withdrawn_at: publishedAt, withdrawn_why: 'It comes in June.' })
    .where('id', '=', gone)
    .execute()

  await db
    .insertInto('agenda_item_private')
    .values({ item: exempt, words: `${marker} house` })
    .execute()
  await db
    .insertInto('exemption')
    .values({ item: exempt, paragraphs: asJson([1]), public_reason: 'It is about the home of one child.' })
    .execute()
  await db
    .insertInto('exemption_reasoning')
    .values({
      item: exempt,
      why: `${marker} why`,
      factors_for: `${marker} for`,
      factors_against: `${marker} against`,
      conclusion: 'private',
      decided_by_role: `${marker} decided`,
    })
    .execute()

  const reports = {
    open: await aReport(db, {
      meeting,
      item: open,
      title: 'Annual fostering report',
      part: 'open',
      blocks: given.openBlocks ?? [
        { kind: 'heading', level: 2, number: '1', words: [{ text: 'Carers' }] },
        words('Twelve families began to foster.'),
      ],
    }),
    secret: await aReport(db, {
      meeting,
      item: exempt,
      title: `${marker} report`,
      part: 'exempt',
      blocks: Array.from({ length: 60 }, (_, at) => words(`${marker} line ${at}. ${'More words. '.repeat(20)}`)),
    }),
    last: await aReport(db, {
      meeting,
      item: last,
      title: 'Care leavers',
      part: 'open',
      blocks: [words('They are 540.')],
    }),
  }
  const papers = {
    report: await aPaper(db, {
      item: open,
      kind: 'report',
      title: 'Annual fostering report',
      part: 'open',
      report: reports.open,
    }),
    file: await aPaper(db, {
      item: open,
      kind: 'appendix',
      title: 'Tables',
      part: 'open',
      file: await aFile(db, '2020-02-11-appendix-1.pdf', pdf),
    }),
    secret: await aPaper(db, {
      item: exempt,
      kind: 'report',
      title: `${marker} paper`,
      part: 'exempt',
      report: reports.secret,
    }),
    last: await aPaper(db, { item: last, kind: 'report', title: 'Care leavers', part: 'open', report: reports.last }),
  }
  await aPaper(db, {
    item: exempt,
    kind: 'appendix',
    title: `${marker} appendix`,
    part: 'exempt',
    file: await aFile(db, `${marker}.pdf`, Buffer.from(`%PDF-1.4 ${marker}`)),
  })

  const background = {
    open: await addBackgroundPaper(
      db,
      { report: reports.open, paper: null },
      {
        title: 'Statement of purpose',
        file: await aFile(db, '2020-02-11-background-paper-1.pdf', pdf),
        ...nowhereElse,
      },
      { by: null, now: publishedAt },
    ),
    secret: await addBackgroundPaper(
      db,
      { report: reports.secret, paper: null },
      {
        title: `${marker} background`,
        file: await aFile(db, `${marker}-2.pdf`, Buffer.from(`%PDF-1.4 ${marker}`)),
        ...nowhereElse,
      },
      { by: null, now: publishedAt },
    ),
  }
  await db
    .insertInto('action')
    .values({
      title: `${marker} action`,
      part: 'exempt',
      owners: asJson([{ person: null, role: 'director', words: marker }]),
      source_meeting: meeting,
      source_item: exempt,
    })
    .execute()
  await db
    .insertInto('decision')
    .values({
      title: `${marker} decision`,
      wording: marker,
      part: 'exempt',
      outcome: 'resolved',
      body,
      source_meeting: meeting,
      source_item: exempt,
      decided_on: plainDate('2020-02-11'),
    })
    .execute()
  const decision = await db
    .insertInto('decision')
    .values({
      title: 'Council tax for care leavers',
      wording: 'That care leavers pay no council tax until they are 25.',
      outcome: 'recommended',
      body,
      source_meeting: meeting,
      source_item: last,
      decided_on: plainDate('2020-02-11'),
      is_public: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('decision_step')
    .values({
      decision: decision.id,
      kind: 'agreed',
      who: 'Full council',
      on_day: plainDate('2020-02-18'),
      words: 'The council agreed.',
      evidence: markerWithin,
    })
    .execute()
  await db
    .insertInto('decision_step')
    .values({
      decision: decision.id,
      kind: 'approved',
      who: markerWithin,
      on_day: plainDate('2020-02-19'),
      words: markerWithin,
      is_public: false,
    })
    .execute()

  const picture = await aFile(db, 'picture-1.png', Buffer.from('not a picture'), 'image/png')
  await db
    .insertInto('report_picture')
    .values({ report: reports.open, file: picture, alt: 'A map', published_at: publishedAt })
    .execute()

  const seat = await db
    .insertInto('seat')
    .values({
      body,
      title: 'Chair',
      kind: 'elected member',
      votes: true,
      office: 'chair',
      first_on: plainDate('2019-05-01'),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const holder = await db
    .insertInto('seat_holder')
    .values({ seat: seat.id, shown_as: 'Councillor for the north ward', first_on: plainDate('2019-05-01') })
    .returning('id')
    .executeTakeFirstOrThrow()

  const settled = await db
    .insertInto('minute')
    .values({
      body,
      number: 36,
      meeting,
      item: exempt,
      title: `${marker} minute`,
      part: 'exempt',
      outcome_words: marker,
      public_summary: 'The board heard about one home.',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('minute_entry')
    .values({ id: randomUUID(), minute: settled.id, ordinal: 1, kind: 'statement', speaker: marker, words: marker })
    .execute()
  await db.insertInto('meeting_record').values({ meeting, young_people: 2 }).execute()
  const header = {
    meeting,
    bodyName: 'Corporate Parenting Board',
    heldOn: given.heldOn ?? plainDate('2020-02-11'),
    venue: 'Committee room 1',
    format: 'in person',
    beganAt: '14:30',
    endedAt: '17:00',
    duration: '2 hours 30 minutes',
    chairs: [{ takenBy: 'Councillor for the north ward', manner: 'chair', from: '' }],
    members: [{ shownAs: 'Councillor for the north ward', forPart: '' }],
    apologies: [],
    officers: [{ shownAs: 'Executive director', forPart: 'from item 2' }],
    guests: [],
    youngPeople: 2,
    changes: [],
    adjourned: '',
  }
  await db
    .insertInto('minutes_version')
    .values({
      meeting,
      version: 1,
      state: 'draft',
      is_public: true,
      header: asJson<unknown>(header),
      made_at: publishedAt,
    })
    .execute()
  const summary = {
    number: 36,
    title: 'Update on placements',
    isPrivate: true,
    why: 'It is about the home of one child.',
    summary: 'The board heard about one home.',
  }
  for (const [part, shown] of [
    ['open', summary],
    ['exempt', { ...summary, summary: marker }],
  ] as const)
    await db
      .insertInto('minutes_version_minute')
      .values({ meeting, version: 1, number: 36, part, ordinal: 36, shown: asJson<unknown>(shown) })
      .execute()
  await db
    .insertInto('minutes_publication')
    .values({
      meeting,
      version: 1,
      state: 'draft',
      shown: asJson<unknown>({
        meeting,
        version: 1,
        state: 'draft',
        isPublic: true,
        header,
        minutes: [summary],
        why: '',
        confirmedAt: null,
        signedBy: '',
        madeAt: publishedAt,
      }),
      published_at: publishedAt,
    })
    .execute()

  await db.insertInto('gate_override').values({ meeting, finding: 'clear days', reason: marker }).execute()
  if (person !== null)
    await db
      .insertInto('pack_note')
      .values({ person, item: exempt, words: `${marker} note`, written_at: publishedAt })
      .execute()
  await db
    .updateTable('meeting')
    .set({ state: 'agenda published', agenda_published_at: publishedAt })
    .where('id', '=', meeting)
    .execute()
  await become(db, { audience: 'clerk' })
  await db
    .insertInto('agenda_publication')
    .values({
      meeting,
      version: 1,
      route: 'in time',
      due_by: plainDate('2020-02-03'),
      shown: asJson<unknown>(await shownAgenda(db, meeting)),
      published_at: publishedAt,
    })
    .execute()
  if (given.withPack === true)
    for (const kind of ['public', 'members'])
      await db
        .insertInto('pack')
        .values({
          meeting,
          version: 1,
          kind,
          papers: asJson([]),
          reports: asJson([]),
          page_map: asJson<unknown>({ front: 1, papers: [] }),
          sheets: 1,
          sha256: '',
          bytes: pdf,
          print_copy: pdf,
          made_at: publishedAt,
        })
        .execute()
  return {
    meeting,
    items: { open, exempt, last, draft },
    papers,
    reports,
    background,
    picture,
    decision: decision.id,
    body,
    membership: holder.id,
  }
}

/** What stands in the addresses of the pages of that meeting. */
export const addressesOf = (one: PublishedMeeting): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const { meeting } = one
  const oparl = (path: string, id: string) => [`/published/oparl/${path}/:id`, { id }] as const
  return {
    '/published/meetings/:meeting': { meeting },
    '/published/meetings/:meeting/pack': { meeting },
    '/published/meetings/:meeting/pack.pdf': { meeting },
    '/published/meetings/:meeting/print-copy.pdf': { meeting },
    '/published/meetings/:meeting/ask': { meeting },
    '/published/meetings/:meeting/asked': { meeting },
    '/published/meetings/:meeting/minutes': { meeting },
    '/published/meetings/:meeting/reports/:report': { meeting, report: one.reports.open },
    '/published/meetings/:meeting/files/:paper': { meeting, paper: one.papers.file },
    '/published/background-papers/:backgroundPaper': { backgroundPaper: one.background.open },
    '/published/meetings/:meeting/pictures/:picture': { meeting, picture: one.picture },
    '/published/decisions/:decision': { decision: one.decision },
    '/meetings/:meeting/pack': { meeting },
    '/meetings/:meeting/pack.pdf': { meeting },
    '/meetings/:meeting/print-copy.pdf': { meeting },
    '/meetings/:meeting/pictures/:picture': { meeting, picture: one.picture },
    '/meetings/:meeting/notes': { meeting },
    '/meetings/:meeting/notes.txt': { meeting },
    '/meetings/:meeting/notes/:item': { meeting, item: one.items.open },
    ...Object.fromEntries([
      oparl('organization', one.body),
      oparl('membership', one.membership),
      oparl('meeting', meeting),
      oparl('agenda-item', one.items.open),
      oparl('paper', one.papers.file),
      oparl('consultation', one.papers.file),
      oparl('file', one.papers.file),
    ]),
  }
}
