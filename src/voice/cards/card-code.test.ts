import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, hashOfCode } from './card-code.ts'

describe('the code of a card', () => {
  test('can be read aloud: no vowel, and no sign that looks or sounds like another', () => {
    const codes = Array.from({ length: 2_000 }, (_, place) => codeOf('a secret', place))
    for (const code of codes)
      assert.match(code, /^[FHJKMQRTWXZ2346789]{3}-[FHJKMQRTWXZ2346789]{3}-[FHJKMQRTWXZ2346789]{4}$/)
    assert.equal(new Set(codes).size, codes.length)
  })

  test('uses every sign about as often', () => {
    const counts = new Map<string, number>()
    for (let place = 0; place < 1_800; place++)
      for (const sign of codeOf('another', place).replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    assert.equal(counts.size, 18)
    for (const [sign, count] of counts) assert.ok(count > 850 && count < 1_150, `${sign}: ${count}`)
  })

  test('is the same however it is typed, and kept only as its hash', () => {
    const code = codeOf('a secret')
    assert.equal(hashOfCode(` ${code.toLowerCase().replaceAll('-', ' ')} `), hashOfCode(code))
    assert.notEqual(hashOfCode(code), hashOfCode(codeOf('a secret', 1)))
    assert.ok(!hashOfCode(code).includes(code.slice(0, 3).toLowerCase()) || hashOfCode(code).length === 64)
  })
})
