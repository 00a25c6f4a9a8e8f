import {
  addAction,
  closeAction,
  findAction,
  reissueAction,
  saveActualOutcomes,
  showAction,
} from '../../src/board/actions/actions.store.ts'
import type { ClosedState } from '../../src/board/actions/action.ts'
import type { Db, Instant } from '../../src/database/index.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { clearBlocker, raiseBlocker } from '../../src/strategy/delivery/blockers.store.ts'
import { saveWorkstream } from '../../src/strategy/delivery/workstreams.store.ts'
import { linkRecords } from '../../src/strategy/thread/links.store.ts'

// The plan of the delivery group: one action of each kind that a plan has to bear. One is done, one only in part, one was asked for
// again of somebody else, one is late, and something stands in the way of two.

type Planned = Readonly<{
  line: string
  title: string
  owners: readonly string[]
  due: string
  made: Instant
  expected: readonly string[]
  /** As everyone may read it. */
  shown?: string
  actual?: readonly string[]
  ended?: Readonly<{ as: ClosedState; at: Instant; says: string }>
}>

const planned: readonly Planned[] = [
  {
    line: '1/11',
    title: 'Open six more foster homes for teenagers',
    shown: 'We are looking for six more foster homes for teenagers.',
    owners: ['Fostering manager'],
    due: '2027-03-31',
    made: '2026-06-10T09:00:00.000Z',
    expected: ['Six homes approved', 'Fewer teenagers in homes for children'],
  },
  {
    line: '1/17',
    title: 'Find out why workers leave, and ask those who stay',
    shown: 'We asked workers why they leave, and changed one thing.',
    owners: ['Corporate parenting officer', 'Assistant Director, Care and Protection'],
    due: '2026-07-31',
    made: '2026-03-04T09:00:00.000Z',
    expected: ['A talk with everyone who left in a year', 'Three things changed because of it'],
    actual: ['Done with nineteen of twenty-four', 'One thing changed: a smaller caseload in the first year'],
    ended: { as: 'partly done', at: '2026-08-03T09:00:00.000Z', says: 'Report to the delivery group of July 2026' },
  },
  {
    line: '2/1',
    title: 'A learning plan for each child within twenty days',
    shown: 'Each child has a learning plan within twenty days.',
    owners: ['Virtual school head'],
    due: '2026-09-30',
    made: '2026-04-01T09:00:00.000Z',
    expected: ['Every child who came into care since April has one'],
    actual: ['All but two, who moved school'],
    ended: { as: 'done', at: '2026-10-02T09:00:00.000Z', says: 'Count of the virtual school, 30 September 2026' },
  },
  {
    line: '3/2',
    title: 'A dentist within ten miles for every child',
    owners: ['Designated nurse for children in care'],
    due: '2026-10-31',
    made: '2026-05-06T09:00:00.000Z',
    expected: ['A list of dentists who take our children', 'No child waits more than six weeks'],
  },
  {
    line: '4/6',
    title: 'Two young people on each panel that chooses a social worker',
    shown: 'Two young people help to choose each new social worker.',
    owners: ['Participation worker', 'Head of people'],
    due: '2027-02-28',
    made: '2026-10-21T09:00:00.000Z',
    expected: ['Training for ten young people', 'No panel without them from March'],
  },
  {
    line: '1/1',
    title: 'Offer a family meeting before any child comes into care',
    shown: 'Before a child comes into care, the family meets first and makes its own plan.',
    owners: ['Assistant Director, Care and Protection'],
    due: '2027-03-31',
    made: '2026-10-20T15:00:00.000Z',
    expected: ['Every family is offered one', 'It is written down why a family said no'],
  },
  {
    line: '1/2',
    title: 'Find a building for the second hub, in the east',
    shown: 'We are looking for a building in the east, for a second place that helps families stay together.',
    owners: ['Head of commissioning'],
    due: '2027-06-30',
    made: '2026-10-20T15:00:00.000Z',
    expected: ['A lease signed'],
  },
  {
    line: '1/6',
    title: 'Train four more workers to find the people who matter to a child',
    shown: 'Four more workers learned how to find the people who matter to you.',
    owners: ['Participation worker'],
    due: '2026-09-30',
    made: '2026-04-22T09:00:00.000Z',
    expected: ['Four are trained'],
    actual: ['Four are trained, and one more began'],
    ended: { as: 'done', at: '2026-09-28T09:00:00.000Z', says: 'List of training, September 2026' },
  },
  {
    line: '1/12',
    title: 'Begin a second group of foster homes around one experienced carer',
    shown: 'A second group of foster homes begins, with one experienced carer in the middle.',
    owners: ['Fostering manager'],
    due: '2027-04-30',
    made: '2026-10-20T15:00:00.000Z',
    expected: ['Eight homes in the group'],
  },
  {
    line: '1/13',
    title: 'Write the plan for going home',
    shown: 'We wrote half of our plan for children who can go home.',
    owners: ['Assistant Director, Care and Protection'],
    due: '2026-09-30',
    made: '2026-03-10T09:00:00.000Z',
    expected: ['The plan is agreed', 'Families helped to write it'],
    actual: ['A draft is with the delivery group', 'Six families read it'],
    ended: { as: 'partly done', at: '2026-10-06T09:00:00.000Z', says: 'Draft for the delivery group, October 2026' },
  },
  {
    line: '3/9',
    title: 'Try out a talk about feelings within twenty days, with two workers',
    shown: 'Two workers now talk with each child about feelings in the first twenty days. We are trying it out.',
    owners: ['Designated nurse for children in care'],
    due: '2027-02-28',
    made: '2026-10-20T15:00:00.000Z',
    expected: ['Forty children are met', 'What they say of it'],
  },
  {
    line: '4/1',
    title: 'Ask for what is missing on religion, disability and whom young people love',
    owners: ['Performance analyst'],
    due: '2026-12-31',
    made: '2026-10-20T15:00:00.000Z',
    expected: ['Fewer than one record in twenty says nothing'],
  },
  {
    line: '5/9',
    title: 'Money lessons with a bank, before anyone moves out',
    shown: 'A bank and our workers teach you about money before you move out.',
    owners: ['Leaving care manager'],
    due: '2027-03-31',
    made: '2026-10-20T15:00:00.000Z',
    expected: ['Two courses', 'Young people help to plan them'],
  },
  {
    line: '5/10',
    title: 'The first ten mentors meet their young person',
    shown: 'Ten young people have a mentor.',
    owners: ['Leaving care manager'],
    due: '2026-10-31',
    made: '2026-05-20T09:00:00.000Z',
    expected: ['Ten pairs have met'],
    actual: ['Ten pairs have met three times or more'],
    ended: { as: 'done', at: '2026-10-30T09:00:00.000Z', says: 'Register of the mentoring scheme' },
  },
]

/** Fills the delivery plan, in one transaction of an officer's. `commitments` has their ids by priority and line: 1/11. */
export const loadDelivery = async (
  db: Db,
  about: Readonly<{ by: string | null; commitments: ReadonlyMap<string, string> }>,
): Promise<void> => {
  const { by } = about
  const today = plainDate('2026-11-22')
  const commitment = (line: string): string => about.commitments.get(line) ?? ''
  const tie = (action: string, line: string) =>
    linkRecords(db, {
      of: { kind: 'action', id: action },
      because: { kind: 'commitment', id: commitment(line) },
      why: '',
      by,
    })
  const made = new Map<string, string>()
  for (const one of planned) {
    const id = await addAction(db, {
      title: one.title,
      kind: 'action',
      part: 'open',
      sourceMeeting: null,
      sourceMinute: null,
      owners: one.owners.map(words => ({ words })),
      dueOn: plainDate(one.due),
      expected: one.expected,
      madeBy: by,
      madeAt: one.made,
    })
    made.set(one.line, id)
    await tie(id, one.line)
    if (one.shown !== undefined) {
      const open = await findAction(db, id, today)
      if (open) await showAction(db, open, { publicWords: one.shown, by, at: one.made })
    }
    if (!one.ended) continue
    const action = await findAction(db, id, today)
    if (!action) continue
    await saveActualOutcomes(db, action, new Map((one.actual ?? []).map((words, index) => [index + 1, words])), {
      by,
      at: one.ended.at,
    })
    await closeAction(db, action, {
      state: one.ended.as,
      evidence: one.ended.says,
      link: '',
      by,
      at: one.ended.at,
    })
  }
  const first = await addAction(db, {
    title: 'A contract for homes that suit children with complex needs',
    kind: 'action',
    part: 'open',
    sourceMeeting: null,
    sourceMinute: null,
    owners: [{ words: 'Commissioning manager' }],
    dueOn: plainDate('2026-05-31'),
    expected: ['A contract signed', 'Two homes open'],
    madeBy: by,
    madeAt: '2026-01-14T09:00:00.000Z',
  })
  await tie(first, '1/16')
  await reissueAction(db, first, {
    title: 'A contract for homes that suit children with complex needs, with a neighbour',
    owners: [{ words: 'Head of commissioning' }],
    dueOn: plainDate('2027-01-31'),
    dueMeeting: null,
    expected: ['A contract signed by both councils', 'Two homes open'],
    as: 'not concluded',
    why: 'Nobody bid for it. A larger contract with a neighbour may draw bids.',
    by,
    at: '2026-06-10T09:00:00.000Z',
  })
  await raiseBlocker(db, {
    commitment: commitment('1/16'),
    action: null,
    words: 'The neighbour cannot sign before its own cabinet meets in January.',
    canClear: 'Director of children’s services',
    on: plainDate('2026-10-14'),
    by,
  })
  const cleared = await raiseBlocker(db, {
    commitment: null,
    action: made.get('3/2') ?? null,
    words: 'No dentist in the north of the county takes new patients.',
    canClear: 'Health partner',
    on: plainDate('2026-06-10'),
    by,
  })
  await clearBlocker(db, cleared, {
    on: plainDate('2026-09-16'),
    how: 'The health board paid for places kept free at one practice.',
  })
  await saveWorkstream(
    db,
    null,
    {
      title: 'Homes that last',
      what: 'Enough of the right homes, near school and family.',
      leadRole: 'Assistant Director, Care and Protection',
      endedOn: null,
    },
    ['1/8', '1/11', '1/16'].map(commitment),
  )
  await saveWorkstream(
    db,
    null,
    { title: 'Workers who stay', what: '', leadRole: 'Corporate parenting officer', endedOn: null },
    [commitment('1/17')],
  )
}
