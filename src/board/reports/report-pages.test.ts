import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { become, onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { finishedWordReport } from '../../../tests/samples/word-reports.ts'
import type { RoleId } from '../../access/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { addQuote } from '../../voice/index.ts'
import { addItem } from '../agenda/agenda.store.ts'
import { papersOf } from '../agenda/papers.store.ts'
import { saveBody } from '../bodies/bodies.store.ts'
import { risksIn } from '../checks/index.ts'
import { saveMeeting } from '../meetings/meetings.store.ts'
import { freezeAndPublish } from './publish-report.ts'
import { allReports, latestVersionOf, lastReportOn, saveReport } from './reports.store.ts'

onTheEmbeddedDatabase('the pages of reports', open => {
  let kept: AnApp
  let clerk: Browser
  let author: Browser
  let meeting: string
  let item: string
  let report: string

  const person = (role: RoleId): string => kept.people.get(role) ?? ''
  const asClerk = <T>(work: Parameters<AnApp['database']['as']>[1]) =>
    kept.database.as({ audience: 'clerk', person: person('democratic-services-officer') }, work) as Promise<T>

  const aMeeting = async (heldOn: string): Promise<{ meeting: string; item: string }> =>
    asClerk(async db => {
      const there = await db.selectFrom('body').select('id').executeTakeFirst()
      const body =
        there?.id ??
        (await saveBody(db, {
          name: 'Corporate Parenting Board',
          kind: 'board',
          accessRegime: 'statutory committee',
          purpose: '',
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
        }))
      const made = await saveMeeting(db, {
        body,
        heldOn: plainDate(heldOn),
        startsAt: '10:00',
        endsAt: null,
        venue: 'Room 1',
        format: 'in person',
        kind: 'formal',
        calledAt: null,
      })
      const onAgenda = await addItem(db, made, {
        title: 'Fostering service report',
        type: 'report',
        verb: 'consider',
        lead: 'Director',
        presenter: '',
        minutesLong: 10,
        fixedStart: null,
        paper: 'report',
        part: 'open',
        publishedAt: '2026-11-20T10:00:00.000Z',
      })
      return { meeting: made, item: onAgenda }
    })

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    clerk = await kept.as('democratic-services-officer')
    author = await kept.as('report-author')
    const made = await aMeeting('2027-02-08')
    meeting = made.meeting
    item = made.item
  })
  after(() => kept.close())

  const invite = async (at: Readonly<{ meeting: string; item: string }>): Promise<string> => {
    const page = `/reports/new?meeting=${at.meeting}&item=${at.item}`
    const asked = await clerk.post(page, {
      title: 'Fostering service report',
      place: `${at.meeting}|${at.item}`,
      part: 'open',
      template: 'board-report',
      person: person('report-author'),
    })
    assert.equal(asked.status, 303, asked.words)
    return (asked.to ?? '').slice('/reports/'.length)
  }
  const answers: Record<string, string> = {
    'answer-purpose': 'For decision',
    'answer-reportingPeriod': 'April 2026 to September 2026',
    'answer-portfolioHolder': 'Lead member for children’s services',
    'answer-leadOfficer': 'Director of children’s services',
    'answer-executiveSummary': 'There are enough foster homes for now.',
    'answer-equalities': 'No group is touched more than another.',
    'answer-budget': 'There is no new cost.',
    'answer-risk': 'Carers may leave.',
    'answer-currentRisk': 'Medium',
    'answer-residualRisk': 'Low',
    'answer-climate': 'Nothing changes.',
    'answer-recommendations': 'Note the report\nAsk for another in six months',
    'answer-reason': 'The board answers for enough homes.',
    'answer-backgroundPapers': 'None',
    'answer-officerContact': 'Fostering service',
  }
  const at = (path = ''): string => `/reports/${report}${path}`

  test('the clerk asks for a report, and it is on the agenda and on its author’s list', async () => {
    report = await invite({ meeting, item })
    const papers = await asClerk<Awaited<ReturnType<typeof papersOf>>>(db => papersOf(db, meeting))
    assert.deepEqual(
      papers.map(one => one.report),
      [report],
    )
    const list = await author.get('/reports')
    assert.match(list.words, /Yours to write or to look at/)
    assert.match(list.words, /Fostering service report/)
    assert.match(list.words, /Draft by \d+ January 2027/)
    const other = await kept.as('health-partner')
    assert.doesNotMatch((await other.get('/reports')).words, /Fostering service report/)
    assert.equal((await other.get(at())).status, 404)
    assert.equal((await other.get(at('/write'))).status, 404)
  })

  test('an unfinished report says what is missing and is not sent', async () => {
    const page = await author.get(at())
    assert.match(page.words, /Recommendation is empty/)
    assert.match(page.words, /Must be mended/)
    await author.post(at('/write'), { basedOn: '1', source: '# Homes\n\nThere are enough.', do: 'save' })
    const sent = await author.post(at(), { do: 'send for clearance' })
    assert.equal(sent.status, 422)
    assert.match(sent.words, /Mend this first/)
  })

  test('the questions of the template are asked plainly, and an answer that was not offered is refused with all that was typed', async () => {
    const page = await author.get(at('/fields'))
    assert.match(page.words, /What could go wrong, and what is done about it\?/)
    assert.match(page.words, /The date of the meeting is 8 February 2027/)
    const wrong = await author.post(at('/fields'), { ...answers, 'answer-currentRisk': 'Huge', basedOn: '2' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /There are enough foster homes for now\./)
    const saved = await author.post(at('/fields'), { ...answers, basedOn: '2' })
    assert.equal(saved.to, at())
    assert.match((await author.get(at())).words, /Current risk: Medium\. Residual risk: Low\./)
  })

  test('whoever saves on top of another’s words sees both put together, and loses nothing', async () => {
    const base = '# Homes\n\nThere are enough.\n\nCarers stay.'
    await author.post(at('/write'), { basedOn: '3', source: base, do: 'save' })
    const theirs = await clerk.post(at('/write'), { basedOn: '4', source: `${base} Most do.`, do: 'save' })
    assert.equal(theirs.status, 303)
    const mine = await author.post(at('/write'), { basedOn: '4', source: base.replace('enough', 'plenty'), do: 'save' })
    assert.equal(mine.status, 422)
    assert.match(mine.words, /saved this report while you were writing/)
    const box = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(mine.body)?.[1] ?? ''
    assert.match(box, /There are plenty\./)
    assert.match(box, /Carers stay\. Most do\./)
    assert.match(mine.body, /name="basedOn" value="5"/)
    const saved = await author.post(at('/write'), { basedOn: '5', source: box, do: 'save and read' })
    assert.equal(saved.to, at())
    const marked = await author.post(at('/write'), { basedOn: '6', source: '>>> You wrote:\n\nX', do: 'save' })
    assert.equal(marked.status, 422)
  })

  test('an answer that both changed is told, and what only one changed is kept', async () => {
    await clerk.post(at('/fields'), {
      ...answers,
      basedOn: '6',
      'answer-budget': 'It costs £10,000.',
      'answer-reason': 'Theirs.',
    })
    const mine = await author.post(at('/fields'), { ...answers, basedOn: '6', 'answer-reason': 'Mine.' })
    assert.equal(mine.status, 422)
    assert.match(mine.words, /has answered “Reason for recommendation” since/)
    const saved = await author.post(at('/fields'), {
      ...answers,
      basedOn: '7',
      'answer-budget': 'It costs £10,000.',
      'answer-reason': 'Mine and theirs.',
    })
    assert.equal(saved.status, 303)
  })

  test('words that were not saved are kept for their writer alone', async () => {
    const kept = await author.post(
      at('/keep'),
      { basedOn: '8', source: 'Half a sentence that' },
      { csrf: await author.csrfOn(at('/write')) },
    )
    assert.equal(kept.status, 303)
    assert.match((await author.get(at('/write'))).body, /Half a sentence that/)
    assert.doesNotMatch((await clerk.get(at('/write'))).body, /Half a sentence that/)
    await author.post(at('/write'), { basedOn: '8', do: 'throw away' })
    assert.doesNotMatch((await author.get(at('/write'))).body, /Half a sentence that/)
  })

  test('it is cleared kind by kind, sent back where something is to mend, and told what changed since', async () => {
    const finance = await kept.as('performance-analyst')
    await clerk.post(at('/people'), {
      do: 'invite',
      person: person('performance-analyst'),
      task: 'finance',
      shownAs: 'Finance partner',
    })
    assert.equal((await author.post(at(), { do: 'send for clearance' })).status, 303)
    const mend = { kind: 'finance', decision: 'to mend', version: '8' }
    assert.equal((await finance.post(at('/clear'), mend)).status, 422)
    assert.equal((await finance.post(at('/clear'), { ...mend, kind: 'legal', comment: 'x' })).status, 422)
    assert.equal((await finance.post(at('/clear'), { ...mend, comment: 'Say which budget pays' })).status, 303)
    assert.match((await author.get(at())).words, /Say which budget pays/)
    assert.equal((await author.post(at('/write'), { basedOn: '8', source: 'x', do: 'save' })).status, 422)
    await author.post(at(), { do: 'take back' })
    await author.post(at('/write'), {
      basedOn: '8',
      source: '# Homes\n\nThere are plenty. The base budget pays.',
      do: 'save',
    })
    await author.post(at(), { do: 'send for clearance' })
    const page = await finance.get(at('/clear'))
    assert.match(page.words, /What changed in the report since version 8/)
    assert.match(page.words, /The board is asked to .* Money .* Equalities .* Risks What could go wrong/)
    assert.match(page.words, /To mend \(\d+\)|No check has found anything to mend/)
    assert.match(page.body, /<ins>[\s\S]*budget[\s\S]*<\/ins>/)
    await finance.post(at('/clear'), { ...mend, decision: 'cleared', version: '9' })
    assert.equal((await clerk.post(at(), { do: 'mark as cleared' })).status, 422)
    assert.equal((await author.post(at(), { do: 'mark as cleared' })).status, 404)
    const director = await kept.as('director')
    for (const kind of ['legal', 'equalities', 'director'])
      await director.post(at('/clear'), { kind, decision: 'cleared', version: '9', comment: '' })
    assert.equal((await director.post(at(), { do: 'mark as cleared' })).status, 303)
    assert.match((await (await kept.as('chair')).get(at())).words, /The base budget pays/)
  })

  test('its author adds what it was written from, and takes one away again without a trace', async () => {
    const place = { title: 'Statement of purpose', seenAt: 'County Hall reception' }
    assert.equal((await author.post(at('/background'), place, { files: [] })).status, 303)
    assert.match((await author.get(at())).words, /Statement of purpose: may be seen at County Hall reception/)
    const [, remove = ''] = /href="([^"]*\/remove)"/.exec((await author.get(at('/background'))).body) ?? []
    const other = await kept.as('health-partner')
    for (const path of [at('/background'), remove]) assert.equal((await other.get(path)).status, 404)
    assert.equal((await author.post(remove, {})).to, at('/background'))
    assert.match((await author.get(at('/background'))).words, /None yet/)
  })

  test('every version is kept and readable, with what it changed', async () => {
    const history = await author.get(at('/history'))
    assert.equal([...history.body.matchAll(/\/versions\/\d+"/g)].length, 9)
    const version = await author.get(at('/versions/9?since=1'))
    assert.match(version.words, /What changed since version 1/)
    assert.equal((await author.get(at('/versions/99'))).status, 404)
  })

  test('what the last report promised stands in the next one, with boxes for what came of it', async () => {
    const done = async (sending: Promise<Readonly<{ status: number; words: string }>>) => {
      const { status, words } = await sending
      assert.equal(status, 303, words)
    }
    await done(clerk.post(at(), { do: 'take back' }))
    const row = {
      'row-next-0-words': 'Find ten homes',
      'row-next-0-managers': 'Fostering manager\nRecruitment manager',
      'row-next-0-due': '2027-06-30',
      'row-next-0-expected': 'Ten more homes\nA quicker answer',
    }
    assert.equal((await author.post(at('/actions'), { ...row, 'row-next-0-due': 'soon', basedOn: '9' })).status, 422)
    assert.equal((await author.post(at('/actions'), { ...row, basedOn: '9' })).status, 303)
    await done(author.post(at(), { do: 'send for clearance' }))
    for (const kind of ['finance', 'legal', 'equalities', 'director'])
      await done(clerk.post(at('/clear'), { kind, decision: 'cleared', version: '10', comment: 'By e-mail' }))
    await done(clerk.post(at(), { do: 'mark as cleared' }))
    await asClerk(db =>
      freezeAndPublish(db, report, {
        by: person('democratic-services-officer'),
        byShown: 'Clerk',
        at: '2026-11-20T11:00:00.000Z',
        today: plainDate('2026-11-20'),
      }),
    )
    const next = await aMeeting('2027-06-14')
    report = await invite(next)
    const actions = await author.get(at('/actions'))
    assert.match(actions.words, /Find ten homes/)
    assert.match(actions.words, /Fostering manager, Recruitment manager, by 2027-06-30/)
    assert.match((await author.get(at('/fields'))).words, /What was answered last time/)
    const latest = await asClerk<Awaited<ReturnType<typeof latestVersionOf>>>(db => latestVersionOf(db, report))
    assert.ok(latest?.before[0]?.action)
    assert.equal(
      (await author.post(at('/actions'), { basedOn: '1', 'row-before-0-state': 'done', 'row-before-0-actual': '' }))
        .status,
      422,
    )
  })

  test('a Word file is taken in, what is to mend is told first, and a file that is none is refused in words', async () => {
    const refused = await author.post(
      at('/upload'),
      {},
      { files: [{ field: 'file', name: 'report.docx', bytes: 'no zip' }] },
    )
    assert.equal(refused.status, 422)
    const taken = await author.post(
      at('/upload'),
      {},
      {
        files: [{ field: 'file', name: 'report.docx', bytes: finishedWordReport('6 December 2019') }],
      },
    )
    assert.equal(taken.to, at('/recognised'), taken.words)
    const page = await author.get(at('/recognised'))
    assert.match(page.words, /The file is dated 6 December 2019\. The meeting is on 14 June 2027/)
    assert.match(page.words, /What was recognised/)
    assert.equal((await author.get(at('/report.md'))).status, 200)
  })

  test('several risks stand in a row each, as many as there are and one empty, and are read as a table', async () => {
    const version = async () => /name="basedOn" value="(\d+)"/.exec((await author.get(at('/fields'))).body)?.[1] ?? ''
    const rows = async () =>
      [...(await author.get(at('/fields'))).words.matchAll(/Risk (\d) What could go wrong/g)].length
    const one = {
      'answer-risk': 'Carers may leave.',
      'answer-currentRisk': 'High',
      'answer-residualRisk': 'Low',
      'answer-riskDone': 'Exit interviews.',
    }
    const two = {
      'answer-risk-2': 'It costs\r\nmore.',
      'answer-currentRisk-2': 'Medium',
      'answer-residualRisk-2': 'Medium',
      'answer-riskDone-2': 'A limit is set.',
    }
    // The Word file told of one risk in the old way.
    assert.equal(await rows(), 2)
    // Enter in a box of one line presses the first button: it saves, and asks for no further risk.
    const [, form = ''] = (await author.get(at('/fields'))).body.split('name="basedOn"')
    assert.doesNotMatch(/<button[^>]*>/.exec(form)?.[0] ?? 'none', /another risk|none/)
    const wrong = await author.post(at('/fields'), {
      ...answers,
      ...one,
      ...two,
      'answer-currentRisk-2': 'Huge',
      basedOn: await version(),
    })
    assert.equal(wrong.status, 422)
    assert.match(wrong.words, /Choose one of the answers to “Risk 2”/)
    assert.match(wrong.body, /A limit is set\./)
    const saved = await author.post(at('/fields'), {
      ...answers,
      ...one,
      ...two,
      do: 'another risk',
      basedOn: await version(),
    })
    assert.equal(saved.to, `${at('/fields')}#answer-risk-3`, saved.words)
    assert.equal(await rows(), 3)
    assert.match(
      (await author.get(at())).words,
      /What could go wrong Current risk What is done about it Residual risk Carers may leave\. High Exit interviews\. Low It costs more\. Medium A limit is set\. Medium/,
    )
    // Emptied, the first row goes away and the second is the first.
    await author.post(at('/fields'), {
      ...answers,
      ...two,
      'answer-risk': '',
      'answer-currentRisk': '',
      'answer-residualRisk': '',
      basedOn: await version(),
    })
    const latest = await asClerk<Awaited<ReturnType<typeof latestVersionOf>>>(db => latestVersionOf(db, report))
    assert.deepEqual(risksIn(latest?.answers ?? {}), [
      { what: 'It costs\nmore.', now: 'Medium', after: 'Medium', done: 'A limit is set.' },
    ])
    assert.equal(await rows(), 2)
  })

  test('a report that went out and is withdrawn says so to its readers', async () => {
    const first = await asClerk<Awaited<ReturnType<typeof lastReportOn>>>(db =>
      lastReportOn(db, { title: 'Fostering service report', planItem: null, before: null }),
    )
    assert.ok(first)
    await clerk.post(`/reports/${first.id}/withdraw`, { why: 'A table named the wrong year.' })
    const carer = await kept.as('foster-carer-representative')
    const page = await carer.get(`/reports/${first.id}`)
    assert.match(page.words, /This report was withdrawn.*A table named the wrong year\./)
    assert.doesNotMatch(page.words, /base budget/)
  })

  test('a new version of a template keeps what must be asked, and is used from then on', async () => {
    const sent = {
      name: 'Board report of 2027',
      asked: [
        'executiveSummary',
        'recommendations',
        'reason',
        'risk',
        'currentRisk',
        'residualRisk',
        'backgroundPapers',
      ],
      clearances: ['director'],
      ...Object.fromEntries(
        [
          'executiveSummary',
          'recommendations',
          'reason',
          'risk',
          'currentRisk',
          'residualRisk',
          'backgroundPapers',
        ].map(name => [`asks-${name}`, `What about ${name}?`]),
      ),
    }
    const page = '/reports/templates/board-report'
    assert.equal((await clerk.post(page, { ...sent, asked: ['executiveSummary'] })).status, 422)
    assert.equal((await clerk.post(page, sent)).status, 303)
    assert.match((await clerk.get('/reports/templates')).words, /Board report of 2027/)
    assert.match((await clerk.get('/reports/new')).words, /Board report of 2027, version 2/)
  })

  test('the audit trail names no title and no word of a report', async () => {
    const lines = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject', 'details']).where('deed', 'like', 'board.%').execute(),
    )
    assert.ok(lines.length > 20)
    assert.ok(!JSON.stringify(lines).includes('Fostering'))
    const all = await asClerk<Awaited<ReturnType<typeof allReports>>>(async db => {
      await become(db, { audience: 'clerk' })
      return allReports(db)
    })
    assert.equal(all.length, 2)
  })

  test('words that a young person took back are found where they were typed, and hold the report and a strategy back', async () => {
    const said = 'I don’t want to explain my life again to every new person who comes'
    const worker = await kept.as('participation-worker')
    const quote = await kept.database.as({ audience: 'officer' }, db =>
      addQuote(db, {
        words: said,
        forum: null,
        ageBand: '12 to 15',
        saidOn: plainDate('2026-10-05'),
        givenBy: 'The young person',
        uses: ['board'],
        permissionUntil: null,
        by: null,
      }),
    )
    const other = await aMeeting('2027-03-08')
    const holding = `/reports/${await invite(other)}`
    const secret = await kept.database.as({ audience: 'officer' }, async db => {
      await db
        .insertInto('strategy')
        .values({ id: 'quoting', title: 'A strategy that quotes', first_on: plainDate('2027-04-01'), state: 'draft' })
        .execute()
      await db
        .insertInto('passage')
        .values({
          strategy: 'quoting',
          section: 'paragraph',
          words: 'They said: "I dont want to explain my life again to each new person who comes."',
        })
        .execute()
      return saveReport(
        db,
        {
          title: 'Placements of two sisters',
          meeting: other.meeting,
          agendaItem: other.item,
          template: 'board-report',
          templateVersion: 1,
          part: 'exempt',
          answers: { answers: { executiveSummary: said }, before: [], next: [] },
        },
        { by: null, byShown: 'Clerk', at: '2026-11-20T10:00:00.000Z' },
      )
    })
    await author.post(`${holding}/fields`, { ...answers, basedOn: '1' })
    const words = {
      source: `# Homes\n\nOne said: “I don't want to  explain my life again\nto every new person who comes”.`,
      do: 'save',
    }
    await author.post(`${holding}/write`, { basedOn: '2', ...words })
    assert.doesNotMatch((await author.get(holding)).words, /took these words back/)

    const asked = await worker.get(`/voice/quotes/${quote}/withdraw`)
    assert.match(asked.words, /Report: Fostering service report/)
    assert.match(asked.words, /Strategy: A strategy that quotes Nearly the same words/)
    // It is named, and no more: the worker does not read private papers.
    assert.match(asked.words, /Report: a private one/)
    assert.doesNotMatch(asked.body, new RegExp(`two sisters|${secret}`))
    assert.equal((await author.get(`/voice/quotes/${quote}/withdraw`)).status, 403)
    const taken = await worker.post(`/voice/quotes/${quote}/withdraw`)
    assert.equal(taken.to, `/voice/quotes/${quote}/withdraw`)
    const after_ = await worker.get(`/voice/quotes/${quote}/withdraw`)
    assert.match(
      after_.words,
      /Where the words still stand.*Report: Fostering service report.*Strategy: A strategy that quotes/,
    )
    assert.doesNotMatch(after_.words, /explain my life/)
    const kept_ = await kept.database.as({ audience: 'officer' }, db =>
      db.selectFrom('quote_trace').select('parts').execute(),
    )
    assert.doesNotMatch(JSON.stringify(kept_), /explain/)

    assert.match((await author.get(holding)).words, /A young person took these words back/)
    const sent = await author.post(holding, { do: 'send for clearance' })
    assert.equal(sent.status, 422)
    assert.match(
      (await clerk.get(`/meetings/${other.meeting}/publish`)).words,
      /Must be mended Item \d+, Fostering service report .*took these words back/,
    )
    const officer = await kept.as('corporate-parenting-officer')
    const agreed = await officer.post('/strategies/quoting/change', {
      title: 'A strategy that quotes',
      state: 'agreed',
      'firstOn-day': '1',
      'firstOn-month': '4',
      'firstOn-year': '2027',
    })
    assert.equal(agreed.status, 422, agreed.words)
    assert.match(agreed.words, /took back words that stand in this strategy/)
    await author.post(`${holding}/write`, { basedOn: '3', source: '# Homes\n\nThere are enough.', do: 'save' })
    assert.doesNotMatch((await author.get(holding)).words, /took these words back/)
  })
})
