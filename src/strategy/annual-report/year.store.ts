import {
  allActions,
  allDecisions,
  allEntries,
  allReports,
  boardHeaderOf,
  type Decision,
  meetingsBetween,
  planOf,
  recordOf,
  type Report,
  type Step,
  stepsOf,
  stepsThatStand,
} from '../../board/index.ts'
import { asThePublic, type Db, type Instant } from '../../database/index.ts'
import { figuresForOpenReports, findIndicator } from '../../indicators/index.ts'
import { dayOfInstant, inWords, type Period, type PlainDate } from '../../kernel/index.ts'
import { releases } from '../../voice/index.ts'
import { address } from '../../web/index.ts'
import { allRecommendations } from '../recommendations/recommendations.store.ts'
import { livesOnIn, prioritiesOfCommitments } from '../strategies/lives-on.store.ts'
import { measuresOfPriorities, prioritiesOf, strategyOn } from '../strategies/strategies.store.ts'
import { allLinks, walker } from '../thread/links.store.ts'
import type { Ref } from '../thread/link.ts'
import type { Arrangement, Attended, Happened, PastRecommendation, YearFigure, YearOfWork } from './assemble.ts'
import { lastRecommendations, whatBecame } from './past-recommendations.ts'
import { howEachCame } from './partner-reports.ts'

type Priorities = Readonly<{
  all: readonly Readonly<{ number: number; label: string }>[]
  of: (ref: Ref) => number | null
  measures: ReadonlyMap<string, readonly number[]>
  /** Measures that somebody tied to a commitment, a promise or anything else of the thread. */
  tied: ReadonlySet<string>
}>

/** The priorities of the strategy in force at the end of the year, and how the thread leads to them. */
const prioritiesAt = async (db: Db, day: PlainDate): Promise<Priorities> => {
  const strategy = await strategyOn(db, day)
  if (!strategy) return { all: [], of: () => null, measures: new Map(), tied: new Set() }
  const links = await allLinks(db)
  const walk = walker(links)
  const commitments = await prioritiesOfCommitments(db)
  const livesOn = await livesOnIn(db, strategy.id)
  const numberOf = (ref: Ref): readonly number[] =>
    ref.kind === 'commitment' ? livesOn(commitments.get(ref.id) ?? '') : ref.kind === 'priority' ? livesOn(ref.id) : []
  const allOf = (ref: Ref): number[] => [...walk(ref, 'up'), ...walk(ref, 'down')].flatMap(numberOf)
  const measures = new Map<string, number[]>()
  const tied = new Set<string>()
  const add = (measure: string, number: number): void => {
    const there = measures.get(measure) ?? []
    if (!there.includes(number)) measures.set(measure, [...there, number])
  }
  for (const { indicator, number } of await measuresOfPriorities(db, strategy.id)) add(indicator, number)
  for (const link of links)
    for (const ref of [link.of, link.because])
      if (ref.kind === 'measure') {
        if (link.because.kind !== 'priority') tied.add(ref.id)
        for (const number of allOf(ref)) add(ref.id, number)
      }
  return { all: await prioritiesOf(db, strategy.id), of: ref => allOf(ref)[0] ?? null, measures, tied }
}

const sentence = (words: string): string => (/[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`)

/** Only what the board did, not what it heard: noting is in the minutes. */
const isDeed = (decision: Decision): boolean => ['resolved', 'recommended', 'referred'].includes(decision.outcome)

type Subjects = (source: Readonly<{ sourceMeeting: string | null; sourceMinute: number | null }>) => string

/** What the board was looking at in each open minute. */
const subjectsOfMinutes = async (db: Db): Promise<Subjects> => {
  const rows = await db
    .selectFrom('minute')
    .select(['meeting', 'number', 'title'])
    .where('part', '=', 'open')
    .orderBy('meeting')
    .orderBy('number')
    .execute()
  const titles = new Map(rows.map(row => [`${row.meeting} ${row.number}`, row.title]))
  return ({ sourceMeeting, sourceMinute }) => titles.get(`${sourceMeeting} ${sourceMinute}`) ?? ''
}

const decided = (
  decision: Decision,
  steps: readonly Step[],
  period: Period,
  priorities: Priorities,
  subjects: Subjects,
): Happened[] => {
  const during = stepsThatStand(steps).filter(
    step => step.isPublic && step.on >= period.first && step.on <= period.last && step.kind !== 'raised',
  )
  const isOfYear = decision.decidedOn >= period.first && decision.decidedOn <= period.last
  if (decision.part !== 'open' || (!(isOfYear && isDeed(decision)) && during.length === 0)) return []
  const minute =
    decision.sourceMinute === null || decision.sourceMeetingOn === null
      ? `the decision of ${inWords(decision.decidedOn)}`
      : `minute ${decision.sourceMinute} of ${inWords(decision.sourceMeetingOn)}`
  return [
    {
      kind: 'decision',
      on: decision.decidedOn,
      says: [
        `On ${inWords(decision.decidedOn)} the board ${decision.outcome === 'recommended' ? 'recommended' : 'decided'}: ${sentence(decision.publicWords === '' ? decision.title : decision.publicWords)}`,
        ...during.map(step => `${inWords(step.on)}: ${sentence(step.words)}`),
      ].join(' '),
      source: minute,
      href: decision.isPublic ? address('/published/decisions/:decision', { decision: decision.id }) : null,
      about: `${decision.title} ${decision.wording}`,
      subject: subjects(decision),
      priority: priorities.of({ kind: 'decision', id: decision.id }),
    },
  ]
}

const done = async (
  db: Db,
  period: Period,
  today: PlainDate,
  priorities: Priorities,
  subjects: Subjects,
): Promise<Happened[]> =>
  (await allActions(db, today)).flatMap((action): Happened[] => {
    if (action.part !== 'open' || action.state === 'withdrawn' || action.replacedBy !== null) return []
    const closedOn = action.closedAt === null ? null : dayOfInstant(action.closedAt)
    const on = closedOn ?? action.dueDay
    if (on === null || on < period.first || on > period.last) return []
    const came = action.outcomes.flatMap(outcome => (outcome.actual === '' ? [] : [sentence(outcome.actual)]))
    const state =
      closedOn === null
        ? `Still open, and due ${inWords(on)}`
        : `${action.state.charAt(0).toUpperCase()}${action.state.slice(1)}`
    return [
      {
        kind: 'action',
        on,
        says: `${state}: ${sentence(action.title)}${came.length > 0 ? ` What came of it: ${came.join(' ')}` : ''}`,
        source:
          action.sourceMinute === null || action.sourceMeetingOn === null
            ? 'the list of actions'
            : `the action of minute ${action.sourceMinute} of ${inWords(action.sourceMeetingOn)}`,
        href: null,
        about: `${action.title} ${action.outcomes.map(outcome => outcome.expected).join(' ')}`,
        subject: subjects(action),
        priority: priorities.of({ kind: 'action', id: action.id }),
      },
    ]
  })

const verdictWords = {
  happy: 'They were happy with it.',
  partly: 'They said part of it is done.',
  'not happy': 'They were not happy with it, and it came back.',
} as const

/** Only cards that were put out for everyone, in the words that were put out. */
const asked = async (db: Db, period: Period, priorities: Priorities): Promise<Happened[]> =>
  (await asThePublic(db, releases)).flatMap((card): Happened[] => {
    const answered = card.answeredOn !== null && card.answeredOn <= period.last
    const on = answered && card.answeredOn !== null ? card.answeredOn : card.askedOn
    if (on < period.first || on > period.last) return []
    return [
      {
        kind: 'card',
        on,
        says: [
          `${card.askedBy}: ${sentence(card.asked)}`,
          answered ? `The answer: ${sentence(card.answer)}` : 'It waits for its answer.',
          answered && card.verdict !== null ? verdictWords[card.verdict] : '',
        ]
          .filter(words => words !== '')
          .join(' '),
        source: `challenge card ${card.number}`,
        href: address('/young-people/cards/:number', { number: card.number }),
        about: answered ? 'answered' : 'asked',
        priority: priorities.of({ kind: 'card', id: card.card }),
      },
    ]
  })

const took = async (db: Db, period: Period): Promise<Happened[]> =>
  (await allEntries(db))
    .filter(entry => entry.withdrawnAt === null && entry.heldOn >= period.first && entry.heldOn <= period.last)
    .map(entry => ({
      kind: 'event',
      on: entry.heldOn,
      says: `${sentence(`${inWords(entry.heldOn)}: ${entry.title}`)}${entry.whatChanged === '' ? '' : ` What changed: ${sentence(entry.whatChanged)}`}`,
      source: `the register of ${entry.register}`,
      href: null,
      about: `${entry.title} ${entry.whatChanged}`,
      priority: null,
    }))

/** What somebody tied to a promise or a commitment comes first, then what the board asked for by name, then the rest. */
const rankIn =
  (priorities: Priorities) =>
  ({ measure }: Readonly<{ measure: string }>): number =>
    priorities.tied.has(measure) ? 0 : (findIndicator(measure)?.answers?.length ?? 0) > 0 ? 1 : 2

/** A few published figures of each theme: those that the strategy measures itself by, or all where it names none. */
const mostOfTheme = 5

const figuresOf = async (db: Db, period: Period, priorities: Priorities): Promise<YearFigure[]> => {
  const seen = new Set<string>()
  const themes = new Map<string, number>()
  const rank = rankIn(priorities)
  return (await figuresForOpenReports(db))
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap(figure => {
      if (figure.asAt > period.last || figure.asAt < period.first || figure.state !== 'value') return []
      if (seen.has(figure.measure)) return []
      const isOurs = priorities.measures.size === 0 || priorities.measures.has(figure.measure)
      const theme = findIndicator(figure.measure)?.theme ?? ''
      const count = themes.get(theme) ?? 0
      if ((!isOurs && figure.measure !== 'children-in-care') || count >= mostOfTheme) return []
      seen.add(figure.measure)
      themes.set(theme, count + 1)
      return [
        {
          measure: figure.measure,
          title: figure.title,
          asAt: figure.asAt,
          theme,
          priorities: priorities.measures.get(figure.measure) ?? [],
        },
      ]
    })
}

const attendedIn = async (db: Db, body: string, period: Period): Promise<Attended[]> => {
  const attended: Attended[] = []
  for (const meeting of await meetingsBetween(db, { ...period, body })) {
    if (meeting.kind !== 'formal' || (meeting.state !== 'held' && meeting.state !== 'adjourned')) continue
    const { attendance } = await recordOf(db, meeting.id)
    if (attendance.length === 0) continue
    const header = await boardHeaderOf(db, body, meeting.heldOn)
    const members = new Set(
      attendance.filter(one => one.votes && one.capacity !== 'officer').map(one => one.holder ?? one.shownAs),
    )
    attended.push({ heldOn: meeting.heldOn, members: members.size, of: header?.votingMembers.length ?? 0 })
  }
  return attended
}

/** How many actions and decisions hang on a recommendation, that this reader may see. */
export const deedsOnEach = async (db: Db): Promise<(recommendation: string) => number> => {
  const walk = walker(await allLinks(db))
  return id =>
    walk({ kind: 'recommendation', id }, 'down').filter(ref => ref.kind === 'action' || ref.kind === 'decision').length
}

/** What became of the recommendations of the annual report before this one. */
const recommended = async (db: Db, period: Period, own: string | null): Promise<PastRecommendation[]> => {
  const deeds = await deedsOnEach(db)
  return lastRecommendations(await allRecommendations(db), period, own).map(one => ({
    year: `${one.madeIn} ${one.year}`.trim(),
    title: one.title,
    owner: one.owner,
    principle: one.principle,
    became: whatBecame(one, deeds(one.id)),
  }))
}

/** All of a board’s year that its annual report is put together from. */
export const gatherYear = async (
  db: Db,
  whose: Readonly<{ body: string; bodyName: string; period: Period; today: PlainDate; report?: string | null }>,
): Promise<YearOfWork> => {
  const { body, period, today } = whose
  const priorities = await prioritiesAt(db, period.last)
  const subjects = await subjectsOfMinutes(db)
  const decisions = (await allDecisions(db)).filter(one => one.body === null || one.body === body)
  const steps = await stepsOf(
    db,
    decisions.map(one => one.id),
  )
  return {
    body: whose.bodyName,
    period,
    happened: [
      ...decisions.flatMap(one => decided(one, steps.get(one.id) ?? [], period, priorities, subjects)),
      ...(await done(db, period, today, priorities, subjects)),
      ...(await asked(db, period, priorities)),
      ...(await took(db, period)),
    ],
    figures: await figuresOf(db, period, priorities),
    attended: await attendedIn(db, body, period),
    recommendations: await recommended(db, period, whose.report ?? null),
    partnerReports: await reportsThatCame(db, body, period, today),
    priorities: priorities.all,
  }
}

/** The annual reports of partners and services that the plan of a board expects in a year, and how each came. */
export const reportsThatCame = async (db: Db, body: string, period: Period, today: PlainDate) =>
  howEachCame(
    await planOf(db, body),
    (await allReports(db)).map(one => ({
      id: one.id,
      planItem: one.planItem,
      title: one.title,
      heldOn: one.heldOn,
      isOut: one.state === 'published',
    })),
    period,
    today,
  )

export type AnnualReport = Readonly<{
  report: string
  title: string
  state: Report['state']
  meeting: string | null
  body: string
  bodyName: string
  period: Period
  by: Arrangement
  madeAt: Instant
}>

/** Every annual report that was put together here and that this reader may see, the newest year first. */
export const annualReports = async (db: Db): Promise<AnnualReport[]> => {
  const rows = await db
    .selectFrom('annual_report')
    .innerJoin('report', 'report.id', 'annual_report.report')
    .innerJoin('body', 'body.id', 'annual_report.body')
    .select([
      'annual_report.report',
      'report.title',
      'report.state',
      'report.meeting',
      'annual_report.body',
      'body.name as bodyName',
      'annual_report.first_on as first',
      'annual_report.last_on as last',
      'annual_report.arranged_by as by',
      'annual_report.made_at as madeAt',
    ])
    .orderBy('annual_report.last_on', 'desc')
    .orderBy('annual_report.made_at', 'desc')
    .orderBy('annual_report.report')
    .execute()
  return rows.map(({ first, last, by, state, ...row }) => ({
    ...row,
    state: state as Report['state'],
    period: { first, last },
    by: by as Arrangement,
  }))
}

export const keepAnnualReport = (
  db: Db,
  made: Readonly<{ report: string; body: string; period: Period; by: Arrangement; maker: string | null; at: Instant }>,
) =>
  db
    .insertInto('annual_report')
    .values({
      report: made.report,
      body: made.body,
      first_on: made.period.first,
      last_on: made.period.last,
      arranged_by: made.by,
      made_by: made.maker,
      made_at: made.at,
    })
    .execute()
