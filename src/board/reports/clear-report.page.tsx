import { Refusal } from '../../kernel/index.ts'
import { DataTable, InsetText, Question, Radios, SummaryList, TextArea } from '../../ui/index.ts'
import { choice, notFound, optionalText, page, text } from '../../web/index.ts'
import { type ReportFields, type Risk, risksIn } from '../checks/index.ts'
import { ChangedWords } from './changed-words.tsx'
import { changesBetween } from './merge.ts'
import { aboutReport, byOf, onAReport, reportAddress } from './on-a-report.ts'
import { problemsOf } from './problems.ts'
import { clearanceKinds } from './report.ts'
import { clearancesOf, decideClearance, versionsOf } from './reports.store.ts'
import { Problems } from './report-view.tsx'
import { standingsOf } from './workflow.ts'

const weighed = [
  { name: 'recommendations', key: 'The board is asked to' },
  { name: 'reason', key: 'Because' },
  { name: 'budget', key: 'Money' },
  { name: 'equalities', key: 'Equalities' },
] as const

const Lines = ({ words }: { words: string }) => {
  const lines = words.split('\n').filter(line => line.trim() !== '')
  return lines.length < 2 ? (
    <>{words}</>
  ) : (
    <ol class="govuk-list govuk-list--number">
      {lines.map(line => (
        <li>{line}</li>
      ))}
    </ol>
  )
}

/** What somebody puts their name to: what is asked for, the money and the risks, in front of the question. */
const WhatIsCleared = ({ answers }: { answers: ReportFields }) => {
  const risks = risksIn(answers)
  return (
    <>
      <SummaryList
        rows={weighed.map(({ name, key }) => ({
          key: { text: key },
          value: { text: <Lines words={answers[name] || 'Not said'} /> },
        }))}
      />
      {risks.length > 0 && (
        <DataTable
          caption="Risks"
          rows={risks}
          columns={[
            { heading: 'What could go wrong', cell: (one: Risk) => one.what || 'Not said' },
            { heading: 'Now', cell: one => one.now || 'Not said' },
            { heading: 'What is done about it', cell: one => one.done || 'Not said' },
            { heading: 'After it', cell: one => one.after || 'Not said' },
          ]}
        />
      )}
    </>
  )
}

const kindInWords = {
  finance: 'For finance: the cost is right and there is money',
  legal: 'For law: the council may do this, and says what the law asks',
  equalities: 'For equalities: those it touches were thought of',
  director: 'As director: it may go to the board in my name',
} as const

/** Somebody who was asked to look says whether this version may go out. */
export const clearReportPage = page({
  path: '/reports/:report/clear',
  needs: 'board.write-report',
  form: {
    kind: choice(clearanceKinds, { missing: 'Choose for what you looked at it' }),
    decision: choice(['cleared', 'to mend'], { missing: 'Choose whether it is cleared' }),
    comment: optionalText({ max: 4000 }),
    version: text({ missing: 'Open the page again' }),
  },
  load: async asked => {
    const on = await onAReport(asked)
    const kinds = clearanceKinds.filter(
      kind => (on.keeps || on.tasks.includes(kind)) && on.template.clearances.includes(kind),
    )
    const latest = on.latest ?? notFound()
    if (kinds.length === 0) return notFound()
    return {
      ...on,
      latest,
      kinds,
      problems: await problemsOf(asked.db, on.report, latest, on.template, on.meeting?.heldOn ?? null),
      versions: await versionsOf(asked.db, on.report.id),
      standings: standingsOf(kinds, await clearancesOf(asked.db, on.report.id), latest.version),
    }
  },
  starts: ({ kinds, latest }) => ({
    ...(kinds.length === 1 && kinds[0] ? { kind: kinds[0] } : {}),
    version: String(latest.version),
  }),
  submit: async ({ data: { report, kinds, latest }, values, db, person, now }) => {
    if (report.state !== 'for clearance') throw new Refusal('This report is not with those who clear it at the moment')
    if (!kinds.includes(values.kind)) throw new Refusal('You were not asked to look at it for that', 'kind')
    if (values.version !== String(latest.version))
      throw new Refusal('The report has changed since you opened this page. Look at it as it is now')
    if (values.decision === 'to mend' && values.comment === null)
      throw new Refusal('Say what is to be mended', 'comment')
    await decideClearance(
      db,
      report.id,
      { kind: values.kind, version: latest.version, decision: values.decision, comment: values.comment ?? '' },
      byOf({ person, now }),
    )
    return {
      to: reportAddress(report),
      saying: values.decision === 'cleared' ? 'You have cleared this version' : 'The author sees what is to be mended',
      about: aboutReport(report),
      details: { kind: values.kind, decision: values.decision, version: latest.version },
    }
  },
  view: ({ data: { report, kinds, latest, problems, versions, standings }, form, refused, csrf }) => {
    const seen = standings.flatMap(one => one.last?.version ?? [])
    const since = versions.find(one => seen.length > 0 && one.version === Math.max(...seen))
    return {
      title: `Clear: ${report.title}`,
      body: (
        <Question
          title="Is it cleared?"
          caption={report.title}
          back={reportAddress(report)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Say so"
          intro={
            <>
              <p class="govuk-body-l">
                This is about version {latest.version}. If its words change afterwards, you are asked again.{' '}
                <a class="govuk-link" href={reportAddress(report)}>
                  Read the whole report
                </a>
              </p>
              <WhatIsCleared answers={latest.answers} />
              <Problems report={report} findings={problems} mayMend={false} />
              {since !== undefined && since.version !== latest.version && (
                <section aria-labelledby="changed">
                  <h2 class="govuk-heading-s" id="changed">
                    What changed in the report since version {since.version}, when somebody last looked
                  </h2>
                  <ChangedWords changes={changesBetween(since.source, latest.source)} />
                </section>
              )}
              {kinds.length > 1 && (
                <InsetText>
                  You prepare the board, so you may also record what somebody else said. Say in the comment who it was.
                </InsetText>
              )}
            </>
          }
        >
          <input type="hidden" name="version" value={form.version.value} />
          <Radios
            field={form.kind}
            label="For what did you look at it?"
            items={kinds.map(value => ({ value, text: kindInWords[value] }))}
          />
          <Radios
            field={form.decision}
            label="May it go out?"
            items={[
              { value: 'cleared', text: 'Yes, it is cleared' },
              { value: 'to mend', text: 'No, something is to be mended first' },
            ]}
          />
          <TextArea field={form.comment} label="Comment (optional when it is cleared)" rows={4} />
        </Question>
      ),
    }
  },
})
