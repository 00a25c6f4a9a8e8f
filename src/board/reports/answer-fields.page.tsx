import { inWords, Refusal } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  CsrfField,
  Details,
  EnterSaves,
  type FieldState,
  InsetText,
  Radios,
  Refusals,
  TextArea,
  TextInput,
} from '../../ui/index.ts'
import { answersUnder, type Field, nothingGiven, optionalText, page, text } from '../../web/index.ts'
import { answersOfRisks, riskField, riskRowOf, risksIn, titleOfField } from '../checks/index.ts'
import { mergeAnswers } from './merge.ts'
import { aboutReport, byOf, reportAddress, toWrite } from './on-a-report.ts'
import { anotherRisk, mostRisks, RiskRows } from './risk-rows.tsx'
import { findReport, publishedVersionOf, saveVersion, versionsOf } from './reports.store.ts'
import type { ReportTemplate, TemplateQuestion } from './template.ts'
import { mayBeWritten } from './workflow.ts'

type Answers = Readonly<Record<string, string>>

const under = answersUnder('answer-')
const asGiven = (answers: Answers) => ({ ...nothingGiven, value: JSON.stringify(answers) })
/** Whatever was typed is given back, question by question. */
const allAnswers: Field<Answers> = { ...under, given: (sent, name) => asGiven(under.read(sent, name)), shows: asGiven }

const answersIn = (value: string): Answers => (value === '' ? {} : (JSON.parse(value) as Answers))

const longestAnswer = 20_000

/** The question that an answer is among the answers to: the level of the third risk is asked as that of the first. */
const questionOf = (template: ReportTemplate, name: string): TemplateQuestion | undefined => {
  const asked = riskRowOf(name) === null ? name : name.replace(/-\d+$/, '')
  return template.questions.find(one => one.name === asked)
}

/** The questions of the template, each with why it is asked and what was answered last time. */
export const answerFieldsPage = page({
  path: '/reports/:report/fields',
  needs: 'board.write-report',
  form: {
    answers: allAnswers,
    basedOn: text({ missing: 'Open the page again' }),
    do: optionalText({ max: 20 }),
  },
  load: async asked => {
    const on = await toWrite(asked)
    const { db } = asked
    const last = on.report.lastReport === null ? null : await findReport(db, on.report.lastReport)
    return {
      ...on,
      versions: await versionsOf(db, on.report.id),
      last: last === null ? null : await publishedVersionOf(db, last.id),
    }
  },
  starts: ({ latest, report }) => ({
    // Who was asked is known, so it need not be typed.
    answers: {
      author: report.authorShown,
      ...Object.fromEntries(Object.entries(latest.answers).map(([name, answer]) => [name, answer ?? ''])),
    },
    basedOn: String(latest.version),
  }),
  submit: async ({ data, values, db, person, now }) => {
    const { report, latest, versions, template } = data
    const base = versions.find(one => String(one.version) === values.basedOn) ?? latest
    const risks = risksIn(values.answers)
    if (risks.length > mostRisks) throw new Refusal(`Tell at most ${mostRisks} risks: the largest`, 'answer-risk')
    const yours = Object.fromEntries(
      [
        ...template.questions
          .filter(question => riskRowOf(question.name) === null)
          .map(question => [question.name, values.answers[question.name] ?? ''] as const),
        ...Object.entries(answersOfRisks(risks)),
      ].map(([name, answer]) => [name, answer.replaceAll('\r\n', '\n')] as const),
    )
    for (const [name, answer] of Object.entries(yours)) {
      const question = questionOf(template, name)
      const title = question?.name === name ? question.title : titleOfField(name)
      if (answer.length > longestAnswer)
        throw new Refusal(`“${title}” is too long. Put the detail in the report itself`, `answer-${name}`)
      if (question?.kind === 'choice' && answer !== '' && !question.among?.includes(answer))
        throw new Refusal(`Choose one of the answers to “${title}”`, `answer-${name}`)
    }
    const { answers, clashes } = mergeAnswers(base.answers, latest.answers, yours)
    const [clash] = clashes
    if (clash !== undefined) {
      const title = template.questions.find(one => one.name === clash)?.title ?? titleOfField(clash)
      throw new Refusal(
        `${latest.savedByShown === '' ? 'Somebody else' : latest.savedByShown} has answered “${title}” since you opened this page: “${latest.answers[clash] ?? ''}”. Your answer is still in the box. Put the two together, then save again`,
        `answer-${clash}`,
      )
    }
    const version = await saveVersion(
      db,
      report,
      latest,
      { ...latest, answers, how: 'answers', note: '', basedOn: base.version },
      byOf({ person, now }),
    )
    return {
      to:
        values.do === anotherRisk
          ? `${reportAddress(report, '/fields')}#answer-${riskField('what', Math.min(risks.length + 1, mostRisks))}`
          : reportAddress(report),
      saying: `Saved as version ${version}`,
      about: aboutReport(report),
      details: { version },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { report, latest, template, meeting, last } = data
    const answers = answersIn(form.answers.value)
    // Risks stand without a gap, as they will be saved.
    const shown: Answers = {
      ...Object.fromEntries(Object.entries(answers).filter(([name]) => riskRowOf(name) === null)),
      ...answersOfRisks(risksIn(answers)),
    }
    const stateOf = (answer: string): FieldState => {
      const name = `answer-${answer}`
      return {
        ...nothingGiven,
        name,
        id: name,
        value: shown[answer] ?? '',
        error: refused.find(one => one.field === name)?.says,
      }
    }
    const Asked = ({ question }: { question: TemplateQuestion }) => {
      const field = stateOf(question.name)
      const label = question.needed ? question.asks : `${question.asks} (optional)`
      const hint = (
        <>
          <strong>{question.title}.</strong> {question.why}
        </>
      )
      const before = last?.answers[question.name] ?? ''
      return (
        <>
          {question.kind === 'choice' ? (
            <Radios
              field={field}
              label={label}
              hint={hint}
              items={(question.among ?? []).map(one => ({ value: one, text: one }))}
            />
          ) : question.kind === 'line' ? (
            <TextInput field={field} label={label} hint={hint} />
          ) : (
            <TextArea field={field} label={label} hint={hint} rows={question.kind === 'lines' ? 4 : 5} />
          )}
          {before !== '' && (
            <Details
              summaryText={
                <>
                  What was answered last time<span class="govuk-visually-hidden">: {question.title}</span>
                </>
              }
            >
              {before.split('\n').map(line => line !== '' && <p class="govuk-body">{line}</p>)}
            </Details>
          )}
        </>
      )
    }
    const isBehind = refused.length > 0 && form.basedOn.value !== String(latest.version)
    return {
      title: `Questions of the template: ${report.title}`,
      body: (
        <>
          <BackLink href={reportAddress(report)}>{report.title}</BackLink>
          <Refusals refused={refused} />
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">Questions of the template</h1>
          <p class="govuk-body">
            {template.name}, version {template.version}
            {template.agreedOn === null ? '' : `, agreed by the board on ${inWords(template.agreedOn)}`}. Save whenever
            you like: nothing has to be answered in one go.
          </p>
          {!mayBeWritten(report) && <InsetText>It cannot be changed now. Take it back to drafting first.</InsetText>}
          {meeting !== null && (
            <InsetText>
              The date of the meeting is{' '}
              <a class="govuk-link" href={`/meetings/${meeting.id}`}>
                {inWords(meeting.heldOn)}
              </a>
              . It comes from the meeting, so it is never typed.
            </InsetText>
          )}
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            {/* Whoever saw the clash saves on top of what was written since. */}
            <input type="hidden" name="basedOn" value={isBehind ? String(latest.version) : form.basedOn.value} />
            <EnterSaves />
            {template.questions.map(question =>
              question.name === 'risk' ? (
                <RiskRows
                  question={question}
                  template={template}
                  answers={shown}
                  last={last?.answers ?? {}}
                  stateOf={stateOf}
                />
              ) : (
                riskRowOf(question.name) === null && <Asked question={question} />
              ),
            )}
            <Button preventDoubleClick={true}>Save</Button>
          </form>
        </>
      ),
    }
  },
})
