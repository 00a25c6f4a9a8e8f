import { may } from '../../access/index.ts'
import { dayOfInstant, inWords } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  DataTable,
  InsetText,
  SummaryList,
  Timeline,
  type TimelineItem,
  WalkTheThread,
  WarningText,
} from '../../ui/index.ts'
import { page } from '../../web/index.ts'
import { mailIsOn } from '../nudges/mail.store.ts'
import { chainOf, isOverdue, isOwnedBy, needsAnOwner, someOwnerLeft } from './action.ts'
import { actionAddress, capital, dueInWords, Owners, PrivateTag, sourceInWords, StateTag } from './action-parts.tsx'
import { allActions, eventsOf } from './actions.store.ts'
import { agendasOf } from './brought-forward.store.ts'
import { onAnAction } from './on-an-action.ts'

const deeds: Readonly<Record<string, string>> = {
  made: 'Asked for',
  changed: 'Changed',
  answered: 'Answered by its owner',
  closed: 'Closed',
  reopened: 'Opened again',
  're-issued': 'Asked for again',
  'owner replaced': 'Given to somebody else',
  'made public': 'Shown to the public',
  'made private': 'No longer shown to the public',
}

/** One action: what is to be done, by whom and when, what came of it, and how often it was asked for. */
export const actionPage = page({
  path: '/actions/:action',
  needs: 'board.read-meetings',
  load: async asked => {
    const { db, person, today } = asked
    const action = await onAnAction(asked)
    const mayKeep = may(person, 'board.keep-actions')
    return {
      action,
      chain: chainOf(await allActions(db, today), action.id),
      events: await eventsOf(db, action.id),
      agendas: await agendasOf(db, action.id),
      mayKeep,
      isMine: isOwnedBy(action, person),
      mayRemind: mayKeep && (await mailIsOn(db)),
    }
  },
  view: ({ data, asked: { today, person } }) => {
    const { action, chain } = data
    const isOpen = action.state === 'open'
    return {
      title: action.title,
      wide: true,
      body: (
        <>
          <BackLink href="/actions" />
          <span class="govuk-caption-xl">{action.kind === 'action' ? 'Action' : `Action: ${action.kind}`}</span>
          <h1 class="govuk-heading-xl">{action.title}</h1>
          <p class="govuk-body">
            <StateTag action={action} today={today} /> <PrivateTag part={action.part} />
          </p>
          {action.part !== 'open' && (
            <InsetText>
              This came of business taken in private. It is read by members of the board, those who prepare its
              meetings, and its owners.
            </InsetText>
          )}
          {needsAnOwner(action) ? (
            <WarningText iconFallbackText="Warning">Nobody here has this action. Give it to somebody.</WarningText>
          ) : (
            someOwnerLeft(action) && (
              <WarningText iconFallbackText="Warning">An owner has left. Give their part to somebody else.</WarningText>
            )
          )}
          <SummaryList
            rows={[
              { key: { text: 'Owner' }, value: { text: <Owners owners={action.owners} /> } },
              {
                key: { text: 'Due' },
                value: {
                  text: (
                    <>
                      {action.dueMeeting === null ? (
                        dueInWords(action)
                      ) : (
                        <a class="govuk-link" href={`/meetings/${action.dueMeeting}`}>
                          {dueInWords(action)}
                        </a>
                      )}
                      {isOverdue(action, today) && ' (past)'}
                    </>
                  ),
                },
              },
              {
                key: { text: 'Comes from' },
                value: {
                  text:
                    action.sourceMeeting === null && action.sourceReport === null ? (
                      sourceInWords(action)
                    ) : (
                      <a
                        class="govuk-link"
                        href={
                          action.sourceMeeting === null
                            ? `/reports/${action.sourceReport}`
                            : `/meetings/${action.sourceMeeting}`
                        }
                      >
                        {sourceInWords(action)}
                      </a>
                    ),
                },
              },
              ...(data.agendas.length > 0
                ? [
                    {
                      key: { text: 'Brought forward to' },
                      value: {
                        text: data.agendas.map((agenda, index) => (
                          <>
                            {index > 0 && <br />}
                            <a class="govuk-link" href={`/meetings/${agenda.meeting}/agenda`}>
                              {inWords(agenda.heldOn)}: {agenda.title}
                            </a>
                          </>
                        )),
                      },
                    },
                  ]
                : []),
              ...(action.part === 'open'
                ? [
                    {
                      key: { text: 'The public reads' },
                      value: { text: action.isPublic ? action.publicWords : 'Nothing of this action' },
                      ...(data.mayKeep
                        ? {
                            actions: {
                              items: [
                                {
                                  href: actionAddress(action, '/public'),
                                  text: 'Change',
                                  visuallyHiddenText: 'what the public reads',
                                },
                              ],
                            },
                          }
                        : {}),
                    },
                  ]
                : []),
            ]}
          />
          <div class="govuk-button-group">
            {isOpen && (data.isMine || data.mayKeep) && (
              <Button href={actionAddress(action, '/answer')}>Say what came of it</Button>
            )}
            {data.mayKeep && isOpen && (
              <Button href={actionAddress(action, '/close')} classes="govuk-button--secondary">
                Close it
              </Button>
            )}
            {data.mayKeep && action.replacedBy === null && action.state !== 'withdrawn' && (
              <Button href={actionAddress(action, '/re-issue')} classes="govuk-button--secondary">
                Ask for it again
              </Button>
            )}
            {data.mayRemind && isOpen && (
              <a class="govuk-link" href={actionAddress(action, '/nudge')}>
                Remind the owners
              </a>
            )}
            {data.mayKeep && isOpen && (
              <a class="govuk-link" href={actionAddress(action, '/change')}>
                Change it
              </a>
            )}
            {data.mayKeep && !isOpen && action.replacedBy === null && (
              <a class="govuk-link" href={actionAddress(action, '/reopen')}>
                Open it again
              </a>
            )}
          </div>
          {action.outcomes.length > 0 && (
            <DataTable
              caption="What was expected, and what came of it"
              rows={action.outcomes}
              columns={[
                { heading: 'Expected', cell: outcome => outcome.expected },
                { heading: 'What came of it', cell: outcome => outcome.actual || 'Not said yet' },
              ]}
            />
          )}
          {chain.length > 1 && (
            <>
              <h2 class="govuk-heading-m">Asked for {chain.length} times</h2>
              <ol class="govuk-list govuk-list--number">
                {chain.map(link => (
                  <li>
                    {link.id === action.id ? (
                      <strong>{link.title}</strong>
                    ) : (
                      <a class="govuk-link" href={actionAddress(link)}>
                        {link.title}
                      </a>
                    )}
                    , {dueInWords(link)}, <Owners owners={link.owners} /> <StateTag action={link} today={today} />
                  </li>
                ))}
              </ol>
            </>
          )}
          <h2 class="govuk-heading-m">What happened</h2>
          <Timeline
            label="What happened, earliest first"
            items={data.events.map((event): TimelineItem => ({
              on: dayOfInstant(event.at),
              title: `${deeds[event.deed] ?? event.deed}${event.state === null ? '' : `: ${event.state}`}`,
              by: event.by ?? undefined,
              says: (
                <>
                  {event.confidence !== null && (
                    <p class="govuk-body">Will it be done by its day? {capital(event.confidence)}.</p>
                  )}
                  {event.words !== '' && <p class="govuk-body kept-words">{event.words}</p>}
                  {event.link !== '' && (
                    <p class="govuk-body">
                      <a class="govuk-link" href={event.link}>
                        {event.deed === 're-issued' ? 'The action it became' : 'The record that shows it'}
                      </a>
                    </p>
                  )}
                </>
              ),
            }))}
          />
          {may(person, 'strategy.read') && <WalkTheThread kind="action" id={action.id} />}
        </>
      ),
    }
  },
})
