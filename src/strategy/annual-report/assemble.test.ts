import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Block, plainWords, type PlanItem } from '../../board/index.ts'
import { fromMarkdown } from '../../board/document/from-markdown.ts'
import { toMarkdown } from '../../board/document/to-markdown.ts'
import { plainDate, Refusal } from '../../kernel/index.ts'
import type { Recommendation } from '../recommendations/recommendations.store.ts'
import { sevenPrinciples } from '../strategies/principles.ts'
import { assemble, type Happened, principleOf, type YearOfWork } from './assemble.ts'
import { type CameReport, howEachCame } from './partner-reports.ts'
import { lastRecommendations, whatBecame } from './past-recommendations.ts'
import { lastYear, mustBeAYear, yearInWords } from './report-year.ts'

const day = plainDate
const period = { first: day('2019-04-01'), last: day('2020-03-31') }

const happened = (given: Partial<Happened> & Pick<Happened, 'about'>): Happened => ({
  kind: 'decision',
  on: day('2019-12-09'),
  says: `${given.about}.`,
  source: 'minute 40 of 9 December 2019',
  href: null,
  priority: null,
  ...given,
})

const empty: YearOfWork = {
  body: 'Corporate Parenting Board',
  period,
  happened: [],
  figures: [],
  attended: [],
  recommendations: [],
  partnerReports: [],
  priorities: [],
}

const said = (block: Block): string =>
  block.kind === 'heading' || block.kind === 'paragraph' ? plainWords(block.words) : ''

/** What stands under each heading, in words. */
const under = (blocks: readonly Block[]): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, string[]>()
  let now: string[] = []
  for (const block of blocks)
    if (block.kind === 'heading') parts.set(said(block), (now = []))
    else now.push(block.kind === 'table' ? block.rows.map(row => row.join(' | ')).join('\n') : said(block))
  return parts
}

describe('the principle that something of the year serves', () => {
  const examples: readonly (readonly [kind: Happened['kind'], about: string, principle: number | null])[] = [
    ['decision', 'No council tax for care leavers', 7],
    ['decision', 'Homes close to school', 6],
    ['action', 'More foster carers', 6],
    ['action', 'Exam results of the virtual school', 5],
    ['action', 'Dental checks', 1],
    ['event', 'The survey of children in care', 2],
    ['decision', 'Finish the terms of reference', 4],
    ['card', 'asked', 2],
    ['card', 'answered', 3],
    ['decision', 'Change the day of the meeting', null],
    // Health of care leavers is about growing up first.
    ['decision', 'Health of care leavers', 7],
    ['action', 'Options for return interviews far away', 6],
    ['action', 'One mailbox for compliments', 3],
    // A word within a word tells nothing.
    ['decision', 'An identical chrome lamp', null],
  ]
  for (const [kind, about, principle] of examples)
    it(`of a ${kind} “${about}” is ${principle ?? 'not known'}`, () => {
      assert.equal(principleOf({ kind, about }), principle)
    })
  it('of what says little by itself is that of what the board was looking at', () => {
    const says = { kind: 'decision', about: 'An update comes in six months' } as const
    assert.equal(principleOf({ ...says, subject: 'Special needs: new co-ordinators' }), 5)
    assert.equal(principleOf({ ...says, about: 'More foster carers', subject: 'Special needs' }), 6)
  })
})

describe('an annual report', () => {
  it('has a part for each of the seven principles, and says where nothing was recorded', () => {
    const parts = under(assemble(empty, 'principle'))
    for (const [index, label] of sevenPrinciples.entries())
      assert.match(parts.get(`Principle ${index + 1}: ${label}`)?.join('') ?? '', /Nothing of the year is recorded/)
    assert.deepEqual([...parts.keys()].slice(-2), [
      'What became of last year’s recommendations',
      'Annual reports of partners and services',
    ])
  })

  it('puts each thing once, under its principle, in order of days, with its source', () => {
    const parts = under(
      assemble(
        {
          ...empty,
          happened: [
            happened({ about: 'More foster carers', on: day('2020-02-01') }),
            happened({ about: 'A placement nearer home', on: day('2019-06-01') }),
            happened({ about: 'Meet on Tuesdays' }),
          ],
        },
        'principle',
      ),
    )
    assert.deepEqual(parts.get(`Principle 6: ${sevenPrinciples[5]}`), [
      'A placement nearer home. Source: minute 40 of 9 December 2019.',
      'More foster carers. Source: minute 40 of 9 December 2019.',
    ])
    assert.match(parts.get('Still to be placed')?.[1] ?? '', /^Meet on Tuesdays/)
    assert.equal([...parts.values()].flat().filter(words => words.startsWith('More foster carers')).length, 1)
  })

  it('by priority follows the golden thread, not the words', () => {
    const parts = under(
      assemble(
        {
          ...empty,
          priorities: [
            { number: 1, label: 'Homes' },
            { number: 2, label: 'Health' },
          ],
          happened: [happened({ about: 'More foster carers', priority: 2 })],
          figures: [
            { measure: 'a', title: 'Children in care', asAt: period.last, theme: 'Who is in care', priorities: [1, 2] },
          ],
        },
        'priority',
      ),
    )
    assert.match(parts.get('Priority 2: Health')?.join() ?? '', /More foster carers/)
    assert.match(parts.get('Priority 1: Homes')?.join() ?? '', /^Children in care: ./)
    assert.equal(parts.has('Still to be placed'), false)
  })

  it('binds each figure, so that no number in it was typed', () => {
    const figure = {
      measure: 'dental-checks',
      title: 'Dental checks',
      asAt: period.last,
      theme: 'Health',
      priorities: [],
    }
    const source = toMarkdown(assemble({ ...empty, figures: [figure] }, 'principle'))
    assert.ok(source.includes('Dental checks: [[figure: dental-checks as at 2020-03-31]].'), source)
    const read = fromMarkdown(source).find(block => said(block).startsWith('Dental checks'))
    assert.deepEqual(read?.kind === 'paragraph' && read.words[1], {
      measure: 'dental-checks',
      asAt: period.last,
      shown: null,
    })
  })

  it('keeps words as words, whatever signs are in them', () => {
    const says = 'Pay | *all* <b>of</b> [it] & #1.'
    const blocks = fromMarkdown(
      toMarkdown(assemble({ ...empty, happened: [happened({ about: 'x', says })] }, 'principle')),
    )
    assert.ok(blocks.some(block => said(block).startsWith(says)))
  })

  it('tells of every recommendation of last year with its owner, and of what nobody owns', () => {
    const parts = under(
      assemble(
        {
          ...empty,
          recommendations: [
            { year: 'annual report 2018/19', title: 'New homes', owner: 'Director', principle: 4, became: 'Finished.' },
            {
              year: 'annual report 2018/19',
              title: 'Training',
              owner: '',
              principle: null,
              became: 'Nobody has answered it yet.',
            },
          ],
        },
        'principle',
      ),
    )
    const [table, source] = parts.get('What became of last year’s recommendations') ?? []
    assert.equal(
      table,
      'New homes | Principle 4 | Director | Finished.\nTraining | – | Nobody | Nobody has answered it yet.',
    )
    assert.match(source ?? '', /annual report 2018\/19/)
  })

  it('counts who was there', () => {
    const attended = [
      { heldOn: day('2019-11-25'), members: 5, of: 8 },
      { heldOn: day('2019-12-09'), members: 7, of: 8 },
    ]
    const [words] = under(assemble({ ...empty, attended }, 'principle')).get('The year in short') ?? []
    assert.match(
      words ?? '',
      /met 2 times\. Of 16 places .* 12 were taken\. Source: attendance in the minutes of 25 November 2019/,
    )
  })
})

describe('an annual report of a partner', () => {
  const item = {
    id: 'f',
    body: 'b',
    title: 'Fostering annual report',
    kind: 'annual report',
    everyMeeting: false,
    everyMonths: 12,
    firstOn: day('2019-11-01'),
    lastOn: null,
    lead: 'Service manager',
    authorRole: null,
    verb: 'consider',
    minutesLong: 15,
    isExempt: false,
    template: null,
  } satisfies PlanItem
  const came = (heldOn: string, given: Partial<CameReport> = {}): CameReport => ({
    id: heldOn,
    planItem: null,
    title: 'Fostering Annual Report',
    heldOn: day(heldOn),
    isOut: true,
    ...given,
  })
  const examples: readonly (readonly [says: string, reports: readonly CameReport[], today: string, stands: string])[] =
    [
      ['came in its months is received', [came('2019-12-09')], '2020-04-01', 'received'],
      [
        'is known by its line of the plan',
        [came('2019-12-09', { title: 'Other', planItem: 'f' })],
        '2020-04-01',
        'received',
      ],
      ['came after its months is late', [came('2020-02-11')], '2020-04-01', 'late'],
      ['did not come is missing', [], '2020-02-01', 'missing'],
      ['that is still written has not come', [came('2019-12-09', { isOut: false })], '2020-02-01', 'missing'],
      ['of the year before is not this year’s', [came('2018-12-09')], '2020-02-01', 'missing'],
      ['may still come while its months last', [], '2020-01-31', 'to come'],
      ['of something else is not taken for it', [came('2019-12-09', { title: 'Adoption' })], '2020-02-01', 'missing'],
    ]
  for (const [says, reports, today, stands] of examples)
    it(`that ${says}`, () => {
      assert.deepEqual(
        howEachCame([item, { ...item, id: 's', kind: 'standing' }], reports, period, day(today)).map(one => one.stands),
        [stands],
      )
    })
})

describe('last year’s recommendations', () => {
  const one = (given: Partial<Recommendation>): Recommendation => ({
    id: 'a',
    madeIn: 'annual report',
    year: '2018/19',
    title: 'A',
    words: '',
    principle: 1,
    owner: 'Director',
    madeOn: day('2019-12-09'),
    answer: null,
    answerWhy: '',
    answeredOn: null,
    outcome: '',
    endedOn: null,
    report: null,
    ...given,
  })
  const titles = (all: readonly Recommendation[], own: string | null = null) =>
    lastRecommendations(all, period, own).map(found => found.title)

  it('are those of the newest report that was made by the end of the year, in the order of the principles', () => {
    const all = [
      one({ title: 'B', principle: 4 }),
      one({ title: 'A' }),
      one({ title: 'Old', year: '2017/18', madeOn: day('2018-12-01') }),
      one({ title: 'Later', year: '2019/20', madeOn: day('2020-12-01') }),
      one({ title: 'Elsewhere', madeIn: 'inspection' }),
    ]
    assert.deepEqual(titles(all), ['A', 'B'])
    assert.deepEqual(titles([]), [])
  })

  it('are never its own', () => {
    assert.deepEqual(
      titles([one({ title: 'Own', report: 'r' }), one({ title: 'Old', madeOn: day('2018-12-01') })], 'r'),
      ['Old'],
    )
  })

  const stood: readonly (readonly [Partial<Recommendation>, tied: number, became: RegExp])[] = [
    [{}, 0, /^Nobody has answered it yet\.$/],
    [{ answer: 'declined', answerWhy: 'No money.' }, 0, /^Declined\. No money\.$/],
    [{ answer: 'accepted' }, 0, /Nothing is recorded/],
    [{ answer: 'accepted' }, 1, /One action or decision hangs/],
    [{ answer: 'accepted', endedOn: day('2020-02-01'), outcome: 'Done.' }, 3, /^Finished on 1 February 2020\. Done\.$/],
  ]
  for (const [given, tied, became] of stood)
    it(`tell what became of them: ${became.source}`, () => assert.match(whatBecame(one(given), tied), became))
})

describe('the year of a report', () => {
  it('is the last whole one from April to March, unless somebody says otherwise', () => {
    assert.deepEqual(lastYear(day('2026-11-22')), { first: '2025-04-01', last: '2026-03-31' })
    assert.deepEqual(lastYear(day('2026-03-31')), { first: '2024-04-01', last: '2025-03-31' })
    assert.equal(yearInWords(period), '2019/20')
    assert.equal(
      yearInWords({ first: day('2019-04-01'), last: day('2019-09-30') }),
      '1 April 2019 to 30 September 2019',
    )
  })

  it('has begun, ends after it begins, and is one year', () => {
    const today = day('2026-11-22')
    assert.doesNotThrow(() => mustBeAYear(period, today))
    for (const [first, last] of [
      ['2026-04-01', '2026-04-01'],
      ['2024-04-01', '2026-03-31'],
      ['2026-12-01', '2027-03-31'],
    ] as const)
      assert.throws(() => mustBeAYear({ first: day(first), last: day(last) }, today), Refusal)
  })
})
