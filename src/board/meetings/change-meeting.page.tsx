import { inWords, Refusal } from '../../kernel/index.ts'
import { InsetText, Question, TextArea, Tick } from '../../ui/index.ts'
import { address, notFound, optionalText, page, tick } from '../../web/index.ts'
import { findBody } from '../bodies/bodies.store.ts'
import { doubtAboutHour, mustBeToCome, mustEndAfterItStarts, readTime, whatChanged } from './meeting.ts'
import { TimeAndPlaceQuestions, timeAndPlaceFields } from './meeting-questions.tsx'
import { holidaysNotKnown } from './school-holidays.ts'
import { schoolDaysOf, schoolHolidaysOf } from './school-holidays.store.ts'
import { changeMeeting, findMeeting, tellChange } from './meetings.store.ts'

export const changeMeetingPage = page({
  path: '/meetings/:meeting/change',
  needs: 'board.keep-meetings',
  form: { ...timeAndPlaceFields, why: optionalText({ max: 300 }), sure: tick() },
  load: async ({ db, params }) => (await findMeeting(db, params['meeting'] ?? '')) ?? notFound(),
  starts: meeting => ({
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    venue: meeting.venue === '' ? null : meeting.venue,
    format: meeting.format,
  }),
  submit: async ({ db, data: meeting, values, person, now }) => {
    mustBeToCome(meeting)
    const startsAt = readTime(values.startsAt, 'startsAt')
    const endsAt = readTime(values.endsAt, 'endsAt')
    mustEndAfterItStarts(startsAt, endsAt)
    const is = { ...meeting, startsAt, endsAt, venue: values.venue ?? '', format: values.format }
    const changed = whatChanged(meeting, is)
    if (changed === null) throw new Refusal('Nothing is different. Change something, or go back', 'startsAt')
    const body = startsAt === meeting.startsAt ? null : await findBody(db, meeting.body)
    const hour = body === null ? null : doubtAboutHour(body, meeting.heldOn, startsAt, await schoolDaysOf(db))
    if (hour !== null && !values.sure)
      throw new Refusal(
        `${hour}. Tick the box if you mean this time, or choose another${holidaysNotKnown(await schoolHolidaysOf(db), meeting.heldOn)}`,
        'sure',
      )
    await changeMeeting(db, meeting.id, is)
    await tellChange(db, meeting.id, values.why === null ? changed : `${changed} ${values.why}`, person.id, now)
    return {
      to: address('/meetings/:meeting', { meeting: meeting.id }),
      saying: changed,
      about: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      details: { meeting: meeting.id, changed, ...(hour === null ? {} : { doubts: [hour] }) },
    }
  },
  view: ({ data: meeting, form, refused, csrf }) => ({
    title: `Change the meeting of ${inWords(meeting.heldOn)}`,
    body: (
      <Question
        title="Change time or place"
        caption={`${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
        back={address('/meetings/:meeting', { meeting: meeting.id })}
        intro={
          <InsetText>
            Everyone is told what changed: on the public page, and in calendars. The day itself stays, because the
            address of the meeting has it. For another day, cancel this meeting and call another.
          </InsetText>
        }
        form={form}
        refused={refused}
        csrf={csrf}
      >
        {(form.sure.error !== undefined || form.sure.value !== '') && (
          <Tick field={form.sure} label="Yes, I mean this time" />
        )}
        <TimeAndPlaceQuestions form={form} />
        <TextArea
          field={form.why}
          label="Why, for everyone to read"
          hint="In plain words. You may leave it empty"
          rows={3}
          max={300}
        />
      </Question>
    ),
  }),
})
