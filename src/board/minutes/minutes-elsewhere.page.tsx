import { Refusal } from '../../kernel/index.ts'
import { Question, TextInput } from '../../ui/index.ts'
import { address, optionalText, page } from '../../web/index.ts'
import { dayAndBody, meetingAsked } from './minutes-frame.tsx'
import { sayMinutesElsewhere, standingsOfMinutes, wantsMinutes } from './standing.store.ts'

/** A meeting that was minuted before Kept, or in another system: the minutes are not missing, they are somewhere else. */
export const minutesElsewherePage = page({
  path: '/meetings/:meeting/minutes/elsewhere',
  needs: 'board.take-minutes',
  form: { words: optionalText({ max: 200 }) },
  load: async ({ db, params }) => {
    const meeting = await meetingAsked(db, params)
    return { meeting, standing: (await standingsOfMinutes(db, [meeting.id], { readsAll: true })).get(meeting.id) }
  },
  starts: ({ standing }) => ({ words: standing?.are === 'elsewhere' ? standing.words : '' }),
  submit: async ({ db, data: { meeting, standing }, values, person, today }) => {
    if (!wantsMinutes(meeting, today)) throw new Refusal('No minutes are wanted of this meeting yet')
    if (standing?.are !== 'elsewhere' && standing?.are !== 'not written')
      throw new Refusal('Minutes of this meeting are in Kept already')
    if (standing.are === 'not written' && values.words === null)
      throw new Refusal('Enter where the minutes are, so that people can find them', 'words')
    await sayMinutesElsewhere(db, meeting.id, values.words ?? '', person.id)
    return {
      to: address('/meetings/:meeting', { meeting: meeting.id }),
      saying: values.words === null ? 'The minutes are wanted here again' : 'Said where the minutes are',
      about: meeting.id,
      details: { elsewhere: values.words !== null },
    }
  },
  view: ({ data: { meeting, standing }, form, refused, csrf }) => ({
    title: 'The minutes are somewhere else',
    body: (
      <Question
        title="The minutes are somewhere else"
        caption={dayAndBody(meeting)}
        back={address('/meetings/:meeting', { meeting: meeting.id })}
        intro="For a meeting from before this board used Kept, or one that was minuted in another system. It then stands on nobody’s list, and everyone is told where to look."
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Save"
      >
        <TextInput
          field={form.words}
          label="Where are they?"
          hint={`As everyone reads it, such as: Minutes are on the council’s website, in the committee archive${
            standing?.are === 'elsewhere' ? '. Empty it to want them here again' : ''
          }`}
        />
      </Question>
    ),
  }),
})
