import type { Db } from '../../src/database/index.ts'
import { type PlainDate, plainDate } from '../../src/kernel/index.ts'
import { linkAll, linkRecords, type NewStrand } from '../../src/strategy/thread/links.store.ts'
import {
  addFinding,
  addFollowUp,
  addQuote,
  addSitting,
  agreeWording,
  answerCard,
  codeOf,
  findCard,
  finishFollowUp,
  giveVerdict,
  raiseCard,
  readingAge,
  releaseCard,
  setForMeeting,
  type SittingDetails,
  triageCard,
} from '../../src/voice/index.ts'
import { loadSurveys } from './load-surveys.ts'

// What the young people of Wessex Vale said: the four challenge cards of November 2019 with their answers and what became of them,
// a card of this year that came back, one that waits, and one that is about one person. All of it is invented.

type CardGiven = Readonly<{
  code: string
  raisedOn: PlainDate
  own: string
  title: string
  wording: string
  theme: string
  meeting: string
  isPrivate: boolean
  answerer: string
  answer: string | null
  safe: string
  answeredOn: PlainDate | null
  verdict: 'happy' | 'partly' | 'not happy' | null
  verdictOn: PlainDate | null
  missing: string
  followUps: readonly Readonly<{
    kind: 'postcard' | 'training' | 'guide' | 'workshop' | 'referral' | 'other'
    says: string
    owner: string
    forum?: string
    /** When it was done, and what came of it. */
    done?: readonly [on: string, outcome: string]
  }>[]
  /** The statement of the promise that it belongs to. */
  statement: number
}>

const november = 'corporate-parenting-board-2019-11-14'
const of2019 = {
  raisedOn: plainDate('2019-10-21'),
  meeting: november,
  isPrivate: true,
  answeredOn: plainDate('2019-11-14'),
  verdictOn: plainDate('2019-12-02'),
} as const

const cards: readonly CardGiven[] = [
  {
    ...of2019,
    code: 'card of 2019, the first',
    own: 'half the people who come have titles that mean nothing to us',
    title: 'Job titles we understand',
    wording: 'We want the people who work with us to have job titles that we understand.',
    theme: 'words',
    answerer: 'Executive Director of People – Children',
    answer:
      'You are right. We will make a list that says in plain words what each person does, and put it on a postcard.',
    safe: 'You are right. We will make a list that says in plain words what each person does, and put it on a postcard.',
    verdict: 'happy',
    missing: '',
    followUps: [
      {
        kind: 'guide',
        says: 'A list of plain titles',
        owner: 'Participation worker',
        done: ['2020-01-20', 'it is under “Who is who”'],
      },
      {
        kind: 'postcard',
        says: 'Postcards with the titles on them',
        owner: 'Participation worker',
        done: ['2019-12-02', ''],
      },
    ],
    statement: 5,
  },
  {
    ...of2019,
    code: 'card of 2019, the second',
    own: 'we want to see our social worker without the carer in the room',
    title: 'Time alone with a social worker',
    wording: 'We want time alone with our social worker.',
    theme: 'people',
    answerer: 'Acting Assistant Director, Care and Protection',
    answer: 'You have a right to this. We will remind every social worker and tell carers why it matters.',
    safe: 'You have a right to this. We will remind every social worker and tell carers why it matters.',
    verdict: 'happy',
    missing: '',
    followUps: [
      { kind: 'training', says: 'Social workers were reminded', owner: 'Team managers', done: ['2019-12-02', ''] },
      { kind: 'postcard', says: 'A postcard about your rights', owner: 'Participation worker' },
    ],
    statement: 4,
  },
  {
    ...of2019,
    code: 'card of 2019, the third',
    own: 'when they go on holiday we get sent somewhere else',
    title: 'Coming on the family holiday',
    wording: 'We want to go on holiday with the family we live with.',
    theme: 'belonging',
    answerer: 'Operational manager, fostering',
    answer:
      'You are part of the family. Carers will plan holidays with you in them, and we will see to passports early.',
    safe: 'You are part of the family. Carers will plan holidays with you in them, and we will see to passports early.',
    verdict: 'partly',
    missing: 'Passports still take too long.',
    followUps: [
      { kind: 'other', says: 'Passports are asked for when a child comes into care', owner: 'Fostering manager' },
    ],
    statement: 7,
  },
  {
    ...of2019,
    code: 'card of 2019, the fourth',
    own: 'nobody shows us how to look after money before we leave',
    title: 'Learning about money',
    wording: 'We want to learn how to look after money before we leave care.',
    theme: 'money',
    answerer: 'Corporate Director, Education and Learning',
    answer:
      'We will ask banks to give lessons. We will ask foster carers to teach it at home. We will check each pathway plan for it.',
    safe: 'We will ask banks to give lessons. We will ask foster carers to teach it at home. We will check each pathway plan for it.',
    verdict: 'happy',
    missing: '',
    followUps: [
      {
        kind: 'referral',
        says: 'On the agenda of the foster carers’ forum',
        owner: 'Fostering manager',
        forum: 'foster-carers-forum',
        done: ['2020-02-03', 'carers now teach it at home'],
      },
    ],
    statement: 6,
  },
  {
    code: 'card of 2026, the fifth',
    raisedOn: plainDate('2026-09-22'),
    own: 'i had five social workers in two years and every time you start again',
    title: 'The same social worker for longer',
    wording: 'We want to keep the same social worker for longer.',
    theme: 'people',
    meeting: 'corporate-parenting-board-2026-10-20',
    isPrivate: false,
    answerer: 'Director of children’s services',
    answer: 'We hear you. We have ten new social workers. You will be told at least two weeks before yours changes.',
    safe: '',
    answeredOn: plainDate('2026-10-20'),
    verdict: 'not happy',
    verdictOn: plainDate('2026-11-03'),
    missing: 'It does not say how long we will keep them.',
    followUps: [],
    statement: 5,
  },
  {
    code: 'card of 2026, the sixth',
    raisedOn: plainDate('2026-11-09'),
    own: 'the bus to the forum takes two hours and then its dark',
    title: 'Getting to the forum',
    wording: 'We want the forum to meet where we can get to it.',
    theme: 'taking part',
    meeting: 'corporate-parenting-board-2026-12-08',
    isPrivate: false,
    answerer: 'Corporate parenting officer',
    answer: null,
    safe: '',
    answeredOn: null,
    verdict: null,
    verdictOn: null,
    missing: '',
    followUps: [],
    statement: 4,
  },
]

const forum = 'clicc'

const oneCard = async (db: Db, given: CardGiven, by: string | null, statements: ReadonlyMap<number, string>) => {
  const raisedAt = `${given.raisedOn}T15:30:00.000Z`
  const card = await raiseCard(db, {
    cameBy: 'forum',
    forum,
    ageBand: '12 to 15',
    ownWords: given.own,
    code: codeOf(given.code),
    raisedOn: given.raisedOn,
    raisedAt,
  })
  await triageCard(db, { card, route: 'collective', by, now: raisedAt })
  await agreeWording(db, {
    card,
    title: given.title,
    wording: given.wording,
    theme: given.theme,
    how: 'Read out in the forum, and everyone said yes',
    on: given.raisedOn,
  })
  await setForMeeting(db, {
    card,
    meeting: given.meeting,
    answerer: given.answerer,
    isPrivate: given.isPrivate,
    today: given.raisedOn,
  })
  const statement = statements.get(given.statement)
  if (statement !== undefined)
    await linkRecords(db, {
      of: { kind: 'statement', id: statement },
      because: { kind: 'card', id: card },
      why: 'The forum said which promise it is about',
      by,
    })
  if (given.answer === null || given.answeredOn === null) return
  await answerCard(db, {
    card,
    answer: given.answer,
    readingAge: readingAge(given.answer) ?? 8,
    safeAnswer: given.safe,
    on: given.answeredOn,
    by,
  })
  for (const made of given.followUps) {
    const followUp = await addFollowUp(db, {
      card,
      kind: made.kind,
      says: made.says,
      forum: made.forum ?? null,
      owner: made.owner,
      on: given.answeredOn,
    })
    if (made.done) await finishFollowUp(db, { followUp, on: plainDate(made.done[0]), outcome: made.done[1] })
  }
  const answered = await findCard(db, card)
  if (answered && given.verdict !== null && given.verdictOn !== null)
    await giveVerdict(db, {
      card: answered,
      verdict: given.verdict,
      by: 'forum',
      missing: given.missing,
      on: given.verdictOn,
    })
  const now = await findCard(db, card)
  if (now) await releaseCard(db, now, { on: given.verdictOn ?? given.answeredOn, by })
}

type SittingGiven = Partial<SittingDetails> & Readonly<{ day: string; forum: string; present: number }>

const sittings: readonly SittingGiven[] = [
  { day: '2026-06-22', forum: 'children-in-care-council', present: 9, themes: ['Moving house', 'School holidays'] },
  {
    day: '2026-07-20',
    forum: 'care-leavers-forum',
    present: 11,
    themes: ['First homes', 'Money'],
    metBy: 'Lead member for children’s services',
    fedBack: 'What became of the cards of last time',
    toldBy: ['at the forum', 'a letter to each of them'],
  },
  {
    day: '2026-08-12',
    forum: 'junior-in-care-council',
    kind: 'activity day',
    present: 14,
    themes: ['What makes a house a home'],
    saidBy: ['drawing or making', 'through their carers'],
    fedBack: 'Carers may now say yes to a sleepover',
    toldBy: ['an activity day', 'a foster carers’ forum'],
  },
  {
    day: '2026-09-21',
    forum: 'clicc',
    present: 12,
    themes: ['Changes of social worker'],
    metBy: 'Two members of the board',
    fedBack: 'What became of the cards of last time',
  },
  {
    day: '2026-09-30',
    forum: 'clicc',
    kind: 'choosing staff',
    present: 2,
    themes: ['Two posts in the leaving care team'],
  },
  { day: '2026-10-05', forum: 'clicc', present: 9, themes: ['Is the promise kept?'], saidBy: ['talking together'] },
  { day: '2026-11-09', forum: 'clicc', present: 8, themes: ['Getting to the forum', 'What became of our cards'] },
]

/** What the council committed itself to because of a card. */
const ledTo: readonly (readonly [title: string, strategy: string, number: string])[] = [
  ['The same social worker for longer', 's2024', '1.17'],
  ['Learning about money', 's2024', '5.9'],
  ['Time alone with a social worker', 's2020', '1.3'],
]

type FindingGiven = readonly [says: string, compared?: string, priority?: string]

const findings: readonly Readonly<{
  list: string
  foundOn: string
  isPublic: boolean
  found: readonly FindingGiven[]
}>[] = [
  {
    list: 'Survey of 2026',
    foundOn: '2026-03-31',
    isPublic: true,
    found: [
      ['Most children feel safe where they live.', '', 's2024/1'],
      ['Fewer say that they are told before something changes.'],
      ['Care leavers worry most about money.', '', 's2024/5'],
    ],
  },
  {
    list: 'Two surveys for the strategy of 2024',
    foundOn: '2023-11-30',
    isPublic: true,
    found: [
      ['Most children feel safe where they live.', '89% of children, 61% of young people, 82% of everyone', 's2024/1'],
      ['Nearly all trust their carers.', '', 's2024/1'],
      ['Nearly all trust their worker, and most have a say.', '', 's2024/1'],
      ['Nearly all have a grown-up they trust and spend time outside.', '', 's2024/3'],
      ['Fewer like school, and more are bullied.', 'Than other children', 's2024/2'],
      ['Older ones more often lack a really good friend.', 'Than younger ones', 's2024/4'],
      ['Over half want more time with their family.', '', 's2024/4'],
      ['More teenagers do not like how they look.', 'Than other teenagers', 's2024/3'],
      ['Some care leavers find it hard to get by, and some are lonely.', '27% and 14% of young people', 's2024/5'],
      ['A pet helps.', '', 's2024/3'],
      ['More want a really good friend.', '', 's2024/4'],
      ['More care leavers have an illness that lasts.', 'Than other young people', 's2024/3'],
    ],
  },
  {
    list: 'What matters most, 2019',
    foundOn: '2019-10-14',
    isPublic: false,
    found: [
      ['To be heard, and to have a part in what is decided.', '', 's2020/1'],
      ['To stay close to family, and to keep the people who help.', '', 's2020/4'],
      ['To have a say in where home is.', '', 's2020/4'],
      ['A place to live that is right, and help to manage alone.', '', 's2020/5'],
      ['To be well, in body and in feelings.', '', 's2020/2'],
      ['Words that we share and that respect us.'],
    ],
  },
]

/** Fills what was said, in one transaction of the participation worker's. */
export const loadVoice = async (db: Db, about: Readonly<{ by: string | null }>): Promise<void> => {
  const rows = await db
    .selectFrom('promise_statement')
    .select(['id', 'number'])
    .where('promise', '=', 'the-promise')
    .where('ended_on', 'is', null)
    .orderBy('number')
    .execute()
  const statements = new Map(rows.map(row => [row.number, row.id]))
  for (const { day, ...given } of sittings)
    await addSitting(
      db,
      {
        kind: 'forum meeting',
        themes: [],
        saidBy: [],
        metBy: '',
        fedBack: '',
        toldBy: [],
        nextSteps: '',
        ...given,
        heldOn: plainDate(day),
      },
      about.by,
    )
  for (const card of cards) await oneCard(db, card, about.by, statements)
  for (const [title, strategy, number] of ledTo) {
    const card = await db.selectFrom('card').select('id').where('title', '=', title).orderBy('id').executeTakeFirst()
    const commitment = await db
      .selectFrom('commitment')
      .select('id')
      .where('strategy', '=', strategy)
      .where('number', '=', number)
      .orderBy('id')
      .executeTakeFirst()
    if (card && commitment)
      await linkRecords(db, {
        of: { kind: 'commitment', id: commitment.id },
        because: { kind: 'card', id: card.id },
        why: 'Young people asked',
        by: about.by,
      })
  }
  // A card about one person goes to whoever can help, and the board never sees it.
  const personal = await raiseCard(db, {
    cameBy: 'page',
    forum: null,
    ageBand: '12 to 15',
    ownWords: 'i want to see my brother more than once a month',
    code: codeOf('a card about one person'),
    raisedOn: plainDate('2026-11-16'),
    raisedAt: '2026-11-16T18:10:00.000Z',
  })
  await triageCard(db, {
    card: personal,
    route: 'personal',
    passedTo: 'Their social worker',
    by: about.by,
    now: '2026-11-17T09:00:00.000Z',
  })
  await raiseCard(db, {
    cameBy: 'page',
    forum: null,
    ageBand: '16 to 17',
    ownWords: 'can the forum have a hot meal when it meets',
    code: codeOf('a card that waits'),
    raisedOn: plainDate('2026-11-20'),
    raisedAt: '2026-11-20T17:45:00.000Z',
  })
  await addQuote(db, {
    words: 'You ask us more than you did. We do not always hear what happened then.',
    forum,
    ageBand: '12 to 15',
    saidOn: plainDate('2026-10-05'),
    theme: 'listening',
    givenBy: 'The young person',
    uses: ['board', 'public'],
    permissionUntil: plainDate('2028-10-05'),
    by: about.by,
  })
  const strands: NewStrand[] = []
  for (const { list, foundOn, isPublic, found } of findings)
    for (const [says, compared = '', priority] of found) {
      const finding = await addFinding(db, {
        list,
        says,
        compared,
        theme: '',
        foundOn: plainDate(foundOn),
        isPublic,
        by: about.by,
      })
      if (priority !== undefined)
        strands.push({
          of: { kind: 'priority', id: priority },
          because: { kind: 'finding', id: finding },
          why: 'What young people told the council when the strategy was written',
        })
    }
  await linkAll(db, strands, about.by)
  await loadSurveys(db, { by: about.by, statements })
}
