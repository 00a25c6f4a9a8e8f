import { addDays } from '../../kernel/index.ts'
import { Question } from '../../ui/index.ts'
import { address, notFound, page, query } from '../../web/index.ts'
import { findPlanItem, removeFromPlan } from './forward-plan.store.ts'

export const removePlanItemPage = page({
  path: '/forward-plan/items/:item/remove',
  needs: 'board.keep-forward-plan',
  load: async ({ db, params }) => (await findPlanItem(db, params['item'] ?? '')) ?? notFound(),
  submit: async ({ db, data: item, today }) => {
    await removeFromPlan(db, item.id, today, addDays(today, -1))
    return {
      to: `/forward-plan${query({ body: item.body })}`,
      saying: `${item.title} is out of the plan. What earlier meetings had of it stays`,
      about: item.title,
      details: { planItem: item.id },
    }
  },
  view: ({ data: item, refused, csrf }) => ({
    title: `Take ${item.title} out of the plan`,
    body: (
      <Question
        title={`Take ${item.title} out of the plan?`}
        back={address('/forward-plan/items/:item/change', { item: item.id })}
        refused={refused}
        csrf={csrf}
        submit="Take it out"
        warning={true}
      >
        <p class="govuk-body">It goes from every meeting to come. Agendas and minutes that have it stay as they are.</p>
      </Question>
    ),
  }),
})
