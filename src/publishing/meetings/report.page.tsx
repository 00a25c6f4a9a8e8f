import {
  backgroundPapersOf,
  backgroundRemovalsOf,
  calendarOf,
  findReport,
  openUntil,
  publishedVersionOf,
  reportDocument,
  reportsForMeeting,
  ShowDocument,
  templateOf,
  wordsOfBlocks,
} from '../../board/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, InsetText, SummaryList } from '../../ui/index.ts'
import { HardWords, plainWords, termsIn } from '../../voice/index.ts'
import { notFound, page } from '../../web/index.ts'
import { dayInWords } from '../data-set/published.ts'
import { meetingWithPack } from '../packs/packs.store.ts'
import { meetingAddress, pictureAddress } from './addresses.ts'
import { BackgroundPapers } from './background-papers.tsx'

/** One report as it was published, for anyone. One that was taken back says so and shows nothing more. */
export const publishedReportPage = page({
  path: '/published/meetings/:meeting/reports/:report',
  needs: 'public.read',
  layout: 'public',
  load: async ({ db, params, today }) => {
    const meeting = (await meetingWithPack(db, params['meeting'] ?? '')) ?? notFound()
    const report = await findReport(db, params['report'] ?? '')
    if (!report || !(await reportsForMeeting(db, meeting.id)).some(one => one.id === report.id)) return notFound()
    const version = await publishedVersionOf(db, report.id)
    const template = version && (await templateOf(db, version))
    return {
      meeting,
      report,
      version,
      background: await backgroundPapersOf(db, { reports: [report.id] }),
      removed: await backgroundRemovalsOf(db, { reports: [report.id] }),
      until: openUntil(meeting.heldOn, await calendarOf(db)),
      today,
      words: await plainWords(db),
      shown: version && template ? reportDocument(version, template, report.authorShown, meeting.heldOn) : null,
    }
  },
  view: ({ data: { meeting, report, version, shown, background, removed, until, today, words } }) => ({
    title: report.title,
    body: (
      <>
        <BackLink href={meetingAddress(meeting.id)}>
          {meeting.bodyName}, {inWords(meeting.heldOn)}
        </BackLink>
        <h1 class="govuk-heading-xl">{report.title}</h1>
        {report.state === 'withdrawn' || !version || !shown ? (
          <InsetText>
            <strong>This report was taken back after it was published.</strong> {report.withdrawnWhy}
          </InsetText>
        ) : (
          <>
            {version.publishedAt !== null && (
              <p class="govuk-body">
                Published {dayInWords(version.publishedAt)}. The figures in it stay as they were on that day.
              </p>
            )}
            {shown.facts.length > 0 && (
              <SummaryList
                rows={shown.facts.map(({ title, says }) => ({ key: { text: title }, value: { text: says } }))}
              />
            )}
            <ShowDocument
              blocks={shown.blocks}
              options={{ pictureAddress: file => pictureAddress(meeting.id, file) }}
            />
            <BackgroundPapers papers={background} removed={removed} until={until} today={today} headingLevel={2} />
            <HardWords words={termsIn(wordsOfBlocks(shown.blocks), words)} />
          </>
        )}
      </>
    ),
  }),
})
