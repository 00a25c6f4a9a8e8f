import { momentInWords, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, Details, InsetText, Refusals, TextArea } from '../../ui/index.ts'
import { choice, optionalText, page, text } from '../../web/index.ts'
import { fromMarkdown } from '../document/from-markdown.ts'
import { CannotBeWritten } from './cannot-be-written.tsx'
import { ChangedWords } from './changed-words.tsx'
import { changesBetween, hasMarks, merge } from './merge.ts'
import { aboutReport, byOf, reportAddress, toWrite } from './on-a-report.ts'
import { draftOf, dropDraft, saveVersion, versionsOf } from './reports.store.ts'
import { mayBeWritten } from './workflow.ts'

/** Far more than any report, and less than a form may bring. */
export const longestReport = 300_000

const versionNumber = (given: string): number => (/^\d{1,6}$/.test(given) ? Number(given) : 0)

/** Write the body of a report. Whoever saves on top of somebody else’s words is shown both, put together as far as may be. */
export const writeReportPage = page({
  path: '/reports/:report/write',
  needs: 'board.write-report',
  form: {
    source: optionalText({ max: longestReport }),
    basedOn: text({ missing: 'Open the page again' }),
    do: choice(['save', 'save and read', 'throw away'], { missing: 'Choose how to save' }),
  },
  load: async asked => {
    const on = await toWrite(asked)
    const { db, person } = asked
    const draft = person.id === null ? undefined : await draftOf(db, on.report.id, person.id)
    return {
      ...on,
      versions: await versionsOf(db, on.report.id),
      draft: draft && draft.source !== on.latest.source ? draft : null,
    }
  },
  starts: ({ latest, draft }) => ({
    source: draft?.source ?? latest.source,
    basedOn: String(draft?.basedOn ?? latest.version),
  }),
  submit: async ({ data, values, db, person, now }) => {
    const { report, latest, versions } = data
    const about = aboutReport(report)
    if (values.do === 'throw away') {
      if (person.id !== null) await dropDraft(db, report.id, person.id)
      return { to: reportAddress(report, '/write'), saying: 'The words that were not saved are gone', about }
    }
    const source = values.source ?? ''
    if (hasMarks(source))
      throw new Refusal(
        'Where both texts stand, choose one or put them together, and take the marked lines out',
        'source',
      )
    const base = versions.find(one => one.version === versionNumber(values.basedOn)) ?? latest
    if (base.version !== latest.version && latest.source !== base.source && latest.source !== source)
      throw new Refusal(
        `${latest.savedByShown === '' ? 'Somebody else' : latest.savedByShown} saved this report while you were writing. Below both are put together. Look at it, then save again`,
        'source',
      )
    const version = await saveVersion(
      db,
      report,
      latest,
      {
        ...latest,
        source,
        blocks: fromMarkdown(source),
        how: base.version === latest.version ? 'written' : 'merged',
        note: '',
        basedOn: base.version,
      },
      byOf({ person, now }),
    )
    if (person.id !== null) await dropDraft(db, report.id, person.id)
    return {
      to: reportAddress(report, values.do === 'save' ? '/write' : ''),
      saying: `Saved as version ${version}`,
      about,
      details: { version },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { report, latest, versions, draft } = data
    // What somebody typed before it was closed is given back to them.
    if (!mayBeWritten(report) && refused.length === 0)
      return { title: `Write: ${report.title}`, body: <CannotBeWritten report={report} heading="Write the report" /> }
    const base = versions.find(one => one.version === versionNumber(form.basedOn.value))
    const isBehind = base !== undefined && base.version !== latest.version && base.source !== latest.source
    const together = isBehind ? merge(base.source, latest.source, form.source.value) : null
    const field = together === null ? form.source : { ...form.source, value: together.text }
    return {
      title: `Write: ${report.title}`,
      wide: true,
      body: (
        <>
          <BackLink href={reportAddress(report)}>{report.title}</BackLink>
          <Refusals refused={refused} form={form} />
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">Write the report</h1>
          {!mayBeWritten(report) && <InsetText>It cannot be changed now. Take it back to drafting first.</InsetText>}
          {draft !== null && refused.length === 0 && (
            <InsetText>
              <p class="govuk-body">
                These are words of yours from {momentInWords(draft.savedAt)} that were not saved as a version.
              </p>
              <form method="post" novalidate>
                <CsrfField token={csrf} />
                <input type="hidden" name="basedOn" value={String(latest.version)} />
                <input type="hidden" name="do" value="throw away" />
                <Button classes="govuk-button--secondary">
                  Throw them away and go on from version {latest.version}
                </Button>
              </form>
            </InsetText>
          )}
          {together !== null && base !== undefined && (
            <section aria-labelledby="both">
              <h2 class="govuk-heading-m" id="both">
                Version {latest.version} came while you were writing
              </h2>
              <p class="govuk-body">
                {together.clashes === 0
                  ? 'You each changed different paragraphs, so both stand together in the box.'
                  : `In ${together.clashes === 1 ? 'one place' : `${together.clashes} places`} you both changed the same words. Both texts stand in the box, between lines that begin with >>>.`}
              </p>
              <Details summaryText="What they changed">
                <ChangedWords changes={changesBetween(base.source, latest.source)} />
              </Details>
              <Details summaryText="Your words, as you sent them">
                <pre class="kept-source">{form.source.value}</pre>
              </Details>
            </section>
          )}
          <form method="post" novalidate data-writing={reportAddress(report, '/keep')}>
            <CsrfField token={csrf} />
            <input
              type="hidden"
              name="basedOn"
              value={together === null ? form.basedOn.value : String(latest.version)}
            />
            <TextArea
              field={field}
              label="The report"
              rows={24}
              classes="kept-writing"
              hint={
                <>
                  # begins a section, and an empty line a paragraph: both are numbered by themselves. **bold**,
                  *emphasis*, - for a list, 1. for a numbered one. Put figures in with{' '}
                  <a class="govuk-link" href={reportAddress(report, '/figures')}>
                    the list of figures
                  </a>
                  , so that they are right on the day.
                </>
              }
            />
            <Details summaryText="How to write tables, figures and pictures">
              <dl class="kept-how">
                <dt>A table with its title</dt>
                <dd>
                  <pre class="kept-source">
                    {'Table: Carers by area\n\n| Area | Carers |\n| --- | ---: |\n| North | 120 |\n| South | 98 |'}
                  </pre>
                </dd>
                <dt>A figure of the data set, in a sentence</dt>
                <dd>
                  <code>{'[[figure: children-in-care]]'}</code> or, of one day,{' '}
                  <code>{'[[figure: children-in-care as at 2019-11-30]]'}</code>
                </dd>
                <dt>A chart or a table of one measure, in a paragraph of its own</dt>
                <dd>
                  <code>{'[[chart: children-in-care | Children in care]]'}</code>
                </dd>
                <dt>A picture that came with Word</dt>
                <dd>
                  <code>{'![What it shows, in words](picture:… "Its title")'}</code>
                </dd>
              </dl>
            </Details>
            <p class="govuk-body kept-quiet" role="status" data-writing-status>
              Version {latest.version}, saved by {latest.savedByShown === '' ? 'nobody yet' : latest.savedByShown}.
            </p>
            <div class="govuk-button-group">
              <Button name="do" value="save and read" preventDoubleClick={true}>
                Save and read it
              </Button>
              <Button name="do" value="save" classes="govuk-button--secondary" preventDoubleClick={true}>
                Save and go on writing
              </Button>
            </div>
          </form>
          <script type="module" src="/assets/writing.js" />
        </>
      ),
    }
  },
})
