import { isPrivate, outcomeLine, publishedMinutesOf } from '../../board/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Tag } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { dayInWords } from '../data-set/published.ts'
import { meetingWithPack } from '../packs/packs.store.ts'
import { meetingAddress } from './addresses.ts'
import { WhoWasThere } from './who-was-there.tsx'

/** What was said and settled, as the council published it: of a private item its title, why, and a summary. */
export const publishedMinutesPage = page({
  path: '/published/meetings/:meeting/minutes',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const minutes = await publishedMinutesOf(db, meeting.id)
    return {
      meeting,
      minutes:
        minutes ??
        notFound({
          title: 'The minutes are not out yet',
          says: 'The minutes are put here after the meeting, when they have been written and checked.',
          link: { text: 'Go to the meeting', href: meetingAddress(meeting.id) },
        }),
    }
  },
  view: ({ data: { meeting, minutes } }) => ({
    title: `Minutes of ${inWords(meeting.heldOn)}`,
    body: (
      <>
        <BackLink href={meetingAddress(meeting.id)}>
          {meeting.bodyName}, {inWords(meeting.heldOn)}
        </BackLink>
        <h1 class="govuk-heading-xl">Minutes of {inWords(meeting.heldOn)}</h1>
        <p class="govuk-body-l">
          {minutes.confirmedAt === null
            ? 'These are a draft. The board has not agreed yet that they are right.'
            : `The board agreed on ${inWords(minutes.confirmedAt.heldOn)} that these are right.`}
          {minutes.signedBy !== '' && ` Signed by ${minutes.signedBy}.`}
        </p>
        <p class="govuk-body">
          Published {dayInWords(minutes.madeAt)}.{minutes.why !== '' && ` Corrected: ${minutes.why}`}
        </p>
        <h2 class="govuk-heading-l">Who was there</h2>
        <WhoWasThere header={minutes.header} />
        {minutes.header.duration !== null && (
          <p class="govuk-body">
            The meeting lasted {minutes.header.duration}, from {minutes.header.beganAt} to {minutes.header.endedAt}.
          </p>
        )}
        {minutes.header.adjourned !== '' && <p class="govuk-body">{minutes.header.adjourned}</p>}
        <h2 class="govuk-heading-l">What was said and decided</h2>
        {minutes.minutes.map(minute => (
          <section aria-labelledby={`minute-${minute.number}`}>
            <h3 class="govuk-heading-m" id={`minute-${minute.number}`}>
              {minute.number}. {minute.title}
              {isPrivate(minute) && (
                <>
                  {' '}
                  <Tag classes="govuk-tag--purple">Private</Tag>
                </>
              )}
            </h3>
            {isPrivate(minute) ? (
              <>
                {minute.why !== '' && <p class="govuk-body">Why it is private: {minute.why}</p>}
                <p class="govuk-body">{minute.summary === '' ? 'No summary was written.' : minute.summary}</p>
              </>
            ) : (
              <>
                {minute.notes.map(words => (
                  <p class="govuk-body">{words}</p>
                ))}
                {minute.entries
                  .filter(entry => entry.kind !== 'resolution')
                  .map(entry => (
                    <p class="govuk-body">
                      {entry.speaker !== '' && <strong>{entry.speaker}: </strong>}
                      {entry.words}
                    </p>
                  ))}
                {minute.outcome !== null && (
                  <p class="govuk-body">
                    <strong>{outcomeLine(minute)}</strong>
                  </p>
                )}
                {minute.entries.some(entry => entry.kind === 'resolution') && (
                  <ol class="govuk-list govuk-list--number">
                    {minute.entries
                      .filter(entry => entry.kind === 'resolution')
                      .map(entry => (
                        <li>{entry.words}</li>
                      ))}
                  </ol>
                )}
              </>
            )}
          </section>
        ))}
      </>
    ),
  }),
})
