import { Question } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { isRegister, mustBeAnEntry, notCountedAsMembers } from './register.ts'
import { detailsGiven, entryForm, EntryQuestions, registersInWords } from './register-parts.tsx'
import { addEntry, seatsToTick } from './registers.store.ts'

export const enterInRegisterPage = page({
  path: '/registers/:register/new',
  needs: 'board.keep-registers',
  form: entryForm,
  load: async ({ db, params, today }) => {
    const register = params['register'] ?? ''
    if (!isRegister(register)) return notFound()
    const seats = (await seatsToTick(db)).filter(
      seat => (seat.lastOn === null || seat.lastOn >= today) && !notCountedAsMembers.includes(seat.kind),
    )
    return { register, seats }
  },
  submit: async ({ db, data: { register, seats }, values, person, today }) => {
    const entry = detailsGiven(register, values, seats, null)
    mustBeAnEntry(entry, today)
    const id = await addEntry(db, entry, person.id)
    return {
      to: `/registers/${register}`,
      saying: 'It is in the register',
      about: `register of ${register}`,
      details: { entry: id },
    }
  },
  view: ({ data: { register, seats }, form, refused, csrf }) => ({
    title: `Enter ${registersInWords[register].one}`,
    body: (
      <Question
        title={`Enter ${registersInWords[register].one}`}
        back={`/registers/${register}`}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Enter"
      >
        <EntryQuestions register={register} form={form} seats={seats} />
      </Question>
    ),
  }),
})
