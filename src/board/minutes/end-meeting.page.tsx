import { Question, Radios, TextInput, Tick } from '../../ui/index.ts'
import { optionalText, page, text, tick } from '../../web/index.ts'
import { holdMeetings } from '../agenda/agenda.store.ts'
import { openActionsFor } from '../actions/actions.store.ts'
import { goesOnByItself } from '../agenda/left-over.store.ts'
import {
  hadNothing,
  mayBeMinuted,
  nothingInWords,
  recordNothing,
  rests,
  sendRestOn,
  wentOnInWords,
} from './end-of-meeting.ts'
import { durationInWords } from './minute.ts'
import { dayAndBody, itemName, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { answeredUndertakings } from './minutes.store.ts'
import { endMeeting, mustBeMinutable, nextToTakeBusiness, notReached, openPromises } from './take-minutes.ts'
import { momentOn, timeOf } from './wall-clock.ts'
import { addDays, inWords } from '../../kernel/index.ts'

/** When it began and ended. What was not reached and what was only promised is shown once more. */
export const endMeetingPage = page({
  path: '/meetings/:meeting/minutes/end',
  needs: 'board.take-minutes',
  form: {
    beganAt: text({ missing: 'Enter when the meeting began', max: 5 }),
    endedAt: text({ missing: 'Enter when the meeting ended', max: 5 }),
    rest: optionalText({ max: 20 }),
    nothing: tick(),
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
      nothing: hadNothing(room, (await openActionsFor(db, room.meeting, today)).length),
      promises: openPromises(room.minutes, await answeredUndertakings(db, room.meeting.id)),
    }
  },
  starts: ({ room }, { today, now }) => ({
    rest: 'one by one' as const,
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
    const doing = { by: person.id, now, today }
    if (values.nothing) await recordNothing(db, meeting, data.nothing, doing)
    const how = rests.find(one => one === values.rest) ?? 'one by one'
    const went =
      how === 'one by one' || data.goesOn.length === 0 ? null : await sendRestOn(db, data.room, data.goesOn, how, doing)
    return {
      to: `${minutesAddress(meeting.id)}/versions`,
      saying: `The meeting lasted ${durationInWords(beganAt, endedAt)}.${went === null ? '' : ` ${wentOnInWords(went)}`} Now keep the minutes as a draft`,
      about: meeting.id,
      details: {
        ...(values.nothing ? { nothing: data.nothing.map(item => item.id) } : {}),
        ...(went === null ? {} : { ...went, to: went.to?.id ?? null }),
      },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { meeting } = data.room
    const { goesOn, next, nothing } = data
    const standing = data.left.filter(item => !goesOn.includes(item) && !nothing.includes(item))
    const unminuted = goesOn.filter(item => !mayBeMinuted(data.room, item))
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
          submit="End the meeting"
        >
          {nothing.length > 0 && (
            <div class="govuk-inset-text">
              <p class="govuk-body">Nothing was recorded for these. The minutes can say so of each:</p>
              <ul class="govuk-list govuk-list--bullet">
                {nothing.map(item => (
                  <li>
                    {itemName(item)}: <strong>{nothingInWords(item)}</strong>
                  </li>
                ))}
              </ul>
              <Tick field={form.nothing} label="Record this of each" />
            </div>
          )}
          {goesOn.length > 0 && (
            <div class="govuk-inset-text">
              <p class="govuk-body">The board did not come to these. They have no outcome:</p>
              <List items={goesOn} />
              <Radios
                field={form.rest}
                label="What becomes of them?"
                items={[
                  ...(next === null
                    ? []
                    : [
                        {
                          value: 'deferred',
                          text: `They are deferred to ${inWords(next.heldOn)}`,
                          hint: {
                            text: `They stand on that agenda, each with its papers, and the minutes say so of each.${
                              unminuted.length === 0
                                ? ''
                                : ` Without a minute: ${unminuted.map(itemName).join(', ')}, because the board did not resolve to take it in private.`
                            }`,
                          },
                        },
                      ]),
                  {
                    value: 'next meeting',
                    text: next === null ? 'They wait for the next meeting' : `They go to ${inWords(next.heldOn)}`,
                    hint: {
                      text:
                        next === null
                          ? 'None is called yet, so they wait, and go on the agenda of the next one that is'
                          : 'They stand on that agenda, each with its papers, and have no minute of this meeting',
                    },
                  },
                  {
                    value: 'one by one',
                    text: 'I settle them one by one',
                    hint: { text: 'Open each afterwards and say how it ended' },
                  },
                ]}
              />
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
