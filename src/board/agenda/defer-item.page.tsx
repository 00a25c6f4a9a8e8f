import { inWords, Refusal } from '../../kernel/index.ts'
import { Question, Radios, Select, TextArea } from '../../ui/index.ts'
import { choice, optionalText, page, text } from '../../web/index.ts'
import { movePlanned } from '../forward-plan/forward-plan.store.ts'
import { mustBeAhead } from '../meetings/meeting.ts'
import { findMeeting, meetingsBetween } from '../meetings/meetings.store.ts'
import { publishChange } from '../publish-gate/publish-agenda.store.ts'
import { carryItem, countChange, withdrawItem } from './agenda.store.ts'
import { agendaAddress, itemAddress, itemAsked, meetingInWords, mustPublishToChange } from './agenda-pieces.tsx'

const ways = ['deferred', 'carried', 'report back'] as const

const cameBackWords = { deferred: 'Deferred', carried: 'Carried over', 'report back': 'To report back' } as const

export const deferItemPage = page({
  path: '/meetings/:meeting/agenda/:item/defer',
  needs: 'board.keep-agenda',
  form: {
    to: text({ missing: 'Choose the meeting that it goes to' }),
    why: choice(ways, { missing: 'Say what happens to it' }),
    reason: optionalText({ max: 500 }),
  },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    const later = await meetingsBetween(db, { first: meeting.heldOn })
    return {
      meeting,
      item,
      later: later.filter(
        one =>
          one.id !== meeting.id &&
          one.kind === 'formal' &&
          (one.state === 'planned' || one.state === 'agenda published'),
      ),
    }
  },
  starts: ({ meeting, later }) => ({
    why: 'deferred' as const,
    to: later.find(one => one.body === meeting.body)?.id ?? '',
  }),
  submit: async ({ data: { meeting, item, later }, values, db, person, now, today }) => {
    const to = later.find(one => one.id === values.to)
    if (!to) throw new Refusal('Choose a meeting that is still to come', 'to')
    if (item.withdrawnAt !== null) throw new Refusal('This item was taken off the agenda')
    const isAhead = meeting.state === 'planned' || meeting.state === 'agenda published'
    // What is taken here and comes back stays on this agenda too; what was held stays as it was.
    const leaves = isAhead && values.why !== 'report back'
    const isOut = item.publishedAt !== null
    if (leaves) {
      mustPublishToChange(person, isOut)
      if (isOut && values.reason === null)
        throw new Refusal('Enter why, since the public has read this agenda', 'reason')
    }
    mustBeAhead(to)
    if (leaves) await countChange(db, meeting.id)
    const id = await carryItem(db, item, { meeting: (await findMeeting(db, to.id)) ?? to, why: values.why })
    if (leaves) {
      await movePlanned(db, item.planItem, meeting, to)
      const words = `${cameBackWords[values.why]} to ${inWords(to.heldOn)}`
      await withdrawItem(db, item.id, values.reason === null ? `${words}.` : `${words}: ${values.reason}`, now)
      if (isOut)
        await publishChange(db, meeting, {
          reason: `${words}: ${values.reason ?? ''}`,
          by: person.id,
          byShown: person.name,
          now,
          today,
        })
    }
    return {
      to: itemAddress(to.id, id),
      saying: `The item is on the agenda of ${meetingInWords(to)}`,
      about: meeting.id,
      details: { item: item.id, to: to.id },
    }
  },
  view: ({ data: { meeting, item, later }, form, refused, csrf }) => ({
    title: 'Take an item to another meeting',
    body: (
      <Question
        title="Take it to another meeting"
        caption={`${meetingInWords(meeting)}: ${item.title}`}
        back={itemAddress(meeting.id, item.id)}
        intro={
          later.length === 0
            ? 'No later meeting is planned. Call one first, then come back.'
            : 'It keeps its history: both meetings show where it came from and where it went. Its papers go with it.'
        }
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Take it there"
        cancel={agendaAddress(meeting.id, item.id)}
      >
        <Select
          field={form.to}
          label="Which meeting?"
          items={[
            { value: '', text: 'Choose a meeting' },
            ...later.map(one => ({ value: one.id, text: `${inWords(one.heldOn)}: ${one.bodyName}` })),
          ]}
        />
        <Radios
          field={form.why}
          label="What happens to it?"
          items={[
            { value: 'deferred', text: 'Deferred: it is not taken here, and is taken then' },
            { value: 'carried', text: 'Carried over: there is no time for it here' },
            { value: 'report back', text: 'Report back: it is taken here, and comes back then' },
          ]}
        />
        <TextArea
          field={form.reason}
          label="Why"
          hint="The public reads this if the item is published"
          rows={2}
          max={500}
        />
      </Question>
    ),
  }),
})
