import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { annualReports } from '../annual-report/year.store.ts'
import { allStrategies } from './strategies.store.ts'
import type { Strategy } from './strategy.ts'

const colours: Readonly<Record<Strategy['state'], string>> = {
  draft: 'govuk-tag--yellow',
  agreed: 'govuk-tag--blue',
  'in force': 'govuk-tag--green',
  superseded: 'govuk-tag--grey',
}

export const StateTag = (p: { state: Strategy['state'] }) => <Tag classes={colours[p.state]}>{p.state}</Tag>

/** Every plan that anyone may read: ours now, ours before, and those of others that we learn from. */
export const publishedStrategiesPage = page({
  path: '/published/strategies',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db }) => ({
    strategies: (await allStrategies(db)).filter(one => one.state !== 'draft'),
    reports: (await annualReports(db)).flatMap(({ meeting, ...one }) =>
      meeting === null || one.state !== 'published' ? [] : [{ ...one, meeting }],
    ),
  }),
  view: ({ data: { strategies, reports } }) => {
    const list = (title: string, some: readonly Strategy[]) =>
      some.length > 0 && (
        <section>
          <h2 class="govuk-heading-l">{title}</h2>
          <ul class="govuk-list govuk-list--spaced">
            {some.map(one => (
              <li>
                <a
                  class="govuk-link govuk-!-font-weight-bold"
                  href={address('/published/strategies/:strategy', { strategy: one.id })}
                >
                  {one.title}
                </a>
                <br />
                {inWords(one.firstOn)} to {one.lastOn === null ? 'a day not set' : inWords(one.lastOn)}
              </li>
            ))}
          </ul>
        </section>
      )
    const own = strategies.filter(one => one.council === '')
    return {
      title: 'Our plans for children in care',
      body: (
        <>
          <h1 class="govuk-heading-xl">Our plans for children in care</h1>
          {own.length === 0 ? (
            <p class="govuk-body-l">There is no plan here yet.</p>
          ) : (
            <p class="govuk-body-l">
              A plan says what the council will do to be a good parent. Here you can read each plan, what we said we
              would do, and how it is going. You can also see what was left out of the next plan, and why.
            </p>
          )}
          {list(
            'Now',
            own.filter(one => one.state !== 'superseded'),
          )}
          {list(
            'Before',
            own.filter(one => one.state === 'superseded'),
          )}
          {list(
            'Plans of other councils',
            strategies.filter(one => one.council !== ''),
          )}
          {reports.length > 0 && (
            <>
              <h2 class="govuk-heading-m">How each year went</h2>
              <p class="govuk-body">Once a year the board writes down what it did, and what it asks for next.</p>
              <ul class="govuk-list govuk-list--spaced">
                {reports.map(one => (
                  <li>
                    <a
                      class="govuk-link"
                      href={address('/published/meetings/:meeting/reports/:report', {
                        meeting: one.meeting,
                        report: one.report,
                      })}
                    >
                      {one.title}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ),
    }
  },
})

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
          {keeps && (
            <div class="govuk-button-group">
              <Button href="/strategies/new">Add a strategy</Button>
              <a class="govuk-link" href="/strategies/from-word">
                Take one in from Word
              </a>
            </div>
          )}
        </>
      ),
    }
  },
})
