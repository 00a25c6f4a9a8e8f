import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { onBothDatabases } from '../../../tests/databases.ts'
import { giveRole, saveDaysBeforeDue, savePerson, saveSetting } from '../../access/index.ts'
import type { Database, Instant } from '../../database/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { addAction, closeAction, findAction } from '../actions/actions.store.ts'
import { deliver } from './deliver.ts'
import { claimNext, handOver, mailAbout, nudgeOwners, sendsMail } from './mail.store.ts'
import { mailServer } from './mailer.ts'

const marker = 'Quillfeather'
const today = plainDate('2019-12-02')

type Behaviour = 'takes' | 'hangs up after the message' | 'is busy' | 'does not know them'

onBothDatabases('nudges', open => {
  let database: Database
  let server: SMTPServer
  let port: number
  let behaviour: Behaviour
  let received: { to: string; words: string }[]
  let owner: string
  let now: Instant

  const listen = async (on: number) => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address, _session, callback) => {
        if (behaviour === 'is busy') callback(Object.assign(new Error('Busy'), { responseCode: 451 }))
        else if (behaviour === 'does not know them') callback(Object.assign(new Error('Nobody'), { responseCode: 550 }))
        else callback()
      },
      onData: (stream, session, callback) => {
        const pieces: Buffer[] = []
        stream.on('data', (piece: Buffer) => pieces.push(piece))
        stream.on('end', () => {
          received.push({
            to: session.envelope.rcptTo.map(one => one.address).join(','),
            // The lines of a message are folded on their way.
            words: Buffer.concat(pieces).toString('utf8').replaceAll('=\r\n', ''),
          })
          if (behaviour === 'hangs up after the message') for (const one of server.connections) one.close()
          else callback()
        })
      },
    })
    // A connection that is cut is what one of the tests wants.
    server.on('error', () => {})
    server.listen(on, '127.0.0.1')
    await once(server.server, 'listening')
    return (server.server.address() as AddressInfo).port
  }
  const stop = () => new Promise<void>(resolve => server.close(() => resolve()))

  const world = { now: () => now, today: () => today, address: 'https://kept.example' }
  const send = () =>
    deliver(database, mailServer({ url: `smtp://127.0.0.1:${port}`, from: 'Board <board@kept.example>' }), world)
  const outbox = () => database.as({ audience: 'clerk' }, db => mailAbout(db, null))
  const states = async () => (await outbox()).map(mail => mail.state)

  const action = (title: string, dueOn: string, part: 'open' | 'exempt' = 'open') =>
    database.as({ audience: 'clerk' }, db =>
      addAction(db, {
        title,
        sourceMeeting: null,
        sourceMinute: null,
        owners: [{ person: owner }, { role: 'health-partner' }],
        dueOn: plainDate(dueOn),
        expected: [],
        kind: 'action',
        part,
        madeBy: null,
      }),
    )
  const nudge = (id: string) =>
    database.as({ audience: 'clerk' }, async db => {
      const found = await findAction(db, id, today)
      assert.ok(found)
      return nudgeOwners(
        db,
        {
          action: id,
          openTitle: found.part === 'open' ? found.title : null,
          dueOn: found.dueDay,
          owners: found.owners,
        },
        { today, now, by: null },
      )
    })

  before(async () => {
    database = await open.fresh()
    owner = await database.as({ audience: 'system' }, async db => {
      const made = []
      for (const [displayRole, email, role] of [
        ['Virtual school head', 'virtual.school@kept.example', 'virtual-school-head'],
        ['Health lead', 'health@kept.example', 'health-partner'],
        ['Health lead without an address', null, 'health-partner'],
      ] as const) {
        const person = await savePerson(db, { displayRole, name: null, email })
        await giveRole(db, { person, role, firstOn: plainDate('2019-01-01'), givenBy: null })
        made.push(person)
      }
      return made[0] ?? ''
    })
    port = await listen(0)
  })
  after(stop)
  beforeEach(async () => {
    received = []
    behaviour = 'takes'
    now = '2019-12-02T09:00:00.000Z'
    await database.as({ audience: 'system' }, async db => {
      await db.updateTable('mail').set({ state: 'given up' }).execute()
      await saveSetting(db, { key: sendsMail, value: true, isPublic: true, by: null })
      await saveDaysBeforeDue(db, 0, null)
    })
  })
  const fresh = async () => new Set((await outbox()).map(mail => mail.id))
  const since = async (seen: ReadonlySet<string>) => (await outbox()).filter(mail => !seen.has(mail.id))

  test('are not written at all where Kept has no mail server', async () => {
    await database.as({ audience: 'system' }, db =>
      saveSetting(db, { key: sendsMail, value: false, isPublic: true, by: null }),
    )
    assert.equal(await nudge(await action('Nobody hears', '2020-03-01')), 0)
    assert.deepEqual(await states(), [])
  })

  test('reach each owner once, by person and by role, with the title of open business and the way to it', async () => {
    const seen = await fresh()
    const id = await action('Send the list of job titles', '2020-01-10')
    assert.equal(await nudge(id), 3)
    assert.equal(await nudge(id), 0)
    assert.equal(await send(), 2)
    assert.equal(await send(), 0)
    assert.deepEqual(received.map(one => one.to).toSorted(), ['health@kept.example', 'virtual.school@kept.example'])
    const words = received[0]?.words ?? ''
    assert.match(words, /Subject: An action of the board is due on 10 January 2020/)
    assert.match(words, /Send the list of job titles/)
    assert.match(words, new RegExp(`https://kept.example/actions/${id}`))
    assert.deepEqual((await since(seen)).map(mail => `${mail.to}: ${mail.state}`).toSorted(), [
      'Health lead without an address: given up',
      'Health lead: sent',
      'Virtual school head: sent',
    ])
  })

  test('of private business say nothing of it', async () => {
    await nudge(await action(`${marker} in private`, '2020-01-10', 'exempt'))
    await send()
    assert.equal(received.length, 2)
    assert.equal(JSON.stringify(received).includes(marker), false)
    assert.match(received[0]?.words ?? '', /taken in private/)
  })

  test('go out by themselves so many days before, once, and again only for another day', async () => {
    await database.as({ audience: 'system' }, db => saveDaysBeforeDue(db, 3, null))
    const soon = await action('Due soon', '2019-12-05')
    await action('Due later', '2019-12-06')
    await action('Was due', '2019-12-01')
    assert.equal(await send(), 2)
    assert.equal(await send(), 0)
    assert.equal(
      received.every(one => one.words.includes('Due soon')),
      true,
    )
    await database.as({ audience: 'clerk' }, db =>
      db
        .updateTable('action')
        .set({ due_on: plainDate('2019-12-04') })
        .where('id', '=', soon)
        .execute(),
    )
    assert.equal(await send(), 2)
    await database.as({ audience: 'clerk' }, db =>
      db
        .updateTable('action')
        .set({ state: 'done', closed_at: now, due_on: plainDate('2019-12-03') })
        .where('id', '=', soon)
        .execute(),
    )
    assert.equal(await send(), 0)
  })

  test('wait while the mail server is down or busy, and go once when it is back', async () => {
    const seen = await fresh()
    await nudge(await action('Wait for the server', '2020-02-01'))
    await stop()
    assert.equal(await send(), 0)
    const waiting = (await since(seen)).filter(mail => mail.state === 'waiting')
    assert.equal(waiting.length, 2)
    assert.match(waiting[0]?.problem ?? '', /could not be reached/)
    await listen(port)
    assert.equal(await send(), 0, 'not before its time')
    behaviour = 'is busy'
    now = '2019-12-02T09:02:00.000Z'
    assert.equal(await send(), 0)
    assert.match((await since(seen)).find(mail => mail.state === 'waiting')?.problem ?? '', /answered 451/)
    behaviour = 'takes'
    now = '2019-12-02T09:20:00.000Z'
    assert.equal(await send(), 2)
    assert.equal(received.length, 2)
    assert.equal(await send(), 0)
  })

  test('to an address that the server does not know are given up at once', async () => {
    const seen = await fresh()
    behaviour = 'does not know them'
    await nudge(await action('No such mailbox', '2020-02-01'))
    assert.equal(await send(), 0)
    assert.equal(
      (await since(seen)).every(mail => mail.state === 'given up'),
      true,
    )
  })

  test('that may have arrived when the line broke are not sent twice, and are shown as not certain', async () => {
    const seen = await fresh()
    behaviour = 'hangs up after the message'
    await nudge(await action('The line breaks', '2020-02-01'))
    assert.equal(await send(), 0)
    assert.equal(received.length, 2)
    behaviour = 'takes'
    now = '2019-12-03T09:00:00.000Z'
    assert.equal(await send(), 0)
    assert.equal(received.length, 2)
    assert.deepEqual((await since(seen)).map(mail => mail.state).toSorted(), ['given up', 'not certain', 'not certain'])
  })

  test('of a sender that was killed go out once: those only claimed again, those being handed over never', async () => {
    const seen = await fresh()
    await nudge(await action('Killed in between', '2020-02-01'))
    const claim = () => database.as({ audience: 'system' }, db => claimNext(db, { now, today }))
    const [first, second] = [await claim(), await claim()]
    assert.ok(first && second)
    assert.notEqual(first.id, second.id)
    assert.equal(await database.as({ audience: 'system' }, db => handOver(db, second, now)), true)
    await send()
    const sentNow = received.length
    now = '2019-12-02T09:06:00.000Z'
    await send()
    const all = await since(seen)
    const stateOf = (id: string) => all.find(mail => mail.id === id)?.state
    assert.equal(stateOf(second.id), 'not certain')
    // Whichever of the three it was: sent or given up for want of an address, but not left lying.
    assert.match(stateOf(first.id) ?? '', /^(sent|given up)$/)
    assert.equal(received.length <= 2 && received.length >= sentNow, true)
    assert.equal(all.filter(mail => mail.state === 'sent').length, received.length)
    // The one that was killed comes back to life, and may not hand over what another has taken since.
    assert.equal(await database.as({ audience: 'system' }, db => handOver(db, first, now)), false)
  })

  test('are sent once where two senders run at the same time', async () => {
    for (let n = 0; n < 4; n += 1) await nudge(await action(`Together ${n}`, '2020-02-01'))
    const [one, two] = await Promise.all([send(), send()])
    assert.equal(one + two, 8)
    assert.equal(received.length, 8)
  })

  test('of an action that was closed meanwhile are not sent', async () => {
    const id = await action('Closed meanwhile', '2020-02-01')
    await nudge(id)
    await database.as({ audience: 'clerk' }, async db => {
      const found = await findAction(db, id, today)
      assert.ok(found)
      await closeAction(db, found, { state: 'done', evidence: 'Seen', link: '', by: null, at: now })
    })
    assert.equal(await send(), 0)
    assert.equal(received.length, 0)
  })
})
