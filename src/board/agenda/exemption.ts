import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import type { AgendaItem, ItemPart } from './agenda-item.ts'
import { type AccessRegime, accessLaw } from './procedural-items.ts'
import { paragraphsInWords, paragraphsOn } from './schedule-12a.ts'

/** What everyone is told about why an item is private. */
export type Exemption = Readonly<{
  paragraphs: readonly number[]
  publicReason: string
  /** Confidential only: the enactment, the court order or the department that forbids it. */
  bar: string
  reviewOn: PlainDate | null
  /** The day on which somebody found that it need not be private any more; null while it is. */
  endedOn: PlainDate | null
}>

/** What only those read who may read the item itself. */
export type Reasoning = Readonly<{
  why: string
  factorsFor: string
  factorsAgainst: string
  conclusion: 'private' | 'open' | null
  decidedBy: string | null
  decidedByRole: string
  decidedOn: PlainDate | null
}>

export const balances = ['private', 'even', 'open'] as const
/** Which way the public interest falls. */
export type Balance = (typeof balances)[number]

/**
 * Openness is where one starts from: exempt information stays private only while the interest in that outweighs the
 * interest in disclosure (Schedule 12A Part 2), so where they weigh the same the item is open.
 */
export const conclusionOf = (balance: Balance): 'private' | 'open' => (balance === 'private' ? 'private' : 'open')

/** An item is private with a paragraph and reasons, or because the law forbids it to be public; never because it seems better. */
export const decideExemption = (
  part: Exclude<ItemPart, 'open'>,
  said: Omit<Exemption, 'endedOn'> &
    Readonly<{
      why: string
      factorsFor: string
      factorsAgainst: string
      balance: Balance | null
      decidedByRole: string
    }>,
  about: Readonly<{ heldOn: PlainDate; today: PlainDate; person: string | null }>,
): Readonly<{ exemption: Exemption; reasoning: Reasoning }> => {
  if (said.reviewOn !== null && said.reviewOn <= about.today)
    throw new Refusal('The day to look at it again must be after today', 'reviewOn')
  if (part === 'confidential') {
    if (said.bar === '')
      throw new Refusal(
        'Enter the law or the court order that forbids it, or the government department that gave it in confidence',
        'bar',
      )
  } else {
    if (said.paragraphs.length === 0)
      throw new Refusal(
        'Choose at least one paragraph of Schedule 12A, or take the item in the open part',
        'paragraphs',
      )
    const known = new Set(paragraphsOn(about.heldOn).map(one => one.number))
    if (said.paragraphs.some(one => !known.has(one)))
      throw new Refusal('Choose paragraphs that are in force on the day of the meeting', 'paragraphs')
    if (said.factorsFor === '') throw new Refusal('Enter what speaks for keeping it private', 'factorsFor')
    if (said.factorsAgainst === '')
      throw new Refusal('Enter what speaks for opening it. There is always something', 'factorsAgainst')
    if (said.balance === null) throw new Refusal('Choose which weighs more', 'balance')
  }
  return {
    exemption: {
      paragraphs: part === 'confidential' ? [] : [...new Set(said.paragraphs)].toSorted((a, b) => a - b),
      publicReason: said.publicReason,
      bar: part === 'confidential' ? said.bar : '',
      reviewOn: said.reviewOn,
      endedOn: null,
    },
    reasoning: {
      why: said.why,
      factorsFor: said.factorsFor,
      factorsAgainst: said.factorsAgainst,
      // What the law bars is not weighed.
      conclusion: part === 'confidential' ? 'private' : conclusionOf(said.balance ?? 'open'),
      decidedBy: about.person,
      decidedByRole: said.decidedByRole,
      decidedOn: about.today,
    },
  }
}

/** Whether what is recorded bears the item being private; if not, why not, in words. */
export const whatExemptionLacks = (
  part: Exclude<ItemPart, 'open'>,
  exemption: Pick<Exemption, 'paragraphs' | 'bar' | 'publicReason'> | null,
  reasoning: Pick<Reasoning, 'why' | 'factorsFor' | 'factorsAgainst' | 'conclusion'> | null,
): readonly ('bar' | 'paragraph' | 'reasoning' | 'conclusion' | 'public reason')[] => [
  ...(part === 'confidential' && !exemption?.bar ? (['bar'] as const) : []),
  ...(part === 'exempt' && !exemption?.paragraphs.length ? (['paragraph'] as const) : []),
  ...(part === 'exempt' && (!reasoning?.factorsFor || !reasoning.factorsAgainst || !reasoning.why)
    ? (['reasoning'] as const)
    : []),
  ...(part === 'exempt' && reasoning?.conclusion !== 'private' ? (['conclusion'] as const) : []),
  ...(exemption?.publicReason ? [] : (['public reason'] as const)),
]

const list = (numbers: readonly string[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`

const itemsInWords = (items: readonly Pick<AgendaItem, 'number'>[]): string => {
  const numbers = items.flatMap(item => (item.number === null ? [] : [String(item.number)]))
  return numbers.length === 1 ? `item ${numbers[0]}` : `items ${list(numbers)}`
}

/** The resolution to exclude as it would be moved, made of the items themselves; `lacking` are items that it cannot name a reason for. */
export type ExclusionResolution = Readonly<{ paragraphs: readonly string[]; lacking: readonly string[] }>

/**
 * The words with which the public is asked to leave: the power, each item, its paragraphs, and that the public interest
 * was weighed. What the law bars is not put to the vote, so that part is an announcement. Null when nothing is private.
 */
export const exclusionResolution = (
  items: readonly (Pick<AgendaItem, 'id' | 'number' | 'part' | 'withdrawnAt'> &
    Readonly<{ exemption: Exemption | null }>)[],
  about: Readonly<{ regime: AccessRegime }>,
): ExclusionResolution | null => {
  const there = items.filter(item => item.withdrawnAt === null)
  const exempt = there.filter(item => item.part === 'exempt')
  const confidential = there.filter(item => item.part === 'confidential')
  if (exempt.length === 0 && confidential.length === 0) return null
  const law = accessLaw[about.regime]
  const named = exempt.filter(item => item.exemption !== null && item.exemption.paragraphs.length > 0)
  const each = named.map(item => `item ${item.number ?? ''}, ${paragraphsInWords(item.exemption?.paragraphs ?? [])}`)
  return {
    paragraphs: [
      ...(named.length > 0
        ? [
            `That, under ${law.exclusion}, the press and the public leave the meeting while ${itemsInWords(named)} ${named.length === 1 ? 'is' : 'are'} taken, because exempt information as described in Part 1 of Schedule 12A to the Local Government Act 1972 is likely to be disclosed: ${each.join('; ')}.`,
            `That in all the circumstances of ${named.length === 1 ? 'the item' : 'each item'} the public interest in keeping the exemption outweighs the public interest in disclosing the information.`,
          ]
        : []),
      ...(confidential.length > 0
        ? [
            `The public must also leave, without a vote, while ${itemsInWords(confidential)} ${confidential.length === 1 ? 'is' : 'are'} taken, under ${law.confidential}: ${confidential.map(item => `item ${item.number ?? ''}, ${item.exemption?.bar || 'no bar is recorded'}`).join('; ')}.`,
          ]
        : []),
    ],
    lacking: [
      ...exempt.filter(item => !named.includes(item)),
      ...confidential.filter(item => !item.exemption?.bar),
    ].map(item => item.id),
  }
}

/** What the public reads in place of the papers of an item. */
export const privateInWords = (part: Exclude<ItemPart, 'open'>, exemption: Exemption | null): string =>
  part === 'confidential'
    ? `Not for publication: confidential. ${exemption?.bar ?? ''}`.trim()
    : !exemption?.paragraphs.length
      ? 'Private, though no paragraph of Schedule 12A is named yet.'
      : `Not for publication: ${paragraphsInWords(exemption.paragraphs)} of Part 1 of Schedule 12A to the Local Government Act 1972.`

/** The exemption ends when its reason ends: on that day somebody looks again. */
export const reviewInWords = (
  { reviewOn, endedOn }: Pick<Exemption, 'reviewOn' | 'endedOn'>,
  today: PlainDate,
): string =>
  endedOn !== null
    ? `It need not be private since ${inWords(endedOn)}`
    : reviewOn === null
      ? 'No day is set to look at it again'
      : reviewOn <= today
        ? `It was due to be looked at again on ${inWords(reviewOn)}`
        : `It is looked at again on ${inWords(reviewOn)}`

/** The same for everyone: what the council undertook, and whether it did it. */
export const publicReviewInWords = (
  { reviewOn, endedOn }: Pick<Exemption, 'reviewOn' | 'endedOn'>,
  today: PlainDate,
): string =>
  endedOn !== null
    ? `We looked again on ${inWords(endedOn)}, and this need not be private any more. Ask us for the papers.`
    : reviewOn === null
      ? ''
      : reviewOn < today
        ? `We said that we would look again by ${inWords(reviewOn)} at whether it must stay private. We have not yet.`
        : `We will look again by ${inWords(reviewOn)} at whether it must stay private.`
