import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { aPublishedMeeting, marker } from '../../../tests/a-published-meeting.ts'
import { anApp, type AnApp } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
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
