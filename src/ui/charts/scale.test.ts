import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { axisFor, spread, ticksOver } from './scale.ts'

describe('the values written on an axis', () => {
  it('are round', () => {
    assert.deepEqual(ticksOver(0, 13.8), [0, 5, 10, 15])
    assert.deepEqual(ticksOver(0, 100), [0, 25, 50, 75, 100])
    assert.deepEqual(ticksOver(88.4, 95), [88, 90, 92, 94, 96])
    assert.deepEqual(ticksOver(0, 0.3, 4), [0, 0.1, 0.2, 0.3])
  })

  it('are whole where only whole figures make sense', () => assert.deepEqual(ticksOver(0, 3, 5, true), [0, 1, 2, 3]))

  it('give a flat line room on both sides, and never go below nought for it', () => {
    assert.deepEqual(ticksOver(0, 0), [0, 0.25, 0.5, 0.75, 1])
    const flat = ticksOver(40, 40)
    assert.ok(flat[0]! < 40 && flat.at(-1)! > 40)
  })

  it('cover every value, rise evenly and are few, whatever the values are', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -10_000, max: 90_000, noNaN: true }),
        fc.double({ min: 0.01, max: 90_000, noNaN: true }),
        (least, span) => {
          const ticks = ticksOver(least, least + span)
          const step = ticks[1]! - ticks[0]!
          const slack = step * 1e-6
          assert.ok(ticks[0]! <= least + slack)
          assert.ok(ticks.at(-1)! >= least + span - slack)
          assert.ok(ticks.length >= 2 && ticks.length <= 7)
          ticks.forEach((tick, index) => assert.ok(Math.abs(tick - ticks[0]! - index * step) < slack))
        },
      ),
      { seed: 20191209, numRuns: 500 },
    ))

  it('start at nought, unless the figures all lie far from it', () => {
    assert.equal(axisFor([10, 14, 12]).low, 10)
    assert.equal(axisFor([3, 14, 12]).low, 0)
    assert.equal(axisFor([10, 14, 12], { fromNought: true }).low, 0)
  })

  it('never go over a hundred for a share', () => {
    const axis = axisFor([91, 99.6], { limit: 100 })
    assert.equal(axis.high, 100)
    assert.equal(axis.at(100), 100)
  })
})

describe('the labels at the ends of lines', () => {
  it('stay where they are when there is room', () => assert.deepEqual(spread([20, 100], 30, 0, 200), [20, 100]))

  it('move apart when they would lie on one another, in their own order', () =>
    assert.deepEqual(spread([50, 52, 51], 30, 0, 200), [50, 110, 80]))

  it('stay within the chart', () => assert.deepEqual(spread([195, 198], 30, 0, 200), [170, 200]))
})
