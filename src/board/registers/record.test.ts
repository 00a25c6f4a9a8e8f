import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { aPublishedMeeting, marker } from '../../../tests/a-published-meeting.ts'
import { anApp, type AnApp, theDay } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'
import { meetingsOfBoard } from './record.store.ts'
import { addEntry, seatsToTick } from './registers.store.ts'
import { saveDeclaration, savePresence } from '../minutes/meeting-record.store.ts'

onTheEmbeddedDatabase('the registers that the record fills', open => {
  let kept: AnApp
  let held: MeetingHeld
  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    held = await aMeetingHeld(kept.database)
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
        youngPeople: 0,
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
    const one = await aPublishedMeeting(kept.database)
    const { words, body } = await read('chair', 'risks')
    assert.match(words, /11 February 2020 Annual fostering report Carers may leave\. High Exit interviews\. Medium/)
    assert.match(words, /Annual fostering report Homes may be far away\. Medium A search near home\. Low/)
    assert.ok(body.includes(`/reports/${one.reports.open}`))
    assert.match((await read('chair', 'private')).words, new RegExp(`Update on placements paragraph 1|${marker}`))
  })
})
