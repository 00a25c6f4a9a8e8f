import { councilOf } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import {
  changeChoices,
  type ChildrenChanged,
  type Choices,
  findUpload,
  hoursKept,
  leaveFileOut,
  loadedInForce,
  loadParts,
  type Part,
  placesWith,
  readUpload,
  signatureOf,
  takeTurnToLoad,
  throwUploadAway,
  type Told,
} from '../../loads/index.ts'
import type { Return903 } from '../../dataset/index.ts'
import {
  financialYear,
  financialYearName,
  inReturnForm,
  inWords,
  type PlainDate,
  readPlainDate,
  Refusal,
} from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  type Content,
  CsrfField,
  DataTable,
  Details,
  govuk,
  plural,
  Refusals,
  Tag,
  WarningText,
} from '../../ui/index.ts'
import { answersUnder, type Asked, choice, notFound, page, query, text } from '../../web/index.ts'
import { computeFiguresInForce } from '../figures/compute-figures.ts'
import { valueInWords, wholeNumber } from '../in-words.ts'
import { enteredDictionary } from '../entered-dictionary.ts'
import { rowsIn, titleOf } from './part-in-words.ts'
import { type Preview, previewOf } from './preview.ts'

const firstYear = 2017
const lastYear = 2027

type Read = Readonly<{
  id: string
  choices: Choices
  parts: readonly Part[]
  preview: Preview | null
  refusals: readonly string[]
  /** What was in force when the page was made: loading on top of something else is refused. */
  signature: string
  showValues: boolean
}>

/** Answers as dd/mm/yyyy or as a date box gives them. */
const dayIn = (answer: string): PlainDate | null => {
  const found = /^(\d{1,2})[/ .-](\d{1,2})[/ .-](\d{4})$/.exec(answer)
  return readPlainDate(
    found ? `${found[3]}-${(found[2] ?? '').padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}` : answer,
  )
}

const read = async (db: Db, asked: Asked): Promise<Read> => {
  const upload =
    (await findUpload(db, { id: asked.params['upload'] ?? '', by: asked.person.id, now: asked.now })) ??
    notFound({
      title: 'These files are not waiting any more',
      says: `They have been loaded, or thrown away, or they waited for more than ${hoursKept} hours. Nothing was changed just now. Where they were not loaded, send them again.`,
      link: { text: 'See what has been loaded', href: '/loads' },
    })
  const council = (await councilOf(db)).code ?? ''
  const loaded = await loadedInForce(db, council)
  const parts = await readUpload(upload.files, upload.choices, {
    today: asked.today,
    measures: enteredDictionary,
    before: year => loaded.returns.find(one => one.yearEnd === year) ?? null,
  })
  const refusals = parts.flatMap(part => part.refusals)
  const returns = parts.flatMap((part): Return903[] => (part.kind === '903' && part.given ? [part.given] : []))
  const places = await placesWith(db, loaded, returns)
  return {
    id: upload.id,
    choices: upload.choices,
    parts,
    refusals,
    preview: refusals.length === 0 ? previewOf(loaded, places, council, parts) : null,
    signature: await signatureOf(db),
    showValues: (asked.query['values'] ?? '') !== '',
  }
}

const Questions = ({ part, choices }: { part: Part; choices: Choices }): Content => {
  if (part.kind === '903') {
    const year = part.given?.yearEnd ?? part.year.yearEnd
    return (
      <div class="kept-filters__boxes">
        <govuk.Select
          id={`year-${part.id}`}
          name={`year-${part.id}`}
          label={{ text: 'Year of the return' }}
          hint={{ text: part.year.reasons[0] ?? '' }}
          value={year === null ? '' : String(year)}
          items={[
            ...(year === null ? [{ value: '', text: 'Choose the year' }] : []),
            ...Array.from({ length: lastYear - firstYear + 1 }, (_, at) => lastYear - at).map(one => ({
              value: String(one),
              text: financialYearName(one),
            })),
          ]}
        />
        <govuk.Input
          id={`up-to-${part.id}`}
          name={`up-to-${part.id}`}
          label={{ text: 'Tells of the days up to' }}
          hint={{
            text: year === null ? 'Such as 31/10/2026' : `The year ends on ${inWords(financialYear(year).last)}`,
          }}
          value={part.given ? inReturnForm(part.given.upTo) : ''}
          classes="govuk-input--width-10"
        />
      </div>
    )
  }
  if (part.kind === 'annex-a')
    return (
      <govuk.Input
        id={`as-at-${part.id}`}
        name={`as-at-${part.id}`}
        label={{ text: 'As at' }}
        hint={{ text: 'A workbook does not say its own day. This is read from the newest dates in it' }}
        value={(choices.asAt[part.id] ?? part.asAt) ? inReturnForm((choices.asAt[part.id] ?? part.asAt)!) : ''}
        classes="govuk-input--width-10"
      />
    )
  return null
}

const severities: Readonly<Record<Told['severity'], { text: string; tag: string }>> = {
  'nothing used': { text: 'Nothing can be used', tag: 'govuk-tag--red' },
  'row not used': { text: 'Row not used', tag: 'govuk-tag--red' },
  'value not used': { text: 'Value not used', tag: 'govuk-tag--orange' },
  'look at': { text: 'Look at', tag: 'govuk-tag--grey' },
}

const shownOfOneKind = 25

type Fault = Readonly<{ says: string; mend: string; severity: Told['severity']; told: readonly Told[] }>

const faultsOf = (problems: readonly Told[]): Fault[] => {
  const faults = new Map<string, { says: string; mend: string; severity: Told['severity']; told: Told[] }>()
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.says}`
    const there = faults.get(key)
    if (there) there.told.push(problem)
    else faults.set(key, { says: problem.says, mend: problem.mend, severity: problem.severity, told: [problem] })
  }
  const order: readonly Told['severity'][] = ['nothing used', 'row not used', 'value not used', 'look at']
  return [...faults.values()].sort(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      b.told.length - a.told.length ||
      (a.says < b.says ? -1 : 1),
  )
}

const FaultList = ({ faults, showValues }: { faults: readonly Fault[]; showValues: boolean }): Content => (
  <ul class="kept-faults">
    {faults.map(fault => (
      <li>
        <p class="govuk-body">
          <Tag classes={severities[fault.severity].tag}>{severities[fault.severity].text}</Tag>{' '}
          <strong>{wholeNumber(fault.told.length)}</strong> × {fault.says}
          <br />
          <span class="kept-quiet">{fault.mend}</span>
        </p>
        <Details summaryText={fault.told.length === 1 ? 'Where' : `Where (${wholeNumber(fault.told.length)})`}>
          <DataTable
            caption={fault.says}
            captionHidden={true}
            narrow="scroll"
            columns={[
              { heading: 'File', cell: (one: Told) => one.file.split('/').at(-1) },
              { heading: 'Row', numeric: true, cell: one => one.row ?? 'Whole file' },
              { heading: 'Column', cell: one => one.column ?? '' },
              { heading: 'Kind', cell: one => one.kind },
              ...(showValues ? [{ heading: 'Value', cell: (one: Told) => one.value ?? '' }] : []),
            ]}
            rows={fault.told.slice(0, shownOfOneKind)}
          />
          {fault.told.length > shownOfOneKind && <p class="govuk-body">The first {shownOfOneKind} are shown.</p>}
        </Details>
      </li>
    ))}
  </ul>
)

/** What cannot be used stands open; what should only be looked at is folded, since a return has many such things. */
const Problems = ({ part, showValues }: { part: Part; showValues: boolean }): Content => {
  const faults = faultsOf(part.problems)
  const lost = faults.filter(fault => fault.severity !== 'look at')
  const doubtful = faults.filter(fault => fault.severity === 'look at')
  const number = doubtful.reduce((sum, fault) => sum + fault.told.length, 0)
  return (
    <>
      {lost.length === 0 ? (
        <p class="govuk-body">Every row and every value can be used.</p>
      ) : (
        <FaultList faults={lost} showValues={showValues} />
      )}
      {doubtful.length > 0 && (
        <Details
          summaryText={`${plural(doubtful.length, 'thing', 'kinds of thing')} to look at, in ${plural(number, 'row', 'rows')}: used all the same`}
        >
          <FaultList faults={doubtful} showValues={showValues} />
        </Details>
      )}
    </>
  )
}

const Rules = ({ part }: { part: Part }): Content => {
  if (part.kind !== '903' || part.outcomes.length === 0) return null
  const failed = part.outcomes.flatMap(one => (one.outcome === 'failed' ? [one] : []))
  const notRun = part.outcomes.flatMap(one => (one.outcome === 'could not run' ? [one] : []))
  const reasons = [...new Set(notRun.map(one => one.because))].map(because => ({
    because,
    rules: notRun.filter(one => one.because === because).map(one => one.rule.code),
  }))
  return (
    <Details
      summaryText={`The Department’s rules: ${part.outcomes.length - failed.length - notRun.length} passed, ${failed.length} failed, ${notRun.length} could not run`}
    >
      <DataTable
        caption="Rules that failed, and the measures they distort"
        empty="No rule failed."
        columns={[
          { heading: 'Rule', cell: (one: (typeof failed)[number]) => one.rule.code },
          { heading: 'What it says', cell: one => one.rule.says },
          { heading: 'Rows', numeric: true, cell: one => one.rows.length },
          { heading: 'Distorts', cell: one => one.rule.distorts.join(', ') },
        ]}
        rows={failed}
      />
      <DataTable
        caption="Rules that could not run"
        empty="Every rule could run."
        columns={[
          { heading: 'Why', cell: (one: (typeof reasons)[number]) => one.because },
          { heading: 'Rules', cell: one => one.rules.join(', ') },
        ]}
        rows={reasons}
      />
    </Details>
  )
}

/** A few children come and go with every correction; where a tenth of them would go, part of a return may have been sent for the whole. */
const Children = ({ changed, span }: { changed: ChildrenChanged; span: 'year' | 'day' }): Content => {
  const { before, after, added, gone } = changed
  if (before === 0)
    return (
      <p class="govuk-body">
        {plural(after, 'child', 'children')}. Nothing of this {span} is loaded now.
      </p>
    )
  const words = `${plural(after, 'child', 'children')}: ${wholeNumber(added)} not loaded now, and ${wholeNumber(gone)} loaded now that would go`
  return gone * 10 > before ? (
    <WarningText>
      {words}. Are these all the children of the {span}?
    </WarningText>
  ) : (
    <p class="govuk-body">{words}.</p>
  )
}

const Moved = ({ preview }: { preview: Preview }): Content => (
  <section class="kept-section" aria-labelledby="moves">
    <h2 class="govuk-heading-m" id="moves">
      What would change
    </h2>
    {preview.moved.length === 0 ? (
      <p class="govuk-body">No figure would move.</p>
    ) : (
      <Details
        open={preview.moved.length <= 40}
        summaryText={`${preview.moved.length} figures would move as at ${preview.asAt ? inWords(preview.asAt) : ''}; ${preview.unchanged} stay as they are`}
      >
        <DataTable
          caption="Figures that would move"
          captionHidden={true}
          columns={[
            { heading: 'Measure', cell: (one: (typeof preview.moved)[number]) => one.indicator.title },
            {
              heading: 'Now',
              numeric: true,
              cell: one =>
                one.before?.value === null || !one.before
                  ? 'None'
                  : valueInWords(one.before.value, one.before.unit, one.indicator.decimals),
            },
            {
              heading: 'After loading',
              numeric: true,
              cell: one =>
                one.after.value === null
                  ? 'None'
                  : valueInWords(one.after.value, one.after.unit, one.indicator.decimals),
            },
            {
              heading: 'Counts',
              numeric: true,
              cell: one =>
                one.after.numerator === null
                  ? ''
                  : one.after.denominator === null
                    ? wholeNumber(one.after.numerator)
                    : `${wholeNumber(one.after.numerator)} of ${wholeNumber(one.after.denominator)}`,
            },
          ]}
          rows={preview.moved}
        />
      </Details>
    )}
  </section>
)

/** What was sent, what is wrong with it, what it would change; then load all of it, or nothing. */
export const checkUploadPage = page({
  path: '/loads/check/:upload',
  needs: 'dataset.load-extract',
  form: {
    deed: choice(['check', 'load', 'throw away'], { missing: 'Choose what to do with these files' }),
    signature: text({ missing: 'none' }),
    years: answersUnder('year-'),
    upTo: answersUnder('up-to-'),
    asAt: answersUnder('as-at-'),
    leaveOut: answersUnder('leave-out-'),
  },
  load: asked => read(asked.db, asked),
  submit: async ({ data, values, db, person }) => {
    const here = `/loads/check/${data.id}`
    if (values.deed === 'throw away') {
      await throwUploadAway(db, data.id)
      return { to: '/loads', saying: 'The files were thrown away. Nothing was loaded', about: 'files thrown away' }
    }
    if (values.deed === 'check') {
      const days = (answers: Readonly<Record<string, string>>): Record<string, PlainDate> =>
        Object.fromEntries(
          Object.entries(answers).flatMap(([part, answer]) => {
            if (answer === '') return []
            const day = dayIn(answer)
            if (!day) throw new Refusal('Enter real dates, such as 31/10/2026')
            return [[part, day] as const]
          }),
        )
      const years = Object.fromEntries(
        Object.entries(values.years).flatMap(([part, year]) =>
          /^20\d\d$/.test(year) ? [[part, Number(year)] as const] : [],
        ),
      )
      // A year that was changed takes its own last day with it.
      const upTo = Object.fromEntries(
        Object.entries(days(values.upTo)).filter(([part]) => {
          const was = data.parts.find(one => one.id === part)
          return was?.kind === '903' && was.given?.yearEnd === years[part]
        }),
      )
      await changeChoices(db, data.id, { years, upTo, asAt: days(values.asAt) })
      for (const ordinal of Object.keys(values.leaveOut)) await leaveFileOut(db, data.id, Number(ordinal))
      return { to: here, about: 'files checked again' }
    }
    // Only now, since another load may have come in while this one was being read.
    await takeTurnToLoad(db)
    if (values.signature !== (await signatureOf(db)))
      throw new Refusal(
        'Somebody else loaded files since you opened this page. What would change is counted anew below. Look again, then load',
      )
    const loads = await loadParts(db, data.parts, person.id)
    const council = (await councilOf(db)).code ?? ''
    await computeFiguresInForce(db, council)
    await throwUploadAway(db, data.id)
    return {
      to: '/loads',
      saying: `Loaded: ${data.parts.map(titleOf).join('; ')}`,
      about: data.parts.map(titleOf).join('; '),
      details: { loads },
    }
  },
  looksAt: data => (data.showValues ? `values in files to be loaded` : null),
  view: ({ data, refused, csrf }) => {
    const blocked = data.refusals.length > 0
    return {
      title: 'Check before loading',
      wide: true,
      body: (
        <>
          <BackLink href="/loads/new">Choose other files</BackLink>
          <Refusals refused={refused} />
          <h1 class="govuk-heading-xl">Check before loading</h1>
          {data.parts.length === 0 && <p class="govuk-body-l">No file is left. Choose others.</p>}
          {blocked && (
            <>
              <WarningText>Nothing can be loaded until this is put right.</WarningText>
              <ul class="govuk-list govuk-list--bullet">
                {data.refusals.map(refusal => (
                  <li>{refusal}</li>
                ))}
              </ul>
            </>
          )}
          <form method="post" action={`/loads/check/${data.id}`} novalidate>
            <CsrfField token={csrf} />
            <input type="hidden" name="signature" value={data.signature} />
            {data.parts.map(part => {
              const changed = data.preview?.children.get(part.id)
              return (
                <section class="kept-part" aria-labelledby={`part-${part.id}`}>
                  <h2 class="govuk-heading-m" id={`part-${part.id}`}>
                    {titleOf(part)}
                  </h2>
                  <p class="govuk-body kept-quiet">{part.files.map(file => file.name.split('/').at(-1)).join(', ')}</p>
                  <Questions part={part} choices={data.choices} />
                  {rowsIn(part).length > 0 && (
                    <DataTable
                      caption="What it holds"
                      captionHidden={true}
                      columns={[
                        { heading: 'Module', cell: (row: readonly [string, number]) => row[0] },
                        { heading: 'Rows that can be used', numeric: true, cell: row => wholeNumber(row[1]) },
                      ]}
                      rows={rowsIn(part)}
                    />
                  )}
                  {changed && (part.kind === '903' || part.kind === 'annex-a') && (
                    <Children changed={changed} span={part.kind === '903' ? 'year' : 'day'} />
                  )}
                  {part.kind !== 'not recognised' && <Problems part={part} showValues={data.showValues} />}
                  <Rules part={part} />
                  {blocked && data.parts.length > 1 && (
                    <govuk.Checkboxes
                      idPrefix={`leave-out-${part.id}`}
                      name="leave"
                      classes="govuk-checkboxes--small"
                      items={part.files.map(file => ({
                        name: `leave-out-${file.ordinal ?? 0}`,
                        value: 'yes',
                        text: `Leave out ${file.name.split('/').at(-1) ?? file.name}`,
                      }))}
                    />
                  )}
                </section>
              )
            })}
            {data.preview && <Moved preview={data.preview} />}
            <div class="govuk-button-group">
              {!blocked && (
                <Button name="deed" value="load" preventDoubleClick={true}>
                  Load all of it
                </Button>
              )}
              <Button name="deed" value="check" classes="govuk-button--secondary">
                Check again
              </Button>
              <Button name="deed" value="throw away" classes="govuk-button--secondary">
                Throw these files away
              </Button>
            </div>
          </form>
          {data.parts.some(part => part.problems.length > 0) && !data.showValues && (
            <p class="govuk-body">
              Values are not shown, so that this page can be on a shared screen.{' '}
              <a class="govuk-link" href={`/loads/check/${data.id}${query({ values: 'yes' })}`}>
                Show the values
              </a>{' '}
              (the look is written in the audit trail).
            </p>
          )}
        </>
      ),
    }
  },
})
