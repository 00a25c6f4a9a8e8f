import { may } from '../../access/index.ts'
import {
  byOf,
  findMeeting,
  findReport,
  isOnAgenda,
  latestVersionOf,
  linesOf,
  mayBeWritten,
  type Meeting,
  type Report,
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
  plural,
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
import { stillToPlace } from './place-paragraphs.ts'
import { yearInWords } from './report-year.ts'
import { annualReports, deedsOnEach, reportsThatCame } from './year.store.ts'

/** One annual report that was put together here, and its draft. */
export const annualReportAsked = async ({ db, params }: Pick<Asked, 'db' | 'params'>) => {
  const annual = (await annualReports(db)).find(one => one.report === params['report']) ?? notFound()
  return { annual, report: (await findReport(db, annual.report)) ?? notFound() }
}

export const itsPage = (report: string): string => address('/annual-reports/:report', { report })

/** The one thing to do next, on the way from the draft to everyone. */
const WhatComesNext = (p: {
  report: Pick<Report, 'id' | 'state' | 'meeting'>
  toPlace: number
  onAgenda: boolean
  meeting: Pick<Meeting, 'heldOn'> | null
}) => {
  const { report, toPlace, onAgenda, meeting } = p
  const on = meeting === null ? 'its meeting' : inWords(meeting.heldOn)
  return (
    <InsetText>
      {mayBeWritten(report) && toPlace > 0 && (
        <p class="govuk-body">
          {plural(toPlace, 'thing of the year has', 'things of the year have')} no place in it yet.{' '}
          <a class="govuk-link" href={`${itsPage(report.id)}/parts`}>
            Put each where it belongs, or leave it out
          </a>
          .
        </p>
      )}
      {!onAgenda && report.state !== 'withdrawn' && (
        <p class="govuk-body">
          It stands on no agenda yet, and goes out with one.{' '}
          <a class="govuk-link" href={reportAddress(report, '/place')}>
            Put it on an agenda
          </a>
          .
        </p>
      )}
      <p class="govuk-body govuk-!-margin-bottom-0">
        {mayBeWritten(report) && 'Next: read it, mend what the checks found, and send it to be cleared.'}
        {report.state === 'for clearance' && (
          <>
            Next: those who clear it say so.{' '}
            <a class="govuk-link" href={reportAddress(report)}>
              See who has not yet
            </a>
            .
          </>
        )}
        {report.state === 'cleared' && `Next: it goes out to everyone when the agenda of ${on} is published.`}
        {report.state === 'withdrawn' && 'It was withdrawn. Put the year together again if one is still wanted.'}
        {report.state === 'published' && report.meeting !== null && (
          <>
            It is out, and stays as it is.{' '}
            <a
              class="govuk-link"
              href={address('/published/meetings/:meeting/reports/:report', {
                meeting: report.meeting,
                report: report.id,
              })}
            >
              Read it as everyone does
            </a>
            . Next: see that each of its recommendations is answered.
          </>
        )}
      </p>
    </InsetText>
  )
}

/** The workbench of one annual report: its draft, what became of the last recommendations, and the new ones. */
export const annualReportPage = page({
  path: '/annual-reports/:report',
  needs: 'strategy.read',
  load: async asked => {
    const { annual, report } = await annualReportAsked(asked)
    const all = await allRecommendations(asked.db)
    return {
      annual,
      report,
      last: lastRecommendations(all, annual.period, annual.report),
      made: all
        .filter(one => one.report === annual.report)
        .toSorted((a, b) => (a.principle ?? 9) - (b.principle ?? 9) || (a.title < b.title ? -1 : 1)),
      came: await reportsThatCame(asked.db, annual.body, annual.period, asked.today),
      deeds: await deedsOnEach(asked.db),
      toPlace: stillToPlace((await latestVersionOf(asked.db, report.id))?.blocks ?? []),
      onAgenda: await isOnAgenda(asked.db, report),
      meeting: report.meeting === null ? null : await findMeeting(asked.db, report.meeting),
    }
  },
  view: ({ data, asked: { person } }) => {
    const { annual, report, last, made, came, deeds } = data
    const makes = may(person, 'strategy.write-annual-report')
    const writes = makes && mayBeWritten(report)
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
              {
                key: { text: 'Meeting' },
                value: {
                  text:
                    data.meeting === null ? (
                      'None yet'
                    ) : (
                      <a class="govuk-link" href={address('/meetings/:meeting', { meeting: data.meeting.id })}>
                        {inWords(data.meeting.heldOn)}
                      </a>
                    ),
                },
              },
            ]}
          />
          {makes && <WhatComesNext {...data} />}
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
            {writes && (
              <a class="govuk-link" href={`${itsPage(annual.report)}/parts`}>
                Put each thing where it belongs
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
              { heading: 'What became of it', cell: one => whatBecame(one, deeds(one.id)) },
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
              { heading: 'What became of it', cell: one => whatBecame(one, deeds(one.id)) },
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
  load: annualReportAsked,
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
