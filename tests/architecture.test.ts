import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test, { describe } from 'node:test'

const root = dirname(import.meta.dirname)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

type Guard = Readonly<{ file: string; title: string }>

/** Every `file.test.ts` “title” of a line; a title belongs to the file named last before it. */
const guardsIn = (line: string): Guard[] => {
  let file = ''
  const guards: Guard[] = []
  for (const [, path, title] of line.matchAll(/`([\w./-]+\.test\.tsx?)`|“([^”]+)”/g))
    if (path !== undefined) file = path
    else if (title !== undefined) guards.push({ file, title })
  return guards
}

const titlesIn = (source: string): Set<string> =>
  new Set([...source.matchAll(/\b(?:test|it|describe)\(\s*'((?:[^'\\\n]|\\.)+)'/g)].map(([, title = '']) => title))

const missing = ({ file, title }: Guard): string[] => {
  if (!existsSync(join(root, file))) return [`${file} is not there`]
  return titlesIn(read(file)).has(title) ? [] : [`${file} has no test “${title}”`]
}

const never = read('ARCHITECTURE.md').split('\n## What must never happen\n')[1] ?? ''
const lines = never.split('\n').filter(line => line.startsWith('| ') && !/^\| (never|---)/.test(line))

describe('what must never happen', () => {
  test('is guarded, line by line, by a test that is there', () => {
    assert.ok(lines.length >= 15, `only ${lines.length} lines were found`)
    assert.deepEqual(
      lines.filter(line => guardsIn(line).length === 0),
      [],
    )
    assert.deepEqual(lines.flatMap(guardsIn).flatMap(missing), [])
  })

  test('a guard that is gone would be seen', () => {
    const [guard] = guardsIn('| never | held | `tests/layers.test.ts` “are found” |')
    assert.ok(guard)
    assert.deepEqual(missing(guard), [])
    assert.equal(missing({ ...guard, title: 'are lost' }).length, 1)
    assert.equal(missing({ ...guard, file: 'tests/gone.test.ts' }).length, 1)
  })
})

describe('the documents', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/operations.md']
  // Folders whose place in the table is kept for work that is still to come.
  const toCome = ['src/registers', 'src/voice', 'src/strategy', 'src/board']
  const named = /`((?:src|tests|scripts|migrations|bin|demo|docs)\/[\w./-]+)`/g

  for (const document of documents)
    test(`${document} names only files that there are`, () => {
      const paths = [...read(document).matchAll(named)].map(([, path = '']) => path.replace(/\/$/, ''))
      assert.deepEqual(
        paths.filter(path => !toCome.includes(path) && !existsSync(join(root, path)) && !/\b(ID|NNNN)\b/.test(path)),
        [],
      )
    })
})
