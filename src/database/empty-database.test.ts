import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { copyEmptyDatabase, keepEmptyDatabase } from './empty-database.ts'

const inAFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-test-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const fill = async (folder: string): Promise<void> => {
  mkdirSync(join(folder, 'database'))
  writeFileSync(join(folder, 'database', 'PG_VERSION'), '18\n')
}

describe('An empty database, made before', () => {
  it('is made once, and copied', () =>
    inAFolder(async folder => {
      let times = 0
      const make = async (into: string): Promise<void> => {
        times += 1
        await fill(into)
      }
      await keepEmptyDatabase(make, folder)
      await keepEmptyDatabase(make, folder)
      assert.equal(times, 1)
      assert.equal(copyEmptyDatabase(join(folder, 'copy'), folder), true)
      assert.deepEqual(readdirSync(join(folder, 'copy')), ['PG_VERSION'])
    }))

  it('is not half there when its making fails', () =>
    inAFolder(async folder => {
      await assert.rejects(
        keepEmptyDatabase(async into => {
          await fill(into)
          throw new Error('The disk is full')
        }, folder),
        /The disk is full/,
      )
      assert.deepEqual(readdirSync(folder), [])
      assert.equal(copyEmptyDatabase(join(folder, 'copy'), folder), false)
      assert.ok(!existsSync(join(folder, 'copy')))
    }))

  it('is one, however many make it at once', () =>
    inAFolder(async folder => {
      await Promise.all([keepEmptyDatabase(fill, folder), keepEmptyDatabase(fill, folder)])
      assert.equal(readdirSync(folder).length, 1)
    }))
})
