import assert from 'node:assert/strict'
import test, { describe } from 'node:test'
import { plainDate, Refusal } from '../kernel/index.ts'
import { checkEnding, checkGiving, isHeldOn, rolesNow, type RoleToGive, toLookAt } from './held-roles.ts'
import type { HeldRole } from './people.store.ts'

const today = plainDate('2026-11-22')
const held = (given: Partial<Record<keyof HeldRole, string | null>> = {}): HeldRole =>
  ({ person: 'ann', role: 'director', firstOn: '2026-01-01', lastOn: null, endedAt: null, ...given }) as HeldRole

describe('a role', () => {
  test('is held from its first day to its last, both counted, unless it was taken away', () => {
    assert.equal(isHeldOn(held({ firstOn: '2026-11-22' }), today), true)
    assert.equal(isHeldOn(held({ firstOn: '2026-11-23' }), today), false)
    assert.equal(isHeldOn(held({ lastOn: '2026-11-22' }), today), true)
    assert.equal(isHeldOn(held({ lastOn: '2026-11-21' }), today), false)
    assert.equal(isHeldOn(held({ lastOn: '2026-11-22', endedAt: '2026-11-22T09:00:00.000Z' }), today), false)
  })

  test('held twice over is one role', () => {
    const twice = [held({ firstOn: '2025-01-01' }), held(), held({ person: 'bob', role: 'chair' })]
    assert.deepEqual(rolesNow(twice, 'ann', today), ['director'])
  })
})

describe('giving a role', () => {
  const give =
    (given: Partial<Record<keyof RoleToGive, string | null>>, has: readonly HeldRole[] = []) =>
    () =>
      checkGiving(
        { person: 'ann', role: 'chair', firstOn: '2026-11-22', lastOn: null, giver: 'ed', ...given } as RoleToGive,
        has,
        today,
      )
  const refused = (says: RegExp, field: string) => (error: unknown) =>
    error instanceof Refusal && says.test(error.message) && error.field === field

  test('works from today or later', () => {
    assert.doesNotThrow(give({}))
    assert.doesNotThrow(give({ firstOn: '2027-01-01', lastOn: '2027-01-01' }))
    assert.throws(give({ firstOn: '2026-11-21' }), refused(/past/, 'firstOn'))
    assert.throws(give({ lastOn: '2026-11-21' }), refused(/before the first/, 'lastOn'))
  })

  test('to oneself is refused', () => {
    assert.throws(give({ giver: 'ann' }), refused(/to themselves/, 'role'))
  })

  test('of inspector needs a last day', () => {
    assert.throws(give({ role: 'inspector' }), refused(/last day of the inspection/, 'lastOn'))
    assert.doesNotThrow(give({ role: 'inspector', lastOn: '2026-11-27' }))
  })

  test('of inspector is for six weeks at most', () => {
    assert.doesNotThrow(give({ role: 'inspector', lastOn: '2027-01-03' }))
    assert.throws(give({ role: 'inspector', lastOn: '2027-01-04' }), refused(/3 January 2027 or earlier/, 'lastOn'))
    assert.doesNotThrow(give({ role: 'director', lastOn: '2027-12-31' }))
  })

  test('that they have or will have is refused, and one that is over is not', () => {
    assert.throws(give({}, [held({ role: 'chair' })]), refused(/already/, 'role'))
    assert.throws(give({}, [held({ role: 'chair', firstOn: '2027-01-01' })]), refused(/already/, 'role'))
    assert.doesNotThrow(give({}, [held({ role: 'chair', lastOn: '2026-11-21' })]))
    assert.doesNotThrow(give({}, [held({ role: 'chair', endedAt: '2026-11-22T09:00:00.000Z' })]))
    assert.doesNotThrow(give({}, [held({ role: 'chair', person: 'bob' })]))
  })
})

describe('taking a role away', () => {
  const only = [held({ role: 'it-administrator' }), held()]

  test('leaves somebody who can let others in', () => {
    assert.throws(
      () => checkEnding({ person: 'ann', role: 'it-administrator' }, only, today),
      /the only IT administrator/,
    )
    assert.throws(() => checkEnding({ person: 'ann', role: null }, only, today), /the only IT administrator/)
    assert.doesNotThrow(() => checkEnding({ person: 'ann', role: 'director' }, only, today))
    assert.doesNotThrow(() => checkEnding({ person: 'bob', role: null }, only, today))
    const two = [...only, held({ person: 'bob', role: 'it-administrator' })]
    assert.doesNotThrow(() => checkEnding({ person: 'ann', role: null }, two, today))
    const over = [...only, held({ person: 'bob', role: 'it-administrator', lastOn: '2026-11-21' })]
    assert.throws(() => checkEnding({ person: 'ann', role: null }, over, today), /the only/)
  })
})

describe('what to look at', () => {
  const use = { person: 'ann', hasAddress: true, lastSignedIn: '2026-11-01T09:00:00.000Z', lastConfirmed: null }

  test('is nothing where somebody uses what they have and it was given this year', () => {
    assert.deepEqual(toLookAt(use, [held()], today, false), [])
  })

  test('is somebody who was added and given nothing', () => {
    assert.deepEqual(toLookAt(use, [held({ person: 'bob' })], today, true), ['Has not been given a role yet'])
  })

  test('is nothing for somebody who has left', () => {
    assert.deepEqual(toLookAt({ ...use, hasAddress: false }, [held({ lastOn: '2026-02-01' })], today, false), [])
  })

  test('is a role that nobody has confirmed for a year', () => {
    const old = [held({ firstOn: '2024-01-01' })]
    assert.deepEqual(toLookAt(use, old, today, false), ['Nobody has confirmed the roles for a year'])
    const confirmed = { ...use, lastConfirmed: '2025-11-22T00:00:00.000Z' }
    assert.deepEqual(toLookAt(confirmed, old, today, false), [])
    assert.equal(toLookAt({ ...use, lastConfirmed: '2025-11-21T23:59:00.000Z' }, old, today, false).length, 1)
  })

  test('is access that nobody uses or can use', () => {
    assert.deepEqual(toLookAt({ ...use, lastSignedIn: '2026-08-23T09:00:00.000Z' }, [held()], today, false), [
      'Has not signed in for 90 days',
    ])
    assert.deepEqual(toLookAt({ ...use, lastSignedIn: '2026-08-24T09:00:00.000Z' }, [held()], today, false), [])
    assert.deepEqual(toLookAt({ ...use, lastSignedIn: null }, [held({ firstOn: '2026-10-23' })], today, false), [
      'Has never signed in',
    ])
    assert.deepEqual(toLookAt({ ...use, lastSignedIn: null }, [held({ firstOn: '2026-10-24' })], today, false), [])
    assert.deepEqual(toLookAt({ ...use, hasAddress: false }, [held()], today, false), [
      'Has no e-mail address, so cannot sign in',
    ])
  })

  test('is somebody who looks after access and does something else too, and a role about to stop', () => {
    const both = [held({ role: 'it-administrator' }), held({ role: 'inspector', lastOn: '2026-12-06' })]
    assert.deepEqual(toLookAt(use, both, today, true), [
      'Looks after access and also has another role',
      'Stops being inspector after 6 December 2026',
    ])
    assert.deepEqual(toLookAt(use, [held({ lastOn: '2026-12-07' })], today, true), [])
  })
})
