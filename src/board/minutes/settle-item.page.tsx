import { Refusal } from '../../kernel/index.ts'
import {
  Checkboxes,
  DateInput,
  EmptyState,
  Question,
  Radios,
  Select,
  TextArea,
  TextInput,
  Tick,
} from '../../ui/index.ts'
import { choice, choices, optionalDate, optionalText, page, tick } from '../../web/index.ts'
import { inWords } from '../../kernel/index.ts'
import { actionKinds } from '../actions/action.ts'
import { allBodies } from '../bodies/bodies.store.ts'
import { outcomes, outcomesFor, outcomeWord } from './minute.ts'
import { dayAndBody, itemAsked, itemName, laterMeetings, meetingChoice, roomAsked } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { settleItem } from './take-minutes.ts'
import { unconfirmedBefore } from './versions.store.ts'

const followUpKinds = ['none', ...actionKinds.filter(kind => kind !== 'promise')] as const
const followUpWords = {
  none: 'Nobody has to do anything',
  action: 'Somebody does something',
  visit: 'A visit',
  'report back': 'A report back to the board',
  'standing rule': 'A rule that holds from now on',
  referral: 'It goes to another body',
} as const

/** How an item ended: the outcomes that need a word more than a click. */
export const settleItemPage = page({
  path: '/meetings/:meeting/minutes/outcome',
  needs: 'board.take-minutes',
  form: {
    outcome: choice(outcomes, { missing: 'Choose how it ended' }),
    words: optionalText({ max: 4000 }),
    kind: optionalText({ max: 20 }),
    owner: optionalText({ max: 120 }),
    dueMeeting: optionalText({ max: 80 }),
    dueOn: optionalDate(),
    outcomeWords: optionalText({ max: 4000 }),
    deferredTo: optionalText({ max: 80 }),
    recommendedTo: optionalText({ max: 60 }),
    confirms: choices(),
    isSigned: tick(),
    publicSummary: optionalText({ max: 4000 }),
  },
  load: async ({ db, params, query }) => {
    const room = await roomAsked(db, params)
    const item = itemAsked(room, query)
    const asked = outcomes.find(one => one === query['as'])
    return {
      room,
      item,
      as: asked ?? (item === null ? null : (outcomesFor(item.type)[0] ?? null)),
      minute: room.minutes.find(one => one.item === item?.id) ?? null,
      meetings: await laterMeetings(db, room.meeting),
      bodies: (await allBodies(db)).filter(body => body.id !== room.meeting.body && body.dissolvedOn === null),
      unconfirmed: await unconfirmedBefore(db, room.meeting),
    }
  },
  starts: ({ as, minute, meetings, room, unconfirmed }) => ({
    outcome: as ?? 'noted',
    kind: 'none',
    deferredTo: minute?.deferredTo ?? meetings.find(one => one.body === room.meeting.body)?.id ?? null,
    recommendedTo: minute?.recommendedTo ?? null,
    // What a confirmed minute says is made of the meetings that were chosen, so it is not typed again.
    outcomeWords: minute?.outcome === 'confirmed' ? null : (minute?.outcomeWords ?? null),
    publicSummary: minute?.publicSummary ?? null,
    confirms: unconfirmed.slice(0, 1).map(one => one.id),
    isSigned: true,
  }),
  submit: async ({ db, data, values, person, now, today }) => {
    const { room, item, minute } = data
    if (item === null) throw new Refusal('There is nothing on the agenda')
    const kind = followUpKinds.find(one => one === values.kind) ?? 'none'
    const words = values.words ?? ''
    if (words === '' && kind !== 'none') throw new Refusal('Enter what was resolved', 'words')
    const { number, goesTo } = await settleItem(
      db,
      room.meeting,
      item.id,
      {
        outcome: values.outcome,
        outcomeWords: values.outcomeWords ?? '',
        resolutions:
          words === ''
            ? []
            : [
                {
                  words,
                  followUp:
                    kind === 'none'
                      ? null
                      : {
                          kind,
                          owner: values.owner ?? '',
                          dueOn: values.dueOn,
                          dueMeeting: values.dueMeeting,
                        },
                },
              ],
        deferredTo: values.deferredTo,
        recommendedTo: values.recommendedTo,
        publicSummary: values.publicSummary ?? minute?.publicSummary ?? '',
        confirms: values.confirms,
        isSigned: values.isSigned,
      },
      { by: person.id, now, today },
    )
    return {
      to: minutesAddress(room.meeting.id, item.id),
      saying: `Minute ${number}: ${outcomeWord(values.outcome, item.type)}${goesTo === null ? '' : `. It is on ${goesTo}`}`,
      about: `${room.meeting.id}, minute ${number}`,
      details: { outcome: values.outcome },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { room, item, as } = data
    const { meeting } = room
    const chosen = outcomes.find(one => one === form.outcome.value) ?? as
    if (item === null || chosen === null)
      return {
        title: 'How it ended',
        body: (
          <>
            <h1 class="govuk-heading-l">How it ended</h1>
            <EmptyState title="There is nothing on the agenda">Add items to the agenda first.</EmptyState>
          </>
        ),
      }
    const title = outcomeWord(chosen, item.type)
    const resolutions = data.minute?.entries.filter(entry => entry.kind === 'resolution') ?? []
    return {
      title: `${title}: ${itemName(item)}`,
      body: (
        <Question
          title={title}
          caption={`${dayAndBody(meeting)}, item ${itemName(item)}`}
          back={minutesAddress(meeting.id, item.id)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit={chosen === 'resolved' ? 'Record the resolution' : 'Record'}
        >
          <input type="hidden" name="outcome" value={chosen} />
          {chosen === 'resolved' && (
            <>
              {resolutions.length > 0 && (
                <ol class="govuk-list govuk-list--number">
                  {resolutions.map(one => (
                    <li value={one.number}>{one.words}</li>
                  ))}
                </ol>
              )}
              <TextArea
                field={form.words}
                label={resolutions.length === 0 ? 'What was resolved' : `Resolution ${resolutions.length + 1}`}
                hint="One resolution at a time; each gets its number. It begins with “That …”"
                rows={3}
              />
              <Radios
                field={form.kind}
                label="What follows from it"
                items={followUpKinds.map(kind => ({
                  value: kind,
                  text: followUpWords[kind],
                }))}
              />
              <TextInput field={form.owner} label="Who does it, by role" hint="Only where something follows" />
              <Select
                field={form.dueMeeting}
                label="By which meeting"
                items={[
                  { value: '', text: 'The next meeting, unless a day is given below' },
                  ...data.meetings.map(one => ({ value: one.id, text: meetingChoice(one) })),
                ]}
              />
              <DateInput field={form.dueOn} label="Or by which day (optional)" />
            </>
          )}
          {chosen === 'deferred' && (
            <Select
              field={form.deferredTo}
              label="To which meeting?"
              hint="It will be on that agenda by itself. The minute here keeps its number"
              items={
                data.meetings.length === 0
                  ? [{ value: '', text: 'No later meeting is planned' }]
                  : data.meetings.map(one => ({ value: one.id, text: meetingChoice(one) }))
              }
            />
          )}
          {chosen === 'recommended' && (
            <Select
              field={form.recommendedTo}
              label="To which body?"
              hint="It goes on the next agenda of that body by itself, or in its forward plan"
              items={[
                { value: '', text: 'Choose a body' },
                ...data.bodies.map(body => ({ value: body.id, text: body.name })),
              ]}
            />
          )}
          {chosen === 'confirmed' && data.unconfirmed.length === 0 && (
            <p class="govuk-inset-text">
              No earlier minutes of this body wait to be confirmed. Keep them as a draft first, on the page of their
              meeting.
            </p>
          )}
          {chosen === 'confirmed' && data.unconfirmed.length > 0 && (
            <>
              <Checkboxes
                field={form.confirms}
                label="Whose minutes were confirmed?"
                items={data.unconfirmed.map(one => ({
                  value: one.id,
                  text: `The minutes of ${inWords(one.heldOn)}, version ${one.version}`,
                  checked: form.confirms.values.includes(one.id),
                }))}
              />
              <Tick field={form.isSigned} label="The chair of this meeting signed them" />
            </>
          )}
          {chosen !== 'resolved' && (
            <TextArea
              field={form.outcomeWords}
              label={chosen === 'recommended' ? 'What is recommended' : 'Anything to add (optional)'}
              rows={3}
            />
          )}
          {item.part !== 'open' && (
            <TextArea
              field={form.publicSummary}
              label="Summary for the public (optional)"
              hint="What can be said of it, where what is left would make no sense without. Nobody may be known by it"
              rows={4}
            />
          )}
        </Question>
      ),
    }
  },
})
