import { inWords, Refusal } from '../../kernel/index.ts'
import { plural, Question, Radios, TextArea } from '../../ui/index.ts'
import { address, notFound, page, text } from '../../web/index.ts'
import { holdMeetings } from '../agenda/agenda.store.ts'
import { carryLeftOver, carryQuestions, leftOverOf } from '../agenda/left-over.store.ts'
import { mustComeAfter, mustHaveBegun } from './meeting.ts'
import { findMeeting, meetingsBetween, setMeetingState, tellChange } from './meetings.store.ts'

const notKnown = 'not known'

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
  starts: ({ later }) => (later.length === 0 ? { goesOnAt: notKnown } : {}),
  submit: async ({ db, data: { meeting, later }, values, person, now, today }) => {
    mustHaveBegun(meeting, today)
    const next = later.find(one => one.id === values.goesOnAt) ?? null
    if (next === null && values.goesOnAt !== notKnown)
      throw new Refusal('Choose a meeting that is in the list', 'goesOnAt')
    if (next !== null) mustComeAfter(meeting, next)
    await holdMeetings(db, meeting.body)
    await setMeetingState(db, meeting.id, { state: 'adjourned', goesOnAt: next?.id ?? null })
    await tellChange(
      db,
      meeting.id,
      next === null
        ? `This meeting was adjourned. The day that it goes on is not known yet. ${values.why}`
        : `This meeting was adjourned and goes on on ${inWords(next.heldOn)}. ${values.why}`,
      person.id,
      now,
    )
    const carried = next === null ? 0 : await carryLeftOver(db, next, { from: meeting.id, by: person.id, now })
    const questions = next === null ? 0 : await carryQuestions(db, next, meeting.id)
    const waiting = next === null ? (await leftOverOf(db, { meeting: meeting.id })).length : 0
    return {
      to: address('/meetings/:meeting', { meeting: meeting.id }),
      saying:
        next === null
          ? `The meeting is adjourned. ${plural(waiting, 'item waits', 'items wait')} for the next one that is called`
          : `The meeting is adjourned. ${plural(carried, 'item goes', 'items go')} to ${inWords(next.heldOn)}`,
      about: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      details: { meeting: meeting.id, goesOnAt: next?.id ?? null, carried, questions },
    }
  },
  view: ({ data: { meeting, later }, form, refused, csrf }) => ({
    title: `Adjourn the meeting of ${inWords(meeting.heldOn)}`,
    body: (
      <Question
        title="Adjourn this meeting"
        caption={`${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
        back={address('/meetings/:meeting', { meeting: meeting.id })}
        intro="Items without an outcome in the minutes go to the other meeting by themselves, with their papers and their history."
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
              <a class="govuk-link" href={`/meetings/new?body=${encodeURIComponent(meeting.body)}`}>
                Call that meeting first
              </a>
            </>
          }
          items={[
            ...later.map(one => ({
              value: one.id,
              text: `${inWords(one.heldOn)}${one.startsAt === null ? '' : `, ${one.startsAt}`}`,
            })),
            { value: notKnown, text: 'Not known yet: its business waits, and goes on the next one that is called' },
          ]}
        />
        <TextArea field={form.why} label="Why" hint="In plain words, for everyone to read" rows={3} max={300} />
      </Question>
    ),
  }),
})
