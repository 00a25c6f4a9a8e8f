import { asJson, type Db, type Instant } from '../../database/index.ts'
import type { Exemption, Reasoning } from './exemption.ts'
import type { Notice, Urgency } from './urgency.ts'

/** What everyone may read of why items of a meeting are private, by item. */
export const exemptionsOf = async (db: Db, meeting: string): Promise<ReadonlyMap<string, Exemption>> => {
  const rows = await db
    .selectFrom('exemption')
    .innerJoin('agenda_item', 'agenda_item.id', 'exemption.item')
    .select([
      'exemption.item',
      'exemption.paragraphs',
      'exemption.public_reason as publicReason',
      'exemption.bar',
      'exemption.review_on as reviewOn',
      'exemption.ended_on as endedOn',
    ])
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('agenda_item.ordinal')
    .orderBy('exemption.item')
    .execute()
  return new Map(rows.map(({ item, ...exemption }) => [item, exemption]))
}

/** The reasoning of the items of a meeting; empty for a reader who may not read it. Asked only with the right to. */
export const reasoningsOf = async (db: Db, meeting: string): Promise<ReadonlyMap<string, Reasoning>> => {
  const rows = await db
    .selectFrom('exemption_reasoning')
    .innerJoin('agenda_item', 'agenda_item.id', 'exemption_reasoning.item')
    .select([
      'exemption_reasoning.item',
      'exemption_reasoning.why',
      'exemption_reasoning.factors_for as factorsFor',
      'exemption_reasoning.factors_against as factorsAgainst',
      'exemption_reasoning.conclusion',
      'exemption_reasoning.decided_by as decidedBy',
      'exemption_reasoning.decided_by_role as decidedByRole',
      'exemption_reasoning.decided_on as decidedOn',
    ])
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('agenda_item.ordinal')
    .orderBy('exemption_reasoning.item')
    .execute()
  return new Map(
    rows.map(({ item, conclusion, ...reasoning }) => [
      item,
      { ...reasoning, conclusion: conclusion as Reasoning['conclusion'] },
    ]),
  )
}

export const saveExemption = async (
  db: Db,
  item: string,
  { exemption, reasoning }: Readonly<{ exemption: Exemption; reasoning: Reasoning }>,
): Promise<void> => {
  const shown = {
    paragraphs: asJson(exemption.paragraphs),
    public_reason: exemption.publicReason,
    bar: exemption.bar,
    review_on: exemption.reviewOn,
  }
  await db
    .insertInto('exemption')
    .values({ item, ...shown })
    .onConflict(conflict => conflict.column('item').doUpdateSet(shown))
    .execute()
  const kept = {
    why: reasoning.why,
    factors_for: reasoning.factorsFor,
    factors_against: reasoning.factorsAgainst,
    conclusion: reasoning.conclusion,
    decided_by: reasoning.decidedBy,
    decided_by_role: reasoning.decidedByRole,
    decided_on: reasoning.decidedOn,
  }
  await db
    .insertInto('exemption_reasoning')
    .values({ item, ...kept })
    .onConflict(conflict => conflict.column('item').doUpdateSet(kept))
    .execute()
}

/** What only readers of exempt business see of an item besides its papers; asked only with the right to. */
export const privateWordsOf = async (db: Db, item: string): Promise<string> =>
  (await db.selectFrom('agenda_item_private').select('words').where('item', '=', item).executeTakeFirst())?.words ?? ''

export const savePrivateWords = (db: Db, item: string, words: string) =>
  db
    .insertInto('agenda_item_private')
    .values({ item, words })
    .onConflict(conflict => conflict.column('item').doUpdateSet({ words }))
    .execute()

/** The chair’s opinions that items are urgent, by item: they go into the minutes as they stand. */
export const urgenciesOf = async (db: Db, meeting: string): Promise<ReadonlyMap<string, Urgency>> => {
  const rows = await db
    .selectFrom('urgency')
    .innerJoin('agenda_item', 'agenda_item.id', 'urgency.item')
    .select([
      'urgency.item',
      'urgency.opinion_of as opinionOf',
      'urgency.reason',
      'urgency.told_on as toldOn',
      'urgency.told_by as toldBy',
      'urgency.recorded_at as recordedAt',
    ])
    .where('agenda_item.meeting', '=', meeting)
    .orderBy('agenda_item.ordinal')
    .orderBy('urgency.item')
    .execute()
  return new Map(rows.map(({ item, ...urgency }) => [item, urgency]))
}

export const saveUrgency = (
  db: Db,
  item: string,
  said: Readonly<{ opinionOf: string; reason: string; told: Notice | null; by: string | null; now: Instant }>,
) => {
  const row = {
    opinion_of: said.opinionOf,
    reason: said.reason,
    told_on: said.told?.toldOn ?? null,
    told_by: said.told?.toldBy ?? '',
    recorded_by: said.by,
    recorded_at: said.now,
  }
  return db
    .insertInto('urgency')
    .values({ item, ...row })
    .onConflict(conflict => conflict.column('item').doUpdateSet(row))
    .execute()
}
