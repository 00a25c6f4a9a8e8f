import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button, EmptyState, Tag } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import type { Promised } from './promise.ts'
import { allPromises } from './promises.store.ts'

const List = (p: { title: string; promises: readonly Promised[]; to: string }) =>
  p.promises.length > 0 && (
    <section>
      <h2 class="govuk-heading-l">{p.title}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {p.promises.map(one => (
          <li>
            <a class="govuk-link govuk-!-font-weight-bold" href={address(p.to, { promise: one.id })}>
              {one.title}
            </a>{' '}
            {!one.isPublished && <Tag classes="govuk-tag--yellow">not published</Tag>}
            {one.endedOn !== null && <Tag classes="govuk-tag--grey">ended</Tag>}
            <br />
            For {one.audience}
            {one.madeOn !== null && `, made on ${inWords(one.madeOn)}`}
            {one.council !== '' && `, by ${one.council}`}
          </li>
        ))}
      </ul>
    </section>
  )

export const promisesPage = page({
  path: '/promises',
  needs: 'strategy.read',
  load: ({ db }) => allPromises(db),
  view: ({ data, asked }) => ({
    title: 'Promises',
    body: (
      <>
        <h1 class="govuk-heading-xl">Promises</h1>
        <p class="govuk-body-l">
          What the council promised children in care and care leavers, what shows that it is kept, and what young people
          say.
        </p>
        {data.length === 0 && (
          <EmptyState title="No promise yet">
            Add the promise that was made with young people: few statements, in their words.
          </EmptyState>
        )}
        <List title="Ours" promises={data.filter(one => one.council === '')} to="/promises/:promise" />
        <List
          title="Pledges of the councils before us"
          promises={data.filter(one => one.council !== '')}
          to="/promises/:promise"
        />
        {may(asked.person, 'strategy.keep') && <Button href="/promises/new">Add a promise</Button>}
      </>
    ),
  }),
})

export const publishedPromisesPage = page({
  path: '/published/promises',
  needs: 'public.read',
  layout: 'youth',
  load: ({ db }) => allPromises(db),
  view: ({ data }) => ({
    title: 'Our promises to you',
    body: (
      <>
        <h1 class="govuk-heading-xl">Our promises to you</h1>
        {data.length === 0 ? (
          <p class="govuk-body-l">There is no promise here yet.</p>
        ) : (
          <p class="govuk-body-l">
            When you are in care, the council is like a parent to you. These are the things it promised. Young people
            say whether it keeps them.
          </p>
        )}
        <List
          title="Now"
          promises={data.filter(one => one.endedOn === null && one.council === '')}
          to="/published/promises/:promise"
        />
        <List
          title="From before"
          promises={data.filter(one => one.endedOn !== null || one.council !== '')}
          to="/published/promises/:promise"
        />
        <h2 class="govuk-heading-l">How we mean to keep them</h2>
        <p class="govuk-body">
          <a class="govuk-link" href="/published/strategies">
            Read our plans, and how each year went
          </a>
        </p>
      </>
    ),
  }),
})
