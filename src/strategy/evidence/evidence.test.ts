import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { type Area, areasOf, type Evidence, evidenceFor, type EvidenceKind } from './evidence.ts'

const one = (kind: EvidenceKind, about: string, on = '2026-01-01'): Evidence => ({
  kind,
  about,
  on: plainDate(on),
  title: about,
  href: '/',
  before: '',
  after: '',
})

describe('evidence', () => {
  const examples: readonly (readonly [EvidenceKind, about: string, areas: readonly Area[]])[] = [
    ['change', 'No council tax for care leavers', ['care-leavers', 'leadership']],
    ['action', 'More foster carers', ['children-in-care', 'leadership']],
    ['card', 'Time alone with my social worker', ['children-in-care', 'voice']],
    ['card', 'Learn about money', ['voice']],
    ['action', 'Answer the forum', ['voice', 'leadership']],
    ['survey', 'Your life in care', ['voice']],
    ['minutes', '', ['leadership']],
    // What was done says little; the priority that it was done for says whom it was for.
    ['action', 'Ten mentors The next steps into adult life', ['care-leavers', 'leadership']],
    ['in force', 'A home for each care leaver', ['care-leavers', 'leadership']],
  ]
  for (const [kind, about, areas] of examples)
    it(`of the kind “${kind}” about “${about}” stands under ${areas.join(' and ')}`, () => {
      assert.deepEqual(areasOf(one(kind, about)), areas)
    })

  it('of an area is shown by kind, changes first, and in each the newest first', () => {
    const all = [
      one('minutes', '', '2026-03-01'),
      one('action', 'Old', '2025-12-01'),
      one('action', 'New', '2026-02-01'),
      one('change', 'What changed'),
      one('card', 'A card'),
    ]
    assert.deepEqual(
      [...evidenceFor('leadership', all)].map(([kind, rows]) => [kind, rows.map(row => row.title)]),
      [
        ['change', ['What changed']],
        ['action', ['New', 'Old']],
        ['minutes', ['']],
      ],
    )
    assert.equal(evidenceFor('care-leavers', all).size, 0)
  })
})
