import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import test, { describe } from 'node:test'

const root = dirname(import.meta.dirname)
const folder = join(root, 'docs/adr')

type Written = Readonly<{ name: string; number: string; words: string }>

const records: readonly Written[] = readdirSync(folder)
  .toSorted()
  .map(name => ({ name, number: name.slice(0, 4), words: readFileSync(join(folder, name), 'utf8') }))

const packages = (): string[] => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  return [dependencies, optionalDependencies, devDependencies].flatMap(some => Object.keys(some ?? {})).toSorted()
}

describe('what was decided and is dear to undo', () => {
  test('is one file each, numbered from 0001 without gaps or doubles', () => {
    assert.ok(records.length >= 10, `only ${records.length} records were found`)
    assert.deepEqual(
      records.filter(({ name }) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name)).map(({ name }) => name),
      [],
    )
    assert.deepEqual(
      records.map(({ number }) => number),
      records.map((_, at) => String(at + 1).padStart(4, '0')),
    )
  })

  test('begins with its own number, and says the context, the choice and the cost', () => {
    for (const { name, number, words } of records) {
      assert.ok(words.startsWith(`# ${number} `), name)
      for (const part of ['Context', 'Choice', 'Cost']) assert.ok(words.includes(`\n## ${part}\n`), `${name}: ${part}`)
    }
  })

  test('is about a page long', () => {
    // The record of packages is a list, and as long as there are packages.
    const long = records.filter(({ name, words }) => !name.includes('dependencies') && words.split(/\s+/).length > 600)
    assert.deepEqual(
      long.map(({ name }) => name),
      [],
    )
  })

  test('names only other records that there are', () => {
    const numbers = new Set(records.map(({ number }) => number))
    for (const { name, words } of records)
      for (const [, number] of words.matchAll(/\((\d{4})\)/g))
        assert.ok(numbers.has(number ?? ''), `${name}: ${number}`)
  })

  test('names only files that there are', () => {
    for (const { name, words } of records)
      for (const [, path] of words.matchAll(/`((?:src|tests|scripts|migrations|bin|demo|docs)\/[\w./-]+)`/g))
        assert.ok(existsSync(join(root, posix.normalize(path ?? ''))), `${name}: ${path}`)
  })
})

describe('the record of packages', () => {
  const words = records.find(({ name }) => name.endsWith('-dependencies.md'))?.words ?? ''
  const named = [...words.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)]

  test('has every package of package.json, and no other', () => {
    assert.deepEqual(named.map(([, name = '']) => name).toSorted(), packages())
  })

  test('says the licence that the package has', () => {
    const wrong = named.flatMap(([, name = '', licence = '']) => {
      const file = join(root, 'node_modules', name, 'package.json')
      // Packages of another platform are not installed here.
      if (!existsSync(file)) return name.includes('arm64') ? [] : [`${name} is not installed`]
      const own = (JSON.parse(readFileSync(file, 'utf8')) as { license?: string }).license ?? ''
      return own === licence.trim() ? [] : [`${name} has ${own}`]
    })
    assert.deepEqual(wrong, [])
  })

  test('says why in a sentence', () => {
    assert.deepEqual(
      named.filter(([, , , , , why = '']) => why.trim().split(' ').length < 2).map(([, name]) => name),
      [],
    )
  })
})
