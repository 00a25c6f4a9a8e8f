import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { backUpToday } from '../../src/command-line/backups.ts'
import { connect } from '../../src/database/index.ts'
import { readSettings } from '../../src/settings.ts'
import { type Postgres, startPostgres } from '../postgres.ts'
import { aFolder, kept, keptUntil, type Settings, smallReturn, writeReturn } from './run-kept.ts'

// Each command is a process of its own. Most run on PostgreSQL, which is up already; what is the embedded database's own, on that.

const files = (): string => writeReturn(aFolder(), 2022, smallReturn)
const atFirst = { KEPT_COUNCIL: 'Wessex Vale', KEPT_COUNCIL_CODE: '999 E06000999' }

type Held = Readonly<{ loads: number; rows: number; figures: number; lines: readonly string[] }>
type Place = Readonly<{
  settings: Settings
  /** Looks into the database, or changes it, behind the program's back. */
  sql: <Row>(words: string) => Promise<Row[]>
}>

const embedded = (folder: string): Place => ({
  settings: { KEPT_DATA: folder },
  sql: async <Row>(words: string) => {
    const database = await PGlite.create({ dataDir: join(folder, 'database') })
    try {
      return ((await database.exec(words)).at(-1)?.rows ?? []) as Row[]
    } finally {
      await database.close()
    }
  },
})

const heldIn = async ({ sql }: Place): Promise<Held> => {
  const [row] = await sql<Omit<Held, 'lines'> & { lines: string }>(
    `select (select count(*)::int from extract_load) as loads, (select count(*)::int from extract_row) as rows,
       (select count(*)::int from figure) as figures,
       (select coalesce(json_agg(deed order by id), '[]')::text from audit_line) as lines`,
  )
  assert.ok(row)
  return { ...row, lines: JSON.parse(row.lines) as string[] }
}

const figureOf = async ({ sql }: Place, indicator: string) => {
  const [row] = await sql<{ top: number; unknown: number }>(
    `select numerator::int as top, unknown from figure where indicator = '${indicator}' and as_at = '2022-03-31'`,
  )
  return row
}

describe('the commands that use a database', () => {
  let server: Postgres
  let folder: string
  let template: string
  const made: string[] = []
  const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: url })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  const onServer = async (from: string): Promise<Place & Readonly<{ url: string; name: string }>> => {
    const name = `kept_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
    await connected(server.url, client => client.query(`create database ${name} template ${from}`))
    made.push(name)
    const url = new URL(server.url)
    url.pathname = `/${name}`
    return {
      url: url.href,
      name,
      settings: { DATABASE_URL: url.href, KEPT_DATA: aFolder() },
      sql: words => connected(url.href, async client => (await client.query<never>(words)).rows),
    }
  }
  const emptyDatabase = () => onServer('template0')
  /** With a council and nothing loaded. */
  const aCouncil = () => onServer(template)
  const aFolderWithCouncil = (): Place => {
    const own = join(aFolder(), 'data')
    cpSync(folder, own, { recursive: true })
    return embedded(own)
  }
  /** With a council and one return. */
  const aFilledCouncil = async () => {
    const place = await aCouncil()
    const ran = await kept(['import', files(), '--yes'], place.settings)
    assert.equal(ran.code, 0, ran.err)
    return place
  }

  before(async () => {
    server = await startPostgres()
    folder = join(aFolder(), 'data')
    const first = await onServer('template0')
    template = first.name
    for (const settings of [{ KEPT_DATA: folder }, first.settings]) {
      const ran = await kept(['import', files()], { ...settings, ...atFirst })
      assert.equal(ran.code, 0, ran.err)
    }
  })
  after(async () => {
    for (const name of made.toReversed())
      await connected(server.url, client => client.query(`drop database if exists ${name} with (force)`))
    await server.stop()
  })

  const places = { 'the embedded database': aFolderWithCouncil, PostgreSQL: aCouncil }

  for (const [name, open] of Object.entries(places)) {
    test(`import shows first, and loads when told to, with its audit line, on ${name}`, async () => {
      const place = await open()
      const paths = files()
      const shown = await kept(['import', paths], place.settings)
      assert.equal(shown.code, 0, shown.err)
      assert.match(shown.out, /SSDA903 return, 2021-22\n +4 children: 4 new, 0 no longer there/)
      assert.match(shown.out, /Children in care: none → 2/)
      assert.match(shown.out, /Nothing was loaded/)
      const held = await heldIn(place)
      assert.deepEqual([held.loads, held.rows, held.figures], [0, 0, 0])

      const loaded = await kept(['import', paths, '--yes'], place.settings)
      assert.equal(loaded.code, 0, loaded.err)
      assert.match(loaded.out, /Loaded\n$/)
      assert.match(loaded.err, /Figures of \d+ of \d+ days computed/)
      const now = await heldIn(place)
      assert.deepEqual([now.loads, now.rows], [1, 10])
      assert.ok(now.figures > 100)
      assert.deepEqual(now.lines, [...held.lines, 'dataset.load-extract'])
      const checked = await kept(['check'], place.settings)
      assert.equal(checked.code, 0, checked.out)
      assert.match(checked.out, /Loads +right +1, with as many rows as were loaded/)
      assert.match(checked.out, /Rights +right/)
    })

    test(`import leaves nothing half loaded where the power goes in the middle, on ${name}`, async () => {
      const place = await open()
      const cut = await keptUntil('Loading', ['import', files(), '--yes'], place.settings)
      assert.equal(cut.code, null)
      const checked = await kept(['check'], place.settings)
      assert.equal(checked.code, 0, checked.out)
      const held = await heldIn(place)
      // All of it or none of it: on a slow day the power goes just after the last moment.
      assert.ok(
        held.loads === 0
          ? held.rows === 0 && held.figures === 0 && !held.lines.includes('dataset.load-extract')
          : held.rows === 10 && held.figures > 100 && held.lines.includes('dataset.load-extract'),
        JSON.stringify(held),
      )
      const again = await kept(['import', files(), '--yes'], place.settings)
      assert.equal(again.code, 0, again.err)
    })
  }

  test('two who import at once take turns on PostgreSQL', async () => {
    const place = await aCouncil()
    const importing = () => kept(['import', files(), '--yes'], place.settings)
    for (const ran of await Promise.all([importing(), importing()])) assert.equal(ran.code, 0, ran.err)
    const held = await heldIn(place)
    assert.deepEqual([held.loads, held.rows], [2, 20])
    assert.deepEqual(held.lines.slice(-2), ['dataset.load-extract', 'dataset.load-extract'])
    assert.equal((await figureOf(place, 'children-in-care'))?.top, 2)
    assert.equal((await kept(['check'], place.settings)).code, 0)
  })

  test('the second who opens a data folder is told who has it', async () => {
    const { settings } = aFolderWithCouncil()
    const database = await connect({ folder: settings['KEPT_DATA'] })
    try {
      const ran = await kept(['import', files(), '--yes'], settings)
      assert.equal(ran.code, 1)
      assert.match(ran.err, /is already open in another Kept/)
    } finally {
      await database.close()
    }
  })

  test('import stops for one strange file, and takes the year that it is told', async () => {
    const place = await aCouncil()
    const strange = join(aFolder(), 'strange.csv')
    writeFileSync(strange, 'a,b\n1,2\n')
    const ran = await kept(['import', files(), strange, '--yes'], place.settings)
    assert.equal(ran.code, 1)
    assert.match(ran.err, /strange\.csv: The file is not one that Kept reads/)
    assert.equal((await heldIn(place)).loads, 0)
    const other = await kept(['import', files(), '--year', '2020-21'], place.settings)
    assert.match(other.out, /SSDA903 return, 2020-21/)
    const wrong = await kept(['import', files(), '--year', '2020-22'], place.settings)
    assert.deepEqual(
      [wrong.code, wrong.err],
      [2, '--year is not the year of a return. Write it like 2025-26 or 2026\n'],
    )
  })

  test('import needs a council, and says how to begin', async () => {
    const { settings } = await emptyDatabase()
    const ran = await kept(['import', files()], { ...settings, KEPT_DEMONSTRATION: 'yes' })
    assert.equal(ran.code, 1)
    assert.match(ran.err, /There is no council in this database yet/)
  })

  test('check finds a line of the audit trail that was changed, and a trail that is gone', async () => {
    const place = await aFilledCouncil()
    await place.sql(
      `alter table audit_line disable trigger user; update audit_line set subject = 'another' where id = 1`,
    )
    const ran = await kept(['check'], place.settings)
    assert.equal(ran.code, 1)
    assert.match(ran.out, /Audit trail +WRONG +the chain is broken at line 1: its words were changed/)
    assert.match(ran.out, /Loads +right/)
    await place.sql('delete from audit_line')
    assert.match((await kept(['check'], place.settings)).out, /Audit trail +WRONG +there is not one line/)
  })

  test('check finds rows that were lost, and a right that nobody listed', async () => {
    const place = await aFilledCouncil()
    await place.sql(
      `delete from extract_row where module = 'Header' and row_number = 1; grant select on figure to kept_public`,
    )
    const ran = await kept(['check'], place.settings)
    assert.equal(ran.code, 1)
    assert.match(ran.out, /Loads +WRONG +SSDA903 2021-22, Header: 3 rows, and 4 were loaded/)
    assert.match(ran.out, /Rights +WRONG +figure: public select without a policy is not in the list/)
  })

  test('check says of an empty database that nothing is there yet', async () => {
    const ran = await kept(['check'], (await emptyDatabase()).settings)
    assert.equal(ran.code, 1)
    assert.match(ran.out, /Tables +WRONG +\d+ of \d+ are not applied yet/)
  })

  test('a backup of one database restores into an empty other, and into no other', async () => {
    const from = await aFilledCouncil()
    const backedUp = await kept(['backup'], from.settings)
    assert.equal(backedUp.code, 0, backedUp.err)
    const backups = join(from.settings['KEPT_DATA'] ?? '', 'backups')
    const [name = ''] = readdirSync(backups)
    assert.match(name, /^kept-\d{4}-\d\d-\d\dT\d{6}\.kept\.gz$/)
    const to = embedded(join(aFolder(), 'data'))
    const restored = await kept(['restore', join(backups, name)], to.settings)
    assert.equal(restored.code, 0, restored.err)
    assert.equal((await kept(['check'], to.settings)).code, 0)
    assert.ok(existsSync(join(to.settings['KEPT_DATA'] ?? '', 'real-council')))
    const [was, is] = [await heldIn(from), await heldIn(to)]
    assert.deepEqual([is.loads, is.rows, is.figures], [was.loads, was.rows, was.figures])
    const again = await kept(['restore', join(backups, name)], from.settings)
    assert.equal(again.code, 1)
    assert.match(again.err, /There is something in this database already/)
  })

  test('an export has nothing about a child unless it is asked for', async () => {
    const place = await aFilledCouncil()
    const without = join(aFolder(), 'out')
    assert.equal((await kept(['export', without], place.settings)).code, 0)
    assert.ok(!existsSync(join(without, 'extract_row.json')))
    const all = readdirSync(without).map(name => readFileSync(join(without, name), 'utf8'))
    assert.ok(all.some(text => text.includes('three-or-more-placements-in-year')))
    assert.ok(!all.some(text => text.includes('2012-05-01')), 'a date of birth is in the export')
    const full = await kept(['export', without], place.settings)
    assert.deepEqual([full.code, full.err], [1, `There is something in ${without} already. Name a new folder\n`])
    const withChildren = join(aFolder(), 'out')
    const ran = await kept(['export', withChildren, '--with-children'], place.settings)
    assert.match(ran.err, /personal data/)
    assert.match(readFileSync(join(withChildren, 'children', 'extract_row.json'), 'utf8'), /2012-05-01/)
    assert.deepEqual((await heldIn(place)).lines.slice(-2), ['database.export', 'database.export'])
  })

  test('a data folder moves to PostgreSQL whole, and only into an empty database', async () => {
    const from = aFolderWithCouncil()
    assert.equal((await kept(['import', files(), '--yes'], from.settings)).code, 0)
    const to = await emptyDatabase()
    const moved = await kept(['move', '--to', to.url], from.settings)
    assert.equal(moved.code, 0, moved.err)
    assert.match(moved.out, /rows of \d+ tables were copied and compared/)
    const checked = await kept(['check'], to.settings)
    assert.equal(checked.code, 0, checked.out)
    assert.equal((await heldIn(to)).rows, 10)
    assert.equal((await kept(['move', '--to', to.url], from.settings)).code, 1)
    assert.equal((await kept(['move'], from.settings)).code, 2)
  })

  test('reference load loads the directory, again without a change, and distances become known', async () => {
    const place = await aCouncil()
    const rows = {
      ...smallReturn,
      Episodes: [
        '102 2020-03-02 S V2 N1 U6 PR1 - - - ZX1_1AA ZX5_1AA -',
        '104 2020-05-01 S V2 N5 U6 PR1 2021-09-30 E4A - - - -',
      ],
    }
    assert.equal((await kept(['import', writeReturn(aFolder(), 2022, rows), '--yes'], place.settings)).code, 0)
    assert.equal((await figureOf(place, 'living-outside-the-area'))?.unknown, 1)
    const directory = join(import.meta.dirname, '../../demo/reference/postcodes.csv')
    const ran = await kept(['reference', 'load', directory], place.settings)
    assert.equal(ran.code, 0, ran.err)
    assert.match(ran.out, /^154 postcodes read, 154 of them new or moved/)
    assert.deepEqual(await figureOf(place, 'living-outside-the-area'), { top: 0, unknown: 0 })
    assert.match((await kept(['reference', 'load', directory], place.settings)).out, /^154 postcodes read, 0 of them/)
    const refused = await kept(['import', directory, '--yes'], place.settings)
    assert.match(refused.err, /kept reference load/)
    const strange = await kept(['reference', 'load', join(import.meta.dirname, 'run-kept.ts')], place.settings)
    assert.deepEqual([strange.code, /not the ONS Postcode Directory/.test(strange.err)], [1, true])
  })

  test('one backup is made a day, and seven are kept', async () => {
    const settings = readSettings({ KEPT_DEMONSTRATION: 'no', ...aFolderWithCouncil().settings }, '/')
    const database = await connect({ folder: settings.folder })
    try {
      for (let day = 1; day <= 9; day++) assert.ok(await backUpToday(database, settings, `2022-04-0${day}`))
      assert.equal(await backUpToday(database, settings, '2022-04-09'), null)
    } finally {
      await database.close()
    }
    assert.deepEqual(
      readdirSync(join(settings.folder, 'backups')).sort(),
      [3, 4, 5, 6, 7, 8, 9].map(day => `daily-2022-04-0${day}.kept.gz`),
    )
  })
})
