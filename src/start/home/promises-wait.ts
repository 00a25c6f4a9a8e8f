import { may } from '../../access/index.ts'
import { asThePublic } from '../../database/index.ts'
import { readDataSet } from '../../indicators/index.ts'
import {
  allOffers,
  allRecommendations,
  commitmentsOf,
  isStale,
  isTold,
  publicStandingsOf,
  standingsOf,
  strategyOn,
} from '../../strategy/index.ts'
import { address } from '../../web/index.ts'
import { countOf, type Waiting } from './waiting.ts'
import type { Signed } from './what-needs-me.ts'

/** What was promised and does not move, is not answered, or may not be true any more; and figures that are doubted. */
export const promisesWait = async ({ db, person, today }: Signed): Promise<Waiting[]> => {
  const waiting: Waiting[] = []
  const add = (count: number, one: string, many: string, href: string, late = false): void => {
    if (count > 0) waiting.push({ says: countOf(count, one, many), href, by: null, late })
  }
  if (may(person, 'strategy.keep')) {
    const strategy = await strategyOn(db, today)
    const commitments = strategy ? await commitmentsOf(db, strategy.id) : []
    const stands = await standingsOf(db, commitments, today)
    const there = await asThePublic(db, reader => publicStandingsOf(reader, commitments, today))
    add(
      [...stands].filter(([id, here]) => isTold(here, there.get(id)) === false).length,
      'One commitment moved and nobody has shown everyone',
      'commitments moved and nobody has shown everyone',
      address('/strategies/:strategy', { strategy: strategy?.id ?? '' }),
    )
    add(
      [...stands.values()].filter(one => one.standing === 'nothing has moved').length,
      'Nothing has moved on one commitment in two meetings',
      'commitments have not moved in two meetings',
      address('/strategies/:strategy', { strategy: strategy?.id ?? '' }),
      true,
    )
    add(
      (await allOffers(db)).filter(offer => isStale(offer, today)).length,
      'One entry of the local offer must be checked: is it still true?',
      'entries of the local offer must be checked: are they still true?',
      '/local-offer',
      true,
    )
  }
  if (may(person, 'strategy.answer-recommendation'))
    add(
      (await allRecommendations(db)).filter(one => one.answer === null).length,
      'One recommendation has no answer',
      'recommendations have no answer',
      '/recommendations',
    )
  if (may(person, 'dataset.flag-figure'))
    add(
      (await readDataSet(db, null, today, { wanted: 'with a warning' })).views.filter(view => view.flags.length > 0)
        .length,
      'One figure stands under a warning of yours',
      'figures stand under a warning of yours',
      '/data-set',
    )
  return waiting
}
