import { type Find, first, found, type Place, there } from './place.ts'

// What was promised: strategies, commitments, the promise, the local offer, recommendations, and the thread between them.

const officer = 'corporate-parenting-officer'

const strategy = first('officer', db =>
  db
    .selectFrom('passage')
    .innerJoin('strategy', 'strategy.id', 'passage.strategy')
    .select(['passage.id as passage', 'passage.strategy'])
    .where('strategy.state', '=', 'in force')
    .orderBy('passage.ordinal')
    .orderBy('passage.id')
    .executeTakeFirstOrThrow(),
)
const priority: Find = async site => ({ ...(await strategy(site)), priority: '1' })
const commitment = first('officer', async db => {
  const { id } = await db
    .selectFrom('thread_link')
    .select('of_id as id')
    .where('of_kind', '=', 'commitment')
    .orderBy('of_id')
    .executeTakeFirstOrThrow()
  return { commitment: id, kind: 'commitment', id }
})
const promise = first('officer', db =>
  db
    .selectFrom('promise_statement')
    .innerJoin('promise', 'promise.id', 'promise_statement.promise')
    .select(['promise.id as promise', 'promise_statement.id as statement'])
    .where('promise.is_published', '=', true)
    .orderBy('promise.ordinal')
    .orderBy('promise_statement.number')
    .executeTakeFirstOrThrow(),
)
const offer = first('officer', db =>
  db.selectFrom('local_offer').select('id as offer').orderBy('title').executeTakeFirstOrThrow(),
)
const recommendation = first('officer', db =>
  db.selectFrom('recommendation').select('id as recommendation').orderBy('title').executeTakeFirstOrThrow(),
)
const link = first('officer', async db => {
  const { id } = await db.selectFrom('thread_link').select('id').orderBy('id').executeTakeFirstOrThrow()
  return { link: id }
})

export const placesOfTheStrategy: readonly Place[] = [
  there('/strategies', 'board-member'),
  there('/strategies/new', officer),
  found('/strategies/:strategy', 'board-member', strategy),
  ...(['change', 'priorities/new', 'passages/new', 'plans/new', 'heirs/new', 'commitments/new'] as const).map(deed =>
    found(`/strategies/:strategy/${deed}`, officer, strategy),
  ),
  found('/strategies/:strategy/priorities/:priority', officer, priority),
  found('/strategies/:strategy/passages/:passage', officer, strategy),
  found('/commitments/:commitment', 'board-member', commitment),
  ...(['change', 'split', 'end'] as const).map(deed => found(`/commitments/:commitment/${deed}`, officer, commitment)),
  there('/promises', 'board-member'),
  there('/promises/new', officer),
  found('/promises/:promise', 'board-member', promise),
  found('/promises/:promise/change', officer, promise),
  found('/promises/:promise/review', officer, promise),
  found('/promises/:promise/statements/new', officer, promise),
  found('/promises/:promise/statements/:statement/reword', officer, promise),
  found('/promises/:promise/statements/:statement/judge', 'participation-worker', promise),
  there('/local-offer', 'board-member'),
  there('/local-offer/new', officer),
  found('/local-offer/:offer', officer, offer),
  there('/recommendations', 'board-member'),
  there('/recommendations/new', officer),
  found('/recommendations/:recommendation', 'board-member', recommendation),
  found('/recommendations/:recommendation/answer', officer, recommendation),
  found('/recommendations/:recommendation/finish', officer, recommendation),
  found('/thread/:kind/:id', 'board-member', commitment),
  found('/thread/:kind/:id/tie', officer, commitment),
  found('/thread/links/:link/untie', officer, link),
  found('/published/strategies/:strategy', 'visitor', strategy),
  there('/published/promises', 'visitor'),
  found('/published/promises/:promise', 'visitor', promise),
  found('/published/promises/:promise/poster', 'visitor', promise),
  there('/published/local-offer', 'visitor'),
]
