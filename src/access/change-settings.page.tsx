import { Refusal } from '../kernel/index.ts'
import { contrast, councilStylesheet, Question, TextInput, Tick } from '../ui/index.ts'
import { optionalNumber, optionalText, page, text, tick } from '../web/index.ts'
import { type Council, councilOf, daysBeforeDue, saveDaysBeforeDue, saveSetting } from './settings.store.ts'

const ratio = (colour: string): string => `${contrast(colour, '#ffffff').toFixed(1)} to 1 on white`

export const changeSettingsPage = page({
  path: '/settings',
  needs: 'access.change-settings',
  form: {
    name: text({ missing: 'Enter the name of the council', max: 100 }),
    number: optionalText({ max: 3 }),
    code: optionalText({ max: 9 }),
    primary: text({ missing: 'Enter the main colour, such as #17495b', max: 7 }),
    accent: text({ missing: 'Enter the second colour, such as #8a3b12', max: 7 }),
    daysBefore: optionalNumber({ least: 0, most: 60 }),
    titlesInCapitals: tick(),
  },
  load: async ({ db }) => ({ council: await councilOf(db), daysBefore: await daysBeforeDue(db) }),
  starts: ({ council: { name, number, code, colours, titlesInCapitals }, daysBefore }) => ({
    name,
    number,
    code,
    ...colours,
    daysBefore,
    titlesInCapitals,
  }),
  submit: async ({ db, data: { council: before, daysBefore }, values, person }) => {
    if (values.number !== null && !/^\d{3}$/.test(values.number))
      throw new Refusal(
        'Enter the three digits that the Department for Education gives the council, such as 838',
        'number',
      )
    if (values.code !== null && !/^[EWSN]\d{8}$/.test(values.code))
      throw new Refusal('Enter the ONS code, a letter and eight digits, such as E06000059', 'code')
    const colours = { primary: values.primary, accent: values.accent }
    // Refuses colours that could not be read.
    councilStylesheet(colours)
    const { name, number, code, titlesInCapitals } = values
    const council: Council = { ...before, name, number, code, colours, titlesInCapitals }
    await saveSetting(db, { key: 'council', value: council, isPublic: true, by: person.id })
    const days = values.daysBefore ?? daysBefore
    if (!Number.isInteger(days)) throw new Refusal('Enter a whole number of days, such as 5', 'daysBefore')
    if (days !== daysBefore) await saveDaysBeforeDue(db, days, person.id)
    const changed = (['name', 'number', 'code', 'colours', 'titlesInCapitals'] as const).filter(
      part => JSON.stringify(before[part]) !== JSON.stringify(council[part]),
    )
    return {
      to: '/settings',
      saying: 'The settings are changed',
      about: council.name,
      details: { changed: days === daysBefore ? changed : [...changed, 'reminders'] },
    }
  },
  view: ({ data: { council }, form, refused, csrf }) => ({
    title: 'Settings',
    body: (
      <Question title="Settings" form={form} refused={refused} csrf={csrf}>
        <TextInput field={form.name} label="Name of the council" hint="It stands at the top of every page" />
        <TextInput
          field={form.number}
          label="Department for Education number (optional)"
          hint="Three digits. Published figures are found by it"
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <TextInput
          field={form.code}
          label="ONS code (optional)"
          hint="Such as E06000059. It tells places inside the council’s area from those outside"
          classes="govuk-input--width-10"
        />
        <TextInput
          field={form.primary}
          label="Main colour"
          hint={`Links, headings of the council, and its own figures in charts. Now ${ratio(council.colours.primary)}`}
          classes="govuk-input--width-5"
          spellcheck={false}
        />
        <TextInput
          field={form.accent}
          label="Second colour"
          hint={`What a figure aims at. Now ${ratio(council.colours.accent)}`}
          classes="govuk-input--width-5"
          spellcheck={false}
        />
        <TextInput
          field={form.daysBefore}
          label="Days before an action is due that its owners are reminded"
          hint="By e-mail, once, where Kept has a mail server. 0 for never"
          inputmode="numeric"
          classes="govuk-input--width-2"
        />
        <Tick
          field={form.titlesInCapitals}
          label="On paper, print the titles of agenda items in capitals"
          hint="On printed agendas, and in packs made from now on. On the screen they stay as they are typed"
        />
      </Question>
    ),
  }),
})
