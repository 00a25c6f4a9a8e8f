import { Question } from '../../ui/index.ts'
import { notFound, page, query } from '../../web/index.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { planFor, savePlanItem } from './forward-plan.store.ts'
import { canTake } from './plan-item.ts'
import { meetingsTicked, planItemFields, PlanItemQuestions, readPlanItem } from './plan-item-details.tsx'
import { bodiesThatPlan, monthAsked } from './plan-of.ts'

export const addPlanItemPage = page({
  path: '/forward-plan/items/new',
  needs: 'board.keep-forward-plan',
  form: planItemFields,
  load: async ({ db, query: asked, today }) => {
    const bodies = await bodiesThatPlan(db, today)
    const body =
      bodies.find(one => one.id === asked['body']) ??
      bodies[0] ??
      notFound({
        title: 'There is no body to plan for',
        says: 'Add the board first. Its plan hangs on it.',
        link: { text: 'Bodies and people', href: '/bodies' },
      })
    return { body, meetings: (await meetingsBetween(db, { first: today, body: body.id })).filter(canTake) }
  },
  starts: (_, { today }) => ({
    verb: 'consider' as const,
    minutesLong: 10,
    firstOn: monthAsked(undefined, today),
  }),
  submit: async ({ db, data: { body, meetings }, values }) => {
    const item = readPlanItem(values, body.id, null)
    const chosen = meetingsTicked(values.meetings, meetings)
    const planItem = await savePlanItem(db, item)
    await planFor(
      db,
      chosen.map(meeting => ({ planItem, meeting })),
    )
    return {
      to: `/forward-plan${query({ body: body.id })}`,
      saying:
        chosen.length === 0
          ? `${item.title} is in the plan. Lay the year to give it its meetings`
          : `${item.title} is in the plan`,
      about: item.title,
      details: { planItem, meetings: chosen },
    }
  },
  view: ({ data: { body, meetings }, form, refused, csrf, asked: { today } }) => ({
    title: 'Add an item to the plan',
    body: (
      <Question
        title="Add an item to the plan"
        caption={body.name}
        back={`/forward-plan${query({ body: body.id })}`}
        action={`/forward-plan/items/new${query({ body: body.id })}`}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <PlanItemQuestions form={form} meetings={meetings} today={today} />
      </Question>
    ),
  }),
})
