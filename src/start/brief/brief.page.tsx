import { type Action, findMeeting, reportAddress } from '../../board/index.ts'
import { measureAddress } from '../../indicators/index.ts'
import { inShortWords, inWords } from '../../kernel/index.ts'
import { BackLink } from '../../ui/index.ts'
import { saidBy } from '../../voice/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { type BriefReport, briefOf, type LastAnswer } from './brief.store.ts'

/** More than these would be no brief; the rest is a link away. */
const most = 4

const owners = (action: Action): string => action.owners.map(owner => owner.words).join(', ') || 'nobody'

const ActionLine = (p: { action: Action }) => (
  <li>
    <a class="govuk-link" href={address('/actions/:action', { action: p.action.id })}>
      {p.action.title}
    </a>{' '}
    ({owners(p.action)}
    {p.action.dueDay !== null && p.action.state === 'open' && `, due ${inShortWords(p.action.dueDay)}`}
    {p.action.state !== 'open' && `, ${p.action.state}`})
  </li>
)

const More = (p: { all: number; href: string }) =>
  p.all > most && (
    <p class="govuk-body">
      <a class="govuk-link" href={p.href}>
        And {p.all - most} more
      </a>
    </p>
  )

const Last = (p: { last: LastAnswer }) => (
  <div class="kept-brief__last">
    <p class="govuk-body">
      <strong>Last time{p.last.heldOn !== null && ` (${inWords(p.last.heldOn)})`}: </strong>
      <a class="govuk-link" href={reportAddress({ id: p.last.report })}>
        {p.last.decisions.length > 0 ? p.last.decisions.join('; ') : 'the report was noted'}
      </a>
      {p.last.said !== '' && `. ${p.last.said}`}
    </p>
    {p.last.actions.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {p.last.actions.map(action => (
          <ActionLine action={action} />
        ))}
      </ul>
    )}
  </div>
)

const OneReport = (p: { of: BriefReport; asks: boolean }) => (
  <>
    <h3 class="govuk-heading-s">
      <a class="govuk-link" href={reportAddress(p.of.report)}>
        {p.of.report.title}
      </a>
      {p.of.report.part !== 'open' && ' (private)'}
    </h3>
    {p.of.recommendations.length > 0 && (
      <ol class="govuk-list govuk-list--number">
        {p.of.recommendations.slice(0, most).map(line => (
          <li>{line}</li>
        ))}
      </ol>
    )}
    <More all={p.of.recommendations.length} href={reportAddress(p.of.report)} />
    {p.of.last !== null && <Last last={p.of.last} />}
    {p.asks && p.of.topic !== null && (
      <>
        <p class="govuk-body">
          <strong>You could ask:</strong>
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {p.of.topic.questions.map(question => (
            <li>{question}</li>
          ))}
        </ul>
      </>
    )}
  </>
)

/** A meeting on one sheet: what changed, what is wanted, what is late, what young people asked, what is off target. */
export const briefPage = page({
  path: '/meetings/:meeting/brief',
  needs: 'start.read-brief',
  load: async ({ db, params, today }) => {
    const meeting = (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()
    return { meeting, brief: await briefOf(db, meeting, today) }
  },
  view: ({ data: { meeting, brief } }) => {
    const wanted = brief.reports.filter(one => one.forDecision)
    const others = brief.reports.filter(one => !one.forDecision)
    // The questions on a subject stand once, beside the first report on it.
    const inOrder = [...wanted, ...others]
    const asksFirst = new Set(
      inOrder.filter((one, index) => inOrder.findIndex(other => other.topic?.id === one.topic?.id) === index),
    )
    return {
      title: `Brief for ${inWords(meeting.heldOn)}`,
      body: (
        <article class="kept-brief">
          <div class="kept-brief__aside">
            <BackLink href={address('/meetings/:meeting', { meeting: meeting.id })}>The meeting</BackLink>
          </div>
          <div class="kept-brief__head">
            <span class="govuk-caption-l">
              {meeting.bodyName}
              {meeting.startsAt !== null && `, ${meeting.startsAt}`}
              {meeting.venue !== '' && `, ${meeting.venue}`}
            </span>
            <h1 class="govuk-heading-l">Brief for {inWords(meeting.heldOn)}</h1>
            <p class="govuk-body">
              For those who may read private business. Print it on one sheet; do not leave it behind.
            </p>
          </div>

          <h2 class="govuk-heading-m">Decisions wanted</h2>
          {wanted.length === 0 ? (
            <p class="govuk-body">No report that you may read yet asks for a decision.</p>
          ) : (
            wanted.map(one => <OneReport of={one} asks={asksFirst.has(one)} />)
          )}

          <h2 class="govuk-heading-m">What young people ask</h2>
          {brief.cards.length === 0 ? (
            <p class="govuk-body">No card is set for this meeting.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {brief.cards.map(card => (
                <li>
                  <a class="govuk-link" href={address('/voice/cards/:card', { card: card.id })}>
                    {card.title}
                  </a>
                  : {card.wording} <em>{saidBy(card)}.</em>{' '}
                  {card.turns.some(turn => turn.due?.meeting === meeting.id && turn.answeredOn === null) &&
                    'The answer is due at this meeting.'}
                </li>
              ))}
            </ul>
          )}

          <h2 class="govuk-heading-m">Past the day</h2>
          {brief.overdue.length === 0 ? (
            <p class="govuk-body">No action is past its day.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {brief.overdue.slice(0, most).map(action => (
                <ActionLine action={action} />
              ))}
            </ul>
          )}
          <More all={brief.overdue.length} href="/actions" />

          <h2 class="govuk-heading-m">
            {brief.before === null ? 'What changed' : `What changed since ${inWords(brief.before.heldOn)}`}
          </h2>
          {brief.decided.length + brief.closed.length + brief.added.length === 0 ? (
            <p class="govuk-body">Nothing that is recorded.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {brief.added.map(words => (
                <li>New on the agenda: {words}</li>
              ))}
              {brief.decided.slice(0, most).map(decision => (
                <li>
                  Decided:{' '}
                  <a class="govuk-link" href={address('/decisions/:decision', { decision: decision.id })}>
                    {decision.title}
                  </a>
                </li>
              ))}
              {brief.closed.slice(0, most).map(action => (
                <ActionLine action={action} />
              ))}
            </ul>
          )}

          <h2 class="govuk-heading-m">Off target</h2>
          {brief.asAt === null ? (
            <p class="govuk-body">There are no figures of that time.</p>
          ) : brief.offTarget.length === 0 ? (
            <p class="govuk-body">No measure with a target misses it, as at {inWords(brief.asAt)}.</p>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {brief.offTarget.slice(0, most).map(view => (
                <li>
                  <a class="govuk-link" href={measureAddress(view.indicator.id)}>
                    {view.indicator.title}
                  </a>
                  : {view.sentence} Target: {view.target?.value}.
                </li>
              ))}
            </ul>
          )}
          <More all={brief.offTarget.length} href="/data-set" />

          {others.length > 0 && (
            <>
              <h2 class="govuk-heading-m">To note</h2>
              {others.map(one => (
                <OneReport of={{ ...one, recommendations: [] }} asks={asksFirst.has(one)} />
              ))}
            </>
          )}
          <p class="govuk-body kept-brief__aside">
            <a class="govuk-link" href="/lines-of-enquiry">
              All questions to ask
            </a>
          </p>
        </article>
      ),
    }
  },
})
