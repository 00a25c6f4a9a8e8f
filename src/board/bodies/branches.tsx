import type { Body, Branch } from './body.ts'

/** Who reports to whom, in words: a diagram that everyone can read. */
export const Branches = (p: { branches: readonly Branch[]; hrefOf: (body: Body) => string }) => (
  <ul class="govuk-list govuk-list--bullet">
    {p.branches.map(({ body, below }) => (
      <li>
        <a class="govuk-link" href={p.hrefOf(body)}>
          {body.name}
        </a>
        {below.length > 0 && (
          <>
            {', to which '}
            {below.length === 1 ? 'one body reports:' : `${below.length} bodies report:`}
            <Branches branches={below} hrefOf={p.hrefOf} />
          </>
        )}
      </li>
    ))}
  </ul>
)
