import {
  allBodies,
  hasBegunOn,
  isDissolvedOn,
  type Meeting,
  meetingsBetween,
  standingInWords,
  standingsOfMinutes,
  wantsMinutes,
} from '../../board/index.ts'
import type { PlainDate } from '../../kernel/index.ts'
import { BackLink, EmptyState, InsetText } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { dayAndDate } from '../packs/assemble-pack.ts'
import { clockInWords } from '../packs/pack.ts'
import { calendarAddress, decisionsAddress, feedAddress, meetingAddress, oparlAddress } from './addresses.ts'
import { inOrder, stateInWords } from './published-meeting.ts'

const anybody = { readsAll: false } as const

const Line = ({ meeting, today, minutes }: { meeting: Meeting; today: PlainDate; minutes?: string | undefined }) => (
  <li>
    <a class="govuk-link" href={meetingAddress(meeting.id)}>
      {meeting.bodyName}, {dayAndDate(meeting.heldOn)}
    </a>
    <br />
    {stateInWords(meeting, today)}
    {minutes !== undefined && `. ${minutes}`}
    {meeting.state === 'cancelled' && meeting.changedWhy !== '' && `: ${meeting.changedWhy}`}
  </li>
)

/** Every meeting that anyone may come to: the next first, then those that were. */
export const publishedMeetingsPage = page({
  path: '/published/meetings',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, today }) => {
    const meetings = (await meetingsBetween(db, {})).filter(one => one.kind === 'formal')
    return {
      ...inOrder(meetings, today),
      minutes: await standingsOfMinutes(
        db,
        meetings.filter(one => wantsMinutes(one, today)).map(one => one.id),
        anybody,
      ),
      bodies: (await allBodies(db)).filter(
        body =>
          (body.meetsPerYear !== null || body.kind === 'board') &&
          hasBegunOn(body, today) &&
          !isDissolvedOn(body, today),
      ),
      today,
    }
  },
  view: ({ data: { next, later, past, minutes, bodies, today } }) => ({
    title: 'Meetings of the board',
    body: (
      <>
        <BackLink href="/published">What we have published</BackLink>
        <h1 class="govuk-heading-xl">Meetings of the board</h1>
        <p class="govuk-body-l">
          Councillors and others meet to check how well the council looks after children in care and care leavers. You
          can read what they talk about. You can come and listen, too.
        </p>
        {next === null && later.length === 0 && past.length === 0 && (
          <EmptyState title="No meeting is planned yet">
            Come back later. A meeting is put here as soon as its day is known.
          </EmptyState>
        )}
        {next !== null && (
          <InsetText>
            <h2 class="govuk-heading-m">Next meeting</h2>
            <p class="govuk-body">
              <a class="govuk-link" href={meetingAddress(next.id)}>
                {next.bodyName}, {dayAndDate(next.heldOn)}
              </a>
              {next.startsAt !== null && ` at ${clockInWords(next.startsAt)}`}
              {next.venue !== '' && `, ${next.venue}`}. {stateInWords(next, today)}.
            </p>
          </InsetText>
        )}
        {later.length > 0 && (
          <>
            <h2 class="govuk-heading-l">Later meetings</h2>
            <ul class="govuk-list govuk-list--spaced">
              {later.map(meeting => (
                <Line meeting={meeting} today={today} />
              ))}
            </ul>
          </>
        )}
        {past.map(({ year, meetings }) => (
          <>
            <h2 class="govuk-heading-l">Meetings in {year}</h2>
            <ul class="govuk-list govuk-list--spaced">
              {meetings.map(meeting => {
                const standing = minutes.get(meeting.id)
                return (
                  <Line
                    meeting={meeting}
                    today={today}
                    minutes={standing ? standingInWords(standing, anybody) : undefined}
                  />
                )
              })}
            </ul>
          </>
        ))}
        <h2 class="govuk-heading-l kept-no-print">Keep up with the board</h2>
        <ul class="govuk-list govuk-list--bullet kept-no-print">
          <li>
            <a class="govuk-link" href={decisionsAddress}>
              What the board decided, and what happened next
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/published/bodies">
              Who is on the board, and what it is for
            </a>
          </li>
          {bodies.map(body => (
            <li>
              <a class="govuk-link" href={calendarAddress(body.id)}>
                Put the meetings of the {body.name} in your own calendar
              </a>
            </li>
          ))}
          <li>
            <a class="govuk-link" href={feedAddress}>
              Be told of new papers (Atom feed)
            </a>
          </li>
          <li>
            <a class="govuk-link" href={oparlAddress}>
              Take everything as open data (JSON)
            </a>
          </li>
        </ul>
      </>
    ),
  }),
})
