import { Refusal } from '../../kernel/index.ts'
import { Button, CsrfField, DataTable, EmptyState, Refusals, TextInput } from '../../ui/index.ts'
import { answersUnder, optionalNumber, optionalText, page } from '../../web/index.ts'
import { allPosts } from '../bodies/posts.store.ts'
import { type Presence, savePresence } from './meeting-record.store.ts'
import type { Attendance } from './minute.ts'
import { BackToMinutes, dayAndBody, itemName, roomAsked, type Seated, seatedOn } from './minutes-frame.tsx'
import { minutesAddress } from './minutes-findings.ts'
import { mustNotBeConfirmed } from './minutes.store.ts'
import { TakenBackList } from './take-back.page.tsx'
import { keepTakenOff, sentApologies, takenBackOf, wasHere } from './taken-back.store.ts'

const states = ['', 'here', 'apologies', 'substitute'] as const
const stateWords = {
  '': 'Not recorded',
  here: 'Here',
  apologies: 'Sent apologies',
  substitute: 'A substitute is here',
}

const byMistake = 'Recorded by mistake.'

const shownAsOf = (seated: readonly Seated[], holder: string): string =>
  seated.find(one => one.holder === holder)?.shownAs ?? ''

type MemberLine = Seated &
  Readonly<{ there: Attendance | undefined; substitute: string; state: (typeof states)[number] }>
type OtherLine = Readonly<{ there: Attendance | null; index: number }>

/** How many people who do not sit on the body can be written down at once; saving gives as many again. */
const freeLines = 4

/** Who is here, who is not, and who was there for part of it. */
export const presencePage = page({
  path: '/meetings/:meeting/minutes/present',
  needs: 'board.take-minutes',
  form: {
    seat: answersUnder('seat-'),
    other: answersUnder('other-'),
    youngPeople: optionalNumber({ least: 0, most: 200 }),
    item: optionalText({ max: 40 }),
    why: optionalText({ max: 300 }),
    rest: optionalText({ max: 5 }),
  },
  load: async ({ db, params }) => {
    const room = await roomAsked(db, params)
    return {
      room,
      seated: await seatedOn(db, room.meeting),
      posts: await allPosts(db),
      taken: await takenBackOf(db, room.meeting.id),
    }
  },
  starts: ({ room }) => ({ youngPeople: room.record.youngPeople, why: byMistake }),
  submit: async ({ db, data, values, person, now }) => {
    const { room, seated } = data
    await mustNotBeConfirmed(db, room.meeting.id)
    const items = new Set(room.order.map(item => item.id))
    const span = (of: Readonly<Record<string, string>>, id: string) => {
      const [fromItem, toItem] = ['from', 'to'].map(part => {
        const item = of[`${part}-${id}`] ?? ''
        return items.has(item) ? item : null
      }) as [string | null, string | null]
      const place = (item: string | null) => room.order.findIndex(one => one.id === item)
      if (fromItem !== null && toItem !== null && place(toItem) < place(fromItem))
        throw new Refusal('Nobody leaves before they come. Choose the items again', `seat-to-${id}`)
      return { fromItem, toItem }
    }
    const attendance: Presence['attendance'][number][] = []
    const apologies: Presence['apologies'][number][] = []
    for (const one of seated) {
      const state = values.seat[one.holder] || (values.rest === 'here' ? 'here' : '')
      const substitute = values.seat[`by-${one.holder}`] ?? ''
      if (state === 'here')
        attendance.push({
          capacity: 'member',
          holder: one.holder,
          shownAs: one.shownAs,
          votes: one.votes,
          ...span(values.seat, one.holder),
        })
      if (state === 'apologies' || state === 'substitute') apologies.push({ holder: one.holder, substitute })
      if (state === 'substitute') {
        if (substitute === '')
          throw new Refusal(`Enter who stands in for ${one.shownAs}, by role`, `seat-by-${one.holder}`)
        attendance.push({
          capacity: 'substitute',
          holder: one.holder,
          shownAs: `${substitute} (for ${one.shownAs})`,
          votes: one.votes,
          ...span(values.seat, one.holder),
        })
      }
    }
    for (const line of Object.keys(values.other)
      .filter(name => /^\d+$/.test(name))
      .toSorted((a, b) => Number(a) - Number(b))) {
      const shownAs = values.other[line] ?? ''
      if (shownAs === '') continue
      if (shownAs.length > 120) throw new Refusal('Use 120 characters or fewer', `other-${line}`)
      attendance.push({
        capacity: values.other[`as-${line}`] === 'guest' ? 'guest' : 'officer',
        holder: null,
        shownAs,
        votes: false,
        ...span(values.other, line),
      })
    }
    const kept = new Set([
      ...attendance.map(wasHere),
      ...apologies.map(one => sentApologies({ shownAs: shownAsOf(seated, one.holder) })),
    ])
    const off = [...room.record.attendance.map(wasHere), ...room.record.apologies.map(sentApologies)].filter(
      line => !kept.has(line),
    )
    if (off.length > 0 && values.why === null) throw new Refusal(`Say why this is taken off: ${off.join(' ')}`, 'why')
    await keepTakenOff(db, room.meeting.id, off, { why: values.why ?? byMistake, by: person.id, now })
    await savePresence(db, room.meeting.id, { attendance, apologies, youngPeople: values.youngPeople ?? 0 })
    return {
      to: minutesAddress(room.meeting.id),
      saying: 'Who is here is recorded',
      about: room.meeting.id,
      details: { here: attendance.length, apologies: apologies.length, takenOff: off.length },
    }
  },
  view: ({ data, form, refused, csrf }) => {
    const { room, seated } = data
    const { record, meeting } = room
    const items = room.order.map(item => ({ value: item.id, text: itemName(item) }))
    const itemSelect = (name: string, label: string, chosen: string | null, otherwise: string) => (
      <>
        <label class="govuk-visually-hidden" for={name}>
          {label}
        </label>
        <select class="govuk-select kept-from-to" id={name} name={name}>
          <option value="">{otherwise}</option>
          {items.map(item => (
            <option value={item.value} selected={item.value === chosen}>
              {item.text}
            </option>
          ))}
        </select>
      </>
    )
    const others = record.attendance.filter(one => one.capacity === 'officer' || one.capacity === 'guest')
    const lines = [...others, ...Array.from({ length: freeLines }, () => null)]
    return {
      title: 'Who is here',
      wide: true,
      body: (
        <>
          <BackToMinutes meeting={meeting} />
          <Refusals refused={refused} />
          <span class="govuk-caption-l">{dayAndBody(meeting)}</span>
          <h1 class="govuk-heading-l">Who is here</h1>
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            {seated.length === 0 ? (
              <EmptyState
                title="Nobody sits on this body"
                action={
                  <a class="govuk-link" href={`/bodies/${meeting.body}`}>
                    Fill its seats
                  </a>
                }
              >
                The register has no seat with a holder on the day of the meeting.
              </EmptyState>
            ) : (
              <DataTable
                caption="Members"
                rows={seated.map(one => {
                  const there = record.attendance.find(each => each.holder === one.holder)
                  const apology = record.apologies.find(each => each.holder === one.holder)
                  const state: (typeof states)[number] =
                    there?.capacity === 'substitute' ? 'substitute' : there ? 'here' : apology ? 'apologies' : ''
                  return { ...one, there, substitute: apology?.substitute ?? '', state }
                })}
                columns={[
                  {
                    heading: 'Seat',
                    cell: (one: MemberLine) => (
                      <>
                        {one.shownAs}
                        {one.office !== null && ` (${one.office})`}
                        {!one.votes && ' (no vote)'}
                      </>
                    ),
                  },
                  {
                    heading: 'Here?',
                    cell: one => (
                      <>
                        <label class="govuk-visually-hidden" for={`seat-${one.holder}`}>
                          Is {one.shownAs} here?
                        </label>
                        <select class="govuk-select" id={`seat-${one.holder}`} name={`seat-${one.holder}`}>
                          {states.map(each => (
                            <option value={each} selected={each === one.state}>
                              {stateWords[each]}
                            </option>
                          ))}
                        </select>
                      </>
                    ),
                  },
                  {
                    heading: 'Substitute',
                    cell: one => (
                      <>
                        <label class="govuk-visually-hidden" for={`seat-by-${one.holder}`}>
                          Who stands in for {one.shownAs}
                        </label>
                        <input
                          class="govuk-input"
                          id={`seat-by-${one.holder}`}
                          name={`seat-by-${one.holder}`}
                          value={one.substitute}
                        />
                      </>
                    ),
                  },
                  {
                    heading: 'From',
                    cell: one =>
                      itemSelect(
                        `seat-from-${one.holder}`,
                        `${one.shownAs}, from`,
                        one.there?.fromItem ?? null,
                        'The start',
                      ),
                  },
                  {
                    heading: 'To',
                    cell: one =>
                      itemSelect(`seat-to-${one.holder}`, `${one.shownAs}, to`, one.there?.toItem ?? null, 'The end'),
                  },
                ]}
              />
            )}
            <DataTable
              caption="Officers and guests, by role"
              rows={lines.map((there, index) => ({ there, index }))}
              columns={[
                {
                  heading: 'Role',
                  cell: (one: OtherLine) => (
                    <>
                      <label class="govuk-visually-hidden" for={`other-${one.index}`}>
                        Role, line {one.index + 1}
                      </label>
                      <input
                        class="govuk-input"
                        id={`other-${one.index}`}
                        name={`other-${one.index}`}
                        value={one.there?.shownAs ?? ''}
                        list="posts"
                        autocomplete="off"
                      />
                    </>
                  ),
                },
                {
                  heading: 'As',
                  cell: one => (
                    <>
                      <label class="govuk-visually-hidden" for={`other-as-${one.index}`}>
                        Officer or guest, line {one.index + 1}
                      </label>
                      <select class="govuk-select" id={`other-as-${one.index}`} name={`other-as-${one.index}`}>
                        <option value="officer">Officer</option>
                        <option value="guest" selected={one.there?.capacity === 'guest'}>
                          Guest
                        </option>
                      </select>
                    </>
                  ),
                },
                {
                  heading: 'From',
                  cell: one =>
                    itemSelect(
                      `other-from-${one.index}`,
                      `From, line ${one.index + 1}`,
                      one.there?.fromItem ?? null,
                      'The start',
                    ),
                },
                {
                  heading: 'To',
                  cell: one =>
                    itemSelect(
                      `other-to-${one.index}`,
                      `To, line ${one.index + 1}`,
                      one.there?.toItem ?? null,
                      'The end',
                    ),
                },
              ]}
            />
            <datalist id="posts">
              {data.posts.map(post => (
                <option value={post.title} />
              ))}
            </datalist>
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="youngPeople">
                How many young people are here?
              </label>
              <div class="govuk-hint" id="youngPeople-hint">
                A number only. The minutes never say who they are
              </div>
              <input
                class="govuk-input govuk-input--width-3"
                id="youngPeople"
                name="youngPeople"
                inputmode="numeric"
                value={form.youngPeople.value}
                aria-describedby="youngPeople-hint"
              />
            </div>
            {record.attendance.length + record.apologies.length > 0 && (
              <TextInput
                field={form.why}
                label="If you take somebody off who was recorded: why"
                hint="It stays on the record, with your role and the time"
              />
            )}
            <div class="govuk-button-group">
              <Button>Save who is here</Button>
              {seated.length > 0 && (
                <Button name="rest" value="here" classes="govuk-button--secondary">
                  Save, and everyone else is here too
                </Button>
              )}
            </div>
          </form>
          <TakenBackList all={data.taken} />
        </>
      ),
    }
  },
})
