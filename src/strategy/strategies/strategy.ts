import { type PlainDate, Refusal } from '../../kernel/index.ts'

export const strategyStates = ['draft', 'agreed', 'in force', 'superseded'] as const
export type StrategyState = (typeof strategyStates)[number]

export type Strategy = Readonly<{
  id: string
  title: string
  /** Whose it is, where it is not our own: a neighbour's, or a council's that came before. */
  council: string
  version: number
  firstOn: PlainDate
  lastOn: PlainDate | null
  state: StrategyState
  agreedOn: PlainDate | null
  agreedBy: string | null
  /** By role: a strategy is the council’s, not a person’s. */
  writtenBy: string
  /** Forums and others who made it together with the council, in words; no names. */
  madeWith: string
  authorisedBy: string
  authorisedOn: PlainDate | null
  presentedOn: PlainDate | null
  presentedTo: string | null
  renewBy: PlainDate | null
  replaces: string | null
  mission: string
  vision: string
}>

export const passageSections = [
  'value',
  'principle',
  'aim',
  'finding',
  'quote',
  'profile',
  'paragraph',
  'money',
  'policy',
  'how we judge',
  'reading',
  'appendix',
] as const
export type PassageSection = (typeof passageSections)[number]

/** What each section is called over its passages. */
export const sectionTitles: Readonly<Record<PassageSection, string>> = {
  value: 'What we value',
  principle: 'Our principles',
  aim: 'What we aim for',
  finding: 'What young people told us',
  quote: 'In their words',
  profile: 'Who we care for',
  paragraph: 'The strategy',
  money: 'Money and the market',
  policy: 'What we have undertaken',
  'how we judge': 'How we know whether it works',
  reading: 'Further reading',
  appendix: 'Appendices',
}

export type Passage = Readonly<{
  id: string
  section: PassageSection
  number: string
  title: string
  words: string
  measure: string | null
  asAt: PlainDate | null
  /** Words of the voice library, which says what is shown of them today. */
  quote: string | null
}>

/** Where a priority lives on. Without a heir it was dropped. */
export type Heir = Readonly<{
  number: number
  to: Readonly<{ strategy: string; number: number; label: string }> | null
  note: string
}>

const nextStates: Readonly<Record<StrategyState, readonly StrategyState[]>> = {
  draft: ['agreed'],
  agreed: ['in force', 'draft'],
  'in force': ['superseded'],
  superseded: [],
}

/** A strategy is drafted, agreed, in force and superseded, in that order; one that was in force is never a draft again. */
export const mayBecome = (strategy: Pick<Strategy, 'state'>, state: StrategyState): void => {
  if (state === strategy.state) return
  if (!nextStates[strategy.state].includes(state))
    throw new Refusal(`A strategy that is ${strategy.state} cannot become ${state}`, 'state')
}

/** The same post, however it is written. */
const asPost = (role: string): string =>
  role
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^the /, '')

/** Whoever wrote a strategy does not authorise it, and nobody follows one that nobody has authorised. */
const mustBeAuthorised = (strategy: Pick<Strategy, 'writtenBy' | 'authorisedBy' | 'authorisedOn'>): void => {
  if (asPost(strategy.writtenBy) === '')
    throw new Refusal('Say which role wrote it. Until that is known, keep it as a draft', 'writtenBy')
  if (asPost(strategy.authorisedBy) === '')
    throw new Refusal(
      'Say which role authorised it: one that did not write it. Until that is done, keep it as a draft',
      'authorisedBy',
    )
  if (asPost(strategy.authorisedBy) === asPost(strategy.writtenBy))
    throw new Refusal(
      'The role that wrote it cannot authorise it too. Ask another to, and keep it as a draft until that is done',
      'authorisedBy',
    )
  if (strategy.authorisedOn === null) throw new Refusal('Enter the day on which it was authorised', 'authorisedOn')
}

/** A strategy ends after it begins, and comes into force when one role has authorised what another wrote, and it is agreed. */
export const mustHoldTogether = (
  strategy: Pick<
    Strategy,
    'firstOn' | 'lastOn' | 'state' | 'agreedOn' | 'council' | 'writtenBy' | 'authorisedBy' | 'authorisedOn'
  >,
): void => {
  if (strategy.lastOn !== null && strategy.lastOn < strategy.firstOn)
    throw new Refusal('The last day comes before the first', 'lastOn')
  if (strategy.council === '' && strategy.state !== 'draft' && strategy.agreedOn === null)
    throw new Refusal('Say on which day it was agreed. Until then it is a draft', 'agreedOn')
  if (strategy.council === '' && (strategy.state === 'agreed' || strategy.state === 'in force'))
    mustBeAuthorised(strategy)
}
