import { may } from '../../access/index.ts'
import { inShortWords, inWords, type PlainDate, type WorkingCalendar } from '../../kernel/index.ts'
import { Button, type Column, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { deadlinesOf, type LeadTimes } from '../meetings/deadlines.ts'
import { calendarOf, leadTimesOf } from '../meetings/meetings.store.ts'
import { reportAddress, seesWorkings } from './on-a-report.ts'
import type { ReportTask } from './report.ts'
import { allReports, type ListedReport, tasksOf } from './reports.store.ts'
import { PartTag, StateTag, taskInWords } from './tags.tsx'

type Due = Readonly<{ what: string; on: PlainDate }>

/** The next day by which something must happen to it; null once it is out. */
const nextDue = (report: ListedReport, leadTimes: LeadTimes, calendar: WorkingCalendar): Due | null => {
  if (report.heldOn === null || report.state === 'published' || report.state === 'withdrawn') return null
  const days = deadlinesOf(report.heldOn, leadTimes, calendar)
  if (report.state === 'invited' || report.state === 'drafting') return { what: 'Draft', on: days.draftBy }
  if (report.state === 'for clearance') return { what: 'Clearance', on: days.clearedBy }
  return { what: 'Publication', on: days.publishBy }
}

/** Every report that the reader may see: their own work first, then what is on its way, then what went out. */
export const reportsPage = page({
  path: '/reports',
  needs: 'board.read-reports',
  load: async ({ db, person }) => {
    const [leadTimes, calendar] = [await leadTimesOf(db), await calendarOf(db)]
    const tasks =
      person.id !== null && seesWorkings(person)
        ? await tasksOf(db, person.id)
        : new Map<string, readonly ReportTask[]>()
    return {
      tasks,
      reports: (await allReports(db)).map(report => ({ ...report, due: nextDue(report, leadTimes, calendar) })),
    }
  },
  view: ({ data: { reports, tasks }, asked: { person, today } }) => {
    const isOver = (one: ListedReport): boolean => one.state === 'published' || one.state === 'withdrawn'
    const mine = reports.filter(one => tasks.has(one.id) && !isOver(one)).toReversed()
    const ahead = reports.filter(one => !tasks.has(one.id) && !isOver(one)).toReversed()
    const over = reports.filter(isOver)
    const invites = may(person, 'board.invite-author')
    type Row = (typeof reports)[number]
    const columns: readonly Column<Row>[] = [
      {
        heading: 'Report',
        cell: one => (
          <>
            <a class="govuk-link" href={reportAddress(one)}>
              {one.title}
            </a>{' '}
            <PartTag part={one.part} />
          </>
        ),
      },
      {
        heading: 'Meeting',
        cell: one =>
          one.heldOn === null || one.meeting === null ? (
            'None yet'
          ) : (
            <a class="govuk-link" href={`/meetings/${one.meeting}`}>
              {inShortWords(one.heldOn)}
            </a>
          ),
      },
      { heading: 'Author', cell: one => (one.authorShown === '' ? 'Nobody yet' : one.authorShown) },
      ...(tasks.size === 0
        ? []
        : [
            {
              heading: 'What is asked of you',
              cell: (one: Row) => (tasks.get(one.id) ?? []).map(task => taskInWords[task]).join(', ') || '–',
            },
          ]),
      {
        heading: 'Next',
        cell: one =>
          one.due === null ? (
            '–'
          ) : (
            <>
              {one.due.what} by {inWords(one.due.on)} {one.due.on < today && <Tag classes="govuk-tag--red">Late</Tag>}
            </>
          ),
      },
      { heading: 'State', cell: one => <StateTag state={one.state} /> },
    ]
    const table = (caption: string, rows: readonly Row[]) =>
      rows.length > 0 && <DataTable caption={caption} columns={columns} rows={rows} />
    return {
      title: 'Reports',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">Reports</h1>
          {invites && (
            <div class="govuk-button-group">
              <Button href="/reports/new">Ask for a report</Button>
              <a class="govuk-link" href="/reports/templates">
                Templates
              </a>
            </div>
          )}
          {reports.length === 0 && (
            <EmptyState title="There is no report for you to read yet">
              {invites
                ? 'Ask somebody for one: they get the template, the dates, and what the last report on the subject said.'
                : 'When the clerk asks you for a report, or one is published, it stands here.'}
            </EmptyState>
          )}
          {table('Yours to write or to look at', mine)}
          {table('On their way', ahead)}
          {table('Published or withdrawn', over)}
        </>
      ),
    }
  },
})
