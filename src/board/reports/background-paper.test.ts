import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, workingCalendar } from '../../kernel/index.ts'
import { mayKeepBackground, namesBackgroundPapers, openUntil, whereInspected } from './background-paper.ts'

const nowhere = { files: 0, address: null, seenAt: null }

describe('the background papers of a report', () => {
  for (const [answer, names] of [
    ['', false],
    ['None', false],
    ['N/A.', false],
    ['There are none', false],
    ['No background papers', false],
    ['None\n\nnil', false],
    ['Nonesuch House inspection letter', true],
    ['None\nStatement of purpose of the fostering service', true],
  ] as const)
    test(`are ${names ? '' : 'not '}named by “${answer.replaceAll('\n', ' / ')}”`, () =>
      assert.equal(namesBackgroundPapers({ backgroundPapers: answer }), names))

  test('are not named by a report that was never asked for them', () => assert.equal(namesBackgroundPapers({}), false))

  test('are open for four years from the day of the meeting', () => {
    assert.equal(openUntil(plainDate('2019-12-09'), workingCalendar()), '2023-12-09')
  })

  test('can each be inspected in one place', () => {
    assert.deepEqual(whereInspected({ ...nowhere, files: 1 }), { address: null, seenAt: null })
    assert.deepEqual(whereInspected({ ...nowhere, seenAt: 'Reception' }), { address: null, seenAt: 'Reception' })
    assert.equal(
      whereInspected({ ...nowhere, address: 'https://example.org/a b' }).address,
      'https://example.org/a%20b',
    )
    assert.throws(() => whereInspected(nowhere), /Attach the file, or enter/)
    assert.throws(() => whereInspected({ ...nowhere, files: 2 }), /one file at a time/)
    assert.throws(() => whereInspected({ ...nowhere, files: 1, seenAt: 'Reception' }), /one of these only/)
  })

  for (const address of [
    'http://example.org/',
    'example.org',
    // oxlint-disable-next-line no-script-url
    'javascript:alert(1)',
    'https://me:secret@example.org/',
    'https://',
  ])
    test(`do not stand at ${address}`, () =>
      assert.throws(() => whereInspected({ ...nowhere, address }), /begins with https/))

  test('are kept by the report’s writers until it is out, and then by those who prepare the board', () => {
    const report = (state: 'drafting' | 'published' | 'withdrawn') =>
      ({ state, publishedAt: state === 'drafting' ? null : '2019-12-02T09:00:00.000Z' }) as const
    const [clerk, author, reader] = [
      { keeps: true, writes: true },
      { keeps: false, writes: true },
      { keeps: false, writes: false },
    ]
    const may = (state: 'drafting' | 'published' | 'withdrawn') =>
      [clerk, author, reader].map(who => mayKeepBackground(report(state), who))
    assert.deepEqual(may('drafting'), [true, true, false])
    assert.deepEqual(may('published'), [true, false, false])
    assert.deepEqual(may('withdrawn'), [false, false, false])
  })
})
