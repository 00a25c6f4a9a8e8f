import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type MeetingHeld, aMeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp, type Browser } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { recordOf } from './meeting-record.store.ts'

const marker = 'Quillfeather'

onTheEmbeddedDatabase('the minutes of a meeting, without any script', open => {
  let kept: AnApp
  let clerk: Browser
  let held: MeetingHeld
  let at = ''

  before(async () => {
    kept = await anApp({ database: await open.fresh() })
    clerk = await kept.as('democratic-services-officer')
    held = await aMeetingHeld(kept.database)
    at = `/meetings/${held.meeting}/minutes`
  })
  after(() => kept.close())

  const here = (title: string) => `${at}?item=${held.item(title)}`
  const emptyBox = async (title: string) => {
    const all = [...(await clerk.get(here(title))).body.matchAll(/name="entry" value="([^"]+)"/g)]
    return all.at(-1)?.[1] ?? ''
  }
  const write = async (title: string, words: string, speaker = 'Officers') =>
    clerk.post(here(title), { entry: await emptyBox(title), revision: '0', kind: 'statement', speaker, words })
  const trail = async () =>
    kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select(['deed', 'subject']).orderBy('id', 'desc').limit(1).executeTakeFirst(),
    )

  test('say at once that nothing can be resolved, and why', async () => {
    const { words } = await clerk.get(here('Quality assurance update'))
    assert.match(words, /0 voting members are here; 3 are needed\. The meeting is not quorate/)
    assert.match(words, /Nobody is in the chair yet/)
    const refused = await clerk.post(`${at}/outcome?item=${held.item('Quality assurance update')}`, {
      outcome: 'resolved',
      words: 'That it be so.',
      kind: 'none',
    })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /not quorate for this item: 0 of 3/)
    assert.match(refused.body, /That it be so\./)
  })

  test('take who is here, young people as a number, and who is in the chair', async () => {
    const [chair = '', vice = '', east = '', west = ''] = held.holders
    const done = await clerk.post(`${at}/present`, {
      [`seat-${chair}`]: 'apologies',
      [`seat-${vice}`]: 'here',
      [`seat-${east}`]: 'here',
      [`seat-${west}`]: 'substitute',
      [`seat-by-${west}`]: 'Councillor for the hill ward',
      'other-0': 'Virtual school head',
      'other-to-0': held.item('Quality assurance update'),
      youngPeople: '2',
    })
    assert.equal(done.status, 303)
    assert.match((await clerk.get(`${at}/chair`)).body, /value="Councillor for the south ward"/)
    await clerk.post(`${at}/chair`, { takenBy: 'Councillor for the south ward', manner: 'vice-chair', fromItem: '' })
    const { words } = await clerk.get(here('Quality assurance update'))
    assert.match(
      words,
      /3 voting members are here; 3 are needed\. The meeting is quorate\. In the chair: Councillor for the south ward/,
    )
    assert.match(words, /Officers here: 1\. Young people here: 2\./)
    assert.match(
      (await clerk.get(here('Fostering annual report'))).words,
      /quorate\. In the chair: Councillor for the south ward\. Young people/,
    )
  })

  test('keep words with their number, give them back when refused, and write the audit line', async () => {
    assert.equal(
      (await write('Quality assurance update', 'The team would send the list of homes. 86% of visits were in time.'))
        .status,
      303,
    )
    assert.deepEqual(await trail(), { deed: 'board.take-minutes', subject: `${held.meeting}, item 4` })
    const { words, body } = await clerk.get(here('Quality assurance update'))
    assert.match(words, /Minute 36/)
    assert.match(body, /The team would send the list of homes/)
    assert.match(words, /Heard as a promise The team would send the list of homes\./)
    assert.match(words, /Numbers said aloud 86%/)
    const refused = await clerk.post(here('Challenge cards'), {
      entry: await emptyBox('Quality assurance update'),
      revision: '0',
      kind: 'note',
      speaker: '',
      words: `${marker} asked.`,
    })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /resolution to exclude the public was moved and carried/)
  })

  test('make an action of a promise with one click', async () => {
    const page = (await clerk.get(here('Quality assurance update'))).body
    const hidden = (name: string) =>
      new RegExp(`kept-promise[\\s\\S]*?name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const promise = { entry: hidden('entry'), sentence: hidden('sentence'), owner: hidden('owner'), dueMeeting: '' }
    assert.equal(promise.owner, 'The team')
    assert.equal(
      (await clerk.post(`${at}/promise`, { ...promise, answer: 'action' }, { csrf: await clerk.csrfOn(at) })).status,
      303,
    )
    const actions = await kept.database.as({ audience: 'clerk' }, db =>
      db.selectFrom('action').select(['title', 'source_minute', 'due_meeting']).execute(),
    )
    assert.deepEqual(actions, [{ title: 'Send the list of homes', source_minute: 36, due_meeting: held.next }])
    assert.doesNotMatch((await clerk.get(here('Quality assurance update'))).words, /Heard as a promise/)
    const twice = await clerk.post(`${at}/promise`, { ...promise, answer: 'action' }, { csrf: await clerk.csrfOn(at) })
    assert.equal(twice.status, 422)
  })

  test('move an item, resolve, defer to a meeting that exists, and record a question of the public', async () => {
    await clerk.post(`${at}/move`, { item: held.item('Fostering annual report'), movedTo: '4' })
    const order = (await clerk.get(at)).body
    assert.ok(order.indexOf('5. Fostering annual report') < order.indexOf('4. Quality assurance update'))
    const resolved = await clerk.post(`${at}/outcome?item=${held.item('Quality assurance update')}`, {
      outcome: 'resolved',
      words: 'That the virtual school head report back.',
      kind: 'report back',
      owner: 'Virtual school head',
      dueMeeting: held.next,
    })
    assert.equal(resolved.status, 303)
    const deferred = await clerk.post(`${at}/outcome?item=${held.item('Fostering annual report')}`, {
      outcome: 'deferred',
      deferredTo: held.next,
    })
    assert.equal(deferred.status, 303)
    assert.match((await clerk.get(`/meetings/${held.next}/agenda`)).words, /Fostering annual report/)
    const late = {
      kind: 'question',
      asker: 'a member of the public',
      words: 'Who visits the homes?',
      'receivedOn-day': '20',
      'receivedOn-month': '11',
      'receivedOn-year': '2026',
      receivedAt: '09:00',
    }
    const refused = await clerk.post(`${at}/questions`, late)
    assert.equal(refused.status, 422)
    assert.match(refused.words, /came after the time by which it had to be here/)
    assert.equal((await clerk.post(`${at}/questions`, { ...late, allowedWhy: 'It is short.' })).status, 303)
  })

  test('take back a declaration and a line of who was there, which stay on the record with who and why', async () => {
    const declared = {
      item: held.item('Quality assurance update'),
      who: 'Councillor for the east ward',
      kind: 'non-registrable',
      nature: 'A governor of the school.',
      effect: 'stayed',
    }
    assert.equal((await clerk.post(`${at}/declare`, declared)).status, 303)
    const record = () => kept.database.as({ audience: 'clerk' }, db => recordOf(db, held.meeting))
    const line = `declaration-${(await record()).declarations[0]?.id}`
    const page = await clerk.get(`${at}/take-back`)
    assert.match(page.words, /declared a non-registrable interest: A governor of the school/)
    assert.equal((await clerk.post(`${at}/take-back`, { line, why: '' })).status, 422)
    assert.equal((await record()).declarations.length, 1)
    assert.equal((await clerk.post(`${at}/take-back`, { line, why: 'It was the member for the west.' })).status, 303)
    assert.deepEqual((await record()).declarations, [])
    const [chair = '', vice = '', east = '', west = ''] = held.holders
    const were = {
      [`seat-${chair}`]: 'apologies',
      [`seat-${vice}`]: 'here',
      [`seat-${east}`]: 'here',
      [`seat-${west}`]: 'substitute',
      [`seat-by-${west}`]: 'Councillor for the hill ward',
      'other-0': 'Virtual school head',
      'other-to-0': held.item('Quality assurance update'),
      youngPeople: '2',
    }
    const silently = await clerk.post(`${at}/present`, { ...were, [`seat-${east}`]: 'apologies', why: '' })
    assert.equal(silently.status, 422)
    assert.match(silently.words, /Say why this is taken off: Councillor for the east ward was here\./)
    await clerk.post(`${at}/present`, { ...were, [`seat-${east}`]: 'apologies', why: 'She had not come yet.' })
    await clerk.post(`${at}/present`, { ...were, why: 'She came.' })
    const { words } = await clerk.get(`${at}/take-back`)
    assert.match(words, /A governor of the school\. They stayed and took part\. It was the member for the west\. \(Dem/)
    assert.match(words, /east ward was here\. She had not come yet\. \(Democratic services officer/)
    assert.match(words, /east ward sent apologies\. She came\./)
    const deeds = await kept.database.as({ audience: 'administrator' }, db =>
      db.selectFrom('audit_line').select('details').where('deed', '=', 'board.take-minutes').execute(),
    )
    assert.ok(deeds.some(one => JSON.stringify(one.details).includes('"tookBack":"declaration"')))
  })

  test('of the private part wait for the resolution, and stay with those who may read them', async () => {
    const member = await kept.as('board-member')
    const done = await clerk.post(`${at}/exclude`, {
      words: 'That the public leave for item 7.',
      items: held.item('Challenge cards'),
      movedBy: 'Councillor for the east ward',
      secondedBy: 'Councillor for the south ward',
      result: 'carried',
    })
    assert.equal(done.status, 303)
    assert.equal((await write('Challenge cards', `${marker} asked for plain job titles.`)).status, 303)
    assert.match((await member.get(`${at}/exempt`)).words, new RegExp(marker))
    for (const role of ['report-author', 'performance-analyst', 'it-administrator'] as const) {
      const reader = await kept.as(role)
      assert.equal((await reader.get(`${at}/exempt`)).status, 403)
      assert.doesNotMatch((await reader.get(`${at}/read`)).body, new RegExp(marker))
    }
    assert.doesNotMatch((await member.get(`${at}/read`)).body, new RegExp(marker))
  })

  test('are ended, kept and published, and everyone at work reads the open part', async () => {
    await clerk.post(`${at}/end`, { beganAt: '14:30', endedAt: '17:15' })
    const refused = await clerk.post(`${at}/versions`, { isPublic: 'yes' })
    assert.equal(refused.status, 422)
    assert.match(refused.words, /86% was said aloud\. Check it against the data set/)
    assert.equal((await clerk.post(`${at}/versions`, { isPublic: 'yes', inSpiteOf: 'yes' })).status, 303)
    const author = await kept.as('report-author')
    const { words, body } = await author.get(`${at}/read`)
    assert.match(words, /A draft, to be confirmed at the next meeting/)
    assert.doesNotMatch(words, /A governor of the school/)
    assert.match(words, /2 hours 45 minutes/)
    assert.match(words, /2 young people were there/)
    assert.match(words, /Councillor for the south ward moved item 5 to 4/)
    assert.match(words, /38\. Exempt business That the public leave for item 7\. Moved by/)
    assert.match(words, /39\. Challenge cards Taken in private/)
    assert.doesNotMatch(body, new RegExp(marker))
  })

  test('can say that young people took the chair, for their forum', async () => {
    const chair = {
      takenBy: 'Children in Care Council',
      manner: 'young people',
      fromItem: held.item('Challenge cards'),
    }
    assert.equal((await clerk.post(`${at}/chair`, chair)).status, 303)
    assert.match(
      (await clerk.get(`${at}/chair?item=${held.item('Challenge cards')}`)).words,
      /Council \(young people\)/,
    )
  })

  test('put what is recommended to another body on its plan', async () => {
    // Another body is recommended something once, however often the words are mended, and has it on its own plan.
    const full = { name: 'Full Council', kind: 'council', accessRegime: 'statutory committee' }
    assert.equal((await clerk.post('/bodies/new', full)).to, '/bodies/full-council')
    for (const outcomeWords of ['That care leavers pay no tax.', 'That care leavers pay no council tax.']) {
      const to = { outcome: 'recommended', recommendedTo: 'full-council', outcomeWords }
      const done = await clerk.post(`${at}/outcome?item=${held.item('Matters arising')}`, to)
      assert.equal(done.status, 303)
    }
    const council = await clerk.get('/forward-plan?body=full-council')
    assert.match(council.words, /Care leavers pay no tax is in the plan and on no meeting yet/)
    assert.doesNotMatch(council.words, /no council tax/)
  })
})
