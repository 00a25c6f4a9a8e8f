import { inWords, Refusal } from '../../kernel/index.ts'
import { plural, Question } from '../../ui/index.ts'
import { address, notFound, page, query } from '../../web/index.ts'
import { reportsBackDueAt } from '../actions/move-due.store.ts'
import { bringForward } from '../actions/brought-forward.store.ts'
import { agendaOf } from '../agenda/agenda.store.ts'
import { carryLeftOver, carryQuestions, waitingFor } from '../agenda/left-over.store.ts'
import { findBody } from '../bodies/bodies.store.ts'
import { findMeeting } from '../meetings/meetings.store.ts'
import { makeDraftAgenda, missingFrom } from './draft-agenda.ts'
import { plannedFor, planOf } from './forward-plan.store.ts'

export const draftAgendaPage = page({
  path: '/forward-plan/meetings/:meeting/draft-agenda',
  needs: 'board.keep-agenda',
  load: async ({ db, params }) => {
    const meeting = (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()
    const body = (await findBody(db, meeting.body)) ?? notFound()
    const on = new Set(
      (await plannedFor(db, meeting.body)).filter(one => one.meeting === meeting.id).map(one => one.planItem),
    )
    const planned = (await planOf(db, meeting.body)).filter(item => on.has(item.id))
    const agenda = (await agendaOf(db, meeting)).filter(item => item.withdrawnAt === null)
    return {
      meeting,
      body,
      planned,
      agenda,
      missing: missingFrom(agenda, planned),
      waiting: await waitingFor(db, meeting.body),
      owed: await reportsBackDueAt(db, [meeting.id]),
    }
  },
  submit: async ({ db, data: { meeting, body, planned }, person, today, now }) => {
    const fromPlan = await makeDraftAgenda(db, meeting, body, planned)
    // What earlier meetings left open comes by itself.
    const carried = await carryLeftOver(db, meeting, { by: person.id, now })
    const questions = await carryQuestions(db, meeting)
    const count = fromPlan + carried + (await bringForward(db, meeting, today)).added.length
    if (count + questions === 0) throw new Refusal('The agenda has everything that is planned already')
    return {
      to: address('/meetings/:meeting/agenda', { meeting: meeting.id }),
      saying: `${plural(count, 'item is', 'items are')} on the agenda`,
      about: `${meeting.bodyName}, ${inWords(meeting.heldOn)}`,
      details: { meeting: meeting.id, added: count, questions },
    }
  },
  view: ({ data: { meeting, agenda, missing, waiting, owed }, refused, csrf }) => ({
    title: `Draft agenda of ${inWords(meeting.heldOn)}`,
    body: (
      <Question
        title="Make the draft agenda"
        caption={`${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
        back={`/forward-plan${query({ body: meeting.body })}#meeting-${meeting.id}`}
        refused={refused}
        csrf={csrf}
        submit="Make the draft agenda"
      >
        <p class="govuk-body">
          {agenda.length === 0
            ? 'The agenda is empty. It begins with what every agenda begins with: apologies, minutes, declarations, the public, urgent items.'
            : `The agenda has ${plural(agenda.length, 'item', 'items')} already. They stay as they are.`}
        </p>
        {waiting.length > 0 && (
          <>
            <p class="govuk-body">Earlier meetings did not come to these. They go on it too:</p>
            <ul class="govuk-list govuk-list--bullet">
              {waiting.map(one => (
                <li>
                  {one.title} (from {inWords(one.heldOn)})
                </li>
              ))}
            </ul>
          </>
        )}
        {owed.length > 0 && (
          <>
            <p class="govuk-body">These reports were promised for this meeting. They go on it too:</p>
            <ul class="govuk-list govuk-list--bullet">
              {owed.map(one => (
                <li>{one.title}</li>
              ))}
            </ul>
          </>
        )}
        {missing.length === 0 ? (
          <p class="govuk-body">Everything that is planned is on it.</p>
        ) : (
          <>
            <p class="govuk-body">These go on it from the plan:</p>
            <ul class="govuk-list govuk-list--bullet">
              {missing.map(item => (
                <li>
                  {item.title}
                  {item.isExempt && ' (in private, at the end)'}
                </li>
              ))}
            </ul>
          </>
        )}
      </Question>
    ),
  }),
})
