import { may, roleInSentence } from '../../access/index.ts'
import { findIndicator, measureAddress, openRequests } from '../../indicators/index.ts'
import type { Db } from '../../database/index.ts'
import { addDays, inWords, type PlainDate } from '../../kernel/index.ts'
import { Button, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { page, query } from '../../web/index.ts'
import { meetingAfter, meetingsBetween } from '../meetings/meetings.store.ts'
import { unconfirmedBefore } from '../minutes/versions.store.ts'
import { standingsOfMinutes, wantsMinutes } from '../minutes/standing.store.ts'
import { allReports, tasksOf } from '../reports/reports.store.ts'
import { isOwnedBy } from './action.ts'
import { actionAddress } from './action-parts.tsx'
import { allActions } from './actions.store.ts'

/** One thing that this reader owes, of whatever kind. */
type Owed = Readonly<{ what: string; kind: string; href: string; dueOn: PlainDate | null; why: string }>

const byDay = (a: Owed, b: Owed): number => {
  const [x, y] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31']
  return x !== y ? (x < y ? -1 : 1) : a.kind !== b.kind ? (a.kind < b.kind ? -1 : 1) : a.what < b.what ? -1 : 1
}

const tasks: Readonly<Record<string, string>> = {
  write: 'Report to write',
  finance: 'Report to look at for finance',
  legal: 'Report to look at for law',
  equalities: 'Report to look at for equalities',
  director: 'Report to clear',
}

/** Minutes are wanted by the meeting that comes next, which confirms them. */
const minutesOwed = async (db: Db, today: PlainDate): Promise<Owed[]> => {
  const meetings = await meetingsBetween(db, { last: today })
  const wanted = meetings.filter(one => wantsMinutes(one, today))
  const standings = await standingsOfMinutes(
    db,
    wanted.map(one => one.id),
    { readsAll: true },
  )
  const owed: Owed[] = []
  for (const one of wanted) {
    const standing = standings.get(one.id)
    if (standing?.are !== 'not written' && standing?.are !== 'being written') continue
    const next = await meetingAfter(db, one)
    owed.push({
      what: `Minutes of ${inWords(one.heldOn)}`,
      kind: standing.are === 'not written' ? 'Minutes to write' : 'Minutes to finish',
      href: `/meetings/${one.id}${standing.are === 'not written' ? '' : '/minutes'}`,
      dueOn: next?.heldOn ?? null,
      why: next === null ? one.bodyName : 'The next meeting confirms them',
    })
  }
  return owed
}

/** Drafts that the next meeting is to agree to. */
const minutesToConfirm = async (db: Db, today: PlainDate, keeps: boolean): Promise<Owed[]> => {
  const meetings = await meetingsBetween(db, {})
  const owed: Owed[] = []
  for (const body of new Set(meetings.map(one => one.body))) {
    const next = meetings.find(
      one => one.body === body && one.heldOn >= today && one.kind === 'formal' && one.state !== 'cancelled',
    )
    for (const one of await unconfirmedBefore(db, { body, heldOn: addDays(today, 1) }))
      owed.push({
        what: `Minutes of ${inWords(one.heldOn)}`,
        kind: 'Minutes to confirm',
        href: `/meetings/${one.id}/minutes/${keeps ? 'versions' : 'read'}`,
        dueOn: next?.heldOn ?? null,
        why: 'At the next meeting',
      })
  }
  return owed
}

/** What I owe, and by when: actions, reports and words on figures, in one list. */
export const myWorkPage = page({
  path: '/my-work',
  needs: 'board.read-meetings',
  load: async ({ db, person, today }) => {
    const actions = (await allActions(db, today)).filter(
      action => action.state === 'open' && action.kind !== 'standing rule' && isOwnedBy(action, person),
    )
    const mayWrite = may(person, 'board.write-report') && person.id !== null
    const mine = mayWrite && person.id !== null ? await tasksOf(db, person.id) : new Map<string, readonly string[]>()
    const reports = mayWrite
      ? (await allReports(db)).filter(
          report => mine.has(report.id) && !['published', 'withdrawn'].includes(report.state),
        )
      : []
    const requests = may(person, 'dataset.write-commentary')
      ? (await openRequests(db)).filter(one => one.role !== null && person.roles.includes(one.role))
      : []
    const owed: Owed[] = [
      ...(may(person, 'board.take-minutes') ? await minutesOwed(db, today) : []),
      ...(may(person, 'board.take-minutes') || person.roles.includes('chair')
        ? await minutesToConfirm(db, today, may(person, 'board.take-minutes'))
        : []),
      ...actions.map(action => ({
        what: action.title,
        kind: 'Action',
        href: actionAddress(action),
        dueOn: action.dueDay,
        why: action.sourceMinute === null ? '' : `Minute ${action.sourceMinute}`,
      })),
      ...reports.flatMap(report =>
        (mine.get(report.id) ?? [])
          // Who clears it owes nothing before it comes to them.
          .filter(task =>
            task === 'write' ? ['invited', 'drafting'].includes(report.state) : report.state === 'for clearance',
          )
          .map(task => ({
            what: report.title,
            kind: tasks[task] ?? 'Report',
            href: `/reports/${report.id}`,
            dueOn: report.heldOn,
            why: report.heldOn === null ? '' : 'For the meeting on that day',
          })),
      ),
      ...requests.map(one => ({
        what: findIndicator(one.indicator)?.title ?? one.indicator,
        kind: 'Words on a figure',
        href: `${measureAddress(one.indicator, one.asAt)}${query({})}`,
        dueOn: one.dueOn,
        why: `Asked of the ${roleInSentence(one.role ?? '')}`,
      })),
    ]
    return { owed: owed.toSorted(byDay), soon: addDays(today, 14) }
  },
  view: ({ data, asked: { today } }) => {
    const late = data.owed.filter(one => one.dueOn !== null && one.dueOn < today)
    const soon = data.owed.filter(one => one.dueOn !== null && one.dueOn >= today && one.dueOn <= data.soon)
    const later = data.owed.filter(one => one.dueOn === null || one.dueOn > data.soon)
    const table = (caption: string, rows: readonly Owed[]) =>
      rows.length > 0 && (
        <DataTable
          caption={caption}
          rows={rows}
          columns={[
            {
              heading: 'What',
              cell: one => (
                <a class="govuk-link" href={one.href}>
                  {one.what}
                </a>
              ),
            },
            { heading: 'Kind', cell: one => one.kind },
            {
              heading: 'By when',
              cell: one => (
                <>
                  {one.dueOn === null ? 'No day given' : inWords(one.dueOn)}{' '}
                  {one.dueOn !== null && one.dueOn < today && <Tag classes="govuk-tag--red">Late</Tag>}
                </>
              ),
            },
            { heading: 'From', cell: one => one.why },
          ]}
        />
      )
    return {
      title: 'My work',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">My work</h1>
          {data.owed.length === 0 ? (
            <EmptyState
              title="You owe the board nothing at the moment"
              action={
                <Button href="/actions" classes="govuk-button--secondary">
                  See everyone’s actions
                </Button>
              }
            >
              Actions that are yours, reports that you are asked to write, and figures that need your words come here.
            </EmptyState>
          ) : (
            <p class="govuk-body-l">
              {data.owed.length === 1 ? 'One thing is yours' : `${data.owed.length} things are yours`}
              {late.length > 0 && `, ${late.length} past the day`}.
            </p>
          )}
          {table('Past the day', late)}
          {table('In the next two weeks', soon)}
          {table('Later', later)}
        </>
      ),
    }
  },
})
