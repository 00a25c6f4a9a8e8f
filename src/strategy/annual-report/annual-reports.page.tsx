import { may } from '../../access/index.ts'
import { allBodies, reportAddress, stateInWords } from '../../board/index.ts'
import { inWords, type PlainDate, plainDate, readPlainDate, yearOf } from '../../kernel/index.ts'
import { Button, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { address, page } from '../../web/index.ts'
import { arrangedBy } from './assemble.ts'
import type { HowItCame } from './partner-reports.ts'
import { lastYear, yearInWords } from './report-year.ts'
import { annualReports, reportsThatCame } from './year.store.ts'

const colours: Readonly<Record<HowItCame['stands'], string>> = {
  received: 'govuk-tag--green',
  late: 'govuk-tag--yellow',
  missing: 'govuk-tag--red',
  'to come': 'govuk-tag--grey',
}

/** The reports of partners and services, each with how it came. */
export const PartnerReports = (p: { reports: readonly HowItCame[]; year: string }) => (
  <>
    <h2 class="govuk-heading-m">From partners and services, {p.year}</h2>
    <DataTable
      caption={`From partners and services, ${p.year}`}
      captionHidden={true}
      rows={p.reports}
      empty="No annual report is in the forward plan for that year."
      columns={[
        {
          heading: 'Report',
          cell: one =>
            one.report === null ? (
              one.title
            ) : (
              <a class="govuk-link" href={reportAddress({ id: one.report })}>
                {one.title}
              </a>
            ),
        },
        { heading: 'From', cell: one => (one.lead === '' ? 'Nobody named' : one.lead) },
        { heading: 'Due from', cell: one => inWords(one.dueFrom) },
        {
          heading: 'How it came',
          cell: one => (
            <>
              <Tag classes={colours[one.stands]}>{one.stands}</Tag> {one.says}
            </>
          ),
        },
      ]}
    />
  </>
)

const yearAsked = (asked: string | undefined, today: PlainDate) => {
  const first = asked === undefined ? null : readPlainDate(`${asked}-04-01`)
  return first === null ? lastYear(today) : { first, last: plainDate(`${yearOf(first) + 1}-03-31`) }
}

export const annualReportsPage = page({
  path: '/annual-reports',
  needs: 'strategy.read',
  load: async ({ db, today, query }) => {
    const period = yearAsked(query['year'], today)
    const board = (await allBodies(db)).find(body => body.kind === 'board')
    return {
      period,
      reports: await annualReports(db),
      came: board ? await reportsThatCame(db, board.id, period, today) : [],
    }
  },
  view: ({ data: { period, reports, came }, asked: { person } }) => {
    const began = yearOf(period.first)
    const makes = may(person, 'strategy.write-annual-report')
    return {
      title: 'Annual reports',
      body: (
        <>
          <h1 class="govuk-heading-xl">Annual reports</h1>
          <p class="govuk-body-l">
            The board’s own year, put together from what it decided, did and heard, and the reports of others on theirs.
          </p>
          {reports.length === 0 ? (
            <EmptyState title="None was put together here yet">
              {makes
                ? 'Put the last year together. You edit the draft as any report, and it is cleared as any report.'
                : 'The corporate parenting officer puts it together. It shows here once it is cleared.'}
            </EmptyState>
          ) : (
            <DataTable
              caption="The board’s own"
              rows={reports}
              columns={[
                {
                  heading: 'Report',
                  cell: one => (
                    <a class="govuk-link" href={address('/annual-reports/:report', { report: one.report })}>
                      {one.title}
                    </a>
                  ),
                },
                { heading: 'Year', cell: one => yearInWords(one.period) },
                { heading: 'Arranged by', cell: one => arrangedBy(one.by) },
                { heading: 'State', cell: one => stateInWords(one.state) },
              ]}
            />
          )}
          {makes && <Button href="/annual-reports/new">Put an annual report together</Button>}
          <PartnerReports reports={came} year={yearInWords(period)} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/annual-reports?year=${began - 1}`}>
              The year before
            </a>
            {', '}
            <a class="govuk-link" href={`/annual-reports?year=${began + 1}`}>
              the year after
            </a>
            {came.length === 0 && '. The forward plan may begin with it'}
          </p>
        </>
      ),
    }
  },
})
