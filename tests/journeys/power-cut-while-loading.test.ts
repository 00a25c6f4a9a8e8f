import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { returnFiles } from '../../demo/return-files.ts'
import { DEMONSTRATION, generateCouncil } from '../../demo/wessex-vale.ts'
import { buildApp } from '../../src/app.ts'
import { connect, type Database, verifyAuditChain } from '../../src/database/index.ts'
import { loadsThatDisagree } from '../../src/loads/index.ts'
import { servers } from '../a-server.ts'
import { anApp, Browser, theDay, theMoment } from '../an-app.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

const power = servers()

const files = () => {
  const small = generateCouncil({ ...DEMONSTRATION, scale: 0.05, years: 1 })
  const form = new FormData()
  for (const { name, text } of returnFiles(small, 2026)) form.append('files', new Blob([text]), name)
  return form
}

const found = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

onTheEmbeddedDatabase('The power goes off in the middle of a load', open => {
  let prepared = ''
  let cookie = ''
  let whole = 0

  /** Sends the files and comes back with what confirms them. */
  const sent = async (address: string): Promise<Readonly<{ url: string; confirm: () => Promise<Response> }>> => {
    const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${address}${path}`, { redirect: 'manual', ...init, headers: { cookie } })
    const form = files()
    form.append('csrf', found(await (await ask('/loads/new')).text(), 'csrf'))
    const answer = await ask('/loads/new', { method: 'POST', body: form })
    const url = answer.headers.get('location') ?? assert.fail(`the files were not taken: ${answer.status}`)
    const page = await (await ask(url)).text()
    const body = new URLSearchParams({ deed: 'load', csrf: found(page, 'csrf'), signature: found(page, 'signature') })
    return { url, confirm: () => ask(url, { method: 'POST', body }) }
  }

  const standing = (database: Database) =>
    database.as({ audience: 'analyst' }, async db => ({
      loads: (await db.selectFrom('extract_load').select('id').execute()).length,
      rows: (await db.selectFrom('extract_row').select('load_id').execute()).length,
      figures: (await db.selectFrom('figure').select('indicator').execute()).length,
      wrong: (await loadsThatDisagree(db)).wrong,
      uploads: (await db.selectFrom('upload').select('id').execute()).length,
    }))

  before(async () => {
    const database = await open.fresh()
    const site = await anApp({ database })
    cookie = `kept=${(await site.as('performance-analyst')).cookies.get('kept') ?? ''}`
    await site.close()
    prepared = database.folder ?? assert.fail('not in a folder')
    // How long a whole load takes here, so that the power can go at each part of it.
    const server = await power.on(power.copyOf(prepared))
    const { confirm } = await sent(server.address)
    const started = performance.now()
    assert.equal((await confirm()).status, 303)
    whole = performance.now() - started
    await server.kill()
  })
  after(power.end)

  for (const part of [0.3, 0.8])
    it(`after ${part * 100} of 100 of it: nothing is half loaded, and the files wait to be loaded again`, async () => {
      const folder = power.copyOf(prepared)
      const server = await power.on(folder)
      const { url, confirm } = await sent(server.address)
      const answer = confirm().then(
        response => response.status,
        () => 'no answer' as const,
      )
      await wait(whole * part)
      await server.kill()

      const database = await connect({ folder })
      try {
        const now = await standing(database)
        assert.deepEqual(now.wrong, [])
        const chain = () => database.as({ audience: 'administrator' }, verifyAuditChain)
        assert.equal((await chain()).broken, null)
        if ((await answer) === 303) assert.equal(now.loads, 1)
        // It may have come to its end on a quick machine; what is not whole must not be there at all.
        if (now.loads === 1) {
          assert.ok(now.rows > 0 && now.figures > 0)
          assert.equal(now.uploads, 0)
          return
        }
        assert.deepEqual(now, { loads: 0, rows: 0, figures: 0, wrong: [], uploads: 1 })

        const app = await buildApp({
          database,
          today: () => theDay,
          now: () => theMoment,
          address: 'http://kept.example',
          version: '0.0.0',
        })
        const analyst = new Browser(app)
        analyst.cookies.set('kept', cookie.slice('kept='.length))
        const page = await analyst.get(url)
        assert.match(page.words, /Load all of it/)
        const again = await analyst.post(url, { deed: 'load', signature: found(page.body, 'signature') })
        assert.equal(again.to, '/loads')
        await app.close()
        const later = await standing(database)
        assert.equal(later.loads, 1)
        assert.ok(later.rows > 0 && later.figures > 0)
        assert.deepEqual(later.wrong, [])
        assert.equal((await chain()).broken, null)
      } finally {
        await database.close()
      }
    })
})
