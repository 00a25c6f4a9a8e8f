import { Question, TextArea, TextInput } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { readExit, readHelp, writtenHelp } from './young-people.ts'
import { saveYouthSettings, youthSettingsOf } from './youth-settings.store.ts'

export const keepYouthPagesPage = page({
  path: '/voice/young-people-pages',
  needs: 'voice.keep-youth-pages',
  form: {
    exitTo: text({ missing: 'Enter where the way out leads', max: 300 }),
    help: text({ missing: 'Give at least one number that a young person can call', max: 3000 }),
  },
  load: ({ db }) => youthSettingsOf(db),
  starts: settings => ({ exitTo: settings.exitTo, help: writtenHelp(settings.help) }),
  submit: async ({ db, values, person }) => {
    const settings = { exitTo: readExit(values.exitTo), help: readHelp(values.help) }
    await saveYouthSettings(db, settings, person.id)
    return {
      to: '/voice/young-people-pages',
      saying: 'Every page of young people has it now',
      about: 'help numbers and way out',
    }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Help numbers and way out',
    body: (
      <Question title="Help numbers and way out" back="/voice" form={form} refused={refused} csrf={csrf}>
        <TextInput
          field={form.exitTo}
          label="Where the way out leads"
          hint="A page that anybody might be reading, such as the weather. Not a page of the council"
          spellcheck={false}
        />
        <TextArea
          field={form.help}
          label="Help numbers"
          hint="One a line: name | number | what it is for. Add the council’s own: its duty team, its advocates"
          rows={8}
        />
      </Question>
    ),
  }),
})
