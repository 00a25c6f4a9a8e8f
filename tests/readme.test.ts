import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import test, { describe } from 'node:test'
import { settingsTable } from '../src/settings.ts'

const root = dirname(import.meta.dirname)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/operations.md',
]

/** The cells of each row of the table under a heading. */
const tableUnder = (heading: string, words: string): string[][] =>
  (words.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )

describe('the README', () => {
  test('has the table of settings that the program reads', () => {
    assert.deepEqual(
      tableUnder('Settings', read('README.md')),
      settingsTable.map(({ name, means, unless }) => [`\`${name}\``, means, unless]),
    )
  })

  test('has every setting that the program reads in its table', () => {
    const named = [...read('src/settings.ts').matchAll(/(?:given|yesOrNo)\((?:environment, )?'([A-Z_]+)'/g)]
    assert.ok(named.length > 8, `only ${named.length} settings were found in the program`)
    const listed = settingsTable.map(({ name }) => name)
    assert.deepEqual(
      named.map(([, name = '']) => name).filter(name => !listed.includes(name)),
      [],
    )
  })

  test('is one screen or two: fewer than 100 lines', () => {
    assert.ok(read('README.md').split('\n').length < 100)
  })

  test('shows the data set, in a picture that is quick to fetch and said in words', () => {
    const [, words = '', path = ''] = /!\[([^\]]+)\]\(([^)]+)\)/.exec(read('README.md')) ?? []
    assert.ok(words.length > 40, 'the picture has no words')
    const { size } = statSync(join(root, path))
    assert.ok(size > 10_000 && size < 250_000, `${path} has ${size} bytes`)
  })
})

describe('every document', () => {
  for (const document of documents)
    test(`${document} leads only to files that there are`, () => {
      const missing = [...read(document).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
        .map(([, path = '']) => path)
        .filter(path => !existsSync(join(root, dirname(document), path)))
      assert.deepEqual(missing, [])
    })

  test('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const missing = documents.flatMap(document =>
      [...read(document).matchAll(/npm run ([a-z-]+)/g)]
        .map(([, script = '']) => script)
        .filter(script => !(script in scripts))
        .map(script => `${document}: ${script}`),
    )
    assert.deepEqual(missing, [])
  })

  test('names only commands that kept has', () => {
    const commands = [...read('src/command-line/commands.ts').matchAll(/^ {2}(\w+): async/gm)].map(([, name]) => name)
    assert.ok(commands.includes('start') && commands.length > 5)
    const missing = documents.flatMap(document =>
      [...read(document).matchAll(/(?:`|^)(?:npm run |node bin\/)?kept(?:\.mjs)?(?: --)? ([a-z]+)/gm)]
        .map(([, command = '']) => command)
        .filter(command => !commands.includes(command))
        .map(command => `${document}: ${command}`),
    )
    assert.deepEqual(missing, [])
  })
})
