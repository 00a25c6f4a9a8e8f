import { BackLink, type Content, CsrfField, Details, EmptyState, Refusals, Tag, WarningText } from '../../ui/index.ts'
import { choice, optionalNumber, optionalText, page, query, text } from '../../web/index.ts'
import { tracesOfWithdrawn } from '../../voice/index.ts'
import { inWords } from '../../kernel/index.ts'
import { type Action } from '../actions/action.ts'
import { openActionsFor } from '../actions/actions.store.ts'
import type { AgendaItem } from '../agenda/agenda-item.ts'
import { meetingAfter } from '../meetings/meetings.store.ts'
import {
  type Entry,
  type EntryKind,
  entryKinds,
  interestInWords,
  type Minute,
  outcomesFor,
  outcomeWord,
  presentAt,
  quorumInWords,
} from './minute.ts'
import {
  itemAsked,
  itemName,
  laterMeetings,
  meetingChoice,
  roomAsked,
  seatedOn,
  speakersOf,
  whyClosed,
} from './minutes-frame.tsx'
import { findingsIn, minutesAddress } from './minutes-findings.ts'
import { answeredUndertakings, checkedNumbers, freshName } from './minutes.store.ts'
import { PromiseForm } from './promise-form.tsx'
import { numbersQuotedIn } from './quoted-number.ts'
import { chairFor, openPromises, quorumFor, type Room, writeEntry } from './take-minutes.ts'
import { findVersion } from './versions.store.ts'

const kindWords: Readonly<Record<EntryKind, string>> = {
  statement: 'Said',
  question: 'Asked',
  answer: 'Answered',
  note: 'Note of the clerk',
  resolution: 'Resolution',
  reason: 'Reason for the decision',
  film: 'Film or presentation shown',
  compliment: 'Compliment or thanks',
}

const Box = (p: {
  room: Room
  item: AgendaItem
  csrf: string
  entry: Pick<Entry, 'id' | 'kind' | 'speaker' | 'words' | 'revision' | 'beside'>
  label: string
}) => {
  const id = (part: string) => `${part}-${p.entry.id}`
  return (
    <form
      class={p.entry.beside === null ? 'kept-entry' : 'kept-entry kept-entry--beside'}
      method="post"
      action={minutesAddress(p.room.meeting.id, p.item.id)}
      data-entry={p.entry.id}
      data-revision={p.entry.revision}
      novalidate
    >
      <CsrfField token={p.csrf} />
      <input type="hidden" name="entry" value={p.entry.id} />
      <input type="hidden" name="revision" value={p.entry.revision} />
      {p.entry.beside !== null && (
        <p class="kept-entry__beside">
          Another clerk wrote in the box above at the same time. Put the two together there, then empty this one.
        </p>
      )}
      <div class="kept-entry__who">
        <label class="govuk-visually-hidden" for={id('kind')}>
          What it is, {p.label}
        </label>
        <select class="govuk-select" id={id('kind')} name="kind">
          {entryKinds
            .filter(kind => kind !== 'resolution')
            .map(kind => (
              <option value={kind} selected={kind === p.entry.kind}>
                {kindWords[kind]}
              </option>
            ))}
        </select>
        <label class="govuk-visually-hidden" for={id('speaker')}>
          By whom, by role, {p.label}
        </label>
        <input
          class="govuk-input"
          id={id('speaker')}
          name="speaker"
          value={p.entry.speaker}
          placeholder="By whom, by role"
          list="speakers"
          autocomplete="off"
        />
      </div>
      <label class="govuk-visually-hidden" for={id('words')}>
        Words, {p.label}
      </label>
      <textarea class="govuk-textarea" id={id('words')} name="words" rows={3}>
        {p.entry.words}
      </textarea>
      <div class="kept-entry__end">
        <button class="govuk-button govuk-button--secondary" type="submit">
          Save<span class="govuk-visually-hidden"> {p.label}</span>
        </button>
        <span class="kept-entry__state" data-state></span>
      </div>
    </form>
  )
}

const Items = ({ room, current }: { room: Room; current: string }) => (
  <nav class="kept-minutes__items" aria-label="Items in the order they are taken">
    <ol>
      {room.order.map(item => {
        const minute = room.minutes.find(one => one.item === item.id)
        return (
          <li>
            <a
              class="govuk-link"
              href={minutesAddress(room.meeting.id, item.id)}
              aria-current={item.id === current ? 'page' : undefined}
            >
              {itemName(item)}
            </a>
            <span class="kept-minutes__mark">
              {minute && <span>Minute {minute.number}</span>}
              {minute?.outcome && <Tag classes="govuk-tag--green">{outcomeWord(minute.outcome, item.type)}</Tag>}
              {item.part !== 'open' && <Tag classes="govuk-tag--purple">{item.part}</Tag>}
            </span>
          </li>
        )
      })}
    </ol>
  </nav>
)

const cameFrom = {
  carried: 'This item was carried over from an earlier meeting.',
  deferred: 'This item was deferred at an earlier meeting.',
  'report back': 'An earlier meeting asked to be told of this.',
} as const

const askingOutcomes = new Set(['resolved', 'deferred', 'recommended', 'confirmed', 'excluded'])

const Outcomes = (p: {
  room: Room
  item: AgendaItem
  minute: Minute | undefined
  csrf: string
  mayResolve: boolean
}) => {
  const at = `/meetings/${p.room.meeting.id}/minutes`
  return (
    <section class="kept-outcomes" aria-labelledby="outcomes">
      <h3 class="govuk-heading-s" id="outcomes">
        How did it end?
      </h3>
      <div class="kept-outcomes__buttons">
        {outcomesFor(p.item.type).map(outcome => {
          const words = outcomeWord(outcome, p.item.type)
          const chosen = p.minute?.outcome === outcome
          const look = chosen ? 'govuk-button' : 'govuk-button govuk-button--secondary'
          // A private minute is given its summary for the public as it is settled.
          if (askingOutcomes.has(outcome) || p.item.part !== 'open')
            return (
              <a
                class={look}
                role="button"
                draggable="false"
                href={
                  outcome === 'excluded' ? `${at}/exclude` : `${at}/outcome${query({ item: p.item.id, as: outcome })}`
                }
              >
                {words}…{chosen && <span class="govuk-visually-hidden"> (chosen)</span>}
              </a>
            )
          return (
            <form method="post" action={`${at}/outcome${query({ item: p.item.id, as: outcome })}`}>
              <CsrfField token={p.csrf} />
              <input type="hidden" name="outcome" value={outcome} />
              <button class={look} type="submit">
                {words}
                {chosen && <span class="govuk-visually-hidden"> (chosen)</span>}
              </button>
            </form>
          )
        })}
      </div>
      {!p.mayResolve && (
        <p class="govuk-body-s">
          Nothing can be resolved, recommended or confirmed until{' '}
          <a class="govuk-link" href={`${at}/present`}>
            enough members are here
          </a>{' '}
          and{' '}
          <a class="govuk-link" href={`${at}/chair${query({ item: p.item.id })}`}>
            somebody is in the chair
          </a>
          .
        </p>
      )}
    </section>
  )
}

const Arising = ({ actions }: { actions: readonly Action[] }) =>
  actions.length === 0 ? (
    <p class="govuk-body">Nothing is open from earlier meetings.</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {actions.map(action => (
        <li>
          {action.sourceMinute !== null && <>Minute {action.sourceMinute}: </>}
          <a class="govuk-link" href={`/actions/${action.id}`}>
            {action.title}
          </a>
          {action.owners.length > 0 && <> ({action.owners.map(owner => owner.words).join(', ')})</>}
        </li>
      ))}
    </ul>
  )

/** The screen on which the clerk takes the minutes while the meeting goes on. */
export const takeMinutesPage = page({
  path: '/meetings/:meeting/minutes',
  needs: 'board.take-minutes',
  form: {
    entry: text({ missing: 'This box is too old to save. Open the page again', max: 40 }),
    revision: optionalNumber({ least: 0 }),
    kind: choice(entryKinds, { missing: 'Choose what it is' }),
    speaker: optionalText({ max: 120 }),
    words: optionalText({ max: 20_000 }),
    by: optionalText({ max: 10 }),
  },
  load: async ({ db, params, query: asked, today }) => {
    const room = await roomAsked(db, params)
    const item = itemAsked(room, asked)
    const seated = await seatedOn(db, room.meeting)
    const answered = await answeredUndertakings(db, room.meeting.id)
    const checked = await checkedNumbers(db, room.meeting.id)
    const state = (await findVersion(db, room.meeting.id))?.state ?? null
    const meetings = await laterMeetings(db, room.meeting)
    return {
      room,
      item,
      state,
      closed: whyClosed(room.meeting, today, state),
      speakers: speakersOf(room, seated),
      promises: openPromises(room.minutes, answered),
      checked: new Set(checked.map(one => `${one.entry} ${one.sentence}`)),
      findings: findingsIn({ room, answered, checked, takenBack: await tracesOfWithdrawn(db) }),
      arising: item?.type === 'matters arising' ? await openActionsFor(db, room.meeting, today) : [],
      fresh: await freshName(db),
      meetings: meetings.map(one => ({ id: one.id, words: meetingChoice(one), heldOn: one.heldOn })),
      next: (await meetingAfter(db, room.meeting))?.id ?? '',
    }
  },
  submit: async ({ data, values, db, person, now, today }) => {
    const { room, item } = data
    if (item === null) return { to: minutesAddress(room.meeting.id) }
    const saved = await writeEntry(
      db,
      room.meeting,
      item,
      {
        id: values.entry,
        revision: values.revision ?? 0,
        kind: values.kind,
        speaker: values.speaker ?? '',
        words: values.words ?? '',
      },
      { by: person.id, now, today },
    )
    const here = minutesAddress(room.meeting.id, item.id)
    return {
      to:
        values.by === 'script'
          ? `/meetings/${room.meeting.id}/minutes/entries.json${query({ item: item.id, sent: values.entry, saved: saved.entry })}`
          : `${here}#new`,
      about: `${room.meeting.id}, item ${item.number ?? ''}`,
      ...(values.by === 'script'
        ? {}
        : {
            saying: saved.beside === null ? 'Saved' : 'Saved. Another clerk had written there too: both texts are kept',
          }),
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { room, item } = data
    const { meeting, record } = room
    const at = `/meetings/${meeting.id}/minutes`
    const title = `Minutes of ${inWords(meeting.heldOn)}`
    const head = (
      <>
        <BackLink href={`/meetings/${meeting.id}`}>The meeting</BackLink>
        <span class="govuk-caption-l">{meeting.bodyName}</span>
        <h1 class="govuk-heading-l">{title}</h1>
      </>
    )
    if (item === null || data.closed !== null)
      return {
        title,
        body: (
          <>
            {head}
            <EmptyState
              title={item === null ? 'There is nothing on the agenda' : 'Nothing can be written here now'}
              action={
                <p class="govuk-body">
                  <a class="govuk-link" href={data.state === null ? `/meetings/${meeting.id}` : `${at}/read`}>
                    {data.state === null ? 'Go to the meeting' : 'Read the minutes'}
                  </a>
                  {data.state !== null && (
                    <>
                      {' '}
                      or{' '}
                      <a class="govuk-link" href={`${at}/versions`}>
                        see their versions
                      </a>
                    </>
                  )}
                </p>
              }
            >
              {data.closed ?? 'Add items to the agenda first. Each becomes a minute when something is written of it.'}
            </EmptyState>
          </>
        ),
      }
    const minute = room.minutes.find(one => one.item === item.id)
    const quorum = quorumFor(room, item.id)
    const chair = chairFor(room, item.id)
    const carried = record.motions.some(motion => motion.isCarried && motion.items.includes(item.id))
    const mayWrite = item.part !== 'exempt' || carried
    // What was refused is given back where it was typed.
    const asTyped = {
      id: form.entry.value,
      kind: entryKinds.find(kind => kind === form.kind.value) ?? 'statement',
      speaker: form.speaker.value,
      words: form.words.value,
    }
    const isTyped = (id: string) => refused.length > 0 && id === asTyped.id
    const boxes = (minute?.entries.filter(entry => entry.kind !== 'resolution') ?? []).map(entry =>
      isTyped(entry.id) ? { ...entry, ...asTyped } : entry,
    )
    const fresh = {
      id: data.fresh,
      kind: boxes.at(-1)?.kind === 'question' ? ('answer' as const) : ('statement' as const),
      speaker: '',
      words: '',
      ...(refused.length > 0 && !boxes.some(box => box.id === asTyped.id) ? asTyped : {}),
      revision: 0,
      beside: null,
    }
    const resolutions = minute?.entries.filter(entry => entry.kind === 'resolution') ?? []
    const promises = data.promises.filter(one => one.item === item.id)
    const numbers = boxes.flatMap(entry =>
      numbersQuotedIn(entry.words)
        .filter(one => !data.checked.has(`${entry.id} ${one.sentence}`))
        .map(one => ({ ...one, entry: entry.id })),
    )
    const declared = record.declarations.filter(one => one.item === item.id)
    const here = presentAt(room.order, item.id, record.attendance)
    const link = (href: string, words: Content) => (
      <li>
        <a class="govuk-link" href={href}>
          {words}
        </a>
      </li>
    )
    const others = data.findings.filter(one => one.check !== 'AE20' && one.check !== 'numbers-said')
    return {
      title: `${title}, ${itemName(item)}`,
      wide: true,
      body: (
        <>
          <Refusals refused={refused} />
          {head}
          <nav aria-label="At the meeting">
            <ul class="govuk-list kept-minutes__deeds">
              {link(`${at}/present`, 'Who is here')}
              {link(`${at}/chair${query({ item: item.id })}`, 'Who takes the chair')}
              {link(`${at}/move${query({ item: item.id })}`, 'The chair moves an item')}
              {link(`${at}/declare${query({ item: item.id })}`, 'Declare an interest')}
              {link(`${at}/questions`, `Public questions (${record.questions.length})`)}
              {room.order.some(one => one.part === 'exempt') &&
                link(`${at}/exclude`, 'Resolution to exclude the public')}
              {link(`${at}/end`, 'End the meeting')}
              {link(`${at}/versions`, 'Keep and publish the minutes')}
              {link(`${at}/read`, 'Read them as they stand')}
            </ul>
          </nav>
          <div
            class="kept-minutes"
            data-minutes={meeting.id}
            data-item={item.id}
            data-poll={`${at}/entries.json${query({ item: item.id })}`}
          >
            <div class="kept-minutes__side">
              <Items room={room} current={item.id} />
            </div>
            <div class="kept-minutes__main">
              <p class="kept-minutes__saving" role="status" data-saving></p>
              <p
                class={
                  quorum.isQuorate === false ? 'kept-minutes__room kept-minutes__room--short' : 'kept-minutes__room'
                }
              >
                {quorumInWords(quorum)}{' '}
                {chair === null ? 'Nobody is in the chair yet.' : `In the chair: ${chair.takenBy}.`}{' '}
                {here.filter(one => one.capacity === 'officer').length > 0 &&
                  `Officers here: ${here.filter(one => one.capacity === 'officer').length}. `}
                {record.youngPeople > 0 && `Young people here: ${record.youngPeople}.`}
              </p>
              <h2 class="govuk-heading-m">
                Item {itemName(item)} {minute && <span class="kept-minutes__number">Minute {minute.number}</span>}
              </h2>
              {item.fromWhy !== null && <p class="govuk-body">{cameFrom[item.fromWhy]}</p>}
              {declared.map(one => (
                <p class="govuk-inset-text">
                  {interestInWords(one)}{' '}
                  <a class="govuk-link" href={`${at}/take-back?line=declaration-${one.id}`}>
                    Recorded by mistake?
                  </a>
                </p>
              ))}
              {item.type === 'matters arising' && <Arising actions={data.arising} />}
              {item.type === 'public participation' && (
                <p class="govuk-body">
                  {record.questions.length === 0
                    ? 'No question or statement has come in. '
                    : `${record.questions.length} came in. `}
                  <a class="govuk-link" href={`${at}/questions`}>
                    Record one, or its answer
                  </a>
                </p>
              )}
              {!mayWrite && (
                <>
                  <WarningText iconFallbackText="Warning">
                    This item is exempt. Nothing can be written of it before the resolution to exclude the public is
                    recorded as moved and carried.
                  </WarningText>
                  <a class="govuk-button" role="button" draggable="false" href={`${at}/exclude`}>
                    Record the resolution
                  </a>
                </>
              )}
              {mayWrite && (
                <>
                  <div class="kept-entries" data-entries>
                    {boxes.map((entry, index) => (
                      <Box room={room} item={item} csrf={csrf} entry={entry} label={`box ${index + 1}`} />
                    ))}
                    <h3 class="govuk-visually-hidden" id="new">
                      New
                    </h3>
                    <Box room={room} item={item} csrf={csrf} label="new box" entry={fresh} />
                  </div>
                  {resolutions.length > 0 && (
                    <section>
                      <h3 class="govuk-heading-s">Resolved</h3>
                      <ol class="govuk-list govuk-list--number">
                        {resolutions.map(one => (
                          <li value={one.number}>
                            {one.words}
                            {one.action !== null && (
                              <>
                                {' '}
                                <a class="govuk-link" href={`/actions/${one.action}`}>
                                  Action for {one.owner}
                                </a>
                              </>
                            )}
                          </li>
                        ))}
                      </ol>
                    </section>
                  )}
                  <Outcomes
                    room={room}
                    item={item}
                    minute={minute}
                    csrf={csrf}
                    mayResolve={quorum.isQuorate !== false && chair !== null}
                  />
                  {minute?.outcome && (
                    <p class="govuk-body">
                      {outcomeWord(minute.outcome, item.type)}
                      {minute.deferredTo !== null && (
                        <>
                          {' to '}
                          <a class="govuk-link" href={`/meetings/${minute.deferredTo}`}>
                            {inWords(data.meetings.find(one => one.id === minute.deferredTo)?.heldOn ?? meeting.heldOn)}
                          </a>
                        </>
                      )}
                      . {minute.outcomeWords}
                    </p>
                  )}
                </>
              )}
              {promises.length > 0 && (
                <section aria-labelledby="promises">
                  <h3 class="govuk-heading-s" id="promises">
                    Heard as a promise
                  </h3>
                  {promises.map((promise, index) => (
                    <PromiseForm
                      meeting={meeting.id}
                      promise={promise}
                      csrf={csrf}
                      index={index}
                      meetings={data.meetings}
                      next={data.next}
                    />
                  ))}
                </section>
              )}
              {numbers.length > 0 && (
                <section aria-labelledby="numbers">
                  <h3 class="govuk-heading-s" id="numbers">
                    Numbers said aloud
                  </h3>
                  <ul class="govuk-list govuk-list--bullet">
                    {numbers.map(one => (
                      <li>
                        {one.numbers.join(' and ')}: check against the{' '}
                        <a class="govuk-link" href="/data-set">
                          data set
                        </a>
                        , then{' '}
                        <a
                          class="govuk-link"
                          href={`${at}/number${query({ entry: one.entry, sentence: one.sentence })}`}
                        >
                          say what was found
                          <span class="govuk-visually-hidden"> about {one.numbers.join(' and ')}</span>
                        </a>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {data.promises.length + others.length > 0 && (
                <Details
                  summaryText={`Promised but not recorded (${data.promises.length}), and other things to look at (${others.length})`}
                  open={record.endedAt !== null}
                >
                  <ul class="govuk-list govuk-list--bullet">
                    {data.promises.map(one => (
                      <li>
                        <a class="govuk-link" href={`${minutesAddress(meeting.id, one.item)}#promises`}>
                          Minute {one.number}, {one.owner}
                        </a>
                        : {one.sentence}
                      </li>
                    ))}
                    {others.map(one => (
                      <li>
                        {one.subject}: {one.says}{' '}
                        <a class="govuk-link" href={one.mend.href}>
                          {one.mend.text}
                          <span class="govuk-visually-hidden"> ({one.subject})</span>
                        </a>
                      </li>
                    ))}
                  </ul>
                </Details>
              )}
              <script type="module" src="/assets/minutes.js"></script>
              <datalist id="speakers">
                {data.speakers.map(speaker => (
                  <option value={speaker} />
                ))}
              </datalist>
            </div>
          </div>
        </>
      ),
    }
  },
})
