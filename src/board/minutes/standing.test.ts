import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aMeetingHeld, type MeetingHeld } from '../../../tests/a-meeting-held.ts'
import { anApp, type AnApp } from '../../../tests/an-app.ts'
import { onTheEmbeddedDatabase } from '../../../tests/databases.ts'
import { plainDate } from '../../kernel/index.ts'
import { wantsMinutes } from './standing.store.ts'

onTheEmbeddedDatabase('minutes that nobody has written', open => {
  let kept: AnApp
  let held: MeetingHeld
  // The meeting was yesterday.
  let today = plainDate('2026-11-23')
  before(async () => {
    kept = await anApp({ database: await open.fresh(), today: () => today })
    held = await aMeetingHeld(kept.database)
  })
  after(() => kept.close())
  const as = (role: Parameters<AnApp['as']>[0]) => kept.as(role)

  test('are told of wherever the meeting stands, and stand on the list of the clerk and of nobody else', async () => {
    const clerk = await as('democratic-services-officer')
    assert.match((await clerk.get('/meetings')).words, /22 November 2026.*Day has passed Minutes not yet written/)
    assert.match(
      (await clerk.get(`/meetings/${held.meeting}`)).words,
      /Minutes not yet written\. The day of this meeting has passed\. Write the minutes, say that it was cancelled, or say/,
    )
    assert.match(
      (await clerk.get('/my-work')).words,
      /Minutes of 22 November 2026 Minutes to write 14 December 2026 The next meeting confirms them/,
    )
    const member = await as('board-member')
    assert.match((await member.get(`/meetings/${held.meeting}`)).words, /Minutes not yet written\./)
    assert.doesNotMatch((await member.get('/my-work')).words, /Minutes of/)
    for (const page of ['/published/meetings', `/published/meetings/${held.meeting}`])
      assert.match((await kept.visitor().get(page)).words, /No minutes published yet/)
  })

  test('are being written as soon as something is, which only those are told who may read them', async () => {
    const clerk = await as('democratic-services-officer')
    const at = `/meetings/${held.meeting}/minutes?item=${held.item('Quality assurance update')}`
    const box = [...(await clerk.get(at)).body.matchAll(/name="entry" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    await clerk.post(at, { entry: box, revision: '0', kind: 'statement', speaker: 'Officers', words: 'All is well.' })
    assert.match((await clerk.get('/my-work')).words, /Minutes of 22 November 2026 Minutes to finish/)
    assert.match((await clerk.get('/meetings')).words, /Minutes being written/)
    assert.match((await (await as('report-author')).get('/meetings')).words, /No minutes published yet/)
    const elsewhere = await clerk.post(`/meetings/${held.meeting}/minutes/elsewhere`, { words: 'In a drawer' })
    assert.match(elsewhere.words, /Minutes of this meeting are in Kept already/)
  })

  test('may be somewhere else: everyone is told where, and nobody is asked for them', async () => {
    const clerk = await as('democratic-services-officer')
    const page = `/meetings/${held.next}/minutes/elsewhere`
    assert.match(
      (await clerk.post(page, { words: 'On the website' })).words,
      /No minutes are wanted of this meeting yet/,
    )
    today = plainDate('2026-12-15')
    assert.match((await clerk.get('/my-work')).words, /Minutes of 14 December 2026/)
    assert.equal((await clerk.post(page, { words: '' })).status, 422)
    assert.equal((await clerk.post(page, { words: 'Minutes are on the council’s website' })).status, 303)
    assert.doesNotMatch((await clerk.get('/my-work')).words, /Minutes of 14 December 2026/)
    assert.match(
      (await kept.visitor().get(`/published/meetings/${held.next}`)).words,
      /Minutes are on the council’s website/,
    )
    assert.equal((await clerk.post(page, { words: '' })).status, 303)
    assert.match((await clerk.get('/my-work')).words, /Minutes of 14 December 2026/)
  })

  test('are not wanted of a meeting that was cancelled, is no meeting of the board or is to come', () => {
    const meeting = { kind: 'formal', state: 'planned', heldOn: plainDate('2026-11-22') } as const
    const on = (day: string, more: Partial<Parameters<typeof wantsMinutes>[0]> = {}) =>
      wantsMinutes({ ...meeting, ...more }, plainDate(day))
    assert.deepEqual(
      [on('2026-11-22'), on('2026-11-23'), on('2026-11-23', { state: 'cancelled' })],
      [false, true, false],
    )
    assert.equal(on('2026-11-23', { kind: 'workshop' }), false)
    assert.equal(on('2026-11-22', { state: 'adjourned' }), true)
  })
})
