import { Question, TextInput } from '../../ui/index.ts'
import { notFound, optionalText, page } from '../../web/index.ts'
import { isRegister, mustBeAnEntry, notCountedAsMembers } from './register.ts'
import { detailsGiven, entryForm, EntryQuestions } from './register-parts.tsx'
import { allEntries, changeEntry, seatsToTick, withdrawEntry } from './registers.store.ts'

/** Corrects an entry, or takes it out: then it stays to be seen, and counts no more. */
export const changeInRegisterPage = page({
  path: '/registers/:register/:entry/change',
  needs: 'board.keep-registers',
  form: { ...entryForm, withdrawnWhy: optionalText({ max: 300 }) },
  load: async ({ db, params }) => {
    const register = params['register'] ?? ''
    if (!isRegister(register)) return notFound()
    const entry = (await allEntries(db, register)).find(one => one.id === params['entry']) ?? notFound()
    const seats = (await seatsToTick(db)).filter(
      seat =>
        entry.seats.includes(seat.id) ||
        ((seat.lastOn === null || seat.lastOn >= entry.heldOn) && !notCountedAsMembers.includes(seat.kind)),
    )
    return { register, entry, seats }
  },
  starts: ({ entry }) => ({ ...entry, withdrawnWhy: entry.withdrawnWhy }),
  submit: async ({ db, data: { register, entry, seats }, values, today, now }) => {
    const details = detailsGiven(register, values, seats, entry.fromAction)
    mustBeAnEntry(details, today)
    await changeEntry(db, entry.id, details)
    if (values.withdrawnWhy !== null) await withdrawEntry(db, entry.id, values.withdrawnWhy, now)
    return {
      to: `/registers/${register}`,
      saying: values.withdrawnWhy === null ? 'The entry is changed' : 'It is taken out, and counts no more',
      about: `register of ${register}`,
      details: { entry: entry.id, withdrawn: values.withdrawnWhy !== null },
    }
  },
  view: ({ data: { register, entry, seats }, form, refused, csrf }) => ({
    title: `Change: ${entry.title}`,
    body: (
      <Question
        title="Change this entry"
        caption={entry.title}
        back={`/registers/${register}`}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <EntryQuestions register={register} form={form} seats={seats} />
        <TextInput
          field={form.withdrawnWhy}
          label="Take it out? Say why (optional)"
          hint="Where it was entered by mistake. Leave this empty to keep it in"
        />
      </Question>
    ),
  }),
})
