import {
  BackLink,
  Button,
  CsrfField,
  DataTable,
  type FieldState,
  InsetText,
  SummaryList,
  TextInput,
} from '../../ui/index.ts'
import { answersUnder, type Field, nothingGiven, page } from '../../web/index.ts'
import { titleOfField } from '../checks/index.ts'
import { ShowDocument } from '../document/show.tsx'
import { toMarkdown } from '../document/to-markdown.ts'
import { aboutReport, byOf, reportAddress, toWrite } from './on-a-report.ts'
import { figuresAmong, withFigures } from './bound-figures.ts'
import { problemsOf } from './problems.ts'
import { figuresFor } from './publish-report.ts'
import { pictureAddress, Problems } from './report-view.tsx'
import { saveVersion } from './reports.store.ts'
import { mayBeWritten } from './workflow.ts'

const under = answersUnder('alt-')
const alts: Field<Readonly<Record<string, string>>> = under

/** What was recognised in a Word file: what to mend first, then the answers and the words as they will stand. */
export const recognisedPage = page({
  path: '/reports/:report/recognised',
  needs: 'board.write-report',
  form: { alts },
  load: async asked => {
    const on = await toWrite(asked)
    return {
      ...on,
      blocks: withFigures(on.latest.blocks, figuresAmong(await figuresFor(asked.db, on.report))),
      problems: await problemsOf(asked.db, on.report, on.latest, on.template, on.meeting?.heldOn ?? null),
    }
  },
  submit: async ({ data: { report, latest }, values, db, person, now }) => {
    const blocks = latest.blocks.map(block =>
      block.kind === 'picture' ? { ...block, alt: values.alts[block.file] ?? block.alt } : block,
    )
    const version = await saveVersion(
      db,
      report,
      latest,
      {
        ...latest,
        blocks,
        source: toMarkdown(blocks),
        how: 'written',
        note: 'Words for its pictures',
        basedOn: latest.version,
      },
      byOf({ person, now }),
    )
    return {
      to: reportAddress(report),
      saying: `Saved as version ${version}`,
      about: aboutReport(report),
      details: { version },
    }
  },
  view: ({ data: { report, latest, template, problems, blocks }, csrf }) => {
    const pictures = latest.blocks.filter(block => block.kind === 'picture')
    const intake = latest.intake
    const field = (file: string, alt: string): FieldState => ({
      ...nothingGiven,
      name: `alt-${file}`,
      id: `alt-${file}`,
      value: alt,
      error: undefined,
    })
    // What the file itself showed, and what the checks find in what was taken from it, said once.
    const told = new Set(intake?.problems.map(one => one.says))
    // Which answers are missing is said below with where to give them, unless the file has none at all.
    const hasNone = intake !== null && intake.missing.length >= template.questions.length
    const ofFile = (intake?.problems ?? []).filter(one => hasNone || one.check !== 'word-question-missing')
    const all = [...ofFile, ...problems.filter(one => !told.has(one.says))]
    return {
      title: `What was recognised: ${report.title}`,
      wide: true,
      body: (
        <>
          <BackLink href={reportAddress(report)}>{report.title}</BackLink>
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">What was recognised</h1>
          {intake === null && (
            <InsetText>
              The newest version was not taken in from Word.{' '}
              <a class="govuk-link" href={reportAddress(report, '/upload')}>
                Take one in
              </a>
              .
            </InsetText>
          )}
          <Problems report={report} findings={all} mayMend={mayBeWritten(report)} />
          {intake !== null && intake.missing.length > 0 && (
            <p class="govuk-body">
              The file has no place for: {intake.missing.map(titleOfField).join(', ')}.{' '}
              <a class="govuk-link" href={reportAddress(report, '/fields')}>
                Answer them here
              </a>
              .
            </p>
          )}
          {intake !== null && intake.removed.length > 0 && (
            <InsetText>
              <p class="govuk-body">Hidden in the file, and left out:</p>
              <ul class="govuk-list govuk-list--bullet">
                {intake.removed.map(one => (
                  <li>{one}</li>
                ))}
              </ul>
            </InsetText>
          )}
          {pictures.length > 0 && mayBeWritten(report) && (
            <form method="post" novalidate>
              <CsrfField token={csrf} />
              <h2 class="govuk-heading-m">Pictures</h2>
              <p class="govuk-body">
                Somebody who cannot see the picture hears these words instead. A chart is better put in as a{' '}
                <a class="govuk-link" href={reportAddress(report, '/figures')}>
                  figure of the data set
                </a>
                .
              </p>
              {pictures.map((picture, index) => (
                <div class="kept-action-row">
                  <img
                    class="kept-picture kept-picture--small"
                    src={pictureAddress(report, picture.file)}
                    alt={picture.alt}
                  />
                  <TextInput
                    field={field(picture.file, picture.alt)}
                    label={`What does picture ${index + 1} show?`}
                    hint="What it says, not that it is a picture."
                  />
                </div>
              ))}
              <Button preventDoubleClick={true}>Save the words for pictures</Button>
            </form>
          )}
          {mayBeWritten(report) && (
            <Button href={reportAddress(report)} classes="govuk-button--secondary">
              Go on to the report, and send it for clearance
            </Button>
          )}
          <div class="kept-page-and-words">
            <section aria-labelledby="answers">
              <h2 class="govuk-heading-m" id="answers">
                Answers to the template
              </h2>
              <SummaryList
                rows={template.questions.map(question => ({
                  key: { text: question.title },
                  value: { text: latest.answers[question.name] || 'Not found' },
                  actions: {
                    items: [
                      {
                        href: `${reportAddress(report, '/fields')}#answer-${question.name}`,
                        text: 'Change',
                        visuallyHiddenText: question.title,
                      },
                    ],
                  },
                }))}
              />
            </section>
            <section aria-labelledby="words">
              <h2 class="govuk-heading-m" id="words">
                The report
              </h2>
              {blocks.length === 0 ? (
                <p class="govuk-body">No words were found.</p>
              ) : (
                <ShowDocument
                  blocks={blocks}
                  options={{ pictureAddress: file => pictureAddress(report, file), anchors: 'recognised-' }}
                />
              )}
            </section>
          </div>
          <DataTable
            caption="In numbers"
            columns={[
              { heading: 'What', cell: (one: readonly [string, number]) => one[0] },
              { heading: 'How many', numeric: true, cell: one => String(one[1]) },
            ]}
            rows={(['heading', 'paragraph', 'list', 'table', 'picture'] as const).map(
              kind =>
                [
                  `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`,
                  latest.blocks.filter(one => one.kind === kind).length,
                ] as const,
            )}
          />
        </>
      ),
    }
  },
})
