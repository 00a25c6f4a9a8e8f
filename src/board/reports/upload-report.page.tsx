import { Refusal } from '../../kernel/index.ts'
import { FileUpload, InsetText, Question } from '../../ui/index.ts'
import { type Field, files, page, type SentFile } from '../../web/index.ts'
import { toMarkdown } from '../document/to-markdown.ts'
import { readWordReport } from '../word/index.ts'
import { CannotBeWritten } from './cannot-be-written.tsx'
import { aboutReport, byOf, reportAddress, toWrite } from './on-a-report.ts'
import { addPicture, saveVersion, versionsOf } from './reports.store.ts'
import { answersFromWord, withPicturesKept } from './take-in-word.ts'
import { mayBeWritten, mustBeWritable } from './workflow.ts'

const largest = 50_000_000
const oneFile = files({ missing: 'Choose the Word file', largest })

/** Too large a file is refused with what to do about it. */
const wordFile: Field<readonly SentFile[]> = {
  ...oneFile,
  read: (sent, name) => {
    if ((sent.files.get(name) ?? []).some(file => file.tooLarge || file.bytes.length > largest))
      throw new Refusal(
        'The file is larger than 50 MB. Make its pictures smaller in Word (Compress Pictures), then send it again',
        name,
      )
    return oneFile.read(sent, name)
  },
}

/** Take a report in from Word. It becomes a version like any other; what was there before is kept. */
export const uploadReportPage = page({
  path: '/reports/:report/upload',
  needs: 'board.write-report',
  form: { file: wordFile },
  load: toWrite,
  submit: async ({ data, values, db, person, now }) => {
    const { report, latest, template, meeting } = data
    mustBeWritable(report)
    const [file, another] = values.file
    if (!file || another) throw new Refusal('Choose one Word file', 'file')
    const word = await readWordReport(file.bytes).catch((error: unknown) => {
      throw error instanceof Refusal ? new Refusal(error.message, 'file') : error
    })
    const kept = new Map<string, string>()
    for (const picture of word.pictures) kept.set(picture.name, await addPicture(db, report.id, picture, person.id))
    const blocks = withPicturesKept(word.blocks, kept)
    const before = (await versionsOf(db, report.id)).find(one => one.intake !== null)
    const { answers, intake } = answersFromWord(
      word,
      latest.answers,
      template,
      { title: report.title, part: report.part, heldOn: meeting?.heldOn ?? null },
      before?.intake ?? null,
    )
    const version = await saveVersion(
      db,
      report,
      latest,
      {
        ...latest,
        answers,
        blocks,
        source: toMarkdown(blocks),
        how: 'uploaded',
        note: '',
        intake,
        basedOn: latest.version,
      },
      byOf({ person, now }),
    )
    return {
      to: reportAddress(report, '/recognised'),
      saying: `Taken in as version ${version}`,
      about: aboutReport(report),
      details: { version },
    }
  },
  view: ({ data: { report, latest }, form, refused, csrf }) => ({
    title: `Take in from Word: ${report.title}`,
    body:
      !mayBeWritten(report) && refused.length === 0 ? (
        <CannotBeWritten report={report} heading="Take the report in from Word" />
      ) : (
        <Question
          title="Take the report in from Word"
          caption={report.title}
          back={reportAddress(report)}
          form={form}
          refused={refused}
          csrf={csrf}
          files={true}
          submit="Take it in"
          intro={
            <>
              <p class="govuk-body-l">
                You see what was recognised, and the few things to mend. Hidden details of the file are left out.
              </p>
              {latest.source !== '' && (
                <InsetText>
                  The words of version {latest.version} are replaced by those of the file. Version {latest.version} is
                  kept, and you can go back to it.
                </InsetText>
              )}
            </>
          }
        >
          <FileUpload
            field={form.file}
            label="The Word file"
            hint="A .docx file. Files with macros are not taken. Accept or reject tracked changes first."
            accept=".docx"
          />
        </Question>
      ),
  }),
})
