import { address, type FieldState, notFound } from '../../web/index.ts'
import type { Db } from '../../database/index.ts'
import { Tick } from '../../ui/index.ts'
import type { Card } from './card.ts'
import { findCard } from './cards.store.ts'

/** The card that an address names; the same 404 where there is none and where this reader may not see it. */
export const cardIn = async (db: Db, params: Readonly<Record<string, string>>): Promise<Card> =>
  (await findCard(db, params['card'] ?? '')) ?? notFound()

/** A card that is for the board: the others have pages of their own. */
export const boardCardIn = async (db: Db, params: Readonly<Record<string, string>>): Promise<Card> => {
  const card = await cardIn(db, params)
  return card.route === 'collective' ? card : notFound()
}

export const cardAddress = (card: string, deed = ''): string => `${address('/voice/cards/:card', { card })}${deed}`

export const titleOf = (card: Pick<Card, 'number' | 'title'>): string =>
  card.title === '' ? `Card ${card.number ?? ''}` : `Card ${card.number ?? ''}: ${card.title}`

export const Looked = ({ field }: { field: FieldState }) => (
  <Tick
    field={field}
    label="I have looked: nothing here says who a child is"
    hint="Needed only where Kept finds a name, a number, an address or words of harm"
    small={true}
  />
)
