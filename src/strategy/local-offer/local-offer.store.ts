import type { Db } from '../../database/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import type { Offer, OfferArea, OfferBasis } from './local-offer.ts'

const columns = [
  'id',
  'title',
  'area',
  'basis',
  'what',
  'who',
  'how',
  'source',
  'checked_on as checkedOn',
  'check_every_months as checkEveryMonths',
  'is_published as isPublished',
  'ended_on as endedOn',
] as const

export const allOffers = async (db: Db): Promise<Offer[]> => {
  const rows = await db
    .selectFrom('local_offer')
    .select(columns)
    .where('ended_on', 'is', null)
    .orderBy('area')
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ ...row, area: row.area as OfferArea, basis: row.basis as OfferBasis }))
}

export type OfferDetails = Omit<Offer, 'id'>

const columnsOf = (offer: OfferDetails) => ({
  title: offer.title,
  area: offer.area,
  basis: offer.basis,
  what: offer.what,
  who: offer.who,
  how: offer.how,
  source: offer.source,
  checked_on: offer.checkedOn,
  check_every_months: offer.checkEveryMonths,
  is_published: offer.isPublished,
  ended_on: offer.endedOn,
})

export const addOffer = async (db: Db, offer: OfferDetails): Promise<string> => {
  const { id } = await db.insertInto('local_offer').values(columnsOf(offer)).returning('id').executeTakeFirstOrThrow()
  return id
}

export const changeOffer = (db: Db, id: string, offer: OfferDetails) =>
  db.updateTable('local_offer').set(columnsOf(offer)).where('id', '=', id).execute()

/** Somebody saw that it is still true. */
export const confirmOffer = (db: Db, id: string, today: PlainDate) =>
  db.updateTable('local_offer').set({ checked_on: today }).where('id', '=', id).execute()
