import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readingAge, readingInWords, readingOf, syllablesIn } from './reading-age.ts'

describe('the reading age of words', () => {
  test('counts the sounds of a word as a reader says them', () => {
    const counts = {
      cat: 1,
      made: 1,
      asked: 1,
      wanted: 2,
      table: 2,
      people: 2,
      children: 2,
      holiday: 3,
      responsibility: 6,
      yes: 1,
      money: 2,
      worker: 2,
      answered: 2,
    }
    assert.deepEqual(Object.fromEntries(Object.keys(counts).map(word => [word, syllablesIn(word)])), counts)
  })

  test('is young for short words and sentences, and old for an officer’s', () => {
    const plain =
      'You asked for time alone with your worker. We said yes. Your worker must now ask you where you want to meet.'
    const officers =
      'Practitioners have been reminded of the expectation that statutory visitation incorporates an opportunity for confidential communication, notwithstanding operational considerations.'
    assert.ok(readingAge(plain) < 9, String(readingAge(plain)))
    assert.ok(readingAge(officers) > 20, String(readingAge(officers)))
    assert.deepEqual(readingOf(officers).longSentences, [])
    assert.ok(readingOf(officers).hardWords.includes('confidential'))
    assert.match(readingInWords(readingOf(officers)), /Aim for 11 or less/)
    assert.match(readingInWords(readingOf(plain)), /Good/)
  })

  test('does not take a list for one long sentence, nor a point in a number for an end', () => {
    assert.equal(readingOf('One thing\nAnother thing\nA third').sentences, 3)
    assert.equal(readingOf('We gave 2.5 pounds to each of you.').sentences, 1)
    assert.equal(readingOf('').age, 5)
  })

  test('names the sentences that are too long', () => {
    const long = 'we went to the sea and then we went to the park and then we went to the shop and then home again'
    assert.deepEqual(readingOf(`Short one. ${long}.`).longSentences, [long])
  })
})
