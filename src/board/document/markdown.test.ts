import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { plainDate } from '../../kernel/index.ts'
import { type Block, plainWords } from './block.ts'
import { fromMarkdown, numbered } from './from-markdown.ts'
import { ShowDocument } from './show.tsx'
import { toMarkdown } from './to-markdown.ts'

const told = (source: string): string[] =>
  fromMarkdown(source).map(block =>
    block.kind === 'heading' || block.kind === 'paragraph'
      ? `${block.kind} ${block.number ?? '-'} ${plainWords(block.words)}`
      : block.kind,
  )

describe('a report written in Markdown', () => {
  test('has numbered sections, and paragraphs numbered within them', () => {
    assert.deepEqual(told('Before.\n\n# First\n\nOne.\n\nTwo.\n\n### Smaller\n\nThree.\n\n## Second\n\nFour.'), [
      'paragraph - Before.',
      'heading 1 First',
      'paragraph 1.1 One.',
      'paragraph 1.2 Two.',
      'heading - Smaller',
      'paragraph 1.3 Three.',
      'heading 2 Second',
      'paragraph 2.1 Four.',
    ])
  })

  test('never holds markup: what looks like HTML stays words', () => {
    const [block] = fromMarkdown('<script>alert(1)</script>\n\nA <b>bold</b> word, [a trap](javascript:alert(1)).')
    assert.ok(block?.kind === 'paragraph')
    assert.equal(plainWords(block.words), '<script>alert(1)</script>')
    const [, second] = fromMarkdown('x\n\nA <b>bold</b> word, [a trap](javascript:alert(1)).')
    assert.ok(second?.kind === 'paragraph')
    assert.equal(plainWords(second.words), 'A <b>bold</b> word, a trap.')
    assert.ok(second.words.every(word => !('link' in word)))
  })

  test('binds a figure in its words, and a chart or a table in a paragraph of its own', () => {
    const [words, chart, table] = fromMarkdown(
      'There are [[figure: children-in-care as at 2019-11-30]] children.\n\n[[chart: children-in-care | In care]]\n\n[[table: care-leavers]]',
    )
    assert.ok(words?.kind === 'paragraph')
    assert.deepEqual(words.words, [
      { text: 'There are ' },
      { measure: 'children-in-care', asAt: plainDate('2019-11-30'), shown: null },
      { text: ' children.' },
    ])
    assert.deepEqual(chart, {
      kind: 'measure',
      show: 'chart',
      measure: 'children-in-care',
      title: 'In care',
      asAt: null,
      passport: null,
      values: null,
    })
    assert.ok(table?.kind === 'measure' && table.show === 'table')
  })

  test('holds tables with a caption, whose columns of numbers stand to the right', () => {
    const [block] = fromMarkdown(
      'Table: Carers by area\n\n| Area | Carers |\n| --- | --- |\n| North | 1,204 |\n| South | 98 |',
    )
    assert.deepEqual(block, {
      kind: 'table',
      caption: 'Carers by area',
      head: ['Area', 'Carers'],
      rows: [
        ['North', '1,204'],
        ['South', '98'],
      ],
      numeric: [false, true],
    })
  })

  test('keeps the first number of a list that goes on after a paragraph', () => {
    const [first, , second] = fromMarkdown('1. Homes\n\nWhy homes.\n\n2. Schools\n3. Health')
    assert.deepEqual(first, { kind: 'list', ordered: true, items: [[{ text: 'Homes' }]] })
    assert.deepEqual(second, {
      kind: 'list',
      ordered: true,
      start: 2,
      items: [[{ text: 'Schools' }], [{ text: 'Health' }]],
    })
    const shown = String(ShowDocument({ blocks: [second], options: { pictureAddress: file => file } }))
    assert.match(shown, /<ol class="govuk-list govuk-list--number" start="2">/)
  })

  test('holds pictures of its own, and no others', () => {
    const [ours, theirs] = fromMarkdown('![A bus](picture:abc "On the way")\n\n![Spy](https://elsewhere.example/x.png)')
    assert.deepEqual(ours, { kind: 'picture', file: 'abc', alt: 'A bus', caption: 'On the way' })
    assert.ok(theirs?.kind === 'paragraph')
  })

  const word = fc.stringMatching(/^[A-Za-z£%*_#<>[\]|\\`~&+-]{1,9}$/)
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => `a ${words.join(' ')} z`)
  const words = fc
    .tuple(text, text, text)
    .map(([a, b, c]) => [
      { text: `${a} ` },
      { text: b, strong: true as const },
      { text: ` ${c} ` },
      { measure: 'children-in-care', asAt: null, shown: null },
      { text: ' end' },
    ])
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(2 as const, 3 as const, 4 as const),
      number: fc.constant(null),
      words,
    }),
    fc.record({ kind: fc.constant('paragraph' as const), number: fc.constant(null), words }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.constant(true),
      start: fc.integer({ min: 2, max: 99 }),
      items: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
    fc.tuple(text, text, text).map(([caption, head, cell]) => ({
      kind: 'table' as const,
      caption,
      head: [head, 'Number'],
      rows: [[cell, '12']],
      numeric: [false, true],
    })),
    fc.record({ kind: fc.constant('picture' as const), file: fc.constant('abc-def'), alt: text, caption: text }),
  )

  test('written out again, gives the same blocks', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), blocks => {
        assert.deepEqual(fromMarkdown(toMarkdown(blocks)), numbered(structuredClone(blocks)))
      }),
      { seed: 20191209, numRuns: 300 },
    )
  })
})
