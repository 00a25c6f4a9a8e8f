import { allDecisions, stepsOf, stepsThatStand, stillToCome } from '../../board/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, EmptyState } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { decisionAddress, meetingsAddress } from './addresses.ts'

/** What the board decided in public, the newest first, and how far each has come. */
export const publishedDecisionsPage = page({
  path: '/published/decisions',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, today }) => {
    const decisions = await allDecisions(db)
    return {
      decisions,
      steps: await stepsOf(
        db,
        decisions.map(one => one.id),
      ),
      today,
    }
  },
  view: ({ data: { decisions, steps, today } }) => ({
    title: 'What the board decided',
    body: (
      <>
        <BackLink href={meetingsAddress}>Meetings of the board</BackLink>
        <h1 class="govuk-heading-xl">What the board decided</h1>
        <p class="govuk-body-l">The newest is first. Open one to see what happened next.</p>
        {decisions.length === 0 ? (
          <EmptyState title="No decision is published yet">
            Decisions are put here when the minutes of a meeting are published.
          </EmptyState>
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {decisions.map(decision => {
              const stand = stepsThatStand(steps.get(decision.id) ?? [])
              const last = stand.at(-1)
              return (
                <li>
                  <a class="govuk-link" href={decisionAddress(decision.id)}>
                    {decision.publicWords === '' ? decision.title : decision.publicWords}
                  </a>
                  <br />
                  {inWords(decision.decidedOn)}
                  {decision.bodyName !== null && `, ${decision.bodyName}`}.{' '}
                  {stillToCome(decision, stand, today) ?? (last ? last.words : '')}
                </li>
              )
            })}
          </ul>
        )}
      </>
    ),
  }),
})
