import { createHash } from 'node:crypto'
import { addItem, type ItemDetails } from '../src/board/agenda/agenda.store.ts'
import { saveBody } from '../src/board/bodies/bodies.store.ts'
import type { Block } from '../src/board/document/block.ts'
import { saveMeeting } from '../src/board/meetings/meetings.store.ts'
import { shownAgenda } from '../src/board/publish-gate/publish-agenda.store.ts'
import { insertVersion } from '../src/board/reports/reports.store.ts'
import { asJson, type Database, type Db, type Instant } from '../src/database/index.ts'
import { type PlainDate, plainDate } from '../src/kernel/index.ts'
import { become } from './databases.ts'

// A meeting whose agenda is out, with one of everything that is private. The marker is in every place that the public
// must never read, so that wherever it is found, it leaked.

export const marker = 'Quoxzeril'

const publishedAt: Instant = '2020-02-03T10:00:00.000Z'
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

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
  decision: string
}>

type Given = Readonly<{ heldOn?: PlainDate; person?: string | null; openBlocks?: readonly Block[] }>

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
  const answers = given.part === 'open' ? { reason: 'Because children asked.' } : { reason: `${marker} answer` }
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

const aFile = async (db: Db, name: string, bytes: Uint8Array): Promise<string> =>
  (
    await db
      .insertInto('paper_file')
      .values({
        name,
        type: 'application/pdf',
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
  await saveMeeting(db, { ...details, heldOn: plainDate('2020-02-17'), kind: 'informal', venue: marker })
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
      evidence: marker,
    })
    .execute()
  await db
    .insertInto('decision_step')
    .values({
      decision: decision.id,
      kind: 'approved',
      who: marker,
      on_day: plainDate('2020-02-19'),
      words: marker,
      is_public: false,
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
  return { meeting, items: { open, exempt, last, draft }, papers, reports, decision: decision.id }
}
