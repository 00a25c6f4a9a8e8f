import { inWords, readPlainDate, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, DataTable, DateInput, Refusals, TextInput } from '../../ui/index.ts'
import { may } from '../../access/index.ts'
import { optionalDate, optionalText, page } from '../../web/index.ts'
import { closureOf, withClosure } from './closed-days.ts'
import { closedDaysOf, saveClosedDays } from './meetings.store.ts'

export const closedDaysPage = page({
  path: '/settings/closed-days',
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-working-days',
  form: {
    firstOn: optionalDate(),
    lastOn: optionalDate(),
    name: optionalText({ max: 80 }),
    open: optionalText({ max: 10 }),
  },
  load: ({ db }) => closedDaysOf(db),
  submit: async ({ db, data: days, values, person }) => {
    if (values.open !== null) {
      const on = readPlainDate(values.open)
      const day = days.find(one => one.on === on)
      if (!day) throw new Refusal('That day is not in the list any more')
      await saveClosedDays(
        db,
        days.filter(one => one.on !== on),
        person.id,
      )
      return {
        to: '/settings/closed-days',
        saying: `${inWords(day.on)} is a working day again`,
        about: `${day.name}, ${inWords(day.on)}`,
        details: { opened: day.on },
      }
    }
    if (values.firstOn === null) throw new Refusal('Enter the first day that the council is closed', 'firstOn')
    if (values.name === null) throw new Refusal('Enter what the closure is called', 'name')
    const added = closureOf(values.firstOn, values.lastOn, values.name)
    await saveClosedDays(db, withClosure(days, added), person.id)
    return {
      to: '/settings/closed-days',
      saying:
        added.length === 1
          ? 'One working day is closed. Deadlines count it no more'
          : `${added.length} working days are closed. Deadlines count them no more`,
      about: `${values.name}, from ${inWords(values.firstOn)}`,
      details: { closed: added.map(day => day.on) },
    }
  },
  view: ({ data: days, form, refused, csrf, asked: { person } }) => {
    const keeps = may(person, 'board.keep-working-days')
    return {
      title: 'Closed days',
      body: (
        <>
          <BackLink href="/meetings">Meetings</BackLink>
          <Refusals refused={refused} form={form} />
          <h1 class="govuk-heading-l">Closed days</h1>
          <p class="govuk-body">
            Deadlines count working days: Monday to Friday, without the bank holidays of England, and without the days
            below.
          </p>
          <h2 class="govuk-heading-m">Days that the council is closed</h2>
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            <DataTable
              caption="Days that the council is closed, beside bank holidays"
              captionHidden={true}
              empty="None yet. Many councils close between Christmas and New Year."
              rows={days}
              columns={[
                { heading: 'Day', cell: day => inWords(day.on) },
                { heading: 'Why', cell: day => day.name },
                ...(keeps
                  ? [
                      {
                        heading: 'Change',
                        cell: (day: (typeof days)[number]) => (
                          <Button name="open" value={day.on} classes="govuk-button--secondary">
                            Open again<span class="govuk-visually-hidden"> on {inWords(day.on)}</span>
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </form>
          {keeps && (
            <form method="post" novalidate>
              <CsrfField token={csrf} />
              <h3 class="govuk-heading-s">Add a closure</h3>
              <DateInput field={form.firstOn} label="First day" />
              <DateInput field={form.lastOn} label="Last day" hint="Leave empty for a single day" />
              <TextInput field={form.name} label="What it is called" hint="Such as Christmas closure" />
              <Button>Add the closure</Button>
            </form>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/settings/school-holidays">
              School holidays
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/settings/report-deadlines">
              How long before a meeting reports are due
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/settings/public-questions">
              Rules on public questions
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/settings/meeting-contact">
              Whom to ask about meetings
            </a>
          </p>
        </>
      ),
    }
  },
})
