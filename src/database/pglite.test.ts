import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { onTheEmbeddedDatabase } from '../../tests/databases.ts'
import { Refusal } from '../kernel/index.ts'
import { connect, type Database } from './connect.ts'
import { lockFolder } from './folder-lock.ts'

const openFolder = fileURLToPath(new URL('../../tests/open-folder.ts', import.meta.url))

/** Another process on the same folder, and what it says, line by line. */
const inAnotherProcess = (folder: string, deed: 'hold' | 'save' | 'half') => {
  const child: ChildProcess = spawn(process.execPath, [openFolder, folder, deed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>(done => child.once('close', done))
  const said: string[] = []
  const lines = child.stdout ? createInterface({ input: child.stdout }) : null
  lines?.on('line', line => said.push(line))
  const says = async (line: string): Promise<void> => {
    for (let tries = 0; !said.includes(line); tries += 1) {
      if (tries > 1_500 || child.exitCode !== null) throw new Error(`It never said ${line}, only: ${said.join(' / ')}`)
      await wait(20)
    }
  }
  return {
    said,
    says,
    ended,
    kill: async (): Promise<void> => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const refusal = (says: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal, String(error))
  assert.match(error.message, says)
  assert.doesNotMatch(error.message, /\n/)
  return true
}

const keysIn = (database: Database): Promise<string[]> =>
  database.reading({ audience: 'administrator' }, async db =>
    (await db.selectFrom('setting').select('key').execute()).map(({ key }) => key),
  )

onTheEmbeddedDatabase('a data folder', open => {
  const closed = async (): Promise<string> => {
    const database = await open.fresh()
    await database.close()
    return database.folder ?? ''
  }

  test('is open in one process at a time: the other is told who has it, and harms nothing', async () => {
    const database = await open.fresh()
    const other = inAnotherProcess(database.folder ?? '', 'hold')
    assert.equal(await other.ended, 1)
    assert.equal(other.said.length, 1)
    assert.match(
      other.said[0] ?? '',
      new RegExp(`^The data folder .* already open in another Kept \\(process ${process.pid}\\)\\. `),
    )
    await assert.rejects(connect({ folder: database.folder ?? '' }), refusal(/already open/))
    assert.deepEqual(await keysIn(database), [])
    await database.close()
    assert.ok(!existsSync(join(database.folder ?? '', 'kept.lock')))
  })

  test('opens again after its process was killed, with all that was kept and nothing that was half done', async () => {
    const folder = await closed()
    const saving = inAnotherProcess(folder, 'save')
    await saving.says('25')
    await saving.kill()
    const acknowledged = Number(saving.said.at(-1))

    const half = inAnotherProcess(folder, 'half')
    await half.says('half')
    await half.kill()
    assert.ok(existsSync(join(folder, 'kept.lock')), 'a killed process leaves its lock')

    const database = await connect({ folder })
    const keys = await keysIn(database)
    assert.deepEqual(
      keys.filter(key => key.startsWith('half')),
      [],
    )
    for (let number = 1; number <= acknowledged; number += 1) assert.ok(keys.includes(`saved-${number}`), `${number}`)
    assert.ok(keys.length <= acknowledged + 1, 'only the one under way may be there unacknowledged')
    await database.close()
  })

  test('is made again from nothing when its making was cut off', async () => {
    const folder = await closed()
    // As the power cut leaves it: some files of a database, and the mark that it was being made.
    rmSync(join(folder, 'database', 'global'), { recursive: true })
    writeFileSync(join(folder, 'database.making'), '')
    const database = await connect({ folder })
    await database.migrate()
    assert.deepEqual(await keysIn(database), [])
    assert.deepEqual(readdirSync(folder).sort(), ['database', 'kept.lock'])
    await database.close()
  })

  test('begins with its tables where an empty one was made before', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-test-'))
    const database = await connect({ folder, withTables: true })
    const { from, to } = await database.migrate()
    assert.deepEqual([from, existsSync(join(folder, 'database.making'))], [to, false])
    assert.deepEqual(await keysIn(database), [])
    await database.close()
    rmSync(folder, { recursive: true })
  })

  test('written by another version of the embedded database is refused and left alone', async () => {
    const folder = await closed()
    writeFileSync(join(folder, 'database', 'PG_VERSION'), '17\n')
    await assert.rejects(connect({ folder }), refusal(/another version of the embedded database \(17, not 18\)/))
    assert.equal(readFileSync(join(folder, 'database', 'PG_VERSION'), 'utf8'), '17\n')
    assert.ok(!existsSync(join(folder, 'kept.lock')))
  })

  test('may be copied while closed, and both copies work', async () => {
    const folder = await closed()
    const copy = mkdtempSync(join(tmpdir(), 'kept-test-'))
    cpSync(folder, copy, { recursive: true })
    const [one, two] = await Promise.all([connect({ folder }), connect({ folder: copy })])
    assert.deepEqual([await keysIn(one), await keysIn(two)], [[], []])
    await one.close()
    await two.close()
    rmSync(copy, { recursive: true, force: true })
  })
})

describe('the lock of a folder', () => {
  const inFolder = async (work: (folder: string, file: string) => Promise<void>): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-lock-'))
    try {
      await work(folder, join(folder, 'kept.lock'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  type Holder = { pid: number; startedAt: string | null; place: string }
  const mine = async (folder: string, file: string): Promise<Holder> => {
    const release = await lockFolder(folder)
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Holder
    release()
    return holder
  }

  test('is taken over from a process that is gone', () =>
    inFolder(async (folder, file) => {
      const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
      await new Promise(done => gone.once('close', done))
      writeFileSync(file, JSON.stringify({ ...(await mine(folder, file)), pid: gone.pid }))
      const release = await lockFolder(folder)
      assert.equal((JSON.parse(readFileSync(file, 'utf8')) as Holder).pid, process.pid)
      release()
    }))

  test('is taken over when another process has been given the number of the one that is gone', () =>
    inFolder(async (folder, file) => {
      const holder = await mine(folder, file)
      if (holder.startedAt === null) return // only Linux tells when a process started
      writeFileSync(file, JSON.stringify({ ...holder, startedAt: '1' }))
      const release = await lockFolder(folder)
      release()
    }))

  test('held in another container counts as held while its heart beats, and no longer', () =>
    inFolder(async (folder, file) => {
      const release = await lockFolder(folder)
      const here = readFileSync(file, 'utf8')
      writeFileSync(file, JSON.stringify({ ...(JSON.parse(here) as Holder), place: 'elsewhere' }))
      await assert.rejects(lockFolder(folder), refusal(/already open/))
      release()
      writeFileSync(file, JSON.stringify({ pid: 1, startedAt: '1', place: 'elsewhere' }))
      const taken = await lockFolder(folder)
      taken()
    }))

  test('is taken over by one of many that try at once', () =>
    inFolder(async (folder, file) => {
      writeFileSync(file, JSON.stringify({ ...(await mine(folder, file)), startedAt: '1', pid: 999_999_999 }))
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)))
      const taken = tries.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []))
      assert.equal(taken.length, 1)
      for (const release of taken) release()
      assert.deepEqual(readdirSync(folder), [])
    }))

  test('cannot be had where nothing can be written, which is said in words', () =>
    inFolder(async (folder, file) => {
      writeFileSync(file, '')
      await assert.rejects(lockFolder(join(file, 'data')), refusal(/cannot write to its data folder .* \(ENOTDIR\)/))
      rmSync(file)
      const closed = join(folder, 'closed')
      await lockFolder(closed).then(release => release())
      const root = process.geteuid?.() === 0
      chmodSync(closed, 0o555)
      // Root may write anywhere, so it becomes nobody for the moment that the folder is asked.
      if (root) process.seteuid?.(65_534)
      const asked = lockFolder(closed)
      if (root) process.seteuid?.(0)
      await assert.rejects(asked, refusal(/cannot write to its data folder .* \(EACCES\)/))
    }))
})
