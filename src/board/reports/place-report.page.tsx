import { inWords, Refusal } from '../../kernel/index.ts'
import { InsetText, Question, Select } from '../../ui/index.ts'
import { notFound, page, text } from '../../web/index.ts'
import { addItem, agendaOf, arrange, countChange } from '../agenda/agenda.store.ts'
import { addPaper } from '../agenda/papers.store.ts'
import { meetingsBetween } from '../meetings/meetings.store.ts'
import { isOnAgenda, placeReport } from './move-reports.store.ts'
import { aboutReport, onAReport, reportAddress } from './on-a-report.ts'
import { allReports } from './reports.store.ts'

const aNewItem = 'new'

/** A report that stands on no agenda yet goes on one, where its item waits for it or as an item of its own, and goes out with it. */
export const placeReportPage = page({
  path: '/reports/:report/place',
  needs: 'board.invite-author',
  form: { place: text({ missing: 'Choose the item of an agenda' }) },
  load: async asked => {
    const { report, keeps } = await onAReport(asked)
    if (!keeps) return notFound()
    const { db, today } = asked
    const taken = new Set((await allReports(db)).flatMap(one => (one.state === 'withdrawn' ? [] : [one.agendaItem])))
    const meetings = (await meetingsBetween(db, { first: today })).filter(
      one => one.state === 'planned' && one.heldOn > today && one.kind === 'formal',
    )
    const places: { value: string; text: string }[] = []
    const items = new Map<string, Awaited<ReturnType<typeof agendaOf>>>()
    const empty: string[] = []
    for (const meeting of meetings) {
      const agenda = (await agendaOf(db, meeting)).filter(one => one.withdrawnAt === null)
      const when = `${meeting.bodyName}, ${inWords(meeting.heldOn)}`
      items.set(meeting.id, agenda)
      if (agenda.length === 0) {
        empty.push(when)
        continue
      }
      for (const item of agenda)
        if (item.paper === 'report' && !taken.has(item.id) && (item.part === 'open' || report.part !== 'open'))
          places.push({ value: `${meeting.id}|${item.id}`, text: `${when}: item ${item.number ?? ''}, ${item.title}` })
      places.push({ value: `${meeting.id}|${aNewItem}`, text: `${when}: an item of its own` })
    }
    return { report, onAgenda: await isOnAgenda(db, report), meetings, items, places, empty }
  },
  submit: async ({ db, data: { report, onAgenda, meetings, items, places }, values, person, now }) => {
    if (report.state === 'published' || report.state === 'withdrawn')
      throw new Refusal('This report is out, or was withdrawn. It stays where it is')
    if (onAgenda) throw new Refusal('This report is on an agenda already. Move its item there, and it goes with it')
    if (!places.some(one => one.value === values.place)) throw new Refusal('Choose the item of an agenda', 'place')
    const [meetingId = '', itemId = ''] = values.place.split('|')
    const meeting = meetings.find(one => one.id === meetingId) ?? notFound()
    await countChange(db, meeting.id)
    const there = items.get(meeting.id)?.find(one => one.id === itemId)
    const item =
      there?.id ??
      (await addItem(db, meeting.id, {
        title: report.title,
        type: 'report',
        verb: 'consider',
        lead: report.authorShown,
        presenter: '',
        minutesLong: 15,
        fixedStart: null,
        paper: 'report',
        part: report.part,
      }))
    await placeReport(db, report.id, { meeting: meeting.id, item, planItem: there?.planItem ?? report.planItem })
    const isOut = there !== undefined && there.publishedAt !== null
    await addPaper(db, {
      item,
      kind: isOut ? 'late paper' : 'report',
      title: report.title,
      part: report.part,
      report: report.id,
      ...(isOut ? { whatChanged: 'The report came after the agenda went out' } : {}),
      by: person.id,
      now,
    })
    await arrange(db, meeting)
    return {
      to: reportAddress(report),
      saying: `It is on the agenda of ${inWords(meeting.heldOn)}. Once it is cleared, it goes out with that agenda`,
      about: aboutReport(report),
    }
  },
  view: ({ data: { report, onAgenda, places, empty }, form, refused, csrf }) => ({
    title: 'Put it on an agenda',
    body: (
      <Question
        title="Put it on an agenda"
        caption={report.title}
        back={reportAddress(report)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Put it there"
        intro="A report goes out to everyone with the agenda of its meeting, and is kept there as it was."
      >
        {onAgenda && (
          <InsetText>It is on an agenda already. To move it, move its item there: the report goes with it.</InsetText>
        )}
        <Select
          field={form.place}
          label="Where?"
          items={[{ value: '', text: 'Choose one' }, ...places]}
          hint={places.length === 0 ? 'No agenda is begun yet.' : undefined}
        />
        {empty.length > 0 && (
          <InsetText>
            Not begun yet: {empty.join('; ')}.{' '}
            <a class="govuk-link" href="/forward-plan">
              Make the draft agenda from the plan
            </a>{' '}
            first.
          </InsetText>
        )}
      </Question>
    ),
  }),
})
