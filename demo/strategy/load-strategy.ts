import type { Db } from '../../src/database/index.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { addCommitments } from '../../src/strategy/commitments/commitments.store.ts'
import { addOffer } from '../../src/strategy/local-offer/local-offer.store.ts'
import { addPromise, addStatements, saveJudgement, saveReview } from '../../src/strategy/promise/promises.store.ts'
import {
  addRecommendation,
  answerRecommendation,
  finishRecommendation,
} from '../../src/strategy/recommendations/recommendations.store.ts'
import {
  addHeir,
  addPassage,
  addPlan,
  changeStrategy,
  findStrategy,
} from '../../src/strategy/strategies/strategies.store.ts'
import type { PassageSection } from '../../src/strategy/strategies/strategy.ts'
import { sevenPrinciples } from '../../src/strategy/strategies/principles.ts'
import type { Ref } from '../../src/strategy/thread/link.ts'
import { linkAll, type NewStrand } from '../../src/strategy/thread/links.store.ts'
import { findIndicator } from '../../src/indicators/index.ts'
import { BOARD } from '../board/bodies.ts'
import { priorityHeirs } from '../strategies.ts'
import { commitmentsOf2024, measuresOfCommitments, ownersOf2024 } from './commitments.ts'
import { loadDelivery } from './delivery.ts'
import { offers } from './local-offer.ts'
import { loadNeighbour } from './neighbour.ts'
import { legacyPledges, type StatementGiven, thePromise, verdicts } from './promises.ts'
import { above2020, carriedInto2024, commitmentsOf2020, ownersOf2020, passagesOf2020 } from './strategy-of-2020.ts'
import { passagesOf2024, plansBeside2024, profileOf2024 } from './strategy-of-2024.ts'

// What Wessex Vale has promised: its two strategies, a neighbour's with the three pledges that it took over, the promise with the
// verdicts on it, the local offer, and the recommendations of the annual report of 2018/19.

/** Words of an action of November 2019, and the line of 2020 that it served. */
const servedIn2019: readonly (readonly [title: string, line: string])[] = [
  ['postcard about rights', '6/7'],
  ['banks', '5/2'],
  ['Survey results', '1/1'],
  ['joint plan', '2/1'],
]

const saidAbove: Readonly<{ mission: string; vision: string }> = {
  mission: 'To be as good a parent as any, to every child in our care and everyone who has left it.',
  vision: 'Every child in our care is safe, settled and heard, and grows up with people who stay.',
}

const renew = async (
  db: Db,
  id: string,
  more: Partial<Omit<NonNullable<Awaited<ReturnType<typeof findStrategy>>>, 'id' | 'version'>>,
): Promise<void> => {
  const strategy = await findStrategy(db, id)
  if (strategy) await changeStrategy(db, id, { ...strategy, ...more }, 0)
}

/** Passages in their order, after those that are there. */
const sayPassages = async (
  db: Db,
  strategy: string,
  from: number,
  said: readonly (readonly [section: PassageSection, number: string, title: string, words: string])[],
): Promise<void> => {
  for (const [index, [section, number, title, words]] of said.entries())
    await addPassage(db, strategy, { section, number, title, words, measure: null, asAt: null, ordinal: from + index })
}

const theSeven = sevenPrinciples.map((label, index) => ['principle', '', `${index + 1}. ${label}`, ''] as const)

const numbered = (statements: readonly StatementGiven[]) =>
  statements.map((given, index) => ({
    number: index + 1,
    theme: given.theme ?? '',
    words: given.words,
    plainWords: given.plain,
    symbol: given.symbol,
  }))

const promises = async (db: Db, by: string | null): Promise<Map<number, string>> => {
  const made = new Map<number, string>()
  const id = await addPromise(
    db,
    {
      title: 'The Wessex Vale Promise',
      audience: 'everyone',
      council: '',
      madeOn: plainDate('2020-08-01'),
      madeWith: 'the Children in Care Council and the Care Leavers Forum',
      replaces: null,
      endedOn: null,
      isPublished: true,
    },
    'the-promise',
  )
  // Made again with the second strategy, and a year later; since then nobody has asked, and the page says so.
  for (const [reviewedOn, madeWith, says] of [
    ['2024-01-15', 'the Children in Care Council and the Care Leavers Forum', 'It came into the new strategy.'],
    ['2025-10-06', 'CLiCC', ''],
  ] as const)
    await saveReview(db, id, { reviewedOn: plainDate(reviewedOn), outcome: 'holds', madeWith, says }, by)
  for (const [index, statement] of (await addStatements(db, id, numbered(thePromise))).entries()) {
    made.set(index + 1, statement)
    const [young, council, evidence] = verdicts[index] ?? [null, null, '']
    if (council !== null)
      await saveJudgement(db, {
        statement,
        givenBy: 'council',
        verdict: council,
        words: '',
        evidence,
        forum: null,
        howMany: null,
        mayShowWords: false,
        judgedOn: plainDate('2026-09-15'),
        by,
      })
    if (young !== null)
      await saveJudgement(db, {
        statement,
        givenBy: 'young people',
        verdict: young,
        words: index === 3 ? 'You ask us more than you did. We do not always hear what happened then.' : '',
        evidence: '',
        forum: 'clicc',
        howMany: 9,
        mayShowWords: index === 3,
        judgedOn: plainDate('2026-10-05'),
        by,
      })
  }
  for (const pledge of legacyPledges) {
    const legacy = await addPromise(
      db,
      {
        title: pledge.title,
        audience: 'everyone',
        council: pledge.council,
        madeOn: null,
        madeWith: '',
        replaces: null,
        endedOn: null,
        isPublished: true,
      },
      pledge.id,
    )
    await addStatements(db, legacy, numbered(pledge.statements))
  }
  return made
}

const recommendations: readonly (readonly [principle: number, title: string, owner: string, outcome: string | null])[] =
  [
    [1, 'Look at the report of the young researchers', 'Corporate parenting officer', 'Looked at in February 2020.'],
    [1, 'See that the plan for health needs covers children in care', 'Designated nurse for children in care', null],
    [2, 'Look at when and where the board meets', 'Corporate parenting officer', 'Meetings moved to after school.'],
    [2, 'Training by young people when staff begin', 'Participation worker', null],
    [2, 'Meet the reviewing officers about their year', 'Chair of the board', 'Met, and each year since.'],
    [4, 'New ideas for homes', 'Assistant Director, Care and Protection', null],
    [4, 'Quicker planning for homes', 'Housing service manager', null],
    [
      4,
      'Finish the terms of reference and the strategy',
      'Corporate parenting officer',
      'The strategy was agreed in 2020.',
    ],
    [5, 'Show what wanting the best looks like', 'Virtual school head', null],
    [7, 'A network of business leaders for care leavers', 'Leaving care manager', null],
  ]

const measureCalled = (id: string): string => {
  if (findIndicator(id) === null) throw new TypeError(`There is no measure ${id}`)
  return id
}

/** The commitments of a strategy, by priority and line: 1/11. */
const commit = async (
  db: Db,
  strategy: string,
  said: Readonly<Record<number, readonly string[]>>,
  owner: (priority: number) => Readonly<{ ownerBody: string; ownerRole: string }>,
): Promise<Map<string, string>> => {
  const lines = Object.entries(said).flatMap(([priority, titles]) =>
    titles.map((title, index) => ({ priority: Number(priority), line: index + 1, title })),
  )
  const made = await addCommitments(
    db,
    strategy,
    lines.map(({ priority, line, title }) => ({
      priority,
      number: `${priority}.${line}`,
      title,
      words: '',
      ...owner(priority),
    })),
  )
  return new Map(lines.map(({ priority, line }, index) => [`${priority}/${line}`, made[index] ?? '']))
}

/** Fills what was promised, in one transaction of an officer's. The strategies themselves are there, with their priorities. */
export const loadStrategy = async (db: Db, about: Readonly<{ by: string | null }>): Promise<void> => {
  const strands: NewStrand[] = []
  const tie = (of: Ref, because: Ref, why = '') => strands.push({ of, because, why })
  await renew(db, 's2020', {
    writtenBy: 'Corporate parenting officer',
    madeWith: 'The Children in Care Council and the Care Leavers Forum',
    authorisedBy: 'Director of children’s services',
    authorisedOn: plainDate('2020-05-26'),
    agreedOn: plainDate('2020-06-09'),
    agreedBy: BOARD,
    presentedTo: 'cabinet',
    renewBy: plainDate('2023-12-31'),
    ...above2020,
  })
  await renew(db, 's2024', {
    writtenBy: 'Corporate parenting officer',
    madeWith: 'The forums of children in care and care leavers, foster carers and partners',
    authorisedBy: 'Director of children’s services',
    authorisedOn: plainDate('2023-10-31'),
    agreedOn: plainDate('2023-11-14'),
    agreedBy: BOARD,
    presentedOn: plainDate('2023-12-05'),
    presentedTo: 'cabinet',
    renewBy: plainDate('2027-12-31'),
    replaces: 's2020',
    ...saidAbove,
  })
  for (const heir of priorityHeirs) {
    const [strategy = '', number = ''] = heir.from.split('/')
    for (const to of heir.to.length === 0 ? [null] : heir.to) {
      const [toStrategy = null, toNumber = null] = to === null ? [] : to.split('/')
      await addHeir(db, {
        strategy,
        number: Number(number),
        toStrategy,
        toNumber: toNumber === null ? null : Number(toNumber),
        note: heir.note ?? '',
      })
    }
  }
  await sayPassages(db, 's2020', 1, [...theSeven, ...passagesOf2020])
  await sayPassages(db, 's2024', 1, [...theSeven, ...passagesOf2024])
  for (const [ordinal, [title, measure, words]] of profileOf2024.entries())
    await addPassage(db, 's2024', {
      section: 'profile',
      number: '',
      title,
      words,
      measure,
      asAt: null,
      ordinal: 60 + ordinal,
    })
  for (const [ordinal, [title, owner]] of plansBeside2024.entries())
    await addPlan(db, 's2024', { title, owner, address: '', ordinal })
  await loadNeighbour(db)

  const promised = await promises(db, about.by)
  const statement = (number: number): Ref => ({ kind: 'statement', id: promised.get(number) ?? '' })
  const commitments = await commit(db, 's2024', commitmentsOf2024, priority => ({
    ownerBody: priority === 5 ? 'care-leavers-delivery-group' : 'delivery-group',
    ownerRole: ownersOf2024[priority] ?? '',
  }))
  const before = await commit(db, 's2020', commitmentsOf2020, priority => ({
    ownerBody: BOARD,
    ownerRole: ownersOf2020[priority] ?? '',
  }))
  for (const [strategy, made] of [
    ['s2024', commitments],
    ['s2020', before],
  ] as const)
    for (const [line, id] of made)
      tie({ kind: 'commitment', id }, { kind: 'priority', id: `${strategy}/${line.split('/')[0] ?? ''}` })
  const commitment = (priority: number, line: number): Ref => ({
    kind: 'commitment',
    id: commitments.get(`${priority}/${line}`) ?? '',
  })
  const of2020 = (line: string): Ref => ({ kind: 'commitment', id: before.get(line) ?? '' })
  for (const [from, to] of carriedInto2024)
    tie({ kind: 'commitment', id: commitments.get(to) ?? '' }, of2020(from), 'Carried on from the strategy before')
  for (const [priority, line, measures] of measuresOfCommitments)
    for (const measure of measures) tie({ kind: 'measure', id: measureCalled(measure) }, commitment(priority, line))
  tie(commitment(1, 8), statement(1), 'Young people asked for homes that last')
  tie(commitment(2, 1), statement(2))
  tie(commitment(4, 6), statement(4))
  tie(commitment(1, 17), statement(5), 'Too many changes of worker')
  tie(commitment(5, 4), statement(6))
  for (const [measure, number] of [
    ['three-or-more-placements-in-year', 1],
    ['in-education-employment-or-training-aged-19-to-21', 2],
    ['seen-within-six-weeks', 3],
    ['took-part-in-review', 4],
  ] as const)
    tie({ kind: 'measure', id: measureCalled(measure) }, statement(number))
  const decisions = await db
    .selectFrom('decision')
    .select(['id', 'title'])
    .orderBy('decided_on')
    .orderBy('id')
    .execute()
  const tax = decisions.find(one => one.title === 'No council tax for care leavers')
  if (tax) tie({ kind: 'decision', id: tax.id }, of2020('5/3'), 'Money to keep for a home')
  // What the board asked for in November 2019 served lines of the strategy that was being written then.
  for (const [title, line] of servedIn2019) {
    const action = (
      await db.selectFrom('action').select(['id', 'title']).orderBy('made_at').orderBy('id').execute()
    ).find(one => one.title.includes(title))
    if (action) tie({ kind: 'action', id: action.id }, of2020(line))
  }

  await linkAll(db, strands, about.by)

  for (const offer of offers)
    await addOffer(db, {
      ...offer,
      checkedOn: plainDate(offer.title === 'A sure interview' ? '2025-06-01' : '2026-06-01'),
      checkEveryMonths: 12,
      isPublished: true,
      endedOn: null,
    })

  for (const [principle, title, owner, outcome] of recommendations) {
    const id = await addRecommendation(db, {
      madeIn: 'annual report',
      year: '2018/19',
      title,
      words: '',
      principle,
      owner,
      madeOn: plainDate('2019-12-09'),
    })
    await answerRecommendation(db, id, {
      answer: 'accepted',
      why: 'The board accepted all ten.',
      owner,
      on: plainDate('2019-12-09'),
    })
    if (outcome !== null) await finishRecommendation(db, id, { outcome, on: plainDate('2020-12-08') })
  }
  await loadDelivery(db, { by: about.by, commitments })
}
