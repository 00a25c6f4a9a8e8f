import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import test, { describe } from 'node:test'
import { audienceOf, holders, may, permissions } from './permissions.ts'
import { inSentence, roleCalled, roles, rolesToHold } from './roles.ts'

const source = fileURLToPath(new URL('..', import.meta.url))

/** Every permission that the program names anywhere but in the table itself. */
const named = new Set(
  globSync('**/*.{ts,tsx}', { cwd: source })
    .filter(path => !/\.test\.tsx?$/.test(path) && path.replaceAll('\\', '/') !== 'access/permissions.ts')
    .flatMap(path => [...readFileSync(`${source}/${path}`, 'utf8').matchAll(/'([a-z]+\.[a-z]+(?:-[a-z]+)*)'/g)])
    .map(found => found[1] ?? ''),
)

describe('permissions', () => {
  test('are all used', () => {
    assert.deepEqual(
      Object.keys(permissions).filter(permission => !named.has(permission)),
      [],
    )
  })

  test('that do not exist are nobody’s: asking is an error, not a yes or a no', () => {
    for (const call of [
      () => may({ id: 'x', roles: ['director'] }, 'dataset.reed'),
      () => audienceOf('dataset.reed', { id: 'x', roles: ['director'] }),
      () => holders('toString'),
    ])
      assert.throws(call, /No such permission/)
  })

  test('are held by roles that exist, and by some', () => {
    for (const [id, { roles: held }] of Object.entries(permissions)) {
      if (typeof held === 'string') continue
      assert.ok(held.length > 0, id)
      for (const role of held) assert.ok(roleCalled(role)?.signsIn, `${id} is held by ${role}, who does not sign in`)
    }
  })

  test('that show children run as the analyst, and are the analyst’s alone', () => {
    for (const id of ['dataset.look-at-children', 'dataset.load-extract', 'dataset.dispose-of-load'] as const) {
      assert.deepEqual(permissions[id].roles, ['performance-analyst'])
      assert.equal(audienceOf(id, { id: 'x', roles: ['performance-analyst'] }), 'analyst')
    }
  })

  test('of the public run as the public, even for somebody who may see more', () => {
    for (const role of roles) assert.equal(audienceOf('public.read', { id: 'x', roles: [role.id] }), 'public')
  })

  test('give a reader the database role of the roles that hold them, and of no other role they have', () => {
    const both = { id: 'x', roles: ['it-administrator', 'chair'] }
    assert.equal(audienceOf('dataset.read', both), 'member')
    assert.equal(audienceOf('dataset.read', { id: 'x', roles: ['chair', 'performance-analyst'] }), 'analyst')
    // Of the board's papers an analyst sees least.
    assert.equal(audienceOf('board.read-meetings', { id: 'x', roles: ['performance-analyst', 'chair'] }), 'member')
    assert.equal(
      audienceOf('board.read-meetings', { id: 'x', roles: ['performance-analyst', 'democratic-services-officer'] }),
      'clerk',
    )
    assert.equal(audienceOf('start.open-front-page', { id: null, roles: [] }), 'public')
    assert.equal(audienceOf('access.see-own-page', { id: 'x', roles: [] }), 'person')
  })

  test('are never the administrator’s where they are about children or figures', () => {
    for (const id of Object.keys(permissions).filter(one => one.startsWith('dataset.')))
      assert.equal(may({ id: 'x', roles: ['it-administrator'] }, id), false, id)
  })

  test('say in words who holds them', () => {
    assert.equal(holders('access.manage-people'), 'the IT administrator')
    assert.equal(holders('dataset.override-suppression'), 'the director of children’s services')
    assert.equal(holders('public.read'), 'everyone')
    assert.equal(holders('access.sign-out'), 'people who have signed in')
    assert.equal(holders('dataset.read'), 'people who work with the board')
  })
})

describe('roles', () => {
  test('are the seventeen people of the board’s work, and fifteen of them sign in', () => {
    assert.equal(roles.length, 17)
    assert.equal(new Set(roles.map(role => role.id)).size, 17)
    assert.deepEqual(
      roles.filter(role => !rolesToHold.includes(role)).map(role => role.id),
      ['young-person', 'member-of-the-public'],
    )
  })

  test('stand in a sentence as people say them', () => {
    assert.equal(inSentence('IT administrator'), 'IT administrator')
    assert.equal(inSentence('Chair of the board'), 'chair of the board')
  })
})
