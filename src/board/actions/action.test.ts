import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, Refusal } from '../../kernel/index.ts'
import {
  chainOf,
  type ClosedState,
  closedStates,
  isOverdue,
  isOwnedBy,
  mustBeALink,
  mustBeDue,
  mustCloseWith,
  needsAnOwner,
  someOwnerLeft,
} from './action.ts'

const refusal = (says: RegExp, field?: string) => (error: unknown) =>
  error instanceof Refusal && says.test(error.message) && error.field === field

describe('an action', () => {
  const owner = { person: 'a', role: null, words: 'Head of service', hasLeft: false }

  test('is overdue from the day after it is due, while it is open', () => {
    const due = { state: 'open', dueDay: plainDate('2019-11-30') } as const
    assert.equal(isOverdue(due, plainDate('2019-11-30')), false)
    assert.equal(isOverdue(due, plainDate('2019-12-01')), true)
    assert.equal(isOverdue({ ...due, state: 'not concluded' }, plainDate('2019-12-01')), false)
    assert.equal(isOverdue({ state: 'open', dueDay: null }, plainDate('2019-12-01')), false)
  })

  test('closes in no state without something that shows it, and says what is wanted', () => {
    for (const state of closedStates)
      assert.throws(
        () => mustCloseWith({ state: 'open' }, { state, evidence: '', link: '' }),
        refusal(state === 'done' || state === 'partly done' ? /^Say what shows/ : /^Say why/, 'evidence'),
      )
    const closes = (state: ClosedState, evidence: string, link: string) =>
      mustCloseWith({ state: 'open' }, { state, evidence, link })
    assert.doesNotThrow(() => closes('done', 'The film was shown', ''))
    assert.doesNotThrow(() => closes('done', '', '/reports/1'))
  })

  test('closes once', () => {
    assert.throws(
      () => mustCloseWith({ state: 'superseded' }, { state: 'done', evidence: 'Yes', link: '' }),
      refusal(/closed already, as superseded/),
    )
  })

  test('is shown by a page of Kept or a safe address, and by nothing else', () => {
    for (const link of ['', '/reports/1?version=2', 'https://wessexvale.example/minutes'])
      assert.doesNotThrow(() => mustBeALink(link, 'link'))
    for (const link of ['//elsewhere.example', 'javascript:alert(1)', 'http://plain.example', '/a b', 'https://"><b>'])
      assert.throws(() => mustBeALink(link, 'link'), refusal(/Enter a page of Kept/, 'link'))
  })

  test('is due at a meeting or on a day, never both; a rule that stands may have neither', () => {
    const day = plainDate('2019-12-09')
    assert.throws(() => mustBeDue('action', { dueOn: day, dueMeeting: 'a-meeting' }), refusal(/not both/, 'dueOn'))
    assert.throws(() => mustBeDue('promise', { dueOn: null, dueMeeting: null }), refusal(/Choose/, 'dueMeeting'))
    assert.doesNotThrow(() => mustBeDue('standing rule', { dueOn: null, dueMeeting: null }))
  })

  test('belongs to a person by name or by a role that they hold', () => {
    const owners = [owner, { person: null, role: 'chair', words: 'Chair', hasLeft: false }]
    assert.equal(isOwnedBy({ owners }, { id: 'a', roles: [] }), true)
    assert.equal(isOwnedBy({ owners }, { id: 'b', roles: ['chair'] }), true)
    assert.equal(isOwnedBy({ owners }, { id: 'b', roles: ['director'] }), false)
    assert.equal(isOwnedBy({ owners: [{ ...owner, person: null }] }, { id: null, roles: [] }), false)
  })

  test('needs an owner when the last one has left, and says so of each who left', () => {
    const left = { ...owner, hasLeft: true }
    assert.equal(needsAnOwner({ state: 'open', owners: [left, owner] }), false)
    assert.equal(someOwnerLeft({ state: 'open', owners: [left, owner] }), true)
    assert.equal(needsAnOwner({ state: 'open', owners: [left] }), true)
    assert.equal(needsAnOwner({ state: 'open', owners: [] }), true)
    assert.equal(needsAnOwner({ state: 'done', owners: [left] }), false)
  })

  test('is one chain with what it was re-issued from, whichever link is asked for', () => {
    const all = [
      { id: 'c', replaces: 'b' },
      { id: 'a', replaces: null },
      { id: 'x', replaces: null },
      { id: 'b', replaces: 'a' },
    ]
    for (const id of ['a', 'b', 'c'])
      assert.deepEqual(
        chainOf(all, id).map(one => one.id),
        ['a', 'b', 'c'],
      )
    assert.deepEqual(
      chainOf(all, 'x').map(one => one.id),
      ['x'],
    )
    assert.deepEqual(chainOf(all, 'nobody'), [])
    // Where the earlier one is not this reader's to see, the chain begins where their sight does.
    assert.deepEqual(
      chainOf(
        all.filter(one => one.id !== 'a'),
        'c',
      ).map(one => one.id),
      ['b', 'c'],
    )
  })
})
