import { BackLink, Question, TextArea } from '../../ui/index.ts'
import { notFound, optionalText, page } from '../../web/index.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { publicationsOf, publishWave, resultsNow } from './publish.store.ts'
import { SurveyResultsShown } from './results-parts.tsx'
import { findWave } from './surveys.store.ts'

export const surveyResultsPage = page({
  path: '/voice/surveys/waves/:wave/results',
  needs: 'voice.read-survey-results',
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, results: await resultsNow(db, wave) }
  },
  view: ({ data }) => ({
    title: `Results: ${data.wave.title} ${data.wave.label}`,
    body: (
      <>
        <BackLink href={waveAddress(data.wave.id)}>
          {data.wave.title} {data.wave.label}
        </BackLink>
        <h1 class="govuk-heading-l">
          Results: {data.wave.title} {data.wave.label}
        </h1>
        {data.wave.state === 'open' && <p class="govuk-body">The survey is still open, so these results may change.</p>}
        <SurveyResultsShown survey={data.results} />
      </>
    ),
  }),
})

export const publishSurveyPage = page({
  path: '/voice/surveys/waves/:wave/publish',
  needs: 'voice.keep-surveys',
  submitNeeds: 'voice.keep-surveys',
  form: { why: optionalText({ max: 300 }) },
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, results: await resultsNow(db, wave), before: await publicationsOf(db, wave.id) }
  },
  submit: async ({ db, data, values, person, today, now }) => {
    const version = await publishWave(db, data.wave.id, { on: today, now, why: values.why ?? '', by: person.id })
    return {
      to: waveAddress(data.wave.id),
      saying: 'The results are published',
      about: data.wave.id,
      details: { version },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Publish the results',
    body: (
      <>
        <Question
          title="Publish the results"
          caption={`${data.wave.title} ${data.wave.label}`}
          back={waveAddress(data.wave.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Publish"
          intro="Everyone will read exactly what stands below. It stays as published; a correction is a new version."
        >
          {data.before.length > 0 ? (
            <TextArea field={form.why} label="What was corrected?" hint="Everyone reads this" rows={2} />
          ) : (
            ''
          )}
        </Question>
        <h2 class="govuk-heading-l">What will be published</h2>
        <SurveyResultsShown survey={data.results} />
      </>
    ),
  }),
})
