import { councilOf, may } from '../../access/index.ts'
import {
  disposeOfLoad,
  findLoad,
  loadHistory,
  loadsInForce,
  problemKindsOfLoad,
  problemsOfLoad,
  undoLoad,
  undoValues,
} from '../../loads/index.ts'
import { dayOfInstant, inShortWords, inWords, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, EmptyState, Question, SummaryList, Tag, Tick } from '../../ui/index.ts'
import { notFound, page, tick } from '../../web/index.ts'
import { computeFiguresInForce } from '../figures/compute-figures.ts'
import { wholeNumber } from '../in-words.ts'

type Load = Awaited<ReturnType<typeof loadHistory>>[number]

const tagOf = (load: Pick<Load, 'state' | 'kind' | 'id'>, speaks: ReadonlySet<string>) => {
  if (load.state === 'undone') return { text: 'Undone', tag: 'govuk-tag--grey' }
  if (load.state === 'disposed') return { text: 'Disposed of', tag: 'govuk-tag--grey' }
  const childLevel = load.kind === '903' || load.kind === 'annex-a'
  return childLevel && !speaks.has(load.id)
    ? { text: 'Replaced', tag: 'govuk-tag--grey' }
    : { text: 'In force', tag: 'govuk-tag--green' }
}

const countOf = (load: Pick<Load, 'counts'>, name: string): number => load.counts[name] ?? 0

/** Everything that was ever loaded, newest first. */
export const loadsPage = page({
  path: '/loads',
  needs: 'dataset.read-loads',
  load: async ({ db, person, today }) => ({
    loads: await loadHistory(db),
    speaks: new Set((await loadsInForce(db)).map(load => load.id)),
    mayLoad: may(person, 'dataset.load-extract'),
    mayDispose: may(person, 'dataset.dispose-of-load'),
    today,
  }),
  view: ({ data }) => ({
    title: 'Loads',
    wide: true,
    body: (
      <>
        <h1 class="govuk-heading-xl">What has been loaded</h1>
        {data.mayLoad && <Button href="/loads/new">Load files</Button>}
        {data.loads.length === 0 ? (
          <EmptyState title="Nothing is loaded yet">Load a statutory return to see its figures.</EmptyState>
        ) : (
          <DataTable
            caption="Newest first"
            columns={[
              {
                heading: 'Load',
                cell: (load: Load) => (
                  <a class="govuk-link" href={`/loads/${load.id}`}>
                    {load.title}
                  </a>
                ),
              },
              { heading: 'Loaded', cell: load => inShortWords(dayOfInstant(load.loadedAt)) },
              { heading: 'By', cell: load => load.loadedBy ?? 'Kept' },
              {
                heading: 'Rows',
                numeric: true,
                cell: load => wholeNumber(load.files.reduce((sum, file) => sum + file.rows, 0)),
              },
              {
                heading: 'Children',
                numeric: true,
                cell: load => (load.counts['children'] === undefined ? '' : wholeNumber(countOf(load, 'children'))),
              },
              { heading: 'Problems', numeric: true, cell: load => wholeNumber(countOf(load, 'problems')) },
              {
                heading: 'State',
                cell: load => {
                  const { text, tag } = tagOf(load, data.speaks)
                  return <Tag classes={tag}>{text}</Tag>
                },
              },
              {
                heading: 'Dispose on',
                cell: load =>
                  load.disposeOn === null || load.disposedAt !== null ? (
                    ''
                  ) : (
                    <>
                      {inShortWords(load.disposeOn)}{' '}
                      {load.disposeOn <= data.today && <Tag classes="govuk-tag--red">Due</Tag>}
                    </>
                  ),
              },
            ]}
            rows={data.loads}
          />
        )}
      </>
    ),
  }),
})

const shownProblems = 200

export const loadPage = page({
  path: '/loads/:load',
  needs: 'dataset.read-loads',
  load: async ({ db, params, person }) => {
    const load =
      (/^[0-9a-f-]{36}$/.test(params['load'] ?? '') && (await findLoad(db, params['load'] ?? ''))) || notFound()
    return {
      load,
      speaks: new Set((await loadsInForce(db)).map(one => one.id)),
      kinds: await problemKindsOfLoad(db, load.id),
      problems: await problemsOfLoad(db, load.id, shownProblems),
      mayUndo: may(person, 'dataset.undo-load'),
    }
  },
  view: ({ data }) => {
    const { load } = data
    const { text, tag } = tagOf(load, data.speaks)
    const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
    return {
      title: load.title,
      wide: true,
      body: (
        <>
          <BackLink href="/loads">What has been loaded</BackLink>
          <h1 class="govuk-heading-xl">{load.title}</h1>
          <p>
            <Tag classes={tag}>{text}</Tag>
          </p>
          <SummaryList
            rows={[
              row('Loaded', `${inWords(dayOfInstant(load.loadedAt))} by ${load.loadedBy ?? 'Kept'}`),
              ...(load.upTo ? [row('Tells of days up to', inWords(load.upTo))] : []),
              ...Object.entries(load.counts).map(([name, number]) =>
                row(name.charAt(0).toUpperCase() + name.slice(1), wholeNumber(number)),
              ),
              ...(load.disposeOn ? [row('To be disposed of on', inWords(load.disposeOn))] : []),
              ...(load.disposedAt
                ? [
                    row(
                      'Disposed of',
                      `${inWords(dayOfInstant(load.disposedAt))}. Proof: ${JSON.stringify(load.disposalProof)}`,
                    ),
                  ]
                : []),
            ]}
          />
          <DataTable
            caption="Files"
            narrow="scroll"
            columns={[
              { heading: 'File', cell: (file: (typeof load.files)[number]) => file.name },
              { heading: 'Bytes', numeric: true, cell: file => wholeNumber(file.bytes) },
              { heading: 'SHA-256', cell: file => <code>{file.sha256.slice(0, 16)}…</code> },
            ]}
            rows={load.files}
          />
          <DataTable
            caption="Problems, by kind"
            empty="Every row was used."
            columns={[
              { heading: 'Problem', cell: (one: (typeof data.kinds)[number]) => one.says },
              { heading: 'Kind', cell: one => one.kind },
              { heading: 'How many', numeric: true, cell: one => wholeNumber(one.number) },
            ]}
            rows={data.kinds}
          />
          {data.problems.length > 0 && (
            <DataTable
              caption={`Where (the first ${shownProblems})`}
              narrow="scroll"
              columns={[
                { heading: 'File', cell: (one: (typeof data.problems)[number]) => one.file },
                { heading: 'Row', numeric: true, cell: one => one.row ?? 'Whole file' },
                { heading: 'Column', cell: one => one.column ?? '' },
                { heading: 'Problem', cell: one => one.says },
                { heading: 'To mend it', cell: one => one.mend },
              ]}
              rows={data.problems}
            />
          )}
          {data.mayUndo && load.state === 'in force' && (
            <div class="govuk-button-group">
              <Button href={`/loads/${load.id}/undo`} classes="govuk-button--secondary">
                Undo this load
              </Button>
              {(load.kind === '903' || load.kind === 'annex-a') && (
                <Button href={`/loads/${load.id}/dispose`} classes="govuk-button--secondary">
                  Dispose of its rows
                </Button>
              )}
            </div>
          )}
        </>
      ),
    }
  },
})

/** Takes a load out of force; what it had replaced speaks again. */
export const undoLoadPage = page({
  path: '/loads/:load/undo',
  needs: 'dataset.undo-load',
  load: async ({ db, params }) =>
    (/^[0-9a-f-]{36}$/.test(params['load'] ?? '') && (await findLoad(db, params['load'] ?? ''))) || notFound(),
  submit: async ({ data, db }) => {
    if (!(await undoLoad(db, data.id))) throw new Refusal('This load is not in force any more. Nothing was changed')
    if (data.kind === 'measures') await undoValues(db, data.id)
    await computeFiguresInForce(db, (await councilOf(db)).code ?? '')
    return { to: '/loads', saying: `Undone: ${data.title}`, about: data.title, details: { load: data.id } }
  },
  view: ({ data, refused, csrf }) => ({
    title: `Undo ${data.title}`,
    body: (
      <Question
        title={`Undo ${data.title}?`}
        back={`/loads/${data.id}`}
        refused={refused}
        csrf={csrf}
        submit="Undo this load"
        warning={true}
        cancel={`/loads/${data.id}`}
        intro="Its figures go, and what it had replaced speaks again. What was published stays as it was published."
      >
        {null}
      </Question>
    ),
  }),
})

/** Throws the child-level rows of a load away for good. The figures that were published or reported stay. */
export const disposeOfLoadPage = page({
  path: '/loads/:load/dispose',
  needs: 'dataset.dispose-of-load',
  form: { sure: tick() },
  load: async ({ db, params }) =>
    (/^[0-9a-f-]{36}$/.test(params['load'] ?? '') && (await findLoad(db, params['load'] ?? ''))) || notFound(),
  submit: async ({ data, values, db, now }) => {
    if (!values.sure) throw new Refusal('Tick that you are sure: rows that are thrown away cannot be had back', 'sure')
    if (data.state === 'disposed') throw new Refusal('The rows of this load were thrown away before')
    const rows = await disposeOfLoad(db, data.id, now)
    await computeFiguresInForce(db, (await councilOf(db)).code ?? '')
    return {
      to: `/loads/${data.id}`,
      saying: `${wholeNumber(rows)} rows were thrown away. The proof is kept with the load`,
      about: data.title,
      details: { load: data.id, rows },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: `Dispose of ${data.title}`,
    body: (
      <Question
        title={`Throw away the rows of ${data.title}?`}
        back={`/loads/${data.id}`}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Throw the rows away"
        warning={true}
        cancel={`/loads/${data.id}`}
        intro="The rows about children are thrown away for good. The record that they were loaded, what was wrong with them and the proof that they are gone stay."
      >
        <Tick field={form.sure} label="I am sure" />
      </Question>
    ),
  }),
})
