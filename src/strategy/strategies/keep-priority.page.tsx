import { catalogue, findIndicator } from '../../indicators/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { Checkboxes, Details, Question, TextInput } from '../../ui/index.ts'
import { address, choices, notFound, page, text } from '../../web/index.ts'
import { changePriority, findStrategy, measuresOfPriorities, prioritiesOf } from './strategies.store.ts'

const themes = [...new Set(catalogue.map(one => one.theme))]

/** What a priority says, and by which measures of the data set the council lets itself be judged on it. */
export const changePriorityPage = page({
  path: '/strategies/:strategy/priorities/:priority',
  needs: 'strategy.keep',
  form: { label: text({ missing: 'Enter the priority', max: 200 }), measures: choices() },
  load: async ({ db, params }) => {
    const strategy = (await findStrategy(db, params['strategy'] ?? '')) ?? notFound()
    const priority =
      (await prioritiesOf(db, strategy.id)).find(one => String(one.number) === params['priority']) ?? notFound()
    const measures = (await measuresOfPriorities(db, strategy.id)).flatMap(one =>
      one.number === priority.number ? [one.indicator] : [],
    )
    return { strategy, priority, measures }
  },
  starts: ({ priority, measures }) => ({ label: priority.label, measures }),
  submit: async ({ db, data: { strategy, priority, measures }, values }) => {
    if (values.measures.some(id => findIndicator(id) === undefined))
      throw new Refusal('Choose measures of the data set', 'measures')
    // What was there keeps its place, and what is new comes after.
    const chosen = new Set(values.measures)
    const ordered = [...measures.filter(id => chosen.has(id)), ...values.measures.filter(id => !measures.includes(id))]
    await changePriority(db, strategy.id, priority.number, { label: values.label, measures: ordered })
    return {
      to: `${address('/strategies/:strategy', { strategy: strategy.id })}#priority-${priority.number}`,
      saying: 'Kept. The data set stands in the order of the priorities from now on',
      about: `${strategy.title}: priority ${priority.number}`,
      details: { measures: ordered.length },
    }
  },
  view: ({ data: { strategy, priority, measures }, form, refused, csrf }) => ({
    title: 'Change a priority',
    body: (
      <Question
        title={`Priority ${priority.number}`}
        caption={strategy.title}
        back={`${address('/strategies/:strategy', { strategy: strategy.id })}#priority-${priority.number}`}
        form={form}
        refused={refused}
        csrf={csrf}
        intro="A measure shows whether a priority is kept. Choose few enough that the board can look at each."
      >
        <TextInput field={form.label} label="What it says" />
        <h2 class="govuk-heading-m">Which measures show whether it is kept?</h2>
        {themes.map((theme, at) => {
          const own = catalogue.filter(one => one.theme === theme)
          const among = own.filter(one => measures.includes(one.id)).length
          return (
            own.length > 0 && (
              <Details summaryText={`${theme}: ${among} of ${own.length} chosen`} open={among > 0}>
                <Checkboxes
                  field={{ ...form.measures, id: `${form.measures.id}-${at + 1}` }}
                  label={theme}
                  items={own.map(one => ({ value: one.id, text: one.title }))}
                />
              </Details>
            )
          )
        })}
      </Question>
    ),
  }),
})
