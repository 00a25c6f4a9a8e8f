import { may, saveSetting } from '../../access/index.ts'
import { BackLink, InsetText, Question, TextInput } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { contactForMeetings } from './packs.store.ts'

/** Whom the agenda, the pack and the public pages say to ask about meetings. */
export const meetingContactPage = page({
  path: '/settings/meeting-contact',
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-meetings',
  form: { contact: text({ missing: 'Enter whom to ask, by role', max: 300 }) },
  load: ({ db }) => contactForMeetings(db),
  starts: contact => ({ contact }),
  submit: async ({ db, values, person }) => {
    await saveSetting(db, { key: 'contact for meetings', value: values.contact, isPublic: true, by: person.id })
    return {
      to: '/settings/meeting-contact',
      saying: 'Agendas, packs and public pages say this from now on',
      about: 'Contact for meetings',
    }
  },
  view: ({ data, form, refused, csrf, asked: { person } }) => ({
    title: 'Whom to ask about meetings',
    body: may(person, 'board.keep-meetings') ? (
      <Question
        title="Whom to ask about meetings"
        back="/meetings"
        form={form}
        refused={refused}
        csrf={csrf}
        intro="It stands on agendas, packs and the public pages of meetings."
      >
        <TextInput
          field={form.contact}
          label="Whom to ask, and how"
          hint="A role with its telephone number or e-mail address, such as: Democratic services, 01234 567890"
        />
      </Question>
    ) : (
      <>
        <BackLink href="/meetings">Meetings</BackLink>
        <h1 class="govuk-heading-l">Whom to ask about meetings</h1>
        <InsetText>{data}</InsetText>
      </>
    ),
  }),
})
