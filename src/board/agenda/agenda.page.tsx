import { may } from '../../access/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { BackLink, Button, type Content, CsrfField, EmptyState, InsetText, Refusals } from '../../ui/index.ts'
import { optionalText, page, type Visitor } from '../../web/index.ts'
import { type Meeting, mustBeAhead } from '../meetings/meeting.ts'
import { calendarOf, meetingBefore } from '../meetings/meetings.store.ts'
import { publishedMinutesOf } from '../minutes/versions.store.ts'
import { timingOf } from '../publish-gate/clear-days.ts'
import { type AgendaItem, inTwoParts, moved, timesThatClash } from './agenda-item.ts'
import { addProceduralItems, agendaOf, regimeOf, reorder } from './agenda.store.ts'
import {
  agendaAddress,
  itemAddress,
  itemTags,
  mayKeep,
  meetingAsked,
  meetingInWords,
  PaperLine,
  timeOf,
} from './agenda-pieces.tsx'
import { type Exemption, exclusionResolution, privateInWords } from './exemption.ts'
import { carryLeftOver, carryQuestions } from './left-over.store.ts'
import { exemptionsOf, urgenciesOf } from './exemptions.store.ts'
import { newSince, type Paper } from './paper.ts'
import { type PackPages, packPagesOf, pagesInWords } from './pack-pages.store.ts'
import { papersOf, seenBy } from './papers.store.ts'
import { type AccessRegime, proceduralItems, purposeOf } from './procedural-items.ts'
import { reasonAndNotice, type Urgency } from './urgency.ts'

type Loaded = Readonly<{
  meeting: Meeting
  regime: AccessRegime
  previousMeeting: PlainDate | null
  items: readonly AgendaItem[]
  papers: readonly Paper[]
  exemptions: ReadonlyMap<string, Exemption>
  urgencies: ReadonlyMap<string, Urgency>
  newItems: ReadonlySet<string>
  minutesBefore: string | null
  pages: PackPages
  dueBy: PlainDate
}>

const movedOrder = (items: readonly AgendaItem[], order: string | null, move: string | null): string[] => {
  if (move !== null) {
    const [way, id = ''] = move.split(' ')
    return moved(items, id, way === 'up' ? 'up' : 'down').map(item => item.id)
  }
  const asked = (order ?? '').split(' ').filter(id => id !== '')
  const known = new Map(items.map(item => [item.id, item]))
  if (asked.length === 0 || new Set(asked).size !== asked.length || asked.some(id => !known.has(id)))
    throw new Refusal('The order that was sent is not of this agenda. Look at it as it is now, then try again')
  // Items that the sender did not see stay behind those that they did.
  const rest = items.filter(item => !asked.includes(item.id))
  return inTwoParts([...asked.flatMap(id => known.get(id) ?? []), ...rest]).map(item => item.id)
}

const MoveButtons = (p: { item: AgendaItem; isFirst: boolean; isLast: boolean }) => (
  <div class="kept-agenda__move">
    <button class="kept-move" type="submit" name="move" value={`up ${p.item.id}`} disabled={p.isFirst}>
      <span aria-hidden="true">↑</span>
      <span class="govuk-visually-hidden">Move {p.item.title} up</span>
    </button>
    <button class="kept-move" type="submit" name="move" value={`down ${p.item.id}`} disabled={p.isLast}>
      <span aria-hidden="true">↓</span>
      <span class="govuk-visually-hidden">Move {p.item.title} down</span>
    </button>
  </div>
)

const AgendaLine = (p: {
  data: Loaded
  item: AgendaItem
  person: Visitor
  clashes: boolean
  move: Content
  resolution: readonly string[]
}) => {
  const { data, item } = p
  const papers = data.papers.filter(paper => paper.item === item.id && paper.withdrawnAt === null)
  const urgency = data.urgencies.get(item.id)
  const pages = data.pages.ofItem.get(item.id)
  const exemption = data.exemptions.get(item.id) ?? null
  return (
    <li
      class={`kept-agenda__item${item.withdrawnAt === null ? '' : ' kept-agenda__item--off'}`}
      id={`item-${item.id}`}
      data-item={p.move === null ? undefined : item.id}
    >
      <span class="kept-agenda__number">{item.number ?? '–'}</span>
      <span class="kept-agenda__time">{timeOf(item)}</span>
      <div class="kept-agenda__what">
        <h3 class="kept-agenda__title">
          <a class="govuk-link" href={itemAddress(data.meeting.id, item.id)}>
            {item.title}
          </a>
        </h3>
        <p class="kept-agenda__purpose">
          {purposeOf(item, data)}
          {pages && ` In the pack: ${pagesInWords(pages)}.`}
        </p>
        {item.presenter !== '' && <p class="kept-agenda__note">Presented by the {item.presenter}.</p>}
        {item.type === 'exclusion' && p.resolution.map(words => <p class="kept-agenda__note">{words}</p>)}
        {item.type === 'exclusion' && p.resolution.length === 0 && (
          <p class="kept-agenda__note">
            The words of the resolution come from the private items, once each has its paragraph.
          </p>
        )}
        {item.part !== 'open' && (
          <p class="kept-agenda__note">
            {privateInWords(item.part, exemption)} {exemption?.publicReason ?? ''}
          </p>
        )}
        {urgency && (
          <p class="kept-agenda__note">
            Urgent in the opinion of {urgency.opinionOf}: {reasonAndNotice(urgency)}
          </p>
        )}
        {item.withdrawnAt !== null && <p class="kept-agenda__note">{item.withdrawnWhy}</p>}
        {p.clashes && (
          <p class="kept-agenda__note">
            <strong>It starts before the item ahead of it has had its time.</strong>
          </p>
        )}
        {papers.length > 0 && (
          <ul class="kept-agenda__papers">
            {papers.map(paper => (
              <li>
                <PaperLine
                  meeting={data.meeting.id}
                  paper={paper}
                  itemPart={item.part}
                  minutesBefore={data.minutesBefore}
                  pages={data.pages.ofPaper.get(paper.id)}
                  person={p.person}
                />
              </li>
            ))}
          </ul>
        )}
        <div class="kept-agenda__tags">{itemTags(item, data.meeting, data.newItems.has(item.id))}</div>
      </div>
      {p.move}
    </li>
  )
}

export const agendaPage = page({
  path: '/meetings/:meeting/agenda',
  needs: 'board.read-meetings',
  submitNeeds: 'board.keep-agenda',
  form: {
    begin: optionalText({ max: 5 }),
    move: optionalText({ max: 60 }),
    order: optionalText({ max: 10_000 }),
    revision: optionalText({ max: 12 }),
  },
  load: async ({ db, params, person, today }): Promise<Loaded> => {
    const meeting = await meetingAsked(db, params)
    const papers = await papersOf(db, meeting.id)
    const seen = await seenBy(db, person.id, meeting.id)
    const items = await agendaOf(db, meeting)
    const before = await meetingBefore(db, meeting)
    return {
      meeting,
      minutesBefore: before && (await publishedMinutesOf(db, before.id)) ? before.id : null,
      regime: await regimeOf(db, meeting.body),
      previousMeeting: before?.heldOn ?? null,
      items: inTwoParts(items),
      papers,
      exemptions: await exemptionsOf(db, meeting.id),
      urgencies: await urgenciesOf(db, meeting.id),
      newItems: new Set(
        items
          .filter(item => {
            const at = seen.get(item.id) ?? null
            return (
              newSince(
                papers.filter(paper => paper.item === item.id),
                at,
              ).length > 0
            )
          })
          .map(item => item.id),
      ),
      pages: await packPagesOf(db, meeting.id),
      dueBy: timingOf(meeting, today, await calendarOf(db)).dueBy,
    }
  },
  submit: async ({ data, values, db, person, now }) => {
    const { meeting, items } = data
    mustBeAhead(meeting)
    if (values.begin !== null) {
      const added =
        (await addProceduralItems(db, meeting, data.previousMeeting)) +
        (await carryLeftOver(db, meeting, { by: person.id, now }))
      await carryQuestions(db, meeting)
      return {
        to: agendaAddress(meeting.id),
        saying: added === 0 ? 'The usual items are all there' : 'The usual items are on the agenda',
        about: meeting.id,
      }
    }
    if (items.some(item => item.publishedAt !== null && item.withdrawnAt === null))
      throw new Refusal(
        'This agenda is published, so its numbers stay. The chair may take items in another order at the meeting, and the minutes say so',
      )
    await reorder(db, meeting, movedOrder(items, values.order, values.move), Number(values.revision))
    const [way, id] = (values.move ?? '').split(' ')
    return {
      to: agendaAddress(meeting.id, id),
      ...(way === 'up' || way === 'down' ? { saying: `Moved ${way}` } : { saying: 'The order is saved' }),
      about: meeting.id,
    }
  },
  view: ({ data, refused, csrf, asked }) => {
    const { meeting, items } = data
    const keeps = mayKeep(asked.person, meeting)
    const isOut = meeting.agendaPublishedAt !== null
    const clashing = new Set(timesThatClash(items.filter(item => item.withdrawnAt === null)))
    const resolution =
      exclusionResolution(
        items.map(item => ({ ...item, exemption: data.exemptions.get(item.id) ?? null })),
        data,
      )?.paragraphs ?? []
    const open = items.filter(item => item.part === 'open')
    const closed = items.filter(item => item.part !== 'open')
    const canMove = (item: AgendaItem) => keeps && !isOut && item.type !== 'exclusion' && item.withdrawnAt === null
    const list = (all: readonly AgendaItem[]) => {
      const movable = all.filter(canMove)
      return (
        <ol class="kept-agenda">
          {all.map(item => (
            <AgendaLine
              data={data}
              item={item}
              person={asked.person}
              clashes={clashing.has(item.id)}
              resolution={resolution}
              move={
                canMove(item) ? (
                  <MoveButtons item={item} isFirst={movable[0] === item} isLast={movable.at(-1) === item} />
                ) : null
              }
            />
          ))}
        </ol>
      )
    }
    const readsAll = may(asked.person, 'board.read-exempt')
    const missing =
      meeting.kind === 'formal'
        ? proceduralItems({ regime: data.regime, previousMeeting: data.previousMeeting, hasPrivateItems: false })
            .opening.filter(usual => !items.some(item => item.type === usual.type))
            .map(usual => usual.title)
        : []
    return {
      title: `Agenda of ${meetingInWords(meeting)}`,
      wide: true,
      body: (
        <>
          <BackLink href={`/meetings/${meeting.id}`}>The meeting</BackLink>
          <Refusals refused={refused} />
          <span class="govuk-caption-l">{meetingInWords(meeting)}</span>
          <h1 class="govuk-heading-l">Agenda</h1>
          {keeps && (
            <div class="govuk-button-group">
              <Button href={`${agendaAddress(meeting.id)}/new`}>Add an item</Button>
              <Button href={`/meetings/${meeting.id}/publish`} classes="govuk-button--secondary">
                {isOut ? 'Publish what is new' : 'Check and publish'}
              </Button>
            </div>
          )}
          {isOut && readsAll && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/meetings/${meeting.id}/pack`}>
                Read the papers as one pack
              </a>
            </p>
          )}
          {!isOut && meeting.state === 'planned' && items.length > 0 && (
            <InsetText>
              This is a draft. It {data.dueBy < asked.today ? 'was' : 'is'} due out by {inWords(data.dueBy)}, five clear
              working days before.
            </InsetText>
          )}
          {keeps && !isOut && meeting.state === 'planned' && items.length > 0 && missing.length > 0 && (
            <form method="post" action={agendaAddress(meeting.id)}>
              <CsrfField token={csrf} />
              <p class="govuk-body">Not on it yet, though every agenda has them: {missing.join(', ')}.</p>
              <Button name="begin" value="yes" classes="govuk-button--secondary" preventDoubleClick={true}>
                Add the usual items
              </Button>
            </form>
          )}
          {items.length === 0 ? (
            keeps ? (
              <EmptyState
                title="Nothing is on this agenda yet"
                action={
                  <form method="post" action={agendaAddress(meeting.id)}>
                    <CsrfField token={csrf} />
                    <Button name="begin" value="yes" preventDoubleClick={true}>
                      Begin with the usual items
                    </Button>
                  </form>
                }
              >
                Begin with apologies, minutes, declarations, the public’s questions and urgent items. Then add the
                business.
              </EmptyState>
            ) : (
              <EmptyState title="This agenda is not published yet">
                {readsAll || meeting.state === 'planned'
                  ? `It is due out by ${inWords(data.dueBy)}.`
                  : 'Nothing was published for this meeting.'}
              </EmptyState>
            )
          ) : (
            <form
              method="post"
              action={agendaAddress(meeting.id)}
              data-agenda-order={keeps && !isOut ? 'yes' : undefined}
            >
              {keeps && (
                <>
                  <CsrfField token={csrf} />
                  <input type="hidden" name="revision" value={String(meeting.revision)} />
                  <input type="hidden" name="order" value="" />
                </>
              )}
              <h2 class="govuk-heading-m">Open to the public</h2>
              {list(open)}
              {closed.length > 0 && (
                <>
                  <h2 class="govuk-heading-m">Private</h2>
                  {list(closed)}
                </>
              )}
            </form>
          )}
          {keeps && !isOut && items.length > 1 && <script type="module" src="/assets/agenda-order.js"></script>}
        </>
      ),
    }
  },
})
