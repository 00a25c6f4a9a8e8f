import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readingAge, targetReadingAge } from './reading-age.ts'
import { keptWords, withOwnWords, wordsIn } from './words.ts'

describe('the plain words', () => {
  test('explain each hard word in words that a child of eleven reads', () => {
    assert.ok(keptWords.length > 45)
    for (const { term, means } of keptWords) assert.ok(means.length > 10 && /[.]$/.test(means), term)
    const age = readingAge(keptWords.map(word => word.means).join('\n'))
    assert.ok(age <= targetReadingAge, String(age))
  })

  test('of the council stand over those that came with Kept, and none is there twice', () => {
    const own = [
      { term: 'iro', means: 'Our own words.' },
      { term: 'Zebra', means: 'A new word.' },
    ]
    const all = withOwnWords(own)
    assert.equal(all.length, keptWords.length + 1)
    assert.deepEqual(
      all.filter(word => word.term.toLowerCase() === 'iro').map(word => word.means),
      ['Our own words.'],
    )
    assert.equal(all.at(-1)?.term, 'Zebra')
  })

  test('are found in a text as whole words, and in the plural', () => {
    const found = wordsIn('Your PA and two advocates came. The spare seat was empty.', keptWords).map(word => word.term)
    assert.deepEqual(found, ['Advocate', 'Personal adviser (PA)'])
  })
})
