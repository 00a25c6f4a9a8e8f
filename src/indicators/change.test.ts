import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { changeSince, intervalOf, limitsFor, type Measured, meetsTarget } from './change.ts'

const share = (top: number, bottom: number): Measured => ({
  unit: 'percent',
  numerator: top,
  denominator: bottom,
  value: (100 * top) / bottom,
})
const count = (top: number): Measured => ({ unit: 'count', numerator: top, denominator: null, value: top })
const rate = (top: number, people: number): Measured => ({
  unit: 'per 10,000',
  numerator: top,
  denominator: people,
  value: (10_000 * top) / people,
})
const mean = (scores: readonly number[]): Measured => {
  const sum = scores.reduce((all, one) => all + one, 0)
  const squares = scores.reduce((all, one) => all + one * one, 0)
  return { unit: 'score', numerator: sum, denominator: scores.length, value: sum / scores.length, squares }
}

const near = (is: number | undefined, said: number, by: number, of: string): void =>
  assert.ok(is !== undefined && Math.abs(is - said) <= by, `${of}: ${is}, not ${said}`)

/** Halves the space between until the place where an answer turns is found. */
const turningPoint = (low: number, high: number, isBefore: (at: number) => boolean): number => {
  let [from, to] = [low, high]
  for (let i = 0; i < 100; i++) {
    const middle = (from + to) / 2
    if (isBefore(middle)) from = middle
    else to = middle
  }
  return from
}

const z = 1.959964

/** All the true shares that would make the one seen unremarkable: Wilson's interval as he defined it, found by trying. */
const sharesThatAgree = (top: number, bottom: number): readonly [number, number] => {
  const seen = top / bottom
  const isRemarkable = (p: number): boolean => Math.abs(seen - p) > z * Math.sqrt((p * (1 - p)) / bottom)
  return [turningPoint(0, seen, p => isRemarkable(p)), turningPoint(seen, 1, p => !isRemarkable(p))]
}

/** The chance of so many events or fewer, where so many are usual. */
const chanceOfAtMost = (events: number, usual: number): number => {
  let term = Math.exp(-usual)
  let sum = term
  for (let k = 1; k <= events; k++) {
    term *= usual / k
    sum += term
  }
  return sum
}

describe('the range that chance leaves', () => {
  test('for a share is the one that Newcombe published for Wilson’s method', () => {
    // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    for (const [top, bottom, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const found = intervalOf(share(top, bottom))
      near(found?.low, 100 * low, 0.006, `${top} of ${bottom}, low`)
      near(found?.high, 100 * high, 0.006, `${top} of ${bottom}, high`)
    }
  })

  test('for a share holds exactly the true shares that would make it unremarkable', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (bottom, part) => {
        const top = Math.round(bottom * part)
        const [low, high] = sharesThatAgree(top, bottom)
        const found = intervalOf(share(top, bottom))
        near(found?.low, 100 * low, 0.001, `${top} of ${bottom}, low`)
        near(found?.high, 100 * high, 0.001, `${top} of ${bottom}, high`)
      }),
      { seed: 20261101, numRuns: 500 },
    )
  })

  test('for a count is within a hair of the exact one, from 5 on', () => {
    for (const events of [5, 6, 10, 16, 25, 50, 100, 449]) {
      const low = turningPoint(0, events, usual => 1 - chanceOfAtMost(events - 1, usual) < 0.025)
      const high = turningPoint(events, 3 * events + 10, usual => chanceOfAtMost(events, usual) > 0.025)
      const found = intervalOf(count(events))
      near(found?.low, low, 0.05, `${events}, low`)
      near(found?.high, high, 0.05, `${events}, high`)
    }
    assert.equal(intervalOf(count(0))?.low, 0)
  })

  test('for a rate is that of its count, for every 10,000', () => {
    const of = intervalOf(count(437))
    const found = intervalOf(rate(437, 67_149))
    near(found?.low, ((of?.low ?? 0) * 10_000) / 67_149, 1e-9, 'low')
    near(found?.high, ((of?.high ?? 0) * 10_000) / 67_149, 1e-9, 'high')
  })

  test('for an average is two standard errors either side', () => {
    const scores = [2, 9, 11, 14, 15, 15, 18, 22, 25, 30]
    const average = scores.reduce((sum, one) => sum + one, 0) / scores.length
    let squares = 0
    for (const one of scores) squares += (one - average) ** 2
    const error = Math.sqrt(squares / 9 / 10)
    const found = intervalOf(mean(scores))
    near(found?.low, average - z * error, 1e-9, 'low')
    near(found?.high, average + z * error, 1e-9, 'high')
  })

  test('is not known where the counts are not, or where there is nobody', () => {
    assert.equal(intervalOf({ unit: 'percent', numerator: null, denominator: null, value: 60 }), null)
    assert.equal(intervalOf({ unit: 'percent', numerator: 0, denominator: 0, value: null }), null)
    assert.equal(intervalOf(mean([12])), null)
  })
})

describe('whether a figure changed', () => {
  const verdict = (now: Measured, before: Measured | null, better: 'higher' | 'lower' | 'neither' = 'higher'): string =>
    changeSince(better, now, before).verdict

  test('is what Newcombe published for the difference of two shares: none where the range of the difference holds nought', () => {
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339,
    // 9/10 − 3/10 is 0.1705 to 0.8090, 5/56 − 0/29 is −0.0381 to 0.1926, 10/10 − 0/20 is 0.6791 to 1, 0/10 − 0/20 holds 0.
    for (const [now, of, before, ofBefore, said] of [
      [56, 70, 48, 80, 'better'],
      [9, 10, 3, 10, 'better'],
      [5, 56, 0, 29, 'no clear change'],
      [10, 10, 0, 20, 'better'],
      [0, 10, 0, 20, 'no clear change'],
    ] as const) {
      assert.equal(verdict(share(now, of), share(before, ofBefore)), said, `${now}/${of} after ${before}/${ofBefore}`)
      const back = said === 'better' ? 'worse' : said
      assert.equal(verdict(share(before, ofBefore), share(now, of)), back, `${before}/${ofBefore} after ${now}/${of}`)
    }
  })

  test('agrees with the range of the difference worked out from the two ranges by trying', () => {
    const shares = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([bottom, part]) => [Math.round(bottom * part), bottom] as const)
    fc.assert(
      fc.property(shares, shares, ([top, bottom], [topBefore, bottomBefore]) => {
        const [low, high] = sharesThatAgree(top, bottom)
        const [lowBefore, highBefore] = sharesThatAgree(topBefore, bottomBefore)
        const [now, before] = [top / bottom, topBefore / bottomBefore]
        const least = now - before - Math.sqrt((now - low) ** 2 + (highBefore - before) ** 2)
        const greatest = now - before + Math.sqrt((high - now) ** 2 + (before - lowBefore) ** 2)
        if (Math.min(Math.abs(least), Math.abs(greatest)) < 1e-6) return
        const said = least > 0 ? 'better' : greatest < 0 ? 'worse' : 'no clear change'
        assert.equal(verdict(share(top, bottom), share(topBefore, bottomBefore)), said)
      }),
      { seed: 20261101, numRuns: 1000 },
    )
  })

  test('points the right way: 100% after 97% is up and 91% after 93% is down', () => {
    const up = changeSince('higher', share(449, 449), share(436, 449))
    const down = changeSince('higher', share(910, 1000), share(930, 1000))
    assert.ok((up.difference ?? 0) > 2.8 && (down.difference ?? 0) < -1.9)
    assert.equal(up.verdict, 'better')
    assert.equal(down.verdict, 'no clear change')
    assert.equal(verdict(share(4550, 5000), share(4650, 5000)), 'worse')
    assert.equal(verdict(share(4550, 5000), share(4650, 5000), 'lower'), 'better')
  })

  test('is not clear among few: with 40 care leavers one person is 2.5 points', () => {
    for (const [now, before] of [
      [40, 39],
      [21, 20],
      [20, 25],
      [36, 37],
    ] as const)
      assert.equal(verdict(share(now, 40), share(before, 40)), 'no clear change', `${now} after ${before} of 40`)
    assert.equal(verdict(share(32, 40), share(20, 40)), 'better')
  })

  test('is only higher or lower where neither is better', () => {
    assert.equal(verdict(count(500), count(400), 'neither'), 'higher')
    assert.equal(verdict(count(400), count(500), 'neither'), 'lower')
    assert.equal(verdict(count(437), count(449), 'neither'), 'no clear change')
  })

  test('cannot be said without an earlier figure, or without the counts of one of them', () => {
    assert.equal(verdict(share(1, 2), null), 'cannot be compared')
    assert.equal(changeSince('higher', share(1, 2), null).difference, null)
    const typed: Measured = { unit: 'percent', numerator: null, denominator: null, value: 60 }
    const said = changeSince('higher', share(50, 100), typed)
    assert.equal(said.verdict, 'cannot be compared')
    assert.equal(said.difference, -10)
    assert.match(said.because, /counts/)
  })
})

describe('the limits of ordinary movement', () => {
  const typed = (value: number): Measured => ({ unit: 'days', numerator: null, denominator: null, value })
  // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, flow rate: ten points; told twice over to have enough.
  const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1]
  const twice = [...flow, ...flow.toReversed()]

  test('are 2.66 mean moving ranges either side of the mean, as in the published example', () => {
    const found = limitsFor(typed(50), twice)
    // The handbook: mean 50.81, mean moving range 1.8778; told there and back the ranges are the same, and one of nought.
    near(found?.mean, 50.81, 0.001, 'mean')
    const range = (2 * 9 * 1.8778) / 19
    near(found?.high, 50.81 + 2.66 * range, 0.001, 'high')
    near(found?.low, 50.81 - 2.66 * range, 0.001, 'low')
  })

  test('are not drawn under twelve points', () => {
    assert.equal(limitsFor(typed(50), twice.slice(0, 11)), null)
    assert.notEqual(limitsFor(typed(50), twice.slice(0, 12)), null)
  })

  test('are never tighter than three standard errors, below nought, or above 100%', () => {
    const steady = Array.from({ length: 12 }, () => 50)
    near(limitsFor(share(20, 40), steady)?.high, 50 + 300 * Math.sqrt(0.25 / 40), 1e-9, 'high')
    const few = limitsFor(
      share(1, 40),
      Array.from({ length: 12 }, () => 3),
    )
    assert.equal(few?.low, 0)
    const nearlyAll = limitsFor(
      share(39, 40),
      Array.from({ length: 12 }, () => 97),
    )
    assert.equal(nearlyAll?.high, 100)
  })

  test('decide, once there are twelve points, whatever the last figure was', () => {
    const points = [60, 61, 59, 60, 62, 58, 60, 61, 59, 60, 61, 60]
    const since = (now: number): string => changeSince('higher', typed(now), typed(60), points).verdict
    assert.deepEqual([66, 63, 60, 57, 54].map(since), [
      'better',
      'no clear change',
      'no clear change',
      'no clear change',
      'worse',
    ])
    assert.match(changeSince('higher', typed(66), typed(60), points).because, /^Outside the limits of the 12 figures/)
  })
})

test('a target is met from the right side, and is neither met nor missed without one', () => {
  assert.deepEqual(
    [
      meetsTarget('higher', 90, 90),
      meetsTarget('higher', 89.9, 90),
      meetsTarget('lower', 10, 10),
      meetsTarget('lower', 10.1, 10),
      meetsTarget('neither', 10, 10),
      meetsTarget('higher', null, 90),
      meetsTarget('higher', 90, null),
    ],
    [true, false, true, false, null, null, null],
  )
})
