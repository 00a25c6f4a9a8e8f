import { Button, plural, Question, TextInput } from '../../ui/index.ts'
import { optionalText, page, text } from '../../web/index.ts'
import { holdMeetings } from '../agenda/agenda.store.ts'
import { goesOnByItself } from '../agenda/left-over.store.ts'
import { durationInWords } from './minute.ts'
import { dayAndBody, itemName, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { answeredUndertakings } from './minutes.store.ts'
import {
  endMeeting,
  mustBeMinutable,
  nextToTakeBusiness,
  notReached,
  openPromises,
  takeRestOn,
} from './take-minutes.ts'
import { momentOn, timeOf } from './wall-clock.ts'
import { addDays, inWords } from '../../kernel/index.ts'

const takeAll = 'next meeting'

/** When it began and ended. What was not reached and what was only promised is shown once more. */
export const endMeetingPage = page({
  path: '/meetings/:meeting/minutes/end',
  needs: 'board.take-minutes',
  form: {
    beganAt: text({ missing: 'Enter when the meeting began', max: 5 }),
    endedAt: text({ missing: 'Enter when the meeting ended', max: 5 }),
    rest: optionalText({ max: 20 }),
  },
  load: async ({ db, params, today }) => {
    const room = await roomAsked(db, params)
    const left = notReached(room)
    // An adjourned meeting has said already where the rest goes; only a formal one has an agenda to go to.
    const mayGoOn = room.meeting.state !== 'adjourned' && room.meeting.kind === 'formal'
    return {
      room,
      left,
      goesOn: mayGoOn ? left.filter(goesOnByItself) : [],
      next: await nextToTakeBusiness(db, room.meeting, today),
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
  submit: async ({ db, data, values, person, now, today }) => {
    const { meeting } = data.room
    mustBeMinutable(meeting, today)
    const beganAt = momentOn(meeting.heldOn, values.beganAt, 'beganAt')
    const sameDay = momentOn(meeting.heldOn, values.endedAt, 'endedAt', beganAt)
    // A meeting that went on past midnight ends on the next day.
    const endedAt =
      sameDay > beganAt ? sameDay : momentOn(addDays(meeting.heldOn, 1), values.endedAt, 'endedAt', beganAt)
    // Business may go on to another meeting: whoever else moves some waits.
    await holdMeetings(db, meeting.body)
    await endMeeting(db, meeting, { beganAt, endedAt })
    const rest =
      values.rest === takeAll && data.goesOn.length > 0
        ? await takeRestOn(db, meeting, { by: person.id, now, today })
        : null
    const items = plural(data.goesOn.length, 'item', 'items')
    const went =
      rest === null
        ? ''
        : rest.next === null
          ? ` ${items} will go to the next meeting that is called.`
          : ` ${items} ${data.goesOn.length === 1 ? 'goes' : 'go'} to ${inWords(rest.next.heldOn)}.`
    return {
      to: `${minutesAddress(meeting.id)}/versions`,
      saying: `The meeting lasted ${durationInWords(beganAt, endedAt)}.${went} Now keep the minutes as a draft`,
      about: meeting.id,
      ...(rest === null
        ? {}
        : { details: { goesTo: rest.next?.id ?? null, carried: rest.carried, questions: rest.questions } }),
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { meeting } = data.room
    const { goesOn, next } = data
    const standing = data.left.filter(item => !goesOn.includes(item))
    const List = (p: { items: typeof data.left }) => (
      <ul class="govuk-list govuk-list--bullet">
        {p.items.map(item => (
          <li>
            <a class="govuk-link" href={minutesAddress(meeting.id, item.id)}>
              {itemName(item)}
            </a>
          </li>
        ))}
      </ul>
    )
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
          submit={goesOn.length === 0 ? 'End the meeting' : 'End the meeting and settle them one by one'}
          beside={
            goesOn.length > 0 && (
              <Button classes="govuk-button--secondary" name="rest" value={takeAll} preventDoubleClick={true}>
                End the meeting and take them all to the next meeting
              </Button>
            )
          }
        >
          {goesOn.length > 0 && (
            <div class="govuk-inset-text">
              <p class="govuk-body">The board did not come to these. They have no outcome:</p>
              <List items={goesOn} />
              <p class="govuk-body">
                Take them all to the next meeting
                {next === null
                  ? ': none is called yet, so they wait, and go on the agenda of the next one that is. '
                  : ` and they stand on the agenda of ${inWords(next.heldOn)}, each with its papers. `}
                Or open each afterwards and say how it ended.
              </p>
            </div>
          )}
          {standing.length > 0 && (
            <div class="govuk-inset-text">
              <p class="govuk-body">
                {meeting.state === 'adjourned'
                  ? 'These items have no outcome. Its business goes to the meeting that it goes on at:'
                  : 'These have no outcome. Every agenda has its own, so they go nowhere: open each and say how it ended.'}
              </p>
              <List items={standing} />
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
