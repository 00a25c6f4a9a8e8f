import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Button, EmptyState, plural } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { allBodies } from './bodies.store.ts'
import {
  agesInWords,
  type Body,
  bodyKinds,
  governance,
  hasBegunOn,
  isDissolvedOn,
  kindsInWords,
  regimes,
} from './body.ts'
import { Branches } from './branches.tsx'

const hrefOf = (body: Body): string => address('/bodies/:body', { body: body.id })

const BodyLink = (p: { body: Body }) => (
  <a class="govuk-link" href={hrefOf(p.body)}>
    {p.body.name}
  </a>
)

export const bodiesPage = page({
  path: '/bodies',
  needs: 'board.read-bodies',
  load: ({ db }) => allBodies(db),
  view: ({ data, asked: { person, today } }) => {
    const here = data.filter(body => !isDissolvedOn(body, today) && hasBegunOn(body, today))
    const toCome = data.filter(body => !isDissolvedOn(body, today) && !hasBegunOn(body, today))
    const gone = data.filter(body => isDissolvedOn(body, today))
    const keeps = may(person, 'board.keep-bodies')
    return {
      title: 'Bodies and people',
      body: (
        <>
          <h1 class="govuk-heading-xl">Bodies and people</h1>
          {data.length === 0 ? (
            <EmptyState
              title="No bodies yet"
              action={keeps ? <Button href="/bodies/new">Add a body</Button> : undefined}
            >
              Start with the Corporate Parenting Board. Its seats, its meetings and its minutes hang on it.
            </EmptyState>
          ) : (
            <>
              <p class="govuk-body-l">
                {plural(here.length, 'body', 'bodies')} that look after children in care and care leavers, or answer for
                it.
              </p>
              <div class="govuk-button-group">
                {keeps && <Button href="/bodies/new">Add a body</Button>}
                <a class="govuk-link" href="/posts">
                  Posts and who holds them
                </a>
              </div>
              {bodyKinds.map(kind => {
                const ofKind = here.filter(body => body.kind === kind)
                return (
                  ofKind.length > 0 && (
                    <section>
                      <h2 class="govuk-heading-m">{kindsInWords[kind]}</h2>
                      <ul class="govuk-list govuk-list--spaced">
                        {ofKind.map(body => (
                          <li>
                            <BodyLink body={body} />
                            {agesInWords(body) === '' ? '' : `, ${agesInWords(body)}`}
                            <br />
                            <span class="kept-quiet">
                              {regimes[body.accessRegime].title}. {body.isPublic ? 'Public' : 'Not shown to the public'}
                              .
                            </span>
                          </li>
                        ))}
                      </ul>
                    </section>
                  )
                )
              })}
              <h2 class="govuk-heading-m">Who reports to whom</h2>
              <Branches branches={governance(here)} hrefOf={hrefOf} />
              {toCome.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">Proposed, or still to come</h2>
                  <ul class="govuk-list govuk-list--spaced">
                    {toCome.map(body => (
                      <li>
                        <BodyLink body={body} />,{' '}
                        {body.isProposed || body.foundedOn === null
                          ? 'proposed and not agreed yet'
                          : `from ${inWords(body.foundedOn)}`}
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {gone.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">No longer there</h2>
                  <ul class="govuk-list govuk-list--spaced">
                    {gone.map(body => (
                      <li>
                        <BodyLink body={body} />, dissolved on{' '}
                        {body.dissolvedOn === null ? 'a day not known' : inWords(body.dissolvedOn)}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )}
        </>
      ),
    }
  },
})
