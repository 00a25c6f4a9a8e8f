import { isDemonstration, peopleHolding, roleCalled } from '../access/index.ts'
import { Button, CsrfField } from '../ui/index.ts'
import { notFound, page } from '../web/index.ts'
import { journeys } from './journeys.ts'

/** One click into each journey, as the person whose it is. Only where the demonstration is. */
export const tryThisFirstPage = page({
  path: '/try',
  needs: 'start.try-this-first',
  layout: 'plain',
  load: async ({ db, today }) => {
    if (!(await isDemonstration(db))) return notFound()
    const shown = []
    for (const journey of journeys) {
      const who = journey.as === null ? null : ((await peopleHolding(db, journey.as, today))[0] ?? null)
      // A person of that role may have been taken away by somebody who tried that.
      if (journey.as === null || who !== null) shown.push({ ...journey, person: who?.id ?? null })
    }
    return shown
  },
  view: ({ data, csrf }) => ({
    title: 'Try this first',
    body: (
      <>
        <h1 class="govuk-heading-xl">Try this first</h1>
        <p class="govuk-body-l">
          Wessex Vale is an invented council, and its children are invented too. Each button signs you in as one of its
          people. You cannot break anything that matters.
        </p>
        <ol class="govuk-list kept-journeys">
          {data.map(journey => (
            <li class="govuk-!-margin-bottom-6">
              <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{journey.title}</h2>
              <p class="govuk-body govuk-!-margin-bottom-2">{journey.says}</p>
              {journey.as === null ? (
                <Button href={journey.to} classes="govuk-button--secondary">
                  Go there: no account needed
                </Button>
              ) : (
                <form method="post" action="/sign-in">
                  <CsrfField token={csrf} />
                  <input type="hidden" name="person" value={journey.person ?? ''} />
                  <input type="hidden" name="back" value={journey.to} />
                  <Button classes="govuk-button--secondary">
                    Go there as {roleCalled(journey.as)?.title}
                    <span class="govuk-visually-hidden">: {journey.title}</span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ol>
      </>
    ),
  }),
})
