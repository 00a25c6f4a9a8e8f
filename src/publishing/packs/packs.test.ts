import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anApp, type AnApp } from '../../../tests/an-app.ts'
import {
  aPublishedMeeting,
  marker,
  publishAMeetingIn,
  type PublishedMeeting,
} from '../../../tests/a-published-meeting.ts'
import { become, onBothDatabases, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { wordsOfPdf } from '../../../tests/words-of-pdf.ts'
import { savePerson } from '../../access/index.ts'
import { asJson, type Audience } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { publishingRoutes } from '../index.ts'
import { assemblePack, withheldId } from './assemble-pack.ts'
import { makeWaitingPacks } from './make-packs.ts'
import { packFacts, pagesOfItem, pagesOfPaper } from './pack.ts'
import { findPack, meetingWithPack, notesOn, packFile, saveNote, sourcesOf, troubleWith } from './packs.store.ts'
import { canPrint } from './press.ts'

const now = () => '2020-02-03T10:05:00.000Z'
const settings = { now, address: 'http://kept.example' }
const skip = canPrint() ? false : 'this machine has no press'

onTheEmbeddedDatabase('packs of an agenda that went out', open => {
  let kept: AnApp
  let one: PublishedMeeting

  before(async () => {
    kept = await anApp({ database: await open.fresh(), today: () => plainDate('2020-02-05'), now })
    one = await aPublishedMeeting(kept.database, { person: kept.people.get('chair') ?? null })
    if (!skip) await makeWaitingPacks(kept.database, settings)
  })
  after(() => kept.close())

  const asPublic = <T>(work: Parameters<AnApp['database']['as']>[1]) =>
    kept.database.as({ audience: 'public' }, work) as Promise<T>

  test('are made once each, and a page has the same number in both', { skip }, async () => {
    assert.equal(await makeWaitingPacks(kept.database, settings), 0)
    const [forAll, members] = await kept.database.as({ audience: 'clerk' }, async db => [
      await findPack(db, one.meeting, 'public'),
      await findPack(db, one.meeting, 'members'),
    ])
    assert.ok(forAll && members)
    for (const item of [one.items.open, one.items.last])
      assert.deepEqual(pagesOfItem(forAll.map, item), pagesOfItem(members.map, item))
    assert.deepEqual(pagesOfItem(forAll.map, one.items.exempt), pagesOfItem(members.map, one.items.exempt))
    assert.equal(pagesOfPaper(forAll.map, one.papers.secret), null)
    assert.ok(pagesOfPaper(forAll.map, withheldId(one.items.exempt)))
    const [first, last] = pagesOfPaper(members.map, one.papers.secret) ?? [0, 0]
    assert.ok(last > first, 'the private paper is long enough to move what follows')
  })

  test('tell the public nothing that is private', { skip }, async () => {
    const [bytes, facts] = await asPublic<readonly [Uint8Array | null, string]>(async db => {
      const meeting = await meetingWithPack(db, one.meeting)
      assert.ok(meeting)
      const sources = await sourcesOf(db, meeting, { asPublished: true, kind: 'public' })
      return [await packFile(db, one.meeting, 'public'), JSON.stringify(packFacts(assemblePack(sources, 'public')))]
    })
    assert.ok(bytes)
    assert.ok(facts.includes('Twelve families') && !facts.includes(marker))
    assert.ok(!wordsOfPdf(bytes).includes(marker))
    const members = await kept.database.as({ audience: 'clerk' }, async db => {
      const meeting = await meetingWithPack(db, one.meeting)
      assert.ok(meeting)
      return JSON.stringify(
        packFacts(assemblePack(await sourcesOf(db, meeting, { asPublished: true, kind: 'members' }), 'members')),
      )
    })
    assert.ok(members.includes(`${marker} line 3`) && members.includes(`${marker} house`))
    assert.match(members, /NOT FOR PUBLICATION: exempt, paragraph 1 of Schedule 12A/)
  })

  test('are on no public page, feed or file with a private word in them', async () => {
    const examples: Readonly<Record<string, readonly string[]>> = {
      meeting: [one.meeting, 'corporate-parenting-board-2020-02-17'],
      report: Object.values(one.reports),
      paper: Object.values(one.papers),
      picture: [one.picture, ...Object.values(one.papers)],
      decision: [one.decision],
      id: [one.meeting, one.body, one.membership, ...Object.values(one.items), ...Object.values(one.papers)],
    }
    const fill = (path: string): string[] => {
      const name = /:(\w+)/.exec(path)?.[1]
      return name === undefined ? [path] : (examples[name] ?? []).flatMap(part => fill(path.replace(`:${name}`, part)))
    }
    const visitor = kept.visitor()
    const addresses = publishingRoutes.filter(route => route.needs === 'public.read').flatMap(route => fill(route.path))
    let read = 0
    for (const address of addresses) {
      const answer = await visitor.get(address)
      assert.ok([200, 404].includes(answer.status), `${address} answered ${answer.status}`)
      if (answer.status === 200) read += 1
      assert.ok(!answer.body.includes(marker), `${address} shows what is private`)
      assert.ok(!JSON.stringify(answer.headers).includes(marker), address)
    }
    assert.ok(read >= 30, `only ${read} of ${addresses.length} public addresses could be read`)
    assert.equal((await visitor.get(`/published/meetings/${one.meeting}/reports/${one.reports.secret}`)).status, 404)
    assert.equal((await visitor.get('/published/meetings/corporate-parenting-board-2020-02-17')).status, 404)
  })

  test('are read by members with the private papers in their place, and by nobody else', async () => {
    const page = await (await kept.as('chair')).get(`/meetings/${one.meeting}/pack`)
    assert.equal(page.status, 200)
    assert.ok(page.words.includes(`${marker} line 3`))
    assert.ok(page.words.indexOf('Twelve families') < page.words.indexOf(`${marker} line 3`))
    assert.ok(page.words.indexOf(`${marker} line 3`) < page.words.indexOf('They are 540'))
    assert.ok(page.words.includes('NOT FOR PUBLICATION'))
    assert.ok(!page.words.includes('not out yet'))
    // What has not gone out takes no number from what has: both packs number alike.
    for (const path of [`/published/meetings/${one.meeting}`, `/published/meetings/${one.meeting}/pack`])
      assert.deepEqual(
        (await kept.visitor().get(path)).words.match(/\d+\. Taken off/)?.[0],
        page.words.match(/\d+\. Taken off/)?.[0],
      )
    for (const role of ['report-author', 'performance-analyst', 'it-administrator'] as const) {
      const theirs = await kept.as(role)
      for (const path of ['pack', 'pack.pdf', 'notes', 'notes.txt'])
        assert.equal((await theirs.get(`/meetings/${one.meeting}/${path}`)).status, 403, `${role} ${path}`)
    }
    const trail = await (await kept.as('director')).get('/audit-trail')
    assert.ok(!trail.body.includes(marker))
    if (skip) return
    const pdf = await (await kept.as('board-member')).get(`/meetings/${one.meeting}/pack.pdf`)
    assert.equal(pdf.status, 200)
    assert.match(String(pdf.headers['content-disposition']), /members\.pdf"$/)
  })

  test('say in plain words why something is private, with the paragraph', async () => {
    const page = await kept.visitor().get(`/published/meetings/${one.meeting}`)
    assert.match(page.words, /Update on placements\s+Private/)
    assert.match(page.words, /under paragraph 1 of Schedule 12A/)
    assert.match(page.words, /Paragraph 1: It is about a person\./)
    assert.match(page.words, /It is about the home of one child\./)
    assert.match(page.words, /Taken off\s+This was taken off the agenda\. It comes in June\./)
    assert.match(page.words, /You may film/)
    assert.match(page.words, /Send it to us in writing by 8\.30am on Friday 7 February 2020/)
    if (!skip) assert.match(page.words, /In the papers: pages 5 to 9/)
  })

  test(
    'give the agenda of those who are signed in its pages, private ones to those who read them',
    { skip },
    async () => {
      const map = await kept.database.as({ audience: 'clerk' }, db => findPack(db, one.meeting, 'members'))
      assert.ok(map)
      const range = (pages: readonly [number, number] | null) => `pages ${pages?.[0]} to ${pages?.[1]}`
      const chair = (await (await kept.as('chair')).get(`/meetings/${one.meeting}/agenda`)).words
      const secret = range(pagesOfPaper(map.map, one.papers.secret))
      assert.ok(chair.includes(`In the pack: ${range(pagesOfItem(map.map, one.items.open))}`))
      assert.ok(chair.includes(`${marker} paper (report: ${secret})`))
      const author = (await (await kept.as('report-author')).get(`/meetings/${one.meeting}/agenda`)).words
      assert.ok(author.includes(`In the pack: ${range(pagesOfItem(map.map, one.items.exempt))}`))
      assert.ok(!author.includes(marker))
    },
  )

  test('hold notes that their writer alone reads, and can take away', async () => {
    const chair = await kept.as('chair')
    const address = `/meetings/${one.meeting}/notes/${one.items.open}`
    const saved = await chair.post(address, { words: 'Ask about sisters and brothers.\nSecond line.' })
    assert.equal(saved.status, 303)
    assert.match((await chair.get(`/meetings/${one.meeting}/notes`)).words, /Ask about sisters and brothers/)
    const file = await chair.get(`/meetings/${one.meeting}/notes.txt`)
    assert.match(file.body, /2\. Annual fostering report\r\nWritten 3 Feb 2020/)
    for (const role of ['board-member', 'democratic-services-officer', 'director'] as const) {
      const other = await kept.as(role)
      for (const path of ['notes', 'notes.txt', 'pack'])
        assert.doesNotMatch((await other.get(`/meetings/${one.meeting}/${path}`)).body, /sisters and brothers/)
    }
    await chair.post(address, { words: '' })
    assert.doesNotMatch((await chair.get(`/meetings/${one.meeting}/notes`)).words, /sisters and brothers/)
  })

  test('are gone at once where a paper is taken back, and made again without it', { skip }, async () => {
    await kept.database.as({ audience: 'clerk' }, async db => {
      await db
        .updateTable('paper')
        .set({ withdrawn_at: now(), withdrawn_why: 'It named a family.' })
        .where('id', '=', one.papers.file)
        .execute()
    })
    const address = `/published/meetings/${one.meeting}`
    assert.equal((await kept.visitor().get(`${address}/pack.pdf`)).status, 404)
    assert.match((await kept.visitor().get(address)).words, /1 paper was taken back after it was published/)
    assert.equal(await makeWaitingPacks(kept.database, settings), 1)
    const again = await asPublic<Awaited<ReturnType<typeof findPack>>>(db => findPack(db, one.meeting, 'public'))
    assert.equal(again?.edition, 2)
    assert.equal(pagesOfPaper(again.map, one.papers.file), null)
    assert.equal((await kept.visitor().get(`${address}/pack.pdf`)).status, 200)
    assert.equal((await kept.visitor().get(`${address}/files/${one.papers.file}`)).status, 404)
  })

  test('are gone where a whole report is taken back, and its page and the feed say so', { skip }, async () => {
    const clerk = await kept.as('democratic-services-officer')
    const address = `/published/meetings/${one.meeting}`
    const entries = async () =>
      (await kept.visitor().get('/published/meetings.atom')).body.match(/<entry>/g)?.length ?? 0
    const before = await entries()
    const done = await clerk.post(`/reports/${one.reports.last}/withdraw`, { why: 'A table named the wrong year.' })
    assert.equal(done.status, 303)
    const report = await kept.visitor().get(`${address}/reports/${one.reports.last}`)
    assert.match(report.words, /This report was taken back after it was published\. A table named the wrong year\./)
    assert.doesNotMatch(report.words, /They are 540/)
    assert.match((await kept.visitor().get(address)).words, /Care leavers: this report was taken back/)
    assert.equal((await kept.visitor().get(`${address}/pack.pdf`)).status, 404)
    assert.equal(await makeWaitingPacks(kept.database, settings), 1)
    const pack = await kept.visitor().get(`${address}/pack.pdf`)
    assert.equal(pack.status, 200)
    assert.doesNotMatch(wordsOfPdf(pack.bytes), /They are 540/)
    assert.equal(await entries(), before + 1)
  })
})

onTheEmbeddedDatabase('a pack that cannot be made', open => {
  test('tells the clerk where, is not tried again by itself, and is tried again when asked', { skip }, async () => {
    const kept = await anApp({ database: await open.fresh(), now })
    const one = await aPublishedMeeting(kept.database, {
      openBlocks: [{ kind: 'picture', file: '00000000-0000-4000-8000-000000000000', alt: '', caption: '' }],
    })
    assert.equal(await makeWaitingPacks(kept.database, settings), 1)
    assert.equal(await makeWaitingPacks(kept.database, settings), 0)
    assert.match(
      (await kept.database.as({ audience: 'clerk' }, db => troubleWith(db, one.meeting))) ?? '',
      /Item 2, “Annual fostering report”: A picture has no words/,
    )
    const clerk = await kept.as('democratic-services-officer')
    const address = `/meetings/${one.meeting}/pack`
    assert.match((await clerk.get(address)).words, /A picture has no words/)
    assert.equal((await clerk.post(address)).status, 303)
    assert.equal(await makeWaitingPacks(kept.database, settings), 1)
    assert.equal((await kept.visitor().get(`/published/meetings/${one.meeting}/pack.pdf`)).status, 404)
    await kept.close()
  })
})

onBothDatabases('what is kept of packs', open => {
  test('is read by the public for as long as all of it may be', () =>
    open.inTransaction({ audience: 'keeper' }, async db => {
      const one = await publishAMeetingIn(db)
      await become(db, { audience: 'clerk' })
      for (const [kind, papers] of [
        ['public', [one.papers.report]],
        ['members', [one.papers.report, one.papers.secret]],
      ] as const)
        await db
          .insertInto('pack')
          .values({
            meeting: one.meeting,
            version: 1,
            kind,
            papers: asJson(papers),
            reports: asJson([one.reports.open]),
            page_map: asJson<unknown>({ front: 1, papers: [] }),
            sheets: 1,
            sha256: '',
            bytes: Buffer.from(marker),
            made_at: now(),
          })
          .execute()
      const kindsFor = async (audience: Audience) => {
        await become(db, { audience })
        return (await db.selectFrom('pack').select('kind').orderBy('kind').execute()).map(row => row.kind)
      }
      for (const audience of ['public', 'person', 'author', 'analyst', 'administrator'] as const)
        assert.deepEqual(await kindsFor(audience), ['public'], audience)
      for (const audience of ['member', 'officer', 'clerk'] as const)
        assert.deepEqual(await kindsFor(audience), ['members', 'public'], audience)
      await db.updateTable('report').set({ state: 'withdrawn' }).where('id', '=', one.reports.open).execute()
      assert.deepEqual(await kindsFor('public'), [])
    }))

  test('are notes for their writer only, whoever else may read the item', () =>
    open.inTransaction({ audience: 'keeper' }, async db => {
      const one = await publishAMeetingIn(db)
      await become(db, { audience: 'keeper' })
      const [chair, other] = [
        await savePerson(db, { displayRole: 'Chair', name: null, email: null }),
        await savePerson(db, { displayRole: 'Member', name: null, email: null }),
      ]
      await become(db, { audience: 'member', person: chair })
      await saveNote(db, { person: chair, item: one.items.exempt, words: 'Mine', now: now() })
      assert.deepEqual(
        (await notesOn(db, one.meeting)).map(note => note.words),
        ['Mine'],
      )
      for (const who of [
        { audience: 'member', person: other },
        { audience: 'clerk', person: other },
        { audience: 'officer', person: null },
      ] as const) {
        await become(db, who)
        assert.deepEqual(await notesOn(db, one.meeting), [], who.audience)
      }
    }))
})
