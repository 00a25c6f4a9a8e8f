import { Refusal } from '../../kernel/index.ts'
import { Question, TextArea } from '../../ui/index.ts'
import { notFound, page, text } from '../../web/index.ts'
import { findMeeting } from '../meetings/meetings.store.ts'
import { publishChange } from '../publish-gate/publish-agenda.store.ts'
import { itemAddress, itemAsked, meetingInWords, mustBeOnAgenda, mustPublishToChange } from './agenda-pieces.tsx'
import { papersOf, withdrawPaper } from './papers.store.ts'

export const withdrawPaperPage = page({
  path: '/meetings/:meeting/agenda/:item/papers/:paper/withdraw',
  needs: 'board.keep-agenda',
  form: { reason: text({ missing: 'Enter why the paper is withdrawn', max: 500 }) },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    const paper = (await papersOf(db, meeting.id)).find(one => one.id === params['paper'] && one.item === item.id)
    return { meeting, item, paper: paper ?? notFound() }
  },
  submit: async ({ data: { meeting, item, paper }, values, db, person, now, today }) => {
    mustBeOnAgenda(meeting, item)
    if (paper.withdrawnAt !== null) throw new Refusal('This paper was withdrawn already')
    const withdrawn = await withdrawPaper(db, paper.id, values.reason, now)
    const out = withdrawn.filter(one => one.wasPublished)
    mustPublishToChange(person, out.length > 0)
    // A private paper was never in what the public was told, so there is no change to tell.
    for (const id of new Set(out.filter(one => one.isOpen).map(one => one.meeting))) {
      const told = id === meeting.id ? meeting : ((await findMeeting(db, id)) ?? notFound())
      await publishChange(db, told, { reason: values.reason, by: person.id, byShown: person.name, now, today })
    }
    return {
      to: itemAddress(meeting.id, item.id),
      saying: 'The paper is withdrawn',
      about: meeting.id,
      details: { item: item.id, paper: paper.id, meetings: [...new Set(withdrawn.map(one => one.meeting))] },
    }
  },
  view: ({ data: { meeting, item, paper }, form, refused, csrf }) => ({
    title: 'Withdraw a paper',
    body: (
      <Question
        title="Withdraw the paper"
        caption={`${meetingInWords(meeting)}: ${paper.title}`}
        back={itemAddress(meeting.id, item.id)}
        intro="Nobody can read it from then on, at this meeting or at one that it was carried to. That it was there, and why it went, stays on the record."
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Withdraw"
        warning={true}
        cancel={itemAddress(meeting.id, item.id)}
      >
        <TextArea field={form.reason} label="Why it is withdrawn" rows={2} max={500} />
      </Question>
    ),
  }),
})
