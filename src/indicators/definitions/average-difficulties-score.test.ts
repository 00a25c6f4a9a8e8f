import assert from 'node:assert/strict'
import test from 'node:test'
import { aChild } from '../../dataset/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { compute } from '../compute.ts'
import { aDataset, examples } from '../examples.ts'
import { averageDifficultiesScore } from './average-difficulties-score.ts'

examples(
  averageDifficultiesScore,
  '2026-03-31',
  `
  child | in care from | to         | sdq | sdq reason | counted
  ----- | ------------ | ---------- | --- | ---------- | -------
  Amy   | 2025-04-01   |            | 14  |            | counted = 14 of 1
  Ben   | 2025-04-01   |            | 0   |            | counted = 0 of 1
  Cal   | 2025-04-01   |            |     | SDQ2       | left out: No score is recorded
  Dee   | 2025-04-02   |            | 20  |            | left out: Came into care after the first day of the year
  Eve   | 2020-01-01   | 2026-03-30 | 20  |            | left out
  `,
)

test('a score of nought counts in the average', () => {
  const day = plainDate('2026-03-31')
  const child = (name: string, sdqScore: number) =>
    aChild(name).inCare({ from: '2020-01-01' }).withOutcomes(2026, { sdqScore })
  const figure = compute(
    averageDifficultiesScore,
    aDataset(day, { children: [child('Amy', 0), child('Ben', 17), child('Cal', 28)] }),
    day,
  )
  assert.deepEqual([figure.numerator, figure.denominator, figure.value], [45, 3, 15])
})
