import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { Refusal } from '../kernel/index.ts'
import { contrast, councilStylesheet } from './council-colours.ts'

describe('the council’s colours', () => {
  it('are measured as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21)
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48')
    assert.equal(contrast('#123456', '#123456'), 1)
  })

  it('are refused when they cannot be read on white, in words', () => {
    for (const colours of [
      { primary: '#ffdd00', accent: '#8a2f6b' },
      { primary: '#17495b', accent: '#f58220' },
    ])
      assert.throws(
        () => councilStylesheet(colours),
        (error: unknown) => error instanceof Refusal && /too light to read/.test(error.message),
      )
  })

  it('are refused when they are no colours, so that nothing else gets into the stylesheet', () => {
    for (const primary of ['red', '#fff', '#17495b;}body{display:none', ''])
      assert.throws(() => councilStylesheet({ primary, accent: '#8a2f6b' }), Refusal)
  })

  it('can be read on light and on dark pages, whatever they are', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`)
    let accepted = 0
    fc.assert(
      fc.property(hex, hex, (primary, accent) => {
        let css: string
        try {
          css = councilStylesheet({ primary, accent })
        } catch (error) {
          assert.ok(error instanceof Refusal)
          return
        }
        accepted += 1
        const [light, dark] = css.trim().split('\n')
        const coloursIn = (line: string) =>
          [...line.matchAll(/--kept-(?:primary|accent):(#[\da-f]{6})/g)].map(found => found[1]!)
        for (const colour of coloursIn(light!)) {
          assert.ok(contrast(colour, '#ffffff') >= 4.5)
          assert.ok(contrast(colour, '#f3f5f4') >= 4.5)
        }
        for (const colour of coloursIn(dark!)) {
          assert.ok(contrast(colour, '#12191e') >= 4.5)
          assert.ok(contrast(colour, '#2a363f') >= 4.5)
          assert.ok(contrast(colour, '#10171c') >= 4.5)
        }
      }),
      { seed: 20191209, numRuns: 400 },
    )
    assert.ok(accepted > 20)
  })
})
