import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { onBothDatabases, type Open, onTheEmbeddedDatabase, theOther } from '../../tests/databases.ts'
import { plainDate, Refusal } from '../kernel/index.ts'
import { verifyAuditChain } from './audit-chain.ts'
import { backup, move, restore } from './backup.ts'
import { asJson } from './column.ts'
import type { Database } from './connect.ts'
import { exportAll } from './export-all.ts'
import { saveRows } from './save-rows.ts'

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-backup-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const person = '00000000-0000-4000-8000-000000000001'
const awkward = `=cmd|' /C calc'!A0 “Zoë” \\ , "x"\n\t{NULL}`

/** One of each thing that a copy could get wrong. */
const aCouncil = async (open: Open): Promise<Database> => {
  const database = await open.fresh()
  await database.as({ audience: 'system' }, async db => {
    await db.insertInto('person').values({ id: person, display_role: 'Data analyst' }).execute()
    for (const deed of ['sign-in', 'load-extract', 'publish'])
      await db
        .insertInto('audit_line')
        .values({ person, deed, subject: awkward, details: asJson({ b: 1.5, a: [null] }) })
        .execute()
    await db
      .insertInto('session')
      .values({ id_hash: 'x', person, expires_at: '2026-01-01T00:00:00.000Z', csrf_secret: 'y' })
      .execute()
  })
  await database.as({ audience: 'analyst', person }, async db => {
    const load = '00000000-0000-4000-8000-0000000000ff'
    const earlier = '00000000-0000-4000-8000-0000000000ee'
    // The one that replaces sorts before the one it replaces, so the link points forward in the copy.
    await db.insertInto('extract_load').values({ id: load, kind: '903', title: 'First' }).execute()
    await db.insertInto('extract_load').values({ id: earlier, kind: '903', title: awkward, replaces: load }).execute()
    await saveRows(
      db,
      'extract_row',
      Array.from({ length: 4_321 }, (_, index) => ({
        load_id: load,
        module: index % 2 ? 'Header' : 'episodes',
        row_number: index + 1,
        child: index % 3 ? `C${index}` : null,
        fields: asJson({ DECOM: '29/02/2024', words: awkward, nought: 0, none: null }),
      })),
    )
    await saveRows(db, 'load_problem', [
      { load_id: load, file: 'a.csv', row_number: 1, column_name: null, kind: 'x', says: '', mend: null },
      { load_id: load, file: 'a.csv', row_number: 2, column_name: 'DOB', kind: 'x', says: 'No', mend: null },
    ])
    await db
      .insertInto('entered_value')
      .values({
        measure: 'm',
        first_on: plainDate('2025-04-01'),
        last_on: plainDate('2026-03-31'),
        value: '0.10',
        note: '',
      })
      .execute()
    await db
      .insertInto('publication')
      .values({ as_at: plainDate('2026-03-31'), title: 'Data set', version: 1 })
      .execute()
  })
  return database
}

const everything = async (database: Database): Promise<unknown> => {
  const read = await database.reading({ audience: 'analyst' }, async db => ({
    loads: await db.selectFrom('extract_load').selectAll().orderBy('id').execute(),
    rows: await db.selectFrom('extract_row').selectAll().orderBy('load_id').orderBy('row_number').execute(),
    problems: await db.selectFrom('load_problem').selectAll().orderBy('id').execute(),
    entered: await db.selectFrom('entered_value').selectAll().orderBy('id').execute(),
    people: await db.selectFrom('person').selectAll().orderBy('id').execute(),
  }))
  const trail = await database.reading({ audience: 'administrator' }, async db => ({
    lines: await db.selectFrom('audit_line').selectAll().orderBy('id').execute(),
    chain: await verifyAuditChain(db),
  }))
  return { ...read, ...trail }
}

/** What went on before goes on after: numbers, chain, and rows that stay as they were written. */
const goesOn = async (database: Database): Promise<void> => {
  await database.as({ audience: 'system' }, db =>
    db.insertInto('audit_line').values({ deed: 'sign-in', subject: '' }).execute(),
  )
  const chain = await database.reading({ audience: 'administrator' }, verifyAuditChain)
  assert.deepEqual({ lines: chain.lines, broken: chain.broken }, { lines: 4, broken: null })
  await database.as({ audience: 'analyst' }, async db => {
    const problem = { load_id: '00000000-0000-4000-8000-0000000000ff', file: 'b.csv', kind: 'x', says: '' }
    const { id } = await db.insertInto('load_problem').values(problem).returning('id').executeTakeFirstOrThrow()
    assert.equal(id, 3)
  })
  await assert.rejects(
    database.as({ audience: 'analyst' }, async db => {
      await db
        .insertInto('publication')
        .values({ as_at: plainDate('2026-03-31'), title: 'x', version: 2, corrects: person, why: 'x' })
        .execute()
    }),
    /foreign key/,
  )
  const { rows } = await database.as({ audience: 'person' }, db =>
    sql<{ off: number }>`select count(*) as off from pg_trigger where not tgisinternal and tgenabled <> 'O'`.execute(
      db,
    ),
  )
  assert.equal(rows[0]?.off, 0)
}

const refusal = (says: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.match(error.message, says)
  return true
}

onBothDatabases('a backup', open => {
  test('comes back whole on either database, and the work goes on from there', async () => {
    const database = await aCouncil(open)
    await inFolder(async folder => {
      const file = join(folder, 'one.kept.gz')
      const made = await backup(database, file)
      assert.equal(made.counts['extract_row'], 4_321)
      assert.equal(made.counts['session'], undefined, 'nobody’s open session is in a backup')
      assert.equal(statSync(file).mode & 0o777, 0o600)
      assert.equal(statSync(file).size, made.bytes)
      const before = await everything(database)
      for (const other of [open, theOther(open)]) {
        const target = await other.fresh()
        const { file: _file, bytes: _bytes, sha256: _sha256, ...copied } = made
        assert.deepEqual(await restore(target, file), copied)
        assert.deepEqual(await everything(target), before)
        await goesOn(target)
        await target.close()
      }
    })
    await database.close()
  })

  test('moves straight into the other database, compared table by table', async () => {
    const database = await aCouncil(open)
    const target = await theOther(open).fresh()
    const said: string[] = []
    const moved = await move(database, target, { say: words => said.push(words) })
    assert.equal(moved.counts['extract_row'], 4_321)
    assert.ok(said.includes('Checking extract row'))
    assert.deepEqual(await everything(target), await everything(database))
    await goesOn(target)
    await assert.rejects(move(database, target), refusal(/something in this database already/))
    await target.close()
    await database.close()
  })

  test('is refused into a database that holds something, and changes nothing there', async () => {
    const database = await aCouncil(open)
    await inFolder(async folder => {
      const file = join(folder, 'one.kept.gz')
      await backup(database, file)
      const before = await everything(database)
      await assert.rejects(restore(database, file), refusal(/something in this database already/))
      await assert.rejects(backup(database, file), refusal(/already/))
      assert.deepEqual(await everything(database), before)
    })
    await database.close()
  })

  test('that is damaged is refused in words and leaves nothing behind', async () => {
    const database = await aCouncil(open)
    await inFolder(async folder => {
      const file = join(folder, 'one.kept.gz')
      await backup(database, file)
      const whole = readFileSync(file)
      const text = gunzipSync(whole).toString()
      const damages: [string, Buffer, RegExp][] = [
        ['cut', whole.subarray(0, whole.length / 2), /cut short/],
        ['cut at a line', gzipSync(text.slice(0, text.indexOf('{"sequences"'))), /not whole/],
        ['changed', gzipSync(text.replace('C4000', 'C4oo0')), /rows of extract_row are not what they were/],
        ['a row gone', gzipSync(text.replace(/\n\[.*"C4000".*\n/, '\n')), /rows of extract_row are not what they were/],
        ['something else', Buffer.from('a,b\n1,2\n'), /not a backup/],
        ['empty', Buffer.alloc(0), /does not begin|cut short/],
        [
          'newer',
          gzipSync(text.replace('"migrations":[', '"migrations":[{"number":99,"name":"0099-far.sql","checksum":""},')),
          /newer Kept/,
        ],
      ]
      const target = await open.empty()
      for (const [name, bytes, says] of damages) {
        const damaged = join(folder, `${name}.kept.gz`)
        writeFileSync(damaged, bytes)
        await assert.rejects(restore(target, damaged), refusal(says), name)
      }
      await assert.rejects(restore(target, join(folder, 'none.kept.gz')), refusal(/no backup to read/))
      await restore(target, file)
      assert.deepEqual(await everything(target), await everything(database), 'and the good one still fits')
      await target.close()
    })
    await database.close()
  })

  test('that cannot be written leaves no half file', async () => {
    const database = await open.fresh()
    await inFolder(async folder => {
      writeFileSync(join(folder, 'file'), '')
      await assert.rejects(backup(database, join(folder, 'file', 'one.kept.gz')), refusal(/could not be written/))
      assert.deepEqual(readdirSync(folder), ['file'])
    })
    await database.close()
  })
})

onTheEmbeddedDatabase('an export', open => {
  test('holds what the audience may read and nothing else, exact in JSON and harmless in a spreadsheet', async () => {
    const database = await aCouncil(open)
    await inFolder(async folder => {
      const clerk = await exportAll(database, { audience: 'clerk' }, join(folder, 'clerk'))
      assert.equal(clerk.tables['extract_load'], 2)
      assert.ok(
        !readdirSync(join(folder, 'clerk')).some(name =>
          /^(extract_row|audit_line|session|upload|upload_file)\./.test(name),
        ),
      )

      const analyst = await exportAll(database, { audience: 'analyst' }, join(folder, 'analyst'))
      assert.equal(analyst.tables['extract_row'], 4_321)
      const rows = JSON.parse(readFileSync(join(folder, 'analyst', 'extract_row.json'), 'utf8')) as {
        fields: unknown
      }[]
      assert.equal(rows.length, 4_321)
      const loads = JSON.parse(readFileSync(join(folder, 'analyst', 'extract_load.json'), 'utf8')) as {
        title: string
      }[]
      assert.equal(loads[0]?.title, awkward)
      const csv = readFileSync(join(folder, 'analyst', 'extract_load.csv'), 'utf8')
      assert.ok(csv.includes(`"'${awkward.replaceAll('"', '""')}"`))
      assert.deepEqual(JSON.parse(readFileSync(join(folder, 'analyst', 'figure.json'), 'utf8')), [])
    })
    await database.close()
  })
})
