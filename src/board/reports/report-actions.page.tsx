import { inWords, readPlainDate, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, type FieldState, Refusals, Select, TextArea, TextInput } from '../../ui/index.ts'
import { answersUnder, type Field, nothingGiven, page, text } from '../../web/index.ts'
import { daysIn } from '../checks/index.ts'
import { aboutReport, byOf, reportAddress, toWrite } from './on-a-report.ts'
import { actionStates, type ReportAction, type ReportedState } from './report.ts'
import { saveVersion, versionsOf } from './reports.store.ts'

type Given = Readonly<Record<string, string>>

const under = answersUnder('row-')
const asGiven = (answers: Given) => ({ ...nothingGiven, value: JSON.stringify(answers) })
const rows: Field<Given> = { ...under, given: (sent, name) => asGiven(under.read(sent, name)), shows: asGiven }

/** Room for this many new actions beyond those there are. */
const spare = 3
const lines = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')

/** As people write it: 31 March 2027. */
const dayShown = (due: string): string => {
  const day = readPlainDate(due)
  return day === null ? due : inWords(day)
}

const givenOf = ({
  before,
  next,
}: Readonly<{ before: readonly ReportAction[]; next: readonly ReportAction[] }>): Given =>
  Object.fromEntries([
    ...before.flatMap((row, index) => [
      [`before-${index}-actual`, row.actual],
      [`before-${index}-state`, row.state],
    ]),
    ...next.flatMap((row, index) => [
      [`next-${index}-words`, row.words],
      [`next-${index}-managers`, row.managers.join('\n')],
      [`next-${index}-due`, dayShown(row.due)],
      [`next-${index}-expected`, row.expected.join('\n')],
      [`next-${index}-again`, row.again ? (row.action ?? '') : ''],
    ]),
  ])

/** A day as people type it, kept as 2027-03-31; nothing where nothing is typed, and null where it is no whole day. */
const dayTyped = (typed: string): string | null => {
  if (typed === '') return ''
  const [found] = daysIn(typed)
  return readPlainDate(typed) ?? (found?.text === typed.trim() ? found.day : null)
}

const readNext = (given: Given, before: readonly ReportAction[]): ReportAction[] => {
  const count = Object.keys(given).filter(name => /^next-\d+-words$/.test(name)).length
  return Array.from({ length: count }, (_, index) => index).flatMap((index): ReportAction[] => {
    const at = (part: string): string => given[`next-${index}-${part}`] ?? ''
    const managers = lines(at('managers'))
    const expected = lines(at('expected'))
    if (at('words') === '') {
      if (managers.length > 0 || expected.length > 0 || at('due') !== '')
        throw new Refusal('Say what will be done', `row-next-${index}-words`)
      return []
    }
    if (managers.length === 0) throw new Refusal('Say who answers for it, by role', `row-next-${index}-managers`)
    const due = dayTyped(at('due'))
    if (due === null) throw new Refusal('Enter the day with its year, such as 31 March 2027', `row-next-${index}-due`)
    const old = before.find(one => one.action !== null && one.action === at('again'))
    return [
      {
        action: old?.action ?? null,
        words: at('words'),
        managers,
        due,
        expected,
        actual: '',
        state: 'not said yet',
        again: old !== undefined,
      },
    ]
  })
}

/** What the last report promised and what came of it, and what this one promises. */
export const reportActionsPage = page({
  path: '/reports/:report/actions',
  needs: 'board.write-report',
  form: { rows, basedOn: text({ missing: 'Open the page again' }) },
  load: async asked => {
    const on = await toWrite(asked)
    return { ...on, versions: await versionsOf(asked.db, on.report.id) }
  },
  starts: ({ latest }) => ({ rows: givenOf(latest), basedOn: String(latest.version) }),
  submit: async ({ data, values, db, person, now }) => {
    const { report, latest } = data
    const before = latest.before.map((row, index): ReportAction => {
      const state = actionStates.find(one => one === values.rows[`before-${index}-state`]) ?? row.state
      const actual = values.rows[`before-${index}-actual`] ?? row.actual
      if (state !== 'not said yet' && actual === '')
        throw new Refusal('Say in a sentence what came of it', `row-before-${index}-actual`)
      return { ...row, state, actual }
    })
    const next = readNext(values.rows, before)
    const base = data.versions.find(one => String(one.version) === values.basedOn) ?? latest
    if (JSON.stringify([base.before, base.next]) !== JSON.stringify([latest.before, latest.next]))
      throw new Refusal(
        'Somebody else saved the actions of this report while you had the page open. Look at your rows once more, then save again',
        'rows',
      )
    const version = await saveVersion(
      db,
      report,
      latest,
      { ...latest, before, next, how: 'answers', note: '', basedOn: latest.version },
      byOf({ person, now }),
    )
    return {
      to: reportAddress(report),
      saying: `Saved as version ${version}`,
      about: aboutReport(report),
      details: { version },
    }
  },
  view: ({ data: { report, latest }, form, refused, csrf }) => {
    const given = JSON.parse(form.rows.value === '' ? '{}' : form.rows.value) as Given
    const field = (name: string): FieldState => ({
      ...nothingGiven,
      name: `row-${name}`,
      id: `row-${name}`,
      value: given[name] ?? '',
      error: refused.find(one => one.field === `row-${name}`)?.says,
    })
    const states: Readonly<Record<ReportedState, string>> = {
      'not said yet': 'Not said yet',
      done: 'Done',
      partly: 'Partly done',
      'not concluded': 'Not concluded',
      superseded: 'Overtaken by other work',
    }
    const filled = Object.keys(given).filter(name => /^next-\d+-words$/.test(name) && given[name] !== '').length
    const count = Math.max(latest.next.length, filled) + spare
    const again = latest.before.filter(row => row.action !== null)
    return {
      title: `Actions: ${report.title}`,
      body: (
        <>
          <BackLink href={reportAddress(report)}>{report.title}</BackLink>
          <Refusals refused={refused} />
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">Actions</h1>
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            <input
              type="hidden"
              name="basedOn"
              value={refused.length > 0 ? String(latest.version) : form.basedOn.value}
            />
            <h2 class="govuk-heading-m">What came of the last actions</h2>
            {latest.before.length === 0 && (
              <p class="govuk-body">
                No earlier report on this subject promised anything. When one has, its actions stand here to be
                answered.
              </p>
            )}
            {latest.before.map((row, index) => (
              <fieldset class="govuk-fieldset kept-action-row">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{row.words}</legend>
                <p class="govuk-body">
                  {row.managers.join(', ')}
                  {row.due === '' ? '' : `, by ${dayShown(row.due)}`}.
                  {row.expected.length > 0 && ` Hoped for: ${row.expected.join('; ')}.`}
                </p>
                <Select
                  field={field(`before-${index}-state`)}
                  label="How does it stand?"
                  items={actionStates.map(value => ({ value, text: states[value] }))}
                />
                <TextArea field={field(`before-${index}-actual`)} label="What came of it?" rows={3} />
              </fieldset>
            ))}
            <h2 class="govuk-heading-m">What is promised now</h2>
            {Array.from({ length: count }, (_, index) => (
              <fieldset class="govuk-fieldset kept-action-row">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Action {index + 1}</legend>
                <TextInput field={field(`next-${index}-words`)} label="What will be done?" />
                {again.length > 0 && (
                  <Select
                    field={field(`next-${index}-again`)}
                    label="Does it take up an earlier action again?"
                    hint="Then the two stay one chain."
                    items={[
                      { value: '', text: 'No, it is new' },
                      ...again.map(row => ({ value: row.action ?? '', text: row.words })),
                    ]}
                  />
                )}
                <TextArea
                  field={field(`next-${index}-managers`)}
                  label="Who answers for it?"
                  hint="By role, one on each line."
                  rows={2}
                />
                <TextInput
                  field={field(`next-${index}-due`)}
                  label="By when?"
                  hint="Such as 31 March 2027 or 31/3/2027."
                  classes="govuk-input--width-10"
                />
                <TextArea
                  field={field(`next-${index}-expected`)}
                  label="What is hoped for?"
                  hint="One outcome on each line."
                  rows={3}
                />
              </fieldset>
            ))}
            <Button preventDoubleClick={true}>Save</Button>
          </form>
        </>
      ),
    }
  },
})
