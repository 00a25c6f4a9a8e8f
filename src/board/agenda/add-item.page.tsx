import { Question, Tick } from '../../ui/index.ts'
import { choices, page, tick } from '../../web/index.ts'
import { aimsOffered } from '../bodies/aim.ts'
import { saveAimsOfItem } from '../bodies/aims.store.ts'
import { termsOf } from '../bodies/bodies.store.ts'
import { termsOn } from '../bodies/seat.ts'
import { mustBeAhead } from '../meetings/meeting.ts'
import { calendarOf } from '../meetings/meetings.store.ts'
import { timingInWords, timingOf } from '../publish-gate/clear-days.ts'
import { addItem, arrange, countChange } from './agenda.store.ts'
import { agendaAddress, itemAddress, meetingAsked, meetingInWords } from './agenda-pieces.tsx'
import { aimsChosen, AimsQuestion } from './aims-question.tsx'
import { savePrivateWords } from './exemptions.store.ts'
import { itemFields, ItemQuestions, readItem } from './item-details.tsx'

export const addItemPage = page({
  path: '/meetings/:meeting/agenda/new',
  needs: 'board.keep-agenda',
  form: { ...itemFields, aims: choices(), isLate: tick() },
  load: async ({ db, params, today }) => {
    const meeting = await meetingAsked(db, params)
    return {
      meeting,
      timing: timingOf(meeting, today, await calendarOf(db)),
      offered: aimsOffered(termsOn(await termsOf(db, meeting.body), meeting.heldOn), []),
    }
  },
  starts: ({ meeting, timing }) => ({
    verb: 'consider' as const,
    minutesLong: 10,
    part: 'open' as const,
    isLate: meeting.agendaPublishedAt !== null && !timing.isLawful,
  }),
  submit: async ({ data: { meeting, offered }, values, db }) => {
    mustBeAhead(meeting)
    const details = readItem(values)
    const aims = aimsChosen(offered, values.aims)
    await countChange(db, meeting.id)
    const id = await addItem(db, meeting.id, { ...details, isLate: values.isLate })
    await saveAimsOfItem(db, id, aims)
    if (values.privateWords !== null) await savePrivateWords(db, id, values.privateWords)
    await arrange(db, meeting)
    return {
      to: values.isLate
        ? itemAddress(meeting.id, id, '/urgent')
        : details.part === 'open'
          ? agendaAddress(meeting.id, id)
          : itemAddress(meeting.id, id, '/exempt'),
      saying: values.isLate
        ? 'The item is added. Now record the chair’s opinion that it is urgent'
        : details.part === 'open'
          ? 'The item is added'
          : 'The item is added. Now say why it is private',
      about: meeting.id,
      details: { item: id, ...(aims.length === 0 ? {} : { aims: aims.map(one => one.aim) }) },
    }
  },
  view: ({ data: { meeting, timing, offered }, form, refused, csrf }) => ({
    title: 'Add an item to the agenda',
    body: (
      <Question
        title="Add an item"
        caption={meetingInWords(meeting)}
        back={agendaAddress(meeting.id)}
        intro={
          timing.isLawful
            ? undefined
            : `${timingInWords(timing, meeting.heldOn)} ${timing.isPast ? 'Only what the chair found urgent could be added to it.' : 'Only an urgent item can still be taken.'}`
        }
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Add"
      >
        <ItemQuestions form={form} />
        {offered.length > 0 && (
          <AimsQuestion
            field={form.aims}
            offered={offered}
            label={`Which aims of the ${meeting.bodyName} does it serve? (optional)`}
            hint="What was done for each aim is told at the end of the year. The public does not see this"
          />
        )}
        <Tick
          field={form.isLate}
          label="It is urgent: it cannot wait, and it comes too late for five clear days"
          hint="The chair’s opinion and the reason are asked for next. They go into the minutes"
        />
      </Question>
    ),
  }),
})
