import {
  agesInWords,
  allBodies,
  type Body,
  Branches,
  findBody,
  governance,
  hasBegunOn,
  holdersOf,
  inForceOn,
  isDissolvedOn,
  kindOfOne,
  meetingsBetween,
  powersOf,
  regimes,
  seatsOf,
  seatsOn,
  termsOf,
  termsOn,
} from '../../board/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { BackLink, DataTable, EmptyState, SummaryList, Tag } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { clockInWords } from '../packs/pack.ts'
import { calendarAddress, meetingAddress, meetingsAddress } from '../meetings/addresses.ts'

const bodyAddress = (body: string): string => address('/published/bodies/:body', { body })

const isThere =
  (today: PlainDate) =>
  (body: Body): boolean =>
    body.isPublic && hasBegunOn(body, today) && !isDissolvedOn(body, today)

/** Every body that anyone may know of. */
export const publishedBodiesPage = page({
  path: '/published/bodies',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, today }) => (await allBodies(db)).filter(isThere(today)),
  view: ({ data }) => ({
    title: 'Who decides, and who is on it',
    body: (
      <>
        <BackLink href="/published">What we have published</BackLink>
        <h1 class="govuk-heading-xl">Who decides, and who is on it</h1>
        <p class="govuk-body-l">
          The groups that look after how the council is a parent, what each is for, and who sits on it.
        </p>
        {data.length === 0 && <EmptyState title="Nothing is here yet">Come back later.</EmptyState>}
        <ul class="govuk-list govuk-list--spaced">
          {data.map(body => (
            <li>
              <a class="govuk-link govuk-!-font-weight-bold" href={bodyAddress(body.id)}>
                {body.name}
              </a>
              {body.purpose !== '' && (
                <>
                  <br />
                  {body.purpose}
                </>
              )}
            </li>
          ))}
        </ul>
        {data.length > 1 && (
          <>
            <h2 class="govuk-heading-l">Who reports to whom</h2>
            <p class="govuk-body">Each group tells the one above it what it did.</p>
            <Branches branches={governance(data)} hrefOf={body => bodyAddress(body.id)} />
          </>
        )}
      </>
    ),
  }),
})

/** The register of members of one body (section 100G, Local Government Act 1972), by role, with its terms and next meetings. */
export const publishedBodyPage = page({
  path: '/published/bodies/:body',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params, today }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    return {
      body,
      parent: body.parent === null ? null : await findBody(db, body.parent),
      below: (await allBodies(db)).filter(one => one.parent === body.id && isThere(today)(one)),
      seats: seatsOn(await seatsOf(db, body.id), await holdersOf(db, body.id), today),
      powers: inForceOn(await powersOf(db, body.id), today),
      terms: termsOn(await termsOf(db, body.id), today),
      next: (await meetingsBetween(db, { first: today, body: body.id })).filter(
        meeting => meeting.kind === 'formal' && meeting.state !== 'cancelled',
      ),
      today,
    }
  },
  view: ({ data: { body, parent, below, seats, powers, terms, next, today } }) => ({
    title: body.name,
    body: (
      <>
        <BackLink href="/published/bodies">Who decides</BackLink>
        <h1 class="govuk-heading-xl">{body.name}</h1>
        {body.dissolvedOn !== null && (
          <p class="govuk-body">
            <Tag classes="govuk-tag--grey">It ended on {inWords(body.dissolvedOn)}</Tag>
          </p>
        )}
        {body.purpose !== '' && <p class="govuk-body-l">{body.purpose}</p>}
        <SummaryList
          rows={[
            {
              key: { text: 'What it is' },
              value: {
                text: `${kindOfOne[body.kind]}${agesInWords(body) === '' ? '' : `, ${agesInWords(body)}`}`,
              },
            },
            body.foundedOn !== null &&
              !hasBegunOn(body, today) && { key: { text: 'It begins on' }, value: { text: inWords(body.foundedOn) } },
            parent && {
              key: { text: 'It reports to' },
              value: {
                text: (
                  <a class="govuk-link" href={bodyAddress(parent.id)}>
                    {parent.name}
                  </a>
                ),
              },
            },
            below.length > 0 && {
              key: { text: 'These report to it' },
              value: {
                text: (
                  <ul class="govuk-list">
                    {below.map(one => (
                      <li>
                        <a class="govuk-link" href={bodyAddress(one.id)}>
                          {one.name}
                        </a>
                      </li>
                    ))}
                  </ul>
                ),
              },
            },
            body.quorum !== null && {
              key: { text: 'Members who must be there' },
              value: { text: `${body.quorum} with a vote, or it cannot decide` },
            },
            body.meetsPerYear !== null && {
              key: { text: 'How often it meets' },
              value: { text: body.meetsPerYear === 1 ? 'Once a year' : `${body.meetsPerYear} times a year` },
            },
          ]}
        />
        <p class="govuk-body">{regimes[body.accessRegime].means}</p>
        <DataTable
          caption={`Members on ${inWords(today)}`}
          rows={seats}
          empty="Nobody sits on it at the moment."
          columns={[
            { heading: 'Seat', cell: seat => seat.title },
            {
              heading: 'Held by',
              // Young people sit for a forum. Who they are is not for a public page.
              cell: seat =>
                seat.shownAs === null ? 'Nobody now' : seat.kind === 'forum' ? 'For the forum' : seat.shownAs,
            },
            {
              heading: 'Role',
              cell: seat =>
                seat.office === 'chair' ? 'Chair' : seat.office === 'vice-chair' ? 'Vice-chair' : 'Member',
            },
            { heading: 'Votes', cell: seat => (seat.votes ? 'Yes' : 'No') },
          ]}
        />
        {terms !== null && (
          <section>
            <h2 class="govuk-heading-l">What it must do</h2>
            <p class="govuk-body">
              Its terms of reference, version {terms.version}, from {inWords(terms.firstOn)}
              {terms.agreedOn === null ? '. They are not agreed yet' : `, agreed on ${inWords(terms.agreedOn)}`}.
            </p>
            {terms.aims.length > 0 && (
              <ul class="govuk-list govuk-list--bullet">
                {terms.aims.map(aim => (
                  <li>{aim}</li>
                ))}
              </ul>
            )}
            {terms.words.split('\n\n').map(words => words !== '' && <p class="govuk-body">{words}</p>)}
          </section>
        )}
        {powers.length > 0 && (
          <DataTable
            caption="What officers may decide for it"
            rows={powers}
            columns={[
              {
                heading: 'What',
                cell: power => `${power.what}${power.source === '' ? '' : ` (${power.source})`}`,
              },
              { heading: 'Who may decide it', cell: power => power.postTitle },
              { heading: 'Since', cell: power => inWords(power.firstOn) },
            ]}
          />
        )}
        <section>
          <h2 class="govuk-heading-l">Next meetings</h2>
          {next.length === 0 ? (
            <p class="govuk-body">
              No meeting that you can come to is planned.{' '}
              <a class="govuk-link" href={meetingsAddress}>
                All meetings
              </a>
            </p>
          ) : (
            <>
              <ul class="govuk-list govuk-list--bullet">
                {next.map(meeting => (
                  <li>
                    <a class="govuk-link" href={meetingAddress(meeting.id)}>
                      {inWords(meeting.heldOn)}
                    </a>
                    {meeting.startsAt !== null && ` at ${clockInWords(meeting.startsAt)}`}
                    {meeting.venue !== '' && `, ${meeting.venue}`}
                  </li>
                ))}
              </ul>
              <p class="govuk-body kept-no-print">
                <a class="govuk-link" href={calendarAddress(body.id)}>
                  Put them in your own calendar
                </a>
              </p>
            </>
          )}
        </section>
      </>
    ),
  }),
})
