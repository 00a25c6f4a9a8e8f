import { standingInWords, standingsOfMinutes, wantsMinutes } from '../../board/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, EmptyState, InsetText, SummaryList } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { dayInWords } from '../data-set/published.ts'
import { dayAndDate, factsOf, recordingNotice } from '../packs/assemble-pack.ts'
import { meetingWithPack } from '../packs/packs.store.ts'
import {
  askAddress,
  askedAddress,
  calendarAddress,
  decisionAddress,
  meetingAddress,
  meetingsAddress,
  minutesAddress,
  packAddress,
  packPdfAddress,
} from './addresses.ts'
import { PublicAgenda } from './public-agenda.tsx'
import { publishedMeeting } from './published-meeting.store.ts'
import { WhoWasThere } from './who-was-there.tsx'

const routes = {
  'in time': 'in good time',
  'short notice': 'as soon as the meeting was called',
  late: 'late',
  supplement: 'again, with papers added',
  change: 'again, after a change',
} as const

/** One meeting for anyone: when and where, what it is about, what was decided, and who was there. */
export const publishedMeetingPage = page({
  path: '/published/meetings/:meeting',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params, today }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const standing = wantsMinutes(meeting, today)
      ? (await standingsOfMinutes(db, [meeting.id], { readsAll: false })).get(meeting.id)
      : undefined
    return { ...(await publishedMeeting(db, meeting)), standing, today }
  },
  view: ({ data }) => {
    const { meeting, items, pack, minutes, today } = data
    const isAhead = meeting.heldOn >= today && meeting.state !== 'cancelled'
    return {
      title: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      body: (
        <>
          <BackLink href={meetingsAddress}>Meetings of the board</BackLink>
          <span class="govuk-caption-xl">{meeting.bodyName}</span>
          <h1 class="govuk-heading-xl">{dayAndDate(meeting.heldOn)}</h1>
          {meeting.state === 'cancelled' && (
            <InsetText>
              <strong>This meeting was cancelled.</strong> {meeting.changedWhy}
            </InsetText>
          )}
          {meeting.state === 'adjourned' && (
            <InsetText>
              <strong>This meeting stopped early.</strong> {meeting.changedWhy}{' '}
              {meeting.goesOnAt !== null && (
                <a class="govuk-link" href={meetingAddress(meeting.goesOnAt)}>
                  It goes on here
                </a>
              )}
            </InsetText>
          )}
          <SummaryList
            rows={factsOf(meeting, data.contact).map(([what, says]) => ({
              key: { text: what },
              value: { text: says },
            }))}
          />
          {isAhead && (
            <p class="govuk-body kept-no-print">
              <a class="govuk-link" href={calendarAddress(meeting.body)}>
                Put the meetings of this board in your calendar
              </a>
            </p>
          )}
          {data.standing && !minutes && (
            <>
              <h2 class="govuk-heading-l">What happened</h2>
              <p class="govuk-body">{standingInWords(data.standing, { readsAll: false })}.</p>
            </>
          )}
          {minutes && (
            <>
              <h2 class="govuk-heading-l">What happened</h2>
              <p class="govuk-body">
                <a class="govuk-link" href={minutesAddress(meeting.id)}>
                  Read the minutes
                </a>
                .{' '}
                {minutes.confirmedAt === null
                  ? 'The board has not agreed yet that they are right.'
                  : `The board agreed on ${inWords(minutes.confirmedAt.heldOn)} that they are right.`}
              </p>
              <WhoWasThere header={minutes.header} />
            </>
          )}
          {data.otherDecisions.length > 0 && (
            <>
              <h2 class="govuk-heading-l">What was decided</h2>
              <ul class="govuk-list govuk-list--bullet">
                {data.otherDecisions.map(decision => (
                  <li>
                    <a class="govuk-link" href={decisionAddress(decision.id)}>
                      {decision.publicWords === '' ? decision.title : decision.publicWords}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2 class="govuk-heading-l">Agenda</h2>
          {items.length === 0 ? (
            <EmptyState title="The agenda is not out yet" headingLevel={3}>
              {isAhead
                ? `It will be here${data.agendaBy === null ? '' : ` by ${inWords(data.agendaBy)}`}, with the papers to read.`
                : 'Nothing was published for this meeting here.'}
            </EmptyState>
          ) : (
            <>
              <p class="govuk-body kept-no-print">
                <a class="govuk-link" href={packAddress(meeting.id)}>
                  Read all papers on one page
                </a>
                {pack && (
                  <>
                    , or{' '}
                    <a class="govuk-link" href={packPdfAddress(meeting.id)}>
                      take them with you (PDF, {Math.max(1, Math.round(pack.bytes / 1000))} KB)
                    </a>
                  </>
                )}
                .
              </p>
              <PublicAgenda
                items={items}
                meeting={meeting.id}
                heldOn={meeting.heldOn}
                backgroundUntil={data.backgroundUntil}
                today={today}
              />
            </>
          )}
          {isAhead && (
            <>
              <h2 class="govuk-heading-l">Ask the board something</h2>
              {data.questions.map(words => (
                <p class="govuk-body">{words}</p>
              ))}
              <p class="govuk-body kept-no-print">
                <a class="govuk-link" href={askAddress(meeting.id)}>
                  Send a question or a statement
                </a>
                , or{' '}
                <a class="govuk-link" href={askedAddress(meeting.id)}>
                  see what became of yours
                </a>
              </p>
              <p class="govuk-body">Ask: {data.contact}.</p>
            </>
          )}
          <h2 class="govuk-heading-l">Filming and recording</h2>
          {recordingNotice(data.regime).map(words => (
            <p class="govuk-body">{words}</p>
          ))}
          {data.publications.length > 0 && (
            <>
              <h2 class="govuk-heading-l">When this was published</h2>
              <ul class="govuk-list govuk-list--bullet">
                {data.publications.map(one => (
                  <li>
                    {dayInWords(one.publishedAt)}, {routes[one.route]}.{one.reason !== '' && ` ${one.reason}`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ),
    }
  },
})
