import { Refusal } from '../../kernel/index.ts'
import { BackLink, DataTable, FileUpload, InsetText, Question, Radios, Tick, WarningText } from '../../ui/index.ts'
import { address, download, files, notFound, optionalText, page, tick } from '../../web/index.ts'
import { momentInWords } from '../../kernel/index.ts'
import { bringIn, findImport, findUpload, sameBefore, saveUpload, throwAway, undoImport } from './imports.store.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { readPaperAnswers, type RowProblem, writeTemplate } from './paper-answers.ts'
import { agesInWords } from './survey.ts'
import { findVersion, findWave, questionsOf, versionsOf } from './surveys.store.ts'

const largest = 20_000_000
const mostShown = 200

export const paperTemplate = download({
  path: '/voice/surveys/versions/:version/template.xlsx',
  needs: 'voice.enter-survey-answers',
  load: async ({ db, params }) => {
    const version = (await findVersion(db, params['version'] ?? '')) ?? notFound()
    const wave = (await findWave(db, version.wave)) ?? notFound()
    return {
      name: `survey-ages-${version.from}-to-${version.to}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await writeTemplate(version, await questionsOf(db, wave.survey)),
    }
  },
})

export const importAnswersPage = page({
  path: '/voice/surveys/waves/:wave/import',
  needs: 'voice.enter-survey-answers',
  form: {
    version: optionalText(),
    file: files({
      missing: 'Choose the file',
      largest,
      insteadOfLarge: 'Send the papers in several files',
    }),
  },
  load: async ({ db, params }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, versions: await versionsOf(db, wave.id) }
  },
  submit: async ({ db, data, values, person, now }) => {
    if (data.wave.state === 'draft') throw new Refusal('The survey has not been put out')
    const version = data.versions.find(one => one.id === values.version)
    if (!version) throw new Refusal('Choose which version the papers are', 'version')
    const [file] = values.file
    if (!file) throw new Refusal('Choose the file', 'file')
    const read = await readPaperAnswers(file, version, await questionsOf(db, data.wave.survey)).catch(
      (error: unknown) => {
        throw error instanceof Refusal ? new Refusal(error.message, 'file') : error
      },
    )
    const upload = await saveUpload(db, { wave: data.wave.id, version: version.id, read, by: person.id, now })
    return {
      to: address('/voice/surveys/uploads/:upload', { upload }),
      about: data.wave.id,
      details: { rows: read.replies.length, problems: read.problems.length },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Bring in answers on paper',
    body: (
      <Question
        title="Bring in answers on paper"
        caption={`${data.wave.title} ${data.wave.label}`}
        back={waveAddress(data.wave.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        files={true}
        submit="Check the file"
        intro="Type one row for each paper into the template of its version. Nothing is brought in before you have seen the check."
      >
        <ul class="govuk-list">
          {data.versions.map(version => (
            <li>
              <a
                class="govuk-link"
                href={address('/voice/surveys/versions/:version/template.xlsx', { version: version.id })}
              >
                Template for ages {agesInWords(version)} (Excel)
              </a>
            </li>
          ))}
        </ul>
        <Radios
          field={form.version}
          label="Which version are these papers?"
          items={data.versions.map(version => ({ value: version.id, text: `Ages ${agesInWords(version)}` }))}
        />
        <FileUpload field={form.file} label="The file" hint="Excel (.xlsx) or CSV" accept=".xlsx,.csv" />
      </Question>
    ),
  }),
})

/** So many of the same kind in one column are one thing to mend. */
const kindsOf = (problems: readonly RowProblem[]) => {
  const kinds = new Map<string, { problem: RowProblem; count: number }>()
  for (const problem of problems) {
    const key = `${problem.column} ${problem.kind}`
    const there = kinds.get(key)
    if (there) there.count += 1
    else kinds.set(key, { problem, count: 1 })
  }
  return [...kinds.values()]
}

export const checkImportPage = page({
  path: '/voice/surveys/uploads/:upload',
  needs: 'voice.enter-survey-answers',
  form: { go: optionalText(), areOthers: tick() },
  load: async ({ db, params }) => {
    const upload = (await findUpload(db, params['upload'] ?? '')) ?? notFound()
    const wave = (await findWave(db, upload.wave)) ?? notFound()
    const version = (await findVersion(db, upload.version)) ?? notFound()
    return { upload, wave, version, before: await sameBefore(db, upload) }
  },
  submit: async ({ db, data, values, person, today, now }) => {
    const { upload, wave } = data
    if (values.go === 'leave') {
      await throwAway(db, upload.id)
      return { to: waveAddress(wave.id, '/import'), saying: 'The file was thrown away', about: wave.id }
    }
    await bringIn(db, upload, { on: today, by: person.id, now, areOthers: values.areOthers })
    return {
      to: waveAddress(wave.id),
      saying: `${upload.replies.length.toLocaleString('en-GB')} answers were brought in`,
      about: wave.id,
      details: { rows: upload.replies.length },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { upload, wave, version, before } = data
    const bad = new Set(upload.problems.map(problem => problem.row)).size
    const rows = upload.replies.length.toLocaleString('en-GB')
    const title = upload.problems.length > 0 ? 'The file needs mending' : 'The file is good'
    return {
      title,
      wide: upload.problems.length > 0,
      body: (
        <>
          {upload.problems.length === 0 ? (
            <Question
              title={title}
              caption={`${wave.title} ${wave.label}, ages ${agesInWords(version)}`}
              back={waveAddress(wave.id, '/import')}
              refused={refused}
              csrf={csrf}
              submit={`Bring in ${rows} answers`}
              cancel={waveAddress(wave.id, '/import')}
              form={form}
              intro={`${rows} rows were read, and every value is one that may be written. You can undo the import later.`}
            >
              {before && (
                <>
                  <WarningText>
                    The same answers were brought in on {momentInWords(before.importedAt)}. If this is the same file,
                    leave it: each paper counts once.
                  </WarningText>
                  <Tick field={form.areOthers} label="These are other papers, which say the same" small={true} />
                </>
              )}
            </Question>
          ) : (
            <>
              <BackLink href={waveAddress(wave.id, '/import')}>Send another file</BackLink>
              <h1 class="govuk-heading-l">{title}</h1>
              <p class="govuk-body">
                {bad.toLocaleString('en-GB')} of {rows} rows have something to mend, so nothing was brought in. Mend
                them in the file and send it again. What was written is not shown here, because a child wrote it.
              </p>
              <DataTable
                caption="What to mend, by kind"
                rows={kindsOf(upload.problems)}
                columns={[
                  { heading: 'Column', cell: one => `${one.problem.column}, ${one.problem.heading}` },
                  { heading: 'What is wrong', cell: one => one.problem.kind },
                  { heading: 'Rows', numeric: true, cell: one => one.count },
                  { heading: 'How to mend it', cell: one => one.problem.mend },
                ]}
              />
              {upload.problems.length > mostShown && (
                <InsetText>
                  The first {mostShown} of {upload.problems.length.toLocaleString('en-GB')} are listed.
                </InsetText>
              )}
              <DataTable
                caption="Row by row"
                rows={upload.problems.slice(0, mostShown)}
                columns={[
                  { heading: 'Row', cell: problem => problem.row },
                  { heading: 'Column', cell: problem => `${problem.column}, ${problem.heading}` },
                  { heading: 'What is wrong', cell: problem => problem.kind },
                ]}
              />
            </>
          )}
        </>
      ),
    }
  },
})

export const undoImportPage = page({
  path: '/voice/surveys/imports/:import/undo',
  needs: 'voice.enter-survey-answers',
  form: {},
  load: async ({ db, params }) => (await findImport(db, params['import'] ?? '')) ?? notFound(),
  submit: async ({ db, data, person, now }) => {
    await undoImport(db, data, { by: person.id, now })
    return { to: waveAddress(data.wave), saying: 'The import is undone', about: data.id }
  },
  view: ({ data, refused, csrf }) => ({
    title: 'Undo an import',
    body: (
      <Question
        title="Undo an import"
        back={waveAddress(data.wave)}
        refused={refused}
        csrf={csrf}
        submit="Undo it"
        warning={true}
        cancel={waveAddress(data.wave)}
        intro={`The ${data.rows.toLocaleString('en-GB')} answers that were brought in on ${momentInWords(data.importedAt)} are taken away. Results that were published stay as they were published.`}
      >
        {''}
      </Question>
    ),
  }),
})
