import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate } from '../../kernel/index.ts'
import { howManyInWords, type Judgement, sidesOf, unlookedSince, type Verdict } from './promise.ts'

const judged = (givenBy: Judgement['givenBy'], verdict: Verdict, on: string, statement = 'home'): Judgement => ({
  id: `${givenBy} ${on}`,
  statement,
  givenBy,
  verdict,
  words: '',
  evidence: '',
  forumName: null,
  howMany: 8,
  isFew: false,
  judgedOn: plainDate(on),
})

describe('A promise', () => {
  test('is to be looked at again when nobody has for a year, unless it has ended or was taken over', () => {
    const made = { madeOn: plainDate('2024-03-01'), endedOn: null, council: '' }
    const today = plainDate('2026-11-22')
    assert.equal(unlookedSince(made, [], today), '2024-03-01')
    assert.equal(unlookedSince(made, [{ reviewedOn: plainDate('2025-11-22') }], today), false)
    assert.equal(unlookedSince(made, [{ reviewedOn: plainDate('2025-11-21') }], today), '2025-11-21')
    assert.equal(unlookedSince({ ...made, madeOn: null }, [], today), null)
    assert.equal(unlookedSince({ ...made, endedOn: plainDate('2025-01-01') }, [], today), false)
    assert.equal(unlookedSince({ ...made, council: 'a former council' }, [], today), false)
  })

  test('shows what each side said last, and where they differ', () => {
    const all = [
      judged('council', 'kept', '2025-03-01'),
      judged('young people', 'kept', '2025-04-01'),
      judged('young people', 'partly', '2026-04-01'),
      judged('council', 'not kept', '2026-05-01', 'school'),
    ]
    const { council, young, differ } = sidesOf(all, { id: 'home' })
    assert.equal(council?.verdict, 'kept')
    assert.equal(young?.verdict, 'partly')
    assert.equal(differ, true)
  })

  test('of which only one side has said anything is no disagreement', () => {
    assert.deepEqual(sidesOf([judged('council', 'kept', '2026-01-01')], { id: 'home' }).differ, false)
    assert.deepEqual(sidesOf([], { id: 'home' }), { council: null, young: null, differ: false })
  })

  test('says how many judged only where nobody could be known by it', () => {
    assert.equal(howManyInWords({ howMany: null, isFew: true }), 'A few young people')
    assert.equal(howManyInWords({ howMany: 6, isFew: false }), '6 young people')
    assert.equal(howManyInWords({ howMany: 1, isFew: true }), 'One young person')
    assert.equal(howManyInWords({ howMany: null, isFew: false }), 'Nobody counted how many')
  })
})
