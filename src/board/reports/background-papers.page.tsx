import { inWords } from '../../kernel/index.ts'
import { BackLink, FileUpload, InsetText, Question, TextInput } from '../../ui/index.ts'
import { files, notFound, optionalText, page, text } from '../../web/index.ts'
import { checkPaperFile, largestPaper } from '../agenda/paper-file.ts'
import { saveFile } from '../agenda/papers.store.ts'
import { calendarOf } from '../meetings/meetings.store.ts'
import { BackgroundList } from './background-list.tsx'
import { mayKeepBackground, openUntil, whereInspected } from './background-paper.ts'
import { addBackgroundPaper, backgroundPapersOf } from './background-papers.store.ts'
import { aboutReport, onAReport, reportAddress } from './on-a-report.ts'
import type { Report } from './report.ts'

const whoReads = (report: Report): string =>
  report.part !== 'open'
    ? 'This report is private, so its background papers are never public.'
    : report.publishedAt === null
      ? 'Anyone may read them once the report is published with its agenda. They are not printed in the pack.'
      : 'This report is published, so anyone may read them, and what you add is public at once.'

/** What a report was written from: where each paper can be inspected. */
export const backgroundPapersPage = page({
  path: '/reports/:report/background',
  needs: 'board.read-reports',
  submitNeeds: 'board.write-report',
  form: {
    title: text({ missing: 'Enter the title of the paper', max: 200 }),
    file: files({ largest: largestPaper, insteadOfLarge: 'Make its pictures smaller, or attach it in parts' }),
    address: optionalText({ max: 500 }),
    seenAt: optionalText({ max: 300 }),
  },
  load: async asked => {
    const on = await onAReport(asked)
    const heldOn = on.meeting?.heldOn ?? null
    return {
      ...on,
      heldOn,
      papers: await backgroundPapersOf(asked.db, [on.report.id]),
      until: heldOn === null ? null : openUntil(heldOn, await calendarOf(asked.db)),
      mayKeep: mayKeepBackground(on.report, on),
    }
  },
  submit: async ({ data: { report, papers, heldOn, mayKeep }, values, db, person, now }) => {
    if (!mayKeep) return notFound()
    const [sent] = values.file
    const place = whereInspected({ files: values.file.length, address: values.address, seenAt: values.seenAt })
    const file =
      sent &&
      (await saveFile(db, {
        ...(await checkPaperFile(sent.bytes)),
        bytes: sent.bytes,
        heldOn,
        kind: 'background paper',
        number: papers.length + 1,
        by: person.id,
      }))
    const paper = await addBackgroundPaper(
      db,
      report.id,
      { title: values.title, file: file ?? null, ...place },
      { by: person.id, now },
    )
    return {
      to: reportAddress(report, '/background'),
      saying: 'The background paper is added',
      about: aboutReport(report),
      details: { backgroundPaper: paper },
    }
  },
  view: ({ data: { report, papers, until, mayKeep }, form, refused, csrf, asked: { today } }) => {
    const list = (
      <>
        <p class="govuk-body">
          {whoReads(report)}
          {report.part === 'open' &&
            until !== null &&
            (until < today
              ? ` They had to stay open until ${inWords(until)}.`
              : ` They stay open until ${inWords(until)} at least.`)}
        </p>
        {papers.length === 0 ? (
          <p class="govuk-body">None yet.</p>
        ) : (
          <BackgroundList report={report} papers={papers} mayRemove={mayKeep} />
        )}
      </>
    )
    return {
      title: `Background papers: ${report.title}`,
      body: mayKeep ? (
        <Question
          title="Background papers"
          caption={report.title}
          back={reportAddress(report)}
          form={form}
          refused={refused}
          csrf={csrf}
          files={true}
          submit="Add"
          intro={
            <>
              {list}
              <h2 class="govuk-heading-m">Add a paper</h2>
              <InsetText>
                Add what the report relies on to a great extent. Acts, books and other published works need not be here,
                and nothing private may be.
              </InsetText>
            </>
          }
        >
          <TextInput field={form.title} label="Title" hint="As the public will read it" />
          <p class="govuk-body">Then give one of these, so that people can inspect it.</p>
          <FileUpload
            field={form.file}
            label="The file"
            hint="A PDF, a Word, Excel or PowerPoint file, or a picture, of at most 40 MB"
          />
          <TextInput field={form.address} label="Or its web address" hint="It begins with https://" />
          <TextInput
            field={form.seenAt}
            label="Or where it may be seen"
            hint="Such as: County Hall reception, on weekdays from 9am to 5pm"
          />
        </Question>
      ) : (
        <>
          <BackLink href={reportAddress(report)}>{report.title}</BackLink>
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">Background papers</h1>
          {list}
        </>
      ),
    }
  },
})
