import { inWords } from '../../kernel/index.ts'
import { Question, TextArea } from '../../ui/index.ts'
import { address, notFound, page, text } from '../../web/index.ts'
import { mustBeToCome } from './meeting.ts'
import { findMeeting, setMeetingState, tellChange } from './meetings.store.ts'

export const cancelMeetingPage = page({
  path: '/meetings/:meeting/cancel',
  needs: 'board.keep-meetings',
  form: { why: text({ missing: 'Say why it is cancelled: the public reads it', max: 300 }) },
  load: async ({ db, params }) => (await findMeeting(db, params['meeting'] ?? '')) ?? notFound(),
  submit: async ({ db, data: meeting, values, person, now }) => {
    mustBeToCome(meeting)
    await setMeetingState(db, meeting.id, { state: 'cancelled' })
    await tellChange(db, meeting.id, `This meeting is cancelled. ${values.why}`, person.id, now)
    return {
      to: address('/meetings/:meeting', { meeting: meeting.id }),
      saying: 'The meeting is cancelled. It stays in the lists as cancelled. Move what was planned for it',
      about: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      details: { meeting: meeting.id },
    }
  },
  view: ({ data: meeting, form, refused, csrf }) => ({
    title: `Cancel the meeting of ${inWords(meeting.heldOn)}`,
    body: (
      <Question
        title="Cancel this meeting"
        caption={`${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
        back={address('/meetings/:meeting', { meeting: meeting.id })}
        intro="It stays in every list and in calendars, as cancelled. Nothing of it is thrown away. What was planned for it then waits in the forward plan."
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Cancel the meeting"
        warning={true}
      >
        <TextArea field={form.why} label="Why" hint="In plain words, for everyone to read" rows={3} max={300} />
      </Question>
    ),
  }),
})
