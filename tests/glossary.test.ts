import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, test } from 'node:test'
import { roles } from '../src/access/index.ts'
import { catalogue } from '../src/indicators/index.ts'

const root = join(import.meta.dirname, '..')
const glossary = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')

/** The rows of the tables of five columns, without their headings. */
const rows = glossary
  .split('\n')
  .filter(line => line.startsWith('| '))
  .map(line => line.slice(2, -2).split(' | '))
  .filter(cells => cells.length === 5 && cells[0] !== 'Term' && !cells[0]?.startsWith('--'))
  .map(([term = '', meaning = '', source = '', inCode = '', onScreen = '']) => ({
    term,
    meaning,
    source,
    names: [...inCode.matchAll(/`([^`]+)`/g)].map(found => found[1] ?? ''),
    inCode,
    onScreen,
  }))

const shipped = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .filter(file => !/\.test\.tsx?$/.test(file))
  .map(file => readFileSync(join(root, file), 'utf8'))
  .join('\n')
/** What the code declares, or has as a property; a word in a comment is not a name. */
const declared = new Set(
  [...shipped.matchAll(/\b(?:const|type|class) (\w+)|\b(\w+)\??:(?!\/)/g)].map(found => found[1] ?? found[2]),
)

describe('the glossary', () => {
  test('has a table for each part of the work', () => assert.ok(rows.length > 60, `only ${rows.length} terms`))

  test('gives names that are in the code', () => {
    const missing = rows.flatMap(({ term, names }) =>
      names.filter(name => !name.includes('-') && !declared.has(name)).map(name => `${term}: ${name}`),
    )
    assert.deepEqual(missing, [])
    assert.ok(declared.has('wasInCareOn') && !declared.has('reunification'))
  })

  test('gives the ids of measures and roles that there are', () => {
    const ids = new Set<string>([...catalogue, ...roles].map(({ id }) => id))
    assert.deepEqual(
      rows.flatMap(({ names }) => names.filter(name => name.includes('-') && !ids.has(name))),
      [],
    )
  })

  test('says what each term means, where it comes from, and the word on the screen', () => {
    for (const { term, meaning, source, inCode, names, onScreen } of rows) {
      assert.ok(meaning.length > 10 && source !== '' && onScreen !== '', term)
      assert.ok(inCode === '–' || names.length > 0, `${term}: ${inCode}`)
    }
  })

  test('explains each term once', () => {
    const terms = rows.map(({ term }) => term.toLowerCase())
    assert.deepEqual(
      terms.filter((term, at) => terms.indexOf(term) !== at),
      [],
    )
  })

  test('has the acronyms that the papers of a board use', () => {
    const short =
      'CPB LMCS CLiCC IHA RHI MACE CE CSE JTAI EHCP SEND IRO ADM IRM IFA SGO PEP SDQ EET PA MASH TAF DNLAC LADO UASC NMS WREC FGC'
    assert.deepEqual(
      short.split(' ').filter(one => !new RegExp(`^\\| ${one}\\b|[(,] ?${one}\\b`, 'm').test(glossary)),
      [],
    )
  })

  test('points only at records that there are', () => {
    for (const [, path = ''] of glossary.matchAll(/(docs\/adr\/[\w-]+\.md|tests\/[\w.-]+\.ts)/g))
      assert.ok(existsSync(join(root, path)), basename(path))
  })
})
