import { enterValue, findIndicator, measureAddress } from '../../indicators/index.ts'
import { calendarYear, financialYear, financialYearEndOf, periodInWords, Refusal, yearOf } from '../../kernel/index.ts'
import { BackLink, DataTable, EmptyState, Question, Radios } from '../../ui/index.ts'
import { address, choice, notFound, page } from '../../web/index.ts'
import { findWave, surveyValues } from '../../voice/index.ts'

const periods = ['financial year', 'calendar year', 'days of the survey'] as const

/** The results of a survey become values of the measures that its questions are tied to, so that no number is typed twice. */
export const surveyMeasuresPage = page({
  path: '/voice/surveys/waves/:wave/measures',
  needs: 'strategy.keep',
  form: { period: choice(periods, { missing: 'Choose the period that the values are for' }) },
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return {
      wave,
      values: await surveyValues(db, wave),
      spans: {
        'financial year': financialYear(financialYearEndOf(wave.closesOn)),
        'calendar year': calendarYear(yearOf(wave.closesOn)),
        'days of the survey': { first: wave.opensOn, last: wave.closesOn },
      },
    }
  },
  starts: () => ({ period: 'financial year' as const }),
  submit: async ({ db, data, values, person }) => {
    const { wave } = data
    if (data.values.length === 0) throw new Refusal('There is nothing to hand over yet', 'period')
    const { first, last } = data.spans[values.period]
    for (const value of data.values)
      await enterValue(db, {
        measure: value.measure,
        first,
        last,
        numerator: value.numerator,
        denominator: value.denominator,
        value: null,
        note: `From the survey ${wave.title} ${wave.label}: ${value.name}`,
        load: null,
        by: person.id,
      })
    return {
      to: address('/voice/surveys/waves/:wave', { wave: wave.id }),
      saying: `Entered for ${periodInWords({ first, last })}`,
      about: wave.id,
      details: { measures: data.values.map(value => value.measure) },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { wave, values } = data
    const back = address('/voice/surveys/waves/:wave', { wave: wave.id })
    if (values.length === 0)
      return {
        title: 'Hand over to the measures',
        body: (
          <>
            <BackLink href={back}>
              {wave.title} {wave.label}
            </BackLink>
            <h1 class="govuk-heading-l">Hand over to the measures</h1>
            <EmptyState title="There is nothing to hand over yet">
              <p class="govuk-body">
                The survey must be closed, a question must be{' '}
                <a class="govuk-link" href={address('/voice/surveys/:survey/ties', { survey: wave.survey })}>
                  tied to a measure
                </a>
                , and six young people or more must have answered it.
              </p>
            </EmptyState>
          </>
        ),
      }
    return {
      title: 'Hand over to the measures',
      body: (
        <>
          <Question
            title="Hand over to the measures"
            caption={`${wave.title} ${wave.label}`}
            back={back}
            form={form}
            refused={refused}
            csrf={csrf}
            submit="Enter them"
            intro="A value that stands for the same period steps aside, and stays to be seen. What the public sees is protected again."
          >
            <Radios
              field={form.period}
              label="For which period?"
              items={periods.map(period => ({
                value: period,
                text: `The ${period}: ${periodInWords(data.spans[period])}`,
              }))}
            />
          </Question>
          <DataTable
            caption="What is entered"
            rows={values}
            columns={[
              { heading: 'Question', cell: value => value.name },
              {
                heading: 'Measure',
                cell: value => (
                  <a class="govuk-link" href={measureAddress(value.measure)}>
                    {findIndicator(value.measure)?.title ?? value.measure}
                  </a>
                ),
              },
              {
                heading: 'Good answers',
                numeric: true,
                cell: value => `${value.numerator} of ${value.denominator}`,
              },
            ]}
          />
        </>
      ),
    }
  },
})
