import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { aPublishedMeeting, marker, type PublishedMeeting } from '../../../tests/a-published-meeting.ts'
import { anApp, type AnApp, theDay } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'
import { meetingsOfBoard } from './record.store.ts'
import { addEntry, seatsToTick } from './registers.store.ts'
import { saveDeclaration, savePresence } from '../minutes/meeting-record.store.ts'

onTheEmbeddedDatabase('the registers that the record fills', open => {
  let kept: AnApp
  let held: MeetingHeld
  let published: PublishedMeeting
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    held = await aMeetingHeld(kept.database)
    published = await aPublishedMeeting(kept.database)
    const [north = '', south = '', east = '', west = ''] = held.holders
    const here = (holder: string, shownAs: string, capacity: 'member' | 'substitute' = 'member') => ({
      capacity,
      holder,
      shownAs,
      votes: true,
      fromItem: null,
      toItem: null,
    })
    await kept.database.as({ audience: 'clerk' }, async db => {
      await savePresence(db, held.meeting, {
        attendance: [
          here(north, 'Councillor for the north ward'),
          here(south, 'Councillor for the hill ward (for Councillor for the south ward)', 'substitute'),
        ],
        apologies: [
          { holder: south, substitute: 'Councillor for the hill ward' },
          { holder: east, substitute: '' },
        ],
        youngPeople: 7,
      })
      await saveDeclaration(db, held.meeting, {
        item: held.item('Quality assurance update'),
        who: 'Councillor for the north ward',
        kind: 'non-registrable',
        isSensitive: false,
        nature: 'A governor of the school',
        effect: 'stayed',
      })
    })
    assert.ok(west)
  })
  after(() => kept.close())
  const read = async (role: Parameters<AnApp['as']>[0], record: string) =>
    (await kept.as(role)).get(`/registers/record/${record}`)

  test('count who came, who sent somebody, who sent apologies and of whom nothing is recorded', async () => {
    const { words } = await read('chair', 'attendance')
    assert.match(words, /north ward north ward 1 0 0 0 1/)
    assert.match(words, /south ward south ward 0 1 0 0 1/)
    assert.match(words, /east ward east ward 0 0 1 0 1/)
    assert.match(words, /west ward west ward 0 0 0 1 1/)
    assert.match((await read('chair', 'young-people')).words, /22 November 2026 Corporate Parenting Board .* 7/)
    assert.equal((await read('report-author', 'young-people')).status, 403)
  })

  test('count who went to visits, events and training, and what the board’s own measures ask of its meetings', async () => {
    const clerk = await kept.as('democratic-services-officer')
    const enter = await clerk.get('/registers/training/new')
    assert.match(enter.words, /a film that young people made/)
    assert.doesNotMatch(enter.words, /Young people’s forums/)
    await kept.database.as({ audience: 'clerk' }, async db => {
      const seats = new Map((await seatsToTick(db)).map(seat => [seat.title, seat.id]))
      const [north = '', south = ''] = [seats.get('north ward'), seats.get('south ward')]
      const given = { place: '', lastOn: null, childrenThere: null, othersThere: null, fromAction: null } as const
      const said = { whatChildrenSaid: '', whatChanged: '' }
      await addEntry(
        db,
        { ...given, ...said, register: 'training', kind: 'film', title: 'Film', heldOn: theDay, seats: [north, south] },
        null,
      )
      await addEntry(
        db,
        {
          ...given,
          ...said,
          register: 'visits',
          kind: 'visit to a home',
          title: 'Home',
          heldOn: theDay,
          seats: [north],
        },
        null,
      )
    })
    const { words } = await read('chair', 'take-up')
    assert.match(words, /north ward north ward 1 0 1 22 November 2026/)
    assert.match(words, /south ward south ward 0 0 1 22 November 2026/)
    assert.match(words, /west ward west ward 0 0 0 Nothing entered/)
    const year = { first: plainDate('2026-04-01'), last: plainDate('2027-03-31') }
    const counted = await kept.database.as({ audience: 'officer' }, db =>
      meetingsOfBoard(db, year, plainDate('2026-12-31')),
    )
    assert.deepEqual(
      counted
        .filter(one => one.id === held.meeting || one.id === held.next)
        .map(one => [one.isRecorded, one.voting, one.summoned, one.came]),
      [
        [true, 2, 4, 2],
        [false, 0, 4, 0],
      ],
    )
  })

  test('hold declarations and private business for those who may read them, and for nobody else', async () => {
    assert.match(
      (await read('board-member', 'declarations')).words,
      /north ward Quality assurance update Non-registrable: A governor of the school Stayed/,
    )
    assert.match((await read('director', 'private')).words, /Challenge cards No paragraph is named yet Not said yet/)
    for (const role of ['report-author', 'performance-analyst', 'it-administrator'] as const)
      for (const record of ['declarations', 'private', 'attendance'])
        assert.equal((await read(role, record)).status, 403, role)
    assert.doesNotMatch((await (await kept.as('report-author')).get('/registers')).words, /Declarations of interest/)
    assert.match((await (await kept.as('chair')).get('/registers')).words, /Declarations of interest/)
  })

  test('say what is empty, and know no register by another name', async () => {
    assert.match((await read('chair', 'urgent')).words, /Nothing is recorded yet/)
    assert.match((await read('chair', 'questions')).words, /Nothing is recorded yet/)
    assert.equal((await read('chair', 'everything')).status, 404)
  })

  test('tell the risks of the reports that were published', async () => {
    const { words, body } = await read('chair', 'risks')
    assert.match(words, /11 February 2020 Annual fostering report Carers may leave\. High Exit interviews\. Medium/)
    assert.match(words, /Annual fostering report Homes may be far away\. Medium A search near home\. Low/)
    assert.ok(body.includes(`/reports/${published.reports.open}`))
    assert.match((await read('chair', 'private')).words, new RegExp(`Update on placements paragraph 1|${marker}`))
  })
  test('know when private business is looked at again, until it need not be private', async () => {
    const at = `/meetings/${published.meeting}/agenda/${published.items.exempt}/look-again`
    const clerk = await kept.as('democratic-services-officer')
    const found = { outcome: 'stays', why: `${marker} lives there`, decidedByRole: 'the director' }
    const next = { 'nextOn-day': '1', 'nextOn-month': '3', 'nextOn-year': '2027' }
    const publicWords = async () => (await kept.visitor().get(`/published/meetings/${published.meeting}`)).words

    for (const role of ['chair', 'board-member', 'corporate-parenting-officer', 'report-author'] as const)
      assert.equal((await (await kept.as(role)).post(at, { ...found, ...next })).status, 403, role)
    assert.match((await clerk.post(at, found)).words, /Enter when it is looked at next/)
    assert.equal((await clerk.post(at, { ...found, ...next })).status, 303)
    assert.match((await read('director', 'private')).words, /1 March 2027/)
    assert.match(
      (await (await kept.as('board-member')).get(at)).words,
      new RegExp(`stayed private.*${marker} lives there`),
    )
    assert.match(await publicWords(), /We will look again by 1 March 2027 at whether it must stay private/)

    assert.equal((await clerk.post(at, { ...found, outcome: 'ends' })).status, 303)
    assert.match((await clerk.post(at, { ...found, ...next })).words, /found already/)
    assert.match((await read('director', 'private')).words, /Private no longer since 22 November 2026/)
    assert.match(await publicWords(), /looked again on 22 November 2026, and this need not be private any more/)
    assert.doesNotMatch(await publicWords(), new RegExp(marker))
  })
  test('hold a question that somebody sent in on the public pages, once the clerk has taken it', async () => {
    const ask = `/published/meetings/${held.next}/ask`
    const anyone = kept.visitor()
    const question = {
      kind: 'question',
      asker: 'a member of the public',
      words: `How many ${marker} homes are near a school?`,
    }
    assert.match((await anyone.get(ask)).words, /Send it by 8\.30am on Thursday 10 December 2026/)
    const tooLong = await anyone.post(ask, { ...question, words: 'why '.repeat(451) })
    assert.match(tooLong.words, /It has 451 words; the council’s limit is 450/)
    assert.match(tooLong.words, /why why/)
    assert.equal((await anyone.post(`/published/meetings/${held.meeting}/ask`, question)).status, 422)
    const receipt = (await anyone.post(ask, question)).to ?? ''
    assert.match(receipt, /asked\?number=[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    assert.match((await anyone.get(receipt)).words, /The clerk reads it next/)
    assert.match((await anyone.get(receipt.replace(/=.*/, '=FFFF-FFFF'))).words, /We know no question/)
    const offTopic = (await anyone.post(ask, { ...question, words: `${marker} parking` })).to ?? ''

    const clerk = await kept.as('democratic-services-officer')
    const questions = `/meetings/${held.next}/minutes/questions`
    assert.match((await clerk.get('/')).words, /Read 2 things that were sent in for 14 December 2026/)
    assert.equal((await (await kept.as('chair')).get(questions)).status, 403)
    const [first, second] = [receipt, offTopic].map(one => ({ ...question, words: '', sent: one.slice(-9) }))
    assert.equal((await clerk.post(questions, { ...first, do: 'take' })).status, 303)
    assert.match((await clerk.post(questions, { ...first, do: 'take' })).words, /dealt with this already/)
    assert.match((await clerk.post(questions, { ...second, do: 'turn down' })).words, /Say why/)
    const why = 'It is not about what the board does.'
    assert.equal((await clerk.post(questions, { ...second, do: 'turn down', refusedWhy: why })).status, 303)

    assert.match((await anyone.get(receipt)).words, /It goes to the meeting/)
    const refused = (await anyone.get(offTopic)).words
    assert.match(refused, /cannot be taken at this meeting\. It is not about what the board does/)
    assert.doesNotMatch(refused, new RegExp(marker))
    assert.match((await read('chair', 'questions')).words, new RegExp(`How many ${marker} homes are near a school`))
  })

  test('let nobody flood the clerk with questions from one place', async () => {
    const ask = `/published/meetings/${held.next}/ask`
    const question = { kind: 'statement', asker: 'an organisation', words: 'We are here.' }
    const answers = []
    for (let time = 0; time < 10; time++) answers.push((await kept.visitor().post(ask, question)).status)
    assert.deepEqual(answers, [...Array<number>(8).fill(303), 422, 422])
    assert.match((await kept.visitor().post(ask, question)).words, /Try again in an hour, or ask us/)
    const { columns } = await kept.database.as({ audience: 'system' }, async db => {
      const [sent] = await db.selectFrom('question_sent').selectAll().execute()
      return { columns: Object.keys(sent ?? {}) }
    })
    assert.deepEqual(
      columns.filter(one => /address|hash|person/.test(one)),
      [],
    )
    assert.ok(columns.includes('words'))
  })
})
