import {
  allBodies,
  byOf,
  findReport,
  fromMarkdown,
  inviteTo,
  lastReportOn,
  latestVersionOf,
  meetingsBetween,
  saveReport,
  saveVersion,
  templatesInUse,
  toMarkdown,
} from '../../board/index.ts'
import type { Db } from '../../database/index.ts'
import { inWords, type Period, type PlainDate, Refusal } from '../../kernel/index.ts'
import { DateInput, InsetText, Question, Radios, Select } from '../../ui/index.ts'
import { address, choice, date, optionalText, page, text, type Visitor } from '../../web/index.ts'
import { type Arrangement, arrangements, assemble } from './assemble.ts'
import { lastYear, mustBeAYear, yearInWords } from './report-year.ts'
import { annualReports, gatherYear, keepAnnualReport } from './year.store.ts'

export type ToPutTogether = Readonly<{
  body: Readonly<{ id: string; name: string }>
  period: Period
  by: Arrangement
  meeting: string | null
}>

/** Puts the draft together as a report of the board, which is then edited, cleared and published as any other. */
const putTogether = async (
  db: Db,
  year: ToPutTogether,
  who: Readonly<{ person: Visitor; now: string; today: PlainDate }>,
): Promise<string> => {
  const by = byOf(who)
  const [template] = await templatesInUse(db)
  if (!template) throw new Refusal('There is no report template')
  const title = `Annual report of the ${year.body.name} ${yearInWords(year.period)}`
  const last = (await annualReports(db)).find(one => one.body === year.body.id && one.period.last < year.period.last)
  const id = await saveReport(
    db,
    {
      title,
      meeting: year.meeting,
      agendaItem: null,
      template: template.id,
      templateVersion: template.version,
      part: 'open',
      lastReport: last?.report ?? (await lastReportOn(db, { title, planItem: null, before: who.today }))?.id ?? null,
      answers: { answers: {}, before: [], next: [] },
    },
    by,
  )
  if (who.person.id !== null)
    await inviteTo(db, id, { person: who.person.id, task: 'write', shownAs: who.person.name }, by)
  await keepAnnualReport(db, {
    report: id,
    body: year.body.id,
    period: year.period,
    by: year.by,
    maker: who.person.id,
    at: who.now,
  })
  const [report, latest] = [await findReport(db, id), await latestVersionOf(db, id)]
  if (!report || !latest) throw new TypeError('The report was not saved')
  const gathered = await gatherYear(db, {
    body: year.body.id,
    bodyName: year.body.name,
    period: year.period,
    today: who.today,
    report: id,
  })
  const source = toMarkdown(assemble(gathered, year.by))
  await saveVersion(
    db,
    report,
    latest,
    {
      ...latest,
      answers: {
        purpose: 'For decision',
        reportingPeriod: `${inWords(year.period.first)} to ${inWords(year.period.last)}`,
        author: who.person.name,
      },
      source,
      blocks: fromMarkdown(source),
      how: 'written',
      note: 'Put together from the records of the year',
      basedOn: latest.version,
    },
    by,
  )
  return id
}

export const newAnnualReportPage = page({
  path: '/annual-reports/new',
  needs: 'strategy.write-annual-report',
  form: {
    body: text({ missing: 'Choose whose year it is' }),
    firstOn: date({ missing: 'Enter the first day of the year' }),
    lastOn: date({ missing: 'Enter the last day of the year' }),
    by: choice(arrangements, { missing: 'Choose how it is arranged' }),
    meeting: optionalText(),
  },
  load: async ({ db, today }) => ({
    bodies: (await allBodies(db)).filter(body => body.kind === 'board'),
    meetings: (await meetingsBetween(db, { first: today })).filter(
      meeting => meeting.state !== 'cancelled' && meeting.kind === 'formal',
    ),
    there: await annualReports(db),
  }),
  starts: ({ bodies }, { today }) => {
    const { first, last } = lastYear(today)
    return { body: bodies[0]?.id ?? '', firstOn: first, lastOn: last, by: 'principle' as const }
  },
  submit: async ({ db, data, values, person, now, today }) => {
    const body = data.bodies.find(one => one.id === values.body)
    if (!body) throw new Refusal('Choose whose year it is', 'body')
    const period = { first: values.firstOn, last: values.lastOn }
    mustBeAYear(period, today)
    const same = data.there.find(
      one => one.body === body.id && one.period.first === period.first && one.period.last === period.last,
    )
    if (same && same.state !== 'withdrawn')
      throw new Refusal('That year was put together already. Open it, or withdraw it first', 'firstOn')
    const meeting = data.meetings.find(one => one.id === values.meeting)
    const report = await putTogether(
      db,
      { body, period, by: values.by, meeting: meeting?.id ?? null },
      { person, now, today },
    )
    return {
      to: address('/annual-reports/:report', { report }),
      saying: 'The draft is put together. Read it, then edit it as any report',
      about: `annual report ${report}`,
    }
  },
  view: ({ data: { bodies, meetings }, form, refused, csrf }) => ({
    title: 'Put an annual report together',
    body: (
      <Question
        title="Put an annual report together"
        back="/annual-reports"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Put it together"
        intro="Kept writes a draft from the decisions, actions, cards, published figures, attendance and events of the year. Each paragraph names its source. You edit it, and it is cleared as any report."
      >
        <InsetText>Only open business and cards that are public go in. Nothing private can.</InsetText>
        <Select
          field={form.body}
          label="Whose year?"
          hint={bodies.length === 0 ? 'There is no board yet. Add one under bodies first.' : undefined}
          items={bodies.map(body => ({ value: body.id, text: body.name }))}
        />
        <DateInput field={form.firstOn} label="First day" />
        <DateInput field={form.lastOn} label="Last day" hint="A year, or less for a snapshot." />
        <Radios
          field={form.by}
          label="How is it arranged?"
          items={[
            { value: 'principle', text: 'By the seven principles of corporate parenting' },
            { value: 'priority', text: 'By the priorities of the strategy' },
          ]}
        />
        <Select
          field={form.meeting}
          label="For which meeting? (optional)"
          items={[
            { value: '', text: 'Not decided yet' },
            ...meetings.map(one => ({ value: one.id, text: `${one.bodyName}, ${inWords(one.heldOn)}` })),
          ]}
        />
      </Question>
    ),
  }),
})
