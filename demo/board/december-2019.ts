import type { Risk } from '../../src/board/checks/index.ts'
import { type PlainDate, plainDate } from '../../src/kernel/index.ts'
import type { ItemPart, ItemType } from '../../src/board/agenda/agenda-item.ts'

// The agenda of 9 December 2019: what was on it, when, and how many pages each paper took. The reports are Wessex Vale's own
// words for the figures that were reported then, mended of what was wrong with them when they first went out.

export const DECEMBER: PlainDate = plainDate('2019-12-09')

export type ReportGiven = Readonly<{
  title: string
  author: string
  sponsor: string
  portfolio: string
  isForDecision: boolean
  period: string
  summary: string
  equalities: string
  budget: string
  risk: 'High' | 'Medium' | 'Low'
  residualRisk: 'High' | 'Medium' | 'Low'
  riskWords: string
  riskDone?: string
  moreRisks?: readonly Risk[]
  climate: string
  other: string
  recommendations: readonly string[]
  reason: string
  background: readonly string[]
  contact: string
  words: string
}>

export type ItemGiven = Readonly<{
  title: string
  type: ItemType
  verb: string
  lead: string
  fixedStart: string | null
  minutesLong: number
  paper: 'report' | 'oral' | 'none'
  part: ItemPart
  /** Pages of the pack that it took. */
  pages: number | null
  report: ReportGiven | null
}>

const director = 'Executive Director of People – Children'
const portfolio = 'Lead member for children’s services'
const none = 'None.'

const panelReport: ReportGiven = {
  title: 'Fostering and Permanence Panel Annual Report',
  author: 'Independent chair of the Fostering and Permanence Panel',
  sponsor: director,
  portfolio,
  isForDecision: false,
  period: 'April 2018 to March 2019',
  summary:
    'The panel met every other week, heard 167 cases and stayed lawful at every sitting. It asks the board to note its year.',
  equalities: 'The panel asks in each case how a child’s identity, faith and language will be looked after.',
  budget: 'Papers are no longer printed, which saves about £37,000 a year.',
  risk: 'Low',
  residualRisk: 'Low',
  riskWords: 'A panel without a quorum cannot advise. The central list is long enough for two absences.',
  climate: 'Fewer journeys and no paper.',
  other: none,
  recommendations: ['That the board notes the work of the panel in the year.'],
  reason: 'So that the board knows how carers are approved and how sound the advice is.',
  background: ['None'],
  contact: 'Panel adviser',
  words: `## What the panel did

The panel heard 167 cases between April 2018 and March 2019. It recommended 21 mainstream carers and 19 connected carers for approval. No case went to the independent review.

Since 2018 the panel also advises on long-term matches, and since October 2018 it sees each carer again every three years.

## Who sits on the panel

Between 11 and 14 people are on the central list, and up to seven are invited to each sitting. Members have their papers seven working days ahead. Seventeen observers came in the year, never more than two at a time.

| What was recommended | Number |
| --- | --- |
| Mainstream carers approved | 21 |
| Connected carers approved | 19 |
| All approvals | 40 |
`,
}

const fosteringReport: ReportGiven = {
  title: 'Annual Fostering Service Report',
  author: 'Operational manager, fostering',
  sponsor: director,
  portfolio,
  isForDecision: true,
  period: 'April 2018 to March 2019',
  summary:
    'There were 243 enquiries and 21 new mainstream households; 17 left. The service now has 144 mainstream and 53 connected households.',
  equalities:
    'More carers are wanted for teenagers, for brothers and sisters together, and for children of every background.',
  budget: 'A contract asks for 70 more carers in 24 months from April 2018.',
  risk: 'Medium',
  residualRisk: 'Medium',
  riskWords: 'Too few carers near home means that children move further away.',
  riskDone: 'The contract for 70 more carers is looked at every month.',
  moreRisks: [
    {
      what: 'Carers leave for agencies that pay more.',
      now: 'Medium',
      done: 'Allowances are looked at each year, and carers who leave are asked why.',
      after: 'Low',
    },
    {
      what: 'There are not enough carers for teenagers and for brothers and sisters together.',
      now: 'High',
      done: 'Recruitment is aimed at both, and carers are trained for them.',
      after: 'Medium',
    },
  ],
  climate: none,
  other: none,
  recommendations: [
    'That the board notes the year’s approvals and the reasons for leaving.',
    'That the board supports Foster Care Fortnight and takes part in it.',
  ],
  reason: 'Children do better near home, and that needs carers.',
  background: ['Statement of purpose of the fostering service'],
  contact: 'Fostering team manager',
  words: `## From an enquiry to a home

Of 243 enquiries, 140 led to a visit and 72 to an application pack. Of those packs 48 were closed, most often because people no longer wished to go on.

| Step | Households |
| --- | --- |
| Enquiries | 243 |
| First visits | 140 |
| Packs sent | 72 |
| Approved | 21 |

## Who left

Seventeen mainstream households left in the year. Most of them retired. The service and the panel count differently, and both now say how: the panel saw fifteen of the seventeen.

## Since then

From April to 8 October 2019 eleven mainstream and nine connected households were approved, and fourteen more are being assessed.
`,
}

const commissioningReport: ReportGiven = {
  title: 'Commissioning Arrangements for IFA Placements',
  author: 'Commissioning manager, children',
  sponsor: director,
  portfolio,
  isForDecision: false,
  period: 'To November 2019',
  summary:
    'Fourteen councils buy independent foster placements together. Fifty agencies are on the framework, and 102 of our children live with 21 of them.',
  equalities: 'Agencies are asked for carers who can meet each child’s needs of culture, faith and disability.',
  budget: 'Within the placements budget. Prices are fixed by the framework.',
  risk: 'Medium',
  residualRisk: 'Medium',
  riskWords: 'Agencies choose whom they take, and the market is short of carers for teenagers.',
  climate: none,
  other: none,
  recommendations: ['That the board notes how placements are bought.'],
  reason: 'So that the board knows where children live and why.',
  background: ['The framework agreement, 1 April 2017 to 31 March 2021'],
  contact: 'Placements and brokerage team',
  words: `## The framework

Of 49 agencies that were appointed three left, two merged and six joined, so there are 50.

## Where children live

A fifth of our independent placements are in our own area. Notice is 28 days.

| How it was bought | Children |
| --- | --- |
| Current framework | 29 |
| Framework before it | 53 |
| One by one | 20 |
| Total | 102 |
`,
}

const annualReport: ReportGiven = {
  title: 'Corporate Parenting Board Annual Report',
  author: 'Corporate parenting officer',
  sponsor: director,
  portfolio,
  isForDecision: true,
  period: 'April 2018 to March 2019',
  summary:
    'What the board did under each of the seven principles of the Children and Social Work Act 2017, and ten recommendations for the year ahead.',
  equalities:
    'Children in care are more often ill, out of school and poor than others. The board exists to change that.',
  budget: none,
  risk: 'Low',
  residualRisk: 'Low',
  riskWords: 'Recommendations that nobody owns are not done. Each has an owner.',
  climate: none,
  other: none,
  recommendations: [
    'That the board accepts the ten recommendations, each with its owner.',
    'That the report is presented to Full Council.',
  ],
  reason: 'The council must be able to say what it did as a parent.',
  background: ['Children and Social Work Act 2017, section 1'],
  contact: 'Corporate parenting officer',
  words: `## Health and best interests

First health assessments come back to every meeting until 85% are in time.

## Being heard

The young people’s council chaired a meeting at its residential and brings challenge cards to the board. Meetings will move to a time after school.

## Getting help

Care leavers will pay no council tax from 1 April 2020. The campaign began with the leaving care team, the board agreed to it and Full Council voted for it.

## A safe and steady home

The terms of reference and the strategy will be finished with young people.

## Growing up

A network of business leaders and members will open doors to work.
`,
}

const performanceReport: ReportGiven = {
  title: 'Children in Care and Care Leavers Performance Overview',
  author: 'Performance analyst',
  sponsor: director,
  portfolio,
  isForDecision: false,
  period: 'As at 31 October 2019',
  summary:
    '451 children were in care on 31 October 2019. Every review was on time. Fewer 19 to 21 year olds than before live somewhere suitable.',
  equalities: 'Figures are looked at by age, sex and background where the numbers are large enough.',
  budget: none,
  risk: 'Low',
  residualRisk: 'Low',
  riskWords: 'Figures can mislead when groups are small, so each is shown with its count.',
  climate: none,
  other: none,
  recommendations: ['That the board notes the figures and asks where it is not content.'],
  reason: 'The board checks at each meeting whether children are better off.',
  background: ['None'],
  contact: 'Performance analyst',
  words: `## In care

1. 451 children were in care on 31 October 2019. In six months 86 came into care and 57 left.

All reviews were on time (97% before). Eighty in a hundred children had been seen in the last six weeks (77% before).

| Measure | Now | Before |
| --- | --- | --- |
| Reviews on time | 100% | 97% |
| Seen in six weeks | 80% | 77% |
| Suitable home, 17 and 18 | 87% | 87% |
| Suitable home, 19 to 21 | 91% | 93% |
| Work or learning, 17 and 18 | 47% | 37% |

## Leaving care

The service supports 230 care leavers, counted by the days on which they left; the report of the care leavers service counts another group and says so.
`,
}

const careLeaversReport: ReportGiven = {
  title: 'Care Leavers Annual Report',
  author: 'Leaving care manager',
  sponsor: director,
  portfolio,
  isForDecision: false,
  period: 'To 19 November 2019',
  summary: 'Personal advisers support 241 young people; 88.6% of those in the yearly return live somewhere suitable.',
  equalities: 'Young people who came to this country alone are a growing group, with needs of their own.',
  budget: 'Council tax relief from 1 April 2020 is in the council’s budget.',
  risk: 'Low',
  residualRisk: 'Low',
  riskWords: 'More young people will turn 18 in 2020 than in the two years after it.',
  climate: none,
  other: none,
  recommendations: ['That the board notes the year and the help that is planned.'],
  reason: 'The council stays a parent until a care leaver is 25.',
  background: ['Local offer for care leavers'],
  contact: 'Leaving care manager',
  words: `## Who we support

Personal advisers hold 241 young people. Another 24 qualify for advice and 96 may ask for an adviser until they are 25. The yearly return counts 278.

## Where they live

| Home | Young people |
| --- | --- |
| A tenancy of their own | 104 |
| With parents | 38 |
| Supported lodgings | 16 |
| Staying put with carers | 18 |

Eighteen young people are not in touch. Small numbers are not shown here, because people could be known by them.

## What comes next

About 70 young people turn 18 in 2020, and about 30 in each of the two years after it.
`,
}

const missingReport: ReportGiven = {
  title: 'Child Exploitation and Missing Children',
  author: 'Service manager, multi-agency safeguarding hub',
  sponsor: director,
  portfolio,
  isForDecision: true,
  period: 'July to September 2019',
  summary:
    'Children went missing 251 times (176 the quarter before). 60 in a hundred accepted a talk when they came back; too few talks were within 72 hours.',
  equalities: 'Girls and boys are drawn in in different ways; each plan says how.',
  budget: none,
  risk: 'Medium',
  residualRisk: 'Medium',
  riskWords: 'A child who is missing can be harmed. Late talks lose what the child would have told.',
  climate: none,
  other: none,
  recommendations: [
    'That the board notes the quarter’s figures.',
    'That the board receives the result of the new audit of return interviews at its next meeting.',
  ],
  reason: 'Two actions of September were not concluded, and are given out again with new owners.',
  background: ['Report to the board of 4 September 2019'],
  contact: 'Service manager, multi-agency safeguarding hub',
  words: `## Missing

Children went missing 251 times between July and September 2019, and 116 children were missing at least once. Of those offered a talk on coming back, 60% accepted (56% before).

Of the talks, 37% were within 72 hours of the child’s return, and 79% within 72 hours of our being told.

## Exploitation

There were 54 moderation meetings, which found 49 children at significant or moderate risk. The multi-agency meeting reviewed 30 plans.

## What was promised in September

The audit of return interviews was finished: reasons were not always written down. The work on late notices from the police was not concluded. Return interviews far away are now by telephone, with a visit where there is concern.
`,
}

const item = (
  title: string,
  type: ItemType,
  verb: string,
  fixedStart: string | null,
  minutesLong: number,
  pages: number | null,
  report: ReportGiven | null,
  part: ItemPart = 'open',
): ItemGiven => ({
  title,
  type,
  verb,
  lead: director,
  fixedStart,
  minutesLong,
  paper: pages === null ? 'oral' : 'report',
  part,
  pages,
  report,
})

/** The business of the day, after the items that every agenda begins with. */
export const december: readonly ItemGiven[] = [
  item('Fostering and Permanence Panel Annual Report', 'annual report', 'receive', '15:15', 15, 6, panelReport),
  item('Annual Fostering Service Report', 'annual report', 'consider', '15:30', 10, 16, fosteringReport),
  item('Commissioning Arrangements for IFA Placements', 'report', 'consider', '15:40', 10, 4, commissioningReport),
  item('Corporate Parenting Board Annual Report', 'annual report', 'consider', '15:50', 10, 10, annualReport),
  item('Service Update and Performance Data', 'oral update', 'receive', '16:00', 10, null, null),
  item(
    'Children in Care and Care Leavers Performance Overview',
    'performance',
    'consider',
    '16:10',
    10,
    14,
    performanceReport,
  ),
  item('Care Leavers Annual Report', 'annual report', 'consider', '16:20', 10, 6, careLeaversReport),
  item('Child Exploitation and Missing Children', 'report', 'consider', '16:30', 10, 10, missingReport),
  item('Unregistered Placements Update Report', 'report', 'consider', '16:40', 10, 6, null, 'exempt'),
  item('CLiCC Update and Challenge Cards', 'voice', 'receive', '16:50', 10, 12, null, 'exempt'),
]

/** Pages of the minutes of the meeting before, which stand first in the pack. */
export const minutesPages = 12

export const exemptions: readonly Readonly<{
  title: string
  paragraphs: readonly number[]
  publicReason: string
  why: string
  factorsFor: string
  factorsAgainst: string
}>[] = [
  {
    title: 'Unregistered Placements Update Report',
    paragraphs: [1, 2],
    publicReason: 'It tells of so few children that people could work out who they are.',
    why: 'The report describes single placements.',
    factorsFor: 'Each child could be known from where and how they live. They cannot ask for privacy themselves.',
    factorsAgainst:
      'The public has an interest in how often the council uses such places. The number is given in the minutes.',
  },
  {
    title: 'CLiCC Update and Challenge Cards',
    paragraphs: [1, 2],
    publicReason:
      'Young people speak of their own lives. The board’s answers to their cards are published in safe words.',
    why: 'What the young people say is about themselves, and there are few of them.',
    factorsFor: 'They were told that what they say in the room stays in the room.',
    factorsAgainst: 'The answers concern every child in care, so they are published apart.',
  },
]
