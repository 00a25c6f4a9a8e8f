import { periodInWords, Refusal } from '../../kernel/index.ts'
import { enteredHistory, enterValue } from '../../loads/index.ts'
import { BackLink, DataTable, InsetText, Question, Tag, TextInput } from '../../ui/index.ts'
import { notFound, optionalNumber, optionalText, page, text } from '../../web/index.ts'
import { readPeriod } from '../../dataset/index.ts'
import { findIndicator } from '../catalogue.ts'
import { valueOf } from '../compute.ts'
import { valueInWords, wholeNumber } from '../in-words.ts'
import { measureAddress } from './addresses.ts'

const tolerance = 0.51

/** One value of a measure that no extract holds: its owner enters it, and what was there before stays to be seen. */
export const enterMeasurePage = page({
  path: '/data-set/:indicator/enter',
  needs: 'dataset.enter-measure',
  form: {
    period: text({ missing: 'Enter the period, such as October 2026 or 2026-27 Q2' }),
    numerator: optionalNumber({ least: 0 }),
    denominator: optionalNumber({ least: 0 }),
    value: optionalNumber(),
    note: optionalText({ max: 500 }),
  },
  load: async ({ db, params }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    if (indicator.kind !== 'entered') return notFound()
    return { indicator, history: await enteredHistory(db, indicator.id) }
  },
  submit: async ({ data, values, db, person, today }) => {
    const { indicator } = data
    const read = readPeriod(values.period)
    if (!read) throw new Refusal('Enter the period in one of the ways shown, such as October 2026', 'period')
    if (read.first > today) throw new Refusal('The period has not begun yet', 'period')
    const { numerator, denominator, value } = values
    if (numerator === null && value === null && values.note === null)
      throw new Refusal('Enter a value, or say in the note why it is not known', 'value')
    if (numerator !== null && denominator === null && indicator.unit === 'percent')
      throw new Refusal('Enter how many it is out of', 'denominator')
    if (numerator !== null && denominator !== null && indicator.unit === 'percent' && numerator > denominator)
      throw new Refusal('The number cannot be larger than what it is out of', 'numerator')
    const made = numerator === null ? null : valueOf(indicator.unit, numerator, denominator)
    if (made !== null && value !== null && Math.abs(made - value) > tolerance)
      throw new Refusal(
        `The counts make ${valueInWords(made, indicator.unit, 1)}, which is not the value. Correct one of them`,
        'value',
      )
    await enterValue(db, {
      measure: indicator.id,
      first: read.first,
      last: read.last,
      numerator,
      denominator,
      value: made === null ? value : null,
      note: values.note,
      load: null,
      by: person.id,
    })
    return {
      to: `/data-set/${indicator.id}/enter`,
      saying: `Entered for ${periodInWords(read)}`,
      about: indicator.id,
      details: { first: read.first, last: read.last },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { indicator, history } = data
    return {
      title: `Enter: ${indicator.title}`,
      body: (
        <>
          <BackLink href={measureAddress(indicator.id)}>{indicator.title}</BackLink>
          <Question
            title={`Enter ${indicator.title.charAt(0).toLowerCase()}${indicator.title.slice(1)}`}
            form={form}
            refused={refused}
            csrf={csrf}
            submit="Enter"
            intro={
              <InsetText>
                {indicator.definition} Entered by the {indicator.owner.toLowerCase()}, {indicator.frequency}.{' '}
                {indicator.whyEntered}
              </InsetText>
            }
          >
            <TextInput
              field={form.period}
              label="Period"
              hint="Such as October 2026, 2026-27 Q2, 2025-26, 31/10/2026 or 2025/26 academic year"
              classes="govuk-input--width-20"
            />
            {indicator.unit !== 'count' && (
              <>
                <TextInput field={form.numerator} label="How many" inputmode="numeric" classes="govuk-input--width-5" />
                <TextInput
                  field={form.denominator}
                  label="Out of how many"
                  inputmode="numeric"
                  classes="govuk-input--width-5"
                />
              </>
            )}
            <TextInput
              field={form.value}
              label={indicator.unit === 'count' ? 'Number' : 'Value, where there are no counts'}
              inputmode="decimal"
              classes="govuk-input--width-5"
            />
            <TextInput field={form.note} label="Note (optional)" hint="Why it is not known, or what to bear in mind" />
          </Question>
          <DataTable
            caption="Entered so far"
            empty="Nothing has been entered."
            columns={[
              {
                heading: 'Period',
                cell: (one: (typeof history)[number]) => periodInWords({ first: one.first, last: one.last }),
              },
              {
                heading: 'Counts',
                numeric: true,
                cell: one =>
                  one.numerator === null
                    ? ''
                    : one.denominator === null
                      ? wholeNumber(Number(one.numerator))
                      : `${wholeNumber(Number(one.numerator))} of ${wholeNumber(Number(one.denominator))}`,
              },
              {
                heading: 'Value',
                numeric: true,
                cell: one =>
                  one.value === null ? '' : valueInWords(Number(one.value), indicator.unit, indicator.decimals),
              },
              { heading: 'By', cell: one => one.by ?? 'Kept' },
              {
                heading: 'State',
                cell: one =>
                  one.replacedBy === null ? (
                    <Tag classes="govuk-tag--green">In force</Tag>
                  ) : (
                    <Tag classes="govuk-tag--grey">Replaced</Tag>
                  ),
              },
              { heading: 'Note', cell: one => one.note ?? '' },
            ]}
            rows={history}
          />
        </>
      ),
    }
  },
})
