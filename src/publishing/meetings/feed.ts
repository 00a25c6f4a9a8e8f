import {
  agendaPublicationsOf,
  allDecisions,
  meetingsBetween,
  publishedMinutesOf,
  reportsForMeeting,
} from '../../board/index.ts'
import { councilOf } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { inWords } from '../../kernel/index.ts'
import { download } from '../../web/index.ts'
import {
  decisionAddress,
  feedAddress,
  meetingAddress,
  meetingsAddress,
  minutesAddress,
  reportAddress,
} from './addresses.ts'

type Entry = Readonly<{ id: string; title: string; address: string; at: string; says: string }>

const escaped = (words: string): string =>
  words
    // Characters that XML has no place for.
    .replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** An Atom feed (RFC 4287). A few lines of our own: the libraries for it want the clock's own dates, and Kept keeps moments as text. */
export const atomFeed = (
  site: string,
  about: Readonly<{ title: string; author: string; updated: string }>,
  entries: readonly Entry[],
): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>${escaped(`${site}${feedAddress}`)}</id>
  <title>${escaped(about.title)}</title>
  <updated>${about.updated}</updated>
  <author><name>${escaped(about.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(`${site}${feedAddress}`)}"/>
  <link rel="alternate" type="text/html" href="${escaped(`${site}${meetingsAddress}`)}"/>
${entries
  .map(
    one => `  <entry>
    <id>${escaped(`${site}${one.id}`)}</id>
    <title>${escaped(one.title)}</title>
    <updated>${one.at}</updated>
    <link rel="alternate" type="text/html" href="${escaped(`${site}${one.address}`)}"/>
    <summary>${escaped(one.says)}</summary>
  </entry>
`,
  )
  .join('')}</feed>
`

const mostEntries = 50

const entriesOf = async (db: Db): Promise<Entry[]> => {
  const entries: Entry[] = []
  for (const meeting of (await meetingsBetween(db, {})).filter(one => one.kind === 'formal')) {
    const name = `${meeting.bodyName}, ${inWords(meeting.heldOn)}`
    for (const out of await agendaPublicationsOf(db, meeting.id))
      entries.push({
        id: `${meetingAddress(meeting.id)}#agenda-${out.version}`,
        title: `${name}: ${out.version === 1 ? 'agenda and papers' : 'agenda changed or papers added'}`,
        address: meetingAddress(meeting.id),
        at: out.publishedAt,
        says: out.reason === '' ? `${out.shown.items.length} items` : out.reason,
      })
    for (const report of await reportsForMeeting(db, meeting.id))
      if (report.state === 'withdrawn' && report.withdrawnAt !== null)
        entries.push({
          id: `${reportAddress(meeting.id, report.id)}#withdrawn`,
          title: `${name}: a report was taken back`,
          address: reportAddress(meeting.id, report.id),
          at: report.withdrawnAt,
          says: `${report.title}. ${report.withdrawnWhy}`,
        })
    const minutes = await publishedMinutesOf(db, meeting.id)
    if (minutes)
      entries.push({
        id: `${minutesAddress(meeting.id)}#version-${minutes.version}`,
        title: `${name}: minutes`,
        address: minutesAddress(meeting.id),
        at: minutes.madeAt,
        says: minutes.confirmedAt === null ? 'A draft' : `Agreed on ${inWords(minutes.confirmedAt.heldOn)}`,
      })
  }
  for (const decision of await allDecisions(db))
    entries.push({
      id: decisionAddress(decision.id),
      title: decision.publicWords === '' ? decision.title : decision.publicWords,
      address: decisionAddress(decision.id),
      at: `${decision.decidedOn}T12:00:00.000Z`,
      says: decision.wording,
    })
  return entries
    .toSorted((a, b) => (a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? -1 : 1))
    .slice(0, mostEntries)
}

/** What is new: agendas, papers added, reports taken back, minutes and decisions. */
export const meetingsFeed = download({
  path: '/published/meetings.atom',
  needs: 'public.read',
  load: async ({ db, site, now }) => {
    const entries = await entriesOf(db)
    const { name } = await councilOf(db)
    return {
      name: 'meetings.atom',
      type: 'application/atom+xml; charset=utf-8',
      body: atomFeed(
        site,
        { title: `${name}: meetings of the board`, author: name, updated: entries[0]?.at ?? now },
        entries,
      ),
    }
  },
})
