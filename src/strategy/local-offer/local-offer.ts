import { addMonths, type PlainDate } from '../../kernel/index.ts'

/** What the local offer must cover: section 2, Children and Social Work Act 2017. */
export const offerAreas = [
  'health and wellbeing',
  'relationships',
  'education and training',
  'employment',
  'accommodation',
  'participation in society',
] as const
export type OfferArea = (typeof offerAreas)[number]

export const offerBases = ['law', 'entitlement', 'our choice'] as const
export type OfferBasis = (typeof offerBases)[number]

export const basisWords: Readonly<Record<OfferBasis, string>> = {
  law: 'The law says so',
  entitlement: 'You can claim this',
  'our choice': 'Our council chose to do this',
}

export type Offer = Readonly<{
  id: string
  title: string
  area: OfferArea
  basis: OfferBasis
  what: string
  who: string
  how: string
  source: string
  checkedOn: PlainDate
  checkEveryMonths: number
  isPublished: boolean
  endedOn: PlainDate | null
}>

/** The day by which somebody must see whether an entry is still true. */
export const checkDueOn = (offer: Pick<Offer, 'checkedOn' | 'checkEveryMonths'>): PlainDate =>
  addMonths(offer.checkedOn, offer.checkEveryMonths)

export const isStale = (offer: Offer, today: PlainDate): boolean => offer.endedOn === null && checkDueOn(offer) < today

/** Areas of the law of which the council's offer says nothing. */
export const areasMissing = (offers: readonly Offer[]): readonly OfferArea[] =>
  offerAreas.filter(area => !offers.some(one => one.area === area && one.endedOn === null && one.isPublished))
