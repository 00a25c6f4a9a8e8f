import { inWords, Refusal } from '../../kernel/index.ts'
import { DataTable, Question } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { findStrategy } from '../strategies/strategies.store.ts'
import { publicStandingWords } from './commitment.ts'
import { commitmentsOf, standingsToTell, tellStandings, toldStandingsOf } from './commitments.store.ts'

/** Tells the public how each commitment stands today. What was told stays as it was told. */
export const tellStandingsPage = page({
  path: '/strategies/:strategy/tell',
  needs: 'strategy.publish-standings',
  load: async ({ db, params, today }) => {
    const strategy = (await findStrategy(db, params['strategy'] ?? '')) ?? notFound()
    const commitments = await commitmentsOf(db, strategy.id)
    return {
      strategy,
      commitments,
      standings: await standingsToTell(db, commitments, today),
      told: await toldStandingsOf(db, commitments),
    }
  },
  submit: async ({ db, data: { strategy, standings }, person, today }) => {
    if (strategy.state === 'draft') throw new Refusal('A draft is not public, so there is nobody to tell')
    if (standings.size === 0) throw new Refusal('There is no commitment to tell of yet')
    await tellStandings(db, standings, { on: today, by: person.id })
    return {
      to: address('/strategies/:strategy', { strategy: strategy.id }),
      saying: 'The public strategy now says how each commitment stands today',
      about: strategy.title,
      details: { commitments: standings.size },
    }
  },
  view: ({ data: { strategy, commitments, standings, told }, refused, csrf }) => ({
    title: 'Tell the public how it stands',
    body: (
      <Question
        title="Tell the public how it stands"
        caption={strategy.title}
        back={address('/strategies/:strategy', { strategy: strategy.id })}
        refused={refused}
        csrf={csrf}
        submit="Tell everyone"
        intro="Worked out from what is tied to each commitment. Private business is left out. What you tell today stays as told; tell again when it has changed."
      >
        <DataTable
          caption="What everyone will read"
          rows={commitments}
          empty="No commitments yet."
          columns={[
            { heading: 'Commitment', cell: one => one.title },
            {
              heading: 'Today',
              cell: one => publicStandingWords[standings.get(one.id)?.standing ?? 'not begun'],
            },
            {
              heading: 'Told before',
              cell: one => {
                const before = told.get(one.id)
                return before ? `${publicStandingWords[before.standing]} (${inWords(before.toldOn)})` : 'Not told yet'
              },
            },
          ]}
        />
      </Question>
    ),
  }),
})
