import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, DataTable, DateInput, InsetText, Refusals, TextInput } from '../../ui/index.ts'
import { optionalDate, optionalText, page } from '../../web/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { withHoliday } from './school-holidays.ts'
import { saveSchoolHolidays, schoolHolidaysOf } from './school-holidays.store.ts'

const here = '/settings/school-holidays'

/** When young people are not at school, so that nobody is warned of a meeting that they could come to. */
export const schoolHolidaysPage = page({
  path: here,
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-working-days',
  form: {
    firstOn: optionalDate(),
    lastOn: optionalDate(),
    name: optionalText({ max: 80 }),
    takeOut: optionalText({ max: 10 }),
  },
  load: ({ db }) => schoolHolidaysOf(db),
  submit: async ({ db, data: holidays, values, person }) => {
    if (values.takeOut !== null) {
      const out = holidays.find(one => one.firstOn === values.takeOut)
      if (!out) throw new Refusal('That holiday is not in the list any more')
      await saveSchoolHolidays(
        db,
        holidays.filter(one => one !== out),
        person.id,
      )
      return {
        to: here,
        saying: `${out.name}, from ${inWords(out.firstOn)}, is out of the list`,
        about: `${out.name}, from ${inWords(out.firstOn)}`,
        details: { takenOut: out },
      }
    }
    if (values.firstOn === null) throw new Refusal('Enter the first day without school', 'firstOn')
    if (values.name === null) throw new Refusal('Enter what the holiday is called', 'name')
    const added = { firstOn: values.firstOn, lastOn: values.lastOn ?? values.firstOn, name: values.name }
    await saveSchoolHolidays(db, withHoliday(holidays, added), person.id)
    return {
      to: here,
      saying: `${added.name} is in the list`,
      about: `${added.name}, from ${inWords(added.firstOn)}`,
      details: { added },
    }
  },
  view: ({ data: holidays, form, refused, csrf, asked: { person, today } }) => {
    const keeps = may(person, 'board.keep-working-days')
    const last = holidays.at(-1)?.lastOn
    return {
      title: 'School holidays',
      body: (
        <>
          <BackLink href="/settings/closed-days">Closed days</BackLink>
          <Refusals refused={refused} form={form} />
          <h1 class="govuk-heading-l">School holidays</h1>
          <p class="govuk-body">
            Young people who come to a board cannot be there in school hours. Whoever calls a meeting too early is told
            so, except on the days below. They change no deadline.
          </p>
          {(last === undefined || last < today) && (
            <InsetText>
              {last === undefined ? 'No holiday is entered' : `The last holiday here ended on ${inWords(last)}`}, so
              every working day counts as a school day.
            </InsetText>
          )}
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            <DataTable
              caption="School holidays, the earliest first"
              captionHidden={true}
              empty="None yet. The council’s term dates are on its website, for two years ahead as a rule."
              rows={holidays}
              columns={[
                { heading: 'Holiday', cell: one => one.name },
                { heading: 'First day without school', cell: one => inWords(one.firstOn) },
                { heading: 'Last', cell: one => inWords(one.lastOn) },
                ...(keeps
                  ? [
                      {
                        heading: 'Change',
                        cell: (one: (typeof holidays)[number]) => (
                          <Button name="takeOut" value={one.firstOn} classes="govuk-button--secondary">
                            Take out
                            <span class="govuk-visually-hidden">
                              {' '}
                              {one.name} of {inWords(one.firstOn)}
                            </span>
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
              <h2 class="govuk-heading-m">Add a holiday</h2>
              <TextInput
                field={form.name}
                label="What it is called"
                hint="Such as Spring half term, or Training day of all schools"
              />
              <DateInput field={form.firstOn} label="First day without school" />
              <DateInput field={form.lastOn} label="Last day without school" hint="Leave empty for a single day" />
              <Button>Add the holiday</Button>
            </form>
          )}
        </>
      ),
    }
  },
})
