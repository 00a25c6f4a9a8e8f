import { addItem, agendaOf, arrange, changeItem, reorder } from '../../src/board/agenda/agenda.store.ts'
import { addPaper } from '../../src/board/agenda/papers.store.ts'
import { exclusionItem, proceduralItems } from '../../src/board/agenda/procedural-items.ts'
import { addAction } from '../../src/board/actions/actions.store.ts'
import { deedIn } from '../../src/board/minutes/undertaking.ts'
import type { ReportAnswers } from '../../src/board/reports/report.ts'
import { addStep, recordDecision } from '../../src/board/decisions/decisions.store.ts'
import { makeDraftAgenda } from '../../src/board/forward-plan/draft-agenda.ts'
import { planFor, planOf, savePlanItem } from '../../src/board/forward-plan/forward-plan.store.ts'
import { yearOfBody } from '../../src/board/forward-plan/plan-of.ts'
import { usualItemsFor } from '../../src/board/forward-plan/usual-cycle.ts'
import { itemsOf, layTheYear } from '../../src/board/forward-plan/year.ts'
import type { Meeting } from '../../src/board/meetings/meeting.ts'
import { setMeetingState } from '../../src/board/meetings/meetings.store.ts'
import {
  type Doing,
  endMeeting,
  keepPromise,
  openPromises,
  plainly,
  putExclusion,
  settleItem,
  writeEntry,
} from '../../src/board/minutes/take-minutes.ts'
import { minutesOf } from '../../src/board/minutes/minutes.store.ts'
import { sayMinutesElsewhere } from '../../src/board/minutes/standing.store.ts'
import { keepVersion } from '../../src/board/minutes/versions.store.ts'
import type { Db, Instant } from '../../src/database/index.ts'
import { type PlainDate, plainDate } from '../../src/kernel/index.ts'
import { BOARD, bodies } from './bodies.ts'
import { DECEMBER, december, exemptions, minutesPages } from './december-2019.ts'
import { november, NOVEMBER } from './november-2019.ts'

import { saveBodies } from './load-bodies.ts'
import { sayAims } from './aims-served.ts'
import { loadRegisters } from './load-registers.ts'
import { type About, aMeeting, entryId, exempt, fresh, itemOf, present, publish, writeReport } from './meeting-steps.ts'

// The board of Wessex Vale: its bodies, the meetings of November and December 2019 as they were held, and the year under way. All of
// it goes through the same functions that a person's pages call, the publish gate among them.

const SEPTEMBER = plainDate('2019-09-04')
const dates2019: readonly PlainDate[] = [
  SEPTEMBER,
  NOVEMBER,
  DECEMBER,
  plainDate('2020-02-11'),
  plainDate('2020-06-09'),
]

const outcomes = {
  confirmed: 'noted',
  resolved: 'resolved',
  'none made': 'none',
  'none received': 'none',
  noted: 'noted',
  deferred: 'deferred',
  excluded: 'excluded',
} as const

/** The meeting of 14 November 2019, as it was called, held and minuted. */
const holdNovember = async (db: Db, meetings: ReadonlyMap<PlainDate, Meeting>, about: About): Promise<void> => {
  const meeting = meetings.get(NOVEMBER)
  if (!meeting) return
  const by = about.ids.get('democratic-services-officer') ?? null
  const published: Instant = '2019-11-06T10:00:00.000Z'
  const items = new Map<number, string>()
  for (const given of november) {
    const id = await addItem(db, meeting.id, {
      title: given.title,
      type: given.type,
      verb: given.type === 'minutes' ? 'confirm' : 'consider',
      lead: given.paper === 'none' ? '' : 'Executive Director of People – Children',
      presenter: '',
      minutesLong: 10,
      fixedStart: null,
      // What was before the board on paper then is not in Kept: only its minutes are.
      paper: given.paper === 'none' ? 'none' : 'oral',
      part: given.part,
    })
    items.set(given.number, id)
    if (given.part !== 'open')
      await exempt(
        db,
        id,
        {
          paragraphs: [1, 2],
          publicReason: 'It tells of so few children that people could work out who they are.',
          why: 'What is said is about single children and young people.',
          factorsFor: 'They could be known, and were promised that they would not be.',
          factorsAgainst: 'The public has an interest in how they are helped. The minutes say what was resolved.',
        },
        plainDate('2019-11-05'),
        by,
      )
  }
  await publish(db, meeting, published, about)

  const now: Instant = '2019-11-14T17:15:00.000Z'
  const doing: Doing = { by, now, today: NOVEMBER }
  const here = await fresh(db, meeting)
  const agenda = await agendaOf(db, here)
  await present(
    db,
    here,
    [
      'Executive Director of People – Children',
      'Acting Assistant Director, Care and Protection',
      'Acting Corporate Director, Education and Learning',
      'Designated Nurse',
      'Independent Reviewing Officer Manager',
      'Participation provider',
      'Corporate parenting officer',
    ],
    1,
    1,
  )
  for (const given of november) {
    const item = items.get(given.number) ?? ''
    if (given.outcome === 'excluded') {
      await putExclusion(
        db,
        here,
        {
          words:
            'That the press and the public leave while the two items that follow are taken, because exempt information as described in paragraphs 1 and 2 of Part 1 of Schedule 12A would be disclosed, and the public interest in keeping it private outweighs that in opening it.',
          movedBy: 'Chair of the board',
          secondedBy: 'Vice-chair of the board',
          isCarried: true,
          items: agenda.filter(one => one.part === 'exempt').map(one => one.id),
        },
        doing,
      )
      continue
    }
    const agendaItem = agenda.find(one => one.id === item)
    if (!agendaItem) throw new Error(`${given.title} is not on the agenda`)
    for (const [place, said] of given.said.entries())
      await writeEntry(
        db,
        here,
        agendaItem,
        {
          id: entryId(meeting.id, given.number, place),
          kind: said.kind,
          speaker: said.by,
          words: said.words,
          revision: 0,
        },
        doing,
      )
    await settleItem(
      db,
      here,
      item,
      plainly(outcomes[given.outcome], {
        outcomeWords: given.outcome === 'confirmed' ? 'The minutes of 4 September 2019 were confirmed and signed.' : '',
        deferredTo: given.outcome === 'deferred' ? (meetings.get(DECEMBER)?.id ?? null) : null,
        publicSummary:
          given.part === 'open'
            ? ''
            : given.number === 52
              ? 'The board heard what young people said in the survey and in four challenge cards, and answered each.'
              : 'Health and the council reported on one plan for first health assessments.',
        resolutions: given.resolutions.map(resolution => ({
          words: resolution.words,
          followUp: {
            kind: resolution.kind,
            owner: resolution.owners[0] ?? '',
            dueOn: resolution.due,
            dueMeeting: resolution.dueMeeting === null ? null : (meetings.get(resolution.dueMeeting)?.id ?? null),
          },
        })),
      }),
      doing,
    )
  }
  // What was promised while people talked becomes an action with one click each.
  for (const promise of openPromises(await minutesOf(db, meeting.id), []))
    await keepPromise(
      db,
      here,
      promise,
      {
        title: deedIn(promise).slice(0, 110),
        followUp: {
          kind: 'promise',
          owner: promise.owner,
          dueOn: null,
          dueMeeting: meetings.get(DECEMBER)?.id ?? null,
        },
      },
      doing,
    )
  await endMeeting(db, here, { beganAt: '2019-11-14T14:30:00.000Z', endedAt: now })
  await keepVersion(
    db,
    await fresh(db, meeting),
    { state: 'draft', isPublic: true, why: '', confirmedAt: null, signedBy: '' },
    by,
    '2019-11-21T09:00:00.000Z',
  )
}

const ofSeptember = [
  ['Audit of return interviews', '2019-08-30', ['Know why talks are declined', 'Know how soon they are held']],
  ['Late notices from the police', '2019-08-30', ['Notices come sooner, and so do the talks']],
  ['Options for return interviews far away', '2019-09-30', ['A decision on talks outside our area']],
] as const

/** What the report of December says of each, in the order of September: two of them are given out again. */
const actionsSince = (september: readonly string[]): Pick<ReportAnswers, 'before' | 'next'> => {
  const [audit = null, police = null] = september
  const came = [
    ['done', 'The audit was made. Reasons were not always written down, so it is made again.'],
    ['not concluded', 'The work was not concluded.'],
    ['partly', 'Talks far away are by telephone for the present, with a visit where there is concern.'],
  ] as const
  const managers = ['Service manager, multi-agency safeguarding hub']
  return {
    before: ofSeptember.map(([words, due, expected], index) => ({
      action: september[index] ?? null,
      words,
      managers: ['Manager of the safeguarding hub'],
      due,
      expected,
      actual: came[index]?.[1] ?? '',
      state: came[index]?.[0] ?? 'not said yet',
      again: false,
    })),
    next: (
      [
        [
          audit,
          'Audit of return interviews, again',
          '2019-12-31',
          ['Know why talks are declined', 'Know how soon they are held', 'A more flexible offer'],
        ],
        [police, 'Notices from the police in time', '2019-12-20', ['Reports and talks come sooner']],
      ] as const
    ).map(([action, words, due, expected]) => ({
      action,
      words,
      managers,
      due,
      expected,
      actual: '',
      state: 'not said yet',
      again: true,
    })),
  }
}

/** What the report of September had asked of the safeguarding hub, before there were minutes in Kept. */
const actionsOfSeptember = async (
  db: Db,
  meetings: ReadonlyMap<PlainDate, Meeting>,
  about: About,
): Promise<string[]> => {
  const by = about.ids.get('democratic-services-officer') ?? null
  const ids: string[] = []
  for (const [title, due, expected] of ofSeptember)
    ids.push(
      await addAction(db, {
        title,
        sourceMeeting: meetings.get(SEPTEMBER)?.id ?? null,
        sourceMinute: null,
        owners: [{ words: 'Manager of the safeguarding hub' }],
        dueOn: plainDate(due),
        expected,
        kind: 'action',
        part: 'open',
        madeBy: by,
        madeAt: '2019-09-04T16:00:00.000Z',
      }),
    )
  return ids
}

/** The agenda of 9 December 2019 with its reports, published on 29 November, one of which says what became of the actions of September. */
const callDecember = async (
  db: Db,
  meetings: ReadonlyMap<PlainDate, Meeting>,
  september: readonly string[],
  about: About,
): Promise<void> => {
  const meeting = meetings.get(DECEMBER)
  if (!meeting) return
  const by = about.ids.get('democratic-services-officer') ?? null
  const written: Instant = '2019-11-25T09:00:00.000Z'
  const [carried] = (await agendaOf(db, meeting)).filter(item => item.fromWhy === 'deferred')
  const { opening } = proceduralItems({ regime: 'voluntary', previousMeeting: NOVEMBER, hasPrivateItems: true })
  const order: string[] = []
  for (const item of opening) order.push(await addItem(db, meeting.id, item))
  for (const given of december) {
    if (given.part === 'exempt' && !order.includes('exclusion')) {
      order.push(await addItem(db, meeting.id, exclusionItem), 'exclusion')
    }
    // The report that was deferred in November is this one: it keeps where it came from.
    const isCarried = carried !== undefined && given.title === 'Annual Fostering Service Report'
    if (isCarried) await changeItem(db, carried.id, itemOf(given))
    const id = isCarried ? carried.id : await addItem(db, meeting.id, itemOf(given))
    if (id === carried?.id) await changeItem(db, id, itemOf(given))
    order.push(id)
    const because = exemptions.find(one => one.title === given.title)
    if (because) await exempt(db, id, because, plainDate('2019-11-26'), by)
    if (given.report)
      await writeReport(
        db,
        meeting,
        { id, part: given.part },
        given.report,
        given.pages,
        written,
        by,
        given.title === 'Child Exploitation and Missing Children' ? actionsSince(september) : undefined,
      )
    else if (given.pages !== null)
      await addPaper(db, {
        item: id,
        kind: 'report',
        title: given.title,
        part: given.part,
        pagesKept: given.pages,
        by,
        now: written,
      })
  }
  const minutes = (await agendaOf(db, meeting)).find(item => item.type === 'minutes')
  if (minutes)
    await addPaper(db, {
      item: minutes.id,
      kind: 'minutes',
      title: 'Minutes of 14 November 2019',
      part: 'open',
      pagesKept: minutesPages,
      by,
      now: written,
    })
  const now = await fresh(db, meeting)
  await reorder(
    db,
    now,
    order.filter(id => id !== 'exclusion'),
    now.revision,
  )
  await arrange(db, now)
  await publish(db, meeting, '2019-11-29T10:00:00.000Z', about)
}

/** A decision that travelled: from a campaign to the board, to Full Council, into force. */
const councilTax = async (db: Db, about: About): Promise<void> => {
  const by = about.ids.get('democratic-services-officer') ?? null
  const decision = await recordDecision(db, {
    title: 'No council tax for care leavers',
    wording: 'That Full Council is asked to free care leavers from council tax.',
    outcome: 'recommended',
    body: BOARD,
    // The papers of September were never in Kept, and nobody outside is shown what came of papers that they cannot see.
    sourceMeeting: null,
    sourceMinute: null,
    decidedOn: SEPTEMBER,
    effectiveFrom: plainDate('2020-04-01'),
    part: 'open',
    isPublic: true,
    publicWords: 'Care leavers do not pay council tax.',
    madeBy: by,
    madeAt: '2019-09-04T16:00:00.000Z',
  })
  const step = (
    kind: 'raised' | 'approved' | 'agreed' | 'in force' | 'what changed',
    on: string,
    knownTo: 'day' | 'month' | 'year',
    body: string | null,
    who: string,
    words: string,
  ) =>
    addStep(db, {
      decision,
      kind,
      body,
      who,
      on: plainDate(on),
      knownTo,
      words,
      evidence: '',
      link: '',
      measure: null,
      counted: null,
      isPublic: true,
      corrects: null,
      addedBy: by,
    })
  await step(
    'raised',
    '2018-01-01',
    'year',
    null,
    'Leaving care team',
    'The leaving care team took up a national campaign.',
  )
  await step('approved', '2019-09-04', 'month', BOARD, '', 'The board agreed, and asked Full Council to decide.')
  await step('agreed', '2019-10-01', 'month', 'full-council', '', 'Full Council voted for it.')
  await step('in force', '2020-04-01', 'day', null, 'Revenues service', 'Bills of the new year were sent without it.')
  await step(
    'what changed',
    '2020-11-01',
    'month',
    null,
    'Leaving care team',
    'Young people kept the money for their homes.',
  )
}

/** Only the minutes of November 2019 are in the demonstration: of the other meetings that were held it says so. */
const heldBeforeKept = async (db: Db, meeting: Meeting, about: About): Promise<void> => {
  await setMeetingState(db, meeting.id, { state: 'held' })
  await sayMinutesElsewhere(
    db,
    meeting.id,
    'Minutes are in the council’s archive, and not in this demonstration',
    about.ids.get('democratic-services-officer') ?? null,
  )
}

/** The year under way: ten meetings, the usual reports laid over them, and the next agenda begun from its plan. */
const thisYear = async (db: Db, about: About): Promise<void> => {
  const days: readonly [string, 'past' | 'next' | 'ahead'][] = [
    ['2026-06-09', 'past'],
    ['2026-07-14', 'past'],
    ['2026-09-15', 'past'],
    ['2026-10-20', 'past'],
    ['2026-12-08', 'next'],
    ['2027-01-19', 'ahead'],
    ['2027-03-09', 'ahead'],
    ['2027-04-20', 'ahead'],
    ['2027-06-15', 'ahead'],
  ]
  for (const [day, when] of days) {
    const meeting = await aMeeting(db, plainDate(day), '14:30', '17:00')
    if (when === 'past' && plainDate(day) < about.today) await heldBeforeKept(db, meeting, about)
  }
  const first = plainDate('2026-12-01')
  for (const item of usualItemsFor(BOARD, first, await planOf(db, BOARD), true)) await savePlanItem(db, item)
  await planFor(db, layTheYear(await yearOfBody(db, BOARD, first)))
  const year = await yearOfBody(db, BOARD, first)
  const next = year.meetings.find(meeting => meeting.heldOn === '2026-12-08')
  const body = bodies.find(one => one.id === BOARD)
  if (next && body) await makeDraftAgenda(db, await fresh(db, next), { accessRegime: body.regime }, itemsOf(year, next))
}

/** Fills the board of the demonstration, in one transaction of the clerk's. */
export const loadBoard = async (db: Db, about: About): Promise<void> => {
  await saveBodies(db, about.ids)
  const meetings = new Map<PlainDate, Meeting>()
  for (const day of dates2019)
    meetings.set(
      day,
      await aMeeting(db, day, day === NOVEMBER ? '14:30' : '15:00', day === NOVEMBER ? '17:15' : '17:00'),
    )
  const september = meetings.get(SEPTEMBER)
  if (september) await heldBeforeKept(db, september, about)
  const promised = await actionsOfSeptember(db, meetings, about)
  await councilTax(db, about)
  await holdNovember(db, meetings, about)
  await callDecember(db, meetings, promised, about)
  for (const [day, meeting] of meetings)
    if (day > DECEMBER && day < about.today) await heldBeforeKept(db, meeting, about)
  await thisYear(db, about)
  await sayAims(db)
  await loadRegisters(db, about)
}
