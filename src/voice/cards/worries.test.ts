import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mayTellOfHarm, worriesIn } from './worries.ts'

const kinds = (words: string) => [...new Set(worriesIn(words).map(worry => worry.kind))].toSorted()

describe('a card before it goes anywhere', () => {
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['My social worker keeps changing and nobody tells us why.', []],
    ['We want more Wi-Fi at Christmas and on Sundays. I think it’s fair.', []],
    ['I want Kayleigh to stop coming in my room', ['name']],
    ['my name is bartosz and i want a bike', ['name']],
    ['Ask Mr Tumbleton about it', ['name']],
    ['Ring me on 07700 900 123', ['phone number']],
    ['I live at 14 Acorn Road', ['address', 'name']],
    ['We are in BH99 9ZZ', ['address']],
    ['write to me.here@example.org', ['email address']],
    ['I was born on 3/4/2012', ['date of birth']],
    ['he hits me when no one is there', ['possible disclosure']],
    ['Sometimes I want to die', ['possible disclosure']],
    ['he told me not to tell anyone', ['possible disclosure']],
    ['i dont feel safe here', ['possible disclosure']],
  ]
  for (const [words, expected] of found)
    test(`“${words}” ${expected.length === 0 ? 'raises no worry' : `is stopped for ${expected.join(' and ')}`}`, () => {
      const had = kinds(words)
      if (expected.includes('address')) assert.ok(had.includes('address'), had.join())
      else assert.deepEqual(had, expected)
    })

  test('is not held for words that only begin like harm, and says which words it was held for', () => {
    assert.equal(mayTellOfHarm('We would like a rabbit and more hits on the radio'), false)
    assert.deepEqual(worriesIn('She punched me'), [{ kind: 'possible disclosure', at: 'punched' }])
  })
})
