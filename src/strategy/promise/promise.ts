import { addMonths, type PlainDate } from '../../kernel/index.ts'

export const promiseAudiences = ['children in care', 'care leavers', 'everyone'] as const
export type PromiseAudience = (typeof promiseAudiences)[number]

export type Promised = Readonly<{
  id: string
  title: string
  audience: PromiseAudience
  /** The council that made it, where it is one that came before ours and whose pledge still binds. */
  council: string
  madeOn: PlainDate | null
  madeWith: string
  replaces: string | null
  endedOn: PlainDate | null
  isPublished: boolean
}>

export const reviewOutcomes = ['holds', 'changed'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

export const reviewSays: Readonly<Record<ReviewOutcome, string>> = {
  holds: 'It holds as it is: the council made it again',
  changed: 'Some of it was changed',
}

/** A promise looked at again with those it was made to. */
export type PromiseReview = Readonly<{
  reviewedOn: PlainDate
  outcome: ReviewOutcome
  madeWith: string
  says: string
}>

/** Since when nobody has looked at a promise that still holds, where that is longer than a year; false where somebody has. */
export const unlookedSince = (
  promise: Pick<Promised, 'madeOn' | 'endedOn' | 'council'>,
  reviews: readonly Pick<PromiseReview, 'reviewedOn'>[],
  today: PlainDate,
): PlainDate | null | false => {
  // A pledge of a council that is no more is carried as it was made.
  if (promise.endedOn !== null || promise.council !== '') return false
  const last = reviews.reduce<PlainDate | null>(
    (newest, { reviewedOn }) => (newest === null || reviewedOn > newest ? reviewedOn : newest),
    promise.madeOn,
  )
  return last === null || addMonths(last, 12) < today ? last : false
}

export type Statement = Readonly<{
  id: string
  number: number
  theme: string
  words: string
  plainWords: string
  symbol: string
  rewordedFrom: string | null
  endedOn: PlainDate | null
}>

export const verdicts = ['kept', 'partly', 'not kept', 'cannot tell'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictWords: Readonly<Record<Verdict, string>> = {
  kept: 'Kept',
  partly: 'Partly kept',
  'not kept': 'Not kept',
  'cannot tell': 'We cannot tell yet',
}
export const verdictColours: Readonly<Record<Verdict, string>> = {
  kept: 'govuk-tag--green',
  partly: 'govuk-tag--yellow',
  'not kept': 'govuk-tag--red',
  'cannot tell': 'govuk-tag--grey',
}

export type Judgement = Readonly<{
  id: string
  statement: string
  givenBy: 'council' | 'young people'
  verdict: Verdict
  words: string
  evidence: string
  forumName: string | null
  /** Null where nobody counted, or where there were so few that the number is not for anyone to read. */
  howMany: number | null
  isFew: boolean
  judgedOn: PlainDate
}>

/** Fewer than this many people are not counted in public. */
export const fewestCounted = 6

/** How many young people judged, as far as the reader may be told. */
export const howManyInWords = ({ howMany, isFew }: Pick<Judgement, 'howMany' | 'isFew'>): string =>
  howMany !== null
    ? howMany === 1
      ? 'One young person'
      : `${howMany} young people`
    : isFew
      ? 'A few young people'
      : 'Nobody counted how many'

/** The newest judgement of each side on a statement, and whether they differ. Earlier wordings of the statement do not count. */
export const sidesOf = (
  judgements: readonly Judgement[],
  statement: Pick<Statement, 'id'>,
): Readonly<{ council: Judgement | null; young: Judgement | null; differ: boolean }> => {
  const newest = (side: Judgement['givenBy']) =>
    judgements.findLast(one => one.statement === statement.id && one.givenBy === side) ?? null
  const [council, young] = [newest('council'), newest('young people')]
  return { council, young, differ: council !== null && young !== null && council.verdict !== young.verdict }
}

/** Symbols that a statement may carry, drawn in the page: what they show, in words. */
export const symbols: Readonly<Record<string, string>> = {
  home: 'a house',
  school: 'a book',
  safe: 'a shield',
  listen: 'a speech bubble',
  health: 'a heart',
  friends: 'two people',
  money: 'a coin',
  future: 'a path',
  star: 'a star',
}
