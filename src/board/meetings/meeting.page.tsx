import { audienceOf, may } from '../../access/index.ts'
import { inWords, momentInWords, type PlainDate, workingDaysBetween } from '../../kernel/index.ts'
import { BackLink, Button, InsetText, plural, SummaryList, WarningText } from '../../ui/index.ts'
import { address, notFound, page, query } from '../../web/index.ts'
import { leftOverOf } from '../agenda/left-over.store.ts'
import { boardHeaderOf } from '../bodies/bodies.store.ts'
import { standingInWords, standingsOfMinutes, wantsMinutes } from '../minutes/standing.store.ts'
import { deadlinesIfKnown } from './deadlines.ts'
import { meetingParts } from './meeting-parts.ts'
import { StateTag } from './meetings.page.tsx'
import { calendarOf, changesOf, findMeeting, leadTimesOf, meetingAfter, meetingBefore } from './meetings.store.ts'

export const meetingPage = page({
  path: '/meetings/:meeting',
  needs: 'board.read-meetings',
  load: async ({ db, params, person }) => {
    const meeting = (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()
    const readsAll = may(person, 'board.read-exempt')
    const calendar = await calendarOf(db)
    return {
      meeting,
      calendar,
      header: (await boardHeaderOf(db, meeting.body, meeting.heldOn)) ?? notFound(),
      due: deadlinesIfKnown(meeting.heldOn, await leadTimesOf(db), calendar),
      readsAll,
      standing: (await standingsOfMinutes(db, [meeting.id], { readsAll })).get(meeting.id),
      changes: await changesOf(db, { meeting: meeting.id }),
      // Only those who read agendas before they are published, and what is private on them, are told what was left.
      left: ['clerk', 'officer', 'member'].includes(audienceOf('board.read-meetings', person))
        ? await leftOverOf(db, { meeting: meeting.id })
        : [],
      goesOn: meeting.goesOnAt === null ? null : await findMeeting(db, meeting.goesOnAt),
      before: await meetingBefore(db, meeting),
      after: await meetingAfter(db, meeting),
    }
  },
  view: ({
    data: { meeting, calendar, header, due, changes, readsAll, standing, left: leftOver, goesOn, before, after },
    asked: { person, today },
  }) => {
    const keeps = may(person, 'board.keep-meetings')
    const wanting = wantsMinutes(meeting, today)
    const takes = may(person, 'board.take-minutes')
    const isAhead = meeting.state === 'planned' || meeting.state === 'agenda published'
    const at = (path: string) => address(`/meetings/:meeting${path}`, { meeting: meeting.id })
    const left = (day: PlainDate): string => {
      if (meeting.state !== 'planned') return inWords(day)
      if (day === today) return `${inWords(day)}: today`
      return day < today
        ? `${inWords(day)}: has passed`
        : `${inWords(day)}: ${plural(workingDaysBetween(today, day, calendar), 'working day', 'working days')} left`
    }
    const MeetingLink = (p: { id: string; on: PlainDate }) => (
      <a class="govuk-link" href={address('/meetings/:meeting', { meeting: p.id })}>
        {inWords(p.on)}
      </a>
    )
    return {
      title: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      body: (
        <>
          <BackLink href="/meetings">Meetings</BackLink>
          <span class="govuk-caption-xl">{meeting.bodyName}</span>
          <h1 class="govuk-heading-xl">
            {meeting.kind === 'formal'
              ? 'Meeting'
              : meeting.kind === 'informal'
                ? 'Informal meeting'
                : meeting.kind === 'workshop'
                  ? 'Workshop'
                  : 'Training'}{' '}
            of {inWords(meeting.heldOn)}
          </h1>
          {meeting.state === 'cancelled' && (
            <WarningText iconFallbackText="Warning">{meeting.changedWhy || 'This meeting is cancelled.'}</WarningText>
          )}
          {meeting.state === 'adjourned' && (
            <InsetText>
              {meeting.changedWhy || 'This meeting was adjourned.'}{' '}
              {goesOn && (
                <>
                  It goes on at the meeting of <MeetingLink id={goesOn.id} on={goesOn.heldOn} />.
                </>
              )}
            </InsetText>
          )}
          {meeting.calledAt !== null && (
            <InsetText>
              Called at short notice, on {momentInWords(meeting.calledAt)}. Its papers must have been open to the public
              from that moment.
            </InsetText>
          )}
          {wanting && standing && (
            <InsetText>
              <strong>{standingInWords(standing, { readsAll })}.</strong>{' '}
              {takes && (standing.are === 'not written' || standing.are === 'being written') && (
                <>
                  {isAhead && 'The day of this meeting has passed. '}
                  <a class="govuk-link" href={at('/minutes')}>
                    {standing.are === 'not written' ? 'Write the minutes' : 'Go on with the minutes'}
                  </a>
                </>
              )}
              {takes && (standing.are === 'not written' || standing.are === 'elsewhere') && (
                <>
                  {standing.are === 'not written' && (isAhead ? ', say that it was cancelled, or ' : ', or ')}
                  <a class="govuk-link" href={at('/minutes/elsewhere')}>
                    {standing.are === 'not written' ? 'say where they are' : 'Change where they are'}
                  </a>
                </>
              )}
            </InsetText>
          )}
          <SummaryList
            rows={[
              { key: { text: 'State' }, value: { text: <StateTag meeting={meeting} today={today} /> } },
              {
                key: { text: 'Time' },
                value: {
                  text:
                    meeting.startsAt === null
                      ? 'Not set yet'
                      : `${meeting.startsAt}${meeting.endsAt === null ? '' : ` to ${meeting.endsAt}`}`,
                },
              },
              {
                key: { text: 'Where' },
                value: { text: `${meeting.venue === '' ? 'Not set yet' : meeting.venue} (${meeting.format})` },
              },
              { key: { text: 'Chair' }, value: { text: header.chair?.shownAs ?? 'Nobody holds the seat' } },
              meeting.kind === 'formal' && {
                key: { text: 'Voting members' },
                value: {
                  text: `${header.votingMembers.length}${header.quorum === null ? '' : `, of whom ${header.quorum} must be there`}`,
                },
              },
              before !== null && {
                key: { text: 'Meeting before' },
                value: { text: <MeetingLink id={before.id} on={before.heldOn} /> },
              },
              after !== null && {
                key: { text: 'Meeting after' },
                value: { text: <MeetingLink id={after.id} on={after.heldOn} /> },
              },
            ]}
          />
          {meeting.state !== 'cancelled' && (
            <nav aria-label="Parts of this meeting">
              <ul class="kept-parts">
                {meetingParts.map(
                  part =>
                    may(person, part.needs) &&
                    (part.ofFormalOnly !== true || meeting.kind === 'formal') &&
                    (part.fromItsDay !== true || meeting.heldOn <= today || meeting.state === 'held') && (
                      <li class="kept-parts__part">
                        <a class="govuk-link kept-parts__link" href={address(part.path, { meeting: meeting.id })}>
                          {part.title}
                        </a>
                        <p class="kept-parts__says">{part.says}</p>
                      </li>
                    ),
                )}
              </ul>
            </nav>
          )}
          {(meeting.kind === 'training' || meeting.kind === 'workshop') &&
            meeting.heldOn <= today &&
            meeting.state !== 'cancelled' &&
            may(person, 'board.keep-registers') && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/registers/training/new${query({ heldOn: meeting.heldOn })}`}>
                  Enter in the register of training who came
                </a>
              </p>
            )}
          {meeting.kind === 'formal' && isAhead && (
            <>
              <h2 class="govuk-heading-l">Deadlines</h2>
              {due === null ? (
                <p class="govuk-body">
                  The bank holidays of that year are not known yet, so its deadlines cannot be counted.
                </p>
              ) : (
                <SummaryList
                  rows={[
                    { key: { text: 'Drafts in by' }, value: { text: left(due.draftBy) } },
                    { key: { text: 'Cleared by' }, value: { text: left(due.clearedBy) } },
                    { key: { text: 'Published by' }, value: { text: left(due.publishBy) } },
                  ]}
                />
              )}
              <p class="govuk-body">
                Counted in working days back from the meeting.{' '}
                <a class="govuk-link" href="/settings/closed-days">
                  Closed days
                </a>
                {', '}
                <a class="govuk-link" href="/settings/report-deadlines">
                  lead times
                </a>
              </p>
            </>
          )}
          {leftOver.length > 0 && (
            <>
              <h2 class="govuk-heading-l">What it did not come to</h2>
              <ul class="govuk-list govuk-list--spaced">
                {leftOver.map(one => (
                  <li>
                    {one.title}:{' '}
                    {one.goesTo === null ? (
                      'waits for the next meeting that is called'
                    ) : (
                      <>
                        on the agenda of{' '}
                        <a
                          class="govuk-link"
                          href={address('/meetings/:meeting/agenda/:item', {
                            meeting: one.goesTo.id,
                            item: one.goesTo.item,
                          })}
                        >
                          {inWords(one.goesTo.heldOn)}
                        </a>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {changes.length > 0 && (
            <>
              <h2 class="govuk-heading-l">What changed</h2>
              <ul class="govuk-list govuk-list--spaced">
                {changes.toReversed().map(change => (
                  <li>
                    {change.says} <span class="kept-quiet">({momentInWords(change.changedAt)})</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <div class="govuk-button-group">
            {keeps && isAhead && (
              <>
                <Button href={at('/change')} classes="govuk-button--secondary">
                  Change time or place
                </Button>
                {meeting.heldOn <= today && (
                  <Button href={at('/adjourn')} classes="govuk-button--secondary">
                    Adjourn
                  </Button>
                )}
                <Button href={at('/cancel')} classes="govuk-button--warning">
                  Cancel the meeting
                </Button>
              </>
            )}
            {keeps && meeting.state === 'held' && (
              <Button href={at('/adjourn')} classes="govuk-button--secondary">
                Adjourn
              </Button>
            )}
            {keeps && meeting.state === 'adjourned' && meeting.goesOnAt === null && (
              <Button href={`/meetings/new?body=${encodeURIComponent(meeting.body)}`}>
                Call the meeting that it goes on at
              </Button>
            )}
            <a class="govuk-link" href={`/forward-plan?body=${encodeURIComponent(meeting.body)}`}>
              Forward plan
            </a>
            <a class="govuk-link" href={address('/bodies/:body', { body: meeting.body })}>
              {meeting.bodyName}
            </a>
          </div>
        </>
      ),
    }
  },
})
