import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plainDate, Refusal } from '../../kernel/index.ts'
import { type AgendaItem, inTwoParts, moved, readClock, timesThatClash, withNumbersAndTimes } from './agenda-item.ts'
import { conclusionOf, decideExemption, type Exemption, exclusionResolution, whatExemptionLacks } from './exemption.ts'
import { proceduralItems, purposeOf } from './procedural-items.ts'
import { paragraphsInWords, paragraphsOn, schedule12a } from './schedule-12a.ts'

const item = (id: string, more: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  meeting: 'corporate-parenting-board-2019-12-09',
  ordinal: 0,
  number: null,
  title: id,
  type: 'report',
  verb: 'consider',
  lead: '',
  presenter: '',
  minutesLong: 10,
  fixedStart: null,
  startsAt: null,
  paper: 'report',
  part: 'open',
  isLate: false,
  fromItem: null,
  fromWhy: null,
  planItem: null,
  publishedAt: null,
  withdrawnAt: null,
  withdrawnWhy: '',
  ...more,
})
const numbersOf = (items: readonly AgendaItem[]) => items.map(one => [one.id, one.number, one.startsAt])

describe('an agenda', () => {
  test('is timed from the start of the meeting, and again from each time that somebody fixed', () => {
    const items = [item('apologies', { minutesLong: 0 }), item('panel', { fixedStart: '15:15' }), item('service')]
    assert.deepEqual(numbersOf(withNumbersAndTimes(items, '14:30')), [
      ['apologies', 1, '14:30'],
      ['panel', 2, '15:15'],
      ['service', 3, '15:25'],
    ])
    assert.deepEqual(numbersOf(withNumbersAndTimes(items, null)).slice(0, 1), [['apologies', 1, null]])
  })

  test('says which items would start before the one ahead has had its time', () => {
    const items = withNumbersAndTimes(
      [item('long', { minutesLong: 60 }), item('early', { fixedStart: '15:00' })],
      '14:30',
    )
    assert.deepEqual(timesThatClash(items), ['early'])
  })

  test('keeps the numbers that were published when an item is withdrawn or another comes late', () => {
    const published = { publishedAt: '2019-11-29T10:00:00.000Z' }
    const items = [
      item('one', published),
      item('gone', { ...published, withdrawnAt: '2019-12-02T10:00:00.000Z' }),
      item('never out', { withdrawnAt: '2019-11-20T10:00:00.000Z' }),
      item('urgent', { isLate: true }),
      item('last', published),
    ]
    assert.deepEqual(
      withNumbersAndTimes(items, null).map(one => [one.id, one.number]),
      [
        ['one', 1],
        ['gone', 2],
        ['never out', null],
        ['urgent', 4],
        ['last', 3],
      ],
    )
  })

  test('has what is private after what is open, with the resolution to exclude between', () => {
    const items = [
      item('placements', { part: 'exempt' }),
      item('exclude', { type: 'exclusion' }),
      item('panel'),
      item('cards', { part: 'confidential' }),
    ]
    assert.deepEqual(
      inTwoParts(items).map(one => one.id),
      ['panel', 'exclude', 'placements', 'cards'],
    )
  })

  test('lets an item move past another of its own part, and never into the other part', () => {
    const items = [
      item('a'),
      item('gone', { withdrawnAt: '2019-12-02T10:00:00.000Z' }),
      item('b'),
      item('exclude', { type: 'exclusion' }),
      item('c', { part: 'exempt' }),
    ]
    const after = (id: string, way: 'up' | 'down') => moved(items, id, way).map(one => one.id)
    assert.deepEqual(after('b', 'up'), ['b', 'a', 'gone', 'exclude', 'c'])
    for (const [id, way] of [
      ['a', 'up'],
      ['b', 'down'],
      ['c', 'up'],
      ['c', 'down'],
      ['exclude', 'up'],
      ['nobody', 'up'],
    ] as const)
      assert.deepEqual(after(id, way), ['a', 'gone', 'b', 'exclude', 'c'], `${id} ${way}`)
  })
})

test('a time of day is read as people write it, and a bare number is none', () => {
  for (const [written, read] of [
    ['14:30', '14:30'],
    ['2.30pm', '14:30'],
    ['2 pm', '14:00'],
    ['12.15 am', '00:15'],
    ['12pm', '12:00'],
    ['9:05', '09:05'],
    ['3', null],
    ['25:00', null],
    ['13pm', null],
    ['14:60', null],
    ['', null],
  ] as const)
    assert.equal(readClock(written), read, written)
})

describe('the items that every agenda begins with', () => {
  const of = (more: Partial<Parameters<typeof proceduralItems>[0]> = {}) =>
    proceduralItems({
      regime: 'statutory committee',
      previousMeeting: plainDate('2019-11-14'),
      hasPrivateItems: true,
      ...more,
    })

  test('are the five of the council, and the resolution to exclude where something is private', () => {
    assert.deepEqual(
      of().opening.map(one => one.type),
      ['apologies', 'minutes', 'declarations', 'public participation', 'urgent'],
    )
    assert.equal(of().exclusion?.type, 'exclusion')
    assert.equal(of({ hasPrivateItems: false }).exclusion, null)
  })

  test('have no minutes to confirm at a first meeting', () =>
    assert.ok(of({ previousMeeting: null }).opening.every(one => one.type !== 'minutes')))

  test('cite the law of the body: the Act, the Regulations, or rules of its own', () => {
    const words = (regime: Parameters<typeof proceduralItems>[0]['regime']) =>
      purposeOf(
        { type: 'urgent', verb: 'consider', lead: '', paper: 'none', fromWhy: null },
        { regime, previousMeeting: null },
      )
    assert.match(words('statutory committee'), /section 100B\(4\)\(b\) of the Local Government Act 1972\.$/)
    assert.match(words('executive'), /Regulations 2012\.$/)
    assert.match(words('voluntary'), /rules that this board has adopted/)
  })

  test('say which meeting the minutes are of', () =>
    assert.match(
      purposeOf(
        { type: 'minutes', verb: 'confirm', lead: '', paper: 'none', fromWhy: null },
        { regime: 'statutory committee', previousMeeting: plainDate('2019-11-14') },
      ),
      /the meeting of 14 November 2019\.$/,
    ))
})

describe('Schedule 12A', () => {
  test('has seven descriptions today, and none of them twice', () => {
    assert.deepEqual(
      paragraphsOn(plainDate('2019-12-09')).map(one => one.number),
      [1, 2, 3, 4, 5, 6, 7],
    )
    assert.deepEqual(paragraphsOn(plainDate('2006-02-28')), [])
    assert.ok(schedule12a.every(one => one.says !== ''))
  })

  test('is cited in order, each paragraph once', () => {
    assert.equal(paragraphsInWords([3, 1, 3, 2]), 'paragraphs 1, 2 and 3')
    assert.equal(paragraphsInWords([1]), 'paragraph 1')
  })
})

describe('an exempt item', () => {
  const said = {
    paragraphs: [2, 1],
    publicReason: 'It is about a few children who could be recognised.',
    bar: '',
    reviewOn: null,
    why: 'The cards come from a group of nine.',
    factorsFor: 'The children could be recognised.',
    factorsAgainst: 'People should know what the board was asked.',
    balance: 'private' as const,
    decidedByRole: 'Director',
  }
  const about = { heldOn: plainDate('2019-12-09'), today: plainDate('2019-11-20'), person: null }

  test('is private with its paragraphs and its reasons', () => {
    const { exemption, reasoning } = decideExemption('exempt', said, about)
    assert.deepEqual(exemption.paragraphs, [1, 2])
    assert.equal(reasoning.conclusion, 'private')
    assert.deepEqual(whatExemptionLacks('exempt', exemption, reasoning), [])
  })

  test('is open when the interests weigh the same', () => {
    assert.equal(conclusionOf('even'), 'open')
    const { exemption, reasoning } = decideExemption('exempt', { ...said, balance: 'even' }, about)
    assert.deepEqual(whatExemptionLacks('exempt', exemption, reasoning), ['conclusion'])
  })

  test('is refused without a paragraph, without both sides, without a balance, or with one that is not in the list', () => {
    for (const [wrong, field] of [
      [{ paragraphs: [] }, 'paragraphs'],
      [{ paragraphs: [8] }, 'paragraphs'],
      [{ factorsFor: '' }, 'factorsFor'],
      [{ factorsAgainst: '' }, 'factorsAgainst'],
      [{ balance: null }, 'balance'],
      [{ reviewOn: plainDate('2019-11-20') }, 'reviewOn'],
    ] as const)
      assert.throws(
        () => decideExemption('exempt', { ...said, ...wrong }, about),
        (error: unknown) => error instanceof Refusal && error.field === field,
        field,
      )
  })

  test('that is confidential needs what forbids it, and no weighing', () => {
    assert.throws(() => decideExemption('confidential', said, about), /law or the court order/)
    const { exemption, reasoning } = decideExemption(
      'confidential',
      {
        ...said,
        paragraphs: [],
        bar: 'An order of the family court',
        balance: null,
        factorsFor: '',
        factorsAgainst: '',
      },
      about,
    )
    assert.deepEqual(whatExemptionLacks('confidential', exemption, reasoning), [])
  })

  test('without anything recorded lacks everything', () =>
    assert.deepEqual(whatExemptionLacks('exempt', null, null), [
      'paragraph',
      'reasoning',
      'conclusion',
      'public reason',
    ]))
})

describe('the resolution to exclude', () => {
  const exemption = (paragraphs: readonly number[]): Exemption => ({
    paragraphs,
    publicReason: 'x',
    bar: '',
    reviewOn: null,
    endedOn: null,
  })
  const two = [
    { ...item('placements', { number: 15, part: 'exempt' }), exemption: exemption([1, 2, 3]) },
    { ...item('cards', { number: 16, part: 'exempt' }), exemption: exemption([1]) },
  ]

  test('names the power, the items, their paragraphs and the public interest', () => {
    const { paragraphs, lacking } = exclusionResolution(two, { regime: 'statutory committee' }) ?? assert.fail()
    assert.match(
      paragraphs[0] ?? '',
      /section 100A\(4\).*while items 15 and 16 are taken.*item 15, paragraphs 1, 2 and 3; item 16, paragraph 1\.$/,
    )
    assert.match(paragraphs[1] ?? '', /public interest in keeping the exemption outweighs/)
    assert.deepEqual(lacking, [])
  })

  test('cannot name an item without a paragraph, and says which that is', () => {
    const made = exclusionResolution(
      [two[0] ?? assert.fail(), { ...item('cards', { number: 16, part: 'exempt' }), exemption: null }],
      {
        regime: 'statutory committee',
      },
    )
    assert.deepEqual(made?.lacking, ['cards'])
    assert.doesNotMatch(made?.paragraphs[0] ?? '', /16/)
  })

  test('is not voted on where the law bars the public', () => {
    const made = exclusionResolution(
      [
        {
          ...item('order', { number: 7, part: 'confidential' }),
          exemption: { ...exemption([]), bar: 'an order of the family court' },
        },
      ],
      { regime: 'executive' },
    )
    assert.deepEqual(made?.paragraphs.length, 1)
    assert.match(made?.paragraphs[0] ?? '', /without a vote.*item 7 is taken.*item 7, an order of the family court\.$/)
  })

  test('is not there when nothing is private, or what was private is withdrawn', () => {
    assert.equal(exclusionResolution([{ ...item('open'), exemption: null }], { regime: 'voluntary' }), null)
    assert.equal(
      exclusionResolution([{ ...(two[0] ?? assert.fail()), withdrawnAt: '2019-12-01T00:00:00.000Z' }], {
        regime: 'voluntary',
      }),
      null,
    )
  })
})
