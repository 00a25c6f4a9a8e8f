import { inWords, Refusal } from '../../kernel/index.ts'
import { Question, Radios, Select, TextInput } from '../../ui/index.ts'
import { choice, optionalText, page, text } from '../../web/index.ts'
import { agendaOf } from '../agenda/agenda.store.ts'
import { addPaper, papersOf } from '../agenda/papers.store.ts'
import { actionsOfReport } from '../actions/actions.store.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { aboutReport, byOf, reportAddress, thoseWhoMayBeAsked } from './on-a-report.ts'
import type { ReportAction, ReportAnswers } from './report.ts'
import { allReports, inviteTo, lastReportOn, publishedVersionOf, saveReport } from './reports.store.ts'
import { templatesInUse } from './templates.store.ts'

const noItem = 'none'

/** What the last report promised, with room for what came of it; what it had left open comes too. */
const startedFrom = (
  last: ReportAnswers | null,
  made: readonly Readonly<{ id: string; title: string }>[],
): ReportAnswers => {
  const idOf = (row: ReportAction): string | null => row.action ?? made.find(one => one.title === row.words)?.id ?? null
  const open = (row: ReportAction): ReportAction => ({
    ...row,
    action: idOf(row),
    actual: '',
    state: 'not said yet',
    again: false,
  })
  return { answers: {}, before: (last?.next ?? []).map(open), next: [] }
}

/** Ask somebody for a report: for which meeting, on which template, open or private. */
export const inviteAuthorPage = page({
  path: '/reports/new',
  needs: 'board.invite-author',
  form: {
    title: text({ missing: 'Enter what the report is called', max: 200 }),
    place: text({ missing: 'Choose the meeting, or the item of its agenda' }),
    part: choice(['open', 'exempt', 'confidential'], { missing: 'Choose whether the report is public' }),
    template: text({ missing: 'Choose the template' }),
    person: text({ missing: 'Choose who writes it' }),
    shownAs: optionalText({ max: 150 }),
  },
  load: async ({ db, today, query }) => {
    const meetings = (await meetingsBetween(db, { first: today })).filter(one => one.state !== 'cancelled')
    const places: { value: string; text: string }[] = []
    for (const meeting of meetings) {
      const when = `${meeting.bodyName}, ${inWords(meeting.heldOn)}`
      places.push({ value: `${meeting.id}|${noItem}`, text: `${when}: not on the agenda yet` })
      for (const item of await agendaOf(db, meeting))
        if (item.withdrawnAt === null && (item.paper === 'report' || item.part !== 'open'))
          places.push({ value: `${meeting.id}|${item.id}`, text: `${when}: item ${item.number ?? ''}, ${item.title}` })
    }
    const items = new Map(await Promise.all(meetings.map(async one => [one.id, await agendaOf(db, one)] as const)))
    return {
      meetings,
      places,
      items,
      templates: await templatesInUse(db),
      people: await thoseWhoMayBeAsked(db, today),
      asked: { meeting: query['meeting'] ?? '', item: query['item'] ?? noItem },
    }
  },
  starts: ({ places, templates, items, asked }) => {
    const place = `${asked.meeting}|${asked.item}`
    const item = items.get(asked.meeting)?.find(one => one.id === asked.item)
    return {
      place: places.some(one => one.value === place) ? place : '',
      title: item?.title ?? '',
      part: item?.part ?? 'open',
      template: templates[0]?.id ?? '',
    }
  },
  submit: async ({ data, values, db, person, now }) => {
    const [meetingId = '', itemId = noItem] = values.place.split('|')
    const meeting = data.meetings.find(one => one.id === meetingId)
    if (!meeting) throw new Refusal('Choose the meeting, or the item of its agenda', 'place')
    const item = data.items.get(meetingId)?.find(one => one.id === itemId) ?? null
    if (item && item.part !== 'open' && values.part === 'open')
      throw new Refusal(`That item is ${item.part}, so its report is ${item.part} too`, 'part')
    const template = data.templates.find(one => one.id === values.template)
    if (!template) throw new Refusal('Choose the template', 'template')
    const author = data.people.find(one => one.id === values.person)
    if (!author) throw new Refusal('Choose who writes it', 'person')
    if ((await allReports(db)).some(one => item !== null && one.agendaItem === item.id && one.state !== 'withdrawn'))
      throw new Refusal('There is a report for that item already. Open it to invite more people', 'place')
    const last = await lastReportOn(db, {
      title: values.title,
      planItem: item?.planItem ?? null,
      before: meeting.heldOn,
    })
    const who = byOf({ person, now })
    const made = last ? await actionsOfReport(db, last.id, meeting.heldOn) : []
    const id = await saveReport(
      db,
      {
        title: values.title,
        meeting: meeting.id,
        agendaItem: item?.id ?? null,
        planItem: item?.planItem ?? null,
        template: template.id,
        templateVersion: template.version,
        part: values.part,
        lastReport: last?.id ?? null,
        answers: startedFrom(last ? await publishedVersionOf(db, last.id) : null, made),
      },
      who,
    )
    await inviteTo(db, id, { person: author.id, task: 'write', shownAs: values.shownAs ?? author.displayRole }, who)
    if (item) {
      const there = await papersOf(db, meeting.id)
      if (!there.some(paper => paper.item === item.id && paper.report === id))
        await addPaper(db, {
          item: item.id,
          kind: item.publishedAt === null ? 'report' : 'late paper',
          title: values.title,
          part: values.part,
          report: id,
          ...(item.publishedAt === null ? {} : { whatChanged: 'The report was asked for after the agenda went out' }),
          by: person.id,
          now,
        })
    }
    return {
      to: reportAddress({ id }),
      saying: `The ${author.displayRole.charAt(0).toLowerCase()}${author.displayRole.slice(1)} is asked for the report`,
      about: aboutReport({ id }),
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: 'Ask for a report',
    body: (
      <Question
        title="Ask for a report"
        back="/reports"
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Ask for it"
        intro="The author sees this report and no other, its dates, and what the last report on the subject said."
      >
        <TextInput
          field={form.title}
          label="What is it called?"
          hint="The public may read the title, even of a private report."
        />
        <Select
          field={form.place}
          label="For which meeting?"
          items={[{ value: '', text: 'Choose one' }, ...data.places]}
          hint={data.places.length === 0 ? 'No meeting is planned. Add one first.' : undefined}
        />
        <Radios
          field={form.part}
          label="Who may read it?"
          items={[
            { value: 'open', text: 'Everyone' },
            { value: 'exempt', text: 'Members only: it holds exempt information' },
            { value: 'confidential', text: 'Members only: the law forbids making it public' },
          ]}
        />
        <Radios
          field={form.template}
          label="Which template?"
          items={data.templates.map(one => ({ value: one.id, text: `${one.name}, version ${one.version}` }))}
        />
        <Select
          field={form.person}
          label="Who writes it?"
          hint="Somebody who is not here needs an account with the role of a report author or a partner."
          items={[
            { value: '', text: 'Choose one' },
            ...data.people.map(one => ({ value: one.id, text: one.displayRole })),
          ]}
        />
        <TextInput
          field={form.shownAs}
          label="How is the author shown? (optional)"
          hint="By role, with the organisation where it is another: Designated nurse, the health board."
        />
      </Question>
    ),
  }),
})
