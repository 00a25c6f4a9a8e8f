import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { connect, type Database, verifyAuditChain } from '../../src/database/index.ts'
import { canPrint } from '../../src/publishing/packs/press.ts'
import { makeWaitingPacks } from '../../src/publishing/index.ts'
import { aMeetingHeld, type MeetingHeld } from '../a-meeting-held.ts'
import { aPublishedMeeting } from '../a-published-meeting.ts'
import { servers } from '../a-server.ts'
import { anApp, theMoment } from '../an-app.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

const power = servers()
after(power.end)

const unbroken = async (database: Database): Promise<void> =>
  assert.equal((await database.as({ audience: 'administrator' }, verifyAuditChain)).broken, null)

onTheEmbeddedDatabase('The power goes off while the clerk takes minutes', open => {
  let prepared = ''
  let cookie = ''
  let held: MeetingHeld

  before(async () => {
    const database = await open.fresh()
    const site = await anApp({ database })
    held = await aMeetingHeld(database)
    cookie = `kept=${(await site.as('democratic-services-officer')).cookies.get('kept') ?? ''}`
    await site.close()
    prepared = database.folder ?? assert.fail('not in a folder')
  })

  for (const saves of [1, 12])
    it(`after ${saves} that were saved, in the middle of the next: they are there, and no half of a sentence`, async () => {
      const folder = power.copyOf(prepared)
      const server = await power.on(folder)
      const at = `${server.address}/meetings/${held.meeting}/minutes?item=${held.item('Quality assurance update')}`
      const page = await (await fetch(at, { headers: { cookie } })).text()
      const csrf = /name="csrf" value="([^"]*)"/.exec(page)?.[1] ?? ''
      const entry = [...page.matchAll(/name="entry" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
      // As the screen does: all of the box again and again, each save upon the one before.
      const wordsOf = (saves: number): string =>
        Array.from({ length: saves }, (_, one) => `Officers answered question ${one + 1}.`).join(' ')
      const saved = { times: 0, enough: () => {} }
      const enough = new Promise<void>(reached => (saved.enough = reached))
      const writing = (async () => {
        for (;;) {
          const body = new URLSearchParams({
            csrf,
            entry,
            revision: String(saved.times),
            kind: 'statement',
            speaker: 'Officers',
            words: wordsOf(saved.times + 1),
            by: 'script',
          })
          const answer = await fetch(at, { method: 'POST', body, redirect: 'manual', headers: { cookie } })
          assert.equal(answer.status, 303)
          saved.times += 1
          if (saved.times === saves) saved.enough()
        }
      })().catch((error: unknown) => error)
      await Promise.race([enough, writing])
      await wait(10)
      await server.kill()
      const ended = await writing
      assert.ok(ended instanceof TypeError && saved.times >= saves, String(ended))

      const database = await connect({ folder })
      const site = await anApp({ database })
      try {
        await unbroken(database)
        const kept = await database.as({ audience: 'clerk' }, db =>
          db.selectFrom('minute_entry').select(['id', 'words', 'revision']).orderBy('id').execute(),
        )
        assert.equal(kept.length, 1)
        const { words, revision } = kept[0] ?? assert.fail('nothing was kept')
        // One more may have been kept that nobody was told of.
        assert.ok(revision === saved.times || revision === saved.times + 1, `${revision} of ${saved.times}`)
        assert.equal(words, wordsOf(revision))
        const clerk = await site.as('democratic-services-officer')
        const again = await clerk.get(new URL(at).pathname + new URL(at).search)
        assert.ok(again.body.includes(words))
      } finally {
        await site.close()
      }
    })
})

const skip = canPrint() ? false : 'this machine has no press'

onTheEmbeddedDatabase('The power goes off while a pack is made', open => {
  let prepared = ''
  let meeting = ''

  before(async () => {
    const database = await open.fresh()
    ;({ meeting } = await aPublishedMeeting(database))
    await database.close()
    prepared = database.folder ?? assert.fail('not in a folder')
  })

  const packsIn = (database: Database) =>
    database.as({ audience: 'clerk' }, db =>
      db
        .selectFrom('pack')
        .select(['kind', 'edition'])
        .where('meeting', '=', meeting)
        .orderBy('kind')
        .orderBy('edition')
        .execute(),
    )

  it('and there is none or there are both; after the next start there are both, once', { skip }, async () => {
    const folder = power.copyOf(prepared)
    const server = await power.on(folder, 'packs')
    await server.said('making packs')
    await wait(400)
    await server.kill()
    const database = await connect({ folder })
    try {
      await unbroken(database)
      const settings = { now: () => theMoment, address: null }
      const both = ['members', 'public'].map(kind => ({ kind, edition: 1 }))
      const then = await packsIn(database)
      assert.deepEqual(then, then.length === 0 ? [] : both)
      assert.equal(await makeWaitingPacks(database, settings), then.length === 0 ? 1 : 0)
      assert.deepEqual(await packsIn(database), both)
      assert.equal(await makeWaitingPacks(database, settings), 0)
    } finally {
      await database.close()
    }
  })
})
