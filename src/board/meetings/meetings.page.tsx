import { may } from '../../access/index.ts'
import { inWords, type PlainDate, type WorkingCalendar } from '../../kernel/index.ts'
import { Button, DataTable, EmptyState, FilterBar, govuk, Tag } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { allBodies } from '../bodies/bodies.store.ts'
import { standingInWords, standingsOfMinutes, wantsMinutes } from '../minutes/standing.store.ts'
import { deadlinesIfKnown, type LeadTimes } from './deadlines.ts'
import { type Meeting, statesInWords } from './meeting.ts'
import { calendarOf, leadTimesOf, meetingsBetween } from './meetings.store.ts'

/** Nobody has said yet that a meeting was held whose day has passed: its tag does not say that it is to come. */
export const StateTag = (p: { meeting: Pick<Meeting, 'state' | 'heldOn'>; today: PlainDate }) => {
  const hasPassed =
    p.meeting.heldOn < p.today && (p.meeting.state === 'planned' || p.meeting.state === 'agenda published')
  const { text, colour } = hasPassed ? { text: 'Day has passed', colour: 'yellow' } : statesInWords[p.meeting.state]
  return <Tag classes={`govuk-tag--${colour}`}>{text}</Tag>
}

const timeOf = (meeting: Meeting): string =>
  meeting.startsAt === null
    ? 'Time not set'
    : meeting.endsAt === null
      ? meeting.startsAt
      : `${meeting.startsAt} to ${meeting.endsAt}`

const Meetings = (p: {
  meetings: readonly Meeting[]
  caption: string
  empty: string
  today: PlainDate
  publish: Readonly<{ leadTimes: LeadTimes; calendar: WorkingCalendar; today: PlainDate }> | null
  minutes: ((meeting: Meeting) => string) | null
}) => (
  <DataTable
    caption={p.caption}
    captionHidden={true}
    empty={p.empty}
    rows={p.meetings}
    columns={[
      {
        heading: 'Meeting',
        cell: meeting => (
          <a class="govuk-link" href={address('/meetings/:meeting', { meeting: meeting.id })}>
            {inWords(meeting.heldOn)}
            <span class="govuk-visually-hidden">, {meeting.bodyName}</span>
          </a>
        ),
      },
      {
        heading: 'Body',
        cell: meeting => (meeting.kind === 'formal' ? meeting.bodyName : `${meeting.bodyName} (${meeting.kind})`),
      },
      {
        heading: 'When and where',
        cell: meeting => `${timeOf(meeting)}${meeting.venue === '' ? '' : `, ${meeting.venue}`}`,
      },
      { heading: 'State', cell: meeting => <StateTag meeting={meeting} today={p.today} /> },
      ...(p.minutes ? [{ heading: 'Minutes', cell: p.minutes }] : []),
      ...(p.publish
        ? [
            {
              heading: 'Publish by',
              cell: (meeting: Meeting) => {
                const due =
                  p.publish && meeting.kind === 'formal' && meeting.state === 'planned'
                    ? deadlinesIfKnown(meeting.heldOn, p.publish.leadTimes, p.publish.calendar)
                    : null
                if (!due || !p.publish) return 'Nothing due'
                return `${inWords(due.publishBy)}${due.publishBy < p.publish.today ? ' (has passed)' : ''}`
              },
            },
          ]
        : []),
    ]}
  />
)

export const meetingsPage = page({
  path: '/meetings',
  needs: 'board.read-meetings',
  load: async ({ db, query, person, today }) => {
    const bodies = await allBodies(db)
    const body = bodies.find(one => one.id === query['body']) ?? null
    const meetings = await meetingsBetween(db, body ? { body: body.id } : {})
    const readsAll = may(person, 'board.read-exempt')
    return {
      bodies,
      body,
      meetings,
      readsAll,
      standings: await standingsOfMinutes(
        db,
        meetings.filter(meeting => wantsMinutes(meeting, today)).map(meeting => meeting.id),
        { readsAll },
      ),
      leadTimes: await leadTimesOf(db),
      calendar: await calendarOf(db),
    }
  },
  view: ({ data: { bodies, body, meetings, readsAll, standings, leadTimes, calendar }, asked: { person, today } }) => {
    const coming = meetings.filter(meeting => meeting.heldOn >= today)
    const past = meetings.filter(meeting => meeting.heldOn < today).toReversed()
    const keeps = may(person, 'board.keep-meetings')
    const called = body ? ` of ${body.name}` : ''
    return {
      title: `Meetings${called}`,
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">Meetings{called}</h1>
          {meetings.length === 0 && body === null ? (
            <EmptyState
              title="No meetings yet"
              action={keeps ? <Button href="/meetings/new">Call a meeting</Button> : undefined}
            >
              Call the first meeting. Its deadlines are then worked out, and the forward plan can be laid over it.
            </EmptyState>
          ) : (
            <>
              <div class="govuk-button-group">
                {keeps && (
                  <Button href={body ? `/meetings/new?body=${encodeURIComponent(body.id)}` : '/meetings/new'}>
                    Call a meeting
                  </Button>
                )}
                <a
                  class="govuk-link"
                  href={body ? `/forward-plan?body=${encodeURIComponent(body.id)}` : '/forward-plan'}
                >
                  Forward plan
                </a>
                <a class="govuk-link" href="/calendar/mine.ics">
                  My dates as a calendar file
                </a>
              </div>
              {bodies.length > 1 && (
                <FilterBar
                  action="/meetings"
                  label="Show the meetings of one body"
                  clear={body ? '/meetings' : undefined}
                >
                  <div class="kept-filters__boxes">
                    <govuk.Select
                      id="body"
                      name="body"
                      label={{ text: 'Body' }}
                      value={body?.id ?? ''}
                      items={[
                        { value: '', text: 'All bodies' },
                        ...bodies.map(one => ({ value: one.id, text: one.name })),
                      ]}
                    />
                  </div>
                </FilterBar>
              )}
              <h2 class="govuk-heading-l">Coming</h2>
              <Meetings
                meetings={coming}
                caption={`Coming meetings${called}`}
                empty={keeps ? 'None is planned. Call the next one.' : 'None is planned yet.'}
                today={today}
                minutes={null}
                publish={{ leadTimes, calendar, today }}
              />
              <h2 class="govuk-heading-l">Past</h2>
              <Meetings
                meetings={past}
                caption={`Past meetings${called}, latest first`}
                empty="None is recorded."
                today={today}
                minutes={meeting => {
                  const standing = wantsMinutes(meeting, today) ? standings.get(meeting.id) : undefined
                  return standing ? standingInWords(standing, { readsAll }) : 'None wanted'
                }}
                publish={null}
              />
            </>
          )}
        </>
      ),
    }
  },
})
