import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { type Evidence, standingOf } from './commitment.ts'

const day = plainDate
const meetings = [day('2026-05-12'), day('2026-07-14'), day('2026-09-15')]
const action = (state: string, movedOn: string | null): Evidence => ({
  kind: 'action',
  state,
  movedOn: movedOn === null ? null : day(movedOn),
})
const standing = (...evidence: Evidence[]) => standingOf({ endedOn: null }, evidence, meetings)

describe('A commitment', () => {
  test('is not begun while nobody does or decides anything, whatever its measures show', () => {
    assert.deepEqual(standing({ kind: 'measure', state: '', movedOn: null }), { standing: 'not begun', movedOn: null })
    assert.equal(standing({ kind: 'card', state: 'answered', movedOn: day('2026-09-01') }).standing, 'not begun')
  })

  test('moves while something happened since the last meeting but one, and on that day itself', () => {
    assert.deepEqual(standing(action('open', '2026-07-14')), { standing: 'moving', movedOn: day('2026-07-14') })
    assert.equal(standing(action('open', '2026-03-01'), action('open', '2026-08-02')).standing, 'moving')
  })

  test('has not moved in two meetings when nothing happened since the last but one', () => {
    assert.equal(standing(action('open', '2026-07-13')).standing, 'nothing has moved')
    assert.equal(standing(action('open', null)).standing, 'nothing has moved')
  })

  test('is given time while the board has met only once', () => {
    assert.equal(standingOf({ endedOn: null }, [action('open', null)], [day('2026-09-15')]).standing, 'moving')
  })

  test('is done only when every action and decision on it is, and open again with a new one', () => {
    assert.equal(standing(action('done', '2026-01-10')).standing, 'done')
    assert.equal(standing(action('done', '2026-01-10'), action('not concluded', '2026-09-10')).standing, 'moving')
  })

  test('that was ended stays ended', () => {
    assert.equal(standingOf({ endedOn: day('2026-01-01') }, [action('open', null)], meetings).standing, 'ended')
  })
})
