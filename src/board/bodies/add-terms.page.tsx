import { inWords } from '../../kernel/index.ts'
import { DateInput, Question, TextArea, TextInput } from '../../ui/index.ts'
import { address, date, notFound, optionalDate, optionalNumber, optionalText, page } from '../../web/index.ts'
import { findBody, saveTerms, termsOf } from './bodies.store.ts'

export const addTermsPage = page({
  path: '/bodies/:body/terms/new',
  needs: 'board.keep-bodies',
  form: {
    firstOn: date({ missing: 'Enter the day from which these terms are in use' }),
    agreedOn: optionalDate(),
    membersStated: optionalNumber({ least: 0, most: 100 }),
    aims: optionalText({ max: 2000 }),
    words: optionalText({ max: 20_000 }),
  },
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    return { body, last: (await termsOf(db, body.id)).at(-1) ?? null }
  },
  starts: ({ last }) =>
    last === null
      ? {}
      : { aims: last.aims.join('\n'), words: last.words === '' ? null : last.words, membersStated: last.membersStated },
  submit: async ({ db, data: { body }, values, person }) => {
    const version = await saveTerms(
      db,
      body.id,
      {
        firstOn: values.firstOn,
        agreedOn: values.agreedOn,
        membersStated: values.membersStated,
        aims: (values.aims ?? '')
          .split('\n')
          .map(aim => aim.trim())
          .filter(aim => aim !== ''),
        words: values.words ?? '',
      },
      person.id,
    )
    return {
      to: `${address('/bodies/:body', { body: body.id })}#terms`,
      saying: `Version ${version} of the terms of reference is kept, in use from ${inWords(values.firstOn)}`,
      about: `${body.name}: version ${version}`,
      details: { body: body.id, version },
    }
  },
  view: ({ data: { body, last }, form, refused, csrf }) => ({
    title: `Terms of reference of ${body.name}`,
    body: (
      <Question
        title={last === null ? 'Write the terms of reference' : `Add version ${last.version + 1} of the terms`}
        caption={body.name}
        back={address('/bodies/:body', { body: body.id })}
        intro="A version stays as it was written. To correct one, add another."
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <DateInput field={form.firstOn} label="In use from" />
        <DateInput field={form.agreedOn} label="Agreed on" hint="Leave empty if nobody has agreed it yet" />
        <TextInput
          field={form.membersStated}
          label="How many elected members it says there are"
          hint="Without the lead member. It is compared with the register of seats"
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <TextArea field={form.aims} label="Aims" hint="One on each line" rows={6} max={2000} />
        <TextArea field={form.words} label="The terms in full" rows={12} max={20_000} />
      </Question>
    ),
  }),
})
