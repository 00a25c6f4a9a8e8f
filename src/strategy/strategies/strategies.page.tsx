import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { allStrategies } from './strategies.store.ts'
import type { Strategy } from './strategy.ts'

const colours: Readonly<Record<Strategy['state'], string>> = {
  draft: 'govuk-tag--yellow',
  agreed: 'govuk-tag--blue',
  'in force': 'govuk-tag--green',
  superseded: 'govuk-tag--grey',
}

export const StateTag = (p: { state: Strategy['state'] }) => <Tag classes={colours[p.state]}>{p.state}</Tag>

export const strategiesPage = page({
  path: '/strategies',
  needs: 'strategy.read',
  load: ({ db }) => allStrategies(db),
  view: ({ data, asked }) => {
    const own = data.filter(one => one.council === '')
    const others = data.filter(one => one.council !== '')
    const keeps = may(asked.person, 'strategy.keep')
    const table = (caption: string, rows: readonly Strategy[]) => (
      <DataTable
        caption={caption}
        rows={rows}
        columns={[
          {
            heading: 'Strategy',
            cell: one => (
              <a class="govuk-link" href={address('/strategies/:strategy', { strategy: one.id })}>
                {one.title}
              </a>
            ),
          },
          ...(caption === 'Ours' ? [] : [{ heading: 'Whose', cell: (one: Strategy) => one.council }]),
          { heading: 'From', cell: one => inWords(one.firstOn) },
          { heading: 'To', cell: one => (one.lastOn === null ? 'No end set' : inWords(one.lastOn)) },
          { heading: 'State', cell: one => <StateTag state={one.state} /> },
        ]}
      />
    )
    return {
      title: 'Strategies',
      body: (
        <>
          <h1 class="govuk-heading-xl">Strategies</h1>
          <p class="govuk-body-l">What the council has said it will do as a parent, and how that stands.</p>
          {own.length === 0 ? (
            <EmptyState title="No strategy yet">
              Add the strategy in force first. Its priorities order the data set, and its commitments can then be
              followed.
            </EmptyState>
          ) : (
            table('Ours', own)
          )}
          {others.length > 0 && table('Of others', others)}
          {keeps && <Button href="/strategies/new">Add a strategy</Button>}
        </>
      ),
    }
  },
})
