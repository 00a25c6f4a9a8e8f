import { inWords, Refusal } from '../../kernel/index.ts'
import { EmptyState, Question, Radios, TextArea } from '../../ui/index.ts'
import { address, notFound, page, text } from '../../web/index.ts'
import { mustComeAfter, mustHaveBegun } from './meeting.ts'
import { findMeeting, meetingsBetween, setMeetingState, tellChange } from './meetings.store.ts'

export const adjournMeetingPage = page({
  path: '/meetings/:meeting/adjourn',
  needs: 'board.keep-meetings',
  form: {
    goesOnAt: text({ missing: 'Choose the meeting that it goes on at' }),
    why: text({ missing: 'Say why it was adjourned: the public reads it', max: 300 }),
  },
  load: async ({ db, params }) => {
    const meeting = (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()
    const later = (await meetingsBetween(db, { first: meeting.heldOn, body: meeting.body })).filter(
      one => one.id !== meeting.id && (one.state === 'planned' || one.state === 'agenda published'),
    )
    return { meeting, later }
  },
  submit: async ({ db, data: { meeting, later }, values, person, now, today }) => {
    mustHaveBegun(meeting, today)
    const next = later.find(one => one.id === values.goesOnAt)
    if (!next) throw new Refusal('Choose a meeting that is in the list', 'goesOnAt')
    mustComeAfter(meeting, next)
    await setMeetingState(db, meeting.id, { state: 'adjourned', goesOnAt: next.id })
    await tellChange(
      db,
      meeting.id,
      `This meeting was adjourned and goes on on ${inWords(next.heldOn)}. ${values.why}`,
      person.id,
      now,
    )
    return {
      to: address('/meetings/:meeting', { meeting: meeting.id }),
      saying: `The meeting is adjourned to ${inWords(next.heldOn)}`,
      about: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      details: { meeting: meeting.id, goesOnAt: next.id },
    }
  },
  view: ({ data: { meeting, later }, form, refused, csrf }) => {
    const back = address('/meetings/:meeting', { meeting: meeting.id })
    const again = `/meetings/new?body=${encodeURIComponent(meeting.body)}`
    return {
      title: `Adjourn the meeting of ${inWords(meeting.heldOn)}`,
      body:
        later.length === 0 ? (
          <>
            <h1 class="govuk-heading-l">Adjourn this meeting</h1>
            <EmptyState
              title="There is no later meeting to go on at"
              action={
                <a class="govuk-link" href={again}>
                  Call the meeting first
                </a>
              }
            >
              An adjourned meeting goes on at another. Call that one, then come back.
            </EmptyState>
          </>
        ) : (
          <Question
            title="Adjourn this meeting"
            caption={`${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
            back={back}
            form={form}
            refused={refused}
            csrf={csrf}
            submit="Adjourn"
          >
            <Radios
              field={form.goesOnAt}
              label="At which meeting does it go on?"
              hint={
                <>
                  Not in the list?{' '}
                  <a class="govuk-link" href={again}>
                    Call that meeting first
                  </a>
                </>
              }
              items={later.map(one => ({
                value: one.id,
                text: `${inWords(one.heldOn)}${one.startsAt === null ? '' : `, ${one.startsAt}`}`,
              }))}
            />
            <TextArea field={form.why} label="Why" hint="In plain words, for everyone to read" rows={3} max={300} />
          </Question>
        ),
    }
  },
})
