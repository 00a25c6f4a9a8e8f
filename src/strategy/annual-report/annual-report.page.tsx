import { may } from '../../access/index.ts'
import {
  byOf,
  findReport,
  latestVersionOf,
  linesOf,
  mayBeWritten,
  reportAddress,
  saveVersion,
  stateInWords,
} from '../../board/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  DataTable,
  InsetText,
  Question,
  Select,
  SummaryList,
  TextArea,
  TextInput,
} from '../../ui/index.ts'
import { address, type Asked, notFound, optionalText, page, text } from '../../web/index.ts'
import { addRecommendation, allRecommendations } from '../recommendations/recommendations.store.ts'
import { principleCalled, sevenPrinciples } from '../strategies/principles.ts'
import { arrangedBy } from './assemble.ts'
import { PartnerReports } from './annual-reports.page.tsx'
import { lastRecommendations, whatBecame } from './past-recommendations.ts'
import { yearInWords } from './report-year.ts'
import { annualReports, reportsThatCame } from './year.store.ts'

const itself = async ({ db, params }: Pick<Asked, 'db' | 'params'>) => {
  const annual = (await annualReports(db)).find(one => one.report === params['report']) ?? notFound()
  return { annual, report: (await findReport(db, annual.report)) ?? notFound() }
}

const itsPage = (report: string): string => address('/annual-reports/:report', { report })

/** The workbench of one annual report: its draft, what became of the last recommendations, and the new ones. */
export const annualReportPage = page({
  path: '/annual-reports/:report',
  needs: 'strategy.read',
  load: async asked => {
    const { annual, report } = await itself(asked)
    const all = await allRecommendations(asked.db)
    return {
      annual,
      report,
      last: lastRecommendations(all, annual.period, annual.report),
      made: all.filter(one => one.report === annual.report).toReversed(),
      came: await reportsThatCame(asked.db, annual.body, annual.period, asked.today),
    }
  },
  view: ({ data: { annual, report, last, made, came }, asked: { person } }) => {
    const writes = may(person, 'strategy.write-annual-report') && mayBeWritten(report)
    return {
      title: annual.title,
      body: (
        <>
          <BackLink href="/annual-reports">Annual reports</BackLink>
          <h1 class="govuk-heading-l">{annual.title}</h1>
          <SummaryList
            rows={[
              {
                key: { text: 'Year' },
                value: { text: `${inWords(annual.period.first)} to ${inWords(annual.period.last)}` },
              },
              { key: { text: 'Arranged by' }, value: { text: arrangedBy(annual.by) } },
              { key: { text: 'State' }, value: { text: stateInWords(report.state) } },
            ]}
          />
          <div class="govuk-button-group">
            {writes ? (
              <Button href={reportAddress(report, '/write')}>Edit the draft</Button>
            ) : (
              <Button href={reportAddress(report)}>Read the report</Button>
            )}
            {writes && (
              <a class="govuk-link" href={reportAddress(report)}>
                Read it, and send it to be cleared
              </a>
            )}
          </div>
          <h2 class="govuk-heading-m">New recommendations</h2>
          <DataTable
            caption="New recommendations"
            captionHidden={true}
            rows={made}
            empty="None yet. Each recommendation names who will do it, and is followed from the day it is made."
            columns={[
              {
                heading: 'Recommendation',
                cell: one => (
                  <a class="govuk-link" href={address('/recommendations/:recommendation', { recommendation: one.id })}>
                    {one.title}
                  </a>
                ),
              },
              { heading: 'Principle', cell: one => principleCalled(one.principle) ?? 'None' },
              { heading: 'Owner', cell: one => one.owner },
            ]}
          />
          {writes && (
            <Button href={`${itsPage(annual.report)}/recommendations/new`} classes="govuk-button--secondary">
              Add a recommendation
            </Button>
          )}
          <h2 class="govuk-heading-m">What became of last year’s recommendations</h2>
          <DataTable
            caption="What became of last year’s recommendations"
            captionHidden={true}
            rows={last}
            empty="No recommendation of an earlier annual report is recorded."
            columns={[
              {
                heading: 'Recommendation',
                cell: one => (
                  <a class="govuk-link" href={address('/recommendations/:recommendation', { recommendation: one.id })}>
                    {one.title}
                  </a>
                ),
              },
              { heading: 'Owner', cell: one => (one.owner === '' ? 'Nobody' : one.owner) },
              { heading: 'What became of it', cell: one => whatBecame(one, 0) },
            ]}
          />
          <PartnerReports reports={came} year={yearInWords(annual.period)} />
        </>
      ),
    }
  },
})

/** A recommendation of this year’s report: followed on its own page, and written into the report. */
export const recommendInAnnualReportPage = page({
  path: '/annual-reports/:report/recommendations/new',
  needs: 'strategy.write-annual-report',
  form: {
    title: text({ missing: 'Enter the recommendation', max: 200 }),
    words: optionalText({ max: 2000 }),
    principle: optionalText(),
    owner: text({ missing: 'Say who will do it, by role', max: 120 }),
  },
  load: itself,
  submit: async ({ db, data: { annual, report }, values, person, now, today }) => {
    if (!mayBeWritten(report))
      throw new Refusal('The report is with those who clear it, or is out. Take it back to drafting first')
    const latest = (await latestVersionOf(db, report.id)) ?? notFound()
    const principle = Number(values.principle ?? '')
    await addRecommendation(db, {
      madeIn: 'annual report',
      year: yearInWords(annual.period),
      title: values.title,
      words: values.words ?? '',
      principle: principle >= 1 && principle <= 7 ? principle : null,
      owner: values.owner,
      madeOn: today,
      report: report.id,
    })
    const lines = [...linesOf(latest.answers['recommendations']), `${values.title} (${values.owner})`]
    await saveVersion(
      db,
      report,
      latest,
      {
        ...latest,
        answers: { ...latest.answers, recommendations: lines.join('\n') },
        how: 'answers',
        note: 'A recommendation added',
        intake: null,
        basedOn: latest.version,
      },
      byOf({ person, now }),
    )
    return {
      to: itsPage(annual.report),
      saying: 'Added to the report. It waits for an answer of its own',
      about: `annual report ${annual.report}`,
    }
  },
  view: ({ data: { annual, report }, form, refused, csrf }) => ({
    title: 'Add a recommendation',
    body: (
      <Question
        title="Add a recommendation"
        caption={annual.title}
        back={itsPage(annual.report)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add it"
      >
        {!mayBeWritten(report) && (
          <InsetText>The report cannot be changed now. Take it back to drafting first.</InsetText>
        )}
        <TextInput field={form.title} label="What do you recommend?" hint="In one line, as the board will read it." />
        <TextArea field={form.words} label="More about it (optional)" rows={4} max={2000} />
        <Select
          field={form.principle}
          label="Principle it serves"
          items={[
            { value: '', text: 'None' },
            ...sevenPrinciples.map((label, index) => ({ value: String(index + 1), text: `${index + 1}. ${label}` })),
          ]}
        />
        <TextInput field={form.owner} label="Who will do it?" hint="A role. No names" />
      </Question>
    ),
  }),
})
