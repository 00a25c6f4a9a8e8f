import { inWords, type PlainDate, weekdayOf } from '../../kernel/index.ts'
import { SummaryList, Tag } from '../../ui/index.ts'
import type { EntryKind } from './minute.ts'
import {
  type AnyMinute,
  isPrivate,
  type MinuteShown,
  type MinutesHeader,
  outcomeLine,
  type PersonShown,
  type VersionHeadShown,
  youngPeopleInWords,
} from './version.ts'

const lines = (items: readonly string[]) =>
  items.length === 0 ? (
    'None recorded'
  ) : (
    <ul class="govuk-list">
      {items.map(item => (
        <li>{item}</li>
      ))}
    </ul>
  )

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const dayInFull = (day: PlainDate): string => `${weekdays[weekdayOf(day) - 1] ?? ''} ${inWords(day)}`

const person = (one: PersonShown): string => (one.forPart === '' ? one.shownAs : `${one.shownAs} (${one.forPart})`)

const MeetingHead = ({ header }: { header: MinutesHeader }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Where', value: header.venue === '' ? 'Not recorded' : header.venue },
        {
          key: 'When',
          value:
            header.beganAt === null || header.endedAt === null
              ? dayInFull(header.heldOn)
              : `${dayInFull(header.heldOn)}, ${header.beganAt} to ${header.endedAt} (${header.duration})`,
        },
        {
          key: 'In the chair',
          value: lines(
            header.chairs.map(one =>
              [
                one.takenBy,
                one.manner === 'elected for the meeting' || one.manner === 'young people' ? one.manner : '',
                one.from,
              ]
                .filter(Boolean)
                .join(', '),
            ),
          ),
        },
        { key: 'Present', value: lines(header.members.map(person)) },
        {
          key: 'Apologies',
          value: lines(
            header.apologies.map(one =>
              one.substitute === '' ? one.shownAs : `${one.shownAs} (substitute: ${one.substitute})`,
            ),
          ),
        },
        { key: 'Officers present for all or part of the meeting', value: lines(header.officers.map(person)) },
        header.guests.length > 0 && { key: 'Also present', value: lines(header.guests.map(person)) },
        header.youngPeople > 0 && { key: 'Young people', value: youngPeopleInWords(header.youngPeople) },
        header.changes.length > 0 && { key: 'Order of items', value: lines(header.changes.map(one => `${one}.`)) },
      ]}
    />
    {header.adjourned !== '' && <p class="govuk-inset-text">{header.adjourned}</p>}
  </>
)

const kindWords: Readonly<Partial<Record<EntryKind, string>>> = {
  question: 'asked',
  answer: 'answered',
  film: 'showed a film or presentation',
  compliment: 'gave thanks or a compliment',
}

const said = (speaker: string, kind: EntryKind): string => {
  const how = kindWords[kind]
  if (speaker === '') return ''
  return how === undefined ? `${speaker}: ` : `${speaker} ${how}: `
}

const Minute = ({ minute }: { minute: MinuteShown }) => (
  <>
    {minute.notes.map(note => (
      <p class="govuk-body kept-minute__note">{note}</p>
    ))}
    {minute.entries
      .filter(entry => entry.kind !== 'resolution')
      .flatMap(entry =>
        entry.words.split(/\n+/).map((words, index) => (
          <p class="govuk-body">
            {index === 0 && <strong>{said(entry.speaker, entry.kind)}</strong>}
            {words}
          </p>
        )),
      )}
    {minute.outcome !== null && <p class="govuk-body kept-minute__outcome">{outcomeLine(minute)}</p>}
    {minute.deferredTo !== null && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/meetings/${minute.deferredTo.meeting}`}>
          The meeting of {inWords(minute.deferredTo.heldOn)}
        </a>
      </p>
    )}
    {minute.entries.some(entry => entry.kind === 'resolution') && (
      <ol class="govuk-list govuk-list--number">
        {minute.entries
          .filter(entry => entry.kind === 'resolution')
          .map(entry => (
            <li value={entry.number}>{entry.words}</li>
          ))}
      </ol>
    )}
  </>
)

/** Minutes one after the other, each with its number as its address on the page. */
export const ShowMinutes = ({ minutes }: { minutes: readonly AnyMinute[] }) => (
  <>
    {minutes.map(minute => (
      <section class="kept-minute" id={`minute-${minute.number}`}>
        <h2 class="govuk-heading-m">
          <span class="kept-number">{minute.number}.</span> {minute.title}{' '}
          {isPrivate(minute) && <Tag classes="govuk-tag--purple">Taken in private</Tag>}
        </h2>
        {isPrivate(minute) ? (
          <>
            <p class="govuk-body">{minute.why}</p>
            {minute.summary === '' ? (
              <p class="govuk-body">No summary for the public was written.</p>
            ) : (
              <p class="govuk-body">{minute.summary}</p>
            )}
          </>
        ) : (
          <Minute minute={minute} />
        )}
      </section>
    ))}
  </>
)

/** How far these minutes are: a draft may still change, signed ones do not. */
export const stateInWords = (head: VersionHeadShown): string =>
  head.state === 'signed' && head.confirmedAt !== null
    ? `Confirmed at the meeting of ${inWords(head.confirmedAt.heldOn)} and signed by ${head.signedBy}.`
    : head.state === 'confirmed' && head.confirmedAt !== null
      ? `Confirmed at the meeting of ${inWords(head.confirmedAt.heldOn)}.`
      : head.state === 'corrected'
        ? `A corrected draft, to be confirmed at the next meeting. Corrected: ${head.why}`
        : 'A draft, to be confirmed at the next meeting.'

/** A whole set of minutes, as they are read and printed. */
export const ShowMinutesOfMeeting = (p: {
  header: MinutesHeader
  minutes: readonly AnyMinute[]
  state: VersionHeadShown | null
}) => (
  <article class="kept-minutes-read">
    {p.state !== null && <p class="govuk-body-l">{stateInWords(p.state)}</p>}
    <MeetingHead header={p.header} />
    <ShowMinutes minutes={p.minutes} />
    {p.state?.state !== 'signed' && (
      <p class="govuk-body kept-minute__sign">Chair: ______________________ Day: ______________________</p>
    )}
  </article>
)
