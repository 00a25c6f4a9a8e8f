import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate as d, Refusal } from '../../kernel/index.ts'
import {
  type Body,
  bodyId,
  governance,
  hasBegunOn,
  isDissolvedOn,
  mustExistOn,
  mustHaveItsOwnName,
  mustNotReportToItself,
} from './body.ts'
import {
  conflictsOf,
  mustEndAfterItBegan,
  mustFitTheSeat,
  mustNotShareItsOffice,
  type Seat,
  type SeatHolder,
  seatsOn,
  termsOn,
  type TermsOfReference,
} from './seat.ts'

const aSeat = (given: Partial<Seat> = {}): Seat => ({
  id: 'a',
  body: 'board',
  title: 'Elected member, seat 1',
  kind: 'elected member',
  votes: true,
  office: null,
  firstOn: d('2019-05-16'),
  lastOn: null,
  ordinal: 1,
  ...given,
})
const aHolder = (given: Partial<SeatHolder> = {}): SeatHolder => ({
  id: 'h',
  seat: 'a',
  person: null,
  shownAs: 'Councillor for the north ward',
  firstOn: d('2019-05-16'),
  lastOn: null,
  ...given,
})
const terms = (given: Partial<TermsOfReference> = {}): TermsOfReference => ({
  version: 1,
  agreedOn: d('2019-05-16'),
  firstOn: d('2019-05-16'),
  aims: [],
  words: '',
  membersStated: null,
  writtenAt: '2019-05-16T10:00:00.000Z',
  ...given,
})
const refuses = (work: () => void, says: RegExp, field?: string) =>
  assert.throws(work, error => error instanceof Refusal && says.test(error.message) && error.field === field)

describe('a seat', () => {
  test('is shown with who holds it that day, and empty after they left', () => {
    const held = [aHolder({ lastOn: d('2019-11-30') })]
    assert.equal(seatsOn([aSeat()], held, d('2019-11-30'))[0]?.shownAs, 'Councillor for the north ward')
    assert.equal(seatsOn([aSeat()], held, d('2019-12-01'))[0]?.shownAs, null)
  })

  test('is not there before its first day or after its last', () => {
    const seat = aSeat({ lastOn: d('2020-05-01') })
    assert.equal(seatsOn([seat], [], d('2019-05-15')).length, 0)
    assert.equal(seatsOn([seat], [], d('2020-05-01')).length, 1)
    assert.equal(seatsOn([seat], [], d('2020-05-02')).length, 0)
  })

  test('has one holder at a time', () => {
    const there = [aHolder({ lastOn: d('2020-05-01') })]
    refuses(
      () => mustFitTheSeat({ firstOn: d('2020-05-01'), lastOn: null }, aSeat(), there),
      /Councillor for the north ward has held it from 16 May 2019 to 1 May 2020\. Give them a last day first/,
      'firstOn',
    )
    mustFitTheSeat({ firstOn: d('2020-05-02'), lastOn: null }, aSeat(), there)
  })

  test('is not held before it is there, nor for days that run backwards', () => {
    refuses(() => mustFitTheSeat({ firstOn: d('2019-05-15'), lastOn: null }, aSeat(), []), /nobody holds it/, 'firstOn')
    refuses(
      () => mustFitTheSeat({ firstOn: d('2020-05-15'), lastOn: d('2020-05-14') }, aSeat(), []),
      /before the first day/,
      'lastOn',
    )
    refuses(() => mustEndAfterItBegan(aSeat(), d('2019-05-15')), /cannot end earlier/, 'lastOn')
  })

  test('of the chair does not overlap another of the chair, though one may follow another', () => {
    const chair = aSeat({ title: 'Chair of the board', office: 'chair', lastOn: d('2020-05-01') })
    refuses(
      () => mustNotShareItsOffice(aSeat({ office: 'chair', firstOn: d('2020-04-01') }), [chair]),
      /Chair of the board has been the seat of the chair/,
      'office',
    )
    mustNotShareItsOffice(aSeat({ office: 'chair', firstOn: d('2020-05-02') }), [chair])
    mustNotShareItsOffice(aSeat({ office: 'vice-chair', firstOn: d('2020-04-01') }), [chair])
    mustNotShareItsOffice(aSeat(), [chair])
  })
})

describe('terms of reference', () => {
  test('are the latest that had begun', () => {
    const versions = [terms(), terms({ version: 2, firstOn: d('2020-05-01') })]
    assert.equal(termsOn(versions, d('2019-05-15')), null)
    assert.equal(termsOn(versions, d('2020-04-30'))?.version, 1)
    assert.equal(termsOn(versions, d('2020-05-01'))?.version, 2)
  })

  test('that say six elected members where the register has five are shown to differ', () => {
    const seats = [1, 2, 3, 4, 5].map(id => aSeat({ id: String(id) }))
    const lead = aSeat({ id: 'lead', kind: 'lead member' })
    assert.deepEqual(conflictsOf([terms({ membersStated: 6 })], [...seats, lead], d('2019-12-09')), [
      'The terms of reference (version 1) say 6 elected members; the register of seats has 5.',
    ])
    assert.deepEqual(conflictsOf([terms({ membersStated: 5 })], [...seats, lead], d('2019-12-09')), [])
    assert.deepEqual(conflictsOf([terms()], [...seats, lead], d('2019-12-09')), [])
  })

  test('whose versions of one day disagree, or that nobody agreed, are shown', () => {
    const versions = [terms({ membersStated: 6 }), terms({ version: 2, membersStated: 5, agreedOn: null })]
    const seats = [1, 2, 3, 4, 5].map(id => aSeat({ id: String(id) }))
    assert.deepEqual(conflictsOf(versions, seats, d('2019-12-09')), [
      'Version 1 says 6 elected members and version 2 says 5 elected members, both from 16 May 2019.',
      'Version 2 of the terms of reference is in use and has not been agreed yet.',
    ])
  })
})

const aBody = (id: string, parent: string | null = null, given: Partial<Body> = {}): Body => ({
  id,
  isProposed: false,
  name: id,
  kind: 'board',
  accessRegime: 'voluntary',
  purpose: '',
  parent,
  meetsPerYear: null,
  quorum: null,
  ageFrom: null,
  ageTo: null,
  minutesFrom: 1,
  isPublic: true,
  foundedOn: null,
  dissolvedOn: null,
  youngPeopleFrom: null,
  ordinal: 0,
  ...given,
})

describe('a body', () => {
  test('stands under the one that it reports to, and at the top where that one is not shown', () => {
    const tree = governance([
      aBody('council'),
      aBody('board', 'council'),
      aBody('group', 'board'),
      aBody('x', 'hidden'),
    ])
    assert.deepEqual(
      tree.map(one => [one.body.id, one.below.map(below => [below.body.id, below.below.map(last => last.body.id)])]),
      [
        ['council', [['board', ['group']]]],
        ['x', []],
      ],
    )
  })

  test('does not report to itself, nor in a ring', () => {
    const bodies = [aBody('council'), aBody('board', 'council'), aBody('group', 'board')]
    refuses(() => mustNotReportToItself('council', 'group', bodies), /cannot report to itself/, 'parent')
    refuses(() => mustNotReportToItself('board', 'board', bodies), /cannot report to itself/, 'parent')
    mustNotReportToItself('group', 'council', bodies)
  })

  test('is gone from the day that it was dissolved, and not there before it was founded', () => {
    const body = aBody('board', null, { foundedOn: d('2019-04-01'), dissolvedOn: d('2020-04-01') })
    assert.equal(isDissolvedOn(body, d('2020-03-31')), false)
    assert.equal(isDissolvedOn(body, d('2020-04-01')), true)
    refuses(
      () => mustExistOn(body, d('2020-04-01'), '1 April 2020', 'heldOn'),
      /was dissolved before 1 April/,
      'heldOn',
    )
    refuses(() => mustExistOn(body, d('2019-03-31'), '31 March 2019', 'heldOn'), /did not exist yet/, 'heldOn')
  })

  test('is there once it is agreed and has begun, and shares its name with none that is there', () => {
    const day = d('2026-11-22')
    assert.equal(hasBegunOn(aBody('board'), day), true)
    assert.equal(hasBegunOn(aBody('board', null, { foundedOn: d('2026-11-23') }), day), false)
    const proposed = aBody('network', null, { isProposed: true })
    assert.equal(hasBegunOn(proposed, day), false)
    refuses(() => mustExistOn(proposed, day, '22 November 2026', 'heldOn'), /only proposed/, 'heldOn')
    refuses(() => mustHaveItsOwnName('Board', [aBody('board')], day), /called Board already/, 'name')
    mustHaveItsOwnName('Board', [aBody('board', null, { dissolvedOn: d('2026-11-22') })], day)
  })

  test('has an address made of its name, that no page of ours has', () => {
    assert.equal(bodyId('Corporate Parenting Board', new Set()), 'corporate-parenting-board')
    assert.equal(bodyId('CLiCC (young people’s)', new Set(['clicc-young-people-s'])), 'clicc-young-people-s-2')
    assert.equal(bodyId('New', new Set()), 'new-body')
    refuses(() => bodyId('?', new Set()), /at least two letters/, 'name')
  })
})
