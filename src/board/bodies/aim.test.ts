import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { financialYear, plainDate as d, Refusal } from '../../kernel/index.ts'
import { aimsInYear, aimsOffered, type Business, cameToMeeting, nothingCame, type Served } from './aim.ts'
import { isOverdueOn, readAppraisal } from './appraisal.ts'
import type { TermsOfReference } from './seat.ts'

const terms = (version: number, firstOn: string, aims: readonly string[]): TermsOfReference => ({
  version,
  agreedOn: null,
  firstOn: d(firstOn),
  aims,
  words: '',
  membersStated: null,
  writtenAt: '2019-05-16T10:00:00.000Z',
})
const item = (id: string, heldOn: string): Business => ({
  item: id,
  meeting: `board-${heldOn}`,
  heldOn: d(heldOn),
  hasBeen: true,
  title: id,
  part: 'open',
  isDeferred: false,
  isProcedural: false,
  outcome: null,
  minute: null,
  decisions: [],
})
const serves = (id: string, aim: string): Served => ({ item: id, aim, termsVersion: 1, number: 1 })
const shown = (aims: ReturnType<typeof aimsInYear>) =>
  aims.map(one => [one.aim, one.stands, one.business.map(its => its.item)])

describe('the aims of a body', () => {
  const year = financialYear(2026)

  test('have each what came to a meeting for it, and are there where nothing came', () => {
    const versions = [terms(1, '2019-05-16', ['Listen', 'Learn'])]
    assert.deepEqual(shown(aimsInYear(versions, year, [serves('cards', 'Listen')], [item('cards', '2025-06-09')])), [
      ['Listen', true, ['cards']],
      ['Learn', true, []],
    ])
    assert.equal(nothingCame('2025-26', true), 'Nothing came to a meeting for this aim in 2025-26.')
  })

  test('in new words lose nothing that was done for the old ones', () => {
    const versions = [
      terms(1, '2019-05-16', ['Listen', 'Learn']),
      terms(2, '2025-10-01', ['  listen ', 'Act']),
      terms(3, '2026-04-01', ['Care']),
    ]
    const served = [serves('cards', 'Listen'), serves('visit', 'Learn'), serves('old', 'Written before')]
    const business = [item('cards', '2025-06-09'), item('visit', '2025-07-14'), item('old', '2025-07-14')]
    assert.deepEqual(shown(aimsInYear(versions, year, served, business)), [
      ['  listen ', true, ['cards']],
      ['Act', true, []],
      ['Learn', false, ['visit']],
      ['Written before', false, ['old']],
    ])
  })

  test('are those of terms that were in use that year, and not of a version that another replaced the same day', () => {
    const versions = [
      terms(1, '2019-05-16', ['First']),
      terms(2, '2020-05-16', ['Never used']),
      terms(3, '2020-05-16', ['Used']),
      terms(4, '2030-01-01', ['To come']),
    ]
    assert.deepEqual(shown(aimsInYear(versions, year, [], [])), [['Used', true, []]])
    assert.deepEqual(shown(aimsInYear([], year, [], [])), [])
  })

  test('that an item may serve are those of the day, and those it was said to serve before', () => {
    assert.deepEqual(
      aimsOffered(terms(2, '2025-10-01', ['Listen', 'Act', 'act']), [
        serves('cards', 'listen'),
        serves('cards', 'Learn'),
      ]),
      [
        { aim: 'Listen', number: 1, termsVersion: 2, stands: true },
        { aim: 'Act', number: 2, termsVersion: 2, stands: true },
        { aim: 'Learn', number: 1, termsVersion: 1, stands: false },
      ],
    )
    assert.deepEqual(aimsOffered(null, []), [])
  })
})

describe('the appraisal of a member', () => {
  const today = d('2026-11-22')
  const given = (more: Partial<Parameters<typeof readAppraisal>[0]> = {}) =>
    readAppraisal({ appraisedBy: 'Chair of the panel', lastAppraisedOn: null, nextAppraisedOn: null, ...more }, today)
  const refuses = (work: () => unknown, field: string) =>
    assert.throws(work, error => error instanceof Refusal && error.field === field)

  test('has somebody who gives it, and days in their order', () => {
    assert.equal(given({ appraisedBy: null }), null)
    refuses(() => given({ appraisedBy: null, nextAppraisedOn: d('2027-01-01') }), 'appraisedBy')
    refuses(() => given({ lastAppraisedOn: d('2026-11-23') }), 'lastAppraisedOn')
    refuses(() => given({ lastAppraisedOn: today, nextAppraisedOn: today }), 'nextAppraisedOn')
  })

  test('is overdue from the day after the one that was set', () => {
    assert.equal(isOverdueOn({ nextOn: d('2026-11-21') }, today), true)
    assert.equal(isOverdueOn({ nextOn: today }, today), false)
    assert.equal(isOverdueOn({ nextOn: null }, today), false)
  })

  test('do not count what a meeting put off as having come to it', () => {
    const heard = item('a', '2026-11-22')
    assert.equal(cameToMeeting(heard), true)
    assert.equal(cameToMeeting({ ...heard, isDeferred: true }), false)
    assert.equal(cameToMeeting({ ...heard, hasBeen: false }), false)
  })
})
