import { BackLink, InsetText, plural, Question, SummaryList, TextInput } from '../../ui/index.ts'
import { may } from '../../access/index.ts'
import { optionalNumber, page } from '../../web/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { readLeadTimes } from './deadlines.ts'
import { leadTimesOf, saveLeadTimes } from './meetings.store.ts'

const given = (value: number | null, field: string): number => {
  if (value === null) throw new Refusal('Enter a number of working days', field)
  return value
}

export const reportDeadlinesPage = page({
  path: '/settings/report-deadlines',
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-working-days',
  form: {
    draft: optionalNumber({ least: 1, most: 120 }),
    clearance: optionalNumber({ least: 1, most: 120 }),
    clearDays: optionalNumber({ least: 1, most: 60 }),
  },
  load: ({ db }) => leadTimesOf(db),
  starts: leadTimes => leadTimes,
  submit: async ({ db, values, person }) => {
    const leadTimes = readLeadTimes({
      draft: given(values.draft, 'draft'),
      clearance: given(values.clearance, 'clearance'),
      clearDays: given(values.clearDays, 'clearDays'),
    })
    await saveLeadTimes(db, leadTimes, person.id)
    return {
      to: '/settings/report-deadlines',
      saying: 'The lead times are set. Every deadline follows them',
      about: 'Lead times of reports',
      details: leadTimes,
    }
  },
  view: ({ data, form, refused, csrf, asked: { person } }) => {
    const title = 'How long before a meeting reports are due'
    const law = (
      <InsetText>
        Counted in working days. The law asks that agenda and reports are public five clear days before a meeting:
        without the day that they go out and without the day of the meeting. A council may set more, never fewer.
      </InsetText>
    )
    const days = (count: number) => plural(count, 'working day', 'working days')
    return {
      title,
      body: may(person, 'board.keep-working-days') ? (
        <Question title={title} back="/meetings" form={form} refused={refused} csrf={csrf} intro={law}>
          <TextInput
            field={form.draft}
            label="Drafts are due so many working days before"
            inputmode="numeric"
            classes="govuk-input--width-3"
          />
          <TextInput
            field={form.clearance}
            label="Reports are cleared so many working days before"
            inputmode="numeric"
            classes="govuk-input--width-3"
          />
          <TextInput
            field={form.clearDays}
            label="Clear days between publishing and the meeting"
            hint="More than five is the council’s own aim: the check before publishing refuses by the law’s five"
            inputmode="numeric"
            classes="govuk-input--width-3"
          />
        </Question>
      ) : (
        <>
          <BackLink href="/meetings">Meetings</BackLink>
          <h1 class="govuk-heading-l">{title}</h1>
          {law}
          <SummaryList
            rows={[
              { key: { text: 'Drafts' }, value: { text: `${days(data.draft)} before` } },
              { key: { text: 'Clearance' }, value: { text: `${days(data.clearance)} before` } },
              { key: { text: 'Publication' }, value: { text: `${data.clearDays} clear days before` } },
            ]}
          />
        </>
      ),
    }
  },
})
