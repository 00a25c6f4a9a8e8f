import { momentInWords, Refusal } from '../../kernel/index.ts'
import { BackLink, EmptyState, Question, Radios, TextArea } from '../../ui/index.ts'
import { page, text } from '../../web/index.ts'
import { interestInWords } from './minute.ts'
import { minutesAddress } from './minutes-findings.ts'
import { dayAndBody, roomAsked } from './minutes-frame.tsx'
import { mustNotBeConfirmed } from './minutes.store.ts'
import {
  sentApologies,
  takeBackApology,
  takeBackAttendance,
  takeBackDeclaration,
  type TakenBack,
  takenBackOf,
  wasHere,
} from './taken-back.store.ts'

/** What was taken back stays to be read, with who did it and why. */
export const TakenBackList = (p: { all: readonly TakenBack[] }) =>
  p.all.length === 0 ? null : (
    <section aria-labelledby="taken-back">
      <h2 class="govuk-heading-m" id="taken-back">
        Taken back so far
      </h2>
      <ul class="govuk-list govuk-list--spaced">
        {p.all.map(one => (
          <li>
            <s>{one.says}</s>
            <br />
            {one.why}{' '}
            <span class="kept-quiet">
              ({one.by ?? 'Somebody who has left'}, {momentInWords(one.at)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

/** A declaration, or a line of who was there, was recorded by mistake. It leaves the minutes and stays on the record. */
export const takeBackPage = page({
  path: '/meetings/:meeting/minutes/take-back',
  needs: 'board.take-minutes',
  form: {
    line: text({ missing: 'Choose what was recorded by mistake', max: 60 }),
    why: text({ missing: 'Say why: it stays on the record', max: 300 }),
  },
  load: async ({ db, params }) => {
    const room = await roomAsked(db, params)
    const { declarations, attendance, apologies } = room.record
    return {
      room,
      taken: await takenBackOf(db, room.meeting.id),
      lines: [
        ...declarations.map(one => ({ value: `declaration-${one.id}`, text: interestInWords(one) })),
        ...attendance.map(one => ({ value: `attendance-${one.id}`, text: wasHere(one) })),
        ...apologies.map(one => ({ value: `apology-${one.holder}`, text: sentApologies(one) })),
      ],
    }
  },
  starts: ({ lines }, { query }) => ({ line: lines.find(one => one.value === query['line'])?.value ?? '' }),
  submit: async ({ db, data: { room, lines }, values, person, now }) => {
    const { meeting, record } = room
    await mustNotBeConfirmed(db, meeting.id)
    const taking = { why: values.why, by: person.id, now }
    const declaration = record.declarations.find(one => values.line === `declaration-${one.id}`)
    const here = record.attendance.find(one => values.line === `attendance-${one.id}`)
    const apology = record.apologies.find(one => values.line === `apology-${one.holder}`)
    if (declaration) await takeBackDeclaration(db, meeting.id, declaration, taking)
    else if (here) await takeBackAttendance(db, meeting.id, here, taking)
    else if (apology) await takeBackApology(db, meeting.id, apology, taking)
    else throw new Refusal('Choose something that is in the list', 'line')
    return {
      to: minutesAddress(meeting.id),
      saying: `Taken back. ${lines.find(one => one.value === values.line)?.text ?? ''}`,
      about: meeting.id,
      details: { tookBack: declaration ? 'declaration' : 'attendance' },
    }
  },
  view: ({ data: { room, lines, taken }, form, refused, csrf }) => ({
    title: 'Take something back',
    body:
      lines.length === 0 ? (
        <>
          <BackLink href={minutesAddress(room.meeting.id)}>Back to the minutes</BackLink>
          <h1 class="govuk-heading-l">Take something back</h1>
          <EmptyState title="Nothing is recorded that could be taken back">
            Who is here and what they declare is recorded first.
          </EmptyState>
          <TakenBackList all={taken} />
        </>
      ) : (
        <>
          <Question
            title="Take something back"
            caption={dayAndBody(room.meeting)}
            back={minutesAddress(room.meeting.id)}
            intro="For a declaration, or somebody who was there, that was recorded by mistake. It leaves the minutes; that it was there, who took it back and why stays on the record."
            form={form}
            refused={refused}
            csrf={csrf}
            submit="Take it back"
          >
            <Radios field={form.line} label="What was recorded by mistake?" items={lines} />
            <TextArea field={form.why} label="Why" rows={2} max={300} />
          </Question>
          <TakenBackList all={taken} />
        </>
      ),
  }),
})
