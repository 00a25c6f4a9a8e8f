import { may } from '../../access/index.ts'
import { inWords, momentInWords } from '../../kernel/index.ts'
import { BackLink, EmptyState, InsetText } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { dayAndBody, meetingAsked } from './minutes-frame.tsx'
import { ShowMinutesOfMeeting } from './show-minutes.tsx'
import { isPrivate, type PrivateShown } from './version.ts'
import { findVersion, publishedMinutesOf, standingMinutes, versionOf } from './versions.store.ts'

/** The minutes to read and print: as published for everybody at work, as they stand for those who may read them all. */
export const readMinutesPage = page({
  path: '/meetings/:meeting/minutes/read',
  needs: 'board.read-meetings',
  load: async ({ db, params, person }) => {
    const meeting = await meetingAsked(db, params)
    const readsAll = may(person, 'board.read-exempt')
    const newest = await findVersion(db, meeting.id)
    const published = await publishedMinutesOf(db, meeting.id)
    const version = newest === null ? null : await versionOf(db, meeting.id, newest.version)
    // Nothing is kept yet: those who may read everything read it as it is being written, its private part elsewhere.
    const standing = version === null && readsAll ? await standingMinutes(db, meeting) : null
    return {
      meeting,
      readsAll,
      version: readsAll ? version : published,
      standing:
        standing === null || standing.minutes.length === 0
          ? null
          : {
              header: standing.header,
              minutes: standing.minutes.map(minute =>
                minute.part === 'open'
                  ? minute
                  : ({
                      number: minute.number,
                      title: minute.title,
                      isPrivate: true,
                      why: 'Taken in private.',
                      summary: '',
                    } satisfies PrivateShown),
              ),
            },
    }
  },
  view: ({ data, asked }) => {
    const { meeting, version, standing } = data
    const shown = version ?? standing
    const hasPrivate = shown?.minutes.some(isPrivate) ?? false
    return {
      title: `Minutes of ${inWords(meeting.heldOn)}`,
      body: (
        <>
          <BackLink href={`/meetings/${meeting.id}`}>Back to the meeting</BackLink>
          <span class="govuk-caption-l">{dayAndBody(meeting)}</span>
          <h1 class="govuk-heading-l">Minutes of {inWords(meeting.heldOn)}</h1>
          {shown === null ? (
            <EmptyState
              title="There are no minutes to read yet"
              action={
                may(asked.person, 'board.take-minutes') ? (
                  <a class="govuk-link" href={`/meetings/${meeting.id}/minutes`}>
                    Take the minutes
                  </a>
                ) : undefined
              }
            >
              They are here once the clerk has published them, as a draft or as confirmed by the next meeting.
            </EmptyState>
          ) : (
            <>
              {version === null ? (
                <InsetText>As they stand at this moment. Nothing of them has been kept or published.</InsetText>
              ) : (
                <p class="govuk-body-s">
                  Version {version.version}, kept {momentInWords(version.madeAt)}.{' '}
                  {version.isPublic ? 'Public.' : 'Not public.'}
                </p>
              )}
              {hasPrivate && data.readsAll && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`/meetings/${meeting.id}/minutes/exempt`}>
                    Read the minutes of the private part
                  </a>
                </p>
              )}
              <ShowMinutesOfMeeting header={shown.header} minutes={shown.minutes} state={version} />
            </>
          )}
        </>
      ),
    }
  },
})
