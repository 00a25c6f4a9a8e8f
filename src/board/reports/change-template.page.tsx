import { Refusal } from '../../kernel/index.ts'
import {
  Button,
  BackLink,
  Checkboxes,
  CsrfField,
  DateInput,
  type FieldState,
  Refusals,
  TextInput,
} from '../../ui/index.ts'
import { answersUnder, choices, type Field, nothingGiven, notFound, optionalDate, page, text } from '../../web/index.ts'
import { clearanceKinds } from './report.ts'
import { builtInTemplates, type TemplateQuestion } from './template.ts'
import { saveTemplate, templatesInUse } from './templates.store.ts'

type Given = Readonly<Record<string, string>>

const under = answersUnder('asks-')
const asGiven = (answers: Given) => ({ ...nothingGiven, value: JSON.stringify(answers) })
const wordings: Field<Given> = { ...under, given: (sent, name) => asGiven(under.read(sent, name)), shows: asGiven }

/** Every question there is, in the words of the newest template, and then of those that Kept comes with. */
const questionsFor = (now: readonly TemplateQuestion[]): TemplateQuestion[] => {
  const full = builtInTemplates[0]?.questions ?? []
  return full.map(question => now.find(one => one.name === question.name) ?? question)
}

/** Without these a report to the board is not lawful, or not understood. */
const alwaysAsked = [
  'executiveSummary',
  'recommendations',
  'reason',
  'risk',
  'currentRisk',
  'residualRisk',
  'backgroundPapers',
]

/** A new version of a template: which questions it asks, in which words, and who clears a report. */
export const changeTemplatePage = page({
  path: '/reports/templates/:template',
  needs: 'board.invite-author',
  form: {
    name: text({ missing: 'Enter what the template is called', max: 120 }),
    asked: choices({ missing: 'Choose what is asked' }),
    wordings,
    clearances: choices({ missing: 'Choose who clears a report' }),
    agreedOn: optionalDate(),
  },
  load: async ({ db, params }) => {
    const template = (await templatesInUse(db)).find(one => one.id === params['template']) ?? notFound()
    return { template, questions: questionsFor(template.questions) }
  },
  starts: ({ template, questions }) => ({
    name: template.name,
    asked: template.questions.map(one => one.name),
    wordings: Object.fromEntries(questions.map(one => [one.name, one.asks])),
    clearances: template.clearances,
    agreedOn: template.agreedOn,
  }),
  submit: async ({ data: { template, questions }, values, db, person }) => {
    const left = questions.find(one => alwaysAsked.includes(one.name) && !values.asked.includes(one.name))
    if (left) throw new Refusal(`“${left.title}” is asked in every report, so it stays`, 'asked')
    const asked = questions
      .filter(one => values.asked.includes(one.name))
      .map(one => {
        const asks = (values.wordings[one.name] ?? '').trim()
        if (asks === '') throw new Refusal(`Write how “${one.title}” is asked`, `asks-${one.name}`)
        return { ...one, asks: asks.slice(0, 300) }
      })
    const version = template.version + 1
    await saveTemplate(
      db,
      {
        id: template.id,
        version,
        name: values.name,
        questions: asked,
        clearances: clearanceKinds.filter(kind => values.clearances.includes(kind)),
        agreedOn: values.agreedOn,
      },
      person.id,
    )
    return {
      to: '/reports/templates',
      saying: `Version ${version} is used for new reports`,
      about: `template ${template.id}`,
      details: { version },
    }
  },
  view: ({ data: { template, questions }, form, refused, csrf }) => {
    const given = JSON.parse(form.wordings.value === '' ? '{}' : form.wordings.value) as Given
    const wording = (question: TemplateQuestion): FieldState => ({
      ...nothingGiven,
      name: `asks-${question.name}`,
      id: `asks-${question.name}`,
      value: given[question.name] ?? question.asks,
      error: refused.find(one => one.field === `asks-${question.name}`)?.says,
    })
    return {
      title: `Change the template: ${template.name}`,
      body: (
        <>
          <BackLink href="/reports/templates">Report templates</BackLink>
          <Refusals refused={refused} form={form} />
          <h1 class="govuk-heading-l">A new version of “{template.name}”</h1>
          <p class="govuk-body">Version {template.version} stays with the reports that were begun in it.</p>
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            <TextInput field={form.name} label="What is it called?" />
            <Checkboxes
              field={form.asked}
              label="What does it ask?"
              items={questions.map(one => ({ value: one.name, text: one.title }))}
              small={true}
            />
            <Checkboxes
              field={form.clearances}
              label="Who looks at a report before it goes out?"
              items={clearanceKinds.map(kind => ({
                value: kind,
                text: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
              }))}
              small={true}
            />
            <DateInput field={form.agreedOn} label="When did the board agree this format? (optional)" />
            <h2 class="govuk-heading-m">How each question is asked</h2>
            {questions.map(one => (
              <TextInput field={wording(one)} label={one.title} hint={one.why} />
            ))}
            <Button preventDoubleClick={true}>Save as version {template.version + 1}</Button>
          </form>
        </>
      ),
    }
  },
})
