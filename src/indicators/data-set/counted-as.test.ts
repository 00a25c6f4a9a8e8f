import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { countedAs } from './counted-as.ts'

const figure = (version: number, asAt: string) => ({ version, asAt: plainDate(asAt) })

test('A measure whose definition changed between two strategies is told of in both versions, the newest first', () => {
  assert.deepEqual(
    countedAs([figure(1, '2023-03-31'), figure(2, '2024-06-30'), figure(1, '2022-03-31'), figure(2, '2025-03-31')]),
    [
      { version: 2, first: '2024-06-30', last: '2025-03-31', figures: 2 },
      { version: 1, first: '2022-03-31', last: '2023-03-31', figures: 2 },
    ],
  )
  assert.deepEqual(countedAs([]), [])
})
