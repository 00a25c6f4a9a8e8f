import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { marker, aPublishedMeeting, type PublishedMeeting } from '../../../tests/a-published-meeting.ts'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

onTheEmbeddedDatabase('the pages of background papers', open => {
  let kept: AnApp
  let clerk: Browser
  let one: PublishedMeeting
  const meetingPage = (): string => `/published/meetings/${one.meeting}`
  const reportAt = (report: 'open' | 'secret' | 'last', path = ''): string =>
    `/reports/${one.reports[report]}/background${path}`
  const papersKept = () =>
    kept.database.as({ audience: 'clerk' }, db =>
      db.selectFrom('background_paper').select(['id', 'title']).orderBy('added_at').orderBy('id').execute(),
    )
  const lastLine = () =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject']).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    )

  before(async () => {
    kept = await anApp({ database: await open.fresh(), today: () => plainDate('2020-02-05') })
    clerk = await kept.as('democratic-services-officer')
    one = await aPublishedMeeting(kept.database, { withPack: true })
  })
  after(() => kept.close())

  test('anyone finds them under the item, each at an address of its own, and until when', async () => {
    const visitor = kept.visitor()
    const page = await visitor.get(meetingPage())
    assert.match(
      page.words,
      /Background papers The report was written from these\. Anyone may read them\. We keep them open until 11 February 2024 at least\. Statement of purpose \(PDF, 1 KB\)/,
    )
    assert.ok(!page.body.includes(marker))
    const file = await visitor.get(`/published/background-papers/${one.background.open}`)
    assert.deepEqual([file.status, file.headers['content-type']], [200, 'application/pdf'])
    // A hard word of the paper is explained at its end, in the council's own words where it has some.
    await kept.database.as({ audience: 'officer', person: null }, db =>
      db
        .insertInto('plain_word')
        .values({ term: 'Twelve families', means: 'A dozen homes.', changed_by: null })
        .execute(),
    )
    assert.match(
      (await visitor.get(`${meetingPage()}/reports/${one.reports.open}`)).words,
      /hard words mean Twelve families A dozen homes\./,
    )
    assert.match(
      (await visitor.get(`${meetingPage()}/reports/${one.reports.open}`)).words,
      /Where to read the background papers .*Statement of purpose/,
    )
    const pack = await visitor.get(`${meetingPage()}/pack`)
    assert.ok(!pack.body.includes(one.background.open))
  })

  test('those of an exempt item are for its readers, and for nobody else', async () => {
    const path = `/${one.background.secret}/file`
    for (const browser of [kept.visitor(), await kept.as('report-author'), await kept.as('performance-analyst')])
      assert.equal((await browser.get(`/published/background-papers/${one.background.secret}`)).status, 404)
    assert.equal((await (await kept.as('report-author')).get(reportAt('secret', path))).status, 404)
    const chair = await kept.as('chair')
    assert.equal((await chair.get(reportAt('secret', path))).status, 200)
    const page = await chair.get(reportAt('secret'))
    assert.match(page.words, /This report is private, so its background papers are never public/)
    assert.doesNotMatch(page.words, /Add a paper/)
    // By way of another report it is not there either.
    assert.equal((await chair.get(reportAt('open', path))).status, 404)
  })

  test('one is a file, an address or a place to see it, and what was typed comes back if it is none', async () => {
    const before_ = await papersKept()
    const nothing = await clerk.post(reportAt('last'), { title: 'Local offer' }, { files: [] })
    assert.equal(nothing.status, 422)
    assert.match(nothing.words, /Attach the file, or enter its web address, or say where it may be seen/)
    assert.match(nothing.body, /value="Local offer"/)
    const hostile = await clerk.post(
      reportAt('last'),
      { title: 'Local offer' },
      { files: [{ field: 'file', name: 'offer.pdf', bytes: '%PDF-1.4 /JavaScript (app.alert(1))\n%%EOF' }] },
    )
    assert.equal(hostile.status, 422)
    assert.match(hostile.words, /holds a program/)
    const plain = await clerk.post(
      reportAt('last'),
      { title: 'Local offer', address: 'http://example.org' },
      { files: [] },
    )
    assert.match(plain.words, /begins with https/)
    assert.deepEqual(await papersKept(), before_)

    const file = { files: [{ field: 'file', name: 'Child Name.pdf', bytes: pdf }] }
    assert.equal((await clerk.post(reportAt('last'), { title: 'Local offer' }, file)).status, 303)
    assert.deepEqual(await lastLine(), { deed: 'board.write-report', subject: `report ${one.reports.last}` })
    for (const where of [{ address: 'https://example.org/offer' }, { seenAt: 'County Hall reception' }])
      assert.equal((await clerk.post(reportAt('last'), { title: 'The same', ...where }, { files: [] })).status, 303)
    const page = await kept.visitor().get(meetingPage())
    assert.match(page.words, /Local offer \(PDF, 1 KB\)/)
    assert.match(page.body, /href="https:\/\/example\.org\/offer"/)
    assert.match(page.words, /The same: may be seen at County Hall reception/)
    assert.ok(!page.body.includes('Child Name'))
  })

  test('one that went out is removed with a reason, and everyone is told that it was', async () => {
    const at = reportAt('open', `/${one.background.open}/remove`)
    assert.equal((await clerk.post(at, { why: '' })).status, 422)
    assert.equal((await clerk.post(at, { why: 'It was the wrong year' })).to, reportAt('open'))
    assert.match((await clerk.get(reportAt('open'))).words, /removed on .*: It was the wrong year/)
    const visitor = kept.visitor()
    const page = await visitor.get(meetingPage())
    assert.match(page.words, /A background paper was removed on .*: It was the wrong year/)
    assert.doesNotMatch(page.words, /Statement of purpose/)
    const gone = await visitor.get(`/published/background-papers/${one.background.open}`)
    assert.equal(gone.status, 404)
    assert.match(gone.words, /It may have been removed/)
    assert.equal((await clerk.get(at)).status, 404)
  })

  test('a report that came as a file has its own, for everyone and for programs', async () => {
    const at = `/meetings/${one.meeting}/agenda/${one.items.open}/papers/${one.papers.file}/background`
    const hidden = await clerk.post(
      `/meetings/${one.meeting}/agenda/${one.items.open}/papers/${one.papers.report}/background`,
      { title: 'Another' },
    )
    assert.equal(hidden.status, 404)
    assert.equal((await (await kept.as('report-author')).post(at, { title: 'Not mine to add' })).status, 403)
    const file = { files: [{ field: 'file', name: 'Child Name.pdf', bytes: pdf }] }
    assert.equal((await clerk.post(at, { title: 'Survey of homes' }, file)).to, at)
    const [paper] = (await papersKept()).filter(each => each.title === 'Survey of homes')
    assert.ok(paper)
    assert.deepEqual(await lastLine(), { deed: 'board.keep-agenda', subject: one.meeting })
    const item = await (await kept.as('chair')).get(`/meetings/${one.meeting}/agenda/${one.items.open}`)
    assert.match(item.words, /Background papers: Survey of homes \(PDF, 1 KB\)/)
    const visitor = kept.visitor()
    assert.match((await visitor.get(meetingPage())).words, /Survey of homes \(PDF, 1 KB\)/)
    const own = `/published/background-papers/${paper.id}`
    assert.equal((await visitor.get(own)).status, 200)
    for (const [thing, found] of [
      [`paper/${one.papers.file}`, /"auxiliaryFile": \[[^\]]*"name": "Survey of homes"/],
      [`file/${paper.id}`, /"accessUrl": "[^"]*\/published\/background-papers\//],
    ] as const)
      assert.match((await visitor.get(`/published/oparl/${thing}`)).body, found)
    assert.equal((await clerk.post(`${at}/${paper.id}/remove`, { why: 'It was a draft' })).to, at)
    const after_ = await visitor.get(meetingPage())
    assert.match(after_.words, /A background paper was removed on .*: It was a draft/)
    assert.doesNotMatch(after_.words, /Survey of homes/)
    assert.deepEqual(
      [(await visitor.get(own)).status, (await clerk.get(`${at}/${paper.id}/remove`)).status],
      [404, 404],
    )
    assert.doesNotMatch((await visitor.get('/published/oparl/files')).body, /Survey of homes/)
  })

  test('go with the paper that is withdrawn, as does its report, and the clerk sees so before; others can go with it', async () => {
    const at = `/meetings/${one.meeting}/agenda/${one.items.open}/papers/${one.papers.report}/withdraw`
    const public_ = `${meetingPage()}/reports/${one.reports.open}`
    await clerk.post(reportAt('open'), { title: 'A letter', seenAt: 'Reception' }, { files: [] })
    assert.match(
      (await clerk.get(at)).words,
      /What goes with it Its report, which then says that it was withdrawn, and why Its 1 background paper: A letter The packs that hold it.* Withdraw others with it.* Tables \(item \d+, this one\)/,
    )
    assert.doesNotMatch((await kept.visitor().get(public_)).words, /withdrawn|taken back/)
    const gone = await clerk.post(at, { also: [one.papers.file], reason: 'It counted the wrong year.' })
    assert.equal(gone.to, `/meetings/${one.meeting}/agenda/${one.items.open}`)
    const visitor = kept.visitor()
    assert.equal((await visitor.get(`${meetingPage()}/files/${one.papers.file}`)).status, 404)
    const report = await visitor.get(public_)
    assert.match(report.words, /It counted the wrong year/)
    assert.doesNotMatch(report.words, /A letter/)
    assert.doesNotMatch((await visitor.get(meetingPage())).words, /A letter|Tables/)
  })
})
