import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button, DataTable, EmptyState, FilterBar, govuk } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { stepsThatStand, stillToCome } from './decision.ts'
import { decisionAddress, DecisionTags } from './decision-parts.tsx'
import { allDecisions, stepsOf } from './decisions.store.ts'

const shows = { all: 'Everything', waiting: 'Something is still to come', travelled: 'Went to other bodies' } as const

/** What the board decided, and what came of it. */
export const decisionsPage = page({
  path: '/decisions',
  needs: 'board.read-meetings',
  load: async ({ db, today, query, person }) => {
    const all = await allDecisions(db)
    const steps = await stepsOf(
      db,
      all.map(one => one.id),
    )
    const show = Object.keys(shows).find(one => one === query['show']) ?? 'all'
    const rows = all.map(decision => {
      const stands = stepsThatStand(steps.get(decision.id) ?? [])
      return { decision, steps: stands.length, waits: stillToCome(decision, stands, today) }
    })
    return {
      show,
      total: all.length,
      rows: rows.filter(row => (show === 'waiting' ? row.waits !== null : show === 'travelled' ? row.steps > 0 : true)),
      mayKeep: may(person, 'board.keep-actions'),
    }
  },
  view: ({ data }) => ({
    title: 'Decisions',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-xl">Decisions</h1>
        <div class="govuk-button-group">
          {data.mayKeep && <Button href="/decisions/new">Record a decision</Button>}
          <a class="govuk-link" href="/actions">
            Actions
          </a>
        </div>
        {data.total === 0 ? (
          <EmptyState title="No decisions yet">
            They come here from the minutes by themselves, each with the words that the minutes show.
          </EmptyState>
        ) : (
          <>
            <FilterBar action="/decisions" clear="/decisions" says={`${data.rows.length} of ${data.total} shown`}>
              <govuk.Select
                id="show"
                name="show"
                label={{ text: 'Show' }}
                value={data.show}
                items={Object.entries(shows).map(([value, text]) => ({ value, text }))}
              />
            </FilterBar>
            <DataTable
              caption="Decisions, newest first"
              captionHidden={true}
              empty="No decision fits what you chose."
              rows={data.rows}
              columns={[
                {
                  heading: 'Decision',
                  cell: ({ decision }) => (
                    <>
                      <a class="govuk-link" href={decisionAddress(decision)}>
                        {decision.title}
                      </a>{' '}
                      <DecisionTags decision={decision} />
                    </>
                  ),
                },
                { heading: 'Decided', cell: ({ decision }) => inWords(decision.decidedOn) },
                { heading: 'By', cell: ({ decision }) => decision.bodyName ?? '' },
                {
                  heading: 'Minute',
                  cell: ({ decision }) => (decision.sourceMinute === null ? '' : String(decision.sourceMinute)),
                },
                { heading: 'Still to come', cell: ({ waits }) => waits ?? 'Nothing' },
              ]}
            />
          </>
        )}
      </>
    ),
  }),
})
