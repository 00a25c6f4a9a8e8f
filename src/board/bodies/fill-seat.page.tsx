import { everybody } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Details, Question } from '../../ui/index.ts'
import { address, date, notFound, optionalDate, optionalText, page, text } from '../../web/index.ts'
import { readAppraisal } from './appraisal.ts'
import { appraisalFields, AppraisalQuestions } from './appraisal-questions.tsx'
import { saveAppraisal } from './appraisals.store.ts'
import { findBody, holdersOf, saveHolder, seatsOf } from './bodies.store.ts'
import { HolderQuestions, registeredPerson } from './holder-questions.tsx'
import { mustFitTheSeat } from './seat.ts'

export const fillSeatPage = page({
  path: '/bodies/:body/seats/:seat/holders/new',
  needs: 'board.keep-bodies',
  form: {
    shownAs: text({ missing: 'Enter how the holder is shown, by role', max: 120 }),
    person: optionalText({ max: 40 }),
    firstOn: date({ missing: 'Enter the first day' }),
    lastOn: optionalDate(),
    ...appraisalFields,
  },
  load: async ({ db, params }) => {
    const body = (await findBody(db, params['body'] ?? '')) ?? notFound()
    return {
      body,
      seat: (await seatsOf(db, body.id)).find(one => one.id === params['seat']) ?? notFound(),
      holders: (await holdersOf(db, body.id)).filter(one => one.seat === params['seat']),
      people: await everybody(db),
    }
  },
  starts: ({ seat }, { today }) => ({ firstOn: seat.firstOn > today ? seat.firstOn : today }),
  submit: async ({ db, data: { body, seat, holders, people }, values, today }) => {
    mustFitTheSeat(values, seat, holders)
    const person = registeredPerson(people, values.person)
    const appraisal = readAppraisal(values, today)
    const holder = await saveHolder(db, {
      seat: seat.id,
      person,
      shownAs: values.shownAs,
      firstOn: values.firstOn,
      lastOn: values.lastOn ?? seat.lastOn,
    })
    if (appraisal !== null) await saveAppraisal(db, holder, appraisal)
    return {
      to: `${address('/bodies/:body', { body: body.id })}#seats`,
      saying: `${values.shownAs} holds ${seat.title} from ${inWords(values.firstOn)}`,
      about: `${body.name}: ${seat.title}`,
      details: { body: body.id, seat: seat.id, holder },
    }
  },
  view: ({ data: { body, seat, people }, form, refused, csrf }) => ({
    title: `Fill ${seat.title}`,
    body: (
      <Question
        title={`Who holds ${seat.title}?`}
        caption={body.name}
        back={address('/bodies/:body', { body: body.id })}
        form={form}
        refused={refused}
        csrf={csrf}
      >
        <HolderQuestions
          {...form}
          people={people}
          hint="By role, such as Councillor for the north ward. A child or young person is never named: write the forum"
        />
        <Details
          summaryText="Appraisal (optional)"
          open={body.kind === 'statutory panel' || refused !== null || form.appraisedBy.value !== ''}
        >
          <AppraisalQuestions form={form} />
        </Details>
      </Question>
    ),
  }),
})
