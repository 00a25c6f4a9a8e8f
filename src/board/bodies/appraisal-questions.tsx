import { DateInput, type FieldState, TextInput } from '../../ui/index.ts'
import { optionalDate, optionalText } from '../../web/index.ts'

export const appraisalFields = {
  appraisedBy: optionalText({ max: 120 }),
  lastAppraisedOn: optionalDate(),
  nextAppraisedOn: optionalDate(),
}

export const AppraisalQuestions = (p: { form: Readonly<Record<keyof typeof appraisalFields, FieldState>> }) => (
  <>
    <TextInput
      field={p.form.appraisedBy}
      label="Who appraises them"
      hint="By role, such as Chair of the panel with the panel adviser; of a panel’s chair, the agency decision maker. Leave empty where nobody does"
    />
    <DateInput field={p.form.lastAppraisedOn} label="Last appraised on" hint="Leave empty if not yet" />
    <DateInput field={p.form.nextAppraisedOn} label="Next appraisal by" hint="Leave empty if no day is set" />
  </>
)
