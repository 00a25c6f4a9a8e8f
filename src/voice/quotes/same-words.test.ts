import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holdsTrace, standingIn, traceOf } from './same-words.ts'

const quote = 'I don’t want to explain my life again to every new person who comes.'
const report = (words: string): string => `Young people told us: ${words} The board heard this in June.`

describe('the words of a quote that somebody typed by hand', () => {
  test('are found however quotation marks, spaces, dashes and capitals were set', () => {
    for (const typed of [
      quote,
      "“I don't want to explain my life again\n to every NEW person who comes”",
      '‘I dont want to explain – my life – again, to every new person who comes!’',
    ]) {
      assert.equal(standingIn(report(typed), quote)?.how, 'the same', typed)
      assert.ok(holdsTrace(report(typed), [traceOf(quote) ?? assert.fail()]), typed)
    }
  })

  test('are found with a word changed, and what stands there is known again too', () => {
    const changed = 'I do not want to explain my life again to each new person who comes'
    const found = standingIn(report(changed), quote)
    assert.equal(found?.how, 'nearly the same')
    assert.ok(holdsTrace(report(changed), [traceOf(found?.passage ?? '') ?? assert.fail()]))
  })

  test('are not found where somebody says something else', () => {
    for (const other of ['Every new person who comes explains their role.', 'I want to explain my plan.', '']) {
      assert.equal(standingIn(report(other), quote), null, other)
      assert.ok(!holdsTrace(report(other), [traceOf(quote) ?? assert.fail()]), other)
    }
  })

  test('leave nothing that reads as words, and nothing at all where they are so few that anybody says them', () => {
    const trace = traceOf(quote) ?? assert.fail()
    assert.deepEqual(
      trace.map(part => part.words),
      [6, 8],
    )
    assert.doesNotMatch(JSON.stringify(trace), /explain|person/)
    assert.equal(traceOf('I feel safe'), null)
    assert.equal(standingIn('She said: I feel safe.', 'I feel safe')?.how, 'the same')
    assert.equal(standingIn('She said: safe.', 'Safe'), null)
  })
})
