import { inWords } from '../../kernel/index.ts'
import { BackLink, EmptyState, WarningText } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { dayAndBody, meetingAsked } from './minutes-frame.tsx'
import { ShowMinutes } from './show-minutes.tsx'
import { findVersion, privateMinutesOf, standingMinutes } from './versions.store.ts'

/** The minutes of the private part, numbered in the same run, by themselves. */
export const exemptMinutesPage = page({
  path: '/meetings/:meeting/minutes/exempt',
  needs: 'board.read-exempt',
  load: async ({ db, params }) => {
    const meeting = await meetingAsked(db, params)
    const newest = await findVersion(db, meeting.id)
    return {
      meeting,
      minutes:
        newest === null
          ? (await standingMinutes(db, meeting)).minutes.filter(minute => minute.part !== 'open')
          : await privateMinutesOf(db, meeting.id, newest.version),
    }
  },
  view: ({ data }) => ({
    title: `Private minutes of ${inWords(data.meeting.heldOn)}`,
    body: (
      <>
        <BackLink href={`/meetings/${data.meeting.id}/minutes/read`}>Back to the open minutes</BackLink>
        <span class="govuk-caption-l">{dayAndBody(data.meeting)}</span>
        <h1 class="govuk-heading-l">Private minutes of {inWords(data.meeting.heldOn)}</h1>
        {data.minutes.length === 0 ? (
          <EmptyState title="Nothing was taken in private">The meeting has no private minutes.</EmptyState>
        ) : (
          <>
            <WarningText iconFallbackText="Warning">Not for publication. Do not pass them on.</WarningText>
            <ShowMinutes minutes={data.minutes} />
          </>
        )}
      </>
    ),
  }),
})
