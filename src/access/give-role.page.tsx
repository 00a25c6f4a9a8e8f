import { inWords } from '../kernel/index.ts'
import { DateInput, Question, Radios } from '../ui/index.ts'
import { address, choice, date, notFound, optionalDate, page } from '../web/index.ts'
import { checkGiving } from './held-roles.ts'
import { findPerson, giveRole, rolesOfPerson } from './people.store.ts'
import { type RoleId, roleInSentence, rolesToHold } from './roles.ts'

export const giveRolePage = page({
  path: '/people/:person/roles/new',
  needs: 'access.give-role',
  form: {
    role: choice<RoleId>(
      rolesToHold.map(role => role.id),
      { missing: 'Choose a role' },
    ),
    firstOn: date({ missing: 'Enter the first day' }),
    lastOn: optionalDate(),
  },
  load: async ({ db, params }) => {
    const person = (await findPerson(db, params['person'] ?? '')) ?? notFound()
    return { ...person, held: await rolesOfPerson(db, person.id) }
  },
  starts: (_person, { today }) => ({ firstOn: today }),
  submit: async ({ db, data, values, person, today }) => {
    checkGiving({ ...values, person: data.id, giver: person.id }, data.held, today)
    await giveRole(db, { ...values, person: data.id, givenBy: person.id })
    const title = roleInSentence(values.role)
    return {
      to: address('/people/:person', { person: data.id }),
      saying:
        values.firstOn === today
          ? `They are ${title} from this moment`
          : `They will be ${title} from ${inWords(values.firstOn)}`,
      about: `${data.displayRole}: ${title}`,
      details: { person: data.id, role: values.role, firstOn: values.firstOn, lastOn: values.lastOn },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Give a role',
    body: (
      <Question
        title="Give a role"
        caption={data.displayRole}
        back={address('/people/:person', { person: data.id })}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Give the role"
      >
        <Radios
          field={form.role}
          label="Role"
          small={true}
          items={rolesToHold.map(role => ({ value: role.id, text: role.title, hint: { text: role.does } }))}
        />
        <DateInput field={form.firstOn} label="First day" />
        <DateInput
          field={form.lastOn}
          label="Last day (optional)"
          hint="The role stops by itself after this day. An inspector must have one, at most six weeks after the first"
        />
      </Question>
    ),
  }),
})
