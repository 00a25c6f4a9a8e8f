import { inWords, Refusal } from '../../kernel/index.ts'
import { DateInput, Question, TextInput } from '../../ui/index.ts'
import { date, notFound, optionalNumber, optionalText, page } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { valueInWords } from '../in-words.ts'
import { measureAddress } from './addresses.ts'
import { saveTarget, targetsOn } from './targets.store.ts'

/** What the council set itself to reach, from a day on. Earlier targets stay for the figures of their time. */
export const setTargetPage = page({
  path: '/data-set/:indicator/target',
  needs: 'dataset.set-target',
  form: {
    value: optionalNumber({ least: 0 }),
    firstOn: date({ missing: 'Enter the day from which the target holds' }),
    note: optionalText({ max: 300 }),
  },
  load: async ({ db, params, today }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    return { indicator, target: (await targetsOn(db, today)).get(indicator.id) ?? null }
  },
  starts: ({ target }, { today }) => ({ value: target?.value ?? null, firstOn: today, note: target?.note ?? null }),
  submit: async ({ data, values, db, person }) => {
    const { indicator } = data
    if (indicator.unit === 'percent' && values.value !== null && values.value > 100)
      throw new Refusal('A percentage cannot be more than 100', 'value')
    await saveTarget(db, {
      indicator: indicator.id,
      firstOn: values.firstOn,
      value: values.value,
      note: values.note,
      by: person.id,
    })
    return {
      to: measureAddress(indicator.id),
      saying:
        values.value === null
          ? `There is no target from ${inWords(values.firstOn)}`
          : `The target is ${valueInWords(values.value, indicator.unit, indicator.decimals)} from ${inWords(values.firstOn)}`,
      about: indicator.id,
      details: { value: values.value, firstOn: values.firstOn },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: `Target: ${data.indicator.title}`,
    body: (
      <Question
        title="Set the target"
        caption={data.indicator.title}
        back={measureAddress(data.indicator.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        intro={
          data.target
            ? `The target now is ${valueInWords(data.target.value, data.indicator.unit, data.indicator.decimals)}.`
            : 'There is no target now.'
        }
      >
        <TextInput
          field={form.value}
          label="Target"
          hint="Leave it empty to end the target"
          inputmode="decimal"
          classes="govuk-input--width-5"
          suffix={data.indicator.unit === 'percent' ? '%' : undefined}
        />
        <DateInput field={form.firstOn} label="From which day?" />
        <TextInput field={form.note} label="Why this target? (optional)" />
      </Question>
    ),
  }),
})
