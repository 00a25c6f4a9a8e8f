import { Button, Details, type FieldState, Select, TextArea } from '../../ui/index.ts'
import { type ReportFields, riskField, risksIn } from '../checks/index.ts'
import type { ReportTemplate, TemplateQuestion } from './template.ts'

/** More than this nobody weighs. */
export const mostRisks = 20

/** The button that saves and gives one more row. */
export const anotherRisk = 'another risk'

/** A row for each risk that there is, and an empty one. */
export const RiskRows = (p: {
  question: TemplateQuestion
  template: ReportTemplate
  answers: ReportFields
  last: ReportFields
  stateOf: (name: string) => FieldState
}) => {
  const asked = (name: string): TemplateQuestion | undefined => p.template.questions.find(one => one.name === name)
  const levels = (name: string) => [
    { value: '', text: 'Not said yet' },
    ...(asked(name)?.among ?? []).map(level => ({ value: level, text: level })),
  ]
  const count = Math.min(risksIn(p.answers).length + 1, mostRisks)
  const before = risksIn(p.last)
  return (
    <section aria-labelledby="risks">
      <h2 class="govuk-heading-m" id="risks">
        {p.question.title}
      </h2>
      <p class="govuk-body">{p.question.asks}</p>
      <p class="govuk-hint">{p.question.why} Each risk has a row of its own. A row that you empty goes away.</p>
      {Array.from({ length: count }, (_, index) => {
        const row = index + 1
        return (
          <fieldset class="govuk-fieldset kept-action-row">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Risk {row}</legend>
            <TextArea field={p.stateOf(riskField('what', row))} label="What could go wrong?" rows={3} />
            <Select
              field={p.stateOf(riskField('now', row))}
              label={asked('currentRisk')?.asks ?? 'How large is the risk today?'}
              hint={asked('currentRisk')?.why ?? ''}
              items={levels('currentRisk')}
            />
            <TextArea field={p.stateOf(riskField('done', row))} label="What is done about it?" rows={3} />
            <Select
              field={p.stateOf(riskField('after', row))}
              label={asked('residualRisk')?.asks ?? 'How large is it after that?'}
              hint={asked('residualRisk')?.why ?? ''}
              items={levels('residualRisk')}
            />
          </fieldset>
        )
      })}
      {count < mostRisks && (
        <Button classes="govuk-button--secondary" name="do" value={anotherRisk} preventDoubleClick={true}>
          Save and add another risk
        </Button>
      )}
      {before.length > 0 && (
        <Details
          summaryText={
            <>
              What was answered last time<span class="govuk-visually-hidden">: {p.question.title}</span>
            </>
          }
        >
          <ul class="govuk-list govuk-list--bullet">
            {before.map(({ what, now, after, done }) => (
              <li>{[what, now, done, after].filter(said => said !== '').join('. ')}</li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}
