import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishAMeetingIn, type PublishedMeeting } from '../../../tests/a-published-meeting.ts'
import { become, onBothDatabases, type Somebody } from '../../../tests/databases.ts'
import { savePerson } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import {
  addBackgroundPaper,
  backgroundPapersOf,
  backgroundRemovalsOf,
  dropBackgroundPaper,
  fileOfBackgroundPaper,
  removeBackgroundPaper,
} from './background-papers.store.ts'
import { inviteTo } from './reports.store.ts'

const at = '2020-02-03T11:00:00.000Z'

onBothDatabases('background papers', open => {
  /** A published meeting, and two people of whom one was asked to write both of its reports. */
  const scene = (
    work: (db: Db, one: PublishedMeeting, people: Readonly<{ author: string; other: string }>) => unknown,
  ) =>
    open.inTransaction({ audience: 'keeper' }, async db => {
      const one = await publishAMeetingIn(db)
      await become(db, { audience: 'keeper' })
      const person = (displayRole: string) => savePerson(db, { displayRole, name: null, email: null })
      const people = { author: await person('Fostering manager'), other: await person('Designated nurse') }
      for (const report of [one.reports.open, one.reports.secret])
        await inviteTo(
          db,
          report,
          { person: people.author, task: 'write', shownAs: 'Fostering manager' },
          { by: null, byShown: 'Clerk', at },
        )
      await work(db, one, people)
    })

  const notYetOut = (db: Db, one: PublishedMeeting) =>
    db
      .updateTable('report')
      .set({ state: 'cleared', published_at: null })
      .where('id', 'in', [one.reports.open, one.reports.secret])
      .execute()

  /** Which of the two somebody can read, each with its file or neither. */
  const readBy = async (db: Db, one: PublishedMeeting, somebody: Somebody): Promise<string[]> => {
    await become(db, somebody)
    const found = await backgroundPapersOf(db, { reports: [one.reports.open, one.reports.secret] })
    for (const [name, id] of Object.entries(one.background)) {
      const isThere = found.some(paper => paper.id === id)
      assert.equal((await fileOfBackgroundPaper(db, id)) !== undefined, isThere, `${somebody.audience}, ${name}`)
    }
    return Object.entries(one.background)
      .filter(([, id]) => found.some(paper => paper.id === id && paper.file !== null))
      .map(([name]) => name)
      .toSorted()
  }
  const outsiders = ({ other }: Readonly<{ other: string }>): Somebody[] => [
    { audience: 'public' },
    ...(['person', 'author', 'analyst', 'administrator'] as const).map(audience => ({ audience, person: other })),
  ]

  test('are public with an open report, and those of an exempt item never are', () =>
    scene(async (db, one, people) => {
      for (const somebody of outsiders(people))
        assert.deepEqual(await readBy(db, one, somebody), ['open'], somebody.audience)
      for (const audience of ['member', 'clerk', 'officer'] as const)
        assert.deepEqual(await readBy(db, one, { audience, person: people.other }), ['open', 'secret'], audience)
      assert.deepEqual(await readBy(db, one, { audience: 'author', person: people.author }), ['open', 'secret'])

      // An item that becomes private takes its background papers with it.
      await become(db, { audience: 'keeper' })
      await db.updateTable('agenda_item').set({ part: 'exempt' }).where('id', '=', one.items.open).execute()
      for (const somebody of outsiders(people)) assert.deepEqual(await readBy(db, one, somebody), [], somebody.audience)
    }))

  test('are nobody’s outside before the report is out, and go without a trace', () =>
    scene(async (db, one, people) => {
      await notYetOut(db, one)
      for (const somebody of outsiders(people)) assert.deepEqual(await readBy(db, one, somebody), [], somebody.audience)
      const author = { audience: 'author', person: people.author } as const
      assert.deepEqual(await readBy(db, one, author), ['open', 'secret'])
      const place = { title: 'Local offer', file: null, address: null, seenAt: 'Reception' }
      const added = await addBackgroundPaper(db, { report: one.reports.open, paper: null }, place, {
        by: people.author,
        now: at,
      })
      await dropBackgroundPaper(db, added)
      await dropBackgroundPaper(db, one.background.secret)
      assert.deepEqual(await readBy(db, one, author), ['open'])
    }))

  test('that went out are removed and not dropped, and their author does neither', () =>
    scene(async (db, one, people) => {
      await become(db, { audience: 'author', person: people.author })
      await dropBackgroundPaper(db, one.background.open)
      await become(db, { audience: 'clerk', person: people.other })
      await dropBackgroundPaper(db, one.background.open)
      assert.deepEqual(await readBy(db, one, { audience: 'public' }), ['open'])
      await become(db, { audience: 'clerk', person: people.other })
      await removeBackgroundPaper(
        db,
        { id: one.background.open, report: one.reports.open, paper: null },
        { why: 'It named a child', by: people.other, now: at },
      )
      await become(db, { audience: 'public' })
      // Its title may be why it went: the public is told that there was one, and not which.
      assert.deepEqual(await backgroundPapersOf(db, { reports: [one.reports.open] }), [])
      const [gone] = await backgroundRemovalsOf(db, { reports: [one.reports.open] })
      assert.deepEqual([gone?.id, gone?.why], [one.background.open, 'It named a child'])
      assert.equal(await fileOfBackgroundPaper(db, one.background.open), undefined)
      await become(db, { audience: 'author', person: people.author })
      const place = { title: 'Too late', file: null, address: null, seenAt: 'Reception' }
      await assert.rejects(
        addBackgroundPaper(db, { report: one.reports.open, paper: null }, place, { by: people.author, now: at }),
        /row-level security/,
      )
    }))
})
