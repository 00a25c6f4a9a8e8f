import {
  type AccessRegime,
  type AgendaItem,
  type Block,
  type Exemption,
  isPlaceholder,
  type Meeting,
  type Paper,
  paragraphsInWords,
  paragraphsOn,
  purposeOf,
  type ReportDocument,
  reasonAndNotice,
  type Urgency,
} from '../../board/index.ts'
import { inWords, type PlainDate, weekdayOf } from '../../kernel/index.ts'
import {
  clockInWords,
  type Fact,
  type PackContent,
  type PackItem,
  type PackKind,
  type PackModel,
  type PackPaper,
  papersBeginAt,
} from './pack.ts'

/** Everything that a pack is put together from, as one reader may see it. */
export type PackSources = Readonly<{
  council: string
  titlesInCapitals?: boolean
  regime: AccessRegime
  meeting: Meeting
  previousMeeting: PlainDate | null
  items: readonly AgendaItem[]
  /** What stands beside a private item for those who may read it; empty for the public. */
  privateWords: ReadonlyMap<string, string>
  exemptions: ReadonlyMap<string, Exemption>
  urgencies: ReadonlyMap<string, Urgency>
  papers: readonly Paper[]
  /** By report: the version of it that this reader may have, as it is read. */
  reports: ReadonlyMap<string, ReportDocument>
  /** The minutes of the meeting before, where they are out. */
  minutes: readonly Block[] | null
  contact: string
  questions: readonly string[]
}>

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Monday 9 December 2019 */
export const dayAndDate = (day: PlainDate): string => `${weekdays[weekdayOf(day) - 1] ?? ''} ${inWords(day)}`

/** What anyone may do with a camera: the law says so of the council’s own bodies, and other boards say what they chose. */
export const recordingNotice = (regime: AccessRegime): readonly string[] => [
  regime === 'voluntary'
    ? 'No law makes this board meet in public. The board has chosen to. Ask the clerk before you film, take photos or record sound, and the board will try to say yes.'
    : 'You may film, take photos, record sound or write about this meeting while it is open to the public. The law gives you that right (Openness of Local Government Bodies Regulations 2014). Tell the clerk before it starts, so that we can find you a good place.',
  'Never film, photograph or record a child or a young person without their agreement. When the board takes something in private, recording stops.',
]

const formats: Readonly<Record<Meeting['format'], string>> = {
  'in person': 'In person',
  online: 'Online',
  'in person and online': 'In person, and online',
}

export const factsOf = (meeting: Meeting, contact: string): readonly Fact[] => [
  ['Day', dayAndDate(meeting.heldOn)],
  [
    'Time',
    meeting.startsAt === null
      ? 'To be said'
      : `${clockInWords(meeting.startsAt)}${meeting.endsAt === null ? '' : ` to ${clockInWords(meeting.endsAt)}`}`,
  ],
  ['Place', meeting.venue === '' ? 'To be said' : meeting.venue],
  ['How', formats[meeting.format]],
  ['Ask', contact],
]

/** Why an item is private, for everyone: the paragraph of the Schedule in plain words, and the reason the council gave. */
export const whyPrivate = (
  part: AgendaItem['part'],
  exemption: Exemption | undefined,
  heldOn: PlainDate,
): readonly string[] => {
  if (part === 'open') return []
  if (part === 'confidential')
    return [
      'This is taken in private because the law does not let the council make it public.',
      ...(exemption?.bar ? [`What forbids it: ${exemption.bar}`] : []),
      ...(exemption?.publicReason ? [exemption.publicReason] : []),
    ]
  const paragraphs = paragraphsOn(heldOn).filter(one => exemption?.paragraphs.includes(one.number))
  return [
    paragraphs.length === 0
      ? 'This is taken in private. The paragraph of the law that allows it is not recorded yet.'
      : `This is taken in private under ${paragraphsInWords(paragraphs.map(one => one.number))} of Schedule 12A to the Local Government Act 1972. ${paragraphs.map(one => `Paragraph ${one.number}: ${one.says}`).join(' ')}`,
    ...(exemption?.publicReason ? [exemption.publicReason] : []),
  ]
}

const asMark = (part: AgendaItem['part'], exemption: Exemption | undefined): string | null => {
  if (part === 'open') return null
  if (part === 'confidential') return 'NOT FOR PUBLICATION: confidential'
  return `NOT FOR PUBLICATION: exempt, ${paragraphsInWords(exemption?.paragraphs ?? [])} of Schedule 12A`
}

const notHere = 'This paper is not here yet. These pages are kept for it.'
/** A paper whose length nobody knows yet keeps one page. */
const unknownLength = 1

const contentOf = (paper: Paper, sources: PackSources, fileAddress: (paper: Paper) => string | null): PackContent => {
  const report = paper.report === null ? undefined : sources.reports.get(paper.report)
  if (report)
    return {
      as: 'report',
      facts: report.facts.map(({ title, says }): Fact => [title, says]),
      blocks: report.blocks,
      pages: paper.pagesKept,
    }
  if (paper.kind === 'minutes' && isPlaceholder(paper) && sources.minutes)
    return { as: 'report', facts: [], blocks: belowAHeading(sources.minutes), pages: paper.pagesKept }
  if (paper.file)
    return {
      as: 'file',
      pages: paper.file.pages ?? paper.pagesKept ?? unknownLength,
      isAccessible: paper.file.isAccessible,
      href: fileAddress(paper),
    }
  return { as: 'kept', pages: paper.pagesKept ?? unknownLength, says: notHere }
}

/** Minutes begin with who was there, which is less than a section of its own: it is given one. */
const belowAHeading = (blocks: readonly Block[]): Block[] => {
  const first = blocks.find(block => block.kind === 'heading')
  return first && first.level > 2
    ? [{ kind: 'heading', level: 2, number: null, words: [{ text: 'Who was there' }] }, ...blocks]
    : [...blocks]
}

const paperTitle = (paper: Paper): string => {
  const first = paper.title.charAt(0).toUpperCase() + paper.title.slice(1)
  return paper.kind === 'supplement' || paper.kind === 'late paper'
    ? `${first} (${paper.kind}${paper.whatChanged === '' ? '' : `: ${paper.whatChanged}`})`
    : first
}

const itemSays = (item: AgendaItem, sources: PackSources, kind: PackKind): string[] => {
  const urgency = sources.urgencies.get(item.id)
  return [
    ...(item.withdrawnAt === null
      ? []
      : [`This item was taken off.${item.withdrawnWhy === '' ? '' : ` ${item.withdrawnWhy}`}`]),
    ...(item.paper === 'oral' ? ['This will be spoken. There is no paper.'] : []),
    ...(urgency ? [`Urgent, in the opinion of ${urgency.opinionOf}: ${reasonAndNotice(urgency)}`] : []),
    ...(sources.privateWords.get(item.id) ? [sources.privateWords.get(item.id) ?? ''] : []),
    ...(kind === 'public' ? whyPrivate(item.part, sources.exemptions.get(item.id), sources.meeting.heldOn) : []),
  ]
}

/** The stand-in for the papers of a private item in the public’s pack: its pages, and why nobody sees them. */
export const withheldId = (item: string): string => `${item}-withheld`

/**
 * One meeting’s pack. The public’s keeps the pages of private papers, as long as `withheld` says they are, so that a
 * page number means the same in both packs.
 */
export const assemblePack = (
  sources: PackSources,
  kind: PackKind,
  given: Readonly<{
    withheld?: ReadonlyMap<string, number>
    fileAddress?: (paper: Paper) => string | null
  }> = {},
): PackModel => {
  const { meeting } = sources
  const fileAddress = given.fileAddress ?? (() => null)
  const items = sources.items.map((item): PackItem => {
    const exemption = sources.exemptions.get(item.id)
    const withheld = item.part === 'open' || kind === 'members' ? 0 : (given.withheld?.get(item.id) ?? 0)
    const papers =
      item.withdrawnAt === null
        ? sources.papers
            .filter(paper => paper.item === item.id && paper.withdrawnAt === null)
            .map((paper): PackPaper => ({
              id: paper.id,
              title: paperTitle(paper),
              kind: paper.kind,
              content: contentOf(paper, sources, fileAddress),
            }))
        : []
    return {
      id: item.id,
      number: item.number,
      title: item.title,
      purpose: purposeOf(item, { regime: sources.regime, previousMeeting: sources.previousMeeting }),
      startsAt: item.startsAt,
      part: item.part,
      says: itemSays(item, sources, kind),
      // The public’s own pack holds nothing that is not for publication.
      privateAs: kind === 'members' ? asMark(item.part, exemption) : null,
      papers:
        withheld > 0
          ? [
              {
                id: withheldId(item.id),
                title: 'Not for publication',
                kind: 'withheld',
                content: {
                  as: 'kept',
                  pages: withheld,
                  says: whyPrivate(item.part, exemption, meeting.heldOn).join(' '),
                },
              },
            ]
          : papers,
    }
  })
  const marked = kind === 'members' ? items.filter(item => item.privateAs !== null) : []
  return {
    kind,
    council: sources.council,
    titlesInCapitals: sources.titlesInCapitals ?? false,
    bodyName: meeting.bodyName,
    meeting: meeting.id,
    heldOn: meeting.heldOn,
    heldInWords: dayAndDate(meeting.heldOn),
    facts: factsOf(meeting, sources.contact),
    notices: [
      { title: 'Filming and recording', says: recordingNotice(sources.regime) },
      ...(sources.questions.length === 0 ? [] : [{ title: 'Asking a question', says: sources.questions }]),
    ],
    notForPublication:
      marked.length === 0
        ? []
        : [
            'Not for publication',
            ...marked.map(
              item =>
                `${item.number === null ? item.title : `Item ${item.number}, ${item.title}`}: ${whyPrivate(item.part, sources.exemptions.get(item.id), meeting.heldOn).join(' ')}`,
            ),
            'Do not copy these papers, pass them on, or leave them where others can read them.',
          ],
    startsAt: papersBeginAt,
    items,
  }
}
