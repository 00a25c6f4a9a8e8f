import { Refusal } from '../../kernel/index.ts'
import { EmptyState, Refusals } from '../../ui/index.ts'
import { choice, optionalText, page, text } from '../../web/index.ts'
import { meetingAfter } from '../meetings/meetings.store.ts'
import { BackToMinutes, dayAndBody, laterMeetings, meetingChoice, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { answeredUndertakings, answerUndertaking } from './minutes.store.ts'
import { PromiseForm } from './promise-form.tsx'
import { deedIn } from './undertaking.ts'
import { keepPromise, type OpenPromise, openPromises } from './take-minutes.ts'

const titleOf = (promise: OpenPromise): string => {
  const deed = deedIn(promise)
  return deed.length <= 200 ? deed : `${deed.slice(0, 196)} …`
}

const answers = ['action', 'no promise', 'in a resolution'] as const

/** What was promised and is not recorded anywhere yet: one click makes an action of it. */
export const keepPromisePage = page({
  path: '/meetings/:meeting/minutes/promise',
  needs: 'board.take-minutes',
  form: {
    entry: text({ missing: 'Choose a promise', max: 40 }),
    sentence: text({ missing: 'Choose a promise', max: 20_000 }),
    answer: choice(answers, { missing: 'Choose what becomes of it' }),
    title: optionalText({ max: 200 }),
    owner: optionalText({ max: 120 }),
    dueMeeting: optionalText({ max: 80 }),
  },
  load: async ({ db, params }) => {
    const room = await roomAsked(db, params)
    return {
      room,
      promises: openPromises(room.minutes, await answeredUndertakings(db, room.meeting.id)),
      meetings: (await laterMeetings(db, room.meeting)).map(one => ({
        id: one.id,
        words: meetingChoice(one),
        heldOn: one.heldOn,
      })),
      next: (await meetingAfter(db, room.meeting))?.id ?? '',
    }
  },
  submit: async ({ db, data, values, person, now, today }) => {
    const { room } = data
    const promise = data.promises.find(one => one.entry === values.entry && one.sentence === values.sentence)
    if (!promise)
      throw new Refusal('Somebody has answered this promise, or its words were changed. Look at the list again')
    const back = {
      to: minutesAddress(room.meeting.id, promise.item),
      about: `${room.meeting.id}, minute ${promise.number}`,
    }
    if (values.answer !== 'action') {
      await answerUndertaking(
        db,
        { entry: promise.entry, sentence: promise.sentence, answer: values.answer, action: null },
        person.id,
      )
      return { ...back, saying: 'Noted. It is not offered again', details: { answer: values.answer } }
    }
    const action = await keepPromise(
      db,
      room.meeting,
      promise,
      {
        title: values.title ?? titleOf(promise),
        followUp: {
          kind: 'promise',
          owner: values.owner ?? promise.owner,
          dueOn: null,
          dueMeeting: values.dueMeeting,
        },
      },
      { by: person.id, now, today },
    )
    return { ...back, saying: `It is an action now, from minute ${promise.number}`, details: { action } }
  },
  view: ({ data, refused, csrf }) => ({
    title: 'Promised but not recorded',
    body: (
      <>
        <BackToMinutes meeting={data.room.meeting} />
        <Refusals refused={refused} />
        <span class="govuk-caption-l">{dayAndBody(data.room.meeting)}</span>
        <h1 class="govuk-heading-l">Promised but not recorded</h1>
        {data.promises.length === 0 ? (
          <EmptyState title="Nothing is open">
            Everything that sounded like a promise became an action, stands in a resolution, or was none.
          </EmptyState>
        ) : (
          data.promises.map((promise, index) => (
            <section aria-label={`Minute ${promise.number}`}>
              <h2 class="govuk-heading-s">
                Minute {promise.number}, {promise.owner}
              </h2>
              <PromiseForm
                meeting={data.room.meeting.id}
                promise={promise}
                csrf={csrf}
                index={index}
                meetings={data.meetings}
                next={data.next}
              />
            </section>
          ))
        )}
      </>
    ),
  }),
})
