import { may } from '../../access/index.ts'
import { inWords, momentInWords, Refusal } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  CsrfField,
  DataTable,
  Details,
  InsetText,
  ProgressSteps,
  Refusals,
  SummaryList,
  TextArea,
  WalkTheThread,
  WarningText,
} from '../../ui/index.ts'
import { address, choice, notFound, optionalText, page, type Visitor } from '../../web/index.ts'
import { deadlinesOf } from '../meetings/deadlines.ts'
import { calendarOf, leadTimesOf } from '../meetings/meetings.store.ts'
import { BackgroundList } from './background-list.tsx'
import { mayKeepBackground } from './background-paper.ts'
import { backgroundPapersOf } from './background-papers.store.ts'
import { isAnnualReport, isOnAgenda } from './move-reports.store.ts'
import { aboutReport, byOf, onAReport, reportAddress, seesWorkings } from './on-a-report.ts'
import { problemsOf } from './problems.ts'
import { figuresFor } from './publish-report.ts'
import { ReportView, Problems } from './report-view.tsx'
import { clearanceKinds, type Report } from './report.ts'
import { addComment, authorsOf, clearancesOf, commentsOf, takeStep } from './reports.store.ts'
import { PartTag, StandingTag, stateInWords, StateTag, taskInWords } from './tags.tsx'
import { isCleared, mayBecome, mayBeWritten, standingsOf } from './workflow.ts'

const deeds = ['send for clearance', 'take back', 'mark as cleared', 'comment'] as const

const way = ['invited', 'drafting', 'for clearance', 'cleared', 'published'] as const

const clearedFor = { finance: 'Finance', legal: 'Law', equalities: 'Equalities', director: 'Director' } as const

const keepsPlaces = (person: Visitor, report: Pick<Report, 'state'>): boolean =>
  may(person, 'board.invite-author') && report.state !== 'published' && report.state !== 'withdrawn'

/** One report: where it stands, what is to do, what it says, and what others said of it. */
export const reportPage = page({
  path: '/reports/:report',
  needs: 'board.read-reports',
  submitNeeds: 'board.write-report',
  form: {
    do: choice(deeds, { missing: 'Choose what to do' }),
    words: optionalText({ max: 4000 }),
  },
  load: async asked => {
    const { db, person } = asked
    const on = await onAReport(asked)
    const { report, latest } = on
    // Who takes part in making it sees its workings; everybody else reads it.
    const takesPart = on.keeps || on.tasks.length > 0
    const mayWork = takesPart && seesWorkings(person)
    const heldOn = on.meeting?.heldOn ?? null
    return {
      ...on,
      mayWork,
      heldOn,
      background: await backgroundPapersOf(db, { reports: [report.id] }),
      isAnnual: await isAnnualReport(db, report.id),
      mayPlace: keepsPlaces(person, report) && !(await isOnAgenda(db, report)),
      figures: latest === null || latest.how === 'frozen' ? [] : await figuresFor(db, report),
      problems:
        mayWork && latest !== null && latest.how !== 'frozen'
          ? await problemsOf(db, report, latest, on.template, heldOn)
          : [],
      standings:
        mayWork && latest !== null
          ? standingsOf(
              on.template.clearances,
              await clearancesOf(db, report.id),
              latest.how === 'frozen' ? (latest.basedOn ?? latest.version) : latest.version,
            )
          : [],
      comments: mayWork ? await commentsOf(db, report.id) : [],
      authors: on.keeps ? await authorsOf(db, report.id) : [],
      deadlines: heldOn === null ? null : deadlinesOf(heldOn, await leadTimesOf(db), await calendarOf(db)),
    }
  },
  submit: async ({ data, values, db, person, now }) => {
    const { report, latest, problems, standings, writes, keeps } = data
    if (!data.mayWork || latest === null) return notFound()
    const who = byOf({ person, now })
    const done = (saying: string) => ({
      to: reportAddress(report),
      saying,
      about: aboutReport(report),
      details: { deed: values.do },
    })
    if (values.do === 'comment') {
      if (values.words === null) throw new Refusal('Write the comment', 'words')
      await addComment(db, report.id, { version: latest.version, words: values.words }, who)
      return done('Your comment stands beside the report')
    }
    if (values.do === 'send for clearance') {
      if (!writes) return notFound()
      const [first] = problems.filter(one => one.severity === 'refuse')
      if (first) throw new Refusal(`Mend this first. ${first.says}`)
      await takeStep(db, report, { state: 'for clearance', version: latest.version }, who)
      return done('The report is with those who clear it')
    }
    if (values.do === 'take back') {
      if (!writes || (report.state === 'cleared' && !keeps)) return notFound()
      await takeStep(db, report, { state: 'drafting', version: latest.version, why: values.words ?? '' }, who)
      return done('The report can be written again')
    }
    if (!keeps) return notFound()
    if (!isCleared(standings))
      throw new Refusal('Not everybody has cleared this version yet. The list says who has not')
    await takeStep(db, report, { state: 'cleared', version: latest.version }, who)
    return done('The report is cleared. It goes out with the agenda')
  },
  view: ({ data, form, refused, csrf, asked: { today, person } }) => {
    const { report, latest, meeting, deadlines, keeps, writes, mayWork, problems, standings, tasks } = data
    const at = (path: string): string => reportAddress(report, path)
    const canWrite = writes && mayBeWritten(report)
    // Nothing is written of it yet, so what is missing is no fault of anybody's.
    const isNew = canWrite && report.state === 'invited'
    const refuses = problems.filter(one => one.severity === 'refuse').length
    const waits = clearanceKinds.filter(kind => tasks.includes(kind))
    const late =
      deadlines !== null &&
      ((mayBeWritten(report) && deadlines.draftBy < today) ||
        (report.state === 'for clearance' && deadlines.clearedBy < today))
    const Deed = (p: { deed: (typeof deeds)[number]; says: string; quiet?: boolean }) => (
      <form method="post" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="do" value={p.deed} />
        <Button preventDoubleClick={true} classes={p.quiet ? 'govuk-button--secondary' : undefined}>
          {p.says}
        </Button>
      </form>
    )
    return {
      title: report.title,
      body: (
        <>
          <BackLink href="/reports">Reports</BackLink>
          <Refusals refused={refused} form={form} />
          <span class="govuk-caption-xl">
            {meeting === null ? 'Report' : `${meeting.bodyName}, ${inWords(meeting.heldOn)}`}
          </span>
          <h1 class="govuk-heading-xl">{report.title}</h1>
          {report.state === 'withdrawn' && (
            <WarningText iconFallbackText="Warning">
              This report was withdrawn{report.withdrawnAt === null ? '' : ` on ${momentInWords(report.withdrawnAt)}`}.{' '}
              {report.withdrawnWhy}
            </WarningText>
          )}
          <p class="govuk-body">
            <StateTag state={report.state} /> <PartTag part={report.part} />
          </p>
          {report.outcome !== '' && mayWork && (
            <InsetText>
              <strong>What the board did with it:</strong> {report.outcome}
            </InsetText>
          )}
          {mayWork && (
            <section class="kept-report-work" aria-labelledby="work">
              <h2 class="govuk-heading-m" id="work">
                Where it stands
              </h2>
              {report.state !== 'withdrawn' && (
                <ProgressSteps
                  steps={way.map(stateInWords)}
                  now={report.state === 'published' ? way.length : way.indexOf(report.state)}
                />
              )}
              {deadlines !== null && (
                <SummaryList
                  rows={[
                    { key: { text: 'Draft by' }, value: { text: inWords(deadlines.draftBy) } },
                    { key: { text: 'Cleared by' }, value: { text: inWords(deadlines.clearedBy) } },
                    { key: { text: 'Published by' }, value: { text: inWords(deadlines.publishBy) } },
                    ...(meeting === null
                      ? []
                      : [
                          {
                            key: { text: 'Meeting' },
                            value: {
                              text: (
                                <a class="govuk-link" href={`/meetings/${meeting.id}`}>
                                  {inWords(meeting.heldOn)}
                                </a>
                              ),
                            },
                          },
                        ]),
                    {
                      key: { text: 'Written by' },
                      value: { text: report.authorShown === '' ? 'Nobody yet' : report.authorShown },
                    },
                    ...(tasks.length === 0
                      ? []
                      : [
                          {
                            key: { text: 'Asked of you' },
                            value: { text: tasks.map(task => taskInWords[task]).join(', ') },
                          },
                        ]),
                  ]}
                />
              )}
              {late && <InsetText>This is late for its meeting.</InsetText>}
              {data.mayPlace && (
                <InsetText>
                  It stands on no agenda yet, so it cannot go out.{' '}
                  <a class="govuk-link" href={at('/place')}>
                    Put it on an agenda
                  </a>
                </InsetText>
              )}
              {isNew && (
                <div class="govuk-button-group">
                  <Button href={at('/upload')}>Take it in from Word</Button>
                  <Button href={at('/write')} classes="govuk-button--secondary">
                    Write the report here
                  </Button>
                </div>
              )}
              {canWrite && (
                <ul class="govuk-list kept-ways">
                  {!isNew && (
                    <li>
                      <a class="govuk-link" href={at('/write')}>
                        Write the report here
                      </a>{' '}
                      or{' '}
                      <a class="govuk-link" href={at('/upload')}>
                        take it in from Word
                      </a>
                    </li>
                  )}
                  <li>
                    <a class="govuk-link" href={at('/fields')}>
                      Answer the questions of the template
                    </a>
                  </li>
                  <li>
                    <a class="govuk-link" href={at('/actions')}>
                      Say what came of earlier actions, and what is promised now
                    </a>
                  </li>
                  <li>
                    <a class="govuk-link" href={at('/background')}>
                      Add the background papers that it was written from
                    </a>
                  </li>
                </ul>
              )}
              <p class="govuk-body">
                <a class="govuk-link" href={at('/history')}>
                  Every version, and what changed
                </a>
                {latest !== null && (
                  <>
                    {' · '}
                    <a class="govuk-link" href={at('/report.md')}>
                      Download the words
                    </a>
                  </>
                )}
                {keeps && (
                  <>
                    {' · '}
                    <a class="govuk-link" href={at('/people')}>
                      Who writes it and who looks at it
                    </a>
                  </>
                )}
                {data.isAnnual && may(person, 'strategy.read') && (
                  <>
                    {' · '}
                    <a class="govuk-link" href={address('/annual-reports/:report', { report: report.id })}>
                      The workbench of the year: recommendations, and what is still to be placed
                    </a>
                  </>
                )}
              </p>
              {isNew ? (
                <Details summaryText={`What it needs before it can be sent for clearance (${refuses})`}>
                  <Problems report={report} findings={problems} mayMend={canWrite} />
                </Details>
              ) : (
                mayBeWritten(report) && <Problems report={report} findings={problems} mayMend={canWrite} />
              )}
              {report.state !== 'invited' && report.state !== 'drafting' && standings.length > 0 && (
                <DataTable
                  caption="Clearance"
                  columns={[
                    { heading: 'For', cell: (one: (typeof standings)[number]) => clearedFor[one.kind] },
                    { heading: 'Stands', cell: one => <StandingTag stands={one.stands} /> },
                    {
                      heading: 'Last word',
                      cell: one =>
                        one.last === null
                          ? '–'
                          : `${one.last.shownAs}, on version ${one.last.version}${one.last.comment === '' ? '' : `: ${one.last.comment}`}`,
                    },
                  ]}
                  rows={standings}
                />
              )}
              <div class="govuk-button-group">
                {canWrite && report.state === 'drafting' && refuses === 0 && (
                  <Deed deed="send for clearance" says="Send it for clearance" />
                )}
                {report.state === 'for clearance' && (keeps || waits.length > 0) && (
                  <Button href={at('/clear')}>Say whether it is cleared</Button>
                )}
                {report.state === 'for clearance' && keeps && isCleared(standings) && (
                  <Deed deed="mark as cleared" says="Mark it as cleared" />
                )}
                {writes &&
                  mayBecome(report, 'drafting') &&
                  (report.state === 'for clearance' || (keeps && report.state !== 'invited')) && (
                    <Deed deed="take back" says="Take it back to drafting" quiet={true} />
                  )}
                {keeps && mayBecome(report, 'withdrawn') && (
                  <a class="govuk-link" href={at('/withdraw')}>
                    Withdraw it
                  </a>
                )}
              </div>
              {canWrite && !isNew && refuses > 0 && (
                <p class="govuk-body">It can be sent for clearance once what must be mended is mended.</p>
              )}
            </section>
          )}
          {latest !== null && (
            <article class="kept-report" aria-label="The report">
              {latest.how === 'frozen' && latest.publishedAt !== null && (
                <p class="govuk-body kept-quiet">
                  Published {momentInWords(latest.publishedAt)}. Its figures stay as they were then.
                </p>
              )}
              <ReportView
                report={report}
                version={latest}
                template={data.template}
                heldOn={data.heldOn}
                figures={data.figures}
              />
            </article>
          )}
          {(data.background.length > 0 || (keeps && mayKeepBackground(report, data))) && (
            <section class="kept-section" aria-labelledby="background">
              <h2 class="govuk-heading-m" id="background">
                Where to read the background papers
              </h2>
              {data.background.length === 0 ? (
                <p class="govuk-body">None that people can inspect.</p>
              ) : (
                <BackgroundList at={at('/background')} papers={data.background} mayRemove={false} />
              )}
              {mayKeepBackground(report, data) && (
                <p class="govuk-body">
                  <a class="govuk-link" href={at('/background')}>
                    Add or remove background papers
                  </a>
                </p>
              )}
            </section>
          )}
          {mayWork && (
            <section class="kept-section" aria-labelledby="comments">
              <h2 class="govuk-heading-m" id="comments">
                Comments
              </h2>
              {data.comments.length === 0 && <p class="govuk-body">Nobody has commented yet.</p>}
              {data.comments.map(one => (
                <div class="kept-comment">
                  <p class="govuk-body-s">
                    <strong>{one.shownAs}</strong>, {momentInWords(one.writtenAt)}, on version {one.version}
                  </p>
                  {one.words.split('\n').map(line => line !== '' && <p class="govuk-body">{line}</p>)}
                </div>
              ))}
              <Details summaryText="Add a comment" open={refused.some(one => one.field === 'words')}>
                <form method="post" novalidate>
                  <CsrfField token={csrf} />
                  <input type="hidden" name="do" value="comment" />
                  <TextArea
                    field={form.words}
                    label="Your comment"
                    hint="Those who write this report and those who clear it read it. It is never published."
                    rows={4}
                  />
                  <Button preventDoubleClick={true}>Add it</Button>
                </form>
              </Details>
            </section>
          )}
          {may(person, 'strategy.read') && <WalkTheThread kind="report" id={report.id} />}
        </>
      ),
    }
  },
})
