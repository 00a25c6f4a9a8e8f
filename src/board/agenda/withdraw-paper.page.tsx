import type { Db } from '../../database/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import { Checkboxes, plural, Question, TextArea } from '../../ui/index.ts'
import { choices, notFound, page, text } from '../../web/index.ts'
import { findMeeting } from '../meetings/meetings.store.ts'
import { publishChange } from '../publish-gate/publish-agenda.store.ts'
import { backgroundPapersOf } from '../reports/background-papers.store.ts'
import { byOf } from '../reports/on-a-report.ts'
import { withdrawReport } from '../reports/publish-report.ts'
import { findReport } from '../reports/reports.store.ts'
import { agendaOf } from './agenda.store.ts'
import { itemAddress, itemAsked, meetingInWords, mustBeOnAgenda, mustPublishToChange } from './agenda-pieces.tsx'
import type { Paper } from './paper.ts'
import { paperWithReport, papersOf, sameFileElsewhere, withdrawPaper } from './papers.store.ts'

/** The report of a paper, where it is out and nothing else on an agenda shows it: it goes with the paper. */
const reportThatGoes = async (db: Db, paper: Paper) => {
  if (paper.report === null || (await paperWithReport(db, paper.report, paper.id))) return null
  const report = await findReport(db, paper.report)
  return report?.state === 'published' ? report : null
}

/** All that nobody reads any more once this paper is withdrawn, in words, besides the paper. */
const goesWithIt = async (db: Db, paper: Paper): Promise<string[]> => {
  const elsewhere = await sameFileElsewhere(db, paper.id)
  const report = await reportThatGoes(db, paper)
  const background = (
    await backgroundPapersOf(db, { reports: report === null ? [] : [report.id], papers: [paper.id] })
  ).filter(one => one.removedAt === null)
  return [
    ...elsewhere.map(one => `The same file at the meeting of ${inWords(one.heldOn)}, under “${one.item}”`),
    ...(report === null
      ? paper.report === null
        ? []
        : ['Not its report: that stays with whoever writes it, or with the other agenda that it is on']
      : ['Its report, which then says that it was withdrawn, and why']),
    ...(background.length === 0
      ? []
      : [
          `Its ${plural(background.length, 'background paper', 'background papers')}: ${background.map(one => one.title).join(', ')}`,
        ]),
    ...(paper.publishedAt === null
      ? []
      : ['The packs that hold it, for the public and for members. They are made again without it']),
  ]
}

/** Takes papers from an agenda, each with all that goes with it, for one reason. */
export const withdrawPaperPage = page({
  path: '/meetings/:meeting/agenda/:item/papers/:paper/withdraw',
  needs: 'board.keep-agenda',
  form: {
    also: choices(),
    reason: text({ missing: 'Enter why it is withdrawn', max: 500 }),
  },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    const all = await papersOf(db, meeting.id)
    const paper = all.find(one => one.id === params['paper'] && one.item === item.id) ?? notFound()
    const items = new Map((await agendaOf(db, meeting)).map(one => [one.id, one]))
    const others = all.filter(
      one => one.id !== paper.id && one.withdrawnAt === null && items.get(one.item)?.withdrawnAt === null,
    )
    return { meeting, item, paper, items, others, goes: await goesWithIt(db, paper) }
  },
  submit: async ({ data: { meeting, item, paper, others }, values, db, person, now, today }) => {
    mustBeOnAgenda(meeting, item)
    if (paper.withdrawnAt !== null) throw new Refusal('This paper was withdrawn already')
    const chosen = [paper, ...others.filter(one => values.also.includes(one.id))]
    const withdrawn = []
    for (const one of chosen) {
      withdrawn.push(...(await withdrawPaper(db, one.id, values.reason, now)))
      const report = await reportThatGoes(db, one)
      if (report) await withdrawReport(db, report, values.reason, byOf({ person, now }))
    }
    const out = withdrawn.filter(one => one.wasPublished)
    mustPublishToChange(person, out.length > 0)
    // A private paper was never in what the public was told, so there is no change to tell.
    for (const id of new Set(out.filter(one => one.isOpen).map(one => one.meeting))) {
      const told = id === meeting.id ? meeting : ((await findMeeting(db, id)) ?? notFound())
      await publishChange(db, told, { reason: values.reason, by: person.id, byShown: person.name, now, today })
    }
    return {
      to: itemAddress(meeting.id, item.id),
      saying: chosen.length === 1 ? 'The paper is withdrawn' : `${chosen.length} papers are withdrawn`,
      about: meeting.id,
      details: {
        item: item.id,
        papers: chosen.map(one => one.id),
        meetings: [...new Set(withdrawn.map(one => one.meeting))],
      },
    }
  },
  view: ({ data: { meeting, item, paper, items, others, goes }, form, refused, csrf }) => ({
    title: 'Withdraw a paper',
    body: (
      <Question
        title="Withdraw the paper"
        caption={`${meetingInWords(meeting)}: ${paper.title}`}
        back={itemAddress(meeting.id, item.id)}
        intro={
          <>
            <p class="govuk-body-l">
              Nobody can read it from then on, at this meeting or at one that it was carried to. That it was there, and
              why it went, stays on the record.
            </p>
            {goes.length > 0 && (
              <>
                <h2 class="govuk-heading-s">What goes with it</h2>
                <ul class="govuk-list govuk-list--bullet">
                  {goes.map(one => (
                    <li>{one}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        }
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Withdraw"
        warning={true}
        cancel={itemAddress(meeting.id, item.id)}
      >
        {others.length > 0 && (
          <Checkboxes
            field={form.also}
            label="Withdraw others with it, for the same reason (optional)"
            hint="The other papers of this meeting, each with its report and background papers"
            items={others.map(one => ({
              value: one.id,
              text: `${one.title} (item ${items.get(one.item)?.number ?? ''}${one.item === item.id ? ', this one' : ''})`,
            }))}
          />
        )}
        <TextArea
          field={form.reason}
          label="Why it is withdrawn"
          hint={paper.part === 'open' && item.part === 'open' ? 'The public may read this. Name nobody' : undefined}
          rows={2}
          max={500}
        />
      </Question>
    ),
  }),
})
