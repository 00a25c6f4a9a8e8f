import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { agendaOf, removeItem } from '../agenda/agenda.store.ts'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'
import { saveMeeting } from '../meetings/meetings.store.ts'

const meetingDetails = {
  body: 'corporate-parenting-board',
  heldOn: plainDate('2026-12-14'),
  startsAt: '14:30',
  endsAt: null,
  venue: 'Council chamber',
  format: 'in person',
  kind: 'formal',
  calledAt: null,
} as const
const meeting = 'corporate-parenting-board-2026-12-14'
const agenda = `/meetings/${meeting}/agenda`
const publishing = `/meetings/${meeting}/publish`

const anItem = {
  title: 'Service update',
  type: 'oral update',
  verb: 'receive',
  lead: 'executive director',
  presenter: '',
  minutesLong: '10',
  fixedStart: '',
  paper: 'oral',
  part: 'open',
  privateWords: '',
}
const reasons = {
  paragraphs: ['1', '2'],
  publicReason: 'It is about a few children who could be recognised.',
  why: 'The placements are few.',
  factorsFor: 'The children could be recognised.',
  factorsAgainst: 'People should know how many there are.',
  balance: 'private',
  decidedByRole: 'Proper officer',
  reviewOn: '',
}
const pdf = (words = '') => new TextEncoder().encode(`%PDF-1.4\n1 0 obj << /Type /Page >> ${words}\n%%EOF`)

/** The tests tell one story in order: an agenda from nothing to the public, and after. */
onTheEmbeddedDatabase('an agenda by the page', open => {
  let kept: AnApp
  let clerk: Browser
  let officer: Browser

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    clerk = await kept.as('democratic-services-officer')
    officer = await kept.as('corporate-parenting-officer')
    await kept.database.as({ audience: 'clerk' }, async db => {
      await db
        .insertInto('body')
        .values({
          id: 'corporate-parenting-board',
          name: 'Corporate Parenting Board',
          kind: 'board',
          access_regime: 'statutory committee',
          is_public: true,
        })
        .execute()
      await saveMeeting(db, meetingDetails)
      await saveMeeting(db, { ...meetingDetails, heldOn: plainDate('2027-02-08') })
    })
  })
  after(() => kept.close())

  const revisionOn = async (browser: Browser, url: string) =>
    /name="revision" value="(\d+)"/.exec((await browser.get(url)).body)?.[1] ?? assert.fail(`no revision on ${url}`)
  const itemCalled = async (title: string) =>
    kept.database.as({ audience: 'clerk' }, async db => {
      const found = await db
        .selectFrom('agenda_item')
        .select('id')
        .where('title', '=', title)
        .where('meeting', '=', meeting)
        .executeTakeFirst()
      return found?.id ?? assert.fail(title)
    })
  const titles = async (browser: Browser) =>
    [
      ...(await browser.get(agenda)).body.matchAll(/<h3 class="kept-agenda__title">\s*<a[^>]*>\s*([^<]*?)\s*<\/a>/g),
    ].map(found => found[1])
  const lastLine = () =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject']).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow(),
    )

  test('begins with the usual items, and says what to do where it is empty', async () => {
    assert.match((await clerk.get(agenda)).words, /Nothing is on this agenda yet/)
    assert.equal((await clerk.post(agenda, { begin: 'yes' })).status, 303)
    assert.deepEqual(await titles(clerk), [
      'Apologies',
      'Declarations of interest',
      'Public participation',
      'Urgent items',
    ])
    assert.deepEqual(await lastLine(), { deed: 'board.keep-agenda', subject: meeting })
    assert.doesNotMatch((await clerk.get(agenda)).words, /Add the usual items/)
    // One that was taken off comes back to its place, from the page that the check before publishing leads to.
    await kept.database.as({ audience: 'clerk' }, async db => {
      const declarations = (await agendaOf(db, { id: meeting, startsAt: null })).find(
        one => one.type === 'declarations',
      )
      await removeItem(db, declarations?.id ?? '')
    })
    const { words } = await clerk.get(agenda)
    assert.match(words, /every agenda has them: Declarations of interest\. Add the usual items/)
    assert.equal((await clerk.post(agenda, { begin: 'yes' })).status, 303)
    assert.deepEqual((await titles(clerk)).slice(0, 3), [
      'Apologies',
      'Declarations of interest',
      'Public participation',
    ])
  })

  test('takes items, a private one behind the resolution to exclude, and gives back what will not do', async () => {
    assert.equal((await clerk.post(`${agenda}/new`, anItem)).status, 303)
    const refused = await clerk.post(`${agenda}/new`, { ...anItem, title: 'Panel report', fixedStart: '3' })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /Enter a time, such as 15:15 or 3.15pm/)
    assert.match(refused.body, /value="Panel report"/)
    assert.equal(
      (await clerk.post(`${agenda}/new`, { ...anItem, title: 'Panel report', fixedStart: '3.15pm' })).status,
      303,
    )
    const added = await clerk.post(`${agenda}/new`, {
      ...anItem,
      title: 'Placements update',
      part: 'exempt',
      privateWords: 'zanzibar',
    })
    assert.match(added.to ?? '', /\/exempt$/)
    assert.deepEqual((await titles(clerk)).slice(4), [
      'Service update',
      'Panel report',
      'Exempt business',
      'Placements update',
    ])
    assert.match((await clerk.get(agenda)).words, /6 3\.15pm Panel report/)
  })

  test('refuses an appendix of 60 MB in words, and keeps nothing of it', async () => {
    const before = await lastLine()
    const url = `${agenda}/${await itemCalled('Panel report')}/papers/new`
    const large = Buffer.alloc(60_000_000, pdf('words '))
    const refused = await clerk.post(
      url,
      { kind: 'appendix', title: 'Large appendix', part: 'open', pagesKept: '', whatChanged: '' },
      { files: [{ name: 'appendix.pdf', bytes: large, field: 'file' }] },
    )
    assert.equal(refused.status, 422)
    assert.match(refused.words, /40 MB.*Make its pictures smaller, or attach it in parts/)
    assert.match(refused.body, /value="Large appendix"/)
    const stored = await kept.database.as({ audience: 'clerk' }, async db => [
      ...(await db.selectFrom('paper_file').select('id').execute()),
      ...(await db.selectFrom('paper').select('id').execute()),
    ])
    assert.deepEqual(stored, [])
    assert.deepEqual(await lastLine(), before)
  })

  test('is ordered by buttons; of two people the second is told and the first’s order stays', async () => {
    const id = await itemCalled('Panel report')
    const revision = await revisionOn(clerk, agenda)
    const first = await officer.post(agenda, { move: `up ${id}`, order: '', revision })
    assert.equal(first.to, `${agenda}#item-${id}`)
    const second = await clerk.post(agenda, { move: `up ${await itemCalled('Service update')}`, order: '', revision })
    assert.equal(second.status, 422)
    assert.match(second.words, /Somebody else changed this agenda while you had it open/)
    assert.deepEqual((await titles(clerk)).slice(4, 6), ['Panel report', 'Service update'])
  })

  test('is refused while the exempt item names no paragraph, with the reason and the way to mend it', async () => {
    const page = await clerk.get(publishing)
    assert.match(
      page.words,
      /Must be mended Item 8, Placements update It is to be taken in private, but no paragraph of Schedule 12A is named for it\./,
    )
    const mend = `${agenda}/${await itemCalled('Placements update')}/exempt?from=check`
    assert.ok(page.body.includes(`href="${mend}"`))
    assert.match((await clerk.get(mend)).body, new RegExp(`<a href="${publishing}" class="govuk-back-link">`))
    assert.doesNotMatch(page.body, /Publish the agenda<\/button>/)
    const sent = await clerk.post(publishing, { reason: '', revision: await revisionOn(clerk, agenda) })
    assert.equal(sent.status, 422)
    assert.match(sent.words, /still hold the agenda back/)
    assert.equal((await kept.visitor().get(agenda)).status, 303)
    assert.match((await (await kept.as('performance-analyst')).get(agenda)).words, /This agenda is not published yet/)
  })

  test('is opened where the interests weigh the same', async () => {
    assert.equal((await clerk.post(`${agenda}/new`, { ...anItem, title: 'Weighed', part: 'exempt' })).status, 303)
    const id = await itemCalled('Weighed')
    await clerk.post(`${agenda}/${id}/exempt`, { ...reasons, balance: 'even' })
    const item = await clerk.get(`${agenda}/${id}`)
    assert.match(item.words, /The interests weigh the same, so the item is now in the open part/)
    assert.equal((await clerk.post(`${agenda}/${id}/take-off`, { reason: '' })).status, 303)
    assert.equal((await clerk.get(`${agenda}/${id}`)).status, 404)
  })

  test('takes papers as they are, and none that could do harm', async () => {
    const id = await itemCalled('Placements update')
    const paper = {
      kind: 'report',
      title: 'Zanzibar placements',
      part: 'exempt',
      report: '',
      place: '',
      pagesKept: '',
      whatChanged: '',
    }
    const send = (name: string, bytes: Uint8Array) =>
      clerk.post(`${agenda}/${id}/papers/new`, paper, { files: [{ field: 'file', name, bytes }] })
    for (const [name, bytes, says] of [
      ['letter.pdf', pdf('/JavaScript (app.alert)'), /The PDF holds a program/],
      ['letter.pdf', pdf('/J#61vaScript'), /The PDF holds a program/],
      ['letter.pdf', new TextEncoder().encode('%PDF-1.4 half'), /broken or was cut short/],
      ['letter.pdf', new TextEncoder().encode('MZ a program'), /This kind of file cannot be attached/],
      ['letter.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /Office file of the old kind/],
    ] as const) {
      const answer = await send(name, bytes)
      assert.equal(answer.status, 422, name)
      assert.match(answer.words, says)
      assert.match(answer.body, /value="Zanzibar placements"/)
    }
    assert.equal((await send('zanzibar secret.pdf', pdf('zanzibar'))).status, 303)
    const item = await clerk.get(`${agenda}/${id}`)
    assert.match(
      item.words,
      /Zanzibar placements \(report: PDF, 1 page, 1 KB, not checked for accessibility\) Add the background papers of Zanzibar placements Withdraw/,
    )
    const href = /href="([^"]*\/papers\/[^"]*\/file)"/.exec(item.body)?.[1] ?? ''
    assert.equal(
      (await clerk.get(href)).headers['content-disposition'],
      'attachment; filename="2026-12-14-report-1.pdf"',
    )
    assert.equal((await (await kept.as('board-member')).get(href)).status, 200)
    for (const role of ['performance-analyst', 'report-author'] as const)
      assert.equal((await (await kept.as(role)).get(href)).status, 404, role)
  })

  test('will not hang a private paper on an open item', async () => {
    const answer = await clerk.post(
      `${agenda}/${await itemCalled('Service update')}/papers/new`,
      { kind: 'report', title: 'Prices', part: 'exempt', report: '', place: '', pagesKept: '4', whatChanged: '' },
      { files: [] },
    )
    assert.equal(answer.status, 422)
    assert.match(answer.words, /cannot hang on it: it would be discussed in public/)
  })

  test('goes out once it is mended and its doubts are answered for by name', async () => {
    const mended = await clerk.post(`${agenda}/${await itemCalled('Placements update')}/exempt?from=check`, reasons)
    assert.equal(mended.to, publishing, 'whoever came from the list of what is missing goes back to it')
    const clashing = await clerk.get(publishing)
    assert.match(clashing.words, /Nothing holds it back/)
    const published = await clerk.post(publishing, { reason: '', revision: await revisionOn(clerk, publishing) })
    assert.equal(published.to, publishing)
    assert.deepEqual(await lastLine(), { deed: 'board.publish-agenda', subject: meeting })
    assert.match(
      (await clerk.get(publishing)).words,
      /Everything on the agenda is published\. What went out Version When How Why 1/,
    )
    for (const role of ['performance-analyst', 'report-author'] as const) {
      const browser = await kept.as(role)
      const page = await browser.get(agenda)
      assert.match(page.words, /Placements update .*paragraphs 1 and 2.*a few children who could be recognised/)
      assert.doesNotMatch(
        page.body + (await browser.get(`${agenda}/${await itemCalled('Placements update')}`)).body,
        /zanzibar/i,
      )
    }
  })

  test('that is out keeps its order and its numbers', async () => {
    const answer = await clerk.post(agenda, {
      move: `up ${await itemCalled('Service update')}`,
      order: '',
      revision: await revisionOn(clerk, agenda),
    })
    assert.equal(answer.status, 422)
    assert.match(answer.words, /This agenda is published, so its numbers stay/)
  })

  test('tells each reader what is new since they last looked, and who may change what is out', async () => {
    const id = await itemCalled('Service update')
    const chair = await kept.as('chair')
    assert.doesNotMatch((await chair.get(`${agenda}/${id}`)).words, /New since you looked/)
    const paper = { kind: 'late paper', title: 'Inspection letter', part: 'open', report: '', place: '', pagesKept: '' }
    const file = [{ field: 'file', name: 'letter.pdf', bytes: pdf() }]
    const silent = await clerk.post(`${agenda}/${id}/papers/new`, { ...paper, whatChanged: '' }, { files: file })
    assert.match(silent.words, /Enter what is new or different/)
    await clerk.post(`${agenda}/${id}/papers/new`, { ...paper, whatChanged: 'The letter came' }, { files: file })
    // A file that came as it is may not be readable by everyone: somebody answers for that.
    assert.match((await clerk.get(publishing)).words, /1 doubt must be mended or answered for/)
    const doubt = /name="doubts"[^>]*value="([^"]*)"/.exec((await clerk.get(`${publishing}/answer`)).body)?.[1] ?? ''
    const director = await kept.as('director')
    assert.equal(
      (await director.post(`${publishing}/answer`, { doubts: doubt, reason: 'A tagged copy follows' })).status,
      303,
    )
    assert.match((await clerk.get(publishing)).words, /Answered for .* answered on .* A tagged copy follows/)
    const refused = await officer.post(`${agenda}/${id}/take-off`, { reason: 'The director is away' })
    assert.match(refused.words, /Ask the democratic services officer to make it/)
  })

  test('lets an item go to a named meeting, and both remember it', async () => {
    const id = await itemCalled('Panel report')
    const later = 'corporate-parenting-board-2027-02-08'
    const moved = await clerk.post(`${agenda}/${id}/defer`, {
      to: later,
      why: 'deferred',
      reason: 'The chair of the panel is ill',
    })
    assert.match(moved.to ?? '', new RegExp(`^/meetings/${later}/agenda/`))
    assert.match(
      (await clerk.get(moved.to ?? '')).words,
      /8 February 2027: this meeting\. Deferred from 14 December 2026/,
    )
    const here = await clerk.get(`${agenda}/${id}`)
    assert.match(here.words, /Deferred to 8 February 2027: The chair of the panel is ill/)
    assert.match((await clerk.get(publishing)).words, /Change Deferred to 8 February 2027/)
  })

  test('has urgent items only with the chair’s opinion, given on a page of its own', async () => {
    const added = await clerk.post(`${agenda}/new`, { ...anItem, title: 'Court ruling', isLate: 'yes' })
    assert.match(added.to ?? '', /\/urgent$/)
    assert.match((await clerk.get(publishing)).words, /the chair’s opinion and the reason are not recorded/)
    const chair = await kept.as('chair')
    const empty = await chair.post(added.to ?? '', { reason: '', opinionOf: 'the chair' })
    assert.match(empty.words, /Enter the special circumstances that make it urgent/)
    const opinion = { reason: 'The court ruled today', opinionOf: 'the chair', toldBy: 'the director' }
    const afterwards = await chair.post(added.to ?? '', { ...opinion, toldOn: '2026-12-15' })
    assert.equal(afterwards.status, 422)
    assert.match(afterwards.words, /The meeting is on 14 December 2026, and the chair cannot have been told after it/)
    assert.match((await clerk.get(publishing)).words, /are not recorded/)
    assert.equal((await chair.post(added.to ?? '', { ...opinion, toldOn: '2026-11-20' })).status, 303)
    assert.deepEqual(await lastLine(), { deed: 'board.decide-urgency', subject: meeting })
    assert.doesNotMatch((await clerk.get(publishing)).words, /are not recorded/)
    assert.match(
      (await clerk.get(agenda)).words,
      /Urgent in the opinion of the chair: The court ruled today\. The chair was told on 20 November 2026 by the director\./,
    )
  })

  test('of a meeting that is past says when it was, and that it can only go out late, as a record', async () => {
    const past = await kept.database.as({ audience: 'clerk' }, db =>
      saveMeeting(db, { ...meetingDetails, heldOn: plainDate('2026-11-10') }),
    )
    const { words } = await clerk.get(`/meetings/${past}/publish`)
    assert.match(words, /The meeting was on 10 November 2026\..*can only be published late now, as a record/)
    assert.doesNotMatch(words, /clear working days/)
  })
})
