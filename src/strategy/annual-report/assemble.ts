import type { Block, BoundFigure, Run, Words } from '../../board/index.ts'
import { inWords, type Period, type PlainDate } from '../../kernel/index.ts'
import { sevenPrinciples } from '../strategies/principles.ts'
import type { HowItCame } from './partner-reports.ts'
import { nothingRecorded, STILL_TO_PLACE } from './place-paragraphs.ts'

// The year of a board, put together as the draft of its annual report. Nothing in it is made up: each paragraph says
// where it comes from, and what cannot be placed stands at the end for whoever edits it to place.

export const arrangements = ['principle', 'priority'] as const
export type Arrangement = (typeof arrangements)[number]

export const arrangedBy = (arrangement: Arrangement): string =>
  arrangement === 'principle' ? 'The seven principles' : 'The priorities of the strategy'

/** Something of the year, in a sentence, and the record that it rests on. */
export type Happened = Readonly<{
  kind: 'decision' | 'action' | 'card' | 'event'
  on: PlainDate
  says: string
  source: string
  /** Where everybody may read the record; null where they may not. */
  href: string | null
  /** What is read to find its principle: more words than are shown. */
  about: string
  /** What the board was looking at when it came up: the title of its minute. Asked where its own words do not tell. */
  subject?: string
  /** The number of the strategy’s priority that it serves, by the golden thread. */
  priority: number | null
}>

export type YearFigure = Readonly<{
  measure: string
  title: string
  asAt: PlainDate
  theme: string
  priorities: readonly number[]
}>

export type Attended = Readonly<{ heldOn: PlainDate; members: number; of: number }>

export type PastRecommendation = Readonly<{
  year: string
  title: string
  owner: string
  principle: number | null
  became: string
}>

export type YearOfWork = Readonly<{
  body: string
  period: Period
  happened: readonly Happened[]
  figures: readonly YearFigure[]
  attended: readonly Attended[]
  recommendations: readonly PastRecommendation[]
  partnerReports: readonly HowItCame[]
  priorities: readonly Readonly<{ number: number; label: string }>[]
}>

/** The beginnings of words that tell which principle something serves. The first that fits is taken. */
const tellsOf: readonly (readonly [principle: number, words: RegExp])[] = [
  [7, /\b(care leaver|leaving care|pathway|council tax|apprentic|employ|adviser|adulthood|independen|bank)/i],
  [
    6,
    /\b(foster|placement|carer|home|adopt|missing|return interview|exploit|safe|stab|sufficien|special guardian|reunif|police)/i,
  ],
  [5, /\b(school|educat|special needs|send\b|attain|exam|college|universit|aspir|celebrat|award|virtual)/i],
  [1, /\b(health|dent|immunis|wellbeing|mental|camhs|nurse|therap)/i],
  [3, /\b(compliment|complain|challenge card)/i],
  [2, /\b(survey|advoca|forum|wishes|their views|young researcher)/i],
  [4, /\b(service|front door|reviewing officer|offer|access|card for leisure|max card|terms of reference|commission)/i],
]

/** Which of the seven principles something of the year serves, as far as its words tell; null where they do not. */
export const principleOf = (one: Pick<Happened, 'kind' | 'about' | 'subject'>): number | null => {
  // A card that came is children saying what they think; its answer is the council taking it into account.
  if (one.kind === 'card') return /\banswered\b/i.test(one.about) ? 3 : 2
  const toldBy = (said: string): number | null => tellsOf.find(([, words]) => words.test(said))?.[0] ?? null
  return toldBy(one.about) ?? toldBy(one.subject ?? '')
}

const principleOfTheme: Readonly<Record<string, number>> = {
  Health: 1,
  'Voice and visits': 2,
  Education: 5,
  'Homes and stability': 6,
  Permanence: 6,
  Safety: 6,
  Carers: 6,
  'Leaving care': 7,
}

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, number: null, words: [{ text }] })
const paragraph = (...words: Words): Block => ({ kind: 'paragraph', number: null, words })
const source = (text: string): Run => ({ text: ` Source: ${text}.`, emphasis: true })
const linked = (one: Pick<Happened, 'source' | 'href'>): readonly Run[] =>
  one.href === null
    ? [source(one.source)]
    : [
        { text: ' Source: ', emphasis: true },
        { text: one.source, emphasis: true, link: one.href },
        { text: '.', emphasis: true },
      ]

const figureWords = (figure: YearFigure): Words => {
  const bound: BoundFigure = { measure: figure.measure, asAt: figure.asAt, shown: null }
  return [{ text: `${figure.title}: ` }, bound, { text: '.' }, source(`the data set as at ${inWords(figure.asAt)}`)]
}

const inOrder = (a: Happened, b: Happened): number =>
  a.on === b.on ? (a.says < b.says ? -1 : a.says > b.says ? 1 : 0) : a.on < b.on ? -1 : 1

type Part = Readonly<{ title: string; figures: readonly YearFigure[]; happened: readonly Happened[] }>

const partBlocks = (part: Part): Block[] => [
  heading(part.title),
  ...part.figures.map(figure => paragraph(...figureWords(figure))),
  ...part.happened.toSorted(inOrder).map(one => paragraph({ text: one.says }, ...linked(one))),
  ...(part.figures.length + part.happened.length === 0 ? [paragraph({ text: nothingRecorded })] : []),
]

const partsBy = (by: Arrangement, year: YearOfWork): readonly Part[] =>
  by === 'principle'
    ? sevenPrinciples.map((label, index) => ({
        title: `Principle ${index + 1}: ${label}`,
        figures: year.figures.filter(figure => principleOfTheme[figure.theme] === index + 1),
        happened: year.happened.filter(one => principleOf(one) === index + 1),
      }))
    : year.priorities.map(({ number, label }) => ({
        title: `Priority ${number}: ${label}`,
        figures: year.figures.filter(figure => figure.priorities.includes(number)),
        happened: year.happened.filter(one => one.priority === number),
      }))

const attendedInWords = (attended: readonly Attended[]): Block[] => {
  if (attended.length === 0) return [paragraph({ text: 'No meeting of the year has its attendance recorded.' })]
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
  const [there, of] = [sum(attended.map(one => one.members)), sum(attended.map(one => one.of))]
  const days = attended.map(one => inWords(one.heldOn)).join(', ')
  return [
    paragraph(
      {
        text: `The board met ${attended.length === 1 ? 'once' : `${attended.length} times`}. ${
          of === 0
            ? 'Nobody held a voting seat on those days.'
            : `Of ${of} places of voting members at those meetings, ${there} were taken.`
        }`,
      },
      source(`attendance in the minutes of ${days}`),
    ),
  ]
}

const recommendationBlocks = (recommendations: readonly PastRecommendation[]): Block[] =>
  recommendations.length === 0
    ? [paragraph({ text: 'No recommendation of an earlier annual report is recorded.' })]
    : [
        {
          kind: 'table',
          caption: 'What became of each recommendation of the last annual report',
          head: ['Recommendation', 'Principle', 'Owner', 'What became of it'],
          rows: recommendations.map(one => [
            one.title,
            one.principle === null ? '–' : `Principle ${one.principle}`,
            one.owner === '' ? 'Nobody' : one.owner,
            one.became,
          ]),
          numeric: [false, false, false, false],
        },
        paragraph({
          text: `Source: the recommendations of ${[...new Set(recommendations.map(one => one.year))].join(', ')}, as recorded.`,
          emphasis: true,
        }),
      ]

const partnerBlocks = (reports: readonly HowItCame[]): Block[] =>
  reports.length === 0
    ? [paragraph({ text: 'No annual report of a partner or service is in the forward plan.' })]
    : [
        {
          kind: 'table',
          caption: 'Annual reports of partners and services in the year',
          head: ['Report', 'From', 'Due from', 'How it came'],
          rows: reports.map(one => [one.title, one.lead, inWords(one.dueFrom), one.says]),
          numeric: [false, false, false, false],
        },
        paragraph({ text: 'Source: the forward plan, and the reports of the meetings.', emphasis: true }),
      ]

/** The draft, block by block. By principle or by priority; what fits no part stands in one of its own. */
export const assemble = (year: YearOfWork, by: Arrangement): readonly Block[] => {
  const parts = partsBy(by, year)
  const placed = new Set(parts.flatMap(part => part.happened))
  const left = year.happened.filter(one => !placed.has(one))
  const shown = new Set(parts.flatMap(part => part.figures))
  return [
    heading('The year in short'),
    ...attendedInWords(year.attended),
    ...year.figures.filter(figure => !shown.has(figure)).map(figure => paragraph(...figureWords(figure))),
    ...parts.flatMap(partBlocks),
    ...(left.length === 0
      ? []
      : [
          heading(STILL_TO_PLACE),
          paragraph({
            text: `Nothing tells which ${by} these serve. Move each to where it belongs, or leave it out, and take this heading away.`,
          }),
          ...left.toSorted(inOrder).map(one => paragraph({ text: one.says }, ...linked(one))),
        ]),
    heading('What became of last year’s recommendations'),
    ...recommendationBlocks(year.recommendations),
    heading('Annual reports of partners and services'),
    ...partnerBlocks(year.partnerReports),
  ]
}
