import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readingAge, targetReadingAge } from './reading-age.ts'
import { render } from '../../ui/index.ts'
import { explainer } from './explained.tsx'
import { keptWords, plainTitleOf, termsIn, withOwnWords, wordsIn } from './words.ts'

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
    assert.deepEqual(
      termsIn('A review of each IRO and foster carer', keptWords).map(word => word.term),
      ['Foster carer', 'IRO'],
    )
    assert.deepEqual(
      wordsIn('He is at risk of CSE.', keptWords).map(word => word.term),
      ['CE and CSE'],
    )
  })

  test('call somebody what young people call them, where that is written down', () => {
    const people = [
      { title: 'Assistant Director, Care', plainTitle: 'The person in charge of social workers' },
      { title: 'Chair', plainTitle: '' },
    ]
    assert.equal(plainTitleOf(people, 'Acting Assistant Director, Care'), 'person in charge of social workers')
    assert.equal(plainTitleOf(people, 'Chair'), 'Chair')
  })

  test('are explained where they first stand, with the meaning to rest on and a place to go to', () => {
    const explain = explainer(keptWords)
    const shown = render(explain('Ask your IRO <now>. The corporate parenting board asks the IRO.'))
    assert.match(
      shown,
      /^Ask your <a class="govuk-link kept-dfn" href="\/young-people\/words#word-iro" title="The person who runs your review[^"]*">IRO<\/a> &lt;now>?/,
    )
    assert.equal(shown.match(/IRO<\/a>/g)?.length, 1)
    assert.equal(render(explain('Your IRO again')), 'Your IRO again')
  })
})
