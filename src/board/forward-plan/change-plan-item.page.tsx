import { Question } from '../../ui/index.ts'
import { address, notFound, page, query } from '../../web/index.ts'
import { itemVerbs } from '../agenda/agenda-item.ts'
import { findBody } from '../bodies/bodies.store.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { changePlanItem, findPlanItem, planFor, plannedFor, takeOff } from './forward-plan.store.ts'
import { canTake } from './plan-item.ts'
import { cycleOf, meetingsTicked, planItemFields, PlanItemQuestions, readPlanItem } from './plan-item-details.tsx'

export const changePlanItemPage = page({
  path: '/forward-plan/items/:item/change',
  needs: 'board.keep-forward-plan',
  form: planItemFields,
  load: async ({ db, params, today }) => {
    const item = (await findPlanItem(db, params['item'] ?? '')) ?? notFound()
    const body = (await findBody(db, item.body)) ?? notFound()
    const on = (await plannedFor(db, item.body)).filter(one => one.planItem === item.id).map(one => one.meeting)
    const meetings = (await meetingsBetween(db, { first: today, body: item.body })).filter(
      // A cancelled meeting on which it waits is listed too, so that it can be taken off.
      meeting => canTake(meeting) || on.includes(meeting.id),
    )
    return { item, body, on, meetings }
  },
  starts: ({ item, on, meetings }) => ({
    ...item,
    lead: item.lead === '' ? null : item.lead,
    verb: itemVerbs.find(verb => verb === item.verb) ?? 'consider',
    cycle: cycleOf(item),
    meetings: meetings.filter(meeting => on.includes(meeting.id)).map(meeting => meeting.id),
  }),
  submit: async ({ db, data: { item, on, meetings }, values }) => {
    const changed = readPlanItem(values, item.body, item.template)
    const ticked = meetingsTicked(values.meetings, meetings)
    // A cycle that the choices do not have (every two years, say) stays unless another was chosen.
    const same = values.cycle === cycleOf(item)
    await changePlanItem(db, item.id, { ...changed, everyMonths: same ? item.everyMonths : changed.everyMonths })
    for (const meeting of meetings)
      if (on.includes(meeting.id) && !ticked.includes(meeting.id)) await takeOff(db, item.id, meeting.id)
    await planFor(
      db,
      ticked.map(meeting => ({ planItem: item.id, meeting })),
    )
    return {
      to: `/forward-plan${query({ body: item.body })}`,
      saying: `${changed.title} is changed`,
      about: changed.title,
      details: { planItem: item.id, meetings: ticked },
    }
  },
  view: ({ data: { item, body, meetings }, form, refused, csrf, asked: { today } }) => ({
    title: `Change ${item.title}`,
    body: (
      <>
        <Question
          title="Change this item"
          caption={`${body.name}: ${item.title}`}
          back={`/forward-plan${query({ body: body.id })}`}
          form={form}
          refused={refused}
          csrf={csrf}
        >
          <PlanItemQuestions form={form} meetings={meetings} today={today} />
        </Question>
        <p class="govuk-body">
          <a class="govuk-link" href={address('/forward-plan/items/:item/remove', { item: item.id })}>
            Take it out of the plan
          </a>
        </p>
      </>
    ),
  }),
})
