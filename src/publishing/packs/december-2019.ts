import type { Block } from '../../board/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { type PackContent, type PackItem, type PackModel, papersBeginAt } from './pack.ts'

// The agenda of 9 December 2019, for the tests: its titles, times and lengths, and no word of its papers.

type Row = readonly [title: string, startsAt: string | null, pages: number | null, part?: 'exempt']

const rows: readonly Row[] = [
  ['Apologies', null, null],
  ['Minutes', null, 12],
  ['Declaration of Interest', null, null],
  ['Public Participation', null, null],
  ['Urgent Items', null, null],
  ['Fostering and Permanence Panel Annual Report', '15:15', 6],
  ['Annual Fostering Service Report', '15:30', 16],
  ['Commissioning Arrangements for IFA Placements', '15:40', 4],
  ['Corporate Parenting Board Annual Report', '15:50', 10],
  ['Service Update and Performance Data', '16:00', null],
  ['Children in Care and Care Leavers Performance Overview', '16:10', 14],
  ['Care Leavers Annual Report', '16:20', 6],
  ['Child Exploitation and Missing Children', '16:30', 10],
  ['Exempt', null, null],
  ['Unregistered Placements Update Report', '16:40', 6, 'exempt'],
  ['CLiCC Update and Challenge Cards', '16:50', 12, 'exempt'],
]

/** The pages that the agenda of that day gave to its items, by number. */
export const pagesThatDay: ReadonlyMap<number, readonly [number, number]> = new Map([
  [2, [5, 16]],
  [6, [17, 22]],
  [7, [23, 38]],
  [8, [39, 42]],
  [9, [43, 52]],
  [11, [53, 66]],
  [12, [67, 72]],
  [13, [73, 82]],
  [15, [83, 88]],
  [16, [89, 100]],
])

const kept = (pages: number): PackContent => ({ as: 'kept', pages, says: 'The paper is not here yet.' })

/** That pack, with whatever stands in for the papers; lengths alone unless told otherwise. */
export const december2019 = (
  content: (number: number, pages: number) => PackContent = (_, pages) => kept(pages),
): PackModel => ({
  kind: 'members',
  council: 'Wessex Vale',
  bodyName: 'Corporate Parenting Board',
  meeting: 'corporate-parenting-board-2019-12-09',
  heldOn: plainDate('2019-12-09'),
  heldInWords: 'Monday 9 December 2019',
  facts: [
    ['Time', '2.30pm'],
    ['Place', 'Committee room 1, County Hall'],
    ['Ask', 'the democratic services officer'],
  ],
  notices: [{ title: 'Filming and recording', says: ['You may film or record this meeting while it is open.'] }],
  notForPublication: ['Not for publication', 'Items 15 and 16: paragraph 1, information about an individual.'],
  startsAt: papersBeginAt,
  items: rows.map(([title, startsAt, pages, part], at): PackItem => ({
    id: `00000000-0000-4000-8000-0000000000${String(at + 1).padStart(2, '0')}`,
    number: at + 1,
    title,
    purpose: 'To consider.',
    startsAt,
    part: part ?? 'open',
    says: [],
    privateAs: part ? 'NOT FOR PUBLICATION: paragraph 1' : null,
    papers:
      pages === null
        ? []
        : [
            {
              id: `10000000-0000-4000-8000-0000000000${String(at + 1).padStart(2, '0')}`,
              title,
              kind: 'report',
              content: content(at + 1, pages),
            },
          ],
  })),
})

const sentence = 'The service looked at each figure with the people who do the work, and says here what it found. '

/** A report in so many parts of about two thirds of a page each, with everything that a report may hold but pictures. */
export const aReportOf = (parts: number): Block[] =>
  Array.from({ length: parts }, (_, part): Block[] => [
    { kind: 'heading', level: 2, number: `${part + 1}`, words: [{ text: `What part ${part + 1} says` }] },
    ...[1, 2, 3].map((at): Block => ({
      kind: 'paragraph',
      number: `${part + 1}.${at}`,
      words: [{ text: sentence.repeat(5) }],
    })),
    {
      kind: 'list',
      ordered: part % 2 === 0,
      items: [[{ text: 'one thing', strong: true }, { text: ' to keep in mind' }], [{ text: 'another' }]],
    },
    ...(part % 2 === 0
      ? [
          {
            kind: 'table',
            caption: `Table ${part + 1}: children by area`,
            head: ['Area', '2018', '2019'],
            rows: Array.from({ length: 12 }, (_unused, row) => [`Area ${row + 1}`, `${row * 3}`, `${row * 4}`]),
            numeric: [false, true, true],
          } satisfies Block,
        ]
      : []),
    ...(part % 4 === 1
      ? [
          {
            kind: 'measure',
            show: 'chart',
            measure: 'children-in-care',
            title: 'Children in care',
            asAt: plainDate('2019-11-30'),
            passport: 'From the return of 30 November 2019.',
            values: [
              { label: 'Ours', value: 451, shown: '451' },
              { label: 'England', value: null, shown: 'not known' },
            ],
          } satisfies Block,
        ]
      : []),
  ]).flat()
