import { may } from '../../access/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { Button, CsrfField, DataTable, EmptyState, FilterBar, govuk, InsetText } from '../../ui/index.ts'
import { page, query } from '../../web/index.ts'
import { mailIsOn } from '../nudges/mail.store.ts'
import { type Action, chainOf, isOverdue, isOwnedBy, needsAnOwner, someOwnerLeft } from './action.ts'
import { actionAddress, dueInWords, Owners, PrivateTag, sourceInWords, StateTag } from './action-parts.tsx'
import { allActions } from './actions.store.ts'

const shows = {
  open: 'Everything open',
  mine: 'Mine',
  overdue: 'Overdue',
  'no owner': 'Nobody here has it',
  reissued: 'Asked for more than once',
  closed: 'Closed',
  all: 'Everything',
} as const
type Show = keyof typeof shows

const showOf = (asked: string | undefined): Show => (Object.keys(shows).find(one => one === asked) as Show) ?? 'open'

type Reader = Readonly<{ id: string | null; roles: readonly string[] }>

const fits = (
  action: Action,
  show: Show,
  reader: Reader,
  today: PlainDate,
  lengths: ReadonlyMap<string, number>,
): boolean => {
  switch (show) {
    case 'open':
      return action.state === 'open'
    case 'mine':
      return action.state === 'open' && isOwnedBy(action, reader)
    case 'overdue':
      return isOverdue(action, today)
    case 'no owner':
      return needsAnOwner(action) || someOwnerLeft(action)
    case 'reissued':
      return (lengths.get(action.id) ?? 1) > 1
    case 'closed':
      return action.state !== 'open'
    case 'all':
      return true
  }
}

/** What the board asked for: what is open, who has it, by when, and what is late. */
export const actionsPage = page({
  path: '/actions',
  needs: 'board.read-meetings',
  load: async ({ db, today, query: asked, person }) => {
    const all = await allActions(db, today)
    const show = showOf(asked['show'])
    const meeting = asked['meeting'] ?? ''
    const owner = asked['owner'] ?? ''
    const lengths = new Map(all.map(action => [action.id, chainOf(all, action.id).length]))
    const meetings = new Map(
      all.flatMap(action =>
        action.sourceMeeting !== null && action.sourceMeetingOn !== null
          ? [[action.sourceMeeting, action.sourceMeetingOn] as const]
          : [],
      ),
    )
    const mayKeep = may(person, 'board.keep-actions')
    return {
      show,
      meeting,
      owner,
      lengths,
      meetings: [...meetings].toSorted((a, b) => (a[1] < b[1] ? 1 : -1)),
      owners: [...new Set(all.flatMap(action => action.owners.map(one => one.words)))].toSorted((a, b) =>
        a.localeCompare(b, 'en-GB'),
      ),
      open: all.filter(action => action.state === 'open').length,
      overdue: all.filter(action => isOverdue(action, today)).length,
      total: all.length,
      rows: all.filter(
        action =>
          fits(action, show, person, today, lengths) &&
          (meeting === '' || action.sourceMeeting === meeting) &&
          (owner === '' || action.owners.some(one => one.words === owner)),
      ),
      mayKeep,
      mail: mayKeep ? await mailIsOn(db) : false,
    }
  },
  view: ({ data, csrf, asked: { today } }) => {
    const select = (id: string, label: string, value: string, items: readonly { value: string; text: string }[]) => (
      <govuk.Select id={id} name={id} label={{ text: label }} items={items} value={value} />
    )
    return {
      title: 'Actions',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">Actions</h1>
          <p class="govuk-body-l">
            {data.open === 0
              ? 'Nothing is open'
              : data.open === 1
                ? 'One action is open'
                : `${data.open} actions are open`}
            {data.overdue > 0 && `, ${data.overdue} past the day`}.
          </p>
          <div class="govuk-button-group">
            {data.mayKeep && <Button href="/actions/new">Add an action</Button>}
            <a class="govuk-link" href="/my-work">
              My work
            </a>
            <a class="govuk-link" href="/decisions">
              Decisions
            </a>
            {data.mayKeep && (
              <a class="govuk-link" href="/reminders">
                Reminders sent
              </a>
            )}
          </div>
          {data.mayKeep && !data.mail && (
            <InsetText>
              Kept sends no e-mail here, so nobody is reminded. The IT administrator turns it on with the settings
              KEPT_SMTP_URL and KEPT_MAIL_FROM.
            </InsetText>
          )}
          {data.total > 0 && (
            <FilterBar
              action="/actions"
              clear={`/actions${query({ show: 'all' })}`}
              says={`${data.rows.length} of ${data.total} shown`}
            >
              {select(
                'show',
                'Show',
                data.show,
                Object.entries(shows).map(([value, text]) => ({ value, text })),
              )}
              {select('meeting', 'From the meeting of', data.meeting, [
                { value: '', text: 'Any meeting' },
                ...data.meetings.map(([value, on]) => ({ value, text: inWords(on) })),
              ])}
              {select('owner', 'Owner', data.owner, [
                { value: '', text: 'Anybody' },
                ...data.owners.map(one => ({ value: one, text: one })),
              ])}
            </FilterBar>
          )}
          {data.total === 0 ? (
            <EmptyState title="No actions yet">
              {data.mayKeep
                ? 'They come here from the minutes by themselves, and from reports. You can also add one.'
                : 'What the board asks somebody to do is listed here, once a meeting has asked for it.'}
            </EmptyState>
          ) : (
            <DataTable
              caption={shows[data.show]}
              empty="None of the actions fits what you chose."
              rows={data.rows}
              columns={[
                {
                  heading: 'Action',
                  cell: action => (
                    <>
                      <a class="govuk-link" href={actionAddress(action)}>
                        {action.title}
                      </a>{' '}
                      <PrivateTag part={action.part} />
                      {(data.lengths.get(action.id) ?? 1) > 1 && (
                        <span class="govuk-hint">Asked for {data.lengths.get(action.id)} times</span>
                      )}
                    </>
                  ),
                },
                { heading: 'Owner', cell: action => <Owners owners={action.owners} /> },
                { heading: 'Due', cell: dueInWords },
                { heading: 'State', cell: action => <StateTag action={action} today={today} /> },
                { heading: 'From', cell: sourceInWords },
                ...(data.mail
                  ? [
                      {
                        heading: 'Remind',
                        cell: (action: Action) =>
                          action.state === 'open' ? (
                            <form method="post" action={actionAddress(action, '/nudge')}>
                              <CsrfField token={csrf} />
                              <Button classes="govuk-button--secondary kept-button--small" preventDoubleClick={true}>
                                Remind
                                <span class="govuk-visually-hidden"> the owners of {action.title}</span>
                              </Button>
                            </form>
                          ) : (
                            ''
                          ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </>
      ),
    }
  },
})
