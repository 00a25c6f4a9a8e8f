import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { become, onBothDatabases, type Somebody } from '../../../tests/databases.ts'
import { savePerson } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { addItem } from '../agenda/agenda.store.ts'
import { actionsOfReport } from '../actions/actions.store.ts'
import { plainWords } from '../document/block.ts'
import { fromMarkdown } from '../document/from-markdown.ts'
import { freezeAndPublish, withdrawReport } from './publish-report.ts'
import type { ReportAction, ReportAnswers } from './report.ts'
import {
  addComment,
  addPicture,
  allReports,
  authorsOf,
  commentsOf,
  decideClearance,
  clearancesOf,
  dropDraft,
  draftOf,
  endInvitation,
  findReport,
  inviteTo,
  keepDraft,
  lastReportOn,
  latestVersionOf,
  pictureOf,
  publishedVersionOf,
  reportsForMeeting,
  saveReport,
  saveVersion,
  stepsOf,
  takeStep,
  tasksOf,
  versionsOf,
} from './reports.store.ts'
import { allTemplates, saveTemplate, templateOf } from './templates.store.ts'

const at = '2019-11-20T10:00:00.000Z'
const today = plainDate('2019-11-29')
const board = 'corporate-parenting-board'
const meeting = `${board}-2019-12-09`
const nothing: ReportAnswers = { answers: {}, before: [], next: [] }
const secret = 'MARKER-EXEMPT-WORDS'

const action = (words: string, more: Partial<ReportAction> = {}): ReportAction => ({
  action: null,
  words,
  managers: ['Fostering manager', 'Recruitment manager'],
  due: '2020-03-31',
  expected: ['Ten more homes', 'A quicker answer'],
  actual: '',
  state: 'not said yet',
  again: false,
  ...more,
})

const itemDetails = {
  type: 'report' as const,
  verb: 'consider',
  lead: 'Director',
  presenter: '',
  minutesLong: 10,
  fixedStart: null,
  paper: 'report' as const,
}

/** A meeting with an open and an exempt item, both published, and people around it. */
const aMeeting = async (db: Db) => {
  await become(db, { audience: 'keeper' })
  await db
    .insertInto('body')
    .values({
      id: board,
      name: 'Corporate Parenting Board',
      kind: 'board',
      access_regime: 'statutory committee',
      is_public: true,
    })
    .execute()
  await db
    .insertInto('meeting')
    .values({ id: meeting, body: board, held_on: plainDate('2019-12-09') })
    .execute()
  const item = (title: string, part: 'open' | 'exempt') =>
    addItem(db, meeting, { ...itemDetails, title, part, publishedAt: at })
  const open = await item('Fostering service report', 'open')
  const exempt = await item('Placements outside registration', 'exempt')
  const person = (displayRole: string) => savePerson(db, { displayRole, name: null, email: null })
  const people = {
    clerk: await person('Democratic services officer'),
    officer: await person('Director'),
    author: await person('Fostering manager'),
    other: await person('Designated nurse'),
    member: await person('Board member'),
    finance: await person('Finance partner'),
  }
  return { open, exempt, people }
}
type Scene = Awaited<ReturnType<typeof aMeeting>>

const by = (person: string, byShown: string) => ({ by: person, byShown, at })
const as = (db: Db, audience: Extract<Somebody, { person?: string | null }>['audience'], person?: string) =>
  become(db, { audience, person: person ?? null })

const aReport = async (db: Db, scene: Scene, part: 'open' | 'exempt', answers: ReportAnswers = nothing) => {
  await as(db, 'clerk', scene.people.clerk)
  const id = await saveReport(
    db,
    {
      title: part === 'open' ? 'Fostering service report' : `${secret} report`,
      meeting,
      agendaItem: scene[part],
      template: 'board-report',
      templateVersion: 1,
      part,
      answers,
    },
    by(scene.people.clerk, 'Clerk'),
  )
  await inviteTo(
    db,
    id,
    { person: scene.people.author, task: 'write', shownAs: 'Fostering manager' },
    by(scene.people.clerk, 'Clerk'),
  )
  return id
}

const write = async (db: Db, scene: Scene, id: string, source: string, more: Partial<ReportAnswers> = {}) => {
  await as(db, 'author', scene.people.author)
  const report = await findReport(db, id)
  const latest = await latestVersionOf(db, id)
  assert.ok(report && latest)
  return saveVersion(
    db,
    report,
    latest,
    { ...latest, ...more, source, blocks: fromMarkdown(source), how: 'written', basedOn: latest.version },
    by(scene.people.author, 'Fostering manager'),
  )
}

const goTo = async (db: Db, id: string, state: 'for clearance' | 'cleared', who: ReturnType<typeof by>) => {
  const report = await findReport(db, id)
  const latest = await latestVersionOf(db, id)
  assert.ok(report && latest)
  await takeStep(db, report, { state, version: latest.version }, who)
}

const clear = async (db: Db, scene: Scene, id: string) => {
  await as(db, 'author', scene.people.author)
  await goTo(db, id, 'for clearance', by(scene.people.author, 'Fostering manager'))
  await as(db, 'officer', scene.people.officer)
  await goTo(db, id, 'cleared', by(scene.people.officer, 'Director'))
}

const publish = async (db: Db, scene: Scene, id: string) => {
  await as(db, 'clerk', scene.people.clerk)
  return freezeAndPublish(db, id, { ...by(scene.people.clerk, 'Clerk'), today })
}

/** A figure in a published data set, and the same in the data set itself. */
const aFigure = async (db: Db, value: number, shown = 'value') => {
  await become(db, { audience: 'keeper' })
  const asAt = plainDate('2019-10-31')
  const numbers = { indicator: 'children-in-care', definition_version: 1, first_on: asAt, last_on: asAt, unit: 'count' }
  await db
    .insertInto('figure')
    .values({ ...numbers, as_at: asAt, value, state: 'value' })
    .execute()
  const { id } = await db
    .insertInto('publication')
    .values({
      as_at: asAt,
      title: 'Data set',
      version: 1,
      corrects: null,
      why: null,
      strategy: null,
      published_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('publication_figure')
    .values({
      ...numbers,
      publication: id,
      shown,
      because: null,
      value: shown === 'value' ? value : null,
      numerator: null,
      denominator: null,
      sentence: '',
      commentary: null,
      section_says: null,
      split_title: null,
      decimals: null,
      verdict: null,
      before_value: null,
      before_on: null,
      england: null,
      england_period: null,
      target: null,
      target_met: null,
      caution: null,
    })
    .execute()
  return id
}

const refused = (says: RegExp) => (error: unknown) => error instanceof Refusal && says.test(error.message)
const byDatabase = (error: unknown) => error instanceof Error && !(error instanceof Refusal)

onBothDatabases('reports', open => {
  const scene = <T>(work: (db: Db, scene: Scene) => Promise<T>) =>
    open.inTransaction({ audience: 'keeper' }, async db => work(db, await aMeeting(db)))

  test('a report is asked for, written, cleared and published, and every step is kept', () =>
    scene(async (db, scene) => {
      const id = await aReport(db, scene, 'open')
      assert.equal((await findReport(db, id))?.authorShown, 'Fostering manager')
      assert.equal(await write(db, scene, id, '# Homes\n\nThere are enough.'), 2)
      assert.equal((await findReport(db, id))?.state, 'drafting')
      await assert.rejects(publish(db, scene, id), refused(/not cleared/))
      await clear(db, scene, id)
      const { version } = await publish(db, scene, id)
      assert.equal(version, 3)
      assert.deepEqual(await publish(db, scene, id), { version: 3 })
      assert.deepEqual((await stepsOf(db, id)).map(one => one.state).toSorted(), [
        'cleared',
        'drafting',
        'for clearance',
        'invited',
        'published',
      ])
      assert.deepEqual(
        (await versionsOf(db, id)).map(one => one.how),
        ['frozen', 'written', 'answers'],
      )
      assert.equal((await reportsForMeeting(db, meeting)).length, 1)
      const report = await findReport(db, id)
      assert.ok(report)
      const latest = await latestVersionOf(db, id)
      assert.ok(latest)
      await assert.rejects(
        saveVersion(db, report, latest, { ...latest, basedOn: 3, how: 'written' }, by(scene.people.clerk, 'Clerk')),
        refused(/published, so its words stay/),
      )
    }))

  test('of two who save at the same time the second is told, and loses nothing', () =>
    scene(async (db, scene) => {
      const id = await aReport(db, scene, 'open')
      const report = await findReport(db, id)
      const shown = await latestVersionOf(db, id)
      assert.ok(report && shown)
      await as(db, 'author', scene.people.author)
      await keepDraft(db, id, scene.people.author, { basedOn: 1, source: 'Mine, not saved', at })
      const save = (source: string) =>
        saveVersion(
          db,
          report,
          shown,
          { ...shown, source, blocks: [], how: 'written', basedOn: 1 },
          by(scene.people.author, 'Fostering manager'),
        )
      await save('Theirs')
      await assert.rejects(
        async () => {
          await sql`savepoint second`.execute(db)
          await save('Mine')
        },
        refused(/Somebody else saved/),
      )
      await sql`rollback to savepoint second`.execute(db)
      assert.equal((await latestVersionOf(db, id))?.source, 'Theirs')
      assert.equal((await draftOf(db, id, scene.people.author))?.source, 'Mine, not saved')
      await dropDraft(db, id, scene.people.author)
      assert.equal(await draftOf(db, id, scene.people.author), undefined)
    }))

  test('a figure is frozen when the report is published, and what changes afterwards does not change it', () =>
    scene(async (db, scene) => {
      await aFigure(db, 451)
      const id = await aReport(db, scene, 'open')
      await write(db, scene, id, '# Now\n\nThere are [[figure: children-in-care]].\n\n[[chart: children-in-care]]', {
        answers: { executiveSummary: 'In short: [[figure: children-in-care]].' },
      })
      await clear(db, scene, id)
      await publish(db, scene, id)
      await become(db, { audience: 'keeper' })
      await db.updateTable('figure').set({ value: 999 }).execute()
      await as(db, 'public')
      const out = await publishedVersionOf(db, id)
      const words = out?.blocks.map(block => (block.kind === 'paragraph' ? plainWords(block.words) : block.kind))
      assert.deepEqual(words, ['heading', 'There are 451.', 'measure', 'heading', 'table'])
      assert.equal(out?.answers['executiveSummary'], 'In short: 451.')
      assert.ok(!JSON.stringify(out).includes('999'))
      await become(db, { audience: 'keeper' })
      await assert.rejects(db.updateTable('report_version').set({ source: 'other' }).execute(), byDatabase)
    }))

  test('an open report shows no number that is not published, and hides what is hidden there', () =>
    scene(async (db, scene) => {
      await aFigure(db, 3, 'suppressed')
      const id = await aReport(db, scene, 'open')
      await write(db, scene, id, 'There are [[figure: children-in-care]].')
      await clear(db, scene, id)
      await publish(db, scene, id)
      const hidden = (await publishedVersionOf(db, id))?.blocks[0]
      assert.equal(hidden?.kind === 'paragraph' && plainWords(hidden.words), 'There are a number too small to show.')
      const other = await aReport(db, scene, 'open')
      await write(db, scene, other, 'There are [[figure: children-in-care as at 2019-09-30]].')
      await clear(db, scene, other)
      await assert.rejects(publish(db, scene, other), refused(/not in a published data set/))
    }))

  test('a private report may show the number itself', () =>
    scene(async (db, scene) => {
      await aFigure(db, 3, 'suppressed')
      const id = await aReport(db, scene, 'exempt')
      await write(db, scene, id, `${secret} [[figure: children-in-care]].`)
      await clear(db, scene, id)
      await publish(db, scene, id)
      const [block] = (await publishedVersionOf(db, id))?.blocks ?? []
      assert.equal(block?.kind === 'paragraph' && plainWords(block.words), `${secret} 3.`)
    }))

  /** Everything that a reader can find out about reports, as one text. */
  const allOf = async (db: Db, ids: readonly string[]): Promise<string> =>
    JSON.stringify([
      await allReports(db),
      await reportsForMeeting(db, meeting),
      ...(await Promise.all(ids.map(async id => [await findReport(db, id), await versionsOf(db, id)]))),
    ])
  const forAuthorsOnly = async (db: Db, id: string): Promise<string> =>
    JSON.stringify([
      await commentsOf(db, id),
      await clearancesOf(db, id),
      await stepsOf(db, id),
      await authorsOf(db, id),
    ])

  test('who may read what: the public published and open, an author their own, members what is cleared', () =>
    scene(async (db, scene) => {
      const { people } = scene
      const exempt = await aReport(db, scene, 'exempt')
      await write(db, scene, exempt, `${secret} body`)
      await addComment(db, exempt, { version: 2, words: `${secret} comment` }, by(people.author, 'Fostering manager'))
      const picture = await addPicture(
        db,
        exempt,
        { type: 'image/png', bytes: Buffer.from(secret), alt: secret },
        people.author,
      )
      const openOne = await aReport(db, scene, 'open')
      await write(db, scene, openOne, 'DRAFT-WORDS')
      const outsiders = [
        ['public', undefined],
        ['person', people.other],
        ['author', people.other],
        ['analyst', people.other],
        ['administrator', people.other],
      ] as const
      const nothingSeen = async (audience: (typeof outsiders)[number][0], person?: string) => {
        await as(db, audience, person)
        const all = await allOf(db, [exempt, openOne])
        assert.ok(!all.includes(secret) && !all.includes('DRAFT-WORDS'), audience)
        assert.equal(await findReport(db, exempt), null)
        assert.equal(await pictureOf(db, exempt, picture), undefined)
        const files = await db.selectFrom('paper_file').select('id').where('id', '=', picture).execute()
        assert.deepEqual(files, [])
        if (audience !== 'author' && audience !== 'analyst') return
        assert.ok(!(await forAuthorsOnly(db, exempt)).includes(secret))
      }
      for (const [audience, person] of outsiders) await nothingSeen(audience, person)
      await as(db, 'member', people.member)
      assert.ok(!(await allOf(db, [exempt, openOne])).includes('DRAFT-WORDS'))

      await clear(db, scene, exempt)
      await clear(db, scene, openOne)
      await publish(db, scene, exempt)
      await publish(db, scene, openOne)
      for (const [audience, person] of outsiders) {
        await as(db, audience, person)
        const all = await allOf(db, [exempt, openOne])
        assert.ok(!all.includes(secret), audience)
        assert.ok(all.includes('DRAFT-WORDS'), audience)
        assert.deepEqual(
          (await versionsOf(db, openOne)).map(one => one.version),
          [3],
        )
      }
      await as(db, 'member', people.member)
      assert.ok((await allOf(db, [exempt])).includes(secret))
      await as(db, 'author', people.author)
      assert.ok((await allOf(db, [exempt])).includes(secret))
      assert.deepEqual([...(await tasksOf(db, people.author)).values()].flat(), ['write', 'write'])

      // An invitation that ends ends what it let see.
      await as(db, 'clerk', people.clerk)
      await endInvitation(db, exempt, { person: people.author, task: 'write' }, at)
      assert.equal((await findReport(db, exempt))?.authorShown, '')
      await as(db, 'author', people.author)
      assert.ok(!(await allOf(db, [exempt])).includes(secret))
    }))

  test('a report whose item became private is no longer public, whatever the report says', () =>
    scene(async (db, scene) => {
      const id = await aReport(db, scene, 'open')
      await write(db, scene, id, 'Words')
      await clear(db, scene, id)
      await publish(db, scene, id)
      await become(db, { audience: 'keeper' })
      await db.updateTable('agenda_item').set({ part: 'exempt' }).where('id', '=', scene.open).execute()
      await as(db, 'public')
      assert.equal(await findReport(db, id), null)
      assert.deepEqual(await versionsOf(db, id), [])
    }))

  test('an author writes what they are asked to write and nothing else', () =>
    scene(async (db, scene) => {
      const { people } = scene
      const id = await aReport(db, scene, 'exempt')
      await inviteTo(
        db,
        id,
        { person: people.finance, task: 'finance', shownAs: 'Finance partner' },
        by(people.clerk, 'Clerk'),
      )
      const attempt = async (
        audience: 'author' | 'analyst' | 'member',
        person: string,
        deed: () => Promise<unknown>,
      ) => {
        await as(db, audience, person)
        await sql`savepoint attempt`.execute(db)
        await assert.rejects(deed, byDatabase)
        await sql`rollback to savepoint attempt`.execute(db)
      }
      const version = (person: string) =>
        db
          .insertInto('report_version')
          .values({
            report: id,
            version: 9,
            based_on: 1,
            template: 'x',
            template_version: 1,
            how: 'written',
            saved_by: person,
            published_at: null,
          })
          .execute()
      await attempt('author', people.other, () => version(people.other))
      await attempt('author', people.finance, () => version(people.finance))
      await attempt('author', people.author, () => version(people.finance))
      await attempt('member', people.member, () => version(people.member))
      for (const change of [{ part: 'open' }, { title: 'Other' }, { state: 'cleared' }, { agenda_item: null }])
        await attempt('author', people.author, () =>
          db.updateTable('report').set(change).where('id', '=', id).execute(),
        )
      await attempt('author', people.finance, () =>
        decideClearance(
          db,
          id,
          { kind: 'legal', version: 1, decision: 'cleared', comment: '' },
          by(people.finance, 'Finance partner'),
        ),
      )
      await as(db, 'author', people.finance)
      await decideClearance(
        db,
        id,
        { kind: 'finance', version: 1, decision: 'to mend', comment: 'No cost' },
        by(people.finance, 'Finance partner'),
      )
      await as(db, 'author', people.author)
      assert.deepEqual(
        (await clearancesOf(db, id)).map(one => one.comment),
        ['No cost'],
      )
    }))

  test('a report taken back after it went out says so to the public, and its words are gone', () =>
    scene(async (db, scene) => {
      const id = await aReport(db, scene, 'open')
      await write(db, scene, id, 'Words that were wrong')
      await clear(db, scene, id)
      await publish(db, scene, id)
      const report = await findReport(db, id)
      assert.ok(report)
      await assert.rejects(withdrawReport(db, report, ' ', by(scene.people.clerk, 'Clerk')), refused(/plain words why/))
      await withdrawReport(db, report, 'A table named the wrong year.', by(scene.people.clerk, 'Clerk'))
      await as(db, 'public')
      const seen = await findReport(db, id)
      assert.equal(seen?.state, 'withdrawn')
      assert.equal(seen.withdrawnWhy, 'A table named the wrong year.')
      assert.deepEqual(await versionsOf(db, id), [])
    }))

  test('what a report promises becomes an action, and taken up again in the next one stays one chain', () =>
    scene(async (db, scene) => {
      const first = await aReport(db, scene, 'open')
      await write(db, scene, first, 'Words', { next: [action('Find ten homes')] })
      await clear(db, scene, first)
      await publish(db, scene, first)
      const [made] = await actionsOfReport(db, first, today)
      assert.equal(made?.title, 'Find ten homes')
      assert.equal(made.owners.length, 2)
      assert.equal(made.outcomes.length, 2)
      assert.equal((await publishedVersionOf(db, first))?.next[0]?.action, made.id)
      await as(db, 'clerk', scene.people.clerk)
      assert.equal(
        (await lastReportOn(db, { title: 'fostering SERVICE report', planItem: null, before: null }))?.id,
        first,
      )

      const second = await aReport(db, scene, 'open')
      const old = action('Find ten homes', { action: made.id, state: 'partly', actual: 'Four were found' })
      await write(db, scene, second, 'Words', {
        before: [old],
        next: [{ ...old, words: 'Find the other six', again: true }],
      })
      await clear(db, scene, second)
      await publish(db, scene, second)
      const [again] = await actionsOfReport(db, second, today)
      assert.equal(again?.replaces, made.id)
      const [before] = await actionsOfReport(db, first, today)
      assert.equal(before?.state, 'partly done')
      assert.equal(before.outcomes[0]?.actual, 'Four were found')
    }))

  test('a template has versions, and a report keeps the one it was written in', () =>
    scene(async (db, scene) => {
      await as(db, 'clerk', scene.people.clerk)
      const [first] = await allTemplates(db)
      assert.ok(first)
      await saveTemplate(
        db,
        { ...first, version: 2, name: 'Board report of 2020', agreedOn: plainDate('2020-02-11') },
        null,
      )
      const found = await templateOf(db, { template: first.id, templateVersion: 2 })
      assert.equal(found.name, 'Board report of 2020')
      assert.equal((await templateOf(db, { template: first.id, templateVersion: 1 })).name, 'Board report')
    }))
})
