import { cameBefore, councilOf, rolesOfPerson } from '../access/index.ts'
import { type Asked, page } from '../web/index.ts'
import { dayOfInstant, inShortWords, inWords, type PlainDate } from '../kernel/index.ts'
import { Button, EmptyState, InsetText, Tag } from '../ui/index.ts'
import { type Place, placesFor } from './home/places.ts'
import { sinceOf, whatIsNew } from './home/what-is-new.store.ts'
import { whatNeeds } from './home/what-needs-me.ts'
import type { Waiting } from './home/waiting.ts'

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The day on which the reader’s access as an inspector stops. */
const endOfInspection = async ({ db, person, today }: Asked): Promise<PlainDate | null> => {
  if (person.id === null || !person.roles.includes('inspector')) return null
  const held = (await rolesOfPerson(db, person.id)).filter(
    one => one.role === 'inspector' && one.endedAt === null && one.firstOn <= today,
  )
  return (
    held
      .flatMap(one => one.lastOn ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

const homeOf = async (asked: Asked) => {
  const { db, person, today } = asked
  if (person.id === null) return null
  const signed = { ...asked, person: { ...person, id: person.id } }
  const since = sinceOf(await cameBefore(db, person.id), today)
  return {
    since,
    waiting: await whatNeeds(asked),
    fresh: await whatIsNew(signed, since.since),
    places: placesFor(person),
    endsOn: await endOfInspection(asked),
  }
}

const WhatNeeds = (p: { waiting: readonly Waiting[]; places: readonly Place[] }) =>
  p.waiting.length === 0 ? (
    <EmptyState title="Nothing waits for you" headingLevel={3}>
      <p class="govuk-body">
        {p.places[0] ? (
          <>
            You could look at{' '}
            <a class="govuk-link" href={p.places[0].href}>
              {p.places[0].text.charAt(0).toLowerCase()}
              {p.places[0].text.slice(1)}
            </a>
            .
          </>
        ) : (
          'Ask an IT administrator for a role, if you should have work here.'
        )}
      </p>
    </EmptyState>
  ) : (
    <ul class="govuk-list kept-waits">
      {p.waiting.map(one => (
        <li class="kept-waits__one">
          <a class="govuk-link" href={one.href}>
            {sentence(one.says)}
          </a>
          <span class="kept-waits__by">
            {one.by !== null && `by ${inWords(one.by)} `}
            {one.late && <Tag classes="govuk-tag--red">{one.by === null ? 'Due' : 'Late'}</Tag>}
          </span>
        </li>
      ))}
    </ul>
  )

/** For a visitor what Kept is and what is published; for somebody at work what waits for them and what is new. */
export const frontPage = page({
  path: '/',
  needs: 'start.open-front-page',
  layout: asked => (asked.person.id === null ? 'public' : 'work'),
  load: async asked => ({ council: (await councilOf(asked.db)).name, home: await homeOf(asked) }),
  view: ({ data: { council, home }, asked: { person } }) =>
    home === null
      ? {
          title: 'Was the promise kept?',
          body: (
            <>
              <h1 class="govuk-heading-xl">Was the promise kept?</h1>
              <p class="govuk-body-l">
                {council} looks after children who cannot live at home, and stays beside them when they grow up. This is
                where the council shows how well it does that.
              </p>
              <Button href="/published" isStartButton={true}>
                See what we have published
              </Button>
              <p class="govuk-body">
                Are you in care, or were you before?{' '}
                <a class="govuk-link" href="/young-people">
                  Tell us what should change
                </a>
                .
              </p>
              <p class="govuk-body">
                Do you work with the board?{' '}
                <a class="govuk-link" href="/sign-in">
                  Sign in
                </a>
                .
              </p>
            </>
          ),
        }
      : {
          title: 'Your work',
          body: (
            <>
              <h1 class="govuk-heading-xl">{person.name}</h1>
              {home.endsOn !== null && (
                <InsetText>Your access is for this inspection. It ends after {inWords(home.endsOn)}.</InsetText>
              )}
              <h2 class="govuk-heading-l">What needs you</h2>
              <WhatNeeds waiting={home.waiting} places={home.places} />
              <h2 class="govuk-heading-l">
                {home.since.isFirst
                  ? 'New in the last 30 days'
                  : `New since you last came, on ${inWords(dayOfInstant(home.since.since))}`}
              </h2>
              {home.fresh.length === 0 ? (
                <p class="govuk-body">Nothing that you may read has changed.</p>
              ) : (
                <ul class="govuk-list kept-waits">
                  {home.fresh.map(one => (
                    <li class="kept-waits__one">
                      <a class="govuk-link" href={one.href}>
                        {one.says}
                      </a>
                      <span class="kept-waits__by">{inShortWords(one.on)}</span>
                    </li>
                  ))}
                </ul>
              )}
              <h2 class="govuk-heading-l">Where you work most</h2>
              <ul class="kept-parts">
                {home.places.map(one => (
                  <li class="kept-parts__part">
                    <a class="govuk-link kept-parts__link" href={one.href}>
                      {one.text}
                    </a>
                    <p class="kept-parts__says">{one.says}</p>
                  </li>
                ))}
              </ul>
              <p class="govuk-body">
                <a class="govuk-link" href="/your-access">
                  Your access
                </a>
              </p>
            </>
          ),
        },
})
