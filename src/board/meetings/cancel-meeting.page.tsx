import { inWords, Refusal } from '../../kernel/index.ts'
import { InsetText, plural, Question, Radios, TextArea } from '../../ui/index.ts'
import { address, notFound, page, text } from '../../web/index.ts'
import { agendaOf, holdMeetings } from '../agenda/agenda.store.ts'
import { carryLeftOver, carryQuestions, leftOverOf } from '../agenda/left-over.store.ts'
import { movePlan } from '../forward-plan/forward-plan.store.ts'
import { canTake } from '../forward-plan/plan-item.ts'
import { type Meeting, mustBeToCome } from './meeting.ts'
import { findMeeting, meetingsBetween, setMeetingState, tellChange } from './meetings.store.ts'

const waits = 'waits'
const nameOf = (one: Meeting): string =>
  `${inWords(one.heldOn)}${one.startsAt === null ? '' : `, ${one.startsAt}`}${one.state === 'agenda published' ? ' (its agenda is out)' : ''}`

export const cancelMeetingPage = page({
  path: '/meetings/:meeting/cancel',
  needs: 'board.keep-meetings',
  form: {
    why: text({ missing: 'Say why it is cancelled: the public reads it', max: 300 }),
    goesTo: text({ missing: 'Choose where its business goes' }),
  },
  load: async ({ db, params, today }) => {
    const meeting = (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()
    const others = (await meetingsBetween(db, { first: today, body: meeting.body })).filter(
      one => one.id !== meeting.id && canTake(one),
    )
    return { meeting, others, items: (await agendaOf(db, meeting)).filter(item => item.withdrawnAt === null).length }
  },
  starts: ({ meeting, others }) => ({
    goesTo: (others.find(one => one.heldOn >= meeting.heldOn) ?? others[0])?.id ?? waits,
  }),
  submit: async ({ db, data: { meeting, others }, values, person, now }) => {
    mustBeToCome(meeting)
    const next = others.find(one => one.id === values.goesTo) ?? null
    if (next === null && values.goesTo !== waits) throw new Refusal('Choose a meeting that is in the list', 'goesTo')
    await holdMeetings(db, meeting.body)
    await setMeetingState(db, meeting.id, { state: 'cancelled' })
    await tellChange(db, meeting.id, `This meeting is cancelled. ${values.why}`, person.id, now)
    const carried = next === null ? 0 : await carryLeftOver(db, next, { from: meeting.id, by: person.id, now })
    const questions = next === null ? 0 : await carryQuestions(db, next, meeting.id)
    if (next !== null) await movePlan(db, meeting, next)
    const waiting = next === null ? (await leftOverOf(db, { meeting: meeting.id })).length : 0
    return {
      to: address('/meetings/:meeting', { meeting: meeting.id }),
      saying:
        next === null
          ? waiting === 0
            ? 'The meeting is cancelled'
            : `The meeting is cancelled. ${plural(waiting, 'item waits', 'items wait')} for the next one that is called`
          : `The meeting is cancelled. ${plural(carried, 'item goes', 'items go')} to ${inWords(next.heldOn)}`,
      about: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      details: { meeting: meeting.id, goesTo: next?.id ?? null, carried, questions },
    }
  },
  view: ({ data: { meeting, others, items }, form, refused, csrf }) => ({
    title: `Cancel the meeting of ${inWords(meeting.heldOn)}`,
    body: (
      <Question
        title="Cancel this meeting"
        caption={`${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
        back={address('/meetings/:meeting', { meeting: meeting.id })}
        intro="It stays in every list and in calendars, as cancelled. Nothing of it is thrown away."
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Cancel the meeting"
        warning={true}
      >
        <TextArea field={form.why} label="Why" hint="In plain words, for everyone to read" rows={3} max={300} />
        <Radios
          field={form.goesTo}
          label="Where does its business go?"
          hint={`Its ${items === 0 ? 'plan and the questions from the public go' : 'items, papers, plan and questions from the public go'} there by themselves, with their history`}
          items={[
            ...others.map(one => ({ value: one.id, text: nameOf(one) })),
            { value: waits, text: 'No meeting yet: it waits, and goes on the next one that is called' },
          ]}
        />
        {others.length === 0 && (
          <InsetText>No other meeting is planned. Call one when you can: what waits is then on its agenda.</InsetText>
        )}
      </Question>
    ),
  }),
})
