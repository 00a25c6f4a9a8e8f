import { audienceOf, may } from '../../access/index.ts'
import { addMonths, inWords, monthName, type PlainDate, Refusal, yearOf } from '../../kernel/index.ts'
import { Button, CsrfField, DataTable, EmptyState, FilterBar, govuk, plural, Refusals, Tag } from '../../ui/index.ts'
import { address, optionalText, page, query } from '../../web/index.ts'
import { questionsThatWait, waitingFor } from '../agenda/left-over.store.ts'
import { reportsBackDueAt } from '../actions/move-due.store.ts'
import { deadlinesIfKnown } from '../meetings/deadlines.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { StateTag } from '../meetings/meetings.page.tsx'
import { calendarOf, leadTimesOf } from '../meetings/meetings.store.ts'
import { schoolDaysOf } from '../meetings/school-holidays.store.ts'
import { missingFrom } from './draft-agenda.ts'
import { onAgendas, planFor, planThatWaits, savePlanItem, takeOff } from './forward-plan.store.ts'
import { canTake, howOften, type PlanItem, planKindsInWords } from './plan-item.ts'
import { bodiesThatPlan, monthAsked, yearOfBody } from './plan-of.ts'
import { usualItemsFor } from './usual-cycle.ts'
import {
  findingsOfYear,
  itemsOf,
  layTheYear,
  minutesAvailable,
  minutesPlanned,
  neighboursOf,
  type Year,
} from './year.ts'

const month = (first: PlainDate): string => first.slice(0, 7)
const placeOf = (meeting: string): string => `meeting-${meeting}`

const MeetingLink = (p: { id: string; on: PlainDate }) => (
  <a class="govuk-link" href={address('/meetings/:meeting', { meeting: p.id })}>
    {inWords(p.on)}
  </a>
)

const ItemLink = (p: { item: PlanItem; keeps: boolean }) =>
  p.keeps ? (
    <a class="govuk-link" href={address('/forward-plan/items/:item/change', { item: p.item.id })}>
      {p.item.title}
    </a>
  ) : (
    p.item.title
  )

const cameAs: Readonly<Record<string, string>> = { deferred: 'Deferred', 'report back': 'Report back' }

/** What the agenda of its meeting has already; it is moved there, and the plan follows. */
const OnAgenda = ({ one }: { one: Awaited<ReturnType<typeof onAgendas>>[number] }) => (
  <p class="kept-quiet">
    {one.from !== null && `${cameAs[one.why ?? ''] ?? 'Carried over'} from the meeting of ${inWords(one.from)}. `}
    <a class="govuk-link" href={address('/meetings/:meeting/agenda/:item', { meeting: one.meeting, item: one.id })}>
      On the agenda already<span class="govuk-visually-hidden">: {one.title}</span>
    </a>
  </p>
)

/** A button for each way that an item can go; each says where, so that nobody has to guess from an arrow. */
const Moves = (p: { year: Year; meeting: Meeting; item: PlanItem }) => {
  const { earlier, later } = neighboursOf(p.year, p.meeting)
  const to = (other: Meeting, way: string) => {
    const there = itemsOf(p.year, other).some(one => one.id === p.item.id)
    return there ? null : (
      <Button
        name="move"
        value={`${p.item.id} ${p.meeting.id} ${other.id}`}
        classes="govuk-button--secondary kept-year__move"
      >
        {way}: {inWords(other.heldOn)}
        <span class="govuk-visually-hidden">, {p.item.title}</span>
      </Button>
    )
  }
  return (
    <div class="kept-year__moves">
      {earlier && to(earlier, 'Earlier')}
      {later && to(later, 'Later')}
    </div>
  )
}

export const forwardPlanPage = page({
  path: '/forward-plan',
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-forward-plan',
  form: { lay: optionalText({ max: 10 }), move: optionalText({ max: 300 }) },
  load: async ({ db, query: asked, person, today }) => {
    const bodies = await bodiesThatPlan(db, today)
    const body = bodies.find(one => one.id === asked['body']) ?? bodies[0] ?? null
    const first = monthAsked(asked['from'], today)
    if (body === null) return { bodies, plan: null, first }
    const year = await yearOfBody(db, body.id, first)
    // Only those who see agendas before they are published see what is on them.
    const seesAgendas = ['clerk', 'officer', 'member'].includes(audienceOf('board.read-meetings', person))
    const onAgenda = seesAgendas
      ? await onAgendas(
          db,
          year.meetings.map(meeting => meeting.id),
        )
      : []
    const leadTimes = await leadTimesOf(db)
    const calendar = await calendarOf(db)
    return {
      bodies,
      first,
      plan: {
        body,
        year,
        onAgenda,
        reportsBack: seesAgendas
          ? await reportsBackDueAt(
              db,
              year.meetings.filter(meeting => meeting.state === 'planned').map(meeting => meeting.id),
            )
          : [],
        waiting: seesAgendas ? await waitingFor(db, body.id) : [],
        questions: seesAgendas ? await questionsThatWait(db, body.id) : [],
        planWaits: seesAgendas ? await planThatWaits(db, body.id, today) : [],
        findings: findingsOfYear(year, body, await schoolDaysOf(db)),
        due: new Map(year.meetings.map(meeting => [meeting.id, deadlinesIfKnown(meeting.heldOn, leadTimes, calendar)])),
      },
    }
  },
  submit: async ({ db, data: { plan, first }, values }) => {
    if (plan === null) throw new Refusal('Add a body first')
    const { body, year } = plan
    const back = `/forward-plan${query({ body: body.id, from: month(first) })}`
    if (values.move !== null) {
      const [planItem = '', from = '', to = ''] = values.move.split(' ')
      const item = year.items.find(one => one.id === planItem)
      const source = year.meetings.find(one => one.id === from)
      const target = year.meetings.find(one => one.id === to)
      if (!item || !source || !target || !itemsOf(year, source).includes(item))
        throw new Refusal('Somebody changed the plan while you had it open. Look at it as it is now, then try again')
      if (!canTake(target)) throw new Refusal(`The meeting of ${inWords(target.heldOn)} takes no more business`)
      if (plan.onAgenda.some(one => one.meeting === source.id && one.planItem === item.id))
        throw new Refusal(
          `${item.title} is on the agenda of ${inWords(source.heldOn)} already. Open it there and take it to another meeting: the plan follows`,
        )
      await takeOff(db, item.id, source.id)
      await planFor(db, [{ planItem: item.id, meeting: target.id }])
      return {
        to: `${back}#${placeOf(target.id)}`,
        saying: `${item.title} is moved to ${inWords(target.heldOn)}`,
        about: item.title,
        details: { planItem: item.id, from: source.id, to: target.id },
      }
    }
    if (values.lay === 'usual')
      for (const item of usualItemsFor(body.id, first, year.items, body.youngPeopleFrom !== null))
        await savePlanItem(db, item)
    const now = values.lay === 'usual' ? await yearOfBody(db, body.id, first) : year
    const laid = layTheYear(now)
    await planFor(db, laid)
    return {
      to: back,
      saying:
        laid.length === 0
          ? 'Everything that comes round is on a meeting already, or no meeting can take it'
          : `${plural(laid.length, 'item is', 'items are')} laid over ${plural(new Set(laid.map(one => one.meeting)).size, 'meeting', 'meetings')}`,
      about: body.name,
      details: { body: body.id, from: first, laid: laid.length },
    }
  },
  view: ({ data: { bodies, plan, first }, form, refused, csrf, asked: { person, today } }) => {
    const keeps = may(person, 'board.keep-forward-plan')
    const heading = <h1 class="govuk-heading-xl">Forward plan</h1>
    if (plan === null)
      return {
        title: 'Forward plan',
        body: (
          <>
            {heading}
            <EmptyState
              title="There is no body to plan for"
              action={
                <a class="govuk-link" href="/bodies">
                  Go to bodies and people
                </a>
              }
            >
              Add the board, then its meetings. The plan is laid over them.
            </EmptyState>
          </>
        ),
      }
    const { body, year, findings, onAgenda, waiting, questions, planWaits, due } = plan
    const yearAt = (start: PlainDate) => `/forward-plan${query({ body: body.id, from: month(start) })}`
    const inYear = `${monthName(year.days.first)} ${yearOf(year.days.first)} to ${monthName(year.days.last)} ${yearOf(year.days.last)}`
    const newItem = `/forward-plan/items/new${query({ body: body.id })}`
    return {
      title: `Forward plan of ${body.name}`,
      wide: true,
      body: (
        <>
          <Refusals refused={refused} form={form} />
          <span class="govuk-caption-xl">{body.name}</span>
          {heading}
          <p class="govuk-body-l">
            {inYear}: {plural(year.meetings.filter(one => one.state !== 'cancelled').length, 'meeting', 'meetings')}.{' '}
            {findings.length === 0
              ? 'Everything has its place.'
              : `${plural(findings.length, 'thing does', 'things do')} not fit yet.`}
          </p>
          <nav class="kept-year__years" aria-label="Other years">
            <a class="govuk-link" href={yearAt(addMonths(first, -12))}>
              Twelve months earlier
            </a>
            <a class="govuk-link" href={yearAt(addMonths(first, 12))}>
              Twelve months later
            </a>
            <a class="govuk-link" href={`/meetings${query({ body: body.id })}`}>
              All its meetings
            </a>
          </nav>
          {bodies.length > 1 && (
            <FilterBar action="/forward-plan" label="Plan of another body">
              <div class="kept-filters__boxes">
                <govuk.Select
                  id="body"
                  name="body"
                  label={{ text: 'Body' }}
                  value={body.id}
                  items={bodies.map(one => ({ value: one.id, text: one.name }))}
                />
              </div>
            </FilterBar>
          )}
          {keeps && (
            <form method="post" action={yearAt(first)} novalidate>
              <CsrfField token={csrf} />
              <div class="govuk-button-group">
                {year.items.length === 0 ? (
                  <Button name="lay" value="usual">
                    Start with the usual reports
                  </Button>
                ) : (
                  <Button name="lay" value="year">
                    Lay the year
                  </Button>
                )}
                <a class="govuk-link" href={newItem}>
                  Add an item
                </a>
              </div>
            </form>
          )}
          {keeps && year.items.length === 0 && (
            <p class="govuk-body">
              The usual reports are the eleven annual reports and what comes at every meeting or every six months. You
              can change each of them afterwards.
            </p>
          )}
          {findings.length > 0 && (
            <section aria-labelledby="does-not-fit">
              <h2 class="govuk-heading-l" id="does-not-fit">
                What does not fit yet
              </h2>
              <ul class="govuk-list govuk-list--bullet">
                {findings.map(finding => (
                  <li>
                    {finding.meeting === null ? (
                      finding.planItem !== null && keeps ? (
                        <a
                          class="govuk-link"
                          href={address('/forward-plan/items/:item/change', { item: finding.planItem })}
                        >
                          {finding.says}
                        </a>
                      ) : (
                        finding.says
                      )
                    ) : (
                      <a class="govuk-link" href={`#${placeOf(finding.meeting)}`}>
                        {finding.says}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {waiting.length + questions.length + planWaits.length > 0 && (
            <section aria-labelledby="waits">
              <h2 class="govuk-heading-l" id="waits">
                What waits for a meeting
              </h2>
              {waiting.length + questions.length > 0 && (
                <>
                  <p class="govuk-body">
                    The board did not come to these. They go on the next meeting that is called, or on the next draft
                    agenda that is made.
                  </p>
                  <ul class="govuk-list govuk-list--bullet">
                    {waiting.map(one => (
                      <li>
                        {one.title}, from <MeetingLink id={one.meeting} on={one.heldOn} />
                      </li>
                    ))}
                    {questions.map(one => (
                      <li>
                        A {one.kind} from the public, sent in for <MeetingLink id={one.meeting} on={one.heldOn} />
                      </li>
                    ))}
                  </ul>
                </>
              )}
              {planWaits.length > 0 && (
                <>
                  <p class="govuk-body">
                    These were planned for a meeting that is over, and were never on its agenda. Move each to a meeting
                    to come, or take it out of the plan.
                  </p>
                  <ul class="govuk-list govuk-list--bullet">
                    {planWaits.map(one => (
                      <li>
                        <a
                          class="govuk-link"
                          href={`/forward-plan${query({ body: body.id, from: month(one.heldOn) })}#${placeOf(one.meeting)}`}
                        >
                          {one.title}, planned for {inWords(one.heldOn)}
                        </a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          )}
          <h2 class="govuk-heading-l">Meetings</h2>
          {year.meetings.length === 0 ? (
            <EmptyState
              headingLevel={3}
              title="No formal meeting in these twelve months"
              action={
                may(person, 'board.keep-meetings') ? (
                  <Button href={`/meetings/new${query({ body: body.id })}`}>Call a meeting</Button>
                ) : undefined
              }
            >
              The plan is laid over meetings. Call the meetings of the year first.
            </EmptyState>
          ) : (
            <form method="post" action={yearAt(first)} novalidate>
              {keeps && <CsrfField token={csrf} />}
              <ol class="kept-year">
                {year.meetings.map(meeting => {
                  const items = itemsOf(year, meeting)
                  const deadlines = due.get(meeting.id)
                  const there = onAgenda.filter(one => one.meeting === meeting.id)
                  const owed = plan.reportsBack.filter(one => one.meeting === meeting.id)
                  const isLacking = missingFrom(there, items).length > 0 || owed.length > 0
                  const over = there.filter(one => !items.some(item => item.id === one.planItem))
                  return (
                    <li class="kept-year__meeting" id={placeOf(meeting.id)}>
                      <h3 class="govuk-heading-m">
                        <a class="govuk-link" href={address('/meetings/:meeting', { meeting: meeting.id })}>
                          {inWords(meeting.heldOn)}
                        </a>
                      </h3>
                      <p class="govuk-body">
                        <StateTag meeting={meeting} today={today} />
                        {canTake(meeting) && (
                          <>
                            {' '}
                            {minutesPlanned(year, meeting) +
                              over.reduce((sum, one) => sum + one.minutesLong, 0)} of{' '}
                            {minutesAvailable(meeting)} minutes planned
                          </>
                        )}
                      </p>
                      {deadlines && meeting.state === 'planned' && meeting.heldOn >= today && (
                        <p class="kept-quiet">
                          Drafts {inWords(deadlines.draftBy)}, cleared {inWords(deadlines.clearedBy)}, published{' '}
                          {inWords(deadlines.publishBy)}
                        </p>
                      )}
                      {items.length === 0 && over.length === 0 && owed.length === 0 ? (
                        <p class="govuk-body">Nothing planned.</p>
                      ) : (
                        <ul class="kept-year__items">
                          {items.map(item => (
                            <li>
                              <p class="kept-year__title">
                                <ItemLink item={item} keeps={keeps} />
                                {item.isExempt && (
                                  <>
                                    {' '}
                                    <Tag classes="govuk-tag--purple">Private</Tag>
                                  </>
                                )}
                              </p>
                              <p class="kept-quiet">
                                {planKindsInWords[item.kind]}, {plural(item.minutesLong, 'minute', 'minutes')}
                                {item.lead !== '' && `. ${item.lead}`}
                              </p>
                              {there.some(one => one.planItem === item.id) ? (
                                there.filter(one => one.planItem === item.id).map(one => <OnAgenda one={one} />)
                              ) : (
                                <>
                                  {keeps && !item.everyMeeting && <Moves year={year} meeting={meeting} item={item} />}
                                </>
                              )}
                            </li>
                          ))}
                          {owed.map(one => (
                            <li>
                              <p class="kept-year__title">
                                <a class="govuk-link" href={address('/actions/:action', { action: one.id })}>
                                  {one.title}
                                </a>
                                {one.part !== 'open' && (
                                  <>
                                    {' '}
                                    <Tag classes="govuk-tag--purple">Private</Tag>
                                  </>
                                )}
                              </p>
                              <p class="kept-quiet">
                                Report back, promised for this meeting. The draft agenda takes it by itself.
                              </p>
                            </li>
                          ))}
                          {over.map(one => (
                            <li>
                              <p class="kept-year__title">{one.title}</p>
                              <OnAgenda one={one} />
                            </li>
                          ))}
                        </ul>
                      )}
                      {may(person, 'board.keep-agenda') && canTake(meeting) && items.length + owed.length > 0 && (
                        <p class="govuk-body">
                          <a
                            class="govuk-link"
                            href={address(
                              isLacking ? '/forward-plan/meetings/:meeting/draft-agenda' : '/meetings/:meeting/agenda',
                              { meeting: meeting.id },
                            )}
                          >
                            {isLacking ? 'Make the draft agenda' : 'The agenda, which has all of this'}
                            <span class="govuk-visually-hidden"> of {inWords(meeting.heldOn)}</span>
                          </a>
                        </p>
                      )}
                    </li>
                  )
                })}
              </ol>
            </form>
          )}
          {year.items.length > 0 && (
            <>
              <h2 class="govuk-heading-l">Everything in the plan</h2>
              <DataTable
                caption="Every item of the plan, and the meetings that take it"
                captionHidden={true}
                rows={year.items}
                columns={[
                  { heading: 'Item', cell: item => <ItemLink item={item} keeps={keeps} /> },
                  { heading: 'Kind', cell: item => planKindsInWords[item.kind] },
                  {
                    heading: 'How often',
                    cell: item => `${howOften(item)}${item.lastOn === null ? '' : `, until ${inWords(item.lastOn)}`}`,
                  },
                  { heading: 'Lead', cell: item => item.lead || 'Not said yet' },
                  {
                    heading: 'Meetings in these twelve months',
                    cell: item => {
                      const on = year.meetings.filter(meeting => itemsOf(year, meeting).includes(item))
                      return on.length === 0
                        ? 'None yet'
                        : on.length === year.meetings.length && on.length > 2
                          ? 'All of them'
                          : on.map(meeting => inWords(meeting.heldOn)).join('; ')
                    },
                  },
                ]}
              />
            </>
          )}
        </>
      ),
    }
  },
})
