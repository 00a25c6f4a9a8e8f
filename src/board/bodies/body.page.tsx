import { may } from '../../access/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, Details, InsetText, SummaryList, Tag, WarningText } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { clockInWords } from '../agenda/agenda-item.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { appraisalsOf } from './appraisals.store.ts'
import { AppraisalsShown } from './appraisals-shown.tsx'
import { allBodies, findBody, holdersOf, seatsOf, termsOf } from './bodies.store.ts'
import { agesInWords, hasBegunOn, isDissolvedOn, kindsInWords, regimes } from './body.ts'
import { powersOf } from './delegated-powers.store.ts'
import { PowersGiven } from './powers-given.tsx'
import { conflictsOf, covers, type SeatHolder, seatsOn, termsOn, type TermsOfReference } from './seat.ts'

const until = (last: PlainDate | null): string => (last === null ? 'Until further notice' : inWords(last))

const Terms = (p: { terms: TermsOfReference; title: string }) => (
  <section>
    <h3 class="govuk-heading-s">{p.title}</h3>
    <p class="govuk-body">
      In use from {inWords(p.terms.firstOn)}.{' '}
      {p.terms.agreedOn === null ? 'Not agreed yet.' : `Agreed on ${inWords(p.terms.agreedOn)}.`}
      {p.terms.membersStated !== null && ` Elected members stated: ${p.terms.membersStated}.`}
    </p>
    {p.terms.aims.length > 0 && (
      <>
        <p class="govuk-body">Its aims:</p>
        <ol class="govuk-list govuk-list--number">
          {p.terms.aims.map(aim => (
            <li>{aim}</li>
          ))}
        </ol>
      </>
    )}
    {p.terms.words.split('\n\n').map(words => words !== '' && <p class="govuk-body">{words}</p>)}
  </section>
)

export const bodyPage = page({
  path: '/bodies/:body',
  needs: 'board.read-bodies',
  load: async ({ db, params, today, person }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    const bodies = await allBodies(db)
    const meetings = (await meetingsBetween(db, { first: today, body: body.id })).filter(
      meeting => meeting.state === 'planned' || meeting.state === 'agenda published',
    )
    return {
      body,
      above: bodies.find(one => one.id === body.parent) ?? null,
      below: bodies.filter(one => one.parent === body.id),
      terms: await termsOf(db, body.id),
      seats: await seatsOf(db, body.id),
      holders: await holdersOf(db, body.id),
      next: meetings[0] ?? null,
      powers: await powersOf(db, body.id),
      // How a member does is for those who keep the register.
      appraisals: may(person, 'board.keep-bodies') ? await appraisalsOf(db, body.id) : [],
    }
  },
  view: ({
    data: { body, above, below, terms, seats, holders, next, powers, appraisals },
    asked: { person, today },
  }) => {
    const keeps = may(person, 'board.keep-bodies')
    const gone = isDissolvedOn(body, today)
    const at = (path: string, parts: Readonly<Record<string, string>> = {}) =>
      address(`/bodies/:body${path}`, { body: body.id, ...parts })
    const now = seatsOn(seats, holders, today)
    const inOffice = (office: string) => now.find(seat => seat.office === office)?.shownAs ?? 'Nobody at present'
    const inForce = termsOn(terms, today)
    const earlier = terms.filter(one => one.version !== inForce?.version).toReversed()
    const regime = regimes[body.accessRegime]
    const conflicts = conflictsOf(terms, seats, today)
    const seatCalled = (holder: SeatHolder) => seats.find(seat => seat.id === holder.seat)?.title ?? ''
    const before = holders.filter(holder => !covers(holder, today))
    return {
      title: body.name,
      body: (
        <>
          <BackLink href="/bodies">Bodies and people</BackLink>
          <span class="govuk-caption-xl">{kindsInWords[body.kind]}</span>
          <h1 class="govuk-heading-xl">{body.name}</h1>
          {gone && body.dissolvedOn !== null && (
            <WarningText iconFallbackText="Warning">
              This body was dissolved on {inWords(body.dissolvedOn)}. Its meetings and minutes stay as they were.
            </WarningText>
          )}
          {!hasBegunOn(body, today) && (
            <InsetText>
              {body.isProposed || body.foundedOn === null
                ? 'This body is proposed and not agreed yet. The public does not see it, and it holds no meetings.'
                : `This body begins on ${inWords(body.foundedOn)}.`}
            </InsetText>
          )}
          {body.purpose !== '' && <p class="govuk-body-l">{body.purpose}</p>}
          {conflicts.map(says => (
            <InsetText>
              <strong>To look at:</strong> {says}
            </InsetText>
          ))}
          <SummaryList
            rows={[
              {
                key: { text: 'Next meeting' },
                value: {
                  text: next ? (
                    <a class="govuk-link" href={address('/meetings/:meeting', { meeting: next.id })}>
                      {inWords(next.heldOn)}
                    </a>
                  ) : (
                    'None planned'
                  ),
                },
              },
              ...(now.some(seat => seat.office === 'chair')
                ? [{ key: { text: 'Chair' }, value: { text: inOffice('chair') } }]
                : []),
              ...(now.some(seat => seat.office === 'vice-chair')
                ? [{ key: { text: 'Vice-chair' }, value: { text: inOffice('vice-chair') } }]
                : []),
              {
                key: { text: 'Quorum' },
                value: { text: body.quorum === null ? 'Not set' : `${body.quorum} voting members` },
              },
              agesInWords(body) !== '' && {
                key: { text: 'Ages' },
                value: { text: agesInWords(body).replace('ages ', '') },
              },
              {
                key: { text: 'Meetings a year' },
                value: { text: body.meetsPerYear === null ? 'Not set' : String(body.meetsPerYear) },
              },
              body.youngPeopleFrom !== null && {
                key: { text: 'Young people' },
                value: {
                  text: `They come to its meetings: on a school day from ${clockInWords(body.youngPeopleFrom)}`,
                },
              },
              {
                key: { text: 'Reports to' },
                value: {
                  text: above ? (
                    <a class="govuk-link" href={address('/bodies/:body', { body: above.id })}>
                      {above.name}
                    </a>
                  ) : (
                    'No other body'
                  ),
                },
              },
              below.length > 0 && {
                key: { text: 'Reports to it' },
                value: {
                  text: (
                    <ul class="govuk-list">
                      {below.map(one => (
                        <li>
                          <a class="govuk-link" href={address('/bodies/:body', { body: one.id })}>
                            {one.name}
                          </a>
                          {!hasBegunOn(one, today) && ', proposed or still to come'}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              },
              {
                key: { text: 'Access to meetings' },
                value: {
                  text: (
                    <>
                      <p class="govuk-body">
                        <strong>{regime.title}.</strong> {regime.means}
                      </p>
                      {regime.law && <p class="govuk-body kept-quiet">{regime.law}</p>}
                      {regime.doubt && <p class="govuk-body kept-quiet">To be confirmed: {regime.doubt}</p>}
                    </>
                  ),
                },
              },
              {
                key: { text: 'Seen by the public' },
                value: { text: body.isPublic ? 'Yes: its members and its formal meetings' : 'No' },
              },
              {
                key: { text: 'Since' },
                value: { text: body.foundedOn === null ? 'Not recorded' : inWords(body.foundedOn) },
              },
              body.dissolvedOn !== null && {
                key: { text: 'Dissolved from' },
                value: { text: inWords(body.dissolvedOn) },
              },
            ]}
          />
          <div class="govuk-button-group">
            {keeps && (
              <Button href={at('/change')} classes="govuk-button--secondary">
                Change this body
              </Button>
            )}
            <a class="govuk-link" href={`/meetings?body=${encodeURIComponent(body.id)}`}>
              Its meetings
            </a>
            <a class="govuk-link" href={address('/calendar/:body.ics', { body: body.id })}>
              Its calendar file
            </a>
          </div>

          <h2 class="govuk-heading-l" id="seats">
            Seats
          </h2>
          <DataTable
            caption="Seats today"
            captionHidden={true}
            empty={keeps ? 'It has no seats yet. Add the first one.' : 'No seats are recorded.'}
            rows={now}
            columns={[
              {
                heading: 'Seat',
                cell: seat => (
                  <>
                    {seat.title}
                    {seat.office && (
                      <>
                        {' '}
                        <Tag>{seat.office === 'chair' ? 'Chair' : 'Vice-chair'}</Tag>
                      </>
                    )}
                  </>
                ),
              },
              { heading: 'Kind', cell: seat => seat.kind },
              { heading: 'Vote', cell: seat => (seat.votes ? 'Votes' : 'Does not vote') },
              {
                heading: 'Held by',
                cell: seat => {
                  const holder = holders.find(one => one.id === seat.holder)
                  return holder ? `${holder.shownAs}, since ${inWords(holder.firstOn)}` : 'Empty'
                },
              },
              ...(keeps
                ? [
                    {
                      heading: 'Change',
                      cell: (seat: (typeof now)[number]) => (
                        <ul class="govuk-list govuk-list--spaced">
                          <li>
                            {seat.holder === null ? (
                              <a class="govuk-link" href={at('/seats/:seat/holders/new', { seat: seat.seat })}>
                                Fill the seat<span class="govuk-visually-hidden"> {seat.title}</span>
                              </a>
                            ) : (
                              <a
                                class="govuk-link"
                                href={at('/seats/:seat/holders/:holder/end', { seat: seat.seat, holder: seat.holder })}
                              >
                                They leave<span class="govuk-visually-hidden"> {seat.title}</span>
                              </a>
                            )}
                          </li>
                          {seat.holder !== null && body.kind === 'statutory panel' && (
                            <li>
                              <a
                                class="govuk-link"
                                href={at('/seats/:seat/holders/:holder/appraisal', {
                                  seat: seat.seat,
                                  holder: seat.holder,
                                })}
                              >
                                Appraisal<span class="govuk-visually-hidden"> of {seat.shownAs}</span>
                              </a>
                            </li>
                          )}
                          <li>
                            <a class="govuk-link" href={at('/seats/:seat/end', { seat: seat.seat })}>
                              End the seat<span class="govuk-visually-hidden"> {seat.title}</span>
                            </a>
                          </li>
                        </ul>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {keeps && !gone && (
            <Button href={at('/seats/new')} classes="govuk-button--secondary">
              Add a seat
            </Button>
          )}
          {before.length > 0 && (
            <Details summaryText="Who held or will hold seats at other times">
              <DataTable
                caption="Holders at other times, latest first"
                captionHidden={true}
                rows={before}
                columns={[
                  { heading: 'Held by', cell: holder => holder.shownAs },
                  { heading: 'Seat', cell: seatCalled },
                  { heading: 'First day', cell: holder => inWords(holder.firstOn) },
                  { heading: 'Last day', cell: holder => until(holder.lastOn) },
                ]}
              />
            </Details>
          )}

          {keeps && (
            <AppraisalsShown
              body={body.id}
              isPanel={body.kind === 'statutory panel'}
              seats={now}
              appraisals={appraisals}
              today={today}
            />
          )}

          <h2 class="govuk-heading-l" id="terms">
            Terms of reference
          </h2>
          {inForce ? (
            <Terms terms={inForce} title={`Version ${inForce.version}, in use`} />
          ) : (
            <p class="govuk-body">None are in use.</p>
          )}
          {may(person, 'board.read-aims') && terms.some(one => one.aims.length > 0) && (
            <p class="govuk-body">
              <a class="govuk-link" href={at('/aims')}>
                What was done for each aim
              </a>
            </p>
          )}
          {earlier.length > 0 && (
            <Details summaryText="Other versions">
              {earlier.map(one => (
                <Terms
                  terms={one}
                  title={`Version ${one.version}${one.firstOn > today ? ', not in use yet' : ', replaced'}`}
                />
              ))}
            </Details>
          )}
          {keeps && (
            <Button href={at('/terms/new')} classes="govuk-button--secondary">
              Add a version
            </Button>
          )}
          {(powers.length > 0 || keeps) && (
            <PowersGiven body={body.id} powers={powers} keeps={keeps} gone={gone} today={today} />
          )}
        </>
      ),
    }
  },
})
