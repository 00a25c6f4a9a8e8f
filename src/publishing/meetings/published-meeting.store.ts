import {
  agendaOf,
  agendaPublicationsOf,
  backgroundPapersOf,
  backgroundRemovalsOf,
  calendarOf,
  decisionsOfMeeting,
  exemptionsOf,
  findBody,
  type Meeting,
  meetingBefore,
  openUntil,
  papersOf,
  publishedMinutesOf,
  purposeOf,
  reportsForMeeting,
  urgenciesOf,
  type WrittenFrom,
} from '../../board/index.ts'
import type { Db } from '../../database/index.ts'
import { publishBy } from '../../kernel/index.ts'
import { howToAsk, whereCountable } from '../packs/how-to-ask.ts'
import { pagesOfItem } from '../packs/pack.ts'
import { contactForMeetings, findPack } from '../packs/packs.store.ts'
import type { PublicItem } from './public-agenda.tsx'
import { takenBack } from './published-meeting.ts'

/** Everything that the public page of a meeting shows. Read as the public: the database gives nothing that is private. */
export const publishedMeeting = async (db: Db, meeting: Meeting) => {
  const regime = (await findBody(db, meeting.body))?.accessRegime ?? 'voluntary'
  const before = await meetingBefore(db, meeting)
  const previousMeeting = before?.heldOn ?? null
  const minutesBefore = before && (await publishedMinutesOf(db, before.id)) ? before.id : null
  const publications = await agendaPublicationsOf(db, meeting.id)
  const papers = await papersOf(db, meeting.id)
  const exemptions = await exemptionsOf(db, meeting.id)
  const urgencies = await urgenciesOf(db, meeting.id)
  const reports = await reportsForMeeting(db, meeting.id)
  const withBackground = { reports: reports.map(report => report.id), papers: papers.map(paper => paper.id) }
  const background = await backgroundPapersOf(db, withBackground)
  const removed = await backgroundRemovalsOf(db, withBackground)
  const decisions = await decisionsOfMeeting(db, meeting.id)
  const pack = await findPack(db, meeting.id, 'public')
  const calendar = await calendarOf(db)
  const gone = takenBack(publications, papers)
  const items = (await agendaOf(db, meeting)).map((item): PublicItem => {
    const ofItem = papers.filter(paper => paper.item === item.id)
    const isOfItem = (one: WrittenFrom): boolean =>
      ofItem.some(paper => paper.id === one.paper || (paper.report !== null && paper.report === one.report))
    const withdrawn = reports.filter(report => report.agendaItem === item.id && report.state === 'withdrawn')
    return {
      item,
      purpose: purposeOf(item, { regime, previousMeeting }),
      pages: pack ? pagesOfItem(pack.map, item.id) : null,
      exemption: exemptions.get(item.id),
      urgency: urgencies.get(item.id),
      papers: ofItem,
      background: background.filter(isOfItem),
      backgroundRemoved: removed.filter(isOfItem),
      minutesBefore,
      withdrawn,
      gone: Math.max(0, (gone.get(item.id) ?? 0) - withdrawn.length),
      decisions: decisions.filter(decision => decision.sourceItem === item.id),
    }
  })
  const ofItems = new Set(items.flatMap(one => one.decisions.map(decision => decision.id)))
  return {
    meeting,
    regime,
    items,
    publications,
    pack,
    otherDecisions: decisions.filter(decision => !ofItems.has(decision.id)),
    minutes: await publishedMinutesOf(db, meeting.id),
    contact: await contactForMeetings(db),
    questions: await howToAsk(db, meeting),
    backgroundUntil: openUntil(meeting.heldOn, calendar),
    agendaBy: whereCountable(() => publishBy(meeting.heldOn, 5, calendar)),
  }
}
