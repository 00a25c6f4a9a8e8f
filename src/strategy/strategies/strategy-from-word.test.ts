import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Block } from '../../board/index.ts'
import { type StrategyFound, strategyFromBlocks } from './strategy-from-word.ts'

const heading = (text: string, level: 2 | 3 | 4 = 2, number: string | null = null): Block => ({
  kind: 'heading',
  level,
  number,
  words: [{ text }],
})
const paragraph = (text: string, number: string | null = null): Block => ({
  kind: 'paragraph',
  number,
  words: [{ text }],
})
const list = (...items: string[]): Block => ({ kind: 'list', ordered: false, items: items.map(text => [{ text }]) })

const document: readonly Block[] = [
  paragraph('Words before any heading.'),
  heading('Our mission'),
  paragraph('To be good parents.'),
  heading('Our vision'),
  paragraph('Every child is settled.'),
  heading('Introduction'),
  paragraph('The council is the parent.', '1.1'),
  paragraph('It answers to young people.', '1.2'),
  paragraph('Numbered twice by mistake.', '1.2'),
  heading('Our values'),
  list('Working together', 'Building on strengths'),
  heading('What young people told us'),
  list('Fewer changes of worker', 'Live near friends'),
  heading('Our priorities'),
  list('Homes', 'Schools', 'Health'),
  heading('Priority 1: Homes'),
  paragraph('Homes are scarce.'),
  list('Find more carers', 'Build two homes'),
  heading('What we begin with', 3),
  paragraph('The oldest contracts.'),
  heading('Priority 2: Schools'),
  list('A plan for every child'),
  {
    kind: 'table',
    caption: 'Who we care for',
    head: ['Year', 'Children'],
    rows: [['2023', '460']],
    numeric: [false, true],
  },
  { kind: 'picture', file: 'one', alt: 'Children at a table', caption: '' },
  paragraph('See figure X for the count.'),
  heading('Appendix 1: pledges'),
]

const allWords = (found: StrategyFound): string =>
  JSON.stringify([found.mission, found.vision, found.priorities, found.passages, found.problems])

describe('A strategy that comes from Word', () => {
  const found = strategyFromBlocks(document)

  test('has its priorities, each once, with the lists under them as commitments', () => {
    assert.deepEqual(found.priorities, [
      { label: 'Homes', commitments: ['Find more carers', 'Build two homes'] },
      { label: 'Schools', commitments: ['A plan for every child'] },
      { label: 'Health', commitments: [] },
    ])
    assert.equal(found.mission, 'To be good parents.')
    assert.equal(found.vision, 'Every child is settled.')
  })

  test('keeps the numbers of its paragraphs, and says where one stands twice', () => {
    assert.deepEqual(
      found.passages.filter(one => one.number !== '').map(one => [one.number, one.title, one.words]),
      [
        ['1.1', 'Introduction', 'The council is the parent.'],
        ['1.2', '', 'It answers to young people.'],
      ],
    )
    assert.ok(found.passages.some(one => one.words === 'Numbered twice by mistake.' && one.number === ''))
    assert.match(found.problems.join('\n'), /Two paragraphs have the number 1\.2/)
  })

  test('puts values and what young people said where they belong, one by one', () => {
    const of = (section: string) => found.passages.filter(one => one.section === section && one.words !== '')
    assert.deepEqual(
      of('value').map(one => one.words),
      ['Working together', 'Building on strengths'],
    )
    assert.deepEqual(
      of('finding').map(one => one.words),
      ['Fewer changes of worker', 'Live near friends'],
    )
  })

  test('says what is to mend: no commitment, a table, a picture, a figure that nobody filled in', () => {
    const told = found.problems.join('\n')
    assert.match(told, /No commitment was recognised under “Health”/)
    assert.match(told, /table “Who we care for” is kept as lines/)
    assert.match(told, /picture is left out\. What it shows is kept as words: Children at a table/)
    assert.match(told, /placeholder for a figure/)
  })

  test('loses no word of the document', () => {
    const kept = allWords(found)
    for (const words of [
      'Words before any heading.',
      'Introduction',
      'Homes are scarce.',
      'What we begin with',
      'The oldest contracts.',
      '2023; 460',
      'Appendix 1: pledges',
      'See figure X for the count.',
    ])
      assert.ok(kept.includes(words), words)
  })

  test('without any priority is said to have none', () => {
    assert.match(strategyFromBlocks([paragraph('Only words')]).problems.join(), /No priority was recognised/)
  })
})
