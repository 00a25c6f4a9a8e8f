import { may } from '../../access/index.ts'
import { ActionStateTag, dueInWords, Owners, PrivateTag } from '../../board/index.ts'
import { inWords, type PlainDate } from '../../kernel/index.ts'
import { Button, type Content, DataTable, EmptyState, InsetText, Stat, Stats } from '../../ui/index.ts'
import { address, notFound, page, query } from '../../web/index.ts'
import { allStrategies, findStrategy, strategyOn } from '../strategies/strategies.store.ts'
import { isInTheWay } from './blocker.ts'
import { Blockers } from './blockers.tsx'
import { byManager, type PlanRow, tallyOf, type WaysToRead, waysToRead } from './delivery-plan.ts'
import { type DeliveryPlan, deliveryPlanOf } from './delivery-plan.store.ts'

const wayTitles: Readonly<Record<WaysToRead, string>> = {
  priority: 'By priority',
  manager: 'By responsible manager',
  workstream: 'By workstream',
}

const Outcomes = (p: { row: PlanRow; side: 'expected' | 'actual' }) => {
  const { outcomes } = p.row.action
  if (outcomes.length === 0) return 'Not said'
  return (
    <ol class="kept-outcome-list">
      {outcomes.map(one => (
        <li>{p.side === 'expected' ? one.expected : one.actual === '' ? 'Not said yet' : one.actual}</li>
      ))}
    </ol>
  )
}

const commitmentAddress = (commitment: string): string => address('/commitments/:commitment', { commitment })

const Rows = (p: {
  caption: string
  captionHidden?: boolean
  rows: readonly PlanRow[]
  today: PlainDate
  /** Beside each action, what it is for: not where the heading says so already. */
  withCommitment: boolean
  mayRaise: boolean
}) => (
  <DataTable
    caption={p.caption}
    captionHidden={p.captionHidden ?? false}
    rows={p.rows}
    columns={[
      {
        heading: 'Action',
        cell: ({ action, before, commitments }) => (
          <span class="kept-plan__action">
            <a class="govuk-link" href={address('/actions/:action', { action: action.id })}>
              {action.title}
            </a>{' '}
            <PrivateTag part={action.part} />
            {p.withCommitment &&
              commitments.map(one => (
                <span class="kept-plan__for">
                  For{' '}
                  <a class="govuk-link" href={commitmentAddress(one.id)}>
                    {one.title}
                  </a>
                </span>
              ))}
            {before.length > 0 && (
              <span class="kept-plan__for">
                Asked for {before.length + 1} times:{' '}
                {before.map((one, index) => (
                  <>
                    {index > 0 && ', then '}
                    <a class="govuk-link" href={address('/actions/:action', { action: one.id })}>
                      {dueInWords(one)}
                    </a>{' '}
                    ({one.state})
                  </>
                ))}
              </span>
            )}
          </span>
        ),
      },
      { heading: 'Responsible', cell: ({ action }) => <Owners owners={action.owners} /> },
      { heading: 'Due', cell: ({ action }) => dueInWords(action) },
      { heading: 'Expected', cell: row => <Outcomes row={row} side="expected" /> },
      { heading: 'What came of it', cell: row => <Outcomes row={row} side="actual" /> },
      {
        heading: 'State',
        cell: ({ action }) => (
          <>
            <ActionStateTag action={action} today={p.today} />
            {p.mayRaise && action.state === 'open' && (
              <span class="kept-plan__for kept-no-print">
                <a
                  class="govuk-link"
                  href={address('/delivery-plan/actions/:action/blockers/new', { action: action.id })}
                >
                  Say what is in the way<span class="govuk-visually-hidden"> of {action.title}</span>
                </a>
              </span>
            )}
          </>
        ),
      },
    ]}
  />
)

type Shown = Readonly<{ plan: DeliveryPlan; today: PlainDate; mayRaise: boolean }>

const Idle = (p: { commitments: DeliveryPlan['commitments'] }) =>
  p.commitments.length > 0 && (
    <div class="kept-plan__idle">
      <p class="govuk-body">
        {p.commitments.length === 1
          ? 'Nothing is being done yet about one commitment:'
          : `Nothing is being done yet about ${p.commitments.length} commitments:`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {p.commitments.map(one => (
          <li>
            <a class="govuk-link" href={commitmentAddress(one.id)}>
              {one.number} {one.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )

const ByPriority = ({ plan, today, mayRaise }: Shown) => (
  <>
    {plan.priorities.map(({ number, label }) => {
      const own = plan.commitments.filter(one => one.priority === number)
      const busy = own.filter(one => plan.rows.some(row => row.commitments.includes(one)))
      const idle = own.filter(one => one.endedOn === null && !busy.includes(one))
      return (
        <section class="kept-plan__part">
          <h2 class="govuk-heading-l">
            {number}. {label}
          </h2>
          {own.length === 0 && <p class="govuk-body">Nothing was committed under this priority yet.</p>}
          {busy.map(one => (
            <section>
              <h3 class="govuk-heading-s kept-plan__commitment">
                <a class="govuk-link" href={commitmentAddress(one.id)}>
                  {one.number} {one.title}
                </a>
              </h3>
              <p class="govuk-body-s">
                {[one.ownerRole, one.ownerBodyName].filter(word => word !== null && word !== '').join(', ')}
                {one.endedOn !== null && ` Ended on ${inWords(one.endedOn)}.`}
              </p>
              <Rows
                caption={`Actions for ${one.title}`}
                captionHidden={true}
                rows={plan.rows.filter(row => row.commitments.includes(one))}
                today={today}
                withCommitment={false}
                mayRaise={mayRaise}
              />
            </section>
          ))}
          <Idle commitments={idle} />
        </section>
      )
    })}
  </>
)

const ByManager = ({ plan, today, mayRaise }: Shown) => (
  <>
    {byManager(plan.rows).map(({ who, rows }) => (
      <section class="kept-plan__part">
        <h2 class="govuk-heading-l">{who}</h2>
        <Rows
          caption={`Actions of ${who}`}
          captionHidden={true}
          rows={rows}
          today={today}
          withCommitment={true}
          mayRaise={mayRaise}
        />
      </section>
    ))}
  </>
)

const inWordsOf = (rows: readonly PlanRow[], today: PlainDate): string => {
  const tally = tallyOf(rows, today)
  const said = [
    tally.open > 0 && `${tally.open} open`,
    tally.overdue > 0 && `${tally.overdue} of them overdue`,
    tally.done > 0 && `${tally.done} done`,
    tally.partly > 0 && `${tally.partly} partly done`,
    tally.notConcluded > 0 && `${tally.notConcluded} not concluded`,
  ].filter(word => word !== false)
  return said.length === 0 ? 'No action yet' : said.join(', ')
}

const ByWorkstream = ({ plan, today, mayRaise, keeps }: Shown & Readonly<{ keeps: boolean }>) => {
  const without = plan.rows.filter(row => row.commitments.every(one => one.workstream === null))
  return (
    <>
      {plan.workstreams.length === 0 && (
        <EmptyState title="No workstreams yet">
          A workstream is a strand of work of the delivery group. Give it a lead and the commitments that it works on.
        </EmptyState>
      )}
      {plan.workstreams.map(stream => {
        const rows = plan.rows.filter(row => row.commitments.some(one => one.workstream === stream.id))
        const idle = plan.commitments.filter(
          one =>
            one.workstream === stream.id && one.endedOn === null && !rows.some(row => row.commitments.includes(one)),
        )
        return (
          <section class="kept-plan__part">
            <h2 class="govuk-heading-l">{stream.title}</h2>
            <p class="govuk-body">
              {stream.what !== '' && `${stream.what} `}Led by: {stream.leadRole}. {inWordsOf(rows, today)}.
              {stream.endedOn !== null && ` Ended on ${inWords(stream.endedOn)}.`}{' '}
              {keeps && (
                <a
                  class="govuk-link kept-no-print"
                  href={address('/delivery-plan/workstreams/:workstream', { workstream: stream.id })}
                >
                  Change<span class="govuk-visually-hidden"> {stream.title}</span>
                </a>
              )}
            </p>
            {rows.length > 0 && (
              <Rows
                caption={`Actions of ${stream.title}`}
                captionHidden={true}
                rows={rows}
                today={today}
                withCommitment={true}
                mayRaise={mayRaise}
              />
            )}
            <Idle commitments={idle} />
          </section>
        )
      })}
      {without.length > 0 && (
        <section class="kept-plan__part">
          <h2 class="govuk-heading-l">In no workstream</h2>
          <Rows
            caption="Actions in no workstream"
            captionHidden={true}
            rows={without}
            today={today}
            withCommitment={true}
            mayRaise={mayRaise}
          />
        </section>
      )}
    </>
  )
}

/** The plan of the delivery group: what is done about each commitment, by whom, what came of it, and what is in the way. */
export const deliveryPlanPage = page({
  path: '/delivery-plan',
  needs: 'strategy.read',
  load: async ({ db, today, query: asked }) => {
    const given = asked['strategy'] ?? ''
    const strategy = given === '' ? await strategyOn(db, today) : ((await findStrategy(db, given)) ?? notFound())
    return {
      strategy,
      strategies: (await allStrategies(db)).filter(one => one.council === '' && one.state !== 'draft'),
      by: waysToRead.find(one => one === asked['by']) ?? 'priority',
      plan: strategy ? await deliveryPlanOf(db, strategy.id, today) : null,
    }
  },
  view: ({ data: { strategy, strategies, by, plan }, asked: { person, today } }) => {
    if (!strategy || !plan)
      return {
        title: 'Delivery plan',
        body: (
          <>
            <h1 class="govuk-heading-xl">Delivery plan</h1>
            <EmptyState title="No strategy is in force">
              The plan follows the commitments of the strategy. Add the strategy first.
            </EmptyState>
          </>
        ),
      }
    const keeps = may(person, 'strategy.keep')
    const shown = { plan, today, mayRaise: may(person, 'strategy.raise-blocker') }
    const tally = tallyOf(plan.rows, today)
    const open = plan.blockers.filter(isInTheWay)
    const cleared = plan.blockers.filter(one => !isInTheWay(one))
    const link = (words: string, to: Readonly<{ by?: string; strategy?: string }>, isHere: boolean): Content =>
      isHere ? (
        <strong aria-current="true">{words}</strong>
      ) : (
        <a class="govuk-link" href={`/delivery-plan${query({ by, strategy: strategy.id, ...to })}`}>
          {words}
        </a>
      )
    return {
      title: 'Delivery plan',
      wide: true,
      body: (
        <div class="kept-plan">
          <span class="govuk-caption-xl">{strategy.title}</span>
          <h1 class="govuk-heading-xl">Delivery plan</h1>
          <p class="govuk-body-l">
            What is done about each commitment, who does it, what came of it and what is in the way. As on{' '}
            {inWords(today)}.
          </p>
          <Stats>
            <Stat
              label="Open"
              value={tally.open}
              unit="count"
              says={tally.overdue === 0 ? 'None overdue' : `${tally.overdue} overdue`}
            />
            <Stat label="Done" value={tally.done} unit="count" />
            <Stat label="Partly done" value={tally.partly} unit="count" />
            <Stat label="Not concluded" value={tally.notConcluded} unit="count" />
            <Stat label="In the way" value={open.length} unit="count" />
          </Stats>
          <ul class="kept-plan__ways kept-no-print" aria-label="Ways to read the plan">
            {waysToRead.map(way => (
              <li>{link(wayTitles[way], { by: way }, way === by)}</li>
            ))}
          </ul>
          {strategies.length > 1 && (
            <ul class="kept-plan__ways kept-no-print" aria-label="Strategies">
              {strategies.map(one => (
                <li>{link(one.title, { strategy: one.id }, one.id === strategy.id)}</li>
              ))}
            </ul>
          )}
          {keeps && by === 'workstream' && <Button href="/delivery-plan/workstreams/new">Add a workstream</Button>}
          {open.length > 0 && (
            <section class="kept-plan__part">
              <h2 class="govuk-heading-l">What is in the way</h2>
              <Blockers blockers={open} titles={plan.titles} person={person} />
            </section>
          )}
          {plan.rows.length === 0 && (
            <InsetText>
              No action hangs on a commitment of this strategy yet. Open a commitment and add an action to it.
            </InsetText>
          )}
          {by === 'priority' && <ByPriority {...shown} />}
          {by === 'manager' && <ByManager {...shown} />}
          {by === 'workstream' && <ByWorkstream {...shown} keeps={keeps} />}
          {plan.loose.length > 0 && (
            <section class="kept-plan__part">
              <h2 class="govuk-heading-l">Without a reason written down</h2>
              <p class="govuk-body">
                The delivery group is doing these, but nobody has tied them to a commitment. Open one and walk its
                thread to tie it.
              </p>
              <ul class="govuk-list govuk-list--bullet">
                {plan.loose.map(action => (
                  <li>
                    <a class="govuk-link" href={address('/thread/:kind/:id', { kind: 'action', id: action.id })}>
                      {action.title}
                    </a>
                    , {dueInWords(action)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {cleared.length > 0 && (
            <section class="kept-plan__part">
              <h2 class="govuk-heading-l">Cleared</h2>
              <Blockers blockers={cleared} titles={plan.titles} person={person} />
            </section>
          )}
        </div>
      ),
    }
  },
})
