import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { catalogue } from './catalogue.ts'
import { indicatorDocs } from './indicator-docs.ts'

const docs = indicatorDocs(catalogue)

test('docs/indicators.md says what the definitions say', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/indicators.md'), 'utf8')
  assert.ok(written === docs, 'docs/indicators.md is stale: run npm run docs')
})

test('every measure has its section, with all that is not certain about it', () => {
  for (const { id, code, title, doubts = [] } of catalogue) {
    assert.ok(docs.includes(`### ${title}\n\n\`${id}\` · \`${code}\` · version`), id)
    for (const doubt of doubts) assert.ok(docs.includes(doubt), `${id}: ${doubt}`)
  }
})

test('everything the board asked for is answered, or the page says why not', () => {
  assert.ok(docs.includes('| P4.13 | In a foster placement | `living-with-foster-carers`'))
  assert.ok(
    docs.includes(
      '| M39 | The data set is compared with the year before, neighbours and England | No measure: It asks',
    ),
  )
  assert.ok(!docs.includes('nobody says why'))
})
