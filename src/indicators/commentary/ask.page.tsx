import { addWorkingDays, inWords, Refusal, workingCalendar } from '../../kernel/index.ts'
import { DateInput, Question, Select } from '../../ui/index.ts'
import { choice, date, notFound, page } from '../../web/index.ts'
import { roles, type RoleId } from '../../access/index.ts'
import { findIndicator } from '../catalogue.ts'
import { measureAddress } from '../data-set/addresses.ts'
import { dayAsked } from '../data-set/children.page.tsx'
import { askForCommentary, closeRequests, openRequestsAt } from './commentary.store.ts'
import { ownerOf, roleTitle } from './owner.ts'

const askable = roles.filter(role => role.signsIn && role.id !== 'it-administrator' && role.id !== 'inspector')

/** Owners have this long to explain a figure, unless they are given another day. */
const workingDaysToAnswer = 5

export const askPage = page({
  path: '/data-set/:indicator/ask',
  needs: 'dataset.ask-for-commentary',
  form: {
    role: choice(
      askable.map(role => role.id),
      { missing: 'Choose who is asked' },
    ),
    dueOn: date({ missing: 'Enter the day it is due' }),
  },
  load: async ({ db, params, query }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    const asAt = await dayAsked(db, query['as-at'])
    return { indicator, asAt, open: (await openRequestsAt(db, asAt)).get(indicator.id) ?? null }
  },
  starts: ({ indicator }, { today }) => ({
    role: ownerOf(indicator) as RoleId,
    dueOn: addWorkingDays(today, workingDaysToAnswer, workingCalendar({})),
  }),
  submit: async ({ data, values, db, person, today, now }) => {
    if (values.dueOn < today) throw new Refusal('The day it is due cannot be in the past', 'dueOn')
    await closeRequests(db, data.indicator.id, data.asAt, now)
    await askForCommentary(db, {
      indicator: data.indicator.id,
      asAt: data.asAt,
      role: values.role,
      dueOn: values.dueOn,
      by: person.id,
    })
    return {
      to: `${measureAddress(data.indicator.id, data.asAt)}#commentary`,
      saying: `The ${roleTitle(values.role)} is asked for commentary by ${inWords(values.dueOn)}`,
      about: `${data.indicator.id} as at ${data.asAt}`,
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: `Ask for commentary: ${data.indicator.title}`,
    body: (
      <Question
        title="Ask for commentary"
        caption={data.indicator.title}
        back={measureAddress(data.indicator.id, data.asAt)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Ask"
        intro={
          data.open
            ? `The ${roleTitle(data.open.role ?? '')} was asked, due ${inWords(data.open.dueOn)}. Asking again replaces that.`
            : `It appears on their list at once, for the figure as at ${inWords(data.asAt)}.`
        }
      >
        <Select
          field={form.role}
          label="Who is asked?"
          items={askable.map(role => ({ value: role.id, text: role.title }))}
        />
        <DateInput field={form.dueOn} label="By when?" />
      </Question>
    ),
  }),
})
