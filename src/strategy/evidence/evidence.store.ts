import { allActions, allDecisions, stepsOf, stepsThatStand } from '../../board/index.ts'
import type { Db } from '../../database/index.ts'
import { dayOfInstant, inWords, type Period, type PlainDate } from '../../kernel/index.ts'
import { cardsForTheBoard, lastTurn, publicationsOf, stateOf, waves } from '../../voice/index.ts'
import { address } from '../../web/index.ts'
import { type Ref, refKey } from '../thread/link.ts'
import { allLinks, walker } from '../thread/links.store.ts'
import { showRecords } from '../thread/records.store.ts'
import type { Evidence } from './evidence.ts'

/** Pieces of what came of it as sentences, each with one full stop. */
const inSentences = (pieces: readonly string[]): string =>
  pieces
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
    .map(piece => (/[.!?]$/.test(piece) ? piece : `${piece}.`))
    .join(' ')

const within = ({ first, last }: Period, on: string): boolean => on >= first && on <= last

/** Why each of these was done, as far as the thread leads: its commitments and priorities in words, to find its area by. */
const reasonsOf = async (db: Db, refs: readonly Ref[], today: PlainDate): Promise<(ref: Ref) => string> => {
  const walk = walker(await allLinks(db))
  const up = new Map(
    refs.map(ref => [refKey(ref), walk(ref, 'up').filter(one => one.kind === 'commitment' || one.kind === 'priority')]),
  )
  const shown = await showRecords(db, [...up.values()].flat(), today)
  return ref => (up.get(refKey(ref)) ?? []).map(one => shown.get(refKey(one))?.title ?? '').join(' ')
}

const decided = async (db: Db, period: Period): Promise<Evidence[]> => {
  const decisions = await allDecisions(db)
  const why = await reasonsOf(
    db,
    decisions.map(({ id }) => ({ kind: 'decision', id })),
    period.last,
  )
  const steps = await stepsOf(
    db,
    decisions.map(one => one.id),
  )
  return decisions.flatMap((decision): Evidence[] => {
    const stand = stepsThatStand(steps.get(decision.id) ?? [])
    const raised = stand.find(step => step.kind === 'raised')
    const inForce = stand.findLast(step => step.kind === 'in force')
    const changed = stand.findLast(step => step.kind === 'what changed')
    const about = {
      title: decision.title,
      href: address('/decisions/:decision', { decision: decision.id }),
      about: [
        decision.title,
        decision.wording,
        ...stand.map(step => step.words),
        why({ kind: 'decision', id: decision.id }),
      ].join(' '),
      before: raised?.words ?? decision.wording,
    }
    return [
      ...(changed && within(period, changed.on)
        ? [
            {
              ...about,
              kind: 'change' as const,
              on: changed.on,
              after: `${changed.words}${changed.evidence === '' ? '' : ` (${changed.evidence})`}`,
            },
          ]
        : []),
      ...(inForce && within(period, inForce.on)
        ? [{ ...about, kind: 'in force' as const, on: inForce.on, after: inForce.words }]
        : []),
    ]
  })
}

const closed = async (db: Db, period: Period): Promise<Evidence[]> => {
  const actions = (await allActions(db, period.last)).filter(
    one => one.closedAt !== null && within(period, dayOfInstant(one.closedAt)) && one.state !== 'withdrawn',
  )
  if (actions.length === 0) return []
  const why = await reasonsOf(
    db,
    actions.map(({ id }) => ({ kind: 'action', id })),
    period.last,
  )
  const events = await db
    .selectFrom('action_event')
    .select(['action', 'words', 'link'])
    .where(
      'action',
      'in',
      actions.map(one => one.id),
    )
    .where('deed', '=', 'closed')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return actions.flatMap(action => {
    const shown = events.find(one => one.action === action.id)
    const came = action.outcomes.map(outcome => outcome.actual).filter(words => words !== '')
    return action.closedAt === null
      ? []
      : [
          {
            kind: 'action',
            on: dayOfInstant(action.closedAt),
            title: action.title,
            href: address('/actions/:action', { action: action.id }),
            before: action.outcomes.map(outcome => outcome.expected).join('; '),
            after: inSentences([
              `${action.state.charAt(0).toUpperCase()}${action.state.slice(1)}`,
              ...came,
              shown?.words ?? '',
              shown?.link ?? '',
            ]),
            about: `${action.title} ${action.outcomes.map(outcome => outcome.expected).join(' ')} ${why({ kind: 'action', id: action.id })}`,
          },
        ]
  })
}

const saidInWords = {
  happy: 'They were happy with the answer',
  partly: 'They said part of it is done',
  'not happy': 'They were not happy, and it came back',
}

const asked = async (db: Db, period: Period): Promise<Evidence[]> =>
  (await cardsForTheBoard(db)).flatMap(card => {
    const turn = lastTurn(card)
    const on = turn?.verdictOn ?? turn?.answeredOn ?? turn?.setOn ?? card.raisedOn
    if (card.agreedOn === null || !within(period, on)) return []
    const answered = card.turns.findLast(one => one.answeredOn !== null)
    const verdict = card.turns.findLast(one => one.verdict !== null)?.verdict ?? null
    const words = answered?.isPrivate ? answered.answer?.safeAnswer : answered?.answer?.answer
    return [
      {
        kind: 'card',
        on,
        title: card.title,
        href: address('/voice/cards/:card', { card: card.id }),
        before: card.wording,
        after: inSentences([
          words ?? (answered ? 'Answered' : `No answer yet: ${stateOf(card)}`),
          verdict === null ? '' : saidInWords[verdict],
        ]),
        about: `${card.title} ${card.wording}`,
      } satisfies Evidence,
    ]
  })

const published = async (db: Db, period: Period): Promise<Evidence[]> => {
  const dataSets = await db
    .selectFrom('publication')
    .select(['id', 'title', 'as_at as asAt', 'published_at as at'])
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  const minutes = await db
    .selectFrom('minutes_publication')
    .innerJoin('meeting', 'meeting.id', 'minutes_publication.meeting')
    .select([
      'minutes_publication.meeting',
      'minutes_publication.state',
      'meeting.held_on as heldOn',
      'minutes_publication.published_at as at',
    ])
    .orderBy('minutes_publication.meeting')
    .orderBy('minutes_publication.version')
    .execute()
  const newest = new Map(minutes.map(one => [one.meeting, one]))
  return [
    ...dataSets
      .filter(one => within(period, dayOfInstant(one.at)))
      .map(one => ({
        kind: 'publication' as const,
        on: dayOfInstant(one.at),
        title: one.title,
        href: '/data-set',
        before: '',
        after: `Figures as at ${inWords(one.asAt)}`,
        about: '',
      })),
    ...[...newest.values()]
      .filter(one => within(period, one.heldOn))
      .map(one => ({
        kind: 'minutes' as const,
        on: one.heldOn,
        title: `Minutes of ${inWords(one.heldOn)}`,
        href: address('/meetings/:meeting/minutes/read', { meeting: one.meeting }),
        before: '',
        after: one.state,
        about: '',
      })),
  ]
}

const surveyed = async (db: Db, period: Period): Promise<Evidence[]> => {
  const found: Evidence[] = []
  for (const wave of await waves(db)) {
    const [latest] = await publicationsOf(db, wave.id)
    if (!latest || !within(period, latest.publishedOn)) continue
    const { results, before } = latest.published
    const told = results.questions.flatMap(({ key, name, good }) => {
      const last = before[0]?.shares[key]
      return good === null
        ? []
        : [
            `${name}: ${good.count} of ${good.of}${last ? `, and ${last.count} of ${last.of} in ${before[0]?.label}` : ''}`,
          ]
    })
    found.push({
      kind: 'survey',
      on: latest.publishedOn,
      title: `${wave.title} ${wave.label}`,
      href: address('/published/surveys/:wave', { wave: wave.id }),
      before: '',
      after: inSentences([`${latest.replies} answered`, ...told]),
      about: '',
    })
  }
  return found
}

/** All the evidence of a period that this reader may see. */
export const evidenceOf = async (db: Db, period: Period): Promise<Evidence[]> => [
  ...(await decided(db, period)),
  ...(await closed(db, period)),
  ...(await asked(db, period)),
  ...(await surveyed(db, period)),
  ...(await published(db, period)),
]
