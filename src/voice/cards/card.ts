import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'

export const ageBands = ['under 8', '8 to 11', '12 to 15', '16 to 17', '18 to 25', 'mixed', 'not said'] as const
export type AgeBand = (typeof ageBands)[number]

/** For the board; for whoever can help one person; or for those who keep children safe. */
export const routes = ['collective', 'personal', 'possible disclosure'] as const
export type Route = (typeof routes)[number]

export const verdicts = ['happy', 'partly', 'not happy'] as const
export type Verdict = (typeof verdicts)[number]

export const followUpKinds = ['postcard', 'training', 'guide', 'workshop', 'referral', 'other'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export type Answer = Readonly<{
  answer: string
  readingAge: number
  /** For everyone, where the item of the agenda was exempt. */
  safeAnswer: string
}>

/** One wait for an answer: from being put to a meeting, or coming back, to what the young people said of it. */
export type Turn = Readonly<{
  turn: number
  body: string
  bodyName: string
  meeting: string | null
  meetingOn: PlainDate | null
  countsFrom: PlainDate
  /** The next meeting: the answer is due by then. Null while none is planned. */
  due: Readonly<{ meeting: string; on: PlainDate }> | null
  answerer: string
  why: 'asked' | 'not happy' | 'partly'
  isPrivate: boolean
  setOn: PlainDate
  answeredOn: PlainDate | null
  /** Null until answered, and for a reader who may not read a private answer. */
  answer: Answer | null
  verdict: Verdict | null
  verdictOn: PlainDate | null
  verdictBy: 'code' | 'forum' | 'worker' | null
  missing: string
}>

export type FollowUp = Readonly<{
  id: string
  card: string
  kind: FollowUpKind
  says: string
  forum: string | null
  forumName: string | null
  owner: string
  dueOn: PlainDate | null
  doneOn: PlainDate | null
  outcome: string
}>

export type Card = Readonly<{
  id: string
  number: number | null
  cameBy: 'page' | 'forum' | 'worker' | 'survey'
  forum: string | null
  forumName: string | null
  ageBand: AgeBand
  raisedOn: PlainDate
  raisedAt: string
  route: Route | null
  passedTo: string
  title: string
  /** As agreed with those who raised it; never their own words without their leave. */
  wording: string
  agreedOn: PlainDate | null
  agreedHow: string
  theme: string
  closedOn: PlainDate | null
  turns: readonly Turn[]
}>

export type CardState =
  | 'new'
  | 'personal'
  | 'possible disclosure'
  | 'to be worded'
  | 'to be put to a meeting'
  | 'waiting for an answer'
  | 'came back'
  | 'partly'
  | 'to be asked back'
  | 'happy'

export const lastTurn = (card: Pick<Card, 'turns'>): Turn | null => card.turns[card.turns.length - 1] ?? null

/** Where a card is, told by what has happened to it and by nothing else. */
export const stateOf = (card: Card): CardState => {
  if (card.route === null) return 'new'
  if (card.route !== 'collective') return card.route
  if (card.agreedOn === null) return 'to be worded'
  const turn = lastTurn(card)
  if (turn === null) return 'to be put to a meeting'
  if (turn.verdict === 'happy') return 'happy'
  if (turn.answeredOn !== null) return 'to be asked back'
  return turn.why === 'asked' ? 'waiting for an answer' : turn.why === 'partly' ? 'partly' : 'came back'
}

/** The answer did not come by the meeting that it was due at. */
export const isLate = (card: Card, today: PlainDate): boolean => {
  const turn = lastTurn(card)
  return turn !== null && turn.answeredOn === null && turn.due !== null && turn.due.on < today
}

/** Who said it, never narrower than a forum or a band of ages: with both, one person could be known. */
export const saidBy = (who: Readonly<{ forumName: string | null; ageBand: AgeBand }>): string => {
  if (who.forumName !== null) return `From the ${who.forumName}`
  if (who.ageBand === 'not said' || who.ageBand === 'mixed') return 'From children and young people'
  return who.ageBand === 'under 8' ? 'From a child under 8' : `From a young person aged ${who.ageBand}`
}

/** What a young person reads of their own card. A card about one person says the same whatever it told. */
export const statusForYoung = (card: Card, today: PlainDate): Readonly<{ title: string; says: readonly string[] }> => {
  const turn = lastTurn(card)
  const dueBy = (due: Turn['due']): string =>
    due === null
      ? 'We will put the day here as soon as the next meeting is planned.'
      : due.on < today
        ? `The answer should have come by ${inWords(due.on)}. It is late. We are sorry, and we are asking for it.`
        : `The answer is due by ${inWords(due.on)}.`
  switch (stateOf(card)) {
    case 'new':
      return { title: 'We have your card', says: ['A worker will read it soon.'] }
    case 'personal':
    case 'possible disclosure':
      return {
        title: 'A worker has read your card',
        says: ['It is about you, so it will not go to a big meeting. The right person is looking at it.'],
      }
    case 'to be worded':
      return { title: 'It will go to the board', says: ['A worker is writing it up with the group now.'] }
    case 'to be put to a meeting':
      return { title: 'It will go to the board', says: ['We are picking the meeting now.'] }
    case 'waiting for an answer':
      return {
        title: 'The board has your card',
        says: [`The ${turn?.answerer ?? ''} will answer it.`, dueBy(turn?.due ?? null)],
      }
    case 'came back':
      return {
        title: 'You were not happy, so we are trying again',
        says: [`The ${turn?.answerer ?? ''} must give a new answer.`, dueBy(turn?.due ?? null)],
      }
    case 'partly':
      return {
        title: 'Part of it is done',
        says: [
          ...(card.turns[card.turns.length - 2]?.missing
            ? [`Still to do: ${card.turns[card.turns.length - 2]?.missing}`]
            : []),
          `The ${turn?.answerer ?? ''} is working on the rest.`,
          dueBy(turn?.due ?? null),
        ],
      }
    case 'to be asked back':
      return { title: 'There is an answer', says: ['Tell us if it is good enough.'] }
    case 'happy':
      return { title: 'It is done', says: ['You said you were happy with the answer.'] }
  }
}

/** A card is for the board once somebody has decided so, and worded with those who raised it. */
export const mustBeForTheBoard = (card: Card): void => {
  if (card.route !== 'collective') throw new Refusal('Decide first that this card is for the board')
}

export const mustBeReady = (card: Card): void => {
  mustBeForTheBoard(card)
  if (card.agreedOn === null) throw new Refusal('Agree the wording with those who raised the card first')
}

/** The turn that waits for an answer. */
export const waitingTurn = (card: Card): Turn => {
  const turn = lastTurn(card)
  if (turn === null) throw new Refusal('Put the card to a meeting first')
  if (turn.answeredOn !== null)
    throw new Refusal('This card has its answer. It waits for what the young people say of it')
  return turn
}

/** The turn whose answer the young people have not judged yet. */
export const answeredTurn = (card: Card): Turn => {
  const turn = lastTurn(card)
  if (turn === null || turn.answeredOn === null) throw new Refusal('There is no answer yet')
  if (turn.verdict !== null) throw new Refusal('What the young people said of this answer is written down already')
  return turn
}
