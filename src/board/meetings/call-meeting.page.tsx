import { inWords, Refusal } from '../../kernel/index.ts'
import { DateInput, EmptyState, plural, Question, Radios, Select, Tick } from '../../ui/index.ts'
import { address, choice, date, page, text, tick } from '../../web/index.ts'
import { carryLeftOver, carryQuestions } from '../agenda/left-over.store.ts'
import { allBodies } from '../bodies/bodies.store.ts'
import { isDissolvedOn, mustExistOn } from '../bodies/body.ts'
import { deadlinesOf } from './deadlines.ts'
import {
  doubtAboutHour,
  doubtsAboutDay,
  isCalledLate,
  meetingKinds,
  mustEndAfterItStarts,
  readTime,
} from './meeting.ts'
import { TimeAndPlaceQuestions, timeAndPlaceFields } from './meeting-questions.tsx'
import { holidaysNotKnown } from './school-holidays.ts'
import { schoolDaysOf, schoolHolidaysOf } from './school-holidays.store.ts'
import { calendarOf, findMeeting, leadTimesOf, meetingsBetween, saveMeeting } from './meetings.store.ts'

const kindsInWords = {
  formal: 'Formal: with an agenda, and minutes',
  informal: 'Informal: never published as a meeting of the board',
  workshop: 'Workshop',
  training: 'Training',
} as const

export const callMeetingPage = page({
  path: '/meetings/new',
  needs: 'board.keep-meetings',
  form: {
    body: text({ missing: 'Choose the body that meets' }),
    heldOn: date({ missing: 'Enter the day of the meeting' }),
    ...timeAndPlaceFields,
    kind: choice(meetingKinds, { missing: 'Say what kind of meeting it is' }),
    sure: tick(),
  },
  load: ({ db }) => allBodies(db),
  starts: (bodies, { query }) => {
    const chosen = bodies.find(body => body.id === query['body']) ?? bodies.find(body => body.kind === 'board')
    return { ...(chosen ? { body: chosen.id } : {}), kind: 'formal' as const, format: 'in person' as const }
  },
  submit: async ({ db, data, values, person, today, now }) => {
    const body = data.find(one => one.id === values.body)
    if (!body) throw new Refusal('Choose a body that is in the list', 'body')
    const { heldOn } = values
    mustExistOn(body, heldOn, inWords(heldOn), 'heldOn')
    const startsAt = readTime(values.startsAt, 'startsAt')
    const endsAt = readTime(values.endsAt, 'endsAt')
    mustEndAfterItStarts(startsAt, endsAt)
    const calendar = await calendarOf(db)
    const hour = doubtAboutHour(body, heldOn, startsAt, await schoolDaysOf(db))
    const doubts = [
      ...doubtsAboutDay(heldOn, {
        calendar,
        others: await meetingsBetween(db, { first: heldOn, last: heldOn }),
      }),
      ...(hour === null ? [] : [hour]),
    ]
    if (doubts.length > 0 && !values.sure)
      throw new Refusal(
        `${doubts.join('. ')}. Tick the box if you mean this day${hour === null ? ', or choose another' : ` and this time, or choose others${holidaysNotKnown(await schoolHolidaysOf(db), heldOn)}`}`,
        'sure',
      )
    const { publishBy } = deadlinesOf(heldOn, await leadTimesOf(db), calendar)
    const isLate = values.kind === 'formal' && heldOn >= today && isCalledLate(publishBy, today)
    const meeting = await saveMeeting(db, {
      body: body.id,
      heldOn,
      startsAt,
      endsAt,
      venue: values.venue ?? '',
      format: values.format,
      kind: values.kind,
      calledAt: isLate ? now : null,
    })
    const called = heldOn >= today ? await findMeeting(db, meeting) : null
    const carried = called === null ? 0 : await carryLeftOver(db, called, { by: person.id, now })
    const questions = called === null ? 0 : await carryQuestions(db, called)
    return {
      to: address('/meetings/:meeting', { meeting }),
      saying: `${
        isLate
          ? 'The meeting is called, later than five clear days before it. Its papers must be open from this moment'
          : `The meeting is called. Agenda and reports are published by ${inWords(publishBy)}`
      }${carried === 0 ? '' : `. ${plural(carried, 'item that waited is', 'items that waited are')} on its agenda`}`,
      about: `${body.name}, ${inWords(heldOn)}`,
      details: { meeting, calledLate: isLate, carried, questions, ...(doubts.length > 0 ? { doubts } : {}) },
    }
  },
  view: ({ data, form, refused, csrf, asked: { today } }) => ({
    title: 'Call a meeting',
    body:
      data.length === 0 ? (
        <>
          <h1 class="govuk-heading-l">Call a meeting</h1>
          <EmptyState
            title="There is no body to meet yet"
            action={
              <a class="govuk-link" href="/bodies">
                Go to bodies and people
              </a>
            }
          >
            Add the board first. Its meetings hang on it.
          </EmptyState>
        </>
      ) : (
        <Question
          title="Call a meeting"
          back="/meetings"
          intro="A meeting gets an address that stays for ever. Its deadlines, its papers and its minutes hang on it."
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Call the meeting"
        >
          <Select
            field={form.body}
            label="Which body meets?"
            items={[
              { value: '', text: 'Choose one' },
              ...data.map(body => ({
                value: body.id,
                text: isDissolvedOn(body, today) ? `${body.name} (dissolved)` : body.name,
              })),
            ]}
          />
          <DateInput
            field={form.heldOn}
            label="Day"
            hint={`Such as ${today.slice(8)} ${today.slice(5, 7)} ${today.slice(0, 4)}`}
          />
          {(form.sure.error !== undefined || form.sure.value !== '') && (
            <Tick field={form.sure} label="Yes, I mean this day and this time" />
          )}
          <TimeAndPlaceQuestions form={form} />
          <Radios
            field={form.kind}
            label="What kind of meeting it is"
            items={meetingKinds.map(kind => ({ value: kind, text: kindsInWords[kind] }))}
          />
        </Question>
      ),
  }),
})
