import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import * as fc from 'fast-check'
import { Refusal } from '../../kernel/index.ts'
import { since, wilson } from './chance.ts'
import { hidden, type Reply, resultsOf, smallest } from './results.ts'
import {
  bandOfAge,
  checkAges,
  readAges,
  readChoices,
  standardChoices,
  type SurveyQuestion,
  writeChoices,
} from './survey.ts'

const question: SurveyQuestion = {
  key: 'safe',
  kind: 'scale',
  name: 'Feels safe',
  choices: standardChoices.scale,
  good: ['always', 'mostly'],
  measure: null,
  statement: null,
  norm: null,
}
const keys = question.choices.map(choice => choice.key)
const wave = { asked: 450, target: 100 }

describe('the versions of a wave', () => {
  test('that both take a child of 11 are refused, and so is an age that nobody asks', () => {
    assert.throws(() => checkAges(readAges('2 to 11\n11 to 18')), {
      message: 'A child of 11 is in both 2 to 11 and 11 to 18. End the first at 10, or begin the second at 12',
    })
    assert.throws(() => checkAges(readAges('2-10, 12-18')), /Nobody asks a child of 11/)
    assert.deepEqual(checkAges(readAges('11–18\n2 to 10')), [
      { from: 2, to: 10 },
      { from: 11, to: 18 },
    ])
    for (const wrong of ['', 'all', '10 to 2', '2 to 30', '2 to 10\n5 to 6'])
      assert.throws(() => checkAges(readAges(wrong)), Refusal, wrong)
  })

  test('take every age once, whatever bands are written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: fc.nat(25), to: fc.nat(25) }), { minLength: 1, maxLength: 4 }), bands => {
        let taken: ReturnType<typeof checkAges>
        try {
          taken = checkAges(bands)
        } catch {
          return
        }
        const last = Math.max(...taken.map(band => band.to))
        for (let age = taken[0]?.from ?? 0; age <= last; age++)
          assert.equal(taken.filter(band => band.from <= age && age <= band.to).length, 1)
      }),
      { seed: 11, numRuns: 500 },
    )
  })

  test('keep only a band of an age', () => {
    assert.deepEqual([2, 7, 8, 11, 12, 15, 16, 17, 18, 25].map(bandOfAge), [
      'under 8',
      'under 8',
      '8 to 11',
      '8 to 11',
      '12 to 15',
      '12 to 15',
      '16 to 17',
      '16 to 17',
      '18 to 25',
      '18 to 25',
    ])
  })
})

describe('the choices of a question', () => {
  test('are read one a line, with a plus before those that count', () => {
    const read = readChoices('choice', '+ My carer\n+My social worker\nNobody')
    assert.deepEqual(
      read.choices.map(one => one.key),
      ['my-carer', 'my-social-worker', 'nobody'],
    )
    assert.deepEqual(read.good, ['my-carer', 'my-social-worker'])
    assert.deepEqual(readChoices('choice', writeChoices(read)), read)
    assert.deepEqual(readChoices('scale', writeChoices(question)), { choices: question.choices, good: question.good })
    assert.throws(() => readChoices('choice', 'Yes\nyes'), /the same/)
  })
})

const repliesWith = (counts: readonly number[], more: (at: number) => Partial<Reply> = () => ({})): Reply[] =>
  counts
    .flatMap((count, choice) => Array.from({ length: count }, () => keys[choice] ?? ''))
    .map((key, at) => ({ ageBand: '12 to 15', home: 'foster', answers: { safe: key }, ...more(at) }))

describe('the results of a survey', () => {
  test('with fewer than six answers show none', () => {
    const shown = resultsOf([question], repliesWith([5]), wave)
    assert.equal(shown.replies, null)
    assert.deepEqual(shown.byAge, [])
    assert.ok(shown.questions.every(one => one.answered === null && one.good === null && one.byAge.length === 0))
    assert.ok(shown.questions[0]?.choices.every(choice => choice.count === null))
    assert.equal(resultsOf([question], [], wave).replies, 0)
  })

  test('hide a small count and the next, so that the total does not give it away', () => {
    const [shown] = resultsOf([question], repliesWith([40, 30, 2, 9, 0]), wave).questions
    assert.deepEqual(
      shown?.choices.map(choice => choice.count),
      [40, 30, null, null, 0],
    )
    assert.deepEqual([shown?.good?.count, shown?.good?.of], [70, 81])
  })

  test('hide the result itself where only a few did not answer well', () => {
    const [shown] = resultsOf([question], repliesWith([40, 30, 2, 1, 0]), wave).questions
    assert.equal(shown?.good, null)
    assert.equal(shown.answered, 73)
    assert.deepEqual(
      shown.choices.map(choice => choice.count),
      [40, null, null, null, 0],
    )
  })

  test('hide a second group where one is small', () => {
    const replies = [
      ...repliesWith([20, 0, 10]),
      ...repliesWith([8, 0, 9], () => ({ ageBand: '16 to 17' })),
      ...repliesWith([2, 0, 1], () => ({ ageBand: 'under 8' })),
    ]
    const shown = resultsOf([question], replies, wave)
    assert.deepEqual(shown.byAge, [
      { group: 'under 8', count: null },
      { group: '12 to 15', count: 30 },
      { group: '16 to 17', count: null },
    ])
    assert.deepEqual(
      shown.questions[0]?.byAge.map(row => [row.group, row.answered, row.good?.count ?? null]),
      [
        ['under 8', null, null],
        ['12 to 15', 30, 20],
        ['16 to 17', null, null],
      ],
    )
  })

  test('let nobody work out a hidden count from the totals', () => {
    const ways = (places: number, total: number): number[][] =>
      places === 1
        ? [[total]]
        : Array.from({ length: total + 1 }, (_, first) =>
            ways(places - 1, total - first).map(rest => [first, ...rest]),
          ).flat()
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }), counts => {
        const total = counts.reduce((all, one) => all + one, 0)
        const [shown] = resultsOf([question], repliesWith(counts), wave).questions
        if (!shown || total < smallest) return
        const secret = shown.choices.flatMap((choice, at) => (choice.count === null ? [at] : []))
        for (const at of counts.keys())
          if ((counts[at] ?? 0) > 0 && (counts[at] ?? 0) < smallest) assert.ok(secret.includes(at))
        if (secret.length === 0) return
        const left = total - counts.reduce((all, one, at) => all + (secret.includes(at) ? 0 : one), 0)
        // Every way to fill what is hidden that agrees with all that is shown.
        const agree = ways(secret.length, left).filter(
          way =>
            !shown.good ||
            shown.good.count ===
              counts.reduce((all, one, at) => {
                const place = secret.indexOf(at)
                return question.good.includes(keys[at] ?? '') ? all + (place < 0 ? one : (way[place] ?? 0)) : all
              }, 0),
        )
        for (const place of secret.keys())
          assert.ok(new Set(agree.map(way => way[place])).size >= 2, JSON.stringify(counts))
      }),
      { seed: 24, numRuns: 300 },
    )
  })

  test('hide of any counts at least two that together are six, or none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }), counts => {
        const out = hidden(counts)
        const total = counts.reduce((all, one) => all + one, 0)
        if (out.size === 0 || total < smallest) return
        assert.ok(out.size >= 2)
        assert.ok([...out].reduce((all, at) => all + (counts[at] ?? 0), 0) >= smallest)
      }),
      { seed: 6, numRuns: 500 },
    )
  })

  test('are called higher or lower only where chance would rarely make it so', () => {
    const share = (count: number, of: number) => ({ percent: (100 * count) / of, ...wilson(count, of) })
    assert.equal(since(share(36, 40), share(32, 40)), 'no clear change')
    assert.equal(since(share(360, 400), share(320, 400)), 'higher')
    assert.equal(since(share(320, 400), share(360, 400)), 'lower')
    // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    assert.deepEqual([wilson(81, 263).low.toFixed(2), wilson(81, 263).high.toFixed(2)], ['25.53', '36.62'])
  })
})
