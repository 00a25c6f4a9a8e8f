import type { Db } from '../../database/index.ts'
import { financialYear, financialYearEndOf, inWords, momentInWords, type PlainDate } from '../../kernel/index.ts'
import { BackLink, type Content, DataTable, EmptyState, Tag } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { clockInWords } from '../agenda/agenda-item.ts'
import { paragraphsInWords } from '../agenda/schedule-12a.ts'
import { reasonAndNotice } from '../agenda/urgency.ts'
import {
  allDeclarations,
  allInPrivate,
  allPublicQuestions,
  allRisks,
  allUrgent,
  attendanceOfMembers,
  takeUpOfMembers,
  youngPeopleAtMeetings,
} from './record.store.ts'

/** The registers that fill themselves from minutes, agendas and reports. */
export const recordsInWords = {
  attendance: {
    title: 'Attendance of members',
    says: 'Who came to the meetings of the last twelve months that were minuted.',
  },
  'take-up': {
    title: 'Visits, events and training of each member',
    says: 'Who went to what since 1 April, as far as it is entered in the registers.',
  },
  'young-people': {
    title: 'Young people at meetings',
    says: 'How many came to each meeting that was minuted, and when it began. Never who.',
  },
  declarations: {
    title: 'Declarations of interest',
    says: 'What members declared at meetings, and what they did then.',
  },
  questions: { title: 'Questions from the public', says: 'What people asked the board, and what they were answered.' },
  urgent: { title: 'Urgent business', says: 'What was taken as urgent, in whose opinion and why.' },
  private: {
    title: 'Business taken in private',
    says: 'Under which paragraph, for which reason, and when to look again.',
  },
  risks: { title: 'Risks that reports told of', says: 'The risk now, and what is left of it when everything is done.' },
} as const
type Record_ = keyof typeof recordsInWords
const isRecord = (word: string): word is Record_ => Object.hasOwn(recordsInWords, word)

type Table = Readonly<{ head: readonly string[]; rows: readonly (readonly Content[])[] }>

const meetingLink = (meeting: string, heldOn: PlainDate): Content => (
  <a class="govuk-link" href={address('/meetings/:meeting', { meeting })}>
    {inWords(heldOn)}
  </a>
)

const riskTag = (risk: string): Content =>
  risk === '' ? (
    'Not said'
  ) : (
    <Tag classes={risk === 'High' ? 'govuk-tag--red' : risk === 'Medium' ? 'govuk-tag--yellow' : 'govuk-tag--green'}>
      {risk}
    </Tag>
  )

const tables: Readonly<Record<Record_, (db: Db, today: PlainDate) => Promise<Table>>> = {
  attendance: async db => ({
    head: ['Who', 'Seat', 'Came', 'Sent a substitute', 'Sent apologies', 'Not recorded', 'Meetings'],
    rows: (await attendanceOfMembers(db)).map(one => [
      one.shownAs,
      one.seat,
      one.came,
      one.substituted,
      one.apologies,
      one.meetings - one.came - one.substituted - one.apologies,
      one.meetings,
    ]),
  }),
  'take-up': async (db, today) => ({
    head: ['Who', 'Seat', 'Visits', 'Events', 'Training', 'Last there'],
    rows: (await takeUpOfMembers(db, { first: financialYear(financialYearEndOf(today)).first, last: today })).map(
      one => [
        one.shownAs,
        one.seat,
        one.visits,
        one.events,
        one.training,
        one.lastOn === null ? 'Nothing entered' : inWords(one.lastOn),
      ],
    ),
  }),
  'young-people': async db => ({
    head: ['Meeting', 'Body', 'Began', 'Young people'],
    rows: (await youngPeopleAtMeetings(db)).map(one => [
      meetingLink(one.meeting, one.heldOn),
      one.body,
      one.startsAt === null ? 'Not said' : clockInWords(one.startsAt),
      one.youngPeople === 0 ? 'None' : one.youngPeople,
    ]),
  }),
  declarations: async db => ({
    head: ['Meeting', 'Who', 'Item', 'Which interest', 'What they did'],
    rows: (await allDeclarations(db)).map(one => [
      meetingLink(one.meeting, one.heldOn),
      one.who,
      one.item,
      `${one.kind.charAt(0).toUpperCase()}${one.kind.slice(1)}${one.isSensitive ? ': sensitive' : one.nature === '' ? '' : `: ${one.nature}`}`,
      one.effect.charAt(0).toUpperCase() + one.effect.slice(1),
    ]),
  }),
  questions: async db => ({
    head: ['Received', 'Meeting', 'From', 'What', 'Answer'],
    rows: (await allPublicQuestions(db)).map(one => [
      momentInWords(one.receivedAt),
      meetingLink(one.meeting, one.heldOn),
      one.asker,
      one.words,
      one.answer === '' ? <Tag classes="govuk-tag--yellow">Not answered yet</Tag> : `${one.answer} (${one.answeredBy})`,
    ]),
  }),
  urgent: async db => ({
    head: ['Meeting', 'Item', 'In the opinion of', 'Why'],
    rows: (await allUrgent(db)).map(one => [
      meetingLink(one.meeting, one.heldOn),
      one.item,
      one.opinionOf,
      reasonAndNotice(one),
    ]),
  }),
  private: async (db, today) => ({
    head: ['Meeting', 'Item', 'Under', 'Why, in plain words', 'Look again by'],
    rows: (await allInPrivate(db)).map(one => [
      meetingLink(one.meeting, one.heldOn),
      <a class="govuk-link" href={address('/meetings/:meeting/agenda/:item', { meeting: one.meeting, item: one.id })}>
        {one.item}
      </a>,
      one.part === 'confidential'
        ? 'Confidential'
        : one.paragraphs.length === 0
          ? 'No paragraph is named yet'
          : paragraphsInWords(one.paragraphs),
      one.publicReason === '' ? 'Not said yet' : one.publicReason,
      one.endedOn !== null ? (
        `Private no longer since ${inWords(one.endedOn)}`
      ) : one.reviewOn === null ? (
        'No day is set'
      ) : (
        <>
          {inWords(one.reviewOn)} {one.reviewOn < today && <Tag classes="govuk-tag--red">Has passed</Tag>}
        </>
      ),
    ]),
  }),
  risks: async db => ({
    head: ['Meeting', 'Report', 'What could go wrong', 'Now', 'What is done about it', 'When all is done'],
    rows: (await allRisks(db)).map(one => [
      one.heldOn === null ? 'None' : inWords(one.heldOn),
      <a class="govuk-link" href={address('/reports/:report', { report: one.report })}>
        {one.title}
      </a>,
      one.says === '' ? 'Not said' : one.says,
      riskTag(one.now),
      one.done === '' ? 'Not said' : one.done,
      riskTag(one.after),
    ]),
  }),
}

/** One of the registers that nobody has to keep: it is in the record already. */
export const recordPage = page({
  path: '/registers/record/:record',
  needs: 'board.read-exempt',
  load: async ({ db, params, today }) => {
    const record = params['record'] ?? ''
    if (!isRecord(record)) return notFound()
    return { record, table: await tables[record](db, today) }
  },
  view: ({ data: { record, table } }) => {
    const words = recordsInWords[record]
    return {
      title: words.title,
      wide: true,
      body: (
        <>
          <BackLink href="/registers">Registers of the board</BackLink>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="govuk-body-l">{words.says}</p>
          {table.rows.length === 0 ? (
            <EmptyState title="Nothing is recorded yet">
              This register fills itself, from minutes, agendas and reports.
            </EmptyState>
          ) : (
            <DataTable
              caption={words.title}
              captionHidden={true}
              rows={table.rows}
              columns={table.head.map((heading, at) => ({
                heading,
                numeric: typeof table.rows[0]?.[at] === 'number',
                cell: (row: readonly Content[]) => row[at] ?? '',
              }))}
            />
          )}
        </>
      ),
    }
  },
})
