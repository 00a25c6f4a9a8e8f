import { type FieldState, Radios, TextInput } from '../../ui/index.ts'
import { choice, optionalText } from '../../web/index.ts'
import { meetingFormats } from './meeting.ts'

export const timeAndPlaceFields = {
  startsAt: optionalText({ max: 10 }),
  endsAt: optionalText({ max: 10 }),
  venue: optionalText({ max: 200 }),
  format: choice(meetingFormats, { missing: 'Say whether people meet in person or online' }),
}

const formatsInWords = {
  'in person': 'In person',
  online: 'Online',
  'in person and online': 'In person, and people may join online',
} as const

export const TimeAndPlaceQuestions = (p: {
  form: Readonly<{ startsAt: FieldState; endsAt: FieldState; venue: FieldState; format: FieldState }>
}) => (
  <>
    <TextInput
      field={p.form.startsAt}
      label="Starts at"
      hint="Such as 14:30. Leave empty if not known yet"
      classes="govuk-input--width-5"
    />
    <TextInput
      field={p.form.endsAt}
      label="Ends at"
      hint="Leave empty if not known yet"
      classes="govuk-input--width-5"
    />
    <TextInput field={p.form.venue} label="Where" hint="The room and the building" />
    <Radios
      field={p.form.format}
      label="How people meet"
      items={meetingFormats.map(format => ({ value: format, text: formatsInWords[format] }))}
    />
  </>
)
