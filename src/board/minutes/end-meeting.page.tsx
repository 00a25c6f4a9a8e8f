import { Question, TextInput } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { durationInWords } from './minute.ts'
import { dayAndBody, itemName, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { answeredUndertakings } from './minutes.store.ts'
import { endMeeting, mustBeMinutable, notReached, openPromises } from './take-minutes.ts'
import { momentOn, timeOf } from './wall-clock.ts'
import { addDays } from '../../kernel/index.ts'

/** When it began and ended. What was not reached and what was only promised is shown once more. */
export const endMeetingPage = page({
  path: '/meetings/:meeting/minutes/end',
  needs: 'board.take-minutes',
  form: {
    beganAt: text({ missing: 'Enter when the meeting began', max: 5 }),
    endedAt: text({ missing: 'Enter when the meeting ended', max: 5 }),
  },
  load: async ({ db, params }) => {
    const room = await roomAsked(db, params)
    return {
      room,
      left: notReached(room),
      promises: openPromises(room.minutes, await answeredUndertakings(db, room.meeting.id)),
    }
  },
  starts: ({ room }, { today, now }) => ({
    beganAt: room.record.beganAt === null ? (room.meeting.startsAt ?? '') : timeOf(room.record.beganAt),
    endedAt:
      room.record.endedAt !== null
        ? timeOf(room.record.endedAt)
        : room.meeting.heldOn === today
          ? timeOf(now)
          : (room.meeting.endsAt ?? ''),
  }),
  submit: async ({ db, data, values, today }) => {
    const { meeting } = data.room
    mustBeMinutable(meeting, today)
    const beganAt = momentOn(meeting.heldOn, values.beganAt, 'beganAt')
    const sameDay = momentOn(meeting.heldOn, values.endedAt, 'endedAt', beganAt)
    // A meeting that went on past midnight ends on the next day.
    const endedAt =
      sameDay > beganAt ? sameDay : momentOn(addDays(meeting.heldOn, 1), values.endedAt, 'endedAt', beganAt)
    await endMeeting(db, meeting, { beganAt, endedAt })
    return {
      to: `${minutesAddress(meeting.id)}/versions`,
      saying: `The meeting lasted ${durationInWords(beganAt, endedAt)}. Now keep the minutes as a draft`,
      about: meeting.id,
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { meeting } = data.room
    return {
      title: 'End the meeting',
      body: (
        <Question
          title="End the meeting"
          caption={dayAndBody(meeting)}
          back={minutesAddress(meeting.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="End the meeting"
        >
          {data.left.length > 0 && (
            <div class="govuk-inset-text">
              <p class="govuk-body">
                {meeting.state === 'adjourned'
                  ? 'These items have no outcome. They go to the meeting that this one goes on at:'
                  : 'These items have no outcome. Open each and defer it, so that it comes back by itself. Did the meeting stop early? Adjourn it, and all of them go on at another:'}
              </p>
              <ul class="govuk-list govuk-list--bullet">
                {data.left.map(item => (
                  <li>
                    <a class="govuk-link" href={minutesAddress(meeting.id, item.id)}>
                      {itemName(item)}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {data.promises.length > 0 && (
            <div class="govuk-inset-text">
              <a class="govuk-link" href={`${minutesAddress(meeting.id)}/promise`}>
                Promised but not recorded: {data.promises.length}
              </a>
            </div>
          )}
          <TextInput
            field={form.beganAt}
            label="It began at"
            hint="By the 24-hour clock, such as 14:30"
            classes="govuk-input--width-5"
          />
          <TextInput
            field={form.endedAt}
            label="It ended at"
            hint="After midnight, enter the time of the next morning"
            classes="govuk-input--width-5"
          />
        </Question>
      ),
    }
  },
})
