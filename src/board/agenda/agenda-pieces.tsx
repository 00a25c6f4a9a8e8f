import { may } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import { Tag } from '../../ui/index.ts'
import { address, notFound, type Visitor } from '../../web/index.ts'
import { type Meeting, mustBeAhead } from '../meetings/meeting.ts'
import { findMeeting } from '../meetings/meetings.store.ts'
import { type AgendaItem, clockInWords } from './agenda-item.ts'
import { findItem } from './agenda.store.ts'
import { type Pages, pagesInWords } from './pack-pages.store.ts'
import type { Paper } from './paper.ts'

export const agendaAddress = (meeting: string, item?: string): string =>
  `${address('/meetings/:meeting/agenda', { meeting })}${item === undefined ? '' : `#item-${item}`}`

export const itemAddress = (meeting: string, item: string, rest = ''): string =>
  `${address('/meetings/:meeting/agenda/:item', { meeting, item })}${rest}`

export const meetingInWords = (meeting: Pick<Meeting, 'bodyName' | 'heldOn'>): string =>
  `${meeting.bodyName}, ${inWords(meeting.heldOn)}`

type Params = Readonly<Record<string, string>>

export const meetingAsked = async (db: Db, params: Params): Promise<Meeting> =>
  (await findMeeting(db, params['meeting'] ?? '')) ?? notFound()

export const itemAsked = async (db: Db, params: Params): Promise<Readonly<{ meeting: Meeting; item: AgendaItem }>> => {
  const meeting = await meetingAsked(db, params)
  const item = (await findItem(db, meeting, params['item'] ?? '')) ?? notFound()
  return { meeting, item }
}

export const isAhead = (meeting: Pick<Meeting, 'state'>): boolean =>
  meeting.state === 'planned' || meeting.state === 'agenda published'

export const mayKeep = (person: Visitor, meeting: Pick<Meeting, 'state'>): boolean =>
  may(person, 'board.keep-agenda') && isAhead(meeting)

/** What the public has read is changed only by whoever answers for telling it. */
export const mustPublishToChange = (person: Visitor, published: boolean): void => {
  if (published && !may(person, 'board.publish-agenda'))
    throw new Refusal(
      'This is published, so the public must be told of a change. Ask the democratic services officer to make it',
    )
}

/** The agenda can still be changed, and this item is on it. */
export const mustBeOnAgenda = (meeting: Meeting, item: AgendaItem): void => {
  mustBeAhead(meeting)
  if (item.withdrawnAt !== null) throw new Refusal('This item was taken off the agenda')
}

const partTag = (part: AgendaItem['part']) =>
  part === 'open' ? null : (
    <Tag classes={part === 'confidential' ? 'govuk-tag--red' : 'govuk-tag--purple'}>
      {part === 'confidential' ? 'Confidential' : 'Exempt'}
    </Tag>
  )

/** Of a draft nothing is published, so only beside what is out does it need to be said. */
export const itemTags = (item: AgendaItem, meeting: Pick<Meeting, 'agendaPublishedAt'>, isNew: boolean) => (
  <>
    {partTag(item.part)}
    {item.isLate && <Tag classes="govuk-tag--orange">Urgent</Tag>}
    {item.withdrawnAt !== null && (
      <Tag classes="govuk-tag--grey">{item.publishedAt === null ? 'Taken off' : 'Withdrawn'}</Tag>
    )}
    {meeting.agendaPublishedAt !== null && item.withdrawnAt === null && item.publishedAt === null && (
      <Tag classes="govuk-tag--grey">Not published</Tag>
    )}
    {isNew && <Tag classes="govuk-tag--turquoise">New since you looked</Tag>}
  </>
)

export const timeOf = (item: Pick<AgendaItem, 'startsAt' | 'fixedStart'>): string =>
  item.startsAt === null ? '' : clockInWords(item.startsAt)

const paperKindInWords: Readonly<Record<Paper['kind'], string>> = {
  report: 'Report',
  appendix: 'Appendix',
  supplement: 'Supplement',
  'late paper': 'Late paper',
  minutes: 'Minutes',
}

const lengthInWords = (pages: number): string => (pages === 1 ? '1 page' : `${pages} pages`)

/** What stands beside a paper: its pages in the pack or how long it is, and that it came as a file of somebody else’s. */
const aboutPaper = (paper: Paper, pages: Pages | undefined, isElsewhere: boolean): string =>
  paper.file !== null
    ? [
        paper.file.name.split('.').at(-1)?.toUpperCase() ?? '',
        pages ? pagesInWords(pages) : paper.file.pages === null ? '' : lengthInWords(paper.file.pages),
        `${Math.max(1, Math.round(paper.file.bytes / 1000))} KB`,
        paper.file.isAccessible ? '' : 'not checked for accessibility',
      ]
        .filter(one => one !== '')
        .join(', ')
    : paper.report === null && isElsewhere
      ? pages
        ? pagesInWords(pages)
        : ''
      : paper.report === null
        ? `to come${pages ? `, ${pagesInWords(pages)} kept for it` : paper.pagesKept === null ? '' : `, ${lengthInWords(paper.pagesKept)} kept for it`}`
        : pages
          ? pagesInWords(pages)
          : paper.pagesKept === null
            ? ''
            : lengthInWords(paper.pagesKept)

const paperHref = (meeting: string, paper: Paper, person: Visitor, minutesBefore: string | null): string | null =>
  paper.kind === 'minutes' && paper.file === null && minutesBefore !== null
    ? address('/meetings/:meeting/minutes/read', { meeting: minutesBefore })
    : paper.file !== null
      ? `${itemAddress(meeting, paper.item)}/papers/${paper.id}/file`
      : paper.report !== null && (paper.publishedAt !== null || may(person, 'board.write-report'))
        ? `/reports/${paper.report}`
        : null

export const PaperLine = (p: {
  meeting: string
  /** The part that its item is in: a paper says its own only where that is another. */
  itemPart: AgendaItem['part']
  paper: Paper
  pages?: Pages | undefined
  person: Visitor
  /** The meeting before, whose minutes this reader can read. */
  minutesBefore?: string | null
}) => {
  const href = paperHref(p.meeting, p.paper, p.person, p.minutesBefore ?? null)
  const about = aboutPaper(p.paper, p.pages, p.paper.kind === 'minutes' && (p.minutesBefore ?? null) !== null)
  return (
    <>
      {href === null ? (
        p.paper.title
      ) : (
        <a class="govuk-link" href={href}>
          {p.paper.title}
        </a>
      )}
      {` (${[paperKindInWords[p.paper.kind].toLowerCase(), about].filter(one => one !== '').join(': ')})`}{' '}
      {p.paper.part !== p.itemPart && partTag(p.paper.part)}
    </>
  )
}
